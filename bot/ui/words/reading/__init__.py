"""Read what members type in their own words: days, hours, settings, time zones, questions to the guide.

Each language keeps these words as data in its folder (``bot/ui/words/<locale>/reading.toml``). The functions here return
values of the domain, so the domain itself knows no language::

    read_day("2 weeks ago", "Asia/Tokyo", clock.now(), "en")
    find_zone("berlin", "en")
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from bot.ui.words import nearest, words_folder


@cache
def vocabulary(locale: str, section: str) -> Mapping[str, Any]:
    """Return one section of a language's ``reading.toml``; of English where the bot doesn't speak the language."""
    return _vocabularies(nearest(locale))[section]


@cache
def _vocabularies(locale: str) -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((words_folder(locale) / "reading.toml").read_text("utf-8"))


def any_of(words: Iterable[str]) -> str:
    """Return a regular expression that matches any of ``words``, the longest first; spaces match any white space."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
