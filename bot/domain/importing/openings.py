"""The opening balance that an imported history needs: the Connects that the wallet had before the first row.

With /start a member states a balance, and rows of earlier days are part of it already. So a new opening goes before the
first row, large enough that the rows lead from it to the stated balance, and corrections remove the stated opening at its
own instant. Without a stated balance the new opening is the smallest that makes no day negative.

Rows have days and no times, so their order within a day can make a moment negative although the day as a whole isn't. Then
a pair of corrections adds the missing Connects for a part of that day.
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
"""The assumed age of the Connects in an opening balance (docs/upwork.md, section 17, row 1)."""
_MOST_ATTEMPTS = 200
_FIRST_ID = UNWRITTEN + 1_000_000


@dataclass(frozen=True, slots=True)
class DerivedOpening:
    """The entries to add to an imported wallet, with temporary ids and without keys.

    ``opening``: Connects before the first row. ``missing``: Connects added to the stated balance, because later entries
    spend more than the wallet would have; 0 without a stated balance.
    """

    entries: tuple[Entry, ...]
    opening: int
    missing: int


def derive(entries: Sequence[Entry], stated: Sequence[Entry], rules: RulesAt = rules_at) -> DerivedOpening:
    """Return the entries that make ``entries`` replayable and keep the balance that the member stated.

    ``entries``: the whole wallet after the import, without openings derived before. ``stated``: the openings that the
    member stated with /start (part of ``entries``), empty for none. Raises the errors of ``replay`` other than NotEnough,
    and TooTangled if 200 attempts find no solution.
    """
    if not entries:
        return DerivedOpening((), 0, 0)
    first = min(entries, key=_order)
    at = stated[0].occurred_at if stated else None
    early = [entry for entry in entries if at is not None and entry.occurred_at < at]
    reopens = at is None or any(entry.source is Source.IMPORT for entry in early)
    opening, missing = _least(entries, stated, early) if reopens else (0, 0)
    day_corrections: dict[date, _DayCorrection] = {}
    until = add_months(day_of(first.occurred_at - 1), 12 - OPENING_AGE_MONTHS)
    for _ in range(_MOST_ATTEMPTS):
        try:
            added = _openings(stated, early, first, opening, until) if reopens else []
            if at is not None and reopens:
                added += _removals(stated, _included([*early, *_numbered(added)], at, rules))
            added += _correction_pairs(stated[0] if stated else first, day_corrections)
            if missing:
                added.append(_correction(stated[0], missing))
            replay([*entries, *_numbered(added)], rules)
        except errors.NotEnough as short:
            is_later = at is None or short.at > at
            if is_later and _can_correct_day(day_corrections, entries, short, at or 0):
                continue
            if at is None and day_of(short.at) >= until:
                until = day_of(short.at) + timedelta(days=1)  # the assumed age was too old
            elif at is None or short.at < at:
                opening += short.missing
            else:
                missing += short.missing
        else:
            return DerivedOpening(tuple(_numbered(added)), opening, missing)
    raise errors.TooTangled


@dataclass(slots=True)
class _DayCorrection:
    """``amount`` Connects added at ``starts_at`` and removed at ``ends_at`` (UTC ms), both on one day."""

    starts_at: int
    ends_at: int
    amount: int


def _can_correct_day(
    corrections: dict[date, _DayCorrection], entries: Sequence[Entry], short: errors.NotEnough, earliest: int
) -> bool:
    """Enlarge the correction of the day of ``short`` so that the moment isn't negative, and return True.

    Return False if the day still ends below zero; the day's correction is then reduced by the missing Connects.
    ``earliest``: the first instant for a correction (UTC ms).
    """
    day = day_of(short.at)
    day_ends_at = max(entry.occurred_at for entry in entries if day_of(entry.occurred_at) == day)
    correction = corrections.setdefault(day, _DayCorrection(short.at, day_ends_at, 0))
    if short.at < day_ends_at:
        correction.starts_at = max(earliest, min(correction.starts_at, short.at - 1))
        correction.amount += short.missing
        return True
    correction.amount = max(0, correction.amount - short.missing)
    return False


def _correction_pairs(like: Entry, corrections: Mapping[date, _DayCorrection]) -> list[Entry]:
    """Return the two entries of each day's correction, flagged, with the wallet and member of ``like``."""
    return [
        replace(_plain(like, Kind.CORRECTION, amount, at), flag=Flag.FLAGGED)
        for day in corrections.values()
        if day.amount
        for amount, at in ((day.amount, day.starts_at), (-day.amount, day.ends_at))
    ]


