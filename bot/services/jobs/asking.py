"""Ask the members who applied to a reported post whether their Connects came back: one message to each, once per card."""

from bot.domain.time.hours import open_from
from bot.store import jobs, members
from bot.store.engine.database import Tx
from bot.store.jobs import SharedCard
from bot.store.messages import outbox

KIND = "gone"
"""The kind of the message in the outbox."""


def ask_applicants(tx: Tx, card: SharedCard, reporter_id: int, now: int) -> None:
    """Queue the message for each applicant but the reporter, at the member's next open hour.

    A member who was asked about this card before is not asked again.
    """
    for user_id, job_id in jobs.applicants.of_card(tx, card.id):
        if user_id != reporter_id:
            outbox.add(
                tx,
                key=f"{KIND}:{card.id}:{user_id}",
                kind=KIND,
                place="dm",
                address=user_id,
                payload={"card": card.id, "job": job_id},
                due_at=open_from(members.reminders(tx, user_id).as_of(now).hours, now),
                now=now,
            )
