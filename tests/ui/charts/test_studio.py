"""The studio draws in another process, once for equal views; a chart that fails leaves the answer in words."""

import asyncio
import logging
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.demo.sample_wallets import SIZES, SampleWallet
from bot.processes import MEMBER_ID, MOST_OF_A_MEMBER, Processes
from bot.services.insight.timeline import OverTime
from bot.ui.charts import Chart
from bot.ui.charts.studio import MOST_KEPT, Illustrated, Studio
from bot.ui.words import Text
from tests.processes import pool

TEXT = Text(strict=True)
VIEW = SampleWallet(SIZES["tiny"]).over_time()


@pytest.fixture
def studio() -> Studio:
    return Studio(Processes(pool()))


async def result(view: OverTime) -> OverTime:
    return view


async def drawn(studio: Studio, view: OverTime, *charts: Chart) -> Illustrated[OverTime]:
    return await studio.illustrated(result(view), TEXT, *charts)


async def test_an_equal_view_is_drawn_once_and_another_anew(studio: Studio) -> None:
    other = replace(VIEW, balance=VIEW.balance + 1)
    [first], [again], [different] = [
        (await drawn(studio, view, Chart.OVER_TIME)).pictures for view in (VIEW, replace(VIEW), other)
    ]
    assert again is first
    assert different is not first
    assert first.data.startswith(b"\x89PNG")


async def test_two_charts_of_one_view_are_two_pictures(studio: Studio) -> None:
    sketch = SampleWallet(SIZES["ordinary"])

    async def stats() -> object:
        return sketch.stats()

    illustrated = await studio.illustrated(stats(), TEXT, Chart.FUNNEL, Chart.COSTS)
    assert [picture.name for picture in illustrated.pictures] == ["funnel.png", "costs.png"]


async def test_nothing_to_draw_is_no_picture(studio: Studio) -> None:
    empty = replace(VIEW, points=())
    for _ in range(2):
        assert (await drawn(studio, empty, Chart.OVER_TIME)).pictures == ()


async def test_only_so_many_are_kept_and_the_longest_unused_goes_first(studio: Studio) -> None:
    empty = replace(VIEW, points=())
    [first] = (await drawn(studio, VIEW, Chart.OVER_TIME)).pictures
    for number in range(MOST_KEPT - 1):
        await drawn(studio, replace(empty, balance=number), Chart.OVER_TIME)
    assert (await drawn(studio, VIEW, Chart.OVER_TIME)).pictures[0] is first
    for number in range(MOST_KEPT):
        await drawn(studio, replace(empty, balance=-1 - number), Chart.OVER_TIME)
    [again] = (await drawn(studio, VIEW, Chart.OVER_TIME)).pictures
    assert again is not first
    assert again == first


async def test_a_chart_that_fails_is_logged_and_left_out(studio: Studio) -> None:
    for _ in range(2):
        with capture_logs() as logs:
            illustrated = await drawn(studio, VIEW, Chart.COSTS, Chart.OVER_TIME)
        assert [picture.name for picture in illustrated.pictures] == ["over-time.png"]
        assert [(entry["event"], entry["log_level"]) for entry in logs] == [("picture failed", "error")]


async def test_a_member_with_enough_under_way_gets_the_words(studio: Studio) -> None:
    MEMBER_ID.set(1)
    views = [replace(VIEW, balance=number) for number in range(MOST_OF_A_MEMBER + 1)]
    answers = await asyncio.gather(*(drawn(studio, view, Chart.OVER_TIME) for view in views))
    assert [len(answer.pictures) for answer in answers] == [1] * MOST_OF_A_MEMBER + [0]
    assert [answer.view for answer in answers] == views


async def test_what_the_work_raises_comes_out(studio: Studio) -> None:
    async def fails() -> int:
        raise LookupError

    with pytest.raises(LookupError):
        await studio.illustrated(fails(), TEXT, Chart.OVER_TIME)


# ── matplotlib on a strange machine ──────────────────────────────────────────────────────────────────────────────────

DRAWS = (
    "import logging; logging.basicConfig(level='INFO'); from bot.ui.charts import style;"
    " print(len(style.render(style.figure(300))) > 0, style.__name__)"
)


@pytest.mark.parametrize("home", ["/nonexistent", "/proc"])
def test_without_a_home_and_with_nothing_cached_it_draws_and_says_nothing(tmp_path: Path, home: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MPL", "XDG"))}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", DRAWS],
        env=kept | {"HOME": home, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "True bot.ui.charts.style\n")
    loud = [line for line in done.stderr.splitlines() if not line.startswith("INFO:")]
    assert loud == []
    [folder] = tmp_path.glob("connects-bot-fonts-*")
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_command_line_draws_nothing() -> None:
    """Neither the command line nor the bot's own process with all its commands waits for matplotlib."""
    code = (
        "import sys; import bot.__main__, bot.app; import cogs.connects, cogs.stats;"
        " sys.exit('matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_its_log_is_quiet() -> None:
    assert logging.getLogger("matplotlib").getEffectiveLevel() >= logging.INFO
