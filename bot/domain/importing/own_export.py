"""Reading of this bot's own entries.csv, so that another wallet gets the same entries and thus the same lots.

``ref`` is the entry's ref, and for one that is about another ``<ref> of <ref>``. Entries that were written together share
what stands before a ``/``. Expiries and forfeits follow by themselves; a forfeit only tells which roll-over cap the refill
behind it met. Files of earlier versions have refs of other forms (``interaction:…``, ``import:…``), which are read too.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import pairwise
from typing import TypeAlias

from bot import errors
from bot.domain.importing import amounts, days
from bot.domain.importing.formulas import unguarded
from bot.domain.importing.labels import fits
from bot.domain.importing.own_columns import COLUMNS, REF, kind_of, named
from bot.domain.importing.own_references import MadeNames
from bot.domain.importing.rows import checked_count
from bot.domain.ledger.entries import CONSEQUENCES, LARGEST_AMOUNT, UNWRITTEN, Entry, Flag, Kind, Source
from bot.domain.text import LONGEST_NOTE, clean
from bot.domain.time.calendar import DAY_MS, EARLIEST_ON, day_of

_MOST_OF_COLUMNS = 6  # the fewest columns of entries.csv in a table that must have been one
ABOUT = " of "
_IMPORTED = "import:"
_REFILL = re.compile(r"^refill:[0-9]+:([0-9-]{10})(?:/[0-9]+)?$")
_ONLY_HERE = {Kind.OPENING, Kind.REVERSAL, Kind.CORRECTION, Kind.FORFEIT}
_LONGEST_REF = 200
_SERIALS_FROM = datetime(1899, 12, 30, tzinfo=UTC)
"""What the numbers of instants in a spreadsheet count the days from."""
_MOST_CENTS = 100_000_000_00


_Row: TypeAlias = tuple[int, dict[str, str], str]
"""The number of a row in the file, its cells by the names of their columns, and its text."""


@dataclass(frozen=True, slots=True)
class Exported:
    """An entry of the file, with a temporary id from UNWRITTEN on.

    ``ref``: the name of the entry in every wallet. ``is_named``: the file has the name; False if its column is missing, and
    then ``ref`` is made of the instant, the kind and a number. ``about``: the ref of the entry that it refers to, None for
    none. ``job``: Upwork's key or the title, empty for none. ``proposal``: its name in the file, empty for none. ``line``,
    ``given``: the number and the text of its row.
    """

    entry: Entry
    ref: str
    about: str | None
    job: str
    proposal: str
    line: int
    given: str
    is_named: bool = True

    @property
    def refusal(self) -> errors.BadPaste:
        """The error that names this row."""
        return errors.BadPaste(line=self.line, given=self.given)


def is_own(header: Sequence[str]) -> bool:
    """Return True if ``header``, a table's first row, has all columns of this bot's export, whatever case and marks."""
    return len(named(header)) == len(COLUMNS)


def is_part(header: Sequence[str]) -> bool:
    """Return True if ``header`` has most columns of this bot's export, or those only it has, but not all of them."""
    names = named(header).keys()
    is_ours = {"occurred_at", "kind"} <= names or len(names) >= _MOST_OF_COLUMNS
    return is_ours and not is_own(header)


def is_ours(table: Sequence[Sequence[str]]) -> bool:
    """Return True if the cells of a table are those of this bot's export, whatever its columns are called.

    One column has only kinds of entries, among them one that no history of Upwork has; or one has names of entries.
    """
    rows = [[unguarded(cell).strip() for cell in row] for row in table if any(row)]
    for place in range(max(map(len, rows), default=0)):
        column = [row[place] for row in rows if place < len(row) and row[place]]
        for cells in (column, column[1:]):  # without a head, and below one
            is_kind = set(cells) <= set(Kind) and bool(set(cells) & _ONLY_HERE)
            if is_kind or (len(cells) > 1 and all(REF.match(cell) for cell in cells)):
                return True
    return False


