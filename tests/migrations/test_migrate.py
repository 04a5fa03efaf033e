"""Migrating: forward only, each step with its record or not at all, and never without a copy to go back to."""

import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.engine.database import Database, RuleBroken
from bot.store.engine.files import CannotOpen, connect
from bot.store.engine.migrate import (
    BackupFailed,
    Changed,
    NewerDatabase,
    NotOurs,
    ScriptFailed,
    migrate,
    pending,
)
from bot.store.engine.migration_files import MigrationError, Misnumbered, NoMigrations

REPOSITORY = Path(__file__).parents[2]
ONE = """
-- a note; with 'quotes'
CREATE TABLE a (x INTEGER NOT NULL) STRICT;
CREATE TRIGGER a_stays BEFORE DELETE ON a BEGIN
    SELECT RAISE (ABORT, 'a row; stays');
END;
INSERT INTO a (x) VALUES (1);
"""
TWO = "CREATE TABLE b (x INTEGER) STRICT;\nUPDATE a SET x = 2"  # no semicolon at the end


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_a.sql").write_text(ONE)
    (folder / "0002_b.sql").write_text(TWO)
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "deep" / "connects.sqlite3"


def ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(connect(path, "ro")) as connection:
        return connection.execute(sql).fetchall()


def tables(path: Path) -> set[object]:
    return {name for (name,) in ask(path, "SELECT name FROM sqlite_master WHERE type = 'table'")}


def state(path: Path) -> tuple[bytes, list[str]]:
    return path.read_bytes(), sorted(file.name for file in path.parent.iterdir())


def test_a_new_file_gets_everything(path: Path, folder: Path) -> None:
    assert pending(path, folder) == ["0001_a.sql", "0002_b.sql"]
    assert not path.parent.exists()
    assert migrate(path, folder, 1234) == ["0001_a.sql", "0002_b.sql"]
    assert pending(path, folder) == []
    assert ask(path, "SELECT version, name, applied_at FROM schema_migration") == [
        (1, "0001_a.sql", 1234),
        (2, "0002_b.sql", 1234),
    ]
    assert ask(path, "SELECT x FROM a") == [(2,)]
    assert [file.name for file in path.parent.iterdir()] == [path.name]  # nothing to back up


def test_twice_is_as_once(path: Path, folder: Path) -> None:
    migrate(path, folder, 1)
    before = state(path)
    assert migrate(path, folder, 2) == []
    assert state(path) == before


def test_only_what_is_missing_is_applied_and_a_copy_is_made_first(path: Path, folder: Path) -> None:
    two = (folder / "0002_b.sql").rename(folder / "two")
    migrate(path, folder, 1)
    with closing(connect(path, "rw")) as open_elsewhere:
        open_elsewhere.execute("PRAGMA journal_mode = WAL")
        open_elsewhere.execute("INSERT INTO a (x) VALUES (7)")  # in the log only, and copied all the same
        two.rename(folder / "0002_b.sql")
        before = path.read_bytes()
        assert pending(path, folder) == ["0002_b.sql"]
        assert path.read_bytes() == before
        assert migrate(path, folder, 2) == ["0002_b.sql"]

    backup = path.with_name("connects.sqlite3.v0001.bak")
    assert pending(path, folder) == []
    assert state(path)[1] == [path.name, backup.name]
    assert ask(backup, "SELECT x FROM a") == [(1,), (7,)]
    assert "b" not in tables(backup)
    assert ask(path, "SELECT x FROM a") == [(2,), (2,)]
    assert ask(path, "SELECT applied_at FROM schema_migration") == [(1,), (2,)]


def test_a_backup_that_can_t_be_made_stops_it(path: Path, folder: Path) -> None:
    migrate(path, folder, 1)
    (folder / "0003_c.sql").write_text("CREATE TABLE c (x INTEGER) STRICT;")
    (path.parent / "connects.sqlite3.v0002.bak").mkdir()
    with pytest.raises(BackupFailed, match=r"v0002\.bak couldn't be made, so nothing was migrated"):
        migrate(path, folder, 2)
    assert "c" not in tables(path)


def test_a_failing_script_leaves_nothing_of_itself(path: Path, folder: Path) -> None:
    (folder / "0003_c.sql").write_text("CREATE TABLE c (x INTEGER) STRICT;\nUPDATE a SET x = 9;\nnonsense;")
    with pytest.raises(
        ScriptFailed, match=r"^The migration 0003_c\.sql failed .*rolled back: near \"nonsense\""
    ):
        migrate(path, folder, 1)
    assert ask(path, "SELECT x FROM a") == [(2,)]
    assert tables(path) == {"schema_migration", "a", "b"}
    assert pending(path, folder) == ["0003_c.sql"]

    # What was never applied may be mended.
    (folder / "0003_c.sql").write_text("CREATE TABLE c (x INTEGER) STRICT;")
    assert migrate(path, folder, 2) == ["0003_c.sql"]


def test_a_script_may_not_leave_rows_that_refer_to_nothing(path: Path, folder: Path) -> None:
    (folder / "0003_c.sql").write_text(
        "CREATE TABLE p (x INTEGER PRIMARY KEY); CREATE TABLE c (x REFERENCES p (x)); INSERT INTO c VALUES (5);"
    )
    (folder / "0002_b.sql").write_text("SELECT 1;")
    with pytest.raises(ScriptFailed, match=r"0003_c\.sql .*a row would refer to one that isn't there"):
        migrate(path, folder, 1)
    assert tables(path) == {"schema_migration", "a"}


