"""Open an account and record the proposal that its member has just sent, in one transaction."""

from dataclasses import dataclass, replace

from bot.services.ledger import start as starting
from bot.services.ledger.start import Start, Started
from bot.services.proposals import send as sending
from bot.services.proposals.send import SendPasted, SentProposal
from bot.services.who import Who
from bot.store.engine.database import Tx


@dataclass(frozen=True, slots=True)
class Begun:
    """The opened account, with the balance of before the proposal, and the recorded proposal."""

    started: Started
    sent: SentProposal


def begin(tx: Tx, who: Who, ask: Start, proposal: SendPasted, key: str, now: int) -> Begun:
    """Open the account with the balance of before the proposal, and record the proposal.

    The balance of ``ask`` is the one after the proposal, as Upwork shows it: its Connects are spent, so that no question
    holds it back. Raises what ``start.start`` and ``send.send`` raise; then neither is recorded.
    """
    before = ask.balance + proposal.connects + proposal.boost
    started = starting.start(tx, who, replace(ask, balance=before), key, now)
    spent = replace(proposal, unguarded=True)
    return Begun(started, sending.send(tx, who, spent, f"{key}:proposal", now))
