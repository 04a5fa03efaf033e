"""Which areas of the memory go onto large pages, and that data outlives the move."""

import sys
from pathlib import Path

import pytest

from bot.operating.large_pages import Area, full_areas, use_large_pages

FULL = """\
7f7e49000000-7f7e49c00000 rw-p 00000000 00:00 0 
Size:              12288 kB
KernelPageSize:        4 kB
MMUPageSize:           4 kB
Rss:               12200 kB
Pss:               12200 kB
"""  # noqa: W291 (as the kernel writes it)


def test_a_full_area_for_data_is_found() -> None:
    assert list(full_areas(FULL)) == [Area(0x7F7E49000000, 12288 * 1024)]


def test_the_heap_is_found() -> None:
    heap = FULL.replace("00:00 0 \n", "00:00 0                  [heap]\n")
    assert list(full_areas(heap)) == [Area(0x7F7E49000000, 12288 * 1024)]


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Rss:               12200", "Rss:               11000"),  # unused parts would take memory
        ("Size:              12288", "Size:               1024"),  # too small for a large page
        ("rw-p", "r-xp"),  # code
        ("00:00 0 \n", "fe:00 260386                /usr/lib/libpython3.so\n"),
        ("00:00 0 \n", "00:00 0                  [stack]\n"),
    ],
)
def test_other_areas_stay_as_they_are(words: str, others: str) -> None:
    assert list(full_areas(FULL.replace(words, others))) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has the file")
def test_this_process_has_such_areas_and_keeps_its_data() -> None:
    data = [bytes([number % 256]) * 3_000_000 for number in range(20)]
    assert list(full_areas(Path("/proc/self/smaps").read_text("utf-8")))
    use_large_pages()
    assert all(part.count(part[0]) == len(part) for part in data)
