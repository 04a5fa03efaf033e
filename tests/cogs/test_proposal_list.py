"""/proposal list and /proposal show: the member's proposals, the lots that paid, and past and possible returns."""

from typing import Any

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import NEUTRAL
from tests.cogs.hands import (
    connects_command,
    could_ping,
    first_line,
    forge_button,
    send_tampered_command,
    start_ana,
    written_entries,
)
from tests.cogs.posts import (
    LINK,
    LOUD,
    NOW,
    OTHER,
    UNCHANGED,
    ana_in_another_server,
    job_command,
    proposal_command,
    send_first_proposal,
)
from tests.cogs.world import TEXT, World, buttons, colour, components, parts, press, words

CALLBACK = "/interactions/*/callback"
PAID = "-# Proposal: from the batch that expires on 24 May 2027."
BOOSTED = "-# Boost: from the batch that expires on 24 May 2027."


def rows(shown: Any) -> list[str]:
    """Return the title of each listed proposal."""
    return [line.strip("*") for line in words(shown).splitlines() if line.startswith("**")]


async def send_many(world: World, number: int) -> None:
    await start_ana(world, 500)
    for n in range(1, number + 1):
        await job_command(world, "log", title=f"Job {n}")
        await proposal_command(world, "send", job=f"#{n}", connects=2)


# ── the list ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_each_line_shows_the_proposals_status(world: World) -> None:
    await send_first_proposal(world, connects=16, boost=4)
    await proposal_command(world, "send", job=OTHER, connects=0, invited=True)
    result = await proposal_command(world, "list")
    assert words(result).splitlines() == [
        "## 64 Connects",
        "2 proposals · All",
        "**Scraper for shop prices**",
        f"-# Sent · {NOW} · invited",
        "**Logo for a bakery**",
        f"-# Sent · {NOW} · 20 spent · boost open",
    ]
    assert (result.ephemeral, colour(result)) == (True, NEUTRAL)
    await job_command(world, "log", link=LINK, share=True)
    await job_command(world, "close", world.ben, job=LINK, outcome="cancelled")
    waiting = await proposal_command(world, "list", status="live")
    assert words(waiting).splitlines()[-1].endswith(" · 20 spent · boost open · job ended: close it")


@pytest.mark.parametrize(
    ("options", "title", "shown"),
    [
        ({}, "6 proposals · All", 5),
        ({"status": "all"}, "6 proposals · All", 5),
        ({"status": "live"}, "3 proposals · Still open", 3),
        ({"status": "sent"}, "2 proposals · Sent", 2),
        ({"status": "viewed"}, "1 proposal · Viewed", 1),
        ({"status": "hired"}, "1 proposal · Hired", 1),
        ({"status": "declined"}, "1 proposal · Declined", 1),
        ({"status": "closed"}, "1 proposal · Closed with the job", 1),
        ({"status": "outbid"}, "1 proposal · Outbid", 1),
        ({"status": "offer"}, "No proposals · Offer", 0),
        ({"since": "2026-11-26"}, "4 proposals · All · since 26 Nov 2026", 4),
        ({"since": "today", "status": "live"}, "No proposals · Still open · since 30 Nov 2026", 0),
    ],
)
async def test_the_list_is_filtered_and_the_filter_is_stated(
    world: World, options: dict[str, Any], title: str, shown: int
) -> None:
    await start_ana(world, 500)
    for number in range(1, 7):
        await job_command(world, "log", title=f"Job {number}")
        await proposal_command(world, "send", job=f"#{number}", connects=4, boost=1)
        world.clock.advance(days=1)
    for number, step in enumerate(("outbid", "viewed", "hired", "declined"), start=2):
        await proposal_command(world, "update", proposal=f"#{number}", status=step)
    await job_command(world, "close", job="#6", outcome="filled")
    result = await proposal_command(world, "list", **options)
    assert words(result).splitlines()[:2] == ["## 471 Connects", title]
    assert len(rows(result)) == shown


