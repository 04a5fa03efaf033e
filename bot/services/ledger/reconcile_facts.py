"""What a wallet knows that could explain why Upwork shows another balance."""

from datetime import date, timedelta

from bot.domain.importing import labels
from bot.domain.insight.differences import Fact, WalletFacts
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan, rules_at
from bot.domain.ledger.wallets import Wallet
from bot.domain.proposals.proposals import LIVE
from bot.domain.time.calendar import day_of, day_start
from bot.services.posting.post import Present
from bot.services.proposals import return_watch
from bot.services.who import Who
from bot.store import importing, jobs
from bot.store.engine.database import Tx
from bot.store.ledger import entries, reconciling
from bot.store.ledger.reconciling import DescribedEntry

BADGE_DAYS = 14
"""Over so many days up to the last one the badge's pace is taken."""
BADGE_DAYS_BACK = 60
LATE_DAYS = 14
"""For so long a return that was written down may still be on its way."""
EARLY_DAYS = 3
"""A refill so near may have come by now: the day was entered by hand."""
_LOOKED_AT = 50


def gather(tx: Tx, who: Who, present: Present, settled_at: int | None, now: int) -> WalletFacts:
    """The facts since the balance last was what Upwork showed: what lies before has been made good then."""
    wallet, after, today = present.wallet, settled_at or 0, day_of(now)
    window = reconciling.imported_days(tx, wallet.id)
    typed = _typed(tx, wallet, window, after, today)
    back = [told for told in typed if told.kind is Kind.RETURN]
    others = [told for told in typed if told.kind is not Kind.RETURN and _is_covered(told, window)]
    watched = return_watch.look(tx, wallet.id)
    last = None if settled_at is None else reconciling.last_correction(tx, wallet.id, settled_at)
    return WalletFacts(
        today=today,
        since=since(wallet, window, settled_at),
        refills=_refills(tx, present, after),
        badge=_badge(tx, wallet, today),
        returns_missing=tuple(_fact(told) for told in back if _is_covered(told, window)),
        returns_late=tuple(_fact(told) for told in back if not _is_covered(told, window)),
        jobs=_jobs(tx, who, wallet, after),
        put_in=(_fact(last),) if last and last.amount > 0 else (),
        taken_off=(_fact(last),) if last and last.amount < 0 else (),
        credits_only_here=tuple(_fact(told) for told in others if told.amount > 0),
        estimated=estimated_lots(tx, present),
        returns_due=tuple(_ahead(tx, one) for one in watched if one.prospect.due),
        guessed=_guessed(tx, who, wallet, after),
        spends_only_here=tuple(_fact(told) for told in others if told.amount < 0),
        lapsed=_lapsed(tx, present, after),
        grants=_grants(wallet, today),
        boosts=tuple(_ahead(tx, one, boost_only=True) for one in watched if _has_open_boost(one)),
        waiting=tuple(_ahead(tx, one) for one in watched if one.prospect.total and one.prospect.due is None),
    )


def since(wallet: Wallet, window: tuple[date, date] | None, settled_at: int | None) -> date:
    """From this day on something may be missing."""
    days = [day_of(wallet.created_at)]
    days += [window[1]] if window else []
    days += [day_of(settled_at)] if settled_at is not None else []
    return max(days)


def estimated_lots(tx: Tx, present: Present) -> tuple[Fact, ...]:
    """The open lots whose expiry is a guess, in the order of use."""
    known = reconciling.estimated_lots(tx, present.wallet.id)
    return tuple(
        Fact(lot.remaining, lot.expires_on, lot.id) for lot in present.book.open_lots() if lot.id in known
    )


def _typed(
    tx: Tx, wallet: Wallet, window: tuple[date, date] | None, after: int, today: date
) -> list[DescribedEntry]:
    """Logged by hand and shown by no imported row: of the imported days, and of the last ones."""
    recent = today - timedelta(days=LATE_DAYS)
    first = min(recent, window[0]) if window else recent
    found = reconciling.entries_not_imported(tx, wallet.id, day_start(first), after, _LOOKED_AT)
    return [told for told in found if _is_covered(told, window) or day_of(told.at) >= recent]


