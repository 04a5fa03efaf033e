"""Run a use case that may replay a long history, so that other members never wait for the replay."""

import asyncio
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeAlias, TypeVar
from weakref import WeakKeyDictionary, WeakValueDictionary

from bot import errors
from bot.services.posting import post, preparing
from bot.services.posting.preparing import Facts, Prepared, ReplayNeeded
from bot.store.engine.database import Database, Tx
from bot.store.ledger import wallets

P = ParamSpec("P")
T = TypeVar("T")

MOST_PREPARATIONS = 20
"""The most replays that are computed for one write; a wallet that still changes after them is given up."""

_Locks: TypeAlias = WeakValueDictionary[int, asyncio.Lock]
_LOCKS: WeakKeyDictionary[Database, _Locks] = WeakKeyDictionary()
"""For each database: the lock of each member who has a long write under way in this process, by the member's id.

It only saves work: where another process writes into the wallet meanwhile, the replay is computed anew.
"""


async def write(
    db: Database, user_id: int, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs
) -> T:
    """Run a use case in one transaction as ``db.write`` does, with long replays computed outside the writer.

    The writes of one member that replay many lines go one after the other, so that the writes of others come between them.

    Raises what ``fn`` and ``db.report`` raise; KeepsChanging where the wallet changed again and again meanwhile.
    """
    prepared: dict[Facts, Prepared] = {}
    try:
        return await db.write(preparing.with_prepared(prepared, fn), *args, **kwargs)
    except ReplayNeeded as error:
        needed = error
    async with _LOCKS.setdefault(db, WeakValueDictionary()).setdefault(user_id, asyncio.Lock()):
        for _ in range(MOST_PREPARATIONS):
            outcome = await db.report(preparing.prepare, needed.wallet_id, needed.drafts, needed.now)
            if outcome is None:
                await db.write(_settle, needed.wallet_id, needed.now)
            else:
                prepared[preparing.facts(needed.drafts)] = outcome
            try:
                return await db.write(preparing.with_prepared(prepared, fn), *args, **kwargs)
            except ReplayNeeded as error:
                needed = error
    raise errors.KeepsChanging


def _settle(tx: Tx, wallet_id: int, now: int) -> None:
    """Write what is due in the wallet; does nothing where its owner had their data erased meanwhile."""
    if wallets.exists(tx, wallet_id):
        post.settle(tx, wallets.get(tx, wallet_id), now)
