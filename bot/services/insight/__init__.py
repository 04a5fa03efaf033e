"""Insight: the cost and success of a member's proposals, and the balance in the past and in the months ahead."""

from datetime import date

from bot.clock import Clock
from bot.domain.insight.goals import Goals
from bot.domain.insight.what_if import WhatIf
from bot.services.insight import goals as goal_setting
from bot.services.insight import recap as recaps
from bot.services.insight import timeline
from bot.services.insight import totals as my_totals
from bot.services.insight.forecast import ForecastView, forecast
from bot.services.insight.goals import SetGoals
from bot.services.insight.recap import Recap
from bot.services.insight.stats import MyStats, my_stats
from bot.services.insight.timeline import (
    PURPOSES,
    USUAL_MONTHS,
    Month,
    OverTime,
    Point,
    Purposes,
    moved_by,
    stretch,
)
from bot.services.insight.totals import ComparedTotals, SetTotals
from bot.services.who import Who
from bot.store.engine.database import Database

__all__ = [
    "PURPOSES",
    "ComparedTotals",
    "ForecastView",
    "Goals",
    "Insight",
    "Month",
    "MyStats",
    "OverTime",
    "Point",
    "Purposes",
    "Recap",
    "SetGoals",
    "SetTotals",
    "WhatIf",
    "moved_by",
    "stretch",
]


class Insight:
    """The use cases of insight; each method is one transaction."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def stats(self, who: Who, period: str) -> MyStats:
        """Return the cost and success of the proposals of a period such as ``30 days``. Raises NotStarted, BadChoice."""
        return await self._db.report(my_stats, who, period, self._clock.now())

    async def goals(self, who: Who) -> Goals:
        """Return the member's weekly goals and service fee. Raises NotStarted."""
        return await self._db.read(goal_setting.goals, who)

    async def set_goals(self, who: Who, ask: SetGoals, key: str) -> Goals:
        """Replace both goals and the fee; a second call with ``key`` changes nothing. Raises NotStarted, BadChoice."""
        return await self._db.write(goal_setting.set_goals, who, ask, key, self._clock.now())

    async def totals(self, who: Who) -> ComparedTotals | None:
        """Return the member's totals from *My Stats* beside their log, None for no totals. Raises NotStarted."""
        return await self._db.report(my_totals.shown, who, self._clock.now())

    async def save_totals(self, who: Who, ask: SetTotals, key: str) -> ComparedTotals | None:
        """Store the totals from *My Stats* in place of earlier ones. Raises NotStarted, BadChoice, KeyReused."""
        return await self._db.write(my_totals.save, who, ask, key, self._clock.now())

    async def forget_totals(self, who: Who, key: str) -> None:
        """Delete the totals from *My Stats*; a second call with ``key`` changes nothing. Raises NotStarted."""
        await self._db.write(my_totals.forget, who, key, self._clock.now())

    async def forecast(self, who: Who, months: int = 3, what_if: WhatIf | None = None) -> ForecastView:
        """Return the expected balance for the next ``months`` months, with the numbers to try beside it.

        Raises NotStarted, BadChoice.
        """
        return await self._db.report(forecast, who, months, what_if or WhatIf(), self._clock.now())

    async def recap(self, who: Who, month: date | None = None, *, hides: bool = False) -> Recap:
        """Return the recap of the month of a day, None for the last one worth a recap; ``hides``: without Connects.

        Raises NotStarted; BadChoice for a month to come, and for one before the account began.
        """
        return await self._db.report(recaps.recap, who, month, self._clock.now(), hides=hides)

    async def share_recap(self, who: Who, message_id: int, month: date, *, hides: bool) -> Recap:
        """Return the recap to be shared, once for the message whose button was pressed. Raises as `recap`, AlreadyShared."""
        view = await self.recap(who, month, hides=hides)
        await self._db.write(recaps.claim, who, message_id, self._clock.now())
        return view

    async def balance_over_time(self, who: Who, period: str) -> OverTime:
        """Return how the balance changed in a period such as ``30 days``. Raises NotStarted, BadChoice."""
        return await self._db.report(timeline.balance_over_time, who, period, self._clock.now())

    async def spending(self, who: Who, months: int = USUAL_MONTHS) -> Purposes:
        """Return the Connects spent in the last ``months`` months, with the present one. Raises NotStarted, BadChoice."""
        return await self._db.report(timeline.spending, who, months, self._clock.now())
