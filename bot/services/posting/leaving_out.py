"""Undo entries as if they had never been written: a replay leaves out a reversal that is dated before its entry."""

from collections.abc import Sequence
from dataclasses import replace

from bot import errors
from bot.domain.ledger.entries import Entry, Flag, Kind, Source
from bot.domain.ledger.wallets import Wallet
from bot.services.posting import post
from bot.services.posting.counted import is_counted
from bot.services.posting.post import SCHEDULE, Posted
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries
from bot.store.ledger.writes import Write


def reversal(who: Who, entry: Entry, at: int, now: int) -> Entry:
    """Return the reversal of an entry at the instant ``at`` (UTC ms), not yet written."""
    return post.draft(
        who,
        Kind.REVERSAL,
        -entry.amount,
        at,
        now,
        refers_to=entry.id,
        job_id=entry.job_id,
        proposal_id=entry.proposal_id,
    )


def leave_out(
    tx: Tx, who: Who, write: Write, group: Sequence[Entry], now: int, *, wallet: Wallet | None = None
) -> Posted:
    """Write reversals dated just before their entries. Imported ones of before /start change no balance from then on.

    Raises NotStarted, and the errors of the book where other entries need one of these.
    """
    stored = wallet or post.wallet_of(tx, who)
    reversals = [reversal(who, entry, entry.occurred_at - 1, now) for entry in group]
    return post.post(tx, write, [*reversals, *_kept(tx, who, stored, group, now)], now, wallet=stored)


def try_leaving_out(
    tx: Tx, who: Who, write: Write, group: Sequence[Entry], now: int, *, wallet: Wallet
) -> Posted | None:
    """Leave out a group that was imported, or that the member told of the time before /start.

    Returns None for any other group, for imported Connects of which some are spent, and where other entries need one of the
    group.
    """
    if all(entry.source is Source.IMPORT for entry in group):
        lots = [books.find_lot(tx, wallet.id, entry.id) for entry in group]
        if any(lot is not None and lot.remaining < lot.amount for lot in lots):
            return None
    elif not any(is_counted(wallet, entry.occurred_at) for entry in group):
        return None
    try:
        with tx.savepoint():
            return leave_out(tx, who, write, group, now, wallet=wallet)
    except errors.Conflict:
        return None


def _kept(tx: Tx, who: Who, wallet: Wallet, group: Sequence[Entry], now: int) -> list[Entry]:
    """Return the correction that keeps the balance typed at /start where imported rows of before it are left out.

    It counts as assumed by an import, which the next import or its undo works out anew. Empty where the balance doesn't need
    it: no balance was typed, or what is left out was assumed itself.
    """
    rows = [
        entry
        for entry in group
        if entry.source is Source.IMPORT
        and entry.actor_id != SCHEDULE
        and is_counted(wallet, entry.occurred_at)
    ]
    opening = entries.stated_opening(tx, wallet.id)
    amount = sum(entry.amount for entry in rows)
    if not amount or opening is None:
        return []
    correction = post.draft(
        who,
        Kind.CORRECTION,
        amount,
        opening.occurred_at,
        now,
        refers_to=opening.id,
        flag=Flag.FLAGGED,
        extra=True,
    )
    return [replace(correction, actor_id=SCHEDULE, source=Source.IMPORT)]
