"""Word the odds, the reasons and what would change an advice, for the cards of advice."""

from collections.abc import Sequence

from bot.domain.advice.reasons import Change, WeighedReason
from bot.ui.cards.chances import percent
from bot.ui.words import Text

MOST_REASONS = 3


def odds(text: Text, chance: float, low: float, high: float) -> str:
    """Return the chance of a hire with its 90 % range."""
    return text.t(
        "advice-odds",
        value=percent(text, chance),
        low=percent(text, low),
        high=percent(text, high),
    )


def because(text: Text, reasons: Sequence[WeighedReason]) -> str:
    """Return the reasons on one line, those that speak for the job first; empty for no reasons."""
    parts: list[str] = []
    for sign, chosen in (
        ("for", [each for each in reasons if each.effect > 0]),
        ("against", [each for each in reasons if each.effect < 0]),
    ):
        if chosen:
            words = text.listed(text.t(f"advice-why-{each.reason}") for each in chosen)
            parts.append(text.t(f"advice-{sign}", reasons=words))
    return " · ".join(parts)


def change(text: Text, change: Change) -> str:
    """Return what would change the advice."""
    return text.t(
        f"advice-change-{change.kind}",
        connects=change.connects or 0,
        fact=text.t(f"advice-fact-{change.fact}") if change.fact else "",
    )


def basis(text: Text, outcomes: int, people: int) -> str:
    """Return what the odds rest on."""
    return text.t("advice-basis", outcomes=outcomes, people=people)
