"""The balance in the months ahead, as one card."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from bot.domain.insight.forecast import FEWEST_DAYS, Forecast, Moves, Pace, Pack, Path, PlanCosts
from bot.domain.time.calendar import day_start
from bot.services.insight import ForecastView
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card, Colour
from bot.ui.charts.studio import Picture
from bot.ui.components import button
from bot.ui.words import Text

MOST_LAPSES = 5


def ahead(text: Text, view: ForecastView, pictures: Sequence[Picture] = ()) -> Card:
    found = view.forecast
    card = Card(text, _colour(found), text.connects(view.balance))
    if found.pace is None:
        card.line(text.t("forecast-unknown", days=found.tracked_days, needed=FEWEST_DAYS))
    else:
        _runs_out(card, text, found, found.pace)
    card.pictures(pictures).separator()
    _months(card, text, found)
    card.separator()
    _unused(card, text, found.usual)
    if found.pace is not None and found.pace.usual:
        card.separator().line(*(_pack(text, found, pack) for pack in found.packs))
    if found.plans is not None:
        card.separator()
        _plans(card, text, found.plans)
    card.separator().small(_how(text, found.pace))
    return card.buttons(
        button(text.t("button-expiring"), "expiring", 30), button(text.t("button-balance"), "balance")
    )


def _colour(found: Forecast) -> Colour:
    if found.pace is None:
        return NEUTRAL
    return WARNING if found.usual.runs_out_on or found.usual.unused else GOOD


def _runs_out(card: Card, text: Text, found: Forecast, pace: Pace) -> None:
    words = _end(text, found, found.usual)
    if not pace.usual:
        card.line(text.t("forecast-idle", days=pace.days, **words))
    else:
        card.line(text.t("forecast-runs-out", pace=_rate(pace.usual), **words))
    if pace.busy > pace.quiet:
        card.small(
            text.t(
                "forecast-band",
                busy=_rate(pace.busy),
                busyon=_end_words(text, found, found.busy),
                quiet=_rate(pace.quiet),
                quieton=_end_words(text, found, found.quiet),
            )
        )
    if found.usual.missing:
        card.small(text.t("forecast-missing", missing=found.usual.missing, until=found.milestones[-1]))


def _months(card: Card, text: Text, found: Forecast) -> None:
    after = found.today
    for on in found.milestones:
        low, high = found.band(on)
        shown = None if low == high else low
        card.line(text.t("forecast-row", on=on, balance=found.usual.at(on), low=shown, high=high))
        card.small(_moves(text, found.usual.between(after, on)))
        after = on


def _moves(text: Text, moves: Moves) -> str:
    """``+100 refill · −64 spent``."""
    named = {"refilled": moves.refilled, "spent": moves.spent, "lapsed": moves.lapsed}
    shown = [text.t(f"forecast-{name}", amount=amount) for name, amount in named.items() if amount]
    return " · ".join(shown) or text.t("forecast-still")


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


def _pack(text: Text, found: Forecast, pack: Pack) -> str:
    lost = max(0, _lost(pack.path) - _lost(found.usual))
    end = _end(text, found, pack.path)
    return text.t("forecast-pack", amount=pack.amount, usd=text.usd(pack.cents), lost=lost, **end)


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


def _end(text: Text, found: Forecast, path: Path) -> dict[str, object]:
    """When a way ends, for the catalogue: now, on a day, or never within these months."""
    on = path.runs_out_on
    case = "never" if on is None else "now" if on == found.today else "day"
    when = "" if on is None else text.instant(day_start(on))
    return {"case": case, "on": on, "when": when, "within": _within(text, found)}


def _end_words(text: Text, found: Forecast, path: Path) -> str:
    on: date | None = path.runs_out_on
    return text.day(on) if on else text.t("forecast-not-within", within=_within(text, found))


def _within(text: Text, found: Forecast) -> str:
    return text.t("forecast-within", months=found.months)


def _lost(path: Path) -> int:
    return sum(lapse.amount for lapse in path.unused)


def _rate(rate: Fraction) -> str:
    return f"{float(rate):.1f}"
