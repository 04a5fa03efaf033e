"""What every command relies on: answers in time, once, escaped, without pings, and also after a restart."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import discord
import pytest
import pytest_asyncio
from discord import app_commands
from simcord import SetupError

from bot.clock import ManualClock
from bot.gateway import command_sync
from bot.gateway.actions import Actions, on_button
from bot.gateway.reply import error_replies
from bot.ui.cards.base import REFUSED
from bot.ui.components import custom_id
from tests.cogs.tiny import Tiny
from tests.cogs.world import TEXT, World, buttons, colour, contents, fill, menus, opened, press, words

CALLBACK = "/interactions/*/callback"


@pytest_asyncio.fixture
async def tiny_world(db_path: Path, clock: ManualClock) -> AsyncIterator[World]:
    async with opened(db_path, clock, ["tests.cogs.tiny"]) as world:
        yield world


def cog(world: World) -> Tiny:
    return cast(Tiny, world.bot.get_cog("Tiny"))


async def say(world: World, said: str, **options: object):
    return await world.ana.slash(world.channel, "say", said=said, **options)


async def test_a_quick_answer_is_one_message_for_one_person(tiny_world: World) -> None:
    result = await say(tiny_world, "hello")
    assert words(result) == "## 84 Connects\nhello"
    assert result.ephemeral
    assert not result.deferred
    assert not result.followups


async def test_whoever_waits_in_the_queue_of_long_work_is_told_and_then_gets_the_answer(
    tiny_world: World,
) -> None:
    world = tiny_world
    world.bot.env = world.env  # type: ignore[attr-defined]
    result = await world.ana.slash(world.channel, "slowly", queue=2)
    assert not result.deferred
    assert result.ephemeral
    assert words(result) == TEXT.t("queued", before=2)
    cog(world).gate.set()
    await world.env.settle()
    assert words(result).splitlines()[-1] == "done"
    edits = [entry.method for entry in world.env.http_requests if entry.path.endswith("/@original")]
    assert edits == ["PATCH"]


async def test_the_answer_of_a_slow_service_is_deferred(tiny_world: World) -> None:
    tiny_world.bot.env = tiny_world.env  # type: ignore[attr-defined]
    result = await tiny_world.ana.slash(tiny_world.channel, "slowly")
    assert result.deferred
    assert result.ephemeral
    assert words(result) == ""
    cog(tiny_world).gate.set()
    await tiny_world.env.settle()
    assert words(result) == "## 84 Connects\ndone"
    assert not result.followups


async def test_a_refusal_has_its_own_sentence_and_button(tiny_world: World) -> None:
    result = await say(tiny_world, "poor")
    assert "You have 7 and this needs 12: 5 short." in words(result)
    assert TEXT.t("nothing-changed") in words(result)
    assert colour(result) == REFUSED
    assert result.ephemeral
    result = await press(tiny_world.ana, result, "Anyway")
    assert words(result) == "## 84 Connects\nagain anyway"


async def test_a_fault_shows_the_id_under_which_it_is_logged(tiny_world: World) -> None:
    result = await say(tiny_world, "bug")
    [fault] = tiny_world.faults()
    shown = words(result).split("`")[-2]
    assert f"'interaction': '{shown}'" in fault
    assert "the cog has a bug" in fault
    assert "bug" not in words(result)
    assert TEXT.t("nothing-changed") not in words(result)


async def test_a_fault_behind_a_button_is_answered(tiny_world: World) -> None:
    shown = await say(tiny_world, "hello")
    cog(tiny_world).work = None  # type: ignore[assignment, method-assign]
    result = await press(tiny_world.ana, shown, "Again")
    assert len(tiny_world.faults()) == 1
    assert "Something went wrong" in words(result)


@pytest.mark.parametrize(
    ("said", "expected"),
    [("someday", TEXT.t("error-bad-day", given="someday")), ("bad", TEXT.t("refused-value", value="bad"))],
)
async def test_an_unreadable_option_is_refused(tiny_world: World, said: str, expected: str) -> None:
    result = await tiny_world.ana.slash(tiny_world.channel, "picky", said=said)
    assert words(result).splitlines()[0] == expected


async def test_a_failing_transformer_is_a_fault_of_the_bot(tiny_world: World) -> None:
    result = await tiny_world.ana.slash(tiny_world.channel, "picky", said="boom")
    assert "KeyError" in tiny_world.faults()[0]
    assert "Something went wrong" in words(result)


async def test_a_missing_permission_is_named(tiny_world: World) -> None:
    result = await tiny_world.ana.slash(tiny_world.channel, "manage")
    assert words(result).splitlines()[0] == TEXT.t("refused-permissions", permissions="Manage Server")


@pytest.mark.parametrize("said", ["@everyone", "@here", "<@&1>", "{ana}"])
async def test_nobody_is_pinged(tiny_world: World, said: str) -> None:
    said = said.format(ana=tiny_world.ben.mention)
    result = await tiny_world.ana.slash(tiny_world.channel, "raw", said=said)
    assert words(result) == said
    sent = [entry.json for entry in tiny_world.env.http_requests if entry.path.endswith("/callback")]
    assert isinstance(sent[-1], dict)
    assert sent[-1]["data"]["allowed_mentions"] == {"parse": []}


async def test_buttons_menus_and_forms_work_after_a_restart(tiny_world: World) -> None:
    ana, channel = tiny_world.ana, tiny_world.channel
    card = await say(tiny_world, "hello")
    menu = await ana.slash(channel, "menu")
    form = await ana.slash(channel, "form")
    await tiny_world.restart()
    assert words(await press(ana, card, "Again")) == "## 84 Connects\nagain hello"
    assert card.response is not None
    assert "again hello" in words(card)
    assert menu.response is not None
    picked = await ana.select(menu.response, ["b"], custom_id=menus(menu)[0]["custom_id"])
    assert words(picked) == "x ['b']"
    result = await fill(ana, form, note="typed\nhere")
    assert words(result) == r"## 84 Connects~7 \[('note', 'typed\\nhere'), ('size', '')\]".replace("~", "\n")


async def test_paging_edits_the_message(tiny_world: World) -> None:
    shown = await tiny_world.ana.slash(tiny_world.channel, "menu")
    assert buttons(shown)["Previous"]["disabled"]
    await press(tiny_world.ana, shown, "Next")
    assert words(shown) == "page 2\n-# Page 2 of 3"
    await press(tiny_world.ana, shown, "Next")
    assert words(shown) == "page 3\n-# Page 3 of 3"
    assert buttons(shown)["Next"]["disabled"]


async def test_a_button_with_an_unknown_verb_is_refused_as_stale(tiny_world: World) -> None:
    result = await press(tiny_world.ana, await say(tiny_world, "hello"), "Lost")
    assert words(result).splitlines()[0] == TEXT.t("refused-stale")


@pytest.mark.parametrize(
    "id", ["cx:0:tiny-page:x:1", "cx:1:tiny-page:x", "cx:1:tiny-page:x:y", "cx:1", "cx:"]
)
async def test_a_button_of_another_version_is_refused_as_stale(tiny_world: World, id: str) -> None:
    shown = await tiny_world.ana.slash(tiny_world.channel, "menu")
    assert shown.response is not None
    stored = tiny_world.env.backend.get_message(tiny_world.channel.id, shown.response.id)
    for part in stored.components[0]["components"]:
        for button in part.get("components", ()):
            button["custom_id"] = id if button.get("label") == "Next" else button["custom_id"]
    result = await press(tiny_world.ana, shown, "Next")
    assert words(result).splitlines()[0] == TEXT.t("refused-stale")


async def test_files_are_sent_with_the_card(tiny_world: World) -> None:
    result = await tiny_world.ana.slash(tiny_world.channel, "attach")
    assert contents(tiny_world, result, "entries.csv") == b"a,b\n1,2\n"


async def test_a_fault_of_discord_is_tried_once_more_and_the_work_done_once(tiny_world: World) -> None:
    tiny_world.env.inject_error("POST", CALLBACK, status=500)
    result = await say(tiny_world, "hello")
    assert words(result) == "## 84 Connects\nhello"
    assert cog(tiny_world).calls == ["hello"]


async def test_an_unreachable_discord_causes_no_fault_and_no_second_write(tiny_world: World) -> None:
    tiny_world.env.inject_error("POST", CALLBACK, status=500, times=None)
    result = await say(tiny_world, "hello")
    assert not result.acknowledged
    assert cog(tiny_world).calls == ["hello"]


@pytest.mark.parametrize("code", [10062, 40060])
async def test_an_expired_interaction_is_only_logged(tiny_world: World, code: int) -> None:
    tiny_world.env.inject_error("POST", CALLBACK, status=400, code=code, times=None)
    await say(tiny_world, "bug")
    faults = tiny_world.faults()
    assert len([fault for fault in faults if "the cog has a bug" in fault]) == 1
    await tiny_world.ana.slash(tiny_world.channel, "form")
    assert any(entry["event"] == "interaction gone" for entry in tiny_world.logs)


async def test_a_card_that_discord_refuses_is_replaced(tiny_world: World) -> None:
    tiny_world.env.inject_error("POST", CALLBACK, status=400, code=50035)
    result = await say(tiny_world, "hello")
    assert words(result) == TEXT.t("unshowable")
    assert "reply failed" in tiny_world.faults()[0]


async def test_the_community_is_the_server_or_in_direct_messages_the_person(tiny_world: World) -> None:
    here = await tiny_world.ana.slash(tiny_world.channel, "whoami")
    assert words(here).startswith(f"{tiny_world.guild.id} interaction:")
    there = await tiny_world.dana.slash("whoami")
    assert words(there).startswith(f"{tiny_world.dana.id} interaction:")


async def test_commands_are_registered_once_and_again_when_they_have_changed(tiny_world: World) -> None:
    def registrations() -> int:
        return sum(entry.method == "PUT" for entry in tiny_world.env.http_requests)

    assert registrations() == 1
    await tiny_world.restart()
    assert registrations() == 1
    tiny_world.extensions = []
    await tiny_world.restart()
    assert registrations() == 2
    tiny_world.extensions = ["tests.cogs.tiny"]
    tiny_world.env.backend.commands.clear()  # somebody else has taken them away
    await tiny_world.restart()
    assert registrations() == 3
    with pytest.raises(SetupError):
        await tiny_world.ana.slash(tiny_world.channel, "nonsense")


@pytest.mark.parametrize(
    ("status", "code", "refusal"),
    [(400, 50035, app_commands.CommandSyncFailure), (403, 50001, discord.Forbidden)],
)
async def test_commands_that_discord_refuses_stop_the_start(
    tiny_world: World, status: int, code: int, refusal: type[Exception]
) -> None:
    tiny_world.extensions = []
    tiny_world.env.inject_error("PUT", "/applications/*/commands", status=status, code=code)
    with pytest.raises(refusal) as caught:
        await tiny_world.restart()
    assert type(caught.value) is refusal


async def test_commands_that_discord_does_not_take_end_the_start(
    tiny_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def wait_for_ever(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(command_sync, "REGISTERING_MAY_TAKE", 0.01)
    monkeypatch.setattr(tiny_world.bot.http, "bulk_upsert_global_commands", wait_for_ever)
    tiny_world.bot.tree.remove_command("say")
    with pytest.raises(TimeoutError, match="hasn't taken the commands"):
        await command_sync.sync(tiny_world.bot.tree, None, command_sync.FileRecord(None))


async def test_a_cog_that_fails_stops_the_start(db_path: Path, clock: ManualClock) -> None:
    with pytest.raises(Exception, match=r"tests\.cogs\.nowhere"):
        async with opened(db_path, clock, ["tests.cogs.nowhere"]):
            pass


def test_two_methods_for_one_verb_are_refused() -> None:
    class Twice:
        @on_button("a")
        async def one(self, interaction: object) -> None: ...
        @on_button("a")
        async def two(self, interaction: object) -> None: ...

    class Odd:
        @on_button("b")
        async def one(self, interaction: object, at: float) -> None: ...

    with pytest.raises(ValueError, match="two methods"):
        Actions(error_replies).collect(Twice())
    with pytest.raises(ValueError, match="str and int"):
        Actions(error_replies).collect(Odd())


@pytest.mark.parametrize("args", [("a:b",), ("x" * 100,)])
def test_a_custom_id_must_hold_its_arguments(args: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="custom id"):
        custom_id("undo", *args)
