"""/proposal send: log the job, record the proposal and spend its Connects, all or nothing."""

from typing import Any

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import GOOD, REFUSED, WARNING
from tests.cogs.hands import (
    INJECTIONS,
    balance_of_ana,
    connects_command,
    could_ping,
    deliver_again,
    first_line,
    send_tampered_command,
    start_ana,
    written_entries,
)
from tests.cogs.posts import (
    KEY,
    LINK,
    LOUD,
    NAMELESS,
    NOW,
    UNCHANGED,
    add_applicant,
    ana_in_another_server,
    job_command,
    proposal_command,
    send_first_proposal,
    written_jobs,
    written_statuses,
)
from tests.cogs.world import TEXT, World, buttons, colour, press, words

CALLBACK = "/interactions/*/callback"
EMPTY: tuple[list[Any], list[Any]] = ([("opening", 84)], [])


async def written(world: World) -> tuple[list[Any], list[Any]]:
    """Return the number of entries and of jobs in the database."""
    return await written_entries(world), await written_jobs(world)


# ── what it does ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_link_logs_the_job_and_sends_the_proposal(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    result = await proposal_command(world, "send", job=LINK, connects=16, boost=12, note="asked for drafts")
    lines = words(result).splitlines()
    assert lines[:6] == [
        "## 56 Connects",
        "**−28** for **Logo for a bakery** (16 + 12 boost)",
        "-# Proposal: from the batch that expires on 24 Dec 2026.",
        "-# Boost: from batches that expire on 24 Dec 2026 (4), 24 May 2027 (8).",
        "-# The post was 325 days old when you sent it.",
        "-# The job is logged too.",
    ]
    assert lines[6].startswith("-# Chance of a hire: ")
    assert len(lines) == 7
    assert (result.ephemeral, colour(result)) == (True, GOOD)
    assert list(buttons(result)) == ["Undo", "Viewed", "Interview", "Edit", "Details"]
    assert await written_jobs(world) == [(KEY, "Logo for a bakery", None)]
    assert await written_statuses(world) == [("sent", "open")]
    assert (await written_entries(world))[2:] == [("spend", -16), ("boost", -12)]


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ({"connects": 16}, "**−16** for **Logo for a bakery**"),
        ({"connects": 1}, "**−1** for **Logo for a bakery**"),
        ({"connects": 0, "boost": 5}, "**−5** for **Logo for a bakery** (0 + 5 boost)"),
        ({"connects": 0}, "Nothing spent on **Logo for a bakery**."),
        ({"connects": 0, "invited": True}, "Nothing spent on **Logo for a bakery**: you were invited."),
    ],
)
async def test_the_cost_is_shown(world: World, options: dict[str, Any], shown: str) -> None:
    await start_ana(world)
    result = await proposal_command(world, "send", job=LINK, **options)
    cost = options["connects"] + options.get("boost", 0)
    assert words(result).splitlines()[:2] == [f"## {84 - cost} Connects", shown]
    assert next(iter(buttons(result))) == ("Undo" if cost else "Take it back")


@pytest.mark.parametrize("typed", [LINK, KEY, "#1", "logo bakery"])
async def test_a_logged_job_is_found_by_link_id_or_title(world: World, typed: str) -> None:
    await start_ana(world)
    await job_command(world, "log", link=LINK)
    result = await proposal_command(world, "send", job=typed, connects=16)
    assert words(result).splitlines()[1] == "**−16** for **Logo for a bakery**"
    assert "The job is logged too." not in words(result)
    assert list(buttons(result)) == ["Undo", "Viewed", "Interview", "The job", "Details"]
    assert "**16 Connects**" in words(await press(world.ana, result, "The job"))


async def test_on_a_job_shared_by_another_member_the_card_counts_applicants_and_opens_the_job(
    world: World,
) -> None:
    await start_ana(world)
    await job_command(world, "log", world.ben, link=LINK, share=True)
    await add_applicant(world, "cleo")
    result = await proposal_command(world, "send", job="#1", connects=16)
    assert "-# **1** other member has applied." in words(result).splitlines()
    assert first_line(await press(world.ana, result, "The job")) == "Logo for a bakery"


@pytest.mark.parametrize(
    ("on", "said"),
    [("yesterday", "9 Dec 2026"), ("2026-12-01", "1 Dec 2026"), ("3 days ago", "7 Dec 2026")],
)
async def test_a_proposal_can_be_dated_back(world: World, on: str, said: str) -> None:
    await start_ana(world)
    world.clock.advance(days=16)
    result = await proposal_command(world, "send", job=NAMELESS, connects=4, on=on)
    assert f"-# Dated {said}." in words(result).splitlines()
    assert first_line(await connects_command(world, "balance", at="2026-11-30")) == "84 Connects"
    assert first_line(await connects_command(world, "balance", at=on)) == "80 Connects"


