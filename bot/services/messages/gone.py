"""The question to a member who applied to a job that somebody reported: did the Connects come back?"""

from dataclasses import dataclass

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.messages.reminders import ReminderPlace
from bot.domain.proposals import proposals as domain
from bot.domain.proposals.returns import verdict
from bot.services.jobs.asking import KIND
from bot.services.jobs.finding import JobRef
from bot.services.jobs.sharing import OUTCOMES
from bot.services.posting import returns
from bot.services.posting.lots_used import LotPart, stored_parts
from bot.store import jobs, members, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import CardMark
from bot.store.ledger import takes, wallets
from bot.store.messages.outbox import OutboxMessage

__all__ = ["KIND", "GoneNews"]


@dataclass(frozen=True, slots=True)
class GoneNews:
    """A reported job that the member applied to. ``job``: the member's own notes. ``by``: who reported, None if unknown.

    ``amount``: Connects that may come back, above zero, to the batches ``parts``. ``outcome``: the end that the report
    stands for.
    """

    job: JobRef
    mark: CardMark
    by: int | None
    amount: int
    parts: tuple[LotPart, ...]
    outcome: JobOutcome


def compose(tx: Tx, message: OutboxMessage, now: int) -> GoneNews | None:
    """Return the question of an outbox row; None where there is nothing to ask any more.

    That is so if the report was taken back, the member recorded the end, nothing can come back, or the member wants no
    messages.
    """
    wallet = wallets.find_of(tx, message.address)
    job = jobs.find_own(tx, message.address, message.payload["job"])
    card = jobs.cards.find(tx, message.payload["card"])
    wants_none = members.reminders(tx, message.address).place is ReminderPlace.NONE
    if wallet is None or job is None or card is None or wants_none or job.outcome is not None:
        return None
    outcome = OUTCOMES.get(card.mark) if card.mark else None
    if card.mark is None or outcome is None:
        return None
    parts: list[LotPart] = []
    for proposal in proposals.to_post(tx, wallet.id, job.id):
        outstanding = returns.outstanding_spends(tx, wallet.id, proposal.id)
        state = domain.close(proposal.state, outcome, now)
        due = verdict(outcome, state, outstanding.cost, outstanding.boost)
        for spend in outstanding.returned_by(due):
            parts += _last_taken(stored_parts(takes.lots_used_by(tx, spend.entry_id)), spend.amount)
    amount = sum(part.amount for part in parts)
    if not amount:
        return None
    reference = JobRef(job.id, job.title, job.key)
    return GoneNews(reference, card.mark, card.marked_by or None, amount, tuple(parts), outcome)


def _last_taken(used: tuple[LotPart, ...], amount: int) -> list[LotPart]:
    """Return the lots to which ``amount`` Connects of a spend come back: those that were taken last first."""
    back: list[LotPart] = []
    for part in reversed(used):
        taken = min(part.amount, amount)
        amount -= taken
        if taken:
            back.append(LotPart(part.lot_id, taken, part.expires_on))
    return back
