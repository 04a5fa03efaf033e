"""What a member's calendar file holds: coming renewals, days on which Connects expire, interviews, and own reminders."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bot.domain.ledger.wallets import Wallet
from bot.domain.proposals.interviews import INTERVIEW_MS
from bot.domain.reminders.reminders import MOST_KEPT, OwnReminder
from bot.domain.time.calendar import next_cycle
from bot.services.jobs.finding import JobRef, ref
from bot.services.posting import post
from bot.services.who import Who
from bot.store import interviews, jobs, proposals, reminders
from bot.store.engine.database import Tx

MOST_RENEWALS = 12
"""Renewals in the file, about a year."""
MOST_EXPIRIES = 200
"""Days of expiry in the file, the soonest first."""
MOST_INTERVIEWS = 100
"""Interviews in the file, the soonest first."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CalendarInterview:
    """An interview that isn't over, about a proposal to a job.

    ``at``: when it begins (UTC ms). ``edition``: grows with each change. ``leads``: how many minutes before it the member is
    reminded.
    """

    proposal_id: int
    job: JobRef
    at: int
    edition: int
    leads: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CalendarView:
    """The coming events of a member at ``now`` (UTC ms).

    ``renewals``: each with the Connects that the plan brings; empty where the day is unknown or no Connects come.
    ``expiries``: each day with the Connects that expire at its beginning (00:00 UTC), as the balance stands now.
    ``reminders``: without those before an interview, which the interview has itself.
    """

    wallet_id: int
    now: int
    renewals: tuple[tuple[date, int], ...]
    expiries: tuple[tuple[date, int], ...]
    interviews: tuple[CalendarInterview, ...]
    reminders: tuple[OwnReminder, ...]


def calendar(tx: Tx, who: Who, now: int) -> CalendarView:
    """Return the member's coming events. Raises NotStarted."""
    present = post.present(tx, post.wallet_of(tx, who), now)
    waiting = reminders.open_of(tx, who.user_id, MOST_KEPT)
    by_day: dict[date, int] = {}
    for lot in present.book.open_lots():
        by_day[lot.expires_on] = by_day.get(lot.expires_on, 0) + lot.remaining
    return CalendarView(
        present.wallet.id,
        now,
        _renewals(present.wallet),
        tuple(sorted(by_day.items())[:MOST_EXPIRIES]),
        _interviews(tx, present.wallet, waiting, now),
        tuple(reminder for reminder in waiting if reminder.lead is None),
    )


def made_of_calendar(tx: Tx, who: Who, make: Callable[[CalendarView], T], now: int) -> T:
    """Return what ``make`` returns for the member's coming events. Raises NotStarted."""
    return make(calendar(tx, who, now))


def _interviews(
    tx: Tx, wallet: Wallet, waiting: Sequence[OwnReminder], now: int
) -> tuple[CalendarInterview, ...]:
    """Return the interviews that aren't over, with those of the ``waiting`` reminders that come before them."""
    leads: dict[int | None, list[int]] = {}
    for reminder in waiting:
        if reminder.lead is not None:
            leads.setdefault(reminder.proposal_id, []).append(reminder.lead)
    return tuple(
        CalendarInterview(
            interview.proposal_id,
            ref(jobs.get(tx, proposals.get(tx, interview.proposal_id).job_id)),
            interview.at,
            interview.edition,
            tuple(sorted(leads.get(interview.proposal_id, []))),
        )
        for interview in interviews.coming(tx, wallet.id, now - INTERVIEW_MS, MOST_INTERVIEWS)
        if interview.at is not None
    )


def _renewals(wallet: Wallet) -> tuple[tuple[date, int], ...]:
    """Return the next MOST_RENEWALS cycle starts that bring Connects, with their number."""
    days: list[date] = []
    start = wallet.next_refill_on
    while start is not None and len(days) < MOST_RENEWALS:
        days.append(start)
        start = next_cycle(start)
    return tuple((day, amount) for day in days if (amount := wallet.refill_on(day)))
