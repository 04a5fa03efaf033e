"""Build the card of a member's trade: menus and a form that save at each tap."""

from bot.domain.advice.values import RankGoal
from bot.domain.jobs.jobs import CATEGORIES
from bot.domain.members.trade import MOST_CATEGORIES, MOST_SKILLS
from bot.services.members import TradeView
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.components import LONGEST_ID, Form, Menu, button, option, select
from bot.ui.words import Text

LONGEST_SKILLS = 300
LONGEST_RATE = 12
LONGEST_ONE = 60


def trade(text: Text, view: TradeView, *, saved: bool = False) -> Card:
    """Return the card of `/profile skills`. ``saved``: the card follows a change."""
    card = Card(text, GOOD if saved else NEUTRAL, text.t("trade-title")).line(summary(text, view))
    if saved:
        card.small(text.t("trade-saved"))
    card.menu(categories_menu(text, view.trade.categories, "trade-categories"))
    chosen = {skill.casefold() for skill in view.trade.skills}
    skills = [
        option(text.plain(skill, LONGEST_ONE), skill, skill.casefold() in chosen)
        for skill in view.offered
        if len(skill) <= LONGEST_ID
    ]
    if skills:
        menu = select(text.t("menu-skills"), "trade-skills", options=skills, most=MOST_SKILLS)
        card.menu(menu)
    card.menu(goal_menu(text, view.goal))
    return card.buttons(
        button(text.t("button-trade-type"), "trade-type"),
        button(text.t("button-guard"), "guard"),
        button(text.t("button-alerts"), "alerts"),
        button(text.t("button-best-jobs"), "best-jobs"),
    )


def summary(text: Text, view: TradeView) -> str:
    """Return the trade and the goal on one line."""
    trade = view.trade
    return text.t(
        "trade-summary",
        categories=text.listed(text.t(f"category-{category}") for category in trade.categories) or None,
        skills=text.safe(", ".join(trade.skills), LONGEST_SKILLS) or None,
        rate=text.usd(trade.hourly_cents) if trade.hourly_cents else None,
        goal=text.t(f"goal-{view.goal}") if view.goal else None,
    )


def categories_menu(text: Text, chosen: tuple[str, ...], verb: str, *args: str | int) -> Menu:
    """Return the menu of Upwork's categories, of which up to MOST_CATEGORIES can be chosen."""
    names = [option(text.t(f"category-{category}"), category, category in chosen) for category in CATEGORIES]
    return select(text.t("menu-categories"), verb, *args, options=names, most=MOST_CATEGORIES)


def goal_menu(text: Text, goal: RankGoal | None) -> Menu:
    goals = [option(text.t(f"goal-{each}"), each, each is goal) for each in RankGoal]
    return select(text.t("menu-goal"), "trade-goal", options=goals)


def trade_form(text: Text, view: TradeView) -> Form:
    """Return the form for skills and hourly rate, filled in with the present ones."""
    rate = view.trade.hourly_cents
    form = Form(text.t("trade-title"), "trade-typed")
    form.field(
        "skills",
        text.t("form-trade-skills"),
        value=", ".join(view.trade.skills),
        hint=text.t("form-trade-skills-hint"),
        lines=True,
        required=False,
        longest=LONGEST_SKILLS,
    )
    return form.field(
        "rate",
        text.t("form-trade-rate"),
        value="" if rate is None else f"{rate / 100:g}",
        required=False,
        longest=LONGEST_RATE,
    )
