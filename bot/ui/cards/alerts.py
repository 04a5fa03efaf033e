"""Build the card on which a member chooses the shared jobs to hear of, and the message with such jobs."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from bot.domain.jobs.jobs import CATEGORIES
from bot.domain.messages.alerts import MOST_DIRECT, AlertMode
from bot.services.messages import ANY, AlertedJob, AlertNews, AlertView
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.jobs import shared
from bot.ui.cards.jobs.jobs import facts_lines
from bot.ui.cards.jobs.junk import junk_lines
from bot.ui.cards.settings import switch
from bot.ui.components import LONGEST_ID, Button, Menu, button, option, select
from bot.ui.words import Text

CONNECTS = (4, 6, 8, 10, 12, 14, 16, 20, 25, 30)
HOURS = (1, 2, 3, 6, 12, 24, 48, 72)
"""The limits that the menus offer, besides the one that the member has chosen."""
LONGEST_SKILL = 60
LONGEST_TITLE = 100
LONGEST_ROW = 60
MOST_ROWS = 5
"""Jobs with a button in one message; the others are counted."""


class AlertChoice(StrEnum):
    """What is chosen in a menu."""

    MODE = "mode"
    CATEGORIES = "categories"
    SKILLS = "skills"
    CONNECTS = "connects"
    HOURS = "hours"


def alerts(text: Text, view: AlertView, *, saved: bool = False, fewer: bool = False) -> Card:
    """Return the card of the alerts. ``saved``: it follows a change. ``fewer``: it follows *Not for me*."""
    alert = view.alert
    colour = WARNING if view.is_mute else GOOD if saved else NEUTRAL
    card = Card(text, colour, text.t("alerts-title"))
    if fewer:
        card.line(text.t("alerts-fewer"))
    hour = f"{view.reminders.hour:02d}"
    card.line(text.t("alerts-mode", mode=alert.mode, most=MOST_DIRECT, hour=hour))
    card.line(text.t("alerts-boards", here=view.here, elsewhere=view.elsewhere))
    if view.is_mute:
        card.line(text.t("alerts-mute"))
    if saved:
        card.small(text.t("alerts-saved"))
    modes = [option(text.t(f"alert-mode-{mode}"), mode, mode is alert.mode) for mode in AlertMode]
    card.menu(select(text.t("menu-alert-mode"), "alerts", AlertChoice.MODE, options=modes))
    names = [(text.t(f"category-{category}"), category) for category in CATEGORIES]
    card.menu(_several(text, AlertChoice.CATEGORIES, names, alert.categories))
    skills = [(text.plain(skill, LONGEST_SKILL), skill) for skill in view.offered if len(skill) <= LONGEST_ID]
    if skills:
        card.menu(_several(text, AlertChoice.SKILLS, skills, alert.skills))
    card.menu(_limit(text, AlertChoice.CONNECTS, CONNECTS, alert.most_connects))
    card.menu(_limit(text, AlertChoice.HOURS, HOURS, alert.freshest_hours))
    here = [] if view.here is None else [_here(text, on=view.here)]
    trade = [button(text.t("button-only-trade"), "alerts-trade")] if view.trade.is_named else []
    return card.buttons(*here, *trade, button(text.t("button-trade"), "trade"))


def write(card: Card, text: Text, news: AlertNews) -> tuple[Button, ...]:
    """Add the jobs of a message to its card, and return the buttons that end the news."""
    last = button(text.t("button-best-jobs"), "best-jobs"), button(text.t("button-alert-less"), "alerts-less")
    if len(news.jobs) == 1:
        [job] = news.jobs
        card.line(f"**{text.safe(job.job.title, LONGEST_TITLE)}**")
        facts_lines(card, text, job.facts, job.posted_at)
        card.small(text.t("alert-by", who=shared.who(text, job.by), guild=str(job.guild_id)))
        if job.applied:
            card.small(text.t("job-applied", count=job.applied))
        junk_lines(card, text, job.junk)
        apply = button(text.t("button-apply"), "alert-apply", job.job.id, job.guild_id, style="primary")
        return (apply, button(text.t("button-job"), "keep", job.job.id), *last)
    rows = [(_row(text, job), _open(text, job)) for job in news.jobs[:MOST_ROWS]]
    card.sections(rows, len(news.jobs))
    return last


def _row(text: Text, job: AlertedJob) -> str:
    foot: list[str] = []
    if job.facts.connects is not None:
        foot.append(text.connects(job.facts.connects))
    if job.posted_at is not None:
        foot.append(text.instant(job.posted_at))
    if job.facts.budget_cents is not None:
        budget = text.usd(job.facts.budget_cents)
        foot.append(text.t("job-budget", kind=job.facts.kind, budget=budget))
    if job.applied:
        foot.append(text.t("jobs-applied", count=job.applied))
    if job.junk:
        foot.append(text.t("alert-junk"))
    words = " · ".join(foot) or text.t("alert-in", guild=str(job.guild_id))
    return text.t("jobs-row", title=text.safe(job.job.title, LONGEST_ROW), foot=words)


def _open(text: Text, job: AlertedJob) -> Button:
    return button(text.t("button-open"), "keep", job.job.id)


def _several(
    text: Text, choice: AlertChoice, offered: Sequence[tuple[str, str]], chosen: Iterable[str]
) -> Menu:
    """Return a menu of which any number can be chosen; *any* is preset where nothing is."""
    folded = {value.casefold() for value in chosen}
    options = [option(text.t(f"alert-any-{choice}"), ANY, not folded)]
    options += [option(label, value, value.casefold() in folded) for label, value in offered]
    return select(text.t(f"menu-alert-{choice}"), "alerts", choice, options=options, most=len(options))


def _limit(text: Text, choice: AlertChoice, limits: Sequence[int], chosen: int | None) -> Menu:
    offered = sorted({*limits, *([chosen] if chosen else [])})
    options = [option(text.t(f"alert-any-{choice}"), "0", chosen is None)]
    options += [
        option(text.t(f"alert-{choice}", count=limit), str(limit), limit == chosen) for limit in offered
    ]
    return select(text.t(f"menu-alert-{choice}"), "alerts", choice, options=options)


def _here(text: Text, *, on: bool) -> Button:
    return switch(text, text.t("switch-alerts-here"), "alerts-here", on=on)
