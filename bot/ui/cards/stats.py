"""What a member's proposals cost and win, as one card."""

import discord

from bot.domain.chances import Share
from bot.domain.funnel import Funnel, Pricing
from bot.services.insight import MyStats, Period
from bot.ui.actions import select
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.text import Text

STEPS = ("viewed", "replied", "offered", "hired")
FEWEST_TO_COMPARE = 3


def me(text: Text, view: MyStats) -> Card:
    period = period_words(text, view.period)
    card = Card(text, NEUTRAL, text.t("stats-title", sent=view.own.sent, period=period))
    if view.own.sent:
        _funnel(card, text, view)
        card.separator()
        _cost(card, text, view)
        card.separator()
        _compared(card, text, view)
        card.small(text.t("stats-intervals"))
    else:
        card.line(text.t("stats-empty"))
    options = [
        discord.SelectOption(label=period_words(text, one), value=one, default=one is view.period)
        for one in Period
    ]
    return card.menu(select(text.t("menu-period"), "stats-me", options=options))


def period_words(text: Text, period: Period) -> str:
    return text.t(f"period-{period.split()[0]}")


def share(text: Text, given: Share) -> str | None:
    """``38 % (26–52)``; None of nothing."""
    if given.value is None:
        return None
    value, low, high = (round(100 * part) for part in (given.value, given.low, given.high))
    return text.t("stats-share", value=value, low=low, high=high)


def _funnel(card: Card, text: Text, view: MyStats) -> None:
    for number, step in enumerate(STEPS, start=1):
        found = view.own.share(number)
        card.line(text.t("stats-step", step=step, count=found.hits, share=share(text, found)))
    card.line(text.t(f"weakness-{view.weakness}"))


def _cost(card: Card, text: Text, view: MyStats) -> None:
    own = view.own
    cents = own.cents[Pricing.REPLACEMENT]
    card.line(text.t("stats-cost", connects=text.connects(own.net), usd=text.usd(round(cents))))
    for name, count in (("reply", own.replied), ("hire", own.hired)):
        connects, usd = own.connects_per(count), own.cents_per(count, Pricing.REPLACEMENT)
        card.line(
            text.t(
                f"stats-per-{name}",
                connects=None if connects is None else round(connects),
                usd="" if usd is None else text.usd(round(usd)),
            )
        )
    if own.value_cents and cents:
        times = f"{own.value_cents / cents:.1f}"
        card.line(text.t("stats-worth", value=text.usd(own.value_cents), times=times))
    cash, fifo = (text.usd(round(own.cents[pricing])) for pricing in (Pricing.CASH, Pricing.FIFO))
    card.small(text.t("stats-modes", cash=cash, fifo=fifo))


def _compared(card: Card, text: Text, view: MyStats) -> None:
    if view.boosted.sent >= FEWEST_TO_COMPARE and view.plain.sent >= FEWEST_TO_COMPARE:
        boosted, plain = _answered(text, view.boosted), _answered(text, view.plain)
        card.line(text.t("stats-boost", boosted=boosted, plain=plain))
    if view.best is not None and view.worst is not None:
        best, worst = (view.by_category[name].reply_rate for name in (view.best, view.worst))
        card.line(
            text.t(
                "stats-best",
                best=text.t(f"category-{view.best}"),
                bestshare=share(text, best),
                worst=text.t(f"category-{view.worst}"),
                worstshare=share(text, worst),
            )
        )
    for band in ("hour", "six-hours", "day", "three-days", "older"):
        found = view.by_age.get(band)
        if found is not None and found.sent >= FEWEST_TO_COMPARE:
            card.small(text.t("stats-age-row", band=band, answered=_answered(text, found)))
    if view.mature.sent:
        mature = view.mature
        hired = share(text, mature.hire_rate)
        card.small(text.t("stats-mature", sent=mature.sent, hired=mature.hired, share=hired))
    if view.invited.sent:
        apart = view.invited
        card.small(text.t("stats-invited", sent=apart.sent, replied=apart.replied, hired=apart.hired))
    if view.before is not None and view.before.sent:
        before, period = view.before, period_words(text, view.period)
        counts = {"sent": before.sent, "replied": before.replied, "hired": before.hired}
        card.small(text.t("stats-before", period=period, **counts))


def _answered(text: Text, found: Funnel) -> str:
    rate = found.reply_rate
    return text.t("stats-answered", hits=rate.hits, of=rate.of, share=share(text, rate))
