"""/server panel: a message with buttons that the bot keeps in one channel of a server."""

from dataclasses import dataclass

from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import HOUR_MS
from bot.services.idempotency import Request, keyed
from bot.store.engine.database import Tx
from bot.store.messages import kept, kept_ends
from bot.store.messages.kept import KeptMessage, KeptState

KIND = "panel"
"""The kind of the kept message; its subject is the id of the server, which has one panel."""
REMOVED = "panel-removed"
"""The kind of a panel that is to be deleted; its subject is the number of its row."""
CHECK_MS = 6 * HOUR_MS
"""How often a panel is edited though nothing has changed: a deleted one is then found, and new words are shown."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Where the panel of a server belongs. ``message_id``: Discord's message there, None for one that isn't posted yet.

    ``trouble``: why the panel is parked, a code of delivery, None for no trouble.
    """

    channel_id: int
    message_id: int | None = None
    trouble: str | None = None


def put(tx: Tx, guild_id: int, channel_id: int, user_id: int, key: str, now: int) -> Panel:
    """Have the panel posted in a channel, or moved there; where it is there, have it looked for.

    ``user_id``: the manager, who hears of trouble. Raises KeyReused.
    """
    request = Request(Purpose.SERVER, user_id, key, (guild_id, channel_id), now)

    def put_once(_: object) -> Panel:
        before = kept.find(tx, guild_id, KIND, guild_id)
        if before is not None and before.channel_id != channel_id:
            # A row of its own is deleted: a former channel in trouble doesn't hold up the new one.
            kept_ends.take_down(tx, before.id, REMOVED, now)
        kept.keep(
            tx,
            guild_id=guild_id,
            kind=KIND,
            subject=guild_id,
            channel_id=channel_id,
            now=now,
            asked_by=user_id,
        )
        return _panel(before, channel_id)

    return keyed(tx, request, Panel, put_once)


def channel_of(tx: Tx, guild_id: int) -> int | None:
    """Return the channel in which the panel of a server belongs, None for a server without a panel."""
    row = kept.find(tx, guild_id, KIND, guild_id)
    return None if row is None else row.channel_id


def remove(tx: Tx, guild_id: int, now: int) -> bool:
    """Have the panel of a server deleted; return False if there is none."""
    row = kept.find(tx, guild_id, KIND, guild_id)
    if row is not None:
        kept_ends.take_down(tx, row.id, REMOVED, now)
    return row is not None


def _panel(row: KeptMessage | None, channel_id: int) -> Panel:
    """Return where the panel belongs; ``row``: its row before, None for none."""
    if row is None or row.channel_id != channel_id:
        return Panel(channel_id)
    message_id = row.message_id if row.posted_to == channel_id else None
    return Panel(channel_id, message_id, row.reason if row.state is KeptState.PARKED else None)
