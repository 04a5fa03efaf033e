"""/job log: a member's own notes on a post, from any form of its link or from a title."""

from typing import Any

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import GOOD, NEUTRAL, REFUSED, WARNING
from tests.cogs.hands import could_ping, deliver_again, first_line, send_tampered_command
from tests.cogs.posts import (
    KEY,
    LINK,
    LOUD,
    NOW,
    OTHER,
    POSTED,
    UNCHANGED,
    add_applicant,
    ana_in_another_server,
    job_command,
    send_first_proposal,
    written_jobs,
)
from tests.cogs.world import TEXT, World, buttons, colour, press, words

SITE = "https://www.upwork.com"
SHAPES = (
    f"{SITE}/jobs/{KEY}",
    f"{LINK}/?source=rss&x=1#top",
    f"http://upwork.com/jobs/Another-title_{KEY}",
    f"{SITE}/freelance-jobs/apply/Logo-for-a-bakery_{KEY}/",
    f"{SITE}/freelance-jobs/apply/{KEY}/",
    f"{SITE}/job/logo_{KEY}",
    f"{SITE}/nx/proposals/job/{KEY}/apply/",
    f"{SITE}/ab/proposals/job/{KEY}/apply/",
    f"{SITE}/nx/search/jobs/details/{KEY}",
    f"{SITE}/nx/find-work/best-matches/details/{KEY}",
    f"look at this, @everyone: <{SITE}/jobs/{KEY.replace('~', '%7E')}>!",
    KEY,
)
CALLBACK = "/interactions/*/callback"


# ── a link ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_link_alone_gives_title_and_age(world: World) -> None:
    result = await job_command(world, "log", link=LINK)
    assert words(result).splitlines() == ["## Logo for a bakery", f"Posted {POSTED}", "Logged."]
    assert (result.ephemeral, colour(result)) == (True, GOOD)
    assert list(buttons(result)) == ["I applied", "Edit", "Share", "On Upwork"]
    assert buttons(result)["On Upwork"]["url"] == f"{SITE}/jobs/{KEY}"
    assert await written_jobs(world) == [(KEY, "Logo for a bakery", None)]


@pytest.mark.parametrize("link", SHAPES)
async def test_every_form_of_a_link_means_the_same_job(world: World, link: str) -> None:
    await job_command(world, "log", link=LINK)
    world.clock.advance(hours=2)
    result = await job_command(world, "log", link=link)
    assert words(result).splitlines() == [
        "## Logo for a bakery",
        f"Posted {POSTED}",
        f"You logged this {NOW}.",
    ]
    assert colour(result) == NEUTRAL
    assert await written_jobs(world) == [(KEY, "Logo for a bakery", None)]


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        (f"{SITE}/jobs/Old-post_~01abcdef0123456789", ["## Old post", "Logged."]),
        (f"{SITE}/jobs/~01abcdef0123456789", ["## \\~01abcdef0123456789", "Logged."]),
        (f"{SITE}/jobs/Too-soon_~02{'9' * 19}", ["## Too soon", "Logged."]),
        (
            f"{SITE}/jobs/~021886899760086957583",
            ["## \\~021886899760086957583", "Posted <t:1738706934:R>", "Logged."],
        ),
    ],
)
async def test_facts_that_a_link_lacks_are_left_out(world: World, link: str, shown: list[str]) -> None:
    assert words(await job_command(world, "log", link=link)).splitlines() == shown


async def test_applicants_are_counted_but_not_named(world: World) -> None:
    await job_command(world, "log", link=LINK, share=True)
    world.clock.advance(hours=2)
    members = [await add_applicant(world, name) for name in ("cleo", "dino", "edda")]
    result = await job_command(world, "log", world.ben, link=LINK)
    assert words(result).splitlines()[-2:] == [
        f"Already on the board: shared by <@{world.ana.id}> {NOW}.",
        "**3** other members have applied.",
    ]
    assert not [member for member in members if str(member.id) in words(result)]


async def test_the_member_who_shared_the_job_is_named_and_not_pinged(world: World) -> None:
    shared = await job_command(world, "log", link=LINK, share=True)
    assert words(shared).splitlines()[-1] == TEXT.t("job-logged-shared")
    assert list(buttons(shared)) == ["I applied", "Edit", "On Upwork"]
    world.clock.advance(hours=2)
    result = await job_command(world, "log", world.ben, link=LINK)
    assert words(result).splitlines()[-2:] == [
        f"Already on the board: shared by <@{world.ana.id}> {NOW}.",
        TEXT.t("job-applied", count=0),
    ]
    assert could_ping(world) == []


