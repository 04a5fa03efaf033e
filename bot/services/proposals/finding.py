"""Find a member's own proposal by its id, or by the link, id or title of its job."""

from bot import errors
from bot.domain.proposals.proposals import LIVE
from bot.services.jobs.finding import MOST_CHOICES, Choice, clearest, id_in, key_in, matching, shortened
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import wallets
from bot.store.proposals import Proposal

_SEARCHED = 250
"""The last undecided proposals, and the last of all, whose job titles a search compares."""


def find(tx: Tx, who: Who, wallet_id: int, text: str) -> Proposal:
    """Return the wallet's proposal with this id, else the one to the job with this link, id or title.

    Raises UnknownProposal where there is none, or where several titles fit about equally well.
    """
    proposal = _by_id(tx, wallet_id, text) or _by_job(tx, who, wallet_id, text)
    if proposal is None:
        raise errors.UnknownProposal(given=shortened(text))
    return proposal


def complete(tx: Tx, who: Who, typed: str) -> tuple[Choice, ...]:
    """Return at most MOST_CHOICES of the person's own proposals that match ``typed``, undecided ones first.

    A link and a proposal's id find a proposal of any age; a title is compared with the last _SEARCHED undecided proposals
    and the last _SEARCHED of all. Empty without a wallet.
    """
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is None:
        return ()
    if key_in(typed):
        exact = _by_job(tx, who, wallet.id, typed)
        ids: list[int] = []
    else:
        exact = _by_id(tx, wallet.id, typed)
        limit = _SEARCHED if typed.strip() else MOST_CHOICES
        ids = matching(typed, [(id_, title) for id_, _, title in proposals.titles(tx, wallet.id, limit)])
    if exact is not None:
        ids = [exact.id, *(id_ for id_ in ids if id_ != exact.id)]
    return tuple(_choice(tx, proposals.get(tx, id_)) for id_ in ids[:MOST_CHOICES])


def _choice(tx: Tx, proposal: Proposal) -> Choice:
    job, state = jobs.get(tx, proposal.job_id), proposal.state
    return Choice(
        id=proposal.id,
        title=job.title,
        connects=state.cost + state.boost,
        at=proposal.sent_at,
        status=state.status,
    )


def _by_id(tx: Tx, wallet_id: int, text: str) -> Proposal | None:
    number = id_in(text)
    return proposals.find(tx, wallet_id, number) if number is not None else None


def _by_job(tx: Tx, who: Who, wallet_id: int, text: str) -> Proposal | None:
    """Return the last undecided proposal to the job that ``text`` means, else the last of all, None for none."""
    number, key = id_in(text), key_in(text)
    if key:
        job = jobs.find_visible_by_key(tx, who.user_id, who.community_id, key)
        job_id = job.own.id if job and job.own else None
    elif number is not None:
        job_id = _own_job(tx, who, number)
    else:
        titles = {id_: title for _, id_, title in proposals.titles(tx, wallet_id, _SEARCHED)}
        job_id = clearest(text, list(titles.items()))
    sent = proposals.to_post(tx, wallet_id, job_id) if job_id is not None else []
    return next((each for each in sent if each.state.status in LIVE), sent[0] if sent else None)


def _own_job(tx: Tx, who: Who, number: int) -> int | None:
    """Return the person's notes on the job with this number, None where there are none."""
    visible = jobs.find_visible(tx, who.user_id, who.community_id, number)
    return visible.own.id if visible and visible.own else None
