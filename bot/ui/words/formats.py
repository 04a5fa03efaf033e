"""Format numbers, money, dates and lists in one language, by Babel and the patterns of that language's catalogue.

The patterns are the messages ``format-…``, so each language chooses its own: ``1 Mar 2027`` or ``Mar 1, 2027``.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache, reduce

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

MOST_DATES = 1024  # formatted dates that are remembered, as most cards show the same few


class Formats:
    """The formats of the language ``locale``; ``pattern`` returns a pattern of the catalogue by its message id."""

    def __init__(self, locale: str, pattern: Callable[[str], str]) -> None:
        self._locale = Locale.parse(locale, sep="-")
        self._pattern = pattern
        self._recent_date = lru_cache(MOST_DATES)(self._date)

    def _date(self, on: date, name: str) -> str:
        return format_date(on, self._pattern(f"format-{name}"), locale=self._locale)

    def date(self, on: date, name: str = "day") -> str:
        """Return a date by the pattern ``format-<name>``; the names are day, short-day, weekday, month and month-of-year."""
        return self._recent_date(on, name)

    def usd(self, cents: int) -> str:
        """Return an amount of US cents as dollars, e.g. ``$4.50``; whole dollars without cents, e.g. ``$300``."""
        whole = "-whole" if cents % 100 == 0 else ""
        pattern = self._pattern(f"format-usd{whole}")
        return format_currency(
            Decimal(cents) / 100, "USD", pattern, locale=self._locale, currency_digits=False
        )

    def number(self, value: float, name: str = "number") -> str:
        """Return a number by the pattern ``format-<name>``; the names are number, decimal, tenths and signed."""
        return format_decimal(value, self._pattern(f"format-{name}"), locale=self._locale)

    def listed(self, parts: Sequence[str]) -> str:
        """Return the parts joined by the language's comma, e.g. ``a, b, c``; an empty text for no parts.

        Babel's ``format_list`` lacks the patterns of lists without *and* in Spanish, German and Hindi.
        """
        return reduce(self._comma.format, parts) if parts else ""

    @cached_property
    def _comma(self) -> str:
        """The pattern of two parts of a list."""
        return self._locale.list_patterns["standard"]["start"]
