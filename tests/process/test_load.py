"""A short form of `make load`: the real process with faults, kills and long answers."""

from pathlib import Path

from benchmarks.load import measured


async def test_every_acknowledged_write_is_there_once_whatever_happens(tmp_path: Path) -> None:
    figures = await measured(tmp_path, seconds=4, rate=15, seed=3)
    bad = [figure for figure in figures if not figure.good]
    # Time and memory aren't judged in a test.
    assert [figure.what for figure in bad if "p99" not in figure.what and "memory" not in figure.what] == []
    assert len(figures) == 6
