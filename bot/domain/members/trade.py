"""A member's trade: the categories of work, the skills and the hourly rate that the advice goes by."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot import errors
from bot.domain.advice.values import RankGoal
from bot.domain.choices import checked_choice
from bot.domain.jobs.jobs import checked_category, checked_cents, clean_skills

MOST_CATEGORIES = 3
"""The most categories of a trade."""
MOST_SKILLS = 15
"""The most skills of a trade, as many as a profile on Upwork has."""
HIGHEST_RATE_CENTS = 100_000
"""The highest hourly rate: 1,000 US dollars (docs/upwork.md, section 14)."""


@dataclass(frozen=True, slots=True)
class TradeProfile:
    """What a member works in.

    ``categories``: slugs of Upwork's categories, empty while the member has named none. ``skills``: names, each once.
    ``hourly_cents``: US cents of an hour, None if unknown.
    """

    categories: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    hourly_cents: int | None = None

    @property
    def is_named(self) -> bool:
        """Return True if the member has named at least one category."""
        return bool(self.categories)


def checked_goal(typed: str) -> RankGoal:
    """Return the goal with this name, e.g. ``money``, in any case. Raises BadChoice for any other text."""
    return checked_choice(RankGoal, "goal", typed, typed.strip().lower())


def with_categories(trade: TradeProfile, categories: Iterable[str]) -> TradeProfile:
    """Return the trade with these categories, each once. Raises BadChoice for an unknown one and for too many."""
    slugs = tuple(dict.fromkeys(checked_category(category) for category in categories))
    if len(slugs) > MOST_CATEGORIES:
        raise errors.BadChoice(field="categories", given=str(len(slugs)))
    return replace(trade, categories=slugs)


def read_categories(typed: str) -> tuple[str, ...]:
    """Return the slugs of the categories in a text such as ``web, writing``; empty for no text. Raises BadChoice."""
    try:
        return (checked_category(typed),)
    except errors.BadChoice:
        parts = (part for part in re.split(r"[,;\n]", typed) if part.strip())
        return tuple(dict.fromkeys(checked_category(part) for part in parts))


def with_skills(trade: TradeProfile, skills: str) -> TradeProfile:
    """Return the trade with the skills of a text such as ``Python, SQL``. Raises BadChoice for too many, TooLong."""
    names = separated(skills)
    if len(names) > MOST_SKILLS:
        raise errors.BadChoice(field="skills", given=str(len(names)))
    return replace(trade, skills=names)


def with_rate(trade: TradeProfile, dollars: float) -> TradeProfile:
    """Return the trade with an hourly rate in US dollars; 0 for an unknown rate. Raises BadMoney."""
    return replace(trade, hourly_cents=checked_cents(dollars, HIGHEST_RATE_CENTS) or None)


def separated(skills: str) -> tuple[str, ...]:
    """Return the skills of a text with commas, each once in the order typed; empty for no text. Raises TooLong."""
    tidy = clean_skills(skills)
    return tuple(tidy.split(", ")) if tidy else ()
