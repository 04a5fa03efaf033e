"""When the interview about a proposal is: set, move, remove and show it; its reminders follow."""

from collections.abc import Callable
from dataclasses import dataclass

from bot import errors
from bot.domain.ledger.writes import Purpose
from bot.domain.proposals import interviews as rules
from bot.domain.proposals.interviews import INTERVIEWED, Interview
from bot.domain.reminders.reminders import following
from bot.services.idempotency import Request, keyed
from bot.services.jobs.finding import JobRef, ref
from bot.services.posting import post
from bot.services.proposals import finding
from bot.services.who import Who
from bot.store import interviews, jobs, members, reminders
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class InterviewView:
    """The interview about a proposal, in a member's ``zone``.

    ``at``: when it begins (UTC ms), None for no time. ``edition``: of its last change, 0 for none. ``leads``: how
    many minutes before it the member will be reminded.
    """

    proposal_id: int
    job: JobRef
    at: int | None
    edition: int
    leads: tuple[int, ...]
    zone: str


def show(tx: Tx, who: Who, text: str) -> InterviewView:
    """Return the interview about the proposal that ``text`` means, as ``finding.find``.

    Raises NotStarted, UnknownProposal; NotInterviewing if the proposal is in no interview.
    """
    proposal = finding.find(tx, who, post.wallet_of(tx, who).id, text)
    if proposal.state.status not in INTERVIEWED:
        raise errors.NotInterviewing
    interview = interviews.find(tx, proposal.id) or Interview(proposal.id, proposal.wallet_id)
    waiting = reminders.before_interview(tx, who.user_id, proposal.id)
    leads = sorted(reminder.lead for reminder in waiting if reminder.lead and reminder.due_at is not None)
    job = ref(jobs.get(tx, proposal.job_id))
    zone = members.reminders(tx, who.user_id).zone
    return InterviewView(proposal.id, job, interview.at, interview.edition, tuple(leads), zone)


def move(tx: Tx, who: Who, text: str, at: int | None, key: str, now: int) -> InterviewView:
    """Store when the interview is (UTC ms), None for no time. Raises what `show` raises, and KeyReused."""
    # The same words mean another instant a moment later, so the moment is no part of what is compared.
    return _change(tx, who, text, lambda it: rules.moved(it, at), key, ("move", text, at is None), now)


def undo(tx: Tx, who: Who, text: str, edition: int, key: str, now: int) -> InterviewView:
    """Take back the change that led to ``edition``, if nothing changed since. Raises what `show` raises, and KeyReused."""
    return _change(tx, who, text, lambda it: rules.undone(it, edition), key, ("undo", text, edition), now)


def _change(
    tx: Tx,
    who: Who,
    text: str,
    change: Callable[[Interview], Interview],
    key: str,
    inputs: tuple[str | int, ...],
    now: int,
) -> InterviewView:
    """Store what ``change`` makes of the interview, once for a key, and return the interview as it is now."""

    def changed(_: Write) -> int:
        proposal_id = show(tx, who, text).proposal_id
        wallet_id = post.wallet_of(tx, who).id
        old = interviews.find(tx, proposal_id) or Interview(proposal_id, wallet_id)
        new = change(old)
        if new != old:
            interviews.put(tx, new)
            _let_reminders_follow(tx, who, new, now)
        return proposal_id

    keyed(tx, Request(Purpose.INTERVIEW, who.user_id, key, inputs, now), int, changed)
    return show(tx, who, text)


def _let_reminders_follow(tx: Tx, who: Who, interview: Interview, now: int) -> None:
    """Move the reminders before an interview to its new time; without a time they wait for the next one."""
    if interview.at is None:
        return
    for reminder in reminders.before_interview(tx, who.user_id, interview.proposal_id):
        reminders.put(tx, following(reminder, interview.at, now), now)
