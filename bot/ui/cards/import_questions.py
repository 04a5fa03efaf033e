"""The parts of an import's cards that ask whose rows count, and that offer what the history says of plan and refill."""

from bot.services.importing import Imported
from bot.ui.cards.base import Card
from bot.ui.cards.weekdays import weekdays
from bot.ui.components import Button, button
from bot.ui.words import Text

LONGEST_NAME = 40
MOST_NAMES = 8


def ask_whose(card: Card, text: Text, result: Imported, confirmation_id: int) -> Card:
    """Add the question whose rows count, with a button for each answer; none of them writes."""
    names = [text.safe(name, LONGEST_NAME) for name in result.people[:MOST_NAMES]]
    if names:
        card.line(text.t("import-people", names=text.listed(names), count=len(result.people)))
    elif result.two_cycles:
        first, second = result.two_cycles
        card.line(text.t("import-two-accounts", first=first, second=second))
    card.small(text.t("import-whose-wallet"))
    labels = [text.plain(name, LONGEST_NAME) for name in result.people[:MOST_NAMES]]
    items = [button(label, "import-person", confirmation_id, place) for place, label in enumerate(labels)]
    everybody = button(text.t("button-all-rows"), "import-person", confirmation_id, -1)
    return card.buttons(*items, everybody, button(text.t("button-balance"), "balance"))


def add_lessons(card: Card, text: Text, result: Imported) -> None:
    """Add what the history says of plan and next refill; nothing if it says what is known here."""
    taught = result.taught
    if taught.plan:
        plans = {"plan": text.t(f"plan-{taught.plan}"), "here": text.t(f"plan-{taught.plan_here}")}
        card.line(text.t("import-plan", **plans))
    if taught.next_refill_on and taught.used:
        card.line(text.t("import-refill-day", on=taught.next_refill_on))
    elif taught.next_refill_on:
        card.line(text.t("import-refill-other-day", on=taught.next_refill_on, here=taught.refill_here))
    if taught.badge:
        card.line(text.t("import-badge", weekly=taught.badge.weekly, days=weekdays(text, taught.badge.days)))


def lesson_buttons(text: Text, result: Imported) -> list[Button]:
    """Return a button for each thing that the history says and that isn't stored here; empty where there is none."""
    taught = result.taught
    items: list[Button] = []
    if taught.plan:
        plan = text.t(f"plan-{taught.plan}")
        items.append(button(text.t("button-set-plan", plan=plan), "set-plan", taught.plan, style="primary"))
    if taught.next_refill_on and not taught.used:
        day = taught.next_refill_on
        label = text.t("button-set-refill", on=day)
        items.append(button(label, "set-refill", day.isoformat(), style="primary"))
    if taught.badge:
        label = text.t("button-set-badge", weekly=taught.badge.weekly)
        items.append(button(label, "set-badge", taught.badge.weekly, taught.badge.days, style="primary"))
    return items