async def test_a_job_logged_again_is_recognized_and_can_be_shared(world: World) -> None:
    mine = await job_command(world, "log", link=LINK)
    again = await job_command(world, "log", link=LINK)
    assert words(again).splitlines()[-1] == f"You logged this {NOW}."
    await world.restart()
    assert TEXT.t("job-shared") in words(await press(world.ana, mine, "Share"))
    assert TEXT.t("job-shared") in words(await press(world.ana, mine, "Share"))
    await job_command(world, "log", link=OTHER)
    again = await job_command(world, "log", link=OTHER, share=True)
    assert words(again).splitlines()[-3:-1] == [f"You logged this {NOW}.", TEXT.t("job-shared")]
    assert first_line(await job_command(world, "list", world.ben)) == "2 jobs"


async def test_the_members_own_proposal_is_shown(world: World) -> None:
    await send_first_proposal(world)
    result = await job_command(world, "log", link=LINK)
    assert words(result).splitlines()[-1] == f"Your proposal: **Sent**, sent {NOW}."
    assert (colour(result), list(buttons(result))) == (WARNING, ["Edit", "Share", "On Upwork"])


# ── what else is known ───────────────────────────────────────────────────────────────────────────────────────────────


async def test_all_facts_are_shown_but_not_the_note(world: World) -> None:
    result = await job_command(
        world,
        "log",
        link=LINK,
        connects=16,
        kind="fixed",
        budget=1500.5,
        category="design-creative",
        skills="logo; Brand, logo",
        proposals="50+",
        hire_rate=72,
        client_spent=12_000,
        note="secret",
    )
    assert words(result).splitlines() == [
        "## Logo for a bakery",
        f"**16 Connects** · Posted {POSTED}",
        "Fixed $1,500.50 · Design & Creative · 50+ proposals",
        "Client: hires 72 % · $12,000 spent",
        "-# Skills: logo, Brand",
        "Logged.",
    ]
    assert "secret" not in words(await job_command(world, "log", world.ben, link=LINK))


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ({"connects": 0}, "**0 Connects**"),
        ({"connects": 1}, "**1 Connect**"),
        ({"connects": 100_000}, "**100,000 Connects**"),
        ({"kind": "hourly", "budget": 45}, "$45 an hour"),
        ({"budget": 0}, "$0"),
        ({"budget": 100_000_000}, "$100,000,000"),
        ({"kind": "hourly"}, "Hourly"),
        ({"hire_rate": 0}, "Client: hires 0 %"),
    ],
)
async def test_each_fact_is_shown_without_the_others(
    world: World, options: dict[str, Any], shown: str
) -> None:
    result = await job_command(world, "log", title="Shop for seeds", **options)
    assert words(result).splitlines() == ["## Shop for seeds", shown, "Logged."]


async def test_a_title_is_escaped(world: World) -> None:
    assert len(LOUD) == 120
    result = await job_command(world, "log", title=LOUD, skills="@here, **b**", note=LOUD, share=True)
    assert first_line(result) == TEXT.safe(LOUD, 120)
    assert "\n-# Skills: @\u200bhere, \\*\\*b\\*\\*\n" in words(result)
    shown = await job_command(world, "show", job="#1")
    assert TEXT.t("job-note", note=TEXT.safe(LOUD, 200)) in words(shown)
    assert could_ping(world) == []


async def test_the_same_title_of_two_members_is_two_jobs(world: World) -> None:
    await job_command(world, "log", title="Shop for seeds")
    again = await job_command(world, "log", title="shop for SEEDS", connects=8)
    assert words(again).splitlines()[:3] == ["## Shop for seeds", "**8 Connects**", f"You logged this {NOW}."]
    assert (
        words(await job_command(world, "log", world.ben, title="Shop for seeds")).splitlines()[-1]
        == "Logged."
    )
    assert await written_jobs(world) == [(None, "Shop for seeds", None)] * 2


async def test_a_job_cannot_be_shared_in_a_direct_message(world: World) -> None:
    result = await world.dana.slash("job log", link=LINK, share=True)
    assert words(result).splitlines()[-1] == "Logged."
    assert list(buttons(result)) == ["I applied", "Edit", "On Upwork"]
    there = world.guild.add_member(world.dana)
    assert first_line(await job_command(world, "list", there)) == "1 job"
    assert first_line(await job_command(world, "list")) == "0 jobs"


