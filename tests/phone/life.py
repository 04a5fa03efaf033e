"""Let Ana live eight busy months, so that every card of hers is as full as a card can be; others of her server live, too.

Everything goes through the services, as a command does. The same start gives the same history.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Any
from zlib import crc32

from simcord import MemberActor

from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, HOUR_MS, day_of
from bot.services.community import Switch
from bot.services.insight import SetGoals
from bot.services.jobs import LogJob
from bot.services.ledger import Add, Spend, Start
from bot.services.members import ChangeReminders
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who
from tests.cogs.mail import run_chores
from tests.cogs.posts import add_member
from tests.cogs.world import World

DAYS = 240
ZONE = "America/Argentina/Buenos_Aires"
"""A name of a time zone that is as long as they get."""
SNOWFLAKES_BEGIN = 1_288_834_974_657
TITLES = (
    "Senior full-stack developer (React, Django, PostgreSQL) for a long-term marketplace rebuild with payments",
    "Logo",
    "Data engineer to move our nightly reports from spreadsheets to a warehouse, about three months, EU hours",
    "Scraper for shop prices, 40 sites, daily",
    "Translator EN>DE wanted: medical device manuals, 60,000 words, certified, with a glossary and two reviews",
    "Fix one bug in WordPress checkout",
    "Brand identity, landing page and pitch deck for a seed-stage climate startup raising in the next quarter",
)
CATEGORIES = (
    "web-mobile-software-dev",
    "design-creative",
    "data-science-analytics",
    "writing",
    "translation",
    None,
)
NOTE = (
    "Asked for two references and a fixed price; call was planned for Thursday but the client moved it twice"
)
STEPS: tuple[tuple[str, ...], ...] = (
    ("viewed",),
    (),
    ("viewed", "interviewing", "declined"),
    ("viewed", "no_answer"),
    (),
    ("viewed", "interviewing", "offer", "hired"),
    ("declined",),
    (),
    ("viewed", "archived"),
    ("no_answer",),
    ("viewed", "interviewing"),
    (),
)
REASONS = ("price", "experience", "fit", "late", "other_hired", "client_silent", "own_choice", None)
CROWD = ("mira", "sam", "lena", "ravi", "noor", "tomas")


@dataclass
class Life:
    """Acts for one member through the services."""

    world: World
    member: MemberActor
    numbers: Any

    @property
    def who(self) -> Who:
        return Who(self.member.id, self.world.guild.id)

    def key(self) -> str:
        return f"interaction:9{next(self.numbers)}"

    async def start(self, **options: Any) -> None:
        await self.world.services.ledger.start(self.who, Start(**options), self.key())

    async def log(self, title: str, age_hours: float, **options: Any) -> str:
        """Log a job posted so long ago; return its link."""
        link = post_link(self.world.clock.now(), title, age_hours)
        await self.world.services.jobs.log(self.who, LogJob(link=link, title=title, **options), self.key())
        return link

    async def send(self, job: str, connects: int, **options: Any) -> int:
        """Send a proposal, buying Connects where they are short; return its id."""
        await self._afford(connects + options.get("boost", 0))
        sent = await self.world.services.proposals.send(
            self.who, SendProposal(job, connects, unguarded=True, **options), self.key()
        )
        return sent.proposal_id

    async def step(self, proposal_id: int, status: str, **options: Any) -> None:
        await self.world.services.proposals.update(
            self.who, UpdateProposal(f"#{proposal_id}", status, **options), self.key()
        )

    async def add(
        self, amount: int, source: str, paid_cents: int | None = None, note: str = "", **options: Any
    ) -> None:
        request = Add(amount=amount, source=source, paid_cents=paid_cents, note=note, **options)
        await self.world.services.ledger.add(self.who, request, self.key())

    async def _afford(self, amount: int) -> None:
        if amount > (await self.world.services.ledger.balance(self.who)).balance:
            await self.add(80, "purchase", 1200)

    async def spend(self, amount: int, purpose: str, **options: Any) -> int:
        await self._afford(amount)
        spent = await self.world.services.ledger.spend(
            self.who, Spend(amount, purpose, **options), self.key()
        )
        return spent.entry_id


def post_link(now: int, title: str, age_hours: float) -> str:
    """Return the link of a post, with the time of the post in its id."""
    at = now - round(age_hours * HOUR_MS)
    slug = "-".join("".join(c if c.isalnum() else " " for c in title).split())
    return f"https://www.upwork.com/jobs/{slug}_~02{((at - SNOWFLAKES_BEGIN) << 22) | crc32(title.encode()) >> 10}"


async def live(world: World) -> Life:
    """Let everybody live until the present moment of ``world``; return Ana's life."""
    numbers, now = count(1), world.clock.now()
    ana, ben = Life(world, world.ana, numbers), Life(world, world.ben, numbers)
    crowd = [Life(world, add_member(world, name), numbers) for name in CROWD]
    world.clock.set(now - DAYS * DAY_MS)
    await _begin(ana, ben, crowd)
    for day in range(DAYS):
        world.clock.set(now - (DAYS - day) * DAY_MS + 8 * HOUR_MS)
        await _day_of_ana(ana, day)
        if day % 5 == 0:
            await _day_of_crowd(crowd, day)
        if day % 15 == 0:
            await _answer_refills(ana)
            await run_chores(world)
    world.clock.set(now)
    await _stock_up(ana)
    await _open_board(ana, ben, crowd)
    return ana


