"""The rows of a history that was pasted or uploaded, and what each is known by."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from bot import errors
from bot.domain.importing import cells, labels

ROWS_MAX = 5_000
CHARACTERS_MAX = 1_000_000


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One line of a history: ``amount`` signed Connects on the UTC day ``on``. ``line`` is where it stood.

    ``label`` as it stood; ``title`` of the job; ``freelancer`` of an agency. The rest only a sheet can say.
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


def keys(rows: Sequence[HistoryRow]) -> list[str]:
    """What each row is known by, however often and in whichever shape it comes; Upwork gives them no ids.

    Its day, label and title, amount, and which of the day's equal rows it is. The badge's row grows during its day, so
    its amount is left out, and its freelancer is what tells an agency's badges apart.
    """
    seen: Counter[str] = Counter()
    found: list[str] = []
    for row in rows:
        key = f"{row.on}:{digest(row)}"
        found.append(f"{key}:{seen[key]}")
        seen[key] += 1
    return found


def digest(row: HistoryRow) -> str:
    """Return 24 hex digits that equal rows of any day share."""
    return sha256(_content(row).encode()).hexdigest()[:24]


def words_of(texts: Sequence[str], is_agency: bool) -> tuple[str, str | None, str | None] | None:
    """Label, title and freelancer from one to three cells in this order, of which the last two may be missing.

    None where they can't be told apart. ``is_agency``: the second of two cells is a freelancer, unless its row is a job's.
    """
    action, *rest = ["" if cells.is_placeholder(text) else text for text in texts]
    if not action or cells.is_day(action) or cells.is_change(action):
        return None
    label, title = labels.split(action)
    if len(rest) == 1 and (title or not _takes_title(label, is_agency)):
        rest = ["", *rest]
    stated, freelancer = [*rest, "", ""][:2]
    if title and stated:
        if freelancer:
            return None
        stated, freelancer = "", stated
    title = title or stated
    return label, None if cells.is_placeholder(title) else title, freelancer or None


def checked_count(count: int) -> int:
    """``count`` of rows itself, or TooMuchToImport."""
    if count > ROWS_MAX:
        raise too_much()
    return count


def too_much() -> errors.TooMuchToImport:
    return errors.TooMuchToImport(rows_max=ROWS_MAX, characters_max=CHARACTERS_MAX)


def _content(row: HistoryRow) -> str:
    known = labels.find(row.label)
    is_badge = known is not None and known.about is labels.About.BADGE
    # Label and title in one: a label that we don't know is told from its title in some shapes only.
    words = labels.folded(" ".join(filter(None, (row.label, row.title))))
    return f"{words}\n{row.freelancer or '' if is_badge else row.amount}"


def _takes_title(label: str, is_agency: bool) -> bool:
    known = labels.find(label)
    return not is_agency if known is None else known.has_job
