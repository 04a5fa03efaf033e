"""Read the rules of the junk radar from junk_rules/*.toml: classes of words, and patterns of words for each kind.

A pattern is a row of elements. ``word`` is a word, ``stem*`` a beginning, ``<name>`` a class of words or a unit such as
``<money>``, ``a|b|<name>`` one of several, ``~4`` a gap of at most four tokens before the next element.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from bot.domain.board.junk_folding import fold_word
from bot.domain.board.junk_tokens import JunkToken

UNITS = frozenset({"contact_link", "email", "handle", "lone", "money", "percent", "phone", "plane", "url"})
"""Classes of tokens that aren't words; ``lone`` is a single word after a colon."""
MOST_CLAUSES = 2
"""Ends of clauses that a match may pass over, where its rule doesn't say."""
WIDEST_FRAME = 28
"""Tokens between the first element of a frame and any other, where its rule doesn't say."""
_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class Element:
    """A part of a pattern. ``ids``: classes, of which a token must have one; ``gap``: the most tokens before this part."""

    ids: tuple[int, ...]
    gap: int


@dataclass(frozen=True, slots=True)
class JunkRule:
    """A rule. ``unless``: classes that silence the rule where they stand in the match's clauses, before or inside the match.

    ``unless_after``: classes that do so anywhere in the sentence, ``unless_text``: in the whole text.

    ``with_text``, ``with_sentence``: classes that must stand somewhere in the message, in the sentence. ``least``: the least
    amount of the match's money in US dollars, by what it is for ("hour", "piece", "job" …); empty for any amount.
    ``clauses``: how many ends of clauses a match may pass over.

    ``frames``: rows of elements that may stand in any order within ``width`` tokens of the first element, in one sentence
    or in two that follow each other.
    """

    kind: str
    name: str
    added: date
    patterns: tuple[tuple[Element, ...], ...]
    unless: frozenset[int]
    unless_after: frozenset[int]
    unless_text: frozenset[int]
    with_text: frozenset[int]
    with_sentence: frozenset[int]
    least: dict[str, int]
    clauses: int
    frames: tuple[tuple[Element, ...], ...]
    width: int


