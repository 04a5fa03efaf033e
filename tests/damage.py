"""Break a database as a failing disk would."""

import sqlite3
from contextlib import closing
from pathlib import Path


def empty_index(path: Path, name: str) -> None:
    """Replace the first page of an index by an empty one, so that the index finds no row; nobody may use the file."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        (size,) = raw.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    leaf_of_an_index, no_free_block, no_cells = b"\x0a", b"\0\0", b"\0\0"
    header = leaf_of_an_index + no_free_block + no_cells + size.to_bytes(2, "big") + b"\0"
    content[(page - 1) * size : page * size] = header.ljust(size, b"\0")
    path.write_bytes(content)


def overwrite_pages(path: Path) -> None:
    """Write nonsense over the beginning of each page but the first two and the last."""
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096 - 1):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    path.write_bytes(content)
