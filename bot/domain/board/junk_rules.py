"""Read the rules of the junk radar from junk_rules/*.toml: classes of words, and patterns of words for each kind.

A pattern is a row of elements. ``word`` is a word, ``stem*`` a beginning, ``<name>`` a class of words or a unit such as
``<money>``, ``a|b|<name>`` one of several, ``~4`` a gap of at most four tokens before the next element.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from bot.domain.board.junk_lexicon import UNITS, Lexicon

MOST_CLAUSES = 2
"""Ends of clauses that a match may pass over, where its rule doesn't say."""
WIDEST_FRAME = 28
"""Tokens between the first element of a frame and any other, where its rule doesn't say."""
MOST_SENTENCES = 2
"""Sentences that a frame may be spread over, where its rule doesn't say."""


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

    ``frames``: rows of elements that may stand in any order within ``width`` tokens of the first element, in ``reach``
    sentences that follow each other. ``is_sure``: it counts even where the model finds its kind rather unlikely.
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
    reach: int
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Act:
    """A class of patterns, such as "pays the reader by bank". ``number``: its id among the classes.

    ``unless``: classes that deny it, inside it or before it in its clauses. ``clauses``: the most ends of clauses inside it.
    """

    number: int
    patterns: tuple[tuple[Element, ...], ...]
    unless: frozenset[int]
    clauses: int


@dataclass(frozen=True, slots=True)
class WageTable:
    """What simple work takes and pays, by wages.toml, with the ids of its classes.

    ``simple``: classes of simple work; ``unless``: those of other work and of reports in the message, ``unless_sentence``:
    in an amount's sentence. ``most``, ``usual``: dollars an hour. ``hours``: those of a day, week and month.

    ``items``, ``times``: minutes by class; ``times_alone``: of those without a number.
    """

    simple: frozenset[int]
    for_anybody: frozenset[int]
    unless: frozenset[int]
    unless_sentence: frozenset[int]
    most: float
    most_for_anybody: float
    usual: float
    quick_minutes: float
    least_job: float
    hours: dict[str, float]
    items: dict[int, float]
    times: dict[int, float]
    times_alone: dict[int, float]
    each: int
    each_before: int
    each_day: int
    each_week: int
    earners: int
    shared_by: int
    quick: int
    slow: int
    pay: int
    spent: int


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules of the radar, with their lexicon. ``disguised``: words that people hide with digits or other letters.

    ``names``: those of the classes by their ids. ``parts``: the ids of the classes of slots.toml and of the acts.
    """

    lexicon: Lexicon
    names: dict[int, str]
    parts: frozenset[int]
    acts: tuple[Act, ...]
    rules: tuple[JunkRule, ...]
    wages: WageTable
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
    acts, wages = tables.pop("acts"), tables.pop("wages")
    lexicon = Lexicon()
    for unit in UNITS:
        lexicon.id_of(unit)
    for name, table in (
        *words["class"].items(),
        *slots["class"].items(),
        *acts["class"].items(),
        *wages["class"].items(),
    ):
        _add_class(lexicon, name, table)
    rules = tuple(
        _rule(lexicon, kind, table, rule) for kind, table in tables.items() for rule in table["rule"]
    )
    classes = [name for table in (words, slots, acts, wages) for name in table["class"]]
    return RuleBook(
        lexicon=lexicon,
        names={lexicon.id_of(name): name for name in (*UNITS, *classes, *acts["act"])},
        parts=frozenset(map(lexicon.id_of, (*slots["class"], *acts["act"]))),
        acts=_acts(lexicon, acts["act"]),
        rules=rules,
        wages=_wages(lexicon, wages),
        disguised=frozenset(words["disguised"].split()),
        lookalikes=lookalikes,
    )


def _wages(lexicon: Lexicon, table: dict[str, Any]) -> WageTable:
    def ids(key: str) -> frozenset[int]:
        return frozenset(map(lexicon.id_of, table[key]))

    def minutes(of: str, *, alone: bool = False) -> dict[int, float]:
        of_class: dict[int, float] = {}
        for name, row in table[of].items():
            if row.get("alone", False) is alone:
                words = {key: value for key, value in row.items() if isinstance(value, str)}
                _add_class(lexicon, f"{of}_{name}", words)
                of_class[lexicon.id_of(f"{of}_{name}")] = row["minutes"]
        return of_class

    return WageTable(
        simple=ids("simple"),
        for_anybody=ids("for_anybody"),
        unless=ids("unless"),
        unless_sentence=ids("unless_sentence"),
        most=table["most"],
        most_for_anybody=table["most_for_anybody"],
        usual=table["usual"],
        quick_minutes=table["quick_minutes"],
        least_job=table["least_job"],
        hours=table["hours"],
        items=minutes("item"),
        times=minutes("time"),
        times_alone=minutes("time", alone=True),
        each=lexicon.id_of("each_item"),
        each_before=lexicon.id_of("each_before"),
        each_day=lexicon.id_of("each_day"),
        each_week=lexicon.id_of("each_week"),
        earners=lexicon.id_of("wage_earners"),
        shared_by=lexicon.id_of("shared_by"),
        quick=lexicon.id_of("quick_verb"),
        slow=lexicon.id_of("slow_verb"),
        pay=lexicon.id_of("wage_word"),
        spent=lexicon.id_of("spent"),
    )


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


def _acts(lexicon: Lexicon, tables: dict[str, dict[str, Any]]) -> tuple[Act, ...]:
    """Return the acts in the order of the file; a later one may have earlier ones in its patterns."""
    return tuple(
        Act(
            lexicon.id_of(name),
            _patterns(lexicon, table["patterns"]),
            frozenset(map(lexicon.id_of, table.get("unless", ("no", "third", "reported")))),
            table.get("clauses", 0),
        )
        for name, table in tables.items()
    )


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
        reach=rule.get("reach", MOST_SENTENCES),
        is_sure=rule.get("is_sure", False),
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