def read(
    table: Sequence[Sequence[str]], head_at: int = 0, places: Mapping[str, int] | None = None
) -> tuple[Exported, ...]:
    """Return the entries of the file in the order of writing; the row at the index ``head_at`` names the columns.

    ``places``: the columns as `own_columns.find` has found them, None for those that the head names. Raises BadPaste for a
    bad row, TooMuchToImport.
    """
    at = named(table[head_at]) if places is None else places
    below = [
        (number, _cells(row, at), " ".join(cell for cell in row if cell))
        for number, row in enumerate(table[head_at + 1 :], start=head_at + 2)
        if any(cell.strip() for cell in row)
    ]
    written = [cells[name] for _, cells, _ in below for name in ("expires_on", "occurred_at", "recorded_at")]
    month_first = days.order_of([cell for cell in written if cell], date.max).month_first
    has_zones = any(_has_zone(cells["occurred_at"]) for _, cells, _ in below)
    instant = partial(_instant, month_first=month_first, has_zone=has_zones)
    facts: list[Exported] = []
    refs: set[str] = set()
    items: dict[str, int] = {}
    cap: int | None = None
    balance, made = 0, MadeNames()
    for place, (number, cells, text) in enumerate(_oldest_first(below, at, instant)):
        try:
            kind = kind_of(cells["kind"])
            balance = _complete(cells, at, balance)
            if kind is Kind.FORFEIT:
                cap = _whole(cells["balance"])
            if kind not in CONSEQUENCES:
                cells["expires_on"] = _iso(cells["expires_on"], month_first)
                if "ref" not in at:
                    names = made.of(kind, instant(cells["occurred_at"]), _whole(cells["amount"]), cells)
                    cells["ref"] = ABOUT.join(name for name in names if name)
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
                        is_named="ref" in at,
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


def _cells(row: Sequence[str], places: Mapping[str, int]) -> dict[str, str]:
    """Return the cells of a row by the names of their columns, empty for a column that is missing."""
    found = {name: unguarded(row[at]).strip() if at < len(row) else "" for name, at in places.items()}
    return dict.fromkeys(COLUMNS, "") | found


def _complete(cells: dict[str, str], places: Mapping[str, int], before: int) -> int:
    """Fill in a missing amount or running balance by the other one, and return the balance after the row.

    ``before``: the balance after the row above. Raises ValueError for a cell that is no number.
    """
    if "amount" not in places:
        cells["amount"] = str(_whole(cells["balance"]) - before)
    elif "balance" not in places:
        cells["balance"] = str(before + _whole(cells["amount"]))
    else:
        return before
    return _whole(cells["balance"])


def _oldest_first(below: list[_Row], places: Mapping[str, int], instant: Callable[[str], int]) -> list[_Row]:
    """Return the rows in the order of writing if a spreadsheet sorted them the other way; any other rows unchanged.

    The running balance tells the order: each is the one before and the amount of its own row. Without the one or the other
    the instants of the first and the last row do.
    """
    try:
        if not {"amount", "balance"} <= places.keys():
            is_turned = len(below) > 1 and instant(below[0][1]["occurred_at"]) > instant(
                below[-1][1]["occurred_at"]
            )
            return below[::-1] if is_turned else below
        moves = [(_whole(cells["amount"]), _whole(cells["balance"])) for _, cells, _ in below]
    except ValueError:
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
    paid_cents = amounts.cents(cells["paid_usd"])
    is_refill = kind is Kind.REFILL
    _check(
        abs(amount) <= LARGEST_AMOUNT * 10 and fits(kind, amount),
        len(ref) <= _LONGEST_REF,
        bool(about) or kind is not Kind.REVERSAL,
        bool(cells["ref"]) or is_refill,
        expires_on is None or expires_on >= EARLIEST_ON,
        not cells["paid_usd"] if paid_cents is None else paid_cents <= _MOST_CENTS,
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
    if days.is_serial(text):
        moment = _SERIALS_FROM + timedelta(milliseconds=round(float(text) * DAY_MS))
    elif has_zone:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError
    else:
        moment = days.moment(text, month_first)
    if moment is None:
        raise ValueError
    whole = moment.astimezone(UTC)
    return int(whole.timestamp()) * 1000 + whole.microsecond // 1000
