"""What a finished tally teaches: coefficients over all its people, and how often the odds came true (docs/community.md).

A tally teaches once, as soon as all its proposals are ripe. The numbers are worked out on a snapshot in a process of their
own, and written in a short transaction.
"""

import asyncio
from dataclasses import dataclass

from bot.domain.community.said import OutcomeBand, SaidOutcome, bands
from bot.domain.community.tally import FEWEST, RIPE_MS
from bot.services.advice import context, fit, outcomes
from bot.services.failures import Failures
from bot.store import advice
from bot.store.community import slopes
from bot.store.community.slopes import SaidBand
from bot.store.community.tallies import Tally
from bot.store.engine.database import Database, Tx

MOST_IN_A_RUN = 10
"""Tallies that teach in one run of the sweeps; the others follow with the next runs."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a tally teaches. ``model``: the shared coefficients, '' where fewer than FEWEST people teach."""

    people: int
    outcomes: int
    model: str
    said: tuple[SaidBand, ...]


async def sweep(db: Database, now: int, failures: Failures) -> int:
    """Let the tallies teach whose proposals are all ripe, at most MOST_IN_A_RUN. Returns how many did.

    A tally's failure goes into ``failures`` and doesn't stop the others.
    """
    step, count = failures.step("teach", now), 0
    for tally in await db.read(slopes.due, now - RIPE_MS, MOST_IN_A_RUN):
        if step.waits(tally.id):
            continue
        try:
            lesson = await db.report(lesson_of, tally, now)
            await db.write(save, tally.id, lesson)
            count += 1
        except Exception as error:
            step.fail(tally.id, error)
        await asyncio.sleep(0)  # lets waiting commands go first
    step.end()
    return count


def lesson_of(tx: Tx, tally: Tally, now: int) -> Lesson:
    """Return what a tally teaches; nothing if one of its members has gone since the tally was made.

    The odds that came true are left out if the proposals about which nothing was said are of fewer than FEWEST people: the
    tally's other figures would tell what those people did.
    """
    taught: list[fit.TaughtMember] = []
    judgements: list[SaidOutcome] = []
    unsaid: set[int] = set()
    for user_id, wallet_id in slopes.members(tx, tally.id):
        counted = slopes.proposal_ids(tx, tally.id, wallet_id)
        ripe, _ = outcomes.known_outcomes(tx, wallet_id, now)
        rows = [outcome for outcome in ripe if outcome.proposal.id in counted]
        taught.append(fit.TaughtMember(rows, context.trade_of(tx, user_id)))
        expected = advice.expected_of(tx, wallet_id)
        judged = [
            SaidOutcome(user_id, expected[row.proposal.id].hire, row.hired)
            for row in rows
            if row.hired is not None and row.proposal.id in expected
        ]
        judgements += judged
        if len(judged) < len(counted):
            unsaid.add(user_id)
    with_rows = [member for member in taught if member.outcomes]
    shared = fit.shared_coefficients(with_rows) if len(with_rows) >= FEWEST else None
    return Lesson(
        people=len(with_rows) if shared else 0,
        outcomes=sum(len(member.outcomes) for member in with_rows) if shared else 0,
        model=shared.to_json() if shared else "",
        said=() if 0 < len(unsaid) < FEWEST else tuple(_said(band) for band in bands(judgements)),
    )


def save(tx: Tx, tally_id: int, lesson: Lesson) -> None:
    """Store what a tally teaches; a second call changes nothing."""
    slopes.put(
        tx,
        tally_id,
        people=lesson.people,
        outcomes=lesson.outcomes,
        model=lesson.model,
        said=lesson.said,
    )


def _said(band: OutcomeBand) -> SaidBand:
    return SaidBand(
        low=band.low,
        high=band.high,
        people=band.people,
        sent=len(band.outcomes),
        expected=sum(outcome.chance for outcome in band.outcomes),
        hired=sum(outcome.hired for outcome in band.outcomes),
    )
