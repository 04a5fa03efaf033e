"""Nudges: looked for once a day at the hour of a member who wants them, and looked at again when they are sent."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.wallets import Wallet
from bot.domain.messages import nudges as rules
from bot.domain.messages.nudges import Nudge
from bot.domain.messages.reminders import NUDGES, Reminders, ReminderTopic, warnings_due
from bot.domain.time.calendar import DAY_MS, day_of
from bot.domain.time.hours import next_hour, open_from, resumes_at
from bot.domain.time.zones import local_day
from bot.services.jobs.finding import JobRef, ref
from bot.services.posting import post
from bot.store import jobs, members, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import wallets
from bot.store.messages import nudges, outbox, warnings

MOST_AT_ONCE = 3
"""Proposals or jobs in one message; the others have their turn on the next days."""
MOST_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class LowNews:
    """``below``: what the member calls low."""

    balance: int
    below: int
    next_on: date | None
    next_amount: int


@dataclass(frozen=True, slots=True)
class AskedProposal:
    proposal_id: int
    job: JobRef
    since: int


@dataclass(frozen=True, slots=True)
class AskNews:
    """Proposals whose end nobody has told. ``topic``: silent or interview."""

    topic: ReminderTopic
    proposals: tuple[AskedProposal, ...]


@dataclass(frozen=True, slots=True)
class LapsingNews:
    """Jobs with the day on which each probably closes."""

    jobs: tuple[tuple[JobRef, date], ...]


@dataclass(frozen=True, slots=True)
class PasteNews:
    """``by``: the last day on which nothing is out of reach yet; None where something is."""

    by: date | None


NudgeNews = LowNews | AskNews | LapsingNews | PasteNews


def arm(tx: Tx, wallet: Wallet, wanted: Reminders, now: int) -> None:
    """Store when nudges are next to be looked for: at the member's hour, never where they want none."""
    wants_any = any(wanted.wants(topic) for topic in NUDGES)
    wallets.set_nudge_at(tx, wallet.id, next_hour(wanted.hours, now) if wants_any else None)


def rearm(tx: Tx, wallet: Wallet, old: Reminders, wanted: Reminders, now: int) -> None:
    """Plan a member's messages anew after their settings changed from ``old`` to ``wanted``.

    An expiry threshold that only the new settings have, and that has passed already, is never told; what the old settings
    still owed is told by the next sweep.
    """
    due = warnings_due(
        warnings.open_lots(tx, wallet.id), warnings.recorded_thresholds(tx, wallet.id), wanted, now
    )
    promised = old.expiry_days if old.wants(ReminderTopic.EXPIRY) else ()
    owed = {one.expires_on for one in due.settled if one.days in promised}
    warnings.record(tx, wallet.id, [one for one in due.settled if one.expires_on not in owed], now)
    wallets.set_warn_at(tx, wallet.id, now if owed else due.next_at)
    arm(tx, wallet, wanted, now)


def look(tx: Tx, wallet: Wallet, now: int) -> None:
    """Queue what is due, each for the member alone."""
    wanted = members.reminders(tx, wallet.owner_id)
    if resumes_at(wanted.hours, now) == now:
        for topic in NUDGES:
            found = _due(tx, wallet, wanted, topic, now) if wanted.wants(topic) else []
            for nudge in found:
                nudges.record(tx, wallet.id, topic, nudge.subject, now)
            if found:
                _queue(tx, wallet, wanted, topic, [nudge.id for nudge in found], now)
    arm(tx, wallet, wanted, now)


def compose(
    tx: Tx, wallet: Wallet, wanted: Reminders, topic: ReminderTopic, ids: list[int], now: int
) -> NudgeNews | None:
    """What a nudge says by now, or None where it has become pointless."""
    if topic is ReminderTopic.LOW:
        return _low(tx, wallet, wanted, now)
    if topic is ReminderTopic.PASTE:
        by = rules.paste_by(_last_on(tx, wallet))
        in_time = by >= local_day(now, wanted.zone)
        return PasteNews(by if in_time else None) if _pastes(tx, wallet, wanted, now) else None
    if topic is ReminderTopic.LAPSING:
        found = {job.id: job for job in _open_jobs(tx, wallet, now)}
        left = [
            (ref(jobs.get(tx, id_)), rules.lapses_on(day_of(found[id_].posted_at)))
            for id_ in ids
            if id_ in found
        ]
        return LapsingNews(tuple(left)) if left else None
    still = {nudge.id for nudge in _asked(tx, wallet, wanted, topic, now)}
    asked = tuple(_proposal(tx, id_) for id_ in ids if id_ in still)
    return AskNews(topic, asked) if asked else None


