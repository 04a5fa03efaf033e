"""The ledger by example: one small history for each invariant of bot/domain/ledger/README.md."""

from datetime import date

import pytest

from bot import errors
from bot.domain.ledger.book import Book, Line, Lot, Take, in_order, replay
from bot.domain.ledger.entries import Entry, Kind, Source
from bot.domain.ledger.rules import ERAS, Rules
from bot.domain.time.calendar import day_start


def entry(
    number: int,
    kind: Kind,
    amount: int,
    on: date,
    refers_to: int | None = None,
    *,
    expires_on: date | None = None,
    cap: int | None = None,
) -> Entry:
    return Entry(
        id=number,
        wallet_id=1,
        kind=kind,
        amount=amount,
        occurred_at=day_start(on),
        recorded_at=0,
        actor_id=11,
        source=Source.COMMAND,
        refers_to=refers_to,
        expires_on=expires_on,
        cap=cap,
    )


def left(book: Book) -> dict[int, int]:
    """The Connects left in each open lot, in the order of use."""
    return {lot.id: lot.remaining for lot in book.open_lots()}


DEC, FEB, MAR = date(2025, 12, 1), date(2026, 2, 1), date(2026, 3, 1)
TWO_LOTS = [entry(1, Kind.REFILL, 10, DEC), entry(2, Kind.PURCHASE, 60, FEB)]


def test_an_empty_book() -> None:
    book, lines = replay([])
    assert (book.balance, book.open_lots(), book.next_expiry(), lines) == (0, [], None, [])


def test_a_spend_uses_the_lot_that_expires_first() -> None:
    book, lines = replay([*TWO_LOTS, entry(3, Kind.SPEND, -16, MAR)])
    assert left(book) == {2: 54}
    assert lines[-1] == Line(day_start(MAR), Kind.SPEND, 3, -16, 54, (Take(1, 10), Take(2, 6)))
    assert book.next_expiry() == date(2027, 2, 1)


def test_a_lot_expires_after_a_year() -> None:
    book, _ = replay([entry(1, Kind.REFILL, 10, date(2025, 11, 11)), entry(2, Kind.SPEND, -6, MAR)])
    assert book.expire(day_start(date(2026, 11, 11)) - 1) == []
    (line,) = book.expire(day_start(date(2026, 11, 11)))
    assert (line.at, line.kind, line.entry_id) == (day_start(date(2026, 11, 11)), Kind.EXPIRY, None)
    assert (line.amount, line.balance, line.takes) == (-4, 0, (Take(1, 4),))


def test_a_lot_of_a_leap_day_expires_on_28_february() -> None:
    book, _ = replay([entry(1, Kind.PURCHASE, 10, date(2028, 2, 29))])
    assert book.next_expiry() == date(2029, 2, 28)


def test_an_expiry_day_of_its_own() -> None:
    book, _ = replay([entry(1, Kind.OPENING, 10, DEC, expires_on=date(2026, 1, 1))])
    assert book.next_expiry() == date(2026, 1, 1)


def test_expiries_come_before_the_entry_of_the_same_day() -> None:
    on = date(2026, 12, 1)
    _, lines = replay([entry(1, Kind.REFILL, 10, DEC), entry(2, Kind.PURCHASE, 5, on)])
    assert [(line.kind, line.amount, line.balance) for line in lines[1:]] == [
        (Kind.EXPIRY, -10, 0),
        (Kind.PURCHASE, 5, 5),
    ]


def test_more_than_the_balance_cannot_be_spent() -> None:
    with pytest.raises(errors.NotEnough) as caught:
        replay([*TWO_LOTS, entry(3, Kind.BOOST, -71, MAR)])
    assert (caught.value.needed, caught.value.available, caught.value.missing) == (71, 70, 1)


def test_a_roll_over_cap_takes_the_surplus_before_the_refill() -> None:
    """Cap 140, balance 190, 70 new ones: 50 are lost, and the new balance is 210."""
    on = date(2019, 6, 1)
    start = entry(1, Kind.OPENING, 190, date(2019, 5, 2))
    book, lines = replay([start, entry(2, Kind.REFILL, 70, on, cap=140)])
    assert [(line.kind, line.amount, line.balance) for line in lines[1:]] == [
        (Kind.FORFEIT, -50, 140),
        (Kind.REFILL, 70, 210),
    ]
    assert left(book) == {1: 140, 2: 70}


def test_a_balance_below_the_cap_loses_nothing() -> None:
    _, lines = replay([entry(1, Kind.OPENING, 140, DEC), entry(2, Kind.REFILL, 70, FEB, cap=140)])
    assert [line.kind for line in lines] == [Kind.OPENING, Kind.REFILL]


def test_a_return_goes_back_to_the_lots_last_taken_first() -> None:
    history = [*TWO_LOTS, entry(3, Kind.SPEND, -16, MAR)]
    book, lines = replay([*history, entry(4, Kind.RETURN, 8, date(2026, 4, 1), 3)])
    assert left(book) == {1: 2, 2: 60}
    assert lines[-1].takes == (Take(2, -6), Take(1, -2))
    with pytest.raises(errors.TooMuchToReturn) as caught:
        book.apply(entry(5, Kind.RETURN, 9, date(2026, 4, 2), 3))
    assert caught.value.outstanding == 8


def test_a_return_without_a_spend_is_a_new_lot() -> None:
    book, _ = replay([entry(1, Kind.RETURN, 8, MAR)])
    assert (left(book), book.next_expiry()) == ({1: 8}, date(2027, 3, 1))


