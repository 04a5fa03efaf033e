"""German as members type it: days, questions, time zones."""

from datetime import date

import pytest

from bot import errors
from bot.domain.guide import GuideTopic
from bot.ui.words import Text
from bot.ui.words.reading.guide import find_topic, keywords
from bot.ui.words.reading.zones import common_zones, find_zone, search_zones
from tests.ui.words.reading.tuesday import reader_of_days

DE = "de"
day = reader_of_days(DE)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("heute", "2026-11-24"),
        ("Gestern", "2026-11-23"),
        ("yesterday", "2026-11-23"),
        ("vorgestern", "2026-11-22"),
        ("vorvorgestern", "2026-11-21"),
        ("vor 3 Tagen", "2026-11-21"),
        ("vor drei Tagen", "2026-11-21"),
        ("vor fünf Tagen", "2026-11-19"),
        ("vor fuenf Tagen", "2026-11-19"),
        ("vor einem Tag", "2026-11-23"),
        ("3 Tage her", "2026-11-21"),
        ("3 days ago", "2026-11-21"),
        ("3d ago", "2026-11-21"),
        ("vor einer Woche", "2026-11-17"),
        ("heute vor einer Woche", "2026-11-17"),
        ("vor 2 Wochen", "2026-11-10"),
        ("vor 14 Tagen", "2026-11-10"),
        ("vor acht Wochen", "2026-09-29"),
        ("letzte Woche", "2026-11-17"),
        ("vor einem Monat", "2026-10-24"),
        ("vor 3 Monaten", "2026-08-24"),
        ("Freitag", "2026-11-20"),
        ("am Freitag", "2026-11-20"),
        ("Fr.", "2026-11-20"),
        ("letzten Freitag", "2026-11-20"),
        ("am letzten Freitag", "2026-11-20"),
        ("vorigen Montag", "2026-11-23"),
        ("Dienstag", "2026-11-17"),
        ("letzten Dienstag", "2026-11-17"),
        ("diesen Dienstag", "2026-11-24"),
        ("Sonnabend", "2026-11-21"),
        ("20. November", "2026-11-20"),
        ("20 November", "2026-11-20"),
        ("20.November", "2026-11-20"),
        ("20. Nov.", "2026-11-20"),
        ("20. Nov. 2025", "2025-11-20"),
        ("am 20. November", "2026-11-20"),
        ("Freitag, den 20. November", "2026-11-20"),
        ("Fr., 20. Nov. 2026", "2026-11-20"),
        ("20.11.", "2026-11-20"),
        ("20.11.2026", "2026-11-20"),
        ("20. 11. 2026", "2026-11-20"),
        ("Fr, 20.11.", "2026-11-20"),
        ("3.1.", "2026-01-03"),
        ("5. März", "2026-03-05"),
        ("5. Maerz", "2026-03-05"),
        ("5. Mrz", "2026-03-05"),
        ("5. Jänner", "2026-01-05"),
        ("5. Sept. 2026", "2026-09-05"),
        ("2. Mai", "2026-05-02"),
        ("20 Oct 2026", "2026-10-20"),
        ("December 5 2025", "2025-12-05"),
        ("25. Dezember", "2026-12-25"),  # a slip, for the service to refuse
    ],
)
def test_a_day_that_has_been_is_read(typed: str, read: str) -> None:
    assert day(typed) == date.fromisoformat(read)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("heute", "2026-11-24"),
        ("morgen", "2026-11-25"),
        ("übermorgen", "2026-11-26"),
        ("Uebermorgen", "2026-11-26"),
        ("in 3 Tagen", "2026-11-27"),
        ("heute in einer Woche", "2026-12-01"),
        ("nächste Woche", "2026-12-01"),
        ("in 2 Monaten", "2027-01-24"),
        ("Freitag", "2026-11-27"),
        ("nächsten Montag", "2026-11-30"),
        ("kommenden Freitag", "2026-11-27"),
        ("3. Dez.", "2026-12-03"),
        ("10. Jan.", "2027-01-10"),
        ("3.1.", "2027-01-03"),
        ("Sonntag, 3. Januar", "2027-01-03"),
    ],
)
def test_a_day_to_come_is_read(typed: str, read: str) -> None:
    assert day(typed, ahead=True) == date.fromisoformat(read)


