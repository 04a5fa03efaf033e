"""A reminder of every 2 weeks, which had a word of its own, becomes one of every second week."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.engine.database import Database
from bot.store.engine.migrate import migrate
from bot.store.reminders import get
from tests.conftest import MIGRATIONS, STARTED_AT
from tests.migrations.rows import scripts

BEFORE = 28
ROWS = """
INSERT INTO member (user_id, created_at) VALUES (11, 1);
INSERT INTO reminder (id, user_id, what, first_on, minute, zone, repeat, next_at, due_at, created_at)
VALUES (1, 11, 'Board', '2026-11-27', 540, 'UTC', 'every_2_weeks', 1795770000000, 1795770000000, 1),
       (2, 11, 'Call', '2026-11-27', 540, 'UTC', 'every_week', 1795770000000, 1795770000000, 1);
"""


async def test_a_fortnight_is_every_second_week(tmp_path: Path) -> None:
    path = tmp_path / "connects.sqlite3"
    migrate(path, scripts(BEFORE, tmp_path / "scripts"), STARTED_AT)
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(ROWS)
    migrate(path, MIGRATIONS, STARTED_AT)
    db = await Database.open(path)
    names = [await db.read(lambda tx, id_=id_: get(tx, id_).schedule.frequency.name) for id_ in (1, 2)]
    await db.close()
    assert names == ["every_2_weeks", "every_week"]
