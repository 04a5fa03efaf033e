"""Keep the process's memory on large pages, so that the processor finds a command's objects with fewer look-ups; Linux only.

A command touches objects all over the memory. With pages of 2 MiB instead of 4 KiB, one that finds the process idle takes
about a tenth less CPU time.
"""

import ctypes
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_HUGEPAGE, _COLLAPSE = 14, 25
"""The advices MADV_HUGEPAGE and MADV_COLLAPSE of madvise(2)."""
LARGE_KIB = 2048
LEAST_FULL = 0.95
"""The part of an area that has to be in use, as a large page takes memory for its unused parts too."""
_AREA = re.compile(
    r"^(?P<start>[0-9a-f]+)-(?P<end>[0-9a-f]+) rw-p \S+ 00:00 0 +(?:\[heap\])?\n"
    r"Size: +(?P<size>\d+) kB\n(?:.*\n){2}Rss: +(?P<used>\d+) kB$",
    re.MULTILINE,
)


class Area(NamedTuple):
    """A part of the process's memory: its first address, and its length in bytes."""

    start: int
    length: int


def full_areas(smaps: str) -> Iterator[Area]:
    """Yield the areas for data in /proc/self/smaps that hold a large page and are nearly all in use."""
    for area in _AREA.finditer(smaps):
        size, used = int(area["size"]), int(area["used"])
        if size >= LARGE_KIB and used >= LEAST_FULL * size:
            yield Area(int(area["start"], 16), size * 1024)


def use_large_pages() -> None:
    """Move what the process has made so far onto large pages.

    Does nothing on another system, and where Linux doesn't do so: before 6.1, or where large pages are switched off.
    """
    if sys.platform != "linux":
        return
    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = (ctypes.c_size_t, ctypes.c_size_t, ctypes.c_int)
    with suppress(OSError):
        for area in full_areas(Path("/proc/self/smaps").read_text("utf-8")):
            if madvise(area.start, area.length, _HUGEPAGE) == 0:
                madvise(area.start, area.length, _COLLAPSE)
