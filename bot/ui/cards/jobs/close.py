"""Build the cards for a job's end: which Connects came back, when they expire, and why no more came back."""

from collections.abc import Sequence

from bot.services.jobs import Closed, ClosedProposal, Reopened, ReturnedSpend
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.jobs.jobs import title
from bot.ui.cards.ledger.ledger import lots_arguments
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
    add_returns(card, text, result.backs)
    _reasons(card, text, result.proposals)
    if not result.proposals and not moved:
        card.small(text.t("close-nothing-out"))
    if result.reported:
        card.small(text.t("close-reported"))
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


def add_returns(card: Card, text: Text, returns: Sequence[ReturnedSpend]) -> None:
    """Add a line for each return: its amount, and the days on which the returned Connects expire.

    A last line counts the returned Connects that had expired already.
    """
    for back in returns:
        card.line(
            text.t("close-back", amount=back.amount, kind=back.kind, **lots_arguments(text, back.parts))
        )
    if lapsed := sum(back.lapsed for back in returns):
        card.line(text.t("close-lapsed", amount=lapsed))


def _reasons(card: Card, text: Text, proposals: Sequence[ClosedProposal]) -> None:
    """Add each reason why Connects did not come back, once, and the boosts that stay spent."""
    for reason in dict.fromkeys(proposal.reason for proposal in proposals):
        card.small(text.t(f"reason-{reason}"))
    for proposal in proposals:
        if proposal.boost_kept and (proposal.cost_back or proposal.boost_back):
            card.small(text.t("close-boost-kept", amount=proposal.boost_kept))
