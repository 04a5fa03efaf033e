"""Lanes of work: what is said of a task that outlives the end of the bot."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.services.messages.lanes import Lanes
from bot.store.engine.database import DatabaseClosed


@pytest.mark.parametrize(
    ("error", "is_stopped", "logged"),
    [
        (DatabaseClosed(), True, []),
        (DatabaseClosed(), False, ["delivery failed"]),
        (RuntimeError("broken"), True, ["delivery failed"]),
    ],
)
async def test_a_task_that_finds_the_database_closed_after_the_stop_is_no_fault(
    error: Exception, is_stopped: bool, logged: list[str]
) -> None:
    lanes: Lanes[int, None] = Lanes(lambda address: address)
    may_end = asyncio.Event()

    async def work(_: int) -> None:
        await may_end.wait()
        raise error

    now = asyncio.get_running_loop().time()
    assert await lanes.run([7], work, most=1, until=now) == ([], 1)
    (task,) = lanes.tasks
    if is_stopped:
        lanes.stop()
    with capture_logs() as logs:
        may_end.set()
        await asyncio.wait([task])
        await asyncio.sleep(0)
    assert [entry["event"] for entry in logs] == logged
    assert lanes.busy == ()