KILLED_IN_THE_MIDDLE = """
import os, signal, sqlite3, sys
from pathlib import Path
from bot.store.engine.migrate import migrate
connect = sqlite3.connect
def with_die(*args, **kwargs):
    connection = connect(*args, **kwargs)
    connection.create_function("die", 0, lambda: os.kill(os.getpid(), signal.SIGKILL))
    return connection
sqlite3.connect = with_die
migrate(Path(sys.argv[1]), Path(sys.argv[2]), 1)
"""


@pytest.mark.parametrize(
    "script", ["CREATE TABLE c (x INTEGER) STRICT; UPDATE a SET x = 9; SELECT die();", "SELECT die();"]
)
def test_a_process_killed_in_the_middle_of_a_script(path: Path, folder: Path, script: str) -> None:
    migrate(path, folder, 1)
    (folder / "0003_c.sql").write_text(script)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_IN_THE_MIDDLE, str(path), str(folder)],
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()

    assert ask_writable(path, "SELECT x FROM a") == [(2,)]
    assert tables(path) == {"schema_migration", "a", "b"}
    (folder / "0003_c.sql").write_text("CREATE TABLE c (x INTEGER) STRICT;")
    assert migrate(path, folder, 2) == ["0003_c.sql"]


def ask_writable(path: Path, sql: str) -> list[tuple[object, ...]]:
    """As `ask`; SQLite has to roll a dead process's journal back, which takes the right to write."""
    with closing(connect(path, "rw")) as connection:
        return connection.execute(sql).fetchall()


def edited(path: Path, folder: Path) -> None:
    (folder / "0001_a.sql").write_text(ONE + "\n")


def swapped(path: Path, folder: Path) -> None:
    (folder / "0001_a.sql").write_text(TWO)


def from_a_newer_version(path: Path, folder: Path) -> None:
    (folder / "0002_b.sql").unlink()


def of_another_program(path: Path, folder: Path) -> None:
    path.unlink()
    with closing(connect(path, "rwc")) as connection:
        connection.execute("CREATE TABLE theirs (x)")


def gap(path: Path, folder: Path) -> None:
    (folder / "0002_b.sql").rename(folder / "0003_b.sql")


def number_used_twice(path: Path, folder: Path) -> None:
    (folder / "0001_b.sql").write_text(ONE)


def odd_name(path: Path, folder: Path) -> None:
    (folder / "0003-Odd Name.sql").write_text(ONE)


def empty_folder(path: Path, folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


@pytest.mark.parametrize(
    ("spoil", "error", "sentence"),
    [
        (edited, Changed, r"The migration 0001_a\.sql is not the one that was applied"),
        (swapped, Changed, r"The migration 0001_a\.sql is not the one that was applied"),
        (from_a_newer_version, NewerDatabase, r"newer version of the bot \(schema 2, this one knows 1\)"),
        (of_another_program, NotOurs, r"belongs to another program"),
        (gap, Misnumbered, r"The migration 0003_b\.sql should be number 0002"),
        (number_used_twice, Misnumbered, r"The migration 0001_b\.sql should be number 0002"),
        (odd_name, Misnumbered, r"The migration 0003-Odd Name\.sql should be number 0003"),
        (empty_folder, NoMigrations, r"no migrations in "),
    ],
)
def test_what_does_not_fit_is_refused_and_left_alone(
    path: Path, folder: Path, spoil: Callable[[Path, Path], None], error: type[MigrationError], sentence: str
) -> None:
    migrate(path, folder, 1)
    spoil(path, folder)
    (folder / "notes.md").write_text("not a migration")
    before = state(path)
    for attempt in (lambda: migrate(path, folder, 2), lambda: pending(path, folder)):
        with pytest.raises(error, match=sentence) as refused:
            attempt()
        assert str(refused.value).endswith(".")
        assert state(path) == before


def test_line_ends_of_a_checkout_make_no_difference(path: Path, folder: Path) -> None:
    migrate(path, folder, 1)
    (folder / "0001_a.sql").write_bytes(ONE.replace("\n", "\r\n").encode())
    assert pending(path, folder) == []


def test_a_path_that_can_t_be_a_database(tmp_path: Path, folder: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database " * 100)
    for path, why in (
        (text, "it is not an SQLite database"),
        (folder, "it is a folder"),
        (text / "connects.sqlite3", "its folder can't be made"),
    ):
        with pytest.raises(CannotOpen, match=why):
            migrate(path, folder, 1)
    assert text.read_text() == "not a database " * 100


def test_a_database_in_use_is_not_migrated(path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    migrate(path, folder, 1)
    (folder / "0003_c.sql").write_text("CREATE TABLE c (x INTEGER) STRICT;")
    monkeypatch.setattr("bot.store.engine.files.BUSY_TIMEOUT_SECONDS", 0)
    with closing(connect(path, "rw")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotOpen, match="another process is writing to it"):
            migrate(path, folder, 2)
    assert "c" not in tables(path)


async def test_what_migrate_made_the_door_opens(path: Path, folder: Path) -> None:
    migrate(path, folder, 1)
    db = await Database.open(path)
    with pytest.raises(RuleBroken, match="a row; stays"):
        await db.write(lambda tx: tx.run("DELETE FROM a"))
    await db.close()
