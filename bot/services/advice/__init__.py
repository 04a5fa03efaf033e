"""Advice: the best use of the Connects at hand, and whether a single job or boost is worth its Connects."""

from collections.abc import Sequence

from bot import errors
from bot.clock import Clock
from bot.domain.advice.values import RankGoal
from bot.services.advice import record as records
from bot.services.advice import worth as worths
from bot.services.advice.rank import RankAsk, RankedJob, Ranking, rank
from bot.services.advice.record import AdviceRecord
from bot.services.advice.worth import JobWorth, WorthLine
from bot.services.jobs.finding import JobRef
from bot.services.who import Who
from bot.store import advice
from bot.store.engine.database import Database

__all__ = ["Advice", "AdviceRecord", "JobWorth", "RankAsk", "RankGoal", "RankedJob", "Ranking", "WorthLine"]

MOST_COMMUNITIES = 10
"""The most servers whose boards are used in a direct message."""


class Advice:
    """The use cases of advice; each method is one transaction."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def rank(self, who: Who, ask: RankAsk | None = None, communities: Sequence[int] = ()) -> Ranking:
        """Return the best set of open jobs for the Connects at hand, and the order of the others, a page at a time.

        ``communities``: servers whose boards are used beside the present one. Raises NotStarted, BadAmount.
        """
        return await self._db.report(rank, who, communities, ask or RankAsk(), self._clock.now())

    async def worth(self, who: Who, text: str, communities: Sequence[int] = ()) -> JobWorth:
        """Return whether the job that ``text`` means is worth its Connects. Raises NotStarted, UnknownJob."""
        return await self._db.report(worths.of_job, who, text, communities, self._clock.now())

    async def keep(self, who: Who, text: str, communities: Sequence[int]) -> JobRef:
        """Let the member see a job of one of these servers' boards everywhere, and return it. Raises UnknownJob."""
        return await self._db.write(worths.keep, who, text, communities, self._clock.now())

    async def line(
        self, who: Who, job_id: int, *, boost: int = 0, is_invited: bool = False
    ) -> WorthLine | None:
        """Return the verdict on a job in short; None for a person without an account, and for a job they may not see.

        ``boost``: Connects of a boost to judge too, 0 for none.
        """
        try:
            return await self._db.read(worths.line, who, job_id, boost, is_invited, self._clock.now())
        except (errors.NotStarted, errors.UnknownJob):
            return None

    async def record(self, who: Who, communities: Sequence[int] = ()) -> AdviceRecord:
        """Return how often the odds said to the member came true, and the expected costs. Raises NotStarted."""
        return await self._db.report(records.record, who, communities, self._clock.now())

    async def communities(self, who: Who) -> list[int]:
        """Return servers in which the member logged jobs or takes part, the latest first, at most MOST_COMMUNITIES."""
        return await self._db.read(advice.communities_of, who.user_id, MOST_COMMUNITIES)
