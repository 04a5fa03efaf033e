"""Undo an import as a whole: wallet, proposals and imported rows are as if the import had never been written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot import errors
from bot.domain.jobs.jobs import LONGEST_TITLE
from bot.domain.ledger.entries import SPENDS, UNWRITTEN, Entry, Kind, Source
from bot.domain.ledger.wallets import Wallet
from bot.domain.ledger.writes import Origin
from bot.domain.time.calendar import day_of
from bot.services.idempotency import stored_answer
from bot.services.importing.books import REFUSALS, Books
from bot.services.importing.counts import Before
from bot.services.importing.history import Imported
from bot.services.posting import consequences, post
from bot.services.posting.post import SCHEDULE
from bot.services.who import Who
from bot.store import importing, jobs, proposals
from bot.store.engine.database import Tx
from bot.store.importing import UndoableImport
from bot.store.ledger import entries, wallets, writes
from bot.store.ledger.writes import Write

MOST_NAMED = 5
"""The most entries and jobs that a refusal names."""
LAST_ENTRIES = 25
"""How many of the newest entries are looked at for imports that are offered for undo."""
_FIRST_COPY_ID = UNWRITTEN + 600_000


@dataclass(frozen=True, slots=True)
class UndoneImport:
    """An import that was taken back. ``entries``: how many facts it had written, from ``since`` to ``until`` (UTC days).

    ``since`` and ``until`` are None where there were no facts. ``before``, ``balance``: Connects before and after the undo.
    """

    entries: int
    since: date | None
    until: date | None
    before: int
    balance: int


def undo(tx: Tx, who: Who, import_id: int, write: Write, now: int) -> UndoneImport:
    """Take back everything that the import ``import_id`` (its write) has written.

    Its entries are reversed before their own instants, and what the import had reversed is written again. Raises
    UnknownEntry if it isn't an import of the person, NothingToUndo if nothing of the import stands, ImportStands if later
    entries or steps depend on the import, TooTangled.
    """
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    before = _before(tx, who, import_id)
    balance = post.present(tx, wallet, now).balance
    books = Books(tx, who, wallet, write, now)
    own = entries.of_write(tx, wallet.id, import_id)
    _refuse_if_needed(tx, wallet, books, own, import_id)
    restored = _restored(tx, books, import_id, now)
    try:
        books.take_back(restored, own)
    except REFUSALS:
        spends = _later_spends(books, own)
        raise errors.ImportStands("entries" if spends else "spent", spends) from None
    _follow(tx, wallet, before, import_id, [*own, *restored], now)
    _put_back_cycle(tx, who, before, now)
    if not importing.delete_rows(tx, wallet.id, import_id) and not own:
        raise errors.NothingToUndo
    importing.save_rows(tx, wallet.id, before.rows)
    facts = [entry for entry in own if entry.actor_id != SCHEDULE]
    days = [day_of(entry.occurred_at) for entry in facts]
    return UndoneImport(
        entries=len(facts),
        since=min(days, default=None),
        until=max(days, default=None),
        before=balance,
        balance=post.balance_of(tx, who, now),
    )


def undoable(tx: Tx, who: Who) -> tuple[UndoableImport, ...]:
    """Return the imports that wrote the person's last standing entries, newest first. Empty without a wallet."""
    wallet = wallets.find_of(tx, who.user_id)
    return importing.undoable(tx, wallet.id, who.user_id, LAST_ENTRIES) if wallet else ()


def import_to_undo(tx: Tx, who: Who) -> int | None:
    """Return the id of the import that wrote the person's last standing entry, None if no import did."""
    wallet = post.wallet_of(tx, who)
    last = entries.undoable(tx, wallet.id, who.user_id, 1)
    if not last or writes.answer_of_import(tx, last[0].write_id, who.user_id) is None:
        return None
    return last[0].write_id


def _before(tx: Tx, who: Who, import_id: int) -> Before:
    """Return what the import has replaced; nothing for an import of an earlier version. Raises UnknownEntry."""
    answer = writes.answer_of_import(tx, import_id, who.user_id)
    if answer is None:
        raise errors.UnknownEntry(given=f"#{import_id}")
    try:
        return stored_answer(answer, "", Imported).replaced
    except errors.KeyReused:
        return Before()


