"""Jobs: members' notes on posts, and servers' cards. ``find``, ``resolve`` and ``facts_for`` are for other subjects."""

from collections.abc import Sequence

from bot.clock import Clock
from bot.domain.board.message_texts import MessageText
from bot.services.jobs import board, finding, radar
from bot.services.jobs import cards as shared_cards
from bot.services.jobs import close as closing
from bot.services.jobs.board import JobPage, JobRow, JobView
from bot.services.jobs.cards import CardChange, CardChanged, CardHistory, CardState
from bot.services.jobs.close import Closed, ClosedProposal, Reopened
from bot.services.jobs.collision import Collision
from bot.services.jobs.finding import MOST_COUNTED, Choice, JobRef, find
from bot.services.jobs.log import EarlierLog, Edited, Logged, LogJob, OwnProposal, facts_for, resolve
from bot.services.posting.returns import ReturnedSpend
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.jobs import CardAction, CardMark
from bot.store.jobs.junk import JunkSign

__all__ = [
    "MOST_COUNTED",
    "CardAction",
    "CardChange",
    "CardChanged",
    "CardHistory",
    "CardMark",
    "CardState",
    "Choice",
    "Closed",
    "ClosedProposal",
    "Collision",
    "EarlierLog",
    "Edited",
    "JobPage",
    "JobRef",
    "JobRow",
    "JobView",
    "Jobs",
    "JunkSign",
    "LogJob",
    "Logged",
    "OwnProposal",
    "Reopened",
    "ReturnedSpend",
    "facts_for",
    "find",
    "resolve",
]


class Jobs:
    """The use cases of the job board, each one transaction. ``text``: a job's link, id or title.

    ``manager``: the person may manage the server, and so change every card of it.
    ``key``: the idempotency key of a write; a second call with the same key and inputs returns the first answer.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def log(self, who: Who, ask: LogJob, key: str, texts: Sequence[MessageText] = ()) -> Logged:
        """Write notes on a job, share them if asked to, and look for signs of junk. See ``log.log`` for the errors.

        ``texts``: those of the message that holds the post, empty without one; what ``ask`` has beside them is read too.
        """
        surveyed = await self._db.report(radar.survey, who, radar.with_typed(texts, ask))
        return await self._db.write(radar.log, who, ask, key, self._clock.now(), surveyed)

    async def edit(self, who: Who, text: str, changes: LogJob, key: str) -> Edited:
        """Overwrite the given fields in the person's notes, and look for signs of junk in what is typed.

        Raises UnknownJob, NotYourJob for a person without notes.
        """
        typed = await self._db.report(radar.signs_typed, changes) if radar.is_read(changes) else ()
        return await self._db.write(radar.edit, who, text, changes, key, self._clock.now(), typed)

    async def close(self, who: Who, text: str, outcome: str, key: str) -> Closed:
        """Record how the job ended, and return Connects to the person's own wallet. Raises UnknownJob, HiredHere."""
        return await self._db.write(closing.close, who, text, outcome, key, self._clock.now())

    async def reopen(self, who: Who, text: str, key: str) -> Reopened:
        """Undo the last end of the job that this person recorded. Raises UnknownJob, NothingToUndo."""
        return await self._db.write(closing.reopen, who, text, key, self._clock.now())

    async def list(
        self,
        who: Who,
        *,
        status: str | None = None,
        category: str | None = None,
        sort: str | None = None,
        mine: bool = False,
        page: int = 0,
    ) -> JobPage:
        """Return a page of the jobs on this community's board and of the person's own jobs. Raises BadChoice."""
        return await self._db.read(board.list_jobs, who, status, category, sort, mine, page)

    async def show(self, who: Who, text: str, *, manager: bool = False) -> JobView:
        """Return one job that the person may see. Raises UnknownJob."""
        return await self._db.read(radar.show, who, text, self._clock.now(), manager=manager)

    async def own(self, who: Who, text: str) -> JobView:
        """Return a job that the person has notes on, with these facts. Raises UnknownJob, NotYourJob."""
        return await self._db.read(board.own, who, text, self._clock.now())

    async def card(self, who: Who, text: str, *, manager: bool) -> JobView:
        """Return a job with the facts of its card, which the person may change. Raises NotShared, NotYourCard."""
        return await self._db.read(board.card, who, text, self._clock.now(), manager=manager)

    async def shared(self, who: Who, text: str) -> JobView:
        """Return a job that is on the board of this server. Raises UnknownJob, NotShared."""
        return await self._db.read(board.shared, who, text, self._clock.now())

    async def report(self, who: Who, text: str, mark: str, key: str) -> CardChanged:
        """Mark the card of a job as gone, filled or fake, and ask its applicants. Raises UnknownJob, NotShared."""
        return await self._db.write(shared_cards.report, who, text, mark, key, self._clock.now())

    async def report_posted(self, who: Who, card_id: int, mark: str, key: str) -> CardChanged:
        """Mark a card of this server by its own number, as `report`. Raises NotShared for a card that isn't on the board."""
        return await self._db.write(shared_cards.report_posted, who, card_id, mark, key, self._clock.now())

    async def correct(self, who: Who, text: str, changes: LogJob, key: str, *, manager: bool) -> CardChanged:
        """Overwrite the given fields of a card. Raises UnknownJob, NotShared, NotYourCard."""
        now = self._clock.now()
        return await self._db.write(shared_cards.correct, who, text, changes, key, now, manager=manager)

    async def reopen_card(self, who: Who, text: str, key: str, *, manager: bool) -> CardChanged:
        """Take the report off a card. Raises UnknownJob, NotShared, NotYourCard."""
        now = self._clock.now()
        return await self._db.write(shared_cards.reopen, who, text, key, now, manager=manager)

    async def take_off(self, who: Who, text: str, key: str, *, manager: bool) -> CardChanged:
        """Take a card off the board. Raises UnknownJob, NotShared, NotYourCard."""
        now = self._clock.now()
        return await self._db.write(shared_cards.take_off, who, text, key, now, manager=manager)

    async def take_back(self, who: Who, change_id: int, key: str, *, manager: bool) -> CardChanged:
        """Restore what a change of a card replaced. Raises NotShared, NotYourCard, ChangedSince."""
        now = self._clock.now()
        return await self._db.write(shared_cards.take_back, who, change_id, key, now, manager=manager)

    async def history(self, who: Who, text: str, page: int = 0, *, manager: bool = False) -> CardHistory:
        """Return a page of what was done to a card. Raises UnknownJob, NotShared."""
        now = self._clock.now()
        return await self._db.read(shared_cards.history, who, text, page, now, manager=manager)

    async def server_log(self, who: Who, page: int = 0, *, manager: bool) -> CardHistory:
        """Return a page of what was done to the cards of the server. Raises NotYourCard for whoever isn't a manager."""
        now = self._clock.now()
        return await self._db.read(shared_cards.server_log, who, page, now, manager=manager)

    async def title(self, who: Who, text: str) -> str:
        """Return the title of the job that ``text`` means, else the one in its link, else ``text``."""
        return await self._db.read(finding.title_of, who, text)

    async def complete(self, who: Who, typed: str) -> tuple[Choice, ...]:
        """Return at most 25 jobs that match what has been typed so far, in a bounded time; see `finding.titles`."""
        return await self._db.read(board.complete, who, typed)
