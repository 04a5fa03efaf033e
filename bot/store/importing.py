"""The imported rows of Upwork's history, the parts of imports that are still being written, and the meanings of labels."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.entries import Kind
from bot.domain.ledger.wallets import Wallet
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.overlay import Overlay, RowChanges
from bot.store.engine.rows import RowReader, RowWriter


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row of Upwork's history and the entry that stands for it.

    ``on`` is the row's day. ``amount`` is in Connects, as the last import had it. ``title`` is that of the row's job,
    empty where the row names none. ``write_id``: of the last import that stored the row.
    """

    key: str
    on: date
    entry_id: int
    amount: int
    label: str
    title: str
    write_id: int


_ROW = RowReader(ImportRow, on="row_on")
_NEW = RowWriter(ImportRow, on="row_on")


def imported_rows(tx: Tx, wallet_id: int) -> dict[str, ImportRow]:
    """Return all imported rows of a wallet by their keys."""
    rows = tx.rows(f"SELECT {_ROW.columns} FROM import_row WHERE wallet_id = ?", (wallet_id,))
    return {row.key: row for row in _ROW.values(rows)}


def save_rows(tx: Tx, wallet_id: int, rows: Iterable[ImportRow]) -> None:
    """Store the rows of an import; a row with a known key gets the new entry, amount and write."""
    tx.run_many(
        f"INSERT INTO import_row (wallet_id, {_NEW.names}) VALUES (?, {_NEW.marks})"
        " ON CONFLICT (wallet_id, key) DO UPDATE SET entry_id = excluded.entry_id, amount = excluded.amount,"
        " write_id = excluded.write_id",
        [(wallet_id, *_NEW.cells(row)) for row in rows],
    )


def delete_rows(tx: Tx, wallet_id: int, write_id: int) -> int:
    """Delete the rows that a write stored last, which are new again then. Return how many there were."""
    return tx.run("DELETE FROM import_row WHERE wallet_id = ? AND write_id = ?", (wallet_id, write_id))


@dataclass(frozen=True, slots=True)
class UndoableImport:
    """An import with standing entries. ``id``: of its write. ``at``: when it was written (UTC ms)."""

    id: int
    at: int


_UNDOABLE = RowReader(UndoableImport)


def undoable(tx: Tx, wallet_id: int, user_id: int, of_last: int) -> tuple[UndoableImport, ...]:
    """Return the imports that wrote some of the member's ``of_last`` newest standing entries, newest first."""
    rows = tx.rows(
        f"SELECT {_UNDOABLE.columns} FROM write WHERE purpose = 'import' AND id IN"
        " (SELECT write_id FROM (SELECT write_id FROM standing_entry WHERE wallet_id = ? AND actor_id = ?"
        "  ORDER BY id DESC LIMIT ?) AS last) ORDER BY id DESC",
        (wallet_id, user_id, of_last),
    )
    return tuple(_UNDOABLE.values(rows))


def label_answers(tx: Tx, user_id: int) -> Mapping[str, Kind]:
    """Return the member's answers: the kind of entry that each label means; empty where there are none."""
    answers = tx.rows("SELECT label, kind FROM label_answer WHERE user_id = ?", (user_id,))
    return {label: Kind(kind) for label, kind in answers}


def answer_label(tx: Tx, user_id: int, label: str, kind: Kind) -> None:
    """Store the member's answer that a label means this kind of entry, in place of an earlier answer."""
    tx.run(
        "INSERT INTO label_answer (user_id, label, kind) VALUES (?, ?, ?)"
        " ON CONFLICT (user_id, label) DO UPDATE SET kind = excluded.kind",
        (user_id, label, kind),
    )


@dataclass(frozen=True, slots=True)
class StoredPart:
    """A part of an import that is not written yet: changes of rows in packed form.

    ``first_ids``: the first id of each table's new rows, by table.
    """

    wallet_id: int
    no: int
    write_id: int
    first_ids: dict[str, int]
    changes: str


_PART = RowReader(StoredPart)
_NEW_PART = RowWriter(StoredPart)


def save_parts(tx: Tx, parts: Iterable[StoredPart]) -> None:
    """Store the parts of an import, to be written one by one."""
    tx.run_many(
        f"INSERT INTO import_part ({_NEW_PART.names}) VALUES ({_NEW_PART.marks})",
        [_NEW_PART.cells(part) for part in parts],
    )


def next_part(tx: Tx, user_id: int) -> StoredPart | None:
    """Return the next part to write into the member's wallet, None where no import is being written."""
    row = tx.row(
        f"SELECT {_PART.columns} FROM import_part WHERE wallet_id ="
        " (SELECT id FROM wallet WHERE owner_id = ? AND import_write_id IS NOT NULL) ORDER BY no LIMIT 1",
        (user_id,),
    )
    return _PART.optional(row)


