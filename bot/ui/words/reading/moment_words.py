"""The words of one language for days and times of day, compiled to the shapes that `moments` reads.

The words and shapes are data in ``bot/ui/words/<locale>/times.toml``; words of days are those of `calendar_words`. All is
compared in lower case and without accents.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.ui.words.languages import ENGLISH, nearest, words_folder
from bot.ui.words.reading import any_of
from bot.ui.words.reading.calendar_words import calendar_words

_COMMA = re.compile(r",(?!(?<=\d,)\d(?!\d))")
_DIGITS = r"\d{1,4}(?:[.,]\d)?(?=\s?\w)"


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of the day: from the hour ``start`` until before ``end`` (above 24: of the next day), usually at ``usual``."""

    start: int
    end: int
    usual: int

    def has(self, hour: int) -> bool:
        """Return True if the hour (0-23) lies in this part."""
        return self.start <= hour < self.end or self.start <= hour + 24 < self.end

    def may_be(self, hour: int) -> bool:
        """Return True if the hour may be meant with this part: also noon, where the part lasts from midnight until noon.

        E.g. ``12 in the morning`` is midnight to some people and noon to others.
        """
        return self.has(hour) or (self.start == 0 and hour == self.end)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: months and days of the calendar, and then minutes."""

    months: int
    days: int
    minutes: int


UNITS: Mapping[str, Length] = {
    "minute": Length(0, 0, 1),
    "hour": Length(0, 0, 60),
    "day": Length(0, 1, 0),
    "week": Length(0, 7, 0),
    "fortnight": Length(0, 14, 0),
    "month": Length(1, 0, 0),
}


@dataclass(frozen=True, slots=True)
class MomentWords:
    """The words of a language, without accents, with their meaning, and its shapes by kind."""

    twelve_hours: bool
    numbers: Mapping[str, int]
    units: Mapping[str, Length]
    spans: Mapping[str, Length]
    halves: Mapping[str, str]
    named: Mapping[str, str]
    days: Mapping[str, int]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    parts: Mapping[str, DayPart]
    today: Mapping[str, DayPart]
    minutes: Mapping[str, int]
    hours: Mapping[str, int]
    ordinals: Mapping[str, int]
    shapes: Mapping[str, tuple[re.Pattern[str], ...]]

    def tables(self) -> tuple[Mapping[str, object], ...]:
        """Return the tables of single words with a meaning."""
        return self.numbers, self.units, self.halves, self.named, self.days, self.months, self.weekdays

    def count(self, groups: Mapping[str, str | None]) -> int:
        """Return the number that a shape's ``{count}`` or ``{nth}`` names, 1 where it has neither."""
        if (nth := groups.get("nth")) is not None:
            return self.ordinals[nth]
        count = groups.get("count") or "1"
        return self.numbers[count] if count in self.numbers else int(count)

    def span(self, text: str) -> Length | None:
        """Return the length that a text of the shape ``{span}`` names; None for a broken number of days, weeks or months."""
        if text in self.spans:
            return self.spans[text]
        months = days = 0
        minutes = 0.0
        for number, word in re.findall(_item(self.numbers, self.units, groups=True), text):
            count = self.numbers[number] if number in self.numbers else float(number.replace(",", "."))
            unit = self.units[word]
            if count != int(count) and not unit.minutes:
                return None
            months, days, minutes = (
                months + int(count) * unit.months,
                days + int(count) * unit.days,
                minutes + count * unit.minutes,
            )
        return Length(months, days, round(minutes))


def folded(text: str) -> str:
    """Return the text in lower case, with digits of any script as 0-9, without accents, in single spaces.

    Commas are left out, unless one digit follows a number as in ``1,5``.
    """
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = (
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in letters
        if not unicodedata.combining(letter)
    )
    return " ".join(_COMMA.sub(" ", "".join(plain)).replace("’", "'").replace("\u02bc", "'").split())


@cache
def moment_words(locale: str) -> MomentWords:
    """Return the words of the language nearest to ``locale``; English ones for a language without ``times.toml``."""
    language = nearest(locale)
    file = words_folder(language) / "times.toml"
    if not file.exists():
        language, file = ENGLISH, words_folder(ENGLISH) / "times.toml"
    return _compiled(language, tomllib.loads(file.read_text("utf-8")))


def may_be_english(typed: str, locale: str) -> bool:
    """Return True if a text has letters, and no word that means in the language of ``locale`` what it doesn't in English."""
    words = re.findall(r"[^\W\d_]+", folded(typed))
    tables = zip(moment_words(locale).tables(), moment_words(ENGLISH).tables(), strict=True)
    return bool(words) and all(
        own.get(word, english.get(word)) == english.get(word) for own, english in tables for word in words
    )


