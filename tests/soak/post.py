"""Some days of messages from a process that is killed again and again, and what has become of each of them.

The members' hours are worked out here with zoneinfo alone: the code's own word for them is what is put to the test.
"""

import asyncio
import json
import os
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.domain.messages.reminders import Off
from bot.domain.time.hours import Quiet
from bot.services import Services
from bot.services.community.setup import SetUp
from bot.services.ledger.add import Add
from bot.services.ledger.spend import Spend
from bot.services.ledger.start import Start
from bot.services.members.profile import ChangeReminders
from bot.services.messages.attempts import MOST_ATTEMPTS
from bot.services.who import Who
from bot.store.engine.database import Database
from tests.soak.postman import ENDED, KILLED
from tests.standin import Person, StandIn, words
from tests.standin.limits import walk
from tests.standin.payloads import CHANNEL, GUILD, Json
from tests.standin.process import ALLOWED_SECONDS, ROOT

START_AT = int(datetime(2027, 4, 5, 10, tzinfo=UTC).timestamp()) * 1000
HOUR_MS = 3_600_000
NONCES_KEPT_MS = 300_000
"""Discord says: some minutes."""
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland")
QUIET = ((), (), (), (22, 23, 0, 1, 2, 3, 4, 5, 6, 7), (12, 13))
PLACES = ("dm", "dm", "both", "channel", "channel", "fallback")
TOPICS = ("refill", "expiry")
SERVER_ZONE, SERVER_HOUR = "Europe/Berlin", 9
CALM_HOURS = 45
EXPECTING = "SELECT address FROM outbox WHERE place = 'dm' AND state IN ('waiting', 'sending')"
IN_DIGESTS = (
    "SELECT user_id FROM digest_item LEFT JOIN outbox ON outbox.id = outbox_id"
    " WHERE outbox_id IS NULL OR state IN ('waiting', 'sending')"
)


@dataclass(frozen=True)
class Wish:
    """What a member has asked for since then. ``quiet``: hours of their day."""

    since: int
    place: str
    hour: int
    zone: str
    quiet: tuple[int, ...]
    topics: tuple[str, ...] = TOPICS

    def told(self) -> int:
        """The hour at which they are told: their own or, in their quiet hours, the first after those."""
        hour = self.hour
        while hour in self.quiet:
            hour = (hour + 1) % 24
        return hour

    def may_come(self, at: int, urgent: bool) -> bool:
        """At their hour, or late by day; what is gone tomorrow also by day before their hour."""
        hour = wall(at, self.zone).hour
        by_day = range(7 if urgent else max(7, self.told()), 22)
        return hour == self.told() or (hour in by_day and hour not in self.quiet)


@dataclass
class Figures:
    lives: int = 0
    kills: int = 0
    arrived: int = 0
    on_the_hour: int = 0
    given_up: int = 0
    """Messages parked after MOST_ATTEMPTS, as a kill ended each attempt."""
    left_in_doubt: Counter[bool] = field(default_factory=Counter[bool])
    """Messages that a kill left as being sent, by whether they had arrived."""

    def __str__(self) -> str:
        doubt = self.left_in_doubt
        return (
            f"{self.kills} kills in {self.lives} lives, {self.arrived} messages ({self.on_the_hour} in their very hour);"
            f" killed while one was being sent: {doubt[True]} had arrived, {doubt[False]} had not; given up {self.given_up}"
        )


