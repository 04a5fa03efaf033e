"""Jobs: what is known of a post, in the lists and units that Upwork itself uses."""

import re
from dataclasses import dataclass, fields, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from bot import errors
from bot.domain import text
from bot.domain.ledger.entries import checked_amount

LONGEST_TITLE = 200
LONGEST_SKILLS = 300
HIGHEST_CENTS = 10_000_000_000
"""100 million dollars: more than any client has spent on Upwork."""


class JobKind(StrEnum):
    FIXED = "fixed"
    HOURLY = "hourly"


class JobOutcome(StrEnum):
    """How a post ended. ``cancelled``: by the client before any contract. ``removed``: by Upwork.

    ``expired``: it lapsed by itself. ``filled``: somebody was hired.
    """

    CANCELLED = "cancelled"
    REMOVED = "removed"
    EXPIRED = "expired"
    FILLED = "filled"


BRINGS_BACK = frozenset({JobOutcome.CANCELLED, JobOutcome.REMOVED})
"""Ends of a job that bring back the Connects of its proposals; the other ends bring back nothing."""


@dataclass(frozen=True, slots=True)
class ProposalRange:
    """Upwork shows how many proposals a job has as a range only. ``most`` is None where there is no upper end."""

    code: str
    least: int
    most: int | None
    midpoint: int


PROPOSAL_RANGES = (
    ProposalRange("0-4", 0, 4, 3),
    ProposalRange("5-9", 5, 9, 8),
    ProposalRange("10-14", 10, 14, 13),
    ProposalRange("15-19", 15, 19, 18),
    ProposalRange("20-49", 20, 49, 35),
    ProposalRange("50+", 50, None, 50),
)
"""The codes of Upwork's search filter, with the midpoints that tools for it have settled on. The post itself says
fewer than 5, 5 to 10, 10 to 15, 15 to 20, 20 to 50, 50+."""

CATEGORIES = (
    "accounting-consulting",
    "admin-support",
    "customer-service",
    "data-science-analytics",
    "design-creative",
    "engineering-architecture",
    "it-networking",
    "legal",
    "sales-marketing",
    "translation",
    "web-mobile-software-dev",
    "writing",
)
"""Upwork's top-level categories by their slugs. A new one is a line here and a name in the catalogue."""


@dataclass(frozen=True, slots=True)
class JobFacts:
    """What is known of a post; None, and an empty title, for what isn't.

    ``connects``: what a proposal costs, as last seen. ``category`` and ``proposals``: codes of the lists above.
    ``skills``: joined by a comma and a space. ``hire_rate``: per cent. ``client_spent_cents``: in total, ever.
    """

    title: str = ""
    connects: int | None = None
    kind: JobKind | None = None
    budget_cents: int | None = None
    category: str | None = None
    skills: str | None = None
    proposals: str | None = None
    hire_rate: int | None = None
    client_spent_cents: int | None = None


def merge(known: JobFacts, new: JobFacts, *, overwrite: bool = False) -> JobFacts:
    """``known`` with its gaps filled from ``new``; an explicit edit (``overwrite``) also replaces what was there.

    A gap in ``new`` never takes anything away.
    """
    changes: dict[str, Any] = {}
    for field in fields(JobFacts):
        given, held = getattr(new, field.name), getattr(known, field.name)
        if given not in (None, "") and (overwrite or held in (None, "")):
            changes[field.name] = given
    return replace(known, **changes)


def checked_facts(
    *,
    title: str | None = None,
    connects: int | None = None,
    kind: str | None = None,
    budget: float | None = None,
    category: str | None = None,
    skills: str | None = None,
    proposals: str | None = None,
    hire_rate: int | None = None,
    client_spent: float | None = None,
) -> JobFacts:
    """What a person typed about a post, checked. ``budget`` and ``client_spent`` are US dollars.

    Raises BadAmount, BadChoice, BadMoney, TooLong.
    """
    return JobFacts(
        title=clean_title(title or ""),
        connects=None if connects is None else checked_amount(connects, lowest=0),
        kind=checked_kind(kind) if kind else None,
        budget_cents=None if budget is None else checked_cents(budget),
        category=checked_category(category) if category else None,
        skills=clean_skills(skills or "") or None,
        proposals=checked_proposals(proposals) if proposals else None,
        hire_rate=None if hire_rate is None else checked_amount(hire_rate, lowest=0, highest=100),
        client_spent_cents=None if client_spent is None else checked_cents(client_spent),
    )


def clean_title(given: str) -> str:
    """On one line, without control characters; may be empty. Raises TooLong."""
    return text.clean(given, "title", LONGEST_TITLE)


def clean_skills(given: str) -> str:
    """``python,SQL ; Python`` as ``python, SQL``: each once, in the order given. Raises TooLong."""
    tidy = (text.clean(skill, "skills", LONGEST_SKILLS) for skill in re.split(r"[,;\n]", given))
    once: dict[str, str] = {}
    for skill in filter(None, tidy):
        once.setdefault(skill.casefold(), skill)
    return text.clean(", ".join(once.values()), "skills", LONGEST_SKILLS)


def checked_cents(dollars: float, highest_cents: int = HIGHEST_CENTS) -> int:
    """US dollars as whole cents, half a cent rounded up. Raises BadMoney below 0, over the bound, or for no number."""
    exact = Decimal(str(dollars))
    if not exact.is_finite() or not 0 <= exact * 100 <= highest_cents:
        raise errors.BadMoney(highest_cents=highest_cents)
    return int((exact * 100).quantize(Decimal(1), ROUND_HALF_UP))


def checked_kind(given: str) -> JobKind:
    """The kind of that name, or BadChoice."""
    try:
        return JobKind(given.strip().lower())
    except ValueError:
        raise errors.BadChoice(field="kind", given=given) from None


def checked_outcome(given: str) -> JobOutcome:
    """The outcome of that name, or BadChoice."""
    try:
        return JobOutcome(given.strip().lower())
    except ValueError:
        raise errors.BadChoice(field="outcome", given=given) from None


def checked_category(given: str) -> str:
    """The category's slug, from the slug, the name as Upwork writes it, or a beginning that only one has.

    Raises BadChoice.
    """
    slug = _slug(given)
    matches = [
        category for category in CATEGORIES if category == slug or f"{category}-".startswith(f"{slug}-")
    ]
    if not slug or len(matches) != 1:
        raise errors.BadChoice(field="category", given=given)
    return matches[0]


def checked_proposals(given: str) -> str:
    """The range's code, from the code or from the words on the post (fewer than 5, 5 to 10, 50+). Raises BadChoice."""
    numbers = [int(digits) for digits in re.findall(r"[0-9]{1,4}", given)]
    for known in PROPOSAL_RANGES:
        shown = None if known.most is None else [known.least, known.most + 1]
        if given.strip() == known.code or numbers == shown:
            return known.code
    if numbers == [PROPOSAL_RANGES[1].least] and re.match(r"\s*(less|fewer|<)", given, re.IGNORECASE):
        return PROPOSAL_RANGES[0].code
    raise errors.BadChoice(field="proposals", given=given)


def proposal_range(code: str) -> ProposalRange:
    """The range of that code, or BadChoice."""
    for known in PROPOSAL_RANGES:
        if known.code == code:
            return known
    raise errors.BadChoice(field="proposals", given=code)


def _slug(given: str) -> str:
    return "-".join(word for word in re.findall(r"[a-z]+", given.lower()) if word != "and")
