"""What the card of a member's account and the card of first steps count."""

from typing import NamedTuple

from bot.store.engine.database import Tx


class StepsDone(NamedTuple):
    """Which first steps a member has taken, and whether the member put the card of them away."""

    history: bool
    outcomes: bool
    reminders: bool
    job: bool
    hidden: bool


class ProposalCounts(NamedTuple):
    """Numbers of an account's proposals that were not taken back.

    ``open``: the client hasn't decided. ``interviews``: of these, the ones in an interview or with an offer. ``silent``: no
    news since before a given instant. ``sent``, ``answered``: sent, and first answered, in the present week.
    """

    open: int
    interviews: int
    silent: int
    sent: int
    answered: int


def steps_done(tx: Tx, user_id: int) -> StepsDone:
    """Return the steps that a member with an account has taken. Raises AssertionError for a person without one."""
    row = tx.row(
        "SELECT wallet.pasted_at IS NOT NULL,"
        " EXISTS (SELECT 1 FROM proposal WHERE wallet_id = wallet.id AND status NOT IN ('sent', 'void')),"
        " member.reminders_chosen_at IS NOT NULL,"
        " EXISTS (SELECT 1 FROM job WHERE job.user_id = member.user_id),"
        " member.steps_hidden_at IS NOT NULL"
        " FROM member JOIN wallet ON wallet.owner_id = member.user_id WHERE member.user_id = ?",
        (user_id,),
    )
    assert row is not None, "the member has an account"
    history, outcomes, reminders, job, hidden = (bool(cell) for cell in row)
    return StepsDone(history=history, outcomes=outcomes, reminders=reminders, job=job, hidden=hidden)


def hide_steps(tx: Tx, user_id: int, now: int) -> None:
    """Put the card of first steps away at ``now`` (UTC ms); does nothing for an unknown member."""
    tx.run("UPDATE member SET steps_hidden_at = ? WHERE user_id = ?", (now, user_id))


def proposal_counts(
    tx: Tx, wallet_id: int, silent_before: int, week_from: int, week_until: int
) -> ProposalCounts:
    """Return the counts. ``silent_before``: UTC ms; the week begins at ``week_from`` and ends before ``week_until``."""
    row = tx.row(
        "SELECT COALESCE(SUM(CASE WHEN status IN ('sent', 'viewed', 'interviewing', 'offer') THEN 1 ELSE 0 END), 0),"
        " COALESCE(SUM(CASE WHEN status IN ('interviewing', 'offer') THEN 1 ELSE 0 END), 0),"
        " COALESCE(SUM(CASE WHEN status = 'sent' AND sent_at < :silent THEN 1 ELSE 0 END), 0),"
        " COALESCE(SUM(CASE WHEN sent_at >= :since AND sent_at < :until THEN 1 ELSE 0 END), 0),"
        " (SELECT COUNT(*) FROM (SELECT event.proposal_id FROM proposal_event AS event"
        "  JOIN proposal AS answered ON answered.id = event.proposal_id WHERE answered.wallet_id = :wallet"
        "  AND answered.status <> 'void' AND event.undone_at IS NULL"
        "  AND event.status IN ('interviewing', 'offer', 'hired') GROUP BY event.proposal_id"
        "  HAVING MIN(event.at) >= :since AND MIN(event.at) < :until) AS first_answers)"
        " FROM proposal WHERE wallet_id = :wallet AND status <> 'void'",
        {"wallet": wallet_id, "silent": silent_before, "since": week_from, "until": week_until},
    )
    assert row is not None, "a sum has a row"
    is_open, interviews, silent, sent, answered = (int(cell) for cell in row)
    return ProposalCounts(open=is_open, interviews=interviews, silent=silent, sent=sent, answered=answered)
