"""/connects history: the ledger's entries, newest first, filtered and in pages."""

from typing import Any

import pytest
from simcord import InteractionResult
from simcord.backend.errors import OptionError

from tests.cogs.hands import connects_command, first_line, forge_button, send_tampered_command, start_ana
from tests.cogs.world import TEXT, World, buttons, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"


def history_lines(shown: InteractionResult) -> list[str]:
    """Return the lines of the history without the small print below each."""
    return [line for line in words(shown).splitlines() if line.startswith("`")]


async def test_each_line_shows_the_entry_its_day_and_the_balance_after_it(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    await connects_command(
        world, "spend", amount=16, purpose="proposal", job=LINK, note="asked for two drafts"
    )
    world.clock.advance(days=32)
    undone = await connects_command(world, "add", amount=5, source="bonus")
    await press(world.ana, undone, "Undo")
    assert words(await connects_command(world, "history")).splitlines() == [
        "## 64 Connects",
        "**History**",
        "`−5` Undo",
        "-# 26 Dec 2026 · left 64 · #5",
        "`+5` Bonus · *undone*",
        "-# 26 Dec 2026 · left 69 · #4",
        "`−4` Expired",
        "-# 24 Dec 2026 · left 64",
        "`−16` Spent · Logo for a bakery · asked for two drafts",
        "-# 24 Nov 2026 · left 68 · #3",
        "`+64` Opening balance · *estimated*",
        "-# 24 Nov 2026 · left 84 · #2",
        "`+20` Opening balance · *estimated*",
        "-# 24 Nov 2026 · left 20 · #1",
        "-# 6 lines",
    ]


async def test_due_entries_are_shown_before_the_schedule_has_run(world: World) -> None:
    await start_ana(world, 0, "plus", next_refill="2026-12-03")
    world.clock.advance(days=900)
    result = await connects_command(world, "history")
    assert history_lines(result)[:2] == ["`+100` Monthly renewal · *not confirmed yet*", "`−100` Expired"]
    assert len(history_lines(result)) == 10
    assert "-# 48 lines" in words(result)
    seen = history_lines(result)
    for _ in range(4):
        await press(world.ana, result, "Next")
        seen += history_lines(result)
    assert len(seen) == 48
    assert [row for row in seen if "renewal" in row] == ["`+100` Monthly renewal · *not confirmed yet*"] * 30


async def test_sixty_entries_are_pages_that_work_after_a_restart(world: World) -> None:
    await start_ana(world, 5000)
    for amount in range(1, 61):
        await connects_command(world, "spend", amount=amount)
    result = await connects_command(world, "history")
    assert history_lines(result) == [f"`−{amount}` Spent" for amount in range(60, 50, -1)]
    assert "-# 61 lines\n-# Page 1 of 7" in words(result)
    assert buttons(result)["Previous"]["disabled"]
    await press(world.ana, result, "Next")
    await world.restart()
    await press(world.ana, result, "Next")
    assert history_lines(result) == [f"`−{amount}` Spent" for amount in range(40, 30, -1)]
    for _ in range(4):
        await press(world.ana, result, "Next")
    assert history_lines(result) == ["`+5,000` Opening balance · *estimated*"]
    assert buttons(result)["Next"]["disabled"]
    await press(world.ana, result, "Previous")
    assert history_lines(result) == [f"`−{amount}` Spent" for amount in range(10, 0, -1)]
    assert first_line(await press(world.ana, result, "Balance")) == "3,170 Connects"


async def test_filters_apply_on_every_page(world: World) -> None:
    await start_ana(world, 500)
    for number in range(12):
        world.clock.advance(days=1)
        await connects_command(world, "spend", amount=2, purpose="boost", job=LINK)
        await connects_command(world, "spend", amount=3, note=str(number))
    result = await connects_command(world, "history", kind="boost", since="2026-11-26", job=LINK)
    assert words(result).splitlines()[1] == "**History** · Boost · Logo for a bakery · since 26 Nov 2026"
    assert "-# 11 lines\n-# Page 1 of 2" in words(result)
    await press(world.ana, result, "Next")
    assert history_lines(result) == ["`−2` Boost · Logo for a bakery"]
    assert words(result).splitlines()[1] == "**History** · Boost · Logo for a bakery · since 26 Nov 2026"
    assert len(history_lines(await connects_command(world, "history", since="yesterday"))) == 4
    assert history_lines(await connects_command(world, "history", kind="opening")) == [
        "`+500` Opening balance · *estimated*"
    ]


async def test_a_filter_without_a_match_says_so(world: World) -> None:
    await start_ana(world)
    result = await connects_command(world, "history", kind="badge")
    assert words(result).splitlines()[:3] == [
        "## 84 Connects",
        "**History** · Availability badge",
        TEXT.t("history-empty"),
    ]
    assert list(buttons(result)) == ["Balance"]


async def test_the_longest_lines_fit_into_one_card(world: World) -> None:
    await start_ana(world)
    job = f"https://www.upwork.com/jobs/{'-'.join(['**Wide_*'] * 30)}_~022007163664429408020"
    for _ in range(10):
        await connects_command(world, "spend", amount=1, job=job, note="*" * 200)
    result = await connects_command(world, "history", job=job)
    assert len(history_lines(result)) == 10
    assert "-# 10 lines" in words(result)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            {"since": "tomorrow"},
            "25 Nov 2026 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026.",
        ),
        (
            {"since": "1970-01-01"},
            "1 Jan 1970 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026.",
        ),
        ({"since": "29 Feb 2026"}, TEXT.t("error-bad-day", given="29 Feb 2026")),
        ({"since": "@here 🎉"}, TEXT.t("error-bad-day", given="@\u200bhere 🎉")),
        ({"job": "nothing of mine"}, TEXT.t("error-unknown-job", given="nothing of mine")),
        ({"job": "x" * 2000}, TEXT.t("error-unknown-job", given="x" * 59 + "…")),
        ({"job": LINK}, TEXT.t("error-unknown-job", given=TEXT.safe(LINK, 60))),
    ],
)
async def test_bad_filters_are_refused_in_plain_words(
    world: World, options: dict[str, Any], said: str
) -> None:
    await start_ana(world)
    assert words(await connects_command(world, "history", **options)).splitlines() == [said]