def test_a_return_to_an_expired_lot_expires_at_once() -> None:
    on = date(2026, 12, 24)
    history = [entry(1, Kind.REFILL, 10, DEC), entry(2, Kind.SPEND, -6, MAR)]
    book, lines = replay([*history, entry(3, Kind.RETURN, 6, on, 2)])
    assert [(line.at, line.kind, line.amount) for line in lines[-2:]] == [
        (day_start(on), Kind.RETURN, 6),
        (day_start(on), Kind.EXPIRY, -6),
    ]
    assert book.balance == 0


def test_rules_may_give_returned_connects_a_new_life() -> None:
    def rules(day: date) -> Rules:
        return Rules(
            name="new life",
            since=ERAS[-1].since,
            price_cents=15,
            life_months=12,
            allowances=ERAS[-1].allowances,
            rollover_cap={},
            returns_keep_expiry=False,
        )

    history = [entry(1, Kind.REFILL, 10, DEC), entry(2, Kind.SPEND, -6, MAR)]
    book, lines = replay([*history, entry(3, Kind.RETURN, 6, date(2026, 4, 1), 2)], rules)
    assert (left(book), lines[-1].takes) == ({1: 4, 3: 6}, ())
    assert book.lots[3].expires_on == date(2027, 4, 1)


def test_a_correction_upwards_lives_as_long_as_the_lot_that_it_names() -> None:
    book, _ = replay([entry(1, Kind.OPENING, 10, DEC), entry(2, Kind.CORRECTION, 5, MAR, 1)])
    assert [lot.expires_on for lot in book.open_lots()] == [date(2026, 12, 1)] * 2


def test_a_correction_downwards_takes_from_its_lot_first() -> None:
    book, lines = replay([*TWO_LOTS, entry(3, Kind.CORRECTION, -62, MAR, 2)])
    assert lines[-1].takes == (Take(2, 60), Take(1, 2))
    assert left(book) == {1: 8}
    book, lines = replay([*TWO_LOTS, entry(3, Kind.CORRECTION, -12, MAR)])
    assert lines[-1].takes == (Take(1, 10), Take(2, 2))


def test_a_reversed_spend_restores_its_lots() -> None:
    history = [*TWO_LOTS, entry(3, Kind.SPEND, -16, MAR)]
    book, _ = replay([*history, entry(4, Kind.REVERSAL, 16, MAR, 3)])
    assert left(book) == {1: 10, 2: 60}


def test_a_reversed_credit_removes_its_lot() -> None:
    book, _ = replay([*TWO_LOTS, entry(3, Kind.REVERSAL, -60, MAR, 2)])
    assert left(book) == {1: 10}


def test_a_reversed_return_can_be_returned_again() -> None:
    history = [
        entry(1, Kind.REFILL, 10, DEC),
        entry(2, Kind.SPEND, -6, MAR),
        entry(3, Kind.RETURN, 4, MAR, 2),
        entry(4, Kind.REVERSAL, -4, MAR, 3),
        entry(5, Kind.RETURN, 6, MAR, 2),
    ]
    book, _ = replay(history)
    assert left(book) == {1: 10}


@pytest.mark.parametrize(
    ("later", "error", "blockers"),
    [
        ([entry(4, Kind.REVERSAL, -60, MAR, 2)], errors.UndoBlocked, (3,)),
        ([entry(4, Kind.RETURN, 2, MAR, 3), entry(5, Kind.REVERSAL, 16, MAR, 3)], errors.UndoBlocked, (4,)),
        (
            [entry(4, Kind.REVERSAL, 16, MAR, 3), entry(5, Kind.REVERSAL, -16, MAR, 4)],
            errors.NotUndoable,
            None,
        ),
        ([entry(4, Kind.REVERSAL, -60, date(2027, 3, 1), 2)], errors.NotUndoable, None),
        ([entry(4, Kind.REVERSAL, -60, MAR, 9)], errors.NotUndoable, None),
    ],
    ids=["used credit", "returned spend", "reversal", "expired lot", "unknown entry"],
)
def test_what_cannot_be_reversed(
    later: list[Entry], error: type[errors.DomainError], blockers: tuple[int, ...] | None
) -> None:
    with pytest.raises(error) as caught:
        replay([*TWO_LOTS, entry(3, Kind.SPEND, -16, MAR), *later])
    assert getattr(caught.value, "blockers", None) == blockers


@pytest.mark.parametrize("kind", [Kind.EXPIRY, Kind.FORFEIT])
def test_an_expiry_or_forfeit_is_never_an_entry(kind: Kind) -> None:
    with pytest.raises(AssertionError, match="never written"):
        Book().apply(entry(1, kind, -1, MAR))


def test_entries_are_replayed_by_instant_and_then_by_id() -> None:
    early, late, same = (
        entry(3, Kind.BONUS, 1, DEC),
        entry(1, Kind.BONUS, 1, MAR),
        entry(2, Kind.BONUS, 1, MAR),
    )
    assert in_order([same, late, early]) == [early, late, same]


def test_a_book_of_stored_lots_goes_on_like_a_replay() -> None:
    replayed, _ = replay(TWO_LOTS)
    stored = Book()
    for lot in replayed.open_lots():
        stored.add_lot(Lot(lot.id, lot.kind, lot.amount, lot.remaining, lot.issued_on, lot.expires_on))
    stored.add_lot(Lot(9, Kind.BONUS, 5, 0, DEC, date(2026, 12, 1)))
    spend = entry(3, Kind.SPEND, -16, MAR)
    assert stored.apply(spend) == replayed.apply(spend)
    assert (stored.balance, left(stored), stored.changed_lots) == (54, {2: 54}, {1, 2})
