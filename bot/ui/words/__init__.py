"""Find every sentence that members read by its id in the Fluent catalogue (bot/ui/words/<locale>/**/*.ftl).

A language is a folder named by its locale. ``catalogue("en-GB")`` returns the nearest language, or English if the bot
speaks no nearer one. ``text.t("balance-title", amount=84)`` fills a message in; texts that members typed go through
``text.safe`` first. A message that another language lacks reads in English. Commands take their descriptions from messages
``cmd-…``, whose attributes describe the options; in other languages `bot.gateway.translator` finds the same messages::

    cmd-connects-spend = Write down Connects that you have used
        .amount = How many

    @app_commands.command(name="spend", description=describe("connects-spend"))
    @app_commands.describe(**options("connects-spend"))
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from math import floor
from pathlib import Path
from typing import Any

import structlog

from bot.domain.time.calendar import day_of
from bot.errors import DomainError
from bot.ui.words.formats import Formats
from bot.ui.words.languages import ENGLISH, nearest, words_folder
from bot.ui.words.messages import BadCatalogue, MessageTexts
from bot.ui.words.typed import cleaned, escaped

log = structlog.get_logger(__name__)

LONGEST_DESCRIPTION = 100  # Discord's, in characters
LONGEST_IN_ERROR = 60  # characters of a typed text that an error repeats


class Text:
    """The catalogue of one language, and the formats of its numbers and dates.

    ``locale``: the language. ``folder``: where its messages are; None for ``bot/ui/words/<locale>``. ``strict``: raise
    BadCatalogue for a message that is missing or lacks an argument, as tests do, instead of logging the fault.
    Raises BadCatalogue if a file can't be read or an id occurs twice.
    """

    def __init__(self, locale: str = ENGLISH, *, folder: Path | None = None, strict: bool = False) -> None:
        self.locale = locale
        self._strict = strict
        self._logged: set[str] = set()
        """The ids of the messages whose fault is in the log already."""
        self._messages = MessageTexts(locale, folder or words_folder(locale), self.day)
        self._formats = Formats(locale, cache(self.t))

    def ids(self) -> Sequence[str]:
        """Return the id of every message; only tests need them."""
        return self._messages.ids()

    def attributes(self, id: str) -> Sequence[str]:
        """Return the names of a message's attributes. Raises KeyError if there is no such message."""
        return self._messages.attributes(id)

    def t(self, id: str, /, **args: object) -> str:
        """Return the message ``id`` (or its attribute, ``id.attribute``) with ``args`` filled in.

        Numbers are grouped by thousands and choose plurals, so pass an id of an entry as text. A date becomes
        ``1 Mar 2027``; True, False and None become the cases ``yes``, ``no`` and ``none``. Text is inserted unchanged:
        make typed text `safe` first. A message that is missing or can't be filled in is logged once and reads in English;
        in English itself it reads as its id or with gaps. See ``strict``.
        """
        try:
            return self._messages.fill(id)(args)
        except (BadCatalogue, KeyError, TypeError):
            words, fault = self._filled(id, args)
        if self._strict:
            raise BadCatalogue(f"{id}: {fault}")
        if id not in self._logged:
            self._logged.add(id)
            log.error("message broken", id=id, language=self.locale, why=fault)
        return words if self.locale == ENGLISH else catalogue(ENGLISH).t(id, **args)

    def find(self, id: str, /, **args: object) -> str | None:
        """Return a message as `t` does; None where this language lacks the message or it can't be filled in."""
        words, fault = self._filled(id, args)
        return words if fault is None else None

    def required(self, id: str) -> str:
        """Return a message without arguments. Raises BadCatalogue if it is missing: Discord must not register a bare id."""
        words, fault = self._filled(id, {})
        if fault is not None:
            raise BadCatalogue(f"{id}: {fault}")
        return words

    def _filled(self, id: str, args: Mapping[str, object]) -> tuple[str, str | None]:
        """Return the filled message (the bare id if it can't be read) and a description of its fault (None for no fault).

        Where an argument is missing, its name stands in its place.
        """
        try:
            fill = self._messages.fill(id)
        except KeyError:
            return id, "not in the catalogue"
        except BadCatalogue as fault:
            return id, str(fault)
        try:
            return fill(args), None
        except (KeyError, TypeError) as fault:
            shown = {name: value for name, value in args.items() if _is_shown(value)}
            return fill(_Gaps(shown)), repr(fault)

    def error(self, error: DomainError) -> str:
        """Return the message ``error-<class-name>``, filled with the error's fields.

        The message says what is wrong, what is allowed and what to do next. Its argument ``held`` is ``yes`` if a button
        below lets the member confirm the request.
        """
        args: dict[str, object] = {}
        for name, value in error.arguments().items():
            args |= self._field(name, value)
        args["held"] = error.held_id is not None
        return self.t(f"error-{_kebab(type(error).__name__)}", **args)

    def _field(self, name: str, value: object) -> Mapping[str, object]:
        """Return the arguments that one field of an error gives its message; an instant gives three: near, day and full."""
        if isinstance(value, str):
            return {
                name: value if name == "field" else self.safe(value, LONGEST_IN_ERROR)
            }  # a field's name is not typed
        if isinstance(value, tuple):
            return {name: self.listed([f"#{part}" for part in value])}
        if isinstance(value, int) and name.endswith("_id"):
            return {name: str(value)}
        if isinstance(value, int) and name.endswith("_cents"):
            return {name: self.usd(value)}
        if isinstance(value, int) and (name == "at" or name.endswith("_at")):
            return {
                name: self.instant(value),
                f"{name}_day": self.day(day_of(value)),
                f"{name}_full": self.instant(value, "F"),
            }
        return {name: value}

    def safe(self, typed: str, longest: int, *, lines: bool = False) -> str:
        """Return a typed text for a message: markdown is escaped, no mention pings, no link opens a preview.

        The text is cleaned and cut as by `plain`; the escapes come on top of ``longest``.
        """
        return escaped(cleaned(typed, longest, lines=lines))

    def plain(self, typed: str, longest: int, *, lines: bool = False) -> str:
        """Return a typed text for choices, labels and form fields, where Discord reads no markdown and pings nobody.

        Control characters, text direction marks and stacked accents are dropped; white space becomes single spaces, but
        with ``lines`` the line breaks stay. A text of more than ``longest`` characters is cut and ends with ``…``.
        """
        return cleaned(typed, longest, lines=lines)

    def instant(self, at: int, style: str = "R") -> str:
        """Return an instant (UTC ms) that Discord shows in each reader's zone.

        ``style``: R for "2 hours ago", D for the date, f for date and time.
        """
        return f"<t:{at // 1000}:{style}>"

    def day(self, on: date) -> str:
        """Return a calendar day, e.g. ``1 Mar 2027``; unlike an `instant` it reads the same in every zone."""
        return self._formats.date(on)

    def weekday(self, on: date) -> str:
        """Return the name of a day of the week, e.g. ``Friday``."""
        return self._formats.date(on, "weekday")

    def short_day(self, on: date) -> str:
        """Return a calendar day without its year, e.g. ``1 Mar``."""
        return self._formats.date(on, "short-day")

    def month(self, first: date, *, year: bool = False) -> str:
        """Return the month that begins on ``first``, e.g. ``Mar``; with ``year`` e.g. ``Mar 2027``."""
        return self._formats.date(first, "month-of-year" if year else "month")

    def usd(self, cents: int) -> str:
        """Return an amount of US cents as dollars, e.g. ``$1,234.50``; whole dollars without cents, e.g. ``$300``."""
        return self._formats.usd(cents)

    def number(self, value: float) -> str:
        """Return a number rounded to a whole one, e.g. ``1,234``."""
        return self._formats.number(value)

    def decimal(self, value: float) -> str:
        """Return a number with exactly one decimal place, e.g. ``2.0``."""
        return self._formats.number(value, "decimal")

    def tenths(self, value: float) -> str:
        """Return a number rounded to the tenth, e.g. ``10.5``; a whole number without a point, e.g. ``8``."""
        return self._formats.number(tenths(value), "tenths")

    def signed(self, value: int) -> str:
        """Return a change of a balance with its sign, e.g. ``+80``; a negative one has a true minus sign."""
        return self._formats.number(value, "signed")

    def listed(self, parts: Iterable[str]) -> str:
        """Return the parts as a list without *and*, e.g. ``a, b, c``."""
        return self._formats.listed(tuple(parts))

    def connects(self, amount: int) -> str:
        """Return an amount with its unit, e.g. ``84 Connects`` or ``1 Connect``."""
        return self.t("connects", amount=amount)

    def each(self, connects: float) -> str:
        """Return an average in Connects, rounded to the tenth, e.g. ``10.5 Connects``."""
        return self.t("connects", amount=tenths(connects))

    def proposals(self, code: str) -> str:
        """Return a range of proposals as Upwork writes it, by its code (``5-10`` → ``5 to 10``)."""
        return self.t(range_id(code))

    def more(self, count: int) -> str:
        """Return the line that stands for ``count`` rows that didn't fit on the card."""
        return self.t("more", count=count)


