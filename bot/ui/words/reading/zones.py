"""Find the time zone for a typed city, country, abbreviation or offset.

The text is looked up among the IANA names, in tzdata's table of countries and in the language's own names
(``reading.toml``); a misspelt name is found by its likeness.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz

from bot import errors
from bot.domain.time.zones import zone_names
from bot.ui.words.reading import tried_languages, vocabulary

LONGEST_NAME = 60  # characters; longer texts name no zone
GOOD_GUESS = 88
"""The least likeness (0-100, by rapidfuzz) at which a misspelt name counts as the zone's."""
WORTH_SHOWING = 70
"""The least likeness (0-100) at which a zone is offered while typing."""
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
"""A zone without clock changes for each offset that isn't a whole number of hours."""


def find_zone(typed: str, locale: str) -> str:
    """Return the IANA name of the zone that ``typed`` means.

    ``typed`` is an IANA name, a city (``Berlin, Germany``), a country with one zone, an abbreviation or an offset
    (``UTC+2``), possibly misspelt. Raises BadTimezone if the text means no zone or several. A name that the language
    ``locale`` doesn't have is read in English.
    """
    texts = [typed, typed.partition(",")[0]] if "," in typed else [typed]  # a city and its country
    for language in tried_languages(locale):
        for text in texts:
            zone = _find(text, language)
            if zone is not None:
                return zone
    raise errors.BadTimezone(given=typed)


def search_zones(typed: str, locale: str, limit: int = 25) -> list[str]:
    """Return at most ``limit`` zones that ``typed`` may mean, the likeliest first; the common zones for an empty text."""
    name = _plain(typed)
    if not name:
        return list(common_zones(locale)[:limit])
    if len(name) > LONGEST_NAME:
        return []
    own, *english = (_searched(name, typed, language) for language in tried_languages(locale))
    return list(dict.fromkeys((*own, *(zone for zones in english for zone in zones))))[:limit]


def _searched(name: str, typed: str, locale: str) -> list[str]:
    """Return the zones that a text may mean in one language, the likeliest first; ``name``: its `_plain` form."""
    scores = {
        zone: max(_likeness(name, label) for label in labels) for zone, labels in _labels(locale).items()
    }
    likely = sorted(
        (zone for zone in scores if scores[zone] >= WORTH_SHOWING), key=lambda zone: -scores[zone]
    )
    exact = _named(name, typed, locale)
    return list(dict.fromkeys([exact, *likely] if exact else likely))


def common_zones(locale: str) -> tuple[str, ...]:
    """Return at most MOST_COMMON zones in which most people with this language live."""
    return tuple(vocabulary(locale, "zones")["names"])[:MOST_COMMON]


def _plain(text: str) -> str:
    """Return ``text`` in lower case, without accents, with single spaces for ``_/,.&()'`` and for hyphens.

    A minus before a digit stays, because offsets need it: ``São_Paulo`` → ``sao paulo``, ``UTC-5`` → ``utc-5``.
    """
    letters = unicodedata.normalize("NFKD", text[: 4 * LONGEST_NAME].casefold())
    without_accents = "".join(ch for ch in letters if not unicodedata.combining(ch))
    return " ".join(re.sub(r"[_/,.&()']|-(?!\d)", " ", without_accents).split())


def _find(typed: str, locale: str) -> str | None:
    """Return the zone that the whole text means; None for no zone and for several."""
    name = _plain(typed)
    if not name or len(name) > LONGEST_NAME:
        return None
    if exact := _named(name, typed, locale):
        return exact
    places = _cities().get(name) or _countries(locale).get(name) or ()
    if places:
        return places[0] if len(places) == 1 else None
    # IANA's old names of one word, such as Navajo, come after countries; then misspelt names.
    return _iana().get(name) or _best_guess(name, locale)


def _named(name: str, typed: str, locale: str) -> str | None:
    """Return the zone of an alias, an IANA name with a slash, or an offset; None for other texts.

    ``name``: the `_plain` form of ``typed``.
    """
    iana = _iana().get(name, "")
    return _aliases(locale).get(name) or (iana if "/" in iana else None) or _offset_zone(typed)


def _offset_zone(typed: str) -> str | None:
    """Return the zone of an offset such as ``UTC+2``, ``-5`` or ``+05:30``; None for another text or an unused offset.

    IANA's Etc zones have inverted signs: ``UTC+2`` is ``Etc/GMT-2``.
    """
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
    """Return all IANA names by their `_plain` form."""
    return {_plain(name): name for name in sorted(zone_names())}


@cache
def _aliases(locale: str) -> dict[str, str]:
    """Return the zones by the `_plain` form of the language's own names for them."""
    names = vocabulary(locale, "zones")["names"]
    return {_plain(name): zone for zone, aliases in names.items() for name in aliases}


@cache
def _table() -> tuple[tuple[str, str], ...]:
    """Return (country code, zone) for every row of tzdata's ``zone.tab``; a country's main zones come first."""
    lines = files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple((row[0], row[2]) for row in rows if row[2] in zone_names())


@cache
def _countries(locale: str) -> dict[str, tuple[str, ...]]:
    """Return the zones of each country, by the `_plain` form of tzdata's and the language's names of the country."""
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
    """Return the zones by the `_plain` form of the city in their IANA names (``Europe/Berlin`` → ``berlin``)."""
    cities: dict[str, tuple[str, ...]] = {}
    for _, zone in _table():
        city = _plain(zone.rsplit("/", 1)[1])
        cities[city] = (*cities.get(city, ()), zone)
    return cities


@cache
def _labels(locale: str) -> dict[str, tuple[str, ...]]:
    """Return, for each zone, all names by which it is found; the common zones come first."""
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
    """Return how well a typed text fits a name, 0-100; a beginning of a word counts more than similar letters."""
    if name == typed:
        return 100
    if name.startswith(typed):
        return 97
    if f" {typed}" in name:
        return 94
    return 90 if len(name) > 3 and f" {name} " in f" {typed} " else fuzz.ratio(typed, name)


def _best_guess(typed: str, locale: str) -> str | None:
    """Return the zone whose name is most similar to ``typed``; None if two are equally or none is sufficiently similar."""
    scores: list[tuple[float, str]] = []
    for zone, names in _labels(locale).items():
        scores.append((max(fuzz.ratio(typed, name) for name in names), zone))
    (best, zone), (second, _) = sorted(scores, reverse=True)[:2]
    return zone if best >= GOOD_GUESS and best > second else None
