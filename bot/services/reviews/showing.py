"""/review queue: what waits in the server, what the member asked and reads, and the reviews that the member has had."""

from dataclasses import dataclass

from bot.domain.messages.reminders import ReminderTopic
from bot.domain.proposals.proposals import LOST, REPLIED, ProposalStatus
from bot.domain.reviews import AdviceOutcome, ReaderOutcomes, outcomes_by_reader
from bot.domain.time.calendar import DAY_MS
from bot.services.insight.proposals import steps_by_proposal
from bot.services.reviews.asking import OwnDraft, own_view
from bot.services.reviews.reading import candidates_for
from bot.services.reviews.reporting import for_manager
from bot.services.who import Who
from bot.store import members, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import wallets
from bot.store.proposals import Proposal
from bot.store.reviews import claims, drafts, readers
from bot.store.reviews.claims import ClaimState

MOST_SHOWN = 4
"""The waiting drafts that the queue lists."""
THANKS_SHOWN_MS = 7 * DAY_MS


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """A draft that waits for a reader. ``categories``: of its trade, empty for unknown. ``since``: UTC ms."""

    categories: tuple[str, ...]
    words: int
    since: int


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """What a member sees of the reviews in a server; in a direct message (``is_server`` False) only what is the member's.

    ``waiting``: the first drafts that the member may read, of ``count``. ``own``: the member's draft, None for none.
    ``claim_id``, ``claim_until``: of the draft that the member is reading, None for none. ``reviews``: ids of the claims
    whose reviews the member hasn't answered. ``lapsed_at``: when the member's last claim lapsed, None unless within a day.
    ``was_helpful``: the answer to the member's last review, None for none within a week. ``wants_messages``: None without
    an account. ``has_advice``: a draft of the member's for a job was reviewed. ``blocked``: readers whom the member blocks.
    ``reports``, ``stopped``: for managers, else 0.
    """

    is_server: bool
    waiting: tuple[WaitingDraft, ...]
    count: int
    own: OwnDraft | None
    claim_id: int | None
    claim_until: int | None
    reviews: tuple[int, ...]
    lapsed_at: int | None
    was_helpful: bool | None
    wants_messages: bool | None
    has_advice: bool
    blocked: int
    reports: int
    stopped: int


@dataclass(frozen=True, slots=True)
class AdviceView:
    """Which advice went with replies: the readers with enough known outcomes, empty for none."""

    readers: tuple[ReaderOutcomes, ...]


def queue(tx: Tx, who: Who, now: int, *, is_manager: bool) -> ReviewQueue:
    """Return what `/review queue` shows."""
    is_server = who.community_id != who.user_id
    waiting = candidates_for(tx, who.user_id, who.community_id, now) if is_server else []
    own = drafts.kept_of(tx, who.user_id)
    held = claims.open_of(tx, who.user_id, who.community_id, now) if is_server else None
    manages = is_server and is_manager
    return ReviewQueue(
        is_server=is_server,
        waiting=tuple(
            WaitingDraft(tuple(filter(None, draft.categories.split(","))), draft.words, draft.since)
            for draft in waiting[:MOST_SHOWN]
        ),
        count=len(waiting),
        own=own_view(tx, own) if own else None,
        claim_id=held.id if held else None,
        claim_until=held.until_at if held else None,
        reviews=tuple(review.id for review in claims.reviewed_for(tx, who.user_id)),
        lapsed_at=_lapsed_at(tx, who, now),
        was_helpful=_was_helpful(tx, who, now),
        wants_messages=_wants_messages(tx, who),
        has_advice=bool(readers.advice_of(tx, who.user_id)),
        blocked=readers.count_blocked(tx, who.user_id),
        reports=len(for_manager(tx, who)) if manages else 0,
        stopped=readers.count_stopped(tx, who.community_id) if manages else 0,
    )


def advice(tx: Tx, who: Who) -> AdviceView:
    """Return which readers' advice went with replies, for the asker alone; unknown outcomes stay unknown."""
    stored = readers.advice_of(tx, who.user_id)
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is None:
        return AdviceView(())
    steps = steps_by_proposal(tx, wallet.id)
    outcomes: list[AdviceOutcome] = []
    for piece in stored:
        sent = [
            proposal
            for proposal in proposals.to_post(tx, wallet.id, piece.job_id)
            if proposal.sent_at >= piece.reviewed_at - DAY_MS
        ]
        if sent:
            outcomes.append(AdviceOutcome(piece.reader_id, _replied(sent[0], steps)))
    return AdviceView(outcomes_by_reader(outcomes))


def _replied(proposal: Proposal, steps: dict[int, dict[str, int]]) -> bool | None:
    """Return whether the client replied, None where nobody has told how the proposal went."""
    reached: set[str] = {*steps.get(proposal.id, {}), proposal.state.status}
    if reached & REPLIED:
        return True
    return False if reached & {*LOST, ProposalStatus.NO_ANSWER} else None


def _lapsed_at(tx: Tx, who: Who, now: int) -> int | None:
    recent = claims.recent_by(tx, who.user_id, now)
    is_lapsed = bool(recent) and recent[-1].state is ClaimState.LAPSED
    return recent[-1].ended_at if is_lapsed else None


def _was_helpful(tx: Tx, who: Who, now: int) -> bool | None:
    last = claims.last_reviewed_by(tx, who.user_id, who.community_id)
    is_recent = last is not None and now - (last.ended_at or 0) <= THANKS_SHOWN_MS
    return last.helped if last is not None and is_recent else None


def _wants_messages(tx: Tx, who: Who) -> bool | None:
    if wallets.find_of(tx, who.user_id) is None:
        return None
    return ReminderTopic.REVIEW in members.reminders(tx, who.user_id).topics
