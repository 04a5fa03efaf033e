"""The ledger as plain text that `bean-check` accepts, so that the books outlive the bot.

A lot of ours is a lot of Beancount's: Connects held at what was paid for each (nothing, where they came free), with the
day of issue and a label. Each line moves the very lots that paid for it, so that Beancount itself refuses a ledger that
spends a lot twice. Expenses hold what was spent, lot by lot, and a return takes it out of them again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from unicodedata import category

from bot.domain.ledger.book import Line, Lot
from bot.domain.ledger.entries import UNWRITTEN, Kind
from bot.domain.ledger.rules import rules_at
from bot.domain.time.calendar import add_months, day_of, iso_instant
from bot.services.ledger import Export, StatementRow
from bot.ui.words import Text

UNIT = "CONNECT"
MONEY = "USD"
HELD = "Assets:Upwork:Connects"
PAID = "Assets:Cash"
CAME = {Kind.OPENING: "Equity:Connects:Opening", Kind.CORRECTION: "Equity:Connects:Added"}
"""Where lots come from; anything else is income. Added and Removed are two: an account holds lots of one sign."""
WENT = {
    Kind.CORRECTION: "Equity:Connects:Removed",
    Kind.EXPIRY: "Expenses:Connects:Expired",
    Kind.FORFEIT: "Expenses:Connects:Forfeited",
}
"""Where Connects go; anything else is an expense of its kind."""
UNSURE = {"estimated", "flagged", "expected"}
"""What the member hasn't confirmed: Beancount flags it with ``!``."""
_COST = Decimal("1e-10")  # so fine that the money of a million Connects adds up to the cent


def ledger(text: Text, export: Export) -> bytes:
    """The whole wallet: dated lots, every line in replay order, the balance at each month's start and at the end."""
    books = _Books(text, export)
    transactions = [books.transaction(row, line) for row, line in zip(export.rows, export.lines, strict=True)]
    days = [day_of(line.at) for line in export.lines]
    first, closing = min([*days, export.today]), max([*days, export.today]) + timedelta(days=1)
    asserted = [*_month_starts(first, closing), closing]
    parts = [_head(text, export.today), *_opened(first, books.accounts)]
    balance = 0
    for line, words in zip(export.lines, transactions, strict=True):
        while asserted[0] <= day_of(line.at):
            parts.append(_assertion(asserted.pop(0), balance))
        parts.append(words)
        balance = line.balance
    parts += [_assertion(on, balance) for on in asserted[:-1]]
    parts += [_price(export.today), _assertion(closing, balance)]
    return "\n".join(parts).encode()


@dataclass(frozen=True, slots=True)
class _Leg:
    """``lot``: whose Connects these are; None for money, in cents."""

    account: str
    amount: int
    lot: Lot | None = None


