"""Discord is down while the bot starts, and answers with web pages."""

from pathlib import Path
from typing import Any

import pytest

from tests.process.conftest import Launch
from tests.standin import StandIn, ended, start_bot, words

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>503 Service Temporarily Unavailable</title></head>
<body><center><h1>503 Service Temporarily Unavailable</h1></center><hr>openresty</body></html>
"""


OUTAGES: dict[str, dict[str, Any]] = {
    "an error": {"status": 503},
    "a web page": {"status": 503, "page": PAGE},
    "a door that is shut": {"status": 403, "page": PAGE},
    "an unknown token": {"status": 401},
    "an unknown address": {"status": 404},
    "a web page as if all was well": {"status": 200, "page": PAGE},
    "half of an answer": {"status": 200, "content": '[{"id": '},
    "an answer in another shape": {"status": 200, "content": '[{"id": "1"}]'},
}


@pytest.mark.parametrize("outage", OUTAGES.values(), ids=OUTAGES)
async def test_commands_that_have_not_changed_are_served_while_their_endpoint_is_down(
    discord: StandIn, launch: Launch, outage: dict[str, Any]
) -> None:
    bot = await launch()
    await bot.stop()
    before = len(bot.log())
    fault = discord.fail("GET", "/commands$", **outage)
    bot = await launch()
    assert fault.hits == 1
    assert words(await discord.person("ana").ask("start", balance=40, plan="plus")).startswith(
        "## 40 Connects"
    )
    assert discord.applications.registrations == 1
    log = bot.log()[before:]
    assert "commands not checked" in log
    assert "<" not in log
    assert (await bot.stop())[0] == 0
    assert bot.errors() == ""


@pytest.mark.parametrize("format", ["console", "json"])
async def test_commands_that_can_t_be_registered_end_the_start_without_a_web_page(
    discord: StandIn, tmp_path: Path, format: str
) -> None:
    discord.fail("PUT", "/commands$", 503, page=PAGE)
    environment = {**discord.environment(), "CONNECTS_LOG_FORMAT": format}
    code, out, err = await ended(await start_bot(tmp_path, environment, "run"))
    assert code == 1
    assert err == "Connects Bot can't start: Discord answered 503 (a web page); try again in a while.\n"
    assert "<" not in out


@pytest.mark.parametrize("answer", [{"page": PAGE}, {"content": "null"}], ids=["a web page", "nothing"])
async def test_an_unreadable_answer_to_the_commands_is_named(
    discord: StandIn, tmp_path: Path, answer: dict[str, str]
) -> None:
    discord.fail("PUT", "/commands$", 200, after=True, **answer)
    code, out, err = await ended(await start_bot(tmp_path, discord.environment(), "run"))
    assert (code, len(err.splitlines())) == (1, 1)
    assert "its answer to the commands can't be read" in err
    assert "Traceback" not in out


async def test_a_web_page_for_an_answer_is_not_logged(discord: StandIn, launch: Launch) -> None:
    bot = await launch()
    fault = discord.fail("POST", "/callback$", 403, page=PAGE)
    assert words(await discord.person("ana").ask("start", balance=40, plan="plus")).startswith(
        "## 40 Connects"
    )
    assert fault.hits == 1
    assert "reply failed" in bot.log()
    assert "(a web page)" in bot.log()
    assert "<html" not in bot.log()
