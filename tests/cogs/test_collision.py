"""Who is about to spend on a job reads first who applied, that a member was hired, and that the post is about to close."""

from typing import Any

from bot.ui.cards.base import REFUSED
from tests.cogs.hands import first_line, forge_button, start_ana
from tests.cogs.posts import add_applicant, add_member, job_command, proposal_command
from tests.cogs.world import TEXT, World, buttons, colour, components, fill, parts, press, words
from tests.phone.life import post_link

SEND, LATER = TEXT.t("button-send-anyway"), TEXT.t("button-not-now")


def link(world: World, days: float) -> str:
    """Return the link of a post that is so many days old."""
    return post_link(world.clock.now(), "Logo for a bakery", days * 24)


async def balance(world: World, member: Any = None) -> str:
    return first_line(await (member or world.ana).slash(world.channel, "connects balance"))


async def show_name(world: World, member: Any) -> Any:
    privacy = await member.slash(world.channel, "privacy show")
    explained = await press(member, privacy, TEXT.t("button-privacy-who"))
    [label] = [label for label in buttons(explained) if TEXT.t("switch-name") in label]
    return await press(member, explained, label)


async def test_the_first_of_the_others_is_a_line_and_the_second_a_question(world: World) -> None:
    job = link(world, 2)
    await job_command(world, "log", link=job, share=True)
    await add_applicant(world, "cleo", job)
    await start_ana(world, 84)
    await add_applicant(world, "dino", job)
    eve = add_member(world, "eve")
    await eve.slash(world.channel, "start", balance=60, plan="basic")
    shown = await job_command(world, "show", eve, job=job)
    assert words(shown).splitlines()[1] == "**2** other members have applied."
    asked = await proposal_command(world, "send", eve, job=job, connects=12, note="a note")
    assert colour(asked) == REFUSED
    assert words(asked).splitlines() == [
        "### Logo for a bakery",
        "**2** other members have applied.",
        "Send it anyway, or leave it.",
        f"-# {TEXT.t('nothing-changed')}",
    ]
    assert list(buttons(asked)) == [SEND, LATER]
    assert await balance(world, eve) == "60 Connects"
    await world.restart()
    put_off = await press(eve, asked, LATER)
    assert "Logo for a bakery" in first_line(put_off)
    assert await balance(world, eve) == "60 Connects"
    sent = await press(eve, put_off, SEND)
    assert first_line(sent) == "48 Connects"
    assert first_line(await press(eve, put_off, SEND)) == "48 Connects"
    notes = await world.db.read(lambda tx: tx.rows("SELECT note FROM proposal WHERE note <> ''"))
    assert notes == [("a note",)]


async def test_a_limit_and_the_job_are_one_question(world: World) -> None:
    job = link(world, 29)
    await start_ana(world, 100)
    trade = await world.ana.slash(world.channel, "profile skills")
    limits = await press(world.ana, trade, TEXT.t("button-guard"))
    form = await press(world.ana, limits, TEXT.t("button-guard-type"))
    await fill(world.ana, form, weekly="10", silent="")
    asked = await proposal_command(world, "send", job=job, connects=12)
    assert "**29 days old**" in words(asked)
    assert "This makes **12** Connects this week, and your limit is 10." in words(asked)
    assert first_line(await press(world.ana, asked, SEND)) == "88 Connects"


async def test_the_form_asks_too_and_a_free_proposal_is_never_asked_about(world: World) -> None:
    job = link(world, 26)
    await start_ana(world, 100)
    logged = await job_command(world, "log", link=job)
    form = await press(world.ana, logged, TEXT.t("button-apply"))
    asked = await fill(world.ana, form, connects="9", boost="")
    assert "**26 days old**" in words(asked)
    assert first_line(await press(world.ana, asked, SEND)) == "91 Connects"
    free = await proposal_command(world, "send", job=link(world, 27), connects=0, invited=True)
    assert colour(free) != REFUSED
    for days in (24, 61):
        assert colour(await proposal_command(world, "send", job=link(world, days), connects=1)) != REFUSED


async def test_a_hire_and_a_report_are_told_and_names_only_of_those_who_show_them(world: World) -> None:
    job = link(world, 3)
    await job_command(world, "log", link=job, share=True)
    cleo = await add_applicant(world, "cleo", job)
    await start_ana(world, 84)
    assert colour(await proposal_command(world, "send", job=job, connects=10)) != REFUSED
    await show_name(world, cleo)
    await cleo.slash(world.channel, "proposal update", proposal=job, status="hired")
    dino = add_member(world, "dino")
    await dino.slash(world.channel, "start", balance=60, plan="basic")
    shown = words(await job_command(world, "show", dino, job=job)).splitlines()
    assert shown[1:3] == [
        "**A member was hired** for this job.",
        f"**2** others here have applied: <@{cleo.id}> and 1 more.",
    ]
    await press(
        cleo, await press(cleo, await job_command(world, "show", cleo, job=job), "Report"), "It's gone"
    )
    asked = words(await proposal_command(world, "send", dino, job=job, connects=10)).splitlines()
    assert asked[1].startswith(f"**Gone** from Upwork, says <@{cleo.id}>")
    assert asked[2] == "**A member was hired** for this job."
    await show_name(world, cleo)
    assert f"<@{cleo.id}>" not in "".join(
        words(await job_command(world, "show", dino, job=job)).splitlines()[1:3]
    )


async def test_only_shared_cards_tell_of_others(world: World) -> None:
    job = link(world, 3)
    cleo = await add_applicant(world, "cleo", job)
    await show_name(world, cleo)
    await add_applicant(world, "dino", job)
    await start_ana(world, 84)
    sent = await proposal_command(world, "send", job=job, connects=10)
    assert colour(sent) != REFUSED
    assert "applied" not in words(sent)


async def test_a_direct_message_tells_only_of_ones_own_notes(world: World) -> None:
    job = link(world, 3)
    await job_command(world, "log", link=job, share=True)
    for name in ("cleo", "dino", "eve"):
        member = await add_applicant(world, name, job) if name != "eve" else add_member(world, name)
    await member.slash(world.channel, "start", balance=60, plan="basic")
    sent = await member.user.slash("proposal send", job=job, connects=10)
    assert colour(sent) != REFUSED
    assert "applied" not in words(sent)
    old = link(world, 28)
    asked = await member.user.slash("proposal send", job=old, connects=10)
    assert "**28 days old**" in words(asked)


async def test_a_strangers_not_now_and_send_anyway_do_nothing(world: World) -> None:
    await start_ana(world, 84)
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    mine = await proposal_command(world, "send", job=link(world, 26), connects=10)
    [own_id] = {part["custom_id"].split(":")[-1] for part in parts(components(mine)) if "custom_id" in part}
    for label, verb in ((LATER, "not-now"), (SEND, "anyway")):
        theirs = await proposal_command(world, "send", world.ben, job=link(world, 27), connects=10)
        forge_button(world, theirs, label, f"cx:1:{verb}:{own_id}")
        assert colour(await press(world.ben, theirs, label)) == REFUSED
    assert await balance(world) == "84 Connects"
    assert await balance(world, world.ben) == "50 Connects"