async def test_an_empty_list_says_what_to_do(world: World) -> None:
    await start_ana(world)
    assert words(await proposal_command(world, "list")).splitlines() == [
        "## 84 Connects",
        "No proposals · All",
        TEXT.t("proposals-empty"),
        f"-# {TEXT.t('proposals-empty-next')}",
    ]


async def test_pages_turn_with_buttons_also_after_a_restart(world: World) -> None:
    await send_many(world, 18)
    result = await proposal_command(world, "list", status="sent", since="2026-11-24")
    assert rows(result) == [f"Job {number}" for number in range(18, 13, -1)]
    assert words(result).splitlines()[-1] == "-# Page 1 of 4"
    await press(world.ana, result, "Next")
    await world.restart()
    await press(world.ana, result, "Next")
    await press(world.ana, result, "Next")
    assert rows(result) == ["Job 3", "Job 2", "Job 1"]
    assert words(result).splitlines()[1] == "18 proposals · Sent · since 24 Nov 2026"
    await press(world.ana, result, "Previous")
    assert rows(result)[-1] == "Job 4"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ("all:-:99", "## 482 Connects"),
        ("all:-:-5", "## 482 Connects"),
        ("void:-:0", TEXT.t("refused-stale")),
        ("all:soon:0", TEXT.t("refused-stale")),
        ("all:-:x", TEXT.t("refused-stale")),
    ],
)
async def test_a_tampered_page_is_refused_or_bounded(world: World, args: str, said: str) -> None:
    await send_many(world, 9)
    result = await proposal_command(world, "list")
    forge_button(world, result, "Next", f"cx:1:proposals:{args}")
    assert words(await press(world.ana, result, "Next")).splitlines()[0] == said


async def test_a_page_of_titles_full_of_markdown_fit_and_have_no_effect(world: World) -> None:
    await start_ana(world, 500)
    for number in range(1, 10):
        await job_command(world, "log", title=f"{number}{LOUD[1:]}")
        await proposal_command(world, "send", job=f"#{number}", connects=2, boost=1)
    result = await proposal_command(world, "list")
    assert words(result).count(TEXT.safe(LOUD[1:], 47)) == 5
    assert len(list(parts(components(result)))) <= 40
    assert could_ping(world) == []


# ── one proposal ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_proposal_shows_the_lots_that_paid_and_the_possible_returns(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    await proposal_command(world, "send", job=LINK, connects=16, boost=12, note="two drafts")
    result = await proposal_command(world, "show", proposal=LINK)
    assert words(result).splitlines() == [
        "## 56 Connects",
        "**Logo for a bakery**",
        "**Sent** · #1",
        "Cost **16** + boost **12** (open)",
        "-# Proposal: from the batch that expires on 24 Dec 2026.",
        "-# Boost: from batches that expire on 24 Dec 2026 (4), 24 May 2027 (8).",
        "-# If the client closes the job without hiring, **28** come back.",
        "-# If you are outbid first, **12** come back.",
        f"-# Sent {NOW}",
        "-# Your note: two drafts",
    ]
    assert (result.ephemeral, colour(result)) == (True, NEUTRAL)
    assert list(buttons(result)) == ["The job", "Take it back"]
    assert first_line(await press(world.ana, result, "The job")) == "Logo for a bakery"


@pytest.mark.parametrize(
    ("steps", "shown"),
    [
        (["viewed"], ["Cost **16** + boost **4** (kept)", PAID, BOOSTED,
                      "-# If the client closes the job without hiring, **16** come back."]),
        (["outbid"], ["Cost **16** + boost **4** (outbid)", PAID, BOOSTED,
                      "**+4** of the boost came back → 24 May 2027 (4)", "Still spent: **16** of the proposal",
                      "-# If the client closes the job without hiring, **16** come back."]),
        (["hired"], ["Cost **16** + boost **4** (kept)", PAID, BOOSTED, f"-# {TEXT.t('reason-hired_here')}"]),
        (["withdrawn"], ["Cost **16** + boost **4** (open)", PAID, BOOSTED, f"-# {TEXT.t('reason-withdrawn')}"]),
    ],
)  # fmt: skip
async def test_possible_returns_are_listed_and_impossible_ones_explained(
    world: World, steps: list[str], shown: list[str]
) -> None:
    await send_first_proposal(world, boost=4)
    for step in steps:
        await proposal_command(world, "update", proposal=LINK, status=step)
    result = await proposal_command(world, "show", proposal=LINK)
    assert words(result).splitlines()[3:-1] == shown


@pytest.mark.parametrize(
    ("outcome", "shown"),
    [
        ("cancelled", ["Cost **16** + boost **4** (returned)", PAID, BOOSTED,
                       "**+4** of the boost came back → 24 May 2027 (4)",
                       "**+16** of the proposal came back → 24 May 2027 (16)"]),
        ("filled", ["Cost **16** + boost **4** (kept)", PAID, BOOSTED, f"-# {TEXT.t('reason-filled')}"]),
        ("expired", ["Cost **16** + boost **4** (kept)", PAID, BOOSTED, f"-# {TEXT.t('reason-expired')}"]),
    ],
)  # fmt: skip
async def test_after_the_jobs_end_the_proposal_shows_what_came_back(
    world: World, outcome: str, shown: list[str]
) -> None:
    await send_first_proposal(world, boost=4)
    await job_command(world, "close", job=LINK, outcome=outcome)
    result = await proposal_command(world, "show", proposal=LINK)
    assert words(result).splitlines()[2] == "**Closed with the job** · #1"
    assert words(result).splitlines()[3:-1] == shown
    assert words(result).splitlines()[-1] == f"-# Sent {NOW} → {TEXT.t(f'step-{outcome}')} {NOW}"


async def test_a_boost_does_not_come_back_after_the_clients_answer(world: World) -> None:
    await send_first_proposal(world, boost=1)
    await proposal_command(world, "update", proposal=LINK, status="viewed")
    await job_command(world, "close", job=LINK, outcome="cancelled")
    assert words(await proposal_command(world, "show", proposal=LINK)).splitlines()[6:9] == [
        "**+16** of the proposal came back → 24 May 2027 (16)",
        "Still spent: **1** of the boost",
        f"-# {TEXT.t('reason-kept_boost')}",
    ]


async def test_a_free_proposal_shows_no_cost(world: World) -> None:
    await send_first_proposal(world, connects=0, invited=True)
    assert words(await proposal_command(world, "show", proposal=LINK)).splitlines()[2:] == [
        "**Sent** · #1 · invited",
        "It cost nothing.",
        f"-# Sent {NOW}",
    ]


async def test_a_retracted_proposal_is_not_listed(world: World) -> None:
    card = await send_first_proposal(world)
    await press(world.ana, card, "Undo")
    for result in (
        await proposal_command(world, "show", proposal="#1"),
        await press(world.ana, card, "Details"),
    ):
        assert words(result).splitlines() == [TEXT.t("error-unknown-proposal", given="\\#1")]
    assert rows(await proposal_command(world, "list")) == []


async def test_reading_writes_nothing_and_counts_due_entries(world: World) -> None:
    await start_ana(world, 20, "plus", next_refill="2026-12-03")
    await proposal_command(world, "send", job=LINK, connects=16)
    world.clock.advance(days=10)
    assert first_line(await proposal_command(world, "show", proposal=LINK)) == "104 Connects"
    assert first_line(await proposal_command(world, "list")) == "104 Connects"
    assert await written_entries(world) == [("opening", 20), ("spend", -16)]


@pytest.mark.parametrize("typed", [LINK, "#1", "1", "logo for a BAKERY", "logo bakery"])
async def test_a_link_an_id_and_a_title_find_the_same_record(world: World, typed: str) -> None:
    await send_first_proposal(world)
    await proposal_command(world, "send", job=OTHER, connects=1)
    assert (
        words(await proposal_command(world, "show", proposal=typed)).splitlines()[1]
        == "**Logo for a bakery**"
    )


# ── whose they are ───────────────────────────────────────────────────────────────────────────────────────────────────


