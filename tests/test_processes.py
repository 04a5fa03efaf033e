"""Long work in processes of its own: bounded in time and memory, one at a time for each member."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot import errors
from bot.clock import SystemClock
from bot.processes import (
    MEMBER_ID,
    MOST_OF_A_FORM,
    MOST_OF_A_MEMBER,
    MOST_WAITING,
    PLACE,
    PROCESSES,
    Place,
    Processes,
    ProcessesClosed,
    WorkEnded,
)
from tests.processes import Latch, die, pool, run_for_ever, wait_for

SOON = 20.0


@pytest_asyncio.fixture
async def processes() -> AsyncIterator[Processes]:
    processes = Processes(pool())
    yield processes
    processes.close()


@pytest.fixture
def latch(tmp_path: Path) -> Iterator[Latch]:
    latch = Latch(tmp_path / "latch")
    yield latch
    latch.close()


def the_process() -> int:
    return os.getpid()


def too_much_memory() -> int:
    return len(bytearray(8 << 30))


def refuses(day: str) -> None:
    raise errors.BadDay(given=day)


async def as_member(processes: Processes, member_id: int | None) -> int:
    MEMBER_ID.set(member_id)
    return await processes.run(the_process, SOON)


async def held(processes: Processes, member_id: int, latch: Latch) -> None:
    """Run a function of the member that ends when the latch is released."""
    MEMBER_ID.set(member_id)
    await processes.run(wait_for, SOON, latch.path)


async def test_it_runs_elsewhere(processes: Processes) -> None:
    assert await processes.run(the_process, SOON) != os.getpid()


async def test_what_it_raises_comes_out_with_its_fields(processes: Processes) -> None:
    with pytest.raises(errors.BadDay) as raised:
        await processes.run(refuses, SOON, "32 Nov")
    assert raised.value.given == "32 Nov"


@pytest.mark.parametrize(
    ("work", "seconds", "why"),
    [(run_for_ever, 0.5, "time"), (too_much_memory, SOON, "memory"), (die, SOON, "died")],
)
async def test_what_has_no_end_is_ended_and_the_next_one_runs(
    processes: Processes, work: object, seconds: float, why: str
) -> None:
    assert callable(work)
    with pytest.raises(WorkEnded) as raised:
        await processes.run(work, seconds)
    assert raised.value.why == why
    assert await processes.run(the_process, SOON)


@pytest.mark.parametrize("days", [35, 400])
async def test_a_clock_that_is_set_forwards_ends_nothing(
    processes: Processes, latch: Latch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    begun = tmp_path / "begun"
    os.mkfifo(begun)
    working = asyncio.create_task(processes.run(begin_and_wait, SOON, str(begun), latch.path))
    await asyncio.to_thread(begun.read_bytes)
    later = SystemClock().now() / 1000 + days * 86_400
    monkeypatch.setattr(time, "time", lambda: later)
    with pytest.raises(WorkEnded):  # the pool has looked at its time limits meanwhile
        await processes.run(run_for_ever, 0.5)
    assert not working.done()
    latch.release(1)
    await working


async def test_a_clock_that_is_set_back_lets_nothing_run_without_end(
    processes: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = SystemClock().now() / 1000 - 2 * 86_400
    monkeypatch.setattr(time, "time", lambda: earlier)
    with pytest.raises(WorkEnded) as raised:
        await asyncio.wait_for(processes.run(run_for_ever, 0.5), SOON)
    assert raised.value.why == "time"


def begin_and_wait(begun: str, latch: str) -> None:
    """Say that the function has begun, and return when the latch is released."""
    Path(begun).write_bytes(b".")
    wait_for(latch)


async def test_one_of_a_member_runs_at_a_time_while_another_member_goes_ahead(
    processes: Processes, latch: Latch
) -> None:
    first = asyncio.create_task(held(processes, 1, latch))
    second = asyncio.create_task(as_member(processes, 1))
    for _ in range(3):
        await asyncio.create_task(as_member(processes, 2))
    assert not first.done()
    assert not second.done()
    latch.release(1)
    await first
    await second
    assert PROCESSES == 2


async def test_a_member_with_enough_under_way_is_refused_and_welcome_again_afterwards(
    processes: Processes,
) -> None:
    work = [asyncio.create_task(as_member(processes, 1)) for _ in range(MOST_OF_A_MEMBER + 2)]
    results = await asyncio.gather(*work, return_exceptions=True)
    assert [type(result).__name__ for result in results] == ["int"] * MOST_OF_A_MEMBER + ["TooMuchAtOnce"] * 2
    assert await as_member(processes, 1)


async def placed(processes: Processes, member_id: int, places: list[Place]) -> None:
    MEMBER_ID.set(member_id)
    PLACE.set(Place())
    places.append(PLACE.get() or Place())
    await processes.run(the_process, SOON)


async def test_a_place_counts_what_has_to_end_before(processes: Processes) -> None:
    places: list[Place] = []
    members = (1, 1, 2, 3, 4, 3)
    work = [asyncio.create_task(placed(processes, member, places)) for member in members]
    await asyncio.sleep(0)  # each task runs until it waits
    # One of member 1 and one of member 2 run at once; the second of member 3 waits for three members and the first.
    assert [place.before for place in places] == [0, 1, 0, 2, 3, 4]
    await asyncio.gather(*work)
    assert [place.before for place in places] == [0] * len(work)


async def test_a_refusal_says_whether_the_member_or_everybody_has_too_much(processes: Processes) -> None:
    for members, refused, of_member in (([1] * MOST_OF_A_MEMBER, 1, True), (range(MOST_WAITING), 99, False)):
        work = [asyncio.create_task(as_member(processes, member)) for member in members]
        await asyncio.sleep(0)
        with pytest.raises(errors.TooMuchAtOnce) as raised:
            await as_member(processes, refused)
        assert raised.value.of_member == of_member
        await asyncio.gather(*work)


async def test_a_form_waits_where_a_command_is_refused(processes: Processes) -> None:
    work = [asyncio.create_task(as_member(processes, 1)) for _ in range(MOST_OF_A_MEMBER)]
    await asyncio.sleep(0)
    PLACE.set(Place(is_form=True))
    work += [asyncio.create_task(as_member(processes, 1)) for _ in range(MOST_OF_A_FORM - len(work))]
    await asyncio.sleep(0)
    with pytest.raises(errors.TooMuchAtOnce):
        await as_member(processes, 1)
    await asyncio.gather(*work)


async def test_closed_it_runs_nothing() -> None:
    processes = Processes()
    processes.close()
    with pytest.raises(ProcessesClosed):
        await processes.run(the_process, SOON)
    processes.close()


async def test_closing_ends_what_runs_and_what_waits_and_says_so(latch: Latch) -> None:
    processes = Processes()
    work = [asyncio.create_task(held(processes, number, latch)) for number in range(PROCESSES + 1)]
    await asyncio.sleep(0)
    processes.close()
    results = await asyncio.gather(*work, return_exceptions=True)
    assert [type(result) for result in results] == [ProcessesClosed] * len(work)


async def test_processes_that_die_while_they_have_nothing_to_do_are_replaced() -> None:
    processes = Processes()
    try:
        for _ in range(2):
            os.kill(await processes.run(the_process, SOON), signal.SIGTERM)
            assert processes._pool is not None
            while processes._pool.active:  # noqa: ASYNC110 (a broken pool has no event)
                await asyncio.sleep(0)
            work = [asyncio.create_task(processes.run(the_process, SOON)) for _ in range(PROCESSES)]
            assert os.getpid() not in await asyncio.gather(*work)
    finally:
        processes.close()
