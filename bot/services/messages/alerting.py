"""Alert members to shared jobs: find who wants to hear of a card, queue the messages, and compose them when they go.

Sharing a job stores one row (`bot.store.messages.alerts.add_due`). The sweep looks through the members who watch the
server's board, some at a time, on a snapshot, and writes a row for each member and job that fit. The rows that are due
become messages.
"""

import asyncio
from dataclasses import dataclass
from functools import partial

from bot.domain.jobs.jobs import JobFacts
from bot.domain.messages.alerts import LATE_MS, MOST_DIRECT, Alert, AlertMode
from bot.domain.messages.reminders import ReminderPlace
from bot.domain.time.calendar import MINUTE_MS
from bot.domain.time.hours import next_hour, open_from, resumes_at
from bot.domain.time.zones import local_day
from bot.services.failures import Failures, SweepStep
from bot.services.jobs.finding import JobRef
from bot.store import jobs, members
from bot.store.community import communities
from bot.store.engine.database import Database, Tx
from bot.store.jobs import SharedCard, junk
from bot.store.jobs.junk import JunkSign
from bot.store.messages import alerts, outbox
from bot.store.messages.alerts import DueCard
from bot.store.messages.outbox import OutboxMessage

KIND = "alert"
"""The kind of a message with alerts in the outbox."""
LOOKED_AT = 200
"""Members whose wishes one short read compares with a card."""
MOST_USERS = 100
"""Members whose messages one transaction queues."""
MOST_STEPS = 500
"""Steps of one run; what is left waits for the next run."""


@dataclass(frozen=True, slots=True)
class AlertedJob:
    """A shared job in an alert. ``job``: as members of the server name it. ``posted_at``: UTC ms, None if unknown.

    ``by``: who shared it, None for a member who deleted their data. ``applied``: how many other members applied.
    ``junk``: signs of junk in the post, as the sharer's message had them.
    """

    job: JobRef
    guild_id: int
    facts: JobFacts
    posted_at: int | None
    by: int | None
    applied: int
    junk: tuple[JunkSign, ...] = ()


