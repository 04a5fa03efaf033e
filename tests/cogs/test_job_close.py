"""/job close: the outcome of a job, the Connects that come back or the reason why none do, and the undo."""

from typing import Any

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import GOOD, NEUTRAL, WARNING
from tests.cogs.hands import (
    balance_of_ana,
    connects_command,
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
    NOW,
    OTHER,
    UNCHANGED,
    ana_in_another_server,
    job_command,
    proposal_command,
    send_first_proposal,
    written_jobs,
    written_statuses,
)
from tests.cogs.world import TEXT, World, buttons, colour, press, words

CALLBACK = "/interactions/*/callback"
CANCELLED = TEXT.t("reason-cancelled")
SENT = [("opening", 84), ("spend", -16), ("boost", -13)]
BACK = [("return", 13), ("return", 16)]


@pytest.mark.parametrize(
    ("outcome", "title", "reason"),
    [
        ("cancelled", "Closed by the client", CANCELLED),
        ("removed", "Removed by Upwork", TEXT.t("reason-removed")),
    ],
)
async def test_a_cancelled_job_returns_cost_and_boost(
    world: World, outcome: str, title: str, reason: str
) -> None:
    await send_first_proposal(world, boost=13)
    result = await job_command(world, "close", job=LINK, outcome=outcome)
    assert words(result).splitlines() == [
        "## 84 Connects",
        f"{title} · **Logo for a bakery**",
        "**+13** of the boost came back to the batch that expires on 24 May 2027.",
        "**+16** of the proposal came back to the batch that expires on 24 May 2027.",
        f"-# {reason}",
    ]
    assert (result.ephemeral, colour(result)) == (True, GOOD)
    assert list(buttons(result)) == ["Undo", "The job", "Balance"]
    assert await written_entries(world) == SENT + BACK
    assert await written_statuses(world) == [("closed", "returned")]


@pytest.mark.parametrize(
    ("outcome", "title"),
    [("expired", "Expired"), ("filled", "Somebody was hired")],
)
async def test_for_other_outcomes_nothing_comes_back_and_the_answer_says_why(
    world: World, outcome: str, title: str
) -> None:
    await send_first_proposal(world, boost=13)
    result = await job_command(world, "close", job=LINK, outcome=outcome)
    assert words(result).splitlines() == [
        f"### {title} · **Logo for a bakery**",
        f"-# {TEXT.t(f'reason-{outcome}')}",
    ]
    assert colour(result) == NEUTRAL
    assert await written_entries(world) == SENT
    assert await written_statuses(world) == [("closed", "kept")]


@pytest.mark.parametrize(
    ("step", "balance", "said"),
    [
        ("viewed", 71, [CANCELLED, "The boost of **13** stays spent: the client had reacted to it."]),
        ("declined", 71, [CANCELLED, "The boost of **13** stays spent: the client had reacted to it."]),
        ("withdrawn", 55, [TEXT.t("reason-withdrawn")]),
        ("outbid", 84, [CANCELLED]),
    ],
)
async def test_the_proposals_earlier_steps_decide_what_comes_back(
    world: World, step: str, balance: int, said: list[str]
) -> None:
    await send_first_proposal(world, boost=13)
    await proposal_command(world, "update", proposal=LINK, status=step)
    result = await job_command(world, "close", job=LINK, outcome="cancelled")
    assert words(result).splitlines()[-len(said) :] == [f"-# {line}" for line in said]
    assert await balance_of_ana(world) == balance


