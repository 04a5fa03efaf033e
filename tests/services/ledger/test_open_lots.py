"""A lot counts as open exactly while Connects of it are left."""

import pytest

from bot.store.engine.database import RuleBroken, Tx
from tests.services.desk import Desk


async def open_lots(desk: Desk) -> int:
    def count(tx: Tx) -> int:
        return len(tx.rows("SELECT entry_id FROM lot WHERE is_open = 1"))

    return await desk.db.read(count)


async def test_a_used_up_lot_is_open_again_once_connects_come_back(desk: Desk) -> None:
    await desk.start(balance=10)
    await desk.spend(4)
    assert await open_lots(desk) == 1
    last = await desk.spend(6)
    assert await open_lots(desk) == 0
    await desk.undo(last.entry_id)
    assert await open_lots(desk) == 1
    assert await desk.balance() == 6


async def test_a_lot_with_connects_left_can_not_be_hidden_from_the_balance(desk: Desk) -> None:
    await desk.start(balance=10)
    with pytest.raises(RuleBroken):
        await desk.db.write(lambda tx: tx.run("UPDATE lot SET is_open = 0"))
