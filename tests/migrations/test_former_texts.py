"""A database that was made with a former text of a migration is brought to the same schema, with all that is in it."""

import hashlib
import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.engine.migrate import Changed, migrate, pending
from tests.conftest import MIGRATIONS, STARTED_AT
from tests.migrations.rows import filled, migration_of, newest, scripts
from tests.migrations.test_schema import GOLDEN, schema
from tests.migrations.test_upgrade import balances, entries, verified

FORMER = sorted((Path(__file__).parent / "former").glob("*.sql"))
OLDEST = {migration_of(file): file for file in reversed(FORMER)}.values()
"""One former text of each migration: with the fewest indexes."""


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def contents(path: Path) -> list[str]:
    """All tables, indexes and rows as SQL; the record of the migrations names the text that was applied."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DELETE FROM schema_migration")
        return sorted(raw.iterdump())


def test_the_named_former_texts_are_those_that_are_tested() -> None:
    named = tomllib.loads((MIGRATIONS / "former.toml").read_text(encoding="utf-8"))["text"]
    assert sorted((text["name"], text["sha256"]) for text in named) == sorted(
        (migration_of(file), sha256(file)) for file in FORMER
    )
    assert all(text["differs"] for text in named)
    assert not {text["sha256"] for text in named} & {sha256(file) for file in MIGRATIONS.glob("*.sql")}


@pytest.mark.parametrize("former", FORMER, ids=lambda file: file.stem)
async def test_a_database_of_a_former_text_is_brought_up_and_verified(former: Path, tmp_path: Path) -> None:
    path, version = tmp_path / "connects.sqlite3", int(former.name[:4])
    filled(path, version, tmp_path / "then", [former])
    facts, held = entries(path), balances(path)
    assert len(facts) > 50
    assert migrate(path, MIGRATIONS, STARTED_AT) == [
        file.name for file in sorted(MIGRATIONS.glob("*.sql"))[version:]
    ]
    assert pending(path, MIGRATIONS) == []
    assert schema(path) == GOLDEN.read_text(encoding="utf-8")
    assert (entries(path), balances(path)) == (facts, held)
    await verified(path)


@pytest.mark.parametrize("former", FORMER, ids=lambda file: file.stem)
def test_a_former_text_makes_the_same_rows_as_the_present_one(former: Path, tmp_path: Path) -> None:
    """The rows of the version before it go through the text itself."""
    before = int(former.name[:4]) - 1
    for text in ("former", "present"):
        path, folder = tmp_path / f"{text}.sqlite3", tmp_path / text
        folder.mkdir()
        if before:
            filled(path, before, folder / "before")
        migrate(path, scripts(before + 1, folder / "then", [former] if text == "former" else []), STARTED_AT)
        migrate(path, MIGRATIONS, STARTED_AT)
    assert contents(tmp_path / "former.sqlite3") == contents(tmp_path / "present.sqlite3")


async def test_a_database_with_the_oldest_text_of_every_migration_is_brought_up(tmp_path: Path) -> None:
    path, version = tmp_path / "connects.sqlite3", newest() - 1
    filled(path, version, tmp_path / "then", OLDEST)
    assert pending(path, MIGRATIONS) == [file.name for file in sorted(MIGRATIONS.glob("*.sql"))[version:]]
    migrate(path, MIGRATIONS, STARTED_AT)
    assert schema(path) == GOLDEN.read_text(encoding="utf-8")
    await verified(path)


@pytest.mark.parametrize("former", FORMER, ids=lambda file: file.stem)
def test_a_text_that_is_neither_the_present_nor_a_former_one_is_refused(former: Path, tmp_path: Path) -> None:
    path, folder = tmp_path / "connects.sqlite3", scripts(newest(), tmp_path / "then")
    edited = folder / migration_of(former)
    edited.write_text(f"{former.read_text(encoding='utf-8')}-- and one more line\n", encoding="utf-8")
    migrate(path, folder, STARTED_AT)
    with pytest.raises(Changed, match=edited.name):
        migrate(path, MIGRATIONS, STARTED_AT)


def test_a_former_text_of_another_migration_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "connects.sqlite3"
    migrate(path, scripts(1, tmp_path / "then"), STARTED_AT)
    of_another = next(file for file in FORMER if not file.name.startswith("0001"))
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE schema_migration SET sha256 = ?", (sha256(of_another),))
    with pytest.raises(Changed, match="0001"):
        migrate(path, MIGRATIONS, STARTED_AT)
