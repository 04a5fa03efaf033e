"""What speaks against spending Connects on a job now: others applied, a member was hired, the post is old or has ended."""

from enum import StrEnum

from bot.domain.time.calendar import DAY_MS

SEVERAL = 2
"""So many other applicants are a reason to ask before a proposal."""
CLOSING_DAYS = 25
"""From this age on a post is about to close: it is open for about 30 days (docs/upwork.md, section 14)."""
RENEWED_DAYS = 60
"""A post older than this that still takes proposals was renewed, which its id doesn't show; its age says nothing."""


class Obstacle(StrEnum):
    """A fact about a job that is weighty enough to ask before a proposal."""

    ENDED = "ended"
    HIRED = "hired"
    OLD = "old"
    SEVERAL = "several"


def age_days(since: int | None, now: int) -> int | None:
    """Return the whole days from ``since`` to ``now`` (UTC ms), at least 0; None for an unknown instant."""
    return None if since is None else max(0, now - since) // DAY_MS


def is_old(days: int | None) -> bool:
    """Return True if a post of this age is about to close; False for an unknown age and for a post that was renewed."""
    return days is not None and CLOSING_DAYS <= days <= RENEWED_DAYS


def obstacles(*, has_ended: bool, is_hired: bool, applied: int, days: int | None) -> tuple[Obstacle, ...]:
    """Return what speaks against a proposal, the weightiest first; empty for nothing.

    ``is_hired``: another member was hired. ``applied``: other members who applied. ``days``: the age of the post.
    """
    by_obstacle = {
        Obstacle.ENDED: has_ended,
        Obstacle.HIRED: is_hired,
        Obstacle.OLD: is_old(days),
        Obstacle.SEVERAL: applied >= SEVERAL,
    }
    return tuple(obstacle for obstacle, stands in by_obstacle.items() if stands)
