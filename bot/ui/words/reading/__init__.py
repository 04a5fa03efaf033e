"""Read typed days, hours, settings, time zones and questions to the guide, in the member's own language.

The words of a language are data in ``bot/ui/words/<locale>/reading.toml``; what a member's language doesn't read is read in
English. The functions return values of the domain, so
that the domain depends on no language::

    read_day("2 weeks ago", "Asia/Tokyo", clock.now(), "en")
    find_zone("berlin", "en")
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from bot.ui.words.languages import ENGLISH, nearest, words_folder


@cache
def vocabulary(locale: str, section: str) -> Mapping[str, Any]:
    """Return one section of ``reading.toml`` in the language nearest to ``locale``, in English where the language lacks it.

    Raises KeyError for no such section.
    """
    own = _vocabularies(nearest(locale))
    return own[section] if section in own else _vocabularies(ENGLISH)[section]


@cache
def _vocabularies(locale: str) -> Mapping[str, Mapping[str, Any]]:
    """Return all sections of a language's ``reading.toml``; empty for a language without this file."""
    file = words_folder(locale) / "reading.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


def tried_languages(locale: str) -> tuple[str, ...]:
    """Return the languages in which a typed text is read, one after the other: the member's, then English.

    Members mix their language with English, above all where a command's words are English.
    """
    return tuple(dict.fromkeys((nearest(locale), ENGLISH)))


def without_accents(text: str) -> str:
    """Return a text without its accents, because many people type without them: ``miércoles`` → ``miercoles``."""
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def any_of(words: Iterable[str]) -> str:
    """Return a regular expression that matches any of ``words``, longer ones first; a space matches any white space."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
