"""Work an import out on a snapshot: what it would do, and the rows that it would change.

Both functions are reports (`Database.report`), which run in a process of their own and never write. The code that writes an
import runs there on an overlay: temporary tables with a copy of the wallet's rows. A preview returns the result alone; a
plan also returns the changes of the rows, in parts that are each a short transaction (`parts`).
"""

import json
from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from bot.domain.importing.own_export import Exported
from bot.domain.jobs.links import job_url, parse_link
from bot.domain.ledger.entries import Source
from bot.domain.ledger.wallets import Wallet
from bot.domain.ledger.writes import Purpose
from bot.services.importing import history as histories
from bot.services.importing import undoing
from bot.services.importing.history import Imported
from bot.services.importing.request import unpacked
from bot.services.importing.rows import MOST_TITLES
from bot.services.importing.undoing import UndoneImport
from bot.services.posting import post
from bot.services.who import Who
from bot.store import importing, jobs
from bot.store.engine.database import Tx
from bot.store.engine.overlay import FIRST_NEW_ID, Overlay, RowChanges, overlay
from bot.store.ledger import writes
from bot.store.ledger.writes import NewWrite, Write
from bot.store.packing import pack

ROWS_OF_A_PART = 500
"""The most rows that one part changes, so that its transaction takes a few hundredths of a second."""

_FIRST = ("job", "proposal")
"""The tables to whose rows other tables refer; these are in the first parts."""
_THEN = (
    "entry",
    "proposal_event",
    "job_close",
    "refill_answer",
    "lot",
    "line",
    "take",
    "import_row",
    "odds_fit",
)
_NUMBERED = ("job", "proposal", "entry", "proposal_event", "job_close")
"""The tables that give their rows ids."""


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ImportPlan(Generic[T]):
    """An import, or the undo of one, that was worked out on a snapshot.

    ``state``: of the wallet in the snapshot; the plan is right only as long as `state_of` returns the same. ``new_rows``:
    how many ids it needs, by table. ``parts``: the changes of the rows, packed, in the order of writing.
    """

    outcome: T
    state: str
    new_rows: dict[str, int]
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Tried(Generic[T]):
    """An import or the undo of one that has been written into the tables of an overlay."""

    tables: Overlay
    wallet: Wallet
    outcome: T


def preview(tx: Tx, who: Who, packed: str, now: int) -> Imported:
    """Return what importing the packed request now would do; as a report.

    Raises NotStarted, ImportUnderWay, TooTangled, UnknownEntry, and what `histories.read` raises.
    """
    with _tried(tx, who, packed, f"preview:{who.user_id}", now) as tried:
        return tried.outcome


def plan(tx: Tx, who: Who, packed: str, key: str, now: int) -> ImportPlan[Imported] | None:
    """Return the plan of the import under this key; as a report.

    None if the wallet has to be settled first, or if the import was written meanwhile. Raises what `preview` raises.
    """
    return _planned(tx, who, key, now, lambda: _tried(tx, who, packed, key, now))


def plan_undo(tx: Tx, who: Who, import_id: int, key: str, now: int) -> ImportPlan[UndoneImport] | None:
    """Return the plan of undoing an import, by its write, under this key; as a report.

    None if the wallet has to be settled first, or if the import was undone under this key meanwhile. Raises what
    `undoing.undo` raises.
    """
    return _planned(tx, who, key, now, lambda: _undone(tx, who, import_id, key, now))


def _planned(
    tx: Tx, who: Who, key: str, now: int, trial: Callable[[], AbstractContextManager[_Tried[T]]]
) -> ImportPlan[T] | None:
    """Return the plan of what ``trial`` writes; None as for `plan`."""
    wallet = post.wallet_of(tx, who)
    if wallet.is_due(now) or writes.find(tx, key) is not None:
        return None
    state = state_of(tx, wallet)
    with trial() as tried:
        changes = [*tried.tables.changes(_FIRST), *tried.tables.changes(_THEN)]
        # Lots go last, after the takes that used them use others.
        changes.sort(key=lambda change: (change.table, change.action) == ("lot", "delete"))
        return ImportPlan(
            outcome=tried.outcome,
            state=state,
            new_rows=tried.tables.new_rows(_NUMBERED),
            parts=tuple(_parts(tx, map(_ordered, changes), tried, now)),
        )


