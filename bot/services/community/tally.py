"""Making a server's tallies: once a month, of what has ripened and was counted nowhere yet. Why: docs/community.md.

A large one is made in steps, so that no command waits for it. Until the last step it is UNFINISHED and shown to
nobody; whatever ends the process in between, the next sweep begins that same tally again.
"""

import asyncio

import structlog

from bot.domain.community.tally import FEWEST, RIPE_MS, month_due
from bot.domain.community.tally import cells as cells_of
from bot.domain.time.zones import local_instant
from bot.store.community import communities, participants, tallies
from bot.store.community.communities import Community
from bot.store.community.tallies import Tally, TallyCell
from bot.store.engine.database import Database, Tx

log = structlog.get_logger(__name__)

MEMBERS_AT_ONCE = 50
ROWS_AT_ONCE = 500
"""What one step takes, so that a command waits for no more than that."""
MOST_WHOLE = 100
"""Members up to whom a tally is made within somebody's command; the sweep makes a larger one."""
BEFORE_ALL = -(1 << 63)


def first(tx: Tx, guild_id: int, now: int) -> None:
    """Make the server's first tally at once, if that can be done by now and the sweep isn't at it."""
    if tallies.last(tx, guild_id) is not None or tallies.is_in_progress(tx, guild_id):
        return
    if participants.count(tx, guild_id) > MOST_WHOLE:
        return
    tally = _begin(tx, guild_id, now)
    if tally is not None:
        tallies.add_members(tx, guild_id, tally, BEFORE_ALL, MOST_WHOLE)
        tallies.insert_cells(tx, tally.id, _cells(tx, tally))
        _finish(tx, tally, now)


async def sweep(db: Database, now: int) -> int:
    """Make every tally that is due, each server apart from the others; how many."""
    made = 0
    for guild_id in await db.report(_due, now):
        try:
            made += await _make(db, guild_id, now)
        except Exception:
            log.exception("tally failed in a sweep", guild=guild_id)
    return made


def leave(tx: Tx, guild_id: int, user_id: int) -> None:
    """Who isn't in the server any more takes part in nothing there: they couldn't switch it off themselves."""
    if participants.participation(tx, guild_id, user_id).figures:
        tallies.remove_member(tx, user_id)
    participants.delete(tx, guild_id, user_id)


def _due(tx: Tx, now: int) -> list[int]:
    """The servers whose tally is due and would be of enough people, or was begun and is due no more."""
    return [
        guild_id
        for guild_id in participants.guild_ids(tx)
        if _sent_to(tx, guild_id, now) is not None or tallies.is_in_progress(tx, guild_id)
    ]


async def _make(db: Database, guild_id: int, now: int) -> bool:
    tally = await db.write(_begin, guild_id, now)
    if tally is None:
        return False
    after: int | None = BEFORE_ALL
    while after is not None:
        after = await db.write(tallies.add_members, guild_id, tally, after, MEMBERS_AT_ONCE)
        await asyncio.sleep(0)  # commands that came in meanwhile go first
    cells = await db.report(_cells, tally)
    for start in range(0, len(cells), ROWS_AT_ONCE):
        await db.write(tallies.insert_cells, tally.id, cells[start : start + ROWS_AT_ONCE])
        await asyncio.sleep(0)
    return await db.write(_finish, tally, now)


def _begin(tx: Tx, guild_id: int, now: int) -> Tally | None:
    """A tally to fill; None where none is due, or by now too few have anything for one that was begun."""
    sent_to, begun = _sent_to(tx, guild_id, now), tallies.unfinished_id(tx, guild_id)
    if sent_to is not None:
        return tallies.begin(tx, guild_id, sent_to)
    if begun is not None:
        tallies.release_members(tx, begun)
    return None


def _sent_to(tx: Tx, guild_id: int, now: int) -> int | None:
    """Until when proposals were sent that the server's next tally takes; None where none is due, too few have any, or the
    bot isn't there.

    The first takes what is ripe or, where too few have that, all. The others take what was ripe at the hour of the 1st:
    one that had too few then isn't made up of single days' later.
    """
    community = communities.find(tx, guild_id) or Community(guild_id, None)
    if community.left_at is not None:
        return None
    made = tallies.last(tx, guild_id)
    if made is not None:
        due_at = _due_at(community, now)
        sent_to = due_at - RIPE_MS
        return sent_to if made.made_at < due_at and _is_enough(tx, guild_id, sent_to) else None
    wanted = (now - RIPE_MS, now)
    return next((sent_to for sent_to in wanted if _is_enough(tx, guild_id, sent_to)), None)


def _is_enough(tx: Tx, guild_id: int, sent_to: int) -> bool:
    return tallies.count_candidates(tx, guild_id, sent_to) >= FEWEST


def _due_at(community: Community, now: int) -> int:
    hour, zone = community.digest_hour, community.timezone
    return local_instant(month_due(now, hour, zone), hour, zone)


def _cells(tx: Tx, tally: Tally) -> list[TallyCell]:
    found = cells_of(tallies.member_counts(tx, tally.id))
    return [TallyCell(category, no, row) for category, rows in found.items() for no, row in enumerate(rows)]


def _finish(tx: Tx, tally: Tally, now: int) -> bool:
    """Whether it is whole now. Not where so many have taken back what they had that too few are left; nor where somebody
    has stepped out of it since its rows were made: the next sweep begins it again, without them."""
    members, rows = tallies.sizes(tx, tally.id)
    if not rows:
        tallies.release_members(tx, tally.id)
    elif members != rows:
        tallies.drop_members_without_proposals(tx, tally.id)
    else:
        tallies.finish(tx, tally.id, now)
    return members == rows > 0
