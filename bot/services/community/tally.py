"""Make a server's tallies: once a month, of the ripe proposals that no tally has counted yet (docs/community.md).

A large tally is made in several transactions, so that commands don't wait for it. Until the last one the tally is
UNFINISHED and not shown; if the process ends before, the next sweep begins the same tally again.
"""

import asyncio
import pickle

from bot.domain.community.tally import FEWEST, RIPE_MS, month_due
from bot.domain.community.tally import cells as cells_of
from bot.domain.time.zones import local_instant
from bot.services.failures import Failures
from bot.store.community import communities, participants, tallies
from bot.store.community.communities import Community
from bot.store.community.tallies import Tally, TallyCell
from bot.store.engine.database import Database, Tx

MEMBERS_AT_ONCE = 50
"""Members whose proposals one transaction counts."""
ROWS_AT_ONCE = 500
"""Rows of a tally that one transaction writes."""
MOST_WHOLE = 100
"""The most members for whom a command makes the first tally at once; a larger tally is made by the sweep."""
BEFORE_ALL = -(1 << 63)
"""A number below every user id."""


def first(tx: Tx, guild_id: int, now: int) -> None:
    """Make the server's first tally within this transaction.

    Does nothing if the server has a tally, made or in the making, has more than MOST_WHOLE members, or too few proposals.
    """
    if tallies.last(tx, guild_id) is not None or tallies.is_in_progress(tx, guild_id):
        return
    if participants.count(tx, guild_id) > MOST_WHOLE:
        return
    tally = _begin(tx, guild_id, now)
    if tally is not None:
        tallies.add_members(tx, guild_id, tally, BEFORE_ALL, MOST_WHOLE)
        tallies.insert_cells(tx, tally.id, _cells(tx, tally))
        _finish(tx, tally, now)


async def sweep(db: Database, now: int, failures: Failures) -> int:
    """Make every tally that is due. Returns how many were made.

    A server's failure goes into ``failures`` and doesn't stop the others.
    """
    made, step = 0, failures.step("tally", now)
    for guild_id in await db.report(_due, now):
        if step.waits(guild_id):
            continue
        try:
            made += await _make(db, guild_id, now)
        except Exception as error:
            step.fail(guild_id, error)
    step.end()
    return made


def leave(tx: Tx, guild_id: int, user_id: int) -> None:
    """Take a person who has left the server out of its figures and boards, and out of a tally in the making."""
    if participants.participation(tx, guild_id, user_id).figures:
        tallies.remove_member(tx, user_id)
    participants.delete(tx, guild_id, user_id)


def _due(tx: Tx, now: int) -> list[int]:
    """Return the servers whose tally is due and has enough members, or is in the making, due or not."""
    return [
        guild_id
        for guild_id in participants.guild_ids(tx)
        if _sent_to(tx, guild_id, now) is not None or tallies.is_in_progress(tx, guild_id)
    ]


async def _make(db: Database, guild_id: int, now: int) -> bool:
    """Make the server's tally in steps. Returns False if none is due or the tally couldn't be finished."""
    tally = await db.write(_begin, guild_id, now)
    if tally is None:
        return False
    after: int | None = BEFORE_ALL
    while after is not None:
        after = await db.write(tallies.add_members, guild_id, tally, after, MEMBERS_AT_ONCE)
        await asyncio.sleep(0)  # lets waiting commands go first
    for batch in await db.report(_batches, tally):
        await db.write(tallies.insert_cells, tally.id, pickle.loads(batch))  # noqa: S301 (made by _batches)
        await asyncio.sleep(0)
    return await db.write(_finish, tally, now)


def _begin(tx: Tx, guild_id: int, now: int) -> Tally | None:
    """Return a new or begun tally without rows; None if none is due. A begun tally that isn't due any more is dropped."""
    sent_to, begun = _sent_to(tx, guild_id, now), tallies.unfinished_id(tx, guild_id)
    if sent_to is not None:
        return tallies.begin(tx, guild_id, sent_to)
    if begun is not None:
        tallies.release_members(tx, begun)
    return None


def _sent_to(tx: Tx, guild_id: int, now: int) -> int | None:
    """Return the instant (UTC ms) up to which the next tally counts proposals.

    Returns None if no tally is due, fewer than FEWEST members have proposals, or the bot has left the server. The first
    tally counts the ripe proposals or, if too few members have any, all. Every later tally counts the proposals that were
    ripe at the digest hour of the 1st; if too few members had any then, no tally is made that month.
    """
    community = communities.find(tx, guild_id) or Community(guild_id, None)
    if community.left_at is not None:
        return None
    last = tallies.last(tx, guild_id)
    if last is not None:
        due_at = _due_at(community, now)
        sent_to = due_at - RIPE_MS
        return sent_to if last.made_at < due_at and _is_enough(tx, guild_id, sent_to) else None
    instants = (now - RIPE_MS, now)
    return next((sent_to for sent_to in instants if _is_enough(tx, guild_id, sent_to)), None)


def _is_enough(tx: Tx, guild_id: int, sent_to: int) -> bool:
    return tallies.count_candidates(tx, guild_id, sent_to) >= FEWEST


def _due_at(community: Community, now: int) -> int:
    """Return when the last monthly tally fell due (UTC ms): at the digest hour of a 1st."""
    hour, zone = community.digest_hour, community.timezone
    return local_instant(month_due(now, hour, zone), hour, zone)


def _cells(tx: Tx, tally: Tally) -> list[TallyCell]:
    """Return the rows of the tally by category, numbered from 0 in each."""
    rows_of = cells_of(tallies.member_counts(tx, tally.id))
    return [
        TallyCell(category, number, row)
        for category, rows in rows_of.items()
        for number, row in enumerate(rows)
    ]


def _batches(tx: Tx, tally: Tally) -> list[bytes]:
    """Return the rows of `_cells`, pickled in batches of ROWS_AT_ONCE.

    Python reads a pickled value without a pause for other threads, which takes a fifth of a second for all rows at once.
    """
    cells = _cells(tx, tally)
    starts = range(0, len(cells), ROWS_AT_ONCE)
    return [pickle.dumps(cells[start : start + ROWS_AT_ONCE]) for start in starts]


def _finish(tx: Tx, tally: Tally, now: int) -> bool:
    """Mark the tally as made. Returns False if it is dropped, or if the next sweep has to begin it again.

    A tally without rows is dropped: too few members have proposals left. A tally begins again if a member has stepped out
    since its rows were made.
    """
    members, rows = tallies.sizes(tx, tally.id)
    if not rows:
        tallies.release_members(tx, tally.id)
    elif members != rows:
        tallies.drop_members_without_proposals(tx, tally.id)
    else:
        tallies.finish(tx, tally.id, now)
    return members == rows > 0
