"""The ledger: record Connects by hand, read balance and history, compare with Upwork, and verify what is stored."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from bot.clock import Clock
from bot.domain.ledger.entries import Kind
from bot.services.ledger import add as adding
from bot.services.ledger import begin as beginning
from bot.services.ledger import future, lots, refill_answers, statements
from bot.services.ledger import reconcile as reconciling
from bot.services.ledger import spend as spending
from bot.services.ledger import start as starting
from bot.services.ledger import undo as undoing
from bot.services.ledger.add import Add, Added, CountedOnTop
from bot.services.ledger.begin import Begun
from bot.services.ledger.future import FutureWrites
from bot.services.ledger.lots import Export, LotView
from bot.services.ledger.reconcile import Compare, Correct, Corrected, Reconciled, Soon
from bot.services.ledger.refill_answers import Answered
from bot.services.ledger.spend import Spend, Spent
from bot.services.ledger.start import Start, Started
from bot.services.ledger.statements import BalanceView, Expiring, ExpiringView, HistoryPage, Undoable
from bot.services.ledger.undo import Undone
from bot.services.ledger.verify import Difference, differences
from bot.services.posting.expected_refills import Answer
from bot.services.posting.lots_used import LotPart
from bot.services.posting.taking_back import take_back
from bot.services.posting.writing import write
from bot.services.proposals import SendPasted
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.ledger import wallets
from bot.store.ledger.statements import StatementRow

__all__ = [
    "Add",
    "Added",
    "Answer",
    "Answered",
    "BalanceView",
    "Begun",
    "Compare",
    "Correct",
    "Corrected",
    "CountedOnTop",
    "Difference",
    "Expiring",
    "ExpiringView",
    "Export",
    "FutureWrites",
    "HistoryPage",
    "Ledger",
    "LotPart",
    "LotView",
    "Reconciled",
    "Soon",
    "Spend",
    "Spent",
    "Start",
    "Started",
    "StatementRow",
    "Undoable",
    "Undone",
]


T = TypeVar("T")


class Ledger:
    """The use cases of the ledger. Each method is one transaction, but for ``verify``, which has one for each wallet.

    ``key``: the idempotency key of a write; a second call with the same key and inputs returns the first answer.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def start(self, who: Who, ask: Start, key: str) -> Started:
        """Open the person's wallet with what Upwork shows today. Raises AlreadyStarted for a person who has one."""
        return await self._db.write(starting.start, who, ask, key, self._clock.now())

    async def begin(self, who: Who, ask: Start, proposal: SendPasted, key: str) -> Begun:
        """Open the account and record a proposal that the balance counts already. Raises as `start` and a proposal do."""
        return await write(self._db, who.user_id, beginning.begin, who, ask, proposal, key, self._clock.now())

    async def spend(self, who: Who, ask: Spend, key: str) -> Spent:
        """Record spent Connects. Raises NotStarted, NotEnough; see ``spend.spend``."""
        return await write(self._db, who.user_id, spending.spend, who, ask, key, self._clock.now())

    async def add(self, who: Who, ask: Add, key: str) -> Added:
        """Record Connects that were bought, granted or returned. Raises NotStarted; see ``add.add``."""
        return await write(self._db, who.user_id, adding.add, who, ask, key, self._clock.now())

    async def count_on_top(self, who: Who, entry_id: int) -> CountedOnTop:
        """Count Connects of before /start on top of the balance typed there. See ``add.count_on_top`` for the errors."""
        return await write(self._db, who.user_id, adding.count_on_top, who, entry_id, self._clock.now())

    async def undo(self, who: Who, entry_id: int | None, key: str) -> Undone:
        """Reverse the entry with this id (None: the person's last entry) together with the rest of its write's item."""
        return await write(self._db, who.user_id, undoing.undo, who, entry_id, key, self._clock.now())

    async def undo_pressed(self, who: Who, entry_id: int) -> Undone:
        """Reverse the entry whose Undo button was pressed. A second press gets the first answer with today's balance."""
        return await write(self._db, who.user_id, undoing.press, who, entry_id, self._clock.now())

    async def confirm_refill(self, who: Who, entry_id: int, amount: int | None, key: str) -> Answered:
        """Record what became of an expected refill. ``amount``: the Connects that came, 0 for none, None for as expected."""
        now = self._clock.now()
        return await write(self._db, who.user_id, refill_answers.confirm, who, entry_id, amount, key, now)

    async def reconcile(self, who: Who, ask: Compare) -> Reconciled:
        """Compare the ledger with what Upwork shows, and return possible causes of a difference. Writes nothing."""
        return await self._db.report(reconciling.reconcile, who, ask, self._clock.now())

    async def correct(self, who: Who, ask: Correct, key: str) -> Corrected:
        """Make the ledger's balance equal to Upwork's by a flagged correction."""
        return await write(self._db, who.user_id, reconciling.correct, who, ask, key, self._clock.now())

    async def balance(self, who: Who, at: date | None = None) -> BalanceView:
        """Return the balance now, or at the end of the UTC day ``at``. Raises NotStarted, DayOutOfRange."""
        return await self._db.read(statements.balance, who, at, self._clock.now())

    async def find_balance(self, who: Who) -> BalanceView | None:
        """Return the balance now, or None for a person without a wallet."""
        return await self._db.read(statements.find_balance, who, self._clock.now())

    async def history(
        self,
        who: Who,
        *,
        kind: Kind | None = None,
        since: date | None = None,
        job: str | None = None,
        page: int = 0,
    ) -> HistoryPage:
        """Return a page of statement lines, newest first. Raises NotStarted, UnknownJob, DayOutOfRange."""
        return await self._db.read(statements.history, who, kind, since, job, page, self._clock.now())

    async def expiring(self, who: Who, days: int = 30) -> ExpiringView:
        """Return the Connects that expire within ``days``, by day. Raises NotStarted, BadChoice."""
        return await self._db.read(statements.expiring, who, days, self._clock.now())

    async def undoable(self, who: Who) -> tuple[Undoable, ...]:
        """Return the person's own entries that can be offered for undo, newest first; none without a wallet."""
        return await self._db.read(statements.undoable, who)

    async def lot(self, who: Who, lot_id: int) -> LotView:
        """Return one lot with the lines that used it. Raises NotStarted, UnknownEntry."""
        return await self._db.read(lots.lot_uses, who, lot_id, self._clock.now())

    async def export(self, who: Who) -> Export:
        """Return every lot and every line, oldest first, those that are due included. Raises NotStarted."""
        return await self._db.report(lots.export, who, self._clock.now())

    async def export_files(self, who: Who, make: Callable[[Export], T]) -> T:
        """Return what ``make`` returns for the wallet's export; both run in the process of the report.

        ``make`` must be picklable, and so must its result. Raises NotStarted, TookTooLong, TooMuchAtOnce.
        """
        return await self._db.report(lots.made_of_export, who, make, self._clock.now())

    async def future_writes(self) -> FutureWrites:
        """Return what is stored for the time after now: a wrong clock wrote it."""
        return await self._db.report(future.find, self._clock.now())

    async def take_back(self, wallet_id: int) -> int:
        """Reverse a wallet's entries dated after now, and undo the expiries after now. Return the number of entries.

        Raises NotEnough, UndoBlocked, NotUndoable, TooMuchToReturn where an entry that stays needs one of them.
        """
        return len(await self._db.write(take_back, wallet_id, self._clock.now()))

    async def forget_future_messages(self) -> None:
        """Let the messages, warnings and nudges that a wrong clock made be made again on their day."""
        await self._db.write(future.forget_messages, self._clock.now())

    async def verify(
        self, progress: Callable[[int, int], None] = lambda finished, total: None
    ) -> list[Difference]:
        """Replay every wallet from its entries, and return where the stored rows differ. Empty if all is right.

        ``progress``: called after each wallet with the number of wallets finished and of all wallets.
        """
        ids = await self._db.read(wallets.all_ids)
        all_differences: list[Difference] = []
        for finished, wallet_id in enumerate(ids, 1):
            all_differences += await self._db.report(differences, wallet_id)
            progress(finished, len(ids))
        return all_differences
