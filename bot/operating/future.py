"""Run `python -m bot verify --future`: list what a wrong clock wrote for the time after now, and take it back."""

import asyncio
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from bot.clock import Clock
from bot.domain.time.calendar import iso_instant
from bot.errors import DomainError
from bot.operating.verify import DIFFERENT, SAME
from bot.services.ledger import FutureWrites, Ledger
from bot.store.engine.database import Database
from bot.store.engine.location import Location
from bot.store.engine.upkeep import require_current

MOST_SHOWN = 50


def verify_future(location: Location, clock: Clock, *, take_back: bool) -> int:
    """List what the database holds for the time after now; with ``take_back``, take it back first.

    Return the exit code: 1 if something dated after now is left. Raises CannotOpen, CannotConnect as `verify` does.
    """
    require_current(location)
    return asyncio.run(_verify(location, clock, take_back=take_back))


def mention(location: Location, clock: Clock) -> None:
    """Print one line if the database holds something for the time after now."""
    future = asyncio.run(_find(location, clock))
    if future.wallets:
        Console().print(
            f"{_wallets(len(future.wallets))} ahead of this machine's clock ({iso_instant(clock.now())}): a clock was wrong;"
            " python -m bot verify --future lists what is dated after now.",
            soft_wrap=True,
        )


async def _find(location: Location, clock: Clock) -> FutureWrites:
    db = await Database.open(location)
    try:
        return await Ledger(db, clock).future_writes()
    finally:
        await db.close()


async def _verify(location: Location, clock: Clock, *, take_back: bool) -> int:
    console = Console()
    db = await Database.open(location)
    try:
        ledger = Ledger(db, clock)
        future = await ledger.future_writes()
        _show(console, future, clock.now())
        if not future.wallets:
            return SAME
        if not take_back:
            console.print(
                "If this machine's clock is right, take them back with: python -m bot verify --future --take-back",
                soft_wrap=True,
            )
            return DIFFERENT
        await _take_back(console, ledger, future.wallets)
        left = await ledger.future_writes()
        if left.wallets:
            _show(console, left, clock.now())
        return DIFFERENT if left.wallets else SAME
    finally:
        await db.close()


async def _take_back(console: Console, ledger: Ledger, wallet_ids: Sequence[int]) -> None:
    """Take everything back wallet by wallet, and say what came of each."""
    for wallet_id in wallet_ids:
        try:
            count = await ledger.take_back(wallet_id)
        except DomainError as error:
            console.print(
                f"wallet {wallet_id}: nothing was taken back, because an entry that stays needs one of them"
                f" ({type(error).__name__} {error.arguments()})",
                soft_wrap=True,
            )
        else:
            console.print(f"wallet {wallet_id}: {_entries(count)} taken back", soft_wrap=True)
    await ledger.forget_future_messages()


def _show(console: Console, future: FutureWrites, now: int) -> None:
    """Print the entries and losses after now, at most MOST_SHOWN of them, and how many there are."""
    rows = [
        (entry.wallet_id, f"{entry.kind} {entry.id}", entry.amount, entry.occurred_at, entry.recorded_at)
        for entry in future.entries
    ] + [(wallet_id, str(line.kind), line.amount, line.at, None) for wallet_id, line in future.losses]
    if rows:
        table = Table("wallet", "what", "Connects", "dated", "recorded")
        for wallet_id, what, amount, dated_at, recorded_at in rows[:MOST_SHOWN]:
            recorded = "" if recorded_at is None else iso_instant(recorded_at)
            table.add_row(str(wallet_id), what, f"{amount:+}", iso_instant(dated_at), recorded)
        console.print(table)
    console.print(
        f"{_entries(len(future.entries))}, {_losses(len(future.losses))} and {_wallets(len(future.wallets))} are ahead of"
        f" this machine's clock ({iso_instant(now)}).",
        soft_wrap=True,
    )
    if future.recorded:
        console.print(
            f"{_entries(future.recorded)} recorded by a clock that was ahead, but about an earlier day: kept.",
            soft_wrap=True,
        )


def _entries(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}"


def _losses(count: int) -> str:
    return f"{count} {'expiry' if count == 1 else 'expiries'}"


def _wallets(count: int) -> str:
    return f"{count} {'wallet' if count == 1 else 'wallets'}"