def _queue(tx: Tx, wallet: Wallet, wanted: Reminders, topic: ReminderTopic, ids: list[int], now: int) -> None:
    key = f"{topic}:{wallet.id}:{local_day(now, wanted.zone).isoformat()}"
    payload = {"wallet": wallet.id, "ids": ids}
    due_at = open_from(wanted.hours, now)
    outbox.add(
        tx, key=key, kind=topic, place="dm", address=wallet.owner_id, payload=payload, due_at=due_at, now=now
    )


def _due(tx: Tx, wallet: Wallet, wanted: Reminders, topic: ReminderTopic, now: int) -> list[Nudge]:
    """What hasn't been told yet; what is over is forgotten, so that the next time counts again."""
    found: list[Nudge] = []
    if topic is ReminderTopic.LOW and _low(tx, wallet, wanted, now):
        found = [Nudge(0, "low")]
    elif topic is ReminderTopic.LOW:
        nudges.delete(tx, wallet.id, topic)
    elif topic is ReminderTopic.PASTE and _pastes(tx, wallet, wanted, now):
        found = [Nudge(0, _last_on(tx, wallet).isoformat())]
    elif topic is ReminderTopic.LAPSING:
        today = local_day(now, wanted.zone)
        jobs_left = _open_jobs(tx, wallet, now)
        lapsing = [job for job in jobs_left if rules.is_lapsing(day_of(job.posted_at), today)]
        found = [Nudge(job.id, str(job.id)) for job in lapsing]
    elif topic in {ReminderTopic.SILENT, ReminderTopic.INTERVIEW}:
        found = _asked(tx, wallet, wanted, topic, now)
    return rules.unsent(found, nudges.recorded_subjects(tx, wallet.id, topic), MOST_AT_ONCE)


def _low(tx: Tx, wallet: Wallet, wanted: Reminders, now: int) -> LowNews | None:
    present = post.present(tx, wallet, now)
    if present.balance >= wanted.low:
        return None
    after = present.wallet
    return LowNews(present.balance, wanted.low, after.next_refill_on, after.next_refill_amount)


def _asked(tx: Tx, wallet: Wallet, wanted: Reminders, topic: ReminderTopic, now: int) -> list[Nudge]:
    since = now - 2 * rules.LONG_GONE_DAYS * DAY_MS
    open_ones = nudges.undecided_proposals(tx, wallet.id, since, MOST_LOOKED_AT)
    if topic is ReminderTopic.SILENT:
        found = [rules.silence_nudge(one.sent_at, one.state, wanted.silent_days, now) for one in open_ones]
    else:
        found = [rules.undecided_nudge(one.state, wanted.interview_days, now) for one in open_ones]
    return [nudge for nudge in found if nudge is not None]


def _proposal(tx: Tx, proposal_id: int) -> AskedProposal:
    found = proposals.get(tx, proposal_id)
    return AskedProposal(found.id, ref(jobs.get(tx, found.job_id)), max(found.sent_at, found.state.status_at))


def _open_jobs(tx: Tx, wallet: Wallet, now: int) -> list[nudges.OpenJob]:
    since = now - rules.LIFE_DAYS * DAY_MS
    return nudges.open_jobs(tx, wallet.owner_id, wallet.id, since, MOST_LOOKED_AT)


def _pastes(tx: Tx, wallet: Wallet, wanted: Reminders, now: int) -> bool:
    return rules.is_time_to_paste(_last_on(tx, wallet), local_day(now, wanted.zone))


def _last_on(tx: Tx, wallet: Wallet) -> date:
    """Up to when all is known: the last paste, or the day on which they started."""
    return day_of(nudges.last_pasted_at(tx, wallet.id) or wallet.created_at)
