"""The words of one language for days, numbers, lengths, months and weekdays, which `days` and `moments` read.

They are data in ``[calendar]`` of ``bot/ui/words/<locale>/reading.toml``; months and weekdays are Babel's besides.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale

from bot.ui.words.reading import vocabulary, without_accents

_WIDTHS = [(context, width) for context in ("format", "stand-alone") for width in ("wide", "abbreviated")]


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The words of a language in lower case and without accents, with their meaning.

    ``days``: words by the number of days ahead, e.g. -1 for yesterday; a word may be in two of them. ``units``: day, week,
    fortnight or month. ``months`` begin with 1, ``weekdays`` with 0 for Monday.
    """

    days: Mapping[int, frozenset[str]]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]


@cache
def calendar_words(locale: str) -> CalendarWords:
    """Return the words of the language nearest to ``locale``, with its own names of months and weekdays."""
    section, names = vocabulary(locale, "calendar"), Locale.parse(locale, sep="-")
    return CalendarWords(
        days={int(ahead): frozenset(map(_plain, words)) for ahead, words in section["days"].items()},
        numbers=_numbers(section["numbers"]),
        units={word: unit for unit, words in section["units"].items() for word in map(_plain, words)},
        months=_names(names.months) | _numbers(section["months"]),
        weekdays=_names(names.days) | _numbers(section["weekdays"]),
    )


def _plain(word: str) -> str:
    return without_accents(word.casefold())


def _numbers(words: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Return the number of each word of a table of words by their number."""
    return {_plain(word): int(number) for number, same in words.items() for word in same}


def _names(babel: Mapping[str, Mapping[str, Mapping[int, str]]]) -> dict[str, int]:
    """Return the number of each month or weekday by its names and abbreviations."""
    return {
        _plain(name).strip("."): number
        for context, width in _WIDTHS
        for number, name in babel[context][width].items()
    }
