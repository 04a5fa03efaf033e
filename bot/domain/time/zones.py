"""Time zones: finding the one that a person means, and their hours and days across clock changes.

Names are the IANA's. What people type instead (cities, countries, abbreviations) is looked up in tzdata's own table of
countries, in the few names below, and then with some tolerance for slips.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

from rapidfuzz import fuzz

from bot import errors

LONGEST_NAME = 60
GOOD_GUESS = 88
"""From this likeness on (0-100) a slip of the pen is forgiven; below it the person is asked."""
WORTH_SHOWING = 70

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?(00|30|45))?", re.ASCII)
_NOT_PLACES = {"Factory", "localtime", "posixrules"}

_ALSO = {
    "UTC": "utc,gmt,z,zulu,universal",
    "Europe/London": "bst,uk,united_kingdom,britain,england,scotland,wales,manchester,birmingham",
    "Europe/Berlin": "cet,cest,mez,germany,munich,hamburg,frankfurt,cologne",
    "Europe/Kyiv": "kiev,ukraine,lviv,odesa,kharkiv,dnipro",
    "Europe/Istanbul": "trt,turkey,ankara,izmir,turkiye",
    "Africa/Lagos": "wat,abuja",
    "Africa/Cairo": "alexandria",
    "Africa/Nairobi": "eat",
    "Asia/Dubai": "gst,uae,abu_dhabi",
    "Asia/Karachi": "pkt,lahore,islamabad,rawalpindi,faisalabad",
    "Asia/Kolkata": "ist,india,mumbai,delhi,new_delhi,bangalore,bengaluru,chennai,pune,hyderabad,ahmedabad,calcutta",
    "Asia/Dhaka": "sylhet,chittagong,chattogram",
    "Asia/Jakarta": "wib,bandung",
    "Asia/Manila": "pht,cebu,davao",
    "Asia/Shanghai": "china,beijing,shenzhen,guangzhou",
    "Asia/Tokyo": "jst,osaka,kyoto",
    "Australia/Sydney": "aest,aedt,canberra",
    "America/New_York": "nyc,est,edt,et,eastern,boston,miami,washington,atlanta,philadelphia",
    "America/Chicago": "cst,cdt,ct,central,houston,dallas,austin",
    "America/Denver": "mst,mdt,mt,mountain",
    "America/Los_Angeles": "pst,pdt,pt,pacific,la,san_francisco,san_diego,seattle,las_vegas,california",
    "America/Mexico_City": "mexico,guadalajara",
    "America/Bogota": "cot,medellin",
    "America/Sao_Paulo": "brt,rio_de_janeiro,brasilia",
    "America/Argentina/Buenos_Aires": "art,argentina",
    "America/Halifax": "ast,adt,atlantic",
    "America/Toronto": "ottawa,montreal",
    "America/Santiago": "clt,chile",
    "America/Guayaquil": "ecuador,quito",
    "Europe/Lisbon": "wet,west,portugal,porto,lisboa",
    "Europe/Madrid": "spain,barcelona,valencia",
    "Europe/Rome": "milan,naples,roma",
    "Europe/Amsterdam": "holland",
    "Europe/Warsaw": "krakow,wroclaw,warszawa",
    "Europe/Athens": "eet,eest",
    "Europe/Moscow": "msk,saint_petersburg,moskva",
    "Europe/Prague": "czech_republic,praha",
    "Africa/Johannesburg": "sast,cape_town,pretoria",
    "Asia/Jerusalem": "tel_aviv",
    "Asia/Kathmandu": "npt",
    "Asia/Colombo": "slst",
    "Asia/Tashkent": "uzt,uzbekistan",
    "Asia/Almaty": "kazakhstan",
    "Asia/Bangkok": "ict",
    "Asia/Ho_Chi_Minh": "hanoi,saigon",
    "Asia/Kuala_Lumpur": "malaysia",
    "Asia/Singapore": "sgt",
    "Asia/Hong_Kong": "hkt",
    "Asia/Seoul": "kst,south_korea,korea,busan",
    "Australia/Adelaide": "acst,acdt",
    "Australia/Perth": "awst",
    "Pacific/Auckland": "nzst,nzdt,new_zealand,wellington",
    "Pacific/Honolulu": "hst,hawaii",
    "Europe/Vienna": "wien",
}
"""Names that zones don't carry themselves. Of an abbreviation with several meanings, the one most people here mean;
above all, EST and the like are clocks that change, not IANA's fixed ones of that name."""

