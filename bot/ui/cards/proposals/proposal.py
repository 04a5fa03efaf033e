"""Build the card and the forms of one proposal: the lots that paid, what came back, and what still could and why."""

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.proposals.proposals import (
    LIVE,
    LOST,
    BoostStatus,
    LossReason,
    ProposalState,
    ProposalStatus,
    Step,
)
from bot.domain.text import LONGEST_NOTE
from bot.services.drafting import LONGEST_NAME
from bot.services.proposals import Explained, ProposalView
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.jobs.jobs import title
from bot.ui.cards.ledger.ledger import add_lots, lots_by_day
from bot.ui.cards.proposals import interviews
from bot.ui.components import LONGEST_NUMBER, Button, Form, Menu, button, option, select
from bot.ui.words import Text

LONGEST_MONEY = 15
MOST_STEPS = 8


def shown(text: Text, view: ProposalView) -> Card:
    waits = view.job_outcome is not None and view.state.status in LIVE
    card = Card(text, WARNING if waits else NEUTRAL, text.connects(view.balance))
    value = None if view.state.value_cents is None else text.usd(view.state.value_cents)
    card.line(
        text.t("proposal-title", job=title(text, view.job)),
        text.t(
            "proposal-status",
            status=text.t(f"step-{view.state.status}"),
            proposal=str(view.id),
            invited=view.invited,
            value=value,
        ),
    )
    if view.state.lost_because is not None:
        card.line(because(text, view.state.lost_because))
    if view.interview_at is not None:
        card.line(interviews.when(text, view.interview_at))
    card.separator()
    _money(card, text, view)
    _ahead(card, text, view)
    card.separator().small(_steps(text, view))
    if view.drafted_with is not None:
        name, version = view.drafted_with
        template = text.safe(name, LONGEST_NAME)
        card.small(text.t("proposal-drafted", template=template, version=str(version)))
    if view.note:
        card.small(text.t("job-note", note=text.safe(view.note, LONGEST_NOTE)))
    if waits:
        card.line(text.t("proposal-job-ended", outcome=text.t(f"outcome-{view.job_outcome}")))
    return _buttons(card, text, view)


def explained(text: Text, result: Explained) -> Card:
    """Return the card after the reason why a proposal was lost has been recorded."""
    card = Card(text, GOOD, text.t(f"step-{result.state.status}")).line(title(text, result.job))
    if result.state.lost_because is not None:
        card.line(because(text, result.state.lost_because))
    return card.small(text.t("proposal-lost-set"))


def because(text: Text, reason: LossReason) -> str:
    return text.t("proposal-lost", reason=text.t(f"lost-{reason}"))


def why(text: Text, proposal_id: int, state: ProposalState) -> Menu:
    """Return a menu of reasons why a proposal was lost, with the recorded reason preset."""
    options = [
        option(text.t(f"lost-{reason}"), reason, reason is state.lost_because) for reason in LossReason
    ]
    return select(text.t("menu-why"), "why", proposal_id, options=options)


def retract_first(text: Text, proposal_id: int) -> Card:
    """Whether it is meant."""
    card = Card(text, WARNING).line(text.t("retract-first"))
    return card.buttons(button(text.t("button-retract"), "retract", proposal_id, style="danger"))


def apply_form(text: Text, job_id: int, connects: int | None, guild_id: int = 0, hint: str = "") -> Form:
    """Return the form of a proposal to a job. ``guild_id``: the server on whose board it is, 0 for the present place.

    ``hint``: what stands below the cost, empty for nothing.
    """
    form = Form(text.t("form-apply"), "apply-sent", job_id, *([guild_id] if guild_id else []))
    cost = "" if connects is None else str(connects)
    form.field("connects", text.t("form-cost"), value=cost, hint=hint, longest=LONGEST_NUMBER)
    return form.field("boost", text.t("form-boost"), required=False, longest=LONGEST_NUMBER)


def value_form(text: Text, proposal_id: int, status: str) -> Form:
    """What an offer or contract is worth."""
    form = Form(text.t("form-value"), "value-set", proposal_id, status)
    return form.field("value", text.t("form-value-dollars"), longest=LONGEST_MONEY)


def _money(card: Card, text: Text, view: ProposalView) -> None:
    state = view.state
    if state.cost or state.boost:
        card.line(text.t("proposal-cost", cost=state.cost, boost=state.boost, state=state.boost_status))
    else:
        card.line(text.t("proposal-free"))
    for id, paid in (("sent-cost-by", view.paid_cost), ("sent-boost-by", view.paid_boost)):
        add_lots(card, text, id, paid)
    for back in view.backs:
        card.line(
            text.t("proposal-back", amount=back.amount, kind=back.kind, lots=lots_by_day(text, back.parts))
        )
    if view.backs and (view.cost_out or view.boost_out):
        card.line(text.t("proposal-out", cost=view.cost_out, boost=view.boost_out))


def _ahead(card: Card, text: Text, view: ProposalView) -> None:
    """Add the Connects that could still come back, or the reason why none will; add nothing if none are out."""
    if not view.cost_out and not view.boost_out:
        return
    verdict = view.if_cancelled
    ended = next((step.what for step in reversed(view.steps) if isinstance(step.what, JobOutcome)), None)
    if verdict.total and ended in {JobOutcome.EXPIRED, JobOutcome.FILLED}:
        card.small(text.t(f"reason-{ended}"))
    elif verdict.total:
        card.small(text.t("proposal-if-cancelled", amount=verdict.total))
    else:
        card.small(text.t(f"reason-{verdict.reason}"))
    is_open = view.state.boost_status is BoostStatus.OPEN and view.state.status in LIVE
    if is_open and view.if_outbid is not None and view.if_outbid.total:
        card.small(text.t("proposal-if-outbid", amount=view.if_outbid.total))


def _steps(text: Text, view: ProposalView) -> str:
    latest = view.steps[-MOST_STEPS:]
    return " → ".join(
        text.t("proposal-step", what=text.t(f"step-{step.what}"), when=text.instant(step.at))
        for step in latest
    )


def _buttons(card: Card, text: Text, view: ProposalView) -> Card:
    status = view.state.status
    steps = [step for step in Step if step not in {Step.SENT, status}]
    if not view.state.boost or view.state.boost_status is BoostStatus.OUTBID:
        steps.remove(Step.OUTBID)
    options = [option(text.t(f"step-{step}"), step) for step in steps]
    card.menu(select(text.t("menu-step"), "step-picked", view.id, options=options))
    if status in LOST:
        card.menu(why(text, view.id, view.state))
    items: list[Button] = [button(text.t("button-job"), "job", view.job.id)]
    if view.interview_at is not None:
        items.append(button(text.t("interview-title"), "interview", view.id))
    elif status is ProposalStatus.INTERVIEWING:
        items.append(interviews.when_button(text, view.id, is_set=False))
    if status in {ProposalStatus.OFFER, ProposalStatus.HIRED}:
        items.append(button(text.t("button-value"), "value", view.id, status))
    items.append(button(text.t("button-retract"), "retract-ask", view.id))
    return card.buttons(*items)
