"""Build the card of the balance in the months ahead."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction

import discord

from bot.domain.choices import checked_choice
from bot.domain.insight.forecast import Forecast, Pack, Path, PeriodTotals
from bot.domain.insight.pace import FEWEST_DAYS, Pace, PlanCosts
from bot.domain.insight.what_if import Tried
from bot.domain.time.calendar import day_start
from bot.services.insight import ForecastView
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card, Colour
from bot.ui.charts.picture import Picture
from bot.ui.components import button, option, select
from bot.ui.words import Text

MOST_LAPSES = 3
"""The days of an expiry that the card names; the others are counted."""
MONTHS_SHOWN = 6
"""The months on one look: as many as fit on a phone's screen."""


class ForecastLook(StrEnum):
    """What the card of a forecast shows: when the Connects run out, the months one by one, or what buying changes."""

    AHEAD = "ahead"
    MONTHS = "months"
    LATER = "later"
    BUYING = "buying"


def checked_forecast_look(name: str) -> ForecastLook:
    """Return the look of this name. Raises BadChoice for any other name."""
    return checked_choice(ForecastLook, "look", name)


def ahead(
    text: Text,
    view: ForecastView,
    pictures: Sequence[Picture] = (),
    look: ForecastLook = ForecastLook.AHEAD,
) -> Card:
    """Return the card of a forecast; ``pictures`` stand on the first look only."""
    card = Card(text, _colour(view.forecast), text.connects(view.balance))
    if view.renewal_unknown:
        card.line(text.t("forecast-renewal-unknown"))
    _LOOKS[look](card, text, view.forecast)
    if view.tried is not None:
        card.line(_tried(text, view.forecast, view.tried))
    if look is ForecastLook.AHEAD:
        card.pictures(pictures)
        _unused(card, text, view.forecast.usual)
    card.menu(
        select(text.t("menu-look"), "forecast-look", view.forecast.months, options=_looks(text, view, look))
    )
    return card.buttons(
        button(text.t("button-expiring"), "expiring", 30), button(text.t("button-balance"), "balance")
    )


def _looks(text: Text, view: ForecastView, chosen: ForecastLook) -> list[discord.SelectOption]:
    """Return the looks that have something to show, as options."""
    has_later = len(view.forecast.milestones) > MONTHS_SHOWN
    offered = [look for look in ForecastLook if has_later or look is not ForecastLook.LATER]
    last = len(view.forecast.milestones)
    return [
        option(
            text.t(f"forecast-look-{look}", shown=min(MONTHS_SHOWN, last), last=last), look, look is chosen
        )
        for look in offered
    ]


def _first_look(card: Card, text: Text, forecast: Forecast) -> None:
    if forecast.pace is None:
        card.line(text.t("forecast-unknown", days=forecast.tracked_days, needed=FEWEST_DAYS))
    else:
        _runs_out(card, text, forecast, forecast.pace)


def _first_months(card: Card, text: Text, forecast: Forecast) -> None:
    _months(card, text, forecast, slice(0, MONTHS_SHOWN))


def _later_months(card: Card, text: Text, forecast: Forecast) -> None:
    _months(card, text, forecast, slice(MONTHS_SHOWN, None))


def _buying(card: Card, text: Text, forecast: Forecast) -> None:
    """Add what a purchase and the other plan would change."""
    if forecast.pace is not None and forecast.pace.usual:
        card.line(*(_pack(text, forecast, pack) for pack in forecast.packs))
    if forecast.plans is not None:
        card.separator()
        _plans(card, text, forecast.plans)
    card.small(_how(text, forecast.pace))


def _colour(forecast: Forecast) -> Colour:
    if forecast.pace is None:
        return NEUTRAL
    return WARNING if forecast.usual.runs_out_on or forecast.usual.unused else GOOD


def _runs_out(card: Card, text: Text, forecast: Forecast, pace: Pace) -> None:
    words = _end(text, forecast, forecast.usual)
    if not pace.usual:
        card.line(text.t("forecast-idle", days=pace.days, **words))
    else:
        card.line(text.t("forecast-runs-out", pace=_rate(text, pace.usual), **words))
    if pace.busy > pace.quiet:
        card.small(
            text.t(
                "forecast-band",
                busy=_rate(text, pace.busy),
                busyon=_end_words(text, forecast, forecast.busy),
                quiet=_rate(text, pace.quiet),
                quieton=_end_words(text, forecast, forecast.quiet),
            )
        )
    if forecast.usual.missing:
        card.small(text.t("forecast-missing", missing=forecast.usual.missing, until=forecast.milestones[-1]))


