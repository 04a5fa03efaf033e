"""Advice: which of the open jobs deserve the Connects at hand."""

from bot.clock import Clock
from bot.services.advice.rank import RankedJob, Ranking, rank
from bot.services.who import Who
from bot.store.engine.database import Database

__all__ = ["Advice", "RankedJob", "Ranking"]


class Advice:
    """One method is one use case is one transaction."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def rank(self, who: Who, budget: int | None = None) -> Ranking:
        """Rank the open jobs that the member hasn't applied to, by the expected gain of a proposal.

        ``budget``: Connects that may be spent; None for the whole balance. Raises NotStarted, BadAmount.
        """
        return await self._db.report(rank, who, budget, self._clock.now())
