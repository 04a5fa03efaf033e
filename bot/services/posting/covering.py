"""Post spends; where the balance is too small, refuse them with details, or correct the balance first."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace

from bot import errors
from bot.domain.ledger.entries import LARGEST_AMOUNT, Entry, Flag, Kind
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import day_of
from bot.services.posting import post
from bot.services.posting.counted import post_told
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write

MOST_COVER_STEPS = 100
"""The most attempts at a correction. Each fails at a later moment of the history than the one before."""


def post_covered(
    tx: Tx, who: Who, write: Write, drafts: Sequence[Entry], now: int, *, wallet: Wallet, cover: bool
) -> tuple[post.Posted, int]:
    """Post spends, and return the result with the Connects of the correction that was posted just before them.

    The correction is 0 (none) where the balance is sufficient. Else, with ``cover``, it is the smallest that leaves no
    moment negative, and it is flagged. Spends before /start need none (`counted`). ``wallet``: as for ``post.post``.

    Raises NotEnough with all its fields where the balance is too small, unless ``cover``; BadAmount where the correction
    would exceed the largest amount.
    """
    missing = 0
    attempt = (
        tx.savepoint if cover else nullcontext
    )  # without a cover the whole transaction ends with the error
    for _ in range(MOST_COVER_STEPS):
        covered = [_correction(drafts[0], missing), *drafts] if missing else drafts
        try:
            with attempt():
                return post_told(tx, write, covered, now, wallet=wallet), missing
        except errors.NotEnough as short:
            if not cover or missing + short.missing > LARGEST_AMOUNT:
                raise _explained(tx, who, short, drafts[0].occurred_at, now) from None
            missing += short.missing
    raise errors.BadAmount(given=missing, lowest=1, highest=LARGEST_AMOUNT)


def _correction(spend: Entry, amount: int) -> Entry:
    """Return a flagged correction of ``amount`` Connects at the moment of ``spend``, undone together with it."""
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


def _explained(tx: Tx, who: Who, short: errors.NotEnough, spent_at: int, now: int) -> errors.NotEnough:
    """Return the error with the next refill, and which moment of the history it is about.

    ``spent_at``: the moment (UTC ms) of the refused spends.
    """
    present = post.present(
        tx, post.wallet_of(tx, who), now
    )  # read again, as the attempt may have settled the wallet
    wallet = present.wallet
    moment = "now"
    if short.at != spent_at:
        moment = "later"
    elif day_of(short.at) < day_of(now):
        moment = "past"
    return errors.NotEnough(
        needed=short.needed,
        available=short.available,
        missing=short.missing,
        at=short.at,
        next_refill_on=wallet.next_refill_on if wallet.next_refill_amount else None,
        next_refill_amount=wallet.next_refill_amount,
        moment=moment,
        balance=present.balance,
    )
