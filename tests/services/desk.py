"""The services on one database file, called as members call them, and checks of the rows that they store."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import count, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from bot import errors
from bot.clock import ManualClock
from bot.domain.ledger.book import replay
from bot.domain.ledger.rules import Plan, rules_at
from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.time.calendar import day_start
from bot.processes import Processes
from bot.services import REQUESTS
from bot.services.confirmations import Confirmations
from bot.services.jobs import Jobs
from bot.services.jobs.board import JobView
from bot.services.jobs.close import Closed
from bot.services.jobs.log import Logged, LogJob
from bot.services.ledger import Ledger
from bot.services.ledger.spend import Spend, Spent
from bot.services.ledger.start import Start
from bot.services.posting import consequences
from bot.services.proposals import Proposals
from bot.services.proposals.send import SendProposal, SentProposal
from bot.services.proposals.update import Updated, UpdateProposal
from bot.services.who import Who
from bot.store import proposals
from bot.store.engine.database import Database, Tx
from bot.store.ledger import books, entries, wallets
from tests.conftest import STARTED_AT
from tests.processes import pool
from tests.sizes import sized

GUILD = 900
OTHER_GUILD = 901
ANA, BEN, CLEO = 11, 12, 13

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
KEY = "~022007163664429408020"
OTHER_LINK = "https://www.upwork.com/jobs/~022056519076716738893"


def in_guild(user_id: int, guild: int = GUILD) -> Who:
    """Return the member in a server."""
    return Who(user_id, guild)


def in_dm(user_id: int) -> Who:
    """Return the member in direct messages."""
    return Who(user_id, user_id)


@dataclass
class Desk:
    """The services of one file. Each call has a new key and is Ana's in the server, unless another member is given."""

    db: Database
    clock: ManualClock
    keys: "count[int]" = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.ledger = Ledger(self.db, self.clock)
        self.jobs = Jobs(self.db, self.clock)
        self.proposals = Proposals(self.db, self.clock)
        self.confirmations = Confirmations(self.db, self.clock, REQUESTS)
        self.processes = Processes(pool())

    def key(self) -> str:
        return f"interaction:{next(self.keys)}"

    async def start(self, user_id: int = ANA, balance: int = 100, **more: object) -> None:
        ask = Start(balance, more.pop("plan", Plan.BASIC), **more)  # type: ignore[arg-type]
        await self.ledger.start(in_guild(user_id), ask, self.key())

    async def spend(self, amount: int, who: Who | None = None, **more: object) -> Spent:
        return await self.ledger.spend(who or in_guild(ANA), Spend(amount, **more), self.key())  # type: ignore[arg-type]

    async def log(self, who: Who | None = None, **more: object) -> Logged:
        return await self.jobs.log(who or in_guild(ANA), LogJob(**more), self.key())  # type: ignore[arg-type]

    async def send(
        self, job: str = LINK, connects: int = 16, who: Who | None = None, **more: object
    ) -> SentProposal:
        """Send a proposal, also where something speaks against it; with ``unguarded=False`` HeldBack may be raised."""
        ask = SendProposal(job, connects, **({"unguarded": True} | more))  # type: ignore[arg-type]
        return await self.proposals.send(who or in_guild(ANA), ask, self.key())

    async def update(self, proposal: str, status: str, who: Who | None = None, **more: object) -> Updated:
        ask = UpdateProposal(proposal, status, **more)  # type: ignore[arg-type]
        return await self.proposals.update(who or in_guild(ANA), ask, self.key())

    async def close(self, job: str, outcome: str, who: Who | None = None) -> Closed:
        return await self.jobs.close(who or in_guild(ANA), job, outcome, self.key())

    async def undo(self, entry_id: int | None = None, who: Who | None = None):
        return await self.ledger.undo(who or in_guild(ANA), entry_id, self.key())

    async def show(self, job: str, who: Who | None = None) -> JobView:
        return await self.jobs.show(who or in_guild(ANA), job)

    async def balance(self, who: Who | None = None, at: date | None = None) -> int:
        return (await self.ledger.balance(who or in_guild(ANA), at)).balance

    def go_to(self, day: date) -> None:
        self.clock.set(day_start(day) + 12 * 3_600_000)

    async def check(self) -> None:
        """Raise AssertionError unless the stored rows of every wallet follow from its entries."""
        await self.db.read(check_stored_state)


