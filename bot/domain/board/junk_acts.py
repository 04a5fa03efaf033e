"""Find acts in a sentence: what somebody does or asks for, as rows of word classes instead of phrases.

An act such as *pays the reader by bank* is a class like any other once it is found: rules and later acts build on it.
"""

from bot.domain.board.junk_rules import Act, Element
from bot.domain.board.junk_tokens import JunkToken

MOST_STARTS = 40
"""Places in one sentence where a pattern is tried."""


def mark_acts(tokens: list[JunkToken], present: set[int], acts: tuple[Act, ...]) -> set[int]:
    """Add the acts of a sentence to ``ends`` of the tokens where they begin; return ``present`` with their ids."""
    present = set(present)
    for act in acts:
        for pattern in act.patterns:
            if not is_possible(pattern, present):
                continue
            for start in starts(pattern, tokens):
                places = steps(pattern, tokens, start)
                if places and _is_meant(act, tokens, places):
                    ends = tokens[start].ends
                    ends[act.number] = max(ends.get(act.number, 0), places[-1][1] - start)
                    present.add(act.number)
    return present


def is_possible(pattern: tuple[Element, ...], present: set[int]) -> bool:
    """Return True if each element of a pattern is among those that are present."""
    for element in pattern:  # noqa: SIM110 (`all` takes twice as long, and most patterns end here)
        if present.isdisjoint(element.ids):
            return False
    return True


def starts(pattern: tuple[Element, ...], tokens: list[JunkToken]) -> list[int]:
    """Return the first places where the first element of a pattern stands."""
    first = pattern[0].ids
    return [place for place, token in enumerate(tokens) if not token.ends.keys().isdisjoint(first)][
        :MOST_STARTS
    ]


def steps(pattern: tuple[Element, ...], tokens: list[JunkToken], start: int) -> list[tuple[int, int]] | None:
    """Return the places (first, end) of the pattern's elements from ``start`` on, None where it doesn't match.

    Each state (element, place) is tried once, so that the time is bounded by the tokens times the elements and gaps.
    """
    dead: set[tuple[int, int]] = set()

    def walk(index: int, place: int) -> list[tuple[int, int]] | None:
        if index == len(pattern):
            return []
        if (index, place) in dead:
            return None
        element = pattern[index]
        for first in range(place, min(place + (element.gap if index else 0) + 1, len(tokens))):
            ends = tokens[first].ends
            lengths = {ends[number] for number in element.ids if number in ends}
            # The first word of a phrase may belong to the class by itself, too.
            for length in sorted(lengths | {1}, reverse=True) if lengths else ():
                if (rest := walk(index + 1, first + length)) is not None:
                    return [(first, first + length), *rest]
        dead.add((index, place))
        return None

    return walk(0, start)


def _is_meant(act: Act, tokens: list[JunkToken], places: list[tuple[int, int]]) -> bool:
    """Return True if the act stays within its clauses, is no quotation, and no word there or before it denies it."""
    first, end = places[0][0], places[-1][1]
    if tokens[end - 1].clause - tokens[first].clause > act.clauses or tokens[first].subject in act.unless:
        return False
    if tokens[first].quote and any(not token.quote for token in tokens):
        return False
    own = {place for begin, stop in places for place in range(begin, stop)}
    return not any(
        token.clause >= tokens[first].clause
        and any(
            place not in own or length > 1 for number, length in token.ends.items() if number in act.unless
        )
        for place, token in enumerate(tokens[:end])
    )
