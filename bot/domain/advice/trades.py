"""The member's trade, and how well a post fits the trade."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_][\w+#]*")


@dataclass(frozen=True, slots=True)
class Trade:
    """What a member does for a living.

    ``categories``: slugs of jobs.CATEGORIES. ``skills``: as `folded_skills` returns them. ``hourly_cents``: the member's
    rate in US cents, None if unknown. Without categories and skills the trade is unknown: the member should be asked.
    """

    categories: frozenset[str] = frozenset()
    skills: frozenset[str] = frozenset()
    hourly_cents: int | None = None

    @property
    def is_known(self) -> bool:
        """Return True if the member has named a category or a skill."""
        return bool(self.categories or self.skills)


@dataclass(frozen=True, slots=True)
class TradeFit:
    """How well a post fits a trade.

    ``category``: the post's category is the member's, None if the post or the member has none. ``skills``: the share of the
    post's skills that the member has, from 0 to 1, drawn to the middle where the post names few; None if unknown.
    ``named``: the number of the member's skills that the post asks for or its title names. ``fits``: False if the post is
    outside the trade, None if nothing tells.
    """

    category: bool | None
    skills: float | None
    named: int
    fits: bool | None


UNKNOWN_FIT = TradeFit(category=None, skills=None, named=0, fits=None)


def folded_skills(skills: Iterable[str]) -> frozenset[str]:
    """Return the skills in the form in which they are compared: ``React.js`` and ``react JS`` give ``react``.

    Names without a letter or digit are dropped.
    """
    return frozenset(filter(None, map(_folded, skills)))


def split_skills(text: str | None) -> frozenset[str]:
    """Return the folded skills of a text in which commas separate them, as jobs.JobFacts keeps them; None gives none."""
    return folded_skills((text or "").split(","))


def trade_fit(trade: Trade | None, category: str | None, skills: frozenset[str], title: str = "") -> TradeFit:
    """Return how well a post of this category with these folded skills fits the trade.

    ``trade`` None or unknown: nothing is known of the fit. A post in another category is outside the trade, whatever its
    skills; a post without a category fits by its skills or by a skill in its title.
    """
    if trade is None or not trade.is_known:
        return UNKNOWN_FIT
    in_category = category in trade.categories if category and trade.categories else None
    covered = sum(_is_covered(skill, trade.skills) for skill in skills)
    share = (covered + 0.5) / (len(skills) + 1) if skills and trade.skills else None
    named = covered or sum(f" {skill} " in f" {_folded(title)} " for skill in trade.skills)
    if in_category is not None:
        fits: bool | None = in_category
    elif named:
        fits = True
    else:
        fits = False if share is not None else None
    return TradeFit(category=in_category, skills=share, named=named, fits=fits)


def _folded(skill: str) -> str:
    words = _WORD.findall(skill.casefold())
    return " ".join(word for word in words if word != "js" or len(words) == 1)


def _is_covered(skill: str, own: frozenset[str]) -> bool:
    """Return True if the member has the skill, or one that contains or is contained in it word for word."""
    return skill in own or any(f" {mine} " in f" {skill} " or f" {skill} " in f" {mine} " for mine in own)
