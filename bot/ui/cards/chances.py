"""Word chances, and what was said of them against what came, for the cards of several subjects."""

from bot.ui.words import Text


def percent(text: Text, chance: float) -> str:
    """Return a chance (0 to 1) in per cent without the sign: whole from 10 on, else to the tenth."""
    return text.number(100 * chance) if chance >= 0.1 else text.tenths(100 * chance)


def said(text: Text, low: float, high: float, chance: float, hired: int, sent: int) -> str:
    """Return what was said of proposals with a chance from ``low`` to ``high``, and how many of them won the hire."""
    return text.t(
        "advice-said",
        low=percent(text, low),
        high=percent(text, high),
        chance=percent(text, chance),
        hired=hired,
        sent=sent,
        share=percent(text, hired / sent),
    )
