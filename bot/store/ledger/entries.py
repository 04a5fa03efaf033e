"""Entries: written once, read for ever."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.entries import Entry, Flag, Kind, Source
from bot.store.engine.database import Row, Tx
from bot.store.jobs import SAME_POST

_COLUMNS = (
    "id, wallet_id, kind, amount, occurred_at, recorded_at, actor_id, source, key, expires_on, paid_cents, job_id,"
    " proposal_id, refers_to, flag, note, cap"
)


@dataclass(frozen=True, slots=True)
class Outstanding:
    """A spend and how many of its Connects could still come back."""

    entry_id: int
    kind: Kind
    proposal_id: int | None
    amount: int


def append(tx: Tx, wallet_id: int, entry: Entry, inputs: str) -> int:
    """Write an entry into a wallet (its own ``id`` and ``wallet_id`` are not read) and answer the id it got.

    ``inputs``: the hash of what was asked.
    """
    return tx.insert(
        "INSERT INTO entry (wallet_id, kind, amount, occurred_at, recorded_at, actor_id, source, key, expires_on,"
        " paid_cents, job_id, proposal_id, refers_to, flag, note, cap, inputs)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            wallet_id,
            entry.kind,
            entry.amount,
            entry.occurred_at,
            entry.recorded_at,
            entry.actor_id,
            entry.source,
            entry.key,
            entry.expires_on.isoformat() if entry.expires_on else None,
            entry.paid_cents,
            entry.job_id,
            entry.proposal_id,
            entry.refers_to,
            entry.flag,
            entry.note,
            entry.cap,
            inputs,
        ),
    )


def find(tx: Tx, wallet_id: int, entry_id: int) -> Entry | None:
    row = tx.row(f"SELECT {_COLUMNS} FROM entry WHERE id = ? AND wallet_id = ?", (entry_id, wallet_id))
    return _entry(row) if row else None


def find_by_key(tx: Tx, wallet_id: int, key: str) -> Entry | None:
    row = tx.row(f"SELECT {_COLUMNS} FROM entry WHERE wallet_id = ? AND key = ?", (wallet_id, key))
    return _entry(row) if row else None


def of_wallet(tx: Tx, wallet_id: int) -> list[Entry]:
    """Every entry of a wallet in the order of replay."""
    rows = tx.rows(f"SELECT {_COLUMNS} FROM entry WHERE wallet_id = ? ORDER BY occurred_at, id", (wallet_id,))
    return [_entry(row) for row in rows]


def of_proposal(tx: Tx, proposal_id: int) -> list[Entry]:
    """What stands of a proposal: its spends and returns, oldest first, without what was reversed."""
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM entry WHERE proposal_id = ? AND kind <> 'reversal' AND NOT EXISTS"
        " (SELECT 1 FROM entry AS later WHERE later.refers_to = entry.id AND later.kind = 'reversal') ORDER BY id",
        (proposal_id,),
    )
    return [_entry(row) for row in rows]


def outstanding(
    tx: Tx, wallet_id: int, *, job_id: int | None = None, proposal_id: int | None = None
) -> list[Outstanding]:
    """Spends on a job (on whatever board it was logged) or for a proposal that have Connects out: not reversed, and
    not returned in full."""
    about, value = (
        (f"job_id IN ({SAME_POST})", job_id) if proposal_id is None else ("proposal_id = ?", proposal_id)
    )
    rows = tx.rows(
        f"SELECT id, kind, proposal_id, -amount - returned AS out FROM (SELECT id, kind, proposal_id, amount,"
        " COALESCE((SELECT SUM(back.amount) FROM entry AS back WHERE back.refers_to = spend.id AND back.kind = 'return'"
        "  AND NOT EXISTS (SELECT 1 FROM entry AS undo WHERE undo.refers_to = back.id AND undo.kind = 'reversal')), 0)"
        " AS returned FROM entry AS spend"
        f" WHERE wallet_id = ? AND {about} AND kind IN ('spend', 'boost') AND NOT EXISTS"
        "  (SELECT 1 FROM entry AS undo WHERE undo.refers_to = spend.id AND undo.kind = 'reversal')) AS standing"
        " WHERE -amount - returned > 0 ORDER BY id",
        (wallet_id, value),
    )
    return [Outstanding(id_, Kind(kind), proposal, out) for id_, kind, proposal, out in rows]


def job_titles(tx: Tx, wallet_id: int) -> dict[int, str]:
    """The titles of the jobs that a wallet's entries are about, by job."""
    rows = tx.rows(
        "SELECT DISTINCT job.id, COALESCE(NULLIF(job.title, ''), job.key) FROM entry JOIN job ON job.id = entry.job_id"
        " WHERE entry.wallet_id = ?",
        (wallet_id,),
    )
    return {int(id_): str(title) for id_, title in rows}


