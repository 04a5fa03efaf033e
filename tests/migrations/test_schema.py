"""The schema that the migrations lead to, as text. After a change of it on purpose, write the text anew with

    python -m tests.migrations.test_schema

and read the difference before it is committed.
"""

import re
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.engine.files import connect
from bot.store.engine.migrate import migrate

MIGRATIONS = Path(__file__).parents[2] / "migrations"
GOLDEN = Path(__file__).parent / "schema.golden"


def schema(path: Path) -> str:
    with closing(connect(path, "ro")) as connection:
        found = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' "
            "ORDER BY tbl_name, type DESC, name"
        )
        return "".join(f"{sql};\n" for (sql,) in found)


def test_the_schema_is_the_one_that_was_read(template_db: Path) -> None:
    assert schema(template_db) == GOLDEN.read_text(encoding="utf-8"), "see the top of this file"


def test_every_table_is_strict_and_every_reference_has_a_target(template_db: Path) -> None:
    with closing(connect(template_db, "ro")) as connection:
        tables = connection.execute("PRAGMA main.table_list").fetchall()
        loose = [
            name
            for _, name, kind, _, _, strict in tables
            if not strict and kind != "view" and not name.startswith("sqlite_")
        ]
        assert loose == []
        connection.execute(
            "PRAGMA foreign_key_check"
        ).fetchall()  # raises where a parent has no such unique key
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("file", sorted(MIGRATIONS.glob("*.sql")), ids=lambda file: file.name)
def test_a_script_leaves_the_transaction_and_the_clock_alone(file: Path) -> None:
    """The text around it begins and commits; what is stored comes from ``now``; REPLACE deletes without a word."""
    sql = re.sub(r"--.*", "", file.read_text(encoding="utf-8"))
    assert not re.search(
        r"\b(COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|VACUUM|REPLACE|CURRENT_\w+|datetime|strftime|unixepoch)\b",
        sql,
        re.IGNORECASE,
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schema.sqlite3"
        migrate(path, MIGRATIONS, 0)
        GOLDEN.write_text(schema(path), encoding="utf-8")
    sys.stdout.write(f"{GOLDEN}\n")


if __name__ == "__main__":
    main()