@dataclass(frozen=True, slots=True)
class AlertNews:
    """The shared jobs of a message, the last one shared first."""

    jobs: tuple[AlertedJob, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """The members behind ``after_user`` who want to hear of a card, up to ``last`` (None: all members were looked at)."""

    due: DueCard
    users: tuple[tuple[int, Alert], ...]
    last: int | None


def is_alert(message: OutboxMessage) -> bool:
    """Return True for a message with alerts."""
    return message.about == KIND


async def sweep(db: Database, now: int, failures: Failures) -> int:
    """Find who is to be alerted, and queue the messages that are due. Returns the number of queued messages."""
    await _find_all(db, now, failures)
    step, count = failures.step("alert", now), 0
    for _ in range(MOST_STEPS):
        if not await db.read(alerts.due_users, now, 1):
            break
        queued, is_more = await db.write(_queue_some, now, step)
        count += queued
        if not is_more:
            break
        await asyncio.sleep(0)
    step.end()
    return count


def compose(tx: Tx, user_id: int, messages: list[OutboxMessage], now: int) -> AlertNews | None:
    """Return the jobs of all the member's messages with alerts that are still worth an alert; None for none."""
    alert = alerts.find(tx, user_id)
    if alert is None or members.reminders(tx, user_id).place is ReminderPlace.NONE:
        return None
    watched = alerts.servers(tx, user_id)
    cards = [
        card
        for message in messages
        for card_id in alerts.cards_of(tx, message.id)
        if (card := jobs.cards.find(tx, card_id)) is not None
        and card.community_id in watched
        and _is_wanted(tx, user_id, alert, card, now)
    ]
    return AlertNews(tuple(_job(tx, user_id, card) for card in reversed(cards))) if cards else None


def _is_wanted(tx: Tx, user_id: int, alert: Alert, card: SharedCard, now: int) -> bool:
    """Return True if the member wants to hear of the card now: open, not their own, not applied to, and not too late."""
    community = communities.find(tx, card.community_id)
    return (
        card.off_at is None
        and card.mark is None
        and card.shared_by not in {user_id, 0}
        and now - card.shared_at <= LATE_MS
        and (community is None or community.left_at is None)
        and alert.fits(card.facts, _age(card))
        and not jobs.applicants.has_applied(tx, card.id, user_id)
    )


def _age(card: SharedCard) -> int | None:
    """Return how old the post was when the card was shared (ms), None if unknown."""
    return None if card.posted_at is None else max(0, card.shared_at - card.posted_at)


def _job(tx: Tx, user_id: int, card: SharedCard) -> AlertedJob:
    return AlertedJob(
        job=JobRef(card.job_id, card.title, card.key),
        guild_id=card.community_id,
        facts=card.facts,
        posted_at=card.posted_at,
        by=card.shared_by or None,
        applied=jobs.applicants.count_others(tx, card.id, user_id),
        junk=junk.signs(tx, card.community_id, card.post, (card.shared_by,)),
    )


async def _find_all(db: Database, now: int, failures: Failures) -> None:
    """Look through the members for each card that waits; a card that fails goes behind the others."""
    step = failures.step("alert-search", now)
    for _ in range(MOST_STEPS):
        due = await db.read(alerts.next_due)
        if due is None or step.waits(due.card_id):
            break
        try:
            await db.write(_store, await db.read(_looked_through, due), now)
        except Exception as error:
            step.fail(due.card_id, error)
            await db.write(alerts.put_last, due.card_id, now)
        await asyncio.sleep(0)  # lets waiting commands go first
    step.end()


def _looked_through(tx: Tx, due: DueCard) -> _Found:
    """Return which of the next LOOKED_AT members want to hear of a card; nobody for one that has ended or is gone."""
    card = jobs.cards.find(tx, due.card_id)
    if card is None or card.off_at is not None or card.mark is not None:
        return _Found(due, (), None)
    batch = alerts.subscribers(tx, card.community_id, due.after_user, LOOKED_AT)
    age = _age(card)
    users = tuple(
        (user_id, alert)
        for user_id, alert in batch
        if alert.fits(card.facts, age) and user_id != card.shared_by
    )
    return _Found(due, users, batch[-1][0] if len(batch) == LOOKED_AT else None)


def _store(tx: Tx, found: _Found, now: int) -> None:
    """Store the found members' jobs with the instants at which they are due; nothing if another run has done so."""
    if alerts.find_due(tx, found.due.card_id) != found.due:
        return
    card = jobs.cards.get(tx, found.due.card_id)
    same_post = jobs.cards.ids_of_post(tx, card.community_id, card.post) if found.users else []
    for user_id, alert in found.users:
        reminders = members.reminders(tx, user_id)
        hours = reminders.hours
        is_silent = reminders.place is ReminderPlace.NONE or resumes_at(hours, now) > now
        if is_silent or alerts.was_alerted(tx, user_id, same_post):
            continue
        in_digest = alert.mode is AlertMode.DIGEST
        due_at = next_hour(hours, now) if in_digest else (now // MINUTE_MS + 1) * MINUTE_MS
        alerts.add_item(tx, user_id, card.id, due_at, in_digest=in_digest)
    alerts.set_looked_at(tx, card.id, found.last)


def _queue_some(tx: Tx, now: int, step: SweepStep) -> tuple[int, bool]:
    """Queue the messages of the next members, each in a savepoint. Returns how many, and True if more may be due."""
    users = alerts.due_users(tx, now, MOST_USERS)
    waiting = [user_id for user_id in users if not step.waits(user_id)]
    queued = sum(step.attempt(tx, user_id, partial(_queue, tx, user_id, now)) or 0 for user_id in waiting)
    return queued, bool(waiting)


def _queue(tx: Tx, user_id: int, now: int) -> bool:
    """Queue one message with the member's due jobs. Returns False if they were dropped, or moved into the daily message.

    They are dropped during a pause. Jobs that were to come at once come in the daily message if the present hour is quiet,
    or the day has had MOST_DIRECT direct messages.
    """
    reminders, items = members.reminders(tx, user_id), alerts.due_items(tx, user_id, now)
    alert = alerts.find(tx, user_id)
    hours, today = reminders.hours, local_day(now, reminders.zone).isoformat()
    is_off = alert is None or alert.mode is AlertMode.OFF or reminders.place is ReminderPlace.NONE
    if is_off or resumes_at(hours, now) > now:
        for item in items:
            alerts.drop(tx, user_id, item)
        return False
    count, opens_at = alerts.count_direct(tx, user_id, today), open_from(hours, now)
    direct = [item for item in items if not item.in_digest]
    if direct and (count >= MOST_DIRECT or opens_at > now):
        later = opens_at if opens_at > now else next_hour(hours, now)
        for item in direct:
            alerts.put_off(tx, user_id, item, later)
        items = [item for item in items if item.in_digest]
        direct = []
    if not items:
        return False
    key = f"{KIND}:{user_id}:{now}"
    outbox.add(tx, key=key, kind=KIND, place="dm", address=user_id, payload={}, due_at=now, now=now)
    message = outbox.find(tx, key)
    assert message is not None, "the message was just added"
    for item in items:
        alerts.assign(tx, user_id, item, message.id)
    if direct:
        alerts.set_direct(tx, user_id, today, count + 1)
    return True
