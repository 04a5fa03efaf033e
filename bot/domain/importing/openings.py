"""The opening balance that an imported history needs: what must have been there before its first row.

A member who started with /start stated a balance. Rows from before that moment are inside that number already, so the
wallet is opened anew before the first of them, with what the rows lead from there to the stated balance, and the stated
opening is taken off at its own instant. Where the history alone is known, the opening is the least that leaves no day
negative.

Rows have days and no times. Where their order within a day leaves a moment short and the day as a whole does not, the
difference is lent for that day.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from bot import errors
from bot.domain.ledger.book import replay
from bot.domain.ledger.entries import SPENDS, UNWRITTEN, Entry, Flag, Kind, Source
from bot.domain.ledger.rules import RulesAt, rules_at
from bot.domain.time.calendar import add_months, day_of

OPENING_AGE_MONTHS = 6
"""How old an opening balance is taken to be, as nobody knows (facts, 13.2 rule 5)."""
_MOST_STEPS = 200
_FIRST_ID = UNWRITTEN + 1_000_000


@dataclass(frozen=True, slots=True)
class Derived:
    """Entries to add, without ids and keys. ``opening``: Connects there before the first row; ``missing``: those that
    were assumed later, because more was spent than is known."""

    entries: tuple[Entry, ...]
    opening: int
    missing: int


def derive(entries: Sequence[Entry], stated: Sequence[Entry], rules: RulesAt = rules_at) -> Derived:
    """What to add to ``entries``, the whole wallet as it will be, so that it can be replayed and still says at the
    moment of ``stated``, the member's own opening, what they said then.

    ``entries`` hold no derived opening. Raises what the replay raises besides NotEnough.
    """
    first = min(entries, key=_order)
    at = stated[0].occurred_at if stated else None
    early = [entry for entry in entries if at is not None and entry.occurred_at < at]
    reopens = at is None or any(entry.source is Source.IMPORT for entry in early)
    opening, missing = _least(entries, stated, early) if reopens else (0, 0)
    loans: dict[date, _Loan] = {}
    until = add_months(day_of(first.occurred_at - 1), 12 - OPENING_AGE_MONTHS)
    for _ in range(_MOST_STEPS):
        try:
            found = _opened(stated, early, first, opening, until) if reopens else []
            if at is not None and reopens:
                found += _taken_off(stated, _held([*early, *_numbered(found)], at, rules) - _own(early))
            found += _lent(stated[0] if stated else first, loans)
            if missing:
                found.append(_correction(stated[0], missing))
            replay([*entries, *_numbered(found)], rules)
        except errors.NotEnough as short:
            if (at is None or short.at > at) and _lend(loans, entries, short, at or 0):
                continue
            if at is None and day_of(short.at) >= until:
                until = day_of(short.at) + timedelta(days=1)  # nobody knows how old it was: young enough
            elif at is None or short.at < at:
                opening += short.missing
            else:
                missing += short.missing
        else:
            return Derived(tuple(_numbered(found)), opening, missing)
    raise errors.TooTangled


@dataclass(slots=True)
class _Loan:
    """``amount`` Connects from ``at`` to ``until``, both on one day."""

    at: int
    until: int
    amount: int


def _lend(loans: dict[date, _Loan], entries: Sequence[Entry], short: errors.NotEnough, earliest: int) -> bool:
    """Lend what is short within a day; False where it is short at the day's end too, and the loan is reduced by that."""
    day = day_of(short.at)
    until = max(entry.occurred_at for entry in entries if day_of(entry.occurred_at) == day)
    loan = loans.setdefault(day, _Loan(short.at, until, 0))
    if short.at < until:
        loan.at = max(earliest, min(loan.at, short.at - 1))
        loan.amount += short.missing
        return True
    loan.amount = max(0, loan.amount - short.missing)
    return False


def _lent(like: Entry, loans: Mapping[date, _Loan]) -> list[Entry]:
    return [
        replace(_plain(like, Kind.CORRECTION, amount, at), flag=Flag.FLAGGED)
        for loan in loans.values()
        if loan.amount
        for amount, at in ((loan.amount, loan.at), (-loan.amount, loan.until))
    ]


