"""Every language has every message with the same arguments, the same words to read, and is found by its locale."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.ui.words import BadCatalogue, Text, catalogue
from bot.ui.words.formats import Formats
from bot.ui.words.languages import ENGLISH, languages, nearest, offered, own_name, words_folder
from tests.ui.words.checks import NAMES

MORE, LESS = "has too much", "lacks"


class _Arguments(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def arguments(node: ast.BaseNode) -> frozenset[str]:
    """Return the names of the arguments that a pattern takes."""
    visitor = _Arguments()
    visitor.visit(node)
    return frozenset(visitor.names)


@cache
def messages(folder: Path) -> dict[str, frozenset[str]]:
    """Return the arguments of each message, and of each attribute as ``id.attribute``."""
    patterns: dict[str, frozenset[str]] = {}
    for file in folder.rglob("*.ftl"):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                if entry.value is not None:
                    patterns[entry.id.name] = arguments(entry.value)
                for attribute in entry.attributes:
                    patterns[f"{entry.id.name}.{attribute.id.name}"] = arguments(attribute)
    return patterns


def keys(section: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """Yield the keys of a ``reading.toml``.

    Which zones and countries have other names is each language's own affair, and which numbers have words of the calendar.
    """
    for key, value in section.items():
        if not key.lstrip("-").isdecimal():
            yield f"{above}{key}"
        if isinstance(value, Mapping) and above != "zones.":
            yield from keys(value, f"{above}{key}.")


def differences(reference: Path, other: Path) -> list[str]:
    """Return what the folder ``other`` lacks or has too much, compared with the language in ``reference``."""
    result: list[str] = []
    theirs, ours = messages(reference), messages(other)
    result += [f"{LESS} {id}" for id in sorted(theirs.keys() - ours.keys())]
    result += [f"{MORE}: {id}" for id in sorted(ours.keys() - theirs.keys()) if not id.startswith(NAMES)]
    for id in sorted(theirs.keys() & ours.keys()):
        result += [f"{id} {LESS} ${name}" for name in sorted(theirs[id] - ours[id])]
        result += [f"{id} {MORE}: ${name}" for name in sorted(ours[id] - theirs[id])]
    words, others = (
        set(keys(tomllib.loads((folder / "reading.toml").read_text("utf-8"))))
        for folder in (reference, other)
    )
    result += [f"{LESS} {key} in reading.toml" for key in sorted(words - others)]
    return result + [f"{MORE}: {key} in reading.toml" for key in sorted(others - words)]


@pytest.mark.parametrize("locale", sorted(languages()))
def test_a_language_has_every_message_with_its_arguments(locale: str) -> None:
    assert differences(words_folder(ENGLISH), words_folder(locale)) == []


@pytest.mark.parametrize("locale", ["en", "es", "pt-BR", "uk", "hi", "de"])
def test_a_list_of_any_length_is_joined_by_commas(locale: str) -> None:
    formats = Formats(locale, str)
    assert [formats.listed(["a", "{0}", "b %", "c"][:count]) for count in range(5)] == [
        "",
        "a",
        "a, {0}",
        "a, {0}, b %",
        "a, {0}, b %, c",
    ]


def folder(path: Path, ftl: str, reading: str = "[days]\ntoday = []\n") -> Path:
    (path / "cards").mkdir(parents=True)
    (path / "cards" / "all.ftl").write_text(ftl, "utf-8")
    (path / "reading.toml").write_text(reading, "utf-8")
    return path


ENGLISH_WORDS = """greeting = Hello { $name }
left = { $amount ->
        [one] { $amount } Connect of { $name }
       *[other] { $amount } Connects
    }
cmd = Command
    .option = An option for { $name }
"""
GERMAN_WORDS = """greeting = Hallo { $name }
left = { $amount ->
        [one] { $name } hat ein Connect
       *[other] { $name } hat { $amount } Connects
    }
cmd = Befehl
    .option = Etwas für { $name }
"""


def test_another_language_may_say_the_same_in_its_own_way(tmp_path: Path) -> None:
    english, german = folder(tmp_path / "en", ENGLISH_WORDS), folder(tmp_path / "de", GERMAN_WORDS)
    assert differences(english, german) == []
    text = Text("de", folder=german, strict=True)
    assert text.t("left", amount=1234, name="Ana") == "Ana hat 1.234 Connects"


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("greeting = Hallo { $name }\n", "", ["lacks greeting"]),
        ("Hallo { $name }", "Hallo", ["greeting lacks $name"]),
        ("Hallo { $name }", "Hallo { $nmae }", ["greeting lacks $name", "greeting has too much: $nmae"]),
        ("[one] { $name } hat ein", "[one] ein", []),
        ("    .option = Etwas für { $name }\n", "", ["lacks cmd.option"]),
        ("Etwas für { $name }", "Etwas", ["cmd.option lacks $name"]),
        ("greeting =", "grusz = Hallo\ngreeting =", ["has too much: grusz"]),
    ],
)
def test_what_a_language_lacks_or_has_too_much_is_named(
    tmp_path: Path, good: str, bad: str, said: list[str]
) -> None:
    assert good in GERMAN_WORDS
    english = folder(tmp_path / "en", ENGLISH_WORDS)
    german = folder(tmp_path / "de", GERMAN_WORDS.replace(good, bad))
    assert differences(english, german) == said


def test_words_to_read_are_compared_too(tmp_path: Path) -> None:
    english = folder(tmp_path / "en", "", "[days]\ntoday = []\n[zones.names]\n'Europe/London' = []\n")
    german = folder(tmp_path / "de", "", "[days]\nheute = []\n[zones.names]\n'Europe/Berlin' = []\n")
    assert differences(english, german) == [
        "lacks days.today in reading.toml",
        "has too much: days.heute in reading.toml",
    ]


@pytest.mark.parametrize(
    ("locale", "language"),
    [("en", "en"), ("en-US", "en"), ("en-GB", "en"), ("zz", "en"), ("zz-ZZ", "en"), ("", "en"), (None, "en")],
)
def test_the_nearest_language_answers(locale: str | None, language: str) -> None:
    assert nearest(locale) == language
    assert catalogue(locale) is catalogue(language)


def test_every_folder_of_words_is_a_language() -> None:
    assert ENGLISH in languages()
    assert all((words_folder(locale) / "reading.toml").exists() for locale in languages())


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("en", "English"),
        ("es", "Español"),
        ("pt-BR", "Português (Brasil)"),
        ("uk", "Українська"),
        ("hi", "हिन्दी"),
        ("de", "Deutsch"),
    ],
)
def test_a_language_has_its_own_name(locale: str, name: str) -> None:
    assert own_name(locale) == name


def test_all_languages_fit_a_menu_with_discords_before_them() -> None:
    assert offered()[0] == ENGLISH
    assert set(offered()) == languages()
    assert len(offered()) < 25


def test_a_missing_message_shows_its_id_or_ends_the_start() -> None:
    assert Text().t("no-such-message") == "no-such-message"
    with pytest.raises(BadCatalogue):
        Text().required("no-such-message")
    with pytest.raises(BadCatalogue):
        Text(strict=True).t("no-such-message")


@pytest.mark.parametrize("locale", ["en", "es", "pt-BR", "uk", "hi", "de"])
def test_a_list_has_commas_in_every_language(tmp_path: Path, locale: str) -> None:
    """Babel knows a list without *and* in a few languages only."""
    text = Text(locale, folder=tmp_path)
    assert [text.listed("abc"[:count]) for count in range(4)] == ["", "a", "a, b", "a, b, c"]
