"""The ledger: a wallet's entries, replayed in order, give its lots, takes, expiries and balances.

Pure and total: the same entries and rules always give the same book. README.md beside this file states the invariants.
A Book can start empty (a replay) or from stored open lots (an entry at the end); both take the same steps.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from bot import errors
from bot.domain.ledger.entries import CREDITS, SPENDS, Entry, Kind
from bot.domain.ledger.rules import RulesAt, rules_at
from bot.domain.time.calendar import add_months, day_of, day_start


@dataclass(slots=True)
class Lot:
    """Connects that came together and expire together; ``id`` is the entry that issued them.

    Usable while ``issued_on <= day < expires_on`` (UTC days).
    """

    id: int
    kind: Kind
    amount: int
    remaining: int
    issued_on: date
    expires_on: date

    @property
    def rank(self) -> tuple[date, date, int]:
        """The order of use: soonest expiry, then oldest issue, then sequence."""
        return (self.expires_on, self.issued_on, self.id)


@dataclass(frozen=True, slots=True)
class Take:
    """Connects that a line used from a lot; below zero: gave back to it."""

    lot_id: int
    amount: int


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the statement: an entry, or an expiry or forfeit (no entry), and the balance after it."""

    at: int
    kind: Kind
    entry_id: int | None
    amount: int
    balance: int
    takes: tuple[Take, ...] = ()


