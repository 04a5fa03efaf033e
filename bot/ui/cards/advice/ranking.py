"""Build the card that shows the best use of the Connects among the open jobs."""

from bot.domain.advice.values import RankGoal
from bot.services.advice import RankedJob, Ranking
from bot.ui.cards.advice import reasons
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.members.trade import categories_menu
from bot.ui.components import Button, button, option, select
from bot.ui.words import Text

LONGEST_ROW = 29
"""Characters of a title that fill one line on a phone; the menu below has more of it."""
LONGEST_CHOICE = 100
NO_GOAL = "-"
"""Stands in a button for the goal that the member has chosen."""


def ranked(text: Text, view: Ranking) -> Card:
    """Return the card of `/job rank`: the best use of the Connects, and a page of the jobs.

    What is about the whole set, and the question for the goal, stand on the first page only.
    """
    if view.asks_trade:
        return trade_first(text, view)
    is_first = view.page == 0
    card = Card(text, GOOD if view.chosen else NEUTRAL, text.connects(view.balance))
    if view.total:
        goal = text.t(f"goal-{view.goal}")
        card.line(text.t("rank-best", jobs=view.chosen, connects=view.connects, goal=goal))
    else:
        card.line(text.t("rank-nothing", outside=view.outside))
    if is_first and view.expiring:
        card.small(text.t("rank-expiring", amount=view.expiring))
    elif is_first and view.ask.budget and view.chosen and view.connects < view.budget:
        card.small(text.t("rank-rest", amount=view.budget - view.connects))
    for number, row in enumerate(view.rows, view.place):
        if number == max(view.chosen, view.place):
            card.separator().small(text.t("rank-others"))
        card.line(*_row(text, row))
    if view.rows:
        jobs = [option(text.plain(row.job.title, LONGEST_CHOICE), str(row.job.id)) for row in view.rows]
        card.menu(select(text.t("menu-open-job"), "rank-picked", options=jobs))
    if view.dead and view.page == view.pages - 1:
        card.small(text.t("rank-dead", count=view.dead))
    if is_first and view.total:
        card.small(reasons.basis(text, view.outcomes, view.people))
    card.pages("rank-page", *_args(view), page=view.page, pages=view.pages)
    buttons = [*_outside(text, view), *(_goals(text, view) if is_first and view.asks_goal else ())]
    return card.buttons(*buttons) if buttons else card


def trade_first(text: Text, view: Ranking) -> Card:
    """Return the card that asks for the member's categories, and goes on with the ranking."""
    card = Card(text, WARNING, text.connects(view.balance)).line(text.t("rank-trade-first"))
    card.menu(categories_menu(text, (), "rank-trade", view.ask.budget or 0, view.ask.goal or NO_GOAL))
    return card.buttons(
        button(text.t("button-trade"), "trade"),
        button(text.t("button-rank-outside-all"), "rank-page", *_args(view, outside=True), 0),
    )


def _args(
    view: Ranking, *, outside: bool | None = None, goal: RankGoal | None = None
) -> tuple[int | str, ...]:
    """Return what a button must hold to ask again: budget (0 for all), goal, and whether other trades take part."""
    is_outside = view.ask.outside if outside is None else outside
    return (view.ask.budget or 0, goal or view.ask.goal or NO_GOAL, int(is_outside))


def _outside(text: Text, view: Ranking) -> list[Button]:
    if not view.outside:
        return []
    label = text.t("button-rank-outside", count=view.outside)
    return [button(label, "rank-page", *_args(view, outside=True), 0)]


def _goals(text: Text, view: Ranking) -> list[Button]:
    return [button(text.t(f"button-goal-{goal}"), "rank-goal", *_args(view, goal=goal)) for goal in RankGoal]


def _row(text: Text, row: RankedJob) -> tuple[str, ...]:
    """Return the lines of a job: its title, its cost and odds, the reasons, and what would change the advice."""
    ranked = row.ranked
    cost = text.t("rank-cost", amount=ranked.connects, boost=ranked.boost, guessed=int(ranked.is_cost_guess))
    foot = [cost, reasons.odds(text, ranked.odds.hire, ranked.odds.low, ranked.odds.high)]
    if not ranked.value.is_guess:
        foot.append(text.t("rank-value", value=text.usd(100 * round(ranked.value.cents / 100))))
    lines = [" · ".join(foot), reasons.because(text, ranked.reasons)]
    if ranked.change is not None:
        lines.append(reasons.change(text, ranked.change))
    title = text.safe(row.job.title, LONGEST_ROW)
    return (f"**{title}**", *(f"-# {line}" for line in lines if line))