class Post:
    def __init__(self, path: Path, discord: StandIn, seed: int, members: int) -> None:
        self.path, self.discord, self.random = path, discord, Random(seed)
        self.clock = ManualClock(START_AT)
        self.people = [discord.person(f"member{number}", direct=True) for number in range(members)]
        self.wishes: dict[int, list[Wish]] = {}
        self.left_at: dict[int, int] = {}
        self.arrivals: list[tuple[int, Json]] = []
        """(when, message)"""
        self.figures = Figures()
        self.keys = 0

    async def run(self, kills: int) -> Figures:
        """Live until so many lives were cut short, then long enough for everything to arrive."""
        await self._begin()
        async with self._postman() as postman:
            while self.figures.kills < kills:
                on_the_hour, later = self._to_an_hour(), self.random.uniform(0.004, 3)
                hours = self.random.choice((on_the_hour, on_the_hour, later))
                self._go_on(hours)
                if self.random.random() < 0.12:
                    await self._live()
                longest = self.random.choice((16, 90))
                await self._life(postman, self.random.randint(1, longest))
            for _ in range(CALM_HOURS // 3):
                self._go_on(3)
                await self._life(postman, 0)
        self._check()
        return self.figures

    def _to_an_hour(self) -> float:
        return 1 - self.clock.now() % HOUR_MS / HOUR_MS

    def _go_on(self, hours: float) -> None:
        self.clock.advance(hours=hours)
        if hours * HOUR_MS > NONCES_KEPT_MS:
            self.discord.channels.forget_nonces()

    # ── the process ──────────────────────────────────────────────────────────────────────────────────────────────

    @asynccontextmanager
    async def _postman(self) -> AsyncGenerator[asyncio.subprocess.Process]:
        api = self.discord.environment()["CONNECTS_DISCORD_API"]
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.soak.postman",
            str(self.path),
            api,
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        yield process
        assert process.stdin is not None
        process.stdin.close()
        await asyncio.wait_for(process.wait(), ALLOWED_SECONDS)

    async def _life(self, postman: asyncio.subprocess.Process, last_step: int) -> None:
        assert postman.stdin is not None
        assert postman.stdout is not None
        before = len(self.discord.channels.messages)
        postman.stdin.write(f"{self.clock.now()} {last_step}\n".encode())
        heard = await asyncio.wait_for(_line(postman.stdout), ALLOWED_SECONDS)
        assert heard in (KILLED, ENDED), f"a life ended with {heard}"
        await asyncio.wait_for(
            self.discord.idle(), ALLOWED_SECONDS
        )  # a killed process may have sent requests just before
        self.figures.lives += 1
        self.arrivals += [(self.clock.now(), one) for one in self.discord.channels.messages[before:]]
        if heard == KILLED:
            self.figures.kills += 1
            sending = self._rows("SELECT id FROM outbox WHERE state = 'sending'")
            there = {int(message["nonce"]) for _, message in self.arrivals}
            self.figures.left_in_doubt.update(id_ in there for (id_,) in sending)

    # ── the members ──────────────────────────────────────────────────────────────────────────────────────────────

    @asynccontextmanager
    async def _opened(self) -> AsyncGenerator[Services]:
        """Closed again before each life, so that the next one finds the file as the kill has left it."""
        db = await Database.open(self.path)
        try:
            yield Services(db, self.clock)
        finally:
            await db.close()

    async def _begin(self) -> None:
        closed = self.random.sample(self.people, 2)
        self.discord.channels.closed |= {person.id for person in closed}
        today = date(2027, 4, 5)
        async with self._opened() as services:
            setting = SetUp(int(CHANNEL), SERVER_HOUR, SERVER_ZONE)
            await services.community.set_up(int(GUILD), 1, setting, self._key())
            for person in self.people:
                refill = today + timedelta(days=self.random.randint(1, 4))
                await services.ledger.start(_who(person), Start(50, Plan.PLUS, refill), self._key())
                await self._wish(services, person)
                for days in (
                    self.random.randint(2, 4),
                    self.random.randint(3, 6),
                    self.random.randint(8, 11),
                ):
                    ask = Add(self.random.randint(5, 20), "bonus", expires=today + timedelta(days=days))
                    await services.ledger.add(_who(person), ask, self._key())

    async def _live(self) -> None:
        """Somebody wants it otherwise, stops, spends, or leaves the server."""
        person, roll = self.random.choice(self.people), self.random.random()
        expecting, in_digests = self._expecting(EXPECTING), self._expecting(IN_DIGESTS)
        async with self._opened() as services:
            if roll < 0.2:
                await self._wish(services, person)
            elif roll < 0.4:
                await self._stop(services, self.random.choice(expecting or self.people))
            elif roll < 0.6:
                balance = (await services.ledger.balance(_who(person))).balance
                await services.ledger.spend(_who(person), Spend(min(balance, 7)), self._key())
            elif len(self.left_at) < 3:
                gone = self.random.choice(in_digests or self.people)
                self.left_at.setdefault(int(gone.id), self.clock.now())
                self.discord.channels.left.add(gone.id)

    def _expecting(self, sql: str) -> list[Person]:
        ids = {str(id_) for (id_,) in self._rows(sql)}
        return [person for person in self.people if person.id in ids]

    async def _wish(self, services: Services, person: Person) -> None:
        place = "dm" if int(person.id) in self.left_at else self.random.choice(PLACES)
        hour, zone = self.random.randrange(24), self.random.choice(ZONES)
        quiet = self.random.choice(QUIET)
        hours = Quiet(quiet[0], quiet[-1] + 1) if quiet else Off.OFF
        ask = ChangeReminders(place, hour, zone, (7, 1), TOPICS, hours)
        await services.members.change_reminders(_who(person), ask, self._key())
        self._remember(person, Wish(self.clock.now(), place, hour, zone, quiet))

    async def _stop(self, services: Services, person: Person) -> None:
        """Press *Stop these* under the last message, or, where there is none, switch all off in the settings."""
        mine = [one for _, one in self.arrivals if one["channel_id"] == self._direct(person)]
        last = self.wishes[int(person.id)][-1]
        if mine:
            stopped = await services.messages.stop(_who(person), int(mine[-1]["nonce"]))
            left = tuple(topic for topic in last.topics if topic not in stopped.topics)
        else:
            await services.members.change_reminders(_who(person), ChangeReminders(topics=()), self._key())
            left = ()
        self._remember(person, replace(last, since=self.clock.now(), topics=left))

    def _remember(self, person: Person, wish: Wish) -> None:
        self.wishes.setdefault(int(person.id), []).append(wish)

    def _direct(self, person: Person) -> str:
        return self.discord.channels.direct(person.id)

    def _key(self) -> str:
        self.keys += 1
        return f"interaction:{self.keys}"

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.path)) as raw:
            return raw.execute(sql).fetchall()

    # ── the promises ─────────────────────────────────────────────────────────────────────────────────────────────

    def _check(self) -> None:
        ids = Counter(int(message["nonce"]) for _, message in self.arrivals)
        assert [id_ for id_, times in ids.items() if times > 1] == [], "a message came twice"
        rows = self._rows(
            "SELECT id, kind, place, address, payload, state, reason, joined_to, due_at, attempts, tried_at"
            " FROM outbox ORDER BY id"
        )
        by_id = {row[0]: row for row in rows}
        closed = {int(id_) for id_ in self.discord.channels.closed}
        for id_, _, place, address, _, state, reason, joined_to, due_at, attempts, tried_at in rows:
            if state == "joined":
                along = by_id[joined_to]
                assert along[5] in ("sent", "parked") or along[8] > self.clock.now()
            elif state == "parked":
                self.figures.given_up += reason == "gave-up"
                is_closed = reason == "dm-closed" and place == "dm" and address in closed
                is_spent = reason == "gave-up" and attempts >= MOST_ATTEMPTS  # killed at each of them
                assert reason == "stale" or is_closed or is_spent, f"{id_} to {address} is parked: {reason}"
                assert id_ not in ids or reason == "stale" or tried_at, (
                    f"{id_} has arrived, and nobody will look"
                )
            elif due_at <= self.clock.now():
                assert (state, ids[id_]) == ("sent", 1), f"{id_} is {state}, and has arrived {ids[id_]} times"
        directs = {self._direct(person): int(person.id) for person in self.people}
        for at, message in self.arrivals:
            parts = [by_id[int(message["nonce"])]]
            parts += [row for row in rows if row[7] == parts[0][0]]
            if message["channel_id"] == CHANNEL:
                self._check_digest(at, message)
            else:
                contents = [(row[1], json.loads(row[4])) for row in parts]
                self._check_direct(at, directs[message["channel_id"]], contents)
        self._check_refills([message for _, message in self.arrivals if message["channel_id"] in directs])
        self._check_told()
        self.figures.arrived = len(self.arrivals)

    def _check_digest(self, at: int, message: Json) -> None:
        assert SERVER_HOUR <= wall(at, SERVER_ZONE).hour < 22, f"a digest at {wall(at, SERVER_ZONE)}"
        for user_id in map(int, re.findall(r"<@(\d+)>", words(message))):
            wish = self._wish_at(user_id, at)
            assert wish.place in ("both", "channel", "fallback"), f"{user_id} is in a digest at {at}"
            gone = self.left_at.get(user_id, at)
            assert gone >= at, f"{user_id} left at {gone} and is in a digest at {at}"
        self.figures.on_the_hour += wall(at, SERVER_ZONE).hour == SERVER_HOUR

    def _check_direct(self, at: int, user_id: int, contents: list[tuple[str, Json]]) -> None:
        wish = self._wish_at(user_id, at)
        assert any(kind in wish.topics for kind, _ in contents), f"{contents} at {at}, after it was stopped"
        assert wish.place in ("dm", "both", "fallback") or user_id in self.left_at
        tomorrow = (wall(at, "UTC") + timedelta(days=2)).date().isoformat()
        urgent = any(day <= tomorrow for _, payload in contents for day in payload.get("days", ()))
        shown = wall(at, wish.zone)
        assert wish.may_come(at, urgent), f"{contents} at {shown}, wished for {wish.told()}"
        self.figures.on_the_hour += shown.hour == wish.told()

    def _wish_at(self, user_id: int, at: int) -> Wish:
        return next(wish for wish in reversed(self.wishes[user_id]) if wish.since <= at)

    def _check_refills(self, direct: list[Json]) -> None:
        """No refill is asked about in two direct messages."""
        asked = Counter(
            part["custom_id"]
            for message in direct
            for part in walk(message["components"])
            if ":refill-yes:" in part.get("custom_id", "")
        )
        assert asked
        assert [id_ for id_, times in asked.items() if times > 1] == [], "a refill was asked about twice"

    def _check_told(self) -> None:
        """Each refill that was to be told in a direct message has a row, and so an end."""
        rows = self._rows("SELECT payload FROM outbox WHERE kind = 'refill' AND place = 'dm'")
        told = {entry for (payload,) in rows for entry in json.loads(payload)["entries"]}
        refills = self._rows(
            "SELECT entry.id, owner_id, recorded_at FROM entry JOIN wallet ON wallet.id = wallet_id"
            " WHERE kind = 'refill'"
        )
        assert refills
        for entry_id, user_id, recorded_at in refills:
            history = self.wishes[int(user_id)]
            if all(wish.since != recorded_at for wish in history) and user_id not in self.left_at:
                wish = self._wish_at(user_id, recorded_at)
                due = "refill" in wish.topics and wish.place in ("dm", "both", "fallback")
                assert (entry_id in told) is due, f"refill {entry_id}"


def wall(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at // 1000, UTC).astimezone(ZoneInfo(zone))


def _who(person: Person) -> Who:
    return Who(int(person.id), int(GUILD))


async def _line(stream: asyncio.StreamReader) -> str:
    return (await stream.readline()).decode().strip()
