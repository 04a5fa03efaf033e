"""Every statement of the store is prepared by a PostgreSQL server with the schema of this version.

The server checks tables, columns, types and groups. It has to find a type for each parameter, as it has to where the value
is None.
"""

from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest

from tests.postgres import Cluster, EmptiedDatabase
from tests.structure.portable import numbered, sites


@pytest.fixture(scope="module")
def server(
    emptied_database: EmptiedDatabase, cluster: Cluster
) -> "Iterator[psycopg.Connection[tuple[object, ...]]]":
    with closing(psycopg.connect(emptied_database.server.address)) as raw:
        yield raw


def complaint(raw: "psycopg.Connection[tuple[object, ...]]", sql: str) -> str:
    """Return what the server says about a statement; empty if it can be prepared."""
    try:
        raw.execute(f"PREPARE checked AS {numbered(sql)}".encode())
        raw.execute("DEALLOCATE checked")
    except psycopg.Error as error:
        return str(error).splitlines()[0]
    finally:
        raw.rollback()
    return ""


def test_every_fixed_statement_can_be_prepared(server: "psycopg.Connection[tuple[object, ...]]") -> None:
    from bot.store.engine.postgres.dialect import _JSON  # noqa: PLC0415

    fixed = {
        str(site): _JSON.sub(r"CAST(\1 AS jsonb) ->> ", site.text)
        for site in sites()
        if site.text is not None
    }
    assert {site: said for site, sql in fixed.items() if (said := complaint(server, sql))} == {}
