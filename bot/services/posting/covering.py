"""Post spends, and where the balance is short refuse with all that helps, or correct it first."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace

from bot import errors
from bot.domain.ledger.entries import LARGEST_AMOUNT, Entry, Flag, Kind
from bot.domain.time.calendar import day_of
from bot.services.posting import post
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write

MOST_COVER_STEPS = 100


def post_covered(
    tx: Tx, who: Who, write: Write, drafts: Sequence[Entry], now: int, *, cover: bool
) -> tuple[post.Posted, int]:
    """Post spends; where the balance is short, refuse with all that helps, or (``cover``) correct it first.

    The correction is the smallest that leaves no moment negative; it stands just before the spends, is flagged, and
    is the second value (Connects).
    """
    missing = 0
    attempt = tx.savepoint if cover else nullcontext  # refused at once, the whole transaction goes
    for _ in range(MOST_COVER_STEPS):
        covered = [_correction(drafts[0], missing), *drafts] if missing else drafts
        try:
            with attempt():
                return post.post(tx, write, covered, now), missing
        except errors.NotEnough as short:
            if not cover or missing + short.missing > LARGEST_AMOUNT:
                raise _explained(tx, who, short, drafts[0].occurred_at, now) from None
            missing += short.missing
    raise errors.BadAmount(given=missing, lowest=1, highest=LARGEST_AMOUNT)


def _correction(spend: Entry, amount: int) -> Entry:
    return replace(
        spend,
        kind=Kind.CORRECTION,
        amount=amount,
        flag=Flag.FLAGGED,
        job_id=None,
        proposal_id=None,
        note="",
        extra=True,
    )


def _explained(tx: Tx, who: Who, short: errors.NotEnough, asked_at: int, now: int) -> errors.NotEnough:
    """The same with what helps to understand it. ``asked_at``: the moment that the spends were dated."""
    present = post.present(tx, post.wallet_of(tx, who), now)
    wallet = present.wallet
    moment = "now"
    if short.at != asked_at:
        moment = "later"
    elif short.at < wallet.created_at:
        moment = "before-start"
    elif day_of(short.at) < day_of(now):
        moment = "past"
    return errors.NotEnough(
        needed=short.needed,
        available=short.available,
        missing=short.missing,
        at=short.at,
        next_refill_on=wallet.next_refill_on if wallet.next_refill_amount else None,
        next_refill_amount=wallet.next_refill_amount,
        started_at=wallet.created_at,
        moment=moment,
        balance=present.balance,
    )
