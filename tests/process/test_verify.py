"""`python -m bot verify`: silent about a sound file, and names the wallet of one that somebody has laid hands on."""

import re
import sqlite3
from contextlib import closing
from itertools import islice
from pathlib import Path
from random import Random

import pytest
import pytest_asyncio

from bot.clock import ManualClock, SystemClock
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, day_of
from bot.services.ledger import Ledger
from bot.store.engine.database import Database
from tests.damage import empty_index, overwrite_pages
from tests.services.desk import Desk
from tests.soak.moves import Doors, planned
from tests.standin import ended, start_bot

MEMBERS = 3
TAMPERED = 2
TAMPERINGS = {
    "a lot that holds less": "UPDATE lot SET remaining = remaining - 1 WHERE entry_id ="
    " (SELECT MAX(entry_id) FROM lot WHERE wallet_id = 2 AND remaining > 0)",
    "a lot that holds more": "UPDATE lot SET remaining = remaining + 1, is_open = 1 WHERE entry_id ="
    " (SELECT MAX(entry_id) FROM lot WHERE wallet_id = 2 AND remaining < amount)",
    "work that is no longer due": "UPDATE wallet SET due_at = NULL WHERE id = 2",
    "a proposal that moved": "UPDATE proposal SET status = 'hired' WHERE id ="
    " (SELECT MAX(id) FROM proposal WHERE wallet_id = 2 AND status <> 'hired')",
    "a lot that lives longer": "UPDATE lot SET expires_on = '2027-11-30' WHERE entry_id ="
    " (SELECT MAX(entry_id) FROM lot WHERE wallet_id = 2)",
    "another balance in the statement": "UPDATE line SET balance = balance + 1 WHERE wallet_id = 2"
    " AND no = 3 * 65536",
    "a statement line that is gone": "DELETE FROM line WHERE wallet_id = 2 AND no = (SELECT MAX(no) FROM line"
    " WHERE wallet_id = 2)",
    "a take that is gone": "DELETE FROM take WHERE wallet_id = 2 AND line_no = (SELECT MAX(line_no) FROM take"
    " WHERE wallet_id = 2)",
    "an entry that was changed": "DROP TRIGGER entry_is_never_changed; UPDATE entry SET amount = amount - 1 WHERE id ="
    " (SELECT MAX(id) FROM entry WHERE wallet_id = 2 AND kind = 'spend')",
    "an entry that was slipped in": "INSERT INTO entry (wallet_id, kind, amount, occurred_at, recorded_at, actor_id,"
    " source, ref, write_id) SELECT 2, 'bonus', 5, MAX(occurred_at), MAX(recorded_at), 1002, 'command', 'slipped', 1"
    " FROM entry",
    "an opening that was taken away": "DROP TRIGGER entry_is_never_deleted; DELETE FROM entry WHERE id ="
    " (SELECT MIN(id) FROM entry WHERE wallet_id = 2)",
}


@pytest_asyncio.fixture
async def lived(db_path: Path, clock: ManualClock) -> Path:
    """A file in which three members have done a lot."""
    db = await Database.open(db_path)
    doors = Doors(db, clock)
    for move in islice(planned(Random(5), MEMBERS, clock.now()), 150):
        await doors.make(move)
    await db.close()
    return db_path


