"""Compiled messages read exactly as Mozilla's own library fills them in, but for a range whose ends read the same."""

import random
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.ui.words import BadCatalogue, Text
from bot.ui.words.languages import languages, words_folder
from tests.sizes import sized

SETS = sized(6, 12)
VALUES = (0, 1, 2, 3, 5, 11, 21, 101, 1234, -7, -1234567, 0.5, 1.0, 10.25, 1234.5, 2.0004)
TEXTS = ("", "one", "other", "none", "yes", "no", "Ana **B** { $x }", "**\N{ROCKET}**")
PLURALS = """
many = { $count ->
        [0] none at all
        [one] { $count } of one
        [few] { $count } of few
        [many] { $count } of many
        [1] never, as it comes after its plural
       *[other] { $count } of others { $name }
    }
    .inside = { $name ->
        [yes] { $count ->
            [one] it
           *[other] { $count } of them
        }
       *[no] { "{" }{ "" }{ $count }
    }
number = { $count ->
        [2.5] a half
       *[3] { $count }
    }
"""


class _Pattern(Visitor):
    """Collects the arguments of a pattern, the words among which they choose, and the two ends of each range."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.words: set[str] = set()
        self.ranges: set[tuple[str, str]] = set()

    def visit_Pattern(self, node: ast.Pattern) -> None:
        names = [_name(element) for element in node.elements]
        for place, element in enumerate(node.elements[1:-1], start=1):
            first, last = names[place - 1], names[place + 1]
            if isinstance(element, ast.TextElement) and element.value.strip() == "–" and first and last:
                self.ranges.add((first, last))
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)

    def visit_Variant(self, node: ast.Variant) -> None:
        if isinstance(node.key, ast.Identifier):
            self.words.add(node.key.name)
        self.generic_visit(node)


def patterns(source: str) -> Iterator[tuple[str, ast.Pattern]]:
    """Yield the id and the pattern of each message and attribute."""
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                yield entry.id.name, entry.value
            for attribute in entry.attributes:
                yield f"{entry.id.name}.{attribute.id.name}", attribute.value


def argument_sets(pattern: ast.Pattern, seed: str) -> Iterator[Mapping[str, str | int | float]]:
    """Yield sets of arguments for a pattern, among them numbers with every plural, and texts that are plurals' names."""
    visitor = _Pattern()
    visitor.visit(pattern)
    rng = random.Random(seed)
    choices = [*VALUES, *TEXTS, *sorted(visitor.words) * 3]
    for _ in range(SETS if visitor.names else 1):
        args = {name: rng.choice(choices) for name in sorted(visitor.names)}
        while any(_read_the_same(args[first], args[last]) for first, last in visitor.ranges):
            args = {name: rng.choice(choices) for name in sorted(visitor.names)}
        yield args


def _name(element: ast.TextElement | ast.Placeable) -> str | None:
    """Return the name of a variable, None for a text or a choice."""
    if isinstance(element, ast.Placeable) and isinstance(element.expression, ast.VariableReference):
        return element.expression.id.name
    return None


def _read_the_same(value: str | float, other: str | float) -> bool:
    """Return True if a message shows both values alike; it shows three decimals of a number."""
    if isinstance(value, str) or isinstance(other, str):
        return value == other
    return round(value, 3) == round(other, 3)


def compare(locale: str, folder: Path) -> int:
    """Compare each message in the folder with Mozilla's; return how many filled messages were compared."""
    sources = [file.read_text("utf-8") for file in folder.rglob("*.ftl")]
    bundle = FluentBundle([locale], use_isolating=False)
    for source in sources:
        bundle.add_resource(FluentResource(source))
    text = Text(locale, folder=folder, strict=True)
    count = 0
    for id, pattern in (pair for source in sources for pair in patterns(source)):
        name, _, attribute = id.partition(".")
        message = bundle.get_message(name)
        original = message.attributes[attribute] if attribute else message.value
        assert original is not None
        for args in argument_sets(pattern, id):
            words, faults = bundle.format_pattern(original, dict(args))
            assert faults == []
            assert text.t(id, **args) == words, (id, args)
            count += 1
    return count


