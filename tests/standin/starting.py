"""Start Python modules as processes of their own: by a starter that has imported the bot, or by a new Python.

    process = await start("bot", ["verify"], folder, {"CONNECTS_DATABASE": "data.sqlite3"}, stdout=PIPE, stderr=PIPE)

Linux alone has the starter (`tests.standin.starter`); elsewhere, and where a test asks for a new Python or sets one of
Python's own variables, the process is started as usual.
"""

import asyncio
import atexit
import json
import os
import pickle
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO, Any, Protocol

ROOT = Path(__file__).resolve().parents[2]
PIPE = asyncio.subprocess.PIPE
NEEDS_A_NEW_PYTHON = ("PYTHON", "LANG", "LC_", "TZ", "TMPDIR")
"""The beginnings of variables that Python reads when it starts."""


class Process(Protocol):
    """A started process, as asyncio has it; ``stdin``, ``stdout`` and ``stderr`` are None where they are no pipe."""

    stdin: asyncio.StreamWriter | None
    stdout: asyncio.StreamReader | None
    stderr: asyncio.StreamReader | None

    @property
    def pid(self) -> int: ...

    @property
    def returncode(self) -> int | None: ...

    async def wait(self) -> int: ...

    async def communicate(self) -> tuple[bytes, bytes]: ...

    def terminate(self) -> None: ...

    def kill(self) -> None: ...


async def start(
    module: str,
    arguments: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    *,
    stdin: int | None = None,
    stdout: int | None = None,
    stderr: int | None = None,
    prepare: Callable[[], None] | None = None,
    is_new_python: bool = False,
) -> Process:
    """Run ``python -m module`` in ``folder``, with ``environment`` and a few variables of this process.

    ``stdin``, ``stdout``, ``stderr``: a file's number or PIPE, None for those of this process. ``prepare``, at the top
    level of a module, runs in the new process first. ``is_new_python``: start Python itself, for tests of the first seconds.
    """
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
    whole = {**kept, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", **environment}
    is_special = any(name.startswith(NEEDS_A_NEW_PYTHON) for name in environment)
    if sys.platform == "linux" and not is_new_python and not is_special:
        request = {
            "module": module,
            "arguments": arguments,
            "folder": str(folder),
            "environment": whole,
            "prepare": pickle.dumps(prepare).hex(),
        }
        return await _Forked.start(request, stdin, stdout, stderr)
    command = [sys.executable, "-m", module, *arguments]
    return await asyncio.create_subprocess_exec(
        *command,
        cwd=folder,
        env=whole,
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        preexec_fn=prepare,
    )


class _Forked:
    """A process that the starter has forked. ``status``: where its id and its exit code come from."""

    def __init__(
        self,
        status: asyncio.StreamReader,
        stdin: asyncio.StreamWriter | None,
        stdout: asyncio.StreamReader | None,
        stderr: asyncio.StreamReader | None,
    ) -> None:
        self.stdin, self.stdout, self.stderr = stdin, stdout, stderr
        self._status = status
        self._code: int | None = None
        self._pid = 0
        self._end: asyncio.Task[int] | None = None

    @classmethod
    async def start(
        cls, request: Mapping[str, Any], stdin: int | None, stdout: int | None, stderr: int | None
    ) -> "_Forked":
        told, status = os.pipe()
        passed, ours = [status], [status]
        writer: asyncio.StreamWriter | None = None
        if stdin == PIPE:
            theirs, own = os.pipe()
            writer = await _writer(os.fdopen(own, "wb", buffering=0))
        else:
            theirs = os.open(os.devnull, os.O_RDONLY) if stdin is None else os.dup(stdin)
        passed.append(theirs)
        ours.append(theirs)
        readers: list[asyncio.StreamReader | None] = []
        for place, file in ((1, stdout), (2, stderr)):
            if file == PIPE:
                own, theirs = os.pipe()
                readers.append(await _reader(own))
                ours.append(theirs)
            else:
                theirs = place if file is None else file
                readers.append(None)
            passed.append(theirs)
        socket.send_fds(_starter(), [json.dumps(request).encode()], passed)
        for file in ours:
            os.close(file)
        forked = cls(await _reader(told), writer, *readers)
        forked._pid = int(await forked._status.readline())
        forked._end = asyncio.create_task(forked._ended())
        return forked

    @property
    def pid(self) -> int:
        return self._pid

    @property
    def returncode(self) -> int | None:
        return self._code

    async def wait(self) -> int:
        """Wait for the end and return the exit code; minus the signal that ended the process."""
        assert self._end is not None
        return await asyncio.shield(self._end)

    async def communicate(self) -> tuple[bytes, bytes]:
        """Close stdin, read stdout and stderr to their end, and wait for the end of the process."""
        if self.stdin is not None:
            self.stdin.close()
        out, err = [
            await reader.read() if reader is not None else b"" for reader in (self.stdout, self.stderr)
        ]
        await self.wait()
        return out, err

    def terminate(self) -> None:
        self._send(signal.SIGTERM)

    def kill(self) -> None:
        self._send(signal.SIGKILL)

    def _send(self, number: signal.Signals) -> None:
        if self._code is None:
            os.kill(self._pid, number)

    async def _ended(self) -> int:
        code = int(await self._status.readline())
        await self._status.read()  # to its end, which closes the pipe
        self._code = code
        return code


async def _reader(file: int) -> asyncio.StreamReader:
    """Return a stream from the end of a pipe; the stream closes the pipe at its end."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(loop=loop)
    await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader, loop=loop), os.fdopen(file, "rb", buffering=0)
    )
    return reader


async def _writer(file: IO[bytes]) -> asyncio.StreamWriter:
    """Return a stream to a pipe."""
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, file)
    return asyncio.StreamWriter(transport, protocol, None, loop)


@cache
def _starter() -> socket.socket:
    """Return the socket to the starter, which starts with the first request and ends with this process."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    starter = subprocess.Popen(
        [sys.executable, "-m", "tests.standin.starter"],
        cwd=ROOT,
        env={**kept, "PYTHONPATH": str(ROOT)},
        stdin=theirs.fileno(),
    )
    theirs.close()

    def end() -> None:
        ours.close()
        starter.wait(10)

    atexit.register(end)
    return ours
