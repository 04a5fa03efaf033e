"""/connects import: the form, refusals, files, and an import as a whole."""

import asyncio
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot import errors
from bot.services.who import Who
from bot.ui.cards import pasting
from tests.cogs.hands import (
    INJECTIONS,
    balance_of_ana,
    connects_command,
    could_ping,
    deliver_again,
    first_line,
    forge_button,
    form_fields,
    form_values,
    start_ana,
    written_entries,
)
from tests.cogs.importing import BLANK, BOUGHT, CALLBACK, ROWS, paste, upload, written
from tests.cogs.posts import UNCHANGED, pick_from_menu, written_statuses
from tests.cogs.world import TEXT, World, buttons, contents, fill, menus, press, words

# ── the form ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_without_a_file_a_form_opens_that_works_after_a_restart(world: World) -> None:
    await start_ana(world)
    form = await connects_command(world, "import", balance=80)
    assert form_values(form) == BLANK | {"balance": "80"}
    assert {name: field["max_length"] for name, field in form_fields(form).items()} == {
        **dict.fromkeys(pasting.PASTE_FIELDS, 4000),
        "balance": 9,
    }
    await world.restart()
    head, tail = ROWS.split("\n")
    shown = await fill(world.ana, form, text=head, more=" ", rest=tail, balance="80")
    assert words(shown).splitlines() == [
        "## 84 Connects",
        "**Nothing is written yet.** 2 rows from 20 Nov 2026 to 23 Nov 2026:",
        "**2** new, among them 1 proposal",
        TEXT.t("import-balance-same", balance=84),
        "Upwork shows **80**: 4 Connects fewer. After the import, `/connects reconcile` finds out why.",
        "-# To end at the balance that you stated, your account here begins with **60** on 20 Nov 2026 (estimated).",
        "In all **16** spent and **40** came in; the largest row is +40.",
    ]
    assert shown.ephemeral
    assert await written_entries(world) == [("opening", 84)]


async def test_the_button_imports_once_also_after_a_restart(world: World) -> None:
    await start_ana(world)
    shown = await paste(world, ROWS)
    pressed = buttons(shown)["Import"]["custom_id"]
    await world.restart()
    done = await press(world.ana, shown, "Import")
    said = words(done)
    assert said.splitlines()[:2] == ["## 84 Connects", "Imported 2 rows from 20 Nov 2026 to 23 Nov 2026:"]
    assert sorted(buttons(done)) == ["Balance", "History", "Proposals", "Undo this import"]
    await deliver_again(world)
    forge_button(world, done, "Balance", pressed)
    assert words(await press(world.ana, done, "Balance")) == said
    assert await written(world) == sorted(BOUGHT)
    assert await written_statuses(world) == [("sent", "none")]


async def test_another_member_cannot_use_the_buttons(world: World) -> None:
    await start_ana(world)
    await world.ben.slash(world.channel, "start", balance=5, plan="basic")
    shown = await paste(world, ROWS)
    theirs = await world.ben.slash(world.channel, "connects import", file=("x.txt", ROWS.encode()))
    forge_button(world, theirs, "Import", buttons(shown)["Import"]["custom_id"])
    refused = await press(world.ben, theirs, "Import")
    assert words(refused).splitlines()[-1] == UNCHANGED
    assert await written_entries(world) == [("opening", 84), ("opening", 5)]


async def test_an_import_without_new_rows_has_no_button(world: World) -> None:
    await start_ana(world)
    await press(world.ana, await paste(world, ROWS), "Import")
    again = await paste(world, ROWS)
    assert TEXT.t("import-nothing-new") in words(again)
    assert "Import" not in buttons(again)


# ── refusals ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{ROWS}\nNovember 19, 2026\tApplied to job App", "I can't read line 3: “November 19, 2026 Applied to job App”."),
        ("hello", "I can't read line 1: “hello”."),
        ("Date\tAction\tConnects", "There is no row of a history in it."),
        ("November 25, 2026\tAvailability Badge\t-2", "Line 1 says 25 Nov 2026, and that day is still to come"),
    ],
)  # fmt: skip
async def test_a_refusal_names_the_line(world: World, text: str, said: str) -> None:
    await start_ana(world)
    refused = words(await paste(world, text)).splitlines()
    assert refused[0].startswith(said)
    assert refused[-1] == UNCHANGED
    assert await written_entries(world) == [("opening", 84)]


