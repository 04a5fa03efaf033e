"""Build the card of the totals from *My Stats*, beside what is logged of the same days."""

from bot.domain.insight.totals import StepTotals, TotalsPart, TotalsStep, shares
from bot.services.insight import ComparedTotals
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.insight.comparisons import share
from bot.ui.components import button
from bot.ui.words import Text


def totals(text: Text, view: ComparedTotals | None, *, saved: bool = False) -> Card:
    """Return the card of the totals; ``view`` is None where none were typed."""
    if view is None:
        return Card(text, NEUTRAL, text.t("totals-none")).line(text.t("totals-how"))
    colour = WARNING if view.contradictions or view.mismatches else GOOD if saved else NEUTRAL
    card = Card(text, colour, text.t("totals-title", days=view.totals.days, on=view.totals.as_of))
    for name, counts in (("organic", view.totals.organic), ("boosted", view.totals.boosted)):
        if counts.sent:
            card.line(text.t(f"totals-{name}", **_numbers(counts)))
    card.line(_rates(text, view))
    card.separator()
    add_compared(card, text, view)
    return card.buttons(
        button(text.t("button-stats"), "stats"), button(text.t("button-totals-forget"), "totals-forget")
    )


def forgotten(text: Text) -> Card:
    return Card(text, GOOD).line(text.t("totals-forgotten"))


def add_compared(card: Card, text: Text, view: ComparedTotals) -> None:
    """Add what the log lacks, which numbers contradict each other, and what the unknown proposals can have reached."""
    logged = view.together
    card.line(text.t("totals-logged", logged=logged.sent, told=logged.told, sent=view.totals.together.sent))
    for mismatch in view.mismatches:
        card.line(
            text.t(
                "totals-mismatch",
                part=mismatch.part if view.totals.boosted.sent else TotalsPart.ALL,
                step=mismatch.step,
                count=mismatch.reached,
                before=mismatch.before,
            )
        )
    if view.mismatches:
        card.small(text.t("totals-mismatch-kept"))
    for contradiction in view.contradictions:
        card.line(
            text.t(
                "totals-contradiction",
                part=contradiction.part,
                step=contradiction.step,
                logged=contradiction.logged,
                total=contradiction.total,
            )
        )
    if view.contradictions:
        card.small(text.t("totals-unsolved"))
    most = view.most
    if most and view.unknown:
        card.line(
            text.t(
                "totals-most",
                unknown=view.unknown,
                interviewed=most[TotalsStep.INTERVIEWED],
                hired=most[TotalsStep.HIRED],
            )
        )


def summary(text: Text, view: ComparedTotals) -> str:
    """Return one line of the totals for another card, with their shares."""
    title = text.t("totals-title", days=view.totals.days, on=view.totals.as_of)
    return text.t("totals-summary", title=title, rates=_rates(text, view))


def _rates(text: Text, view: ComparedTotals) -> str:
    rates = shares(view.totals.together)
    return text.t(
        "totals-rates",
        sent=view.totals.together.sent,
        interviewed=share(text, rates[TotalsStep.INTERVIEWED]),
        hired=share(text, rates[TotalsStep.HIRED]),
    )


def _numbers(counts: StepTotals) -> dict[str, int]:
    return {str(step): count for step, count in zip(TotalsStep, counts, strict=True)}
