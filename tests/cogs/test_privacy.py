"""/privacy: show, export and, after a typed word, delete what the bot stores about a person."""

import json
from contextlib import closing

import pytest
from simcord import InteractionResult

from bot.services.who import Who
from bot.store.engine.files import connect
from bot.ui.cards.base import GOOD, NEUTRAL, REFUSED
from tests.cogs.hands import (
    INJECTIONS,
    connects_command,
    could_ping,
    deliver_again,
    first_line,
    form_fields,
    send_tampered_form,
    start_ana,
    written_entries,
)
from tests.cogs.mail import number_of_writes
from tests.cogs.world import TEXT, World, buttons, colour, contents, files, fill, press, words

CALLBACK = "/interactions/*/callback"
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
OTHER = "https://www.upwork.com/jobs/~022056519076716738893"


async def ask(world: World, command: str) -> InteractionResult:
    return await world.ana.slash(world.channel, f"privacy {command}")


async def delete(world: World, word: str = "DELETE") -> InteractionResult:
    """Submit the form of /privacy delete as Ana."""
    return await fill(world.ana, await ask(world, "delete"), word=word)


async def rows_of_ana(world: World) -> int:
    view = await world.services.members.privacy(Who(world.ana.id, world.guild.id))
    return view.counts.total


# ── show ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_show_says_what_why_how_long_and_who(world: World) -> None:
    await start_ana(world, 84)
    await world.ana.slash(world.channel, "job log", link=LINK, note="mine")
    await connects_command(world, "spend", amount=4, note="two words")
    await connects_command(world, "spend", amount=400)
    result = await ask(world, "show")
    assert words(result).splitlines() == [
        "## What I keep about you",
        "Since 24 Nov 2026:",
        "- **2** entries of your history: amount, day, money paid, job",
        "- **1** job that you logged",
        "- your settings: reminders, time zone, language",
        "- **1** refused request that a button can still confirm",
        "- **3** answered requests, so that nothing is written twice",
        "- **2** notes that you wrote",
        f"-# {TEXT.t('privacy-short')}",
    ]
    assert (result.ephemeral, colour(result)) == (True, NEUTRAL)
    assert list(buttons(result)) == ["Who sees what", "Export", "Delete everything"]
    explained = await press(world.ana, result, "Who sees what")
    assert words(explained).splitlines() == [
        "## What I keep about you",
        *(line for about in ("why", "how-long", "who") for line in TEXT.t(f"privacy-{about}").splitlines()),
        TEXT.t("privacy-name", seen=False),
    ]
    assert list(buttons(explained))[1:] == ["Export", "Delete everything"]
    assert not could_ping(world)


async def test_nothing_is_stored_about_a_stranger(world: World) -> None:
    result = await world.dana.slash("privacy show")
    assert words(result).splitlines() == ["## What I keep about you", TEXT.t("privacy-nothing")]
    assert not buttons(result)
    assert await number_of_writes(world) == 0


async def test_the_buttons_of_the_card_work_after_a_restart(world: World) -> None:
    await start_ana(world, 84)
    result = await ask(world, "show")
    await world.restart()
    assert list(files(await press(world.ana, result, "Export"))) == ["privacy.json"]
    shown = await press(world.ana, result, "Delete everything")
    assert first_line(await fill(world.ana, shown, word="DELETE")) == "Deleted"


async def test_a_forged_form_deletes_only_the_senders_own_data(world: World) -> None:
    await start_ana(world, 84)
    result = await send_tampered_form(world, world.ben, "cx:1:privacy-erase:1", word="DELETE")
    assert words(result) == TEXT.t("privacy-nothing-left")
    await world.ben.slash(world.channel, "start", balance=9, plan="basic")
    result = await send_tampered_form(world, world.ben, "cx:1:privacy-erase:1", word="DELETE")
    assert UNCHANGED in words(result).splitlines()
    assert await written_entries(world) == [("opening", 84), ("opening", 9)]


# ── export ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_export_is_an_ephemeral_file(world: World) -> None:
    await start_ana(world, 84)
    await connects_command(world, "spend", amount=4, note='“two” words, @everyone "and" 🎉')
    result = await ask(world, "export")
    assert list(files(result)) == ["privacy.json"]
    assert result.ephemeral
    assert words(result).splitlines() == [
        "## What I keep about you",
        TEXT.t("privacy-exported"),
        "-# 10 rows of 7 tables. Times are UTC.",
    ]
    found = json.loads(contents(world, result, "privacy.json"))
    assert [row["note"] for row in found["entry"]] == ["", '“two” words, @everyone "and" 🎉']
    assert (found["wallet"][0]["plan"], found["member"][0]["timezone"]) == ("basic", "UTC")
    assert not could_ping(world)


async def test_the_export_with_a_fault_of_discord(world: World) -> None:
    await start_ana(world, 84)
    world.env.inject_error("POST", CALLBACK, status=500, times=1)
    assert list(files(await ask(world, "export"))) == ["privacy.json"]


# ── delete ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_form_asks_for_the_confirming_word(world: World) -> None:
    await start_ana(world, 84)
    shown = await ask(world, "delete")
    assert shown.modal is not None
    assert shown.modal["title"] == "Delete everything about you"
    [label] = shown.modal["components"]
    assert (label["label"], label["description"]) == ("Type DELETE to confirm", TEXT.t("form-privacy-hint"))
    assert not form_fields(shown)["word"].get("value")
    assert await written_entries(world) == [("opening", 84)]


