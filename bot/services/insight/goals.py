"""A member's weekly goals, and the service fee used for the value of contracts."""

from dataclasses import dataclass

from bot.domain.insight.goals import USUAL_FEE, Goals, checked_goals
from bot.domain.ledger.writes import Purpose
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store import members
from bot.store.engine.database import Tx


@dataclass(frozen=True, slots=True)
class SetGoals:
    """Goals for proposals and interviews a week, None for no goal. ``fee_percent`` None: the usual fee."""

    proposals: int | None = None
    interviews: int | None = None
    fee_percent: int | None = None


def goals(tx: Tx, who: Who) -> Goals:
    """Return the member's goals and service fee. Raises NotStarted."""
    post.wallet_of(tx, who)
    return members.goals(tx, who.user_id)


def set_goals(tx: Tx, who: Who, ask: SetGoals, key: str, now: int) -> Goals:
    """Replace both goals and the fee; a second call with ``key`` changes nothing. Raises NotStarted, BadChoice."""
    fee = USUAL_FEE if ask.fee_percent is None else ask.fee_percent
    new = checked_goals(ask.proposals, ask.interviews, fee)
    request = Request(Purpose.GOALS, who.user_id, key, ask, now)
    return keyed(tx, request, Goals, lambda _: _put(tx, who, new))


def _put(tx: Tx, who: Who, new: Goals) -> Goals:
    post.wallet_of(tx, who)
    members.set_goals(tx, who.user_id, new)
    return new
