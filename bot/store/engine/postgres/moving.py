"""Write the rows of a move into a database of a server, by COPY."""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager

from psycopg import sql

from bot.store.engine.location import Server
from bot.store.engine.postgres.transaction import Connection, PostgresTransaction
from bot.store.engine.postgres.upkeep import opened
from bot.store.engine.transaction import Row, Tx


class ServerTarget:
    """Writes into a database of a server. Each call is one transaction."""

    def __init__(self, raw: Connection) -> None:
        self._raw = raw
        self.tx: Tx = PostgresTransaction(raw)

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert rows."""
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
        )
        with self._raw.transaction(), self._raw.cursor() as cursor, cursor.copy(statement) as copying:
            for row in rows:
                copying.write_row(row)

    def run(self, work: Callable[[Tx], None]) -> None:
        """Change something else."""
        with self._raw.transaction():
            work(self.tx)


@contextmanager
def writing_to(server: Server) -> Generator[ServerTarget]:
    """Yield a writer; let the server count its tables anew at the end. Raises CannotConnect for its errors inside."""
    with opened(server) as raw:
        yield ServerTarget(raw)
        raw.execute("ANALYZE")
