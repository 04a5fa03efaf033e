"""Build the card of what a member's proposals cost and win; each look fits on a phone's screen."""

from collections.abc import Callable, Sequence
from enum import StrEnum

import discord

from bot.domain.choices import checked_choice
from bot.domain.insight.funnel import Funnel, Pricing
from bot.domain.insight.intervals import Share
from bot.domain.insight.totals import TotalsStep
from bot.domain.time.calendar import DAY_MS
from bot.domain.time.periods import Period
from bot.services.insight import MyStats
from bot.ui.cards.base import NEUTRAL, Card, age
from bot.ui.cards.insight import comparisons, recap, totals
from bot.ui.cards.insight.comparisons import share, step_line
from bot.ui.charts.picture import Picture
from bot.ui.components import button, option, select
from bot.ui.words import Text


class Look(StrEnum):
    """What the statistics card shows."""

    OVERVIEW = "overview"
    DETAILS = "details"
    COSTS = "costs"
    COMPARED = "compared"
    TIMING = "timing"
    AGES = "ages"
    LOSSES = "losses"


def checked_look(name: str) -> Look:
    """Return the look named ``given``. Raises BadChoice for any other name."""
    return checked_choice(Look, "look", name)


def me(text: Text, view: MyStats, look: Look = Look.OVERVIEW, pictures: Sequence[Picture] = ()) -> Card:
    period = period_words(text, view.period)
    card = Card(text, NEUTRAL, _heading(text, view, look, period))
    if view.own.sent:
        _LOOKS[look](card, text, view)
    else:
        card.line(text.t("stats-empty"))
        _invited(card, text, view)
        _week(card, text, view)
    card.pictures(pictures)
    looks = [option(text.t(f"look-{choice}"), choice, choice is look) for choice in Look]
    if view.own.sent:
        card.menu(select(text.t("menu-look"), "stats-look", view.period, options=looks))
    card.menu(select(text.t("menu-period"), "stats-me", look, options=period_options(text, view.period)))
    asks = [button(text.t("button-checkin"), "checkin", style="primary")] if view.own.untold else []
    if look is Look.COMPARED and view.uncategorised.sent:
        asks.append(button(text.t("button-sort"), "sort"))
    if look is Look.DETAILS:
        asks.append(button(text.t("button-record"), "advice-record"))
        asks.append(button(text.t("button-print"), "stats-report"))
    return card.buttons(*asks, button(text.t("button-goals"), "goals"), recap.opens(text))


def period_words(text: Text, period: Period) -> str:
    return text.t(f"period-{period.split()[0]}")


def period_options(text: Text, chosen: Period) -> list[discord.SelectOption]:
    """Return the menu options for every period, with ``chosen`` preset."""
    return [option(period_words(text, period), period, period is chosen) for period in Period]


def _heading(text: Text, view: MyStats, look: Look, period: str) -> str:
    """Return what an interview and a hire cost, for the overview with an interview; else how many proposals there are."""
    own = view.own
    interview, hire = own.connects_per(own.replied), own.connects_per(own.hired)
    if look is not Look.OVERVIEW or interview is None:
        return text.t("stats-title", sent=own.sent, period=period)
    each, unsure = text.each(interview), own.hire_rate.unknown > 0
    hired = None if hire is None else text.each(hire)
    return text.t("stats-cost-title", interview=each, hire=hired, bounded=_is_bounded(own), unsure=unsure)


def _is_bounded(own: Funnel) -> bool:
    """Return True if a cost is the most that it can be, because some outcomes are unknown."""
    return own.reply_rate.unknown > 0


def _overview(card: Card, text: Text, view: MyStats) -> None:
    own, period = view.own, period_words(text, view.period)
    card.line(text.t("stats-known", sent=own.sent, told=own.told, period=period))
    if own.untold:
        card.small(text.t("stats-tell"))
    card.line(text.t(f"weakness-{view.weakness}"))
    card.line(step_line(text, own, 1, _narrowed_view(view)))
    for step in range(2, len(own.steps)):
        card.line(step_line(text, own, step, own.share(step)))
    _in_dollars(card, text, view)
    _week(card, text, view)


def _in_dollars(card: Card, text: Text, view: MyStats) -> None:
    """Add what an interview and a hire cost in dollars; the heading says it in Connects."""
    own = view.own
    interview, hire = (own.cents_per(count, Pricing.REPLACEMENT) for count in (own.replied, own.hired))
    if interview is not None:
        hire_words = _usd(text, hire) or none_known(text, own)
        card.line(text.t("stats-in-dollars", interview=_usd(text, interview), hire=hire_words))


def _details(card: Card, text: Text, view: MyStats) -> None:
    """Add what stands behind the overview: the totals, invitations, the period before, and how the figures are made."""
    card.line(text.t(f"weakness-{view.weakness}.advice"))
    card.separator()
    if view.totals is not None:
        card.line(totals.summary(text, view.totals))
        totals.add_compared(card, text, view.totals)
        card.separator()
    _invited(card, text, view)
    _before(card, text, view)
    _priced(card, text, view)
    card.small(text.t("stats-intervals"))


