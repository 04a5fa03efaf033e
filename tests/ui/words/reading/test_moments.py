"""When a reminder is due, as people type it: tables of each language, and what holds for every text."""

import re
import tomllib
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.reminders.schedules import ONCE, Frequency, Repeat
from bot.domain.time.calendar import DAY_MS
from bot.ui.words import catalogue
from bot.ui.words.languages import words_folder
from bot.ui.words.reading.moments import LONGEST, MOST_YEARS, read_appointment, read_moment
from tests.ui.words.reading.tuesday import NOW

EN, HOUR = "en", 9
CASES = Path(__file__).parents[3] / "cases" / "moments"
PIECES = "tomorrow at 9 in 2 hours and a half past every monday noon the 31st of dec pm ."
REFUSALS = {"past": errors.PastMoment, "ambiguous": errors.AmbiguousMoment, "refused": errors.BadMoment}


def locales() -> list[str]:
    """Return the languages that have words for times."""
    return sorted(
        file.stem for file in CASES.glob("*.tsv") if (words_folder(file.stem) / "times.toml").exists()
    )


@cache
def table(locale: str) -> tuple[tuple[str, str, str, str], ...]:
    lines = (CASES / f"{locale}.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple((text, zone, now, expected) for text, zone, now, expected in rows)


ROWS = [(locale, *row) for locale in locales() for row in table(locale)]


def at(text: str, zone: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


def read(typed: str, repeat: Repeat = Repeat.ONCE, every: int = 1) -> tuple[datetime, str]:
    moment = read_moment(typed, "UTC", NOW, EN, HOUR, Frequency(repeat, every))
    return datetime.fromtimestamp(moment.at / 1000, UTC), moment.schedule.frequency.name


@pytest.mark.parametrize(("locale", "typed", "zone", "now", "expected"), ROWS)
def test_the_tables(locale: str, typed: str, zone: str, now: str, expected: str) -> None:
    if expected in REFUSALS:
        with pytest.raises(errors.BadMoment) as raised:
            read_moment(typed, zone, at(now, zone), locale, HOUR)
        assert isinstance(raised.value, REFUSALS[expected])
        assert expected != "refused" or not isinstance(
            raised.value, errors.PastMoment | errors.AmbiguousMoment
        )
        return
    instant, _, frequency = expected.partition(" ")
    moment = read_moment(typed, zone, at(now, zone), locale, HOUR)
    assert moment.at == at(instant.removesuffix("Z"), "UTC")
    assert moment.schedule.frequency.name == (frequency or ONCE.name)


def test_each_table_is_long_enough() -> None:
    assert len(table(EN)) >= 200
    assert all(len(table(locale)) >= 30 for locale in locales())


@pytest.mark.parametrize("locale", locales())
def test_every_language_has_the_same_keys(locale: str) -> None:
    english, words = (
        tomllib.loads((words_folder(each) / "times.toml").read_text("utf-8")) for each in (EN, locale)
    )
    assert words.keys() == english.keys()
    assert words["shapes"].keys() == english["shapes"].keys()
    assert words["units"].keys() == english["units"].keys()


@pytest.mark.parametrize("locale", locales())
def test_the_examples_that_a_refusal_shows_are_read(locale: str) -> None:
    text, now = catalogue(locale), NOW
    whole = {"given": "x", "at_full": "", "first_at_full": "", "second_at_full": ""}
    for id in ("error-bad-moment", "error-past-moment", "error-ambiguous-moment", "own-list-none"):
        examples = [quoted for quoted in re.findall("`([^`]+)`", text.t(id, **whole)) if quoted[0] != "/"]
        assert len(examples) == 2
        for example in examples:
            assert read_moment(example, "UTC", now, locale, HOUR).at > now
    for id in ("cmd-remind.when", "form-own-when-hint"):
        _, _, shown = text.t(id).partition(":")
        assert [read_moment(part, "UTC", now, locale, HOUR).at > now for part in shown.split(",")]


@pytest.mark.parametrize("locale", locales())
def test_the_examples_of_an_interviews_form_are_read(locale: str) -> None:
    text, now = catalogue(locale), NOW
    _, _, shown = text.t("form-interview-when-hint").partition(":")
    examples = [*shown.split(","), *re.findall("`([^`]+)`", text.t("error-no-time-of-day", given="x"))]
    assert len(examples) == 5
    assert [read_appointment(example, "UTC", now, locale) > now for example in examples] == [True] * 5


@pytest.mark.parametrize(
    "typed", ["Friday", "tomorrow", "in 3 days", "the 15th", "next Monday", "2026-12-01"]
)
def test_an_appointment_needs_a_time_of_day(typed: str) -> None:
    with pytest.raises(errors.NoTimeOfDay):
        read_appointment(typed, "UTC", NOW, EN)


@pytest.mark.parametrize("typed", ["every day at 9", "every 3 weeks", "some day"])
def test_an_appointment_is_once(typed: str) -> None:
    with pytest.raises(errors.BadMoment):
        read_appointment(typed, "UTC", NOW, EN)


def test_two_readings_are_both_named() -> None:
    with pytest.raises(errors.AmbiguousMoment) as raised:
        read("tomorrow at 5")
    assert [raised.value.first_at, raised.value.second_at] == [
        at(f"2026-11-25T{hour}:00", "UTC") for hour in ("05", "17")
    ]


def test_the_option_says_how_often() -> None:
    assert read("tomorrow at 9", Repeat.MONTH)[1] == "every_month"
    assert read("every Monday at 9", Repeat.WEEK)[1] == "every_week"
    assert read("every 3 days at 9", Repeat.DAY, 3)[1] == "every_3_days"
    saturday = read("28 Nov at 9", Repeat.WEEKDAY)
    assert saturday == (datetime(2026, 11, 30, 9, tzinfo=UTC), "every_weekday")
    for repeat, every in ((Repeat.DAY, 1), (Repeat.WEEK, 2)):
        with pytest.raises(errors.BadChoice):
            read("every Monday at 9", repeat, every)


def test_a_repeat_on_the_31st_stays_the_31st() -> None:
    schedule = read_moment("every month on the 31st", "UTC", NOW, EN, HOUR).schedule
    due, days = NOW, []
    for _ in range(5):
        due = schedule.next_after(due) or 0
        days.append(datetime.fromtimestamp(due / 1000, UTC).date())
    assert days == [
        date(2026, 11, 30),
        date(2026, 12, 31),
        date(2027, 1, 31),
        date(2027, 2, 28),
        date(2027, 3, 31),
    ]


def test_a_language_without_words_for_times_reads_english() -> None:
    assert read_moment("tomorrow at 9", "UTC", NOW, "xx", HOUR) == read_moment(
        "tomorrow at 9", "UTC", NOW, EN, HOUR
    )


@given(st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=6), max_size=14).map(" ".join))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        moment = read_moment(typed, "Europe/Berlin", NOW, EN, HOUR)
    except errors.BadMoment:
        return
    assert NOW < moment.at <= NOW + MOST_YEARS * 366 * DAY_MS
    assert len(typed) <= LONGEST


@given(
    st.integers(1440, 4 * 366 * 1440),
    st.sampled_from(["UTC", "Asia/Kolkata", "America/New_York", "Australia/Lord_Howe"]),
)
def test_a_date_in_numbers_is_that_instant(minutes: int, zone: str) -> None:
    local = (datetime.fromtimestamp(NOW / 1000, UTC) + timedelta(minutes=minutes)).replace(tzinfo=None)
    instant = local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    exists = instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == local
    result = read_moment(f"{local:%Y-%m-%d %H:%M}", zone, NOW, EN, HOUR)
    assert result.at == int(instant.timestamp() * 1000) or not exists
    assert abs(result.at / 1000 - instant.timestamp()) <= timedelta(hours=1).total_seconds()
