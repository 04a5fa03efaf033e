"""Lines that people have around the rows of a pasted history: names and times of a chat, months, marks of a list.

Every pattern is anchored and bounded, so that the time to read a line grows only with its length.
"""

import re
from itertools import islice, pairwise

from bot.domain.importing import amounts, cells, days, labels
from bot.domain.importing.day_forms import folded, forms

_NUMBER = r"(?:[0-9]{1,3},[0-9]{3}|[0-9]{1,4})"
_HIDDEN = rf"(?:Spent|Added)\s{_NUMBER}\sConnects?"
_ROW_END = re.compile(
    rf"(?:[+\-\u2212]{_NUMBER}(?:\s{_HIDDEN})?|(?<=\s){_HIDDEN})\s{{0,3}}[|;,]?\s{{1,3}}(?=\S)"
)
_BETWEEN_ROWS = " \t|;,"
_READ = 200
"""The most characters in which a day and a label behind it are looked for."""
_PAIRS = ("**", "__", "`", '"', "'", "*", "_")
"""Marks that may stand on both sides of a line."""
_IN_BRACKETS = re.compile(
    r"(\[\[|[\[(<]|\*{1,2}|__?)(?P<day>[^\[\]()<>*\t]{4,50}?)(?:\]\]|[\])>]|\*{1,2}|__?):?(?=\s|$)"
)
_MESSAGE = re.compile(r"\[(?P<when>[^\[\]\t]{4,40})\]\s?(?:[^:\t\[\]]{1,40}:\s{1,3})?")
_SENDER = re.compile(r"\s{0,3}[-–—]\s[^:\t]{1,40}:\s{1,3}")
_NUMBERED = re.compile(r"[0-9]{1,2}\.\s")
_NO_YEAR = re.compile(r"[^\W\d]{3,20}\.?\s{0,3}[0-9]{1,2}")
_WORD_START = re.compile(r"(?<![\w:.])[\w\[(]")
_SHORT_DAY = re.compile(
    r"(?:\(?[0-9]{1,4}[.):]\s)?"
    r"(?:[0-9]{1,2}[-/.\s]{1,2}(?:(?P<name>[^\W\d]{3,20})|[0-9]{1,2})|(?P<before>[^\W\d]{3,20})\.?\s[0-9]{1,2})(?!\w)"
)
_LAST_NUMBER = re.compile(
    r"(?:\s[+\-\u2212]\s{1,3}|\|\s{0,3}[(+\-\u2212]?|[^\W\d_]\s{1,3})[0-9][0-9.,]{0,7}\)?$"
)
_LONGEST_SENDER = 60
"""The most characters of a line with the name and the time of a message."""
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_WEEK = re.compile(r"(?:week|kw|woche|semaine|semana|тиждень)-?\s?[0-9]{1,2}", re.IGNORECASE)
_TO = re.compile(r"\s{0,3}(?:[-–—~]|to|bis|al?|à|até|до|से)\s{1,3}")
_CONNECTS = "[0-9]{1,3}(?:-[0-9]{3}){0,2}|[0-9]{1,9}"
_BALANCE = re.compile(
    f"(?:^|-)(?:(?P<before>{_CONNECTS})-connects|available-connects-(?P<behind>{_CONNECTS}))(?:-|$)"
)
_MOST_LINES_ABOVE = 500
"""The most lines above a table in which the page's balance is looked for."""
_AROUND_PERIOD = " \t:-–—*#=_~|"


def rows_on(line: str) -> list[str]:
    """Return the rows of a line on which several stand, each with a day, a label of Upwork and Connects with a sign.

    Words of Upwork's page before the first row and behind the last one are left out. Any other line is returned as it is.
    """
    begin = 0 if days.leading(line) else _first_row(line)
    if begin is None:
        return [line]
    ends = row_starts(line, begin)
    rows = [line[first:last].strip(_BETWEEN_ROWS) for first, last in pairwise([begin, *ends, len(line)])]
    return [*rows[:-1], _without_footer(rows[-1])] if begin or ends else [line]


def row_starts(line: str, begin: int = 0) -> list[int]:
    """Return where in a line a row with a day and a label of Upwork begins behind the Connects of another row."""
    ends = (match.end() for match in _ROW_END.finditer(line, begin))
    return [end for end in ends if _begins_labelled(line[end : end + _READ])]


def _first_row(line: str) -> int | None:
    """Return where the first row of a line begins behind words of Upwork's page; None for any other line.

    A page of an agency has a column more, whose names nothing separates from the titles on such a line.
    """
    for start in _WORD_START.finditer(line[:_READ]):
        words = cells.page_words([cells.tidy(line[: start.start()]).rstrip(_BETWEEN_ROWS)])
        if words and "action" in words and _begins_labelled(line[start.start() : start.start() + _READ]):
            return None if "freelancer" in words else start.start()
    return None


def _without_footer(row: str) -> str:
    """Return the last row of a line without the words of Upwork's page behind its Connects."""
    ends = list(_ROW_END.finditer(row))
    is_footer = bool(ends) and cells.page_words([cells.tidy(row[ends[-1].end() :])]) is not None
    return row[: ends[-1].end()].strip(_BETWEEN_ROWS) if is_footer else row


