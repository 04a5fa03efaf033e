"""The words of drafts leave no copy in the file, however rows come and go."""

import random
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.engine import remains
from bot.store.engine.files import connect
from bot.store.engine.pragmas import WRITER
from bot.store.engine.transaction import Transaction
from bot.store.reviews import texts

PAGE = 4096
TABLE_LEAF = 13
"""The first byte of a page with rows of a table, in SQLite's format of files."""
LENGTHS = (10, 40, 90)
"""Words of the drafts; such rows are moved between pages most."""


def come_and_go(path: Path, drafts: int) -> tuple[set[str], set[str]]:
    """Store many drafts, delete most of them at random, then store and delete more; return the markers kept and deleted."""
    chance, kept, ended = random.Random(5), dict[int, str](), set[str]()
    with closing(connect(path, "rw")) as raw:
        for pragma in WRITER:
            raw.execute(pragma)
        raw.execute("PRAGMA foreign_keys = OFF")
        tx = Transaction(raw)

        def add(number: int) -> None:
            kept[number] = f"zebra{number:06}"
            texts.put_draft(tx, number, f"{kept[number]} " * chance.choice(LENGTHS))

        def delete(number: int) -> None:
            ended.add(kept.pop(number))
            texts.delete_draft(tx, number)

        raw.execute("BEGIN IMMEDIATE")
        for number in range(drafts):
            add(number)
        for number in chance.sample(range(drafts), drafts * 3 // 4):
            delete(number)
        for number in range(drafts, 2 * drafts):
            add(number)
            if chance.random() < 0.7:
                delete(chance.choice(sorted(kept)))
        raw.execute("COMMIT")
        assert remains.are_left(tx)
        assert remains.remove(raw) == "none"
        assert not remains.are_left(tx)
    return set(kept.values()), ended


def left_in(path: Path, markers: set[str]) -> set[str]:
    """Return the markers that some file of the database contains."""
    data = b"".join(file.read_bytes() for file in path.parent.iterdir() if file.name.startswith(path.name))
    return {marker for marker in markers if marker.encode() in data}


def test_nothing_of_a_deleted_draft_is_left_in_the_files(db_path: Path) -> None:
    kept, ended = come_and_go(db_path, 400)
    assert len(ended) > 300
    assert left_in(db_path, ended) == set()
    assert left_in(db_path, kept) == kept


@pytest.mark.parametrize(("margin", "is_in_table"), [(texts.MARGIN, False), (0, True)])
def test_the_margin_keeps_the_words_off_the_pages_whose_rows_move(
    db_path: Path, monkeypatch: pytest.MonkeyPatch, margin: int, is_in_table: bool
) -> None:
    monkeypatch.setattr(texts, "MARGIN", margin)
    with closing(connect(db_path, "rw")) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        for number, length in enumerate((1, 5, 400, 570)):
            texts.put_draft(Transaction(raw), number, "zebra " * length)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = db_path.read_bytes()
    pages = [data[start : start + PAGE] for start in range(0, len(data), PAGE)]
    of_tables = [page for page in pages if page[0] == TABLE_LEAF]
    assert any(b"zebra" in page for page in pages)
    assert any(b"zebra" in page for page in of_tables) is is_in_table


def test_the_margin_is_longer_than_what_a_page_holds_of_a_row(db_path: Path) -> None:
    with closing(connect(db_path, "rw")) as raw:
        [page] = raw.execute("PRAGMA page_size").fetchone()
    assert page == PAGE <= texts.MARGIN