async def test_returned_connects_go_to_each_lot_that_paid(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    await proposal_command(world, "send", job=LINK, connects=25)
    result = await job_command(world, "close", job=LINK, outcome="cancelled")
    assert words(result).splitlines()[2] == (
        "**+25** of the proposal came back to batches that expire on 24 May 2027 (5), 24 Dec 2026 (20)."
    )


async def test_returned_connects_of_an_expired_lot_expire_at_once(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    await proposal_command(world, "send", job=LINK, connects=25)
    world.clock.advance(days=31)
    result = await job_command(world, "close", job=LINK, outcome="cancelled")
    assert words(result).splitlines()[0] == "## 64 Connects"
    assert TEXT.t("close-lapsed", amount=20) in words(result).splitlines()
    assert colour(result) == WARNING


async def test_one_connect_is_written_in_the_singular(world: World) -> None:
    await send_first_proposal(world, connects=1, boost=1)
    await proposal_command(world, "update", proposal=LINK, status="viewed")
    result = await job_command(world, "close", job=LINK, outcome="cancelled")
    assert words(result).splitlines()[2:] == [
        "**+1** of the proposal came back to the batch that expires on 24 May 2027.",
        f"-# {CANCELLED}",
        "-# The boost of **1** stays spent: the client had reacted to it.",
    ]
    assert first_line(await press(world.ana, result, "Undo")) == "82 Connects"


async def test_connects_spent_on_the_job_by_hand_come_back_too(world: World) -> None:
    await start_ana(world)
    await connects_command(world, "spend", amount=10, purpose="other", job=LINK)
    result = await job_command(world, "close", job=LINK, outcome="cancelled")
    assert words(result).splitlines() == [
        "## 84 Connects",
        "Closed by the client · **Logo for a bakery**",
        "**+10** of the proposal came back to the batch that expires on 24 May 2027.",
    ]


async def test_without_a_proposal_or_a_wallet_only_the_job_is_closed(world: World) -> None:
    await job_command(world, "log", link=LINK, share=True)
    result = await job_command(world, "close", job=LINK, outcome="filled")
    assert words(result).splitlines() == [
        "### Somebody was hired · **Logo for a bakery**",
        f"-# {TEXT.t('close-nothing-out')}",
        f"-# {TEXT.t('close-reported')}",
    ]
    theirs = await job_command(world, "show", world.ben, job=LINK)
    assert f"**Somebody was hired**, says <@{world.ana.id}> {NOW}." in words(theirs).splitlines()
    assert "I applied" not in buttons(theirs)


async def test_each_member_closes_for_their_own_wallet(world: World) -> None:
    await send_first_proposal(world)
    await job_command(world, "log", link=LINK, share=True)
    result = await job_command(world, "close", world.ben, job=LINK, outcome="cancelled")
    assert first_line(result) == "### Closed by the client · **Logo for a bakery**"
    assert (await balance_of_ana(world), await written_statuses(world)) == (68, [("sent", "none")])
    waiting = await proposal_command(world, "show", proposal=LINK)
    ended = TEXT.t("proposal-job-ended", outcome=TEXT.t("outcome-cancelled"))
    assert (words(waiting).splitlines()[-1], colour(waiting)) == (ended, WARNING)
    assert first_line(await job_command(world, "close", job=LINK, outcome="cancelled")) == "84 Connects"


async def test_a_job_that_hired_the_member_cannot_be_cancelled(world: World) -> None:
    await send_first_proposal(world)
    await proposal_command(world, "update", proposal=LINK, status="hired")
    result = await job_command(world, "close", job=LINK, outcome="cancelled")
    assert words(result).splitlines() == [
        TEXT.t("error-hired-here", job_title="Logo for a bakery"),
        UNCHANGED,
    ]
    filled = await job_command(world, "close", job=LINK, outcome="filled")
    assert words(filled).splitlines()[-1] == f"-# {TEXT.t('reason-hired_here')}"
    assert await written_statuses(world) == [("hired", "none")]


# ── another outcome, and undo ────────────────────────────────────────────────────────────────────────────────────────


async def test_a_changed_outcome_reverses_the_return(world: World) -> None:
    await send_first_proposal(world, boost=13)
    await job_command(world, "close", job=LINK, outcome="removed")
    again = await job_command(world, "close", job=LINK, outcome="removed")
    assert words(again).splitlines()[-1] == f"-# {TEXT.t('reason-already_returned')}"
    result = await job_command(world, "close", job=LINK, outcome="expired")
    assert words(result).splitlines() == [
        "## 55 Connects",
        "Expired · **Logo for a bakery**",
        "**−29**: what came back at an earlier closing is taken again.",
        f"-# {TEXT.t('reason-expired')}",
    ]
    assert colour(result) == WARNING


async def test_undo_reverses_the_return_once(world: World) -> None:
    await send_first_proposal(world, boost=13)
    closed = await job_command(world, "close", job=LINK, outcome="cancelled")
    await world.restart()
    result = await press(world.ana, closed, "Undo")
    assert words(result).splitlines() == [
        "## 55 Connects",
        "Taken back: **Logo for a bakery** is open again.",
        "**−29**: what had come back is spent again.",
    ]
    assert (colour(result), await written_statuses(world)) == (GOOD, [("sent", "open")])
    assert words(await press(world.ana, closed, "Undo")) == words(result)
    assert await written_entries(world) == [*SENT, *BACK, ("reversal", -16), ("reversal", -13)]


async def test_a_second_press_of_undo_later_shows_the_present_balance(world: World) -> None:
    await send_first_proposal(world)
    closed = await job_command(world, "close", job=LINK, outcome="cancelled")
    await press(world.ana, closed, "Undo")
    await connects_command(world, "spend", amount=30)
    assert first_line(await press(world.ana, closed, "Undo")) == "38 Connects"
    assert await balance_of_ana(world) == 38


async def test_undo_restores_the_earlier_outcome(world: World) -> None:
    await send_first_proposal(world)
    await job_command(world, "close", job=LINK, outcome="cancelled")
    removed = await job_command(world, "close", job=LINK, outcome="removed")
    result = await press(world.ana, removed, "Undo")
    assert words(result).splitlines() == [
        "Taken back: **Logo for a bakery** counts as closed by the client, as before."
    ]
    assert (await balance_of_ana(world), await written_jobs(world)) == (
        84,
        [(KEY, "Logo for a bakery", "cancelled")],
    )


async def test_undo_is_refused_if_the_returned_connects_are_spent(world: World) -> None:
    await send_first_proposal(world)
    closed = await job_command(world, "close", job=LINK, outcome="cancelled")
    await connects_command(world, "spend", amount=80)
    result = await press(world.ana, closed, "Undo")
    assert words(result).splitlines() == [
        "Entry #3 can't be undone yet: later entries depend on it (#4). Undo those first, beginning with the newest.",
        UNCHANGED,
    ]
    assert (await balance_of_ana(world), await written_statuses(world)) == (4, [("closed", "none")])


async def test_the_outcome_of_another_member_cannot_be_undone(world: World) -> None:
    await send_first_proposal(world)
    await job_command(world, "log", link=LINK, share=True)
    closed = await job_command(world, "close", job=LINK, outcome="cancelled")
    theirs = await job_command(world, "show", world.ben, job=LINK)
    assert theirs.response is not None
    stored = world.env.backend.get_message(theirs.response.channel_id, theirs.response.id)
    [row] = [
        part
        for part in stored.components[0]["components"]
        if part["type"] == 1 and len(part["components"]) == 1
    ][:1]
    row["components"] = [
        {"type": 2, "style": 2, "label": "X", "custom_id": buttons(closed)["Undo"]["custom_id"]}
    ]
    result = await press(world.ben, theirs, "X")
    assert words(result).splitlines() == [TEXT.t("error-nothing-to-undo"), UNCHANGED]
    assert await balance_of_ana(world) == 84


# ── what can't be, and once ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("options", [{"outcome": "lost"}, {"outcome": 1}, {"job": 1}])
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, options: dict[str, Any]
) -> None:
    await send_first_proposal(world)
    given = {"job": LINK, "outcome": "cancelled"} | options
    with pytest.raises(OptionError):
        await job_command(world, "close", **given)
    result = await send_tampered_command(world, "job close", **given)
    assert words(result).splitlines()[-1] == UNCHANGED
    assert await balance_of_ana(world) == 68


async def test_a_job_of_another_server_is_unknown_unless_it_is_the_members_own(world: World) -> None:
    await job_command(world, "log", world.ben, link=OTHER, share=True)
    await send_first_proposal(world)
    ana, channel = ana_in_another_server(world)
    unknown = await ana.slash(channel, "job close", job=OTHER, outcome="filled")
    assert words(unknown).splitlines()[-1] == UNCHANGED
    assert first_line(await ana.slash(channel, "job close", job=LINK, outcome="cancelled")) == "84 Connects"


async def test_a_job_is_closed_in_a_direct_message(world: World) -> None:
    await send_first_proposal(world)
    closed = await world.ana.user.slash("job close", job=LINK, outcome="removed")
    assert first_line(closed) == "84 Connects"
    assert first_line(await press(world.ana.user, closed, "Undo")) == "68 Connects"


async def test_a_title_full_of_markdown_fits(world: World) -> None:
    await job_command(world, "log", title=LOUD)
    result = await job_command(world, "close", job="#1", outcome="expired")
    assert first_line(result) == f"### Expired · **{TEXT.safe(LOUD, 120)}**"


async def test_connects_come_back_once_after_a_second_delivery_or_a_fault(world: World) -> None:
    await send_first_proposal(world)
    world.env.inject_error("POST", CALLBACK, status=500)
    assert first_line(await job_command(world, "close", job=LINK, outcome="cancelled")) == "84 Connects"
    await deliver_again(world)
    world.env.inject_error("POST", CALLBACK, status=500, times=None)
    await job_command(world, "close", job=LINK, outcome="removed")
    assert await written_entries(world) == [("opening", 84), ("spend", -16), ("return", 16)]
