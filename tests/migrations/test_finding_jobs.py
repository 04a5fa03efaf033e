"""The jobs that are on a board when the words of titles are introduced are found by their words like new ones."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.domain.jobs.titles import words_of
from bot.store.engine.migrate import migrate
from tests.conftest import MIGRATIONS, STARTED_AT
from tests.migrations.rows import scripts

BEFORE = 9
TITLES = (
    "Logo for a bakery – warm, hand-drawn",
    "LOGO logo Logo",
    "Étude & Über-Design (Ωmega, Жук)",
    "C++/Qt developer: 3D “viewer”",
    "x" * 100,
    "🍞",
    "",
)


def test_the_words_of_shared_jobs_are_those_of_new_ones(tmp_path: Path) -> None:
    path = tmp_path / "connects.sqlite3"
    migrate(path, scripts(BEFORE, tmp_path / "scripts"), STARTED_AT)
    insert = (
        "INSERT INTO job (community_id, title, logged_by, logged_at, shared_by) VALUES (900, ?, 11, 1, ?)"
    )
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.executemany(insert, [(title, 11) for title in TITLES] + [("Private plans", None)])
    migrate(path, MIGRATIONS, STARTED_AT)
    with closing(sqlite3.connect(path)) as raw:
        stored = raw.execute(
            "SELECT job_id, word FROM card_word JOIN card ON card.id = card_id WHERE card.community_id = 900"
        ).fetchall()
    computed = [(number, word) for number, title in enumerate(TITLES, 1) for word in words_of(title)]
    assert sorted(word for word in stored if word[0] != 6) == sorted(computed)
    assert [word for id_, word in stored if id_ == 6] == ["🍞"]  # harmless: no search has such a word
