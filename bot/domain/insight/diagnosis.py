"""What a funnel says: the first weak step, the best and the worst category, and the reasons of losses."""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from bot.domain.insight.funnel import Funnel, FunnelProposal
from bot.domain.insight.intervals import Share
from bot.domain.proposals.proposals import LossReason

FEWEST_TO_RANK = 10
"""The fewest known outcomes for a ranking or a judgement (docs/upwork.md, section 17, row 3)."""
FEWEST_TO_SEE = 5
"""A step that none of so many proposals made is called a weakness, however wide its interval is."""


class Weakness(StrEnum):
    """The step at which the most proposals fail."""

    TOO_FEW = "too_few"
    """There are too few proposals to judge."""
    TARGETING = "targeting"
    """Clients don't open the proposals."""
    OPENING = "opening"
    """Clients open the proposals and don't answer."""
    CLOSING = "closing"
    """Clients answer and don't hire."""
    NONE = "none"
    """No step is clearly weak."""


def weakness(figures: Funnel) -> Weakness:
    """Return the first weak step of a funnel, by the proposals whose outcome is known.

    A step is weak if its share lies below the mark with its whole 90 % range, or if none of five or more known proposals
    made the step. The marks are our choice, below the published rates (docs/upwork.md, section 15). TOO_FEW: under ten
    known outcomes. NONE: no step is weak.
    """
    if figures.told < FEWEST_TO_RANK:
        return Weakness.TOO_FEW
    steps = (
        (figures.share(1), 0.25, Weakness.TARGETING),
        (figures.share(2), 0.2, Weakness.OPENING),
        (_hired_of_replied(figures), 0.25, Weakness.CLOSING),
    )
    for share, mark, weak_step in steps:
        if share.high < mark or (not share.hits and share.of >= FEWEST_TO_SEE):
            return weak_step
    return Weakness.NONE


def best_and_worst(by_category: Mapping[str, Funnel]) -> tuple[str, str] | None:
    """Return the categories with the highest and the lowest reply rate.

    Only categories with ten known answers are compared. None if there are fewer than two, or if the ranges of the two
    rates overlap, as nobody can tell then which is better.
    """
    rates = {name: figures.reply_rate for name, figures in by_category.items()}
    ordered = sorted(
        (name for name, rate in rates.items() if rate.of >= FEWEST_TO_RANK),
        key=lambda name: (-rates[name].hits / rates[name].of, name),
    )
    if len(ordered) < 2 or rates[ordered[0]].low <= rates[ordered[-1]].high:
        return None
    return ordered[0], ordered[-1]


def losses(sent: Iterable[FunnelProposal]) -> dict[LossReason | None, int]:
    """Return the number of lost proposals by reason, most frequent first; the key None, without a reason, comes last."""
    counts = Counter(proposal.lost_because for proposal in sent if proposal.lost)
    return dict(sorted(counts.items(), key=lambda item: (item[0] is None, -item[1], item[0] or "")))


def _hired_of_replied(figures: Funnel) -> Share:
    """Return the share of answered proposals that won a hire, of those whose end is known."""
    known = figures.hired + sum(figures.ended[2:])
    return Share(figures.hired, known, figures.replied - known)
