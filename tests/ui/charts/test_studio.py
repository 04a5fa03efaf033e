"""The studio: off the event loop, once for equal views, and a chart that fails leaves the answer in words."""

import asyncio
import logging
import os
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from structlog.testing import capture_logs

from bot.ui.charts.studio import MOST_KEPT, Picture, Studio
from bot.ui.words import Text

TEXT = Text(strict=True)


class Counted:
    """A chart that keeps what it was asked to draw, and on which thread."""

    def __init__(self, answer: Picture | None = None) -> None:
        self.__qualname__ = f"counted_{id(self)}"
        self.__module__ = __name__
        self.drawn: list[int] = []
        self.threads: set[int] = set()
        self._answer = answer

    def __call__(self, text: Text, view: int) -> Picture | None:
        self.drawn.append(view)
        self.threads.add(threading.get_ident())
        return self._answer


@pytest_asyncio.fixture
async def studio() -> AsyncIterator[Studio]:
    studio = Studio()
    yield studio
    studio.close()


async def result(value: int) -> int:
    return value


async def test_an_equal_view_is_drawn_once_and_another_anew(studio: Studio) -> None:
    picture = Picture("a.png", b"a", "A")
    chart = Counted(picture)
    for view in (1, 1, 2, 1):
        found = await studio.illustrated(result(view), TEXT, chart)
        assert (found.view, found.pictures) == (view, (picture,))
    assert chart.drawn == [1, 2]


async def test_two_charts_of_one_view_are_two_pictures(studio: Studio) -> None:
    one, two = Counted(Picture("a.png", b"a", "A")), Counted(Picture("b.png", b"b", "B"))
    found = await studio.illustrated(result(1), TEXT, one, two)
    assert [picture.name for picture in found.pictures] == ["a.png", "b.png"]


async def test_nothing_to_draw_is_kept_too(studio: Studio) -> None:
    chart = Counted(None)
    for _ in range(3):
        assert (await studio.illustrated(result(1), TEXT, chart)).pictures == ()
    assert chart.drawn == [1]


async def test_only_so_many_are_kept_and_the_longest_unused_goes_first(studio: Studio) -> None:
    chart = Counted(None)
    for view in [*range(MOST_KEPT), 0, MOST_KEPT, 0, 1]:
        await studio.illustrated(result(view), TEXT, chart)
    assert chart.drawn == [*range(MOST_KEPT), MOST_KEPT, 1]


async def test_drawing_is_off_the_event_loop_and_on_one_thread(studio: Studio) -> None:
    chart = Counted(None)
    await asyncio.gather(*(studio.illustrated(result(view), TEXT, chart) for view in range(5)))
    assert len(chart.threads) == 1
    assert threading.get_ident() not in chart.threads


async def test_a_chart_that_fails_is_logged_and_left_out_and_tried_again(studio: Studio) -> None:
    calls: list[int] = []

    def broken(text: Text, view: int) -> Picture | None:
        calls.append(view)
        raise ZeroDivisionError

    good = Counted(Picture("a.png", b"a", "A"))
    for _ in range(2):
        with capture_logs() as logs:
            found = await studio.illustrated(result(1), TEXT, broken, good)
        assert [picture.name for picture in found.pictures] == ["a.png"]
        assert [(entry["event"], entry["log_level"]) for entry in logs] == [("picture failed", "error")]
    assert calls == [1, 1]


async def test_what_the_work_raises_comes_out(studio: Studio) -> None:
    async def fails() -> int:
        raise LookupError

    chart = Counted(None)
    with pytest.raises(LookupError):
        await studio.illustrated(fails(), TEXT, chart)
    assert chart.drawn == []


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
    """The help of the command line, and what needs no Discord, wait for no matplotlib."""
    code = "import sys; import bot.__main__; import bot.store.engine.migrate; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_its_log_is_quiet() -> None:
    assert logging.getLogger("matplotlib").getEffectiveLevel() >= logging.INFO
