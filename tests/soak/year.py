"""A year of messages on one database: members in many zones, downtimes, a Discord that fails at random, and kills.

Whatever happens, each message that was due is found in its place once, or is parked with its reason; none comes twice,
at the wrong local hour, or after *stop*. What happens follows from the seed, except the order in which the
senders of one run take their turns.
"""

import asyncio
import json
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.domain.messages.reminders import Off, ReminderPlace, Reminders, ReminderTopic
from bot.domain.time.calendar import DAY_MS, HOUR_MS, day_of
from bot.domain.time.hours import EVENING, MORNING, Quiet, delivery_hour
from bot.services import Services
from bot.services.community.setup import SetUp
from bot.services.ledger.add import Add
from bot.services.ledger.spend import Spend
from bot.services.ledger.start import Start
from bot.services.members.profile import ChangePlan, ChangeReminders
from bot.services.messages.compose import ExpiryNews, Letter, RefillNews
from bot.services.messages.delivery import MOST_AT_ONCE, SendRefused, Unsure
from bot.services.who import Who
from bot.store.engine.database import Database, Tx
from bot.store.engine.location import Location
from bot.store.messages.outbox import KEPT_MS

GUILD, CHANNEL, FIRST_MEMBER = 900, 5000, 100
FIRST_MESSAGE = 10_000
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Auckland",
    "America/Los_Angeles",
)
QUIET = (Off.OFF, Off.OFF, Quiet(22, 8), Quiet(12, 14))
PLACES = ("dm", "dm", "both", "channel", "fallback", "none")


class Kill(BaseException):
    """The process is gone, between any two steps."""


@dataclass
class Town:
    """Discord as it fails: what arrived stays, whatever becomes of the answer."""

    random: Random
    clock: ManualClock
    arrived: list[tuple[int, Letter]] = field(default_factory=list[tuple[int, Letter]])
    trouble: Counter[str] = field(default_factory=Counter[str])
    calm: bool = False

    async def send(self, letter: Letter) -> int:
        self._stumble("before")
        self.arrived.append((self.clock.now(), letter))
        self._stumble("after")
        return FIRST_MESSAGE + len(self.arrived)

    async def find(self, letter: Letter, since: int, until: int) -> int | None:
        self._stumble("looking")
        found = [number for number, (_, one) in enumerate(self.arrived) if one.id == letter.id]
        return FIRST_MESSAGE + found[0] if found else None

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        self._stumble("at the door")
        return False

    def _stumble(self, when: str) -> None:
        if self.calm:
            return
        roll = self.random.random()
        if roll < 0.06:
            self.trouble[f"kill {when}"] += 1
            raise Kill
        if roll < 0.14:
            self.trouble[f"unsure {when}"] += 1
            raise Unsure
        if roll < 0.17 and when == "before":
            self.trouble["refused"] += 1
            raise SendRefused("dm-closed")


