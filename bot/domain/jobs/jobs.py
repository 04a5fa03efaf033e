"""Facts about job posts, in the categories, ranges and units that Upwork itself uses (docs/upwork.md, section 14)."""

import re
from dataclasses import dataclass, fields, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from bot import errors
from bot.domain import text
from bot.domain.choices import checked_choice
from bot.domain.ledger.entries import checked_amount

LIFE_DAYS = 30
"""The age in days from which a post is closed (docs/upwork.md, section 14)."""
LONGEST_TITLE = 200
LONGEST_SKILLS = 300
HIGHEST_CENTS = 10_000_000_000
"""The upper limit of an amount of money: 100 million US dollars, more than any client has spent on Upwork."""


class JobKind(StrEnum):
    """How a job is paid."""

    FIXED = "fixed"
    HOURLY = "hourly"


class JobOutcome(StrEnum):
    """How a post ended.

    ``cancelled``: the client closed the job before any contract. ``removed``: Upwork removed the post. ``expired``: the
    post closed by itself after about a month. ``filled``: the client hired somebody.
    """

    CANCELLED = "cancelled"
    REMOVED = "removed"
    EXPIRED = "expired"
    FILLED = "filled"


BRINGS_BACK = frozenset({JobOutcome.CANCELLED, JobOutcome.REMOVED})
"""Ends of a job that bring back the Connects of its proposals; the other ends bring back nothing."""


@dataclass(frozen=True, slots=True)
class ProposalRange:
    """A range in which Upwork shows the number of a job's proposals.

    ``least`` to ``most``: both included, ``most`` None for no upper end. ``midpoint``: the number used in calculations.
    """

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
"""All ranges, smallest first, with the codes of Upwork's search filter and midpoints that other tools use.

A post shows the same ranges as: fewer than 5, 5 to 10, 10 to 15, 15 to 20, 20 to 50, 50+.
"""

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
"""The slugs of Upwork's top-level categories. The name of each category is in the catalogue."""


@dataclass(frozen=True, slots=True)
class JobFacts:
    """The facts known about a post; None (for the title: empty) means unknown.

    ``connects``: the cost of a proposal when last seen. ``budget_cents``: US cents, per hour for an hourly job.
    ``category``, ``proposals``: codes from CATEGORIES and PROPOSAL_RANGES. ``skills``: names joined by ``, ``.
    ``hire_rate``: the client's, in per cent. ``client_spent_cents``: US cents that the client has ever spent on Upwork.
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
    """Return ``known`` with its unknown facts filled in from ``new``.

    ``overwrite``: facts of ``new`` also replace known facts, as in an explicit edit. Unknown facts of ``new`` never
    delete a known fact.
    """
    changes: dict[str, Any] = {}
    for field in fields(JobFacts):
        old_value, new_value = getattr(known, field.name), getattr(new, field.name)
        if new_value not in (None, "") and (overwrite or old_value in (None, "")):
            changes[field.name] = new_value
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
    """Check the facts that a member typed about a post and return them; None or empty text means unknown.

    ``budget``, ``client_spent``: US dollars. ``connects`` may be 0. Raises BadAmount for ``connects`` or ``hire_rate`` out
    of range, BadChoice for an unknown kind, category or range, BadMoney for a bad amount of dollars, TooLong for a text.
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


def clean_title(typed: str) -> str:
    """Return the title on one line without invisible characters; may be empty. Raises TooLong above LONGEST_TITLE."""
    return text.clean(typed, "title", LONGEST_TITLE)


def clean_skills(typed: str) -> str:
    """Return skills separated by ``, ``, each once in the order typed: ``python,SQL ; Python`` gives ``python, SQL``.

    Commas, semicolons and line ends separate skills, and capital letters make no difference. Raises TooLong.
    """
    tidy = (text.clean(skill, "skills", LONGEST_SKILLS) for skill in re.split(r"[,;\n]", typed))
    by_folded: dict[str, str] = {}
    for skill in filter(None, tidy):
        by_folded.setdefault(skill.casefold(), skill)
    return text.clean(", ".join(by_folded.values()), "skills", LONGEST_SKILLS)


def checked_cents(dollars: float, highest_cents: int = HIGHEST_CENTS) -> int:
    """Return US dollars as whole cents, half a cent rounded up.

    Raises BadMoney for an amount below 0 or above ``highest_cents``, and for infinity or NaN.
    """
    exact = Decimal(str(dollars))
    if not exact.is_finite() or not 0 <= exact * 100 <= highest_cents:
        raise errors.BadMoney(highest_cents=highest_cents)
    return int((exact * 100).quantize(Decimal(1), ROUND_HALF_UP))


def checked_kind(typed: str) -> JobKind:
    """Return the kind with this name (``fixed`` or ``hourly``, in any case). Raises BadChoice for any other text."""
    return checked_choice(JobKind, "kind", typed, typed.strip().lower())


def checked_outcome(typed: str) -> JobOutcome:
    """Return the outcome with this name, e.g. ``cancelled``, in any case. Raises BadChoice for any other text."""
    return checked_choice(JobOutcome, "outcome", typed, typed.strip().lower())


def checked_category(typed: str) -> str:
    """Return the slug of the category that a member typed.

    Accepts the slug, Upwork's name (``Web, Mobile & Software Dev``), and leading words that fit a single category
    (``web``). Raises BadChoice if no category or several fit.
    """
    slug = _slug(typed)
    matches = [
        category for category in CATEGORIES if category == slug or f"{category}-".startswith(f"{slug}-")
    ]
    if not slug or len(matches) != 1:
        raise errors.BadChoice(field="category", given=typed)
    return matches[0]


def checked_proposals(typed: str) -> str:
    """Return the code of a range of proposals, from the code or from the words on the post.

    ``fewer than 5`` gives ``0-4``, ``5 to 10`` gives ``5-9``. Raises BadChoice for any other text.
    """
    numbers = [int(digits) for digits in re.findall(r"[0-9]{1,4}", typed)]
    for option in PROPOSAL_RANGES:
        numbers_on_post = None if option.most is None else [option.least, option.most + 1]
        if typed.strip() == option.code or numbers == numbers_on_post:
            return option.code
    if numbers == [PROPOSAL_RANGES[1].least] and re.match(r"\s*(less|fewer|<)", typed, re.IGNORECASE):
        return PROPOSAL_RANGES[0].code
    raise errors.BadChoice(field="proposals", given=typed)


def proposal_range(code: str) -> ProposalRange:
    """Return the range with this code, e.g. ``5-9``. Raises BadChoice for any other text."""
    for option in PROPOSAL_RANGES:
        if option.code == code:
            return option
    raise errors.BadChoice(field="proposals", given=code)


def _slug(typed: str) -> str:
    return "-".join(word for word in re.findall(r"[a-z]+", typed.lower()) if word != "and")
