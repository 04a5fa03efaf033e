"""Expiry warnings against a slow model: the member's clock on the wall, looked at every quarter of an hour."""

from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.reminders import ExpiringConnects, Reminders, WarningsDue, warnings_due
from bot.domain.time.calendar import DAY_MS, day_start

HOUR_MS = 3_600_000
QUARTER_MS = HOUR_MS // 4
ZONES = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Honolulu",
]
ZONES += ["Pacific/Kiritimati", "America/Santiago", "Africa/Casablanca"]
START = day_start(date(2026, 2, 20))
DAYS_RUN = 90  # over the changes of the clocks in spring, north and south


@cache
def slow_fires_at(expires_on: date, days: int, zone: str, hour: int) -> int:
    """The first quarter at which the clock on the wall shows that hour of that day, or of the day before if late."""
    for earlier in (0, 1):
        day = expires_on - timedelta(days=days + earlier)
        at, wall = day_start(day) - DAY_MS, datetime(day.year, day.month, day.day, hour)  # noqa: DTZ001
        while datetime.fromtimestamp(at // 1000, ZoneInfo(zone)).replace(tzinfo=None, fold=0) < wall:
            at += QUARTER_MS
        if at < day_start(expires_on):
            return at
    raise AssertionError


REMINDERS = st.builds(
    Reminders,
    zone=st.sampled_from(ZONES),
    hour=st.integers(0, 23),
    expiry_days=st.sets(st.sampled_from([1, 2, 3, 7, 14, 30]), max_size=4).map(
        lambda days: tuple(sorted(days, reverse=True))
    ),
)
LOTS = st.lists(
    st.builds(
        ExpiringConnects,
        expires_on=st.integers(0, 5).map(lambda n: date(2026, 3, 20) + timedelta(days=7 * n)),
        remaining=st.integers(0, 50),
        known_at=st.integers(-10 * 96, 60 * 96).map(lambda n: START + n * QUARTER_MS),
    ),
    max_size=6,
)


def expected(
    lots: list[ExpiringConnects], reminders: Reminders, before: int, now: int
) -> list[tuple[date, int]]:
    """(day, Connects) to be told by a run at ``now`` that follows one at ``before``."""
    known = [lot for lot in lots if lot.remaining and lot.known_at <= now < day_start(lot.expires_on)]
    due: set[date] = set()
    for expires_on in {lot.expires_on for lot in known}:
        first_known_at = min(lot.known_at for lot in known if lot.expires_on == expires_on)
        for days in reminders.expiry_days:
            at = slow_fires_at(expires_on, days, reminders.zone, reminders.hour)
            if max(before + 1, first_known_at) <= at <= now:
                due.add(expires_on)
    return [(on, sum(lot.remaining for lot in known if lot.expires_on == on)) for on in sorted(due)]


def run(
    lots: list[ExpiringConnects], reminders: Reminders, told: set[tuple[date, int]], now: int
) -> tuple[list[tuple[date, int]], int | None]:
    due = warnings_due([lot for lot in lots if lot.known_at <= now], told, reminders, now)
    assert not told & set(due.settled), "settled twice"
    assert len({warning.expires_on for warning in due.warnings}) == len(due.warnings)
    assert {warning.expires_on for warning in due.warnings} <= {settled.expires_on for settled in due.settled}
    told |= set(due.settled)
    assert warnings_due([lot for lot in lots if lot.known_at <= now], told, reminders, now) == (
        WarningsDue((), (), due.next_at)
    )
    for warning in due.warnings:
        assert warning.days_left * DAY_MS < day_start(warning.expires_on) - now + DAY_MS
    return [(warning.expires_on, warning.amount) for warning in due.warnings], due.next_at


@given(LOTS, REMINDERS, st.lists(st.integers(1, 20 * 96), min_size=1, max_size=25))
def test_whatever_the_downtimes_nothing_is_doubled_or_missed(
    lots: list[ExpiringConnects], reminders: Reminders, gaps: list[int]
) -> None:
    told: set[tuple[date, int]] = set()
    before, now = START - 1000 * DAY_MS, START
    for gap in gaps:
        fired, next_at = run(lots, reminders, told, now)
        assert fired == expected(lots, reminders, before, now)
        assert next_at is None or next_at > now
        before, now = now, now + gap * QUARTER_MS


@given(LOTS, REMINDERS)
def test_waking_only_when_told_to_misses_nothing(lots: list[ExpiringConnects], reminders: Reminders) -> None:
    """As the sweep does it: at ``next_at``, and whenever a lot comes to be known."""
    told: set[tuple[date, int]] = set()
    before, now = START - 1000 * DAY_MS, START
    arrivals = sorted({lot.known_at for lot in lots if lot.known_at > START})
    heard: list[tuple[int, tuple[date, int]]] = []
    while True:
        fired, next_at = run(lots, reminders, told, now)
        assert fired == expected(lots, reminders, before, now)
        heard += [(now, warning) for warning in fired]
        wakes = [at for at in (next_at, *arrivals) if at is not None and at > now]
        if not wakes:
            break
        before, now = now, min(wakes)
    moments = [
        (slow_fires_at(lot.expires_on, days, reminders.zone, reminders.hour), lot)
        for lot in lots
        for days in reminders.expiry_days
    ]
    due = {(at, lot.expires_on) for at, lot in moments if lot.remaining and at > START and at >= lot.known_at}
    assert {(at, on) for at, (on, _) in heard if at > START} == due


@given(REMINDERS, st.integers(0, DAYS_RUN * 24), st.sampled_from([1, 7, 30]))
def test_hourly_and_rare_runs_end_in_the_same_state(
    reminders: Reminders, rest_hours: int, rare_days: int
) -> None:
    lots = [ExpiringConnects(date(2026, 4, 20), 10, START - DAY_MS)]
    last = min(START + rest_hours * HOUR_MS, day_start(date(2026, 4, 20)) - 1)
    often, seldom = set[tuple[date, int]](), set[tuple[date, int]]()
    for now in [*range(START, last, 6 * HOUR_MS), last]:
        run(lots, reminders, often, now)
    for now in [*range(START, last, rare_days * DAY_MS), last]:
        run(lots, reminders, seldom, now)
    assert often == seldom