async def test_who_pastes_the_link_of_another_starts_with_the_link(world: World) -> None:
    await job_command(world, "log", link=LINK, connects=16, title="Ana's words", note="secret")
    await send_first_proposal(world)
    result = await job_command(world, "log", world.ben, link=f"{SITE}/jobs/{KEY}", budget=300)
    assert words(result).splitlines() == [
        "## \\~022007163664429408020",
        f"Posted {POSTED}",
        "$300",
        "Logged.",
    ]
    shown = words(await job_command(world, "show", world.ben, job=KEY))
    assert not [word for word in ("Ana", "16 Connects", "applied") if word in shown]


async def test_each_server_has_its_own_card_of_a_post(world: World) -> None:
    await job_command(world, "log", world.ben, link=LINK, share=True)
    ana, channel = ana_in_another_server(world)
    result = await ana.slash(channel, "job log", link=LINK)
    assert words(result).splitlines()[-1] == "Logged."
    assert str(world.ben.id) not in words(result)


# ── what can't be logged ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            {"link": f"{SITE}/nx/proposals/2007163664429408020"},
            TEXT.t("error-not-an-upwork-link", given="https:\u200b//www.upwork.com/nx/proposals/2007163664429408020"),
        ),
        (
            {"link": f"{SITE}/freelancers/~01abcdef0123456789"},
            TEXT.t("error-not-an-upwork-link", given="https:\u200b//www.upwork.com/freelancers/\\~01abcdef0123456789"),
        ),
        ({"link": "🎉"}, TEXT.t("error-not-an-upwork-link", given="🎉")),
        ({"link": "@everyone"}, TEXT.t("error-not-an-upwork-link", given="@\u200beveryone")),
        ({"link": "l" * 2000, "title": "x"}, TEXT.t("error-not-an-upwork-link", given="l" * 59 + "…")),
        ({"title": "\u200b \n"}, TEXT.t("error-nothing-given")),
        ({"note": "for me"}, TEXT.t("error-nothing-given")),
        ({"share": True}, TEXT.t("error-nothing-given")),
        ({"title": "t" * 201}, TEXT.t("error-too-long", field="title", longest=200)),
        ({"title": "t" * 2000}, TEXT.t("error-too-long", field="title", longest=200)),
        ({"title": "x", "skills": "s" * 301}, TEXT.t("error-too-long", field="skills", longest=300)),
        ({"title": "x", "note": "n" * 201}, TEXT.t("error-too-long", field="note", longest=200)),
    ],
)  # fmt: skip
async def test_bad_input_is_refused_with_a_sentence(world: World, options: dict[str, Any], said: str) -> None:
    result = await job_command(world, "log", **options)
    assert words(result).splitlines() == [said, UNCHANGED]
    assert (result.ephemeral, colour(result)) == (True, REFUSED)
    assert await written_jobs(world) == []


@pytest.mark.parametrize(
    "options",
    [
        *({"connects": amount} for amount in (-1, 100_001, 2**53, "12", 1.5, True)),
        *({"budget": amount} for amount in (-0.01, 100_000_000.01, "300", float("nan"), float("inf"))),
        *({"client_spent": amount} for amount in (-1, "much")),
        *({"hire_rate": rate} for rate in (-1, 101, "72")),
        {"kind": "weekly"},
        {"category": "plumbing"},
        {"proposals": "many"},
        {"share": "yes"},
        {"title": 7},
    ],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, options: dict[str, Any]
) -> None:
    given = {"link": LINK} | options
    with pytest.raises(OptionError):
        await job_command(world, "log", **given)
    result = await send_tampered_command(world, "job log", **given)
    assert words(result).splitlines()[-1] == UNCHANGED
    assert colour(result) == REFUSED
    assert await written_jobs(world) == []


# ── once ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_job_delivered_twice_is_logged_once(world: World) -> None:
    result = await job_command(world, "log", title="Shop for seeds")
    await deliver_again(world)
    assert words(result).splitlines() == ["## Shop for seeds", "Logged."]
    assert await written_jobs(world) == [(None, "Shop for seeds", None)]


async def test_after_a_fault_of_discord_the_job_is_logged_once(world: World) -> None:
    world.env.inject_error("POST", CALLBACK, status=500)
    assert words(await job_command(world, "log", link=LINK)).splitlines()[-1] == "Logged."
    assert await written_jobs(world) == [(KEY, "Logo for a bakery", None)]
