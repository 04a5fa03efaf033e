"""Write the visitor's own months by hand: events that random habits can't be relied on to bring."""

from datetime import date, timedelta

from bot.demo.habits import Habits
from bot.demo.members import Applied, DemoMember
from bot.demo.posts import JobPost, Posts
from bot.demo.writing import write_templates
from bot.domain.jobs.jobs import JobOutcome
from bot.domain.time.calendar import DAY_MS, HOUR_MS, add_months, day_of, day_start
from bot.services.members import ChangeReminders

SOON, LATER, LATEST = 3, 12, 25
"""The days from today on which some of the visitor's Connects expire."""
OPENING_SOON = 20
HABITS_AFTER_DAYS = 36
HABITS_END_DAYS = 4
WEB, DATA, IT = "web-mobile-software-dev", "data-science-analytics", "it-networking"


def first_day(today: date) -> date:
    """Return the day to start on: an opening balance, taken to be six months old, then expires within about three days."""
    target = today + timedelta(days=SOON)
    days = [today - timedelta(days=back) for back in range(173, 190)]
    fitting = [day for day in days if add_months(day, 6) >= target]
    return min(fitting, key=lambda day: (add_months(day, 6), -day.toordinal()))


class Visitor:
    def __init__(self, member: DemoMember, posts: Posts, now: int) -> None:
        self._member = member
        self._posts = posts
        self._now = now
        self._today = day_of(now)
        self._diary = member.diary
        self._started_at = day_start(first_day(self._today)) + 8 * HOUR_MS

    def live(self) -> None:
        """Add all events of the visitor's history to the diary."""
        self._diary.at(self._started_at, self._start)
        self._first_weeks()
        since = self._started_at + HABITS_AFTER_DAYS * DAY_MS
        Habits(self._member, self._posts).live(since, self._now - HABITS_END_DAYS * DAY_MS)
        self._middle()
        self._last_days()

    async def _start(self) -> None:
        """Open the wallet, write templates, and add an older purchase, found on a receipt."""
        member = self._member
        member.answers[2] = 97
        await member.start(self._today, self._now, expiring=OPENING_SOON)
        reminders = ChangeReminders(expiry_days=(30, LATER, SOON))
        await member.services.members.change_reminders(member.who, reminders, member.key())
        await write_templates(member)
        bought_on = add_months(self._today + timedelta(days=LATER), -12)
        await member.add(25, "purchase", on=bought_on, note="Found the receipt", on_top=True)

    def _first_weeks(self) -> None:
        """Add proposals paid from the oldest Connects: 8 expire on their return, the others come back in the last days."""
        start, posts, now = self._started_at, self._posts, self._now
        first = posts.make(WEB, start + DAY_MS - HOUR_MS, end=JobOutcome.EXPIRED)
        first.connects = 12
        self._apply(first, start + DAY_MS)
        old = posts.make(DATA, start + 33 * DAY_MS - 2 * HOUR_MS, end=JobOutcome.REMOVED)
        old.connects, old.ends_at = 18, now
        self._apply(old, start + 33 * DAY_MS, boost=10)
        self._diary.at(now - 5 * HOUR_MS, lambda: self._member.close(old))
        other = posts.make(IT, start + 34 * DAY_MS - 9 * HOUR_MS, end=JobOutcome.CANCELLED)
        other.connects, other.ends_at = 23, now
        self._apply(other, start + 34 * DAY_MS)
        self._diary.at(now - 26 * HOUR_MS, lambda: self._member.close(other))

    def _middle(self) -> None:
        """Add a badge week, ads, bonuses, two hires, a boost that paid off, and a slip."""
        member, now = self._member, self._now
        self._diary.at(now - 120 * DAY_MS, lambda: member.add(30, "bonus", note="Rising Talent Achievement"))
        self._diary.at(now - 71 * DAY_MS, lambda: member.spend(20, "ads", note="Promote with ads, a try"))
        for day in range(7):
            at = now - (48 - day) * DAY_MS
            self._diary.at(at, lambda: member.spend(2, "badge", note="Available now"))
        self._hired(62, WEB, 1800, boost=12)
        self._hired(27, DATA, 640)
        self._diary.at(now - 15 * DAY_MS, self._never_sent)
        self._diary.at(now - 8 * DAY_MS, self._slip)
        self._diary.at(now - 6 * DAY_MS, lambda: member.add(80, "purchase"))

    def _hired(self, days_ago: int, category: str, value: float, boost: int = 0) -> None:
        at = self._now - days_ago * DAY_MS
        post = self._posts.make(category, at - HOUR_MS, end=JobOutcome.FILLED, open_days=12)
        answers = ((3 * HOUR_MS, "viewed"), (9 * HOUR_MS, "interviewing"), (4 * DAY_MS, "offer"))
        self._apply(post, at, boost, *answers, (5 * DAY_MS, "hired"), value=value)

    async def _slip(self) -> None:
        entry = await self._member.spend(61, "proposal", note="Meant 16")
        self._diary.at(self._diary.now + 90_000, lambda: self._member.undo(entry))

    async def _never_sent(self) -> None:
        post = self._posts.make(IT, self._diary.now - 4 * HOUR_MS, end=JobOutcome.FILLED)
        applied = await self._member.send(post, boost=8)
        self._diary.at(self._diary.now + 5 * HOUR_MS, lambda: self._member.retract(applied))

    def _last_days(self) -> None:
        """Add what is still going on: an offer, boosts of every status, a promotion that ends soon, an invitation."""
        now, posts = self._now, self._posts
        ago = now - 7 * DAY_MS - 3 * HOUR_MS
        answers = ((4 * HOUR_MS, "viewed"), (26 * HOUR_MS, "interviewing"), (6 * DAY_MS, "offer"))
        self._apply(posts.make(WEB, ago - HOUR_MS, open_days=20), ago, 0, *answers, value=1250)
        ago = now - 3 * DAY_MS - 6 * HOUR_MS
        self._apply(posts.make(WEB, ago - HOUR_MS, open_days=20), ago, 13, (20 * HOUR_MS, "viewed"))
        ago = now - 3 * DAY_MS
        self._apply(posts.make(DATA, ago - 2 * HOUR_MS, open_days=20), ago, 10, (9 * HOUR_MS, "outbid"))
        ago = now - 2 * DAY_MS - 20 * HOUR_MS
        answers = ((6 * HOUR_MS, "viewed"), (22 * HOUR_MS, "interviewing"))
        self._apply(posts.make(IT, ago - 8 * HOUR_MS, open_days=20), ago, 0, *answers)
        ago = now - 2 * DAY_MS - 14 * HOUR_MS
        self._apply(posts.make(WEB, ago - HOUR_MS // 2, open_days=20), ago, boost=15)
        ends_on = self._today + timedelta(days=LATEST)
        self._diary.at(
            now - 2 * DAY_MS, lambda: self._member.add(15, "bonus", expires=ends_on, note="Promo code")
        )
        post = posts.make(DATA, now - 20 * HOUR_MS, open_days=20)
        self._diary.at(now - 7 * HOUR_MS, lambda: self._member.send(post, invited=True))
        saved = posts.make(WEB, now - 11 * HOUR_MS, open_days=20)
        self._diary.at(
            now - 9 * HOUR_MS, lambda: self._member.log(saved, share=False, note="Ask about the API first")
        )

    def _apply(
        self, post: JobPost, at: int, boost: int = 0, *answers: tuple[int, str], value: float | None = None
    ) -> None:
        """Apply for ``post`` at ``at`` (UTC ms).

        ``answers``: milliseconds after the proposal, and the status then; ``value``: dollars of the offer and
        the contract.
        """

        async def deed() -> None:
            applied = await self._member.send(post, boost=boost)
            for after, status in answers:
                worth = value if status in {"offer", "hired"} else None
                self._diary.at(at + after, self._step(applied, status, worth))

        self._diary.at(at, deed)

    def _step(self, applied: Applied, status: str, value: float | None):
        return lambda: self._member.step(applied, status, value)