def _compiled(language: str, source: Mapping[str, Any]) -> MomentWords:
    calendar = calendar_words(language)
    parts = {name: _day_part(part) for name, part in source["parts"].items()}
    units = {word: UNITS[unit] for word, unit in calendar.units.items()} | _by_word(source["units"], UNITS)
    spans = {
        folded(word): UNITS[length] if isinstance(length, str) else Length(0, 0, length)
        for word, length in source["spans"].items()
    }
    halves = _by_word(source["halves"], {"am": "am", "pm": "pm"})
    named = _by_word(source["named"], {"noon": "noon", "midnight": "midnight"})
    days = {word: ahead for ahead, words in calendar.days.items() if ahead >= 0 for word in words}
    part_words = {
        folded(word): parts[name] for name, part in source["parts"].items() for word in part["words"]
    }
    today = {folded(word): parts[name] for word, name in source["today"].items()}
    minutes = {folded(word): count for word, count in source["minutes"].items()}
    hours = dict(calendar.numbers)
    hours |= {folded(word): int(hour) for hour, words in source["hours"].items() for word in words}
    ordinals = {folded(word): int(count) for count, words in source["ordinals"].items() for word in words}
    item, joiners = _item(calendar.numbers, units), [folded(word) for word in source["joiners"]]
    placeholders = {
        "hour": r"(?P<hour>\d{1,2})",
        "minute": r"(?P<minute>\d{2})",
        "hourword": f"(?P<hourword>{any_of(hours)})",
        "half": f"(?P<half>{any_of(halves)})",
        "named": f"(?P<named>{any_of(named)})",
        "offset": f"(?P<offset>{any_of(minutes) or '(?!)'})",
        "part": f"(?P<part>{any_of(part_words)})",
        "dayword": f"(?P<dayword>{any_of(days)})",
        "todaypart": f"(?P<todaypart>{any_of(today) or '(?!)'})",
        "weekday": rf"(?P<weekday>{any_of(calendar.weekdays)})\.?",
        "day": r"(?P<day>\d{1,2})",
        "month": rf"(?P<month>{any_of(calendar.months)})\.?",
        "monthnumber": r"(?P<monthnumber>\d{1,2})",
        "year": r"(?P<year>\d{4})",
        "count": rf"(?P<count>\d{{1,2}}|{any_of(calendar.numbers)})",
        "nth": f"(?P<nth>{any_of(ordinals) or '(?!)'})",
        "unit": f"(?P<unit>{any_of(calendar.units)})",
        "span": rf"(?P<span>{any_of(spans)}|{item}(?: ?(?:{any_of(joiners)})? ?{item})*)",
    }
    return MomentWords(
        twelve_hours=source["twelve_hours"],
        numbers=calendar.numbers,
        units=units,
        spans=spans,
        halves=halves,
        named=named,
        days=days,
        months=calendar.months,
        weekdays=calendar.weekdays,
        parts=part_words,
        today=today,
        minutes=minutes,
        hours=hours,
        ordinals=ordinals,
        shapes={
            kind: tuple(_shape(shape, placeholders) for shape in shapes)
            for kind, shapes in source["shapes"].items()
        },
    )


def _day_part(source: Mapping[str, Any]) -> DayPart:
    start, end = source["hours"]
    return DayPart(start, end, source["usual"])


def _shape(shape: str, placeholders: Mapping[str, str]) -> re.Pattern[str]:
    """Return one shape with the words of the language in place of ``{hour}`` and the like."""
    filled = re.sub(r"\{([a-z]+)\}", lambda match: placeholders[match[1]], _without_accents(shape))
    return re.compile(filled)


def _without_accents(shape: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", shape) if not unicodedata.combining(letter)
    )


def _item(numbers: Iterable[str], units: Iterable[str], *, groups: bool = False) -> str:
    """Return the regular expression of a number with its unit; with ``groups`` both are groups."""
    counted = rf"\b(?:{any_of(numbers)})(?=\s)"
    number, unit = rf"(?:{_DIGITS}|{counted})", any_of(units)
    opening = "(" if groups else "(?:"
    return rf"{opening}{number}) ?{opening}{unit})(?![^\W\d_])"


def _by_word(words: Mapping[str, Iterable[str]], meanings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the meaning of each word, without accents."""
    return {folded(word): meaning for name, meaning in meanings.items() for word in words.get(name, ())}
