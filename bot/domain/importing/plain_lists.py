"""A member's own list of proposals without heads, signs and verbs, such as ``2 Nov: Logo for dentist (12 connects)``.

Every pattern is anchored and bounded, so that the time to read a line grows only with its length.
"""

import re
from typing import NamedTuple

from bot.domain.importing import cells, diary, headings, labels
from bot.domain.importing.columns import Columns
from bot.domain.importing.tables import Table

COLUMNS = Columns(on=0, title=1, amount=2, has_head=False)
"""The columns of the table that `table_of` returns."""
_ENTRY = re.compile(
    r"(?P<title>.{0,400}[^\W\d_].{0,99}?)(?P<mark>\s{0,9}[|;,:=~→–—-]\s{1,9}|\s{1,9})"
    rf"(?:(?P<connects>[0-9]{{1,3}})(?P<unit>\s{headings.CONNECTS_PATTERN})?|[(\[](?P<within>[0-9]{{1,3}})(?:\s{headings.CONNECTS_PATTERN})?[)\]])",
    re.IGNORECASE,
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}")
_NO_JOBS = frozenset(
    (
        *("gift", "gifts", "promo", "promotion", "voucher", "coupon", "award", "free", "geschenk", "gratis"),
        *("cadeau", "regalo", "presente", "подарунок", "подарок", "उपहार", "бонус", "bono", "bônus"),
    )
)
"""Words of rows in which Connects came in as a present, in the languages of `heading_names`."""
_IN_TITLES = frozenset(("in", "plus", "credit", "cr", "haben", "entrada", "ingreso"))
"""Words for what came in that titles of jobs have as often."""
_OTHER_KINDS = _NO_JOBS | headings.BALANCES | headings.TOTALS | headings.IN - _IN_TITLES
_NO_JOBS_ALONE = frozenset(
    ("monthly", "weekly", "plan", "membership", "subscription", "pack", "package", "basic", "plus", "upwork")
)
"""Words that say how Connects came in where no others stand beside them."""
_FEWEST, _FEWEST_WITH_BLANKS = 2, 3
"""The fewest lines of a list, and where nothing but a blank stands before a number, which may be a part of the title."""


class _Entry(NamedTuple):
    """One line of a list. ``form``: what stands around its Connects."""

    day: str
    title: str
    connects: str
    form: tuple[str, bool, bool]


def table_of(text: str) -> Table | None:
    """Return the table of days, titles and Connects that a list of proposals makes; None for any other text.

    Each line that isn't empty has a day, the title of a job and a number without a sign at its end, all in one form. A
    sentence is none of these, and neither is a line that may say that Connects came in, or what was left.
    """
    lines = [cells.plain(line.replace("\t", " | ")).strip("| ") for line in text.split("\n")]
    entries = {number: _entry(line) for number, line in enumerate(lines) if line and not cells.is_rule(line)}
    read = [entry for entry in entries.values() if entry]
    forms = {entry.form for entry in read}
    if len(read) < len(entries) or len(forms) != 1:
        return None
    fewest = _FEWEST if any(forms.pop()) else _FEWEST_WITH_BLANKS
    return tuple(_cells(entries.get(number)) for number in range(len(lines))) if len(read) >= fewest else None


def _cells(entry: _Entry | None) -> tuple[str, ...]:
    return entry[:3] if entry else ()


def _entry(line: str) -> _Entry | None:
    day, words = diary.split_day(line) or ("", "")
    match = _ENTRY.fullmatch(words.strip("| "))
    if (
        match is None
        or _DAY.search(match["title"])
        or _may_be_no_job(match["title"])
        or diary.tells(match["title"])
    ):
        return None
    form = match["mark"].strip(" "), match["unit"] is not None, match["within"] is not None
    return _Entry(day, match["title"].strip(), match["connects"] or match["within"], form)


def _may_be_no_job(words: str) -> bool:
    """Return True if words may be one of Upwork's labels, or say that Connects came in, expired or were left."""
    parts = set(headings.slug(words).split("-"))
    is_other = bool(_OTHER_KINDS & parts) or parts <= _NO_JOBS_ALONE
    return is_other or labels.may_be_no_job(words) or labels.find(words) is not None
