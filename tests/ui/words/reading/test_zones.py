"""Finding the time zone that a person means."""

from contextlib import suppress
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.ui.words.reading import zones
from bot.ui.words.reading.zones import common_zones, find_zone, search_zones

EN = "en"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("  europe/berlin ", "Europe/Berlin"),
        ("america new york", "America/New_York"),
        ("New York", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("sao_paulo", "America/Sao_Paulo"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("ho chi minh", "Asia/Ho_Chi_Minh"),
        ("Kiev", "Europe/Kyiv"),
        ("EST", "America/New_York"),
        ("pst", "America/Los_Angeles"),
        ("CET", "Europe/Berlin"),
        ("GMT", "UTC"),
        ("utc", "UTC"),
        ("IST", "Asia/Kolkata"),
        ("Pakistan", "Asia/Karachi"),
        ("germany", "Europe/Berlin"),
        ("Poland", "Europe/Warsaw"),
        ("Japan", "Asia/Tokyo"),
        ("UK", "Europe/London"),
        ("Türkiye", "Europe/Istanbul"),
        ("Lahore", "Asia/Karachi"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("UTC+2", "Etc/GMT-2"),
        ("gmt -3", "Etc/GMT+3"),
        ("+05:30", "Asia/Kolkata"),
        ("+0", "UTC"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("Asia/Calcutta", "Asia/Calcutta"),
        ("Navajo", "Navajo"),
        ("Europe/Berln", "Europe/Berlin"),
        ("philipines", "Asia/Manila"),
    ],
)
def test_a_zone_is_found_by_what_people_call_it(typed: str, zone: str) -> None:
    assert find_zone(typed, EN) == zone
    assert search_zones(typed, EN)[0] == zone or typed in {"Navajo"}


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "x",
        "mars",
        "usa",
        "Russia",
        "Austrlia",
        "UTC+15",
        "UTC+2:45",
        "../etc/passwd",
        "Factory",
        "localtime",
        "🙂",
        ",",
        "a" * 2000,
        "Europe",
        "12",
        "\ud800",
    ],
)
def test_what_names_no_zone_or_several_is_refused(typed: str) -> None:
    with pytest.raises(errors.BadTimezone) as refused:
        find_zone(typed, EN)
    assert refused.value.given == typed


def test_a_country_of_many_zones_offers_them() -> None:
    assert {"America/New_York", "America/Chicago", "America/Los_Angeles"} <= set(search_zones("usa", EN))
    assert "Europe/Moscow" in search_zones("russia", EN)
    assert search_zones("berl", EN) == ["Europe/Berlin"]
    assert "America/Los_Angeles" in search_zones("san fran", EN)[:1]
    assert search_zones("Lahore Pakistan", EN)[0] == "Asia/Karachi"


def test_nothing_typed_offers_the_common_ones() -> None:
    assert search_zones("", EN) == list(common_zones(EN))
    assert search_zones(" ", EN, limit=3) == list(common_zones(EN)[:3])
    assert len(common_zones(EN)) == 25
    assert search_zones("a" * 2000, EN) == []


def test_every_zone_is_found_by_its_own_name() -> None:
    named = {name for name in available_timezones() if "/" in name}
    assert {name for name in named if find_zone(name, EN) != name} == set()
    assert {
        name for name in available_timezones() - named - {"Factory", "localtime"} if not find_zone(name, EN)
    } == set()


def test_our_own_names_lead_to_zones_that_exist() -> None:
    known = available_timezones()
    ours = {**zones._aliases(EN), **zones._BETWEEN_HOURS}
    assert {name: zone for name, zone in ours.items() if zone not in known} == {}
    for offset, zone in zones._BETWEEN_HOURS.items():
        hours, minutes = offset[1:].split(":")
        for month in (1, 7):
            moment = datetime(2026, month, 1, tzinfo=ZoneInfo(zone))
            assert moment.utcoffset() == timedelta(hours=int(hours), minutes=int(minutes))


@given(
    st.one_of(st.text(st.characters(codec=None), max_size=70), st.sampled_from(sorted(available_timezones())))
)
def test_any_text_is_found_or_refused_and_what_is_offered_can_be_chosen(typed: str) -> None:
    offered = search_zones(typed, EN, limit=5)
    assert len(offered) == len(set(offered)) <= 5
    assert [find_zone(zone, EN) for zone in offered] == offered
    with suppress(errors.BadTimezone):
        assert ZoneInfo(find_zone(typed, EN))
