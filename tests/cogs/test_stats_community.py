"""/stats community and leaderboard: opt-in, hidden below five participants, and the monthly post."""

import pytest
from simcord import InteractionResult, MemberActor
from simcord.backend.errors import OptionError

from bot.ui.cards.base import REFUSED
from tests.cogs.hands import could_ping, deliver_again, forge_button, send_tampered_command
from tests.cogs.mail import number_of_writes, public_messages, run_chores, set_up
from tests.cogs.posts import add_member, pick_from_menu
from tests.cogs.world import TEXT, World, buttons, colour, components, menus, parts, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~02200716366442940{:04d}"
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
NAMES = ("bea", "cai", "dov", "eli", "fay")
SINCE = "## 5 take part · 90 days"
TOO_FEW = [TEXT.t("community-too-few"), f"-# {TEXT.t('community-when')}"]
OUT = TEXT.t("community-own", figures=False)
IN = "You are counted here, without your name."


async def community(world: World, member: MemberActor | None = None, **options: str) -> InteractionResult:
    return await (member or world.ana).slash(world.channel, "stats community", **options)


async def leaderboard(world: World, member: MemberActor | None = None, **options: str) -> InteractionResult:
    return await (member or world.ana).slash(world.channel, "stats leaderboard", **options)


async def add_participants(world: World, names: tuple[str, ...] = NAMES) -> list[MemberActor]:
    """Add members with a wallet and two proposals each: one led to an interview, the last member's to a hire."""
    found: list[MemberActor] = []
    for number, name in enumerate(names):
        member = add_member(world, name)
        await member.slash(world.channel, "start", balance=100, plan="basic")
        for job in (2 * number, 2 * number + 1):
            await member.slash(world.channel, "proposal send", job=LINK.format(job), connects=10)
        status = "hired" if number == len(names) - 1 else "interviewing"
        for job, step in ((2 * number, status), (2 * number + 1, "no answer")):
            await member.slash(world.channel, "proposal update", proposal=LINK.format(job), status=step)
        found.append(member)
    return found


async def take_part(world: World, members: list[MemberActor]) -> InteractionResult:
    """Let all these members take part; return the last one's answer."""
    answers = [await press(member, await community(world, member), "Count me in") for member in members]
    return answers[-1]


async def named(world: World, members: list[MemberActor]) -> None:
    for member in members:
        await press(member, await leaderboard(world, member), "Show my name")


def row(member: MemberActor, place: int, band: str) -> str:
    return f"**{place}.** <@{member.id}> · {band}"


# ── figures ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_without_participants_the_answer_says_how_to_join(world: World) -> None:
    result = await community(world)
    assert words(result).splitlines() == ["## Fewer than five take part · 90 days", *TOO_FEW, OUT]
    assert (result.ephemeral, list(buttons(result))) == (True, ["Count me in", "Boards"])
    assert not could_ping(world)


async def test_four_participants_show_neither_figures_nor_their_number(world: World) -> None:
    members = await add_participants(world)
    await take_part(world, members[:4])
    result = await community(world)
    assert words(result).splitlines() == ["## Fewer than five take part · 90 days", *TOO_FEW, OUT]


async def test_five_participants_show_the_figures(world: World) -> None:
    members = await add_participants(world)
    result = await take_part(world, members)
    assert words(result) == TEXT.t("part-figures-on")
    assert (result.ephemeral, list(buttons(result))) == (True, ["Count me out", "Server figures"])
    said = [
        SINCE,
        "The average member gets an interview from **50 %** of their proposals.",
        "Viewed 50 % · hired 10 %",
        "Half of the members paid **20** Connects or less for an interview.",
        "More than half of the members had no hire in that time.",
        "Half of them sent 2 proposals or less.",
        f"-# {TEXT.t('community-known', known=10)}",
        f"-# {TEXT.t('community-until', until='24 Nov 2026')}",
        f"-# {TEXT.t('community-when')}",
    ]
    assert words(await community(world)).splitlines() == [*said, OUT]
    assert words(await press(members[-1], result, "Server figures")).splitlines() == [*said, IN]
    assert not could_ping(world)


async def test_a_category_with_five_participants_has_its_own_line(world: World) -> None:
    members = await add_participants(world)
    for number in range(5):
        await members[number].slash(
            world.channel, "job log", link=LINK.format(2 * number), category="writing"
        )
        await members[number].slash(
            world.channel, "job log", link=LINK.format(2 * number + 1), category="writing"
        )
    await take_part(world, members)
    assert "Writing: 50 % with an interview, of 10 proposals" in words(await community(world)).splitlines()


