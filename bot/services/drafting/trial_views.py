"""What a trial of two openings shows: the proposals with each, the result of the known ones, and the member's pace."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.drafting.draws import Arm, drawn
from bot.domain.drafting.trials import USUAL_RATE, TrialOutcome, TrialResult
from bot.domain.proposals.proposals import LOST, REPLIED, ProposalStatus
from bot.domain.time.calendar import DAY_MS
from bot.services.drafting.libraries import compare
from bot.services.drafting.records import RIPE_MS
from bot.services.insight.proposals import reached_steps
from bot.services.who import Who
from bot.store import trials
from bot.store.engine.database import Tx
from bot.store.templates import Template
from bot.store.trials import OpeningTrial, TrialProposal

PACE_WEEKS = 26
"""The weeks over which the pace of known outcomes is counted."""
_WEEK_MS = 7 * DAY_MS


@dataclass(frozen=True, slots=True)
class TrialView:
    """A trial with its result. ``sent``: the proposals with each opening. ``young``: sent less than 30 days ago.

    ``known_per_week``: how many outcomes the member gets to know and tell in a week, with any template.
    """

    trial: OpeningTrial
    name: str
    sent: dict[Arm, int]
    young: int
    result: TrialResult
    known_per_week: float


def trial_of(tx: Tx, who: Who, template: Template, wallet_id: int, now: int) -> TrialView | None:
    """Return the last trial of a template, running or ended; None for none."""
    trial = trials.newest(tx, who.user_id, template.id)
    return trial and trial_view(tx, trial, template.name, wallet_id, now)


def trial_view(tx: Tx, trial: OpeningTrial, name: str, wallet_id: int, now: int) -> TrialView:
    """Return a trial of the template ``name`` with its result at ``now`` (UTC ms)."""
    first = {proposal.number: proposal for proposal in reversed(trials.sent(tx, trial, wallet_id))}
    pace = _pace(tx, wallet_id, now)
    arms = {number: drawn(trial.seed, number).arm for number in first}
    return TrialView(
        trial=trial,
        name=name,
        sent={arm: sum(each is arm for each in arms.values()) for arm in Arm},
        young=sum(proposal.sent_at + RIPE_MS > now for proposal in first.values()),
        result=compare(_outcomes(tx, trial, wallet_id, list(first.values()), now), pace.reply_share),
        known_per_week=pace.known_per_week,
    )


def _outcomes(
    tx: Tx, trial: OpeningTrial, wallet_id: int, proposals: list[TrialProposal], now: int
) -> list[TrialOutcome]:
    """Return the known outcomes of the ripe proposals, in the order in which they were known and ripe."""
    steps = trials.told_steps(tx, trial, wallet_id)
    reached = reached_steps(steps)
    told_at = {proposal_id: recorded_at for proposal_id, _, recorded_at in steps}
    rows: list[tuple[int, int, TrialOutcome]] = []
    for proposal in proposals:
        ripe_at = proposal.sent_at + RIPE_MS
        replies = [at for status, at in reached.get(proposal.id, {}).items() if status in REPLIED]
        is_ended = proposal.status in LOST or proposal.status is ProposalStatus.NO_ANSWER
        if ripe_at > now or not (replies or is_ended):
            continue
        known_at = min(replies) if replies else told_at.get(proposal.id, ripe_at)
        outcome = TrialOutcome(drawn(trial.seed, proposal.number), bool(replies))
        rows.append((max(known_at, ripe_at), proposal.number, outcome))
    return [outcome for *_, outcome in sorted(rows, key=lambda row: row[:2])]


class _Pace(NamedTuple):
    """How many known outcomes a week of a member's has, and which share of them is replies."""

    known_per_week: float
    reply_share: float


def _pace(tx: Tx, wallet_id: int, now: int) -> _Pace:
    """Return the member's pace by the proposals of the last PACE_WEEKS ripe weeks, no outcomes a week without any."""
    until = now - RIPE_MS
    first_at = trials.first_sent_at(tx, wallet_id)
    if first_at is None or first_at >= until:
        return _Pace(0, USUAL_RATE)
    since = max(first_at, until - PACE_WEEKS * _WEEK_MS)
    weeks = max(1, (until - since) / _WEEK_MS)
    known, replied = trials.known_since(tx, wallet_id, since, until)
    return _Pace(known / weeks, replied / known if known else USUAL_RATE)
