"""Define the errors for input that can't be used, whether typed, pasted or uploaded."""

from dataclasses import dataclass
from datetime import date

from bot.errors.base import BadRequest


@dataclass(eq=False)
class BadAmount(BadRequest):
    """The amount isn't a whole number of Connects from ``lowest`` to ``highest``."""

    given: int
    lowest: int
    highest: int


class CostMissing(BadRequest):
    """Neither the member nor the pasted post says how many Connects the proposal cost."""


@dataclass(eq=False)
class BadMoney(BadRequest):
    """The amount isn't a number of US dollars from 0 to the bound; ``highest_cents`` is in cents."""

    highest_cents: int


@dataclass(eq=False)
class BadDay(BadRequest):
    """The text is in no form of a day that the bot reads."""

    given: str


@dataclass(eq=False)
class AmbiguousDay(BadDay):
    """Numbers that can be two days, such as 03/04/2026."""

    first_on: date
    second_on: date


@dataclass(eq=False)
class DayOutOfRange(BadRequest):
    """The day is before ``earliest_on`` or after ``latest_on``."""

    given_on: date
    earliest_on: date
    latest_on: date


@dataclass(eq=False)
class BadMoment(BadRequest):
    """The text names no day and time that the bot reads, or no certain one."""

    given: str


@dataclass(eq=False)
class AmbiguousMoment(BadMoment):
    """The text can mean two instants (UTC ms), such as *tomorrow at 5*."""

    first_at: int
    second_at: int


@dataclass(eq=False)
class PastMoment(BadMoment):
    """The instant ``at`` (UTC ms) that the text means is over."""

    at: int


@dataclass(eq=False)
class MomentTooFar(BadMoment):
    """The instant that the text means is more than ``years`` years ahead."""

    years: int


class NoTimeOfDay(BadMoment):
    """The text names a day and no time of day, where one is needed."""


class EmptyReminder(BadRequest):
    """There is no text to be reminded of."""


@dataclass(eq=False)
class BadTimezone(BadRequest):
    """The text names no time zone."""

    given: str


@dataclass(eq=False)
class BadChoice(BadRequest):
    """The value isn't in a fixed list; ``field`` is the option's name."""

    field: str
    given: str


@dataclass(eq=False)
class MoreThanSent(BadChoice):
    """A number of *My Stats* is larger than the number of sent proposals; ``given`` and ``whole`` are the options' names."""

    count: int
    whole: str
    sent: int


@dataclass(eq=False)
class ChannelNeedsServer(BadRequest):
    """A server's channel was chosen in a direct message, which belongs to no server."""


@dataclass(eq=False)
class TooLong(BadRequest):
    """The text has more than ``longest`` characters; ``field`` is the option's name."""

    field: str
    longest: int


@dataclass(eq=False)
class EmptyDraft(BadRequest):
    """There is no text of a draft to check or to show."""


@dataclass(eq=False)
class ShortDraft(BadRequest):
    """The text has fewer than ``shortest`` characters besides links, too few to be reviewed."""

    shortest: int


@dataclass(eq=False)
class EmptyReview(BadRequest):
    """A sentence of a review is missing."""


@dataclass(eq=False)
class ReviewNeedsServer(BadRequest):
    """Drafts are offered, read and reported in a server only, and this is a direct message or another server."""


@dataclass(eq=False)
class NotAnUpworkLink(BadRequest):
    """The text isn't a link to an Upwork job."""

    given: str


@dataclass(eq=False)
class BadPaste(BadRequest):
    """A line of a pasted or uploaded history can't be read; ``line`` counts from 1."""

    line: int
    given: str


@dataclass(eq=False)
class DayToCome(BadPaste):
    """A line of a history has a day after ``today``, the UTC day of the import."""

    given_on: date
    today: date


@dataclass(eq=False)
class MixedDays(BadRequest):
    """A column holds days that a spreadsheet has read, and days that it left as text; some may be exchanged."""


@dataclass(eq=False)
class UnclearDayNumbers(BadRequest):
    """A table has day numbers of a spreadsheet that may be counted from 1900 or from 1904.

    ``earlier``, ``later``: what its last day is in each of the two counts.
    """

    earlier: date
    later: date


@dataclass(eq=False)
class UnlikelyAmount(BadPaste):
    """A line has more Connects than Upwork's page can show for what it is: ``amount`` signed, ``most`` without a sign."""

    amount: int
    most: int


@dataclass(eq=False)
class UnclearSigns(BadPaste):
    """A column of Connects has numbers with a minus and others without a sign, and nothing says what a minus means.

    ``line``: of the first number with a minus.
    """


@dataclass(eq=False)
class ContrarySign(BadPaste):
    """A line has a known ``label``, but the sign of its ``amount`` says that the Connects went the other way."""

    label: str
    amount: int


@dataclass(eq=False)
class RowOnTwoPages(BadPaste):
    """A row below a repeated head is equal to the last row above it, so that it may be that row or a second one."""


@dataclass(eq=False)
class TooMuchToImport(BadRequest):
    """The history has more rows or characters than one import takes."""

    rows_max: int
    characters_max: int


@dataclass(eq=False)
class TooLarge(BadRequest):
    """The file is larger than an import takes."""

    megabytes_max: int


class UploadLost(BadRequest):
    """Discord doesn't give out the uploaded file, e.g. because its message was deleted meanwhile."""


@dataclass(eq=False)
class NotATable(BadRequest):
    """The file can't be read as text, CSV or XLSX."""


@dataclass(eq=False)
class NotAHistory(NotATable):
    """The file is of another ``kind``: pdf, picture, page, json, archive, document, ledger, empty, lots, or export.

    page: a saved web page; ledger: this bot's own Beancount file; export: its entries.csv with columns missing.
    """

    kind: str


@dataclass(eq=False)
class BadEncoding(BadRequest):
    """The file's bytes are no text in a known encoding."""


@dataclass(eq=False)
class NothingToImport(BadRequest):
    """The pasted or uploaded text holds no row of a history."""


@dataclass(eq=False)
class NoSuchColumn(BadRequest):
    """No column of the sheet can be recognised as the ``wanted`` one: on (the days) or amount."""

    wanted: str


@dataclass(eq=False)
class NothingGiven(BadRequest):
    """Neither a link nor a title was given, so there is no job to log."""


class SameOpening(BadRequest):
    """The second opening of a trial is empty, or the same as the first."""


@dataclass(eq=False)
class NoOpening(BadRequest):
    """The template ``name`` has no text, and so no opening."""

    name: str


@dataclass(eq=False)
class BadTemplate(BadRequest):
    """A template can't be used.

    ``why``: open, long, empty, tag, filter, range, unknown, parts, loops, nesting, output, question, compare or syntax.
    ``line`` counts from 1, ``quote`` is what stands there, None at the end of the template. ``most``: the bound, 0 for none.
    """

    why: str
    line: int
    quote: str | None
    most: int = 0