@pytest.mark.parametrize("kind", ["nonsense", 7])
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(world: World, kind: Any) -> None:
    await start_ana(world)
    with pytest.raises(OptionError):
        await connects_command(world, "history", kind=kind)
    result = await send_tampered_command(world, "connects history", kind=kind)
    assert UNCHANGED not in words(result)


@pytest.mark.parametrize(
    "args", ["x:-:-:1", "-:x:-:1", "-:-:999:1", "-:-:-:x", "-:-:-:1:1", f"-:-:-:{10**30}"]
)
async def test_a_forged_page_is_refused(world: World, args: str) -> None:
    await start_ana(world, 500)
    for _ in range(10):
        await connects_command(world, "spend", amount=1)
    result = await connects_command(world, "history")
    forge_button(world, result, "Next", f"cx:1:history:{args}")
    assert first_line(await press(world.ana, result, "Next")).startswith(("This button", "I can't"))
    assert history_lines(result) == ["`−1` Spent"] * 10


@pytest.mark.parametrize("page", [-5, 99, 2**63 - 1])
async def test_a_page_out_of_range_shows_the_nearest_page(world: World, page: int) -> None:
    await start_ana(world, 500)
    for _ in range(10):
        await connects_command(world, "spend", amount=1)
    result = await connects_command(world, "history")
    forge_button(world, result, "Next", f"cx:1:history:-:-:-:{page}")
    pressed = await press(world.ana, result, "Next")
    assert "-# 11 lines" in words(pressed)
