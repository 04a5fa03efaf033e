"""Nudges: queue them once a day at the member's hour, and compose them when they are sent."""

from dataclasses import dataclass
from datetime import date

from bot.domain.jobs.jobs import LIFE_DAYS
from bot.domain.ledger.wallets import Wallet
from bot.domain.messages import nudges as rules
from bot.domain.messages.nudges import Nudge
from bot.domain.messages.reminders import NUDGES, Reminders, ReminderTopic, warnings_due
from bot.domain.time.calendar import DAY_MS, add_months, day_of
from bot.domain.time.hours import next_hour, open_from, resumes_at
from bot.domain.time.zones import local_day, local_instant
from bot.services.jobs.finding import JobRef, ref
from bot.services.posting import post
from bot.services.reviews import sweeping
from bot.services.reviews.sweeping import WantedNews
from bot.store import insight, jobs, members, outcomes, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import wallets
from bot.store.messages import nudges, outbox, warnings
from bot.store.retention import NUDGE_DAYS

MOST_AT_ONCE = 3
"""Proposals or jobs in one message; the remaining ones follow on the next days."""
ASKS = frozenset({ReminderTopic.SILENT, ReminderTopic.INTERVIEW, ReminderTopic.BOOST})
"""The topics that ask about proposals."""
MOST_LOOKED_AT = 200
"""Proposals or jobs that are read to find the nudges due, the oldest first."""


@dataclass(frozen=True, slots=True)
class LowNews:
    """The balance is under ``below``, the member's limit; Connects. ``next_on`` None: no next refill is expected."""

    balance: int
    below: int
    next_on: date | None
    next_amount: int


@dataclass(frozen=True, slots=True)
class AskedProposal:
    """A proposal whose outcome the member is asked for; ``since``: its last step (UTC ms)."""

    proposal_id: int
    job: JobRef
    since: int


@dataclass(frozen=True, slots=True)
class AskNews:
    """Proposals that are asked about; ``topic``: SILENT (no answer yet), INTERVIEW (no result yet) or BOOST (undecided)."""

    topic: ReminderTopic
    proposals: tuple[AskedProposal, ...]


@dataclass(frozen=True, slots=True)
class LapsingNews:
    """Open jobs, each with the day on which Upwork will probably close it."""

    jobs: tuple[tuple[JobRef, date], ...]


@dataclass(frozen=True, slots=True)
class PasteNews:
    """Upwork's history is to be pasted again.

    ``by``: the last day on which its page still shows every row since the last paste; None if that day is over.
    """

    by: date | None


@dataclass(frozen=True, slots=True)
class CheckinNews:
    """The weekly check-in: ``silent`` proposals have been without an outcome for a week or longer."""

    silent: int


@dataclass(frozen=True, slots=True)
class RecapNews:
    """The recap of the month that begins on ``first``, in which the member sent ``sent`` proposals."""

    first: date
    sent: int


NudgeNews = LowNews | AskNews | LapsingNews | PasteNews | CheckinNews | WantedNews | RecapNews


def arm(tx: Tx, wallet: Wallet, reminders: Reminders, now: int) -> None:
    """Store when the sweep next looks for nudges: at the member's next hour, or never if every nudge is switched off."""
    wants_any = any(reminders.wants(topic) for topic in NUDGES)
    wallets.set_nudge_at(tx, wallet.id, next_hour(reminders.hours, now) if wants_any else None)


def rearm(tx: Tx, wallet: Wallet, old: Reminders, reminders: Reminders, now: int) -> None:
    """Schedule a member's warnings and nudges after a change of settings from ``old`` to ``reminders``.

    No warning is sent for a threshold that is new and has already passed. A warning that was due under the old settings
    is sent by the next sweep.
    """
    due = warnings_due(
        warnings.open_lots(tx, wallet.id), warnings.recorded_thresholds(tx, wallet.id), reminders, now
    )
    old_days = old.expiry_days if old.wants(ReminderTopic.EXPIRY) else ()
    owed = {threshold.expires_on for threshold in due.settled if threshold.days in old_days}
    settled = [threshold for threshold in due.settled if threshold.expires_on not in owed]
    warnings.record(tx, wallet.id, settled, now)
    wallets.set_warn_at(tx, wallet.id, now if owed else due.next_at)
    arm(tx, wallet, reminders, now)


