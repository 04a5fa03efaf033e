"""Goals for a week, and the service fee that figures reckon with."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.insight.goals import USUAL_FEE, Goals, checked_goals
from bot.domain.ledger.writes import Purpose
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store import members
from bot.store.engine.database import Database, Tx


@dataclass(frozen=True, slots=True)
class SetGoals:
    """As `domain.goals.Goals`; None for no such goal, and for the usual fee."""

    proposals: int | None = None
    interviews: int | None = None
    fee_percent: int | None = None


class GoalSetting:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def show(self, who: Who) -> Goals:
        """Raises NotStarted."""
        return await self._db.read(_show, who)

    async def set(self, who: Who, ask: SetGoals, key: str) -> Goals:
        """Replaces all three. Raises NotStarted, BadChoice."""
        return await self._db.write(_set, who, ask, key, self._clock.now())


def _show(tx: Tx, who: Who) -> Goals:
    post.wallet_of(tx, who)
    return members.goals(tx, who.user_id)


def _set(tx: Tx, who: Who, ask: SetGoals, key: str, now: int) -> Goals:
    fee = USUAL_FEE if ask.fee_percent is None else ask.fee_percent
    wanted = checked_goals(ask.proposals, ask.interviews, fee)
    request = Request(Purpose.GOALS, who.user_id, key, ask, now)
    return keyed(tx, request, Goals, lambda _: _written(tx, who, wanted))


def _written(tx: Tx, who: Who, wanted: Goals) -> Goals:
    post.wallet_of(tx, who)
    members.set_goals(tx, who.user_id, wanted)
    return wanted
