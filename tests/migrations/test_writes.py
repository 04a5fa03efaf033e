"""What stood in the keys of version 7 is in columns: the writes, what names them, days, and what was reversed once."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path

import pytest

from bot.store.engine.migrate import migrate
from tests.conftest import MIGRATIONS, STARTED_AT, made_once
from tests.migrations.rows import filled

LAST_WITH_KEYS = 7
DAY_MS = 86_400_000


class Upgraded:
    """The same database before (``old``) and after (``new``)."""

    def __init__(self, old: sqlite3.Connection, new: sqlite3.Connection) -> None:
        self.old, self.new = old, new


@pytest.fixture(scope="module", params=range(1, LAST_WITH_KEYS + 1))
def upgraded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Upgraded]:

    def make(folder: Path) -> None:
        filled(folder / "before.sqlite3", request.param, folder / "old")
        filled(folder / "after.sqlite3", request.param, folder / "new")
        migrate(folder / "after.sqlite3", MIGRATIONS, STARTED_AT)

    kept = made_once(tmp_path_factory, f"upgraded{request.param}", make)
    folder = tmp_path_factory.mktemp("upgraded")
    before, after = (shutil.copy(kept / name, folder) for name in ("before.sqlite3", "after.sqlite3"))
    with closing(sqlite3.connect(before)) as old, closing(sqlite3.connect(after)) as new:
        yield Upgraded(old, new)


def has_table(raw: sqlite3.Connection, name: str) -> bool:
    return raw.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone() is not None


def receipts(raw: sqlite3.Connection) -> list[tuple[object, ...]]:
    return raw.execute("SELECT key, user_id, inputs, answer, at FROM receipt ORDER BY key").fetchall()


def siblings(keys: list[tuple[int, int, str]]) -> set[frozenset[int]]:
    """The ids of the entries that went together in version 7: of one wallet, with the same key up to a slash."""
    root = [(wallet_id, key.partition("/")[0], id_) for id_, wallet_id, key in keys]
    return {frozenset(id_ for *_, id_ in group) for _, group in groupby(sorted(root), lambda row: row[:2])}


def test_every_receipt_is_a_write_with_its_key_and_answer(upgraded: Upgraded) -> None:
    kept = upgraded.new.execute(
        "SELECT key, user_id, inputs, answer, at FROM write WHERE answer IS NOT NULL ORDER BY key"
    ).fetchall()
    assert kept == receipts(upgraded.old)
    assert kept


def test_keys_of_interactions_live_a_day_and_natural_ones_for_ever(upgraded: Upgraded) -> None:
    for key, at, until in upgraded.new.execute("SELECT key, at, key_until FROM write WHERE key IS NOT NULL"):
        assert until == (at + DAY_MS if key.startswith("interaction:") else None), key


def test_no_purpose_of_a_write_that_wrote_entries_is_unknown(upgraded: Upgraded) -> None:
    """The keys of tests are no interactions, and the answers tell all the same."""
    purposes = upgraded.new.execute(
        "SELECT entry.kind, write.purpose, write.source FROM entry JOIN write ON write.id = write_id"
    ).fetchall()
    assert {purpose for _, purpose, _ in purposes} & {"unknown"} == set()
    assert {purpose for kind, purpose, _ in purposes if kind == "spend"} <= {"spend", "send", "import"}
    assert {purpose for kind, purpose, _ in purposes if kind == "opening"} <= {"start", "import"}
    assert {purpose for kind, purpose, _ in purposes if kind in {"purchase", "bonus"}} <= {"add", "import"}
    assert {source for _, purpose, source in purposes if purpose == "import"} <= {"import"}


def test_what_was_undone_together_still_is(upgraded: Upgraded) -> None:
    """But for what a later import told of the same row: the growth of a badge, a return with its spend."""
    before = upgraded.old.execute(
        "SELECT id, wallet_id, key FROM entry WHERE kind <> 'reversal' AND key NOT GLOB 'import:????-??-??:*/*' ORDER BY id"
    ).fetchall()
    ids = {id_ for id_, *_ in before}
    after = upgraded.new.execute(
        "SELECT id, wallet_id, write_id, item FROM entry ORDER BY wallet_id, write_id, item"
    )
    groups = {
        frozenset(row[0] for row in group if row[0] in ids)
        for _, group in groupby(after.fetchall(), lambda row: row[1:])
    }
    assert groups - {frozenset()} == siblings(before)


def test_the_extras_are_those_whose_key_had_a_part(upgraded: Upgraded) -> None:
    before = upgraded.old.execute("SELECT id, instr(key, '/') > 0 FROM entry ORDER BY id").fetchall()
    assert upgraded.new.execute("SELECT id, extra FROM entry ORDER BY id").fetchall() == before


def test_each_refill_of_a_cycle_is_a_write_of_the_schedule(upgraded: Upgraded) -> None:
    refills = upgraded.new.execute(
        "SELECT entry.ref = write.key, write.purpose, write.source, write.user_id = owner_id, write.at = recorded_at,"
        " item FROM entry JOIN write ON write.id = write_id JOIN wallet ON wallet.id = wallet_id"
        " WHERE entry.source = 'schedule'"
    ).fetchall()
    assert set(refills) == {(1, "refill", "schedule", 1, 1, 0)}
    assert (
        len(refills)
        == upgraded.old.execute("SELECT COUNT(*) FROM entry WHERE source = 'schedule'").fetchone()[0]
    )


def test_corrections_of_refills_are_found_by_what_they_refer_to(upgraded: Upgraded) -> None:
    before = upgraded.old.execute(
        "SELECT id, refers_to FROM entry WHERE key LIKE 'correct:%' ORDER BY id"
    ).fetchall()
    after = upgraded.new.execute(
        "SELECT entry.id, entry.refers_to FROM entry JOIN write ON write.id = entry.write_id"
        " JOIN entry AS refill ON refill.id = entry.refers_to WHERE entry.kind = 'correction'"
        " AND refill.source = 'schedule' AND entry.source = 'command'"
        " AND write.purpose IN ('refill_answer', 'import') ORDER BY entry.id"
    ).fetchall()
    assert after == before


def test_reconciled_instants_are_found_by_their_purpose(upgraded: Upgraded) -> None:
    before = upgraded.old.execute("SELECT id FROM entry WHERE key LIKE 'reconcile:%' ORDER BY id").fetchall()
    after = upgraded.new.execute(
        "SELECT entry.id FROM entry JOIN write ON write.id = write_id WHERE purpose = 'reconcile' ORDER BY entry.id"
    ).fetchall()
    assert after == before


def test_the_entries_of_an_import_name_it(upgraded: Upgraded) -> None:
    """Books left the key of the import in the inputs of what they posted."""
    before = upgraded.old.execute(
        "SELECT entry.id, receipt.key FROM entry JOIN receipt ON receipt.key = entry.inputs ORDER BY entry.id"
    ).fetchall()
    after = upgraded.new.execute(
        "SELECT entry.id, write.key FROM entry JOIN write ON write.id = write_id WHERE purpose = 'import'"
        " AND entry.source = 'import' ORDER BY entry.id"
    ).fetchall()
    assert after == before


def test_imported_rows_have_their_days(upgraded: Upgraded) -> None:
    if not has_table(upgraded.old, "import_row"):
        assert upgraded.new.execute("SELECT COUNT(*) FROM import_row").fetchone() == (0,)
        return
    columns = "wallet_id, key, entry_id, amount, label, title"
    before = upgraded.old.execute(f"SELECT {columns} FROM import_row ORDER BY wallet_id, key").fetchall()
    assert (
        upgraded.new.execute(f"SELECT {columns} FROM import_row ORDER BY wallet_id, key").fetchall() == before
    )
    assert upgraded.new.execute(
        "SELECT COUNT(*) FROM import_row WHERE row_on <> substr(key, 1, 10)"
    ).fetchone() == (0,)
    purposes = upgraded.new.execute(
        "SELECT DISTINCT purpose FROM import_row JOIN write ON write.id = write_id"
    ).fetchall()
    assert purposes in ([], [("import",)])


def test_steps_and_closings_name_the_write_that_said_them(upgraded: Upgraded) -> None:
    if not has_table(upgraded.old, "proposal_event"):
        return
    for table in ("proposal_event", "job_close"):
        keys = dict(upgraded.old.execute(f"SELECT id, key FROM {table}").fetchall())
        named = dict(
            upgraded.new.execute(
                f"SELECT said.id, write.key FROM {table} AS said JOIN write ON write.id = said.write_id"
            ).fetchall()
        )
        plain = {id_: key for id_, key in keys.items() if key and not key.startswith("import:")}
        assert {id_: named.get(id_) for id_ in plain} == plain
        assert named.keys() == {id_ for id_, key in keys.items() if key}


def test_a_step_and_the_entry_of_the_same_row_are_one_item(upgraded: Upgraded) -> None:
    if not has_table(upgraded.old, "proposal_event"):
        return
    pairs = upgraded.old.execute(
        "SELECT event.id, entry.id FROM proposal_event AS event JOIN proposal ON proposal.id = event.proposal_id"
        " JOIN entry ON entry.wallet_id = proposal.wallet_id AND entry.key = event.key"
    ).fetchall()
    for event, entry in pairs:
        origins = upgraded.new.execute(
            "SELECT write_id, item FROM proposal_event WHERE id = ? UNION SELECT write_id, item FROM entry WHERE id = ?",
            (event, entry),
        ).fetchall()
        assert len(origins) == 1, (event, entry)


def test_the_view_holds_what_stands(upgraded: Upgraded) -> None:
    before = upgraded.old.execute(
        "SELECT id FROM entry WHERE kind <> 'reversal' AND NOT EXISTS (SELECT 1 FROM entry AS undo"
        " WHERE undo.refers_to = entry.id AND undo.kind = 'reversal') ORDER BY id"
    ).fetchall()
    assert upgraded.new.execute("SELECT id FROM standing_entry ORDER BY id").fetchall() == before


def test_ids_go_on_where_they_were(upgraded: Upgraded) -> None:
    sql = "SELECT name, seq FROM sqlite_sequence WHERE name IN ('entry', 'proposal_event', 'job_close') ORDER BY name"
    before = [row for row in upgraded.old.execute(sql).fetchall() if row[1]]
    assert [row for row in upgraded.new.execute(sql).fetchall() if row[1]] == before


def test_a_key_without_a_receipt_gets_a_write_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "lost.sqlite3"
    filled(path, LAST_WITH_KEYS, tmp_path / "scripts")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DELETE FROM receipt")
        raw.commit()
    migrate(path, MIGRATIONS, STARTED_AT)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        assert raw.execute(
            "SELECT COUNT(*) FROM write WHERE key IS NOT NULL AND source <> 'schedule'"
        ).fetchone() == (0,)
        apart = raw.execute(
            "SELECT COUNT(DISTINCT wallet_id) FROM entry GROUP BY write_id ORDER BY 1 DESC"
        ).fetchone()
        assert apart == (1,)
