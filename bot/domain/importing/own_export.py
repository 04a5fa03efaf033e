"""Reading of this bot's own entries.csv, so that another wallet gets the same entries and thus the same lots.

``ref`` is the entry's ref, and for one that is about another ``<ref> of <ref>``. Entries that were written together share
what stands before a ``/``. Expiries and forfeits follow by themselves; a forfeit only tells which roll-over cap the refill
behind it met. Files of earlier versions have refs of other forms (``interaction:…``, ``import:…``), which are read too.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from itertools import pairwise

from bot import errors
from bot.domain.importing import amounts, days
from bot.domain.importing.formulas import unguarded
from bot.domain.importing.labels import fits
from bot.domain.importing.rows import checked_count
from bot.domain.ledger.entries import CONSEQUENCES, LARGEST_AMOUNT, UNWRITTEN, Entry, Flag, Kind, Source
from bot.domain.text import LONGEST_NOTE, clean
from bot.domain.time.calendar import EARLIEST_ON, day_of

COLUMNS = (
    *("occurred_at", "recorded_at", "kind", "amount", "balance", "expires_on", "job", "proposal", "source"),
    *("status", "paid_usd", "note", "ref"),
)
_MOST_OF_COLUMNS = 6
"""The fewest columns of entries.csv in a table that must have been one."""
ABOUT = " of "
_IMPORTED = "import:"
_REFILL = re.compile(r"^refill:[0-9]+:([0-9-]{10})(?:/[0-9]+)?$")
_REF = re.compile(r"(?:import:)*(?:interaction|refill|undo|reconcile|import|confirmation)[:-][0-9A-Za-z]")
"""The beginning of the name of an entry."""
_ONLY_HERE = {Kind.OPENING, Kind.REVERSAL, Kind.CORRECTION, Kind.FORFEIT}
_LONGEST_REF = 200
_MOST_CENTS = 100_000_000_00


@dataclass(frozen=True, slots=True)
class Exported:
    """An entry of the file, with a temporary id from UNWRITTEN on.

    ``ref``: the name of the entry in every wallet. ``about``: the ref of the entry that it refers to, None for none.
    ``job``: Upwork's key or the title, empty for none. ``proposal``: its name in the file, empty for none. ``line``,
    ``given``: the number and the text of its row.
    """

    entry: Entry
    ref: str
    about: str | None
    job: str
    proposal: str
    line: int
    given: str

    @property
    def refusal(self) -> errors.BadPaste:
        """The error that names this row."""
        return errors.BadPaste(line=self.line, given=self.given)


def is_own(header: Sequence[str]) -> bool:
    """Return True if ``header``, a table's first row, has all columns of this bot's export, whatever case and marks."""
    return {_column(cell) for cell in header} >= set(COLUMNS)


def is_part(header: Sequence[str]) -> bool:
    """Return True if ``header`` has most columns of this bot's export, or those only it has, but not all of them."""
    names = {_column(cell) for cell in header}
    is_ours = {"occurred_at", "kind"} <= names or len(names & set(COLUMNS)) >= _MOST_OF_COLUMNS
    return is_ours and not is_own(header)


def is_ours(table: Sequence[Sequence[str]]) -> bool:
    """Return True if the cells of a table are those of this bot's export, whatever its columns are called.

    One column has only kinds of entries, among them one that no history of Upwork has; or one has names of entries.
    """
    rows = [[unguarded(cell).strip() for cell in row] for row in table[1:] if any(row)]
    for place in range(max(map(len, rows), default=0)):
        column = [row[place] for row in rows if place < len(row) and row[place]]
        if set(column) <= set(Kind) and set(column) & _ONLY_HERE:
            return True
        if len(column) > 1 and all(_REF.match(cell) for cell in column):
            return True
    return False


def read(table: Sequence[Sequence[str]], head_at: int = 0) -> tuple[Exported, ...]:
    """Return the entries of the file in the order of writing; the row at the index ``head_at`` names the columns.

    Raises BadPaste for a bad row, TooMuchToImport.
    """
    places = {_column(cell): place for place, cell in enumerate(table[head_at])}
    below = _oldest_first(list(enumerate(table[head_at + 1 :], start=head_at + 2)), places)
    dated = [places[name] for name in ("expires_on", "occurred_at", "recorded_at")]
    written = [row[place].strip() for _, row in below for place in dated if place < len(row)]
    month_first = days.order_of(written, date.max).month_first
    has_zones = any(
        _has_zone(row[places["occurred_at"]].strip()) for _, row in below if len(row) > places["occurred_at"]
    )
    instant = partial(_instant, month_first=month_first, has_zone=has_zones)
    facts: list[Exported] = []
    refs: set[str] = set()
    items: dict[str, int] = {}
    cap: int | None = None
    for place, (number, row) in enumerate(below):
        if not any(cell.strip() for cell in row):
            continue
        cells = {name: unguarded(row[at]).strip() if at < len(row) else "" for name, at in places.items()}
        text = " ".join(cell for cell in row if cell)
        try:
            kind = Kind(cells["kind"])
            if kind is Kind.FORFEIT:
                cap = _whole(cells["balance"])
            if kind not in CONSEQUENCES:
                cells["expires_on"] = _iso(cells["expires_on"], month_first)
                entry, about = _entry(cells, kind, checked_count(len(facts) + 1), cap, instant)
                ref = entry.ref
                first, slash, _ = ref.partition("/")
                entry = replace(entry, item=items.setdefault(first, place + 1), extra=bool(slash))
                if ref in refs:
                    raise ValueError
                refs.add(ref)
                job = _shown(cells["job"], len(cells["job"]))
                facts.append(
                    Exported(
                        entry=entry,
                        ref=ref,
                        about=about,
                        job=job,
                        proposal=cells["proposal"],
                        line=number,
                        given=text,
                    )
                )
                cap = None
        except (ValueError, OverflowError):
            raise errors.BadPaste(line=number, given=text) from None
    return tuple(sorted(facts, key=lambda fact: fact.entry.recorded_at))


