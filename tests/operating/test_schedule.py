"""The schedule after the clock was set: missed runs are one run, however many they are."""

from datetime import UTC, datetime, timedelta

from bot.clock import SystemClock
from bot.operating.schedule import Chore, Every, Schedule

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_a_jump_of_four_hundred_days_is_one_missed_run() -> None:
    every, due, runs = Every(seconds=5, timezone=UTC), NOW, list[datetime]()
    after = NOW + timedelta(days=400)
    while due <= after:  # as APScheduler lists the runs
        runs.append(due)
        due = every.get_next_fire_time(due, after)
    assert runs == [NOW]
    assert due == after + timedelta(seconds=5)


def test_a_run_in_time_is_followed_by_one_an_interval_later() -> None:
    every = Every(seconds=5, timezone=UTC)
    assert every.get_next_fire_time(NOW, NOW + timedelta(milliseconds=3)) == NOW + timedelta(seconds=5)
    assert every.get_next_fire_time(None, NOW) == NOW + timedelta(seconds=5)


async def test_a_jump_costs_a_running_schedule_nothing() -> None:
    """As APScheduler asks its job after the jump: the list once blocked the event loop for seconds."""

    async def work() -> None:
        pass

    schedule = Schedule(SystemClock(), Chore("delivery", 5, work))
    schedule.start()
    try:
        job = schedule._scheduler.get_job("delivery")
        assert job is not None
        assert len(job._get_run_times(job.next_run_time + timedelta(days=400))) <= 2
    finally:
        await schedule.stop()
