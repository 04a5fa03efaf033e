"""Collect the words of job posts in every language, for the reader of posts (bot/domain/board)."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from bot.domain.board.vocabulary import Concept, Phrase, Vocabulary

COUNTRY_LANGUAGES = ("en", "es", "pt", "de", "uk")
"""The languages in which CLDR's names of countries and months are read."""
SHORT_NAME = 3  # letters; a shorter name of a country counts in capital letters only

_FOLDER = Path(__file__).parent / "posts"
_TABLES = {
    "units": Concept.UNIT,
    "multipliers": Concept.MULTIPLIER,
    "currencies": Concept.CURRENCY,
    "categories": Concept.CATEGORY,
    "countries": Concept.COUNTRY,
}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[0-9]+")


@cache
def post_words() -> Vocabulary:
    """Return the phrases of all languages together: a post may mix languages, and its language isn't known."""
    meanings: dict[tuple[tuple[str, ...], bool], dict[Concept, str]] = {}
    for words, concept, value, is_exact in _entries():
        if words:
            meanings.setdefault((words, is_exact), {}).setdefault(concept, value)
    by_first: dict[str, list[Phrase]] = {}
    for (words, is_exact), senses in meanings.items():
        by_first.setdefault(words[0], []).append(Phrase(words, senses, is_exact))
    return Vocabulary(
        {
            first: tuple(sorted(phrases, key=lambda phrase: -len(phrase.words)))
            for first, phrases in by_first.items()
        }
    )


def _entries() -> Iterator[tuple[tuple[str, ...], Concept, str, bool]]:
    """Yield (words, concept, value, exact) for every phrase of every language."""
    for file in sorted(_FOLDER.glob("*.toml")):
        language: dict[str, dict[str, Any]] = tomllib.loads(file.read_text("utf-8"))
        for name, phrases in language["concepts"].items():
            for phrase in phrases.split(","):
                yield _words(phrase), Concept(name), "", False
        for table, concept in _TABLES.items():
            for value, phrases in language[table].items():
                for phrase in phrases.split(","):
                    is_exact = concept is Concept.COUNTRY and _is_short(phrase)
                    yield _words(phrase), concept, value, is_exact
    for language_code in COUNTRY_LANGUAGES:
        yield from _of_cldr(Locale(language_code))


def _of_cldr(locale: Locale) -> Iterator[tuple[tuple[str, ...], Concept, str, bool]]:
    """Yield the names of countries and months in one language, in the form of ``_entries``."""
    for code, name in locale.territories.items():
        if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"}:
            for spelling in _spellings(name):
                yield _words(spelling), Concept.COUNTRY, code, _is_short(spelling)
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                yield _words(name), Concept.MONTH, str(number), False


def _spellings(name: str) -> Iterator[str]:
    """Yield a country's name, and the same with its abbreviations written out, as in ``Saint Lucia``."""
    yield name
    if "&" in name or "St." in name:
        yield name.replace("&", "and").replace("St.", "Saint")


def _words(phrase: str) -> tuple[str, ...]:
    plain = phrase.replace("\u2019", "'").replace("\u02bc", "'").replace("`", "'").casefold()
    return tuple(_WORD.findall(plain))


def _is_short(name: str) -> bool:
    return sum(map(str.isalpha, name)) <= SHORT_NAME
