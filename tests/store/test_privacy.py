"""The export and the erasing of a member cover every table and column that can name a member."""

import re
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.engine.files import connect
from bot.store.privacy import NAMED, OWN

OWNED = {table for table, _ in OWN}
IMPERSONAL_TABLES = {
    "command_record",
    "erasure",
    "process",
    "schema_migration",
    "tally",
    "tally_row",
    "tally_said",
    "tally_slopes",
    "unfinished_move",
}
"""Tables without a member's data after a transaction.

A tally's rows don't say whose proposals they count.
"""
PERSON = re.compile(
    r"^(user|owner|actor|member|person|author|sender|reader)(_id)?$|_by$|^address$|^community_id$"
)
"""The names of columns that have, or may have, the Discord id of a member."""
BELONGING = {"member", "wallet", "entry", "proposal", "lot", "line"}
"""Tables whose rows belong to one member, so that rows that refer to them do too."""
ELSEWHERE = {
    ("job", "community_id"): "goes with its row",
    ("junk_sign", "community_id"): "goes with its row",
    ("post_print", "community_id"): "goes with its row",
    **{
        (table, "community_id"): "a server's: what is logged in a direct message is on no board"
        for table in ("card", "card_event", "card_word")
    },
    ("card", "shared_by"): "goes with its row",
    ("review_claim", "user_id"): "goes with its row",
    **{
        (table, "community_id"): "a server's: drafts are offered in servers only"
        for table in ("review", "review_claim", "review_reader")
    },
    **{
        (table, "user_id"): "goes with its row" for table, where in OWN if where.startswith("user_id = :user")
    },
    ("wallet", "owner_id"): "goes with its row",
    ("outbox", "address"): "a person's for a direct message, which goes; else a server's",
}


def columns(path: Path) -> dict[str, list[str]]:
    with closing(connect(path, "ro")) as raw:
        tables = raw.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        )
        return {
            table: [column for _, column, *_ in raw.execute(f"PRAGMA table_info({table})")]
            for (table,) in tables.fetchall()
        }


def references(path: Path) -> dict[str, set[str]]:
    with closing(connect(path, "ro")) as raw:
        return {
            table: {parent for _, _, parent, *_ in raw.execute(f"PRAGMA foreign_key_list({table})")}
            for table in columns(path)
        }


def test_every_table_is_somebodys_or_known_to_be_nobodys(template_db: Path) -> None:
    named = {table for table, _ in NAMED}
    assert set(columns(template_db)) == OWNED | named | IMPERSONAL_TABLES, "see bot/store/privacy.py"
    assert not IMPERSONAL_TABLES & (OWNED | named)


def test_every_column_that_can_name_a_person_is_emptied_or_goes(template_db: Path) -> None:
    columns_of_people = {
        (table, column)
        for table, names in columns(template_db).items()
        for column in names
        if PERSON.search(column)
    }
    assert columns_of_people == {*NAMED, *ELSEWHERE, ("member", "user_id")}, "see bot/store/privacy.py"


def test_what_refers_to_a_persons_rows_goes_with_them(template_db: Path) -> None:
    theirs = {table for table, parents in references(template_db).items() if parents & BELONGING}
    with_wallet = {table for table, names in columns(template_db).items() if "wallet_id" in names}
    assert theirs | with_wallet <= OWNED | IMPERSONAL_TABLES
    assert BELONGING <= OWNED


@pytest.mark.parametrize(
    "column",
    ["user_id", "owner_id", "actor_id", "logged_by", "shared_by", "set_by", "address", "author", "member_id"],
)
def test_a_person_is_seen(column: str) -> None:
    assert PERSON.search(column)


@pytest.mark.parametrize("column", ["guild_id", "wallet_id", "message_id", "id", "recorded_at", "kind"])
def test_what_is_no_person_passes(column: str) -> None:
    assert not PERSON.search(column)
