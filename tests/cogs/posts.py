"""Posts and proposals as members type them."""

from typing import Any

from simcord import ChannelHandle, InteractionResult, MemberActor

from tests.cogs.hands import start
from tests.cogs.world import TEXT, Actor, World, menus

KEY = "~022007163664429408020"
LINK = f"https://www.upwork.com/jobs/Logo-for-a-bakery_{KEY}"
OTHER = "https://www.upwork.com/jobs/Scraper-for-shop-prices_~022056519076716738893"
NAMELESS = "https://www.upwork.com/jobs/~022056519076716738894"
LOUD = "**@everyone** [x](https://evil.example) ||s|| `t` <@&1> _u_ ~~s~~ # big > q 🎉 ".ljust(120, "*")
"""A title as long as the board shows one, full of what must do nothing."""

NOW = "<t:1795510800:R>"
"""When the clock of these tests stands still."""
POSTED = "<t:1767380083:R>"
"""When Upwork's id says that the post behind `LINK` was made."""
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"


async def job(world: World, command: str, actor: MemberActor | None = None, /, **options: Any):
    """Ana, or the member named, types ``/job <command>``."""
    return await (actor or world.ana).slash(world.channel, f"job {command}", **options)


async def proposal(world: World, command: str, actor: MemberActor | None = None, /, **options: Any):
    """Ana, or the member named, types ``/proposal <command>``."""
    return await (actor or world.ana).slash(world.channel, f"proposal {command}", **options)


async def sent(world: World, balance: int = 84, connects: int = 16, **options: Any) -> InteractionResult:
    """Ana, with a new wallet, has sent a proposal for the post behind `LINK`."""
    await start(world, balance)
    return await proposal(world, "send", job=LINK, connects=connects, **options)


async def pick(actor: Actor, shown: InteractionResult, value: str) -> InteractionResult:
    """Choose from the card's menu."""
    assert shown.response is not None
    [menu] = menus(shown)
    return await actor.select(shown.response, [value], custom_id=menu["custom_id"])


def newcomer(world: World, name: str) -> MemberActor:
    """One more member of the server."""
    return world.guild.add_member(world.env.create_user(name))


async def applicant(world: World, name: str, link: str = LINK) -> MemberActor:
    """One more member, who has sent a proposal for the post."""
    member = newcomer(world, name)
    await member.slash(world.channel, "start", balance=50, plan="basic")
    await proposal(world, "send", member, job=link, connects=16)
    return member


def elsewhere(world: World) -> tuple[MemberActor, ChannelHandle]:
    """Ana in another server, and a channel there."""
    other = world.env.create_guild("Designers")
    return other.add_member(world.ana.user), other.create_text_channel("general")


async def jobs(world: World) -> list[tuple[str | None, str, str | None]]:
    """Key, title and outcome of every job in the file, in the order of writing."""
    rows = await world.db.read(lambda tx: tx.rows("SELECT key, title, outcome FROM job ORDER BY id"))
    return [(key, str(title), outcome) for key, title, outcome in rows]


async def statuses(world: World) -> list[tuple[str, str]]:
    """Status and boost status of every proposal in the file, in the order of writing."""
    rows = await world.db.read(lambda tx: tx.rows("SELECT status, boost_status FROM proposal ORDER BY id"))
    return [(str(status), str(boost)) for status, boost in rows]
