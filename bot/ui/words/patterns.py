"""Compile the patterns of the Fluent catalogue to functions, each of which fills its pattern in by joining strings.

The catalogue uses text, variables, string literals, and choices by a variable among words, numbers and plurals; for any
other part of Fluent `Patterns.compiled` raises BadPattern. The results are those of Mozilla's ``fluent.runtime``, with which
a test compares every message; this module takes a tenth of that library's time. One thing is added: two variables with a
dash between them are a range, and a range whose ends read the same is shown as one of them; and an escaped text inside code
marks is shown without its escapes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, TypeAlias, cast

from babel import Locale
from babel.numbers import format_decimal
from fluent.syntax import ast as ftl

from bot.ui.words.typed import Escaped, in_code

Args: TypeAlias = Mapping[str, object]
Fill: TypeAlias = Callable[[Args], str]

MOST_PLURALS = 1024  # numbers whose plural form is remembered
_PLAIN = (str, int)  # the classes of arguments that choose a variant as they are
_DASHES = frozenset({"–", " – "})
_SAMPLES = (0, -5, 999, 1234, 12345, -1234567)


class BadPattern(Exception):
    """A pattern uses a part of Fluent that this module doesn't compile."""


def fixed(words: str) -> Fill:
    """Return the function of a pattern without arguments."""
    return lambda args: words


class Patterns:
    """The compiler for the patterns of the language ``locale``; ``day`` returns a date in words."""

    def __init__(self, locale: str, day: Callable[[date], str]) -> None:
        self._day = day
        self._locale = Locale.parse(locale, sep="-")
        self._plural = lru_cache(MOST_PLURALS)(self._locale.plural_form)
        # Babel needs thirty times as long as Python to write a whole number, in most languages with the same result.
        self._has_comma_groups = all(self._by_babel(number) == f"{number:,}" for number in _SAMPLES)
        self._shown_by_type: dict[type, Callable[[Any], str]] = {
            str: str,
            Escaped: str,
            date: day,
        }
        """How the commonest classes of arguments are shown, which needs no further tests then."""
        if self._has_comma_groups:
            self._shown_by_type[int] = "{:,}".format

    def compiled(self, pattern: ftl.Pattern) -> Fill:
        """Return a function that fills the pattern in. Raises BadPattern.

        The function takes the arguments as `Text.t` does. It raises KeyError for a missing argument, and TypeError for an
        argument of another class.
        """
        template = ""
        fills: list[Fill] = []
        for part in self._parts(pattern.elements):
            if isinstance(part, str):
                template += part.replace("%", "%%")
            else:
                template += "%s"
                fills.append(part)
        match fills:
            case []:
                return fixed(template % ())
            case [fill]:
                return fill if template == "%s" else lambda args: template % fill(args)
            case _:
                return lambda args: template % tuple([fill(args) for fill in fills])

    def _parts(self, elements: Sequence[ftl.TextElement | ftl.Placeable]) -> Iterator[str | Fill]:
        """Yield the constant texts, variables, choices and ranges of a pattern. Raises BadPattern."""
        place, is_code = 0, False
        while place < len(elements):
            match elements[place : place + 3]:
                case [
                    ftl.Placeable(expression=ftl.VariableReference(id=first)),
                    ftl.TextElement(value=dash),
                    ftl.Placeable(expression=ftl.VariableReference(id=last)),
                ] if dash in _DASHES:
                    yield self._range(first.name, dash, last.name)
                    place += 3
                case [ftl.Placeable(expression=ftl.VariableReference(id=variable)), *_] if is_code:
                    yield self._in_code(variable.name)
                    place += 1
                case _:
                    part = self._element(elements[place])
                    is_code ^= isinstance(part, str) and part.count("`") % 2 == 1
                    yield part
                    place += 1

    def _range(self, first: str, dash: str, last: str) -> Fill:
        """Return the function that shows a range, e.g. ``60–72``, or ``60`` if both ends read the same."""
        first_shown, last_shown = self._variable(first), self._variable(last)

        def fill(args: Args) -> str:
            low, high = first_shown(args), last_shown(args)
            return low if low == high else f"{low}{dash}{high}"

        return fill

    def _in_code(self, name: str) -> Fill:
        """Return the function that shows a variable inside code marks."""
        shown = self._variable(name)

        def fill(args: Args) -> str:
            value = args[name]
            return in_code(value) if isinstance(value, str) else shown(args)

        return fill

    def _element(self, element: ftl.TextElement | ftl.Placeable) -> str | Fill:
        """Return a constant text, or the function that fills in a variable or a choice. Raises BadPattern."""
        if isinstance(element, ftl.TextElement):
            return element.value
        match element.expression:
            case ftl.StringLiteral() as literal:
                return literal.parse()["value"]
            case ftl.VariableReference(id=variable):
                return self._variable(variable.name)
            case ftl.SelectExpression(selector=ftl.VariableReference(id=variable), variants=variants):
                return self._choice(variable.name, variants)
            case other:
                raise BadPattern(type(other).__name__)

    def _variable(self, name: str) -> Fill:
        shown, shown_by_type = self._shown, self._shown_by_type

        def fill(args: Args) -> str:
            value = args[name]
            return shown_by_type.get(type(value), shown)(value)

        return fill

    def _shown(self, value: object) -> str:
        """Return an argument in words, a number with its thousands grouped and at most three decimals. Raises TypeError."""
        value = self._plain(value)
        if isinstance(value, str):
            return value
        if isinstance(value, int) and self._has_comma_groups:
            return f"{value:,}"
        return self._by_babel(value)

    def _plain(self, value: object) -> str | int | float:
        """Return an argument as text or a number; True, False and None as ``yes``, ``no`` and ``none``. Raises TypeError."""
        if isinstance(value, str) or (isinstance(value, (int, float)) and not isinstance(value, bool)):
            return value
        if value is None:
            return "none"
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, date):
            return self._day(value)
        raise TypeError(f"a message can't show a {type(value).__name__}")

    def _by_babel(self, value: float) -> str:
        return format_decimal(value, locale=self._locale)

    def _choice(self, name: str, variants: list[ftl.Variant]) -> Fill:
        """Return a function that fills in the first variant that the argument ``name`` matches, else the default one.

        A word matches the same text, and a number whose plural form it is; a number matches the same number, and a text
        that is its plural form.
        """
        by_text: dict[str, Fill] = {}
        by_form: dict[str, Fill] = {}
        by_number: dict[float, Fill] = {}
        fallback: Fill | None = None
        for variant in variants:
            fill = self.compiled(variant.value)
            if isinstance(variant.key, ftl.Identifier):
                by_text.setdefault(variant.key.name, fill)
                by_form.setdefault(variant.key.name, fill)
            else:
                number = float(variant.key.value)
                form = self._plural(number)
                by_text.setdefault(form, fill)
                by_number.setdefault(number, by_form.get(form, fill))  # an earlier variant comes first
            if variant.default:
                fallback = fill
        assert fallback is not None, "Fluent's grammar requires a default"
        default = fallback
        plural, plain = self._plural, self._plain

        def choose(args: Args) -> str:
            value = args[name]
            word = cast(str | int, value) if type(value) in _PLAIN else plain(value)
            if isinstance(word, str):
                return by_text.get(word, default)(args)
            fill = by_number.get(word) or by_form.get(plural(word), default)
            return fill(args)

        return choose
