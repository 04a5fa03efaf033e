"""A short form of `make load`: the real process with faults, kills and long answers."""

from pathlib import Path

from benchmarks.load import measured
from benchmarks.mixed_load import CountingStandIn, Load

REFUSALS = 4
"""So many refusals of one request make discord.py wait for 16 seconds."""


class UnluckyLoad(Load):
    """One command, whose answer is lost and then repeated in vain for a while."""

    async def _use(self, begun: float) -> None:
        self._discord.fail("POST", "/callback$", 502, after=True)
        self._discord.fail("PATCH", "/messages/@original$", 503, times=REFUSALS)
        self.seen.used.append(await self._members[0].send("connects balance"))


async def test_every_acknowledged_write_is_there_once_whatever_happens(tmp_path: Path) -> None:
    figures = await measured(tmp_path, seconds=4, rate=15, seed=3)
    # Time and memory aren't judged in a test; on a busy machine an answer may miss the three seconds that Discord waits.
    timed = ("p99", "memory", "never came")
    judged = [figure for figure in figures if not any(words in figure.what for words in timed)]
    assert [figure.what for figure in judged if not figure.good] == []
    assert len(judged) == 4
    assert len(figures) == 7


async def test_monitoring_counts_a_command_after_the_last_repeat_of_its_answer(tmp_path: Path) -> None:
    async with CountingStandIn() as discord:
        load = UnluckyLoad(tmp_path / "bot", discord, seconds=0, rate=1, seed=1)
        await load.run()
        assert load.counted == load.delivered
        assert discord.times("@original 503") == REFUSALS
