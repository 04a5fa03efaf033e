"""Add comparisons of groups of proposals to the card of `/stats me`: boosts, categories, costs, hours and ages."""

from collections.abc import Mapping, Sequence
from math import ceil

from bot.domain.insight import bands
from bot.domain.insight.funnel import Funnel
from bot.domain.insight.intervals import Share
from bot.domain.insight.totals import TotalsStep
from bot.services.insight import MyStats
from bot.ui.cards.base import Card
from bot.ui.words import Text

FEWEST_TO_COMPARE = 3
MOST_CATEGORIES = 5
FUNNEL_STEPS = ("viewed", "replied", "offered", "hired")


def compared(card: Card, text: Text, view: MyStats) -> None:
    """Add how proposals with and without a boost and in each category do."""
    card.line(text.t("stats-compared"))
    for name in ("boosted", "plain"):
        card.line(_row(text, text.t(f"stats-{name}"), getattr(view, name), view))
    _extremes(card, text, view)
    categories = list(view.by_category)[:MOST_CATEGORIES]
    _band(card, text, view.by_category, categories, "category")
    if view.uncategorised.sent:
        card.line(_row(text, text.t("stats-uncategorised"), view.uncategorised))
    card.small(text.t("stats-intervals"))


def timing(card: Card, text: Text, view: MyStats) -> None:
    """Add how proposals of each cost and hour do."""
    card.line(text.t("stats-compared"))
    _band(card, text, view.by_cost, bands.COSTS, "cost")
    _band(card, text, view.by_hour, bands.HOURS, "hour")
    card.small(text.t("stats-intervals"))


def ages(card: Card, text: Text, view: MyStats) -> None:
    """Add how proposals do by how long ago they were sent, and by the age of the post."""
    card.line(text.t("stats-compared"))
    for name, group in (("mature", view.mature), ("fresh", view.fresh)):
        card.line(_row(text, text.t(f"stats-{name}"), group))
    _band(card, text, view.by_age, bands.AGES, "age")
    card.small(text.t("stats-intervals"))


def _extremes(card: Card, text: Text, view: MyStats) -> None:
    if view.best is None or view.worst is None:
        card.small(text.t("stats-best-none"))
        return
    best, worst = (text.t(f"category-{name}") for name in (view.best, view.worst))
    card.line(text.t("stats-best", best=best, worst=worst))


def _band(card: Card, text: Text, groups: Mapping[str, Funnel], names: Sequence[str], kind: str) -> None:
    """Add a row for each group with at least FEWEST_TO_COMPARE proposals, in the order of ``names``.

    Add nothing, not even the heading, if no group has enough.
    """
    compared = [name for name in names if name in groups and groups[name].sent >= FEWEST_TO_COMPARE]
    if not compared:
        return
    card.separator().line(text.t(f"stats-by-{kind}"))
    for name in compared:
        label = text.t(f"{kind}-{name.removesuffix('+')}")
        card.line(_row(text, label, groups[name]))


def _row(text: Text, label: str, group: Funnel, view: MyStats | None = None) -> str:
    """Return a group's row. ``view``: with the totals that may narrow the group's share, None for other groups."""
    narrowed = view.totals.narrowed(group, TotalsStep.INTERVIEWED) if view and view.totals else None
    rate = group.reply_rate if narrowed is None else narrowed
    of = rate.of if rate.bound is None else rate.of + rate.unknown
    return text.t("stats-row", label=label, share=share(text, rate), of=of, unknown=rate.unknown)


def step_line(text: Text, own: Funnel, step: int, measured: Share) -> str:
    """Return the line of one step (1 viewed … 4 hired): how many made it, their share, and of how many that is known.

    A number that nobody has told anything about is none known, never 0. ``measured``: the step's share.
    """
    return text.t(
        "stats-step",
        step=FUNNEL_STEPS[step - 1],
        count=own.known_count(step),
        share=share(text, measured),
        whole=not measured.unknown or measured.bound is not None,
        known=measured.of,
        unknown=measured.unknown,
    )


def share(text: Text, measured: Share) -> str | None:
    """Return a share with its range, e.g. ``38 % (26–52)``, or ``at most 17 %`` for a bound; None if there are no cases."""
    if measured.value is None:
        return None
    if measured.bound is not None:
        return text.t("stats-share-most", value=ceil(round(100 * measured.bound, 6)))
    value, low, high = (round(100 * part) for part in (measured.value, measured.low, measured.high))
    return text.t("stats-share", value=value, low=low, high=high)
