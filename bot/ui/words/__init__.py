"""Every word that a person reads, found by its id in the Fluent catalogue (bot/ui/words/<locale>/**/*.ftl).

A language is a folder, named by its locale. ``catalogue("en-GB")`` is the words of the nearest language, English where the
bot speaks no other. ``text.t("balance-title", amount=84)`` fills a message; what people typed goes through ``text.safe``
on its way in. Commands take their descriptions from messages named ``cmd-…``, whose attributes describe the options::

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
from cachetools import LRUCache
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast as ftl

from bot.domain.time.calendar import day_of
from bot.errors import DomainError
from bot.ui.words.formats import Formats
from bot.ui.words.visible import JOINERS, visible

log = structlog.get_logger(__name__)

ENGLISH = "en"
MOST_RECENT = 4096  # messages that are kept as they were filled in
LONGEST_DESCRIPTION = 100  # Discord's, in characters
LONGEST_IN_ERROR = 60  # what was typed is repeated only so far

_MARKDOWN = re.compile(r"([\\*_~`|\[\]<#]|^[>+-])", re.MULTILINE)


class BadCatalogue(Exception):
    """The catalogue can't be read, has an id twice, or lacks one that was asked for."""


class Text:
    """The words of one language.

    ``locale`` names a folder of ``bot/ui/words/``, or is the language of ``folder``. A message that is missing or lacks an
    argument raises BadCatalogue where ``strict`` (tests); otherwise the fault is logged and the bare id is shown.
    """

    def __init__(self, locale: str = ENGLISH, *, folder: Path | None = None, strict: bool = False) -> None:
        self.locale = locale
        self._strict = strict
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._formats = Formats(locale, cache(self.t))
        self._messages: dict[str, ftl.Message] = {}
        self._recent: LRUCache[tuple[Any, ...], tuple[str, str | None]] = LRUCache(MOST_RECENT)
        for file in sorted((folder or words_folder(locale)).rglob("*.ftl")):
            self._load(file)

    def _load(self, file: Path) -> None:
        resource = _parsed(file)
        for entry in resource.body:
            if isinstance(entry, ftl.Junk):
                what = (entry.content or "")[:80]
                raise BadCatalogue(f"{file.name} can't be read (lines can't begin with * [ . }}): {what!r}")
            if isinstance(entry, ftl.Message):
                if entry.id.name in self._messages:
                    raise BadCatalogue(f"{file.name} has {entry.id.name} a second time")
                self._messages[entry.id.name] = entry
        self._bundle.add_resource(resource)

    def ids(self) -> Sequence[str]:
        """Every message id, for tests."""
        return tuple(self._messages)

    def attributes(self, id: str) -> Sequence[str]:
        return tuple(attribute.id.name for attribute in self._messages[id].attributes)

    def t(self, id: str, /, **args: object) -> str:
        """The message ``id`` (or ``id.attribute``) filled in.

        Whole numbers are grouped and make plurals; ids of entries go in as text. A date reads ``1 Mar 2027``, True and
        False are the cases ``yes`` and ``no``, None is ``none``. Text goes in as it is: make it `safe` first.
        """
        words, fault = self._filled(id, args)
        if fault is None:
            return words
        if self._strict:
            raise BadCatalogue(f"{id}: {fault}")
        log.error("message broken", id=id, why=fault)
        return words

    def required(self, id: str) -> str:
        """Return the message ``id``, for what Discord registers at the start. Raises BadCatalogue where it is missing."""
        words, fault = self._filled(id, {})
        if fault is not None:
            raise BadCatalogue(f"{id}: {fault}")
        return words

    def _filled(self, id: str, args: Mapping[str, object]) -> tuple[str, str | None]:
        """Return the message, or the bare id where there is none, and what is wrong with it, or None.

        Messages without a member's words in them are kept: most are labels, numbers and days that come again and again.
        """
        if any(isinstance(value, str) for value in args.values()):
            return self._formatted(id, args)
        key = (id, *((name, value.__class__, value) for name, value in args.items()))
        if key not in self._recent:
            self._recent[key] = self._formatted(id, args)
        return self._recent[key]

    def _formatted(self, id: str, args: Mapping[str, object]) -> tuple[str, str | None]:
        name, _, attribute = id.partition(".")
        try:
            message = self._bundle.get_message(name)
            pattern = message.attributes[attribute] if attribute else message.value
        except LookupError:
            pattern = None
        if pattern is None:
            return id, "not in the catalogue"
        shown, faults = self._bundle.format_pattern(
            pattern, {key: self._argument(value) for key, value in args.items()}
        )
        return str(shown), repr(faults) if faults else None

    def _argument(self, value: object) -> Any:
        if value is None:
            return "none"
        if isinstance(value, bool):
            return "yes" if value else "no"
        return self.day(value) if isinstance(value, date) else value

    def error(self, error: DomainError) -> str:
        """What is wrong, what is allowed, and what to do next: ``error-<class-name>`` with the fields filled in.

        ``held`` says whether a button to do it all the same stands below.
        """
        args: dict[str, object] = {}
        for name, value in error.arguments().items():
            args |= self._field(name, value)
        args["held"] = error.held_id is not None
        return self.t(f"error-{_kebab(type(error).__name__)}", **args)

    def _field(self, name: str, value: object) -> Mapping[str, object]:
        if isinstance(value, str):
            return {name: value if name == "field" else self.safe(value, LONGEST_IN_ERROR)}  # a field is ours
        if isinstance(value, tuple):
            return {name: self.listed([f"#{part}" for part in value])}
        if isinstance(value, int) and name.endswith("_id"):
            return {name: str(value)}
        if isinstance(value, int) and name.endswith("_cents"):
            return {name: self.usd(value)}
        if isinstance(value, int) and (name == "at" or name.endswith("_at")):
            return {name: self.instant(value), f"{name}_day": self.day(day_of(value))}
        return {name: value}

    def safe(self, typed: str, longest: int, *, lines: bool = False) -> str:
        """What a person typed, fit to be shown: no markdown, nobody pinged, at most ``longest`` characters.

        On one line unless ``lines``. Shortened with …; control characters, text direction marks and stacked accents
        are dropped.
        """
        clean = self.plain(typed, longest, lines=lines)
        return _MARKDOWN.sub(r"\\\1", clean).replace("@", "@\u200b").replace("://", ":\u200b//")

    def plain(self, typed: str, longest: int, *, lines: bool = False) -> str:
        """The same for where Discord reads no markdown and pings nobody: lists of choices, labels, fields of forms."""
        parts = typed.splitlines() if lines else [typed]
        clean = "\n".join(visible(part) for part in parts).strip()
        if len(clean) > longest:
            clean = clean[: longest - 1].rstrip(JOINERS + " \n") + "…"
        return clean

    def instant(self, at: int, style: str = "R") -> str:
        """An instant (UTC ms) as each reader's Discord shows it: R "2 hours ago", D a date, f date and time."""
        return f"<t:{at // 1000}:{style}>"

    def day(self, on: date) -> str:
        """Return a calendar day such as ``1 Mar 2027``: the same for every reader, unlike `instant`."""
        return self._formats.date(on)

    def short_day(self, on: date) -> str:
        """Return a day without its year: ``1 Mar``."""
        return self._formats.date(on, "short-day")

    def month(self, first: date, *, year: bool = False) -> str:
        """Return the month of a day: ``Mar``; with ``year`` ``Mar 2027``."""
        return self._formats.date(first, "month-of-year" if year else "month")

    def usd(self, cents: int) -> str:
        """Return US dollars: ``$1,234.50``; ``$300`` where there are no cents."""
        return self._formats.usd(cents)

    def number(self, value: float) -> str:
        """Return a whole number: ``1,234``."""
        return self._formats.number(value)

    def decimal(self, value: float) -> str:
        """Return a number with one decimal place: ``2.0``."""
        return self._formats.number(value, "decimal")

    def tenths(self, value: float) -> str:
        """Return a number to the tenth: ``10.5``, and ``8`` without a point."""
        return self._formats.number(tenths(value), "tenths")

    def signed(self, value: int) -> str:
        """Return what an entry did to the balance: ``+80``, ``-12`` with a real minus."""
        return self._formats.number(value, "signed")

    def listed(self, parts: Iterable[str]) -> str:
        """Return an enumeration: ``a, b, c``."""
        return self._formats.listed(tuple(parts))

    def connects(self, amount: int) -> str:
        """``84 Connects``, ``1 Connect``."""
        return self.t("connects", amount=amount)

    def each(self, connects: float) -> str:
        """``10.5 Connects``: what one of several cost, to the tenth."""
        return self.t("connects", amount=tenths(connects))

    def proposals(self, code: str) -> str:
        """A range of proposals in the post's own words: ``5 to 10``."""
        return self.t(f"range-{code.replace('+', '-more')}")

    def more(self, count: int) -> str:
        """What stands for ``count`` rows that didn't fit."""
        return self.t("more", count=count)


