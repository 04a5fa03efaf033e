"""Find what the label of a button may be in English, so that one tour presses the same buttons in each language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.ui.words.languages import ENGLISH, words_folder

LONGEST = 80
"""Characters of the longest label of a button."""
FIRST = ("button-", "switch")
"""The beginnings of ids that are looked at before others."""

Cases = dict[str, str]


@dataclass(frozen=True)
class _Form:
    """One way in which a message reads: its texts and the names of its variables in turn, and the cases that it is for."""

    parts: tuple[tuple[str, bool], ...]
    cases: Cases

    @property
    def pattern(self) -> re.Pattern[str]:
        seen: set[str] = set()
        pattern = ""
        for text, is_variable in self.parts:
            if not is_variable:
                pattern += re.escape(text)
            elif text in seen:
                pattern += f"(?P={text})"
            else:
                seen.add(text)
                pattern += f"(?P<{text}>.+)"
        return re.compile(pattern, re.DOTALL)

    def filled(self, values: dict[str, str]) -> str:
        return "".join(values.get(text, text) if is_variable else text for text, is_variable in self.parts)

    @property
    def length(self) -> int:
        return sum(len(text) for text, is_variable in self.parts if not is_variable)


def _forms(pattern: ast.Pattern) -> list[_Form]:
    forms = [_Form((), {})]
    for element in pattern.elements:
        others: list[_Form]
        match element:
            case ast.TextElement(value=words):
                others = [_Form(((words, False),), {})]
            case ast.Placeable(expression=ast.StringLiteral() as literal):
                others = [_Form(((literal.parse()["value"], False),), {})]
            case ast.Placeable(expression=ast.VariableReference(id=variable)):
                others = [_Form(((variable.name.replace("-", "_"), True),), {})]
            case ast.Placeable(expression=ast.SelectExpression() as choice):
                others = list(_chosen(choice))
            case _:
                raise AssertionError(element)
        forms = [
            _Form(form.parts + other.parts, form.cases | other.cases) for form in forms for other in others
        ]
    return forms


def _chosen(choice: ast.SelectExpression) -> Iterator[_Form]:
    name = choice.selector.id.name if isinstance(choice.selector, ast.VariableReference) else ""
    for variant in choice.variants:
        key = variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
        for form in _forms(variant.value):
            yield _Form(form.parts, {name: key} | form.cases)


def _messages(folder: Path) -> dict[str, list[_Form]]:
    """Return the forms of the messages that are short enough for a label, by id."""
    return {id: forms for file in folder.rglob("*.ftl") for id, forms in _in(file.read_text("utf-8")).items()}


@cache
def _in(text: str) -> dict[str, list[_Form]]:
    """Return what `_messages` does, of the text of one file."""
    messages: dict[str, list[_Form]] = {}
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            messages[entry.id.name] = [form for form in _forms(entry.value) if form.length <= LONGEST]
    return messages


class Labels:
    """The labels of a language."""

    def __init__(self, locale: str) -> None:
        theirs, ours = _messages(words_folder(ENGLISH)), _messages(words_folder(locale))
        ids = sorted(ours.keys() & theirs.keys(), key=lambda id: (not id.startswith(FIRST), id))
        self._plain: dict[str, list[str]] = {}
        self._patterns: list[tuple[re.Pattern[str], _Form]] = []
        for id in ids:
            for form in ours[id]:
                english = _like(theirs[id], form)
                if english is None:
                    continue
                if any(is_variable for _, is_variable in form.parts):
                    if any(text.strip() for text, is_variable in form.parts if not is_variable):
                        self._patterns.append((form.pattern, english))
                else:
                    self._plain.setdefault(form.filled({}), []).append(english.filled({}))
        self._known: dict[str, tuple[str, ...]] = {}

    def english(self, label: str) -> tuple[str, ...]:
        """Return what the label may be in English; the label itself where it is no message of the language."""
        if label not in self._known:
            self._known[label] = self._found(label)
        return self._known[label]

    def _found(self, label: str) -> tuple[str, ...]:
        if label in self._plain:
            return tuple(dict.fromkeys(self._plain[label]))
        for pattern, english in self._patterns:
            if match := pattern.fullmatch(label):
                values = {
                    name: self.english(value)[0] if value != label else value
                    for name, value in match.groupdict().items()
                }
                return (english.filled(values),)
        return (label,)


def _like(forms: list[_Form], form: _Form) -> _Form | None:
    """Return the English form for the same cases; where English has fewer cases, the one for all others."""

    def differences(other: _Form) -> int:
        return sum(form.cases.get(name, key) != key for name, key in other.cases.items())

    return min(reversed(forms), key=differences, default=None)
