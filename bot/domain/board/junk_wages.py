"""Compare what a post pays for simple work with the time that the work takes, as a price of an hour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.board.junk_matching import dollars_of, unit_of_amount
from bot.domain.board.junk_rules import RuleBook, WageTable
from bot.domain.board.junk_tokens import NUMBER_WORDS, JunkToken

DAYS = {"day": 1, "week": 6, "month": 26}
"""Days of work in a time that is paid for."""
_WEEKS = {"day": 0.2, "week": 1, "month": 4.3}
_NEAR = 4
"""Tokens between a number and what it counts, or an amount and the words that tell what it is for."""
_SHORTEST = 1.0
"""Hours that a job, or a day's work, is taken to need at least."""

Sentence = list[JunkToken]


@dataclass(slots=True)
class Work:
    """The hours of work that a post tells: of the whole job, a day and a week; 0 where it doesn't tell them.

    ``people``: how many share the pay.
    """

    whole: float = 0
    day: float = 0
    week: float = 0
    people: int = 1


def find_wage(
    texts: Sequence[Sequence[Sentence]], message: set[int], book: RuleBook
) -> tuple[int, JunkToken, JunkToken] | None:
    """Return the first amount that is more than simple work is paid anywhere: its text's number, its first and last token.

    ``message``: the ids of the elements in the whole message. None for other work, and where all amounts are usual.
    """
    wages = book.wages
    if message.isdisjoint(wages.simple) or not message.isdisjoint(wages.unless):
        return None
    most = wages.most if message.isdisjoint(wages.for_anybody) else wages.most_for_anybody
    work = _work(texts, wages)
    for number, sentences in enumerate(texts):
        for tokens in sentences:
            for place in _amounts(tokens, wages):
                hourly = _hourly(tokens, place, work, book)
                if hourly is not None and hourly >= most:
                    return number, tokens[place], _last_shown(tokens, place)
    return None


def is_usual_for_much_work(texts: Sequence[Sequence[Sentence]], book: RuleBook) -> bool:
    """Return True if a post tells so much work that its sum is a usual pay: *retype 500 pages, $1,500*."""
    work = _work(texts, book.wages)
    amounts = [
        dollars_of(tokens[place].word)
        for sentences in texts
        for tokens in sentences
        for place in _amounts(tokens, book.wages)
        if unit_of_amount(tokens, place, book.lexicon) in {"job", "piece"}
        and _minutes_of_piece(tokens, place, book.wages) is None
    ]
    return bool(work.whole and amounts) and max(amounts) <= book.wages.usual * work.whole * work.people


def _last_shown(tokens: Sentence, place: int) -> JunkToken:
    """Return the last token to show of an amount: one of the two after it, within its clause."""
    return [token for token in tokens[place : place + 3] if token.clause == tokens[place].clause][-1]


def _amounts(tokens: Sentence, wages: WageTable) -> Iterator[int]:
    """Yield the places of the amounts that are offered, the lower end of a range only."""
    if not wages.unless_sentence.isdisjoint(_ids(tokens)):
        return
    quotes = {bool(token.quote) for token in tokens}
    for place, token in enumerate(tokens):
        is_range = place > 0 and tokens[place - 1].kind == "money"
        is_quoted = bool(token.quote) and len(quotes) > 1
        near = tokens[max(0, place - 2) : place + 3]
        is_spent = any(wages.spent in other.ends for other in near)
        if token.kind == "money" and not (is_range or is_quoted or is_spent):
            yield place


def _hourly(tokens: Sentence, place: int, work: Work, book: RuleBook) -> float | None:
    """Return the dollars an hour that an amount comes to, None where the post doesn't tell enough."""
    wages, amount = book.wages, dollars_of(tokens[place].word)
    minutes = _minutes_of_piece(tokens, place, wages)
    if minutes is not None:
        return amount / minutes * 60
    unit = unit_of_amount(tokens, place, book.lexicon)
    if unit == "hour":
        return amount
    if unit in DAYS:
        hours = wages.hours[unit]
        if work.day:
            hours = max(work.day, _SHORTEST) * DAYS[unit]
        elif work.week:
            hours = max(work.week * _WEEKS[unit], _SHORTEST)
        return amount / hours
    if (
        unit in {"job", "piece"}
        and work.whole
        and amount >= wages.least_job
        and _is_pay(tokens, place, wages)
    ):
        return amount / (max(work.whole, _SHORTEST) * work.people)
    return None


def _is_pay(tokens: Sentence, place: int, wages: WageTable) -> bool:
    """Return True if an amount stands by itself, after a colon or simple work, or beside a word of pay."""
    near = (*tokens[max(0, place - _NEAR) : place], *tokens[place + 1 : place + _NEAR + 1])
    begins = place == 0 or tokens[place].is_label_value
    if not begins and tokens[place - 1].clause != tokens[place].clause:
        begins = not wages.simple.isdisjoint(_ids(tokens[:place]))
    return begins or any(wages.pay in token.ends for token in near)


