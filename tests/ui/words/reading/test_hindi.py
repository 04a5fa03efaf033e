"""Hindi as members type it, in Devanagari and in Latin letters: days, questions, time zones."""

from datetime import date

import pytest

from bot import errors
from bot.ui.words.reading.guide import find_topic
from bot.ui.words.reading.zones import common_zones, find_zone, search_zones
from tests.ui.words.reading.tuesday import reader_of_days

HI = "hi"
day = reader_of_days(HI)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("आज", "2026-11-24"),
        ("aaj", "2026-11-24"),
        ("कल", "2026-11-23"),
        ("Kal", "2026-11-23"),
        ("बीता कल", "2026-11-23"),
        ("yesterday", "2026-11-23"),
        ("परसों", "2026-11-22"),
        ("parso", "2026-11-22"),
        ("3 दिन पहले", "2026-11-21"),
        ("३ दिन पहले", "2026-11-21"),
        ("तीन दिन पहले", "2026-11-21"),
        ("पाँच दिन पहले", "2026-11-19"),
        ("पांच दिन पहले", "2026-11-19"),
        ("teen din pehle", "2026-11-21"),
        ("3 days pehle", "2026-11-21"),
        ("90 दिन पहले", "2026-08-26"),
        ("एक हफ़्ते पहले", "2026-11-17"),
        ("हफ़्ते भर पहले", "2026-11-17"),
        ("2 हफ़्ते पहले", "2026-11-10"),
        ("2 हफ्ते पहले", "2026-11-10"),
        ("दो सप्ताह पहले", "2026-11-10"),
        ("2 hafte pehle", "2026-11-10"),
        ("do hafte pahle", "2026-11-10"),
        ("पिछले हफ़्ते", "2026-11-17"),
        ("pichhle hafte", "2026-11-17"),
        ("एक महीना पहले", "2026-10-24"),
        ("3 महीने पहले", "2026-08-24"),
        ("शुक्रवार", "2026-11-20"),
        ("शुक्रवार को", "2026-11-20"),
        ("पिछले शुक्रवार", "2026-11-20"),
        ("पिछले मंगलवार", "2026-11-17"),
        ("मंगलवार", "2026-11-17"),
        ("इस मंगलवार", "2026-11-24"),
        ("बीते सोमवार को", "2026-11-23"),
        ("इतवार", "2026-11-22"),
        ("गुरूवार", "2026-11-19"),
        ("फ्राइडे", "2026-11-20"),
        ("shukrawar", "2026-11-20"),
        ("pichle friday", "2026-11-20"),
        ("20 नवंबर", "2026-11-20"),
        ("20 नवम्बर", "2026-11-20"),
        ("२० नवंबर", "2026-11-20"),
        ("20 नव॰", "2026-11-20"),
        ("नवंबर 20", "2026-11-20"),
        ("20 नवंबर को", "2026-11-20"),
        ("20 नवंबर 2025", "2025-11-20"),
        ("शुक्रवार, 20 नवंबर 2026", "2026-11-20"),
        ("5 सितम्बर 2026", "2026-09-05"),
        ("1 फ़रवरी", "2026-02-01"),
        ("1 फरवरी", "2026-02-01"),
        ("2 मई", "2026-05-02"),
        ("2 mai", "2026-05-02"),
        ("20 navambar", "2026-11-20"),
        ("20 Nov 2026", "2026-11-20"),
        ("20th november", "2026-11-20"),
        ("२०२६-११-२०", "2026-11-20"),
        ("२०/११/२०२६", "2026-11-20"),
        ("25 दिसंबर", "2026-12-25"),  # a slip, for the service to refuse
    ],
)
def test_a_day_that_has_been_is_read(typed: str, read: str) -> None:
    assert day(typed) == date.fromisoformat(read)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("आज", "2026-11-24"),
        ("कल", "2026-11-25"),
        ("kal", "2026-11-25"),
        ("आने वाला कल", "2026-11-25"),
        ("परसों", "2026-11-26"),
        ("3 दिन में", "2026-11-27"),
        ("3 दिन बाद", "2026-11-27"),
        ("3 din baad", "2026-11-27"),
        ("एक हफ़्ते बाद", "2026-12-01"),
        ("अगले हफ़्ते", "2026-12-01"),
        ("2 महीने बाद", "2027-01-24"),
        ("शुक्रवार", "2026-11-27"),
        ("अगले शुक्रवार", "2026-11-27"),
        ("agle somvar", "2026-11-30"),
        ("3 जनवरी", "2027-01-03"),
        ("रविवार, 3 जनवरी", "2027-01-03"),
    ],
)
def test_a_day_to_come_is_read(typed: str, read: str) -> None:
    assert day(typed, ahead=True) == date.fromisoformat(read)


