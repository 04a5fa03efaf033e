"""Collect the facts of a wallet that could explain why Upwork shows another balance."""

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.importing import labels
from bot.domain.insight.differences import Cause, CauseKind, Fact, WalletFacts
from bot.domain.ledger.badge import USUAL_BADGE
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan, rules_at
from bot.domain.ledger.wallets import Wallet
from bot.domain.proposals.proposals import LIVE
from bot.domain.time.calendar import day_of, day_start
from bot.services.posting.post import Present
from bot.services.proposals import return_watch
from bot.services.proposals.return_watch import WatchedProposal
from bot.services.who import Who
from bot.store import importing, jobs
from bot.store.engine.database import Tx
from bot.store.ledger import entries, reconciling
from bot.store.ledger.reconciling import DescribedEntry

BADGE_DAYS = 14
"""The badge's Connects a day are the mean of so many days up to the last logged one."""
BADGE_DAYS_BACK = 60
"""A badge that was last logged longer ago counts as not in use."""
LATE_DAYS = 14
"""For so many days after a return was logged, Upwork may not have paid it yet."""
EARLY_DAYS = 3
"""A refill that is due within so many days may have come already, as the renewal day was typed by hand."""
_OF_PROPOSALS = {CauseKind.RETURN_DUE, CauseKind.BOOST_BACK, CauseKind.RETURN_POSSIBLE}
"""The causes of proposals, of which a wallet may have thousands."""
_MOST_ROWS = 50
"""The most rows of each kind that are read."""


def gather(
    tx: Tx,
    who: Who,
    present: Present,
    settled_at: int | None,
    window: tuple[date, date] | None,
    now: int,
) -> WalletFacts:
    """Return the facts that were recorded since the balance was last corrected; a correction has covered all before it.

    ``settled_at``: when the balance was last corrected (UTC ms), None for never. ``window``: the first and the last
    imported day of Upwork's own history, None if nothing was imported.
    """
    wallet, after, today = present.wallet, settled_at or 0, day_of(now)
    typed = _typed(tx, wallet, window, after, today)
    returns = [entry for entry in typed if entry.kind is Kind.RETURN]
    others = [entry for entry in typed if entry.kind is not Kind.RETURN and _is_covered(entry, window)]
    watched = return_watch.watched_proposals(tx, wallet.id)
    estimated_ids = reconciling.estimated_lots(tx, wallet.id)
    last = None if settled_at is None else reconciling.last_correction(tx, wallet.id, settled_at)
    return WalletFacts(
        today=today,
        since=since(wallet, window, settled_at),
        refills=_refills(tx, present, after),
        badge=_badge(tx, wallet, today),
        habit=wallet.badge or USUAL_BADGE,
        returns_missing=tuple(_fact(entry) for entry in returns if _is_covered(entry, window)),
        returns_late=tuple(_fact(entry) for entry in returns if not _is_covered(entry, window)),
        jobs=_jobs(tx, who, wallet, after),
        put_in=(_fact(last),) if last and last.amount > 0 else (),
        taken_off=(_fact(last),) if last and last.amount < 0 else (),
        credits_only_here=tuple(_fact(entry) for entry in others if entry.amount > 0),
        estimated=estimated_lots(present, estimated_ids),
        returns_due=tuple(_possible_return(sent) for sent in watched if sent.prospect.due),
        guessed=_guessed(tx, who, wallet, after),
        spends_only_here=tuple(_fact(entry) for entry in others if entry.amount < 0),
        lapsed=_lapsed(tx, present, estimated_ids, after),
        grants=_grants(wallet, today),
        boosts=tuple(_possible_return(sent, boost_only=True) for sent in watched if _has_open_boost(sent)),
        waiting=tuple(
            _possible_return(sent) for sent in watched if sent.prospect.total and sent.prospect.due is None
        ),
    )


def with_titles(tx: Tx, causes: Sequence[Cause]) -> tuple[Cause, ...]:
    """Return the causes, each of a proposal with the title of its job, which ``gather`` leaves out."""
    return tuple(
        replace(cause, fact=replace(cause.fact, title=jobs.get(tx, cause.fact.job_id).title))
        if cause.why in _OF_PROPOSALS and cause.fact is not None and cause.fact.job_id is not None
        else cause
        for cause in causes
    )


def since(wallet: Wallet, window: tuple[date, date] | None, settled_at: int | None) -> date:
    """Return the first day from which entries may be missing: of the wallet's start, last import and last correction the
    latest."""
    days = [day_of(wallet.created_at)]
    days += [window[1]] if window else []
    days += [day_of(settled_at)] if settled_at is not None else []
    return max(days)


def estimated_lots(present: Present, estimated_ids: Container[int]) -> tuple[Fact, ...]:
    """Return the open lots whose expiry day is only estimated, in the order of use.

    ``estimated_ids``: the ids of all such lots, from ``reconciling.estimated_lots``.
    """
    return tuple(
        Fact(lot.remaining, lot.expires_on, lot.id)
        for lot in present.book.open_lots()
        if lot.id in estimated_ids
    )


def _typed(
    tx: Tx, wallet: Wallet, window: tuple[date, date] | None, after: int, today: date
) -> list[DescribedEntry]:
    """Return entries logged by hand without an imported row, of the imported days and of the last LATE_DAYS."""
    recent = today - timedelta(days=LATE_DAYS)
    first = min(recent, window[0]) if window else recent
    typed = reconciling.entries_not_imported(tx, wallet.id, day_start(first), after, _MOST_ROWS)
    return [entry for entry in typed if _is_covered(entry, window) or day_of(entry.at) >= recent]