class Year:
    def __init__(self, location: Location, seed: int, members: int, start_at: int) -> None:
        self.location, self.random = location, Random(seed)
        self.clock = ManualClock(start_at)
        self.town = Town(Random(seed + 1), self.clock)
        self.members = range(FIRST_MEMBER, FIRST_MEMBER + members)
        self.settings: dict[int, list[tuple[int, Reminders]]] = {}
        self.keys = 0

    async def run(self, days: int) -> None:
        """Live through so many days, then let Discord be well until nothing waits; raise where a promise was broken."""
        await self._open()
        await self._begin()
        end = self.clock.now() + days * DAY_MS
        while self.clock.now() < end:
            away = self.random.random() < 0.01
            self.clock.advance(hours=self.random.uniform(20, 120) if away else self.random.uniform(0.3, 4))
            if self.random.random() < 0.25:
                await self._live()
            await self._wake()
        self.town.calm = True
        for _ in range(60):
            self.clock.advance(hours=2)
            await self._wake()
        await self.db.read(self._check)
        await self.db.close()

    async def _open(self) -> None:
        self.db = await Database.open(self.location)
        self.services = Services(self.db, self.clock)

    async def _wake(self) -> None:
        """The chores, as the schedule wakes them; a kill ends the process, and another one begins on the file."""
        try:
            await self.services.messages.sweeps.run(self.clock.now())
            if self.random.random() < 0.02 and not self.town.calm:
                raise Kill
            for _ in range(len(self.members) // MOST_AT_ONCE + 1):
                await self.services.messages.delivery.run(self.clock.now(), self.town)
        except Kill:
            await self.db.close()
            await self._open()

    async def _begin(self) -> None:
        setting = SetUp(CHANNEL, 9, "Europe/Berlin")
        await self.services.community.set_up(GUILD, FIRST_MEMBER, setting, self._key())
        for user_id in self.members:
            refill = day_of(self.clock.now()) + timedelta(days=self.random.randint(1, 31))
            ask = Start(
                self.random.randint(20, 200), Plan.PLUS, refill, expiring_30d=self.random.randint(0, 20)
            )
            await self.services.ledger.start(Who(user_id, GUILD), ask, self._key())
            await self._remind(user_id)

    async def _live(self) -> None:
        """Somebody does something: buys, spends, moves, changes a switch or the plan, stops or resumes."""
        who = Who(self.random.choice(self.members), GUILD)
        roll = self.random.random()
        if roll < 0.4:
            expires = day_of(self.clock.now()) + timedelta(days=self.random.randint(2, 60))
            ask = Add(self.random.randint(5, 40), "bonus", expires=expires)
            await self.services.ledger.add(who, ask, self._key())
        elif roll < 0.7:
            view = await self.services.ledger.balance(who)
            if view.balance:
                amount = self.random.randint(1, view.balance)
                await self.services.ledger.spend(who, Spend(amount), self._key())
        elif roll < 0.8:
            await self._remind(who.user_id)
        elif roll < 0.9:
            plan = self.random.choice((Plan.PLUS, Plan.BASIC))
            await self.services.members.change_plan(who, ChangePlan(plan), self._key())
        else:
            await self._stop(who)

    async def _remind(self, user_id: int) -> None:
        ask = ChangeReminders(
            place=self.random.choice(PLACES),
            hour=self.random.randrange(24),
            timezone=self.random.choice(ZONES),
            quiet=self.random.choice(QUIET),
            topics=("refill", "expiry", *(("low",) if self.random.random() < 0.3 else ())),
        )
        done = await self.services.members.change_reminders(Who(user_id, GUILD), ask, self._key())
        self._remember(user_id, done.reminders)

    async def _stop(self, who: Who) -> None:
        """A member who got messages stops the kinds of their last one, whose row may be forgotten after `KEPT_MS`."""
        since = self.clock.now() - KEPT_MS
        mine = [letter for at, letter in self.town.arrived if letter.user_id == who.user_id and at > since]
        if mine:
            stopped = await self.services.messages.stop(who, mine[-1].id)
            _, known = self.settings[who.user_id][-1]
            left = tuple(topic for topic in known.topics if topic not in stopped.topics)
            self._remember(who.user_id, replace(known, topics=left))

    def _remember(self, user_id: int, reminders: Reminders) -> None:
        self.settings.setdefault(user_id, []).append((self.clock.now(), reminders))

    def _key(self) -> str:
        self.keys += 1
        return f"interaction:{self.keys}"

    # ── the promises ─────────────────────────────────────────────────────────────────────────────────────────────

    def _check(self, tx: Tx) -> None:
        ids = Counter(letter.id for _, letter in self.town.arrived)
        assert not [id_ for id_, times in ids.items() if times > 1], "a message came twice"
        waiting = tx.rows(
            "SELECT id, state FROM outbox WHERE state IN ('waiting', 'sending') AND due_at <= ?",
            (self.clock.now(),),
        )
        assert waiting == [], "a message is neither sent nor parked"
        unexplained = tx.rows("SELECT id FROM outbox WHERE state = 'parked' AND reason IS NULL")
        assert unexplained == [], "a message is parked without a reason"
        sent = {int(id_) for (id_,) in tx.rows("SELECT id FROM outbox WHERE state = 'sent'")}
        assert sent <= set(ids), "a message is called sent and never arrived"
        hung = tx.rows(
            "SELECT o.id FROM outbox AS o JOIN outbox AS along ON along.id = o.joined_to"
            " WHERE o.state = 'joined' AND along.state NOT IN ('sent', 'parked')"
            " AND along.due_at <= ?",
            (self.clock.now(),),
        )
        assert hung == [], "a message was taken along by one that never went"
        open_ids = {
            int(id_) for (id_,) in tx.rows("SELECT id FROM outbox WHERE state NOT IN ('sent', 'parked')")
        }
        assert not set(ids) & open_ids, "a message arrived that isn't called so"
        for at, letter in self.town.arrived:
            self._check_letter(at, letter)
        self._check_refills(tx)
        self._check_queued(tx)

    def _check_letter(self, at: int, letter: Letter) -> None:
        if letter.user_id is None:
            shown = _wall(at, "Europe/Berlin")
            assert 9 <= shown.hour < EVENING, f"a digest at {shown}"
            return
        wanted = next(known for since, known in reversed(self.settings[letter.user_id]) if since <= at)
        assert wanted.paused_until is None
        for news in (letter.news, *letter.more):
            assert _wants(wanted, _topic(news)), f"{letter} came after it was stopped"
        hour = _wall(at, wanted.zone).hour
        assert wanted.quiet is None or not wanted.quiet.covers(hour), f"{letter} in quiet hours"
        told = delivery_hour(wanted.hours)
        late = range(MORNING if _cannot_wait(letter, at) else max(told, MORNING), EVENING)
        assert hour == told or hour in late or _skipped(at, wanted.zone, told), (
            f"{letter} at {hour}, not {told}"
        )

    def _check_refills(self, tx: Tx) -> None:
        """Each refill is in one message, or in one that was parked; never in two direct messages."""
        told = Counter(
            one.entry_id
            for _, letter in self.town.arrived
            for news in (letter.news, *letter.more)
            if isinstance(news, RefillNews)
            for one in news.refills
        )
        assert not [entry for entry, times in told.items() if times > 1], "a refill was told twice"
        misdated = tx.rows(
            "SELECT occurred_at FROM entry WHERE kind = 'refill' AND occurred_at % 86400000 <> 0"
        )
        assert misdated == [], "a refill isn't dated on its day"

    def _check_queued(self, tx: Tx) -> None:
        """Each refill that was due as a direct message when it was recorded has its row, until that is forgotten."""
        rows = tx.rows("SELECT payload FROM outbox WHERE kind = 'refill' AND place = 'dm'")
        queued = {entry for (payload,) in rows for entry in json.loads(payload)["entries"]}
        refills = tx.rows(
            "SELECT entry.id, owner_id, recorded_at FROM entry JOIN wallet ON wallet.id = wallet_id WHERE kind = 'refill'"
            " AND recorded_at > ?",
            (self.clock.now() - KEPT_MS + DAY_MS,),
        )
        assert refills
        for entry_id, user_id, recorded_at in refills:
            history = self.settings[user_id]
            if all(since != recorded_at for since, _ in history):  # else either setting may have held
                wanted = next(known for since, known in reversed(history) if since < recorded_at)
                due = _wants(wanted, ReminderTopic.REFILL) and wanted.place in {
                    ReminderPlace.DM,
                    ReminderPlace.BOTH,
                }
                assert (entry_id in queued) is due, f"refill {entry_id}"


def _wants(wanted: Reminders, topic: ReminderTopic) -> bool:
    """Said anew here: the code's own word for it is what is put to the test."""
    return topic in wanted.topics and wanted.place is not ReminderPlace.NONE


def _topic(news: object) -> ReminderTopic:
    if isinstance(news, RefillNews):
        return ReminderTopic.REFILL
    return ReminderTopic.EXPIRY if isinstance(news, ExpiryNews) else ReminderTopic.LOW


def _cannot_wait(letter: Letter, at: int) -> bool:
    """It warns of what will be gone within two days."""
    soonest = [news.days[0][0] for news in (letter.news, *letter.more) if isinstance(news, ExpiryNews)]
    return any(on <= day_of(at) + timedelta(days=2) for on in soonest)


def _skipped(at: int, zone: str, told: int) -> bool:
    """The clocks left that hour out just before."""
    return (_wall(at, zone).hour - _wall(at - HOUR_MS, zone).hour) % 24 == 2 and _wall(
        at, zone
    ).hour == told + 1


def _wall(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at // 1000, UTC).astimezone(ZoneInfo(zone))


def start_of(year: int) -> int:
    return int(datetime(year, 1, 1, 12, tzinfo=UTC).timestamp()) * 1000


def lived(location: Location, seed: int, members: int, days: int) -> Year:
    """The year that follows from the seed, on the empty database."""
    year = Year(location, seed, members, start_of(2027 + seed % 2))
    asyncio.run(year.run(days))
    return year