@pytest.mark.parametrize("balance", ["many", "-1", "1.5"])
async def test_a_stated_balance_has_to_be_a_number(world: World, balance: str) -> None:
    await start_ana(world)
    refused = words(await paste(world, ROWS, balance=balance)).splitlines()
    assert refused[-1] == UNCHANGED
    assert "0 to 100,000" in refused[0]


async def test_nothing_is_imported_before_start(world: World) -> None:
    assert words(await paste(world, ROWS)).splitlines() == [TEXT.t("error-not-started"), UNCHANGED]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("huge.csv", b"x" * 25_000_000, TEXT.t("error-too-large", megabytes_max=4)),
        ("old.xls", b"\xd0\xcf\x11\xe0" * 9, TEXT.t("error-not-a-table")),
        ("x.csv", b"\x00\x01", TEXT.t("error-bad-encoding")),
        ("x.csv", b"What,Connects\nx,5\n", TEXT.t("error-no-such-column", wanted="on")),
        ("empty.csv", b"", TEXT.t("error-not-a-history", kind="empty")),
        ("empty.txt", b"", TEXT.t("error-not-a-history", kind="empty")),
    ],
)
async def test_an_unreadable_file_is_refused_with_a_sentence(
    world: World, name: str, data: bytes, said: str
) -> None:
    await start_ana(world)
    assert words(await upload(world, name, data)).splitlines() == [said, UNCHANGED]
    assert await written_entries(world) == [("opening", 84)]


async def test_a_file_that_is_too_large_is_not_fetched(world: World) -> None:
    cog: Any = world.bot.get_cog("ConnectsCommands")
    claimed: Any = {"id": 1, "filename": "x.csv", "size": 25_000_000, "url": "", "proxy_url": ""}
    file = discord.Attachment(data=claimed, state=world.bot._connection)  # it has no address to fetch
    with pytest.raises(errors.TooLarge):
        await cog._uploaded(Who(world.ana.id, world.guild.id), file, None)


GONE: Any = SimpleNamespace(status=404, reason="Not Found")


