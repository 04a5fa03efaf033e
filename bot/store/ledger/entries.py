"""Entries of wallets, which are appended and never changed. A standing entry is one that no reversal takes back."""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from bot.domain.ledger.entries import PROPOSAL_SPENDS, Entry, Kind
from bot.domain.ledger.writes import Origin
from bot.domain.time.calendar import day_of
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter, in_list


@dataclass(frozen=True, slots=True)
class Outstanding:
    """A spend, and the ``amount`` of its Connects that were not returned."""

    entry_id: int
    kind: Kind
    proposal_id: int | None
    amount: int


class EntryName(NamedTuple):
    """The ``ref`` and the write of an entry that is about to be written."""

    ref: str
    write_id: int


_ENTRY = RowReader(Entry)
_NEW = RowWriter(Entry, without=("id", "wallet_id", "ref", "write_id"))
_INSERT = f"INSERT INTO entry (wallet_id, ref, write_id, {_NEW.names}) VALUES (?, ?, ?, {_NEW.marks})"
HAPPENED = (
    "NOT EXISTS (SELECT 1 FROM entry AS other WHERE other.refers_to = entry.id AND other.kind = 'reversal'"
    " AND other.occurred_at < entry.occurred_at)"
    " AND (entry.kind <> 'reversal' OR NOT EXISTS (SELECT 1 FROM entry AS other WHERE other.id = entry.refers_to"
    " AND other.occurred_at > entry.occurred_at))"
)
"""The condition for an entry that a replay applies: it is neither reversed before its day nor such a reversal itself."""
_SPENDS = in_list(PROPOSAL_SPENDS)
_OUTSTANDING = RowReader(Outstanding, entry_id="id", amount="-amount - returned")


def append(tx: Tx, wallet_id: int, entry: Entry, name: EntryName) -> Entry:
    """Write an entry into a wallet under this name, and return the entry as it is stored, with its new id."""
    ref, write_id = name
    entry_id = tx.insert(_INSERT, (wallet_id, ref, write_id, *_NEW.cells(entry)))
    return replace(entry, id=entry_id, wallet_id=wallet_id, ref=ref, write_id=write_id)


def find(tx: Tx, wallet_id: int, entry_id: int) -> Entry | None:
    """Return an entry of this wallet, standing or not, None where there is none with this id."""
    row = tx.row(f"SELECT {_ENTRY.columns} FROM entry WHERE id = ? AND wallet_id = ?", (entry_id, wallet_id))
    return _ENTRY.optional(row)


def corrected_by(tx: Tx, refill_id: int) -> int:
    """Return the sum of the standing corrections of a refill (Connects, negative where less came); 0 without corrections."""
    row = tx.row(
        "SELECT COALESCE(SUM(amount), 0) FROM standing_entry WHERE refers_to = ? AND kind = 'correction'",
        (refill_id,),
    )
    return int(row[0]) if row else 0


def of_wallet(tx: Tx, wallet_id: int) -> list[Entry]:
    """Return every entry of a wallet in the order of replay: by instant, then by id.

    Entries that were taken back before their day, and those reversals, are left out.
    """
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM entry WHERE wallet_id = ? AND {HAPPENED} ORDER BY occurred_at, id",
        (wallet_id,),
    )
    return _ENTRY.values(rows)


def refs(tx: Tx, wallet_id: int) -> set[str]:
    """Return the refs of all entries of a wallet, also of those that were taken back; no further entry can have them."""
    return {str(ref) for (ref,) in tx.rows("SELECT ref FROM entry WHERE wallet_id = ?", (wallet_id,))}


def of_write(tx: Tx, wallet_id: int, write_id: int) -> list[Entry]:
    """Return the standing entries of a write in this wallet, oldest first."""
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM standing_entry WHERE write_id = ? AND wallet_id = ? ORDER BY id",
        (write_id, wallet_id),
    )
    return _ENTRY.values(rows)


def reversed_by(tx: Tx, wallet_id: int, write_id: int) -> list[Entry]:
    """Return the entries of other writes that this write has reversed in this wallet, oldest first."""
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM entry WHERE wallet_id = :wallet AND write_id <> :write AND id IN"
        " (SELECT refers_to FROM entry WHERE wallet_id = :wallet AND write_id = :write AND kind = 'reversal')"
        " ORDER BY id",
        {"wallet": wallet_id, "write": write_id},
    )
    return _ENTRY.values(rows)


