"""The difference between a stored statement and the statement after a replay, as the few rows that have to change.

An entry in the past adds its line and changes the balance of all later lines by the same amount; only some of them use
other lots than before. The numbers of the lines leave gaps, so that a line can be added without renumbering the others.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from bot.domain.ledger.lines import Line, Take

STEP = 65_536
"""The distance between the numbers of two lines that are appended one after the other."""
SHARE = 16
"""A single new line uses at most one part in so many of a gap, as often the next one comes right after it."""

NumberedLine: TypeAlias = tuple[int, Line]
_Key: TypeAlias = int | tuple[object, ...]


class TakePlace(NamedTuple):
    """Where a take is stored: the number of its line, and its place among the takes of the line, from 0 on."""

    line_no: int
    order: int


@dataclass(frozen=True, slots=True)
class BalanceShift:
    """All lines with the numbers ``first`` to ``last`` that stay have a balance that differs by ``amount`` Connects."""

    first: int
    last: int
    amount: int


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The changes of a stored statement, to be made in the order of the fields.

    ``removed``: the numbers of lines to delete with their takes. ``shifts``: the changed balances of lines that stay.
    ``untaken``: takes to delete, and ``taken``: changed and further takes, of lines that stay. ``added``: new lines with
    their numbers. ``last_line``: the number of the last line after that.
    """

    removed: tuple[int, ...]
    shifts: tuple[BalanceShift, ...]
    untaken: tuple[TakePlace, ...]
    taken: tuple[tuple[TakePlace, Take], ...]
    added: tuple[NumberedLine, ...]
    last_line: int


@dataclass(slots=True)
class _Place:
    """A line of the new statement. ``no``: its number, 0 for none yet. ``old``: the stored line that stays, if any."""

    line: Line
    no: int = 0
    old: Line | None = None


def difference(old: Sequence[NumberedLine], new: Sequence[Line], last_before: int) -> Rewrite:
    """Return what makes the stored lines ``old`` equal to ``new``.

    ``last_before``: the number of the line before both, 0 for none. Both are the whole rest of the statement.
    """
    places = _matched(old, new)
    _number(places, last_before)
    staying = [place for place in places if place.old is not None]
    kept = {place.no for place in staying}
    untaken, taken = _retaken(staying)
    return Rewrite(
        removed=tuple(no for no, _ in old if no not in kept),
        shifts=tuple(_shifts(staying)),
        untaken=tuple(untaken),
        taken=tuple(taken),
        added=tuple((place.no, place.line) for place in places if place.old is None),
        last_line=places[-1].no if places else last_before,
    )


def _matched(old: Sequence[NumberedLine], new: Sequence[Line]) -> list[_Place]:
    """Return the places of the new lines, with the stored line of the same entry or loss where the amount is equal."""
    left = Counter(_key(line) for _, line in old)
    places: list[_Place] = []
    stored = iter(old)
    for line in new:
        key = _key(line)
        place = _Place(line)
        places.append(place)
        while left[key]:
            no, old_line = next(stored)
            old_key = _key(old_line)
            left[old_key] -= 1
            if old_key == key:
                if old_line.amount == line.amount:
                    place.no, place.old = no, old_line
                break
    return places


def _key(line: Line) -> _Key:
    """Return what a line is about: its entry, or the loss of a lot at an instant."""
    if line.entry_id is not None:
        return line.entry_id
    return (line.kind, line.at, line.takes[0].lot_id)


def _number(places: Sequence[_Place], last_before: int) -> None:
    """Number the lines that have no number yet, and anew those after them where the gap is too small."""
    previous, start = last_before, 0
    while start < len(places):
        if places[start].no:
            previous, start = places[start].no, start + 1
            continue
        end = start
        width = 1
        while True:
            while end < len(places) and not places[end].no:
                end += 1
            if end == len(places) or places[end].no - previous > end - start:
                break
            for place in places[end : end + width]:
                place.no, place.old = 0, None
            width *= 2
        count = end - start
        step = STEP
        if end < len(places):
            gap = places[end].no - previous
            step = max(1, min(gap // (count + 1), gap // SHARE))
        for number, place in enumerate(places[start:end], 1):
            place.no = previous + step * number
        previous, start = places[end - 1].no, end


def _shifts(staying: Sequence[_Place]) -> Iterator[BalanceShift]:
    """Yield the changes of balances, with neighbours of the same change in one."""
    first = last = amount = 0
    for place in staying:
        assert place.old is not None
        change = place.line.balance - place.old.balance
        if change != amount:
            if amount:
                yield BalanceShift(first, last, amount)
            first, amount = place.no, change
        last = place.no
    if amount:
        yield BalanceShift(first, last, amount)


def _retaken(staying: Sequence[_Place]) -> tuple[list[TakePlace], list[tuple[TakePlace, Take]]]:
    """Return which takes of staying lines are to be deleted, and which are changed or new."""
    untaken: list[TakePlace] = []
    taken: list[tuple[TakePlace, Take]] = []
    for place in staying:
        assert place.old is not None
        old, new = place.old.takes, place.line.takes
        if old == new:
            continue
        untaken += [TakePlace(place.no, order) for order in range(len(new), len(old))]
        taken += [
            (TakePlace(place.no, order), take)
            for order, take in enumerate(new)
            if order >= len(old) or old[order] != take
        ]
    return untaken, taken