def _refuse_if_needed(tx: Tx, wallet: Wallet, books: Books, own: Sequence[Entry], import_id: int) -> None:
    """Raise ImportStands if entries of later writes refer to the import's, or steps of its proposals were told later."""
    own_ids = {entry.id for entry in own}
    later_imports = {
        row.write_id
        for row in importing.imported_rows(tx, wallet.id).values()
        if row.entry_id in own_ids and row.write_id != import_id
    }
    later = [
        entry.id
        for entry in books.standing
        if entry.id not in own_ids
        and entry.kind is not Kind.REVERSAL
        and (entry.refers_to in own_ids or (entry.write_id in later_imports and entry.actor_id != SCHEDULE))
    ]
    titles = [
        jobs.get(tx, proposal.job_id).title[:LONGEST_TITLE]
        for proposal in (proposals.get(tx, id_) for id_ in _proposal_ids(own))
        if _has_later_steps(tx, proposal.id, import_id)
    ]
    if later:
        raise errors.ImportStands("entries", tuple(later[-MOST_NAMED:]))
    if titles:
        raise errors.ImportStands("steps", jobs=", ".join(titles[:MOST_NAMED]))


def _has_later_steps(tx: Tx, proposal_id: int, import_id: int) -> bool:
    """Return True if the import recorded the proposal, and somebody told a step of the proposal by a command."""
    events = proposals.events(tx, proposal_id)
    return any(event.origin.write_id == import_id for event in events[:1]) and any(
        event.source is Source.COMMAND for event in events
    )


def _restored(tx: Tx, books: Books, import_id: int, now: int) -> list[Entry]:
    """Return drafts of the entries that the import had reversed, except of assumed openings, which are derived anew."""
    originals = [
        entry for entry in entries.reversed_by(tx, books.wallet_id, import_id) if entry.actor_id != SCHEDULE
    ]
    return [
        replace(
            entry,
            id=_FIRST_COPY_ID + number,
            recorded_at=now,
            ref="",
            item=number,
            extra=False,
        )
        for number, entry in enumerate(originals)
    ]


def _follow(
    tx: Tx, wallet: Wallet, before: Before, import_id: int, changed: Iterable[Entry], now: int
) -> None:
    """Bring refills, proposals and jobs in line with the entries that were taken back or restored."""
    changed = list(changed)
    entries.forget_answers(tx, import_id)
    for sent in before.sent:
        proposals.set_sent(tx, sent.proposal_id, sent.at, sent.origin)
    for item in sorted({entry.item for entry in changed if entry.write_id == import_id}):
        consequences.undo_item(tx, wallet.id, Origin(import_id, item), now)
    for proposal_id in _proposal_ids(changed):
        consequences.recount(tx, proposals.get(tx, proposal_id), now)


def _put_back_cycle(tx: Tx, who: Who, before: Before, now: int) -> None:
    """Expect the refill again that the import had taken for come, unless the next refill was changed since."""
    wallet = post.wallet_of(tx, who)
    if before.moved_to is not None and wallet.next_refill_on == before.moved_to:
        wallets.set_plan(
            tx,
            wallet.id,
            wallet.plan,
            monthly_free=before.monthly_free,
            next_refill_on=before.next_refill_on,
        )
        post.reschedule(tx, post.wallet_of(tx, who), now)
        post.settle(tx, post.wallet_of(tx, who), now)


def _proposal_ids(changed: Iterable[Entry]) -> list[int]:
    return sorted({entry.proposal_id for entry in changed if entry.proposal_id is not None})


def _later_spends(books: Books, own: Sequence[Entry]) -> tuple[int, ...]:
    """Return the ids of the last standing spends that were written after the import's entries."""
    last_id = max((entry.id for entry in own), default=0)
    ids = [entry.id for entry in books.standing if entry.id > last_id and entry.kind in SPENDS]
    return tuple(sorted(ids)[-MOST_NAMED:])