async def test_an_unusual_cost_is_questioned_and_can_be_undone_by_a_button(world: World) -> None:
    result = await send_first_proposal(world, connects=41, boost=3)
    assert words(result).splitlines()[2] == TEXT.t("sent-unusual")
    assert colour(result) == WARNING
    await world.restart()
    assert first_line(await press(world.ana, result, "Undo")) == "84 Connects"
    assert await written_statuses(world) == [("void", "open")]
    assert first_line(await proposal_command(world, "send", job=LINK, connects=4)) == "80 Connects"


async def test_a_closed_job_is_mentioned(world: World) -> None:
    await start_ana(world)
    await job_command(world, "log", link=LINK)
    await job_command(world, "close", job=LINK, outcome="filled")
    asked = await proposal_command(world, "send", job=LINK, connects=16)
    assert "**It has ended**, by your notes: Somebody was hired." in words(asked)
    result = await press(world.ana, asked, "Send anyway")
    assert words(result).splitlines()[2] == "This job counts as ended: Somebody was hired."
    assert colour(result) == WARNING


async def test_the_buttons_work_after_a_restart(world: World) -> None:
    result = await send_first_proposal(world)
    await world.restart()
    assert first_line(await press(world.ana, result, "Viewed")) == "Viewed"
    assert words(await press(world.ana, result, "Viewed")).splitlines()[-1] == "It stood at “Viewed” already."
    assert first_line(await press(world.ana, result, "Interview")) == "Interview"
    assert first_line(await press(world.ana, result, "Details")) == "68 Connects"
    assert await written_statuses(world) == [("interviewing", "none")]


async def test_a_free_proposal_is_retracted_once(world: World) -> None:
    result = await send_first_proposal(world, connects=0)
    await world.restart()
    assert words(await press(world.ana, result, "Take it back")).splitlines() == [
        "## 84 Connects",
        TEXT.t("retracted", job="Logo for a bakery"),
    ]
    await connects_command(world, "spend", amount=4)
    assert first_line(await press(world.ana, result, "Take it back")) == "80 Connects"
    assert await written_statuses(world) == [("void", "none")]


async def test_the_wallet_is_the_same_in_a_direct_message_and_in_another_server(world: World) -> None:
    await start_ana(world)
    assert first_line(await world.ana.user.slash("proposal send", job=LINK, connects=16)) == "68 Connects"
    ana, channel = ana_in_another_server(world)
    second = await ana.slash(channel, "proposal send", job=LINK, connects=16)
    assert words(second).splitlines()[0] == TEXT.t(
        "error-duplicate-proposal", job_title="Logo for a bakery", sent_at=NOW
    )
    assert first_line(await ana.slash(channel, "proposal send", job=NAMELESS, connects=8)) == "60 Connects"


# ── a second one ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("step", ["viewed", "interviewing", "offer", "hired"])
async def test_a_second_open_proposal_for_a_job_needs_confirmation(world: World, step: str) -> None:
    await send_first_proposal(world)
    await proposal_command(world, "update", proposal=LINK, status=step)
    result = await proposal_command(world, "send", job=LINK, connects=8)
    assert words(result).splitlines() == [
        f"You have a proposal for **Logo for a bakery** already, sent {NOW}. Did you send a second one? Confirm it,"
        " or change the first with `/proposal update`.",
        UNCHANGED,
    ]
    assert (colour(result), list(buttons(result))) == (REFUSED, ["Send a second one"])
    assert await balance_of_ana(world) == 68


@pytest.mark.parametrize("step", ["declined", "withdrawn", "archived"])
async def test_after_a_closed_proposal_another_needs_no_confirmation(world: World, step: str) -> None:
    await send_first_proposal(world)
    await proposal_command(world, "update", proposal=LINK, status=step)
    assert first_line(await proposal_command(world, "send", job=LINK, connects=8)) == "60 Connects"


# ── what can't be ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"on": "tomorrow"}, "25 Nov 2026 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026."),
        ({"on": "2014-12-31"}, "31 Dec 2014 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026."),
        ({"on": "31 Feb"}, TEXT.t("error-bad-day", given="31 Feb")),
        ({"on": "📅"}, TEXT.t("error-bad-day", given="📅")),
        ({"on": "y" * 2000}, TEXT.t("error-bad-day", given="y" * 59 + "…")),
        ({"job": "the one with the logo"}, TEXT.t("error-unknown-job", given="the one with the logo")),
        ({"job": "#999999"}, TEXT.t("error-unknown-job", given="\\#999999")),
        ({"job": "j" * 2000}, TEXT.t("error-unknown-job", given="j" * 59 + "…")),
        ({"job": "**<@1>**"}, TEXT.t("error-unknown-job", given="\\*\\*\\<@\u200b1>\\*\\*")),
        ({"job": "🎉"}, TEXT.t("error-unknown-job", given="🎉")),
        ({"job": ""}, TEXT.t("error-unknown-job", given="")),
        ({"note": "n" * 2000}, TEXT.t("error-too-long", field="note", longest=200)),
    ],
)
async def test_bad_input_is_refused_with_a_sentence(world: World, options: dict[str, Any], said: str) -> None:
    await start_ana(world)
    result = await proposal_command(world, "send", **{"job": LINK, "connects": 5} | options)
    assert words(result).splitlines() == [said, UNCHANGED]
    assert await written(world) == EMPTY


@pytest.mark.parametrize(
    "options",
    [
        *({"connects": amount} for amount in (-5, 100_001, 2**53, "12", 1.5, True)),
        *({"boost": amount} for amount in (-1, 100_001, "4")),
        {"invited": "yes"},
        {"job": 7},
        {"note": 7},
    ],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, options: dict[str, Any]
) -> None:
    await start_ana(world)
    given = {"job": LINK, "connects": 5} | options
    with pytest.raises(OptionError):
        await proposal_command(world, "send", **given)
    result = await send_tampered_command(world, "proposal send", **given)
    assert words(result).splitlines()[-1] == UNCHANGED
    assert colour(result) == REFUSED
    assert await written(world) == EMPTY


async def test_a_refused_proposal_writes_nothing(world: World) -> None:
    await start_ana(world, 84)
    result = await proposal_command(world, "send", job=LINK, connects=80, boost=5)
    assert words(result).splitlines() == [
        "## 84 Connects",
        "You have 84 and this needs 85: 1 short. If Upwork did take them, log it anyway: I add the missing 1 first, as a"
        " correction that your history marks.",
        UNCHANGED,
    ]
    assert list(buttons(result)) == ["Log it anyway"]
    assert await written(world) == EMPTY
    assert await written_statuses(world) == []


async def test_without_a_wallet_the_answer_says_how_to_open_one(world: World) -> None:
    result = await proposal_command(world, "send", job=LINK, connects=5)
    assert words(result).splitlines() == [TEXT.t("error-not-started"), UNCHANGED]
    assert (await written_jobs(world), list(buttons(result))) == ([], ["Start"])


@pytest.mark.parametrize("note", [*INJECTIONS, "🎉" * 100, "a\nb\u202ec", LOUD])
async def test_a_note_is_private_and_has_no_effect(world: World, note: str) -> None:
    await send_first_proposal(world, note=note)
    shown = words(await proposal_command(world, "show", proposal=LINK)).splitlines()
    assert shown[-1] == "-# " + TEXT.t("job-note", note=TEXT.safe(note.replace("\n", " "), 200))
    assert could_ping(world) == []


async def test_a_title_full_of_markdown_fits_on_every_card(world: World) -> None:
    await start_ana(world)
    await job_command(world, "log", title=LOUD)
    result = await proposal_command(world, "send", job="#1", connects=16, boost=4)
    assert words(result).splitlines()[1] == f"**−20** for **{TEXT.safe(LOUD, 120)}** (16 + 4 boost)"
    assert could_ping(world) == []


# ── once ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_proposal_delivered_twice_is_written_once(world: World) -> None:
    await send_first_proposal(world, boost=4)
    await deliver_again(world)
    assert await written_entries(world) == [("opening", 84), ("spend", -16), ("boost", -4)]
    assert await written_statuses(world) == [("sent", "open")]


@pytest.mark.parametrize("times", [1, None])
async def test_after_a_fault_of_discord_the_proposal_is_written_once(world: World, times: int | None) -> None:
    await start_ana(world)
    world.env.inject_error("POST", CALLBACK, status=500, times=times)
    result = await proposal_command(world, "send", job=LINK, connects=16)
    assert result.acknowledged is (times == 1)
    assert await written_entries(world) == [("opening", 84), ("spend", -16)]