def _least(entries: Sequence[Entry], stated: Sequence[Entry], early: Sequence[Entry]) -> tuple[int, int]:
    """A first guess at opening and missing, as if nothing ever expired."""
    ordered = sorted(entries, key=_order)
    if not stated:
        return max(0, -_lowest(_by_day(ordered))), 0
    said = sum(entry.amount for entry in stated)
    net = sum(entry.amount for entry in early if entry.source is Source.IMPORT)
    opening = max(0, said - net, -_lowest(entry.amount for entry in sorted(early, key=_order)))
    later = _by_day(entry for entry in ordered[len(early) :] if entry not in stated)
    return opening, max(0, -_lowest([said + _own(early), *later]))


def _opened(
    stated: Sequence[Entry], early: Sequence[Entry], first: Entry, opening: int, until: date
) -> list[Entry]:
    """The new opening, just before the first row; what was said to expire soon still does, after what was spent."""
    at = first.occurred_at - 1
    spent = -sum(entry.amount for entry in early if entry.kind in SPENDS or entry.kind is Kind.RETURN)
    lots = sorted(stated, key=lambda entry: entry.expires_on or date.max)
    if len(lots) > 1:
        part = min(opening, lots[0].amount + max(0, spent))
        parts = [(part, lots[0].expires_on), (opening - part, lots[-1].expires_on)]
    else:
        parts = [(opening, lots[0].expires_on if lots else until)]
    like = stated[0] if stated else first
    return [
        replace(
            _plain(like, Kind.OPENING, amount, at), expires_on=_later(expires_on, at), flag=Flag.ESTIMATED
        )
        for amount, expires_on in parts
        if amount
    ]


def _taken_off(stated: Sequence[Entry], held: int) -> list[Entry]:
    """Corrections at the stated opening's instant, by which the rows' ``held`` and it don't count twice."""
    found: list[Entry] = []
    for number, entry in enumerate(stated):
        is_last = number == len(stated) - 1
        amount = held if is_last else min(held, entry.amount)
        held -= amount
        if amount:
            found.append(_correction(entry, -amount))
    return found


def _correction(opening: Entry, amount: int) -> Entry:
    return replace(
        _plain(opening, Kind.CORRECTION, amount, opening.occurred_at), refers_to=opening.id, flag=Flag.FLAGGED
    )


def _plain(like: Entry, kind: Kind, amount: int, at: int) -> Entry:
    return Entry(
        id=0,
        wallet_id=like.wallet_id,
        kind=kind,
        amount=amount,
        occurred_at=at,
        recorded_at=like.recorded_at,
        actor_id=like.actor_id,
        source=Source.IMPORT,
    )


def _later(day: date | None, at: int) -> date | None:
    """An expiry has to come after the opening itself: an imported history may be older than any Connect lives."""
    opened_on = day_of(at)
    return day if day is None or day > opened_on else add_months(opened_on, 12 - OPENING_AGE_MONTHS)


def _held(entries: Sequence[Entry], at: int, rules: RulesAt) -> int:
    """What is there just before the instant ``at``."""
    book, _ = replay(entries, rules)
    book.expire(at)
    return book.balance


def _own(early: Sequence[Entry]) -> int:
    """What was logged by hand: it counts on top of the stated balance, as ever."""
    return max(0, sum(entry.amount for entry in early if entry.source is not Source.IMPORT))


def _numbered(found: Sequence[Entry]) -> list[Entry]:
    """With ids behind all others, so that at their instant they come last."""
    return [replace(entry, id=_FIRST_ID + number) for number, entry in enumerate(found)]


def _order(entry: Entry) -> tuple[int, int]:
    return (entry.occurred_at, entry.id)


def _by_day(ordered: Iterable[Entry]) -> list[int]:
    days = groupby(ordered, key=lambda entry: day_of(entry.occurred_at))
    return [sum(entry.amount for entry in group) for _, group in days]


def _lowest(amounts: Iterable[int]) -> int:
    lowest = balance = 0
    for amount in amounts:
        balance += amount
        lowest = min(lowest, balance)
    return lowest
