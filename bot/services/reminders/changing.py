"""Add, edit, snooze and end a member's own reminders."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot import errors
from bot.domain.ledger.writes import Purpose
from bot.domain.proposals.interviews import LEADS
from bot.domain.reminders import reminders as rules
from bot.domain.reminders.reminders import MOST_KEPT, End, Moment, OwnReminder, Snooze
from bot.domain.time.hours import delivery_hour
from bot.services.idempotency import Request, keyed
from bot.services.jobs import log
from bot.services.posting import post
from bot.services.proposals import finding, interviews
from bot.services.reminders import listing
from bot.services.reminders.listing import ReminderView
from bot.services.who import Who
from bot.store import members, reminders
from bot.store.engine.database import Tx
from bot.store.interviews import stands_at
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class Preferences:
    """The member's time zone, and the hour at which a day without a time is meant."""

    zone: str
    hour: int


@dataclass(frozen=True, slots=True)
class AddReminder:
    """A new reminder. ``job``, ``proposal``: what it is about, as typed; None for nothing."""

    what: str
    moment: Moment
    job: str | None = None
    proposal: str | None = None


@dataclass(frozen=True, slots=True)
class EditReminder:
    """What a reminder's text becomes, and its time; ``moment`` None: the time stays."""

    what: str
    moment: Moment | None


def preferences(tx: Tx, who: Who) -> Preferences:
    """Return by whose calendar the member's words are read. Raises NotStarted."""
    post.wallet_of(tx, who)
    settings = members.reminders(tx, who.user_id)
    return Preferences(settings.zone, delivery_hour(settings.hours))


def add(tx: Tx, who: Who, ask: AddReminder, key: str, now: int) -> ReminderView:
    """Store a reminder; a second call with ``key`` stores nothing.

    Raises NotStarted, EmptyReminder, TooLong, UnknownJob, UnknownProposal, TooManyReminders, KeyReused.
    """

    def added(_: Write) -> int:
        wallet = post.wallet_of(tx, who)
        what = rules.checked_what(ask.what)
        _check_room(tx, who)
        proposal_id = finding.find(tx, who, wallet.id, ask.proposal).id if ask.proposal else None
        job_id = log.resolve(tx, who, ask.job, now).id if ask.job and proposal_id is None else None
        return reminders.insert(
            tx, who.user_id, what, ask.moment, job_id=job_id, proposal_id=proposal_id, now=now
        )

    # The same words mean another instant a moment later, so the moment is no part of what is compared.
    inputs = (ask.what, ask.job, ask.proposal, ask.moment.schedule.frequency.name)
    reminder_id = keyed(tx, Request(Purpose.REMINDER, who.user_id, key, inputs, now), int, added)
    return listing.show(tx, who, reminder_id)


def add_before(tx: Tx, who: Who, proposal: str, lead: int, what: str, key: str, now: int) -> ReminderView:
    """Store a reminder ``lead`` minutes before the interview about a proposal; one that waits already is returned instead.

    Raises NotStarted, UnknownProposal, NotInterviewing, TooManyReminders, KeyReused; TooLateToRemind if the interview has no
    time, or a nearer one.
    """

    def added(_: Write) -> int:
        interview = interviews.show(tx, who, proposal)
        moment = None if interview.at is None else rules.before(interview.at, lead, interview.zone)
        if lead not in LEADS or moment is None or moment.at <= now:
            raise errors.TooLateToRemind
        for reminder in reminders.before_interview(tx, who.user_id, interview.proposal_id):
            if reminder.lead == lead and reminder.due_at is not None:
                return reminder.id
        _check_room(tx, who)
        return reminders.insert(
            tx,
            who.user_id,
            rules.checked_what(what),
            moment,
            job_id=None,
            proposal_id=interview.proposal_id,
            now=now,
            lead=lead,
        )

    request = Request(Purpose.REMINDER, who.user_id, key, ("before", proposal, lead), now)
    return listing.show(tx, who, keyed(tx, request, int, added))


def edit(tx: Tx, who: Who, reminder_id: int, ask: EditReminder, key: str, now: int) -> ReminderView:
    """Change a reminder; one that is over is open again.

    Raises UnknownReminder, EmptyReminder, TooLong, TooManyReminders, KeyReused.
    """

    def edited(reminder: OwnReminder) -> OwnReminder:
        changed = replace(reminder, what=rules.checked_what(ask.what))
        return changed if ask.moment is None else rules.moved(changed, ask.moment)

    return _change(tx, who, reminder_id, edited, key, ("edit", reminder_id, ask.what), now)


def delete(tx: Tx, who: Who, reminder_id: int, key: str, now: int) -> ReminderView:
    """Delete a reminder; a second call changes nothing. Raises UnknownReminder, KeyReused."""
    return _change(
        tx, who, reminder_id, lambda it: rules.taken_away(it, End.DELETED), key, ("delete", reminder_id), now
    )


def stop(tx: Tx, who: Who, reminder_id: int, key: str, now: int) -> ReminderView:
    """End a reminder that repeats; a second call changes nothing. Raises UnknownReminder, KeyReused."""
    return _change(
        tx, who, reminder_id, lambda it: rules.taken_away(it, End.STOPPED), key, ("stop", reminder_id), now
    )


def restore(tx: Tx, who: Who, reminder_id: int, key: str, now: int) -> ReminderView:
    """Open a deleted or stopped reminder again, one before an interview at the interview's time; any other stays as it is.

    Occurrences that fell due meanwhile come as one message. Raises UnknownReminder, TooManyReminders, KeyReused.
    """

    def restored(reminder: OwnReminder) -> OwnReminder:
        back = rules.restored(reminder)
        at = None if back.proposal_id is None or back == reminder else stands_at(tx, back.proposal_id)
        return back if at is None else rules.following(back, at, now)

    return _change(tx, who, reminder_id, restored, key, ("restore", reminder_id), now)


def snooze(tx: Tx, who: Who, reminder_id: int, snooze: Snooze, key: str, now: int) -> ReminderView:
    """Send the last occurrence once more later. Raises UnknownReminder, TooManyReminders, KeyReused."""

    def snoozed(reminder: OwnReminder) -> OwnReminder:
        return rules.snoozed(reminder, snooze, now)

    return _change(tx, who, reminder_id, snoozed, key, ("snooze", reminder_id, snooze), now)


def done(tx: Tx, who: Who, reminder_id: int, key: str, now: int) -> ReminderView:
    """Take the last occurrence of a reminder as done. Raises UnknownReminder, KeyReused."""
    return _change(tx, who, reminder_id, rules.done, key, ("done", reminder_id), now)


def _change(
    tx: Tx,
    who: Who,
    reminder_id: int,
    change: Callable[[OwnReminder], OwnReminder],
    key: str,
    inputs: tuple[str | int, ...],
    now: int,
) -> ReminderView:
    """Store what ``change`` makes of the member's reminder, once for a key, and return the reminder as it is now."""

    def changed(_: Write) -> int:
        reminder = listing.show(tx, who, reminder_id).reminder
        new = change(reminder)
        if reminder.due_at is None and new.due_at is not None:
            _check_room(tx, who)
        if new != reminder:
            reminders.put(tx, new, now)
        return reminder.id

    keyed(tx, Request(Purpose.REMINDER, who.user_id, key, inputs, now), int, changed)
    return listing.show(tx, who, reminder_id)


def _check_room(tx: Tx, who: Who) -> None:
    """Raise TooManyReminders if the member has as many open reminders as are allowed."""
    if reminders.count_open(tx, who.user_id) >= MOST_KEPT:
        raise errors.TooManyReminders(most=MOST_KEPT)
