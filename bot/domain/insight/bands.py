"""The groups that proposals are compared in: by what they cost, by the post's age, by the hour. And how long steps take."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from zoneinfo import ZoneInfo

from bot.domain.insight.funnel import FunnelProposal
from bot.domain.time.calendar import DAY_MS, MINUTE_MS

COSTS = ("0-7", "0-12", "0-16", "0-20", "21+")
AGES = ("hour", "six-hours", "day", "three-days", "older")
HOURS = ("night", "morning", "afternoon", "evening")
"""Six hours each, from midnight."""
STAGES = ("viewed", "replied", "offered", "hired")
"""Each by the step that ends it."""

_LAST_SECOND_MS = 1000
_HOURS_A_BAND = 6


@dataclass(frozen=True, slots=True)
class Stage:
    """How long proposals take from one step to the next. ``days``: the median over ``of`` of them; None of none."""

    days: float | None
    of: int


def cost_band(one: FunnelProposal) -> str:
    """By what was asked for it: what came back later, or was bid on top, makes no post cheaper or dearer."""
    for most in (7, 12, 16, 20):
        if one.cost <= most:
            return f"0-{most}"
    return "21+"


def age_band(one: FunnelProposal) -> str | None:
    """How old the post was when the proposal was sent; None where either isn't known to the minute."""
    if one.posted_at is None or one.sent_at < one.posted_at or is_day_only(one.sent_at):
        return None
    minutes = (one.sent_at - one.posted_at) // MINUTE_MS
    for most, name in ((60, "hour"), (360, "six-hours"), (1440, "day"), (4320, "three-days")):
        if minutes <= most:
            return name
    return "older"


def hour_band(zone: str) -> Callable[[FunnelProposal], str | None]:
    """The quarter of the sender's day that a proposal was sent in; None where only its day is known."""
    tz = ZoneInfo(zone)

    def band(one: FunnelProposal) -> str | None:
        if is_day_only(one.sent_at):
            return None
        return HOURS[datetime.fromtimestamp(one.sent_at // 1000, tz).hour // _HOURS_A_BAND]

    return band


def is_day_only(at: int) -> bool:
    """What is dated without a time stands in its day's last second (bot/domain/README.md, Order)."""
    return at % DAY_MS >= DAY_MS - _LAST_SECOND_MS


def stages(sent: Iterable[FunnelProposal]) -> dict[str, Stage]:
    """The time in each stage, over the proposals for which both its ends are known."""
    taken: dict[str, list[float]] = {name: [] for name in STAGES}
    for one in sent:
        at = (one.sent_at, one.viewed_at, one.replied_at, one.offered_at, one.hired_at)
        for name, begun, ended in zip(STAGES, at[:-1], at[1:], strict=True):
            if begun is not None and ended is not None:
                taken[name].append(max(0, ended - begun) / DAY_MS)
    return {name: Stage(median(days) if days else None, len(days)) for name, days in taken.items()}
