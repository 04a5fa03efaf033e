"""Jobs: log, edit, close, list and show them. ``find`` and ``resolve`` are for other subjects' transactions."""

from collections.abc import Sequence

from bot.clock import Clock
from bot.domain.board.message_texts import MessageText
from bot.services.jobs import board, radar
from bot.services.jobs import close as closing
from bot.services.jobs.board import JobPage, JobRow, JobView
from bot.services.jobs.close import Closed, ClosedProposal, Reopened
from bot.services.jobs.finding import MOST_COUNTED, Choice, JobRef, find
from bot.services.jobs.log import EarlierLog, Edited, Logged, LogJob, OwnProposal, resolve
from bot.services.posting.returns import ReturnedSpend
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.jobs.junk import JunkSign

__all__ = [
    "MOST_COUNTED",
    "Choice",
    "Closed",
    "ClosedProposal",
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
    "find",
    "resolve",
]


class Jobs:
    """The use cases of the job board, each one transaction. ``text``: a job's link, id or title.

    ``key``: the idempotency key of a write; a second call with the same key and inputs returns the first answer.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def log(self, who: Who, ask: LogJob, key: str, texts: Sequence[MessageText] = ()) -> Logged:
        """Log a job, or join the members who logged it before, and look for signs of junk. See ``log.log`` for the errors.

        ``texts``: those of the message that holds the post; the title and the link of ``ask`` where it is empty.
        """
        surveyed = await self._db.report(radar.survey, who, tuple(texts) or radar.texts_of(ask))
        return await self._db.write(radar.log, who, ask, key, self._clock.now(), surveyed)

    async def edit(self, who: Who, text: str, changes: LogJob, key: str) -> Edited:
        """Overwrite the fields given in ``changes``. Raises UnknownJob, NotYourJob for a member who did not log the job."""
        return await self._db.write(radar.edit, who, text, changes, key, self._clock.now())

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

    async def show(self, who: Who, text: str) -> JobView:
        """Return one job that the person may see. Raises UnknownJob."""
        return await self._db.read(radar.show, who, text)

    async def own(self, who: Who, text: str) -> JobView:
        """Return a job that the person logged and may edit. Raises UnknownJob, NotYourJob."""
        return await self._db.read(board.own, who, text)

    async def complete(self, who: Who, typed: str) -> tuple[Choice, ...]:
        """Return at most 25 jobs that match what has been typed so far, in a bounded time; see `finding.titles`."""
        return await self._db.read(board.complete, who, typed)
