"""/me: what a member has, what comes next and what needs the member; and the first steps that are still to do."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.insight.goals import Goals, Progress, week_of
from bot.domain.ledger.rules import Plan
from bot.domain.proposals.interviews import INTERVIEW_MS
from bot.domain.time.calendar import DAY_MS, day_of
from bot.services.jobs.finding import JobRef, ref
from bot.services.posting import post
from bot.services.who import Who
from bot.store import interviews, jobs, members, overview, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.messages import outbox

MOST_UNCONFIRMED = 5
"""The most unconfirmed refills that are counted."""


class FirstStep(StrEnum):
    """A step that makes the bot more useful to a new member, in the order of the card."""

    HISTORY = "history"
    OUTCOMES = "outcomes"
    REMINDERS = "reminders"
    JOB = "job"


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """The steps ``to_do``, in their order. ``hidden``: the member put the card away."""

    to_do: tuple[FirstStep, ...]
    hidden: bool


@dataclass(frozen=True, slots=True)
class NextInterview:
    """An interview that is next for a member: the job, and when it begins (UTC ms)."""

    job: JobRef
    at: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A member's account now. ``expiring_on``: the next day with an expiry, None for none; ``expiring``: its Connects.

    ``next_refill_on``: None while unknown; ``next_refill_amount``: Connects, 0 for none. ``may_refill``, ``free_unknown``:
    as in ProfileView. ``open``, ``interviews``: proposals without a decision, and those of them in an interview.
    ``interview``: the next one that has a time, None for none.

    What needs the member: ``unconfirmed``, refills without an answer; ``silent``, proposals without news for
    ``silent_days``; ``unsent``, why the last message couldn't be delivered, None if it could; ``steps`` still to do.
    """

    balance: int
    plan: Plan
    expiring_on: date | None
    expiring: int
    next_refill_on: date | None
    next_refill_amount: int
    may_refill: bool
    free_unknown: bool
    open: int
    interviews: int
    interview: NextInterview | None
    unconfirmed: int
    silent: int
    silent_days: int
    unsent: str | None
    goals: Goals
    progress: Progress
    steps: FirstSteps


def first_steps(tx: Tx, who: Who) -> FirstSteps:
    """Return the first steps that the member has still to take, from what is stored. Raises NotStarted."""
    post.wallet_of(tx, who)
    return _steps(tx, who)


def _steps(tx: Tx, who: Who) -> FirstSteps:
    is_done = overview.steps_done(tx, who.user_id)
    done = (is_done.history, is_done.outcomes, is_done.reminders, is_done.job)
    to_do = tuple(step for step, taken in zip(FirstStep, done, strict=True) if not taken)
    return FirstSteps(to_do, is_done.hidden)


def hide_steps(tx: Tx, who: Who, now: int) -> FirstSteps:
    """Put the card of first steps away, and return the steps. Raises NotStarted."""
    post.wallet_of(tx, who)
    overview.hide_steps(tx, who.user_id, now)
    return _steps(tx, who)


def me(tx: Tx, who: Who, now: int) -> Overview:
    """Return the member's account as of ``now``. Raises NotStarted."""
    present = post.present(tx, post.wallet_of(tx, who), now)
    wallet, lots = present.wallet, present.book.open_lots()
    reminders = members.reminders(tx, who.user_id)
    expiring_on = lots[0].expires_on if lots else None
    week_from, week_until = week_of(now, wallet.timezone)
    counts = overview.proposal_counts(
        tx, wallet.id, now - reminders.silent_days * DAY_MS, week_from, week_until
    )
    parked = outbox.unreached(tx, who.user_id, 1)
    return Overview(
        balance=present.balance,
        plan=wallet.plan,
        expiring_on=expiring_on,
        expiring=sum(lot.remaining for lot in lots if lot.expires_on == expiring_on),
        next_refill_on=wallet.next_refill_on,
        next_refill_amount=wallet.next_refill_amount,
        may_refill=wallet.may_refill_on(day_of(now)),
        free_unknown=wallet.free_unknown,
        open=counts.open,
        interviews=counts.interviews,
        interview=_next_interview(tx, wallet.id, now),
        unconfirmed=len(entries.unanswered_refills(tx, wallet.id, MOST_UNCONFIRMED)),
        silent=counts.silent,
        silent_days=reminders.silent_days,
        unsent=parked[0].reason if parked else None,
        goals=members.goals(tx, who.user_id),
        progress=Progress(counts.sent, counts.answered),
        steps=_steps(tx, who),
    )


def _next_interview(tx: Tx, wallet_id: int, now: int) -> NextInterview | None:
    """Return the next interview of the account that isn't over; None for none with a time."""
    for interview in interviews.coming(tx, wallet_id, now - INTERVIEW_MS, 1):
        if interview.at is not None:
            return NextInterview(
                ref(jobs.get(tx, proposals.get(tx, interview.proposal_id).job_id)), interview.at
            )
    return None
