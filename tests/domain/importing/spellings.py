"""The spellings of days and amounts, and the heads and words around a table, that people's histories have."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

from babel.dates import format_date

from tests.domain.importing.facts import TODAY

LANGUAGES = ("en", "de", "fr", "es", "pt", "uk", "hi")


def _locale(language: str, length: str) -> Callable[[date], str]:
    return lambda day: format_date(day, length, language)


def _strf(form: str) -> Callable[[date], str]:
    return lambda day: day.strftime(form)


def _ordinal(day: date) -> str:
    ending = "th" if 10 <= day.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day:%B} {day.day}{ending}, {day.year}"


def _relative(day: date) -> str:
    ago = (TODAY - day).days
    words = {0: "Today", 1: "Yesterday"}
    return words.get(ago, f"{ago} days ago")


def _zoned(hours: int) -> Callable[[date], str]:
    zone = timezone(timedelta(hours=hours))
    return lambda day: datetime(day.year, day.month, day.day, 21, 30, tzinfo=UTC).astimezone(zone).isoformat()


DAYS: dict[str, Callable[[date], str]] = {
    "page": lambda day: f"{day:%B} {day.day}, {day.year}",
    "page-today": lambda day: "Today" if day == TODAY else f"{day:%B} {day.day}, {day.year}",
    "iso": date.isoformat,
    "iso-basic": _strf("%Y%m%d"),
    "iso-clock": _strf("%Y-%m-%d 14:05"),
    "iso-seconds": _strf("%Y-%m-%d 14:05:09"),
    "iso-t": _strf("%Y-%m-%dT14:05:00Z"),
    "iso-ms": _strf("%Y-%m-%dT14:05:00.123Z"),
    "iso-east": _zoned(5),
    "iso-west": _zoned(-8),
    "ymd-slashes": _strf("%Y/%m/%d"),
    "ymd-dots": _strf("%Y.%m.%d"),
    "dmy-dots": _strf("%d.%m.%Y"),
    "dmy-dots-short": lambda day: f"{day.day}.{day.month}.{day:%y}",
    "dmy-dots-spaces": lambda day: f"{day.day}. {day.month}. {day.year}",
    "dmy": _strf("%d/%m/%Y"),
    "dmy-dashes": _strf("%d-%m-%Y"),
    "dmy-short": _strf("%d/%m/%y"),
    "dmy-clock": _strf("%d/%m/%Y 14:05"),
    "mdy": lambda day: f"{day.month}/{day.day}/{day.year}",
    "mdy-short": lambda day: f"{day.month}/{day.day}/{day:%y}",
    "mdy-clock": lambda day: f"{day.month}/{day.day}/{day.year} 2:05 PM",
    "mdy-dots-clock": lambda day: f"{day.month}/{day.day}/{day.year} 2:05 p.m.",
    "short-month": lambda day: f"{day:%b} {day.day}, {day.year}",
    "short-month-clock": lambda day: f"{day:%b} {day.day}, {day.year}, 2:05 PM",
    "month-at": lambda day: f"{day:%B} {day.day}, {day.year} at 2:05 PM",
    "excel": lambda day: f"{day.day}-{day:%b}-{day:%y}",
    "excel-long": _strf("%d-%b-%Y"),
    "excel-no-year": lambda day: f"{day.day}-{day:%b}",
    "no-year": lambda day: f"{day:%b} {day.day}",
    "weekday": lambda day: f"{day:%A}, {day:%B} {day.day}, {day.year}",
    "weekday-short": lambda day: f"{day:%a} {day.day} {day:%b} {day.year}",
    "weekday-iso": lambda day: f"{day:%a} {day.isoformat()}",
    "ordinal": _ordinal,
    "day-month": lambda day: f"{day.day} {day:%B} {day.year}",
    "relative": _relative,
    "rfc": _strf("%a, %d %b %Y 14:05:00 +0000"),
    "apostrophe": lambda day: f"{day.day} {day:%b} '{day:%y}",
    **{
        f"{language}-{length}": _locale(language, length)
        for language in LANGUAGES
        for length in ("medium", "long", "full")
    },
    **{f"{language}-short": _locale(language, "short") for language in ("de", "fr", "es", "pt", "en", "uk")},
}
SERIAL = "serial"
"""Days of a spreadsheet as numbers, which only a table with a head can have."""


def _thousands(mark: str) -> Callable[[int], str]:
    return lambda amount: f"{amount:+,}".replace(",", mark)


AMOUNTS: dict[str, Callable[[int], str]] = {
    "signed": lambda amount: f"{amount:+d}",
    "minus-only": str,
    "true-minus": lambda amount: f"{amount:+d}".replace("-", "\u2212"),
    "spaced": lambda amount: f"{amount:+d}".replace("-", "- ").replace("+", "+ "),
    "brackets": lambda amount: f"({-amount})" if amount < 0 else str(amount),
    "decimals": lambda amount: f"{amount:+d}.00",
    "decimals-comma": lambda amount: f"{amount:+d},00",
    "behind": lambda amount: f"{-amount}-" if amount < 0 else f"{amount}+",
    "words": lambda amount: f"{amount:+d} Connects",
    "hidden": lambda amount: f"{amount:+d} {'Spent' if amount < 0 else 'Added'} {abs(amount)} Connects",
    "thousands": _thousands(","),
    "thousands-dot": _thousands("."),
    "thousands-space": _thousands("\u202f"),
    "thousands-apostrophe": _thousands("’"),
}
AROUND = ("titles", "total", "footer", "note", "fence", "hint", "repeated", "spaced", "twice", "overlap")
"""What may stand around and between the rows of any shape."""
HEADS: dict[str, tuple[str, str, str]] = {
    "en": ("Date", "Action", "Connects"),
    "en-amount": ("Date", "Description", "Amount"),
    "en-when": ("When", "What", "Change"),
    "de": ("Datum", "Vorgang", "Betrag"),
    "fr": ("Date", "Libellé", "Montant"),
    "es": ("Fecha", "Concepto", "Importe"),
    "pt": ("Data", "Descrição", "Valor"),
    "uk": ("Дата", "Дія", "Сума"),
    "hi": ("तारीख", "विवरण", "राशि"),
}
PAGE_TOP = (
    "Connects History\nMy balance\n84 Connects\nBuy Connects\nConnects type\nAll\nDate\nLast 30 days\n"
    "Date\tAction\tConnects"
)
PAGE_END = (
    "Load more\nFooter navigation\nAbout Us\nFeedback\n© 2015 - 2026 Upwork® Global Inc.\nTerms of Service"
)
