"""The outcomes of a member's proposals as the fit of the odds reads them."""

from dataclasses import dataclass, replace

from bot.domain.advice.posts import Post
from bot.domain.advice.trades import split_skills
from bot.domain.insight.funnel import MATURE_DAYS
from bot.domain.insight.totals import Totals
from bot.domain.jobs.jobs import JobFacts, proposal_range
from bot.domain.proposals.proposals import LOST, REPLIED, ProposalStatus
from bot.domain.time.calendar import DAY_MS, day_end, day_start
from bot.services.insight.proposals import steps_by_proposal
from bot.store import advice
from bot.store.advice import TaughtProposal
from bot.store.engine.database import Tx

RIPE_MS = MATURE_DAYS * DAY_MS
"""The age (ms) from which a proposal teaches: answers that come soon would count before silence does."""
MOST_OUTCOMES = 2000
"""The last proposals of a member that teach."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The known outcome of a ripe proposal that wasn't an invitation.

    ``hired``: None if the client replied, and the end is unknown.
    """

    proposal: TaughtProposal
    replied: bool
    hired: bool | None


def known_outcomes(tx: Tx, wallet_id: int, now: int) -> tuple[list[Outcome], int | None]:
    """Return the wallet's known ripe outcomes, the last sent first, and when the next known one gets ripe (UTC ms), or None.

    A proposal that nobody has told anything about, or only that it was viewed, isn't among them.
    """
    steps = steps_by_proposal(tx, wallet_id)
    outcomes, ripens_at = list[Outcome](), list[int]()
    for proposal in advice.taught_by(tx, wallet_id, MOST_OUTCOMES):
        reached = steps.get(proposal.id, {})
        replied = any(status in reached for status in REPLIED)
        hired = ProposalStatus.HIRED in reached
        ended = hired or proposal.status in LOST or proposal.status is ProposalStatus.NO_ANSWER
        if proposal.invited or not (replied or ended):
            continue
        if proposal.sent_at + RIPE_MS > now:
            ripens_at.append(proposal.sent_at + RIPE_MS)
        else:
            outcomes.append(Outcome(proposal, replied, hired if ended else None))
    return outcomes, min(ripens_at, default=None)


def sent_post(proposal: TaughtProposal) -> Post:
    """Return the post of a proposal as it was known when the proposal was sent."""
    post = with_facts(proposal.job_id, proposal.facts, proposal.posted_at, proposal.proposals_at)
    return replace(post, connects=proposal.cost or post.connects, seen_at=proposal.logged_at)


def with_facts(job_id: int, facts: JobFacts, posted_at: int | None, typed_at: int | None) -> Post:
    """Return the post of a job as advice reads it. ``typed_at``: when the range of proposals was typed (UTC ms)."""
    return Post(
        job_id=job_id,
        connects=facts.connects,
        kind=facts.kind,
        budget_cents=facts.budget_cents,
        category=facts.category,
        skills=split_skills(facts.skills),
        title=facts.title,
        posted_at=posted_at,
        rivals=proposal_range(facts.proposals).midpoint if facts.proposals else None,
        rivals_at=typed_at if facts.proposals else None,
        hire_rate=facts.hire_rate,
        client_spent_cents=facts.client_spent_cents,
    )


def beyond(totals: Totals, outcomes: list[Outcome]) -> tuple[int, int, int]:
    """Return the sent, interviewed and hired proposals of *My Stats* that are not among ``outcomes``, each 0 or more."""
    since, until = day_start(totals.since), day_end(totals.as_of)
    same = [outcome for outcome in outcomes if since <= outcome.proposal.sent_at <= until]
    together = totals.together
    return (
        max(0, together.sent - len(same)),
        max(0, together.interviewed - sum(outcome.replied for outcome in same)),
        max(0, together.hired - sum(bool(outcome.hired) for outcome in same)),
    )
