"""The kept messages that show cards in a server's channel or forum for jobs: which changes they have to follow."""

from bot.store.engine.database import Tx
from bot.store.messages import kept

KIND = "job-card"
"""The kind of the messages; their subject is the card's id."""


def changed(tx: Tx, card_id: int, now: int) -> None:
    """Note at ``now`` (UTC ms) that what the message of a card shows has changed; nothing for a card without a message."""
    kept.note(tx, KIND, card_id, now)


def exists(tx: Tx, community_id: int, card_id: int) -> bool:
    """Return True if the card has a message, or is to have one."""
    return kept.find(tx, community_id, KIND, card_id) is not None


def of_post_changed(tx: Tx, community_id: int, post: str, now: int) -> None:
    """Note at ``now`` (UTC ms) that what is known of a post has changed, for its card on the server's board."""
    row = tx.row(
        "SELECT id FROM card WHERE community_id = ? AND post = ? AND off_at IS NULL", (community_id, post)
    )
    if row is not None:
        changed(tx, int(row[0]), now)
