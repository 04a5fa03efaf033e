"""Members mix their language with English: what their language doesn't read is read in English."""

from datetime import date

import pytest

from bot import errors
from bot.domain.guide import GuideTopic
from bot.ui.words.languages import ENGLISH, languages
from bot.ui.words.reading.days import read_day
from bot.ui.words.reading.guide import find_topic
from bot.ui.words.reading.zones import find_zone, search_zones
from tests.ui.words.reading.tuesday import NOW

OTHERS = sorted(languages() - {ENGLISH})


@pytest.mark.parametrize("locale", OTHERS)
@pytest.mark.parametrize(
    ("typed", "read"),
    [("yesterday", "2026-11-23"), ("2 weeks ago", "2026-11-10"), ("20 December 2025", "2025-12-20")],
)
def test_an_english_day_is_read_in_every_language(locale: str, typed: str, read: str) -> None:
    assert read_day(typed, "UTC", NOW, locale) == date.fromisoformat(read)


@pytest.mark.parametrize("locale", OTHERS)
def test_an_english_place_finds_its_zone_in_every_language(locale: str) -> None:
    assert find_zone("Germany", locale) == "Europe/Berlin"
    assert find_zone("united kingdom", locale) == "Europe/London"
    assert "America/New_York" in search_zones("eastern", locale)


@pytest.mark.parametrize("locale", OTHERS)
def test_an_english_question_finds_its_topic_in_every_language(locale: str) -> None:
    assert find_topic("telegram scam?", locale) is GuideTopic.SCAMS
    assert find_topic("refunded", locale) is GuideTopic.RETURNS


def test_an_uncertain_day_of_the_own_language_is_not_read_in_english() -> None:
    """In Spanish ``mar`` is March and Tuesday, so that the English March is a guess."""
    if "es" in languages():
        with pytest.raises(errors.BadDay):
            read_day("mar 3", "UTC", NOW, "es")


def test_a_future_english_day_is_refused_in_its_own_way() -> None:
    for locale in OTHERS:
        with pytest.raises(errors.DayOutOfRange):
            read_day("tomorrow", "UTC", NOW, locale)