@dataclass(slots=True)
class Book:
    """A wallet's state at one moment of its replay, and the steps that move it on."""

    rules: RulesAt = rules_at
    lots: dict[int, Lot] = field(default_factory=dict[int, Lot])
    kinds: dict[int, Kind] = field(default_factory=dict[int, Kind])
    """The kind of each entry that a later one may refer to."""
    out: dict[int, list[Take]] = field(default_factory=dict[int, list[Take]])
    """What each spend still has out, in the order in which it was taken."""
    returned: dict[int, tuple[int, tuple[Take, ...]]] = field(
        default_factory=dict[int, tuple[int, tuple[Take, ...]]]
    )
    """By return: the spend that it gave back, and what of it, last taken first."""
    touched: set[int] = field(default_factory=set[int])
    """Lots that changed since the book was opened."""
    balance: int = 0
    _open: list[tuple[date, date, int]] = field(default_factory=list[tuple[date, date, int]])

    def hold(self, lot: Lot) -> None:
        """Put a stored lot into the book."""
        self.lots[lot.id] = lot
        self.balance += lot.remaining
        if lot.remaining:
            insort(self._open, lot.rank)

    def open_lots(self) -> list[Lot]:
        """Lots with something left, in the order of use."""
        return [self.lots[rank[2]] for rank in self._open]

    def next_expiry(self) -> date | None:
        return self._open[0][0] if self._open else None

    # ── steps ────────────────────────────────────────────────────────────────────────────────────────────────────

    def expire(self, at: int) -> list[Line]:
        """Lapse every lot whose day has come by the instant ``at``."""
        lines: list[Line] = []
        today = day_of(at)
        while self._open and self._open[0][0] <= today:
            lot = self.lots[self._open[0][2]]
            take = self._use(lot, lot.remaining)
            lines.append(self._line(day_start(lot.expires_on), Kind.EXPIRY, None, -take.amount, [take]))
        return lines

    def apply(self, entry: Entry) -> list[Line]:
        """Take one entry into the book; the lines that follow from it, expiries that were due first.

        Raises NotEnough, TooMuchToReturn, UndoBlocked or NotUndoable; the book is then spoilt and must be dropped.
        """
        lines = self.expire(entry.occurred_at)
        match entry.kind:
            case kind if kind in CREDITS:
                lines += self._forfeit(entry)
                self._issue(entry, entry.amount)
                takes: list[Take] = []
            case kind if kind in SPENDS:
                takes = self._spend(entry)
            case Kind.RETURN:
                takes = self._give_back(entry)
            case Kind.CORRECTION:
                takes = self._correct(entry)
            case Kind.REVERSAL:
                takes = self._reverse(entry)
            case _:
                raise AssertionError(f"{entry.kind} is a consequence and is never written as an entry")
        self.kinds[entry.id] = entry.kind
        lines.append(self._line(entry.occurred_at, entry.kind, entry.id, entry.amount, takes))
        # What came back to a lot whose day has passed is gone at once, and the statement says when.
        lines += [replace(late, at=entry.occurred_at) for late in self.expire(entry.occurred_at)]
        return lines

    # ── kinds ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _issue(self, entry: Entry, amount: int, like: Lot | None = None) -> None:
        issued_on = like.issued_on if like else day_of(entry.occurred_at)
        life_ends = add_months(issued_on, self.rules(issued_on).life_months)
        expires_on = entry.expires_on or (like.expires_on if like else life_ends)
        lot = Lot(entry.id, entry.kind, amount, amount, issued_on, expires_on)
        self.lots[lot.id] = lot
        self.touched.add(lot.id)
        insort(self._open, lot.rank)

    def _forfeit(self, entry: Entry) -> list[Line]:
        """What a roll-over cap of its era takes away just before a refill, soonest expiring first."""
        if entry.cap is None or self.balance <= entry.cap:
            return []
        surplus = self.balance - entry.cap
        return [self._line(entry.occurred_at, Kind.FORFEIT, None, -surplus, self._draw(surplus))]

    def _spend(self, entry: Entry) -> list[Take]:
        self._require(-entry.amount, entry.occurred_at)
        takes = self._draw(-entry.amount)
        self.out[entry.id] = list(takes)
        return takes

    def _give_back(self, entry: Entry) -> list[Take]:
        if entry.refers_to is None:
            self._issue(entry, entry.amount)
            return []
        out = self.out.get(entry.refers_to, [])
        outstanding = sum(take.amount for take in out)
        if entry.amount > outstanding:
            raise errors.TooMuchToReturn(wanted=entry.amount, outstanding=outstanding)
        back: list[Take] = []
        left = entry.amount
        while left:
            last = out.pop()
            part = min(last.amount, left)
            left -= part
            back.append(Take(last.lot_id, part))
            if part < last.amount:
                out.append(Take(last.lot_id, last.amount - part))
        self.returned[entry.id] = (entry.refers_to, tuple(back))
        if not self.rules(day_of(entry.occurred_at)).returns_keep_expiry:
            self._issue(entry, entry.amount)
            return []
        return [self._restore(take) for take in back]

    def _correct(self, entry: Entry) -> list[Take]:
        named = self.lots.get(entry.refers_to) if entry.refers_to is not None else None
        if entry.amount > 0:
            self._issue(entry, entry.amount, like=named)
            return []
        need = -entry.amount
        self._require(need, entry.occurred_at)
        takes: list[Take] = []
        if named is not None and named.remaining:
            takes.append(self._use(named, min(named.remaining, need)))
            need -= takes[0].amount
        takes += self._draw(need)
        self.out[entry.id] = list(takes)
        return takes

    def _reverse(self, entry: Entry) -> list[Take]:
        target = entry.refers_to
        assert target is not None, "the schema requires a reversal to name its entry"
        if self.kinds.get(target) in {None, Kind.REVERSAL}:
            raise errors.NotUndoable(entry_id=target)
        if target in self.out:
            return self._reverse_spend(target, entry)
        spend, back = self.returned.get(target, (0, ()))
        takes = [Take(target, self.lots[target].amount)] if target in self.lots else list(back)
        for take in takes:
            if self.lots[take.lot_id].remaining < take.amount:
                raise self._blocked(target, self.lots[take.lot_id], entry.occurred_at)
        for take in reversed(back):
            self._put_out(spend, take)
        self.returned.pop(target, None)
        return [self._use(self.lots[take.lot_id], take.amount) for take in takes]

    def _reverse_spend(self, target: int, entry: Entry) -> list[Take]:
        takes = self.out[target]
        if sum(take.amount for take in takes) != entry.amount:
            blockers = tuple(back for back, (spend, _) in self.returned.items() if spend == target)
            raise errors.UndoBlocked(entry_id=target, blockers=blockers)
        self.out[target] = []
        return [self._restore(take) for take in takes]

    # ── lots ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _require(self, need: int, at: int) -> None:
        if need > self.balance:
            raise errors.NotEnough(needed=need, available=self.balance, missing=need - self.balance, at=at)

    def _draw(self, need: int) -> list[Take]:
        """Use ``need`` Connects in the order of use; the caller has made sure that they are there."""
        takes: list[Take] = []
        while need:
            lot = self.lots[self._open[0][2]]
            takes.append(self._use(lot, min(lot.remaining, need)))
            need -= takes[-1].amount
        return takes

    def _use(self, lot: Lot, amount: int) -> Take:
        lot.remaining -= amount
        assert lot.remaining >= 0, "a lot never gives more than it holds"
        self.touched.add(lot.id)
        if not lot.remaining:
            del self._open[bisect_left(self._open, lot.rank)]
        return Take(lot.id, amount)

    def _restore(self, take: Take) -> Take:
        lot = self.lots[take.lot_id]
        if not lot.remaining:
            insort(self._open, lot.rank)
        lot.remaining += take.amount
        assert lot.remaining <= lot.amount, "a lot never holds more than it was issued with"
        self.touched.add(lot.id)
        return Take(lot.id, -take.amount)

    def _put_out(self, spend: int, take: Take) -> None:
        out = self.out.setdefault(spend, [])
        if out and out[-1].lot_id == take.lot_id:
            take = Take(take.lot_id, out.pop().amount + take.amount)
        out.append(take)

    def _blocked(self, target: int, lot: Lot, at: int) -> errors.DomainError:
        """Who stands on what an undo would take back. Nobody, or a lot whose day has passed, to which undoing those would
        bring nothing back: it can't be undone."""
        lapsed = lot.expires_on <= day_of(at)
        users = tuple(
            user
            for user, takes in self.out.items()
            if not lapsed and any(take.lot_id == lot.id for take in takes)
        )
        return (
            errors.UndoBlocked(entry_id=target, blockers=users)
            if users
            else errors.NotUndoable(entry_id=target)
        )

    def _line(self, at: int, kind: Kind, entry_id: int | None, amount: int, takes: list[Take]) -> Line:
        self.balance += amount
        return Line(at, kind, entry_id, amount, self.balance, tuple(takes))


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The order of replay: when it happened, then when it was written."""
    return sorted(entries, key=lambda entry: (entry.occurred_at, entry.id))


def replay(entries: Iterable[Entry], rules: RulesAt = rules_at) -> tuple[Book, list[Line]]:
    """The whole wallet from its facts: the book after the last entry, and every line of the statement.

    Expiries after the last entry are left to ``Book.expire``. Raises what ``Book.apply`` raises.
    """
    book = Book(rules)
    lines: list[Line] = []
    for entry in in_order(entries):
        lines += book.apply(entry)
    return book, lines
