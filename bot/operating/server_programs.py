"""Run PostgreSQL's own programs for backups: pg_dump, pg_restore and psql, as new as the server or newer.

A password travels in the environment (PGPASSWORD), never in the arguments, which every account of a machine can read.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from psycopg.conninfo import make_conninfo

from bot.store.engine.backup import BackupRefused
from bot.store.engine.location import Server, parameters_of
from bot.store.engine.postgres import upkeep

SECRETS = ("password", "sslpassword")
"""The parameters of a connection that are no argument of a program."""
ANSWER_MAY_TAKE = 20.0
"""Seconds for a program to say its version."""
LONGEST_WORDS = 500
"""Characters of a program's complaint that are shown."""


@dataclass(eq=False)
class ProgramFailed(Exception):
    """One of PostgreSQL's programs failed; ``why`` is its own complaint in one line."""

    program: str
    why: str

    def __str__(self) -> str:
        return f"{self.program} failed: {self.why.rstrip('.')}."


def pg_dump(server: Server, *arguments: str) -> None:
    """Run pg_dump on the database. Raises ProgramFailed, BackupRefused where there is none that fits, CannotConnect."""
    program = found(server)
    _run([str(program), *arguments, "--no-password", f"--dbname={_connection(server)}"], server)


def pg_restore(server: Server, file: Path, *arguments: str) -> None:
    """Let pg_restore read a whole backup and throw the statements away. Raises as `pg_dump` does."""
    _run([_beside(found(server), "pg_restore"), *arguments, str(file)], server)


def put_in(server: Server, file: Path, before: str) -> None:
    """Run the statements ``before`` and then those of a backup in one transaction. Raises as `pg_dump` does.

    Where pg_restore fails in the middle, psql is ended before it could commit the half that it has read.
    """
    program = found(server)
    reading = [_beside(program, "pg_restore"), "--schema=public", "--no-owner", "--no-privileges", "--file=-"]
    writing = [_beside(program, "psql"), "--no-psqlrc", "--quiet", "--no-password", "--single-transaction"]
    writing += ["--set=ON_ERROR_STOP=1", f"--dbname={_connection(server)}", "--file=-"]
    with TemporaryFile() as words, TemporaryFile() as complaint:
        writer = _started(writing, server, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=complaint)
        reader = _started([*reading, str(file)], server, stdout=subprocess.PIPE, stderr=words)
        assert writer.stdin is not None
        assert reader.stdout is not None
        try:
            with suppress(BrokenPipeError):  # psql has found a fault, and says it below
                writer.stdin.write(f"{before}\n".encode())
                shutil.copyfileobj(reader.stdout, writer.stdin)
            reader.stdout.close()
            if reader.wait() != 0 and writer.poll() is None:
                writer.kill()
                raise ProgramFailed("pg_restore", _in_one_line(_text(words), server))
            with suppress(BrokenPipeError):
                writer.stdin.close()
            if writer.wait() != 0:
                raise ProgramFailed("psql", _in_one_line(_text(complaint), server))
        finally:
            for process in (reader, writer):
                process.kill()
                process.wait()


def found(server: Server) -> Path:
    """Return the pg_dump of the PATH. Raises BackupRefused where there is none, or an older one than the server."""
    with upkeep.opened(server) as connection:
        needed = connection.info.server_version // 10_000
    remedy = f"install PostgreSQL's client programs of version {needed} or newer (on Debian: postgresql-client-{needed})."
    path = shutil.which("pg_dump")
    if path is None:
        raise BackupRefused(f"pg_dump isn't installed here, which copies a server's database: {remedy}")
    answer = subprocess.run(  # noqa: S603 (a program of the system, with fixed arguments)
        [path, "--version"], capture_output=True, text=True, check=False, timeout=ANSWER_MAY_TAKE
    )
    version = re.search(r"\) (\d+)", answer.stdout)
    if version is None or int(version[1]) < needed:
        raise BackupRefused(
            f"{path} is of version {version[1] if version else 'unknown'} and the server of version {needed}: {remedy}"
        )
    return Path(path)


def _beside(program: Path, name: str) -> str:
    """Return another program of the same installation."""
    return str(program.with_name(name + program.suffix))


def _connection(server: Server) -> str:
    """Return the parameters of the connection without the secrets."""
    parameters = {key: str(value) for key, value in parameters_of(server).items() if key not in SECRETS}
    return make_conninfo("", **parameters)


def _run(command: Sequence[str], server: Server) -> None:
    """Run a program to its end. Raises ProgramFailed."""
    with TemporaryFile() as complaint:
        process = _started(command, server, stdout=subprocess.DEVNULL, stderr=complaint)
        try:
            code = process.wait()
        finally:
            process.kill()
        if code != 0:
            words = _in_one_line(_text(complaint), server) or f"exit code {code}"
            raise ProgramFailed(Path(command[0]).stem, words)


def _started(
    command: Sequence[str], server: Server, *, stdout: int, stderr: IO[bytes], stdin: int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    """Start a program with the password in its environment."""
    password = parameters_of(server).get("password")
    environment = {**os.environ, **({"PGPASSWORD": str(password)} if password else {})}
    return subprocess.Popen(command, env=environment, stdin=stdin, stdout=stdout, stderr=stderr)  # noqa: S603 (programs of the system)


def _text(file: IO[bytes]) -> bytes:
    """Return what a program has written into a temporary file."""
    file.seek(0)
    return file.read()


def _in_one_line(words: bytes, server: Server) -> str:
    """Return a complaint in one line, without the password should a program ever repeat it."""
    line = " ".join(words.decode(errors="replace").split())
    for secret in (parameters_of(server).get(name) for name in SECRETS):
        if secret:
            line = line.replace(str(secret), "…")
    return line[:LONGEST_WORDS]
