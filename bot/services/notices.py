"""What a wallet's own doings give its member to read: written with the deed, sent by delivery."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from bot.domain.calendar import day_of, day_start
from bot.domain.entries import Entry
from bot.domain.reminders import ExpiryWarning, Place, Reminders
from bot.domain.wallets import Wallet
from bot.domain.zones import local_day, local_instant
from bot.store import communities, members, outbox
from bot.store.communities import Community
from bot.store.database import Tx

TO_DM = {Place.DM, Place.BOTH}
TO_CHANNEL = {Place.CHANNEL, Place.BOTH}


def refilled(tx: Tx, wallet: Wallet, entries: Sequence[Entry], now: int) -> None:
    """Refills were written down: one message however many cycles were caught up, at the member's hour of the last."""
    wanted = members.reminders(tx, wallet.owner_id)
    if not wanted.refill_posts:
        return
    last_on = max(day_of(entry.occurred_at) for entry in entries)
    key = f"refill:{wallet.id}:{last_on.isoformat()}"
    payload = {"wallet": wallet.id, "entries": [entry.id for entry in entries]}
    if wanted.place in TO_DM:
        due_at = max(now, local_instant(last_on, wanted.hour, wanted.zone))
        _tell_member(tx, wallet, "refill", key, payload, due_at, now)
    if wanted.place in TO_CHANNEL:
        _tell_server(tx, wallet, wanted, "refill", key, payload, day_start(last_on), now)


def expiring(tx: Tx, wallet: Wallet, wanted: Reminders, warned: Sequence[ExpiryWarning], now: int) -> None:
    """Connects are about to expire: one message for all the days that fall due together."""
    first = warned[0]
    key = f"expiry:{wallet.id}:{first.expires_on.isoformat()}:{first.days_left}:{now}"
    payload = {"wallet": wallet.id, "days": [one.expires_on.isoformat() for one in warned]}
    if wanted.place in TO_DM:
        _tell_member(tx, wallet, "expiry", key, payload, now, now)
    if wanted.place in TO_CHANNEL:
        _tell_server(tx, wallet, wanted, "expiry", key, payload, None, now)


def _tell_member(
    tx: Tx, wallet: Wallet, kind: str, key: str, payload: dict[str, Any], due_at: int, now: int
) -> None:
    outbox.add(
        tx, key=key, kind=kind, place="dm", address=wallet.owner_id, payload=payload, due_at=due_at, now=now
    )


def _tell_server(
    tx: Tx,
    wallet: Wallet,
    wanted: Reminders,
    kind: str,
    key: str,
    payload: dict[str, Any],
    since: int | None,
    now: int,
) -> None:
    community = communities.find(tx, wanted.guild_id) if wanted.guild_id is not None else None
    if community is not None and wants(community, kind):
        outbox.add_item(
            tx,
            key=key,
            guild_id=community.guild_id,
            user_id=wallet.owner_id,
            kind=kind,
            payload=payload,
            due_at=next_digest(tx, community, kind, since, now),
        )


def wants(community: Community, kind: str) -> bool:
    """Whether the server's managers have such news posted."""
    return community.post_refills if kind == "refill" else community.post_expiries


def next_digest(tx: Tx, community: Community, kind: str, since: int | None, now: int) -> int:
    """When the digest goes out that takes along what happened at ``since`` (None: what can't wait for a day).

    At the server's hour; at once, if today's would have had it and hasn't gone. What happened after today's hour is
    tomorrow's: a refill comes at 00:00 UTC, in the evening in New York.
    """
    today = local_day(now, community.timezone)
    at = local_instant(today, community.digest_hour, community.timezone)
    if at >= now:
        return at
    in_time = since is None or since <= at
    if in_time and outbox.state_of(tx, digest_key(community.guild_id, kind, today)) is None:
        return now
    return local_instant(today + timedelta(days=1), community.digest_hour, community.timezone)


def digest_key(guild_id: int, kind: str, day: date) -> str:
    """One digest per server, kind and day."""
    return f"digest:{guild_id}:{kind}:{day.isoformat()}"
