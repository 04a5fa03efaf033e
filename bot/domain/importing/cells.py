"""What one cell of a table says by itself: a day, Connects, Upwork's hidden words, or plain words.

Every pattern here is anchored and bounded, so that no text takes longer than its length.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from bot.domain.time.calendar import EARLIEST_ON

LONGEST_CELL = 500
"""Characters; Upwork's longest label and the longest job title together are about half of it."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_JOINER = "\u200d"  # holds emoji together; anywhere else it hides in a word
_STRAY_JOINER = re.compile(r"(?<![^\x00-\x7f])\u200d+|\u200d+(?![^\x00-\x7f])|\u200d{2,}")

_FLAGS = re.IGNORECASE | re.ASCII
_MONTH = r"(?P<{}>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + r"|sept)\.?"
_DAY = re.compile(
    r"(?:(?P<word>today|yesterday)"
    r"|(?P<y1>[0-9]{4})(?P<s1>[-/])(?P<m1>[0-9]{1,2})(?P=s1)(?P<d1>[0-9]{1,2})"
    rf"|{_MONTH.format('m2')}\s{{0,3}}(?P<d2>[0-9]{{1,2}})\s?,?\s{{0,3}}(?P<y2>[0-9]{{4}})"
    rf"|(?P<d3>[0-9]{{1,2}})\s{{0,3}}{_MONTH.format('m3')},?\s{{0,3}}(?P<y3>[0-9]{{4}})"
    r"|(?P<a>[0-9]{1,2})(?P<s4>[-/])(?P<b>[0-9]{1,2})(?P=s4)(?P<y4>(?:[0-9]{2}){1,2})"
    r"|(?P<d5>[0-9]{1,2})\.(?P<m5>[0-9]{1,2})\.(?P<y5>(?:[0-9]{2}){1,2}))"
    r"(?=[\s|]|$)",
    _FLAGS,
)

