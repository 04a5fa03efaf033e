"""Reading of single cells of a table: days, Connects, Upwork's hidden words, plain words (docs/upwork.md, section 11).

Every pattern is anchored and bounded, so that the time to read a cell grows only with its length.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from bot.domain.time.calendar import EARLIEST_ON

LONGEST_CELL = 500
"""The most characters of a cell, about twice Upwork's longest label with the longest title of a job."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The English names of the months, as on Upwork's page."""

_JOINER = "\u200d"  # joins emoji; between other characters it is invisible and is removed
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
_HIDDEN_WORDS = rf"(?P<verb>spent|added)\s(?P<size>{_NUMBER})\sconnects?"
_CHANGE = rf"(?P<number>{_NUMBER})(?:\sconnects?)?"
_HIDDEN = re.compile(_HIDDEN_WORDS, _FLAGS)
_BARE = re.compile(_CHANGE, _FLAGS)
_AMOUNT = re.compile(rf"(?P<sign>{_SIGN})?\s?{_CHANGE}(?:\s?{_HIDDEN_WORDS})?", _FLAGS)
_TRAILING = re.compile(
    rf"\s(?:(?P<sign>{_SIGN}){_CHANGE}(?:\s?{_HIDDEN_WORDS})?|{_HIDDEN_WORDS.replace('P<', 'P<only_')})$",
    _FLAGS,
)
_WHOLE_FLOAT = re.compile(r"(?<=[0-9])\.0{1,2}$")
_IN_BRACKETS = re.compile(r"\((.{1,20})\)")
_DASHES = re.compile(rf"[{_MINUS}]+")

_PAGE_LINE = re.compile(r"[0-9A-Za-z\s,.:|]{1,200}")
_PAGE_WORDS = [
    "connects-history",
    "my-balance",
    "buy-connects",
    "no-connects-transactions",
    "connects-type",
    "all",
    "last-7-days",
    "last-30-days",
    "last-90-days",
    "load-more",
    "date",
    "action",
    "freelancer",
    "connects",
]
_PAGE = re.compile(
    "(?>(?:" + "|".join((*_PAGE_WORDS, "[0-9]{1,9}(?:-[0-9]{3}){0,2}-connects")) + ")(?:-|$))+"
)


def plain(raw: str) -> str:
    """Return the text with ordinary spaces for every kind of space, and without invisible characters."""
    if raw.isprintable():
        return raw
    visible = (c if c.isprintable() or c == _JOINER else " " if c.isspace() else "" for c in raw)
    return _STRAY_JOINER.sub("", "".join(visible))


def tidy(raw: str) -> str:
    """Return the text as ``plain`` does, with single spaces and none at the ends."""
    return " ".join(plain(raw).split())


def is_placeholder(cell: str) -> bool:
    """Return True if a cell is empty or holds only dashes, which Upwork shows for an empty cell."""
    return not cell or _DASHES.fullmatch(cell) is not None


def leading_day(text: str) -> tuple[str, str] | None:
    """Return the day at the beginning of ``text``, as written, and the rest of the text; None without a day."""
    match = _DAY.match(text)
    return (match[0], text[match.end() :]) if match else None


def is_day(cell: str) -> bool:
    """Return True if the cell holds only a day in a known form, even if there is no such day (``2026-02-31``)."""
    return _DAY.fullmatch(cell) is not None


def read_day(cell: str, today: date, month_first: bool, latest: date | None = None) -> date | None:
    """Return the day in ``cell``; None if there is no such day, or if it is before 2015 or after ``latest``.

    ``today``: the day that the page calls *Today*, and ``latest`` if that is None. ``month_first``: read ``1/11/2026`` as
    11 January, as Upwork writes days, else as 1 November.
    """
    match = _DAY.fullmatch(cell)
    if match is None:
        return None
    try:
        day = _day(match.groupdict(), today, month_first)
    except (ValueError, OverflowError):
        return None
    return day if EARLIEST_ON <= day <= (latest or today) else None


def without_clock(cell: str) -> str:
    """Return the day of a cell that also holds a time: ``2026-01-02 23:30-05:00`` gives its UTC day ``2026-01-03``.

    Any other cell is returned unchanged.
    """
    if not _INSTANT.fullmatch(cell):
        return _CLOCK.sub("", cell)
    try:
        moment = datetime.fromisoformat(cell)
        return (moment.astimezone(UTC) if moment.tzinfo else moment).date().isoformat()
    except (ValueError, OverflowError):
        return cell


def reads_month_first(days: Iterable[str], today: date) -> bool:
    """Return how to read days like ``1/11/2026``, for all ``days`` of a text alike: True for the month first.

    False only if reading the day first gives existing days up to ``today`` for all of them, and the month first doesn't.
    """
    numeric = {day for day in days if "/" in day or "-" in day}
    return _all_are_days(numeric, today, True) or not _all_are_days(numeric, today, False)


def signed(cell: str) -> int | None:
    """Return the signed Connects of ``-20``, ``+1,250`` or ``−20 Spent 20 Connects``.

    None for any other cell, and for a number without a sign, except 0.
    """
    match = _AMOUNT.fullmatch(cell)
    return _change(match) if match else None


def hidden(cell: str) -> int | None:
    """Return the signed Connects of Upwork's hidden words: ``Spent 20 Connects`` gives -20; None for any other cell."""
    match = _HIDDEN.fullmatch(cell)
    return _hidden_amount(match["verb"], match["size"]) if match else None


def unsigned(cell: str) -> int | None:
    """Return the number of ``20``, ``1,250`` or ``20 Connects``, which have no sign; None for any other cell."""
    match = _BARE.fullmatch(cell)
    return _whole(match["number"]) if match else None


def is_change(cell: str) -> bool:
    """Return True if a cell holds a row's Connects, as a signed number or in the hidden words."""
    return signed(cell) is not None or hidden(cell) is not None


def book_number(cell: str) -> str:
    """Return an amount in the form that ``signed`` reads: ``(20)`` gives ``-20``, ``20.0`` gives ``20``."""
    in_brackets = _IN_BRACKETS.fullmatch(cell)
    return _WHOLE_FLOAT.sub("", f"-{in_brackets[1]}" if in_brackets else cell)


def trailing(text: str) -> tuple[str, int] | None:
    """Return the words of ``text`` and the signed Connects at its end; None if it ends with no number with a sign."""
    match = _TRAILING.search(text)
    if match is None:
        return None
    verb = match["only_verb"]
    amount = _hidden_amount(verb, match["only_size"]) if verb else _change(match)
    if amount is None:
        return None
    return text[: match.start()].strip(), amount


def page_words(texts: Sequence[str]) -> str | None:
    """Return a line of Upwork's page itself in lower case with hyphens, e.g. ``date-action-connects``.

    None for any other line. ``texts``: the cells of the line.
    """
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


def _hidden_amount(verb: str, number: str) -> int:
    return -_whole(number) if verb.lower() == "spent" else _whole(number)


def _change(match: re.Match[str]) -> int | None:
    """Return the signed Connects of a match.

    The sign comes from the number, or from the hidden words after it. None if there is no sign (except for 0), or if number
    and hidden words contradict each other.
    """
    number = _whole(match["number"])
    hidden_amount = _hidden_amount(match["verb"], match["size"]) if match["verb"] else None
    if match["sign"] is None:
        if number == 0 and not hidden_amount:
            return 0
        return hidden_amount if hidden_amount in {number, -number} else None
    amount = number if match["sign"] in _PLUS else -number
    return amount if hidden_amount in {None, amount} else None
