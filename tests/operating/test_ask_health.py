"""The verb ``health``: what a container's health check hears."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.operating.ask_health import ask_health
from bot.operating.health import Health
from bot.operating.metrics import Metrics
from bot.operating.readings import BotState
from bot.operating.setting_values import Address
from bot.operating.settings import SettingsError
from tests.process.monitoring import free_port


async def state() -> BotState:
    return BotState()


@pytest.mark.parametrize(("passes", "code"), [(True, 0), (False, 1)])
async def test_the_answer_is_printed_and_is_the_exit_code(
    passes: bool, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    async def probe() -> bool:
        return passes

    server = Health({"discord": probe}, Metrics(state))
    with capture_logs():
        await server.start("127.0.0.1", 0)
    try:
        assert server.port is not None
        assert await asyncio.to_thread(ask_health, Address("0.0.0.0", server.port)) == code  # noqa: S104
    finally:
        await server.stop()
    assert capsys.readouterr().out == f'{{"discord": {str(passes).lower()}}}\n'


def test_a_bot_that_does_not_answer_is_not_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask_health(Address("127.0.0.1", free_port())) == 1
    assert "doesn't answer" in capsys.readouterr().out


def test_a_bot_that_serves_no_page_cannot_be_asked() -> None:
    with pytest.raises(SettingsError, match="CONNECTS_HTTP is not set"):
        ask_health(None)