async def test_the_card_does_not_say_deleted_while_a_reader_keeps_a_copy(world: World) -> None:
    await start_ana(world, 84)
    with closing(connect(world.db_path, "rw")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM entry").fetchone()
        lines = words(await delete(world)).splitlines()
    assert lines[0] == "## Erased from everything I show"
    assert TEXT.t("privacy-remains-soon") in lines
    assert TEXT.t("privacy-erased-rest") not in lines
    assert await rows_of_ana(world) == 0


async def test_the_confirming_word_deletes_everything_and_the_answer_lists_it(world: World) -> None:
    await start_ana(world, 84)
    await connects_command(world, "spend", amount=4, note="mine")
    result = await delete(world)
    assert words(result).splitlines() == [
        "## Deleted",
        "- **2** entries of your history: amount, day, money paid, job",
        "- your settings: reminders, time zone, language",
        "- **2** answered requests, so that nothing is written twice",
        "- **1** note that you wrote",
        TEXT.t("privacy-erased-rest"),
        f"-# {TEXT.t('privacy-elsewhere')}",
        f"-# {TEXT.t('privacy-anew')}",
    ]
    assert (result.ephemeral, colour(result)) == (True, GOOD)
    assert (await written_entries(world), await number_of_writes(world), await rows_of_ana(world)) == (
        [],
        0,
        0,
    )
    assert first_line(await connects_command(world, "balance")) == TEXT.t("error-not-started")
    assert not could_ping(world)


async def test_own_cards_go_and_what_was_done_to_others_cards_stays_without_a_name(world: World) -> None:
    await start_ana(world, 84)
    await world.ana.slash(world.channel, "job log", link=LINK, share=True)
    await world.ben.slash(world.channel, "job log", link=OTHER, share=True)
    await world.ana.slash(world.channel, "proposal send", job=OTHER, connects=16)
    await world.ana.slash(world.channel, "job log", link=OTHER, budget=300, share=True)
    assert TEXT.t("privacy-changes-kept", changes=1) in words(await delete(world))
    shown = words(await world.ben.slash(world.channel, "job show", job=OTHER))
    assert TEXT.t("job-applied", count=1) in shown
    assert str(world.ana.id) not in shown
    assert words(await world.ben.slash(world.channel, "job log", link=LINK)).splitlines()[-1] == "Logged."


@pytest.mark.parametrize("word", ["delete", "Delete", "DELETE!", "DELET", "D E L E T E", "🎉", "yes"])
async def test_another_word_changes_nothing(world: World, word: str) -> None:
    await start_ana(world, 84)
    result = await delete(world, word)
    assert words(result).splitlines() == [
        f"“{word}” is not the word. To delete everything, run `/privacy delete` again and type DELETE.",
        UNCHANGED,
    ]
    assert colour(result) == REFUSED
    assert await written_entries(world) == [("opening", 84)]


@pytest.mark.parametrize("word", [*INJECTIONS, "x" * 2000, ""])
async def test_a_tampered_form_does_not_confirm(world: World, word: str) -> None:
    await start_ana(world, 84)
    result = await send_tampered_form(world, world.ana, "cx:1:privacy-erase:1", word=word)
    assert UNCHANGED in words(result).splitlines()
    assert await written_entries(world) == [("opening", 84)]
    assert not could_ping(world)


async def test_spaces_around_the_word_are_ignored(world: World) -> None:
    await start_ana(world, 84)
    assert first_line(await delete(world, " DELETE ")) == "Deleted"


async def test_a_second_delivery_finds_nothing_to_delete(world: World) -> None:
    await start_ana(world, 84)
    await delete(world)
    await deliver_again(world)
    assert (await written_entries(world), await number_of_writes(world)) == ([], 0)
    again = await delete(world)
    assert words(again) == TEXT.t("privacy-nothing-left")


async def test_a_form_opened_before_a_new_start_deletes_nothing(world: World) -> None:
    await start_ana(world, 84)
    await delete(world)
    await start_ana(world, 30)
    for stale in (1, 0):
        result = await send_tampered_form(world, world.ana, f"cx:1:privacy-erase:{stale}", word="DELETE")
        assert words(result).splitlines() == [TEXT.t("error-key-reused"), UNCHANGED]
    assert await written_entries(world) == [("opening", 30)]
    assert first_line(await connects_command(world, "balance")) == "30 Connects"


@pytest.mark.parametrize("times", [1, None])
async def test_a_fault_of_discord_after_the_deletion(world: World, times: int | None) -> None:
    await start_ana(world, 84)
    shown = await ask(world, "delete")
    world.env.inject_error("POST", CALLBACK, status=500, times=times)
    await fill(world.ana, shown, word="DELETE")
    assert (await written_entries(world), await rows_of_ana(world)) == ([], 0)


async def test_privacy_works_in_a_direct_message(world: World) -> None:
    await world.dana.slash("start", balance=9, plan="basic")
    shown = await world.dana.slash("privacy delete")
    assert first_line(await fill(world.dana, shown, word="DELETE")) == "Deleted"
    assert words(await world.dana.slash("privacy show")).splitlines()[-1] == TEXT.t("privacy-nothing")
