"""A replay that starts anywhere in a history, with only the open lots of that moment, gives what a whole replay gives."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from bot import errors
from bot.domain.ledger.book import Book, in_order, replay
from bot.domain.ledger.entries import Entry, Kind
from bot.domain.ledger.lines import Line, Lot, Take
from bot.domain.ledger.references import NoPast
from bot.domain.ledger.rules import RulesAt
from bot.domain.time.calendar import DAY_MS, day_start
from tests.domain.ledger import histories
from tests.sizes import sized

LENGTH = 70


class ReplayedPast:
    """The past up to a moment, as a whole replay gives it."""

    def __init__(self, entries: Sequence[Entry], book: Book, lines: Sequence[Line]) -> None:
        self._entries = entries
        self._book = book
        self._takes = {line.entry_id: line.takes for line in lines if line.entry_id is not None}

    def lot(self, lot_id: int) -> Lot | None:
        lot = self._book.lots.get(lot_id)
        return replace(lot) if lot else None

    def related(self, entry_id: int) -> Sequence[Entry]:
        by_id = {entry.id: entry for entry in self._entries}
        root = entry_id
        while root in by_id and by_id[root].kind in {Kind.RETURN, Kind.REVERSAL} and by_id[root].refers_to:
            root = by_id[root].refers_to or 0
        returns = {
            entry.id for entry in self._entries if (entry.kind, entry.refers_to) == (Kind.RETURN, root)
        }
        return [
            entry
            for entry in self._entries
            if entry.id in {root, *returns}
            or (entry.kind is Kind.REVERSAL and entry.refers_to in {root, *returns})
        ]

    def takes(self, entry_id: int) -> Sequence[Take]:
        return self._takes[entry_id]

    def users(self, lot_id: int) -> Sequence[int]:
        return [
            entry.id
            for entry in self._entries
            if entry.kind is not Kind.REVERSAL
            and any(take.lot_id == lot_id and take.amount > 0 for take in self._takes[entry.id])
        ]


@pytest.mark.parametrize("seed", range(sized(10, 30)))
def test_a_replay_may_start_anywhere(seed: int) -> None:
    random = Random(seed)
    rules = histories.random_rules(random)
    history: list[Entry] = []
    today = day_start(random.choice(histories.FIRST_DAYS))
    for number in range(1, LENGTH + 1):
        today += random.choice((0, 0, 1, 3_600_000, DAY_MS, DAY_MS * 9, DAY_MS * 31, DAY_MS * 300))
        draft = histories.draft(random, number, history, today)
        entries = in_order([*history, draft])
        start = random.randint(0, entries.index(draft))
        whole, part = _outcome(entries, 0, rules), _outcome(entries, start, rules)
        assert part == whole, (start, entries)
        if not isinstance(whole, tuple):
            continue
        history.append(draft)


def _outcome(entries: Sequence[Entry], start: int, rules: RulesAt) -> object:
    """Return the lines and lots of a replay that starts after the first ``start`` entries, or the refusal as text."""
    past, lines = replay(entries[:start], rules)
    before = Book(rules, ReplayedPast(entries[:start], past, lines))
    for lot in past.open_lots():
        before.add_lot(replace(lot))
    try:
        book, later = replay(entries[start:], rules, book=before)
    except errors.UndoBlocked as refusal:
        return f"{refusal.entry_id} blocked by {sorted(refusal.blockers)}"
    except errors.DomainError as refusal:
        return f"{type(refusal).__name__} {refusal.arguments()}"
    remaining = {lot.id: lot.remaining for lot in past.lots.values()}
    remaining |= {lot.id: lot.remaining for lot in book.lots.values()}
    return [*lines, *later], remaining, book.balance


def test_no_past_has_nothing() -> None:
    past = NoPast()
    assert (past.lot(1), past.related(1), past.takes(1), past.users(1)) == (None, (), (), ())
