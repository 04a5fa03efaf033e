"""Read two fields of the reminders form: the hour with quiet hours and a pause, and the days and limits of warnings."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from bot import errors
from bot.domain.messages.reminders import HIGHEST_LOW, MOST_SILENT_DAYS, Limits, Off, checked_expiry_days
from bot.domain.time.hours import Quiet, checked_quiet
from bot.ui.words.reading import any_of, vocabulary
from bot.ui.words.reading.days import read_day

SECTION = "settings"


class ReminderTimes(NamedTuple):
    """The typed texts of the hour, the quiet hours and the pause; empty for each that the member left out."""

    hour: str
    quiet: str
    pause: str


def split_times(typed: str, locale: str) -> ReminderTimes:
    """Return the unread parts of a text such as ``9; quiet 22-7; pause until 2027-01-10``."""
    words = vocabulary(locale, SECTION)
    rest, pause = _cut_out(rf"\b(?:{any_of(words['pause'])})\b\s*[:=]?([^;]*)", typed)
    rest, quiet = _cut_out(rf"\b(?:{any_of(words['quiet'])})\b\s*[:=]?([^;,]*)", rest)
    return ReminderTimes(rest.strip(" ,;"), quiet, pause)


def _cut_out(pattern: str, text: str) -> tuple[str, str]:
    """Return the text without its first match, and that match's group; the whole text and "" for no match."""
    match = re.search(pattern, text, re.IGNORECASE)
    if match is None:
        return text, ""
    return text[: match.start()] + ";" + text[match.end() :], match[1].strip(" ,;")


def read_quiet(typed: str, locale: str) -> Quiet | Off:
    """Return the quiet hours of a text such as ``22-7``; Off for ``none`` or an empty text. Raises BadChoice otherwise."""
    words, text = vocabulary(locale, SECTION), typed.strip().lower()
    if text in {"", *words["none"]}:
        return Off.OFF
    hour = r"([0-9]{1,2})(?::00)?"
    match = re.fullmatch(rf"{hour}\s*(?:{any_of(words['until'])})\s*{hour}", text)
    try:
        quiet = None if match is None else checked_quiet(Quiet(int(match[1]), int(match[2])))
    except errors.BadChoice:
        quiet = None
    if quiet is None:
        raise errors.BadChoice(field="quiet", given=typed)
    return quiet


def read_pause(typed: str, zone: str, now: int, locale: str) -> date | Off:
    """Return the day on which a pause ends; Off for ``none`` or an empty text. Raises what `read_day` does."""
    if typed.strip().lower() in {"", *vocabulary(locale, SECTION)["none"]}:
        return Off.OFF
    return read_day(typed, zone, now, locale, ahead=True)


def read_expiry_days(typed: str, locale: str) -> tuple[int, ...]:
    """Return how many days before an expiry to warn: ``7, 30, 1`` → (30, 7, 1); empty for ``none``. Raises BadChoice."""
    words = vocabulary(locale, SECTION)
    unit = any_of(words["days"])
    text = re.sub(rf"(?<=[0-9])\s+(?=(?:{unit})\b)", "", typed.strip().lower())
    if text in words["none"]:
        return ()
    numbers = [
        re.fullmatch(rf"([0-9]{{1,3}})(?:{unit})?", part) for part in re.split(r"\s*[,;/]\s*|\s+", text)
    ]
    try:
        return checked_expiry_days(0 if number is None else int(number[1]) for number in numbers)
    except errors.BadChoice:
        raise errors.BadChoice(field="expiry_days", given=typed) from None


def read_limits(typed: str, locale: str) -> Limits:
    """Return the limits of a text such as ``30, 7, 1; low 20; silent 7; interview 14``; None for each that isn't mentioned.

    Raises BadChoice for any other text and for a number out of its range.
    """
    words, text = vocabulary(locale, SECTION), typed.lower()
    names = {word: name for name in ("low", "silent", "interview") for word in words[name]}
    unit = any_of([*words["days"], *words["connects"]])
    pattern = re.compile(rf"\b({any_of(names)})\b\s*[:=]?\s*([0-9]{{1,6}})(?:\s*(?:{unit})\b)?")
    limits = {names[word]: int(number) for word, number in pattern.findall(text)}
    rest = re.sub(r"[\s,;]*\Z|\A[\s,;]*", "", pattern.sub(";", text)) if limits else typed
    bounded = all(1 <= limits.get(name, 1) <= MOST_SILENT_DAYS for name in ("silent", "interview"))
    if not bounded or not 1 <= limits.get("low", 1) <= HIGHEST_LOW:
        raise errors.BadChoice(field="limits", given=typed)
    return Limits(None if limits and not rest else read_expiry_days(rest, locale), **limits)


def expiry_days_words(days: Iterable[int], locale: str) -> str:
    """Return days as `read_expiry_days` reads them, e.g. ``30,7,1``; ``none`` for no day."""
    return ",".join(map(str, days)) or vocabulary(locale, SECTION)["none"][0]


def quiet_words(quiet: Quiet, locale: str) -> str:
    """Return quiet hours as `read_quiet` reads them, e.g. ``22-7``."""
    return f"{quiet.start}{vocabulary(locale, SECTION)['until'][0]}{quiet.end}"