def _is_covered(entry: DescribedEntry, window: tuple[date, date] | None) -> bool:
    """Return True if the entry's whole day was imported; of the window's first and last day only a part may have been."""
    return window is not None and window[0] < day_of(entry.at) < window[1]


def _refills(tx: Tx, present: Present, after: int) -> tuple[Fact, ...]:
    """Return the refills of the schedule since ``after`` (UTC ms) that nobody has confirmed, then those that are due."""
    written = [
        Fact(refill.amount, day_of(refill.occurred_at), refill.id)
        for refill in entries.unanswered_refills(tx, present.wallet.id, _MOST_ROWS)
        if refill.occurred_at > after
    ]
    due = [Fact(line.amount, day_of(line.at)) for line in present.pending if line.kind is Kind.REFILL]
    return (*written, *due)


def _badge(tx: Tx, wallet: Wallet, today: date) -> Fact | None:
    """Return the last logged day of the badge with its Connects a day; None for no badge in BADGE_DAYS_BACK days.

    Without a stored habit the Connects are the mean of the last BADGE_DAYS days.
    """
    badges = reconciling.badge_entries(tx, wallet.id, day_start(today - timedelta(days=BADGE_DAYS_BACK)))
    if not badges:
        return None
    last = day_of(badges[-1].at)
    if wallet.badge:
        return Fact(wallet.badge.per_day, last, badges[-1].entry_id)
    recent = [badge for badge in badges if day_of(badge.at) > last - timedelta(days=BADGE_DAYS)]
    days = (last - day_of(recent[0].at)).days + 1
    return Fact(-(sum(badge.amount for badge in recent) // days), last, badges[-1].entry_id)


def _jobs(tx: Tx, who: Who, wallet: Wallet, after: int) -> tuple[Fact, ...]:
    """Return the jobs that the person logged since ``after`` (UTC ms) and sent no proposal to."""
    unsent = reconciling.unsent_jobs(tx, who.user_id, wallet.id, after, _MOST_ROWS)
    return tuple(
        Fact(connects, day_of(at), job_id=job_id, title=title) for job_id, title, connects, at in unsent
    )


def _guessed(tx: Tx, who: Who, wallet: Wallet, after: int) -> tuple[Fact, ...]:
    """Return imported rows with an unknown label that were taken for spent Connects.

    Such a row may be an expiry, whose label on Upwork isn't known and which the ledger has already.
    """
    answers = importing.label_answers(tx, who.user_id)
    rows = reconciling.guessed_rows(tx, wallet.id, after, _MOST_ROWS)
    return tuple(
        _fact(row)
        for row in rows
        if row.amount < 0 and not labels.classify(row.description, row.amount, answers).known
    )


def _lapsed(tx: Tx, present: Present, estimated_ids: Container[int], after: int) -> tuple[Fact, ...]:
    """Return the expiries since ``after`` (UTC ms) on days that are only estimated."""
    due = [
        (line.at, take.lot_id, take.amount)
        for line in present.pending
        for take in line.takes
        if line.kind is Kind.EXPIRY
    ]
    expired = [*due, *reconciling.expired_connects(tx, present.wallet.id, after, _MOST_ROWS)]
    return tuple(
        Fact(amount, day_of(at), lot_id) for at, lot_id, amount in expired if lot_id in estimated_ids
    )


def _grants(wallet: Wallet, today: date) -> tuple[Fact, ...]:
    """Return the amounts of a refill that may have come and that the ledger lacks.

    These are the plan's refill, if its day is unknown or near, and for a paid plan without the monthly free Connects also
    the amounts with these (docs/upwork.md, section 3).
    """
    allowance = rules_at(today).allowances[wallet.plan]
    on = wallet.next_refill_on
    is_near = on is not None and on <= today + timedelta(days=EARLY_DAYS)
    amounts = {wallet.refill_on(today)} if on is None or is_near else set[int]()
    if wallet.plan in {Plan.BASIC, Plan.PLUS} and not wallet.monthly_free:
        amounts |= {allowance.free, allowance.paid + allowance.free}
    return tuple(Fact(amount, on if is_near else None) for amount in sorted(amounts) if amount)


def _has_open_boost(sent: WatchedProposal) -> bool:
    """Return True if the boost of an undecided proposal could still be outbid and come back."""
    return bool(sent.prospect.outbid) and sent.proposal.state.status in LIVE and sent.prospect.due is None


def _possible_return(sent: WatchedProposal, *, boost_only: bool = False) -> Fact:
    """Return what may come back of a proposal, dated with the job's end by the board or else with the sending.

    The title of the job is left out; see ``with_titles``.
    """
    at = sent.board_at if sent.prospect.due and sent.board_at is not None else sent.proposal.sent_at
    return Fact(
        amount=sent.prospect.outbid if boost_only else sent.prospect.total,
        on=day_of(at),
        job_id=sent.proposal.job_id,
        proposal_id=sent.proposal.id,
        outcome=sent.prospect.due,
    )


def _fact(entry: DescribedEntry) -> Fact:
    return Fact(
        abs(entry.amount),
        day_of(entry.at),
        entry.entry_id,
        entry.job_id,
        entry.proposal_id,
        entry.description,
    )
