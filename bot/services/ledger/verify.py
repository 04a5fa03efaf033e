"""Replay a wallet from its entries, and compare the result with the stored lines, lots, wallet and proposals."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from bot.domain.ledger.book import Book, replay
from bot.domain.ledger.lines import Line
from bot.domain.ledger.rewriting import NumberedLine
from bot.domain.ledger.wallets import Wallet
from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.time.calendar import day_start
from bot.errors import DomainError
from bot.services.posting import consequences
from bot.store import proposals
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, wallets


@dataclass(frozen=True, slots=True)
class Difference:
    """A stored value of a wallet that the replay contradicts.

    ``what``: the line, lot or proposal with its number; lines (the last line's number), end, due; entries, if they can't be
    replayed; rows, if they can't be read. ``stored``, ``replayed``: the stored value, and the replay's value or error.
    """

    wallet_id: int
    what: str
    stored: str
    replayed: str


def differences(tx: Tx, wallet_id: int) -> list[Difference]:
    """Return where the stored rows of a wallet differ from its replay. Empty if all is right or the wallet is gone.

    Empty too while an import is being written into the wallet: its rows fit together only after the last part.
    """
    if not wallets.exists(tx, wallet_id):  # the owner had their data erased meanwhile
        return []
    try:
        return _compared(tx, wallet_id)
    except (ValueError, TypeError, LookupError, AssertionError) as problem:
        return [Difference(wallet_id, "rows", "written", f"{type(problem).__name__}: {problem}")]


def _compared(tx: Tx, wallet_id: int) -> list[Difference]:
    """As ``differences``. Raises ValueError, TypeError, LookupError or AssertionError for rows that can't be read."""
    wallet = wallets.get(tx, wallet_id)
    if wallet.import_write_id is not None:
        return []
    try:
        book, lines = replay(entries.of_wallet(tx, wallet_id))
    except DomainError as problem:
        return [
            Difference(wallet_id, "entries", "written", f"{type(problem).__name__} {problem.arguments()}")
        ]
    lines += book.expire(wallet.last_at)
    stored = books.lines_after(tx, wallet_id, 0)
    return [
        Difference(wallet_id, what, stored, replayed)
        for what, stored, replayed in (
            *_lines(stored, lines),
            *_lots(tx, wallet, book),
            *_end(wallet, stored, book, lines),
            *_proposals(tx, wallet),
        )
        if stored != replayed
    ]


def _lines(stored: list[NumberedLine], lines: list[Line]) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the stored and the replayed value of each line; a line is named by its place in the statement."""
    stored_lines = (line for _, line in stored)
    for place, (stored_line, line) in enumerate(zip_longest(stored_lines, lines, fillvalue="nothing"), 1):
        yield f"line {place}", str(stored_line), str(line)


def _lots(tx: Tx, wallet: Wallet, book: Book) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the stored and the replayed value of each lot."""
    stored = {lot.id: lot for lot in books.all_lots(tx, wallet.id)}
    for lot_id in sorted(stored.keys() | book.lots.keys()):
        yield f"lot {lot_id}", str(stored.get(lot_id, "nothing")), str(book.lots.get(lot_id, "nothing"))


def _end(
    wallet: Wallet, stored: list[NumberedLine], book: Book, lines: list[Line]
) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the stored and the replayed value of the statement's end and the next due instant."""
    if len(stored) == len(lines):  # else the line that is missing or too much has been named
        yield "lines", str(wallet.last_line), str(max((no for no, _ in stored), default=0))
    yield "end", str(wallet.last_at), str(max([wallet.last_at, *(line.at for line in lines)]))
    dues = [day_start(day) for day in (wallet.next_refill_on, book.next_expiry()) if day]
    yield "due", str(wallet.due_at), str(min(dues, default=None))


def _proposals(tx: Tx, wallet: Wallet) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the stored and the computed value of each proposal's state and cost."""
    for proposal in proposals.all_of_wallet(tx, wallet.id):
        yield f"proposal {proposal.id}", str(proposal.state), str(consequences.state_of_events(tx, proposal))
        spent = -sum(min(entry.amount, 0) for entry in entries.of_proposal(tx, proposal.id))
        is_void = proposal.state.status is ProposalStatus.VOID
        cost = 0 if is_void else proposal.state.cost + proposal.state.boost
        yield f"proposal {proposal.id} cost", str(cost), str(spent)
