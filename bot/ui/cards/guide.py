"""Build the cards of the guide: what the bot does, the list of topics, and each topic with the member's own numbers."""

from collections.abc import Callable
from datetime import date

import discord

from bot import errors
from bot.domain import guide
from bot.domain.guide import GuideSource, GuideTopic
from bot.domain.ledger.rules import rules_at
from bot.domain.time.calendar import day_start
from bot.services.ledger import BalanceView
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.components import Menu, button, link, option, select
from bot.ui.words import LONGEST_IN_ERROR, Text, catalogue

CHEAP, DEAR = 7, 27
"""The fewest and the most Connects that a proposal took on posts seen in 2026."""
BADGE_WEEK = 14
GROUPS = ("connects", "jobs", "proposals", "templates", "reviews", "stats", "you", "privacy", "server")
"""Groups of commands, each a line of the help card."""


def commands(text: Text) -> Card:
    """Return the card of /help: what the bot does, and what to begin with. Its button shows all commands."""
    card = Card(text, NEUTRAL, text.t("help-title")).line(text.t("help-about"))
    card.separator()
    card.line(*(text.t(f"help-{part}") for part in ("begin", "daily", "later", "differs", "guide")))
    card.small(text.t("help-menu")).separator().small(text.t("help-private"))
    return card.buttons(
        button(text.t("button-all-commands"), "help-all"),
        button(text.t("button-balance"), "balance"),
        button(text.t("button-history"), "history"),
    )


def all_commands(text: Text) -> Card:
    """Return the card of all commands by group."""
    card = Card(text, NEUTRAL, text.t("button-all-commands"))
    card.line(*(text.t(f"help-{group}") for group in GROUPS)).small(text.t("help-menu"))
    return card.menu(_groups(text))


def group_commands(text: Text, group: str) -> Card:
    """Return the card of a group's commands, each with what it does. Raises BadChoice for no such group."""
    if group not in GROUPS:
        raise errors.BadChoice(field="group", given=group)
    name, commands = _named(group)
    card = Card(text, NEUTRAL, _shown(text, name))
    for command in commands:
        about = text.t(f"cmd-{name}-{command}")
        card.line(text.t("help-command", command=f"`/{name} {command}`", about=about))
    return card.menu(_groups(text, group))


def _named(group: str) -> tuple[str, list[str]]:
    """Return a group's registered name and those of its commands, as its English line on the help card lists them."""
    name, _, listed = catalogue().t(f"help-{group}").removeprefix("**/").partition("** ")
    return name, listed.partition(" (")[0].split(" · ")


def _shown(text: Text, name: str) -> str:
    """Return a group's name as Discord shows it in the language of ``text``."""
    return f"/{text.find(f'name-{name}') or name}"


def _groups(text: Text, chosen: str = "") -> Menu:
    options = [option(_shown(text, _named(group)[0]), group, group == chosen) for group in GROUPS]
    return select(text.t("menu-commands"), "help-group", options=options)


def overview(text: Text, question: str | None = None) -> Card:
    """Return the card of all topics.

    ``question``: a text that matches no topic, quoted on the card; None if nothing was asked.
    """
    card = Card(text, NEUTRAL, text.t("guide-title"))
    if question is None:
        card.line(text.t("guide-about"))
    else:
        card.line(text.t("guide-unknown", asked=text.safe(question, LONGEST_IN_ERROR)))
    card.separator().line(*(_row(text, topic) for topic in GuideTopic))
    card.separator().small(text.t("guide-foot"))
    return card.menu(_menu(text))


def topic(text: Text, about: GuideTopic, own: BalanceView | None) -> Card:
    """Return the card of one topic. ``own``: the member's balance for the topic's examples; None without a wallet."""
    card = Card(text, NEUTRAL, title(text, about))
    if own is not None and about in _OWN:
        card.line(_OWN[about](text, own))
    card.line(text.t(f"guide-{about}-body"))
    card.line(text.t(f"guide-{about}-next"))
    sources = guide.SOURCES[about]
    card.separator().small(
        text.t("guide-sources", sources=" · ".join(_source(text, source) for source in sources))
    )
    buttons = [link(text.t("button-source"), source.url) for source in sources if source.url][:1]
    if own is not None:
        card.buttons(
            button(text.t("button-expiring"), "expiring", 30),
            button(text.t("button-balance"), "balance"),
            *buttons,
        )
    elif buttons:
        card.buttons(*buttons)
    return card.menu(_menu(text, about))


def title(text: Text, about: GuideTopic) -> str:
    return text.t(f"guide-{about}")


def _row(text: Text, about: GuideTopic) -> str:
    return text.t("guide-row", title=title(text, about), short=text.t(f"guide-{about}.short"))


def _menu(text: Text, current: GuideTopic | None = None) -> Menu:
    options = [
        discord.SelectOption(label=title(text, about), value=about, default=about is current)
        for about in GuideTopic
    ]
    return select(text.t("menu-guide"), "guide", options=options)


def _source(text: Text, source: GuideSource) -> str:
    """Return a source as words, e.g. ``Upwork Help, “Get Connects”, Oct 2025``."""
    year = "" if source.year is None else str(source.year)
    as_of = (
        text.month(date(source.year, source.month, 1), year=True) if source.year and source.month else year
    )
    return text.t(
        "guide-source",
        page=text.t(f"source-{source.id}"),
        as_of=as_of,
        dated="undated" if source.year is None else "about" if source.about else "exactly",
        official=source.official,
    )


def _worth(text: Text, own: BalanceView) -> str:
    cents = own.balance * rules_at(own.today).price_cents
    return text.t("guide-own-worth", connects=text.connects(own.balance), usd=text.usd(cents))


def _proposals(text: Text, own: BalanceView) -> str:
    fewest, most = own.balance // DEAR, own.balance // CHEAP
    return text.t("guide-own-proposals", connects=text.connects(own.balance), fewest=fewest, most=most)


def _plan(text: Text, own: BalanceView) -> str:
    return text.t(
        "guide-own-plan",
        connects=text.connects(own.balance),
        plan=text.t(f"plan-{own.plan}"),
        on=own.next_refill_on if own.next_refill_amount or own.next_refill_on is None else "nothing",
        amount=own.next_refill_amount,
    )


def _expiry(text: Text, own: BalanceView) -> str:
    connects = text.connects(own.balance)
    if not own.expiring:
        return text.t("guide-own-expiry", connects=connects, on=None, amount=0, when="")
    soonest = own.expiring[0]
    when = text.instant(day_start(soonest.on))
    return text.t("guide-own-expiry", connects=connects, on=soonest.on, amount=soonest.amount, when=when)


def _weeks(text: Text, own: BalanceView) -> str:
    return text.t("guide-own-weeks", connects=text.connects(own.balance), weeks=own.balance // BADGE_WEEK)


_OWN: dict[GuideTopic, Callable[[Text, BalanceView], str]] = {
    GuideTopic.BASICS: _worth,
    GuideTopic.PLANS: _plan,
    GuideTopic.EARNING: _plan,
    GuideTopic.STRATEGY: _expiry,
    GuideTopic.CLIENTS: _proposals,
    GuideTopic.EXPIRY: _expiry,
    GuideTopic.BOOSTS: _worth,
    GuideTopic.BADGE: _weeks,
    GuideTopic.NEWCOMERS: _proposals,
}