def state_of(tx: Tx, wallet: Wallet) -> str:
    """Return a text that differs after every write that concerns the wallet."""
    return f"{wallet} {writes.extent(tx, wallet.owner_id)}"


@contextmanager
def _tried(tx: Tx, who: Who, packed: str, key: str, now: int) -> Generator[_Tried[Imported]]:
    """Write the import into the tables of an overlay, which go at the end."""
    ask = unpacked(packed)
    history = histories.read(ask)
    wallet = post.wallet_of(tx, who)
    job_ids = _job_ids(tx, who, wallet, history.facts)
    with overlay(tx) as tables:
        importing.cover_wallet(tables, wallet.id, who.user_id, job_ids)
        write = _begun(tx, who, Purpose.IMPORT, key, now)
        outcome = histories.write_history(tx, who, ask, history, write, now)
        yield _Tried(tables, post.wallet_of(tx, who), outcome)


@contextmanager
def _undone(tx: Tx, who: Who, import_id: int, key: str, now: int) -> Generator[_Tried[UndoneImport]]:
    """Undo the import in the tables of an overlay, which go at the end."""
    wallet = post.wallet_of(tx, who)
    job_ids = importing.job_ids(tx, wallet.id, who.user_id, [])
    with overlay(tx) as tables:
        importing.cover_wallet(tables, wallet.id, who.user_id, job_ids, import_id)
        outcome = undoing.undo(tx, who, import_id, _begun(tx, who, Purpose.UNDO, key, now), now)
        yield _Tried(tables, post.wallet_of(tx, who), outcome)


def _begun(tx: Tx, who: Who, purpose: Purpose, key: str, now: int) -> Write:
    """Begin the write in an overlay."""
    new_write = NewWrite(
        purpose=purpose, user_id=who.user_id, source=Source.IMPORT, key=key, inputs="", at=now
    )
    return writes.begin(tx, new_write)


def _job_ids(tx: Tx, who: Who, wallet: Wallet, facts: Iterable[Exported]) -> set[int]:
    """Return the ids of the jobs that the import may need: those compared by title, the wallet's, and those of links."""
    titled = {id_ for id_, _ in jobs.titles(tx, who.user_id, who.community_id, MOST_TITLES)}
    links = (parse_link(job_url(exported.job)) for exported in facts if exported.job.startswith("~"))
    keys = {link.key for link in links if link is not None}
    return titled | importing.job_ids(tx, wallet.id, who.user_id, sorted(keys))


def _ordered(changes: RowChanges) -> RowChanges:
    """Put new rows into the order of their ids, and those first that need something of other members.

    These are jobs with a link, which somebody else may log, and proposals to stored jobs, which somebody else may delete.
    """
    if changes.action != "insert":
        return changes
    if changes.table == "job":
        place = changes.columns.index("key")
        return replace(changes, rows=tuple(sorted(changes.rows, key=lambda row: row[place] is None)))
    if changes.table == "proposal":
        place = changes.columns.index("job_id")
        return replace(
            changes, rows=tuple(sorted(changes.rows, key=lambda row: int(row[place] or 0) >= FIRST_NEW_ID))
        )
    return changes


def _parts(tx: Tx, changes: Iterable[RowChanges], tried: _Tried[Any], now: int) -> Generator[str]:
    """Yield the packed parts, of at most ROWS_OF_A_PART rows each; the wallet's own row is in the last one."""
    part: list[RowChanges] = []
    is_first = True
    left = ROWS_OF_A_PART
    for change in changes:
        rows = change.rows
        while rows:
            if not left:
                yield _packed(part)
                part, left, is_first = [], ROWS_OF_A_PART, False
            part.append(replace(change, rows=rows[:left]))
            left, rows = left - len(part[-1].rows), rows[left:]
    if is_first:
        part += tried.tables.changes(["wallet"])
    else:
        part.append(importing.opening(tried.wallet, importing.pasted_at(tx, tried.wallet.id), now))
    yield _packed(part)


def _packed(part: Iterable[RowChanges]) -> str:
    """Return the changes of a part as a packed text, which `parts` reads."""
    values = [
        [change.table, change.action, change.columns, change.keys, change.tables, change.rows]
        for change in part
    ]
    return pack(json.dumps(values, separators=(",", ":"), ensure_ascii=False))
