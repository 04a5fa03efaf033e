"""Common skills on Upwork by category, for menus and suggestions; the lists are data in ``skills.toml``."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path


@cache
def common_skills() -> Mapping[str, Sequence[str]]:
    """Return the common skills of each category by its slug, the most common first."""
    return tomllib.loads(Path(__file__).with_name("skills.toml").read_text("utf-8"))["skills"]


def offered(categories: Iterable[str], own: Iterable[str], most: int) -> tuple[str, ...]:
    """Return at most ``most`` skills for a menu: the member's ``own``, then the common ones of the categories in turn."""
    lists = [common_skills().get(category, ()) for category in dict.fromkeys(categories)]
    in_turn = [names[place] for place in range(most) for names in lists if place < len(names)]
    by_folded: dict[str, str] = {}
    for skill in (*own, *in_turn):
        by_folded.setdefault(skill.casefold(), skill)
    return tuple(by_folded.values())[:most]


def suggested(typed: str, categories: Iterable[str], seen: Iterable[str], most: int) -> list[str]:
    """Return at most ``most`` skills that may complete a typed text, those that begin with the text first.

    Skills on jobs (``seen``) come before the common skills of ``categories``, and those before the skills of the other
    categories. For an empty text the first of ``seen`` and of ``categories``.
    """
    by_category = common_skills()
    near = [*seen, *(skill for category in categories for skill in by_category.get(category, ()))]
    start = typed.strip().casefold()
    names: dict[str, str] = {}
    for skill in near if not start else [*near, *(skill for each in by_category.values() for skill in each)]:
        names.setdefault(skill.casefold(), skill)
    begun = [name for folded, name in names.items() if folded.startswith(start)]
    inside = [name for folded, name in names.items() if start in folded and not folded.startswith(start)]
    return (begun + inside)[:most]
