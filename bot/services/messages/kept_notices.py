"""The notice to a manager that messages can't be kept in a channel, once for each trouble of the channel."""

from dataclasses import dataclass

from bot.domain.time.hours import open_from
from bot.services.messages.places import IN_CHANNEL, TO_MANAGER
from bot.store import members
from bot.store.community import communities
from bot.store.engine.database import Tx
from bot.store.messages import kept_parking, outbox
from bot.store.messages.kept import KeptMessage
from bot.store.messages.outbox import OutboxMessage


@dataclass(frozen=True, slots=True)
class KeptNews:
    """Messages can't be kept in a channel of a server, for the reason ``trouble``, a code of delivery."""

    guild_id: int
    channel_id: int
    trouble: str


def queue(tx: Tx, row: KeptMessage, trouble: str, now: int) -> None:
    """Queue the notice for the manager who asked for the message or set the server up, at the manager's next open hour.

    Does nothing while a message of the channel is parked already, and where no manager is known.
    """
    state = communities.channel_state(tx, row.guild_id)
    user_id = row.asked_by or (state.set_by if state else 0)
    if not user_id or kept_parking.is_parked_in(tx, row.channel_id, tuple(IN_CHANNEL)):
        return
    outbox.add(
        tx,
        key=f"kept:{row.channel_id}:{now}:{user_id}",
        kind=TO_MANAGER,
        place="dm",
        address=user_id,
        payload={"guild": row.guild_id, "channel": row.channel_id, "trouble": trouble},
        due_at=open_from(members.reminders(tx, user_id).hours, now),
        now=now,
    )


def is_notice(message: OutboxMessage) -> bool:
    """Return True for an outbox row with such a notice."""
    return message.kind == TO_MANAGER and "channel" in message.payload


def compose(tx: Tx, message: OutboxMessage) -> KeptNews | None:
    """Return the notice of an outbox row; None if the channel works again."""
    channel_id = message.payload["channel"]
    if not kept_parking.is_parked_in(tx, channel_id, tuple(IN_CHANNEL)):
        return None
    return KeptNews(message.payload["guild"], channel_id, message.payload["trouble"])
