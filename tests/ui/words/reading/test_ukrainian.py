"""Days, topics and time zones as Ukrainian members type them."""

from datetime import date

import pytest

from bot import errors
from bot.domain.guide import GuideTopic
from bot.ui.words.reading.guide import find_topic
from bot.ui.words.reading.zones import common_zones, find_zone, search_zones
from tests.ui.words.reading.tuesday import reader_of_days

UK = "uk"
day = reader_of_days(UK)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2026-11-20", "2026-11-20"),
        ("20.11.2026", "2026-11-20"),
        ("3.4.2026", "2026-04-03"),
        ("сьогодні", "2026-11-24"),
        ("Вчора", "2026-11-23"),
        ("учора", "2026-11-23"),
        ("позавчора", "2026-11-22"),
        ("день тому", "2026-11-23"),
        ("1 день тому", "2026-11-23"),
        ("2 дні тому", "2026-11-22"),
        ("3 дні назад", "2026-11-21"),
        ("5 днів тому", "2026-11-19"),
        ("21 день тому", "2026-11-03"),
        ("3 дн. тому", "2026-11-21"),
        ("3д тому", "2026-11-21"),
        ("три дні тому", "2026-11-21"),
        ("п’ять днів тому", "2026-11-19"),
        ("пять днів тому", "2026-11-19"),
        ("дванадцять днів тому", "2026-11-12"),
        ("тиждень тому", "2026-11-17"),
        ("2 тижні тому", "2026-11-10"),
        ("два  тижні  тому", "2026-11-10"),
        ("минулого тижня", "2026-11-17"),
        ("місяць тому", "2026-10-24"),
        ("3 місяці тому", "2026-08-24"),
        ("п'ятниця", "2026-11-20"),
        ("у п’ятницю", "2026-11-20"),
        ("минулої п'ятниці", "2026-11-20"),
        ("минулої пʼятниці", "2026-11-20"),
        ("минулої п`ятниці", "2026-11-20"),
        ("минулої пятниці", "2026-11-20"),
        ("в минулу середу", "2026-11-18"),
        ("в понеділок", "2026-11-23"),
        ("минулого понеділка", "2026-11-23"),
        ("минулого вівторка", "2026-11-17"),
        ("цього вівторка", "2026-11-24"),
        ("у четвер", "2026-11-19"),
        ("субота", "2026-11-21"),
        ("неділі", "2026-11-22"),
        ("пт", "2026-11-20"),
        ("20 листопада", "2026-11-20"),
        ("20 лист.", "2026-11-20"),
        ("20 листопад", "2026-11-20"),
        ("20-го листопада", "2026-11-20"),
        ("20 листопада 2025", "2025-11-20"),
        ("20 листопада 2025 року", "2025-11-20"),
        ("20 листопада 2025 р.", "2025-11-20"),
        ("п'ятниця, 20 листопада", "2026-11-20"),
        ("у п’ятницю 20 листопада 2026", "2026-11-20"),
        ("5 вересня", "2026-09-05"),
        ("2 травня", "2026-05-02"),
        ("15 січня", "2026-01-15"),
        ("8 лютого", "2026-02-08"),
        ("25 грудня", "2026-12-25"),  # a slip, for the service to refuse: not a year ago
    ],
)
def test_a_day_that_has_been_is_read(typed: str, read: str) -> None:
    assert day(typed) == date.fromisoformat(read)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("завтра", "2026-11-25"),
        ("післязавтра", "2026-11-26"),
        ("через 3 дні", "2026-11-27"),
        ("за 5 днів", "2026-11-29"),
        ("через тиждень", "2026-12-01"),
        ("через два тижні", "2026-12-08"),
        ("наступного тижня", "2026-12-01"),
        ("через 2 місяці", "2027-01-24"),
        ("п'ятниця", "2026-11-27"),
        ("наступний понеділок", "2026-11-30"),
        ("наступної п’ятниці", "2026-11-27"),
        ("цієї п'ятниці", "2026-11-27"),
        ("10 січня", "2027-01-10"),
        ("3 грудня", "2026-12-03"),
        ("24 листопада", "2026-11-24"),
        ("неділя, 3 січня", "2027-01-03"),
    ],
)
def test_a_day_to_come_is_read(typed: str, read: str) -> None:
    assert day(typed, ahead=True) == date.fromisoformat(read)


