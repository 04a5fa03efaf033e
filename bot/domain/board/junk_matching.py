"""Find the rules that a text's sentences match, and the words that show it."""

import re
from collections.abc import Iterator

from bot.domain.board.junk_acts import MOST_STARTS, is_possible, starts, steps
from bot.domain.board.junk_rules import Element, JunkRule, Lexicon, RuleBook
from bot.domain.board.junk_shapes import SHAPES
from bot.domain.board.junk_tokens import ADDRESSES, NUMBER_WORDS, JunkToken, amount_of

_TIMES = ("hour", "day", "week", "month")
_LONGER = {"hour": "day", "day": "week", "week": "month", "month": "job"}
"""What several of a unit are compared with: "every three days" with a week."""
_EACH = frozenset({"per", "every", "each"})
_DOLLARS: dict[str, int] = SHAPES["a_dollar"]


def matches(
    sentences: list[list[JunkToken]], present: list[set[int]], message: set[int], book: RuleBook
) -> Iterator[tuple[JunkRule, JunkToken, JunkToken]]:
    """Yield each rule that a text's sentences match, with the first and the last token of the match.

    ``present``: the ids of the elements in each sentence; ``message``: those in the whole message.
    """
    everywhere = {number for ids in present for number in ids}
    for rule in book.rules:
        if not rule.unless_text.isdisjoint(everywhere) or not rule.with_text <= message:
            continue
        for number, (tokens, ids) in enumerate(zip(sentences, present, strict=True)):
            if span := _span(rule, tokens, ids, book.lexicon):
                yield rule, tokens[span[0]], _last_shown(tokens, span[1])
                break
            if rule.frames and (span := _frame_span(rule, sentences, present, number)):
                yield rule, *span
                break


def _frame_span(
    rule: JunkRule, sentences: list[list[JunkToken]], present: list[set[int]], number: int
) -> tuple[JunkToken, JunkToken] | None:
    """Return the first and the last token of a frame in a sentence and those after it, None where no frame is there."""
    end = number + rule.reach
    ids = present[number].union(*present[number + 1 : end])
    frames = [frame for frame in rule.frames if is_possible(frame, ids)]
    if not frames or not rule.unless_after.isdisjoint(ids):
        return None
    tokens = [*sentences[number], *(token for line in sentences[number + 1 : end] for token in line)]
    for frame in frames:
        begins = [place for place, token in enumerate(tokens) if _length(token, frame[0])]
        for start in begins[:MOST_STARTS]:
            places = _around(rule, frame, tokens, start)
            if places and not _is_silenced(rule, tokens, places):
                return tokens[min(places)], tokens[max(places)]
    return None


def _around(
    rule: JunkRule, frame: tuple[Element, ...], tokens: list[JunkToken], start: int
) -> set[int] | None:
    """Return the places of a frame's elements, each the nearest to ``start`` that is free; None if one is missing."""
    near = sorted(
        range(max(0, start - rule.width), min(len(tokens), start + rule.width + 1)),
        key=lambda place: abs(place - start),
    )
    places: set[int] = set(range(start, start + _length(tokens[start], frame[0])))
    for element in frame[1:]:
        place = next(
            (place for place in near if place not in places and _length(tokens[place], element)), None
        )
        if place is None:
            return None
        places.update(range(place, place + _length(tokens[place], element)))
    return places


def _length(token: JunkToken, element: Element) -> int:
    """Return how many tokens an element takes from this one on, 0 if it isn't there."""
    return max((token.ends[number] for number in element.ids if number in token.ends), default=0)


def _is_silenced(rule: JunkRule, tokens: list[JunkToken], places: set[int]) -> bool:
    """Return True if a word in the clauses of a frame silences its rule, or a frame is partly in a quotation."""
    first, last = tokens[min(places)], tokens[max(places)]
    if any(tokens[place].quote for place in places) and any(not token.quote for token in tokens):
        return True
    if first.subject in rule.unless:
        return True
    return any(
        place not in places
        and first.clause <= token.clause <= last.clause
        and not rule.unless.isdisjoint(token.ends)
        for place, token in enumerate(tokens)
    )


