"""The schema of a server: as the migrations lead to it, as a file has it, and guarded against whoever has psql."""

from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest

from bot.store.engine.migration_files import load
from bot.store.engine.postgres.migrate import schema_of
from tests.conftest import MIGRATIONS
from tests.postgres import Cluster, EmptiedDatabase

PARTS = {
    "columns": "SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name, is_identity"
    " FROM information_schema.columns WHERE table_schema = 'public'",
    "constraints": "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace AND contype <> 'n'",
    "indexes": "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "triggers": "SELECT tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "functions": "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    "views": "SELECT viewname, definition FROM pg_views WHERE schemaname = 'public'",
}


def described(address: str) -> dict[str, set[tuple[object, ...]]]:
    with closing(psycopg.connect(address)) as raw:
        return {part: set(raw.execute(sql.encode()).fetchall()) for part, sql in PARTS.items()}


def test_the_migrations_of_a_server_lead_to_the_schema_of_a_file(cluster: Cluster) -> None:
    cluster.run("CREATE DATABASE translated")
    address = cluster.address("translated").address
    with closing(psycopg.connect(address, autocommit=True)) as raw:
        raw.execute(schema_of(load(MIGRATIONS)).encode())
    of_file = described(address)
    cluster.run("DROP DATABASE translated")
    with cluster.database() as migrated:
        of_server = described(migrated.address)
    for part in PARTS:
        assert of_file[part] - of_server[part] == set(), part
    tables = {row[0] for row in of_server["columns"]} - {row[0] for row in of_file["columns"]}
    assert tables == {"schema_migration", "remains"}
    for part in PARTS:
        more = of_server[part] - of_file[part]
        assert {row for row in more if row[0] not in tables} == set(), part


@pytest.fixture
def psql(emptied_database: EmptiedDatabase) -> "Iterator[psycopg.Connection[tuple[object, ...]]]":
    """A session of the administrator, with an entry."""
    with closing(psycopg.connect(emptied_database.server.address, autocommit=True)) as raw:
        for sql in (
            "INSERT INTO member (user_id, created_at) VALUES (5, 0)",
            "INSERT INTO wallet (id, owner_id, plan, monthly_free, last_at, created_at) VALUES (1, 5, 'basic', 0, 0, 0)",
            "INSERT INTO write (id, purpose, user_id, source, inputs, at) VALUES (1, 'add', 5, 'command', 'hash', 0)",
            "INSERT INTO entry (wallet_id, kind, amount, occurred_at, recorded_at, actor_id, source, ref, write_id)"
            " VALUES (1, 'purchase', 10, 0, 0, 5, 'command', 'first', 1)",
        ):
            raw.execute(sql.encode())
        yield raw
    emptied_database.empty()


TAMPERING = {
    "update": "UPDATE entry SET amount = 11",
    "update to the same": "UPDATE entry SET note = note",
    "update from another table": "UPDATE entry SET amount = wallet.id FROM wallet",
    "upsert": "INSERT INTO entry SELECT * FROM entry ON CONFLICT (write_id, item, wallet_id, ref) DO UPDATE SET amount = 99",
    "merge": "MERGE INTO entry USING wallet ON TRUE WHEN MATCHED THEN UPDATE SET amount = 99",
    "delete": "DELETE FROM entry",
    "truncate": "TRUNCATE entry CASCADE",
    "truncate its parent": "TRUNCATE wallet CASCADE",
    "delete with an own erasure": "CREATE TEMP TABLE erasure AS SELECT 1 AS wallet_id; DELETE FROM entry",
    "delete with an own erasure found first": "CREATE TEMP TABLE erasure AS SELECT 1 AS wallet_id;"
    " SET search_path = pg_temp, public; DELETE FROM entry",
    "delete of its wallet": "DELETE FROM wallet",
}


@pytest.mark.parametrize("how", TAMPERING)
def test_an_entry_is_never_changed(psql: "psycopg.Connection[tuple[object, ...]]", how: str) -> None:
    before = psql.execute("SELECT * FROM entry").fetchall()
    with pytest.raises(psycopg.IntegrityError):
        psql.execute(TAMPERING[how].encode())
    assert psql.execute("SELECT * FROM public.entry").fetchall() == before
    assert len(before) == 1
