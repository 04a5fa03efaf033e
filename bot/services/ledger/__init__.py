"""What moves Connects by hand. One method, one transaction."""

from bot.clock import Clock
from bot.services.ledger import add as adding
from bot.services.ledger import reconcile as reconciling
from bot.services.ledger import refill_answers
from bot.services.ledger import spend as spending
from bot.services.ledger import start as starting
from bot.services.ledger import undo as undoing
from bot.services.who import Who
from bot.store.engine.database import Database


class Ledger:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def start(self, who: Who, ask: starting.Start, key: str) -> starting.Started:
        """Open the person's wallet with what Upwork shows today."""
        return await self._db.write(starting.start, who, ask, key, self._clock.now())

    async def spend(self, who: Who, ask: spending.Spend, key: str) -> spending.Spent:
        """Use Connects."""
        return await self._db.write(spending.spend, who, ask, key, self._clock.now())

    async def add(self, who: Who, ask: adding.Add, key: str) -> adding.Added:
        """Write down Connects that came."""
        return await self._db.write(adding.add, who, ask, key, self._clock.now())

    async def undo(self, who: Who, entry_id: int | None, key: str) -> undoing.Undone:
        """Take back the person's last entry, or the one named."""
        return await self._db.write(undoing.undo, who, entry_id, key, self._clock.now())

    async def undo_pressed(self, who: Who, entry_id: int) -> undoing.Undone:
        """The Undo button of this entry: however often it is pressed, done once."""
        return await self._db.write(undoing.press, who, entry_id, self._clock.now())

    async def confirm_refill(
        self, who: Who, entry_id: int, amount: int | None, key: str
    ) -> refill_answers.Answered:
        """What became of an expected refill: None as expected, else the Connects that came (0: none)."""
        return await self._db.write(refill_answers.confirm, who, entry_id, amount, key, self._clock.now())

    async def reconcile(self, who: Who, ask: reconciling.Compare) -> reconciling.Reconciled:
        """What Upwork shows beside what the ledger says, and what could explain the difference."""
        return await self._db.read(reconciling.reconcile, who, ask, self._clock.now())

    async def correct(self, who: Who, ask: reconciling.Correct, key: str) -> reconciling.Corrected:
        """Make the balance what Upwork shows."""
        return await self._db.write(reconciling.correct, who, ask, key, self._clock.now())
