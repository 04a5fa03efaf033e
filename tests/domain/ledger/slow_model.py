"""The ledger again, slowly: each Connect is an object, and every question replays the whole history.

Written from bot/domain/ledger/README.md alone, so that it can disagree with bot/domain/ledger/book.py.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from bot.domain.ledger.entries import Entry
from bot.domain.ledger.rules import RulesAt

CREDITS = {"opening", "purchase", "bonus", "reward", "refill"}
SPENDS = {"spend", "boost", "badge", "ads"}


class Refused(Exception):
    """The entry can't be: the reason is the name of the ledger's own error."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass
class SlowLot:
    id: int
    issued: date
    expires: date


@dataclass
class Connect:
    """One Connect. ``holder``: None while it is there, the spend that has it out, or "gone". ``turn``: when in that
    spend it was taken."""

    lot: SlowLot
    holder: int | str | None = None
    turn: int = 0


@dataclass
class SlowLedger:
    """Everything that followed from the entries told so far."""

    rules: RulesAt
    lots: dict[int, SlowLot] = field(default_factory=dict)
    connects: list[Connect] = field(default_factory=list)
    lines: list[tuple[int, str, int | None, int, int]] = field(default_factory=list)
    uses: dict[int, Counter[int]] = field(default_factory=dict)
    told: dict[int, Entry] = field(default_factory=dict)
    undone: set[int] = field(default_factory=set)
    given_back: dict[int, list[Connect]] = field(default_factory=dict)
    turns: int = 0

    @property
    def balance(self) -> int:
        return sum(connect.holder is None for connect in self.connects)

    def remaining(self) -> dict[int, int]:
        left = Counter(connect.lot.id for connect in self.connects if connect.holder is None)
        return {lot_id: left[lot_id] for lot_id in self.lots}

    def tell(self, entry: Entry) -> None:
        self.lapse(entry.occurred_at)
        if entry.kind == "refill" and entry.cap is not None and self.balance > entry.cap:
            surplus = self.balance - entry.cap
            self._use(self._in_order()[:surplus], "gone")
            self._line(entry.occurred_at, "forfeit", None, -surplus)
        self.told[entry.id] = entry
        self.uses[entry.id] = Counter()
        self._happen(entry)
        self._line(entry.occurred_at, entry.kind, entry.id, entry.amount)
        self.lapse(entry.occurred_at, late=entry.occurred_at)

    def lapse(self, at: int, late: int | None = None) -> None:
        today = _day(at)
        dead = {lot.id: lot for lot in self.lots.values() if lot.expires <= today}
        for lot in sorted(dead.values(), key=_rank):
            left = [connect for connect in self.connects if connect.lot is lot and connect.holder is None]
            if left:
                for connect in left:
                    connect.holder = "gone"
                self._line(_midnight(lot.expires) if late is None else late, "expiry", None, -len(left))

    def _happen(self, entry: Entry) -> None:
        if entry.kind in CREDITS or (entry.kind == "return" and entry.refers_to is None):
            self._issue(entry)
        elif entry.kind in SPENDS:
            self._spend(entry, self._in_order())
        elif entry.kind == "return":
            self._give_back(entry)
        elif entry.kind == "correction" and entry.amount > 0:
            self._issue(entry, like=self.lots.get(entry.refers_to or 0))
        elif entry.kind == "correction":
            first = [connect for connect in self._in_order() if connect.lot.id == entry.refers_to]
            rest = [connect for connect in self._in_order() if connect.lot.id != entry.refers_to]
            self._spend(entry, first + rest)
        else:
            self._reverse(entry)

    def _issue(self, entry: Entry, like: SlowLot | None = None) -> None:
        issued = like.issued if like else _day(entry.occurred_at)
        expires = entry.expires_on or (
            like.expires if like else _later(issued, self.rules(issued).life_months)
        )
        lot = self.lots[entry.id] = SlowLot(entry.id, issued, expires)
        self.connects += [Connect(lot) for _ in range(entry.amount)]

    def _spend(self, entry: Entry, choice: list[Connect]) -> None:
        if len(choice) < -entry.amount:
            raise Refused("NotEnough")
        taken = choice[: -entry.amount]
        self._use(taken, entry.id)
        self.uses[entry.id].update(connect.lot.id for connect in taken)

    def _give_back(self, entry: Entry) -> None:
        assert entry.refers_to is not None
        out = sorted(self._out(entry.refers_to), key=lambda connect: -connect.turn)
        if len(out) < entry.amount:
            raise Refused("TooMuchToReturn")
        back = self.given_back[entry.id] = out[: entry.amount]
        if self.rules(_day(entry.occurred_at)).returns_keep_expiry:
            for connect in back:
                connect.holder = None
            self.uses[entry.id].subtract(connect.lot.id for connect in back)
        else:
            for connect in back:
                connect.holder = "gone"
            self._issue(entry)

    def _reverse(self, entry: Entry) -> None:
        target = self.told.get(entry.refers_to or 0)
        if target is None or target.kind == "reversal":
            raise Refused("NotUndoable")
        if target.kind in SPENDS or (target.kind == "correction" and target.amount < 0):
            self._unspend(target, entry)
        elif target.id in self.lots:
            self._uncredit(target, entry)
        else:
            self._unreturn(target, entry)

    def _unspend(self, target: Entry, entry: Entry) -> None:
        out = self._out(target.id)
        if len(out) != -target.amount:
            raise Refused("UndoBlocked")
        for connect in out:
            connect.holder = None
        self.uses[entry.id].subtract(connect.lot.id for connect in out)

    def _uncredit(self, target: Entry, entry: Entry) -> None:
        of_lot = [connect for connect in self.connects if connect.lot.id == target.id]
        self._require(of_lot, len(of_lot), entry)
        self._use(of_lot, "gone")
        self.uses[entry.id].update(connect.lot.id for connect in of_lot)
        self._out_again(target)

    def _unreturn(self, target: Entry, entry: Entry) -> None:
        wanted = Counter(connect.lot.id for connect in self.given_back[target.id])
        for lot_id, amount in wanted.items():
            of_lot = [connect for connect in self.connects if connect.lot.id == lot_id]
            self._require(of_lot, amount, entry)
        self.uses[entry.id].update(wanted)
        self._out_again(target)

    def _out_again(self, target: Entry) -> None:
        """What a return gave back counts as out again: any Connect of the same lot will do, they are alike."""
        for given in reversed(self.given_back.pop(target.id, [])):
            alike = given
            if target.id not in self.lots:
                alike = next(one for one in self.connects if one.lot is given.lot and one.holder is None)
            assert target.refers_to is not None
            self._use([alike], target.refers_to)

    def _require(self, of_lot: list[Connect], amount: int, entry: Entry) -> None:
        if sum(connect.holder is None for connect in of_lot) < amount:
            usable = of_lot[0].lot.expires > _day(entry.occurred_at)
            used = usable and any(isinstance(connect.holder, int) for connect in of_lot)
            raise Refused("UndoBlocked" if used else "NotUndoable")

    def _in_order(self) -> list[Connect]:
        return sorted((one for one in self.connects if one.holder is None), key=lambda one: _rank(one.lot))

    def _out(self, spend: int) -> list[Connect]:
        return [connect for connect in self.connects if connect.holder == spend]

    def _use(self, taken: Iterable[Connect], holder: int | str) -> None:
        for connect in taken:
            self.turns += 1
            connect.holder, connect.turn = holder, self.turns

    def _line(self, at: int, kind: str, entry: int | None, amount: int) -> None:
        self.lines.append((at, str(kind), entry, amount, self.balance))


def told(entries: Iterable[Entry], rules: RulesAt) -> SlowLedger:
    """The whole history, by when it happened and then by when it was written. Raises Refused."""
    ledger = SlowLedger(rules)
    for entry in sorted(entries, key=lambda one: (one.occurred_at, one.id)):
        ledger.tell(entry)
    return ledger


def _rank(lot: SlowLot) -> tuple[date, date, int]:
    return lot.expires, lot.issued, lot.id


def _day(at: int) -> date:
    return datetime.fromtimestamp(at // 1000, UTC).date()


def _midnight(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * 1000


def _later(day: date, months: int) -> date:
    """The same day some months later; where the month is too short, its last day."""
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    for number in range(day.day, 0, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError
