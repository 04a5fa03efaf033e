"""/job list and /job show: the server's shared jobs and the member's own, and no other member's."""

from typing import Any

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import NEUTRAL
from tests.cogs.hands import could_ping, first_line, forge_button, send_tampered_command, written_entries
from tests.cogs.posts import (
    KEY,
    LINK,
    LOUD,
    NOW,
    OTHER,
    POSTED,
    UNCHANGED,
    add_applicant,
    add_member,
    ana_in_another_server,
    job_command,
    pick_from_menu,
    send_first_proposal,
)
from tests.cogs.world import TEXT, Shown, World, buttons, colour, menus, parts, press, words
from tests.cogs.world import components as components_of

CALLBACK = "/interactions/*/callback"
ENDS = ["cancelled", "removed", "expired", "filled"]


def titles(shown: Shown) -> list[str]:
    return [line.strip("*") for line in words(shown).splitlines() if line.startswith("**")]


async def log_three_jobs(world: World) -> None:
    """Log three jobs that differ in age, budget and Connects."""
    await job_command(world, "log", title="Dear", budget=900, connects=27, category="writing")
    world.clock.advance(hours=1)
    await job_command(world, "log", title="Cheap", budget=100, connects=2, category="legal", kind="fixed")
    world.clock.advance(hours=1)
    await job_command(world, "log", title="Unknown")


# ── the list ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_each_line_shows_the_facts_for_a_decision(world: World) -> None:
    await send_first_proposal(world)
    await job_command(world, "log", link=LINK, budget=300, kind="fixed", share=True)
    mine = await job_command(world, "list")
    assert words(mine).splitlines() == [
        "## 1 job",
        "-# Open · Newest first",
        "**Logo for a bakery**",
        f"-# 16 Connects · {POSTED} · Fixed $300 · you: Sent",
    ]
    assert (mine.ephemeral, colour(mine), list(buttons(mine))) == (True, NEUTRAL, ["Open"])
    theirs = await job_command(world, "list", world.ben)
    assert words(theirs).splitlines()[-1] == f"-# 16 Connects · {POSTED} · Fixed $300 · 1 applied"
    assert str(world.ana.id) not in words(theirs)
    assert first_line(await press(world.ben, theirs, "Open")) == "Logo for a bakery"


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ({}, ["Unknown", "Cheap", "Dear"]),
        ({"sort": "budget"}, ["Dear", "Cheap", "Unknown"]),
        ({"sort": "connects"}, ["Cheap", "Dear", "Unknown"]),
        ({"category": "legal"}, ["Cheap"]),
        ({"category": "translation"}, []),
        ({"status": "closed"}, []),
        ({"status": "all"}, ["Unknown", "Cheap", "Dear"]),
        ({"mine": True}, ["Unknown", "Cheap", "Dear"]),
    ],
)
async def test_the_list_is_sorted_and_filtered(
    world: World, options: dict[str, Any], shown: list[str]
) -> None:
    await log_three_jobs(world)
    assert titles(await job_command(world, "list", **options)) == shown


async def test_the_filter_is_stated_and_closed_jobs_are_separate(world: World) -> None:
    await log_three_jobs(world)
    await job_command(world, "close", job="Cheap", outcome="filled")
    assert titles(await job_command(world, "list")) == ["Unknown", "Dear"]
    result = await job_command(world, "list", status="closed", category="legal", mine=True, sort="budget")
    assert words(result).splitlines() == [
        "## 1 job",
        "-# Closed · Legal · yours · Largest budget first",
        "**Cheap**",
        "-# 2 Connects · <t:1795514400:R> · Fixed $100 · Somebody was hired",
    ]


async def test_an_empty_list_says_how_to_log_a_job(world: World) -> None:
    result = await job_command(world, "list")
    assert words(result).splitlines() == [
        "## 0 jobs",
        "-# Open · Newest first",
        TEXT.t("jobs-empty"),
        f"-# {TEXT.t('jobs-empty-next')}",
    ]
    assert not buttons(result)


async def test_pages_turn_with_buttons_also_after_a_restart(world: World) -> None:
    for number in range(1, 19):
        await job_command(world, "log", title=f"Job {number}", category="legal")
    result = await job_command(world, "list", category="legal", mine=True)
    assert titles(result) == [f"Job {number}" for number in range(18, 13, -1)]
    assert words(result).splitlines()[-1] == "-# Page 1 of 4"
    assert buttons(result)["Previous"]["disabled"]
    await press(world.ana, result, "Next")
    await world.restart()
    await press(world.ana, result, "Next")
    await press(world.ana, result, "Next")
    assert titles(result) == ["Job 3", "Job 2", "Job 1"]
    assert words(result).splitlines()[1] == "-# Open · Legal · yours · Newest first"
    assert buttons(result)["Next"]["disabled"]
    await press(world.ana, result, "Previous")
    assert titles(result)[0] == "Job 8"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ("open:-:newest:0:99", None),
        ("open:-:newest:0:-5", None),
        ("void:-:newest:0:0", TEXT.t("refused-stale")),
        ("open:plumbing:newest:0:0", TEXT.t("refused-stale")),
        ("open:-:random:0:0", TEXT.t("refused-stale")),
        ("open:-:newest:x:0", TEXT.t("refused-stale")),
    ],
)
async def test_a_tampered_page_is_refused_or_bounded(world: World, args: str, said: str | None) -> None:
    for number in range(9):
        await job_command(world, "log", title=f"Job {number}")
    result = await job_command(world, "list")
    forge_button(world, result, "Next", f"cx:1:jobs:{args}")
    answer = await press(world.ana, result, "Next")
    assert words(answer).splitlines()[0] == (said or "## 9 jobs")


async def test_a_page_of_titles_full_of_markdown_fit_and_have_no_effect(world: World) -> None:
    for number in range(9):
        await job_command(
            world, "log", title=f"{number}{LOUD[1:]}", budget=99_999_999.99, kind="hourly", share=True
        )
    result = await job_command(world, "list", world.ben)
    assert words(result).count(TEXT.safe(LOUD[1:], 47)) == 5
    assert len(list(parts(components_of(result)))) <= 40
    assert len(words(result)) <= 4000
    assert could_ping(world) == []


# ── who sees what ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_unshared_job_is_seen_by_its_logger_alone_in_every_place(world: World) -> None:
    await job_command(world, "log", link=LINK)
    ana, channel = ana_in_another_server(world)
    assert titles(await job_command(world, "list")) == ["Logo for a bakery"]
    assert titles(await ana.slash(channel, "job list")) == ["Logo for a bakery"]
    assert titles(await world.ana.user.slash("job list")) == ["Logo for a bakery"]
    assert first_line(await job_command(world, "list", world.ben)) == "0 jobs"
    for typed in (LINK, KEY, "#1", "Logo for a bakery"):
        said = TEXT.t("error-unknown-job", given=TEXT.safe(typed, 60))
        assert words(await job_command(world, "show", world.ben, job=typed)).splitlines() == [said]


async def test_a_shared_job_is_seen_in_its_server_only(world: World) -> None:
    await job_command(world, "log", world.ben, link=LINK, share=True)
    ana, channel = ana_in_another_server(world)
    assert titles(await job_command(world, "list")) == ["Logo for a bakery"]
    assert first_line(await ana.slash(channel, "job list")) == "0 jobs"
    assert first_line(await world.ana.user.slash("job list")) == "0 jobs"
    assert await ana.autocomplete(channel, "job show", "job", "logo") == []


async def test_a_job_taken_off_the_board_is_hidden_from_others(world: World) -> None:
    await job_command(world, "log", link=LINK, share=True)
    theirs = await job_command(world, "list", world.ben)
    shown = await job_command(world, "show", job=LINK)
    await world.restart()
    assert TEXT.t("job-shared") not in words(await press(world.ana, shown, "Take off the board"))
    assert first_line(await job_command(world, "list", world.ben)) == "0 jobs"
    assert words(await press(world.ben, theirs, "Open")).splitlines() == [
        TEXT.t("error-unknown-job", given="\\#1")
    ]


# ── one post ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_job_is_shown_with_the_members_own_proposal_and_note(world: World) -> None:
    await send_first_proposal(world, note="my plan")
    await job_command(world, "log", link=LINK, note="my note", share=True, category="design-creative")
    await add_applicant(world, "cleo")
    dino = add_member(world, "dino")
    result = await job_command(world, "show", job=LINK)
    assert words(result).splitlines() == [
        "## Logo for a bakery",
        f"**16 Connects** · Posted {POSTED}",
        "Design & Creative",
        f"Shared by <@{world.ana.id}>.",
        "**1** other member has applied.",
        f"Your proposal: **Sent**, sent {NOW}.",
        "Your note: my note",
        f"-# Logged {NOW}",
    ]
    assert list(buttons(result)) == [
        "Details",
        "Edit",
        "Client, category",
        "On Upwork",
        "Take off the board",
        "History",
        "Report",
    ]
    assert first_line(await press(world.ana, result, "Details")) == "68 Connects"
    theirs = await job_command(world, "show", dino, job=LINK)
    assert words(theirs).splitlines()[1] == "**2** other members have applied."
    assert words(theirs).splitlines()[-2:] == [f"Shared by <@{world.ana.id}>.", f"-# Logged {NOW}"]
    assert list(buttons(theirs)) == ["I applied", "On Upwork", "History", "Report"]
    assert could_ping(world) == []


@pytest.mark.parametrize("typed", [LINK, KEY, "#1", "1", "logo for a BAKERY", "logo bakery"])
async def test_a_link_an_id_and_a_title_find_the_same_record(world: World, typed: str) -> None:
    await job_command(world, "log", link=LINK)
    await job_command(world, "log", link=OTHER)
    assert first_line(await job_command(world, "show", job=typed)) == "Logo for a bakery"


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("#99", "\\#99"),
        ("-1", "\\-1"),
        ("0", "0"),
        ("", ""),
        ("🎉", "🎉"),
        ("9" * 30, "9" * 30),
        ("x" * 2000, "x" * 59 + "…"),
        ("**@everyone**", "\\*\\*@\u200beveryone\\*\\*"),
        (OTHER, TEXT.safe(OTHER, 60)),
    ],
)
@pytest.mark.parametrize("command", ["show", "edit", "close"])
async def test_an_unknown_job_is_refused(world: World, command: str, typed: str, given: str) -> None:
    await job_command(world, "log", link=LINK)
    more = {"outcome": "filled"} if command == "close" else {}
    result = await job_command(world, command, job=typed, **more)
    assert words(result).splitlines()[0] == TEXT.t("error-unknown-job", given=given)
    assert (UNCHANGED in words(result)) is (command != "show")
    assert (result.ephemeral, result.modal) == (True, None)


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("list", {"status": "void"}),
        ("list", {"category": "plumbing"}),
        ("list", {"sort": "random"}),
        ("list", {"mine": "yes"}),
        ("show", {"job": 1}),
    ],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, command: str, options: dict[str, Any]
) -> None:
    with pytest.raises(OptionError):
        await job_command(world, command, **options)
    result = await send_tampered_command(world, f"job {command}", **options)
    assert UNCHANGED not in words(result)


async def test_the_outcome_is_picked_on_the_card_also_after_a_restart(world: World) -> None:
    await send_first_proposal(world, connects=16, boost=4)
    shown = await job_command(world, "show", job=LINK)
    assert [option["value"] for option in menus(shown)[0]["options"]] == ENDS
    await world.restart()
    assert first_line(await pick_from_menu(world.ana, shown, "removed")) == "84 Connects"
    assert (
        first_line(await pick_from_menu(world.ana, shown, "removed"))
        == "### Removed by Upwork · **Logo for a bakery**"
    )
    assert await written_entries(world) == [
        ("opening", 84), ("spend", -16), ("boost", -4), ("return", 4), ("return", 16),
    ]  # fmt: skip
    assert "Upwork removed it" in words(await job_command(world, "show", job=LINK))


async def test_a_job_is_shared_in_servers_only(world: World) -> None:
    await job_command(world, "log", link=LINK)
    ana, channel = ana_in_another_server(world)
    result = await ana.slash(channel, "job show", job=LINK)
    assert list(buttons(result)) == ["I applied", "Edit", "Client, category", "Share", "On Upwork"]
    assert "Share" in buttons(await job_command(world, "show", job=LINK))
    assert "Share" not in buttons(await world.ana.user.slash("job show", job=LINK))


# ── while typing ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("command", ["job show", "job edit", "job close", "proposal send"])
async def test_jobs_are_offered_by_title_id_and_link(world: World, command: str) -> None:
    await job_command(world, "log", link=LINK)

    async def offered(typed: str) -> list[tuple[str, str]]:
        more = {"job close": {"outcome": "filled"}, "proposal send": {"connects": 16}}.get(command, {})
        found = await world.ana.autocomplete(world.channel, command, "job", typed, **more)
        return [(choice["name"], choice["value"]) for choice in found]

    posted = 1_767_380_083_554  # by the number in its link (docs/upwork.md, section 13)
    days = (world.clock.now() - posted) // 86_400_000
    bakery = (f"Logo for a bakery · {days} days · #1", "#1")
    assert [await offered(typed) for typed in ("BAKERY", "#1", "1", LINK, KEY)] == [[bakery]] * 5
    await job_command(world, "log", title=LOUD)
    [(loud, value), last] = await offered("")
    assert (len(loud), loud[:20], value, last) == (100, LOUD[:20], "#2", bakery)
    assert [await offered(typed) for typed in ("zzzz", "🎉🎉", "x" * 100, OTHER)] == [[]] * 4


async def test_at_most_25_choices_are_offered(world: World) -> None:
    for number in range(30):
        await job_command(world, "log", title=f"Job {number}")
    found = await world.ana.autocomplete(world.channel, "job show", "job", "")
    assert [choice["value"] for choice in found] == [f"#{number}" for number in range(30, 5, -1)]
    assert await world.ben.autocomplete(world.channel, "job show", "job", "") == []


async def test_a_fault_of_discord_is_tried_once_more(world: World) -> None:
    await job_command(world, "log", link=LINK)
    world.env.inject_error("POST", CALLBACK, status=500)
    assert titles(await job_command(world, "list")) == ["Logo for a bakery"]
    world.env.inject_error("POST", CALLBACK, status=503)
    assert first_line(await job_command(world, "show", job="#1")) == "Logo for a bakery"
