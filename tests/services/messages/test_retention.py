"""Rows are kept as long as the rules say: a year leaves bounded tables, and no answer changes."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.messages.reminders import DEFAULT_TOPICS, ReminderTopic
from bot.domain.time.calendar import DAY_MS
from bot.services.ledger.spend import Spend
from bot.services.messages import retention
from bot.services.messages.delivery import SendRefused
from bot.store.engine.database import Database
from bot.store.messages.outbox import KEPT_MS
from bot.store.messages.outbox_ends import MOST_PARKED
from bot.store.retention import NUDGE_DAYS, RULES, WARNING_DAYS
from tests.services.desk import ANA, BEN, CLEO, GUILD, in_guild
from tests.services.messages.news import NINE, Bot, due, utc

SWEPT = [table for table, rule in RULES.items() if not isinstance(rule, str)]


async def sizes(bot: Bot) -> dict[str, int]:
    """Return the number of rows of each table."""
    return {table: (await bot.look(f"SELECT COUNT(*) FROM {table}"))[0][0] for table in RULES}


async def answers(bot: Bot) -> list[Any]:
    """Return what the members and the managers are shown."""
    shown: list[Any] = [await bot.community.settings(GUILD)]
    for user_id in (ANA, BEN, CLEO):
        who = in_guild(user_id)
        shown += [
            await bot.desk.ledger.balance(who),
            await bot.members.profile(who),
            await bot.desk.ledger.history(who),
        ]
    return shown


async def live(bot: Bot, days: int) -> None:
    """Let a member spend, be refused and change settings each day, while refills and warnings go to three places."""
    await bot.set_up()
    await bot.plus(ANA, BEN, CLEO)
    await bot.remind(in_guild(ANA), topics=(*DEFAULT_TOPICS, *ReminderTopic))
    await bot.remind(in_guild(BEN), place="channel")
    for day in range(days):
        on = date(2026, 12, 1) + timedelta(days=day)
        bot.desk.clock.set(utc(f"{on}T09:00"))
        await bot.messages.sweeps.run(bot.desk.clock.now())
        if day % 3 == 0:  # Cleo's direct messages are closed
            bot.discord.before += [SendRefused("dm-closed")] if await expects(bot, CLEO) else []
        await bot.deliver()
        await bot.desk.spend(1, in_guild(BEN)) if await bot.desk.balance(in_guild(BEN)) else None
        await bot.remind(in_guild(ANA), hour=9, low=10 + day % 5)
        await bot.desk.confirmations.put(ANA, Spend(1))
        if day % 20 == 0:
            await bot.expiring(on + timedelta(days=9))
            await bot.desk.log(title=f"Job {day}")


async def expects(bot: Bot, user_id: int) -> bool:
    """Return True if the next message to be sent is for this member."""
    rows = await bot.look(
        "SELECT address FROM outbox WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, id",
        bot.desk.clock.now(),
    )
    return [address for (address,) in rows][:1] == [user_id]


async def test_a_year_leaves_bounded_tables_and_changes_no_answer(bot: Bot) -> None:
    await live(bot, 200)
    half = await sizes(bot)
    await live_on(bot, 200)
    whole = await sizes(bot)
    assert {
        table: (half[table], whole[table]) for table in SWEPT if whole[table] > 1.2 * half[table] + 5
    } == {}
    shown = await answers(bot)
    sent = len(bot.discord.arrived)
    await retention.sweep(bot.desk.db, bot.desk.clock.now())
    assert await retention.sweep(bot.desk.db, bot.desk.clock.now()) == 0, "nothing is left to sweep"
    assert await answers(bot) == shown
    await bot.messages.sweeps.run(bot.desk.clock.now())
    await bot.deliver()
    assert len(bot.discord.arrived) == sent, "nothing is said again"


async def live_on(bot: Bot, days: int) -> None:
    for _ in range(days):
        bot.desk.clock.advance(days=1)
        await bot.messages.sweeps.run(bot.desk.clock.now())
        await bot.deliver()
        await bot.remind(in_guild(ANA), hour=9)
        await bot.desk.confirmations.put(ANA, Spend(1))


# ── each rule ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_sent_message_goes_with_its_parts_and_the_last_one_to_an_address_stays(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await bot.remind(place="both")
    for month in ("2026-12", "2027-01", "2027-02"):
        await bot.woken(f"{month}-01T09:00")
    assert await bot.look("SELECT COUNT(*) FROM outbox") == [(6,)]
    bot.desk.clock.set(utc("2027-02-01T09:00") + KEPT_MS)
    assert await retention.sweep(bot.desk.db, bot.desk.clock.now()) == 6
    assert await bot.look("SELECT place, due_at FROM outbox ORDER BY place") == [
        ("channel", utc("2027-02-01T09:00")),
        ("dm", utc("2027-02-01T09:00")),
    ]
    assert await bot.look("SELECT COUNT(*) FROM digest_item") == [(1,)]
    assert await retention.sweep(bot.desk.db, bot.desk.clock.now()) == 0
    for work in (bot.messages.later(in_guild(ANA), 1), bot.messages.stop(in_guild(ANA), 1)):
        with pytest.raises(errors.MessageGone):
            await work


async def test_what_is_shown_as_undeliverable_stays_and_can_be_sent_again(bot: Bot) -> None:
    await due(bot)
    bot.discord.before.append(SendRefused("dm-closed"))
    await bot.deliver()
    await bot.tamper("UPDATE member SET topics = 'expiry' WHERE user_id = ?", (ANA,))
    bot.desk.clock.advance(days=400)
    await retention.sweep(bot.desk.db, bot.desk.clock.now())
    assert (await bot.desk.ledger.balance(in_guild(ANA))).unsent == "dm-closed"
    assert (await bot.members.profile(in_guild(ANA))).unsent == ("dm-closed",)
    assert await bot.members.send_again(in_guild(ANA)) == 1


async def test_only_the_newest_undeliverable_messages_of_an_address_stay(bot: Bot) -> None:
    for number in range(MOST_PARKED + 7):
        await bot.desk.db.write(
            lambda tx, number=number: tx.run(
                "INSERT INTO outbox (key, kind, place, address, payload, due_at, created_at, state, reason, forget_at)"
                " VALUES (?, 'refill', 'dm', ?, '{}', 0, 0, 'parked', 'refused', ?)",
                (f"k{number}", ANA, number),
            )
        )
    await retention.sweep(bot.desk.db, 1000)
    assert await bot.look("SELECT MIN(key), COUNT(*) FROM outbox") == [("k10", MOST_PARKED)]


async def test_news_moved_to_the_channel_are_not_moved_again_after_the_digest_is_forgotten(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await bot.remind(place="fallback")
    bot.discord.before.append(SendRefused("dm-closed"))
    await bot.woken(NINE)
    await bot.woken("2026-12-02T09:00")
    assert [letter.guild_id for letter in bot.discord.arrived] == [GUILD]
    await bot.tamper("DELETE FROM digest_item")
    assert await bot.members.send_again(in_guild(ANA)) == 1
    bot.discord.before.append(SendRefused("dm-closed"))
    await bot.woken("2026-12-03T09:00")
    await bot.woken("2026-12-04T09:00")
    assert [letter.guild_id for letter in bot.discord.arrived] == [GUILD]


async def test_a_given_warning_outlives_a_clock_that_is_set_back(bot: Bot) -> None:
    await bot.plus(ANA, refill=date(2027, 1, 20))
    await bot.remind(topics=("expiry",))
    await bot.expiring(date(2026, 12, 20))
    assert len(await bot.woken("2026-12-13T09:00")) == 1
    await bot.woken("2027-01-18T09:00")
    assert await bot.look("SELECT COUNT(*) FROM warning WHERE expires_on = '2026-12-20'") != [(0,)]
    assert await bot.woken("2026-12-14T09:00") == []
    bot.desk.clock.set(utc("2026-12-20T09:00") + (WARNING_DAYS + 1) * DAY_MS)
    await retention.sweep(bot.desk.db, bot.desk.clock.now())
    assert await bot.look("SELECT COUNT(*) FROM warning WHERE expires_on = '2026-12-20'") == [(0,)]


async def test_nudges_go_when_nothing_is_nudged_about_any_more(bot: Bot) -> None:
    await bot.plus(ANA, balance=100)
    await bot.remind(topics=("silent", "low", "paste"), low=1000)
    await bot.desk.send()
    await bot.woken(bot.desk.clock.now() + 8 * DAY_MS)
    await bot.woken(bot.desk.clock.now() + 85 * DAY_MS)
    topics = {topic for (topic,) in await bot.look("SELECT topic FROM nudge")}
    assert topics == {"silent", "low", "paste"}
    before = len(bot.discord.arrived)
    await bot.woken(bot.desk.clock.now() + NUDGE_DAYS * DAY_MS)
    assert {topic for (topic,) in await bot.look("SELECT topic FROM nudge")} == {"low", "paste"}
    bot.desk.clock.advance(days=1)
    await bot.woken(bot.desk.clock.now())
    assert len(bot.discord.arrived) == before


async def test_settings_that_are_changed_again_and_again_leave_no_rows(bot: Bot) -> None:
    await bot.plus(ANA)
    for number in range(250):
        await bot.remind(low=10 + number)
    bot.desk.clock.advance(days=1)
    await retention.sweep(bot.desk.db, bot.desk.clock.now())
    assert await bot.look("SELECT COUNT(*) FROM write") == [(1,)], "the last write stays"


# ── how it is swept ──────────────────────────────────────────────────────────────────────────────────────────────────


class Counting(Database):
    """Counts the transactions that take the write lock."""

    writes = 0

    async def write(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        type(self).writes += 1
        return await super().write(fn, *args, **kwargs)


async def test_a_sweep_with_nothing_to_do_takes_no_write_lock(db_path: Path, clock: ManualClock) -> None:
    db = await Counting.open(db_path)
    try:
        assert await retention.sweep(db, clock.now()) == 0
        assert Counting.writes == 0
    finally:
        await db.close()
