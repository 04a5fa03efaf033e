"""Jobs: one method, one transaction. What others need of them inside a transaction is here by name too."""

from bot.clock import Clock
from bot.services.jobs import board
from bot.services.jobs import close as closing
from bot.services.jobs import log as joblog
from bot.services.jobs.board import JobPage, JobRow, JobView
from bot.services.jobs.close import Closed, ClosedProposal, Reopened
from bot.services.jobs.finding import Choice, JobRef, find
from bot.services.jobs.log import Edited, Known, Logged, LogJob, OwnProposal, resolve
from bot.services.posting.returns import Back
from bot.services.who import Who
from bot.store.engine.database import Database

__all__ = [
    "Back",
    "Closed",
    "ClosedProposal",
    "Edited",
    "JobPage",
    "JobRef",
    "JobRow",
    "JobView",
    "Jobs",
    "Known",
    "LogJob",
    "Logged",
    "OwnProposal",
    "Reopened",
    "find",
    "resolve",
]


class Jobs:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def log(self, who: Who, ask: LogJob, key: str) -> Logged:
        """Write down a post, or join those who did."""
        return await self._db.write(joblog.log, who, ask, key, self._clock.now())

    async def edit(self, who: Who, text: str, changes: LogJob, key: str) -> Edited:
        """Overwrite what ``changes`` gives; for those who logged the job."""
        return await self._db.write(joblog.edit, who, text, changes, key, self._clock.now())

    async def close(self, who: Who, text: str, outcome: str, key: str) -> Closed:
        """Say how the post ended; what comes back goes to the person's own wallet."""
        return await self._db.write(closing.close, who, text, outcome, key, self._clock.now())

    async def reopen(self, who: Who, text: str, key: str) -> Reopened:
        """Take back what the person last said of the post's end."""
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
        """What the person may see: this community's board, and their own jobs of everywhere."""
        return await self._db.read(board.list_jobs, who, status, category, sort, mine, page)

    async def show(self, who: Who, text: str) -> JobView:
        return await self._db.read(board.show, who, text)

    async def own(self, who: Who, text: str) -> JobView:
        """A job that the person logged and may edit."""
        return await self._db.read(board.own, who, text)

    async def complete(self, who: Who, typed: str) -> tuple[Choice, ...]:
        """At most 25 jobs for a list that helps while typing."""
        return await self._db.read(board.complete, who, typed)
