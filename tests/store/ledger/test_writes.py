"""A repeated request with the same key is executed once and gets the same answer."""

import asyncio
import enum
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import permutations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.ledger import writes as domain
from bot.services.idempotency import INTERACTION_KEY_MS, Request, fingerprint, keyed
from bot.store.engine.database import Database, Tx
from bot.store.ledger import writes

DAY = date(2026, 11, 24)
USER = 5


class Purpose(enum.StrEnum):
    PROPOSAL = "proposal"
    ADS = "ads"


class Level(enum.Enum):
    LOW = 1


@dataclass(frozen=True, slots=True)
class Spend:
    amount: int
    purpose: Purpose = Purpose.PROPOSAL
    on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Take:
    lot_id: int
    amount: int
    expires_on: date


@dataclass(frozen=True, slots=True)
class Spent:
    entry_id: int
    purpose: Purpose
    level: Level
    takes: tuple[Take, ...]
    by_day: dict[date, int]
    next_refill_on: date | None = None
    note: str = "–"


@dataclass(frozen=True, slots=True)
class SpentOfBefore:
    """`Spent` as an older version of the bot had it."""

    entry_id: int
    purpose: Purpose
    level: Level
    takes: tuple[Take, ...]
    by_day: dict[date, int]
    dropped_since: bool


@dataclass(frozen=True, slots=True)
class Unlike:
    balance: int


def spent(entry_id: int) -> Spent:
    takes = (Take(1, 2, DAY), Take(3, 4, DAY.replace(year=2027)))
    return Spent(
        entry_id=entry_id,
        purpose=Purpose.ADS,
        level=Level.LOW,
        takes=takes,
        by_day={DAY: 6},
        next_refill_on=DAY,
        note="\u202e *é* 🙂 \x00 '\"",
    )


class Counter:
    """Counts how often `do` was called."""

    def __init__(self) -> None:
        self.done = 0

    def do(self) -> Spent:
        self.done += 1
        return spent(self.done)


def spend(tx: Tx, deed: Counter, inputs: object, key: str = "interaction:1", user_id: int = USER) -> Spent:
    return keyed(tx, Request(domain.Purpose.SPEND, user_id, key, inputs, 0), Spent, lambda _: deed.do())


async def test_the_first_answer_again(db: Database) -> None:
    deed = Counter()
    first = await db.write(spend, deed, Spend(6))
    assert first == spent(1)
    assert await db.write(spend, deed, Spend(6)) == first
    assert await db.write(spend, deed, Spend(6), key="interaction:2") == spent(2)
    assert deed.done == 2


async def test_the_same_key_at_the_same_time(db: Database) -> None:
    deed = Counter()
    answers = await asyncio.gather(*(db.write(spend, deed, Spend(6)) for _ in range(20)))
    assert set(map(repr, answers)) == {repr(spent(1))}
    assert deed.done == 1


@pytest.mark.parametrize(
    "other",
    [Spend(7), Spend(6, Purpose.ADS), Spend(6, on=DAY), Spend(6, note=" "), (6, "proposal", None, "")],
)
async def test_a_key_has_one_meaning(db: Database, other: object) -> None:
    deed = Counter()
    await db.write(spend, deed, Spend(6))
    with pytest.raises(errors.KeyReused) as refused:
        await db.write(spend, deed, other)
    assert refused.value.key == "interaction:1"
    assert deed.done == 1


async def test_nobody_gets_another_person_s_answer(db: Database) -> None:
    deed = Counter()
    await db.write(spend, deed, Spend(6), key="undo:1")
    with pytest.raises(errors.KeyReused):
        await db.write(spend, deed, Spend(6), key="undo:1", user_id=USER + 1)
    assert deed.done == 1


async def test_a_refusal_leaves_no_receipt_and_no_deed(db: Database) -> None:
    def refused(tx: Tx) -> Spent:
        tx.run("INSERT INTO member (user_id, created_at) VALUES (5, 0)")
        raise errors.NothingToUndo

    def write(tx: Tx) -> Spent:
        request = Request(domain.Purpose.SPEND, USER, "interaction:1", Spend(6), 0)
        return keyed(tx, request, Spent, lambda _: refused(tx))

    with pytest.raises(errors.NothingToUndo):
        await db.write(write)
    assert await db.read(writes.find, "interaction:1") is None
    assert await db.read(lambda tx: tx.rows("SELECT * FROM member")) == []
    assert await db.write(spend, Counter(), Spend(6)) == spent(1)