async def test_proposals_of_other_members_are_hidden(world: World) -> None:
    await send_first_proposal(world, note="secret")
    await job_command(world, "log", link=LINK, share=True)
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    assert words(await proposal_command(world, "list", world.ben)).splitlines()[:2] == [
        "## 50 Connects",
        "No proposals · All",
    ]
    for typed, given in (("#1", "\\#1"), (LINK, TEXT.safe(LINK, 60)), ("logo for a bakery",) * 2):
        result = await proposal_command(world, "show", world.ben, proposal=typed)
        assert words(result).splitlines() == [TEXT.t("error-unknown-proposal", given=given)]
    assert await world.ben.autocomplete(world.channel, "proposal show", "proposal", "") == []


async def test_a_members_proposals_are_shown_in_every_place(world: World) -> None:
    await send_first_proposal(world)
    ana, channel = ana_in_another_server(world)
    assert rows(await ana.slash(channel, "proposal list")) == ["Logo for a bakery"]
    shown = await world.ana.user.slash("proposal list")
    assert first_line(await press(world.ana.user, shown, "Open")) == "68 Connects"


@pytest.mark.parametrize("command", ["list", "show"])
async def test_without_a_wallet_the_answer_says_how_to_open_one(world: World, command: str) -> None:
    options = {"proposal": "#1"} if command == "show" else {}
    assert words(await proposal_command(world, command, **options)).splitlines() == [
        TEXT.t("error-not-started")
    ]


@pytest.mark.parametrize(
    ("command", "options"),
    [("list", {"status": "void"}), ("list", {"since": 7}), ("show", {"proposal": 1})],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, command: str, options: dict[str, Any]
) -> None:
    await send_first_proposal(world)
    with pytest.raises(OptionError):
        await proposal_command(world, command, **options)
    result = await send_tampered_command(world, f"proposal {command}", **options)
    assert UNCHANGED not in words(result)


@pytest.mark.parametrize("since", ["soon 🎉", "2026-02-30", "0000-00-00"])
async def test_an_unreadable_day_is_refused(world: World, since: str) -> None:
    await send_first_proposal(world)
    result = await proposal_command(world, "list", since=since)
    assert words(result).splitlines() == [TEXT.t("error-bad-day", given=since)]


# ── while typing ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("command", ["proposal show", "proposal update"])
async def test_proposals_are_offered_by_title_id_and_link(world: World, command: str) -> None:
    await send_first_proposal(world)
    more = {"status": "viewed"} if command == "proposal update" else {}

    async def offered(typed: str) -> list[tuple[str, str]]:
        found = await world.ana.autocomplete(world.channel, command, "proposal", typed, **more)
        return [(choice["name"], choice["value"]) for choice in found]

    bakery = ("Logo for a bakery · 16 Connects · 1 minute · Sent · #1", "#1")
    assert [await offered(typed) for typed in ("", "BAKERY", "#1", LINK)] == [[bakery]] * 4
    await job_command(world, "log", title=LOUD)
    await proposal_command(world, "send", job="#2", connects=1)
    [(loud, value), last] = await offered("")
    assert (len(loud), loud[:20], value, last) == (100, LOUD[:20], "#2", bakery)
    assert [await offered(typed) for typed in ("zzzz", "🎉🎉", "x" * 100, OTHER)] == [[]] * 4


async def test_at_most_25_choices_are_offered(world: World) -> None:
    await send_many(world, 27)
    found = await world.ana.autocomplete(world.channel, "proposal show", "proposal", "")
    assert [choice["value"] for choice in found] == [f"#{number}" for number in range(27, 2, -1)]


async def test_a_fault_of_discord_is_tried_once_more(world: World) -> None:
    await send_first_proposal(world)
    world.env.inject_error("POST", CALLBACK, status=500)
    assert rows(await proposal_command(world, "list")) == ["Logo for a bakery"]
    world.env.inject_error("POST", CALLBACK, status=503)
    assert first_line(await proposal_command(world, "show", proposal="#1")) == "68 Connects"
    await connects_command(world, "spend", amount=8)
    assert first_line(await proposal_command(world, "show", proposal="#1")) == "60 Connects"
