"""Members read the bot in their own language, and a server's channel in the server's."""

import json
from collections.abc import Iterator
from pathlib import Path

import discord
import pytest
from simcord.enums import InteractionType

from bot.store import members
from bot.store.community import communities
from bot.ui.words import Text, catalogue
from tests.cogs.forging import Forgery, deliver
from tests.cogs.locales import discord_in
from tests.cogs.mail import inbox, pick, public_messages, run_chores, set_reminders
from tests.cogs.panels import posted_panel
from tests.cogs.world import (
    SELECT,
    TEXT,
    Shown,
    World,
    buttons,
    contents,
    files,
    fill,
    menus,
    press,
    words,
)
from tests.ui.words.pseudo import PSEUDO, pseudo, speaking, write

FOREIGN = PSEUDO
"""The locale of the other language in these tests."""


@pytest.fixture(scope="module", autouse=True)
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    root = tmp_path_factory.mktemp("languages")
    write(root)
    with speaking(root):
        yield


def language_of(shown: Shown) -> list[str]:
    """Return the labels of the chosen options in the menu of languages."""
    [menu] = [menu for menu in menus(shown) if menu["custom_id"].endswith("language")]
    return [option["value"] for option in menu["options"] if option.get("default")]


async def start(world: World) -> None:
    await world.ana.slash(world.channel, "start", balance=84, plan="basic")


async def test_a_member_reads_the_language_of_the_own_discord(world: World) -> None:
    await start(world)
    with discord_in(FOREIGN, world.ana):
        shown = await world.ana.slash(world.channel, "connects balance")
        assert words(shown).splitlines()[0] == f"## {catalogue(FOREIGN).connects(84)}"
        refused = await world.ana.slash(world.channel, "connects spend", amount=5, on="31 Feb")
        assert pseudo("Nothing has changed.") in words(refused)
    english = await world.ana.slash(world.channel, "connects balance")
    assert words(english).startswith("## 84 Connects")


async def test_a_language_that_the_bot_does_not_speak_is_english(world: World) -> None:
    with discord_in("ja"):
        assert words(await world.ana.slash(world.channel, "help")).startswith("## ")
        assert words(await world.ana.slash(world.channel, "connects balance")) != ""


async def test_a_chosen_language_wins_and_is_saved_at_the_tap(world: World) -> None:
    await start(world)
    shown = await world.ana.slash(world.channel, "profile show")
    assert language_of(shown) == ["discord"]
    saved = await pick(world.ana, shown, "cx:1:language", FOREIGN)
    assert language_of(saved) == [FOREIGN]
    assert words(saved).splitlines()[0] == f"## {catalogue(FOREIGN).connects(84)}"
    assert pseudo("Saved.") in words(saved)
    await world.restart()
    again = await world.ana.slash(world.channel, "profile show")
    assert words(again).splitlines()[0] == f"## {catalogue(FOREIGN).connects(84)}"
    back = await pick(world.ana, again, "cx:1:language", "discord")
    assert words(back).startswith("## 84 Connects")
    assert language_of(back) == ["discord"]


async def test_english_may_be_chosen_in_another_discord(world: World) -> None:
    await start(world)
    with discord_in(FOREIGN):
        shown = await world.ana.slash(world.channel, "profile show")
        await pick(world.ana, shown, "cx:1:language", "en")
        assert words(await world.ana.slash(world.channel, "connects balance")).startswith("## 84 Connects")


@pytest.mark.parametrize("value", ["xx", "../en", "EN", "reading", ""])
@pytest.mark.parametrize("verb", ["language", "server-language"])
async def test_a_forged_language_changes_nothing(world: World, verb: str, value: str) -> None:
    await world.ben.slash(world.channel, "start", balance=84, plan="basic")
    shown = await world.ben.slash(world.channel, "server setup")
    data = {"custom_id": f"cx:1:{verb}", "component_type": SELECT, "values": [value]}
    forgery = Forgery(InteractionType.MESSAGE_COMPONENT, data)
    assert (await deliver(world, shown, forgery, world.ben)).splitlines()[0] == TEXT.t("refused-stale")
    assert language_of(await world.ben.slash(world.channel, "profile show")) == ["discord"]
    assert await world.db.read(communities.find, world.guild.id) is None


async def test_forms_and_suggestions_are_in_the_language_too(world: World) -> None:
    await start(world)
    with discord_in(FOREIGN):
        card = await world.ana.slash(world.channel, "profile plan")
        form = await press(world.ana, card, pseudo("Next renewal"))
        assert form.modal is not None
        assert form.modal["title"] == pseudo("Next renewal")
        saved = await fill(world.ana, form, next_refill="3 Jan")
        assert "2027" in words(saved)