COMMON = tuple(_ALSO)[:25]
"""What is offered before anything is typed: where most members live."""

_BETWEEN_HOURS = {
    "+3:30": "Asia/Tehran",
    "+4:30": "Asia/Kabul",
    "+5:30": "Asia/Kolkata",
    "+5:45": "Asia/Kathmandu",
    "+6:30": "Asia/Yangon",
    "+9:30": "Australia/Darwin",
}
"""Offsets between the hours, by a zone whose clocks don't change."""


def find_zone(text: str) -> str:
    """The zone that ``text`` names: an IANA name, a city, a country with one zone, an abbreviation, an offset.

    Raises BadTimezone where it names none, or several.
    """
    found = _find(text) or (_find(text.partition(",")[0]) if "," in text else None)  # a city and its country
    if found is None:
        raise errors.BadTimezone(given=text)
    return found


def search_zones(text: str, limit: int = 25) -> list[str]:
    """Zones that ``text`` may mean, likeliest first; the common ones for nothing."""
    wanted = _plain(text)
    if not wanted:
        return list(COMMON[:limit])
    if len(wanted) > LONGEST_NAME:
        return []
    scores = {zone: max(_likeness(wanted, name) for name in names) for zone, names in _labels().items()}
    likely = sorted(
        (zone for zone in scores if scores[zone] >= WORTH_SHOWING), key=lambda zone: -scores[zone]
    )
    named = _named(wanted, text)
    return list(dict.fromkeys([named, *likely] if named else likely))[:limit]


def local_instant(day: date, hour: int, zone: str) -> int:
    """When it is ``hour`` on ``day`` in ``zone``, UTC ms.

    Where the clocks skip that hour, the first instant after the gap; where it comes twice, the first time.
    """
    tz = _zone(zone)
    first = datetime(day.year, day.month, day.day, hour, tzinfo=tz)
    at, other = _ms(first), _ms(first.replace(fold=1))
    if other >= at:
        return at
    # In a gap fold 1 reads the clock as after the change, which is an instant before it; the change is in between.
    before, after = other // 1000, at // 1000
    old = _offset_at(before, tz)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset_at(middle, tz) == old:
            before = middle
        else:
            after = middle
    return after * 1000


def local_day(at: int, zone: str) -> date:
    """The day that it is in ``zone`` at the instant ``at``."""
    return (_EPOCH + timedelta(milliseconds=at)).astimezone(_zone(zone)).date()


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise errors.BadTimezone(given=name) from None


def _ms(moment: datetime) -> int:
    return (moment.astimezone(UTC) - _EPOCH) // _MILLISECOND


def _offset_at(second: int, tz: ZoneInfo) -> timedelta | None:
    return (_EPOCH + timedelta(seconds=second)).astimezone(tz).utcoffset()


def _plain(text: str) -> str:
    """Lower case without accents, white space for what holds words together; signs stay, for offsets."""
    letters = unicodedata.normalize("NFKD", text[: 4 * LONGEST_NAME].casefold())
    kept = "".join(ch for ch in letters if not unicodedata.combining(ch))
    return " ".join(re.sub(r"[_/,.&()']|-(?!\d)", " ", kept).split())