async def test_what_is_kept(db: Database) -> None:
    request = Request(domain.Purpose.UNDO, USER, "undo:1", (6, DAY), 1234)
    await db.write(lambda tx: keyed(tx, request, Unlike, lambda _: Unlike(84)))
    kept = await db.read(
        lambda tx: tx.rows("SELECT purpose, user_id, source, key, inputs, answer, at, key_until FROM write")
    )
    assert kept == [("undo", USER, "command", "undo:1", fingerprint((6, DAY)), '{"balance":84}', 1234, None)]


async def test_the_key_of_an_interaction_is_dropped_after_a_day_and_a_natural_one_never(db: Database) -> None:
    deed = Counter()
    await db.write(spend, deed, Spend(6))
    await db.write(spend, deed, Spend(6), key="undo:1")
    assert await db.write(writes.drop_keys, INTERACTION_KEY_MS - 1, 10) == 0
    assert await db.write(writes.drop_keys, INTERACTION_KEY_MS, 10) == 1
    assert await db.write(writes.drop_keys, INTERACTION_KEY_MS, 10) == 0
    rows = await db.read(lambda tx: tx.rows("SELECT key, answer IS NULL, key_until FROM write ORDER BY id"))
    assert rows == [("undo:1", 0, None)], "no row names the other write"
    assert await db.write(spend, deed, Spend(6), key="undo:1") == spent(2)


async def test_so_many_keys_are_dropped_at_once(db: Database) -> None:
    for number in range(5):
        await db.write(spend, Counter(), Spend(6), key=f"interaction:{number}")
    assert [await db.write(writes.drop_keys, INTERACTION_KEY_MS, 2) for _ in range(3)] == [2, 2, 0]


async def test_an_answer_given_by_an_older_version(db: Database) -> None:
    def write(tx: Tx, kind: type[object], answer: object = None) -> object:
        request = Request(domain.Purpose.SPEND, USER, "undo:1", Spend(6), 0)
        return keyed(tx, request, kind, lambda _: answer)

    now = replace(spent(1), next_refill_on=None, note="–")
    before = SpentOfBefore(now.entry_id, now.purpose, now.level, now.takes, now.by_day, True)
    await db.write(write, SpentOfBefore, before)
    assert await db.write(write, Spent) == now
    with pytest.raises(errors.KeyReused):
        await db.write(write, Unlike)


class Pair(NamedTuple):
    amount: int
    on: date


def test_a_fingerprint_is_the_same_in_every_process_and_order() -> None:
    """A stored fingerprint outlives the process, so that a change of its form needs a migration."""
    assert fingerprint(Spend(6, on=DAY)) == "198c526198bf67cbb95b93353f8616be8cf21ec2cae3f149fadb57d9f3aba9a3"
    named = [("amount", 6), ("purpose", "proposal"), ("on", "2026-11-24"), ("note", "")]
    assert {fingerprint(dict(order)) for order in permutations(named)} == {fingerprint(Spend(6, on=DAY))}
    assert fingerprint(Pair(6, DAY)) == fingerprint((6, DAY)) == fingerprint([6, DAY])
    assert fingerprint((Level.LOW, datetime(2026, 11, 24, tzinfo=UTC))) == fingerprint(
        (1, "2026-11-24T00:00:00+00:00")
    )


@pytest.mark.parametrize("value", [{1, 2}, object(), b"bytes", 1j])
def test_what_has_no_single_form_is_an_error(value: object) -> None:
    with pytest.raises(TypeError):
        fingerprint((value,))


def test_not_a_number_is_an_error() -> None:
    with pytest.raises(ValueError, match="JSON"):
        fingerprint((float("nan"),))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["1", "true", "null", "\ud800"]),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=6,
)


@given(VALUES, VALUES)
def test_other_inputs_have_another_fingerprint(one: object, other: object) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (repr(one) == repr(other))