def range_id(code: str) -> str:
    """Return the id of the message with a range of proposals, by the range's code."""
    return f"range-{code.replace('+', '-more')}"


def tenths(value: float) -> float:
    """Return a value rounded to the tenth, halves up (10.25 → 10.3); a whole result as an int (8.04 → 8)."""
    rounded = floor(10 * value + 0.5)
    return rounded / 10 if rounded % 10 else rounded // 10


def _kebab(name: str) -> str:
    """Return a class name as part of a message id: ``NotEnough`` → ``not-enough``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


def _is_shown(value: object) -> bool:
    """Return True for an argument of a class that messages can show."""
    return value is None or isinstance(value, (str, int, float, date))


class _Gaps(dict[str, Any]):
    """The arguments of a message, in which the name of a missing argument stands for its value."""

    def __missing__(self, name: str) -> str:
        return name


def catalogue(locale: str | None = ENGLISH) -> Text:
    """Return the catalogue of the language nearest to ``locale`` (see `nearest`); each is loaded once per process."""
    language = nearest(locale)
    return _loaded(language, words_folder(language))


@cache
def _loaded(locale: str, folder: Path) -> Text:
    return Text(locale, folder=folder)


def describe(command: str) -> str:
    """Return the description of a command or group: the message ``cmd-<command>``, e.g. of ``connects-spend``.

    Raises BadCatalogue if the message is missing or too long for Discord.
    """
    return _fitting(f"cmd-{command}")


@cache
def options(command: str) -> dict[str, str]:
    """Return the descriptions of a command's options by name, for `app_commands.describe`. Raises what `describe` does."""
    id = f"cmd-{command}"
    return {name: _fitting(f"{id}.{name}") for name in catalogue().attributes(id)}


def _fitting(id: str) -> str:
    """Return a message that Discord takes as a description. Raises BadCatalogue for a missing or too long one."""
    words = catalogue().required(id)
    if not 1 <= len(words) <= LONGEST_DESCRIPTION:
        raise BadCatalogue(f"{id} has {len(words)} characters; Discord takes {LONGEST_DESCRIPTION}")
    return words
