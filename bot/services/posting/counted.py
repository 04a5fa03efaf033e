"""Post facts that a member dates before /start: the balance that they typed there counts these already.

Such a fact is recorded like any other, and a correction of the same size at the same instant keeps the balance as it is.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.domain.ledger.entries import UNWRITTEN, Entry, Kind
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import day_of
from bot.services.posting import post
from bot.services.posting.post import Posted
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, takes
from bot.store.ledger.writes import Write


def is_counted(wallet: Wallet, at: int) -> bool:
    """Return True for an instant (UTC ms) before /start, whose balance counts what happened until then."""
    return at < wallet.created_at


def post_told(tx: Tx, write: Write, drafts: Sequence[Entry], now: int, *, wallet: Wallet) -> Posted:
    """Post facts of one instant as ``post.post`` does; those before /start together with their corrections.

    The corrections are undone together with the facts. ``entries`` of the result has the facts alone. An account that began
    with 0 Connects, as for an import, has stated none, and gets what came in.
    """
    if not drafts or not is_counted(wallet, drafts[0].occurred_at):
        return post.post(tx, write, drafts, now, wallet=wallet)
    settled = post.settle(tx, wallet, now)
    named = [replace(draft, id=UNWRITTEN + number) for number, draft in enumerate(drafts)]
    spent = -sum(draft.amount for draft in named if draft.amount < 0)
    before = [_put_in(tx, settled, named[0], spent)] if spent else []
    has_stated = entries.stated_opening(tx, settled.id) is not None
    after = [_taken_out(tx, draft) for draft in named if draft.amount > 0 and has_stated]
    batch = [*before, *named, *(correction for correction in after if correction.amount)]
    posted = post.post(tx, write, batch, now, wallet=settled)
    return replace(posted, entries=posted.entries[len(before) : len(before) + len(named)])


def corrections_of(tx: Tx, credit: Entry) -> list[Entry]:
    """Return the standing corrections that keep incoming Connects out of the balance; none where it has them."""
    written_with = entries.standing_siblings(tx, credit.wallet_id, credit.origin)
    return [
        entry for entry in written_with if entry.kind is Kind.CORRECTION and entry.extra and entry.amount < 0
    ]


def _put_in(tx: Tx, wallet: Wallet, spend: Entry, amount: int) -> Entry:
    """Return the correction before spends of ``amount`` Connects in all.

    Its Connects expire with those that would have been used first, so that no later balance depends on the spends.
    """
    on = day_of(spend.occurred_at)
    open_until = [lot.expires_on for lot in books.lots_at(tx, wallet.id, spend.occurred_at)]
    soonest = min((expires_on for expires_on in open_until if expires_on > on), default=None)
    return _correction(spend, amount, expires_on=soonest)


def _taken_out(tx: Tx, credit: Entry) -> Entry:
    """Return the correction after incoming Connects, which takes them from the lot that they are in.

    Its amount is 0 for returned Connects whose lots have expired by then: these are lost at once.
    """
    if credit.refers_to is None:
        return _correction(credit, -credit.amount, refers_to=credit.id)
    on = day_of(credit.occurred_at)
    usable = [(lot, used) for lot, used in takes.lots_used_by(tx, credit.refers_to) if lot.expires_on > on]
    back = min(credit.amount, sum(used for _, used in usable))
    return _correction(credit, -back, refers_to=usable[-1][0].id if usable else None)


def _correction(
    fact: Entry, amount: int, *, refers_to: int | None = None, expires_on: date | None = None
) -> Entry:
    return replace(
        fact,
        id=0,
        kind=Kind.CORRECTION,
        amount=amount,
        refers_to=refers_to,
        expires_on=expires_on,
        paid_cents=None,
        job_id=None,
        proposal_id=None,
        note="",
        extra=True,
    )
