"""The bot as it speaks by itself: woken at an instant, and a Discord that keeps what it is sent or is difficult."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from bot.domain.ledger.rules import Plan
from bot.services.community import Communities, CommunityView, SetUp
from bot.services.ledger.add import Add
from bot.services.members import ChangeReminders, Members, RemindersSet
from bot.services.messages import Delivered, Letter, Messages
from bot.services.who import Who
from bot.store.engine.database import Params, SqlValue
from tests.services.desk import ANA, GUILD, Desk, in_guild

CHANNEL = 5000
FIRST_MESSAGE = 7001
NINE = "2026-12-01T09:00"
"""When a refill is told to who has changed nothing."""


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


@dataclass
class Discord:
    """``before`` and ``after``: what the next sendings raise, without or with the message having arrived. ``blind``: what
    the next lookings raise."""

    arrived: list[Letter] = field(default_factory=list[Letter])
    calls: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    before: list[BaseException] = field(default_factory=list[BaseException])
    after: list[BaseException] = field(default_factory=list[BaseException])
    blind: list[BaseException] = field(default_factory=list[BaseException])
    gone: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])
    """(server, person) of members who have left it."""
    asked: list[int] = field(default_factory=list[int])
    """Whose membership was asked about."""
    windows: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    """From when until when each looking was about (UTC ms)."""
    doors: list[BaseException] = field(default_factory=list[BaseException])
    """What the next such questions raise."""

    async def send(self, letter: Letter) -> int:
        self.calls.append(("send", letter.id))
        if self.before:
            raise self.before.pop(0)
        self.arrived.append(letter)
        if self.after:
            raise self.after.pop(0)
        return self._message_id(letter)

    async def find(self, letter: Letter, since: int, until: int) -> int | None:
        self.calls.append(("find", letter.id))
        self.windows.append((since, until))
        if self.blind:
            raise self.blind.pop(0)
        return self._message_id(letter) if letter.id in [one.id for one in self.arrived] else None

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        self.asked.append(user_id)
        if self.doors:
            raise self.doors.pop(0)
        return (guild_id, user_id) in self.gone

    def _message_id(self, letter: Letter) -> int:
        return FIRST_MESSAGE + [one.id for one in self.arrived].index(letter.id)


class Bot:
    """Sweeps, delivery and the settings around them, on a desk's database and clock."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.discord = Discord()
        self.messages = Messages(desk.db, desk.clock)
        self.members = Members(desk.db, desk.clock)
        self.community = Communities(desk.db, desk.clock)

    async def deliver(self) -> Delivered:
        return await self.messages.delivery.run(self.desk.clock.now(), self.discord)

    async def woken(self, at: str | int) -> list[Letter]:
        """Go to that instant, sweep, deliver; what has arrived of it, to persons first: both are sent at the same time."""
        self.desk.clock.set(utc(at) if isinstance(at, str) else at)
        before = len(self.discord.arrived)
        swept = await self.messages.sweeps.run(self.desk.clock.now())
        assert swept.failed == ()
        await self.deliver()
        return sorted(self.discord.arrived[before:], key=lambda letter: letter.user_id is None)

    async def plus(self, *user_ids: int, refill: date = date(2026, 12, 1), balance: int = 0) -> None:
        """Members on Plus whose next 100 Connects come on ``refill``."""
        for user_id in user_ids:
            await self.desk.start(user_id, balance, plan=Plan.PLUS, next_refill=refill)

    async def expiring(self, expires: date, amount: int = 20, user_id: int = ANA) -> int:
        """Connects of that member that expire on that day; their entry."""
        ask = Add(amount, "purchase", expires=expires)
        return (await self.desk.ledger.add(in_guild(user_id), ask, self.desk.key())).entry_id

    async def remind(self, who: Who | None = None, **ask: Any) -> RemindersSet:
        return await self.members.change_reminders(
            who or in_guild(ANA), ChangeReminders(**ask), self.desk.key()
        )

    async def set_up(self, guild_id: int = GUILD, manager: int = 0, **ask: Any) -> CommunityView:
        """Set the server up; without ``manager`` nobody is notified if its channel doesn't work."""
        wanted: dict[str, Any] = {"channel_id": CHANNEL, "hour": 9, "timezone": "UTC", **ask}
        return await self.community.set_up(guild_id, manager, SetUp(**wanted), self.desk.key())

    async def refill(self, user_id: int = ANA) -> int:
        """The last refill of that member that the bot wrote."""
        [(found,)] = await self.look(
            "SELECT MAX(entry.id) FROM entry JOIN wallet ON wallet.id = wallet_id WHERE owner_id = ?"
            " AND kind = 'refill'",
            user_id,
        )
        return int(found)

    async def look(self, sql: str, *params: SqlValue) -> list[tuple[Any, ...]]:
        return await self.desk.db.read(lambda tx: tx.rows(sql, params))

    async def tamper(self, sql: str, params: Params = ()) -> None:
        assert await self.desk.db.write(lambda tx: tx.run(sql, params)) > 0, "nothing was tampered with"


async def due(bot: Bot, *user_ids: int) -> None:
    """A refill message to each of them is due now."""
    await bot.plus(*(user_ids or (ANA,)))
    bot.desk.clock.set(utc(NINE))
    await bot.messages.sweeps.run(utc(NINE))


async def due_in_channel(bot: Bot, **server: Any) -> None:
    """A digest with Ana's refill is due now."""
    await bot.set_up(**server)
    await bot.plus(ANA)
    await bot.remind(place="channel")
    bot.desk.clock.set(utc(NINE))
    await bot.messages.sweeps.run(utc(NINE))


async def row(bot: Bot) -> tuple[Any, ...]:
    """State, attempts, Discord's id and reason of the only message."""
    [found] = await bot.look("SELECT state, attempts, message_id, reason FROM outbox")
    return found


def to(bot: Bot) -> list[int | None]:
    return [letter.user_id for letter in bot.discord.arrived]
