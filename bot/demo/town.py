"""Build the demo's Discord: simcord's simulated server with the community's people, at the present time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import discord
from simcord import ChannelHandle, Env, MemberActor
from simcord._clock import Clock as SimcordClock  # the class of a Backend's clock; it has no public name
from simcord.backend.cdn import CDN_BASE

from bot.clock import Clock
from bot.demo import pictures
from bot.demo.people import EVERYBODY, MANAGER, NEWCOMER, YOU
from bot.demo.posts import JobPost, Posts
from bot.demo.seed import Town
from bot.domain.time.calendar import HOUR_MS, MINUTE_MS
from bot.gateway.client import ConnectsBot

NAME = "Freelancers' Corner"
BOT_NAME = "Connects"
FOUNDED_AT = 1_780_308_000_000
"""1 June 2026, 10:00 UTC, in UTC ms.

Discord's ids hold the time of their creation. With this fixed time the ids are the same in each run, so that a kept
database finds its owners again.
"""

_SIMCORD_BEGAN = SimcordClock().now().timestamp()
_FACE = "face"

SETTLING_MAY_TAKE = 60.0
"""Seconds; the first picture waits until a process has started and loaded matplotlib."""


class PageClock(SimcordClock):
    """A clock for simcord that runs as ``clock`` does; simcord's own stands still in January 2026.

    ``at`` holds the time at an instant (UTC ms), to write messages of the past; None lets the time run.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead = 0.0
        self.at: int | None = None
        super().__init__()

    @property
    def elapsed(self) -> float:
        """Return the seconds since the beginning of simcord's time."""
        at = self._clock.now() if self.at is None else self.at
        return at / 1000 - _SIMCORD_BEGAN + self._ahead

    @elapsed.setter
    def elapsed(self, value: float) -> None:
        """Ignore the value: simcord sets the time to 0 when the clock is made."""

    def advance(self, seconds: float) -> None:
        """Move the time forward by ``seconds``, at most a moment ahead of real time; simcord does so when a timer ends."""
        self._ahead += seconds


@dataclass(frozen=True, slots=True)
class Scene:
    """The simulated server.

    ``viewers``: the people as whom the page can be seen, the visitor first; ``faces``: avatars by address.
    """

    env: Env
    clock: PageClock
    town: Town
    channel: ChannelHandle
    members: Mapping[str, MemberActor]
    viewers: Sequence[MemberActor]
    faces: Mapping[str, tuple[str, bytes]]


def build(bot: discord.AutoShardedClient, clock: Clock) -> Scene:
    """Build the server and its people, before the bot goes online."""
    env = Env(bot, shard_count=1, check_errors=False, settle_timeout=SETTLING_MAY_TAKE)
    env.backend.clock = page_clock = PageClock(clock)
    page_clock.at = FOUNDED_AT
    guild = env.create_guild(NAME)
    channel = guild.create_text_channel("connects")
    role = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True), color=0xE0A030)
    people = [(person.name, person.handle) for person in EVERYBODY] + [NEWCOMER]
    members = {
        handle: guild.add_member(
            env.create_user(handle, global_name=name, avatar=_FACE),
            roles=[role] if handle == MANAGER.handle else (),
        )
        for name, handle in people
    }
    env.backend.bot_user.name, env.backend.bot_user.avatar = BOT_NAME, _FACE
    faces = {_address(members[handle].id): (f"{handle}.png", pictures.face(name)) for name, handle in people}
    faces[_address(env.backend.bot_user.id)] = ("connects.png", pictures.logo())
    page_clock.at = None
    return Scene(
        env=env,
        clock=page_clock,
        town=Town(guild.id, channel.id, {handle: member.id for handle, member in members.items()}),
        channel=channel,
        members=members,
        viewers=[members[handle] for handle in (YOU.handle, MANAGER.handle, "mira", NEWCOMER[1])],
        faces=faces,
    )


async def go_online(scene: Scene, bot: ConnectsBot) -> None:
    """Start the bot, and let it answer refusals in its own words.

    simcord's page would report a command that raises an error as a failed action; the bot's refusals are such errors.
    """
    await scene.env.start()
    vars(bot.tree).pop("on_error", None)  # simcord's handler, which hides the bot's own


def _address(user_id: int) -> str:
    return f"{CDN_BASE}/avatars/{user_id}/{_FACE}.png"


async def chat(scene: Scene, shared: Sequence[JobPost], fresh: JobPost, now: int) -> None:
    """Post what people have written in the channel today, among it a link that nobody has logged yet."""
    messages = (
        *((5 * HOUR_MS, "ravi", f"This one looks real: <{post.link}>") for post in shared[-1:]),
        (3 * HOUR_MS, "sam", "Log what you send, please. Then we all see who has applied already."),
        (24 * MINUTE_MS, "noor", f"Worth {fresh.connects} Connects? <{fresh.link}>"),
        (2 * MINUTE_MS, "mira", "I've put one on the board that is four minutes old."),
    )
    for ago, handle, words in messages:
        scene.clock.at = now - ago
        await scene.members[handle].send(scene.channel, words)
    scene.clock.at = None


def unlogged(posts: Posts, now: int) -> JobPost:
    """Return a post of half an hour ago, for the visitor to log."""
    return posts.make("web-mobile-software-dev", now - 31 * MINUTE_MS)
