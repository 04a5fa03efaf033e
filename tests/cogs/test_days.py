"""Days in options and forms: read in the member's time zone, and refused with the possible days."""

from datetime import UTC, date, datetime

import pytest

from tests.cogs.hands import connects_command, first_line, start_ana
from tests.cogs.world import TEXT, World, fill, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
ANGELES, TOKYO = "America/Los_Angeles", "Asia/Tokyo"


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


EVENING = at("2026-12-10T04:00")
"""20:00 on 9 December in Los Angeles."""
MORNING = at("2026-12-10T20:00")
"""05:00 on 11 December in Tokyo."""


async def last_entry(world: World) -> str:
    """Return the instant of the newest entry, in UTC."""
    rows = await world.db.read(lambda tx: tx.rows("SELECT occurred_at FROM entry ORDER BY id DESC LIMIT 1"))
    [(occurred_at,)] = rows
    return datetime.fromtimestamp(int(occurred_at) / 1000, UTC).isoformat(timespec="minutes")[:16]


@pytest.mark.parametrize(
    ("zone", "now", "typed", "happened"),
    [
        (ANGELES, EVENING, "yesterday", "2026-12-08T23:59"),
        (ANGELES, EVENING, "2 days ago", "2026-12-07T23:59"),
        (ANGELES, EVENING, "a week ago", "2026-12-02T23:59"),
        (ANGELES, EVENING, "2026-12-08", "2026-12-08T23:59"),
        (ANGELES, EVENING, "2026-12-10", "2026-12-10T04:00"),  # UTC's today
        (TOKYO, MORNING, "yesterday", "2026-12-10T20:00"),  # their yesterday is UTC's today: now
        (TOKYO, MORNING, "2 days ago", "2026-12-09T23:59"),
        (TOKYO, MORNING, "a week ago", "2026-12-04T23:59"),
        ("UTC", MORNING, "yesterday", "2026-12-09T23:59"),
        ("UTC", MORNING, "last Friday", "2026-12-04T23:59"),
        ("UTC", MORNING, "12/4/2026", None),
        ("UTC", MORNING, "11/30/2026", "2026-11-30T23:59"),
        # Their own today is now, whether UTC is behind or ahead of it.
        (ANGELES, EVENING, "today", "2026-12-10T04:00"),
        (ANGELES, EVENING, "9 Dec", "2026-12-10T04:00"),
        (TOKYO, MORNING, "today", "2026-12-10T20:00"),
        (TOKYO, MORNING, "2026-12-11", "2026-12-10T20:00"),
    ],
)
async def test_typed_days_are_in_the_members_zone_and_entries_on_utc_days(
    world: World, zone: str, now: int, typed: str, happened: str | None
) -> None:
    await start_ana(world, timezone=zone)
    before = await last_entry(world)
    world.clock.set(now)
    result = await connects_command(world, "spend", amount=4, on=typed)
    assert first_line(result) == ("80 Connects" if happened else words(result).splitlines()[0])
    assert await last_entry(world) == (happened or before)


@pytest.mark.parametrize(("zone", "now"), [(ANGELES, EVENING), (TOKYO, MORNING)])
async def test_today_is_in_the_members_zone_for_every_command(world: World, zone: str, now: int) -> None:
    await start_ana(world, timezone=zone)
    world.clock.set(now)
    assert first_line(await connects_command(world, "spend", amount=4, on="today")) == "80 Connects"
    assert (
        first_line(await connects_command(world, "add", amount=10, source="bonus", on="today"))
        == "90 Connects"
    )
    assert first_line(await connects_command(world, "balance", at="today")) == "90 Connects"
    shown = words(await connects_command(world, "history", since="today"))
    assert "−4" in shown
    assert "+10" in shown
    sent = await world.ana.slash(world.channel, "proposal send", job=LINK, connects=6, on="today")
    assert first_line(sent) == "84 Connects"
    listed = words(await world.ana.slash(world.channel, "proposal list", since="today"))
    assert "Logo for a bakery" in listed


async def test_a_future_day_in_the_members_zone_is_refused(world: World) -> None:
    await start_ana(world, timezone=TOKYO)
    world.clock.set(MORNING)
    latest = {"earliest_on": date(2015, 1, 1)}
    result = await connects_command(world, "spend", amount=4, on="tomorrow")
    said = TEXT.t(
        "error-day-out-of-range", given_on=date(2026, 12, 12), latest_on=date(2026, 12, 11), **latest
    )
    assert words(result).splitlines() == [said, UNCHANGED]
    result = await connects_command(world, "spend", amount=4, on="2026-12-12")
    said = TEXT.t(
        "error-day-out-of-range", given_on=date(2026, 12, 12), latest_on=date(2026, 12, 10), **latest
    )
    assert words(result).splitlines() == [said, UNCHANGED]


async def test_an_ambiguous_date_is_refused_with_both_days(world: World) -> None:
    await start_ana(world)
    result = await connects_command(world, "spend", amount=4, on="03/04/2026")
    assert words(result).splitlines() == [
        "“03/04/2026” can be 3 Apr 2026 or 4 Mar 2026. Write the day like `2026-11-24` or `24 Nov 2026`.",
        UNCHANGED,
    ]


async def test_start_reads_days_in_the_zone_that_it_sets(world: World) -> None:
    world.clock.set(MORNING)
    result = await start_ana(world, 84, "plus", next_refill="tomorrow", timezone="Tokyo")
    assert "12 Dec 2026" in words(result)


async def test_a_form_reads_days_as_commands_do(world: World) -> None:
    await start_ana(world, timezone=ANGELES)
    world.clock.set(EVENING)
    compared = await connects_command(world, "reconcile", balance=80)
    form = await press(world.ana, compared, "Log it")
    result = await fill(world.ana, form, amount="4", on="2 days ago")
    assert first_line(result) == "80 Connects"
    assert await last_entry(world) == "2026-12-07T23:59"
