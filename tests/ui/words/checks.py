"""Read the messages of a language as they are written, and compare them with the English ones.

`faults` returns what a language lacks, has too much, has in a wrong form, or writes longer than its place allows.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.ui.words.languages import ENGLISH, words_folder
from tests.ui.words.own_names import misnamed
from tests.ui.words.uses import uses

PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
LONGEST_BUTTON = 38
"""The characters of a button that a phone of 390 px shows whole."""
VARIABLE = 4
"""The characters that a variable counts as, where a length is measured."""
MOST_VARIANTS = 64
NAMES = "name-"
"""The beginning of the ids of commands' names, which English doesn't have and each language may have."""
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_MENU = "name-menu-"
_QUOTED = re.compile(r"(?<![*\w])\*([^*\n]+)\*(?![*\w])")


@dataclass
class _Reading(Visitor):
    """Collects the arguments of a pattern, and the cases of each argument's choices."""

    names: set[str] = field(default_factory=set[str])
    choices: dict[str, list[frozenset[str]]] = field(default_factory=dict[str, list[frozenset[str]]])

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            cases = frozenset(_key(variant) for variant in node.variants)
            self.choices.setdefault(node.selector.id.name, []).append(cases)
        self.generic_visit(node)


@dataclass(frozen=True)
class Message:
    """A message or attribute: its file, its arguments, the cases of their choices, and every text that it can read as."""

    file: Path
    names: frozenset[str]
    choices: Mapping[str, list[frozenset[str]]]
    texts: tuple[str, ...]

    @property
    def length(self) -> int:
        """Return the characters of the longest text; a variable counts as VARIABLE."""
        return max(len(text.replace("\0", " " * VARIABLE)) for text in self.texts)


def _key(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value


def _texts(pattern: ast.Pattern) -> list[str]:
    """Return the texts that a pattern can read as, at most MOST_VARIANTS; a zero byte stands for a variable."""
    parts: list[list[str]] = []
    for element in pattern.elements:
        match element:
            case ast.TextElement(value=words):
                parts.append([words])
            case ast.Placeable(expression=ast.StringLiteral() as literal):
                parts.append([literal.parse()["value"]])
            case ast.Placeable(expression=ast.SelectExpression(variants=variants)):
                parts.append([text for variant in variants for text in _texts(variant.value)])
            case _:
                parts.append(["\0"])
    return ["".join(each) for each, _ in zip(product(*parts), range(MOST_VARIANTS), strict=False)]


def messages(folder: Path) -> dict[str, Message]:
    """Return the messages in a folder by id, and their attributes as ``id.attribute``."""
    read: dict[str, Message] = {}
    for file in sorted(folder.rglob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            if not isinstance(entry, ast.Message):
                continue
            patterns = {entry.id.name: entry.value} if entry.value is not None else {}
            patterns |= {f"{entry.id.name}.{part.id.name}": part.value for part in entry.attributes}
            for id, pattern in patterns.items():
                reading = _Reading()
                reading.visit(pattern)
                texts = tuple(_texts(pattern))
                read[id] = Message(file.relative_to(folder), frozenset(reading.names), reading.choices, texts)
    return read


@cache
def english() -> Mapping[str, Message]:
    return messages(words_folder(ENGLISH))


def faults(locale: str, theirs: Mapping[str, Message], ours: Mapping[str, Message]) -> list[str]:
    """Return a line for each fault of the messages ``ours`` in the language ``locale``; ``theirs``: the English ones."""
    result = [f"{id} is missing" for id in sorted(theirs.keys() - ours.keys())]
    strange = sorted(id for id in ours.keys() - theirs.keys() if not id.startswith(NAMES))
    result += [f"{id} is unknown" for id in strange]
    labels = _labels(theirs, ours)
    own = {id: message.texts[0] for id, message in ours.items() if id.startswith(NAMES)}
    for id in sorted(theirs.keys() & ours.keys()):
        one, other = theirs[id], ours[id]
        result += [f"{id} lacks ${name}" for name in sorted(one.names - other.names)]
        result += [f"{id} has an unknown ${name}" for name in sorted(other.names - one.names)]
        result += [f"{id}: {fault}" for fault in _of_choices(locale, one, other)]
        result += [f"{id}: {fault}" for fault in _of_lengths(id, one, other)]
        lacking = {name for text in one.texts for name in misnamed(text, other.texts, own)}
        result += [f"{id}: lacks {name}" for name in sorted(lacking)]
        result += [f"{id}: {fault}" for fault in _of_quotes(one, other, labels, ours)]
    return result


@cache
def plurals_of(locale: str) -> frozenset[str]:
    """Return the plural forms that amounts of Connects take; Spanish has another one from a million on."""
    form = Locale.parse(locale, sep="-").plural_form
    return frozenset({"other", *(form(number) for number in range(1_000))})


def _of_choices(locale: str, one: Message, other: Message) -> Iterator[str]:
    """Yield what the choices of a message lack: cases that English has, and plural forms of the language."""
    forms = plurals_of(locale)
    for name, choices in one.choices.items():
        words = {case for cases in choices for case in cases if not _is_number(case)}
        own = {case for cases in other.choices.get(name, []) for case in cases}
        yield from (f"lacks the case [{case}] of ${name}" for case in sorted(words - own))
    for name, choices in other.choices.items():
        for cases in choices:
            plurals = cases & PLURALS - {"other"}
            if not plurals:
                continue
            exact = {"one"} if "1" in cases else set[str]()
            yield from (f"lacks the plural [{form}] of ${name}" for form in sorted(forms - exact - cases))
            never = plurals - Locale.parse(locale, sep="-").plural_form.tags
            yield from (f"has no use for the plural [{form}] of ${name}" for form in sorted(never))


def _is_number(case: str) -> bool:
    return case in PLURALS or _NUMBER.fullmatch(case) is not None


def _of_lengths(id: str, one: Message, other: Message) -> Iterator[str]:
    """Yield where a message is longer than what shows it; a button may be as long as the English one."""
    for use, longest in uses(id):
        most = min(longest, max(LONGEST_BUTTON, one.length)) if use in {"button", "switch"} else longest
        if other.length > most:
            yield f"{other.length} characters, a {use} has {most}"


def _labels(theirs: Mapping[str, Message], ours: Mapping[str, Message]) -> dict[str, set[str]]:
    """Return the ids of the messages on buttons and in menus, by their English words."""
    labels: dict[str, set[str]] = {}
    for id, message in theirs.items():
        if id.startswith(("button-", "switch-", "menu-")) and not message.names:
            labels.setdefault(message.texts[0], set()).add(id)
    for id in (id for id in ours if id.startswith(_MENU)):
        labels.setdefault(id.removeprefix(_MENU).replace("-", " ").capitalize(), set()).add(id)
    return labels


def _of_quotes(
    one: Message, other: Message, labels: Mapping[str, set[str]], ours: Mapping[str, Message]
) -> Iterator[str]:
    """Yield the buttons that English names in a sentence, and this language by another name than they have."""
    for quoted in {quote for text in one.texts for quote in _QUOTED.findall(text)}:
        own = {ours[id].texts[0] for id in labels.get(quoted, ()) if id in ours}
        if own and not any(label in text for label in own for text in other.texts):
            yield f"names the button *{quoted}*, which is {' or '.join(sorted(own))} here"
