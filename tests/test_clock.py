"""The machine's clock beside Discord's: neither a step of the clock nor a late message is taken for the truth."""

import asyncio
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from discord.http import Route

from bot.clock import MOST_OFF_MS, CheckedClock, ManualClock
from bot.domain.time.calendar import DAY_MS, MINUTE_MS
from bot.gateway.discord_time import hear_interaction, listener, time_of
from tests.conftest import STARTED_AT


class Machine:
    """A machine whose clock somebody sets; ``elapsed`` is what nobody can set (ms)."""

    def __init__(self) -> None:
        self.clock = ManualClock(STARTED_AT)
        self.elapsed = 5_000
        self.checked = CheckedClock(self.clock, lambda: self.elapsed)

    def wait(self, ms: int) -> None:
        self.elapsed += ms
        self.clock.set(self.clock.now() + ms)


def test_the_machine_is_believed_until_discord_is_heard() -> None:
    machine = Machine()
    machine.clock.advance(days=35)
    assert (machine.checked.off_by(), machine.checked.heard_ago()) == (0, None)
    assert machine.checked.now() == STARTED_AT + 35 * DAY_MS
    machine.checked.hear_at_least(STARTED_AT)  # the id of an interaction, which may be old, is not enough
    assert machine.checked.heard_ago() is None
    machine.checked.hear(STARTED_AT)
    assert machine.checked.off_by() == 35 * DAY_MS
    assert machine.checked.now() == STARTED_AT


def test_a_step_in_either_direction_shows_at_once_and_ends_with_the_step() -> None:
    machine = Machine()
    machine.checked.hear(STARTED_AT)
    machine.wait(3 * DAY_MS)
    assert machine.checked.off_by() == 0
    right = machine.clock.now()
    for days in (35, -400):
        machine.clock.advance(days=days)
        assert machine.checked.off_by() == days * DAY_MS
        assert machine.checked.now() == right
        machine.clock.set(right)
        assert machine.checked.off_by() == 0


def test_five_minutes_are_no_fault() -> None:
    machine = Machine()
    machine.checked.hear(STARTED_AT - MOST_OFF_MS)
    assert machine.checked.off_by() == 0
    assert machine.checked.now() == STARTED_AT
    machine.checked.hear(STARTED_AT - MOST_OFF_MS - 1)
    assert machine.checked.off_by() == MOST_OFF_MS + 1


def test_an_interaction_delivered_late_says_nothing_and_a_new_one_corrects_a_machine_that_slept() -> None:
    machine = Machine()
    machine.checked.hear(STARTED_AT)
    machine.checked.hear_at_least(STARTED_AT - 20 * MINUTE_MS)
    assert machine.checked.off_by() == 0
    machine.clock.advance(hours=8)  # the machine was stopped, and nothing elapsed for the process
    assert machine.checked.off_by() == 480 * MINUTE_MS
    machine.checked.hear_at_least(STARTED_AT + 480 * MINUTE_MS)
    assert machine.checked.off_by() == 0


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("Tue, 24 Nov 2026 09:00:00 GMT", STARTED_AT),
        ("", None),
        ("yesterday", None),
        ("Tue, 24 Nov 99999999 09:00:00 GMT", None),
    ],
)
def test_the_date_of_an_answer(date: str, at: int | None) -> None:
    assert time_of(date) == at


def test_the_id_of_an_interaction_holds_its_time() -> None:
    machine = Machine()
    machine.checked.hear(STARTED_AT - DAY_MS)
    interaction: Any = SimpleNamespace(id=(STARTED_AT - 1_420_070_400_000) << 22)
    hear_interaction(machine.checked, interaction)
    assert machine.checked.off_by() == 0


@pytest.mark.parametrize(("hear_every", "is_heard_again"), [(0, True), (3600, False)])
async def test_an_answer_is_heard_and_the_next_ones_only_after_a_while(
    monkeypatch: pytest.MonkeyPatch, hear_every: float, is_heard_again: bool
) -> None:
    machine = Machine()
    dates = iter(("Tue, 24 Nov 2026 09:00:00 GMT", "Tue, 24 Nov 2026 10:00:00 GMT"))

    async def answer(_: web.Request) -> web.Response:
        return web.Response(headers={"Date": next(dates)})

    server = web.AppRunner(api := web.Application())
    api.router.add_get("/", answer)
    await server.setup()
    await web.TCPSite(server, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{server.addresses[0][1]}/"
    monkeypatch.setattr(Route, "BASE", url)
    async with aiohttp.ClientSession(trace_configs=[listener(machine.checked, hear_every)]) as session:
        await (await session.get(url)).read()
        machine.clock.advance(hours=1)
        assert machine.checked.off_by() == DAY_MS // 24
        for _ in range(2):  # a pause of 0 seconds ends
            await asyncio.sleep(0)
        await (await session.get(url)).read()
        assert machine.checked.off_by() == (0 if is_heard_again else DAY_MS // 24)
    await server.cleanup()
