"""Build the cards of proposals sent and updated, and the list of proposals."""

from collections.abc import Sequence

from bot.domain.proposals.proposals import LIVE, LOST, BoostStatus, ProposalState, ProposalStatus, Step
from bot.domain.proposals.returns import Reason
from bot.domain.time.calendar import day_of
from bot.services.advice import WorthLine
from bot.services.proposals import (
    RETURNS,
    LotPart,
    ProposalPage,
    ProposalRow,
    Retracted,
    SentProposal,
    Updated,
)
from bot.ui.cards.advice.worth import add_expected
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card, age
from bot.ui.cards.jobs import collision
from bot.ui.cards.jobs.close import add_returns
from bot.ui.cards.jobs.jobs import title
from bot.ui.cards.ledger.ledger import add_lots
from bot.ui.cards.proposals import interviews
from bot.ui.cards.proposals.proposal import because, why
from bot.ui.cards.proposals.returns import watched
from bot.ui.components import Button, button
from bot.ui.words import Text

LONGEST_ROW = 48
SILENT = {Reason.STILL_OPEN, Reason.WAS_FREE, Reason.HIRED_HERE}
"""Reasons that the card doesn't give: it is plain in these cases why nothing came back."""
NEXT: dict[ProposalStatus, tuple[Step, ...]] = {
    ProposalStatus.SENT: (Step.VIEWED, Step.INTERVIEWING, Step.DECLINED),
    ProposalStatus.VIEWED: (Step.INTERVIEWING, Step.HIRED, Step.DECLINED),
    ProposalStatus.INTERVIEWING: (Step.OFFER, Step.HIRED, Step.DECLINED),
    ProposalStatus.OFFER: (Step.HIRED, Step.DECLINED),
}
"""The steps that most often follow a status, as buttons."""
ASKED = {ProposalStatus.INTERVIEWING}
"""The states in which the card asks when the interview is."""
FIRST_STEPS = (Step.VIEWED, Step.INTERVIEWING)
"""The steps that are offered under a proposal that was just sent."""


def sent(
    text: Text, result: SentProposal, now: int, line: WorthLine | None = None, *, brief: bool = False
) -> Card:
    """Return the card of a sent proposal. ``line``: what was to be expected of it, None for no line.

    ``brief``: without the batches that paid and the next steps, where more follows on the card.
    """
    warned = result.corrected or result.unusual or result.job_outcome is not None
    card = Card(text, WARNING if warned else GOOD, text.connects(result.balance))
    job, total = title(text, result.job), result.cost + result.boost
    if total:
        card.line(text.t("sent", amount=total, job=job, cost=result.cost, boost=result.boost))
    else:
        card.line(text.t("sent-free", job=job, invited=result.invited))
    if result.week is not None:
        card.small(text.t("guard-week", spent=result.week.spent, limit=result.week.limit))
    if result.unusual:
        card.line(text.t("sent-unusual"))
    if result.corrected:
        card.line(text.t("corrected", amount=result.corrected))
    if result.stated:
        card.line(text.t("counted-at-start"))
    if result.job_outcome is not None:
        card.line(text.t("sent-job-ended", outcome=text.t(f"outcome-{result.job_outcome}")))
    if not brief and not result.stated:
        _paid(card, text, result.cost_paid_by, result.boost_paid_by)
    _about_job(card, text, result, now)
    add_expected(card, text, line)
    return card.buttons(*_sent_buttons(text, result, () if brief else FIRST_STEPS))


def updated(text: Text, result: Updated, now: int) -> Card:
    status = result.after.status
    colour = WARNING if result.lapsed else GOOD if result.changed else NEUTRAL
    heading = text.connects(result.balance) if result.backs else text.t(f"step-{result.step}")
    card = Card(text, colour, heading).line(text.t("updated", job=title(text, result.job)))
    if not result.changed and result.step is not Step.OUTBID:
        card.line(text.t("updated-same", status=text.t(f"step-{status}")))
    if result.after.value_cents is not None:
        card.line(text.t("updated-value", value=text.usd(result.after.value_cents)))
    if result.after.lost_because is not None:
        card.line(because(text, result.after.lost_because))
    if day_of(result.at) != day_of(now):
        card.small(text.t("updated-dated", on=day_of(result.at)))
    add_returns(card, text, result.backs)
    if result.stated:
        card.line(text.t("counted-at-start"))
    _boost(card, text, result)
    if result.reason not in SILENT:
        card.small(text.t(f"reason-{result.reason}"))
    if status in LOST and result.after.lost_because is None:
        card.menu(why(text, result.proposal_id, result.after))
    asked = [interviews.when_button(text, result.proposal_id, is_set=False)] if status in ASKED else []
    steps = _next(text, result.proposal_id, result.after)
    return card.buttons(*asked, *steps, _details(text, result.proposal_id))


