"""Advice: rank the open jobs by expected gain."""

from bot.clock import Clock
from bot.services.advice.rank import RankedJob, Ranking, rank
from bot.services.who import Who
from bot.store.engine.database import Database

__all__ = ["Advice", "RankedJob", "Ranking"]


class Advice:
    """The use cases of advice; each method is one transaction."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def rank(self, who: Who, budget: int | None = None) -> Ranking:
        """Return the open jobs without a proposal of the member, ranked by the expected gain of a proposal.

        ``budget``: Connects that may be spent, None for the whole balance. Raises NotStarted, BadAmount.
        """
        return await self._db.report(rank, who, budget, self._clock.now())