def _least(entries: Sequence[Entry], stated: Sequence[Entry], early: Sequence[Entry]) -> tuple[int, int]:
    """Return a first estimate of opening and missing, as if Connects never expired."""
    ordered = sorted(entries, key=_order)
    if not stated:
        return max(0, -_lowest(_by_day(ordered))), 0
    stated_balance = sum(entry.amount for entry in stated)
    net = sum(entry.amount for entry in early if entry.source is Source.IMPORT)
    opening = max(0, stated_balance - net, -_lowest(entry.amount for entry in sorted(early, key=_order)))
    later = _by_day(entry for entry in ordered[len(early) :] if entry not in stated)
    return opening, max(0, -_lowest([stated_balance + _logged_by_hand(early), *later]))


def _openings(
    stated: Sequence[Entry], early: Sequence[Entry], first: Entry, opening: int, until: date
) -> list[Entry]:
    """Return the new openings, dated just before the ``first`` entry, of ``opening`` Connects in all.

    If the member stated that some Connects expire soon, these are an opening of their own, larger by the Connects that the
    early rows spent. ``until``: the expiry day if the member stated none.
    """
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


def _removals(stated: Sequence[Entry], connects: int) -> list[Entry]:
    """Return corrections that remove ``connects`` from the stated openings, which the new opening already includes."""
    corrections: list[Entry] = []
    for number, entry in enumerate(stated):
        is_last = number == len(stated) - 1
        amount = connects if is_last else min(connects, entry.amount)
        connects -= amount
        if amount:
            corrections.append(_correction(entry, -amount))
    return corrections


def _correction(opening: Entry, amount: int) -> Entry:
    """Return a flagged correction of ``opening`` at its own instant, by ``amount`` signed Connects."""
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
    """Return ``day``, or an expiry day six months after the instant ``at`` if ``day`` isn't later than ``at``.

    A history may begin before the stated opening by more than the life of a Connect. ``day`` None stays None.
    """
    opened_on = day_of(at)
    return day if day is None or day > opened_on else add_months(opened_on, 12 - OPENING_AGE_MONTHS)


def _included(early: Sequence[Entry], at: int, rules: RulesAt) -> int:
    """Return the Connects at the instant ``at`` (UTC ms) that the stated balance includes, after that day's expiries.

    That is what is left of the ``early`` entries, without what was logged by hand.
    """
    book, lines = replay(early, rules)
    lines += book.expire(at)
    by_hand = {entry.id: entry.kind for entry in early if entry.source is not Source.IMPORT}
    lost, entry_id, entry_at = 0, 0, 0
    for line in lines:
        if line.entry_id is not None:
            entry_id, entry_at = line.entry_id, line.at
        elif line.at == entry_at and by_hand.get(entry_id) is Kind.RETURN:  # came back too late: lost at once
            lost -= line.amount
        else:
            lost += sum(take.amount for take in line.takes if take.lot_id in by_hand)
    return book.balance - max(0, _logged_by_hand(early) - lost)


def _logged_by_hand(early: Iterable[Entry]) -> int:
    """Return the sum of the entries that weren't imported, at least 0; these count on top of the stated balance."""
    return max(0, sum(entry.amount for entry in early if entry.source is not Source.IMPORT))


def _numbered(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries with ids above all stored ids, so that they come last among entries of the same instant."""
    return [replace(entry, id=_FIRST_ID + number) for number, entry in enumerate(entries)]


def _order(entry: Entry) -> tuple[int, int]:
    return (entry.occurred_at, entry.id)


def _by_day(ordered: Iterable[Entry]) -> list[int]:
    """Return the sum of the amounts of each day that has entries."""
    days = groupby(ordered, key=lambda entry: day_of(entry.occurred_at))
    return [sum(entry.amount for entry in group) for _, group in days]


def _lowest(amounts: Iterable[int]) -> int:
    """Return the lowest balance while ``amounts`` are added up from 0; 0 if the balance is never negative."""
    lowest = balance = 0
    for amount in amounts:
        balance += amount
        lowest = min(lowest, balance)
    return lowest
