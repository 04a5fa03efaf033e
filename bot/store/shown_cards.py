"""Note that what the messages of job cards show has changed (`bot.store.jobs.announced`), for changes made elsewhere.

The rows are due at once; the delivery waits until the next edit is allowed.
"""

from bot.store.engine.database import Tx

_CHANGED = (
    "UPDATE kept_message SET wanted = wanted + 1, due_at = CASE WHEN state <> 'parked' THEN 0 END"
    " WHERE kind = 'job-card' AND subject IN"
)
_RELEASED = (
    "UPDATE kept_message SET wanted = wanted + 1, due_at = 0, attempts = 0, reason = NULL,"
    " state = CASE WHEN tried_at IS NULL THEN 'waiting' ELSE 'posting' END WHERE kind = 'job-card' AND subject IN"
)


def follow_proposal(tx: Tx, proposal_id: int) -> None:
    """Have the messages of the cards to which a proposal was sent follow a change of the proposal."""
    tx.run(
        f"{_CHANGED} (SELECT card_id FROM card_applicant WHERE proposal_id = ?)",
        (proposal_id,),
    )


def follow_wallet(tx: Tx, wallet_id: int) -> None:
    """Have the messages of all cards to which proposals of a wallet were sent follow an import or its undo."""
    tx.run(f"{_CHANGED} (SELECT card_id FROM card_applicant WHERE wallet_id = ?)", (wallet_id,))


def follow_member(tx: Tx, user_id: int) -> None:
    """Have the messages of the cards that a member shared, marked or applied to follow the erasure of the member.

    A parked message is tried again, as it may still show the member's name or words.
    """
    tx.run(
        f"{_RELEASED} (SELECT id FROM card WHERE shared_by = :user OR marked_by = :user UNION SELECT card_id"
        " FROM card_applicant JOIN wallet ON wallet.id = wallet_id WHERE owner_id = :user)",
        {"user": user_id},
    )
