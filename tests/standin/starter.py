"""Import the bot once, and fork a process for each request to run a module: ``python -m tests.standin.starter``.

An import of the bot costs more than most process tests. A forked process has its own arguments, folder, environment,
standard files and signals, as a process that Python was started for. The requests come through a socket, which is this
process's stdin; the starter ends when the other end is closed. `tests.standin.starting` writes the requests.
"""

import gc
import importlib
import json
import os
import pickle
import runpy
import signal
import socket
import sys
from typing import Any, NoReturn, TextIO, cast

LONGEST_REQUEST = 1 << 16
FILES = 4
"""The files of a request: where the process's id and exit code are written, and its stdin, stdout and stderr."""


def main() -> None:
    """Serve requests until the other end is closed."""
    from bot.gateway.client import cog_modules  # noqa: PLC0415 (imported by the starter alone, not for its constants)
    from bot.gateway.command_sync import digest_of_code  # noqa: PLC0415

    for module in ("bot.app", "bot.operating.start", "bot.operating.verify", *cog_modules()):
        importlib.import_module(module)
    digest_of_code()  # which each bot would read again
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the watching processes
    requests = socket.socket(fileno=os.dup(0))
    while True:
        message, files, _, _ = socket.recv_fds(requests, LONGEST_REQUEST, FILES)
        if not message:
            return
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            requests.close()
            _serve(json.loads(message), *files)
            return
        for file in files:
            os.close(file)


def _serve(request: dict[str, Any], status: int, *standard: int) -> None:
    """Run the module in a new process, and write the process's id and later its exit code; return in the new process."""
    process = os.fork()
    if process == 0:
        os.close(status)
        _run(request, *standard)
    else:
        _watch(process, status, *standard)


def _watch(process: int, status: int, *standard: int) -> NoReturn:
    """Tell the requester of the process and of its end, and end."""
    for file in (0, *standard):
        os.close(file)
    os.write(status, f"{process}\n".encode())
    _, end = os.waitpid(process, 0)
    os.write(status, f"{os.waitstatus_to_exitcode(end)}\n".encode())
    os._exit(0)


def _run(request: dict[str, Any], *standard: int) -> None:
    """Make this process look like a new one, and run the module."""
    for place, file in enumerate(standard):
        os.dup2(file, place)
        os.close(file)
    sys.stdin = sys.__stdin__ = _opened(0, "r", sys.stdin)
    sys.stdout = sys.__stdout__ = _opened(1, "w", sys.stdout)
    sys.stderr = sys.__stderr__ = _opened(2, "w", sys.stderr)
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    sys.path[0] = request["folder"]
    sys.argv = [request["module"], *request["arguments"]]
    if prepare := pickle.loads(bytes.fromhex(request["prepare"])):  # noqa: S301 (the tests' own)
        prepare()
    runpy.run_module(request["module"], run_name="__main__", alter_sys=True)


def _opened(number: int, mode: str, before: TextIO) -> TextIO:
    """Return a stream on the standard file, with the encoding that Python chose for the stream before."""
    is_by_line = number == 2
    stream = open(number, mode, 1 if is_by_line else -1, before.encoding, before.errors, closefd=False)  # noqa: SIM115
    return cast(TextIO, stream)


if __name__ == "__main__":
    main()
