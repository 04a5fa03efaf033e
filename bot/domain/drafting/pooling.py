"""Choose a member's best template for a job by known outcomes, with partial pooling between templates and categories."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

USUAL_REPLIES = 0.12
"""The share of proposals that are answered (docs/upwork.md, section 15), where the member's own isn't known yet."""
POOLED = 10
"""The outcomes that a record needs to count as much as what it is pooled with."""


class ChoiceReason(StrEnum):
    """Why a template was chosen: by its record, as the newest without any record, as the only one, or by the member."""

    RECORD = "record"
    NEWEST = "newest"
    ONLY = "only"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class TemplateRecord:
    """What became of the proposals that were sent with a template.

    ``category``: the slug that the template is for, None for any. ``changed_at``: UTC ms. ``sent``: all that were not taken
    back; ``known``, ``replies``: of the ripe ones with a known outcome, the same in the job's category with ``_here``.
    """

    template_id: int
    category: str | None
    changed_at: int
    sent: int = 0
    known: int = 0
    replies: int = 0
    known_here: int = 0
    replies_here: int = 0


@dataclass(frozen=True, slots=True)
class ChosenTemplate:
    """The chosen template. ``rate``: its pooled chance of a reply, None unless it was chosen by its record."""

    template_id: int
    reason: ChoiceReason
    rate: float | None = None


def pooled_rates(records: Sequence[TemplateRecord]) -> dict[int, float]:
    """Return the chance of a reply with each template in the job's category, by the template's id.

    Each level is the mean of a beta distribution whose prior is the level above, worth k = POOLED outcomes:

        member    m = (R + k · USUAL_REPLIES) / (N + k)      R replies of N known outcomes of all templates
        template  t = (r + k · m) / (n + k)                  r of n of this template
        category  c = (s + k · t) / (u + k)                  s of u of this template in the job's category

    So few outcomes move a rate little, and many decide by themselves. After Efron and Morris, *Stein's Paradox in
    Statistics* (1977), and Gelman et al., *Bayesian Data Analysis* (3rd ed.), sections 2.4 and 5.3, with a fixed k.
    """
    outcomes = sum(record.known for record in records)
    member = _pooled(sum(record.replies for record in records), outcomes, USUAL_REPLIES)
    return {
        record.template_id: _pooled(
            record.replies_here, record.known_here, _pooled(record.replies, record.known, member)
        )
        for record in records
    }


def _pooled(hits: int, of: int, around: float) -> float:
    return (hits + POOLED * around) / (of + POOLED)


def best_template(records: Sequence[TemplateRecord], category: str | None) -> ChosenTemplate | None:
    """Return the template to draft with for a job of ``category`` (None if unknown); None without templates.

    Templates of other categories count only where there is no other. Without any known outcome the newest is chosen, first
    those made for the category; of equal rates the newest.
    """
    fitting = [record for record in records if record.category in (None, category)] or list(records)
    if not fitting:
        return None
    rates = pooled_rates(fitting)
    if len(fitting) == 1:
        return ChosenTemplate(fitting[0].template_id, ChoiceReason.ONLY)
    if not any(record.known for record in fitting):
        newest = max(fitting, key=lambda each: (_is_for(each, category), each.changed_at, each.template_id))
        return ChosenTemplate(newest.template_id, ChoiceReason.NEWEST)
    best = max(fitting, key=lambda each: (rates[each.template_id], each.changed_at, each.template_id))
    return ChosenTemplate(best.template_id, ChoiceReason.RECORD, rates[best.template_id])


def _is_for(record: TemplateRecord, category: str | None) -> bool:
    return category is not None and record.category == category
