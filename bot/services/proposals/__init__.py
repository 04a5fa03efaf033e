"""Proposals: send, update, explain, retract, list and show them."""

from collections.abc import Sequence
from datetime import date

from bot.clock import Clock
from bot.domain.proposals.checkin import Pick
from bot.services.jobs.finding import Choice
from bot.services.posting.lots_used import LotPart
from bot.services.posting.writing import write
from bot.services.proposals import checkin, finding, interviews, sorting
from bot.services.proposals import send as sending
from bot.services.proposals import show as showing
from bot.services.proposals import update as updating
from bot.services.proposals.checkin import CheckinNext, CheckinPage, CheckinRow, CheckinSaved, CheckinUndone
from bot.services.proposals.interviews import InterviewView
from bot.services.proposals.send import SendPasted, SendProposal, SentProposal
from bot.services.proposals.show import ANY, RETURNS, UNDECIDED, ProposalPage, ProposalRow, ProposalView
from bot.services.proposals.sorting import UnsortedJobs
from bot.services.proposals.update import Explained, Retracted, Updated, UpdateProposal
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.outcomes import UndoableCheckin

__all__ = [
    "ANY",
    "RETURNS",
    "UNDECIDED",
    "CheckinNext",
    "CheckinPage",
    "CheckinRow",
    "CheckinSaved",
    "CheckinUndone",
    "Explained",
    "InterviewView",
    "LotPart",
    "ProposalPage",
    "ProposalRow",
    "ProposalView",
    "Proposals",
    "Retracted",
    "SendPasted",
    "SendProposal",
    "SentProposal",
    "UndoableCheckin",
    "UnsortedJobs",
    "UpdateProposal",
    "Updated",
]


class Proposals:
    """The use cases of proposals, each one transaction. A proposal is named by its id, or its job's link, id or title.

    ``key``: the idempotency key of a write; a second call with the same key and inputs returns the first answer.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def send(self, who: Who, ask: SendProposal, key: str) -> SentProposal:
        """Record a proposal and spend its Connects; a job's new link is logged. See ``send.send`` for the errors."""
        return await write(self._db, who.user_id, sending.send, who, ask, key, self._clock.now())

    async def update(self, who: Who, ask: UpdateProposal, key: str) -> Updated:
        """Record a step of a proposal; an outbid boost is returned. See ``update.update`` for the errors."""
        return await write(self._db, who.user_id, updating.update, who, ask, key, self._clock.now())

    async def explain(self, who: Who, proposal: str, reason: str, key: str) -> Explained:
        """Record the reason why a proposal was lost. Raises UnknownProposal, BadChoice, NotLost."""
        return await self._db.write(updating.explain, who, proposal, reason, key, self._clock.now())

    async def retract(self, who: Who, proposal: str, key: str) -> Retracted:
        """Undo a proposal as if it had never been sent, with all its spends and returns. Raises UnknownProposal."""
        return await self._db.write(updating.retract, who, proposal, key, self._clock.now())

    async def interview(self, who: Who, proposal: str) -> InterviewView:
        """Return when the interview about a proposal is. Raises NotStarted, UnknownProposal, NotInterviewing."""
        return await self._db.read(interviews.show, who, proposal)

    async def move_interview(self, who: Who, proposal: str, at: int | None, key: str) -> InterviewView:
        """Store when the interview is (UTC ms), None for no time. Raises NotStarted, UnknownProposal, NotInterviewing."""
        return await self._db.write(interviews.move, who, proposal, at, key, self._clock.now())

    async def undo_interview(self, who: Who, proposal: str, edition: int, key: str) -> InterviewView:
        """Take back the last change of the interview's time. Raises NotStarted, UnknownProposal, NotInterviewing."""
        return await self._db.write(interviews.undo, who, proposal, edition, key, self._clock.now())

    async def list(
        self, who: Who, *, status: str | None = None, since: date | None = None, page: int = 0
    ) -> ProposalPage:
        """Return a page of the person's own proposals. ``status``: a ProposalStatus, live, outbid, returns or all (None)."""
        return await self._db.read(showing.list_proposals, who, status, since, page, self._clock.now())

    async def show(self, who: Who, text: str) -> ProposalView:
        """Return one proposal with the lots that paid for it, its returns, and what may still come back."""
        return await self._db.read(showing.show, who, text, self._clock.now())

    async def complete(self, who: Who, typed: str) -> tuple[Choice, ...]:
        """Return at most 25 of the person's own proposals that match what has been typed, for Discord's autocompletion."""
        return await self._db.read(finding.complete, who, typed)

    async def checkin(self, who: Who, after: int | None = None) -> CheckinPage:
        """Return a page of silent proposals, the first or the one behind the proposal ``after``. Raises NotStarted."""
        return await self._db.read(checkin.page, who, after, self._clock.now())

    async def checkin_picked(self, who: Who, picks: Sequence[Pick]) -> CheckinPage:
        """Return the page of these silent proposals with what is picked so far. Raises NotStarted."""
        return await self._db.read(checkin.picked, who, picks, self._clock.now())

    async def save_checkin(self, who: Who, picks: Sequence[Pick], key: str) -> CheckinNext:
        """Record the picked outcomes as one write, and return the next page. Raises NotStarted, KeyReused."""
        return await self._db.write(checkin.save, who, picks, key, self._clock.now())

    async def undoable_checkins(self, who: Who) -> tuple[UndoableCheckin, ...]:
        """Return the person's last check-ins that can be taken back, newest first."""
        return await self._db.read(checkin.undoable, who, self._clock.now())

    async def undo_checkin(self, who: Who, write_id: int) -> CheckinUndone:
        """Take back all that a check-in recorded. Raises NotStarted, NothingToUndo."""
        return await self._db.write(checkin.undo, who, write_id, self._clock.now())

    async def unsorted(self, who: Who) -> UnsortedJobs:
        """Return the last jobs without a category that the person applied to. Raises NotStarted."""
        return await self._db.read(sorting.unsorted, who)

    async def sort(self, who: Who, job_id: int, category: str, key: str) -> UnsortedJobs:
        """Store the category of a job, and return the jobs that are left. Raises UnknownJob, NotYourJob, BadChoice."""
        return await self._db.write(sorting.sort, who, job_id, category, key, self._clock.now())
