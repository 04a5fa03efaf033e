"""Alerts about shared jobs: which jobs a member wants to hear of, and how."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from bot import errors
from bot.domain.advice.trades import Trade, folded_skills, split_skills, trade_fit
from bot.domain.jobs.jobs import CATEGORIES, JobFacts, checked_category
from bot.domain.members.trade import MOST_SKILLS, TradeProfile, separated
from bot.domain.time.calendar import DAY_MS, HOUR_MS

MOST_DIRECT = 3
"""The most direct messages with alerts on a member's local day; the other jobs wait for the daily message."""
LATE_MS = 2 * DAY_MS
"""A job that was shared longer ago is not worth an alert."""
MOST_LIMIT = 1000
"""The highest number of Connects, and of hours, that a limit may have."""


class AlertMode(StrEnum):
    """How alerts come: not at all, in a direct message at once, or in one message a day."""

    OFF = "off"
    DIRECT = "direct"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Alert:
    """The jobs that a member wants to hear of.

    ``categories``: slugs, empty for any. ``skills``: names, empty for any. ``most_connects``: the highest cost of a
    proposal, None for any. ``freshest_hours``: the highest age of the post when it is shared, None for any.
    """

    mode: AlertMode = AlertMode.OFF
    categories: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    most_connects: int | None = None
    freshest_hours: int | None = None

    def fits(self, facts: JobFacts, age_ms: int | None) -> bool:
        """Return True if the member wants to hear of a job with these facts, ``age_ms`` old when it was shared.

        What the card doesn't say excludes nothing, but at least one chosen category or skill has to fit; a post of unknown
        age isn't fresh. An unknown cost passes.
        """
        if self.mode is AlertMode.OFF:
            return False
        if self.freshest_hours is not None and (age_ms is None or age_ms > self.freshest_hours * HOUR_MS):
            return False
        if self.most_connects is not None and (facts.connects or 0) > self.most_connects:
            return False
        answers = [
            answer for answer in (self._in_category(facts), self._has_skill(facts)) if answer is not None
        ]
        return all(answers) and (bool(answers) or not (self.categories or self.skills))

    def _in_category(self, facts: JobFacts) -> bool | None:
        """Return whether the post is in a chosen category; None if none is chosen or the card has none."""
        return facts.category in self.categories if self.categories and facts.category else None

    def _has_skill(self, facts: JobFacts) -> bool | None:
        """Return whether the post asks for a chosen skill; None if none is chosen, or the card names no skills."""
        if not self.skills:
            return None
        skills = split_skills(facts.skills)
        named = trade_fit(Trade(skills=folded_skills(self.skills)), None, skills, facts.title).named
        return True if named else False if skills else None


def of_trade(alert: Alert, trade: TradeProfile) -> Alert:
    """Return the alert with the categories and skills of the member's trade."""
    return replace(alert, categories=trade.categories, skills=trade.skills)


def with_categories(alert: Alert, categories: Iterable[str]) -> Alert:
    """Return the alert with these categories, in Upwork's order; empty for any. Raises BadChoice for an unknown one."""
    slugs = {checked_category(category) for category in categories}
    return replace(alert, categories=tuple(category for category in CATEGORIES if category in slugs))


def with_skills(alert: Alert, skills: Iterable[str]) -> Alert:
    """Return the alert with these skills; empty for any. Raises BadChoice for too many, TooLong."""
    names = separated(", ".join(skills))
    if len(names) > MOST_SKILLS:
        raise errors.BadChoice(field="skills", given=str(len(names)))
    return replace(alert, skills=names)


def checked_limit(field: str, limit: int) -> int | None:
    """Return the limit, None for 0. Raises BadChoice for a number out of range."""
    if not 0 <= limit <= MOST_LIMIT:
        raise errors.BadChoice(field=field, given=str(limit))
    return limit or None
