"""Write a wallet as plain text that `bean-check` accepts, so that its books can be read without the bot.

A lot of the wallet is a lot in Beancount: Connects at the price paid for each (0 if they were free), with the
day of issue and a label. Each transaction moves the very lots that the ledger used, so Beancount itself refuses
a ledger that spends a lot twice. Expense accounts hold the spent Connects by lot, and a return takes the
Connects out of them again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from unicodedata import category

from bot.domain.ledger.entries import UNWRITTEN, Kind
from bot.domain.ledger.lines import Line, Lot
from bot.domain.ledger.rules import rules_at
from bot.domain.time.calendar import add_months, day_of, iso_instant
from bot.services.ledger import Export, StatementRow
from bot.ui.words import Text

UNIT = "CONNECT"
MONEY = "USD"
HELD = "Assets:Upwork:Connects"
PAID = "Assets:Cash"
CAME = {Kind.OPENING: "Equity:Connects:Opening", Kind.CORRECTION: "Equity:Connects:Added"}
"""The accounts that lots come from, by kind; every other kind is income.

Added and Removed are two accounts because Beancount lets an account hold lots of one sign only.
"""
WENT = {
    Kind.CORRECTION: "Equity:Connects:Removed",
    Kind.EXPIRY: "Expenses:Connects:Expired",
    Kind.FORFEIT: "Expenses:Connects:Forfeited",
}
"""The accounts that Connects go to, by kind; every other kind is an expense of that kind."""
UNSURE = {"estimated", "flagged", "expected"}
"""The statuses that the member hasn't confirmed; Beancount flags these transactions with ``!``."""
_COST = Decimal("1e-10")  # the precision at which the cost of a million Connects adds up to the cent


def ledger(text: Text, export: Export) -> bytes:
    """Return the whole wallet: dated lots, all lines in replay order, and a balance at each month's start and at the end."""
    books = _Books(text, export)
    transactions = [books.transaction(row, line) for row, line in zip(export.rows, export.lines, strict=True)]
    days = [day_of(line.at) for line in export.lines]
    first, closing = min([*days, export.today]), max([*days, export.today]) + timedelta(days=1)
    asserted = [*_month_starts(first, closing), closing]
    blocks = [_head(text, export.today), *_opened(first, books.accounts)]
    balance = 0
    for line, words in zip(export.lines, transactions, strict=True):
        while asserted[0] <= day_of(line.at):
            blocks.append(_assertion(asserted.pop(0), balance))
        blocks.append(words)
        balance = line.balance
    blocks += [_assertion(on, balance) for on in asserted[:-1]]
    blocks += [_price(export.today), _assertion(closing, balance)]
    return "\n".join(blocks).encode()


@dataclass(frozen=True, slots=True)
class _Leg:
    """One movement of a transaction.

    ``lot``: the lot that the Connects belong to; None for money, with ``amount`` in cents.
    """

    account: str
    amount: int
    lot: Lot | None = None


class _Books:
    """Turns statement lines into transactions, and collects the accounts that they use."""

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
        metadata = [f"  {name}: {value}" for name, value in self._metadata(row)]
        return "\n".join([head, *metadata, *(self._leg(leg) for leg in legs), ""])

    def _legs(self, row: StatementRow, line: Line) -> Iterator[_Leg]:
        """Yield the movements of a line: of the lot it issued, or of the lots it took Connects from or gave them back to."""
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
        """Yield a movement of ``amount`` Connects into the wallet (below 0: out of it) and its opposite in ``other``."""
        yield _Leg(HELD, amount, lot)
        if other == PAID:
            yield _Leg(PAID, -self._paid(lot) if amount > 0 else self._paid(lot))
        else:
            yield _Leg(other, -amount, lot)

    def _came(self, row: StatementRow) -> str:
        """Return the account that the lot of this row came from."""
        if row.paid_cents:
            return PAID
        return CAME.get(row.kind) or f"Income:Connects:{row.kind.title()}"

    def _other(self, row: StatementRow) -> str:
        """Return the opposite account of a line that issues no lot.

        A return or reversal takes the account of the entry that it gives back or reverses.
        """
        about = self._rows.get(row.refers_to) if row.refers_to is not None else None
        if row.kind in {Kind.RETURN, Kind.REVERSAL} and about is not None:
            return self._came(about) if about.entry_id in self._lots else self._other(about)
        return WENT.get(row.kind) or f"Expenses:Connects:{row.kind.title()}"

    def _paid(self, lot: Lot) -> int:
        row = self._rows.get(lot.id)
        return (row.paid_cents or 0) if row else 0

    def _metadata(self, row: StatementRow) -> Iterator[tuple[str, str]]:
        """Yield the other facts of a row, under the names that entries.csv uses."""
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
        texts = {
            "job": row.job_key,
            "source": row.source,
            "status": row.status,
            "note": row.note,
            "ref": row.ref,
        }
        for name, value in texts.items():
            if value:
                yield name, _quoted(value)

    def _leg(self, leg: _Leg) -> str:
        if leg.lot is None:
            return f"  {_words(leg.account, _dollars(leg.amount), MONEY)}"
        lot = leg.lot
        cost = ", ".join((_words(self._cost(lot), MONEY), lot.issued_on.isoformat(), _quoted(_label(lot.id))))
        return f"  {_words(leg.account, leg.amount, UNIT)} {{{cost}}}"

    def _cost(self, lot: Lot) -> str:
        """Return the dollars that one Connect of this lot cost."""
        each = (Decimal(self._paid(lot)) / (100 * lot.amount)).quantize(_COST).normalize()
        return f"{each:f}"


def _head(text: Text, today: date) -> str:
    lines = text.t("beancount-head", today=today).splitlines()
    return "".join(f"; {words}\n" for words in lines)


def _opened(first: date, accounts: Iterable[str]) -> Iterator[str]:
    yield _words(first, "commodity", UNIT)
    for account in sorted(accounts):
        holds = MONEY if account == PAID else _words(UNIT, _quoted("STRICT"))
        yield _words(first, "open", account, holds)
    yield ""


def _month_starts(first: date, closing: date) -> Iterator[date]:
    """Yield the first of each month after the first day and before the closing day."""
    start = add_months(first.replace(day=1), 1)
    while start < closing:
        yield start
        start = add_months(start, 1)


def _assertion(on: date, balance: int) -> str:
    """Return the statement that the balance is ``balance`` before the transactions of that day."""
    return f"{_words(on, 'balance', HELD, balance, UNIT)}\n"


def _price(today: date) -> str:
    return f"{_words(today, 'price', UNIT, _dollars(rules_at(today).price_cents), MONEY)}\n"


def _label(lot_id: int) -> str:
    """Return a lot's name: ``lot-<entry id>``, or ``due-<number>`` for a refill that is due and not recorded yet."""
    return f"lot-{lot_id}" if lot_id < UNWRITTEN else f"due-{lot_id - UNWRITTEN + 1}"


def _dollars(cents: int) -> str:
    return f"{Decimal(cents) / 100:.2f}"


def _quoted(typed: str) -> str:
    """Return a Beancount string: on one line, with control characters and line separators replaced by spaces."""
    clean = "".join(" " if category(character) in _BREAKING else character for character in typed)
    return f'"{clean.translate(_ESCAPES)}"'


_BREAKING = {"Cc", "Zl", "Zp"}
"""The Unicode categories of characters that could end a line."""
_ESCAPES: Mapping[int, str] = {ord('"'): '\\"', ord("\\"): "\\\\"}


def _words(*parts: object) -> str:
    return " ".join(map(str, parts))
