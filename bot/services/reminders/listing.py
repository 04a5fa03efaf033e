"""Show a member's own reminders."""

from dataclasses import dataclass

from bot import errors
from bot.domain.reminders.reminders import OwnReminder
from bot.services.jobs.finding import JobRef, ref
from bot.services.posting import post
from bot.services.who import Who
from bot.store import interviews, jobs, proposals, reminders
from bot.store.engine.database import Tx

PAGE = 8
"""Reminders on a page."""


@dataclass(frozen=True, slots=True)
class ReminderView:
    """A reminder, and the job that it or its proposal is about; None for no job.

    ``interview_at``: when the interview is (UTC ms) before which the reminder comes, None for no such reminder, and if the
    interview was called off.
    """

    reminder: OwnReminder
    job: JobRef | None
    interview_at: int | None = None


@dataclass(frozen=True, slots=True)
class ReminderPageView:
    """A page of the open reminders, the next one first. ``page``: from 0; ``total``: on all pages."""

    reminders: tuple[OwnReminder, ...]
    page: int
    pages: int
    total: int


def show(tx: Tx, who: Who, reminder_id: int) -> ReminderView:
    """Return the member's reminder with this id. Raises UnknownReminder."""
    reminder = reminders.find(tx, who.user_id, reminder_id)
    if reminder is None:
        raise errors.UnknownReminder
    return view_of(tx, reminder)


def view_of(tx: Tx, reminder: OwnReminder) -> ReminderView:
    """Return the reminder with its job, and with its interview."""
    job_id = reminder.job_id
    if reminder.proposal_id is not None:
        job_id = proposals.get(tx, reminder.proposal_id).job_id
    return ReminderView(
        reminder, None if job_id is None else ref(jobs.get(tx, job_id)), _interview_at(tx, reminder)
    )


def is_called_off(tx: Tx, reminder: OwnReminder) -> bool:
    """Return True for a reminder before an interview that has no time any more, or whose proposal has ended."""
    return reminder.lead is not None and _interview_at(tx, reminder) is None


def _interview_at(tx: Tx, reminder: OwnReminder) -> int | None:
    if reminder.lead is None or reminder.proposal_id is None:
        return None
    return interviews.stands_at(tx, reminder.proposal_id)


def page(tx: Tx, who: Who, number: int) -> ReminderPageView:
    """Return page ``number`` of the open reminders; the last page for a number beyond it. Raises NotStarted."""
    post.wallet_of(tx, who)
    total = reminders.count_open(tx, who.user_id)
    pages = max(1, -(-total // PAGE))
    number = min(max(number, 0), pages - 1)
    return ReminderPageView(
        tuple(reminders.open_of(tx, who.user_id, PAGE, number * PAGE)), number, pages, total
    )
