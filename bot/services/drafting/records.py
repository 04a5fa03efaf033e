"""What became of the proposals that were drafted with templates, by template, version and opening."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.drafting.pooling import TemplateRecord
from bot.domain.insight.funnel import MATURE_DAYS
from bot.domain.insight.intervals import Share
from bot.domain.proposals.proposals import LOST, REPLIED, ProposalStatus
from bot.domain.time.calendar import DAY_MS
from bot.services.insight.proposals import reached_steps
from bot.store import drafts
from bot.store.drafts import DraftedProposal
from bot.store.engine.database import Tx
from bot.store.templates import Template

RIPE_MS = MATURE_DAYS * DAY_MS
"""The age (ms) from which a proposal counts: answers that come soon would count before silence does."""
MOST_COUNTED = 2000
"""The last proposals of a member that count."""


@dataclass(frozen=True, slots=True)
class DraftedOutcome:
    """What became of a proposal that names a template.

    ``is_ripe``: it is older than MATURE_DAYS. ``replied``, ``hired``: None while nobody has told.
    """

    proposal: DraftedProposal
    is_ripe: bool
    replied: bool | None
    hired: bool | None


@dataclass(frozen=True, slots=True)
class TemplateFigures:
    """How the proposals with a template did. ``sent``: without invitations. ``young``: not ripe yet, so in no share.

    ``replies``, ``hires``: of the ripe proposals whose outcome is known, with how many unknown ones there are beside.
    """

    sent: int
    young: int
    replies: Share
    hires: Share


def drafted_outcomes(tx: Tx, wallet_id: int, now: int) -> list[DraftedOutcome]:
    """Return the outcomes of the wallet's last proposals that name a template, without invitations, the last sent first."""
    steps = reached_steps(drafts.drafted_steps(tx, wallet_id))
    return [
        _outcome(proposal, steps.get(proposal.proposal_id, {}), now)
        for proposal in drafts.drafted(tx, wallet_id, MOST_COUNTED)
        if not proposal.invited
    ]


def _outcome(proposal: DraftedProposal, reached: dict[str, int], now: int) -> DraftedOutcome:
    """Return the outcome of a proposal that ``reached`` these statuses (UTC ms by status)."""
    replied = any(status in reached for status in REPLIED)
    hired = ProposalStatus.HIRED in reached
    ended = hired or proposal.status in LOST or proposal.status is ProposalStatus.NO_ANSWER
    return DraftedOutcome(
        proposal=proposal,
        is_ripe=proposal.sent_at + RIPE_MS <= now,
        replied=replied if replied or ended else None,
        hired=hired if ended else None,
    )


def figures(outcomes: Iterable[DraftedOutcome]) -> TemplateFigures:
    """Return the figures of these outcomes."""
    every = list(outcomes)
    ripe = [outcome for outcome in every if outcome.is_ripe]
    return TemplateFigures(
        sent=len(every),
        young=len(every) - len(ripe),
        replies=_share([outcome.replied for outcome in ripe]),
        hires=_share([outcome.hired for outcome in ripe]),
    )


def _share(values: Sequence[bool | None]) -> Share:
    """Return the share of True among the known values; None counts as unknown."""
    answers = [value for value in values if value is not None]
    return Share(sum(answers), len(answers), len(values) - len(answers))


def records(
    templates: Iterable[Template], outcomes: Sequence[DraftedOutcome], category: str | None
) -> list[TemplateRecord]:
    """Return each template's record of ripe, known outcomes, by which a template for a job of ``category`` is chosen."""
    return [_record(template, outcomes, category) for template in templates]


def _record(template: Template, outcomes: Sequence[DraftedOutcome], category: str | None) -> TemplateRecord:
    own = [each for each in outcomes if each.proposal.template_id == template.id]
    ripe = [each for each in own if each.is_ripe and each.replied is not None]
    here = [each for each in ripe if category is not None and each.proposal.category == category]
    return TemplateRecord(
        template_id=template.id,
        category=template.category,
        changed_at=template.changed_at,
        sent=len(own),
        known=len(ripe),
        replies=sum(bool(each.replied) for each in ripe),
        known_here=len(here),
        replies_here=sum(bool(each.replied) for each in here),
    )
