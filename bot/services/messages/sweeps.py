"""Due work, found by an index and done in bounded batches. Plain functions of ``now``: whoever wakes them holds no truth."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.domain.messages.reminders import warnings_due
from bot.domain.time.calendar import HOUR_MS, day_of
from bot.domain.time.hours import open_from
from bot.domain.time.zones import local_day, local_instant
from bot.services.community import summary, tally
from bot.services.messages import nudges
from bot.services.posting import announcing, post
from bot.store import members
from bot.store.community import communities
from bot.store.community.communities import Community
from bot.store.engine.database import Database, Tx
from bot.store.ledger import wallets, writes
from bot.store.messages import digests, outbox, warnings

log = structlog.get_logger(__name__)

BATCH = 100
"""Wallets in one transaction: a command waits for no more than that."""
MOST_DIGESTS = 200
MOST_KEYS = 2_000
"""Keys of interactions that one run drops; the rest wait for the next run."""
LATE_MS = HOUR_MS
"""Digests that come later than this, all of a server's, are one message."""

Find = Callable[[Tx, int, int, tuple[int, int]], list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Swept:
    """Wallets settled, wallets looked at for warnings and for nudges, digests made, and wallets that failed and wait for
    the next run; servers' tallies and summaries made."""

    settled: int
    warned: int
    digests: int
    failed: tuple[int, ...]
    nudged: int = 0
    tallies: int = 0
    summaries: int = 0


class Sweeps:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def run(self, now: int) -> Swept:
        """Write down every refill and expiry that is due, queue the warnings, make the digests and the tallies."""
        settled, failed = await self._each(wallets.due, _settle, now)
        warned, failed_warnings = await self._each(wallets.to_warn, _warn, now)
        nudged, failed_nudges = await self._each(wallets.to_nudge, _nudge, now)
        tallies = await tally.sweep(self._db, now)
        told = await self._db.write(summary.sweep, now)
        digests = await self._db.write(_digests, now)
        await self._db.write(writes.drop_keys, now, MOST_KEYS)
        every_failed = tuple(sorted({*failed, *failed_warnings, *failed_nudges}))
        return Swept(
            settled=settled,
            warned=warned,
            digests=digests,
            failed=every_failed,
            nudged=nudged,
            tallies=tallies,
            summaries=told,
        )

    async def _each(
        self, find: Find, work: Callable[[Tx, int, int], None], now: int
    ) -> tuple[int, list[int]]:
        """Do ``work`` on every wallet that ``find`` lists, a batch at a time, each wallet apart from the others."""
        after, done, failed = (-(1 << 62), 0), 0, list[int]()
        while True:
            found, broken = await self._db.write(_batch, find, work, now, after)
            if not found:
                return done, failed
            after, done = found[-1], done + len(found) - len(broken)
            failed += broken
            await asyncio.sleep(0)  # commands that came in meanwhile go first


def _batch(
    tx: Tx, find: Find, work: Callable[[Tx, int, int], None], now: int, after: tuple[int, int]
) -> tuple[list[tuple[int, int]], list[int]]:
    found = find(tx, now, BATCH, after)
    broken: list[int] = []
    for _, wallet_id in found:
        try:
            with tx.savepoint():
                work(tx, wallet_id, now)
        except Exception:
            log.exception("wallet failed in a sweep", wallet=wallet_id)
            broken.append(wallet_id)
    return found, broken


def _settle(tx: Tx, wallet_id: int, now: int) -> None:
    post.settle(tx, wallets.get(tx, wallet_id), now)


def _warn(tx: Tx, wallet_id: int, now: int) -> None:
    wallet = post.settle(tx, wallets.get(tx, wallet_id), now)
    wanted = members.reminders(tx, wallet.owner_id)
    due = warnings_due(
        warnings.open_lots(tx, wallet_id), warnings.recorded_thresholds(tx, wallet_id), wanted, now
    )
    warnings.record(tx, wallet_id, due.settled, now)
    warnings.delete_past(tx, wallet_id, day_of(now))
    if due.warnings:
        announcing.announce_expiries(tx, wallet, wanted, due.warnings, now)
    wallets.set_warn_at(tx, wallet_id, due.next_at)


def _nudge(tx: Tx, wallet_id: int, now: int) -> None:
    nudges.look(tx, post.settle(tx, wallets.get(tx, wallet_id), now), now)


def _digests(tx: Tx, now: int) -> int:
    """One message per server, kind and day, from all the news that wait for it; each server apart from the others."""
    made = 0
    for guild_id, kind in digests.due(tx, now, MOST_DIGESTS):
        try:
            with tx.savepoint():
                made += _digest(tx, guild_id, kind, now)
        except Exception:
            log.exception("digest failed in a sweep", guild=guild_id, kind=kind)
    return made


def _digest(tx: Tx, guild_id: int, kind: str, now: int) -> bool:
    """Whether the server's due news of this kind became a message, or are dropped or put off."""
    community = communities.find(tx, guild_id)
    if community is None or not announcing.posts_news(community, kind):
        digests.delete_due(tx, guild_id, kind, now)
        return False
    at = _when(tx, community, kind, now)
    if at > now:
        digests.postpone(tx, guild_id, kind, now, at)
        return False
    today = local_day(now, community.timezone)
    key = announcing.digest_key(guild_id, kind, today)
    late_ms = now - local_instant(today, community.digest_hour, community.timezone)
    payload = {"kind": kind, "late": late_ms > LATE_MS}
    outbox.add(
        tx, key=key, kind="digest", place="channel", address=guild_id, payload=payload, due_at=now, now=now
    )
    digests.assign_due(tx, guild_id, kind, key, now)
    return True


def _when(tx: Tx, community: Community, kind: str, now: int) -> int:
    """When a digest of this kind may be posted: never at night, and not twice on a day."""
    today = local_day(now, community.timezone)
    if outbox.state_of(tx, announcing.digest_key(community.guild_id, kind, today)) is None:
        return open_from(community.hours, now)
    return local_instant(today + timedelta(days=1), community.digest_hour, community.timezone)
