"""The moment at which the tests of typed days are held: noon on a Tuesday."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from bot.ui.words.reading.days import read_day

TUESDAY = date(2026, 11, 24)
NOW = int(datetime(2026, 11, 24, 12, tzinfo=UTC).timestamp() * 1000)


def reader_of_days(locale: str) -> Callable[..., date]:
    """Return the reader of days in a language, as of NOW in UTC; ``ahead``: for a day to come."""

    def day(typed: str, *, ahead: bool = False) -> date:
        return read_day(typed, "UTC", NOW, locale, ahead=ahead)

    return day
