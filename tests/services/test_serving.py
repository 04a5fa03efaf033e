"""Several processes on one database: who serves which shards, and what each has claimed. The time is the tests' own."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.shards import Shards
from bot.services.serving import ClaimLost, Claims, Serving, ShardsTaken, check_acting, once, turn
from bot.store import serving as store
from bot.store.engine.database import Database, Tx
from tests.postgres import EmptiedDatabase

LEASE_MS = 1000


class Machine:
    """A clock that the processes and their database share. ``wait`` lets a time pass."""

    def __init__(self) -> None:
        self.ms = 1_000_000

    def elapsed(self) -> int:
        return self.ms

    def now(self, tx: Tx) -> int:
        return self.ms

    def wait(self, ms: int) -> None:
        self.ms += ms


@pytest_asyncio.fixture
async def db(emptied_database: EmptiedDatabase) -> AsyncIterator[Database]:
    db = await Database.open(emptied_database.server)
    yield db
    await db.close()
    emptied_database.empty()


@pytest.fixture
def machine() -> Machine:
    return Machine()


def process(db: Database, machine: Machine, shards: str = "0/1") -> Serving:
    return Serving(db, Shards.of(shards), elapsed=machine.elapsed, lease_ms=LEASE_MS, now=machine.now)


async def pair(db: Database, machine: Machine) -> tuple[Serving, Serving]:
    """Return two processes that have joined, with half of the shards each."""
    first, second = process(db, machine, "0-3/8"), process(db, machine, "4-7/8")
    await first.join()
    await second.join()
    return first, second


async def test_a_process_on_a_file_is_alone_and_writes_nothing(db_path: Path) -> None:
    file = await Database.open(db_path)
    serving = Serving(file)
    await serving.join()
    claims = Claims(serving, "dm")
    assert await claims.take([3, 4]) == {3, 4}
    claims.check(3)
    assert await claims.others() == []
    await claims.let_go()
    await serving.leave()
    assert await file.read(store.processes) == []
    await file.close()


async def test_a_subject_is_claimed_by_one_process(db: Database, machine: Machine) -> None:
    first, second = await pair(db, machine)
    mine, theirs = Claims(first, "dm"), Claims(second, "dm")
    assert await mine.take([1, 2]) == {1, 2}
    assert await theirs.take([2, 3]) == {3}
    assert await theirs.others() == [1, 2]
    assert await Claims(second, "kept").take([1]) == {1}  # another kind of work
    await mine.let_go(but=[1])
    assert await theirs.take([1, 2]) == {2}


async def test_many_processes_take_each_subject_once(db: Database, machine: Machine) -> None:
    processes = [process(db, machine, f"{number}/8") for number in range(4)]
    for each in processes:
        await each.join()
    taken = await asyncio.gather(*(Claims(each, "dm").take(range(20)) for each in processes))
    assert sorted(subject for subjects in taken for subject in subjects) == list(range(20))


async def test_the_claims_of_a_dead_process_pass_on_with_its_lease(db: Database, machine: Machine) -> None:
    first, second = await pair(db, machine)
    await Claims(first, "dm").take([1])
    machine.wait(LEASE_MS - 1)
    await second.beat()
    assert await Claims(second, "dm").take([1]) == set()
    machine.wait(1)
    assert await Claims(second, "dm").take([1]) == {1}


async def test_a_goodbye_passes_the_claims_on_at_once(db: Database, machine: Machine) -> None:
    first, second = await pair(db, machine)
    claims = Claims(first, "dm")
    await claims.take([1])
    await first.leave()
    assert await Claims(second, "dm").take([1]) == {1}
    assert await claims.take([2]) == set()  # whoever has left does nothing more
    with pytest.raises(ClaimLost):
        claims.check(1)


async def test_a_paused_process_may_not_act_on_what_it_had_claimed(db: Database, machine: Machine) -> None:
    first, second = await pair(db, machine)
    claims = Claims(first, "dm")
    await claims.take([1, 2])
    machine.wait(LEASE_MS)  # the first process is paused
    await second.beat()
    assert await Claims(second, "dm").take([1]) == {1}
    with claims.acting(1), pytest.raises(ClaimLost):
        check_acting()
    check_acting()  # what is no work of a claim goes on
    await first.beat()
    with pytest.raises(ClaimLost):  # the new term brings nothing back
        claims.check(1)
    with pytest.raises(ClaimLost):
        await claims.door(1).write(lambda tx: tx.run("DELETE FROM claim"))
    assert await claims.take([1, 2]) == {2}
    assert await Claims(second, "dm").others() == [2]


async def test_a_write_is_refused_where_the_claim_was_taken(db: Database, machine: Machine) -> None:
    """The process believes that it has the claim: its clock stood still while its machine slept."""
    first = process(db, machine, "0/2")
    other = Machine()
    second = Serving(db, Shards.of("1/2"), elapsed=other.elapsed, lease_ms=LEASE_MS, now=other.now)
    await first.join()
    claims = Claims(first, "dm")
    await claims.take([1])
    other.wait(LEASE_MS)
    await second.join()
    assert await Claims(second, "dm").take([1]) == {1}
    claims.check(1)
    with pytest.raises(ClaimLost):
        await claims.door(1).write(lambda tx: tx.run("DELETE FROM claim"))


async def test_a_second_process_with_the_same_shards_is_refused(db: Database, machine: Machine) -> None:
    first, second = process(db, machine, "0-3/8"), process(db, machine, "3/8")
    await first.join()
    joining = asyncio.create_task(second.join())
    while not joining.done():
        machine.wait(1)
        await first.beat()
    with pytest.raises(ShardsTaken, match=r"process \d+ on .* \(shards 0-3/8\) serves the database already"):
        await joining


async def test_shards_of_another_count_are_the_same_servers(db: Database, machine: Machine) -> None:
    first = process(db, machine, "0-3/8")
    await first.join()
    for shards, is_free in (("4/8", True), ("1/16", False), ("5/16", True), ("0/1", False)):
        joined = await db.write(store.join, "host", 1, Shards.of(shards), machine.ms, LEASE_MS)
        assert isinstance(joined, int) is is_free, shards


async def test_the_shards_of_a_dead_process_are_taken_over(db: Database, machine: Machine) -> None:
    first, second = process(db, machine), process(db, machine)
    await first.join()
    await Claims(first, "sweep").take([0])
    joining = asyncio.create_task(second.join())
    while not joining.done():
        await asyncio.sleep(0)
        machine.wait(LEASE_MS // 4)
    await joining
    assert [each.id for each in await db.read(store.processes)] == [second.id]
    with pytest.raises(ShardsTaken):  # it has to end when it wakes
        await first.beat()


async def test_a_rolling_restart_waits_for_the_goodbye(db: Database, machine: Machine) -> None:
    first, second = process(db, machine), process(db, machine)
    await first.join()
    await first.announce_leaving()
    joining = asyncio.create_task(second.join())
    for _ in range(5):
        machine.wait(1)
        await first.beat()  # it still ends its work
    assert not joining.done()
    await first.leave()
    await joining
    assert [each.id for each in await db.read(store.processes)] == [second.id]


async def test_a_process_posts_in_the_servers_that_nobody_serves_too(db: Database, machine: Machine) -> None:
    first, second = await pair(db, machine)
    assert str(await first.shards_to_post_in()) == "0-3/8"
    await second.leave()
    assert str(await first.shards_to_post_in()) == "0-7/8"


async def test_a_work_is_done_in_one_process_until_its_end(db: Database, machine: Machine) -> None:
    first, second = await pair(db, machine)
    done: list[str] = []

    async def note(name: str) -> None:
        done.append(name)

    mine, theirs = (
        once(first, "erasure", lambda: note("first")),
        once(second, "erasure", lambda: note("second")),
    )
    for _ in range(2):
        await mine()
        await theirs()
    await first.leave()
    await theirs()
    assert done == ["first", "first", "second"]


async def test_a_work_that_fails_in_one_process_is_done_in_another(db: Database, machine: Machine) -> None:
    first, second = await pair(db, machine)
    done: list[str] = []

    async def fail() -> None:
        raise OSError("no such program")

    async def note() -> None:
        done.append("second")

    mine, theirs = once(first, "backup", fail), once(second, "backup", note)
    with pytest.raises(OSError, match="no such program"):
        await mine()
    await theirs()
    await mine()
    assert done == ["second"]


async def test_processes_take_turns(db: Database, machine: Machine) -> None:
    first, second = await pair(db, machine)
    inside: list[Serving] = []

    async def register(serving: Serving) -> None:
        async with turn(serving, "commands"):
            inside.append(serving)
            await serving.db.read(store.processes)
            assert inside == [serving]
            inside.remove(serving)

    await asyncio.gather(register(first), register(second))