def queue_due(tx: Tx, wallet: Wallet, now: int) -> None:
    """Queue the nudges that are due as direct messages, one for each topic, and schedule the next look.

    During a pause nothing is queued.
    """
    reminders = members.reminders(tx, wallet.owner_id)
    if resumes_at(reminders.hours, now) == now:
        for topic in NUDGES:
            due = _due(tx, wallet, reminders, topic, now) if reminders.wants(topic) else []
            for nudge in due:
                nudges.record(tx, wallet.id, topic, nudge.subject, now)
                if topic is ReminderTopic.PASTE:
                    nudges.delete_other_pastes(tx, wallet.id, nudge.subject, now - NUDGE_DAYS * DAY_MS)
                if topic is ReminderTopic.REVIEW:
                    sweeping.count_asked(tx, wallet.owner_id, nudge.id, now)
            if due:
                _queue(tx, wallet, reminders, topic, [nudge.id for nudge in due], now)
    arm(tx, wallet, reminders, now)


def compose(
    tx: Tx, wallet: Wallet, reminders: Reminders, topic: ReminderTopic, ids: list[int], now: int
) -> NudgeNews | None:
    """Return the current news of a queued nudge; None if its cause is over.

    ``ids``: of jobs for LAPSING, of proposals for ASKS, of servers for REVIEW; not used for other topics.
    """
    if topic is ReminderTopic.LOW:
        return _low(tx, wallet, reminders, now)
    if topic is ReminderTopic.REVIEW:
        return sweeping.wanted(tx, wallet.owner_id, ids, now)
    if topic is ReminderTopic.CHECKIN:
        silent = outcomes.count_overdue(tx, wallet.id, now)
        return CheckinNews(silent) if silent else None
    if topic is ReminderTopic.RECAP:
        return _recap(tx, wallet, reminders, now)
    if topic is ReminderTopic.PASTE:
        last_on, today = _last_on(tx, wallet), local_day(now, reminders.zone)
        by = rules.paste_by(last_on)
        return PasteNews(by if by >= today else None) if rules.is_time_to_paste(last_on, today) else None
    if topic is ReminderTopic.LAPSING:
        posted_at = {job.id: job.posted_at for job in _open_jobs(tx, wallet, now)}
        lapsing = [
            (ref(jobs.get(tx, job_id)), rules.lapses_on(day_of(posted_at[job_id])))
            for job_id in ids
            if job_id in posted_at
        ]
        return LapsingNews(tuple(lapsing)) if lapsing else None
    undecided = {nudge.id for nudge in _undecided(tx, wallet, reminders, topic, now)}
    proposals_left = tuple(_proposal(tx, proposal_id) for proposal_id in ids if proposal_id in undecided)
    return AskNews(topic, proposals_left) if proposals_left else None


def _queue(
    tx: Tx, wallet: Wallet, reminders: Reminders, topic: ReminderTopic, ids: list[int], now: int
) -> None:
    """Queue one direct message about these jobs or proposals; a second one on a local day is ignored."""
    key = f"{topic}:{wallet.id}:{local_day(now, reminders.zone).isoformat()}"
    payload = {"wallet": wallet.id, "ids": ids}
    due_at = open_from(reminders.hours, now)
    outbox.add(
        tx, key=key, kind=topic, place="dm", address=wallet.owner_id, payload=payload, due_at=due_at, now=now
    )


