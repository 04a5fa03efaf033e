"""What was typed, pasted or uploaded can't be used."""

from dataclasses import dataclass
from datetime import date

from bot.errors.base import BadRequest


@dataclass(eq=False)
class BadAmount(BadRequest):
    """Not a whole number of Connects within the bounds."""

    given: int
    lowest: int
    highest: int


@dataclass(eq=False)
class BadMoney(BadRequest):
    """Not an amount of US dollars from 0 up to the bound (both in cents)."""

    highest_cents: int


@dataclass(eq=False)
class BadDay(BadRequest):
    """A day in no form that we read."""

    given: str


@dataclass(eq=False)
class AmbiguousDay(BadDay):
    """Numbers that can be two days, such as 03/04/2026."""

    first_on: date
    second_on: date


@dataclass(eq=False)
class DayOutOfRange(BadRequest):
    given_on: date
    earliest_on: date
    latest_on: date


@dataclass(eq=False)
class BadTimezone(BadRequest):
    given: str


@dataclass(eq=False)
class BadChoice(BadRequest):
    """A value outside a fixed list; ``field`` is the option's name."""

    field: str
    given: str


@dataclass(eq=False)
class ChannelNeedsServer(BadRequest):
    """A server's channel was chosen in a direct message, where nobody knows which server is meant."""


@dataclass(eq=False)
class TooLong(BadRequest):
    """``field`` is the option's name; ``longest`` in characters."""

    field: str
    longest: int


@dataclass(eq=False)
class NotAnUpworkLink(BadRequest):
    given: str


@dataclass(eq=False)
class BadPaste(BadRequest):
    """A line of a pasted or uploaded history that can't be understood; ``line`` counts from 1."""

    line: int
    given: str


@dataclass(eq=False)
class TooMuchToImport(BadRequest):
    """A history longer than we take in one go."""

    rows_max: int
    characters_max: int


@dataclass(eq=False)
class TooLarge(BadRequest):
    """A file with more bytes than we take."""

    megabytes_max: int


@dataclass(eq=False)
class NotATable(BadRequest):
    """A file that can't be read as text, CSV or XLSX."""


@dataclass(eq=False)
class BadEncoding(BadRequest):
    """Bytes that are no text in an encoding that we know."""


@dataclass(eq=False)
class NothingToImport(BadRequest):
    """No row of a history in what was pasted or uploaded."""


@dataclass(eq=False)
class NoSuchColumn(BadRequest):
    """A sheet in which we can't tell the column that holds the ``wanted``: on (the days) or amount."""

    wanted: str


@dataclass(eq=False)
class NothingGiven(BadRequest):
    """Neither a link nor a title: there is nothing to log."""