def _is_covered(told: DescribedEntry, window: tuple[date, date] | None) -> bool:
    """Whether Upwork's own history of its day is here. The first and the last day may be there in part."""
    return window is not None and window[0] < day_of(told.at) < window[1]


def _refills(tx: Tx, present: Present, after: int) -> tuple[Fact, ...]:
    written = [
        Fact(refill.amount, day_of(refill.occurred_at), refill.id)
        for refill in entries.unanswered_refills(tx, present.wallet.id, _LOOKED_AT)
        if refill.occurred_at > after
    ]
    due = [Fact(line.amount, day_of(line.at)) for line in present.pending if line.kind is Kind.REFILL]
    return (*written, *due)


def _badge(tx: Tx, wallet: Wallet, today: date) -> Fact | None:
    """The last day of the badge that was logged, with its pace."""
    found = reconciling.badge_entries(tx, wallet.id, day_start(today - timedelta(days=BADGE_DAYS_BACK)))
    if not found:
        return None
    last = day_of(found[-1].at)
    lately = [told for told in found if day_of(told.at) > last - timedelta(days=BADGE_DAYS)]
    days = (last - day_of(lately[0].at)).days + 1
    return Fact(-(sum(told.amount for told in lately) // days), last, found[-1].entry_id)


def _jobs(tx: Tx, who: Who, wallet: Wallet, after: int) -> tuple[Fact, ...]:
    found = reconciling.unsent_jobs(tx, who.user_id, wallet.id, after, _LOOKED_AT)
    return tuple(
        Fact(connects, day_of(at), job_id=job_id, title=title) for job_id, title, connects, at in found
    )


def _guessed(tx: Tx, who: Who, wallet: Wallet, after: int) -> tuple[Fact, ...]:
    """Rows taken for something spent: the label of an expiry isn't known, and the ledger has its own."""
    answers = importing.label_answers(tx, who.user_id)
    found = reconciling.guessed_rows(tx, wallet.id, after, _LOOKED_AT)
    return tuple(
        _fact(told)
        for told in found
        if told.amount < 0 and not labels.classify(told.description, told.amount, answers).known
    )


def _lapsed(tx: Tx, present: Present, after: int) -> tuple[Fact, ...]:
    """What expired here on a day that is only estimated."""
    known = reconciling.estimated_lots(tx, present.wallet.id)
    due = [
        (line.at, take.lot_id, take.amount)
        for line in present.pending
        for take in line.takes
        if line.kind is Kind.EXPIRY
    ]
    found = [*due, *reconciling.expired_connects(tx, present.wallet.id, after, _LOOKED_AT)]
    return tuple(Fact(amount, day_of(at), lot_id) for at, lot_id, amount in found if lot_id in known)


def _grants(wallet: Wallet, today: date) -> tuple[Fact, ...]:
    """What the plan may bring that isn't posted: the refill of an unknown or a near day, and the free ones."""
    allowance = rules_at(today).allowances[wallet.plan]
    on = wallet.next_refill_on
    is_near = on is not None and on <= today + timedelta(days=EARLY_DAYS)
    amounts = {wallet.refill_on(today)} if on is None or is_near else set[int]()
    if wallet.plan in {Plan.BASIC, Plan.PLUS} and not wallet.monthly_free:
        amounts |= {allowance.free, allowance.paid + allowance.free}
    return tuple(Fact(amount, on if is_near else None) for amount in sorted(amounts) if amount)


def _has_open_boost(one: return_watch.Watched) -> bool:
    return bool(one.prospect.outbid) and one.proposal.state.status in LIVE and one.prospect.due is None


def _ahead(tx: Tx, one: return_watch.Watched, *, boost_only: bool = False) -> Fact:
    job = jobs.get(tx, one.proposal.job_id)
    amount = one.prospect.outbid if boost_only else one.prospect.total
    at = one.board_at if one.prospect.due and one.board_at is not None else one.proposal.sent_at
    about = {"job_id": job.id, "proposal_id": one.proposal.id}
    return Fact(amount, day_of(at), **about, title=job.title, outcome=one.prospect.due)


def _fact(told: DescribedEntry) -> Fact:
    return Fact(
        abs(told.amount), day_of(told.at), told.entry_id, told.job_id, told.proposal_id, told.description
    )