def listed(text: Text, page: ProposalPage) -> Card:
    if page.status == RETURNS:
        return watched(text, page)
    card = Card(text, NEUTRAL, text.connects(page.balance))
    status = text.t(f"step-{page.status}" if page.status in _STEPS else f"filter-{page.status}")
    card.line(text.t("proposals-title", total=page.total, status=status, since=page.since))
    if not page.rows:
        return card.line(text.t("proposals-empty")).small(text.t("proposals-empty-next"))
    card.separator()
    sections = [(_row(text, row), button(text.t("button-open"), "proposal", row.id)) for row in page.rows]
    card.sections(sections, len(sections))
    since = page.since.isoformat() if page.since else "-"
    return card.pages("proposals", page.status, since, page=page.page, pages=page.pages)


def retracted(text: Text, result: Retracted) -> Card:
    card = Card(text, GOOD, text.connects(result.balance))
    card.line(text.t("retracted", job=title(text, result.job)))
    return card.buttons(
        button(text.t("button-job"), "job", result.job.id), button(text.t("button-balance"), "balance")
    )


_STEPS = set(Step) | set(ProposalStatus)


def _paid(card: Card, text: Text, cost: Sequence[LotPart], boost: Sequence[LotPart]) -> None:
    for id, paid in (("sent-cost-by" if boost else "paid-by", cost), ("sent-boost-by", boost)):
        add_lots(card, text, id, paid)


def _about_job(card: Card, text: Text, result: SentProposal, now: int) -> None:
    if day_of(result.sent_at) != day_of(now):
        card.small(text.t("spent-on", on=day_of(result.sent_at)))
    elif result.posted_at is not None:
        card.small(text.t("sent-posted", age=age(text, result.sent_at - result.posted_at)))
    if result.is_hired:
        card.small(text.t("job-member-hired"))
    if result.applied:
        card.small(collision.applied(text, result.applied, result.named))
    if result.new_job:
        card.small(text.t("sent-new-job"))


def _sent_buttons(text: Text, result: SentProposal, steps: Sequence[Step]) -> list[Button]:
    if result.entry_id is None:
        undo = button(text.t("button-retract"), "retract", result.proposal_id)
    else:
        undo = button(text.t("button-undo"), "undo", result.entry_id)
    job = "job-edit" if result.new_job else "job"
    return [
        undo,
        *(_step(text, result.proposal_id, step) for step in steps),
        button(text.t("button-edit-job" if result.new_job else "button-job"), job, result.job.id),
        _details(text, result.proposal_id),
    ]


def _next(text: Text, proposal_id: int, state: ProposalState) -> list[Button]:
    steps = [_step(text, proposal_id, step) for step in NEXT.get(state.status, ())]
    if state.boost_status is BoostStatus.OPEN and state.status in LIVE:
        steps.append(_step(text, proposal_id, Step.OUTBID))
    if state.status in {ProposalStatus.OFFER, ProposalStatus.HIRED} and state.value_cents is None:
        steps.append(button(text.t("button-value"), "value", proposal_id, state.status, style="primary"))
    return steps[:4]


def _step(text: Text, proposal_id: int, step: Step) -> Button:
    return button(text.t(f"button-{step}"), "step", proposal_id, step)


def _details(text: Text, proposal_id: int) -> Button:
    return button(text.t("button-proposal"), "proposal", proposal_id)


def _boost(card: Card, text: Text, result: Updated) -> None:
    """Add what became of the boost if this step decided it and no Connects came back; otherwise add nothing."""
    state = result.after
    if state.boost and state.boost_status is not result.before.boost_status and not result.backs:
        card.small(text.t("updated-boost", boost=state.boost_status, amount=state.boost))


def _row(text: Text, row: ProposalRow) -> str:
    foot = [text.t(f"step-{row.state.status}"), text.instant(row.sent_at)]
    if row.out:
        foot.append(text.t("proposals-out", amount=row.out))
    if row.state.boost:
        foot.append(text.t("proposals-boost", boost=row.state.boost_status))
    if row.invited:
        foot.append(text.t("proposals-invited"))
    if row.job_outcome is not None and row.state.status in LIVE:
        foot.append(text.t("proposals-job-ended"))
    return text.t("proposals-row", title=text.safe(row.job.title, LONGEST_ROW), foot=" · ".join(foot))
