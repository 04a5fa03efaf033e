"""A message that puts a count before a noun chooses the noun's form by the count: never *1 interviews*."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from bot.ui.words.languages import ENGLISH, words_folder

NEXT_WORD = re.compile(r"\*{0,2} \*{0,2}([^\W\d_]+)")
NO_NOUNS = frozenset({"has", "is", "less", "reports", "s", "says", "stays", "this", "was"})
"""English words in *s* that follow an argument and count nothing."""
NEVER_ONE = {
    "advice-basis": "people",  # five and more
    "chart-month-known": "known",  # of five people and more
    "community-people": "people",
    "server-people": "people",
    "error-bad-template": "most",  # bounds of the bot
    "error-moment-too-far": "years",
    "error-short-draft": "shortest",
    "error-too-long": "longest",
    "error-too-many-kept": "most",
    "error-too-many-reminders": "most",
    "error-too-much-to-import": "rows_max characters_max",
    "error-unlikely-amount": "amount",  # above what Upwork's page can show
    "draft-too_long-characters.why": "number",
    "draft-too_long-words.why": "number",
    "forecast-how": "days",
    "forecast-idle": "days",
    "job-old": "days",  # a month and more
    "jobs-newest": "total",
    "own-repeat": "count",  # two and more
    "refills-arrived": "count",
    "repeat-every-days": "count",
    "repeat-every-weeks": "count",
    "repeat-every-months": "count",
    "review-advice-none": "fewest",
    "totals-period": "days",
    "totals-title": "days",
}
IN_WORDS = {
    "community-per-hire": "connects",  # decimals, ranges and names that come as text
    "community-per-interview": "connects",
    "error-bad-choice": "given",
    "job-proposals": "range",
    "stats-return": "times",
    "trial-range": "low high",
}
UNCHANGING = {
    "de": {"davon", "zurück"},
    "es": {"con"},
    "pt-BR": {"agora", "com", "de", "deles", "no"},
    "uk": {"Connects", "з", "інтерв", "тепер"},
}
"""Words that follow a number where English has a noun, and are the same for any number; Hindi has hardly any others."""

Uncounted = tuple[str, str, str]
"""The id of a message, a variable outside any choice by its number, and the word that follows it."""


def patterns(locale: str) -> Iterator[tuple[str, ast.Pattern]]:
    """Yield the id and the pattern of each message and attribute of a language."""
    for file in sorted(words_folder(locale).rglob("*.ftl")):
        yield from patterns_of(file)


def patterns_of(file: Path) -> Iterator[tuple[str, ast.Pattern]]:
    for entry in FluentParser().parse(file.read_text("utf-8")).body:
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                yield entry.id.name, entry.value
            for attribute in entry.attributes:
                yield f"{entry.id.name}.{attribute.id.name}", attribute.value


def choice(element: ast.TextElement | ast.Placeable) -> tuple[str, ast.SelectExpression, bool] | None:
    """Return the variable of a choice, the choice, and whether it has a form for one; None for anything else."""
    if not isinstance(element, ast.Placeable) or not isinstance(element.expression, ast.SelectExpression):
        return None
    select = element.expression
    assert isinstance(select.selector, ast.VariableReference)
    keys = {
        variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
        for variant in select.variants
    }
    return select.selector.id.name, select, bool(keys & {"one", "few", "many", "1"})


def uncounted(id: str, pattern: ast.Pattern, counted: frozenset[str] = frozenset()) -> Iterator[Uncounted]:
    """Yield the variables of a pattern that stand before a word, outside any choice by their number."""
    for place, element in enumerate(pattern.elements):
        if (chosen := choice(element)) is not None:
            name, select, is_plural = chosen
            for variant in select.variants:
                yield from uncounted(id, variant.value, counted | {name} if is_plural else counted)
        elif isinstance(element, ast.Placeable) and isinstance(element.expression, ast.VariableReference):
            name = element.expression.id.name
            after = pattern.elements[place + 1 : place + 2]
            word = (
                NEXT_WORD.match(str(after[0].value))
                if after and isinstance(after[0], ast.TextElement)
                else None
            )
            if word and name not in counted:
                yield id, name, word[1]


def plurals(pattern: ast.Pattern) -> set[str]:
    """Return the variables by whose number a pattern chooses."""
    names = set[str]()
    for element in pattern.elements:
        if (chosen := choice(element)) is not None:
            name, select, is_plural = chosen
            names |= {name} if is_plural else set()
            for variant in select.variants:
                names |= plurals(variant.value)
    return names


def faults(locale: str) -> list[Uncounted]:
    """Return the counts before a noun without a choice: in English before a word in *s*, else where English has a choice."""
    found = [fault for id, pattern in patterns(locale) for fault in uncounted(id, pattern)]
    if locale == ENGLISH:
        excepted = [NEVER_ONE, IN_WORDS]
        return [
            (id, name, word)
            for id, name, word in found
            if word.endswith("s")
            and word not in NO_NOUNS
            and not any(name in names.get(id, "").split() for names in excepted)
        ]
    chosen = {id: plurals(pattern) for id, pattern in patterns(ENGLISH)}
    return [
        (id, name, word)
        for id, name, word in found
        if name in chosen.get(id, ()) and word not in UNCHANGING[locale]
    ]


@pytest.mark.parametrize("locale", [ENGLISH, *UNCHANGING])
def test_a_count_before_a_noun_chooses_the_nouns_form(locale: str) -> None:
    assert faults(locale) == []


def test_each_exception_is_needed() -> None:
    found = {(id, name) for id, pattern in patterns(ENGLISH) for id, name, _ in uncounted(id, pattern)}
    excepted = {(id, name) for names in (NEVER_ONE, IN_WORDS) for id in names for name in names[id].split()}
    assert excepted - found == set()


def test_a_noun_without_a_choice_is_found(tmp_path: Path) -> None:
    (tmp_path / "some.ftl").write_text(
        "bad = { $count } interviews\nwell = { $count ->\n    [one] 1 hire\n   *[other] { $count } hires\n }\n",
        "utf-8",
    )
    found = [fault for id, pattern in patterns_of(tmp_path / "some.ftl") for fault in uncounted(id, pattern)]
    assert found == [("bad", "count", "interviews")]