def _begins_labelled(text: str) -> bool:
    """Return True if a text begins with a day and one of Upwork's labels behind the day."""
    begin = days.leading(text)
    return begin is not None and labels.find(begin[1].strip(_BETWEEN_ROWS)) is not None


def unpaired(line: str) -> str:
    """Return a row without marks that stand on both sides of it, such as those of code or of bold text.

    A line that doesn't begin with a day behind the marks may be a title in quotation marks, and is unchanged.
    """
    inside = line
    for mark in _PAIRS:
        if len(inside) > 2 * len(mark) and inside.startswith(mark) and inside.endswith(mark):
            inner = inside[len(mark) : -len(mark)]
            if mark not in inner:
                inside = inner.strip()
    return inside if days.leading(bare(inside)) else line


def bare(line: str) -> str:
    """Return a line that begins with a day without what stands around or before the day; any other line unchanged.

    A bar, number, bullet, bracket, or the sender and time of a message may stand there. ``1. Nov 24`` stays unchanged, and
    so is no day: it may be the first row, of 24 November, or 1 November 2024. A row below its day loses its bullet too.
    """
    if days.leading(line) is not None:
        return _without_sender(line)
    inside = line.strip("| ")
    if line.startswith("|") and days.leading(inside):
        return inside
    for unmarked in (
        cells.without_mark(line),
        _without_time(line),
        _without_brackets(line),
        _without_brackets(cells.without_mark(line)),
    ):
        begin = days.leading(unmarked)
        if begin is not None and unmarked != line and not _is_numbered_day(line, begin[0]):
            return unmarked
    unmarked = cells.without_mark(line)
    return unmarked if labels.find(unmarked) and amounts.trailing(unmarked) else line


def is_sender(line: str) -> bool:
    """Return True if a line has only the name and the time of a message, such as ``Ola — Today at 8:02 AM``."""
    if len(line) > _LONGEST_SENDER or "\t" in line:
        return False
    for start in _WORD_START.finditer(line):
        when = line[start.start() :].strip("[]() ")
        if days.is_clock(when) or (days.is_day(when) and days.has_clock(when)):
            return labels.find(line) is None
    return False


def is_period(line: str) -> bool:
    """Return True if a line has only a month, a year, both of them, or the number of a week."""
    text = line.strip(_AROUND_PERIOD)
    words = _YEAR.sub("", text, count=1).strip(_AROUND_PERIOD)
    return bool(text) and (not words or folded(words) in forms().months or _WEEK.fullmatch(words) is not None)


def stated_balance(text: str) -> int | None:
    """Return the balance (Connects) that the page shows above its table; None if it wasn't pasted."""
    words: list[str] = []
    for line in islice(filter(None, text.splitlines()), _MOST_LINES_ABOVE):
        parts = [cells.tidy(part) for part in line.split("\t")]
        if days.leading(" ".join(parts).strip()):
            break
        words += filter(None, [cells.page_words(parts)])
    balance = _BALANCE.search("-".join(words))
    return int((balance["before"] or balance["behind"]).replace("-", "")) if balance else None


def is_range(line: str) -> bool:
    """Return True if a line has only the first and the last day of a period."""
    begin = days.leading(line)
    rest = _TO.match(begin[1]) if begin else None
    return begin is not None and rest is not None and days.is_day(begin[1][rest.end() :].strip())


def is_dated_change(line: str) -> bool:
    """Return True if a line begins with a day without a year and ends with a number behind a sign and a space, bar or word.

    Behind such a day only words of a known label make a row for sure: ``6-Nov Spotlight - 10`` and ``Nov 6 Spotlight 10``
    may be one, too, and ``11/26 | Spotlight | 10`` the rest of one.
    """
    line = line.strip(" |")
    day = _SHORT_DAY.match(line)
    names = [] if day is None else [name for name in (day["name"], day["before"]) if name]
    return (
        day is not None
        and _LAST_NUMBER.search(line) is not None
        and all(folded(name) in forms().months for name in names)
    )


def years_in(line: str) -> frozenset[int]:
    """Return the years that a line names."""
    return frozenset(int(year[0]) for year in _YEAR.finditer(line))


def _is_numbered_day(line: str, day: str) -> bool:
    """Return True if a number with a full stop stands before a month and a day without a year."""
    return _NUMBERED.match(line) is not None and _NO_YEAR.fullmatch(day) is not None


def _without_sender(line: str) -> str:
    """Return a line without the day, time and sender of a message before a row with a day of its own."""
    begin = days.leading(line)
    sender = _SENDER.match(begin[1]) if begin and days.has_clock(begin[0]) else None
    if begin is None or sender is None:
        return line
    row = begin[1][sender.end() :]
    return row if days.leading(row) else line


def _without_time(line: str) -> str:
    """Return a line without the time in brackets and the sender of a message before it."""
    message = _MESSAGE.match(line)
    if message is None:
        return line
    parts = [part.strip() for part in message["when"].split(",")]
    is_when = days.is_day(message["when"]) or any(days.is_clock(part) for part in parts)
    return line[message.end() :] if is_when else line


def _without_brackets(line: str) -> str:
    """Return a line whose day stands in brackets, or in marks for bold text, without the brackets."""
    match = _IN_BRACKETS.match(line)
    return match["day"] + line[match.end() :] if match and days.is_day(match["day"]) else line