async def test_what_the_bot_sends_by_itself_is_in_the_members_language(world: World) -> None:
    with discord_in(FOREIGN, world.ana):
        await world.ana.slash(
            world.channel, "start", balance=84, plan="plus", next_refill="2026-12-03", timezone="UTC"
        )
    world.clock.advance(days=12)
    await run_chores(world)
    [message] = inbox(world)
    assert catalogue(FOREIGN).t("button-refill-yes") in buttons(message), sorted(buttons(message))
    assert await world.db.read(members.language, world.ana.id) == FOREIGN


async def test_a_changed_discord_counts_for_the_next_message(world: World) -> None:
    await start(world)
    for locale in (FOREIGN, "en-US", "fr"):
        with discord_in(locale):
            await world.ana.slash(world.channel, "connects balance")
        await run_chores(world)
        assert await world.db.read(members.language, world.ana.id) == locale


async def test_the_panel_is_in_the_servers_language(world: World) -> None:
    message = await posted_panel(world)
    assert "Log a proposal" in buttons(message)
    setup = await world.ben.slash(world.channel, "server setup")
    saved = await pick(world.ben, setup, "cx:1:server-language", FOREIGN)
    assert language_of(saved) == [FOREIGN]
    assert words(saved).splitlines()[0] == "## This server", "the manager's own language stays"
    world.clock.advance(seconds=61)
    await run_chores(world)
    [panel] = [message for message in public_messages(world.channel) if message.components]
    assert pseudo("Log a proposal") in buttons(panel)
    reply = await press(world.ana, panel, pseudo("Help"))
    assert words(reply).splitlines()[0] == "## Connects Bot", "the answer is in the language of who pressed"
    back = await pick(
        world.ben,
        await world.ben.slash(world.channel, "server setup"),
        "cx:1:server-language",
        "discord",
    )
    assert language_of(back) == ["discord"]
    world.clock.advance(seconds=61)
    await run_chores(world)
    assert "Log a proposal" in buttons(public_messages(world.channel)[-1])


async def test_a_community_server_has_a_language_of_its_own(world: World) -> None:
    guild = world.bot.get_guild(world.guild.id)
    assert guild is not None
    guild.features.append("COMMUNITY")
    guild.preferred_locale = discord.Locale(FOREIGN)
    message = await posted_panel(world)
    assert pseudo("Log a proposal") in buttons(message)
    setup = await world.ben.slash(world.channel, "server setup")
    await pick(world.ben, setup, "cx:1:server-language", "en")
    community = await world.db.read(communities.find, world.guild.id)
    assert community is not None
    assert community.language == "en"


async def test_the_language_is_exported_and_erased(world: World) -> None:
    with discord_in(FOREIGN, world.ana):
        await start(world)
        shown = await world.ana.slash(world.channel, "profile show")
        await pick(world.ana, shown, "cx:1:language", "en")
    await run_chores(world)
    exported = await world.ana.slash(world.channel, "privacy export")
    [name] = files(exported)
    [member] = json.loads(contents(world, exported, name))["member"]
    assert (member["language"], member["discord_locale"]) == ("en", FOREIGN)
    form = await press(world.ana, await world.ana.slash(world.channel, "privacy show"), "Delete everything")
    await fill(world.ana, form, word="DELETE")
    with discord_in(FOREIGN, world.ana):
        refused = await world.ana.slash(world.channel, "connects balance")
        assert pseudo("Start") in buttons(refused), "Discord's language again"


async def test_no_interaction_reads_the_database_for_its_language(world: World) -> None:
    """The chosen languages are in memory, also after a restart."""
    await start(world)
    shown = await world.ana.slash(world.channel, "profile show")
    await pick(world.ana, shown, "cx:1:language", FOREIGN)
    await world.restart()
    await world.db.write(lambda tx: members.set_language(tx, world.ana.id, None))
    assert words(await world.ana.slash(world.channel, "connects balance")).splitlines()[0] == (
        f"## {catalogue(FOREIGN).connects(84)}"
    )


def test_a_missing_message_reads_in_english(tmp_path: Path) -> None:
    (tmp_path / "common.ftl").write_text("page = Strona { $page }\n", "utf-8")
    text = Text("pl", folder=tmp_path)
    assert text.t("button-next") == "Next"
    assert text.connects(1234) == "1,234 Connects"
    assert text.t("page", page=2) == "Strona 2"


async def test_a_digest_is_in_the_servers_language(world: World) -> None:
    setup = await world.ben.slash(world.channel, "server setup")
    await pick(world.ben, setup, "cx:1:server-channel", world.channel)
    await pick(world.ben, setup, "cx:1:server-language", FOREIGN)
    await world.ben.slash(world.channel, "start", balance=5, plan="basic", next_refill="2026-12-03")
    await set_reminders(world, world.ben, place="channel")
    world.clock.advance(days=9)
    await run_chores(world)
    digest = public_messages(world.channel)[-1]
    assert words(digest).splitlines()[0] == f"## {pseudo('Monthly Connects')}"
    assert words(await world.ben.slash(world.channel, "connects balance")).startswith("## 15 Connects")
