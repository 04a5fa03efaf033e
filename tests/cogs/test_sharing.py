"""How often a member shares and reports: newcomers to a server less often."""

from datetime import UTC, datetime, timedelta
from typing import Any, cast

import discord
import pytest

from bot.clock import ManualClock
from bot.errors import TooOften
from bot.gateway.limits import BOUNDS, Costly, Limits
from bot.gateway.sharing import NEWCOMER_MS, count_sharing
from tests.conftest import STARTED_AT


class Client:
    def __init__(self) -> None:
        self.clock = ManualClock(STARTED_AT)
        self.limits = Limits(self.clock)


class Member:
    def __init__(self, joined_ms_ago: int) -> None:
        self.id = 11
        self.joined_at = datetime.fromtimestamp(STARTED_AT / 1000, UTC) - timedelta(
            milliseconds=joined_ms_ago
        )


class Press:
    def __init__(self, joined_ms_ago: int, guild_id: int | None = 900) -> None:
        self.client, self.user, self.guild_id = Client(), Member(joined_ms_ago), guild_id


def shares(press: Press) -> int:
    """Return how often the member shares in a row before the first refusal, at most 100 times."""
    for number in range(100):
        try:
            count_sharing(cast("discord.Interaction[Any]", press))
        except TooOften:
            return number
    return 100


@pytest.mark.parametrize(
    ("ago", "kind"), [(0, Costly.NEWCOMER), (NEWCOMER_MS - 1, Costly.NEWCOMER), (NEWCOMER_MS, Costly.SHARING)]
)
def test_a_newcomer_shares_less_often(ago: int, kind: Costly) -> None:
    assert shares(Press(ago)) == BOUNDS[kind].at_once
    assert BOUNDS[Costly.NEWCOMER].at_once < BOUNDS[Costly.SHARING].at_once


def test_nothing_is_counted_in_a_direct_message() -> None:
    assert shares(Press(0, guild_id=None)) == 100