def tamper(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        before = raw.total_changes
        raw.executescript(script)
        assert raw.total_changes == before + 1, "nothing was tampered with"


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as raw:
        return list(raw.iterdump())


def drop(path: Path, part: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"DROP {part}")


async def verify(path: Path, *args: str) -> tuple[int, str]:
    return await command(path, "verify", *args)


async def command(path: Path, *args: str) -> tuple[int, str]:
    code, out, err = await ended(await start_bot(path.parent, {"CONNECTS_DATABASE": str(path)}, *args))
    assert "Traceback" not in err
    return code, out + err


async def test_a_sound_file_is_said_to_be_so(lived: Path) -> None:
    before = dump(lived)
    code, said = await verify(lived)
    assert code == 0, said
    assert "difference" not in said
    assert dump(lived) == before


async def test_the_wallet_of_a_tampered_file_is_named(lived: Path) -> None:
    tamper(lived, TAMPERINGS["a lot that holds less"])
    code, said = await verify(lived)
    assert code == 1
    named = re.search(r"in wallets? ([\d, ]+)", said)
    assert named, said
    assert named[1].strip() == str(TAMPERED)


@pytest.mark.parametrize("tampering", TAMPERINGS.values(), ids=TAMPERINGS)
async def test_whatever_was_tampered_with_is_found(lived: Path, tampering: str) -> None:
    tamper(lived, tampering)
    db = await Database.open(lived)
    found = await Ledger(db, ManualClock(0)).verify()
    await db.close()
    assert {one.wallet_id for one in found} == {TAMPERED}


async def test_a_broken_index_is_named_with_its_remedy_and_mended(lived: Path) -> None:
    before = dump(lived)
    empty_index(lived, "wallet_due")
    for verb in ("verify", "backup --to b"):
        code, said = await command(lived, *verb.split())
        assert code == 1
        assert re.search(r"is damaged: .*index wallet_due\. Only indexes or triggers are hurt", said), said
        assert "python -m bot verify --reindex" in said
        assert len(said.splitlines()) == 1
    assert list((lived.parent / "b").iterdir()) == []
    code, said = await verify(lived, "--reindex")
    assert code == 0, said
    assert sorted(dump(lived)) == sorted(before)


@pytest.mark.parametrize(
    "part", ["index wallet_due", "index entry_reversed_once", "trigger entry_is_never_changed"]
)
async def test_a_missing_part_is_named_with_its_remedy_and_made(lived: Path, part: str) -> None:
    before = dump(lived)
    drop(lived, part)
    for verb in ("verify", "doctor", "backup --to b"):
        code, said = await command(lived, *verb.split())
        assert code == 1
        assert f"the {part} is missing" in said, said
        assert "python -m bot verify --reindex" in said
    assert list((lived.parent / "b").iterdir()) == []
    code, said = await verify(lived, "--reindex")
    assert code == 0, said
    assert sorted(dump(lived)) == sorted(before)


async def test_a_missing_table_needs_a_backup(lived: Path) -> None:
    drop(lived, "table reminder")
    code, said = await verify(lived, "--reindex")
    assert code == 1
    assert "the table reminder is missing. Put a sound backup in its place" in said, said


async def test_broken_content_is_named_and_a_backup_is_the_remedy(lived: Path) -> None:
    overwrite_pages(lived)
    code, said = await verify(lived)
    assert code == 1
    assert "is damaged: " in said
    assert said.endswith("Put a sound backup in its place: python -m bot restore FILE.\n")


async def test_a_row_that_refers_to_nothing_is_found(lived: Path) -> None:
    with closing(sqlite3.connect(lived)) as raw, raw:
        raw.execute("INSERT INTO warning VALUES (99, '2027-01-01', 7, 0)")
    code, said = await verify(lived)
    assert code == 1
    assert "a row refers to one that isn't there" in said


async def test_what_a_wrong_clock_wrote_is_listed_and_taken_back(db_path: Path) -> None:
    clock = ManualClock(SystemClock().now())
    db = await Database.open(db_path)
    desk = Desk(db, clock)
    await desk.start(balance=84, plan=Plan.PLUS, next_refill=day_of(clock.now() + 20 * DAY_MS))
    clock.advance(days=35)
    await desk.spend(6)
    await db.close()
    before = dump(db_path)
    code, said = await verify(db_path)
    assert (code, "1 wallet ahead" in said) == (0, True)
    code, said = await verify(db_path, "--future")
    assert code == 1
    for words in (
        "refill",
        "+100",
        "spend",
        "-6",
        "2 entries, 0 expiries and 1 wallet",
        "--future --take-back",
    ):
        assert words in said
    assert dump(db_path) == before
    code, said = await verify(db_path, "--future", "--take-back")
    assert (code, "wallet 1: 2 entries taken back" in said) == (0, True)
    code, said = await verify(db_path, "--future")
    assert (code, "0 entries, 0 expiries and 0 wallets" in said) == (0, True)
    code, said = await verify(db_path)
    assert (code, "ahead" in said) == (0, False)
    assert (await verify(db_path, "--take-back"))[0] == 2


async def test_there_is_nothing_to_verify_where_there_is_no_file(tmp_path: Path) -> None:
    code, said = await verify(tmp_path / "nothing.sqlite3")
    assert code == 2
    assert "nothing.sqlite3" in said
    assert not (tmp_path / "nothing.sqlite3").exists()
