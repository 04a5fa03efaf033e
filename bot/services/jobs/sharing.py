"""What becomes of a card in the transaction of a request: shared, added to, corrected, reported, reopened, taken off."""

from collections.abc import Mapping

from bot import errors
from bot.domain.jobs.jobs import BRINGS_BACK, JobFacts, JobOutcome, merge
from bot.services.jobs import asking
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.community import communities
from bot.store.engine.database import SqlValue, Tx
from bot.store.jobs import CardAction, CardMark, Job, SharedCard
from bot.store.ledger import wallets
from bot.store.messages import alerts, kept

MARKS = {
    JobOutcome.CANCELLED: CardMark.GONE,
    JobOutcome.REMOVED: CardMark.GONE,
    JobOutcome.EXPIRED: CardMark.EXPIRED,
    JobOutcome.FILLED: CardMark.FILLED,
}
"""The report on a card that says what a member recorded as the end of the post."""
ENDS = {
    CardMark.GONE: JobOutcome.CANCELLED,
    CardMark.FAKE: JobOutcome.REMOVED,
    CardMark.FILLED: JobOutcome.FILLED,
    CardMark.EXPIRED: JobOutcome.EXPIRED,
}
"""The end of a post that a report stands for, as far as anybody knows."""
OUTCOMES = {CardMark.GONE: JobOutcome.CANCELLED, CardMark.FAKE: JobOutcome.REMOVED}
"""The ends of a post that a report may stand for and that bring Connects back."""


def follow_log(tx: Tx, who: Who, own: Job, new_facts: JobFacts, share: bool | None, now: int) -> None:
    """Share the person's notes as a card, add to the card, or take it off the board, as ``share`` says.

    True shares the notes, or adds the facts that the card of another member lacks. False takes the person's own card off.
    None adds ``new_facts`` to the person's own card. Nothing is shared in a direct message. Raises CardTakenOff.
    """
    if who.community_id == who.user_id:
        return
    own = jobs.get(tx, own.id)
    card = jobs.cards.standing(tx, who.community_id, own.post)
    if card is None:
        if share:
            _share(tx, who, own, now)
    elif share is False and card.shared_by == who.user_id:
        take_off(tx, card, who.user_id, now)
    elif share:
        add_facts(tx, card, who.user_id, own.facts, now)
    elif share is None and card.shared_by == who.user_id:
        add_facts(tx, card, who.user_id, new_facts, now)


def add_facts(tx: Tx, card: SharedCard, user_id: int, facts: JobFacts, now: int) -> SharedCard:
    """Fill in what the card lacks, in the member's name, and return the card; change nothing where it lacks nothing."""
    changes = jobs.cards.fact_changes(card.facts, merge(card.facts, facts))
    return change(tx, card, user_id, CardAction.ADDED, changes, now) if changes else card


def correct_card(tx: Tx, card: SharedCard, user_id: int, facts: JobFacts, now: int) -> SharedCard:
    """Replace the facts of a card, in the member's name, and return the card; change nothing where they are the same."""
    changes = jobs.cards.fact_changes(card.facts, facts)
    return change(tx, card, user_id, CardAction.CORRECTED, changes, now) if changes else card


def report_card(tx: Tx, card: SharedCard, user_id: int, mark: CardMark, now: int) -> SharedCard:
    """Mark a card with a report, in the member's name, ask the applicants once, and return the card.

    The proposals of the applicants stay as they are. A report of the same kind only adds a name to the history.
    """
    values: dict[str, SqlValue] = {} if card.mark is mark else {"mark": mark.value, "marked_at": now}
    changed = change(tx, card, user_id, CardAction.REPORTED, values, now)
    if OUTCOMES.get(mark) in BRINGS_BACK:
        asking.ask_applicants(tx, changed, user_id, now)
    return changed


