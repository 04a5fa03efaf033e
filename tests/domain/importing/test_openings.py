"""The opening that an imported history needs, so that no moment is negative and the stated balance holds."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from bot import errors
from bot.domain.importing.openings import DerivedOpening, derive
from bot.domain.ledger.book import replay
from bot.domain.ledger.entries import Entry, Flag, Kind, Source
from bot.domain.time.calendar import DAY_MS, day_start

FIRST = day_start(date(2026, 9, 1))
STARTED = FIRST + 30 * DAY_MS


def fact(id: int, amount: int, at: int, kind: Kind | None = None, source: Source = Source.IMPORT) -> Entry:
    kind = kind or (Kind.SPEND if amount < 0 else Kind.PURCHASE)
    return Entry(
        id=id,
        wallet_id=1,
        kind=kind,
        amount=amount,
        occurred_at=at,
        recorded_at=STARTED,
        actor_id=11,
        source=source,
    )


def opening(id: int, amount: int, expires_on: date = date(2027, 4, 1)) -> Entry:
    return replace(fact(id, amount, STARTED, Kind.OPENING, Source.COMMAND), expires_on=expires_on)


def balance_at(entries: list[Entry], derived: DerivedOpening, at: int) -> int:
    _, lines = replay([*entries, *derived.entries])
    return sum(line.amount for line in lines if line.at <= at)


def told(derived: DerivedOpening) -> list[tuple[Kind, int, int]]:
    return [(entry.kind, entry.amount, entry.occurred_at) for entry in derived.entries]


def test_without_a_stated_balance_it_is_the_least_that_the_days_need() -> None:
    entries = [fact(1, -16, FIRST), fact(2, 40, FIRST + DAY_MS), fact(3, -30, FIRST + 2 * DAY_MS)]
    derived = derive(entries, [])
    assert told(derived) == [(Kind.OPENING, 16, FIRST - 1)]
    assert (derived.opening, derived.missing) == (16, 0)
    assert derived.entries[0].flag is Flag.ESTIMATED
    assert derive([fact(1, 40, FIRST), fact(2, -40, FIRST + 1)], []) == DerivedOpening((), 0, 0)


def test_what_was_stated_holds_and_nothing_counts_twice() -> None:
    entries = [opening(1, 84), fact(2, -16, FIRST), fact(3, 40, FIRST + DAY_MS)]
    derived = derive(entries, [entries[0]])
    assert told(derived) == [(Kind.OPENING, 60, FIRST - 1), (Kind.CORRECTION, -84, STARTED)]
    assert derived.entries[1].refers_to == 1
    assert balance_at(entries, derived, FIRST) == 44
    assert balance_at(entries, derived, STARTED) == 84


def test_more_in_the_rows_than_was_stated_is_taken_off() -> None:
    entries = [opening(1, 5), fact(2, 100, FIRST)]
    derived = derive(entries, [entries[0]])
    assert told(derived) == [(Kind.CORRECTION, -100, STARTED)]
    assert balance_at(entries, derived, STARTED) == 5


def test_both_stated_lots_keep_their_days() -> None:
    soon, rest = opening(1, 20, date(2026, 10, 31)), opening(2, 64)
    derived = derive([soon, rest, fact(3, -16, FIRST)], [soon, rest])
    assert [(entry.amount, entry.expires_on) for entry in derived.entries] == [
        (36, date(2026, 10, 31)),
        (64, date(2027, 4, 1)),
        (-20, None),
        (-64, None),
    ]
    assert balance_at([soon, rest, fact(3, -16, FIRST)], derived, STARTED) == 84


def test_what_was_logged_by_hand_before_counts_on_top() -> None:
    by_hand = fact(2, 10, FIRST + DAY_MS, source=Source.COMMAND)
    entries = [opening(1, 84), by_hand, fact(3, -16, FIRST)]
    assert balance_at(entries, derive(entries, [entries[0]]), STARTED) == 94


def test_rows_after_the_start_need_no_opening_and_what_is_missing_is_flagged() -> None:
    entries = [opening(1, 10), fact(2, -16, STARTED + DAY_MS)]
    derived = derive(entries, [entries[0]])
    assert told(derived) == [(Kind.CORRECTION, 6, STARTED)]
    assert (derived.opening, derived.missing, derived.entries[0].flag) == (0, 6, Flag.FLAGGED)
    assert derive([entries[0], fact(2, -9, STARTED + DAY_MS)], [entries[0]]) == DerivedOpening((), 0, 0)


@pytest.mark.parametrize("stated", [True, False])
def test_what_is_short_within_a_day_only_is_lent_for_it(stated: bool) -> None:
    at = STARTED + 2 * DAY_MS
    spends = [fact(2, -20, at), fact(3, 40, at + 5), fact(4, -1, at + 9)]
    entries = [opening(1, 10), *spends] if stated else spends
    derived = derive(entries, entries[:1] if stated else [])
    lent = 10 if stated else 20
    assert told(derived) == [(Kind.CORRECTION, lent, at - 1), (Kind.CORRECTION, -lent, at + 9)]
    assert (derived.opening, derived.missing) == (0, 0)
    assert balance_at(entries, derived, at + DAY_MS) == (29 if stated else 19)


def test_connects_that_lapse_on_the_way_are_made_up_for() -> None:
    """The purchase is gone by the time of the second spend: an opening that is young enough has to pay."""
    years = [fact(1, 40, day_start(date(2020, 1, 10))), fact(2, -30, day_start(date(2021, 6, 1)))]
    derived = derive(years, [])
    assert [(entry.amount, entry.expires_on) for entry in derived.entries] == [(30, date(2021, 6, 2))]
    assert balance_at(years, derived, day_start(date(2021, 6, 1))) == 0
    said = [opening(3, 7), *years]
    assert balance_at(said, derive(said, said[:1]), STARTED) == 7


def test_a_history_that_needs_too_many_attempts_is_refused() -> None:
    """The purchase has expired before the first of 250 days with a spend, and each day needs an attempt of its own."""
    bought = fact(1, 300, day_start(date(2020, 1, 10)))
    spends = [fact(2 + number, -1, day_start(date(2021, 6, 1)) + number * DAY_MS) for number in range(250)]
    with pytest.raises(errors.TooTangled):
        derive([bought, *spends], [])


def test_what_cannot_be_brought_together_is_refused() -> None:
    back = replace(fact(2, 20, STARTED + DAY_MS, Kind.RETURN), refers_to=9)
    with pytest.raises(errors.TooMuchToReturn):
        derive([opening(1, 10), back], [opening(1, 10)])


def test_random_histories_are_never_negative_and_keep_what_was_stated() -> None:
    for seed in range(200):
        random = Random(seed)
        rows = [
            fact(number, random.choice((-16, -7, -4, 10, 40)), FIRST + random.randrange(60 * DAY_MS))
            for number in range(2, random.randint(4, 40))
        ]
        said = opening(1, random.randint(1, 60))
        entries = [said, *rows]
        derived = derive(entries, [said])
        _, lines = replay([*entries, *derived.entries])
        assert min(line.balance for line in lines) >= 0
        assert balance_at(entries, derived, STARTED) == said.amount + derived.missing
        assert derive(entries, [said]) == derived


def test_a_wallet_without_entries_needs_no_opening() -> None:
    assert derive([], []) == DerivedOpening((), 0, 0)


def test_what_was_logged_by_hand_and_has_expired_is_not_on_top() -> None:
    """A purchase, and a return that came too late: both are lost before /start."""
    long_ago = day_start(date(2025, 6, 1))
    by_hand = [
        fact(2, 20, long_ago, source=Source.COMMAND),
        fact(3, -20, long_ago + 1, source=Source.COMMAND),
        replace(fact(4, 20, FIRST, Kind.RETURN, Source.COMMAND), refers_to=3),
        fact(5, 30, long_ago + 2, source=Source.COMMAND),
    ]
    entries = [opening(1, 84), *by_hand, fact(6, -16, FIRST + DAY_MS)]
    derived = derive(entries, [entries[0]])
    assert balance_at(entries, derived, STARTED) == 84
    kept = [*entries, fact(7, 9, FIRST + 2 * DAY_MS, source=Source.COMMAND)]
    assert balance_at(kept, derive(kept, [entries[0]]), STARTED) == 93
