"""/connects spend: Connects used, and what to do when there are too few."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date

from bot import errors
from bot.domain import text
from bot.domain.calendar import day_of
from bot.domain.entries import LARGEST_AMOUNT, Entry, Flag, Kind, checked_amount
from bot.services import jobs, posting
from bot.services.parts import Part, parts
from bot.services.receipts import fingerprint, keyed
from bot.services.who import Who
from bot.store.database import Tx

MOST_COVER_STEPS = 100

PURPOSES = {
    "proposal": Kind.SPEND,
    "boost": Kind.BOOST,
    "badge": Kind.BADGE,
    "ads": Kind.ADS,
    "other": Kind.SPEND,
}


@dataclass(frozen=True, slots=True)
class Spend:
    """``job``: a link, an id or a title. ``cover``: if the balance is short, correct it by the difference first."""

    amount: int
    purpose: str = "other"
    job: str | None = None
    on: date | None = None
    note: str = ""
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Spent:
    """``balance`` is today's. ``corrected``: Connects that were assumed, and flagged, as tracking began late."""

    entry_id: int
    amount: int
    purpose: str
    balance: int
    at: int
    paid_by: tuple[Part, ...]
    job_title: str | None
    corrected: int


def spend(tx: Tx, who: Who, ask: Spend, key: str, now: int) -> Spent:
    """Raises NotEnough (unless ``cover``), NotStarted, UnknownJob, BadAmount, BadChoice, DayOutOfRange."""
    checked_amount(ask.amount)
    if ask.purpose not in PURPOSES:
        raise errors.BadChoice(field="purpose", given=ask.purpose)
    return keyed(tx, key, who.user_id, ask, now, Spent, lambda: _spend(tx, who, ask, key, now))


def _spend(tx: Tx, who: Who, ask: Spend, key: str, now: int) -> Spent:
    at = posting.moment(posting.wallet_of(tx, who.user_id), ask.on, now)
    note = text.clean(ask.note, "note", text.LONGEST_NOTE)
    job = jobs.resolve(tx, who, ask.job, now) if ask.job else None
    kind = PURPOSES[ask.purpose]
    draft = posting.draft(who, kind, -ask.amount, at, now, key, job_id=job.id if job else None, note=note)
    posted, corrected = post_covered(tx, who, [draft], now, fingerprint(ask), cover=ask.cover)
    entry = posted.entries[-1]
    return Spent(
        entry_id=entry.id,
        amount=ask.amount,
        purpose=ask.purpose,
        balance=posted.book.balance,
        at=at,
        paid_by=parts(posted.book, posted.line_of(entry)),
        job_title=job.title if job else None,
        corrected=corrected,
    )


def post_covered(
    tx: Tx, who: Who, drafts: Sequence[Entry], now: int, inputs: str, *, cover: bool
) -> tuple[posting.Posted, int]:
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
                return posting.post(tx, who.user_id, covered, now, inputs), missing
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
        key=f"{spend.key}/correction",
        flag=Flag.FLAGGED,
        job_id=None,
        proposal_id=None,
        note="",
    )


def _explained(tx: Tx, who: Who, short: errors.NotEnough, asked_at: int, now: int) -> errors.NotEnough:
    """The same with what helps to understand it. ``asked_at``: the moment that the spends were dated."""
    present = posting.present(tx, posting.wallet_of(tx, who.user_id), now)
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