def reopen_card(tx: Tx, card: SharedCard, user_id: int, now: int) -> SharedCard:
    """Take the report off a card, in the member's name, and return the card."""
    return change(tx, card, user_id, CardAction.REOPENED, {"mark": None, "marked_at": None}, now)


def take_off(tx: Tx, card: SharedCard, user_id: int, now: int) -> SharedCard:
    """Take a card off the board, in the member's name, and return the card; its history stays."""
    return change(tx, card, user_id, CardAction.TAKEN_OFF, {"off_at": now}, now)


def change(
    tx: Tx,
    card: SharedCard,
    user_id: int,
    what: CardAction,
    values: Mapping[str, SqlValue],
    now: int,
    refers_to: int | None = None,
) -> SharedCard:
    """Change a card as `jobs.cards.change`, and have its message in the server's channel for jobs follow."""
    changed = jobs.cards.change(tx, card, user_id, what, values, now, refers_to)
    announce(tx, changed, now)
    return changed


def announce(tx: Tx, card: SharedCard, now: int) -> None:
    """Have the card posted in the server's channel for jobs, or have its message follow a change.

    Does nothing for a card without a message where the server has no such channel, or the card is off the board.
    """
    if jobs.announced.exists(tx, card.community_id, card.id):
        jobs.announced.changed(tx, card.id, now)
        return
    community = communities.find(tx, card.community_id)
    if card.off_at is None and community is not None and community.jobs_channel_id is not None:
        kept.keep(
            tx,
            guild_id=card.community_id,
            kind=jobs.announced.KIND,
            subject=card.id,
            channel_id=community.jobs_channel_id,
            now=now,
        )


def follow_proposal(
    tx: Tx, who: Who, job: Job, wallet_id: int, proposal_id: int, now: int
) -> SharedCard | None:
    """Count a new proposal on the card of its post on this server's board, and return the card; None without a card."""
    card = jobs.cards.standing(tx, who.community_id, job.post)
    if card is not None:
        jobs.applicants.add(tx, card.id, proposal_id, wallet_id)
        announce(tx, card, now)
    return card


def follow_close(
    tx: Tx, who: Who, card: SharedCard | None, outcome: JobOutcome, *, was_own: bool, now: int
) -> bool:
    """Report the end that the person recorded on the card of the post; return True if the card was marked.

    Only where the person shared the card, applied to it, or knew the post from it alone (``was_own`` False): whoever kept
    notes and a proposal of their own to themselves isn't named on the card.
    """
    if card is None:
        return False
    if (
        was_own
        and card.shared_by != who.user_id
        and not jobs.applicants.has_applied(tx, card.id, who.user_id)
    ):
        return False
    report_card(tx, card, who.user_id, MARKS[outcome], now)
    return True


def follow_reopen(tx: Tx, card: SharedCard, user_id: int, now: int) -> None:
    """Take the member's own report off a card; do nothing where another member reported."""
    if card.mark is not None and card.marked_by == user_id:
        reopen_card(tx, card, user_id, now)


def _share(tx: Tx, who: Who, own: Job, now: int) -> None:
    """Put the person's notes on the board, with the person's standing proposals, and leave the alerts to the sweep.

    Raises CardTakenOff.

    A card that a manager took off is put back by a manager alone.
    """
    last = jobs.cards.last_taken_off(tx, who.community_id, own.post)
    if last is not None and last.off_by != last.shared_by:
        raise errors.CardTakenOff(job_title=own.title)
    if own.post is None:
        jobs.set_post(tx, own.id, f"job:{own.id}")
        own = jobs.get(tx, own.id)
    card = jobs.cards.share(tx, own, who.community_id, now)
    alerts.add_due(tx, card.id, now)
    wallet = wallets.find_of(tx, who.user_id)
    for proposal in proposals.to_post(tx, wallet.id, own.id) if wallet else []:
        jobs.applicants.add(tx, card.id, proposal.id, proposal.wallet_id)
    announce(tx, card, now)
