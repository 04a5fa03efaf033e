"""A made-up account at Upwork: what its Connects History shows at any moment, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from bot.domain.importing.pasting import render
from bot.domain.importing.rows import HistoryRow
from bot.domain.time.calendar import DAY_MS, day_of, day_start

HOUR_MS = 3_600_000
APPLIED = "Applied to job"
BID = "Connects bid for boosted proposal."
OUTBID = "You've been outbid to boost your proposal"
BOOST_BACK = "You bid to boost a proposal, but the job was closed"
CANCELLED = "Job cancelled"
BADGE = "Availability Badge"
RENEWAL = "Monthly Connects renewal"
BOUGHT = "Added extra Connects"
TASK = "Earned Connects by completing task"
UNKNOWN = "Profile spotlight"


@dataclass(frozen=True, slots=True)
class Happened:
    at: int
    label: str
    amount: int
    title: str | None = None


@dataclass
class Account:
    """``opening`` Connects, and what happened since, in order."""

    opening: int
    events: list[Happened] = field(default_factory=list[Happened])

    def balance(self, at: int) -> int:
        return self.opening + sum(event.amount for event in self.events if event.at <= at)

    def rows(self, at: int) -> list[HistoryRow]:
        """The page as it is at an instant, newest first: the charges of a day's badge are one row."""
        found: list[HistoryRow] = []
        badges: dict[date, int] = {}
        for event in self.events:
            if event.at > at:
                break
            on = day_of(event.at)
            if event.label == BADGE:
                if on not in badges:
                    badges[on] = len(found)
                    found.append(HistoryRow(on, BADGE, None, event.amount, None, 0))
                else:
                    before = found[badges[on]]
                    found[badges[on]] = HistoryRow(on, BADGE, None, before.amount + event.amount, None, 0)
            else:
                found.append(HistoryRow(on, event.label, event.title, event.amount, None, 0))
        return found[::-1]

    def page(self, at: int, most: int) -> str:
        """The newest ``most`` rows, as they are copied: the oldest day may be cut."""
        return render(self.rows(at)[:most])


def lived(random: Random, first: date, last: date, renews_on: int = 3, renewal: int = 100) -> Account:
    """A random account from ``first`` to the end of ``last``; nothing happens after 22:00."""
    events: list[Happened] = []
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if day.day == renews_on:
            events.append(Happened(day_start(day), RENEWAL, renewal))
        events += _day(random, day, number)
    until = day_start(last) + DAY_MS
    ordered = sorted((event for event in events if event.at < until), key=lambda event: event.at)
    least = balance = 0
    for event in ordered:
        balance += event.amount
        least = min(least, balance)
    return Account(random.choice((0, 5, 80)) - least, ordered)


def _day(random: Random, day: date, number: int) -> Iterator[Happened]:
    def moment(apart: int = 0) -> int:
        return day_start(day) + apart * DAY_MS + random.randrange(1, 22 * HOUR_MS)

    for hour in random.choice(((), (), (3, 15), (2, 9, 16))):
        yield Happened(day_start(day) + hour * HOUR_MS, BADGE, -1)
    if random.random() < 0.05:
        yield Happened(moment(), BOUGHT, random.choice((20, 40, 80)))
    if random.random() < 0.03:
        yield Happened(moment(), TASK, 10)
    if random.random() < 0.03:
        yield Happened(moment(), UNKNOWN, -random.randint(1, 5))
    for place in range(random.choice((0, 0, 0, 1, 1, 2, 3))):
        title = f"Job {number}.{place} for {random.choice(('a bakery', 'my shop', 'our team'))}"
        cost = random.choice((7, 10, 16, 21))
        if random.random() < 0.1:
            yield from _proposal(random, moment(), title, cost, 0)
            yield from _proposal(random, moment(), title, cost, 0)
        else:
            yield from _proposal(random, moment(), title, cost, random.choice((0, 0, 4, 13)))


def _proposal(random: Random, at: int, title: str, cost: int, boost: int) -> Iterator[Happened]:
    yield Happened(at, APPLIED, -cost, title)
    if boost:
        bid_at = at + random.choice((1, 1, 3 * DAY_MS))
        yield Happened(bid_at, BID, -boost, title)
        at = bid_at
        if random.random() < 0.4:
            at += random.choice((HOUR_MS // 2, 2 * DAY_MS))
            yield Happened(at, OUTBID, boost, title)
            boost = 0
    if random.random() < 0.3:
        at += random.choice((HOUR_MS // 2, DAY_MS, 9 * DAY_MS))
        if boost:
            yield Happened(at, BOOST_BACK, boost, title)
        yield Happened(at + 1000, CANCELLED, cost, title)