@pytest.mark.parametrize(
    "typed",
    [
        "bald",
        "neulich",
        "heute Morgen",
        "morgen früh",
        "gestern um 5",
        "vielleicht gestern",
        "vor acht Tagen",  # a week to many people
        "in acht Tagen",
        "vor Tagen",
        "10 Tage",
        "vor 2 Stunden",
        "vor anderthalb Wochen",
        "diese Woche",
        "letzten Monat",
        "letztes Jahr",
        "November",
        "November 2026",
        "11 2026",
        "2011",
        "20 11",
        "der 20.",
        "Montag, 20. November 2026",  # it is a Friday
        "31. Februar",
        "32. November",
        "20.13.",
        "31.2.",
        "5. März Uhr",
        "Anfang November",
        "freitags",
        "ayer",
    ],
)
@pytest.mark.parametrize("ahead", [False, True])
def test_what_is_not_certain_is_refused(typed: str, ahead: bool) -> None:
    with pytest.raises(errors.BadDay) as refused:
        day(typed, ahead=ahead)
    assert refused.value.given == typed


def test_numbers_that_can_be_two_days_are_refused_with_both() -> None:
    with pytest.raises(errors.AmbiguousDay) as refused:
        day("03/04/2026")
    assert (refused.value.first_on, refused.value.second_on) == (date(2026, 4, 3), date(2026, 3, 4))


@pytest.mark.parametrize("typed", ["morgen", "übermorgen", "in 3 Tagen", "nächste Woche", "nächsten Freitag"])
def test_words_for_a_day_to_come_are_out_of_range_where_only_the_past_is_meant(typed: str) -> None:
    with pytest.raises(errors.DayOutOfRange):
        day(typed)


TEXT = Text(DE, strict=True)


@pytest.mark.parametrize("on", [date(2026, month, 5) for month in range(1, 12)])
def test_a_day_as_it_is_shown_can_be_typed(on: date) -> None:
    assert day(TEXT.day(on)) == day(TEXT.short_day(on)) == on


@pytest.mark.parametrize("topic", GuideTopic)
def test_every_topic_has_words_of_its_own(topic: GuideTopic) -> None:
    words = keywords(DE).by_topic
    others = frozenset[str]().union(*(words[other] for other in GuideTopic if other is not topic))
    assert words[topic] - others
    assert all(word.isalpha() and word == word.casefold() for word in words[topic])


@pytest.mark.parametrize("topic", GuideTopic)
def test_an_id_and_a_title_find_their_topic(topic: GuideTopic) -> None:
    assert find_topic(topic, DE) is topic
    assert find_topic(TEXT.t(f"guide-{topic}"), DE) is topic


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Was sind Connects?", "basics"),
        ("Sind Einladungen gratis", "basics"),
        ("warum sind connects so teuer geworden", "why"),
        ("Wie viele Connects bekomme ich jeden Monat mit Plus", "plans"),
        ("wie bekomme ich mehr connects", "earning"),
        ("Bringen Interviews Connects?", "earning"),
        ("welche Jobs lohnen sich", "strategy"),
        ("Was schreibe ich ins Anschreiben?", "writing"),
        ("wie schreibt man eine gute bewerbung", "writing"),
        ("der kunde antwortet nicht", "clients"),
        ("wann verfallen gekaufte connects", "expiry"),
        ("wie lange sind Connects gültig", "expiry"),
        ("bekomme ich sie zurück, wenn der Job abläuft", "returns"),
        ("gibt es eine Rückerstattung", "returns"),
        ("kriege ich die connects zurueck", "returns"),
        ("wie funktioniert ein boost", "boosts"),
        ("ich wurde überboten", "boosts"),
        ("was kostet das badge", "badge"),
        ("was kostet der einstieg für anfänger", "newcomers"),
        ("er will auf telegram schreiben, ist das betrug", "scams"),
        ("jemand will mein konto mieten", "scams"),
    ],
)
def test_a_question_finds_its_topic(question: str, topic: str) -> None:
    assert find_topic(question, DE) == topic


def test_a_question_without_any_word_of_the_guide_finds_nothing() -> None:
    assert find_topic("xyz", DE) is None


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Deutschland", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("Muenchen", "Europe/Berlin"),
        ("MEZ", "Europe/Berlin"),
        ("Wien", "Europe/Vienna"),
        ("Österreich", "Europe/Vienna"),
        ("Zürich", "Europe/Zurich"),
        ("Schweiz", "Europe/Zurich"),
        ("Kiew", "Europe/Kyiv"),
        ("Polen", "Europe/Warsaw"),
        ("Südafrika", "Africa/Johannesburg"),
        ("Weißrussland", "Europe/Minsk"),
        ("Großbritannien", "Europe/London"),
        ("Bali", "Asia/Makassar"),
        ("Köln, Deutschland", "Europe/Berlin"),
    ],
)
def test_a_zone_is_found_by_its_german_name(typed: str, zone: str) -> None:
    assert find_zone(typed, DE) == zone
    if "," not in typed:
        assert search_zones(typed, DE)[0] == zone


def test_the_zones_of_german_speakers_are_offered_first() -> None:
    assert common_zones(DE)[:3] == ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich")
