"""The monthly summary in a server's channel: posted once after the tally of the 1st, if there is a new tally to show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from bot.domain.community.tally import month_due
from bot.domain.time.calendar import DAY_MS, HOUR_MS, day_of
from bot.domain.time.zones import local_day, local_instant
from bot.services.community.figures import TallyFigures, people_of, tally_figures
from bot.services.failures import SweepStep
from bot.store.community import communities, tallies
from bot.store.community.communities import Community
from bot.store.engine.database import Tx
from bot.store.messages import outbox
from bot.store.messages.outbox import OutboxMessage

KIND = "summary"
LATE_MS = HOUR_MS
"""A summary later than this is joined with all the other late messages of its server."""


@dataclass(frozen=True, slots=True)
class SummaryNews:
    """The figures of the newest tallies. ``month``: the first day of the month in which the summary is posted.

    ``people``: members in the server's figures, None for fewer than FEWEST.
    """

    month: date
    people: int | None
    tallied: TallyFigures


def is_due(tx: Tx, now: int) -> bool:
    """Return True if `sweep` would post or skip a summary at ``now`` (UTC ms)."""
    return any(_due_month(tx, guild_id, now) is not None for guild_id in _candidates(tx, now))


def sweep(tx: Tx, now: int, step: SweepStep) -> int:
    """Queue the due summaries, each in a savepoint of its own. Returns how many were queued.

    A server's failure goes into ``step`` and doesn't stop the others.
    """
    return sum(
        step.attempt(tx, guild_id, partial(_queue_due, tx, guild_id, now)) or 0
        for guild_id in _candidates(tx, now)
    )


def compose(tx: Tx, guild_id: int, messages: Sequence[OutboxMessage], now: int) -> SummaryNews | None:
    """Return the current figures of the newest summary among the messages.

    Returns None if too few members are left in the tallies, the server's summaries are off, or the month is over.
    """
    community = communities.find(tx, guild_id)
    payload = max((message.payload for message in messages), key=lambda payload: payload["month"])
    month = date.fromisoformat(payload["month"])
    if community is None or not community.post_summary or _this_month(community, now) != month:
        return None
    whole = [
        tally
        for tally in tallies.publishable(tx, guild_id, 0)
        if payload["after"] < tally.id <= payload["to"]
    ]
    tallied = tally_figures(tx, whole)
    return SummaryNews(month, people_of(tx, guild_id), tallied) if tallied else None


def last_due(community: Community, now: int) -> date:
    """Return the first day of the month whose summary fell due last, at the digest hour of its 1st."""
    return month_due(now, community.digest_hour, community.timezone)


def _queue_due(tx: Tx, guild_id: int, now: int) -> bool:
    """Queue the server's summary if it is due and no tally is in the making. Returns True if it was queued.

    A month is handled once: without a new tally, or after the month is over, its summary is skipped for good.
    """
    community, month = communities.find(tx, guild_id), _due_month(tx, guild_id, now)
    if community is None or month is None:
        return False
    communities.set_summary_month(tx, guild_id, f"{month:%Y-%m}")
    last_id = _last_tally_id(tx, guild_id)
    new = [tally for tally in tallies.publishable(tx, guild_id, 0) if tally.id > last_id]
    if not new or month != _this_month(community, now):
        return False
    due_at = local_instant(month, community.digest_hour, community.timezone)
    payload = {"kind": KIND, "late": now - due_at > LATE_MS, "month": month.isoformat()}
    outbox.add(
        tx,
        key=f"{KIND}:{guild_id}:{month:%Y-%m}",
        kind="digest",
        place="channel",
        address=guild_id,
        payload=payload | {"after": last_id, "to": new[-1].id},
        due_at=now,
        now=now,
    )
    return True


def _candidates(tx: Tx, now: int) -> list[int]:
    """Return the servers whose summary of this month, by any time zone, was neither posted nor skipped."""
    latest = day_of(now + DAY_MS)  # no time zone has a later day
    return communities.ids_due_for_summary(tx, f"{latest:%Y-%m}")


def _due_month(tx: Tx, guild_id: int, now: int) -> date | None:
    """Return the first day of the month whose summary is due; None if none is due yet, or a tally is in the making."""
    community = communities.find(tx, guild_id)
    if community is None:
        return None
    month = last_due(community, now)
    handled = communities.summary_month(tx, guild_id) or ""
    is_handled = handled >= f"{month:%Y-%m}"
    return None if is_handled or tallies.is_in_progress(tx, guild_id) else month


def _this_month(community: Community, now: int) -> date:
    return local_day(now, community.timezone).replace(day=1)


def _last_tally_id(tx: Tx, guild_id: int) -> int:
    """Return the id of the newest tally in the server's summaries so far, 0 for none."""
    return max((message.payload["to"] for message in outbox.summaries(tx, guild_id)), default=0)