@pytest.mark.parametrize(
    "typed",
    [
        "जल्दी",
        "शायद कल",
        "आज कल",
        "कल शाम",
        "कल 5 बजे",
        "कल नहीं",
        "नरसों",
        "पहले",
        "दिन",
        "10 दिन",
        "2 घंटे पहले",
        "डेढ़ हफ़्ते पहले",
        "इस हफ़्ते",
        "पिछले महीने",
        "पिछले साल",
        "नवंबर",
        "नवंबर 2026",
        "20 तारीख",
        "20 शुक्रवार",
        "सोमवार 20 नवंबर 2026",  # it is a Friday
        "31 फ़रवरी",
        "32 नवंबर",
        "२०",
        "sat",  # Saturday, or seven
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
        day("०३/०४/२०२६")
    assert (refused.value.first_on, refused.value.second_on) == (date(2026, 4, 3), date(2026, 3, 4))


@pytest.mark.parametrize("typed", ["आने वाला कल", "3 दिन बाद", "अगले हफ़्ते", "अगले शुक्रवार"])
def test_words_for_a_day_to_come_are_out_of_range_where_only_the_past_is_meant(typed: str) -> None:
    with pytest.raises(errors.DayOutOfRange):
        day(typed)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Connects क्या हैं", "basics"),
        ("connects itne mehnge kyun hain", "why"),
        ("हर महीने कितने Connects मिलते हैं", "plans"),
        ("connects kaise kamaye", "earning"),
        ("कौन सी job पर खर्च करूँ", "strategy"),
        ("कवर लेटर में क्या लिखें", "writing"),
        ("proposal kaise likhe", "writing"),
        ("client जवाब नहीं देता", "clients"),
        ("खरीदे हुए connects कब खत्म होते हैं", "expiry"),
        ("एक साल बाद Connects का क्या होगा", "expiry"),
        ("job एक्सपायर हो जाए तो Connects वापस मिलते हैं", "returns"),
        ("kya connects wapas milte hain", "returns"),
        ("refund", "returns"),
        ("बूस्ट कैसे काम करता है", "boosts"),
        ("बैज क्या है", "badge"),
        ("नए लोगों के लिए पहली job का खर्चा", "newcomers"),
        ("telegram par baat karne ko bol raha hai, kya ye scam hai", "scams"),
        ("अकाउंट किराए पर माँग रहा है", "scams"),
    ],
)
def test_a_question_finds_its_topic(question: str, topic: str) -> None:
    assert find_topic(question, HI) == topic


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("भारत", "Asia/Kolkata"),
        ("दिल्ली", "Asia/Kolkata"),
        ("मुंबई", "Asia/Kolkata"),
        ("मुम्बई", "Asia/Kolkata"),
        ("IST", "Asia/Kolkata"),
        ("Lucknow", "Asia/Kolkata"),
        ("नेपाल", "Asia/Kathmandu"),
        ("दुबई", "Asia/Dubai"),
        ("लंदन", "Europe/London"),
        ("न्यूयॉर्क", "America/New_York"),
        ("फ़्रांस", "Europe/Paris"),
        ("फ्रांस", "Europe/Paris"),
        ("ओमान", "Asia/Muscat"),
    ],
)
def test_a_zone_is_found_by_its_hindi_name(typed: str, zone: str) -> None:
    assert find_zone(typed, HI) == zone
    assert search_zones(typed, HI)[0] == zone


def test_india_is_offered_first() -> None:
    assert common_zones(HI)[0] == "Asia/Kolkata"
