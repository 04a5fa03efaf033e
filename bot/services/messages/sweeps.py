"""Do all the work that is due, in batches: record refills and expiries, queue warnings, nudges, digests and summaries."""

import asyncio
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from bot.domain.messages.reminders import warnings_due
from bot.domain.time.calendar import HOUR_MS
from bot.domain.time.hours import open_from
from bot.domain.time.zones import local_day, local_instant
from bot.services.advice import fit
from bot.services.community import summary, tally, teaching
from bot.services.failures import Failures, SweepStep
from bot.services.messages import alerting, nudges, places, retention
from bot.services.posting import announcing, post
from bot.services.reminders import sweeping as own_reminders
from bot.services.reviews import sweeping as reviews
from bot.services.serving import Claims, Serving
from bot.store import members, reminders
from bot.store.community import communities
from bot.store.community.communities import Community
from bot.store.engine.database import Database, Tx
from bot.store.ledger import wallets
from bot.store.messages import digests, outbox, warnings

BATCH = 100
"""Wallets or reminders in one transaction, so that a command doesn't wait for more."""
MOST_DIGESTS = 200
"""Digests that one run makes; the remaining digests wait for the next run."""
LATE_MS = HOUR_MS
"""A digest later than this is joined with all the other late messages of its server."""

Position = tuple[int, int]
"""(due instant in UTC ms, id of a wallet or a reminder) of a row in the index that a sweep follows."""
Find = Callable[[Tx, int, int, Position], list[Position]]
Work = Callable[[Tx, int, int], None]


@dataclass(frozen=True, slots=True)
class Swept:
    """What a run has done.

    ``settled``: wallets with due refills and expiries recorded. ``warned``, ``nudged``: wallets looked at for warnings
    and nudges. ``digests``, ``tallies``, ``summaries``: how many were made. ``fitted``: wallets whose odds were fitted.
    ``alerts``, ``reminded``: messages about shared jobs, and own reminders, that were queued. ``failed``: ids of the wallets
    that raise an error, in this run or in an earlier one without a further try yet.
    """

    settled: int
    warned: int
    digests: int
    failed: tuple[int, ...]
    nudged: int = 0
    tallies: int = 0
    summaries: int = 0
    fitted: int = 0
    alerts: int = 0
    reminded: int = 0


NOTHING = Swept(settled=0, warned=0, digests=0, failed=())


class Sweeps:
    """The runs that the schedule starts; what is due follows from the database and ``now`` alone."""

    def __init__(self, db: Database, serving: Serving | None = None) -> None:
        self._claims = Claims(serving or Serving(db), "sweep")
        self.failures = Failures()
        """What failed in the last run and is tried again by the next runs."""

    @property
    def _db(self) -> Database:
        """The database, whose writes are refused where this process doesn't sweep any more."""
        return self._claims.door(0)

    async def run(self, now: int) -> Swept:
        """Do everything that is due at ``now`` (UTC ms). Does nothing if called again with the same ``now``.

        One process of a database sweeps, until its end; the others do nothing here.

        Each wallet is settled once, first; a wallet that fails there gets no warnings and nudges in this run. What has
        failed before is tried again after a wait (`bot.services.failures`). Each step reads first whether anything is due,
        so that a run with nothing to do keeps no command waiting.
        """
        if not await self._claims.take((0,)):
            return NOTHING
        settled, unsettled = await self._each("settle", wallets.due, _settle, now)
        warned, not_warned = await self._each("warn", wallets.to_warn, _warn, now, unsettled)
        nudged, not_nudged = await self._each("nudge", wallets.to_nudge, _nudge, now, unsettled)
        tallies = await tally.sweep(self._db, now, self.failures)
        await teaching.sweep(self._db, now, self.failures)
        fitted = await fit.sweep(self._db, now, self.failures)
        summaries = await self._where_due("summary", summary.is_due, summary.sweep, now)
        made = await self._where_due("digest", _has_due_digest, _digests, now)
        await self._where_due("claims", reviews.has_lapsed, reviews.lapse_due, now)
        await self._where_due("drafts", reviews.has_old, reviews.expire_due, now)
        alerted = await alerting.sweep(self._db, now, self.failures)
        reminded, _ = await self._each("reminder", reminders.due, own_reminders.fire, now)
        await self._notify(now)
        await retention.sweep(self._db, now)
        return Swept(
            settled=settled,
            warned=warned,
            digests=made,
            failed=tuple(sorted(unsettled | not_warned | not_nudged)),
            nudged=nudged,
            tallies=tallies,
            fitted=fitted,
            summaries=summaries,
            alerts=alerted,
            reminded=reminded,
        )

    async def _notify(self, now: int) -> None:
        """Queue the notices about channels that stopped working or work again, one batch of members at a time."""
        while await self._db.read(communities.next_to_notify) is not None:
            await self._db.write(places.notify, now)
            await asyncio.sleep(0)  # lets waiting commands go first

    async def _where_due(
        self,
        name: str,
        is_due: Callable[[Tx, int], bool],
        work: Callable[[Tx, int, SweepStep], int],
        now: int,
    ) -> int:
        """Return the result of ``work``, the step ``name``; 0, without a write, where ``is_due`` finds nothing to do."""
        step = self.failures.step(name, now)
        count = await self._db.write(work, now, step) if await self._db.read(is_due, now) else 0
        step.end()
        return count

    async def _each(
        self, name: str, find: Find, work: Work, now: int, left_out: AbstractSet[int] = frozenset()
    ) -> tuple[int, set[int]]:
        """Do ``work`` on every row that ``find`` lists, except those in ``left_out``, one batch at a time.

        ``name``: the step's name in the failures. Returns the number of rows done, and the ids of the rows whose work
        failed, in this run or before without a further try yet.
        """
        after: Position = (-(1 << 62), 0)
        step, count = self.failures.step(name, now), 0
        while await self._db.read(find, now, 1, after):
            batch, done = await self._db.write(_batch, find, work, now, after, left_out, step)
            if not batch:
                break
            after = batch[-1]
            count += done
            await asyncio.sleep(0)  # lets waiting commands go first
        step.end()
        return count, step.failing - left_out


