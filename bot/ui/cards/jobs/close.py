"""Cards for a job's end: what came back, to which expiry, and why, or why nothing did."""

from collections.abc import Sequence

from bot.services.jobs import Back, Closed, ClosedProposal, Reopened
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.jobs.jobs import title
from bot.ui.cards.ledger.ledger import parts
from bot.ui.components import button
from bot.ui.words import Text


def closed(text: Text, result: Closed) -> Card:
    moved = bool(result.backs) or bool(result.taken_back)
    colour = WARNING if result.lapsed or result.taken_back else GOOD if result.backs else NEUTRAL
    heading = text.connects(result.balance) if moved and result.balance is not None else ""
    card = Card(text, colour, heading)
    words = text.t("close-title", outcome=result.outcome, job=title(text, result.job))
    card.line(words if heading else f"### {words}")
    if result.taken_back:
        card.line(text.t("close-taken-back", amount=result.taken_back))
    backs(card, text, result.backs)
    _reasons(card, text, result.proposals)
    if not result.proposals and not moved:
        card.small(text.t("close-nothing-out"))
    return card.buttons(
        button(text.t("button-reopen"), "job-reopen", result.job.id),
        button(text.t("button-job"), "job", result.job.id),
        button(text.t("button-balance"), "balance"),
    )


def reopened(text: Text, result: Reopened) -> Card:
    heading = text.connects(result.balance) if result.taken_back and result.balance is not None else ""
    card = Card(text, GOOD, heading)
    card.line(text.t("reopened", job=title(text, result.job), outcome=result.outcome))
    if result.taken_back:
        card.line(text.t("reopened-connects", amount=result.taken_back))
    return card.buttons(button(text.t("button-job"), "job", result.job.id))


def backs(card: Card, text: Text, given: Sequence[Back]) -> None:
    """Each return with the days to which it came back, and what of it was gone at once."""
    for back in given:
        days = {part.expires_on for part in back.parts}
        lots = parts(text, back.parts)
        card.line(
            text.t(
                "close-back",
                amount=back.amount,
                kind=back.kind,
                count=len(days),
                on=back.parts[0].expires_on,
                lots=lots,
            )
        )
    if lapsed := sum(back.lapsed for back in given):
        card.line(text.t("close-lapsed", amount=lapsed))


def _reasons(card: Card, text: Text, proposals: Sequence[ClosedProposal]) -> None:
    """Why, once for each reason, and the boosts that stay spent."""
    for reason in dict.fromkeys(one.reason for one in proposals):
        card.small(text.t(f"reason-{reason}"))
    for one in proposals:
        if one.boost_kept and (one.cost_back or one.boost_back):
            card.small(text.t("close-boost-kept", amount=one.boost_kept))
