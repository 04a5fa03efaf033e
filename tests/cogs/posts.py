"""Log jobs and send proposals for the tests, and read both from the database."""

from typing import Any

from simcord import ChannelHandle, InteractionResult, MemberActor

from tests.cogs.hands import start_ana
from tests.cogs.world import TEXT, Actor, World, buttons, menus, press

KEY = "~022007163664429408020"
LINK = f"https://www.upwork.com/jobs/Logo-for-a-bakery_{KEY}"
OTHER = "https://www.upwork.com/jobs/Scraper-for-shop-prices_~022056519076716738893"
NAMELESS = "https://www.upwork.com/jobs/~022056519076716738894"
LOUD = "**@everyone** [x](https://evil.example) ||s|| `t` <@&1> _u_ ~~s~~ # big > q 🎉 ".ljust(120, "*")
"""The longest title that the board shows, full of markdown, mentions and links that must have no effect."""

NOW = "<t:1795510800:R>"
"""The tests' fixed present moment, as Discord shows it."""
POSTED = "<t:1767380083:R>"
"""The time of the post behind `LINK`, which its id contains, as Discord shows it."""
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"


async def job_command(world: World, command: str, actor: MemberActor | None = None, /, **options: Any):
    """Type ``/job <command>`` as ``actor``; None for Ana."""
    return await (actor or world.ana).slash(world.channel, f"job {command}", **options)


async def proposal_command(world: World, command: str, actor: MemberActor | None = None, /, **options: Any):
    """Type ``/proposal <command>`` as ``actor``; None for Ana."""
    return await (actor or world.ana).slash(world.channel, f"proposal {command}", **options)


async def send_first_proposal(
    world: World, balance: int = 84, connects: int = 16, **options: Any
) -> InteractionResult:
    """Open Ana's wallet and send her proposal for the post behind `LINK`; return the answer to the proposal."""
    await start_ana(world, balance)
    return await proposal_command(world, "send", job=LINK, connects=connects, **options)


async def pick_from_menu(actor: Actor, shown: InteractionResult, value: str) -> InteractionResult:
    """Choose ``value`` in the only menu of the card."""
    assert shown.response is not None
    [menu] = menus(shown)
    return await actor.select(shown.response, [value], custom_id=menu["custom_id"])


def add_member(world: World, name: str) -> MemberActor:
    """Add a member to the server."""
    return world.guild.add_member(world.env.create_user(name))


async def add_applicant(world: World, name: str, link: str = LINK) -> MemberActor:
    """Add a member with a wallet and a proposal for the post behind ``link``, sent also where others have applied."""
    member = add_member(world, name)
    await member.slash(world.channel, "start", balance=50, plan="basic")
    sent = await proposal_command(world, "send", member, job=link, connects=16)
    if TEXT.t("button-send-anyway") in buttons(sent):
        await press(member, sent, TEXT.t("button-send-anyway"))
    return member


def ana_in_another_server(world: World) -> tuple[MemberActor, ChannelHandle]:
    """Create another server with Ana as a member; return her and a channel of that server."""
    other = world.env.create_guild("Designers")
    return other.add_member(world.ana.user), other.create_text_channel("general")


async def written_jobs(world: World) -> list[tuple[str | None, str, str | None]]:
    """Return key, title and outcome of every job in the database, in the order of writing."""
    rows = await world.db.read(lambda tx: tx.rows("SELECT key, title, outcome FROM job ORDER BY id"))
    return [(key, str(title), outcome) for key, title, outcome in rows]


async def written_statuses(world: World) -> list[tuple[str, str]]:
    """Return status and boost status of every proposal in the database, in the order of writing."""
    rows = await world.db.read(lambda tx: tx.rows("SELECT status, boost_status FROM proposal ORDER BY id"))
    return [(str(status), str(boost)) for status, boost in rows]
