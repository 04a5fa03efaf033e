"""Read typed days, hours, settings, time zones and questions to the guide, in the member's own language.

The words of a language are data in ``bot/ui/words/<locale>/reading.toml``. The functions return values of the domain, so
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

from bot.ui.words.languages import nearest, words_folder


@cache
def vocabulary(locale: str, section: str) -> Mapping[str, Any]:
    """Return one section of ``reading.toml`` in the language nearest to ``locale``. Raises KeyError for no such section."""
    return _vocabularies(nearest(locale))[section]


@cache
def _vocabularies(locale: str) -> Mapping[str, Mapping[str, Any]]:
    """Return all sections of a language's ``reading.toml``."""
    return tomllib.loads((words_folder(locale) / "reading.toml").read_text("utf-8"))


def without_accents(text: str) -> str:
    """Return a text without its accents, because many people type without them: ``miércoles`` → ``miercoles``."""
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def any_of(words: Iterable[str]) -> str:
    """Return a regular expression that matches any of ``words``, longer ones first; a space matches any white space."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
