"""The rows of a pasted or uploaded history, and the keys that identify a row across imports."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from bot import errors
from bot.domain.importing import amounts, cells, days, labels
from bot.domain.importing.days import DayOrder

_CUT = re.compile(r"\s?(?:…|\.\.\.)$")
"""The end of a title that was cut."""
_MOST_ALIKE = 50
"""The most rows of a day and amount whose titles are compared with one that was cut."""

Identity = tuple[date, str, str | None, int]

ROWS_MAX = 5_000
"""The most rows of one import."""
CHARACTERS_MAX = 1_000_000
"""The most characters of one pasted text."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One row of a history: ``amount`` signed Connects on the UTC day ``on``.

    ``label``: Upwork's words, unchanged. ``title``: of the job, None without a job. ``freelancer``: the agency's member who
    used the Connects, None otherwise. ``line``: the line number in the text or ``sheet``. ``expires_on``, ``paid_cents`` (US
    cents) and ``note`` are only known from a sheet.
    """

    on: date
    label: str
    title: str | None
    amount: int
    freelancer: str | None
    line: int = field(compare=False)
    expires_on: date | None = None
    paid_cents: int | None = None
    note: str = ""
    sheet: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ReadRows:
    """The rows of a text or table in its order, and how its days were read.

    ``repeats``: the number of rows that were left out because a page overlaps another.
    """

    rows: tuple[HistoryRow, ...]
    order: DayOrder
    repeats: int = 0


def keys(rows: Sequence[HistoryRow]) -> list[str]:
    """Return the key of each row: the same row has the same key in every import, whatever its shape.

    A key is made of the day, the label with the title, the amount, and a number that counts equal rows of the day from 0.
    The amount of a badge's row grows during its day, so its key has the freelancer instead of the amount.
    """
    counts: Counter[str] = Counter()
    result: list[str] = []
    for row in rows:
        key = f"{row.on}:{digest(row)}"
        result.append(f"{key}:{counts[key]}")
        counts[key] += 1
    return result


def digest(row: HistoryRow) -> str:
    """Return 24 hex digits that equal rows of any day share."""
    return sha256(_content(row).encode()).hexdigest()[:24]


def words_of(texts: Sequence[str], is_agency: bool) -> tuple[str, str | None, str | None] | None:
    """Return label, title and freelancer from one to three cells in this order; title and freelancer may be None.

    Return None if the cells can't be a row, e.g. if the first is empty, a day or an amount. ``is_agency``: of two cells the
    second is the freelancer, unless the label has a job.
    """
    action, *rest = ["" if cells.is_placeholder(text) else text for text in texts]
    if not action or days.is_day(action) or amounts.is_change(action):
        return None
    label, title = labels.split(action)
    if len(rest) == 1 and (title or not _takes_title(label, is_agency)):
        rest = ["", *rest]
    title_cell, freelancer = [*rest, "", ""][:2]
    if title and title_cell:
        if freelancer:
            return None
        title_cell, freelancer = "", title_cell
    title = title or title_cell
    return label, None if cells.is_placeholder(title) else title, freelancer or None


def identity(row: HistoryRow) -> Identity:
    """Return what two rows have in common that tell the same: day, words, freelancer and amount.

    The amount of a badge's row grows during its day, and is 0 here.
    """
    amount = 0 if _is_badge(row) else row.amount
    return row.on, labels.folded(" ".join(filter(None, (row.label, row.title)))), row.freelancer, amount


def identity_among(rows: Iterable[HistoryRow], today: date) -> Callable[[HistoryRow], Identity]:
    """Return what gives a row's `identity`, that of the one row with the whole title for a row whose title was cut.

    A badge's amount counts once its day is over.
    """

    def named(row: HistoryRow) -> Identity:
        on, words, freelancer, amount = identity(row)
        return on, words, freelancer, amount or (row.amount if on < today else 0)

    whole: dict[tuple[date, str | None, int], set[str]] = defaultdict(set)
    for row in rows:
        if row.title and not _CUT.search(row.title):
            on, words, freelancer, amount = named(row)
            whole[on, freelancer, amount].add(words)

    def of(row: HistoryRow) -> Identity:
        on, words, freelancer, amount = named(row)
        others = whole.get((on, freelancer, amount), ())
        if not row.title or not _CUT.search(row.title) or len(others) > _MOST_ALIKE:
            return on, words, freelancer, amount
        alike = [other for other in others if other.startswith(_CUT.sub("", words))]
        return on, alike[0] if len(alike) == 1 else words, freelancer, amount

    return of


def newer(first: HistoryRow, second: HistoryRow) -> HistoryRow:
    """Return the better one of two rows that tell the same: that with more Connects or the longer title, else the first."""
    first_size, second_size = ((abs(row.amount), len(row.title or "")) for row in (first, second))
    return second if second_size > first_size else first


def likely_size(amount: amounts.Amount, label: str, sign: int, refusal: errors.BadPaste) -> int:
    """Return the Connects of a row without their sign, as `amounts.likely` reads them.

    ``refusal``: the error that names the row. Raises UnlikelyAmount for more Connects than a row with this label can have,
    ContrarySign for a sign, or a word or column for one, that contradicts the label.
    """
    name = labels.split(label)[0]
    if labels.contradicts(name, sign * amount.size):
        raise errors.ContrarySign(
            refusal.line, refusal.given, label=name[: cells.LONGEST_CELL], amount=sign * amount.size
        )
    about = labels.classify(name, sign * (amount.size or 1)).about
    size = amounts.likely(amount, about)
    if size is None:
        most = amounts.LARGEST_BY_ABOUT[about]
        raise errors.UnlikelyAmount(refusal.line, refusal.given, amount=sign * amount.size, most=most)
    return size


def bad_day(written: str, today: date, month_first: bool, refusal: errors.BadPaste) -> errors.BadPaste:
    """Return the error for a day that can't be taken: DayToCome for one after ``today``, else ``refusal``."""
    on = days.existing(written, today, month_first)
    if on is None or on <= today:
        return refusal
    return errors.DayToCome(refusal.line, refusal.given, given_on=on, today=today)


def checked_count(count: int) -> int:
    """Return ``count``, a number of rows, unchanged. Raises TooMuchToImport above ROWS_MAX."""
    if count > ROWS_MAX:
        raise too_much()
    return count


def too_much() -> errors.TooMuchToImport:
    """Return the error for an import above the limits."""
    return errors.TooMuchToImport(rows_max=ROWS_MAX, characters_max=CHARACTERS_MAX)


def _content(row: HistoryRow) -> str:
    # Label and title are joined, because some shapes of a paste don't separate an unknown label from its title.
    words = labels.folded(" ".join(filter(None, (row.label, row.title))))
    return f"{words}\n{row.freelancer or '' if _is_badge(row) else row.amount}"


def _is_badge(row: HistoryRow) -> bool:
    label = labels.find(row.label)
    return label is not None and label.about is labels.About.BADGE


def _takes_title(label: str, is_agency: bool) -> bool:
    upworks_label = labels.find(label)
    return not is_agency if upworks_label is None else upworks_label.has_job
