"""The replay of a wallet: its entries in order give its lots, takes, expiries and balances.

The same entries and rules always give the same book. README.md beside this file states the invariants. A book starts
empty to replay all entries, or with the open lots of any moment to apply only the entries from there on; both use the
same steps. In the second case the book asks its ``past`` for what an entry refers to.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from bot import errors
from bot.domain.ledger.entries import CREDITS, SPENDS, Entry, Kind
from bot.domain.ledger.lines import Line, Lot, Take
from bot.domain.ledger.references import NoPast, Past, References
from bot.domain.ledger.rules import RulesAt, rules_at
from bot.domain.time.calendar import add_months, day_of, day_start


@dataclass(slots=True)
class Book:
    """The state of a wallet at one moment of its replay, and the steps that change the state."""

    rules: RulesAt = rules_at
    past: Past = field(default_factory=NoPast)
    """Where entries and lots from before the first applied entry are looked up."""
    lots: dict[int, Lot] = field(default_factory=dict[int, Lot])
    changed_lots: set[int] = field(default_factory=set[int])
    """Ids of the lots that applied entries and expiries have issued or changed."""
    balance: int = 0
    _open: list[tuple[date, date, int]] = field(default_factory=list[tuple[date, date, int]])
    _references: References = field(init=False)

    def __post_init__(self) -> None:
        self._references = References(self.past)

    def add_lot(self, lot: Lot) -> None:
        """Add a lot of the past. The lot doesn't count as changed."""
        self.lots[lot.id] = lot
        self.balance += lot.remaining
        if lot.remaining:
            insort(self._open, lot.rank)

    def find_lot(self, lot_id: int) -> Lot | None:
        """Return a lot that the book has or that its past has, None for an entry that issued none."""
        lot = self.lots.get(lot_id)
        if lot is None:
            lot = self.past.lot(lot_id)
            if lot is not None:
                self.add_lot(lot)
        return lot

    def lot(self, lot_id: int) -> Lot:
        """Return a lot that a take names."""
        lot = self.find_lot(lot_id)
        assert lot is not None, "a take names a lot that an earlier entry issued"
        return lot

    def open_lots(self) -> list[Lot]:
        """Return the lots with Connects left, in the order of use."""
        return [self.lots[rank[2]] for rank in self._open]

    def next_expiry(self) -> date | None:
        """Return the UTC day on which the next open lot expires; None if no lot is open."""
        return self._open[0][0] if self._open else None

    # ── steps ────────────────────────────────────────────────────────────────────────────────────────────────────

    def expire(self, at: int) -> list[Line]:
        """Expire every open lot whose expiry day has begun by ``at`` (UTC ms); return one line per lot, soonest first.

        Each line is dated 00:00 UTC of the lot's expiry day. A second call gives no more lines.
        """
        lines: list[Line] = []
        today = day_of(at)
        while self._open and self._open[0][0] <= today:
            lot = self.lots[self._open[0][2]]
            take = self._use(lot, lot.remaining)
            lines.append(self._line(day_start(lot.expires_on), Kind.EXPIRY, None, -take.amount, [take]))
        return lines

    def apply(self, entry: Entry) -> list[Line]:
        """Apply one entry; return its line, after the lines of expiries and forfeits that come before the entry.

        Raises NotEnough, TooMuchToReturn, UndoBlocked or NotUndoable. After an error the book is inconsistent and must
        not be used again. Raises AssertionError for an expiry or forfeit, which are never entries.
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
        self._references.add(entry)
        lines.append(self._line(entry.occurred_at, entry.kind, entry.id, entry.amount, takes))
        # Connects given back to a lot that has expired expire at once, at the instant of the entry.
        lines += [replace(late, at=entry.occurred_at) for late in self.expire(entry.occurred_at)]
        return lines

    # ── kinds ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _issue(self, entry: Entry, amount: int, like: Lot | None = None) -> None:
        """Open a lot for ``entry``, which copies the issue and expiry days of ``like`` if there is one."""
        issued_on = like.issued_on if like else day_of(entry.occurred_at)
        life_ends = add_months(issued_on, self.rules(issued_on).life_months)
        expires_on = entry.expires_on or (like.expires_on if like else life_ends)
        lot = Lot(entry.id, entry.kind, amount, amount, issued_on, expires_on)
        self.lots[lot.id] = lot
        self.changed_lots.add(lot.id)
        insort(self._open, lot.rank)

    def _forfeit(self, entry: Entry) -> list[Line]:
        """Take what exceeds the entry's roll-over cap (docs/upwork.md, section 5); no line without a surplus."""
        if entry.cap is None or self.balance <= entry.cap:
            return []
        surplus = self.balance - entry.cap
        return [self._line(entry.occurred_at, Kind.FORFEIT, None, -surplus, self._draw(surplus))]

    def _spend(self, entry: Entry) -> list[Take]:
        self._require(-entry.amount, entry.occurred_at)
        takes = self._draw(-entry.amount)
        self._references.mark_spent(entry.id, takes)
        return takes

    def _give_back(self, entry: Entry) -> list[Take]:
        if entry.refers_to is None:
            self._issue(entry, entry.amount)
            return []
        outstanding = sum(take.amount for take in self._references.outstanding(entry.refers_to))
        if entry.amount > outstanding:
            raise errors.TooMuchToReturn(wanted=entry.amount, outstanding=outstanding)
        back = self._references.mark_returned(entry, entry.refers_to)
        if not self.rules(day_of(entry.occurred_at)).returns_keep_expiry:
            self._issue(entry, entry.amount)
            return []
        return [self._restore(take) for take in back]

    def _correct(self, entry: Entry) -> list[Take]:
        named = self.find_lot(entry.refers_to) if entry.refers_to is not None else None
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
        self._references.mark_spent(entry.id, takes)
        return takes

    def _reverse(self, entry: Entry) -> list[Take]:
        target = entry.refers_to
        assert target is not None, "the schema requires a reversal to name its entry"
        if self._references.kind(target) in {None, Kind.REVERSAL}:
            raise errors.NotUndoable(entry_id=target)
        if self._references.is_spend(target):
            return self._reverse_spend(target, entry)
        opened = self.find_lot(target)
        takes = [Take(target, opened.amount)] if opened else self._references.returned(target)
        for take in takes:
            lot = self.lot(take.lot_id)
            if lot.remaining < take.amount:
                raise self._blocked(target, lot, entry.occurred_at)
        self._references.mark_reversed(target)
        return [self._use(self.lot(take.lot_id), take.amount) for take in takes]

    def _reverse_spend(self, target: int, entry: Entry) -> list[Take]:
        takes = self._references.outstanding(target)
        if sum(take.amount for take in takes) != entry.amount:
            raise errors.UndoBlocked(entry_id=target, blockers=self._references.returns_of(target))
        self._references.mark_reversed(target)
        return [self._restore(take) for take in takes]

    # ── lots ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _require(self, need: int, at: int) -> None:
        if need > self.balance:
            raise errors.NotEnough(needed=need, available=self.balance, missing=need - self.balance, at=at)

    def _draw(self, need: int) -> list[Take]:
        """Use ``need`` Connects in the order of use. The caller has checked that the balance suffices."""
        takes: list[Take] = []
        while need:
            lot = self.lots[self._open[0][2]]
            takes.append(self._use(lot, min(lot.remaining, need)))
            need -= takes[-1].amount
        return takes

    def _use(self, lot: Lot, amount: int) -> Take:
        lot.remaining -= amount
        assert lot.remaining >= 0, "a lot never gives more than it holds"
        self.changed_lots.add(lot.id)
        if not lot.remaining:
            del self._open[bisect_left(self._open, lot.rank)]
        return Take(lot.id, amount)

    def _restore(self, take: Take) -> Take:
        lot = self.lot(take.lot_id)
        if not lot.remaining:
            insort(self._open, lot.rank)
        lot.remaining += take.amount
        assert lot.remaining <= lot.amount, "a lot never holds more than it was issued with"
        self.changed_lots.add(lot.id)
        return Take(lot.id, -take.amount)

    def _blocked(self, target: int, lot: Lot, at: int) -> errors.DomainError:
        """Return the error for a reversal whose Connects have left ``lot``.

        UndoBlocked names the spends that use the lot, for the member to undo first. NotUndoable: no spend uses the lot,
        or the lot has expired, so that undoing the spends wouldn't help.
        """
        users = self._references.users(lot.id)
        if users and lot.expires_on > day_of(at):
            return errors.UndoBlocked(entry_id=target, blockers=users)
        return errors.NotUndoable(entry_id=target)

    def _line(self, at: int, kind: Kind, entry_id: int | None, amount: int, takes: list[Take]) -> Line:
        self.balance += amount
        return Line(at, kind, entry_id, amount, self.balance, tuple(takes))


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries in the order of replay: by the instant they happened, then by the order of writing."""
    return sorted(entries, key=lambda entry: (entry.occurred_at, entry.id))


def replay(
    entries: Iterable[Entry], rules: RulesAt = rules_at, *, book: Book | None = None
) -> tuple[Book, list[Line]]:
    """Replay entries of a wallet; return the book after the last entry, and their lines of the statement.

    ``book``: the wallet before the first of these entries; None: the entries are all that the wallet has. Later expiries
    are not included: call ``Book.expire`` for them. Raises the errors of ``Book.apply``.
    """
    book = book or Book(rules)
    lines: list[Line] = []
    for entry in in_order(entries):
        lines += book.apply(entry)
    return book, lines
