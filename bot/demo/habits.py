"""Simulate a member's days with Upwork: visits, proposals, and the clients' answers or silence."""

from datetime import timedelta

from bot.demo.members import Applied, DemoMember
from bot.demo.posts import JobPost, Posts
from bot.domain.jobs.jobs import BRINGS_BACK, JobKind
from bot.domain.time.calendar import DAY_MS, HOUR_MS, day_of, day_start
from bot.domain.time.zones import local_instant

TOLD_AFTER_MS = 21 * DAY_MS
"""How long after a silent proposal its member says that no answer came."""
BIDS = (5, 7, 8, 10, 12, 13, 15, 21, 28)
BADGE_A_WEEK = 14
"""The Connects that a week of the availability badge cost in January 2026."""
INTERVIEW_REWARD = 10


class Habits:
    def __init__(self, member: DemoMember, posts: Posts) -> None:
        self._member = member
        self._posts = posts
        self._chance = member.chance
        self._diary = member.diary

    def live(self, since: int, until: int) -> None:
        """Add the member's visits to Upwork between two instants (UTC ms), more on working days than at weekends."""
        member, chance = self._member, self._chance
        day, last = day_of(since), day_of(until)
        while day <= last:
            looks = member.person.pace * (0.3 if day.weekday() >= 5 else 1.2)
            for _ in range(int(looks) + (chance.random() < looks % 1)):
                hour = chance.choices(range(8, 22), (3, 6, 7, 5, 3, 3, 4, 5, 5, 4, 2, 2, 2, 1))[0]
                at = local_instant(day, hour, member.person.zone) + chance.randrange(HOUR_MS)
                if since < at < until:
                    self._diary.at(at, self._look)
            if member.person.badge and day.weekday() == 6 and chance.random() < 0.7:
                at = day_start(day) + 18 * HOUR_MS
                if since < at < until:
                    self._diary.at(at, self._pay_badge)
            day += timedelta(days=1)

    async def _pay_badge(self) -> None:
        await self._member.spend(BADGE_A_WEEK, "badge", note="Available now, this week")

    async def _look(self) -> None:
        """Look for a post, on the board or on Upwork, and mostly apply for it."""
        member, chance = self._member, self._chance
        await member.answer_refills()
        open_posts = member.board.fresh(member, self._diary.now)
        if open_posts and chance.random() < 0.4:
            post = chance.choice(open_posts)
        else:
            post = self._new_post()
            if chance.random() < member.person.shares:
                await member.log(post, share=True, detailed=chance.random() < 0.8)
                self._watch(post)
            elif chance.random() < 0.4:
                await member.log(post, share=False)
        if chance.random() < 0.92:
            await self._apply(post)

    def _watch(self, post: JobPost) -> None:
        """Let the person who shared a post mostly record how it ended."""
        if self._chance.random() < 0.8:
            at = post.ends_at + round(self._chance.uniform(1, 20) * HOUR_MS)
            self._diary.at(at, lambda: self._member.close(post))

    def _new_post(self) -> JobPost:
        age = round(self._chance.choice((0.1, 0.4, 1, 3, 8, 20)) * HOUR_MS * self._chance.uniform(0.5, 1.2))
        return self._posts.make(self._chance.choice(self._member.person.trades), self._diary.now - age)

    async def _apply(self, post: JobPost) -> None:
        chance = self._chance
        invited = chance.random() < 0.05
        boosts = not invited and chance.random() < self._member.person.boosts
        applied = await self._member.send(post, boost=chance.choice(BIDS) if boosts else 0, invited=invited)
        self._foretell(applied, boosts=boosts)

    def _foretell(self, applied: Applied, *, boosts: bool) -> None:
        """Add the future events of a proposal."""
        post, chance, at = applied.post, self._chance, self._diary.now
        if boosts and chance.random() < 0.35:
            self._later(applied, at + round(chance.uniform(2, 70) * HOUR_MS), "outbid")
        at = self._answered(applied, at)
        if chance.random() < 0.04:
            self._later(applied, at + 5 * DAY_MS, "withdrawn")
        if chance.random() < 0.85:
            self._diary.at(post.ends_at + round(chance.uniform(1, 30) * HOUR_MS), lambda: self._end(applied))

    def _answered(self, applied: Applied, at: int) -> int:
        """Add the client's answers to a proposal; return the time of the last one (UTC ms)."""
        chance = self._chance
        at += round(chance.uniform(1, 60) * HOUR_MS)
        if chance.random() > 0.5:
            self._later(applied, at + TOLD_AFTER_MS, "no_answer")
            return at
        self._later(applied, at, "viewed")
        at += round(chance.uniform(2, 40) * HOUR_MS)
        if chance.random() > 0.42:
            if chance.random() < 0.3:
                self._later(applied, at, chance.choice(("declined", "declined", "archived")))
            return at
        self._later(applied, at, "interviewing")
        if chance.random() < 0.25:
            self._diary.at(at + 26 * HOUR_MS, lambda: self._reward(applied))
        at += round(chance.uniform(1, 5) * DAY_MS)
        if chance.random() < 0.4 and applied.post.end not in BRINGS_BACK:
            self._later(applied, at, "offer", self._value(applied.post))
            self._later(applied, at + DAY_MS, "hired", self._value(applied.post))
        elif chance.random() < 0.4:
            self._later(applied, at, "declined")
        return at

    def _later(self, applied: Applied, at: int, status: str, value: float | None = None) -> None:
        if at < applied.post.ends_at or applied.post.end not in BRINGS_BACK:
            self._diary.at(at, lambda: self._member.step(applied, status, value))

    def _value(self, post: JobPost) -> float:
        return post.budget if post.kind is JobKind.FIXED else post.budget * 40

    async def _reward(self, applied: Applied) -> None:
        await self._member.add(INTERVIEW_REWARD, "reward", job=applied.post.key, note="Interview reward")

    async def _end(self, applied: Applied) -> None:
        if not applied.is_over:
            await self._member.close(applied.post)