def _minutes_of_piece(tokens: Sentence, place: int, wages: WageTable) -> float | None:
    """Return the minutes of what an amount is paid for: *$75 per tick*, *each page pays $75*; None for no such thing."""
    end = place + 1
    while end < len(tokens) and tokens[end].kind == "money":
        end += 1
    if end < len(tokens) and wages.each in tokens[end].ends:
        return _counted_minutes(tokens, end + 1, wages)
    for start in range(max(0, place - _NEAR - 1), place):
        if wages.each_before in tokens[start].ends and tokens[start].clause == tokens[place].clause:
            return _counted_minutes(tokens, start + 1, wages)
    return None


def _counted_minutes(tokens: Sentence, start: int, wages: WageTable) -> float | None:
    """Return the minutes of an item that begins within two tokens, times the number before it (*per 100 rows*)."""
    count, _ = _number(tokens, start)
    item = _first(tokens, start, start + 3, wages.items)
    return None if item is None else item[1] * (count or 1)


def _work(texts: Sequence[Sequence[Sentence]], wages: WageTable) -> Work:
    """Return the hours that a post tells; each the largest that can be read from its times and numbers."""
    work = Work()
    message = {number for sentences in texts for tokens in sentences for number in _ids(tokens)}
    is_quick = wages.quick in message and wages.slow not in message
    most = wages.quick_minutes if is_quick else float("inf")
    for tokens in (tokens for sentences in texts for tokens in sentences):
        counted: list[tuple[int, int, float]] = []
        place = 0
        while place < len(tokens):
            value, end = _number(tokens, place)
            if value:
                shared = wages.shared_by in _ids(tokens[max(0, place - 2) : place])
                if shared and wages.earners in _ids(tokens[end : end + 2]):
                    work.people = max(work.people, min(value, 100))
                item = _first(tokens, end, end + _NEAR, wages.items)
                time = _first(tokens, end, end + 2, wages.times) if item is None else None
                if item is not None:
                    counted.append((item[0], value, item[1]))
                    _add(work, tokens, place, item[0] + 1, value * min(item[1], most) / 60, wages)
                elif time is not None and not _is_rate(tokens, place):
                    _add(work, tokens, place, time[0] + 1, value * time[1] / 60, wages)
            elif (alone := _first(tokens, place, place + 1, wages.times_alone)) and not _is_rate(
                tokens, place
            ):
                _add(work, tokens, place, place + alone[2], alone[1] / 60, wages)
            place = max(end, place + 1)
        for (first, outer, _), (second, inner, minutes) in pairwise(counted):
            if any(wages.each_before in token.ends for token in tokens[first + 1 : second + 3]):
                work.whole = max(work.whole, outer * inner * minutes / 60)
    return work


def _add(work: Work, tokens: Sentence, start: int, end: int, hours: float, wages: WageTable) -> None:
    """Note hours as those of a day, a week or the whole job, by the words around their number."""
    ids = _ids(tokens[max(0, start - 2) : start]) | _ids(tokens[end : end + 3])
    if wages.each_day in ids:
        work.day = max(work.day, hours)
    elif wages.each_week in ids:
        work.week = max(work.week, hours)
    else:
        work.whole = max(work.whole, hours)


def _ids(tokens: Sentence) -> set[int]:
    return {number for token in tokens for number in token.ends}


def _is_rate(tokens: Sentence, place: int) -> bool:
    """Return True if an amount stands just before a time: *$20 an hour* is a price and no length."""
    return any(token.kind == "money" for token in tokens[max(0, place - 2) : place])


def _first(
    tokens: Sentence, start: int, end: int, minutes: dict[int, float]
) -> tuple[int, float, int] | None:
    """Return the first thing of a table in a part of a sentence: its place, its minutes, its length in tokens."""
    for place in range(start, min(end, len(tokens))):
        token = tokens[place]
        if place > start and (token.word.isdigit() or token.kind == "money"):
            return None
        lengths = [(token.ends[number], minutes[number]) for number in minutes if number in token.ends]
        if lengths:
            length, each = max(lengths)
            return place + length - 1, each, length
    return None


def _number(tokens: Sentence, place: int) -> tuple[int, int]:
    """Return the number that begins at a place and where it ends; 0 where none does. *2,000* is one number."""
    if place >= len(tokens):
        return 0, place
    word, end = tokens[place].word, place + 1
    if not word.isdecimal() or len(word) > 6:
        return NUMBER_WORDS.get(word, 0), end
    while end < len(tokens) and _continues(tokens[end - 1], tokens[end]):
        word += tokens[end].word
        end += 1
    return int(word[:9]), end


def _continues(token: JunkToken, after: JunkToken) -> bool:
    return len(after.word) == 3 and after.word.isdecimal() and after.start == token.end + 1
