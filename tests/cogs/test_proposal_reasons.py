"""The reason why a proposal won nothing: given with the step or in the card's menu, shown, changed, removed."""

import pytest
from simcord.backend.errors import OptionError

from bot.domain.proposals.proposals import LossReason
from bot.ui.cards.base import GOOD, REFUSED
from tests.cogs.hands import could_ping, deliver_again, send_tampered_command
from tests.cogs.posts import (
    LINK,
    NAMELESS,
    UNCHANGED,
    job_command,
    pick_from_menu,
    proposal_command,
    send_first_proposal,
)
from tests.cogs.world import TEXT, Shown, World, colour, menus, press, words

REASONS = [str(reason) for reason in LossReason]


async def reasons(world: World) -> list[str | None]:
    """Return the stored reasons: those of the proposals, then those of their events."""
    rows = await world.db.read(
        lambda tx: tx.rows(
            "SELECT lost_because FROM proposal UNION ALL SELECT lost_because FROM proposal_event WHERE status <> 'sent'"
        )
    )
    return [reason for (reason,) in rows]


def offered(shown: Shown) -> list[list[str]]:
    return [[option["value"] for option in menu["options"]] for menu in menus(shown)]


@pytest.mark.parametrize("status", ["declined", "archived", "withdrawn"])
async def test_a_reason_is_given_with_the_step(world: World, status: str) -> None:
    await send_first_proposal(world)
    result = await proposal_command(world, "update", proposal=LINK, status=status, reason="price")
    assert words(result).splitlines()[1:3] == ["Logo for a bakery", "Why: The price."]
    assert (offered(result), await reasons(world)) == ([], ["price", "price"])
    assert "Why: The price." in words(await proposal_command(world, "show", proposal=LINK)).splitlines()


@pytest.mark.parametrize("status", ["declined", "archived", "withdrawn"])
async def test_without_a_reason_the_card_asks_for_one_also_after_a_restart(world: World, status: str) -> None:
    await send_first_proposal(world)
    card = await proposal_command(world, "update", proposal=LINK, status=status)
    assert offered(card) == [REASONS]
    await world.restart()
    result = await pick_from_menu(world.ana, card, "late")
    assert words(result).splitlines() == [
        f"## {TEXT.t(f'step-{status}')}",
        "Logo for a bakery",
        "Why: I was late.",
        f"-# {TEXT.t('proposal-lost-set')}",
    ]
    assert (colour(result), result.ephemeral) == (GOOD, True)
    assert await reasons(world) == ["late", "late"]
    await pick_from_menu(world.ana, card, "fit")
    assert await reasons(world) == ["fit", "fit"]


async def test_a_proposal_that_is_not_lost_has_no_question(world: World) -> None:
    await send_first_proposal(world)
    for status in ("viewed", "interviewing", "offer", "hired"):
        assert offered(await proposal_command(world, "update", proposal=LINK, status=status)) == []


@pytest.mark.parametrize("status", ["viewed", "hired", "outbid"])
async def test_a_reason_without_a_loss_is_refused(world: World, status: str) -> None:
    await send_first_proposal(world, boost=13)
    result = await proposal_command(world, "update", proposal=LINK, status=status, reason="price")
    assert words(result).splitlines() == [TEXT.t("error-not-lost", status=status), UNCHANGED]
    assert (colour(result), await reasons(world)) == (REFUSED, [None])


async def test_the_same_step_again_changes_the_reason_and_a_step_back_forgets_it(world: World) -> None:
    await send_first_proposal(world)
    await proposal_command(world, "update", proposal=LINK, status="declined", reason="price")
    again = await proposal_command(world, "update", proposal=LINK, status="declined")
    assert TEXT.t("updated-same", status="Declined") in words(again)
    await proposal_command(world, "update", proposal=LINK, status="declined", reason="fit")
    assert (await reasons(world))[0] == "fit"
    back = await proposal_command(world, "update", proposal=LINK, status="viewed")
    assert back.response is not None
    await press(world.ana, back, "Move it back")
    assert (await reasons(world))[0] is None
    assert "Why" not in words(await proposal_command(world, "show", proposal=LINK))


async def test_a_proposal_that_ended_with_its_job_is_asked_about_on_its_card(world: World) -> None:
    await send_first_proposal(world)
    await job_command(world, "close", job=LINK, outcome="filled")
    shown = await proposal_command(world, "show", proposal=LINK)
    assert offered(shown)[1] == REASONS
    assert shown.response is not None
    menu = menus(shown)[1]
    result = await world.ana.select(shown.response, ["other_hired"], custom_id=menu["custom_id"])
    assert words(result).splitlines()[:3] == [
        "## Closed with the job",
        "Logo for a bakery",
        "Why: They hired somebody else.",
    ]
    shown = await proposal_command(world, "show", proposal=LINK)
    assert [o["value"] for o in menus(shown)[1]["options"] if o.get("default")] == ["other_hired"]


async def test_undoing_a_closed_job_removes_the_reason(world: World) -> None:
    await send_first_proposal(world)
    await job_command(world, "close", job=LINK, outcome="cancelled")
    shown = await proposal_command(world, "show", proposal=LINK)
    assert shown.response is not None
    await world.ana.select(shown.response, ["late"], custom_id=menus(shown)[1]["custom_id"])
    assert (await reasons(world))[0] == "late"
    await world.ana.slash(world.channel, "connects undo")
    assert (await reasons(world))[0] is None
    assert "**Sent**" in words(await proposal_command(world, "show", proposal=LINK))


async def test_only_the_owner_gives_a_reason_and_only_a_listed_one(world: World) -> None:
    await send_first_proposal(world)
    card = await proposal_command(world, "update", proposal=LINK, status="declined")
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    assert card.response is not None
    [menu] = menus(card)
    stored = world.env.backend.get_message(card.response.channel_id, card.response.id)
    his = await proposal_command(world, "send", world.ben, job=NAMELESS, connects=4)
    assert his.response is not None
    other = world.env.backend.get_message(his.response.channel_id, his.response.id)
    other.components = stored.components
    result = await world.ben.select(his.response, ["late"], custom_id=menu["custom_id"])
    assert words(result).splitlines() == [TEXT.t("error-unknown-proposal", given="\\#1"), UNCHANGED]
    with pytest.raises(OptionError):
        await proposal_command(world, "update", proposal=LINK, status="declined", reason="bad luck")
    result = await send_tampered_command(
        world, "proposal update", proposal=LINK, status="declined", reason="@everyone"
    )
    said = TEXT.t("error-bad-choice", field="reason", given=TEXT.safe("@everyone", 60))
    assert words(result).splitlines() == [said, UNCHANGED]
    assert (await reasons(world))[0] is None
    assert not could_ping(world)


async def test_a_reason_delivered_twice_is_written_once(world: World) -> None:
    await send_first_proposal(world)
    await pick_from_menu(
        world.ana, await proposal_command(world, "update", proposal=LINK, status="declined"), "late"
    )
    await deliver_again(world)
    assert await reasons(world) == ["late", "late"]
