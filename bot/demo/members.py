"""Act as a member of the demo's community; every action goes through the services, as a command does."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot import errors
from bot.demo.diary import Diary
from bot.demo.people import Person
from bot.demo.posts import JobPost
from bot.domain.time.calendar import DAY_MS, add_months, day_of, day_start
from bot.services import Services
from bot.services.ledger import Add, Spend, Start
from bot.services.members import ChangeReminders
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who

PRICE_CENTS = 15
ANSWERS_AFTER_MS = 2 * DAY_MS


@dataclass(slots=True)
class Applied:
    """A proposal of the demo. ``is_over``: hired, declined, withdrawn or archived, or the job was closed."""

    post: JobPost
    proposal_id: int
    is_over: bool = False


@dataclass(slots=True)
class JobBoard:
    """The posts that members have shared."""

    shared: list[JobPost] = field(default_factory=list)

    def fresh(self, member: "DemoMember", now: int) -> list[JobPost]:
        """Return the shared posts that this member could still apply to."""
        return [
            post
            for post in self.shared
            if post.category in member.person.trades
            and now - post.posted_at < 4 * DAY_MS
            and now < post.ends_at
            and post.key not in member.applied
        ]


class DemoMember:
    def __init__(self, person: Person, who: Who, services: Services, diary: Diary, board: JobBoard) -> None:
        self.person = person
        self.who = who
        self.services = services
        self.diary = diary
        self.board = board
        self.chance = random.Random(f"connects:{person.handle}")  # noqa: S311
        self.applied: dict[str, Applied] = {}
        self.answers: dict[int, int] = {}
        """The Connects that came with a refill, by the refill's number, where they differ from the expected amount."""
        self.templates: tuple[str, ...] = ()
        """The names of the templates that proposals are written with, in turn; empty for none."""
        self._keys = 0
        self._refills = 0

    def key(self) -> str:
        """Return a new idempotency key."""
        self._keys += 1
        return f"demo:{self.person.handle}:{self._keys}"

    async def start(self, today: date, at_hour_of: int, *, expiring: int = 0) -> None:
        """Open the wallet.

        ``today``: the history's last day; ``at_hour_of``: an instant (UTC ms) at whose hour reminders come.
        """
        person = self.person
        ask = Start(
            balance=person.balance,
            plan=person.plan,
            next_refill=self._first_refill(today),
            monthly_free=person.monthly_free,
            expiring_30d=expiring,
            timezone=person.zone,
        )
        await self.services.ledger.start(self.who, ask, self.key())
        hour = datetime.fromtimestamp(at_hour_of / 1000, ZoneInfo(person.zone)).hour
        reminders = ChangeReminders(place=person.reminders, hour=hour)
        await self.services.members.change_reminders(self.who, reminders, self.key())

    def _first_refill(self, today: date) -> date | None:
        """Return the day of the first refill, chosen so that the last one is ``refill_ago`` days old; None without refills.

        The last one may be up to three days older, since a cycle starts on the 1st to the 28th of a month.
        """
        if self.person.refill_ago is None:
            return None
        last = day_of(day_start(today) - self.person.refill_ago * DAY_MS)
        first = last.replace(day=min(last.day, 28))
        while add_months(first, -1) > day_of(self.diary.now):
            first = add_months(first, -1)
        return first

    async def log(self, post: JobPost, *, share: bool, note: str = "", detailed: bool = True) -> None:
        """Log a post; ``share`` puts the post on the board, ``detailed`` fills in all facts."""
        ask = post.asked(share=share, note=note, detailed=detailed)
        logged = await self.services.jobs.log(self.who, ask, self.key())
        post.job_id = logged.job.id
        if share:
            self.board.shared.append(post)

    async def send(self, post: JobPost, *, boost: int = 0, invited: bool = False) -> Applied:
        """Apply for a post; a member who lacks Connects buys a bundle first."""
        template = self.templates[len(self.applied) % len(self.templates)] if self.templates else ""
        ask = SendProposal(
            job=post.link,
            connects=0 if invited else post.connects,
            boost=boost,
            invited=invited,
            template=template,
            unguarded=True,
        )
        await self._afford(ask.connects + ask.boost)
        sent = await self.services.proposals.send(self.who, ask, self.key())
        post.job_id = sent.job.id
        self.applied[post.key] = applied = Applied(post, sent.proposal_id)
        return applied

    async def step(self, applied: Applied, status: str, value: float | None = None) -> None:
        """Record a proposal's status; do nothing if the proposal is over. ``value``: dollars."""
        if applied.is_over:
            return
        applied.is_over = status in {"hired", "declined", "withdrawn", "archived"}
        cents = None if value is None else round(value * 100)
        ask = UpdateProposal(str(applied.proposal_id), status, value_cents=cents)
        await self.services.proposals.update(self.who, ask, self.key())

    async def retract(self, applied: Applied) -> None:
        """Take back a proposal that was never sent."""
        applied.is_over = True
        await self.services.proposals.retract(self.who, str(applied.proposal_id), self.key())

    async def close(self, post: JobPost, outcome: str | None = None) -> None:
        """Record how the post ended, by default as the post itself says; this member's proposal on the post is over then."""
        applied = self.applied.get(post.key)
        if applied is not None:
            applied.is_over = True
        await self.services.jobs.close(self.who, post.key, outcome or post.end, self.key())

    async def spend(self, amount: int, purpose: str, *, on: date | None = None, note: str = "") -> int:
        """Spend Connects, buying a bundle first where they are short; return the entry's id."""
        await self._afford(amount)
        ask = Spend(amount, purpose, on=on, note=note)
        return (await self.services.ledger.spend(self.who, ask, self.key())).entry_id

    async def add(
        self,
        amount: int,
        source: str,
        *,
        on: date | None = None,
        expires: date | None = None,
        job: str | None = None,
        note: str = "",
        on_top: bool = False,
    ) -> None:
        """Add Connects; a purchase costs PRICE_CENTS each."""
        paid = amount * PRICE_CENTS if source == "purchase" else None
        ask = Add(amount, source, paid, on=on, expires=expires, job=job, note=note, on_top=on_top)
        await self.services.ledger.add(self.who, ask, self.key())

    async def answer_refills(self) -> None:
        """Confirm or correct the refills that are two days old."""
        view = await self.services.ledger.balance(self.who)
        for refill in reversed(view.unconfirmed):
            if self.diary.now - refill.occurred_at >= ANSWERS_AFTER_MS:
                self._refills += 1
                await self._answer(refill.id, self.answers.get(self._refills))

    async def _answer(self, entry_id: int, came: int | None) -> None:
        """Answer a refill: ``came`` Connects arrived, None for the expected amount.

        A refill of which some is spent already is confirmed as expected, since it can no longer be undone.
        """
        key = f"confirm:{entry_id}"
        try:
            await self.services.ledger.confirm_refill(self.who, entry_id, came, key)
        except errors.UndoBlocked:
            await self.services.ledger.confirm_refill(self.who, entry_id, None, key)

    async def _afford(self, amount: int) -> None:
        balance = (await self.services.ledger.balance(self.who)).balance
        while amount > balance:
            await self.add(self.person.bundle, "purchase")
            balance += self.person.bundle

    async def cover(self, amount: int, purpose: str, note: str) -> None:
        """Spend more than the wallet holds, which raises the opening balance; this member began to track late."""
        ask = Spend(amount, purpose, note=note, cover=True)
        await self.services.ledger.spend(self.who, ask, self.key())

    async def undo(self, entry_id: int) -> None:
        await self.services.ledger.undo(self.who, entry_id, f"undo:{entry_id}")