_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T\s][0-9]{2}:[0-9]{2}[0-9:.]{0,16}(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_CLOCK = re.compile(r",?\s[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?[AaPp][Mm])?$")

_PLUS = "+\ufe62\uff0b"
_MINUS = r"\-\u2010-\u2015\u2212\ufe63\uff0d"
_SIGN = rf"[{_PLUS}{_MINUS}]"
_NUMBER = r"(?:[0-9]{1,3}(?:[,.'’\s][0-9]{3}){1,2}|[0-9]{1,9})"
_SAID = rf"(?P<verb>spent|added)\s(?P<said>{_NUMBER})\sconnects?"
_CHANGE = rf"(?P<number>{_NUMBER})(?:\sconnects?)?"
_HIDDEN = re.compile(_SAID, _FLAGS)
_BARE = re.compile(_CHANGE, _FLAGS)
_AMOUNT = re.compile(rf"(?P<sign>{_SIGN})?\s?{_CHANGE}(?:\s?{_SAID})?", _FLAGS)
_TRAILING = re.compile(
    rf"\s(?:(?P<sign>{_SIGN}){_CHANGE}(?:\s?{_SAID})?|{_SAID.replace('P<', 'P<only_')})$", _FLAGS
)
_WHOLE_FLOAT = re.compile(r"(?<=[0-9])\.0{1,2}$")
_IN_BRACKETS = re.compile(r"\((.{1,20})\)")
_DASHES = re.compile(rf"[{_MINUS}]+")

_PAGE_LINE = re.compile(r"[0-9A-Za-z\s,.:|]{1,200}")
_PAGE_WORDS = (
    *("connects-history", "my-balance", "buy-connects", "no-connects-transactions", "connects-type", "all"),
    *("last-7-days", "last-30-days", "last-90-days", "load-more", "date", "action", "freelancer", "connects"),
)
_PAGE = re.compile(
    "(?>(?:" + "|".join((*_PAGE_WORDS, "[0-9]{1,9}(?:-[0-9]{3}){0,2}-connects")) + ")(?:-|$))+"
)


def plain(raw: str) -> str:
    """``raw`` with every kind of space as a space, and without what can't be seen."""
    if raw.isprintable():
        return raw
    kept = (c if c.isprintable() or c == _JOINER else " " if c.isspace() else "" for c in raw)
    return _STRAY_JOINER.sub("", "".join(kept))


def tidy(raw: str) -> str:
    """``plain``, with single spaces."""
    return " ".join(plain(raw).split())


def is_placeholder(cell: str) -> bool:
    """Whether a cell stands empty: nothing, or the dash that Upwork puts there."""
    return not cell or _DASHES.fullmatch(cell) is not None


def leading_day(text: str) -> tuple[str, str] | None:
    """The day that ``text`` begins with, as written, and what comes behind it."""
    found = _DAY.match(text)
    return (found[0], text[found.end() :]) if found else None


def is_day(cell: str) -> bool:
    return _DAY.fullmatch(cell) is not None


def read_day(cell: str, today: date, month_first: bool, latest: date | None = None) -> date | None:
    """The day that ``cell`` says; None if there is no such day, or it is before 2015 or after ``latest`` (today).

    ``month_first`` is how to read ``1/11/2026``: as Upwork, being American, would write it.
    """
    found = _DAY.fullmatch(cell)
    if found is None:
        return None
    try:
        day = _day(found.groupdict(), today, month_first)
    except (ValueError, OverflowError):
        return None
    return day if EARLIEST_ON <= day <= (latest or today) else None


def without_clock(cell: str) -> str:
    """The day of a cell that holds a time too: of an instant with its zone, the UTC day."""
    if not _INSTANT.fullmatch(cell):
        return _CLOCK.sub("", cell)
    try:
        moment = datetime.fromisoformat(cell)
        return (moment.astimezone(UTC) if moment.tzinfo else moment).date().isoformat()
    except (ValueError, OverflowError):
        return cell


def reads_month_first(days: Iterable[str], today: date) -> bool:
    """How a text means days like ``1/11/2026``, all of them alike.

    Month first, unless only day first makes each of them a day that exists and isn't to come.
    """
    numeric = {day for day in days if "/" in day or "-" in day}
    return _all_are_days(numeric, today, True) or not _all_are_days(numeric, today, False)


def signed(cell: str) -> int | None:
    """The Connects of ``-20``, ``+1,250``, ``−20 Spent 20 Connects``, ``0``; None without a sign that says which way."""
    found = _AMOUNT.fullmatch(cell)
    return _change(found) if found else None


def hidden(cell: str) -> int | None:
    """The Connects of the words that Upwork hides behind the number: ``Spent 20 Connects``."""
    found = _HIDDEN.fullmatch(cell)
    return _told(found["verb"], found["said"]) if found else None


def unsigned(cell: str) -> int | None:
    """The number of ``20``, ``1,250`` or ``20 Connects``, whichever way they went."""
    found = _BARE.fullmatch(cell)
    return _whole(found["number"]) if found else None


def is_change(cell: str) -> bool:
    """Whether a cell is a row's Connects, as number or in the hidden words."""
    return signed(cell) is not None or hidden(cell) is not None


def book_number(cell: str) -> str:
    """An amount as books write it: ``(20)`` for −20, ``20.0`` for 20."""
    in_brackets = _IN_BRACKETS.fullmatch(cell)
    return _WHOLE_FLOAT.sub("", f"-{in_brackets[1]}" if in_brackets else cell)


def trailing(text: str) -> tuple[str, int] | None:
    """The words of ``text`` and the Connects that it ends with; their sign has to be written."""
    found = _TRAILING.search(text)
    if found is None:
        return None
    alone = found["only_verb"]
    amount = _told(alone, found["only_said"]) if alone else _change(found)
    if amount is None:
        return None
    return text[: found.start()].strip(), amount


def page_words(texts: Sequence[str]) -> str | None:
    """A line of the page's own, such as the table's head or the balance, in lower case with hyphens; else None."""
    line = " ".join(text for text in texts if text)
    if not _PAGE_LINE.fullmatch(line):
        return None
    words = "-".join(re.findall("[0-9a-z]+", line.lower()))
    return words if _PAGE.fullmatch(words) else None


def _day(part: dict[str, str | None], today: date, month_first: bool) -> date:
    if part["word"]:
        return today - timedelta(days=part["word"].lower() == "yesterday")
    if part["a"]:
        first, second = int(part["a"]), int(part["b"] or 0)
        month, day = (first, second) if month_first else (second, first)
        return date(_year(part["y4"]), month, day)
    at = next(index for index in "1235" if part[f"y{index}"])
    return date(_year(part[f"y{at}"]), _month(part[f"m{at}"] or ""), int(part[f"d{at}"] or 0))


def _year(digits: str | None) -> int:
    year = int(digits or 0)
    return year if year > 99 else 2000 + year


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    return [name[:3].lower() for name in MONTHS].index(written[:3].lower()) + 1


def _all_are_days(written: Iterable[str], today: date, month_first: bool) -> bool:
    return all(read_day(day, today, month_first) is not None for day in written)


def _whole(written: str) -> int:
    return int("".join(filter(str.isdigit, written)))


def _told(verb: str, number: str) -> int:
    return -_whole(number) if verb.lower() == "spent" else _whole(number)


def _change(found: re.Match[str]) -> int | None:
    """What a number with its sign says; None if there is none, or if the hidden words say something else."""
    number = _whole(found["number"])
    told = _told(found["verb"], found["said"]) if found["verb"] else None
    if found["sign"] is None:
        # Nothing is nothing either way; for the rest, the hidden words have to say which.
        return 0 if number == 0 and not told else told if told in {number, -number} else None
    amount = number if found["sign"] in _PLUS else -number
    return amount if told in {None, amount} else None