def check_stored_state(tx: Tx) -> None:
    """Raise AssertionError unless the lines, lots and proposals of every wallet follow from its entries."""
    for wallet_id in wallets.all_ids(tx):
        facts = entries.of_wallet(tx, wallet_id)
        book, lines = replay(facts, rules_at)
        lines += book.expire(wallets.get(tx, wallet_id).last_at)
        stored = books.all_lines(tx, wallet_id)
        assert stored == lines, f"the statement of wallet {wallet_id}"
        assert all(earlier.at <= later.at for earlier, later in pairwise(stored)), (
            "lines by number and by instant"
        )
        kept = {lot.id: lot.remaining for lot in books.all_lots(tx, wallet_id)}
        assert kept == {lot.id: lot.remaining for lot in book.lots.values()}, (
            f"the lots of wallet {wallet_id}"
        )
        open_lots = {
            lot_id
            for (lot_id,) in tx.rows(
                "SELECT entry_id FROM lot WHERE is_open = 1 AND wallet_id = ?", (wallet_id,)
            )
        }
        assert open_lots == {lot_id for lot_id, remaining in kept.items() if remaining}
        for (proposal_id,) in tx.rows("SELECT id FROM proposal WHERE wallet_id = ?", (wallet_id,)):
            _check_proposal(tx, proposals.get(tx, proposal_id))


def _check_proposal(tx: Tx, proposal: proposals.Proposal) -> None:
    assert proposal.state == consequences.state_of_events(tx, proposal), f"proposal {proposal.id}"
    standing = entries.of_proposal(tx, proposal.id)
    out = -sum(entry.amount for entry in standing)
    assert 0 <= out <= proposal.state.cost + proposal.state.boost
    if proposal.state.status is ProposalStatus.VOID:
        assert out == 0
    else:
        spent = -sum(entry.amount for entry in standing if entry.amount < 0)
        assert spent == proposal.state.cost + proposal.state.boost


def ledger_rows(tx: Tx) -> list[tuple[Any, ...]]:
    """Return every row of the ledger's tables, to be compared before and after."""
    return [
        *tx.rows("SELECT * FROM entry ORDER BY id"),
        *tx.rows("SELECT * FROM line ORDER BY wallet_id, no"),
        *tx.rows("SELECT * FROM lot ORDER BY entry_id"),
        *tx.rows("SELECT * FROM take ORDER BY wallet_id, line_no, ord"),
        *tx.rows("SELECT * FROM wallet ORDER BY id"),
        *tx.rows("SELECT * FROM write ORDER BY id"),
    ]


async def refusal_of(desk: Desk, refusal: type[errors.DomainError], work: Any) -> Any:
    """Return the error that ``work`` raises, after a check that no row of the ledger has changed."""
    before = await desk.db.read(ledger_rows)
    with pytest.raises(refusal) as raised:
        await work
    assert await desk.db.read(ledger_rows) == before
    return raised.value


scenario_settings = settings(
    max_examples=sized(12, 40), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def run_scenario(template: Path, scenario: Callable[[Desk], Awaitable[None]]) -> None:
    """Run a scenario on a file of its own and check the stored rows.

    For property tests, whose examples would share the fixtures of one test.
    """

    async def opened(path: Path) -> None:
        db = await Database.open(path)
        try:
            desk = Desk(db, ManualClock(STARTED_AT))
            await scenario(desk)
            await desk.check()
        finally:
            await db.close()

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "connects.sqlite3"
        shutil.copyfile(template, path)
        asyncio.run(opened(path))
