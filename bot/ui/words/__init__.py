"""Every word that a person reads, found by its id in the Fluent catalogue (bot/ui/words/en/**/*.ftl).

``text.t("balance-title", amount=84)`` fills a message; what people typed goes through ``text.safe`` on its way in.
Commands take their descriptions from messages named ``cmd-…``, whose attributes describe the options::

    cmd-connects-spend = Write down Connects that you have used
        .amount = How many

    @app_commands.command(name="spend", description=describe("connects-spend"))
    @app_commands.describe(**options("connects-spend"))
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from math import floor
from pathlib import Path
from typing import Any

import structlog
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast as ftl

from bot.domain.time.calendar import day_of
from bot.errors import DomainError

log = structlog.get_logger(__name__)

FOLDER = Path(__file__).parent / "en"
LONGEST_DESCRIPTION = 100  # Discord's, in characters
LONGEST_IN_ERROR = 60  # what was typed is repeated only so far

_MARKDOWN = re.compile(r"([\\*_~`|\[\]<#]|^[>+-])", re.MULTILINE)
_JOINERS = "\u200d\ufe0f"  # parts of emoji
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_NO_ACCENTS = 3  # combining characters in a row; more is there to spill over other lines


class BadCatalogue(Exception):
    """The catalogue can't be read, has an id twice, or lacks one that was asked for."""


class Text:
    """The words of one language. ``strict`` (tests, start-up) raises where else it logs and shows the bare id."""

    def __init__(self, locale: str = "en", *, folder: Path = FOLDER, strict: bool = False) -> None:
        self.locale = locale
        self._strict = strict
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._messages: dict[str, ftl.Message] = {}
        for file in sorted(folder.rglob("*.ftl")):
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
        name, _, attribute = id.partition(".")
        try:
            message = self._bundle.get_message(name)
            pattern = message.attributes[attribute] if attribute else message.value
        except LookupError:
            pattern = None
        if pattern is None:
            return self._broken(id, "not in the catalogue", id)
        shown, faults = self._bundle.format_pattern(
            pattern, {key: self._argument(value) for key, value in args.items()}
        )
        return self._broken(id, repr(faults), str(shown)) if faults else str(shown)

    def _broken(self, id: str, why: str, instead: str) -> str:
        if self._strict:
            raise BadCatalogue(f"{id}: {why}")
        log.error("message broken", id=id, why=why)
        return instead

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
            return {name: ", ".join(f"#{part}" for part in value)}
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
        clean = "\n".join(_visible(part) for part in parts).strip()
        if len(clean) > longest:
            clean = clean[: longest - 1].rstrip(_JOINERS + " \n") + "…"
        return clean

    def instant(self, at: int, style: str = "R") -> str:
        """An instant (UTC ms) as each reader's Discord shows it: R "2 hours ago", D a date, f date and time."""
        return f"<t:{at // 1000}:{style}>"

    def day(self, on: date) -> str:
        """A calendar day as ``1 Mar 2027``: the same for every reader, unlike `instant`."""
        return self.t("day", day=on.day, month=on.month, year=str(on.year))

    def usd(self, cents: int) -> str:
        """``$1,234.50``; ``$300`` where there are no cents."""
        whole, rest = divmod(abs(cents), 100)
        minus = "\u2212" if cents < 0 else ""
        return f"{minus}${whole:,}{f'.{rest:02d}' if rest else ''}"

    def number(self, value: int) -> str:
        """``1,234``."""
        return f"{value:,}"

    def signed(self, value: int) -> str:
        """``+80``, ``-12``: what an entry did to the balance. The minus is a real one."""
        return f"{value:+,}".replace("-", "\u2212")

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


def _visible(typed: str) -> str:
    kept: list[str] = []
    accents = 0
    for character in " ".join(typed.split()):
        category = unicodedata.category(character)
        accents = accents + 1 if category in ("Mn", "Me") else 0
        if (category not in _HIDDEN and accents <= _NO_ACCENTS) or character in _JOINERS:
            kept.append(character)
    return "".join(kept)


@cache
def _parsed(file: Path) -> ftl.Resource:
    """Once per process: parsing the whole catalogue takes a second."""
    return FluentResource(file.read_text("utf-8"))


@cache
def catalogue() -> Text:
    """The words of commands and their choices, which are the same for everybody."""
    return Text(strict=True)


def describe(command: str) -> str:
    """The description of the command ``connects-spend`` (message ``cmd-connects-spend``), also of a group."""
    return _fitting(f"cmd-{command}")


def options(command: str) -> dict[str, str]:
    """The descriptions of its options, by name, for `app_commands.describe`."""
    id = f"cmd-{command}"
    return {name: _fitting(f"{id}.{name}") for name in catalogue().attributes(id)}


def _fitting(id: str) -> str:
    words = catalogue().t(id)
    if not 1 <= len(words) <= LONGEST_DESCRIPTION:
        raise BadCatalogue(f"{id} has {len(words)} characters; Discord takes {LONGEST_DESCRIPTION}")
    return words