def has_spent_on(tx: Tx, wallet_id: int, job_id: int) -> bool:
    """Whether anything was spent on this job, on whatever board it was logged, and not reversed."""
    row = tx.row(
        "SELECT 1 FROM entry AS spend WHERE wallet_id = ? AND kind IN ('spend', 'boost')"
        f" AND job_id IN ({SAME_POST}) AND NOT EXISTS"
        " (SELECT 1 FROM entry AS undo WHERE undo.refers_to = spend.id AND undo.kind = 'reversal') LIMIT 1",
        (wallet_id, job_id),
    )
    return row is not None


def reversal_of(tx: Tx, entry_id: int) -> int | None:
    """The id of the entry that reversed this one."""
    row = tx.row("SELECT id FROM entry WHERE refers_to = ? AND kind = 'reversal'", (entry_id,))
    return int(row[0]) if row else None


def undoable(tx: Tx, wallet_id: int, user_id: int, limit: int) -> list[Entry]:
    """A person's own entries that nothing has reversed yet, newest first: what undo can offer."""
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM entry WHERE wallet_id = ? AND actor_id = ? AND kind <> 'reversal' AND NOT EXISTS"
        " (SELECT 1 FROM entry AS later WHERE later.refers_to = entry.id AND later.kind = 'reversal')"
        " ORDER BY id DESC LIMIT ?",
        (wallet_id, user_id, limit),
    )
    return [_entry(row) for row in rows]


def standing_siblings(tx: Tx, wallet_id: int, key: str) -> list[Entry]:
    """The entries that one command wrote (``key`` and ``key/…``) and that nothing has reversed, oldest first."""
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM entry WHERE wallet_id = ? AND (key = ? OR key >= ? AND key < ?) AND NOT EXISTS"
        " (SELECT 1 FROM entry AS later WHERE later.refers_to = entry.id AND later.kind = 'reversal') ORDER BY id",
        (wallet_id, key, f"{key}/", f"{key}0"),
    )
    return [_entry(row) for row in rows]


def unanswered_refills(tx: Tx, wallet_id: int, limit: int) -> list[Entry]:
    """Refills that the bot expected and nobody has confirmed, corrected or taken back, newest first."""
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM entry WHERE wallet_id = ? AND kind = 'refill' AND source = 'schedule'"
        " AND NOT EXISTS (SELECT 1 FROM refill_answer WHERE entry_id = entry.id)"
        " AND NOT EXISTS (SELECT 1 FROM entry AS undo WHERE undo.refers_to = entry.id AND undo.kind = 'reversal')"
        " ORDER BY id DESC LIMIT ?",
        (wallet_id, limit),
    )
    return [_entry(row) for row in rows]


def refill_answer(tx: Tx, entry_id: int) -> str | None:
    row = tx.row("SELECT answer FROM refill_answer WHERE entry_id = ?", (entry_id,))
    return str(row[0]) if row else None


def answer_refill(tx: Tx, entry_id: int, answer: str, now: int) -> None:
    tx.run(
        "INSERT INTO refill_answer (entry_id, answer, answered_at) VALUES (?, ?, ?)", (entry_id, answer, now)
    )


def _entry(row: Row) -> Entry:
    id_, wallet_id, kind, amount, occurred_at, recorded_at, actor_id, source, key, expires_on, *rest = row
    paid_cents, job_id, proposal_id, refers_to, flag, note, cap = rest
    return Entry(
        id=id_,
        wallet_id=wallet_id,
        kind=Kind(kind),
        amount=amount,
        occurred_at=occurred_at,
        recorded_at=recorded_at,
        actor_id=actor_id,
        source=Source(source),
        key=key,
        expires_on=date.fromisoformat(expires_on) if expires_on else None,
        paid_cents=paid_cents,
        job_id=job_id,
        proposal_id=proposal_id,
        refers_to=refers_to,
        flag=Flag(flag) if flag else None,
        note=note,
        cap=cap,
    )