def _batch(
    tx: Tx, find: Find, work: Work, now: int, after: Position, left_out: AbstractSet[int], step: SweepStep
) -> tuple[list[Position], int]:
    """Do ``work`` on the next rows behind the position ``after``, each in a savepoint of its own.

    Returns the positions of the rows that ``find`` listed, and the number of those whose work was done.
    """
    batch = find(tx, now, BATCH, after)
    for _, row_id in batch:
        if row_id in left_out:
            step.keep(row_id)
        else:
            step.attempt(tx, row_id, partial(work, tx, row_id, now))
    count = sum(row_id not in left_out and row_id not in step.failing for _, row_id in batch)
    return batch, count


def _settle(tx: Tx, wallet_id: int, now: int) -> None:
    post.settle(tx, wallets.get(tx, wallet_id), now)


def _warn(tx: Tx, wallet_id: int, now: int) -> None:
    """Queue the wallet's due expiry warnings, and store when the next threshold falls due."""
    wallet = wallets.get(tx, wallet_id)
    settings = members.reminders(tx, wallet.owner_id)
    due = warnings_due(
        warnings.open_lots(tx, wallet_id), warnings.recorded_thresholds(tx, wallet_id), settings, now
    )
    warnings.record(tx, wallet_id, due.settled, now)
    if due.warnings:
        announcing.announce_expiries(tx, wallet, settings, due.warnings, now)
    wallets.set_warn_at(tx, wallet_id, due.next_at)


def _nudge(tx: Tx, wallet_id: int, now: int) -> None:
    nudges.queue_due(tx, wallets.get(tx, wallet_id), now)


def _has_due_digest(tx: Tx, now: int) -> bool:
    return bool(digests.due(tx, now, 1))


def _digests(tx: Tx, now: int, step: SweepStep) -> int:
    """Queue the due digests, each in a savepoint of its own. Returns how many were queued; ``step`` takes the failures."""
    return sum(
        step.attempt(tx, guild_id, partial(_digest, tx, guild_id, kind, now)) or 0
        for guild_id, kind in digests.due(tx, now, MOST_DIGESTS)
    )


def _digest(tx: Tx, guild_id: int, kind: str, now: int) -> bool:
    """Queue the server's digest of this kind. Returns False if its news were dropped or put off instead.

    News are dropped if the server doesn't post that kind any more, and put off during its quiet hours.
    """
    community = communities.find(tx, guild_id)
    if community is None or not announcing.posts_news(community, kind):
        digests.delete_due(tx, guild_id, kind, now)
        return False
    at = _earliest_at(tx, community, kind, now)
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


def _earliest_at(tx: Tx, community: Community, kind: str, now: int) -> int:
    """Return when the digest may be posted (UTC ms, ``now`` or later): outside quiet hours, and once on a local day."""
    today = local_day(now, community.timezone)
    if outbox.state_of(tx, announcing.digest_key(community.guild_id, kind, today)) is None:
        return open_from(community.hours, now)
    return local_instant(today + timedelta(days=1), community.digest_hour, community.timezone)