def _find(text: str) -> str | None:
    wanted = _plain(text)
    if not wanted or len(wanted) > LONGEST_NAME:
        return None
    if named := _named(wanted, text):
        return named
    places = _cities().get(wanted) or _countries().get(wanted) or ()
    if places:
        return places[0] if len(places) == 1 else None
    # What is left are IANA's old names of one word (Navajo), and slips.
    return _iana().get(wanted) or _best_guess(wanted)


def _named(wanted: str, text: str) -> str | None:
    """The zone that goes by this very name, alias or offset."""
    iana = _iana().get(wanted, "")
    return _also().get(wanted) or (iana if "/" in iana else None) or _offset_zone(text)


def _offset_zone(text: str) -> str | None:
    """``UTC+2``, ``-5``, ``+05:30`` as a zone; IANA's Etc zones count the other way round."""
    match = _OFFSET.fullmatch(text.strip().lower())
    if match is None:
        return None
    sign, hours, minutes = match[1], int(match[2]), match[3] or "00"
    if minutes != "00":
        return _BETWEEN_HOURS.get(f"{sign}{hours}:{minutes}")
    if hours == 0:
        return "UTC"
    name = f"Etc/GMT{'-' if sign == '+' else '+'}{hours}"
    return name if name in _available() else None


@cache
def _available() -> frozenset[str]:
    return frozenset(available_timezones() - _NOT_PLACES)


@cache
def _iana() -> dict[str, str]:
    return {_plain(name): name for name in sorted(_available())}


@cache
def _also() -> dict[str, str]:
    return {_plain(word): zone for zone, line in _ALSO.items() for word in line.split(",")}


@cache
def _table() -> tuple[tuple[str, str], ...]:
    """(country code, zone) of every place that tzdata lists, a country's principal zones first."""
    lines = files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple((row[0], row[2]) for row in rows if row[2] in _available())


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """Zones by country, under its code and its name."""
    by_code: dict[str, tuple[str, ...]] = {}
    for code, zone in _table():
        by_code[code] = (*by_code.get(code, ()), zone)
    lines = files("tzdata.zoneinfo").joinpath("iso3166.tab").read_text("utf-8").splitlines()
    names = dict(line.split("\t")[:2] for line in lines if not line.startswith("#"))
    found = {_plain(names[code]): zones for code, zones in by_code.items()}
    america = by_code["US"]
    return found | {"usa": america, "us": america, "america": america, "uk": by_code["GB"]}


@cache
def _cities() -> dict[str, tuple[str, ...]]:
    """Zones by the last part of their names, for those that tzdata lists."""
    found: dict[str, tuple[str, ...]] = {}
    for _, zone in _table():
        city = _plain(zone.rsplit("/", 1)[1])
        found[city] = (*found.get(city, ()), zone)
    return found


@cache
def _labels() -> dict[str, tuple[str, ...]]:
    """What each zone answers to, the common ones first."""
    found: dict[str, list[str]] = {zone: [_plain(zone)] for zone in (*_ALSO, *(zone for _, zone in _table()))}
    for names in (_cities(), _countries()):
        for name, zones in names.items():
            for zone in zones:
                found[zone].append(name)
    for name, zone in _also().items():
        found[zone].append(name)
    return {zone: tuple(names) for zone, names in found.items()}


def _likeness(wanted: str, name: str) -> float:
    """0-100; a beginning counts for more than likeness, as people are still typing."""
    if name == wanted:
        return 100
    if name.startswith(wanted):
        return 97
    if f" {wanted}" in name:
        return 94
    return 90 if len(name) > 3 and f" {name} " in f" {wanted} " else fuzz.ratio(wanted, name)


def _best_guess(wanted: str) -> str | None:
    """The one zone that ``wanted`` is a slip for; none where two are as near."""
    near: list[tuple[float, str]] = []
    for zone, names in _labels().items():
        near.append((max(fuzz.ratio(wanted, name) for name in names), zone))
    (best, zone), (second, _) = sorted(near, reverse=True)[:2]
    return zone if best >= GOOD_GUESS and best > second else None
