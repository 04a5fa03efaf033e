"""The members who applied to a card: whose proposals were sent while the card was on the board of that server."""

from dataclasses import dataclass

from bot.domain.proposals.proposals import REPLIED, ProposalStatus
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, in_list


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many members with standing proposals to a card there are, and how many got an interview or more, or a contract."""

    applied: int
    replied: int
    hired: int


_TURNOUT = RowReader(
    Turnout,
    applied="COUNT(DISTINCT sent.wallet_id)",
    replied=f"COUNT(DISTINCT CASE WHEN status IN {in_list(REPLIED)} THEN sent.wallet_id END)",
    hired=f"COUNT(DISTINCT CASE WHEN status = '{ProposalStatus.HIRED}' THEN sent.wallet_id END)",
)


def add(tx: Tx, card_id: int, proposal_id: int, wallet_id: int) -> None:
    """Record that a proposal was sent to a card; a second call changes nothing."""
    tx.run(
        "INSERT INTO card_applicant (card_id, proposal_id, wallet_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (card_id, proposal_id, wallet_id),
    )


def count_others(tx: Tx, card_id: int, user_id: int, most: int = 1 << 31) -> int:
    """Return how many members other than ``user_id`` applied to a card, forgotten ones too; reads ``most`` proposals."""
    row = tx.row(
        "SELECT COUNT(DISTINCT wallet_id) + COALESCE((SELECT forgotten FROM card WHERE id = :card), 0) FROM"
        " (SELECT sent.wallet_id, owner_id, status FROM card_applicant AS sent JOIN proposal ON proposal.id = proposal_id"
        "  JOIN wallet ON wallet.id = sent.wallet_id WHERE card_id = :card LIMIT :most) AS applicant"
        " WHERE status <> 'void' AND owner_id <> :user",
        {"card": card_id, "user": user_id, "most": most},
    )
    return int(row[0]) if row else 0


def named_others(tx: Tx, card_id: int, user_id: int, limit: int) -> list[int]:
    """Return at most ``limit`` members other than ``user_id`` who applied to a card and chose to be seen by name."""
    rows = tx.rows(
        "SELECT DISTINCT owner_id FROM card_applicant AS sent JOIN proposal ON proposal.id = proposal_id"
        " JOIN wallet ON wallet.id = sent.wallet_id JOIN member ON member.user_id = owner_id"
        " WHERE card_id = ? AND status <> 'void' AND owner_id <> ? AND seen_by_name = 1 ORDER BY owner_id LIMIT ?",
        (card_id, user_id, limit),
    )
    return [int(owner_id) for (owner_id,) in rows]


def is_other_hired(tx: Tx, card_id: int, user_id: int) -> bool:
    """Return True if a member other than ``user_id`` who applied to the card was hired."""
    row = tx.row(
        "SELECT 1 FROM card_applicant AS sent JOIN proposal ON proposal.id = proposal_id"
        " JOIN wallet ON wallet.id = sent.wallet_id WHERE card_id = ? AND status = 'hired' AND owner_id <> ? LIMIT 1",
        (card_id, user_id),
    )
    return row is not None


def has_applied(tx: Tx, card_id: int, user_id: int) -> bool:
    """Return True if the member has sent a proposal to the card that was not taken back."""
    row = tx.row(
        "SELECT 1 FROM wallet JOIN card_applicant AS sent ON sent.wallet_id = wallet.id"
        " JOIN proposal ON proposal.id = proposal_id WHERE owner_id = ? AND card_id = ? AND status <> 'void' LIMIT 1",
        (user_id, card_id),
    )
    return row is not None


def of_card(tx: Tx, card_id: int) -> list[tuple[int, int]]:
    """Return (member, the member's notes) for each member with a standing proposal to the card, by the member's id."""
    rows = tx.rows(
        "SELECT DISTINCT owner_id, job_id FROM card_applicant AS sent JOIN proposal ON proposal.id = proposal_id"
        " JOIN wallet ON wallet.id = sent.wallet_id WHERE card_id = ? AND status <> 'void' ORDER BY owner_id",
        (card_id,),
    )
    return [(int(owner_id), int(job_id)) for owner_id, job_id in rows]


def turnout(tx: Tx, card_id: int) -> Turnout:
    """Return how many members applied to a card and how far they got, without those who have deleted their data."""
    row = tx.row(
        f"SELECT {_TURNOUT.columns} FROM card_applicant AS sent JOIN proposal ON proposal.id = proposal_id"
        " WHERE card_id = ? AND status <> 'void'",
        (card_id,),
    )
    return _TURNOUT.value(row) if row else Turnout(0, 0, 0)