def _due(tx: Tx, wallet: Wallet, reminders: Reminders, topic: ReminderTopic, now: int) -> list[Nudge]:
    """Return up to MOST_AT_ONCE nudges that are due and haven't been queued before.

    A balance that isn't low any more clears the mark of the last low balance, so that the next one is announced.
    """
    due: list[Nudge] = []
    if topic is ReminderTopic.LOW and _low(tx, wallet, reminders, now):
        due = [Nudge(0, "low")]
    elif topic is ReminderTopic.LOW:
        nudges.delete(tx, wallet.id, topic)
    elif topic is ReminderTopic.CHECKIN:
        nudge = rules.checkin_nudge(
            local_day(now, reminders.zone), outcomes.count_overdue(tx, wallet.id, now)
        )
        due = [nudge] if nudge else []
    elif topic is ReminderTopic.RECAP:
        nudge = rules.recap_nudge(local_day(now, reminders.zone))
        due = [nudge] if nudge and _recap(tx, wallet, reminders, now) else []
    elif topic is ReminderTopic.PASTE:
        last_on = _last_on(tx, wallet)
        if rules.is_time_to_paste(last_on, local_day(now, reminders.zone)):
            due = [Nudge(0, last_on.isoformat())]
    elif topic is ReminderTopic.LAPSING:
        today = local_day(now, reminders.zone)
        jobs_left = _open_jobs(tx, wallet, now)
        lapsing = [job for job in jobs_left if rules.is_lapsing(day_of(job.posted_at), today)]
        due = [Nudge(job.id, str(job.id)) for job in lapsing]
    elif topic is ReminderTopic.REVIEW:
        guild_id = sweeping.server_to_ask_for(tx, wallet.owner_id, now)
        due = [Nudge(guild_id, local_day(now, reminders.zone).isoformat())] if guild_id is not None else []
    elif topic in ASKS:
        due = _undecided(tx, wallet, reminders, topic, now)
    return rules.unsent(due, nudges.recorded_subjects(tx, wallet.id, topic), MOST_AT_ONCE)


def _low(tx: Tx, wallet: Wallet, reminders: Reminders, now: int) -> LowNews | None:
    """Return the news of a low balance, None if the balance is not below the member's limit."""
    present = post.present(tx, wallet, now)
    if present.balance >= reminders.low:
        return None
    after = present.wallet
    return LowNews(present.balance, reminders.low, after.next_refill_on, after.next_refill_amount)


def _recap(tx: Tx, wallet: Wallet, reminders: Reminders, now: int) -> RecapNews | None:
    """Return the news of the month before, None if nothing was sent in it."""
    this = local_day(now, reminders.zone).replace(day=1)
    first = add_months(this, -1)
    since, until = (local_instant(day, 0, reminders.zone) for day in (first, this))
    sent = insight.count_sent(tx, wallet.id, since, until)
    return RecapNews(first, sent) if sent else None


def _undecided(tx: Tx, wallet: Wallet, reminders: Reminders, topic: ReminderTopic, now: int) -> list[Nudge]:
    """Return a nudge for each proposal that has been undecided for too long; ``topic``: one of ASKS."""
    since = now - 2 * rules.LONG_GONE_DAYS * DAY_MS
    undecided = nudges.undecided_proposals(tx, wallet.id, since, MOST_LOOKED_AT)
    if topic is ReminderTopic.SILENT:
        all_nudges = [
            rules.silence_nudge(proposal.sent_at, proposal.state, reminders.silent_days, now)
            for proposal in undecided
        ]
    elif topic is ReminderTopic.BOOST:
        all_nudges = [rules.boost_nudge(proposal.sent_at, proposal.state, now) for proposal in undecided]
    else:
        all_nudges = [
            rules.undecided_nudge(proposal.state, reminders.interview_days, now) for proposal in undecided
        ]
    return [nudge for nudge in all_nudges if nudge is not None]


def _proposal(tx: Tx, proposal_id: int) -> AskedProposal:
    """Return what the message says about a proposal."""
    proposal = proposals.get(tx, proposal_id)
    since = max(proposal.sent_at, proposal.state.status_at)
    return AskedProposal(proposal.id, ref(jobs.get(tx, proposal.job_id)), since)


def _open_jobs(tx: Tx, wallet: Wallet, now: int) -> list[nudges.OpenJob]:
    """Return the member's jobs without a proposal whose posts may still be open on Upwork, oldest first."""
    since = now - LIFE_DAYS * DAY_MS
    return nudges.open_jobs(tx, wallet.owner_id, wallet.id, since, MOST_LOOKED_AT)


def _last_on(tx: Tx, wallet: Wallet) -> date:
    """Return the day of the last paste or, before the first paste, of /start."""
    return day_of(nudges.last_pasted_at(tx, wallet.id) or wallet.created_at)