def _last_shown(tokens: list[JunkToken], end: int) -> JunkToken:
    """Return the last token to show of a match that ends before ``end``: an address right after it is shown as well."""
    for place in (end, end + 1):
        if place < len(tokens) and tokens[place].kind in ADDRESSES:
            return tokens[place]
    return tokens[end - 1]


def _span(rule: JunkRule, tokens: list[JunkToken], ids: set[int], lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the tokens (first, end) of the first match that nothing silences, None for none."""
    if not rule.unless_after.isdisjoint(ids) or not rule.with_sentence <= ids:
        return None
    for pattern in rule.patterns:
        if not is_possible(pattern, ids):
            continue
        for start in starts(pattern, tokens):
            places = steps(pattern, tokens, start)
            if places and _counts(rule, tokens, places, lexicon):
                return places[0][0], places[-1][1]
    return None


def _counts(rule: JunkRule, tokens: list[JunkToken], places: list[tuple[int, int]], lexicon: Lexicon) -> bool:
    """Return True if nothing in the match's clauses silences the rule, and its amount is large enough."""
    first, end = places[0][0], places[-1][1]
    if tokens[end - 1].clause - tokens[first].clause > rule.clauses or tokens[first].subject in rule.unless:
        return False
    quote = tokens[end - 1].quote
    is_address = tokens[end - 1].kind in ADDRESSES and tokens[max(0, end - 2)].quote != quote
    if quote and not is_address and any(token.quote != quote for token in tokens):
        return False
    of_pattern = {place for begin, stop in places for place in range(begin, stop)}
    for place in range(end - 1, -1, -1):
        if place < first and tokens[place].clause != tokens[first].clause:
            break
        if place not in of_pattern and not rule.unless.isdisjoint(tokens[place].ends):
            return False
    return not rule.least or any(
        _is_enough(rule, tokens, place, lexicon) for place in of_pattern if tokens[place].kind == "money"
    )


def _is_enough(rule: JunkRule, tokens: list[JunkToken], place: int, lexicon: Lexicon) -> bool:
    spent = lexicon.id_of("spent")
    around = (*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 3])
    if any(spent in token.ends for token in around):
        return False
    least = rule.least.get(unit_of_amount(tokens, place, lexicon))
    return least is not None and dollars_of(tokens[place].word) >= least


def dollars_of(word: str) -> float:
    """Return the US dollars that buy what the amount of a token of money buys."""
    rate = next((rate for sign, rate in _DOLLARS.items() if _is_of_currency(word, sign)), 1)
    return float(amount_of(word)) / rate


def _is_of_currency(word: str, sign: str) -> bool:
    """Return True if an amount has a currency's sign or name; the "rs" in "dollars" is no rupee."""
    return sign in word if not sign.isascii() or sign == "r$" else bool(re.search(rf"(?<![a-z]){sign}", word))


def unit_of_amount(tokens: list[JunkToken], place: int, lexicon: Lexicon) -> str:
    """Return what an amount is for, by the words after it or just before it; "job" where nothing says it."""
    after, before = tokens[place + 1 : place + 4], range(max(0, place - 3), place)
    for number, token in enumerate(after):
        is_length = number > 0 and _is_count(after[number - 1], lexicon)
        if is_length and after[0].word in _EACH and (unit := _unit_of(token, _TIMES, lexicon)):
            return _LONGER[unit]
        if (unit := _unit_of(token, (*_TIMES, "piece"), lexicon)) and not (is_length and unit in _TIMES):
            return unit
    for number in before:
        is_length = number > 0 and _is_count(tokens[number - 1], lexicon)
        if (unit := _unit_of(tokens[number], _TIMES, lexicon)) and not is_length:
            return unit
    return "job"


def _is_count(token: JunkToken, lexicon: Lexicon) -> bool:
    """Return True for a number: "15 hours, hence $120" says how long the work takes, not what an hour costs."""
    return (
        token.word.isdigit() or NUMBER_WORDS.get(token.word, 0) > 1 or lexicon.id_of("s_count") in token.ends
    )


def _unit_of(token: JunkToken, units: tuple[str, ...], lexicon: Lexicon) -> str | None:
    return next((unit for unit in units if lexicon.id_of(f"unit_{unit}") in token.ends), None)
