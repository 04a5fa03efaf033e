"""Read the fields of the reminders form: the hour with quiet hours and a pause, and the days and limits of warnings."""

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


class When(NamedTuple):
    """What was typed of the hour, of quiet hours and of a pause; empty where nothing was."""

    hour: str
    quiet: str
    pause: str


def split_when(typed: str, locale: str) -> When:
    """Return the parts of ``9; quiet 22-7; pause until 2027-01-10``, each as it was typed."""
    words = vocabulary(locale, SECTION)
    rest, pause = _taken(rf"\b(?:{any_of(words['pause'])})\b\s*[:=]?([^;]*)", typed)
    rest, quiet = _taken(rf"\b(?:{any_of(words['quiet'])})\b\s*[:=]?([^;,]*)", rest)
    return When(rest.strip(" ,;"), quiet, pause)


def _taken(pattern: str, text: str) -> tuple[str, str]:
    match = re.search(pattern, text, re.IGNORECASE)
    if match is None:
        return text, ""
    return text[: match.start()] + ";" + text[match.end() :], match[1].strip(" ,;")


def read_quiet(typed: str, locale: str) -> Quiet | Off:
    """Return ``22-7`` as quiet hours, ``none`` or nothing as Off. Raises BadChoice."""
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
    """Return the day that a pause ends, by the member's own ``zone``; Off for ``none`` or nothing. Raises BadDay."""
    if typed.strip().lower() in {"", *vocabulary(locale, SECTION)["none"]}:
        return Off.OFF
    return read_day(typed, zone, now, locale, ahead=True)


def read_expiry_days(typed: str, locale: str) -> tuple[int, ...]:
    """Return ``30, 7, 1`` as thresholds, most days first and each once; none at all for ``none``. Raises BadChoice."""
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
    """Return what ``30, 7, 1; low 20; silent 7; interview 14`` sets; None for what isn't mentioned. Raises BadChoice."""
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
    """Return thresholds as `read_expiry_days` reads them: ``30,7,1``, or ``none``."""
    return ",".join(map(str, days)) or vocabulary(locale, SECTION)["none"][0]


def quiet_words(quiet: Quiet, locale: str) -> str:
    """Return quiet hours as `read_quiet` reads them: ``22-7``."""
    return f"{quiet.start}{vocabulary(locale, SECTION)['until'][0]}{quiet.end}"