async def test_a_leaving_participant_is_told_what_stays(world: World) -> None:
    members = await add_participants(world)
    await take_part(world, members)
    result = await press(members[0], await community(world, members[0]), "Count me out")
    assert words(result) == TEXT.t("part-figures-off")
    assert words(await community(world)).splitlines()[0] == "## Fewer than five take part · 90 days"
    assert list(buttons(result)) == ["Count me in", "Server figures"]


async def test_a_member_is_counted_in_one_server_only(world: World) -> None:
    [bea, *_] = await add_participants(world)
    await take_part(world, [bea])
    other = world.env.create_guild("Designers")
    there, channel = other.add_member(bea.user), other.create_text_channel("general")
    shown = await there.slash(channel, "stats community")
    result = await press(there, shown, "Count me in")
    assert words(result).splitlines() == [TEXT.t("part-figures-on"), TEXT.t("part-figures-moved")]
    assert words(await community(world, bea)).splitlines()[-1] == OUT


async def test_another_period_is_picked_on_the_card_also_after_a_restart(world: World) -> None:
    members = await add_participants(world)
    await take_part(world, members)
    world.clock.advance(days=32)
    shown = await community(world, period="30 days")
    assert words(shown).splitlines()[:2] == ["## 5 take part · 30 days", TEXT.t("community-too-few")]
    await world.restart()
    result = await pick_from_menu(world.ana, shown, "all")
    assert words(result.response or shown).splitlines()[:2] == [
        "## 5 take part · all",
        "The average member gets an interview from **50 %** of their proposals.",
    ]


async def test_without_a_wallet_a_member_can_read_but_not_take_part(world: World) -> None:
    for shown, label in ((await community(world), "Count me in"), (await leaderboard(world), "Show my name")):
        result = await press(world.ana, shown, label)
        assert words(result).splitlines() == [TEXT.t("error-not-started"), UNCHANGED]
        assert colour(result) == REFUSED
    assert await number_of_writes(world) == 0


async def test_the_commands_are_refused_in_a_direct_message(world: World) -> None:
    for command in ("stats community", "stats leaderboard"):
        result = await world.dana.slash(command)
        assert words(result).splitlines()[0] == TEXT.t("refused-server-only")


@pytest.mark.parametrize("verb", ["take-part:figures:1", "server-figures:all", "server-board:replies:all"])
async def test_the_buttons_are_refused_in_a_direct_message(world: World, verb: str) -> None:
    await world.dana.slash("start", balance=84, plan="basic")
    shown = await world.dana.slash("connects balance")
    forge_button(world, shown, "History", f"cx:1:{verb}")
    result = await press(world.dana, shown, "History")
    assert words(result).splitlines()[0] == TEXT.t("refused-server-only")


async def test_an_unknown_period_is_refused(world: World) -> None:
    for command in ("stats community", "stats leaderboard"):
        with pytest.raises(OptionError):
            await world.ana.slash(world.channel, command, period="ever")
        assert colour(await send_tampered_command(world, command, period="@everyone")) == REFUSED
    assert not could_ping(world)


async def test_a_press_that_is_delivered_twice_counts_once(world: World) -> None:
    [bea, *_] = await add_participants(world, ("bea",))
    before = await number_of_writes(world)
    result = await press(bea, await community(world, bea), "Count me in")
    await deliver_again(world)
    assert words(result) == TEXT.t("part-figures-on")
    assert await number_of_writes(world) == before + 1


# ── boards ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_four_named_members_show_no_leaderboard(world: World) -> None:
    members = await add_participants(world)
    await named(world, members[:4])
    assert words(await leaderboard(world)).splitlines() == [
        "## Interviews · 90 days",
        f"-# {TEXT.t('board-about', board='interviews')}",
        TEXT.t("board-too-few"),
        TEXT.t("board-not-mine", named=False, board="interviews"),
    ]


async def test_a_board_has_places_names_and_bands_and_pings_nobody(world: World) -> None:
    members = await add_participants(world)
    for number in range(10, 14):
        await members[2].slash(world.channel, "proposal send", job=LINK.format(number), connects=10)
        await members[2].slash(world.channel, "proposal update", proposal=LINK.format(number), status="offer")
    await named(world, members)
    first, others = members[2], [members[0], members[1], members[3], members[4]]
    result = await leaderboard(world, members[3])
    assert words(result).splitlines() == [
        "## Interviews · 90 days",
        f"-# {TEXT.t('board-about', board='interviews')}",
        row(first, 1, "5–9"),
        *(row(member, 2, "1–4") for member in sorted(others, key=lambda member: member.id)),
        f"-# {TEXT.t('board-bands')}",
        "Your place: **2** of 5.",
    ]
    assert (result.ephemeral, list(buttons(result))) == (True, ["Hide my name", "Server figures"])
    assert not could_ping(world)