class _Books:
    """What a line needs to know of the others, and the accounts that were used."""

    def __init__(self, text: Text, export: Export) -> None:
        self._text = text
        self._lots = {lot.id: lot for lot in export.lots}
        self._rows = {row.entry_id: row for row in export.rows if row.entry_id is not None}
        self.accounts = {HELD}

    def transaction(self, row: StatementRow, line: Line) -> str:
        legs = list(self._legs(row, line))
        self.accounts |= {leg.account for leg in legs}
        payee = [_quoted(row.job)] if row.job else []
        flag = "!" if row.status in UNSURE else "*"
        head = _words(day_of(line.at), flag, *payee, _quoted(self._text.t(f"kind-{row.kind}")))
        said = [f"  {name}: {value}" for name, value in self._said(row)]
        return "\n".join([head, *said, *(self._leg(leg) for leg in legs), ""])

    def _legs(self, row: StatementRow, line: Line) -> Iterator[_Leg]:
        """What moves: the lot that the line issued, or the lots that it took from or gave back to."""
        issued = self._lots.get(line.entry_id) if line.entry_id is not None else None
        if issued is not None:
            yield from self._between(issued, issued.amount, self._came(row))
            return
        used = Counter[int]()
        for take in line.takes:
            used[take.lot_id] += take.amount
        other = self._other(row)
        for lot_id, amount in used.items():
            yield from self._between(self._lots[lot_id], -amount, other)

    def _between(self, lot: Lot, amount: int, other: str) -> Iterator[_Leg]:
        """Connects into the wallet (out of it, below zero), and where they come from."""
        yield _Leg(HELD, amount, lot)
        if other == PAID:
            yield _Leg(PAID, -self._paid(lot) if amount > 0 else self._paid(lot))
        else:
            yield _Leg(other, -amount, lot)

    def _came(self, row: StatementRow) -> str:
        """Where the lot of this entry came from."""
        if row.paid_cents:
            return PAID
        return CAME.get(row.kind) or f"Income:Connects:{row.kind.title()}"

    def _other(self, row: StatementRow) -> str:
        """Where a line that issues no lot moves Connects to or from: that of the entry which it gives back or undoes."""
        about = self._rows.get(row.refers_to) if row.refers_to is not None else None
        if row.kind in {Kind.RETURN, Kind.REVERSAL} and about is not None:
            return self._came(about) if about.entry_id in self._lots else self._other(about)
        return WENT.get(row.kind) or f"Expenses:Connects:{row.kind.title()}"

    def _paid(self, lot: Lot) -> int:
        row = self._rows.get(lot.id)
        return (row.paid_cents or 0) if row else 0

    def _said(self, row: StatementRow) -> Iterator[tuple[str, str]]:
        """What else is known of a line, under the names that entries.csv has."""
        yield "occurred_at", _quoted(iso_instant(row.at))
        if row.recorded_at is not None:
            yield "recorded_at", _quoted(iso_instant(row.recorded_at))
        if row.expires_on is not None:
            yield "expires_on", row.expires_on.isoformat()
        if row.proposal_id is not None:
            yield "proposal", str(row.proposal_id)
        if row.entry_id is not None:
            yield "entry", str(row.entry_id)
        if row.refers_to is not None:
            yield "about", str(row.refers_to)
        shown = {"job": row.job_key, "source": row.source, "status": row.status}
        for name, value in (shown | {"note": row.note, "ref": row.ref}).items():
            if value:
                yield name, _quoted(value)

    def _leg(self, leg: _Leg) -> str:
        if leg.lot is None:
            return f"  {_words(leg.account, _dollars(leg.amount), MONEY)}"
        lot = leg.lot
        cost = ", ".join((_words(self._cost(lot), MONEY), lot.issued_on.isoformat(), _quoted(_label(lot.id))))
        return f"  {_words(leg.account, leg.amount, UNIT)} {{{cost}}}"

    def _cost(self, lot: Lot) -> str:
        """What one Connect of this lot cost, in dollars."""
        each = (Decimal(self._paid(lot)) / (100 * lot.amount)).quantize(_COST).normalize()
        return f"{each:f}"


def _head(text: Text, today: date) -> str:
    lines = text.t("beancount-head", today=today).splitlines()
    return "".join(f"; {words}\n" for words in lines)


def _opened(first: date, accounts: Iterable[str]) -> Iterator[str]:
    yield _words(first, "commodity", UNIT)
    for account in sorted(accounts):
        yield _words(first, "open", account, *([MONEY] if account == PAID else [UNIT, _quoted("STRICT")]))
    yield ""


def _month_starts(first: date, closing: date) -> Iterator[date]:
    """The first of each month after the first day and before the closing one."""
    start = add_months(first.replace(day=1), 1)
    while start < closing:
        yield start
        start = add_months(start, 1)


def _assertion(on: date, balance: int) -> str:
    """Beancount looks at a balance before what happens on that day."""
    return f"{_words(on, 'balance', HELD, balance, UNIT)}\n"


def _price(today: date) -> str:
    return f"{_words(today, 'price', UNIT, _dollars(rules_at(today).price_cents), MONEY)}\n"


def _label(lot_id: int) -> str:
    """A lot is named by its entry; one of a refill that is due and not written yet, by its place among those."""
    return f"lot-{lot_id}" if lot_id < UNWRITTEN else f"due-{lot_id - UNWRITTEN + 1}"


def _dollars(cents: int) -> str:
    return f"{Decimal(cents) / 100:.2f}"


def _quoted(typed: str) -> str:
    """A string of Beancount's: on one line, whatever is in it."""
    clean = "".join(" " if category(character) == "Cc" else character for character in typed)
    return f'"{clean.translate(_ESCAPES)}"'


_ESCAPES: Mapping[int, str] = {ord('"'): '\\"', ord("\\"): "\\\\"}


def _words(*parts: object) -> str:
    return " ".join(map(str, parts))
