"""/proposal checkin: ask about the silent proposals, ten at once, and record together what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import errors
from bot.domain.ledger.writes import Origin, Purpose
from bot.domain.proposals import checkin as domain
from bot.domain.proposals import proposals as moves
from bot.domain.proposals.checkin import CHECKIN_PAGE, QUIET_DAYS, Pick
from bot.domain.proposals.proposals import ProposalStatus, Step
from bot.domain.time.calendar import DAY_MS
from bot.services.idempotency import Request, keyed
from bot.services.jobs.finding import JobRef, ref
from bot.services.posting import consequences, post
from bot.services.who import Who
from bot.store import jobs, outcomes, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import writes
from bot.store.ledger.writes import Write
from bot.store.outcomes import UndoableCheckin
from bot.store.proposals import Proposal

MOST_UNDOABLE = 5
UNDOABLE_DAYS = 90
"""The last check-ins that are offered for undo: at most so many, of so many days."""


@dataclass(frozen=True, slots=True)
class CheckinRow:
    """A silent proposal; ``connects``: its cost with the boost. ``step``: what is picked so far, None for nothing."""

    proposal_id: int
    job: JobRef
    sent_at: int
    connects: int
    status: ProposalStatus
    step: Step | None = None

    @property
    def pick(self) -> Pick:
        """What is picked so far, as the page's custom ids carry it."""
        return Pick(self.proposal_id, self.step)


@dataclass(frozen=True, slots=True)
class CheckinPage:
    """A page of silent proposals, the first sent first.

    ``silent``: all silent proposals, those of other pages among them. ``sent``, ``told``: all proposals, and those with a
    known outcome.
    """

    rows: tuple[CheckinRow, ...]
    silent: int
    sent: int
    told: int


@dataclass(frozen=True, slots=True)
class CheckinSaved:
    """What a check-in recorded: ``count`` outcomes, all by the write ``write_id``.

    ``passed``: picked proposals that were left as they were, because an outcome had been recorded since the page was shown.
    """

    write_id: int
    count: int
    passed: int


@dataclass(frozen=True, slots=True)
class CheckinNext:
    """A saved page and the page after it."""

    saved: CheckinSaved
    page: CheckinPage


@dataclass(frozen=True, slots=True)
class CheckinUndone:
    """A check-in that was taken back; ``count``: its proposals, which are as they were before. ``balance``: Connects."""

    count: int
    balance: int = 0


def page(tx: Tx, who: Who, after: int | None, now: int) -> CheckinPage:
    """Return the first page of silent proposals, or the one behind the proposal ``after``. Raises NotStarted."""
    wallet = post.wallet_of(tx, who)
    last = proposals.find(tx, wallet.id, after) if after is not None else None
    place = (last.sent_at, last.id) if last else None
    return _page(
        tx, wallet.id, outcomes.silent(tx, wallet.id, _quiet_since(now), now, CHECKIN_PAGE, place), now
    )


def picked(tx: Tx, who: Who, picks: Sequence[Pick], now: int) -> CheckinPage:
    """Return the page of these proposals with what is picked so far; one with a recorded outcome is left out.

    Raises NotStarted.
    """
    wallet = post.wallet_of(tx, who)
    steps = dict(picks)
    listed = (proposals.find(tx, wallet.id, proposal_id) for proposal_id in steps)
    silent = [each for each in listed if each and domain.is_silent(each.sent_at, each.state, now)]
    return _page(tx, wallet.id, silent, now, steps)


def save(tx: Tx, who: Who, picks: Sequence[Pick], key: str, now: int) -> CheckinNext:
    """Record all picked outcomes as one write, and return the next page. Proposals without a pick stay unknown.

    A second request with the same key records nothing. Raises NotStarted, KeyReused.
    """
    request = Request(Purpose.CHECKIN, who.user_id, key, ("checkin", domain.written(picks)), now)
    saved = keyed(tx, request, CheckinSaved, lambda write: _save(tx, who, picks, write, now))
    return CheckinNext(saved, page(tx, who, picks[-1].proposal_id, now))


def undo(tx: Tx, who: Who, write_id: int, now: int) -> CheckinUndone:
    """Take back everything that a check-in recorded. A second call returns the first answer.

    Raises NotStarted, and NothingToUndo for a write that is no check-in of this person.
    """
    request = Request(Purpose.UNDO, who.user_id, f"checkin-undo:{write_id}", ("checkin-undo", write_id), now)
    return keyed(tx, request, CheckinUndone, lambda _: _undo(tx, who, write_id, now))


def undoable(tx: Tx, who: Who, now: int) -> tuple[UndoableCheckin, ...]:
    """Return the person's last check-ins that can be taken back, newest first; none are older than UNDOABLE_DAYS."""
    return outcomes.undoable_checkins(tx, who.user_id, now - UNDOABLE_DAYS * DAY_MS, MOST_UNDOABLE)


def _quiet_since(now: int) -> int:
    return now - QUIET_DAYS * DAY_MS


def _page(
    tx: Tx, wallet_id: int, listed: Sequence[Proposal], now: int, steps: dict[int, Step | None] | None = None
) -> CheckinPage:
    counts = outcomes.outcome_counts(tx, wallet_id)
    return CheckinPage(
        rows=tuple(_row(tx, proposal, (steps or {}).get(proposal.id)) for proposal in listed),
        silent=outcomes.count_silent(tx, wallet_id, _quiet_since(now), now),
        sent=counts.sent,
        told=counts.told,
    )


def _row(tx: Tx, proposal: Proposal, step: Step | None) -> CheckinRow:
    return CheckinRow(
        proposal_id=proposal.id,
        job=ref(jobs.get(tx, proposal.job_id)),
        sent_at=proposal.sent_at,
        connects=proposal.state.cost + proposal.state.boost,
        status=proposal.state.status,
        step=step,
    )


def _save(tx: Tx, who: Who, picks: Sequence[Pick], write: Write, now: int) -> CheckinSaved:
    wallet = post.wallet_of(tx, who)
    count = passed = 0
    for proposal_id, step in picks:
        if step is None:
            continue
        proposal = proposals.find(tx, wallet.id, proposal_id)
        if proposal is None or not domain.is_silent(proposal.sent_at, proposal.state, now):
            passed += 1
            continue
        after = moves.move(proposal.state, step, now)
        if after != proposal.state:
            proposals.add_event(tx, proposal.id, step, at=now, origin=write.origin, now=now)
            proposals.save(tx, after)
        count += 1
    return CheckinSaved(write.id, count, passed)


def _undo(tx: Tx, who: Who, write_id: int, now: int) -> CheckinUndone:
    wallet = post.wallet_of(tx, who)
    if writes.purpose_of(tx, write_id, who.user_id) is not Purpose.CHECKIN:
        raise errors.NothingToUndo
    origin = Origin(write_id)
    count = len(proposals.ids_with_event(tx, wallet.id, origin))
    consequences.undo_item(tx, wallet.id, origin, now)
    return CheckinUndone(count, post.balance_of(tx, who, now))