def _narrowed_view(view: MyStats) -> Share:
    """Return the share of the viewed proposals, narrowed by the totals from *My Stats* where they are of these proposals."""
    narrowed = view.totals.narrowed(view.own, TotalsStep.VIEWED) if view.totals else None
    return view.own.share(1) if narrowed is None else narrowed


def none_known(text: Text, own: Funnel) -> str | None:
    """Return that no interview or hire is known, None if all outcomes are known, so that there is none."""
    return text.t("stats-none-known") if own.hire_rate.unknown else None


def _priced(card: Card, text: Text, view: MyStats) -> None:
    price = text.usd(view.price_cents)
    card.small(text.t("stats-reply-is-interview", price=price, bounded=_is_bounded(view.own)))


def _week(card: Card, text: Text, view: MyStats) -> None:
    """Add how far the week's goals are reached; add nothing without goals."""
    goals, progress = view.goals, view.progress
    goal_counts = (
        ("proposals", goals.proposals, progress.proposals),
        ("interviews", goals.interviews, progress.interviews),
    )
    reached = [
        text.t(f"stats-done-{name}", done=so_far, goal=goal) for name, goal, so_far in goal_counts if goal
    ]
    if reached:
        card.line(text.t("stats-week", parts=text.listed(reached)))


def _before(card: Card, text: Text, view: MyStats) -> None:
    if view.before is None:
        return
    before, period = view.before, period_words(text, view.period)
    connects = before.connects_per(before.replied)
    card.small(
        text.t(
            "stats-before",
            period=period,
            sent=before.sent,
            replied=share(text, before.reply_rate),
            hired=share(text, before.hire_rate),
            connects=none_known(text, before) if connects is None else text.each(connects),
        )
    )


def _costs(card: Card, text: Text, view: MyStats) -> None:
    own = view.own
    card.line(text.t("stats-cost", connects=text.connects(own.net)))
    for pricing in Pricing:
        card.line(
            text.t(
                "stats-priced",
                pricing=pricing,
                total=text.usd(round(own.cents[pricing])),
                interview=_usd(text, own.cents_per(own.replied, pricing)) or none_known(text, own),
                hire=_usd(text, own.cents_per(own.hired, pricing)) or none_known(text, own),
            )
        )
    _priced(card, text, view)
    card.separator()
    _return(card, text, view)


def _return(card: Card, text: Text, view: MyStats) -> None:
    own, fee = view.own, view.goals.fee_percent
    earned = own.earned_cents(fee)
    gain = own.gain_cents(fee, Pricing.REPLACEMENT)
    times = own.return_on_spend(fee, Pricing.REPLACEMENT)
    if earned is None or gain is None:
        card.line(text.t("stats-return-none"))
        return
    card.line(
        text.t(
            "stats-return",
            value=text.usd(own.value_cents),
            earned=_usd(text, earned),
            fee=fee,
            gain=_usd(text, gain),
            times=None if times is None else text.decimal(times),
        )
    )
    if own.valued < own.hired:
        card.small(text.t("stats-valued", valued=own.valued, hired=own.hired))


def _invited(card: Card, text: Text, view: MyStats) -> None:
    apart = view.invited
    if apart.sent:
        replied, hired = share(text, apart.reply_rate), share(text, apart.hire_rate)
        card.line(text.t("stats-invited", sent=apart.sent, replied=replied, hired=hired))


def _losses(card: Card, text: Text, view: MyStats) -> None:
    lost = sum(view.losses.values())
    card.line(text.t("stats-lost", count=lost, unknown=view.own.hire_rate.unknown))
    for reason, count in view.losses.items():
        label = text.t("lost-untold" if reason is None else f"lost-{reason}")
        card.line(text.t("stats-lost-row", reason=label, count=count))
    if None in view.losses:
        card.small(text.t("stats-lost-hint"))
    card.separator().line(text.t("stats-stages"))
    for name, stage in view.stages.items():
        took = None if stage.days is None else age(text, round(stage.days * DAY_MS))
        card.line(text.t("stats-stage", stage=name, took=took, of=stage.of))
    card.small(text.t("stats-stages-how"))


_LOOKS: dict[Look, Callable[[Card, Text, MyStats], None]] = {
    Look.OVERVIEW: _overview,
    Look.DETAILS: _details,
    Look.COSTS: _costs,
    Look.COMPARED: comparisons.compared,
    Look.TIMING: comparisons.timing,
    Look.AGES: comparisons.ages,
    Look.LOSSES: _losses,
}


def _usd(text: Text, cents: float | None) -> str | None:
    return None if cents is None else text.usd(round(cents))
