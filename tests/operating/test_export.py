"""`python -m bot export --all`: each member's two files, the same that they would get themselves."""

from asyncio import to_thread
from pathlib import Path

import pytest

from bot.clock import ManualClock
from bot.operating.export import export_all
from bot.services.ledger import Ledger
from bot.services.who import Who
from bot.store.engine.backup import BackupRefused, NotWritten
from bot.store.engine.database import Database
from bot.ui.files.csv import entries_csv, lots_csv
from tests.conftest import STARTED_AT
from tests.operating.conftest import MEMBERS, dump, names
from tests.soak.moves import FIRST_MEMBER
from tests.standin import ended, start_bot

OWNERS = [str(FIRST_MEMBER + number) for number in range(MEMBERS)]


async def test_everybody_s_files_are_those_that_they_would_get(lived: Path, tmp_path: Path) -> None:
    before, clock = dump(lived), ManualClock(STARTED_AT)
    clock.advance(days=60)  # refills have fallen due and nobody has written them down
    assert await to_thread(export_all, lived, tmp_path / "x", clock) == 0
    assert names(tmp_path / "x") == OWNERS
    db = await Database.open(lived)
    for owner in OWNERS:
        own = await Ledger(db, clock).export(Who(int(owner), int(owner)))
        assert {file.name: file.read_bytes() for file in (tmp_path / "x" / owner).iterdir()} == {
            "entries.csv": entries_csv(own.rows),
            "lots.csv": lots_csv(own.lots),
        }
        assert own.rows[-1].recorded_at is None
    await db.close()
    assert dump(lived) == before
    assert (tmp_path / "x").stat().st_mode & 0o077 == 0


async def test_a_wallet_whose_import_is_not_finished_is_named_and_left_out(
    lived: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = await Database.open(lived)
    await db.write(
        lambda tx: tx.run("UPDATE wallet SET import_write_id = 1 WHERE owner_id = ?", (OWNERS[0],))
    )
    await db.close()
    assert await to_thread(export_all, lived, tmp_path / "x", ManualClock(STARTED_AT)) == 0
    assert names(tmp_path / "x") == OWNERS[1:]
    assert OWNERS[0] in capsys.readouterr().err


async def test_the_command(lived: Path, tmp_path: Path) -> None:
    environment = {"CONNECTS_DATABASE": str(lived)}
    for _ in range(2):  # two in the same place don't meet
        code, out, err = await ended(await start_bot(tmp_path, environment, "export", "--all"))
        assert (code, err) == (0, "")
        assert out.startswith("Exported 3 wallets to ")
    folders = sorted(tmp_path.glob("export-*"))
    assert [names(folder) for folder in folders] == [OWNERS, OWNERS]
    code, out, err = await ended(await start_bot(tmp_path, environment, "export"))
    assert (code, out) == (2, "")
    assert "--all" in err
    code, out, err = await ended(
        await start_bot(tmp_path, {"CONNECTS_DATABASE": "nothing.sqlite3"}, "export", "--all")
    )
    assert (code, out) == (2, "")
    assert "nothing.sqlite3" in err


def test_a_folder_that_holds_something_is_left_alone(lived: Path, tmp_path: Path, clock: ManualClock) -> None:
    there = tmp_path / "x"
    there.mkdir()
    assert export_all(lived, there, clock) == 0  # an empty one is fine
    assert names(there) == OWNERS
    with pytest.raises(
        BackupRefused, match=r"x already exists and isn't empty: name another folder with --to\.$"
    ):
        export_all(lived, there, clock)
    with pytest.raises(NotWritten, match=r"can't be written: a file is in the place of its folder"):
        export_all(lived, there / OWNERS[0] / "lots.csv" / "y", clock)
    assert names(there) == OWNERS
