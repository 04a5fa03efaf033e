"""Groups of proposals by cost, by the age of the post and by the hour, and the time that each step takes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from zoneinfo import ZoneInfo

from bot.domain.insight.funnel import FunnelProposal
from bot.domain.time.calendar import DAY_MS, MINUTE_MS

COSTS = ("0-7", "0-12", "0-16", "0-20", "21+")
"""Groups by the cost of a proposal in Connects."""
AGES = ("hour", "six-hours", "day", "three-days", "older")
"""Groups by the age of the post when the proposal was sent."""
HOURS = ("night", "morning", "afternoon", "evening")
"""Quarters of the day, of six hours each from midnight."""
STAGES = ("viewed", "replied", "offered", "hired")
"""The stages of a proposal, each named by the step that ends the stage."""

_LAST_SECOND_MS = 1000
_HOURS_A_BAND = 6


@dataclass(frozen=True, slots=True)
class Stage:
    """The median time in days that ``of`` proposals took from one step to the next; None without proposals."""

    days: float | None
    of: int


def cost_band(proposal: FunnelProposal) -> str:
    """Return the group of COSTS by the cost of the proposal itself, whatever was returned later or bid as a boost."""
    for most in (7, 12, 16, 20):
        if proposal.cost <= most:
            return f"0-{most}"
    return "21+"


def age_band(proposal: FunnelProposal) -> str | None:
    """Return the group of AGES by the post's age when the proposal was sent; None if one of the times is unknown."""
    sent_at, posted_at = proposal.sent_at, proposal.posted_at
    if posted_at is None or sent_at < posted_at or is_day_only(sent_at):
        return None
    minutes = (sent_at - posted_at) // MINUTE_MS
    for most, name in ((60, "hour"), (360, "six-hours"), (1440, "day"), (4320, "three-days")):
        if minutes <= most:
            return name
    return "older"


def hour_band(zone: str) -> Callable[[FunnelProposal], str | None]:
    """Return a function that gives the quarter of the day (HOURS, in ``zone``) in which a proposal was sent.

    The function gives None for a proposal of which only the day is known. ``zone``: an IANA time zone.
    """
    tz = ZoneInfo(zone)

    def band(proposal: FunnelProposal) -> str | None:
        if is_day_only(proposal.sent_at):
            return None
        return HOURS[datetime.fromtimestamp(proposal.sent_at // 1000, tz).hour // _HOURS_A_BAND]

    return band


def is_day_only(at: int) -> bool:
    """Return True if the instant ``at`` (UTC ms) stands for a day without a time.

    Such an instant is in the last second of its day (bot/domain/ledger/README.md, invariant 1).
    """
    return at % DAY_MS >= DAY_MS - _LAST_SECOND_MS


def stages(sent: Iterable[FunnelProposal]) -> dict[str, Stage]:
    """Return the time that each stage takes, by its name.

    A proposal counts where both ends of the stage are known, and not at all if the day of a step is unknown.
    """
    durations: dict[str, list[float]] = {name: [] for name in STAGES}
    for proposal in sent:
        if not proposal.is_dated:
            continue
        at = (
            proposal.sent_at,
            proposal.viewed_at,
            proposal.replied_at,
            proposal.offered_at,
            proposal.hired_at,
        )
        for name, begun_at, ended_at in zip(STAGES, at[:-1], at[1:], strict=True):
            if begun_at is not None and ended_at is not None:
                durations[name].append(max(0, ended_at - begun_at) / DAY_MS)
    return {name: Stage(median(days) if days else None, len(days)) for name, days in durations.items()}
