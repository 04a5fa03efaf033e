"""Read the numbered .sql files of a folder, and the list of their former texts.

A migration that a database was made with may have been edited since. ``former.toml`` in the folder names the hash of each
former text with which databases were made, and what differs; `migrate` accepts such a database.
"""

import hashlib
import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


@dataclass(eq=False)
class MigrationError(Exception):
    """The database can't be brought up to this version."""


@dataclass(eq=False)
class NoMigrations(MigrationError):
    """The folder has no migrations."""

    folder: Path

    def __str__(self) -> str:
        return f"There are no migrations in {self.folder}; the bot has to be run from its checkout or image."


@dataclass(eq=False)
class Misnumbered(MigrationError):
    """A migration has a number out of order or a malformed name; ``expected`` is the number that it should have."""

    name: str
    expected: int

    def __str__(self) -> str:
        return f"The migration {self.name} should be number {self.expected:04d} (as in {self.expected:04d}_name.sql)."


@dataclass(frozen=True, slots=True)
class Migration:
    """One file of the folder. ``sha256`` is the hash of its text in hex, ``former`` are the hashes of its former texts."""

    version: int
    name: str
    sql: str
    sha256: str
    former: frozenset[str]


def load(folder: Path) -> list[Migration]:
    """Return the migrations of the folder in order. Raises NoMigrations, Misnumbered."""
    loaded: list[Migration] = []
    former = _former(folder / "former.toml")
    for expected, file in enumerate(sorted(folder.glob("*.sql")), start=1):
        match = _NAME.fullmatch(file.name)
        if match is None or int(match[1]) != expected:
            raise Misnumbered(file.name, expected)
        # read_text turns CRLF into LF, so that every checkout has the same checksum.
        sql = file.read_text(encoding="utf-8")
        sha256 = hashlib.sha256(sql.encode()).hexdigest()
        loaded.append(Migration(expected, file.name, sql, sha256, frozenset(former[file.name])))
    if not loaded:
        raise NoMigrations(folder)
    return loaded


def _former(file: Path) -> defaultdict[str, set[str]]:
    """Return the hashes of each migration's former texts; nothing where there is no such file."""
    former: defaultdict[str, set[str]] = defaultdict(set)
    if file.exists():
        for text in tomllib.loads(file.read_text(encoding="utf-8"))["text"]:
            former[text["name"]].add(text["sha256"])
    return former
