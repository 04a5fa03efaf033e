"""Build the card of how often the odds came true, and of what interviews and hires are expected to cost."""

from bot.domain.advice.costs import ExpectedCost
from bot.services.advice import AdviceRecord
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.cards.chances import percent, said
from bot.ui.components import button
from bot.ui.words import Text


def record(text: Text, view: AdviceRecord) -> Card:
    """Return the card: what was said and what came true first, then the expected costs."""
    judged = view.judged
    expected = sum(each.said * each.count for each in view.bins) / judged if judged else 0.0
    came = sum(each.came_true for each in view.bins) / judged if judged else 0.0
    heading = text.t(
        "record-title",
        judged=judged,
        said=percent(text, expected),
        came=percent(text, came),
    )
    card = Card(text, NEUTRAL, heading)
    card.line(text.t("record-of", judged=judged) if judged else text.t("record-none"))
    for each in view.bins:
        card.small(said(text, each.low, each.high, each.said, each.came_true, each.count))
    if view.costs:
        card.separator().line(text.t("record-costs"))
        card.line(*(_cost(text, cost) for cost in view.costs))
        card.small(text.t("record-cost-how"))
    return card.buttons(
        button(text.t("button-stats"), "stats"), button(text.t("button-best-jobs"), "best-jobs")
    )


def _cost(text: Text, cost: ExpectedCost) -> str:
    return text.t(
        "record-cost",
        category=text.t(f"category-{cost.category}" if cost.category else "record-no-category"),
        band=text.t("record-band-all" if cost.band is None else f"record-band-{cost.band}"),
        interview=text.number(cost.per_interview),
        interview_low=text.number(cost.interview_range[0]),
        interview_high=text.number(cost.interview_range[1]),
        hire=text.number(cost.per_hire),
        hire_low=text.number(cost.hire_range[0]),
        hire_high=text.number(cost.hire_range[1]),
    )
