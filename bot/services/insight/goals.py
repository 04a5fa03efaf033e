"""Goals for a week, and the service fee that figures reckon with."""

from dataclasses import dataclass

from bot.domain.insight.goals import USUAL_FEE, Goals, checked_goals
from bot.services.idempotency import keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store import members
from bot.store.engine.database import Tx


@dataclass(frozen=True, slots=True)
class SetGoals:
    """As `domain.goals.Goals`; None for no such goal, and for the usual fee."""

    proposals: int | None = None
    interviews: int | None = None
    fee_percent: int | None = None


def goals(tx: Tx, who: Who) -> Goals:
    post.wallet_of(tx, who)
    return members.goals(tx, who.user_id)


def set_goals(tx: Tx, who: Who, ask: SetGoals, key: str, now: int) -> Goals:
    fee = USUAL_FEE if ask.fee_percent is None else ask.fee_percent
    wanted = checked_goals(ask.proposals, ask.interviews, fee)
    return keyed(tx, key, who.user_id, ask, now, Goals, lambda: _written(tx, who, wanted))


def _written(tx: Tx, who: Who, wanted: Goals) -> Goals:
    post.wallet_of(tx, who)
    members.set_goals(tx, who.user_id, wanted)
    return wanted