def _months(card: Card, text: Text, forecast: Forecast, shown: slice) -> None:
    """Add the balance at the end of each of the ``shown`` months, and how each comes to be."""
    begins = (forecast.today, *forecast.milestones)
    for after, on in list(zip(begins, forecast.milestones, strict=False))[shown]:
        low, high = forecast.band(on)
        lowest = None if low == high else low
        card.line(text.t("forecast-row", on=on, balance=forecast.usual.at(on), low=lowest, high=high))
        card.small(_moves(text, forecast.usual.between(after, on)))
    card.small(_how(text, forecast.pace))


def _moves(text: Text, moves: PeriodTotals) -> str:
    """Return the movements as words, e.g. ``+100 refill · −64 spent``; a sentence of its own if nothing moves."""
    named = {"refilled": moves.refilled, "spent": moves.spent, "lapsed": moves.lapsed}
    movements = [text.t(f"forecast-{name}", amount=amount) for name, amount in named.items() if amount]
    return " · ".join(movements) or text.t("forecast-still")


def _unused(card: Card, text: Text, path: Path) -> None:
    lapses = path.unused
    card.line(text.t("forecast-unused", total=_lost(path)))
    rows = [
        text.t(
            "forecast-unused-row", amount=lapse.amount, on=lapse.on, when=text.instant(day_start(lapse.on))
        )
        for lapse in lapses[:MOST_LAPSES]
    ]
    card.rows(rows, len(lapses))


def _pack(text: Text, forecast: Forecast, pack: Pack) -> str:
    lost = max(0, _lost(pack.path) - _lost(forecast.usual))
    end = _end(text, forecast, pack.path)
    return text.t("forecast-pack", amount=pack.amount, usd=text.usd(pack.cents), lost=lost, **end)


def _tried(text: Text, forecast: Forecast, tried: Tried) -> str:
    """Return how the balance goes on with the numbers that the member tries."""
    asked = tried.what_if
    parts = [
        *([text.t(f"plan-{asked.plan}")] if asked.plan else []),
        *([text.t("forecast-if-pace", pace=asked.pace)] if asked.pace is not None else []),
        *([text.t("forecast-if-buy", amount=asked.buy)] if asked.buy else []),
        *([text.t("forecast-if-boost", amount=asked.boost)] if asked.boost is not None else []),
    ]
    return text.t(
        "forecast-if",
        what=text.listed(parts),
        pace=_rate(text, tried.a_day),
        left=tried.path.last,
        usual=forecast.usual.last,
        lost=_lost(tried.path),
        cost=text.usd(tried.cents) if tried.cents else None,
        unknown=tried.no_renewal,
        **_end(text, forecast, tried.path),
    )


def _plans(card: Card, text: Text, costs: PlanCosts) -> None:
    difference = costs.plus_cents - costs.basic_cents
    cheaper = "plus" if difference < 0 else "basic" if difference else "same"
    card.line(
        text.t(
            "forecast-plans",
            use=costs.use,
            basic=text.usd(costs.basic_cents),
            free=costs.free,
            bought=costs.basic_buys,
            plus=text.usd(costs.plus_cents),
            granted=costs.granted,
            more=costs.plus_buys,
            spare=max(0, costs.granted - costs.use),
        ),
        text.t("forecast-difference", cheaper=cheaper, usd=text.usd(abs(difference))),
    )
    fee, price = text.usd(costs.fee_cents), text.usd(costs.price_cents)
    card.small(text.t("forecast-prices", price=price, fee=fee))


def _how(text: Text, pace: Pace | None) -> str:
    if pace is None:
        return text.t("forecast-how-unknown")
    return text.t("forecast-how", net=text.connects(pace.net), days=pace.days)


def _end(text: Text, forecast: Forecast, path: Path) -> dict[str, object]:
    """Return the catalogue's arguments about the day a path runs out.

    ``case``: now, day (see ``on`` and ``when``), or never within the forecast's months.
    """
    on = path.runs_out_on
    case = "never" if on is None else "now" if on == forecast.today else "day"
    when = "" if on is None else text.instant(day_start(on))
    return {"case": case, "on": on, "when": when, "within": _within(text, forecast)}


def _end_words(text: Text, forecast: Forecast, path: Path) -> str:
    on: date | None = path.runs_out_on
    return text.day(on) if on else text.t("forecast-not-within", within=_within(text, forecast))


def _within(text: Text, forecast: Forecast) -> str:
    return text.t("forecast-within", months=forecast.months)


def _lost(path: Path) -> int:
    return sum(lapse.amount for lapse in path.unused)


def _rate(text: Text, rate: Fraction) -> str:
    return text.decimal(float(rate))


_LOOKS: dict[ForecastLook, Callable[[Card, Text, Forecast], None]] = {
    ForecastLook.AHEAD: _first_look,
    ForecastLook.MONTHS: _first_months,
    ForecastLook.LATER: _later_months,
    ForecastLook.BUYING: _buying,
}