def plain(ref: str) -> str:
    """Return the name of an entry that stays the same however often the entry is exported and imported."""
    while ref.startswith(_IMPORTED):
        ref = ref.removeprefix(_IMPORTED)
    # The wallet's number is dropped, because a cycle has one refill in whichever wallet.
    return _REFILL.sub(r"refill:\1", ref)


def unknown(found: Sequence[Exported], refs: Iterable[str]) -> list[Exported]:
    """Return the facts that a wallet with entries of these refs doesn't have yet."""
    held = {plain(ref) for ref in refs}
    return [fact for fact in found if fact.ref not in held]


def _oldest_first(
    below: list[tuple[int, Sequence[str]]], places: Mapping[str, int]
) -> list[tuple[int, Sequence[str]]]:
    """Return the rows in the order of writing if a spreadsheet sorted them the other way; any other rows unchanged.

    The running balance tells the order: each is the one before and the amount of its own row.
    """
    moves: list[tuple[int, int]] = []
    for _, row in below:
        try:
            moves.append((_whole(row[places["amount"]].strip()), _whole(row[places["balance"]].strip())))
        except (ValueError, IndexError):
            return below
    newer = list(pairwise(moves))
    is_forward = all(after == before + amount for (_, before), (amount, after) in newer)
    is_backward = all(later == earlier + amount for (amount, later), (_, earlier) in newer)
    return below[::-1] if is_backward and not is_forward else below


def _entry(
    cells: dict[str, str], kind: Kind, number: int, cap: int | None, instant: Callable[[str], int]
) -> tuple[Entry, str | None]:
    """Return the entry of a row, without job and proposal, and the ref of the entry that it is about, or None.

    ``instant``: reads an instant as UTC ms. Raises ValueError for a cell that can't be read or is out of range.
    """
    occurred_at = instant(cells["occurred_at"])
    ref, _, about = cells["ref"].partition(ABOUT)
    # A refill that was due and not stored when the file was written has no ref.
    ref = plain(ref) or f"refill:{day_of(occurred_at)}"
    amount = _whole(cells["amount"])
    expires_on = date.fromisoformat(cells["expires_on"]) if cells["expires_on"] else None
    paid_cents = round(float(cells["paid_usd"].replace(",", ".")) * 100) if cells["paid_usd"] else None
    is_refill = kind is Kind.REFILL
    _check(
        abs(amount) <= LARGEST_AMOUNT * 10 and fits(kind, amount),
        len(ref) <= _LONGEST_REF,
        bool(about) or kind is not Kind.REVERSAL,
        bool(cells["ref"]) or is_refill,
        expires_on is None or expires_on >= EARLIEST_ON,
        paid_cents is None or 0 <= paid_cents <= _MOST_CENTS,
        cap is None or cap >= 0,
    )
    entry = Entry(
        id=UNWRITTEN + number,
        wallet_id=0,
        kind=kind,
        amount=amount,
        occurred_at=occurred_at,
        recorded_at=instant(cells["recorded_at"]) if cells["recorded_at"] else occurred_at,
        actor_id=0,
        source=Source.IMPORT,
        ref=ref,
        expires_on=expires_on,
        paid_cents=paid_cents,
        flag=Flag(cells["status"]) if cells["status"] in set(Flag) else None,
        note=_shown(cells["note"], LONGEST_NOTE),
        cap=cap if is_refill else None,
    )
    return entry, plain(about) or None


def _column(heading: str) -> str:
    """Return a heading as the export writes it, such as ``expires_on`` for *Expires on*."""
    return "_".join(re.findall("[a-z]+", heading.lower()))


def _iso(cell: str, month_first: bool) -> str:
    """Return a day as the export writes it, from whatever a spreadsheet made of it; other text is returned unchanged."""
    day = days.existing(days.from_serial(cell), date.max, month_first)
    return cell if day is None else day.isoformat()


def _whole(cell: str) -> int:
    """Return whole Connects as a spreadsheet may write them again, such as ``-16,00``. Raises ValueError for other text."""
    amount = amounts.read(cell)
    if amount is None:
        raise ValueError
    return amount.number


def _check(*conditions: bool) -> None:
    if not all(conditions):
        raise ValueError


def _shown(cell: str, longest: int) -> str:
    """Return the text of a cell without invisible characters, cut to ``longest`` characters."""
    return clean(cell, "note", len(cell))[:longest]


def _has_zone(text: str) -> bool:
    """Return True if a text is an ISO 8601 instant with a time zone, as the export writes instants."""
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _instant(text: str, month_first: bool, has_zone: bool) -> int:
    """Return an instant as UTC ms. ``has_zone``: False if a spreadsheet wrote all of them anew, as UTC without a zone.

    Raises ValueError for any other text.
    """
    if has_zone:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError
    else:
        moment = days.moment(text, month_first)
    if moment is None:
        raise ValueError
    whole = moment.astimezone(UTC)
    return int(whole.timestamp()) * 1000 + whole.microsecond // 1000