@pytest.mark.parametrize(
    "fault", [discord.NotFound(GONE, "gone"), aiohttp.ServerDisconnectedError(), TimeoutError()]
)
async def test_a_file_that_discord_does_not_give_out_is_asked_for_again(
    world: World, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    async def refuse(_: str) -> bytes:
        raise fault

    await start_ana(world)
    monkeypatch.setattr(world.bot.http, "get_from_cdn", refuse)
    assert words(await upload(world, "x.csv", b"x")).splitlines() == [TEXT.t("error-upload-lost"), UNCHANGED]


async def test_after_a_fault_of_discord_the_history_is_imported_once(world: World) -> None:
    await start_ana(world)
    shown = await paste(world, ROWS)
    world.env.inject_error("POST", CALLBACK, status=500)
    await press(world.ana, shown, "Import")
    assert await written(world) == sorted(BOUGHT)
    assert TEXT.t("import-nothing-new") in words(await paste(world, ROWS))
    assert world.faults() == []


# ── files, columns, labels ───────────────────────────────────────────────────────────────────────────────────────────


async def test_the_columns_of_a_table_are_shown_and_can_be_corrected(world: World) -> None:
    await start_ana(world)
    data = "Date,Action,Connects,Cost\n2026-11-23,Applied to job Logo,-3,-16\n"
    shown = await upload(world, "mine.csv", data.encode(), balance=84)
    assert "-# Columns: date ← Date, what it was ← Action, Connects ← Connects" in words(shown)
    await world.restart()
    form = await press(world.ana, shown, "Fix columns")
    assert form_values(form) == {"on": ["0"], "label": ["1"], "amount": ["2"], "title": ["-"], "debit": ["-"]}
    fixed = await fill(world.ana, form, on=["0"], label=["1"], amount=["3"], title=["-"], debit=["-"])
    assert "Connects ← Cost" in words(fixed)
    await press(world.ana, fixed, "Import")
    assert ("spend", -16) in await written_entries(world)


async def test_an_unknown_label_is_asked_about_once(world: World) -> None:
    await start_ana(world)
    shown = await paste(world, "November 23, 2026\tSpotlight fee\t-3")
    assert "What is “Spotlight fee” (−3, 1 row)? I take it for: " in words(shown)
    await world.restart()
    answered = await pick_from_menu(world.ana, shown, "ads")
    assert menus(answered) == []
    await press(world.ana, answered, "Import")
    assert ("ads", -3) in await written_entries(world)
    assert menus(await paste(world, "November 22, 2026\tSpotlight fee\t-4")) == []


async def test_the_text_of_a_row_is_shortened_and_pings_nobody(world: World) -> None:
    await start_ana(world)
    loud = " ".join(INJECTIONS)
    long = (loud * 40)[:400]
    head = ",".join(["Date", "Action", "Connects", *[f'"{loud[:40]} {number}"' for number in range(30)]])
    lines = [f'2026-11-{day:02},"{number} {long}",-1' for day in range(1, 24) for number in range(4)]
    for look in (
        upload(world, "x.csv", "\n".join([head, *lines]).encode()),
        paste(world, "\n".join(f"November {day}, 2026\t{long} {day}\t-1" for day in range(1, 9))),
        paste(world, f"November 9, 2026\tApplied to job {long}\t-5"),
        paste(world, f"{long}"),
    ):
        shown = await look
        assert len(words(shown)) < 4000
        assert "@everyone" not in words(shown).replace("\\@everyone", "").replace("@\u200beveryone", "")
        if "Fix columns" in buttons(shown):
            assert len(form_fields(await press(world.ana, shown, "Fix columns"))) == 5
    assert could_ping(world) == []


# ── much ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_another_member_is_answered_while_5000_rows_are_imported(world: World) -> None:
    await start_ana(world)
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    text = "\n".join(
        f"October {1 + number % 28}, 2026\tApplied to job Job {number}\t-{1 + number % 20}"
        for number in range(5000)
    )
    asked = Who(world.ana.id, world.guild.id)
    for work in (
        lambda: world.services.importing.upload(asked, text.encode(), "history.txt", None),
        lambda: world.services.importing.commit(asked, 1),
    ):
        importing = asyncio.ensure_future(work())
        assert first_line(await world.ben.slash(world.channel, "connects balance")) == "50 Connects"
        assert not importing.done()
        await importing
    assert await balance_of_ana(world) == 84
    assert len(await written_statuses(world)) == 5000


async def test_an_import_is_taken_back_as_a_whole_by_its_button_or_by_undo(world: World) -> None:
    await start_ana(world)
    done = await press(world.ana, await paste(world, ROWS), "Import")
    undone = await press(world.ana, done, "Undo this import")
    assert "The import is taken back, with its 2 entries from 20 Nov 2026 to 23 Nov 2026." in words(undone)
    assert await balance_of_ana(world) == 84
    await press(world.ana, await paste(world, ROWS), "Import")
    offered = await world.ana.autocomplete(world.channel, "connects undo", "entry", "")
    choice = offered[0]
    assert choice["name"] == "The whole import of 24 Nov 2026"
    assert "The import is taken back" in words(await connects_command(world, "undo", entry=choice["value"]))
    await press(world.ana, await paste(world, ROWS), "Import")
    assert "The import is taken back" in words(await connects_command(world, "undo"))


async def test_a_second_press_shows_the_balance_of_now(world: World) -> None:
    await start_ana(world)
    done = await press(world.ana, await paste(world, ROWS), "Import")
    await connects_command(world, "spend", amount=4)
    assert first_line(await press(world.ana, done, "Undo this import")) == "80 Connects"
    await connects_command(world, "spend", amount=5)
    again = await press(world.ana, done, "Undo this import")
    assert first_line(again) == "75 Connects"
    assert "The import is taken back" in words(again)
    assert TEXT.t("import-balance-same", balance=75) in words(again)


async def test_an_own_export_with_other_heads_is_known_and_a_changed_amount_named(world: World) -> None:
    await start_ana(world)
    await connects_command(world, "spend", amount=10, purpose="badge")
    exported = await connects_command(world, "export")
    name = "entries.csv"
    head, rows = contents(world, exported, name).decode().split("\n", 1)
    heads = ",".join(f"Spalte {number}" for number, _ in enumerate(head.split(",")))
    same = await upload(world, name, f"{heads}\n{rows}".encode())
    assert "Import" not in buttons(same)
    changed = await upload(world, name, f"{heads}\n{rows.replace(',-10,', ',-20,')}".encode())
    assert "−10" in words(changed)
    assert "−20" in words(changed)


async def test_a_card_of_an_import_undone_already_says_so(world: World) -> None:
    await start_ana(world)
    done = await press(world.ana, await paste(world, ROWS), "Import")
    await connects_command(world, "undo")
    assert UNCHANGED in words(await press(world.ana, done, "Undo this import"))