@dataclass(slots=True)
class Lexicon:
    """The words of all elements. ``singles``, ``stems``, ``phrases``: the ids of the elements that a word begins."""

    classes: dict[str, int] = field(default_factory=dict[str, int])
    singles: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    stems: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    phrases: dict[str, list[tuple[tuple[str, ...], int]]] = field(
        default_factory=dict[str, list[tuple[tuple[str, ...], int]]]
    )
    blocked: dict[int, tuple[int, int]] = field(default_factory=dict[int, tuple[int, int]])
    """For a class: the classes that may not follow, and may not stand before, a word of it; -1 for none."""

    def id_of(self, name: str) -> int:
        """Return the id of a class or of an element, a new one for a new name."""
        return self.classes.setdefault(name, len(self.classes))

    def add(self, name: str, word: str) -> None:
        """Let ``word`` (a word, a stem with ``*``, or a phrase) belong to the class ``name``."""
        words = [fold_word(part) for part in word.replace("-", " ").replace("_", " ").split()]
        number = self.id_of(name)
        if len(words) > 1:
            self.phrases.setdefault(words[0], []).append((tuple(words), number))
        elif words[0].endswith("*"):
            self.stems.setdefault(words[0][:-1], set()).add(number)
        else:
            self.singles.setdefault(words[0], set()).add(number)

    def mark(self, tokens: list[JunkToken]) -> set[int]:
        """Fill ``ends`` of each token, and return the ids of all elements that occur in the sentence."""
        for place, token in enumerate(tokens):
            ends = token.ends
            for number in self._of_word(token):
                ends[number] = 1
            for phrase, number in self.phrases.get(token.word, ()):
                if _begins(tokens, place, phrase):
                    ends[number] = max(ends.get(number, 0), len(phrase))
            if token.is_label_value and (
                place + 1 == len(tokens) or tokens[place + 1].clause != token.clause
            ):
                ends[self.id_of("lone")] = 1
        self._hide_phrases(tokens)
        self._hide_portuguese(tokens)
        for number, (after, before) in self.blocked.items():
            self._block(tokens, number, after, before)
        return {number for token in tokens for number in token.ends}

    def _of_word(self, token: JunkToken) -> Iterator[int]:
        if token.kind != "word":
            yield self.id_of(token.kind)
        word = token.word
        yield from self.singles.get(word, ())
        for length in range(_SHORTEST_STEM, len(word) + 1):
            yield from self.stems.get(word[:length], ())

    def _hide_phrases(self, tokens: list[JunkToken]) -> None:
        """Take out of harmless phrases what would silence a rule: ``don't hesitate to`` denies nothing."""
        harmless, denials = (
            self.id_of("harmless"),
            tuple(map(self.id_of, ("no", "warning", "banned", "third", "books"))),
        )
        for place, token in enumerate(tokens):
            for inside in tokens[place : place + token.ends.get(harmless, 0)]:
                for denial in denials:
                    inside.ends.pop(denial, None)

    def _hide_portuguese(self, tokens: list[JunkToken]) -> None:
        """Take the word ``no``, "in the", out of the negations of a Portuguese sentence."""
        portuguese, spanish, no = map(self.id_of, ("portuguese", "spanish", "no"))
        marks = [(portuguese in token.ends) - (spanish in token.ends) for token in tokens]
        if sum(marks) > 0:
            for token in tokens:
                if token.word == "no":
                    token.ends.pop(no, None)

    def _block(self, tokens: list[JunkToken], number: int, after: int, before: int) -> None:
        for place, token in enumerate(tokens):
            length = token.ends.get(number)
            if length is None:
                continue
            neighbours = ((after, place + length), (before, place - 1))
            if any(_is_of(tokens, other, blocker, token.clause) for blocker, other in neighbours):
                del token.ends[number]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules of the radar, with their lexicon. ``disguised``: words that people hide with digits or other letters."""

    lexicon: Lexicon
    rules: tuple[JunkRule, ...]
    disguised: frozenset[str]
    lookalikes: dict[str, Any]


@lru_cache(maxsize=1)
def rule_book() -> RuleBook:
    """Return the rules of junk_rules/, read once."""
    folder = files("bot.domain.board") / "junk_rules"
    tables: dict[str, dict[str, Any]] = {
        entry.name.removesuffix(".toml"): tomllib.loads(entry.read_text("utf-8"))
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".toml") and entry.name != "shapes.toml"
    }
    words, slots, lookalikes = tables.pop("words"), tables.pop("slots"), tables.pop("lookalike_link")
    lexicon = Lexicon()
    for unit in UNITS:
        lexicon.id_of(unit)
    for name, table in (*words["class"].items(), *slots["class"].items()):
        _add_class(lexicon, name, table)
    rules = tuple(
        _rule(lexicon, kind, table, rule) for kind, table in tables.items() for rule in table["rule"]
    )
    return RuleBook(lexicon, rules, frozenset(words["disguised"].split()), lookalikes)


def _add_class(lexicon: Lexicon, name: str, table: dict[str, Any]) -> None:
    for language, words in table.items():
        if language in {"not_before", "not_after"}:
            continue
        for word in _listed(words):
            lexicon.add(name, word)
    ends = [lexicon.id_of(table[key]) if key in table else -1 for key in ("not_before", "not_after")]
    if max(ends) >= 0:
        lexicon.blocked[lexicon.id_of(name)] = (ends[0], ends[1])


def _listed(words: str) -> Iterable[str]:
    """Return the words and phrases of a list: one a line, or several in a line with commas."""
    return (word.strip() for line in words.splitlines() for word in line.split(",") if word.strip())


def _rule(lexicon: Lexicon, kind: str, table: dict[str, Any], rule: dict[str, Any]) -> JunkRule:
    def ids(key: str) -> frozenset[int]:
        return frozenset(map(lexicon.id_of, rule.get(key, table.get(key, []))))

    return JunkRule(
        kind=kind,
        name=rule["name"],
        added=rule["added"],
        patterns=_patterns(lexicon, rule.get("patterns", "")),
        unless=ids("unless"),
        unless_after=ids("unless_after"),
        unless_text=ids("unless_text"),
        with_text=ids("with_text"),
        with_sentence=ids("with_sentence"),
        least=rule.get("least", {}),
        clauses=rule.get("clauses", MOST_CLAUSES),
        frames=_patterns(lexicon, rule.get("frames", "")),
        width=rule.get("width", WIDEST_FRAME),
    )


def _patterns(lexicon: Lexicon, lines: str) -> tuple[tuple[Element, ...], ...]:
    """Return the patterns of a rule, one a line; none for an empty text."""
    return tuple(_pattern(lexicon, line) for line in lines.splitlines() if line.strip())


def _pattern(lexicon: Lexicon, line: str) -> tuple[Element, ...]:
    elements: list[Element] = []
    gap = 0
    for part in line.split():
        if part.startswith("~"):
            gap = int(part[1:])
            continue
        elements.append(Element(_ids(lexicon, part), gap))
        gap = 0
    return tuple(elements)


def _ids(lexicon: Lexicon, part: str) -> tuple[int, ...]:
    """Return the ids of an element's alternatives; a plain word is a class of its own."""
    ids: list[int] = []
    for word in part.split("|"):
        if word.startswith("<"):
            ids.append(lexicon.id_of(word[1:-1]))
        else:
            ids.append(lexicon.id_of(f"word {word}"))
            lexicon.add(f"word {word}", word)
    return tuple(ids)


def _is_of(tokens: list[JunkToken], place: int, class_id: int, clause: int) -> bool:
    """Return True if there is a token at ``place``, in this clause, and of this class."""
    if not 0 <= place < len(tokens):
        return False
    return class_id in tokens[place].ends and tokens[place].clause == clause


def _begins(tokens: list[JunkToken], place: int, phrase: tuple[str, ...]) -> bool:
    if place + len(phrase) > len(tokens):
        return False
    return all(
        token.word == word or (word[-1] == "*" and token.word.startswith(word[:-1]))
        for token, word in zip(tokens[place + 1 : place + len(phrase)], phrase[1:], strict=True)
    )
