"""A month's figures for the server's channel: once, after the tally of the 1st, where there is a new one to show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import structlog

from bot.domain.community.tally import month_due
from bot.domain.time.calendar import DAY_MS, HOUR_MS, day_of
from bot.domain.time.zones import local_day, local_instant
from bot.services.community.figures import Shown, people_of, shown
from bot.store.community import communities, tallies
from bot.store.community.communities import Community
from bot.store.engine.database import Tx
from bot.store.messages import outbox
from bot.store.messages.outbox import OutboxMessage

log = structlog.get_logger(__name__)

KIND = "summary"
LATE_MS = HOUR_MS
"""One that comes later than this goes along with other digests that come late."""


@dataclass(frozen=True, slots=True)
class SummaryNews:
    """``month``: the one in which it is posted."""

    month: date
    people: int | None
    shown: Shown


def sweep(tx: Tx, now: int) -> int:
    """Queue each summary that is due, each server apart from the others; how many."""
    made, latest = 0, day_of(now + DAY_MS)  # what day it is anywhere
    for guild_id in communities.ids_due_for_summary(tx, f"{latest:%Y-%m}"):
        try:
            with tx.savepoint():
                made += _look(tx, guild_id, now)
        except Exception:
            log.exception("summary failed in a sweep", guild=guild_id)
    return made


def compose(tx: Tx, guild_id: int, messages: Sequence[OutboxMessage], now: int) -> SummaryNews | None:
    """The figures of the newest summary as they stand now; None where they may not be shown any more, nobody wants them
    there, or its month is over."""
    community = communities.find(tx, guild_id)
    payload = max((message.payload for message in messages), key=lambda of: of["month"])
    month = date.fromisoformat(payload["month"])
    if community is None or not community.post_summary or _this_month(community, now) != month:
        return None
    whole = [
        tally
        for tally in tallies.publishable(tx, guild_id, 0)
        if payload["after"] < tally.id <= payload["to"]
    ]
    found = shown(tx, whole)
    return SummaryNews(month, people_of(tx, guild_id), found) if found else None


def last_due(community: Community, now: int) -> date:
    """The first day of the month whose summary was due last."""
    return month_due(now, community.digest_hour, community.timezone)


def _look(tx: Tx, guild_id: int, now: int) -> bool:
    """Once a month, when no tally is in the making: what had nothing to tell then, or missed its month, isn't told later."""
    community = communities.find(tx, guild_id)
    if community is None:
        return False
    month = last_due(community, now)
    seen = communities.summary_month(tx, guild_id) or ""
    if seen >= f"{month:%Y-%m}" or tallies.is_in_progress(tx, guild_id):
        return False
    communities.set_summary_month(tx, guild_id, f"{month:%Y-%m}")
    told = _told(tx, guild_id)
    new = [tally for tally in tallies.publishable(tx, guild_id, 0) if tally.id > told]
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
        payload=payload | {"after": told, "to": new[-1].id},
        due_at=now,
        now=now,
    )
    return True


def _this_month(community: Community, now: int) -> date:
    return local_day(now, community.timezone).replace(day=1)


def _told(tx: Tx, guild_id: int) -> int:
    """The newest tally that a summary has told; 0 for none."""
    return max((message.payload["to"] for message in outbox.summaries(tx, guild_id)), default=0)