def forget_answers(tx: Tx, write_id: int) -> None:
    """Delete the answers to expected refills that a write has given, so that these refills are unanswered again."""
    tx.run("DELETE FROM refill_answer WHERE write_id = ?", (write_id,))


def since(tx: Tx, wallet_id: int, at: int) -> list[Entry]:
    """Return the entries of a wallet that happened at ``at`` (UTC ms) or later, in the order of replay, as `of_wallet`."""
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM entry WHERE wallet_id = ? AND occurred_at >= ? AND {HAPPENED}"
        " ORDER BY occurred_at, id",
        (wallet_id, at),
    )
    return _ENTRY.values(rows)


def dated_after(tx: Tx, at: int) -> list[Entry]:
    """Return the standing entries of all wallets that are dated after ``at`` (UTC ms), by wallet and id."""
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM standing_entry WHERE occurred_at > ? ORDER BY wallet_id, id", (at,)
    )
    return _ENTRY.values(rows)


def of_wallet_dated_after(tx: Tx, wallet_id: int, at: int) -> list[Entry]:
    """Return the standing entries of a wallet that are dated after ``at`` (UTC ms), by id."""
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM standing_entry WHERE wallet_id = ? AND occurred_at > ? ORDER BY id",
        (wallet_id, at),
    )
    return _ENTRY.values(rows)


def stated_opening(tx: Tx, wallet_id: int) -> Entry | None:
    """Return the first opening that the member stated with /start, None where none stands."""
    row = tx.row(
        f"SELECT {_ENTRY.columns} FROM standing_entry WHERE wallet_id = ? AND kind = 'opening' AND source = 'command'"
        " ORDER BY id LIMIT 1",
        (wallet_id,),
    )
    return _ENTRY.optional(row)


def newest_id(tx: Tx, wallet_id: int) -> int:
    """Return the id of the wallet's entry that was written last, 0 where there is none."""
    row = tx.row("SELECT COALESCE(MAX(id), 0) FROM entry WHERE wallet_id = ?", (wallet_id,))
    return int(row[0]) if row else 0


def count_recorded_after(tx: Tx, at: int) -> int:
    """Return how many standing entries were recorded after ``at`` (UTC ms), about an earlier moment."""
    row = tx.row("SELECT COUNT(*) FROM standing_entry WHERE recorded_at > ? AND occurred_at <= ?", (at, at))
    return int(row[0]) if row else 0


def with_free_ref(tx: Tx, entry: Entry) -> Entry:
    """Return the entry, with a number in its ``ref`` where entries with that name have been reversed: a fact told anew.

    An entry that stands keeps its name, so that the fact can't be written twice.
    """
    named, number = entry, 1
    while (taken_id := _id_of(tx, named)) is not None and reversal_of(tx, taken_id) is not None:
        number += 1
        named = replace(entry, ref=f"{entry.ref}/{number}")
    return named


def _id_of(tx: Tx, entry: Entry) -> int | None:
    """Return the id of the stored fact with this entry's wallet and ref, None where there is none."""
    row = tx.row(
        "SELECT id FROM entry WHERE wallet_id = ? AND ref = ? AND source <> 'command'",
        (entry.wallet_id, entry.ref),
    )
    return int(row[0]) if row else None


def of_proposal(tx: Tx, proposal_id: int) -> list[Entry]:
    """Return the standing spends and returns of a proposal, oldest first."""
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM standing_entry WHERE proposal_id = ? ORDER BY id", (proposal_id,)
    )
    return _ENTRY.values(rows)


def outstanding(
    tx: Tx, wallet_id: int, *, job_id: int | None = None, proposal_id: int | None = None
) -> list[Outstanding]:
    """Return the standing spends of a job or a proposal that were not returned in full, oldest first.

    Exactly one of ``job_id`` and ``proposal_id`` is given.
    """
    about, value = ("job_id = ?", job_id) if proposal_id is None else ("proposal_id = ?", proposal_id)
    rows = tx.rows(
        f"SELECT {_OUTSTANDING.columns} FROM (SELECT id, kind, proposal_id, amount,"
        " COALESCE((SELECT SUM(back.amount) FROM standing_entry AS back WHERE back.refers_to = spend.id"
        "  AND back.kind = 'return'), 0) AS returned FROM standing_entry AS spend"
        f" WHERE wallet_id = ? AND {about} AND kind IN {_SPENDS}) AS spent"
        " WHERE -amount - returned > 0 ORDER BY id",
        (wallet_id, value),
    )
    return _OUTSTANDING.values(rows)


