"""Fill a database with six months of a freelancers' community, all through the services.

The same instant and the same ids always give the same history.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from bot.clock import ManualClock
from bot.demo.diary import Deed, Diary
from bot.demo.drafts import DRAFTS, DemoDraft
from bot.demo.habits import Habits
from bot.demo.members import DemoMember, JobBoard
from bot.demo.people import EVERYBODY, MANAGER, OTHERS, YOU
from bot.demo.posts import JobPost, Posts
from bot.demo.visitor import Visitor, first_day
from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, HOUR_MS, MINUTE_MS, day_of, day_start
from bot.services import Services
from bot.services.community import SetUp, Switch
from bot.services.members import ChangePlan
from bot.services.messages import Letter
from bot.services.reviews import AskReview
from bot.services.who import Who
from bot.store.engine.database import Database

DONE = "demo:done"
"""The key of the last write; a file without it was left before the history was complete."""


@dataclass(frozen=True, slots=True)
class Town:
    """The server of the history. ``users``: each person's Discord id, by handle."""

    guild_id: int
    channel_id: int
    users: Mapping[str, int]


class _Postbox:
    """Takes every message of the history as delivered."""

    async def send(self, letter: Letter) -> int:
        return letter.id

    async def find(self, letter: Letter, since: int, until: int) -> int | None:
        return None

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        return False


async def seed(db: Database, town: Town, now: int) -> list[JobPost]:
    """Fill an empty database with the history that ends at ``now``; return the posts that are still open on the board.

    Messages that have fallen due in the last days are left for the bot to send when it starts.
    """
    today = day_of(now)
    clock = ManualClock(day_start(first_day(today)))
    services, diary, board = Services(db, clock), Diary(clock), JobBoard()
    members = {
        person.handle: DemoMember(
            person, Who(town.users[person.handle], town.guild_id), services, diary, board
        )
        for person in EVERYBODY
    }
    posts = Posts(random.Random("connects:posts"))  # noqa: S311
    diary.at(clock.now(), lambda: _set_up(services, town, now, "demo:set-up"))
    Visitor(members[YOU.handle], posts, now).live()
    for person in (MANAGER, *OTHERS):
        _settle_in(members[person.handle], posts, now)
    fresh = _fresh_posts(members, posts, now)
    for draft in DRAFTS:
        diary.at(now - draft.hours * HOUR_MS, _asking(members[draft.handle], draft))
    _sweep_daily(services, diary, now)
    await diary.live(now)
    await _set_up(services, town, now, DONE, jobs_channel_id=town.channel_id)
    return fresh


async def _set_up(
    services: Services, town: Town, now: int, key: str, jobs_channel_id: int | None = None
) -> None:
    """Set the server up; digests go out at the present hour, so that the demo has one to show at its start.

    ``jobs_channel_id``: where jobs that are shared from then on are posted, None for nowhere.
    """
    ask = SetUp(
        town.channel_id,
        hour=now % DAY_MS // HOUR_MS,
        timezone="UTC",
        post_summary=True,
        jobs_channel_id=jobs_channel_id,
    )
    await services.community.set_up(town.guild_id, town.users[MANAGER.handle], ask, key)


def _settle_in(member: DemoMember, posts: Posts, now: int) -> None:
    """Let a member join and follow their habits until now; a few members get an event of their own."""
    diary, person = member.diary, member.person
    since = now - person.since_days * DAY_MS
    diary.at(since, lambda: member.start(day_of(now), now, expiring=person.balance // 5))
    diary.at(since + DAY_MS, lambda: _take_part(member))
    Habits(member, posts).live(since, now - HOUR_MS)
    if person.handle == "ravi":
        member.answers[3] = 90
    elif person.handle == "noor":
        member.answers[1] = 0
    elif person.handle == "kwame":
        note = "The week before I started here"
        diary.at(since + 20 * DAY_MS, lambda: _cover(member, note))
    elif person.handle == "tomas":
        diary.at(since + 90 * DAY_MS, lambda: _change_plan(member, ChangePlan(plan=Plan.PLUS)))


async def _take_part(member: DemoMember) -> None:
    """Let the member take part in figures and boards, so that the visitor finds both and can still join."""
    for switch in Switch:
        await member.services.community.take_part(member.who, switch, True, member.key())


async def _cover(member: DemoMember, note: str) -> None:
    balance = (await member.services.ledger.balance(member.who)).balance
    await member.cover(balance + 9, "proposal", note)


async def _change_plan(member: DemoMember, ask: ChangePlan) -> None:
    await member.services.members.change_plan(member.who, ask, member.key())


FRESH = (
    (4, "mira", "web-mobile-software-dev"),
    (50, "sam", "writing"),
    (5 * 60, "lena", "design-creative"),
    (26 * 60, "ravi", "data-science-analytics"),
    (3 * 24 * 60, "aiko", "design-creative"),
    (8 * 24 * 60, "mira", "it-networking"),
)
"""The posts open on the board: minutes since they were posted, who shared them, the category."""


def _fresh_posts(members: dict[str, DemoMember], posts: Posts, now: int) -> list[JobPost]:
    """Return the open posts, the newest first; several members have applied for the last one."""
    fresh: list[JobPost] = []
    for minutes, handle, category in FRESH:
        post = posts.make(category, now - minutes * MINUTE_MS, end=JobOutcome.FILLED, open_days=40)
        _share(members[handle], post, now - minutes * MINUTE_MS * 2 // 3)
        fresh.append(post)
    popular = posts.make("data-science-analytics", now - 30 * HOUR_MS, end=JobOutcome.FILLED, open_days=40)
    _share(members["ravi"], popular, now - 29 * HOUR_MS)
    for hours, handle in ((28, "ravi"), (20, "lena"), (6, "mira")):
        members[handle].diary.at(now - hours * HOUR_MS, _applying(members[handle], popular))
    return [*fresh, popular]


def _share(member: DemoMember, post: JobPost, at: int) -> None:
    member.diary.at(at, lambda: member.log(post, share=True))


def _applying(member: DemoMember, post: JobPost) -> Deed:
    async def deed() -> None:
        if post.key not in member.applied:  # the member's habits may have led to this post already
            await member.send(post)

    return deed


def _asking(member: DemoMember, draft: DemoDraft) -> Deed:
    async def deed() -> None:
        ask = AskReview(draft.text, hides_name=draft.hides_name)
        await member.services.reviews.ask(member.who, ask, member.key())

    return deed


def _sweep_daily(services: Services, diary: Diary, now: int) -> None:
    """Run sweeps and deliveries once a day, up to the day before the visitor's last refill."""
    assert YOU.refill_ago is not None
    last_on = day_of(now - YOU.refill_ago * DAY_MS)
    end = day_start(last_on.replace(day=min(last_on.day, 28)))
    at = diary.now + now % DAY_MS + 5 * MINUTE_MS

    async def sweep() -> None:
        await services.messages.sweeps.run(diary.now)
        await services.messages.delivery.run(diary.now, _Postbox())

    while at < end:
        diary.at(at, sweep)
        at += DAY_MS
