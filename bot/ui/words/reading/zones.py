"""Find the time zone that a person means by a city, a country, an abbreviation or an offset.

What people type is looked up in tzdata's own table of countries, in the language's names (``reading.toml``), and then with
some tolerance for slips.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz

from bot import errors
from bot.domain.time.zones import zone_names
from bot.ui.words.reading import vocabulary

LONGEST_NAME = 60
GOOD_GUESS = 88
"""From this likeness on (0-100) a slip of the pen is forgiven; below it the person is asked."""
WORTH_SHOWING = 70
MOST_COMMON = 25

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?(00|30|45))?", re.ASCII)
_BETWEEN_HOURS = {
    "+3:30": "Asia/Tehran",
    "+4:30": "Asia/Kabul",
    "+5:30": "Asia/Kolkata",
    "+5:45": "Asia/Kathmandu",
    "+6:30": "Asia/Yangon",
    "+9:30": "Australia/Darwin",
}
"""Offsets between the hours, by a zone whose clocks don't change."""


def find_zone(typed: str, locale: str) -> str:
    """Return the zone that ``typed`` names: an IANA name, a city, a country with one zone, an abbreviation, an offset.

    Raises BadTimezone where the text names no zone, or several.
    """
    zone = _find(typed, locale)
    if zone is None and "," in typed:  # a city and its country
        zone = _find(typed.partition(",")[0], locale)
    if zone is None:
        raise errors.BadTimezone(given=typed)
    return zone


def search_zones(typed: str, locale: str, limit: int = 25) -> list[str]:
    """Return the zones that ``typed`` may mean, the likeliest first; the common ones where nothing is typed."""
    name = _plain(typed)
    if not name:
        return list(common_zones(locale)[:limit])
    if len(name) > LONGEST_NAME:
        return []
    scores = {
        zone: max(_likeness(name, label) for label in labels) for zone, labels in _labels(locale).items()
    }
    likely = sorted(
        (zone for zone in scores if scores[zone] >= WORTH_SHOWING), key=lambda zone: -scores[zone]
    )
    exact = _named(name, typed, locale)
    return list(dict.fromkeys([exact, *likely] if exact else likely))[:limit]


def common_zones(locale: str) -> tuple[str, ...]:
    """Return the zones where most members who write this language live."""
    return tuple(vocabulary(locale, "zones")["names"])[:MOST_COMMON]


def _plain(text: str) -> str:
    """Return ``text`` in lower case without accents, with white space for what holds words together.

    Signs stay, because offsets need them.
    """
    letters = unicodedata.normalize("NFKD", text[: 4 * LONGEST_NAME].casefold())
    kept = "".join(ch for ch in letters if not unicodedata.combining(ch))
    return " ".join(re.sub(r"[_/,.&()']|-(?!\d)", " ", kept).split())


def _find(typed: str, locale: str) -> str | None:
    name = _plain(typed)
    if not name or len(name) > LONGEST_NAME:
        return None
    if exact := _named(name, typed, locale):
        return exact
    places = _cities().get(name) or _countries(locale).get(name) or ()
    if places:
        return places[0] if len(places) == 1 else None
    # What is left are IANA's old names of one word (Navajo), and slips.
    return _iana().get(name) or _best_guess(name, locale)


def _named(name: str, typed: str, locale: str) -> str | None:
    """Return the zone that goes by exactly this name, alias or offset."""
    iana = _iana().get(name, "")
    return _aliases(locale).get(name) or (iana if "/" in iana else None) or _offset_zone(typed)


def _offset_zone(typed: str) -> str | None:
    """Return ``UTC+2``, ``-5`` or ``+05:30`` as a zone. The signs of IANA's Etc zones are the other way round."""
    match = _OFFSET.fullmatch(typed.strip().lower())
    if match is None:
        return None
    sign, hours, minutes = match[1], int(match[2]), match[3] or "00"
    if minutes != "00":
        return _BETWEEN_HOURS.get(f"{sign}{hours}:{minutes}")
    if hours == 0:
        return "UTC"
    name = f"Etc/GMT{'-' if sign == '+' else '+'}{hours}"
    return name if name in zone_names() else None


@cache
def _iana() -> dict[str, str]:
    return {_plain(name): name for name in sorted(zone_names())}


@cache
def _aliases(locale: str) -> dict[str, str]:
    """Return the language's own names of zones."""
    names = vocabulary(locale, "zones")["names"]
    return {_plain(name): zone for zone, aliases in names.items() for name in aliases}


@cache
def _table() -> tuple[tuple[str, str], ...]:
    """Return (country code, zone) of every place that tzdata lists, a country's principal zones first."""
    lines = files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple((row[0], row[2]) for row in rows if row[2] in zone_names())


@cache
def _countries(locale: str) -> dict[str, tuple[str, ...]]:
    """Return the zones of each country, under tzdata's name of the country and the language's other names."""
    by_code: dict[str, tuple[str, ...]] = {}
    for code, zone in _table():
        by_code[code] = (*by_code.get(code, ()), zone)
    lines = files("tzdata.zoneinfo").joinpath("iso3166.tab").read_text("utf-8").splitlines()
    names = dict(line.split("\t")[:2] for line in lines if not line.startswith("#"))
    countries = {_plain(names[code]): zones for code, zones in by_code.items()}
    others = vocabulary(locale, "zones")["countries"]
    return countries | {_plain(name): by_code[code] for code, aliases in others.items() for name in aliases}


@cache
def _cities() -> dict[str, tuple[str, ...]]:
    """Return the zones that tzdata lists by the last part of their names."""
    cities: dict[str, tuple[str, ...]] = {}
    for _, zone in _table():
        city = _plain(zone.rsplit("/", 1)[1])
        cities[city] = (*cities.get(city, ()), zone)
    return cities


@cache
def _labels(locale: str) -> dict[str, tuple[str, ...]]:
    """Return every name that each zone answers to, the common zones first."""
    zones = (*vocabulary(locale, "zones")["names"], *(zone for _, zone in _table()))
    labels: dict[str, list[str]] = {zone: [_plain(zone)] for zone in zones}
    for places in (_cities(), _countries(locale)):
        for name, its_zones in places.items():
            for zone in its_zones:
                labels[zone].append(name)
    for name, zone in _aliases(locale).items():
        labels[zone].append(name)
    return {zone: tuple(names) for zone, names in labels.items()}


def _likeness(typed: str, name: str) -> float:
    """Return 0-100. A beginning counts for more than likeness, as people are still typing."""
    if name == typed:
        return 100
    if name.startswith(typed):
        return 97
    if f" {typed}" in name:
        return 94
    return 90 if len(name) > 3 and f" {name} " in f" {typed} " else fuzz.ratio(typed, name)


def _best_guess(typed: str, locale: str) -> str | None:
    """Return the one zone that ``typed`` is a slip for; None where two are as near or none is near."""
    near: list[tuple[float, str]] = []
    for zone, names in _labels(locale).items():
        near.append((max(fuzz.ratio(typed, name) for name in names), zone))
    (best, zone), (second, _) = sorted(near, reverse=True)[:2]
    return zone if best >= GOOD_GUESS and best > second else None