async def _begin(ana: Life, ben: Life, crowd: list[Life]) -> None:
    today = day_of(ana.world.clock.now())
    await ana.start(
        balance=240, plan=Plan.PLUS, next_refill=today + timedelta(days=9), expiring_30d=35, timezone=ZONE
    )
    await ana.world.services.insight.set_goals(ana.who, SetGoals(10, 2, 10), ana.key())
    topics = ("refill", "expiry", "low", "silent", "interview", "lapsing", "paste", "checkin")
    change = ChangeReminders(hour=9, topics=topics, expiry_days=(60, 30, 14, 7, 3, 1))
    await ana.world.services.members.change_reminders(ana.who, change, ana.key())
    await ben.start(balance=300, plan=Plan.PLUS, next_refill=today + timedelta(days=3))
    for life in crowd:
        await life.start(balance=4000, plan=Plan.PLUS, next_refill=today + timedelta(days=3))
        for switch in Switch:
            await life.world.services.community.take_part(life.who, switch, True, life.key())


async def _day_of_ana(ana: Life, day: int) -> None:
    """Let Ana send every second day, and spend or receive something else now and then."""
    if day % 25 == 10:
        await ana.add(10, "reward", note="An interview that the client had asked for")
    if day % 20 == 5:
        await ana.add(40 + day % 3 * 20, "purchase", (40 + day % 3 * 20) * 15)
    if day % 30 == 12:
        await ana.spend(14, "badge", note="A week of the badge")
    if day % 60 == 33:
        await ana.spend(12, "ads")
        await ana.add(25, "bonus", note="Promo code", expires=_in(ana, 45))
    if day % 70 == 41:
        entry_id = await ana.spend(9, "other", note=NOTE)
        await ana.world.services.ledger.undo(ana.who, entry_id, f"undo:{entry_id}")
    if day % 2 == 0:
        await _send(ana, day // 2)


def _in(ana: Life, days: int) -> date:
    return day_of(ana.world.clock.now()) + timedelta(days=days)


async def _send(life: Life, number: int) -> None:
    """Log a job with its facts, send a proposal to it and record what became of it."""
    title = f"{TITLES[number % len(TITLES)]} #{number}"
    category = CATEGORIES[number % len(CATEGORIES)]
    job = await life.log(
        title,
        (0.4, 3, 20, 60, 100)[number % 5],
        connects=7 + number * 5 % 21,
        kind=("fixed", "hourly")[number % 2],
        budget=(1500.0, 45.0)[number % 2],
        category=category,
        hire_rate=number * 13 % 101,
        client_spent=float(number * 977),
        note=NOTE if number % 9 == 0 else "",
    )
    boost = (0, 0, 0, 12, 30)[number % 5]
    proposal_id = await life.send(job, 7 + number * 5 % 21, boost=boost, note=NOTE if number % 9 == 0 else "")
    for status in STEPS[number % len(STEPS)]:
        reason = REASONS[number % len(REASONS)] if status in {"declined", "archived"} else None
        value = 180_000 + number * 1000 if status in {"offer", "hired"} else None
        await life.step(proposal_id, status, reason=reason, value_cents=value)
    if boost and number % 3 == 0 and not STEPS[number % len(STEPS)]:
        await life.step(proposal_id, "outbid")
    if number % 14 == 8:
        await life.world.services.jobs.close(life.who, job, "cancelled", life.key())


async def _day_of_crowd(crowd: list[Life], day: int) -> None:
    for place, life in enumerate(crowd):
        title = f"{TITLES[(day + place) % len(TITLES)]} {life.member.id}-{day}"
        job = await life.log(title, 5, category=CATEGORIES[day % 5])
        proposal_id = await life.send(job, 12 + place)
        for status in (("viewed", "interviewing"), ("no_answer",), ("viewed", "no_answer"))[
            (day + place) % 3
        ]:
            await life.step(proposal_id, status)


async def _answer_refills(ana: Life) -> None:
    """Confirm all refills that wait for an answer but the newest."""
    view = await ana.world.services.ledger.balance(ana.who)
    for refill in view.unconfirmed[1:]:
        await ana.world.services.ledger.confirm_refill(ana.who, refill.id, None, f"confirm:{refill.id}")


async def _stock_up(ana: Life) -> None:
    """Give Ana a dozen batches, each with an expiry day of its own, half of them within a month."""
    for number, days in enumerate((2, 6, 9, 13, 21, 28, 45, 70, 100, 150, 210, 300)):
        await ana.add(11 + 7 * number, ("bonus", "purchase", "reward")[number % 3], expires=_in(ana, days))


async def _open_board(ana: Life, ben: Life, crowd: list[Life]) -> None:
    """Share open jobs of all kinds; others have applied to some of them, and Ana has jobs without a category."""
    for number, life in enumerate((ben, *crowd, ana, ben, *crowd)):
        job = await life.log(
            f"{TITLES[number % len(TITLES)]} open {number}",
            (0.5, 4, 30, 70, 200)[number % 5],
            connects=(8, 16, 24, None)[number % 4],
            kind=("fixed", "hourly")[number % 2],
            budget=(2500.0, 60.0, None)[number % 3],
            category=CATEGORIES[number % len(CATEGORIES)],
            skills="python, django, postgresql, react, data migration, technical writing",
            proposals=("0-4", "20-49", "50+", None)[number % 4],
            hire_rate=(90, 20, None)[number % 3],
            client_spent=(125_000.0, None)[number % 2],
            share=True,
        )
        for other in crowd[: number % 5]:
            if other is not life:
                await other.send(job, 12)