async def test_boards_and_periods_are_picked_on_the_card(world: World) -> None:
    members = await add_participants(world)
    await named(world, members)
    shown = await leaderboard(world, members[0])
    await world.restart()
    board, period = menus(shown)
    assert shown.response is not None
    await members[0].select(shown.response, ["steadiness"], custom_id=board["custom_id"])
    assert words(shown).splitlines()[0] == "## Steadiness · 90 days"
    assert row(members[0], 1, "1–4 of 13 weeks") in words(shown).splitlines()
    board, period = menus(shown)
    await members[0].select(shown.response, ["all"], custom_id=period["custom_id"])
    assert words(shown).splitlines()[0] == "## Steadiness · all"
    assert row(members[0], 1, "1 of 1 week") in words(shown).splitlines()
    board, period = menus(shown)
    await members[0].select(shown.response, ["replies"], custom_id=board["custom_id"])
    assert words(shown).splitlines()[2:] == [
        TEXT.t("board-too-few"),
        "You aren't on this board yet: it takes ten proposals with a known outcome.",
    ]


async def test_a_member_who_hides_their_name_leaves_the_board(world: World) -> None:
    members = await add_participants(world, (*NAMES, "gil"))
    await named(world, members)
    shown = await leaderboard(world, members[0])
    result = await press(members[0], shown, "Hide my name")
    assert words(result) == TEXT.t("part-board-off")
    assert f"<@{members[0].id}>" not in words(await leaderboard(world))
    assert len([line for line in words(await leaderboard(world)).splitlines() if "<@" in line]) == 5
    back = await press(members[0], result, "Show my name")
    assert words(back) == TEXT.t("part-board-on")
    assert f"<@{members[0].id}>" in words(await press(members[0], back, "Boards"))


# ── the month's post ─────────────────────────────────────────────────────────────────────────────────────────────────

ALL_POSTS = ["refills", "expiries", "summary"]


async def run_until_posted(world: World) -> None:
    """Run the periodic work until the month's post is there, whose picture is drawn in a process of its own."""
    await run_chores(world)
    while not public_messages(world.channel):
        await run_chores(world)


async def test_the_months_figures_are_posted_once_and_anyone_may_press(world: World) -> None:
    members = await add_participants(world)
    await set_up(world, posts=ALL_POSTS)
    await take_part(world, members)
    await run_chores(world)
    assert public_messages(world.channel) == []
    world.clock.advance(days=7)
    await run_until_posted(world)
    [message] = public_messages(world.channel)
    assert words(message).splitlines() == [
        "## This month's figures",
        "5 members take part.",
        "The average member gets an interview from **50 %** of their proposals.",
        "Viewed 50 % · hired 10 %",
        "Half of the members paid **20** Connects or less for an interview.",
        "More than half of the members had no hire in that time.",
        "Half of them sent 2 proposals or less.",
        f"-# {TEXT.t('community-known', known=10)}",
        f"-# {TEXT.t('community-until', until='24 Nov 2026')}",
    ]
    assert list(buttons(message)) == ["Count me in", "Server figures", "Reminder settings"]
    [picture] = [item for part in parts(components(message)) for item in part.get("items", ())]
    assert picture["description"].startswith(
        "Of a typical member's proposals 50 % were viewed, 50 % answered"
    )
    await world.restart()
    for _ in range(3):
        world.clock.advance(hours=20)
        await run_chores(world)
    assert len(public_messages(world.channel)) == 1
    await world.ana.slash(world.channel, "start", balance=10, plan="basic")
    joined = await press(world.ana, message, "Count me in")
    assert (words(joined), joined.ephemeral) == (TEXT.t("part-figures-on"), True)
    shown = await press(world.ben, message, "Server figures")
    assert (words(shown).splitlines()[0], shown.ephemeral) == ("## 6 take part · 30 days", True)
    assert len(public_messages(world.channel)) == 1
    assert not could_ping(world)


async def test_no_summary_is_posted_where_posts_are_switched_off(world: World) -> None:
    members = await add_participants(world)
    await set_up(world)
    await take_part(world, members)
    world.clock.advance(days=7)
    await run_chores(world)
    assert public_messages(world.channel) == []


async def test_after_a_downtime_of_months_it_is_posted_once(world: World) -> None:
    members = await add_participants(world)
    await set_up(world, posts=ALL_POSTS)
    await take_part(world, members)
    world.clock.advance(days=75)
    await run_until_posted(world)
    await run_chores(world)
    assert [words(message).splitlines()[0] for message in public_messages(world.channel)] == [
        "## This month's figures"
    ]


async def test_managers_see_how_many_are_counted_and_that_it_is_posted(world: World) -> None:
    members = await add_participants(world)
    await take_part(world, members)
    result = words(await set_up(world, posts=["summary"])).splitlines()
    assert "On the 1st of a month at 09:00: the server's figures, where there are new ones" in result
    assert "-# 5 members are counted in `/stats community`." in result
