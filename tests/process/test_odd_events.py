"""What arrives in a shape that no Discord of today sends is answered or logged, and ends neither process nor session."""

import json
from typing import Any

from bot.ui.words import Text
from tests.process.conftest import Launch
from tests.standin import StandIn, words
from tests.standin.interactions import COMPONENT, MODAL
from tests.standin.payloads import Json

TEXT = Text(strict=True)
CHANGED, STALE = TEXT.t("refused-command"), TEXT.t("refused-stale")
SPEND = {"id": "1", "name": "connects", "type": 1}


def spend(**option: Any) -> Json:
    return {**SPEND, "options": [{"name": "spend", "type": 1, "options": [option]}]}


COMMANDS: dict[str, Any] = {
    "no data": None,
    "a list": [],
    "no name": {"id": "1", "type": 1},
    "a list as the name": {"id": "1", "name": [], "type": 1},
    "a list as the kind": {"id": "1", "name": "help", "type": [1]},
    "a server's id in other digits": {"id": "1", "name": "help", "type": 1, "guild_id": "²"},
    "options of numbers": {**SPEND, "options": [7]},
    "options by name": {**SPEND, "options": {"a": 1}},
    "options of lists": {**SPEND, "options": [[1]]},
    "a subcommand of an unknown kind": {**SPEND, "options": [{"name": "spend", "type": [1]}]},
    "an option of an unknown kind": spend(name="amount", type={}, value=1),
    "an option with a list as its name": spend(name=["amount"], type=4, value=1),
    "people without names": {"id": "1", "name": "help", "type": 1, "resolved": {"users": {"1": {}}}},
    "a list of people": {"id": "1", "name": "help", "type": 1, "resolved": [1]},
    "a message without fields": {
        "id": "1",
        "name": "Log job",
        "type": 3,
        "target_id": "5",
        "resolved": {"messages": {"5": {}}},
    },
}
PARTS: dict[str, Any] = {
    "no data": None,
    "a list": [],
    "nothing": {},
    "no id": {"component_type": 2},
    "a list as the id": {"component_type": 2, "custom_id": []},
    "no kind": {"custom_id": "cx:1:balance"},
    "a list as the kind": {"component_type": [2], "custom_id": "cx:1:balance"},
    "no fields": {"custom_id": "cx:1:job-logged"},
    "fields by name": {"custom_id": "cx:1:job-logged", "components": {"title": "x"}},
}


async def test_every_shape_is_answered(discord: StandIn, launch: Launch) -> None:
    bot = await launch()
    ana = discord.person("ana")
    shown = await ana.ask("start", balance=100, plan="basic")

    async def said(**changed: Any) -> str:
        used = ana.typed("help")
        used.payload |= changed
        return words(await bot.until((await discord.deliver(used)).answered())).splitlines()[0]

    message = shown.messages[0]
    answers = {what: await said(data=data) for what, data in COMMANDS.items()}
    assert {what: answer for what, answer in answers.items() if answer != CHANGED} == {}
    for kind in (COMPONENT, MODAL):
        answers = {what: await said(data=data, type=kind, message=message) for what, data in PARTS.items()}
        assert {what: answer for what, answer in answers.items() if answer != STALE} == {}
    assert "Traceback" not in bot.log()
    assert words(await ana.ask("connects balance")).startswith("## 100 Connects")


async def test_an_unreadable_event_or_frame_is_logged_and_the_next_one_read(
    discord: StandIn, launch: Launch
) -> None:
    bot = await launch()
    ana = discord.person("ana")
    await discord.gateway.dispatch("CHANNEL_UPDATE", {"guild_id": 7, "type": []})
    await discord.gateway.dispatch("INTERACTION_CREATE", {"type": 2})
    await discord.gateway.send_text('{"op": 0, "t": "INTERACTION_CREATE", "d": "\\ud800"}')
    await discord.gateway.send_text(json.dumps({"op": 0})[:-1])
    assert words(await ana.ask("start", balance=100, plan="basic")).startswith("## 100 Connects")
    assert bot.log().count("event unreadable") == 4
    assert len(discord.gateway.identified_shards) == 1
    assert (await bot.stop())[0] == 0
