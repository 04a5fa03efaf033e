"""What falls due is written down once, dated when it was due, however late, often or brokenly the sweeps come."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.domain.time.calendar import DAY_MS, HOUR_MS, day_of, day_start
from bot.services.messages.compose import DigestNews
from bot.services.messages.sweeps import BATCH, Swept
from tests.conftest import STARTED_AT
from tests.services.desk import ANA, BEN, CLEO, GUILD, OTHER_GUILD, Desk, in_guild, ledger_rows
from tests.services.messages.news import CHANNEL, Bot, utc

FIRST = date(2026, 12, 1)


async def refills(bot: Bot, user_id: int = ANA) -> list[tuple[date, int]]:
    """(day, Connects) of each refill of a member, in the order of writing; each is dated 00:00 UTC of its day."""
    rows = await bot.look(
        "SELECT occurred_at, amount, ref, wallet.id FROM entry JOIN wallet ON wallet.id = wallet_id"
        " WHERE owner_id = ? AND kind = 'refill' ORDER BY entry.id",
        user_id,
    )
    for at, _, key, wallet_id in rows:
        assert at == day_start(day_of(at))
        assert key == f"refill:{wallet_id}:{day_of(at)}"
    return [(day_of(at), amount) for at, amount, *_ in rows]


async def sweep(bot: Bot, at: str | int) -> Swept:
    bot.desk.clock.set(utc(at) if isinstance(at, str) else at)
    return await bot.messages.sweeps.run(bot.desk.clock.now())


# ── refills and expiries ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_refill_is_written_at_its_instant_and_not_before(bot: Bot) -> None:
    await bot.plus(ANA)
    await sweep(bot, STARTED_AT)
    assert await sweep(bot, day_start(FIRST) - 1) == Swept(0, 0, 0, ())
    assert await refills(bot) == []
    # Connects that came in may want a warning, so that is looked at too.
    assert await sweep(bot, day_start(FIRST)) == Swept(1, 1, 0, ())
    assert await refills(bot) == [(FIRST, 100)]
    assert await sweep(bot, day_start(FIRST) + 1) == Swept(0, 0, 0, ())
    assert await bot.look("SELECT next_refill_on, due_at FROM wallet") == [
        ("2027-01-01", day_start(date(2027, 1, 1)))
    ]


@pytest.mark.parametrize(
    ("back_at", "days"),
    [
        ("2026-12-01T01:00", [FIRST]),
        ("2026-12-04T00:00", [FIRST]),
        ("2026-12-31T23:59:59.999", [FIRST]),
        ("2027-01-01T00:00", [FIRST, date(2027, 1, 1)]),
        ("2027-05-01T12:00", [FIRST, *(date(2027, month, 1) for month in range(1, 6))]),
    ],
)
async def test_whatever_the_downtime_each_refill_is_there_on_its_day(
    bot: Bot, back_at: str, days: list[date]
) -> None:
    await bot.plus(ANA, balance=7)
    bot.desk.clock.set(utc(back_at))
    before = await bot.desk.balance()
    assert before == 7 + 100 * len(days)
    assert (await sweep(bot, back_at)).settled == 1
    assert await refills(bot) == [(day, 100) for day in days]
    assert await bot.desk.balance() == before
    recorded = await bot.look(
        "SELECT DISTINCT recorded_at, actor_id, source FROM entry WHERE kind = 'refill'"
    )
    assert recorded == [(utc(back_at), 0, "schedule")]


@pytest.mark.parametrize("every_day", [True, False])
async def test_a_cycle_from_the_30th_goes_on_on_the_1st_after_the_next_month(
    bot: Bot, *, every_day: bool
) -> None:
    bot.desk.clock.set(utc("2027-01-15T12:00"))
    await bot.plus(ANA, refill=date(2027, 1, 30))
    end = day_start(date(2027, 4, 2))
    for at in range(bot.desk.clock.now(), end, DAY_MS) if every_day else ():
        await sweep(bot, at)
    await sweep(bot, end)
    days = [date(2027, 1, 30), date(2027, 3, 1), date(2027, 4, 1)]
    assert await refills(bot) == [(day, 100) for day in days]


async def test_forty_months_are_caught_up_in_one_run(bot: Bot) -> None:
    await bot.plus(ANA)
    await sweep(bot, "2030-04-01T00:00")
    assert [day for day, _ in await refills(bot)] == [
        date(2026 + (11 + month) // 12, (11 + month) % 12 + 1, 1) for month in range(41)
    ]
    assert await bot.desk.balance() == 12 * 100  # what came within the last twelve months


async def test_a_plan_without_free_connects_moves_on_and_brings_nothing(bot: Bot) -> None:
    await bot.desk.start(next_refill=FIRST, monthly_free=False)
    await sweep(bot, "2027-02-10T00:00")
    assert await refills(bot) == []
    assert await bot.look("SELECT next_refill_on FROM wallet") == [("2027-03-01",)]
    assert await bot.look("SELECT * FROM outbox") == []


@pytest.mark.parametrize("late", [timedelta(0), timedelta(hours=1), timedelta(days=3), timedelta(days=150)])
async def test_an_expiry_is_written_once_on_its_day(bot: Bot, late: timedelta) -> None:
    await bot.desk.start(balance=50)
    await bot.expiring(date(2026, 12, 10), 20)
    at = utc("2026-12-10T00:00") + late // timedelta(milliseconds=1)
    await sweep(bot, utc("2026-12-10T00:00") - 1)
    assert await bot.look("SELECT * FROM line WHERE kind = 'expiry'") == []
    bot.desk.clock.set(at)
    assert await bot.desk.balance() == 50
    for _ in range(3):
        await sweep(bot, at)
        assert await bot.look("SELECT at, amount, balance FROM line WHERE kind = 'expiry'") == [
            (utc("2026-12-10T00:00"), -20, 50)
        ]
    assert await bot.desk.balance() == 50


@pytest.mark.parametrize("days", [0, 1, 7, 17, 40, 181, 200, 400, 800])
async def test_no_balance_changes_by_a_sweep(bot: Bot, days: int) -> None:
    await bot.plus(ANA, balance=30)
    await bot.desk.start(BEN, 90, expiring_30d=40, next_refill=date(2026, 12, 31))
    await bot.desk.start(CLEO, 5)
    await bot.expiring(date(2026, 12, 1), 8, CLEO)
    await bot.desk.spend(11)
    bot.desk.clock.advance(days=days)
    before = [await bot.desk.balance(in_guild(user)) for user in (ANA, BEN, CLEO)]
    await sweep(bot, bot.desk.clock.now())
    assert [await bot.desk.balance(in_guild(user)) for user in (ANA, BEN, CLEO)] == before


# ── once, whatever becomes of a run ──────────────────────────────────────────────────────────────────────────────────


MANY = range(100, 100 + 2 * BATCH + 20)
BATCHES = {0, BATCH, 2 * BATCH, len(MANY)}


async def written(bot: Bot) -> int:
    [(count, different)] = await bot.look(
        "SELECT COUNT(*), COUNT(DISTINCT wallet_id) FROM entry WHERE kind = 'refill'"
    )
    assert count == different, "a wallet was refilled twice"
    return count


async def test_runs_that_interleave_refill_each_wallet_once(bot: Bot) -> None:
    await bot.plus(*MANY)
    bot.desk.clock.set(utc("2026-12-01T00:00"))
    runs = [asyncio.create_task(bot.messages.sweeps.run(bot.desk.clock.now())) for _ in range(4)]
    seen: set[int] = set()
    while not all(run.done() for run in runs):
        seen.add(await written(bot))
    assert seen <= BATCHES, "more or less than whole batches were seen"
    assert sum(run.result().settled for run in runs) == len(MANY)
    assert await written(bot) == len(MANY)
    assert await bot.look("SELECT COUNT(*) FROM outbox WHERE kind = 'refill'") == [(len(MANY),)]


@pytest.mark.sqlite  # whose one writer ends the batch first
async def test_a_cancelled_run_leaves_whole_batches_and_the_next_does_the_rest(bot: Bot) -> None:
    await bot.plus(*MANY)
    bot.desk.clock.set(utc("2026-12-01T00:00"))
    run = asyncio.create_task(bot.messages.sweeps.run(bot.desk.clock.now()))
    while not await written(bot):
        assert not run.done()
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    again = await sweep(
        bot, "2026-12-01T00:01"
    )  # the batch that was being written ends as if nobody had given up
    assert len(MANY) - again.settled in BATCHES - {len(MANY)}
    assert again.failed == ()
    assert await written(bot) == len(MANY)
    assert await bot.look("SELECT COUNT(*) FROM outbox WHERE kind = 'refill'") == [(len(MANY),)]


async def test_a_command_and_the_sweep_refill_once(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2026-12-01T00:00"))
    spends = [bot.desk.spend(3) for _ in range(5)]
    await asyncio.gather(
        *spends, bot.messages.sweeps.run(bot.desk.clock.now()), bot.messages.sweeps.run(bot.desk.clock.now())
    )
    assert await refills(bot) == [(FIRST, 100)]
    assert await bot.desk.balance() == 85


async def test_only_what_is_due_is_touched(bot: Bot) -> None:
    await bot.plus(ANA)
    await bot.plus(BEN, refill=date(2026, 12, 20), balance=10)
    await sweep(bot, STARTED_AT)

    async def of_ben() -> list[tuple[Any, ...]]:
        entries = await bot.look("SELECT * FROM entry WHERE wallet_id = 2")
        return [*await bot.look("SELECT * FROM wallet WHERE id = 2"), *entries]

    before = await of_ben()
    assert await sweep(bot, "2026-12-01T00:00") == Swept(1, 1, 0, ())
    assert await of_ben() == before
    assert await refills(bot, BEN) == []


# ── what is broken stops nobody else ─────────────────────────────────────────────────────────────────────────────────


DAMAGE = {
    "wallet": (
        "UPDATE wallet SET next_refill_on = 'soon' WHERE id = 2",
        "UPDATE wallet SET next_refill_on = '2026-12-01' WHERE id = 2",
    ),
    "lot": (
        "UPDATE lot SET expires_on = 'soon' WHERE wallet_id = 2",
        "UPDATE lot SET expires_on = '2027-05-24' WHERE wallet_id = 2",
    ),
    "thresholds": (
        "UPDATE member SET expiry_days = 'soon' WHERE user_id = 12",
        "UPDATE member SET expiry_days = '30,7,1' WHERE user_id = 12",
    ),
    "zone": (
        "UPDATE member SET timezone = 'Mars/Olympus' WHERE user_id = 12",
        "UPDATE member SET timezone = 'UTC' WHERE user_id = 12",
    ),
}


@pytest.mark.parametrize("part", DAMAGE)
async def test_a_damaged_wallet_is_named_and_the_others_are_settled(bot: Bot, part: str) -> None:
    await bot.plus(ANA, BEN, CLEO, balance=10)
    await sweep(bot, STARTED_AT)
    damage, repair = DAMAGE[part]
    await bot.tamper(damage)
    assert await sweep(bot, "2026-12-01T00:00") == Swept(2, 2, 0, (2,))
    assert [await refills(bot, user) for user in (ANA, BEN, CLEO)] == [[(FIRST, 100)], [], [(FIRST, 100)]]
    assert await bot.look("SELECT address FROM outbox ORDER BY id") == [(ANA,), (CLEO,)]
    before = await bot.desk.db.read(ledger_rows)
    assert await sweep(bot, "2026-12-01T00:01") == Swept(0, 0, 0, (2,))
    assert await bot.desk.db.read(ledger_rows) == before
    await bot.tamper(repair)
    assert await sweep(bot, "2026-12-03T00:00") == Swept(1, 1, 0, ())
    assert await refills(bot, BEN) == [(FIRST, 100)]


async def test_a_wallet_that_fails_in_every_way_is_named_once(bot: Bot) -> None:
    await bot.plus(ANA, BEN, balance=1)
    await bot.tamper(DAMAGE["wallet"][0])
    assert await sweep(bot, "2026-12-01T00:00") == Swept(1, 1, 0, (2,))
    await bot.tamper(DAMAGE["wallet"][1])


async def test_a_batch_of_damaged_wallets_does_not_hide_the_rest(bot: Bot) -> None:
    await bot.plus(*range(100, 100 + BATCH), ANA)
    await sweep(bot, STARTED_AT)
    await bot.tamper("UPDATE wallet SET next_refill_on = 'soon' WHERE owner_id >= 100")
    assert await sweep(bot, "2026-12-01T00:00") == Swept(1, 1, 0, tuple(range(1, BATCH + 1)))
    assert await refills(bot) == [(FIRST, 100)]
    await bot.tamper("UPDATE wallet SET next_refill_on = '2026-12-01' WHERE owner_id >= 100")
    assert await sweep(bot, "2026-12-01T00:01") == Swept(BATCH, BATCH, 0, ())


async def test_a_failure_is_logged_once_and_tried_again_ever_more_rarely(bot: Bot) -> None:
    await bot.plus(ANA, BEN, balance=10)
    await sweep(bot, STARTED_AT)
    damage, repair = DAMAGE["wallet"]
    await bot.tamper(damage)
    with capture_logs() as lines:
        at = utc("2026-12-01T00:00")
        for now in range(at, at + 2 * HOUR_MS, 20_000):
            assert (await sweep(bot, now)).failed == (2,)
        assert bot.messages.sweeps.failures.subjects() == [("settle", 2)]
        await bot.tamper(repair)
        assert (await sweep(bot, at + 3 * HOUR_MS)).failed == ()
    broken, mended = [line for line in lines if line["event"].startswith("sweep")]
    assert (broken["event"], broken["subject"]) == ("sweep failed", 2)
    assert (mended["event"], mended["subject"]) == ("sweep works again", 2)
    assert mended["failures"] == 7  # after 0, 1, 3, 7, 15, 31 and 63 minutes
    assert bot.messages.sweeps.failures.subjects() == []


async def test_a_clock_that_is_set_back_prolongs_no_wait(bot: Bot) -> None:
    await bot.plus(ANA, BEN, balance=10)
    await sweep(bot, STARTED_AT)
    await bot.tamper(DAMAGE["wallet"][0])
    await sweep(bot, "2026-12-20T00:00")
    await bot.tamper(DAMAGE["wallet"][1])
    assert await sweep(bot, "2026-12-02T00:00") == Swept(1, 1, 0, ())


async def test_a_damaged_server_stops_no_other_server(bot: Bot, desk: Desk) -> None:
    await bot.plus(ANA, BEN)
    for user, guild in ((ANA, GUILD), (BEN, OTHER_GUILD)):
        await bot.set_up(guild, channel_id=CHANNEL + guild)
        await bot.remind(in_guild(user, guild), place="channel")
    await sweep(bot, "2026-12-01T00:00")
    await bot.tamper("UPDATE community SET timezone = 'Mars/Olympus' WHERE guild_id = ?", (GUILD,))
    assert await sweep(bot, "2026-12-01T09:00") == Swept(0, 0, 1, ())
    await bot.deliver()
    assert [letter.channel_id for letter in bot.discord.arrived] == [CHANNEL + OTHER_GUILD]
    await bot.tamper("UPDATE community SET timezone = 'UTC' WHERE guild_id = ?", (GUILD,))
    [letter] = await bot.woken("2026-12-01T09:01")
    assert letter.channel_id == CHANNEL + GUILD
    assert isinstance(letter.news, DigestNews)
    assert [row.user_id for row in letter.news.rows] == [ANA]