def job_titles(tx: Tx, wallet_id: int) -> dict[int, str]:
    """Return the title of each job that an entry of the wallet names, by the job's id; jobs without one are left out."""
    rows = tx.rows(
        "SELECT DISTINCT job.id, job.title FROM entry JOIN job ON job.id = entry.job_id"
        " WHERE entry.wallet_id = ? AND job.title <> ''",
        (wallet_id,),
    )
    return {int(id_): str(title) for id_, title in rows}


def jobs_posted_on(tx: Tx, wallet_id: int) -> dict[int, date]:
    """Return the UTC days on which the jobs that entries of the wallet name were posted, where known, by the jobs' ids."""
    rows = tx.rows(
        "SELECT DISTINCT job.id, job.posted_at FROM entry JOIN job ON job.id = entry.job_id"
        " WHERE entry.wallet_id = ? AND job.posted_at IS NOT NULL",
        (wallet_id,),
    )
    return {int(id_): day_of(int(at)) for id_, at in rows}


def has_spent_on(tx: Tx, wallet_id: int, job_id: int) -> bool:
    """Return True if the wallet has a standing spend on the post of these notes."""
    row = tx.row(
        f"SELECT 1 FROM standing_entry WHERE wallet_id = ? AND kind IN {_SPENDS} AND job_id = ? LIMIT 1",
        (wallet_id, job_id),
    )
    return row is not None


def reversal_of(tx: Tx, entry_id: int) -> int | None:
    """Return the id of the entry that reverses this one, None for a standing entry."""
    row = tx.row("SELECT id FROM entry WHERE refers_to = ? AND kind = 'reversal'", (entry_id,))
    return int(row[0]) if row else None


def undoable(tx: Tx, wallet_id: int, user_id: int, limit: int) -> list[Entry]:
    """Return at most ``limit`` standing entries of the wallet that the member wrote, newest first, as choices for undo."""
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM standing_entry WHERE wallet_id = ? AND actor_id = ? ORDER BY id DESC LIMIT ?",
        (wallet_id, user_id, limit),
    )
    return _ENTRY.values(rows)


def undoable_among(tx: Tx, wallet_id: int, user_id: int, last: int) -> list[Entry]:
    """Return the standing ones of the ``last`` entries of the wallet that the member wrote, newest first."""
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM standing_entry WHERE id IN"
        " (SELECT id FROM entry WHERE wallet_id = ? AND actor_id = ? ORDER BY id DESC LIMIT ?) ORDER BY id DESC",
        (wallet_id, user_id, last),
    )
    return _ENTRY.values(rows)


def standing_siblings(tx: Tx, wallet_id: int, origin: Origin) -> list[Entry]:
    """Return the standing entries of one item of a write in this wallet, oldest first."""
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM standing_entry WHERE write_id = ? AND item = ? AND wallet_id = ? ORDER BY id",
        (origin.write_id, origin.item, wallet_id),
    )
    return _ENTRY.values(rows)


def unanswered_refills(tx: Tx, wallet_id: int, limit: int) -> list[Entry]:
    """Return at most ``limit`` standing refills that the schedule posted and the member has not answered, newest first."""
    rows = tx.rows(
        f"SELECT {_ENTRY.columns} FROM standing_entry WHERE wallet_id = ? AND kind = 'refill' AND source = 'schedule'"
        " AND NOT EXISTS (SELECT 1 FROM refill_answer WHERE entry_id = standing_entry.id)"
        " ORDER BY id DESC LIMIT ?",
        (wallet_id, limit),
    )
    return _ENTRY.values(rows)


def refill_answer(tx: Tx, entry_id: int) -> str | None:
    """Return the answer to an expected refill (confirmed, corrected or missing), None for an unanswered one."""
    row = tx.row("SELECT answer FROM refill_answer WHERE entry_id = ?", (entry_id,))
    return str(row[0]) if row else None


def answer_refill(tx: Tx, entry_id: int, answer: str, write_id: int, now: int) -> None:
    """Store the answer to an expected refill. Raises RuleBroken where the refill was answered before."""
    tx.run(
        "INSERT INTO refill_answer (entry_id, answer, answered_at, write_id) VALUES (?, ?, ?, ?)",
        (entry_id, answer, now, write_id),
    )