@pytest.mark.parametrize("locale", sorted(languages()))
def test_every_message_reads_as_mozillas_library_fills_it_in(locale: str) -> None:
    assert compare(locale, words_folder(locale)) > SETS * 100


@pytest.mark.parametrize("locale", ["en", "de", "es", "fr", "pl", "ar", "hi", "ja"])
def test_numbers_and_plurals_are_those_of_the_language(tmp_path: Path, locale: str) -> None:
    (tmp_path / "plurals.ftl").write_text(PLURALS, "utf-8")
    assert compare(locale, tmp_path) == 3 * SETS


def test_a_range_whose_ends_read_the_same_is_one_of_them(tmp_path: Path) -> None:
    source = "bid = at most **{ $low }–{ $high }** Connects\nminus = { $low } - { $high }\n"
    (tmp_path / "ranges.ftl").write_text(source, "utf-8")
    text = Text(folder=tmp_path, strict=True)
    assert text.t("bid", low=1200, high=1200) == "at most **1,200** Connects"
    assert text.t("bid", low=60, high=72) == "at most **60–72** Connects"
    assert text.t("bid", low=0.2, high=0.2004) == "at most **0.2** Connects"
    day = date(2026, 11, 24)
    days = Text(strict=True)
    assert days.t("chart-range", since=day, until=day) == "24 Nov 2026"
    assert days.t("chart-range", since=day, until=date(2026, 11, 25)) == "24 Nov 2026 – 25 Nov 2026"
    assert text.t("minus", low=3, high=3) == "3 - 3"
    with pytest.raises(BadCatalogue, match="high"):
        text.t("bid", low=1)


def test_an_escaped_text_in_code_marks_shows_no_escapes(tmp_path: Path) -> None:
    source = "code = `{ $typed }` isn't “{ $typed }” but `/a { $typed }`\nrow = `{ $amount }`\n"
    (tmp_path / "code.ftl").write_text(source, "utf-8")
    text = Text(folder=tmp_path, strict=True)
    typed = text.safe("boosted_viewed *2*", 40)
    assert text.t("code", typed=typed) == (
        r"`boosted_viewed *2*` isn't “boosted\_viewed \*2\*” but `/a boosted_viewed *2*`"
    )
    assert text.t("code", typed=text.safe("a`b", 40)) == r"`a'b` isn't “a\`b” but `/a a'b`"
    assert text.t("code", typed="plain_words") == "`plain_words` isn't “plain_words” but `/a plain_words`"
    assert text.t("row", amount=-1200) == "`-1,200`"


def test_a_missing_argument_leaves_its_name(tmp_path: Path) -> None:
    (tmp_path / "plurals.ftl").write_text(PLURALS, "utf-8")
    assert Text(folder=tmp_path).t("many", count=3) == "3 of others name"
    assert Text(folder=tmp_path).t("number", count=object()) == "count"
    with pytest.raises(BadCatalogue, match="count"):
        Text(folder=tmp_path, strict=True).t("number")


@pytest.mark.parametrize(
    "source",
    [
        "good = Good\nNo message at all\n",
        "good = Good\n-term = No term\n",
        "good = Good\ngood = Again\n",
    ],
)
def test_a_file_with_anything_but_messages_is_refused_at_the_start(tmp_path: Path, source: str) -> None:
    (tmp_path / "bad.ftl").write_text(source, "utf-8")
    with pytest.raises(BadCatalogue):
        Text(folder=tmp_path)


@pytest.mark.parametrize(
    "source",
    [
        "bad = { $name",
        "bad = Words\n[one] a case without its choice\n",
        "bad = Words\n} more\n",
        "bad = { NUMBER($name) }\n",
        "bad = { other }\n",
        "bad =\n    .attribute = Words of its attribute alone\n",
    ],
)
def test_a_message_that_cannot_be_read_is_refused_when_it_is_used(tmp_path: Path, source: str) -> None:
    (tmp_path / "bad.ftl").write_text(source, "utf-8")
    assert Text(folder=tmp_path).t("bad", name="Ana") == "bad"
    with pytest.raises(BadCatalogue):
        Text(folder=tmp_path, strict=True).t("bad", name="Ana")
