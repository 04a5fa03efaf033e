"""Build the card and the form of a member's weekly goals and service fee."""

from collections.abc import Sequence

from bot.domain.insight.goals import Goals
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.components import LONGEST_NUMBER, Form, button
from bot.ui.words import Text


def goals_form(text: Text, now: Goals) -> Form:
    """Return the form for the weekly goals and the service fee, filled in with the present ones ``now``."""
    form = Form(text.t("form-goals"), "goals-set")
    for name, label, value in (
        ("weekly_proposals", "form-weekly-proposals", now.proposals),
        ("weekly_interviews", "form-weekly-interviews", now.interviews),
    ):
        filled = "" if value is None else str(value)
        form.field(name, text.t(label), value=filled, required=False, longest=LONGEST_NUMBER)
    hint, fee = text.t("form-fee-hint"), str(now.fee_percent)
    return form.field("fee", text.t("form-fee"), value=fee, hint=hint, required=False, longest=LONGEST_NUMBER)


def goals(text: Text, now: Goals, *, saved: bool = False) -> Card:
    card = Card(text, GOOD if saved else NEUTRAL)
    described = _goal_words(text, (("proposals", now.proposals), ("interviews", now.interviews)))
    card.line(text.t("goals-set", goals=described or None)).small(text.t("goals-fee", fee=now.fee_percent))
    return card.buttons(button(text.t("button-goals"), "goals"))


def _goal_words(text: Text, counts: Sequence[tuple[str, int | None]]) -> str:
    return text.listed(text.t(f"goals-{name}", goal=goal) for name, goal in counts if goal)