def tenths(value: float) -> float:
    """``10.5``, and ``8`` without a point. Halves away from zero, as people do it."""
    rounded = floor(10 * value + 0.5)
    return rounded / 10 if rounded % 10 else rounded // 10


def _kebab(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


@cache
def _parsed(file: Path) -> ftl.Resource:
    """Once per process: parsing the whole catalogue takes a second."""
    return FluentResource(file.read_text("utf-8"))


def words_folder(locale: str) -> Path:
    """Return where the words of a language are."""
    return Path(__file__).parent / locale


@cache
def languages() -> frozenset[str]:
    """Return the locales that the bot speaks: every folder with words."""
    return frozenset(file.parent.name for file in Path(__file__).parent.glob("*/common.ftl"))


def nearest(locale: str | None) -> str:
    """Return the language to answer ``locale`` in: itself, its language without a region, or English.

    None stands for somebody whose language isn't known, and is English.
    """
    for language in (locale or ENGLISH, (locale or ENGLISH).partition("-")[0]):
        if language in languages():
            return language
    return ENGLISH


def catalogue(locale: str | None = ENGLISH) -> Text:
    """Return the words of the language nearest to ``locale``; each language is loaded once per process."""
    return _loaded(nearest(locale))


@cache
def _loaded(locale: str) -> Text:
    return Text(locale)


def describe(command: str) -> str:
    """Return the description of the command or group ``connects-spend`` (message ``cmd-connects-spend``)."""
    return _fitting(f"cmd-{command}")


def options(command: str) -> dict[str, str]:
    """Return the descriptions of a command's options by name, for `app_commands.describe`."""
    id = f"cmd-{command}"
    return {name: _fitting(f"{id}.{name}") for name in catalogue().attributes(id)}


def _fitting(id: str) -> str:
    words = catalogue().required(id)
    if not 1 <= len(words) <= LONGEST_DESCRIPTION:
        raise BadCatalogue(f"{id} has {len(words)} characters; Discord takes {LONGEST_DESCRIPTION}")
    return words