@pytest.mark.parametrize(
    "typed",
    [
        "скоро",
        "колись",
        "листопад",
        "листопад 2026",
        "2026 рік",
        "20",
        "17:00",
        "о 17:00",
        "вчора о 17:00",
        "годину тому",
        "5 хвилин тому",
        "кілька днів тому",
        "пару тижнів тому",
        "дні тому",
        "тижні тому",
        "десь вчора",
        "вчора тому",
        "через 3 дні тому",
        "минулого місяця",
        "торік",
        "цього тижня",
        "10 днів",
        "понеділок 20 листопада 2026",  # it is a Friday
        "понеділок, 20 листопада",
        "31 лютого",
        "32 листопада",
        "20 листопада 26",
        "подзвонити 20 листопада?",
        "-3 дні тому",
        "1,5 тижня тому",
        "п",
    ],
)
@pytest.mark.parametrize("ahead", [False, True])
def test_what_is_not_certain_is_refused(typed: str, ahead: bool) -> None:
    with pytest.raises(errors.BadDay):
        day(typed, ahead=ahead)


@pytest.mark.parametrize("typed", ["завтра", "через 3 дні", "наступного тижня", "наступної п'ятниці"])
def test_words_for_a_day_to_come_are_out_of_range_where_only_the_past_is_meant(typed: str) -> None:
    with pytest.raises(errors.DayOutOfRange):
        day(typed)


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("Що таке Connects?", GuideTopic.BASICS),
        ("скільки коштує один коннект", GuideTopic.BASICS),
        ("навіщо вони існують", GuideTopic.WHY),
        ("скільки конектів на місяць на плюсі", GuideTopic.PLANS),
        ("коли поновлення", GuideTopic.PLANS),
        ("як заробити більше конектів", GuideTopic.EARNING),
        ("чи дають конекти за інтерв'ю", GuideTopic.EARNING),
        ("на що краще витрачати конекти", GuideTopic.STRATEGY),
        ("як написати супровідний лист", GuideTopic.WRITING),
        ("шаблон заявки", GuideTopic.WRITING),
        ("клієнт не відкрив мою заявку", GuideTopic.CLIENTS),
        ("коли згорають конекти", GuideTopic.EXPIRY),
        ("чи переносяться конекти", GuideTopic.EXPIRY),
        ("чи повернуть Connects, якщо вакансію закрили", GuideTopic.RETURNS),
        ("мою ставку перебили", GuideTopic.BOOSTS),
        ("чи варто брати буст", GuideTopic.BOOSTS),
        ("бейдж доступності", GuideTopic.BADGE),
        ("скільки коштує почати новачку", GuideTopic.NEWCOMERS),
        ("клієнт кличе в телеграм", GuideTopic.SCAMS),
        ("це скам?", GuideTopic.SCAMS),
        ("шахрай просить пароль", GuideTopic.SCAMS),
    ],
)
def test_a_question_finds_its_topic(asked: str, topic: GuideTopic) -> None:
    assert find_topic(asked, UK) is topic


@pytest.mark.parametrize("asked", ["", "привіт", "12 34", "🎉"])
def test_words_that_say_nothing_find_nothing(asked: str) -> None:
    assert find_topic(asked, UK) is None


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Київ", "Europe/Kyiv"),
        ("києв", "Europe/Kyiv"),
        ("Львів", "Europe/Kyiv"),
        ("Україна", "Europe/Kyiv"),
        ("EET", "Europe/Kyiv"),
        ("Івано-Франківськ", "Europe/Kyiv"),
        ("Варшава", "Europe/Warsaw"),
        ("Краків, Польща", "Europe/Warsaw"),
        ("Німеччина", "Europe/Berlin"),
        ("Лондон", "Europe/London"),
        ("нью йорк", "America/New_York"),
        ("Тбілісі", "Asia/Tbilisi"),
        ("Europe/Kyiv", "Europe/Kyiv"),
        ("UTC+2", "Etc/GMT-2"),
    ],
)
def test_a_zone_is_found_by_its_ukrainian_names(typed: str, zone: str) -> None:
    assert find_zone(typed, UK) == zone
    assert search_zones(typed, UK)[0] == zone


def test_the_first_zone_offered_is_kyiv() -> None:
    assert common_zones(UK)[0] == "Europe/Kyiv"
    assert len(common_zones(UK)) == 25


def test_a_country_with_several_zones_needs_a_city() -> None:
    with pytest.raises(errors.BadTimezone):
        find_zone("США", UK)
    assert search_zones("США", UK)
