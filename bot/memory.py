"""Limit the memory that a part of a process's work may take."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def limited_memory(more: int) -> Generator[None]:
    """Let this process take ``more`` bytes besides those that it has, and hide its stderr meanwhile.

    A library that gets no memory may end the process, and says so there. Where the system doesn't tell how much a process
    has, the limit of `bot.processes.prepare` stays.
    """
    statm = Path("/proc/self/statm")
    if not statm.exists():
        yield
        return
    import resource  # noqa: PLC0415 (Windows has no such module)

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = int(statm.read_text("ascii").split()[0]) * resource.getpagesize() + more
    stderr, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    resource.setrlimit(
        resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard)
    )
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        os.dup2(stderr, 2)
        os.close(stderr)
        os.close(nowhere)
