"""Proposals: one method, one transaction."""

from datetime import date

from bot.clock import Clock
from bot.services.jobs.finding import Choice
from bot.services.posting.consequences import entries_undone
from bot.services.proposals import send as sending
from bot.services.proposals import show as tracing
from bot.services.proposals import update as updating
from bot.services.proposals.send import SendProposal, SentProposal
from bot.services.proposals.show import ProposalPage, ProposalView
from bot.services.proposals.update import Explained, Retracted, Updated, UpdateProposal
from bot.services.who import Who
from bot.store.engine.database import Database

__all__ = ["Proposals", "SendProposal", "UpdateProposal", "entries_undone"]


class Proposals:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def send(self, who: Who, ask: SendProposal, key: str) -> SentProposal:
        """Log the job if it is a new link, record the proposal, and spend its Connects: all or nothing."""
        return await self._db.write(sending.send, who, ask, key, self._clock.now())

    async def update(self, who: Who, ask: UpdateProposal, key: str) -> Updated:
        """Record a step; a boost that was outbid in time comes back."""
        return await self._db.write(updating.update, who, ask, key, self._clock.now())

    async def explain(self, who: Who, proposal: str, reason: str, key: str) -> Explained:
        """Say what a lost proposal was lost for."""
        return await self._db.write(updating.explain, who, proposal, reason, key, self._clock.now())

    async def retract(self, who: Who, proposal: str, key: str) -> Retracted:
        """Take the proposal back as if it had never been sent, with whatever was spent on it."""
        return await self._db.write(updating.retract, who, proposal, key, self._clock.now())

    async def list(
        self, who: Who, *, status: str | None = None, since: date | None = None, page: int = 0
    ) -> ProposalPage:
        """The person's own, newest first. ``status``: a proposal's, or live, outbid, returns, all (the default)."""
        return await self._db.read(tracing.list_proposals, who, status, since, page, self._clock.now())

    async def show(self, who: Who, text: str) -> ProposalView:
        """One proposal with the lots that paid for it, what came back, and what still could."""
        return await self._db.read(tracing.show, who, text, self._clock.now())

    async def complete(self, who: Who, typed: str) -> tuple[Choice, ...]:
        """At most 25 of the person's own proposals for a list that helps while typing."""
        return await self._db.read(tracing.complete, who, typed)