def moved_jobs(tx: Tx, wallet_id: int) -> dict[int, int]:
    """Return the present number of each of the wallet owner's jobs that had another number in an earlier version."""
    rows = tx.rows(
        "SELECT former_id, job_id FROM job_former WHERE user_id = (SELECT owner_id FROM wallet WHERE id = ?)",
        (wallet_id,),
    )
    return {int(former_id): int(job_id) for former_id, job_id in rows}


def delete_part(tx: Tx, part: StoredPart) -> bool:
    """Delete a part that is being written. Return False where the part was written meanwhile, or its member has gone."""
    return bool(
        tx.run(
            "DELETE FROM import_part WHERE wallet_id = ? AND no = ? AND write_id = ?",
            (part.wallet_id, part.no, part.write_id),
        )
    )


def unfinished(tx: Tx) -> list[int]:
    """Return the ids of the members whose import is still being written."""
    rows = tx.rows(
        "SELECT DISTINCT owner_id FROM import_part JOIN wallet ON wallet.id = import_part.wallet_id ORDER BY owner_id"
    )
    return [int(user_id) for (user_id,) in rows]


def close_wallet(tx: Tx, wallet_id: int, write_id: int) -> None:
    """Close a wallet until the parts of this write are written: members are refused, and sweeps leave the wallet out."""
    tx.run(
        "UPDATE wallet SET import_write_id = ?, due_at = NULL, warn_at = NULL, nudge_at = NULL WHERE id = ?",
        (write_id, wallet_id),
    )


def pasted_at(tx: Tx, wallet_id: int) -> int | None:
    """Return when the member last imported Upwork's history (UTC ms), None for never."""
    row = tx.row("SELECT pasted_at FROM wallet WHERE id = ?", (wallet_id,))
    return row[0] if row else None


def opening(wallet: Wallet, pasted_at: SqlValue, now: int) -> RowChanges:
    """Return the change that opens a wallet after the last part of its import, as ``wallet`` is then.

    ``pasted_at``: see `wallets.set_pasted_at`. The warnings and nudges are checked at the next sweep, since `close_wallet`
    dropped the instants of the next check.
    """
    cells: dict[str, SqlValue] = {
        "import_write_id": None,
        "last_at": wallet.last_at,
        "last_line": wallet.last_line,
        "next_refill_on": wallet.next_refill_on.isoformat() if wallet.next_refill_on else None,
        "due_at": wallet.due_at,
        "warn_at": now,
        "nudge_at": now,
        "pasted_at": pasted_at,
        "id": wallet.id,
    }
    return RowChanges(
        table="wallet",
        action="update",
        columns=tuple(cells),
        keys=1,
        tables=("",) * len(cells),
        rows=(tuple(cells.values()),),
    )


def job_ids(tx: Tx, wallet_id: int, user_id: int, keys: Collection[str]) -> set[int]:
    """Return the ids of the jobs that the member logged, that the wallet's rows name, or that have one of these keys."""
    rows = tx.rows(
        "SELECT id FROM job WHERE user_id = :user UNION SELECT job_id FROM proposal WHERE wallet_id = :wallet"
        " UNION SELECT job_id FROM entry WHERE wallet_id = :wallet AND job_id IS NOT NULL",
        {"user": user_id, "wallet": wallet_id},
    )
    found = {int(job_id) for (job_id,) in rows}
    for key in keys:
        found |= {
            int(job_id)
            for (job_id,) in tx.rows("SELECT id FROM job WHERE user_id = ? AND post = ?", (user_id, key))
        }
    return found


def has_parts(tx: Tx, wallet_id: int) -> bool:
    """Return True if parts of an import into the wallet are still to be written."""
    return tx.row("SELECT 1 FROM import_part WHERE wallet_id = ? LIMIT 1", (wallet_id,)) is not None


def cover_wallet(
    tables: Overlay, wallet_id: int, user_id: int, job_ids: Collection[int], import_id: int = 0
) -> None:
    """Cover every table that an import writes to, with copies of the wallet's rows and of these jobs.

    ``import_id``: the write of an import that is undone, 0 for none.
    """
    wallet = (wallet_id,)
    tables.cover("wallet", "id = ?", wallet)
    for table in ("entry", "lot", "line", "take", "import_row", "proposal", "odds_fit"):
        tables.cover(table, "wallet_id = ?", wallet)
    tables.cover("refill_answer", "entry_id IN (SELECT id FROM entry)")
    tables.cover("proposal_event", "proposal_id IN (SELECT id FROM proposal)")
    tables.cover("write", "id = ? OR id IN (SELECT write_id FROM proposal_event)", (import_id,))
    tables.cover_rows("job", "id", job_ids)
    tables.cover_rows("job_close", "job_id", job_ids)
    # A plan may queue messages about refills. The messages of cards follow when the plan is written (`shown_cards`).
    for table in ("outbox", "digest_item", "kept_message"):
        tables.cover(table, "0 = 1")
    tables.cover_views()
