"""This bot's own entries.csv, read back: every fact as it was, so that the same lots follow from it in another wallet.

``ref`` is the entry's key, and for one that is about another ``<key> of <key>``. Expiries and forfeits follow by
themselves; a forfeit only tells which roll-over cap the refill behind it met.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot import errors
from bot.domain.entries import LARGEST_AMOUNT, UNWRITTEN, Entry, Flag, Kind, Source
from bot.domain.rows import checked_count

COLUMNS = (
    *("occurred_at", "recorded_at", "kind", "amount", "balance", "expires_on", "job", "proposal", "source"),
    *("status", "paid_usd", "note", "ref"),
)
ABOUT = " of "
_CONSEQUENCES = {Kind.EXPIRY, Kind.FORFEIT}
_IMPORTED = "import:"


@dataclass(frozen=True, slots=True)
class Exported:
    """``entry``: with an id from `UNWRITTEN` on, to which others of the file refer. ``about``: the ref of the entry that
    it is about. ``job``: Upwork's key or the title. ``proposal``: what the file calls it, or nothing."""

    entry: Entry
    ref: str
    about: str | None
    job: str
    proposal: str


def is_own(header: Sequence[str]) -> bool:
    """Whether a table's first row is the one of our export."""
    return {cell.strip().lower() for cell in header} >= set(COLUMNS)


def read(table: Sequence[Sequence[str]]) -> tuple[Exported, ...]:
    """The facts of the file in the order in which they had been written. Raises BadPaste, TooMuchToImport."""
    places = {cell.strip().lower(): place for place, cell in enumerate(table[0])}
    found: list[Exported] = []
    cap: int | None = None
    for number, row in enumerate(table[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        cells = {name: row[place].strip() if place < len(row) else "" for name, place in places.items()}
        try:
            kind = Kind(cells["kind"])
            if kind is Kind.FORFEIT:
                cap = int(cells["balance"])
            if kind not in _CONSEQUENCES:
                found.append(_exported(cells, kind, checked_count(len(found) + 1), cap))
                cap = None
        except (ValueError, OverflowError, KeyError):
            raise errors.BadPaste(line=number, given=" ".join(cell for cell in row if cell)) from None
    return tuple(sorted(found, key=lambda one: one.entry.recorded_at))


def plain(ref: str) -> str:
    """A ref without what imports have put before it: the same fact, wherever it has been in between."""
    while ref.startswith(_IMPORTED):
        ref = ref.removeprefix(_IMPORTED)
    return ref


def _exported(cells: dict[str, str], kind: Kind, number: int, cap: int | None) -> Exported:
    occurred_at = _instant(cells["occurred_at"])
    ref, _, about = cells["ref"].partition(ABOUT)
    ref = plain(ref) or f"refill:{cells['occurred_at']}"  # one that was due and not written down yet
    amount = int(cells["amount"])
    if not 0 < abs(amount) <= LARGEST_AMOUNT * 10:
        raise ValueError
    entry = Entry(
        UNWRITTEN + number,
        0,
        kind,
        amount,
        occurred_at,
        _instant(cells["recorded_at"]) if cells["recorded_at"] else occurred_at,
        0,
        Source.IMPORT,
        f"{_IMPORTED}{ref}",
        expires_on=date.fromisoformat(cells["expires_on"]) if cells["expires_on"] else None,
        paid_cents=round(float(cells["paid_usd"]) * 100) if cells["paid_usd"] else None,
        flag=Flag(cells["status"]) if cells["status"] in set(Flag) else None,
        note=cells["note"].removeprefix("'"),
        cap=cap if kind is Kind.REFILL else None,
    )
    return Exported(entry, ref, plain(about) or None, cells["job"].removeprefix("'"), cells["proposal"])


def _instant(text: str) -> int:
    """ISO 8601 in UTC as milliseconds. Raises ValueError, also for a time without its zone."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError
    whole = moment.astimezone(UTC)
    return int(whole.timestamp()) * 1000 + whole.microsecond // 1000


def unknown(found: Sequence[Exported], keys: set[str]) -> Iterator[Exported]:
    """Those that a wallet with these entry ``keys`` doesn't have yet."""
    held = {plain(key) for key in keys}
    return (one for one in found if one.ref not in held)
