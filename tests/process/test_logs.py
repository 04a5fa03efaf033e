"""`python -m bot logs` beside a running bot whose output goes to a file, and where no bot runs."""

import sys
from pathlib import Path

import pytest

from tests.process.conftest import Launch
from tests.standin import ended, start_bot

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc names the file")


async def test_the_file_of_a_running_bot_is_shown(launch: Launch, tmp_path: Path) -> None:
    bot = await launch()
    code, out, err = await ended(await start_bot(tmp_path, {}, "logs", "--lines", "1000"))
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == bot.log().splitlines()[0]
    assert (await bot.stop())[0] == 0


async def test_without_a_log_one_sentence_says_so(tmp_path: Path) -> None:
    code, out, err = await ended(await start_bot(tmp_path, {"PATH": str(tmp_path)}, "logs"))
    assert (code, out) == (2, "")
    [line] = err.splitlines()
    assert "isn't running here" in line
    assert not list(tmp_path.iterdir())
