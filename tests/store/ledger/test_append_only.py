"""Changes that the schema itself refuses, whatever the code does."""

from collections.abc import Callable, Mapping

import pytest
import pytest_asyncio

from bot.store.engine.database import Database, RuleBroken, SqlValue, Tx

WALLET = 1
ENTRY: dict[str, SqlValue] = {
    "wallet_id": WALLET, "kind": "purchase", "amount": 10, "occurred_at": 0, "recorded_at": 0, "actor_id": 5,
    "source": "command", "ref": "first", "write_id": 1,
}  # fmt: skip


def add(tx: Tx, changes: Mapping[str, SqlValue], verb: str = "INSERT", end: str = "") -> int:
    row = {**ENTRY, **changes}
    columns, marks = ", ".join(row), ", ".join("?" * len(row))
    return tx.insert(f"{verb} INTO entry ({columns}) VALUES ({marks}) {end}", tuple(row.values()))


def wallet_with_an_entry(tx: Tx) -> int:
    tx.run("INSERT INTO member (user_id, created_at) VALUES (5, 0)")
    tx.run(
        "INSERT INTO wallet (id, owner_id, plan, monthly_free, last_at, created_at) VALUES (?, 5, 'basic', 0, 0, 0)",
        (WALLET,),
    )
    tx.run("INSERT INTO write (purpose, user_id, source, inputs, at) VALUES ('add', 5, 'command', 'hash', 0)")
    return add(tx, {})


def all_entries(tx: Tx) -> list[tuple[object, ...]]:
    return tx.rows("SELECT * FROM entry ORDER BY id")


@pytest_asyncio.fixture
async def entry_id(db: Database) -> int:
    return await db.write(wallet_with_an_entry)


TAMPERING: dict[str, Callable[[Tx], int]] = {
    "UPDATE": lambda tx: tx.run("UPDATE entry SET amount = 11"),
    "UPDATE to the same": lambda tx: tx.run("UPDATE entry SET note = note"),
    "UPSERT": lambda tx: add(tx, {}, end="ON CONFLICT (write_id, item, wallet_id, ref) DO UPDATE SET amount = 99"),
    "DELETE": lambda tx: tx.run("DELETE FROM entry"),
    "REPLACE by id": lambda tx: add(tx, {"id": 1, "amount": 99, "ref": "other"}, "INSERT OR REPLACE"),
    "REPLACE by ref": lambda tx: add(tx, {"amount": 99}, "INSERT OR REPLACE"),
    "UPDATE OR REPLACE": lambda tx: tx.run("UPDATE OR REPLACE entry SET amount = 99"),
}  # fmt: skip


@pytest.mark.parametrize(
    "how",
    [pytest.param(how, marks=[pytest.mark.sqlite] if "REPLACE" in how else []) for how in TAMPERING],
)
async def test_an_entry_is_never_changed(db: Database, entry_id: int, how: str) -> None:
    before = await db.read(all_entries)
    with pytest.raises(RuleBroken, match=r"an entry is never (changed|deleted)"):
        await db.write(TAMPERING[how])
    assert await db.read(all_entries) == before
    assert len(before) == 1


async def test_erasing_a_person_is_the_one_path_past_it(db: Database, entry_id: int) -> None:
    def erase(tx: Tx, wallet_id: int) -> int:
        tx.run("INSERT INTO erasure (wallet_id) VALUES (?)", (wallet_id,))
        tx.run("UPDATE entry SET note = 'erased'")
        gone = tx.run("DELETE FROM entry")
        tx.run("DELETE FROM erasure")
        return gone

    with pytest.raises(RuleBroken, match="never changed"):
        await db.write(erase, WALLET + 1)  # an erasure opens its own wallet only
    assert await db.write(erase, WALLET) == 1
    assert await db.read(all_entries) == []


REFUSED: dict[str, dict[str, SqlValue]] = {
    "nothing": {"amount": 0},
    "a huge gain": {"amount": 1_000_001},
    "a huge loss": {"kind": "correction", "amount": -1_000_001},
    "a reversal of nothing": {"kind": "reversal"},
    "an unknown kind": {"kind": "gift"},
    "an expiry, which is a consequence": {"kind": "expiry", "amount": -1},
    "an unknown source": {"source": "web"},
    "an unknown flag": {"flag": "odd"},
    "negative money": {"paid_cents": -1},
    "text for a number": {"amount": "ten"},
    "half a Connect": {"amount": 1.5},
    "no instant": {"occurred_at": None},
    "an instant in words": {"occurred_at": "2026-11-24"},
    "bytes for text": {"note": b"note"},
    "an unknown wallet": {"wallet_id": 2},
    "an unknown job": {"job_id": 1},
    "an unknown proposal": {"proposal_id": 1},
    "an unknown entry": {"kind": "reversal", "refers_to": 99},
    "the same ref again": {"ref": "first"},
    "an unknown write": {"write_id": 2},
} | {
    f"{kind} of {amount}": {"kind": kind, "amount": amount}
    for amount, kinds in (
        (-1, ("opening", "refill", "purchase", "bonus", "reward", "return")),
        (1, ("spend", "boost", "badge", "ads")),
    )
    for kind in kinds
}


@pytest.mark.parametrize(
    "what",
    [pytest.param(what, marks=[pytest.mark.sqlite] if "bytes" in what else []) for what in REFUSED],
)
async def test_an_impossible_entry_is_refused(db: Database, entry_id: int, what: str) -> None:
    with pytest.raises(RuleBroken):
        await db.write(lambda tx: add(tx, {"ref": "second"} | REFUSED[what]))
    assert len(await db.read(all_entries)) == 1


@pytest.mark.parametrize(
    ("kind", "amount"),
    [("purchase", 1_000_000), ("spend", -1_000_000), ("correction", -1), ("correction", 1)],
)
async def test_the_bounds_themselves_are_possible(
    db: Database, entry_id: int, kind: str, amount: int
) -> None:
    await db.write(lambda tx: add(tx, {"ref": "second", "kind": kind, "amount": amount}))
    assert len(await db.read(all_entries)) == 2


async def test_an_entry_is_reversed_once(db: Database, entry_id: int) -> None:
    def refer(tx: Tx, key: str, kind: str) -> int:
        return add(tx, {"ref": key, "kind": kind, "amount": 1, "refers_to": entry_id})

    await db.write(refer, "undo", "reversal")
    with pytest.raises(RuleBroken, match=r"entry\.refers_to|entry_reversed_once"):
        await db.write(refer, "undo again", "reversal")
    await db.write(refer, "return", "return")  # only reversals are unique
    await db.write(refer, "another return", "return")


async def test_an_id_is_never_given_twice(db: Database, entry_id: int) -> None:
    def erase_then_add(tx: Tx) -> int:
        tx.run("INSERT INTO erasure (wallet_id) VALUES (?)", (WALLET,))
        tx.run("DELETE FROM entry")
        return add(tx, {})

    assert await db.write(erase_then_add) > entry_id
