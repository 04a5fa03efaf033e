"""Write the rows of a move into a database of a server, by COPY."""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager

from psycopg import sql

from bot.store.engine.location import Server
from bot.store.engine.moving import Table
from bot.store.engine.postgres.transaction import Connection, PostgresTransaction
from bot.store.engine.postgres.upkeep import opened
from bot.store.engine.transaction import Row, Tx


class ServerWriter:
    """Writes into a database of a server. Each call is one transaction."""

    def __init__(self, raw: Connection) -> None:
        self._raw = raw
        self.tx: Tx = PostgresTransaction(raw)

    def insert(self, table: Table, rows: Sequence[Row]) -> None:
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, table.columns))
        )
        with self._raw.transaction(), self._raw.cursor() as cursor, cursor.copy(statement) as copying:
            for row in rows:
                copying.write_row(row)

    def run(self, work: Callable[[Tx], None]) -> None:
        with self._raw.transaction():
            work(self.tx)


@contextmanager
def writing_to(server: Server) -> Generator[ServerWriter]:
    """Yield a writer; let the server count its tables anew at the end. Raises CannotConnect for its errors inside."""
    with opened(server) as raw:
        yield ServerWriter(raw)
        raw.execute("ANALYZE")
