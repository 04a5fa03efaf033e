"""Build the card that says whether a job is worth its Connects, and the line that says so on other cards."""

from typing import Any

from bot.domain.advice.boosting import BoostAdvice
from bot.domain.advice.prices import Batch
from bot.domain.advice.worth import Verdict
from bot.services.advice import JobWorth, WorthLine
from bot.ui.cards.advice import reasons
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card, Colour
from bot.ui.cards.chances import percent
from bot.ui.components import button
from bot.ui.words import Text

LONGEST_TITLE = 80
ENDLESS = 10.0
"""A break-even above so many times is called out of reach."""
COLOURS: dict[Verdict, Colour] = {
    Verdict.WORTH_IT: GOOD,
    Verdict.BORDERLINE: WARNING,
    Verdict.SKIP: NEUTRAL,
    Verdict.TOO_LITTLE_KNOWN: NEUTRAL,
}


def worth(text: Text, view: JobWorth) -> Card:
    """Return the card of `/job worth`: the verdict first, then the bid, the reasons, and what the Connects would be."""
    result = view.worth
    card = Card(text, COLOURS[result.verdict], text.t(f"worth-{result.verdict}"))
    card.line(f"**{text.safe(view.job.title, LONGEST_TITLE)}**")
    card.line(text.t("rank-cost", amount=result.connects, boost=0, guessed=int(result.is_cost_guess)))
    if result.odds is None:
        card.line(text.t("worth-invited"))
    else:
        card.line(reasons.odds(text, result.odds.hire, result.odds.low, result.odds.high))
    if result.most_connects is not None:
        card.line(text.t("worth-most", most=result.most_connects))
    if result.reasons:
        card.line(reasons.because(text, result.reasons))
    for flag in result.red_flags:
        card.line(text.t("worth-flag", flag=text.t(f"worth-flag-{flag}")))
    if result.most_bid is not None:
        low, high = result.most_bid
        card.small(text.t("worth-bid", low=low, high=high))
    if view.boost is not None:
        card.small(boost_line(text, view.boost))
    if result.batches:
        card.small(
            text.t("worth-batches", batches=text.listed(_batch(text, each) for each in result.batches))
        )
    if result.connects:
        card.small(text.t("worth-return", amount=result.connects))
    if result.change is not None:
        card.small(reasons.change(text, result.change))
    if view.asks_trade:
        card.small(text.t("worth-no-trade"))
    card.small(f"{reasons.basis(text, view.outcomes, view.people)} {text.t('advice-range')}")
    can_apply = view.own is None and view.outcome is None and not view.is_elsewhere
    apply = [
        button(text.t("button-apply"), "apply", view.job.id, style="primary"),
        button(text.t("button-draft"), "kept-draft", view.job.id),
    ]
    return card.buttons(
        *(apply if can_apply else ()),
        button(text.t("button-job"), "keep" if view.is_elsewhere else "job", view.job.id),
        button(text.t("button-best-jobs"), "best-jobs"),
        *([button(text.t("button-trade"), "trade")] if view.asks_trade else []),
    )


def add_line(card: Card, text: Text, line: WorthLine | None, job_id: int) -> None:
    """Add the verdict on a job to the job's card, with a button that opens the whole advice; nothing for None."""
    if line is not None:
        card.section(f"-# {_line(text, line)}", button(text.t("button-worth"), "worth", job_id))


def add_expected(card: Card, text: Text, line: WorthLine | None) -> None:
    """Add the chance of a sent proposal, unless there is none, and what its boost does; nothing for None."""
    if line is None:
        return
    if line.chance is not None:
        card.small(text.t("worth-expected", **_chance(text, line)))
    if line.boost is not None:
        card.small(boost_line(text, line.boost))


def _line(text: Text, line: WorthLine) -> str:
    return text.t("worth-line", verdict=text.t(f"worth-{line.verdict}"), **_chance(text, line))


def _chance(text: Text, line: WorthLine) -> dict[str, Any]:
    """Return the chance of a hire with its range in per cent, all None if there is none, as the texts name them."""
    numbers = {"value": line.chance, "low": line.low, "high": line.high}
    shares = {name: None if chance is None else percent(text, chance) for name, chance in numbers.items()}
    return {**shares, "prior": line.is_prior_only}


def boost_line(text: Text, boost: BoostAdvice) -> str:
    """Return whether the boost pays, how much it raises the odds, and from how much on it would pay."""
    even = None if boost.break_even > ENDLESS else text.number(100 * boost.break_even)
    return text.t(
        "worth-boost",
        more=boost.more,
        pays=boost.pays,
        lift=text.number(100 * boost.lift),
        low=text.number(100 * max(0.0, boost.low)),
        high=text.number(100 * boost.high),
        even=even,
        source=text.t(f"worth-boost-{boost.source}"),
    )


def _batch(text: Text, batch: Batch) -> str:
    return text.t("worth-batch", amount=batch.connects, days=batch.days_left)
