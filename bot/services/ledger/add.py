"""/connects add: record Connects that were bought, granted or returned."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot import errors
from bot.domain import text
from bot.domain.ledger.entries import Entry, Kind, checked_amount
from bot.domain.ledger.wallets import Wallet
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import add_months, day_of, within
from bot.services import jobs
from bot.services.idempotency import Request, keyed
from bot.services.posting import consequences, expected_refills, leaving_out, post, returns
from bot.services.posting.counted import corrections_of, is_counted, post_told
from bot.services.posting.lots_used import LotPart, parts, whole_part
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.ledger.writes import Write

MOST_PAID_CENTS = 10_000_000
"""The most that one purchase may have cost, in US cents."""
MOST_REFILLS = 12
"""How many unanswered refills a renewal that is typed by hand is compared with, the newest first."""
HALF_A_CYCLE = timedelta(days=15)
"""The longest time between a renewal and the start of its cycle."""
LONGEST_LIFE_MONTHS = 36
"""The latest expiry day that may be typed, in months after the day on which the Connects came."""

SOURCES = {
    "purchase": Kind.PURCHASE,
    "bonus": Kind.BONUS,
    "reward": Kind.REWARD,
    "refill": Kind.REFILL,
    "return": Kind.RETURN,
}


@dataclass(frozen=True, slots=True)
class Add:
    """Connects that came in. ``source``: a key of SOURCES. ``paid_cents``: the price in US cents, None if unknown.

    ``on``: the day on which they came, None for now. ``expires``: the expiry day, None for the rules' usual life.
    ``job``: a link, an id or a title; for a return the job that the Connects had been spent on.
    ``on_top``: the balance typed at /start didn't have them, wherever ``on`` lies, as a comparison with Upwork's
    page tells.
    """

    amount: int
    source: str
    paid_cents: int | None = None
    on: date | None = None
    expires: date | None = None
    job: str | None = None
    note: str = ""
    on_top: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """The recorded Connects. ``balance``: after the entry. ``at``: when they came (UTC ms).

    ``parts``: the lots that hold them. ``lapsed``: how many of them were past their expiry day and so are lost.
    ``stated``: they came before /start, whose balance counts them already, so that the balance stays as it is.
    ``confirmed_on``: the day of the expected renewal that they are, which is confirmed with them; None for other Connects.
    """

    entry_id: int
    amount: int
    source: str
    balance: int
    at: int
    parts: tuple[LotPart, ...]
    lapsed: int
    job_title: str | None
    stated: bool = False
    confirmed_on: date | None = None


@dataclass(frozen=True, slots=True)
class CountedOnTop:
    """Connects of before /start that the balance has from now on.

    ``entry_id``: of the fact. ``lapsed``: how many of the ``amount`` were past their expiry day and so are lost.
    ``balance``: Connects now.
    """

    entry_id: int
    amount: int
    lapsed: int
    balance: int


def add(tx: Tx, who: Who, ask: Add, key: str, now: int) -> Added:
    """Record Connects that came in; a return is split over the spends of its job.

    What is dated before /start changes no balance, unless it came on top of the one typed there. A renewal that the bot has
    written by the calendar is confirmed.

    Raises NotStarted, BadAmount, BadMoney, BadChoice, DayOutOfRange, TooLong, UnknownJob, TooMuchToReturn,
    HistoryConflict, KeyReused.
    """
    checked_amount(ask.amount)
    if ask.source not in SOURCES:
        raise errors.BadChoice(field="source", given=ask.source)
    if ask.paid_cents is not None and not 0 <= ask.paid_cents <= MOST_PAID_CENTS:
        raise errors.BadMoney(highest_cents=MOST_PAID_CENTS)
    request = Request(Purpose.ADD, who.user_id, key, ask, now)
    return keyed(tx, request, Added, lambda write: _add(tx, who, ask, write, now))


def _add(tx: Tx, who: Who, ask: Add, write: Write, now: int) -> Added:
    wallet = post.wallet_of(tx, who)
    at = post.moment(wallet, ask.on, now)
    if SOURCES[ask.source] is Kind.REFILL and not ask.on_top:
        wallet = post.settle(tx, wallet, now)
        if (refill := _expected_refill(tx, wallet, ask.amount, day_of(at))) is not None:
            return _confirmed(tx, who, refill, ask, write, now)
    if ask.expires is not None:
        within(ask.expires, day_of(at) + timedelta(days=1), add_months(day_of(at), LONGEST_LIFE_MONTHS))
    job = jobs.resolve(tx, who, ask.job, now) if ask.job else None
    typed = post.draft(
        who,
        SOURCES[ask.source],
        ask.amount,
        at,
        now,
        expires_on=ask.expires,
        paid_cents=ask.paid_cents,
        job_id=job.id if job else None,
        note=text.clean(ask.note, "note", text.LONGEST_NOTE),
    )
    drafts: list[Entry] = [typed]
    if typed.kind is Kind.RETURN and job:
        drafts = returns.split_over_spends(tx, typed, wallet.id, job.id)
    posting = post.post if ask.on_top else post_told
    posted = posting(tx, write, drafts, now, wallet=wallet)
    consequences.follow_returns(tx, posted.entries)
    filled = [part for entry in posted.entries for part in parts(posted.book, posted.line_of(entry))]
    opened = [lot for entry in posted.entries if (lot := posted.book.find_lot(entry.id)) is not None]
    lapsed = returns.lapsed(posted)
    return Added(
        entry_id=posted.entries[-1].id,
        amount=ask.amount,
        source=ask.source,
        balance=posted.book.balance,
        at=at,
        parts=(*filled, *(whole_part(lot) for lot in opened)),
        lapsed=lapsed,
        job_title=job.title if job else None,
        stated=is_counted(wallet, at) and bool(corrections_of(tx, posted.entries[0])),
    )


def _expected_refill(tx: Tx, wallet: Wallet, amount: int, on: date) -> Entry | None:
    """Return the unanswered refill of so many Connects whose cycle a renewal of this day belongs to, None for none.

    With other Connects it may be the first refill of a new plan, which comes beside that of the cycle.
    """
    refills = entries.unanswered_refills(tx, wallet.id, MOST_REFILLS)
    near = [
        refill
        for refill in refills
        if refill.amount == amount and abs(day_of(refill.occurred_at) - on) <= HALF_A_CYCLE
    ]
    return min(near, key=lambda refill: abs(day_of(refill.occurred_at) - on), default=None)


def _confirmed(tx: Tx, who: Who, refill: Entry, ask: Add, write: Write, now: int) -> Added:
    """Record that the expected refill came, instead of a second one for its cycle."""
    answered = expected_refills.record(tx, who, refill.id, None, write, now)
    return Added(
        entry_id=refill.id,
        amount=ask.amount,
        source=ask.source,
        balance=answered.balance,
        at=refill.occurred_at,
        parts=(),
        lapsed=0,
        job_title=None,
        confirmed_on=answered.on,
    )


def count_on_top(tx: Tx, who: Who, entry_id: int, now: int) -> CountedOnTop:
    """Count Connects of before /start on top of the balance typed there, which did not have them.

    A second request gets the first answer with the present balance. Raises NotStarted, UnknownEntry, NothingToUndo where the
    balance has them already.
    """
    request = Request(Purpose.ADD, who.user_id, f"count:{entry_id}", ("count", entry_id), now)
    return keyed(
        tx,
        request,
        CountedOnTop,
        lambda write: _count_on_top(tx, who, entry_id, write, now),
        again=lambda first: replace(first, balance=post.balance_of(tx, who, now)),
    )


def _count_on_top(tx: Tx, who: Who, entry_id: int, write: Write, now: int) -> CountedOnTop:
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    credit = entries.find(tx, wallet.id, entry_id)
    if credit is None:
        raise errors.UnknownEntry(given=str(entry_id))
    corrections = corrections_of(tx, credit) if is_counted(wallet, credit.occurred_at) else []
    if not corrections:
        raise errors.NothingToUndo
    amount = -sum(correction.amount for correction in corrections)
    before = post.present(tx, wallet, now).balance
    balance = leaving_out.leave_out(tx, who, write, corrections, now, wallet=wallet).book.balance
    return CountedOnTop(entry_id, amount, before + amount - balance, balance)
