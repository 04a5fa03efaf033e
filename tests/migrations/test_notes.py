"""Rows that members wrote together are parted: each keeps notes of their own, and what was shared is a card."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.store.engine.migrate import migrate
from tests.conftest import MIGRATIONS, STARTED_AT
from tests.migrations.rows import scripts

BEFORE = 14
ANA, BEN, CLEO = 11, 12, 13
HERE, THERE = 900, 901
KEY, OTHER_KEY = "~022007163664429408020", "~022056519076716738893"
ROWS = f"""
INSERT INTO member (user_id, created_at) VALUES ({ANA}, 1), ({BEN}, 1);
INSERT INTO wallet (id, owner_id, plan, monthly_free, last_at, created_at)
VALUES (1, {ANA}, 'basic', 0, 1, 1), (2, {BEN}, 'basic', 0, 1, 1);
INSERT INTO write (id, purpose, user_id, source, inputs, at) VALUES (1, 'send', {ANA}, 'command', '', 1);
-- 1: private of Ana, pasted by Ben; 2: shared by Ben, closed by Cleo; 3: the first post elsewhere; 4: without a link.
INSERT INTO job (id, community_id, key, title, connects, category, logged_by, logged_at, shared_by, outcome, closed_at,
                 forgotten)
VALUES (1, {HERE}, '{KEY}', 'Ana wrote', 16, NULL, {ANA}, 10, NULL, NULL, NULL, 0),
       (2, {HERE}, '{OTHER_KEY}', 'Shared', 8, 'legal', {ANA}, 11, {BEN}, 'filled', 30, 1),
       (3, {THERE}, '{KEY}', '', NULL, 'writing', {ANA}, 12, NULL, NULL, NULL, 0),
       (4, {HERE}, NULL, 'No link', NULL, NULL, {BEN}, 13, {BEN}, NULL, NULL, 0);
INSERT INTO job_member (job_id, user_id, logged_at, note)
VALUES (1, {ANA}, 10, 'hers'), (1, {BEN}, 20, 'his'), (2, {ANA}, 11, ''), (2, {BEN}, 21, ''), (3, {ANA}, 12, 'more'),
       (4, {BEN}, 13, '');
INSERT INTO job_word (community_id, word, job_id) VALUES ({HERE}, 'shared', 2), ({HERE}, 'link', 4);
INSERT INTO job_close (job_id, user_id, outcome, at, write_id) VALUES (2, {CLEO}, 'filled', 30, 1);
INSERT INTO proposal (id, wallet_id, job_id, sent_at, recorded_at, cost, boost, invited, status, status_at, boost_status)
VALUES (1, 1, 1, 40, 40, 16, 0, 0, 'sent', 40, 'none'), (2, 2, 1, 41, 41, 16, 0, 0, 'sent', 41, 'none'),
       (3, 1, 4, 42, 42, 6, 0, 0, 'sent', 42, 'none'), (4, 1, 3, 43, 43, 6, 0, 0, 'sent', 43, 'none');
INSERT INTO entry (id, wallet_id, kind, amount, occurred_at, recorded_at, actor_id, source, job_id, proposal_id, ref,
                   write_id)
VALUES (1, 2, 'spend', -16, 41, 41, {BEN}, 'command', 1, 2, 'a', 1);
INSERT INTO nudge (wallet_id, topic, subject, given_at) VALUES (2, 'lapsing', '1', 50);
"""


@pytest.fixture
def parted(tmp_path: Path) -> Path:
    path = tmp_path / "connects.sqlite3"
    migrate(path, scripts(BEFORE, tmp_path / "scripts"), STARTED_AT)
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(ROWS)
    migrate(path, MIGRATIONS, STARTED_AT)
    return path


def ask(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(sql).fetchall()


def test_each_member_keeps_notes_with_the_facts_as_they_stood(parted: Path) -> None:
    assert ask(
        parted, "SELECT id, user_id, key, title, connects, category, note, logged_at FROM job ORDER BY id"
    ) == [
        (1, ANA, KEY, "Ana wrote", 16, "writing", "hers · more", 10),
        (2, BEN, OTHER_KEY, "Shared", 8, "legal", "", 21),
        (4, BEN, None, "No link", None, None, "", 13),
        (5, BEN, KEY, "Ana wrote", 16, None, "his", 20),
        (6, ANA, OTHER_KEY, "Shared", 8, "legal", "", 11),
        (7, CLEO, OTHER_KEY, "Shared", 8, "legal", "", 11),
        (8, ANA, None, "No link", None, None, "", 42),
    ]


def test_proposals_entries_and_nudges_name_the_members_own_notes(parted: Path) -> None:
    assert ask(parted, "SELECT id, job_id FROM proposal ORDER BY id") == [(1, 1), (2, 5), (3, 8), (4, 1)]
    assert ask(parted, "SELECT job_id FROM entry") == [(5,)]
    assert ask(parted, "SELECT subject FROM nudge") == [("5",)]
    assert ask(parted, "SELECT user_id, former_id, job_id FROM job_former ORDER BY user_id, former_id") == [
        (ANA, 2, 6),
        (ANA, 3, 1),
        (ANA, 4, 8),
        (BEN, 1, 5),
        (CLEO, 2, 7),
    ]
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        ask(parted, "UPDATE entry SET job_id = 1")


def test_what_was_shared_is_a_card_with_its_history(parted: Path) -> None:
    cards = "SELECT job_id, post, title, shared_by, mark, marked_by, marked_at, off_at, forgotten FROM card ORDER BY id"
    assert ask(parted, cards) == [
        (2, OTHER_KEY, "Shared", BEN, "filled", CLEO, 30, None, 1),
        (4, "job:4", "No link", BEN, None, None, None, None, 0),
    ]
    assert ask(parted, "SELECT id, post FROM job WHERE key IS NULL ORDER BY id") == [
        (4, "job:4"),
        (8, "job:4"),
    ]
    assert ask(parted, "SELECT card_id, user_id, what, at FROM card_event ORDER BY id") == [
        (1, BEN, "shared", 11),
        (2, BEN, "shared", 13),
        (1, CLEO, "reported", 30),
    ]
    assert ask(parted, "SELECT card_id, proposal_id, wallet_id FROM card_applicant") == [(2, 3, 1)]
    assert ask(parted, "SELECT word, card_id FROM card_word ORDER BY card_id") == [("shared", 1), ("link", 2)]


def test_an_end_is_kept_by_the_member_who_recorded_it(parted: Path) -> None:
    assert ask(parted, "SELECT id, outcome, closed_at FROM job WHERE outcome IS NOT NULL") == [
        (7, "filled", 30)
    ]
    assert ask(parted, "SELECT job_id, user_id FROM job_close") == [(7, CLEO)]


def test_new_numbers_come_after_all_earlier_ones(parted: Path) -> None:
    with closing(sqlite3.connect(parted)) as raw:
        insert = "INSERT INTO job (user_id, community_id, title, logged_at) VALUES (11, 900, '', 1)"
        assert raw.execute(insert).lastrowid == 9
