"""The difference of two statements, when it is made, turns the one into the other, and it is small."""

from random import Random

import pytest

from bot.domain.ledger.entries import Kind
from bot.domain.ledger.lines import Line, Take
from bot.domain.ledger.rewriting import STEP, NumberedLine, Rewrite, difference


def spent(entry_id: int, balance: int, *takes: Take, amount: int = -5) -> Line:
    return Line(entry_id * 10, Kind.SPEND, entry_id, amount, balance, takes)


def lost(at: int, lot_id: int, amount: int, balance: int) -> Line:
    return Line(at, Kind.EXPIRY, None, amount, balance, (Take(lot_id, -amount),))


def made(stored: list[NumberedLine], rewrite: Rewrite) -> list[NumberedLine]:
    """Return the stored lines after the changes, made as the database makes them."""
    lines = {no: line for no, line in stored if no not in rewrite.removed}
    for shift in rewrite.shifts:
        for no, line in lines.items():
            if shift.first <= no <= shift.last:
                lines[no] = Line(
                    line.at, line.kind, line.entry_id, line.amount, line.balance + shift.amount, line.takes
                )
    takes = {(no, order): take for no, line in lines.items() for order, take in enumerate(line.takes)}
    for place in rewrite.untaken:
        del takes[place]
    takes |= dict(rewrite.taken)
    for no, line in lines.items():
        own = tuple(
            take for (line_no, _), take in sorted(takes.items(), key=lambda each: each[0]) if line_no == no
        )
        lines[no] = Line(line.at, line.kind, line.entry_id, line.amount, line.balance, own)
    assert not lines.keys() & dict(rewrite.added).keys()
    return sorted((lines | dict(rewrite.added)).items(), key=lambda each: each[0])


def test_nothing_differs() -> None:
    stored = [(STEP, spent(1, 95, Take(9, 5))), (2 * STEP, lost(20, 9, -95, 0))]
    assert difference(stored, [line for _, line in stored], 0) == Rewrite((), (), (), (), (), 2 * STEP)
    assert difference([], [], 7) == Rewrite((), (), (), (), (), 7)


def test_a_spend_in_the_past_is_one_new_line_and_one_change_of_all_later_balances() -> None:
    stored = [(number * STEP, spent(number, 100 - 5 * number, Take(9, 5))) for number in range(1, 1001)]
    late = spent(2000, 98, Take(9, 2), amount=-2)
    new = [late, *(spent(number, 98 - 5 * number, Take(9, 5)) for number in range(1, 1001))]
    rewrite = difference(stored, new, 0)
    assert (rewrite.removed, rewrite.untaken, rewrite.taken) == ((), (), ())
    assert [(shift.first, shift.last, shift.amount) for shift in rewrite.shifts] == [(STEP, 1000 * STEP, -2)]
    assert [line for _, line in rewrite.added] == [late]
    assert 0 < rewrite.added[0][0] < STEP
    assert rewrite.last_line == 1000 * STEP


def test_a_loss_that_changes_is_written_anew_and_one_that_is_gone_is_deleted() -> None:
    stored = [(10, lost(5, 1, -3, 7)), (20, lost(6, 2, -4, 3)), (30, spent(1, 2, amount=-1))]
    rewrite = difference(stored, [lost(5, 1, -2, 4), spent(1, 3, amount=-1)], 0)
    assert rewrite.removed == (10, 20)
    assert [shift.amount for shift in rewrite.shifts] == [1]
    assert made(stored, rewrite)[-1] == (30, spent(1, 3, amount=-1))


def test_where_the_gap_is_full_the_lines_after_it_are_numbered_anew() -> None:
    stored = [
        (1, spent(1, 95)),
        (2, spent(2, 90)),
        (3, spent(3, 85)),
        (STEP, spent(4, 80)),
        (2 * STEP, spent(5, 75)),
    ]
    new = [spent(1, 95), spent(9, 95), *(line for _, line in stored[1:])]
    after = made(stored, difference(stored, new, 0))
    assert [line for _, line in after] == new
    assert [after[0], after[-1]] == [stored[0], stored[-1]]


def test_many_lines_in_the_same_gap_seldom_need_other_numbers() -> None:
    stored = [(STEP, spent(1, 1000)), (2 * STEP, spent(2, 990))]
    anew = 0
    for number in range(3, 303):
        new = [*(line for _, line in stored[:-1]), spent(number, 1000), stored[-1][1]]
        rewrite = difference(stored, new, 0)
        anew += len(rewrite.removed)
        stored = made(stored, rewrite)
    assert anew <= 10


@pytest.mark.parametrize("seed", range(40))
def test_any_statement_is_turned_into_any_other(seed: int) -> None:
    random = Random(seed)

    def lines(ids: list[int]) -> list[Line]:
        some: list[Line] = []
        for entry_id in ids:
            if random.random() < 0.4:
                some.append(
                    lost(entry_id * 10 - 1, random.randint(1, 3), -random.randint(1, 3), random.randint(0, 9))
                )
            takes = [Take(random.randint(1, 3), random.randint(1, 3)) for _ in range(random.randint(0, 3))]
            some.append(spent(entry_id, random.randint(0, 9), *takes))
        return some

    ids = list(range(1, 40))
    last_before = random.choice((0, 5))
    old = lines(sorted(random.sample(ids, 20)))
    numbers = sorted(random.sample(range(last_before + 1, last_before + random.choice((60, 5000))), len(old)))
    stored = list(zip(numbers, old, strict=True))
    new = lines(ids)
    rewrite = difference(stored, new, last_before)
    after = made(stored, rewrite)
    assert [line for _, line in after] == new
    assert after[0][0] > last_before
    assert after[-1][0] == rewrite.last_line
