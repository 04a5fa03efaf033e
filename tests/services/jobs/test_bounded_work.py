"""Finding, offering and listing jobs costs no more on a board of 10,000 jobs than on a small one.

Counted are the steps of SQLite's virtual machine, which don't depend on the machine that runs the tests.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.domain.jobs.jobs import JobFacts
from bot.domain.ledger.rules import Plan
from bot.domain.proposals.proposals import sent
from bot.services.jobs import board, finding
from bot.services.ledger import start
from bot.services.ledger.start import Start
from bot.services.proposals import finding as own_proposals
from bot.services.proposals import send
from bot.services.proposals.send import SendProposal
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.files import connect
from bot.store.engine.migrate import MIGRATIONS, migrate
from bot.store.engine.transaction import Transaction
from bot.store.proposals import Proposal
from tests.conftest import STARTED_AT, made_once
from tests.services.desk import ANA, BEN, CLEO, GUILD, in_guild

HOUR_MS = 3_600_000
TRADES = ("legal", "writing")
FEW, BOARD, MANY = 100, 4_400, 10_000
"""Shared jobs: fewer than a list takes, more than a list takes, and many more."""
NOISE = 1.02
"""Deeper trees of the indexes cost a few steps more."""

BENS_WALLET = 2
PROPOSAL = Proposal(
    id=0,
    wallet_id=BENS_WALLET,
    job_id=0,
    sent_at=0,
    recorded_at=STARTED_AT,
    invited=False,
    note="",
    state=sent(0, STARTED_AT, 8, 0),
)


def key(number: int) -> str:
    return f"~02{2007163664429408020 + number}"


def fill(tx: Transaction, count: int) -> None:
    """Share ``count`` jobs of Ben on the board, of which every second of a trade is closed; he applies to every second."""
    for user_id in (ANA, BEN, CLEO):
        start.start(tx, in_guild(user_id), Start(100_000, Plan.BASIC), f"start:{user_id}", STARTED_AT)
    for number in range(count):
        facts = JobFacts(
            title=f"Logo for shop {number}", connects=number % 20, category=TRADES[number % len(TRADES)]
        )
        at = STARTED_AT + number
        job_id = jobs.insert(tx, GUILD, key(number), facts, posted_at=at, user_id=BEN, now=at)
        jobs.cards.share(tx, jobs.get(tx, job_id), GUILD, at)
        if number % 2:
            proposals.insert(tx, replace(PROPOSAL, job_id=job_id, sent_at=at))
    tx.run("UPDATE job SET outcome = 'expired', closed_at = logged_at WHERE id % 4 < 2")
    tx.run(
        "UPDATE card SET mark = 'expired', marked_by = shared_by, marked_at = shared_at WHERE job_id % 4 < 2"
    )


@pytest.fixture(scope="module")
def boards(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int, sqlite3.Connection]]:
    """Return a connection for each size of the board."""
    kept, folder = made_once(tmp_path_factory, "boards", _fill_boards), tmp_path_factory.mktemp("boards")
    with ExitStack() as opened:
        yield {
            count: opened.enter_context(
                closing(connect(Path(shutil.copy(kept / _file_of(count), folder)), "rw"))
            )
            for count in (FEW, BOARD, MANY)
        }


def _fill_boards(folder: Path) -> None:
    for count in (FEW, BOARD, MANY):
        migrate(folder / _file_of(count), MIGRATIONS, STARTED_AT)
        with closing(connect(folder / _file_of(count), "rw")) as raw:
            raw.execute("PRAGMA synchronous = OFF")
            raw.execute("BEGIN IMMEDIATE")
            fill(Transaction(raw), count)
            raw.execute("COMMIT")


def _file_of(count: int) -> str:
    return f"{count}.sqlite3"


def steps(raw: sqlite3.Connection, work: Callable[[Transaction], Any]) -> int:
    """Return how many steps ``work`` takes; what it writes is rolled back."""
    count = 0

    def step() -> None:
        nonlocal count
        count += 1

    raw.execute("BEGIN IMMEDIATE")
    work(Transaction(raw))  # SQLite reads the schema at first
    raw.execute("ROLLBACK")
    raw.execute("BEGIN IMMEDIATE")
    raw.set_progress_handler(step, 1)
    try:
        work(Transaction(raw))
    finally:
        raw.set_progress_handler(None, 1)
        raw.execute("ROLLBACK")
    assert count
    return count


ANA_HERE: Who = in_guild(ANA)
FINDING: dict[str, Callable[[Transaction], Any]] = {
    "by id": lambda tx: finding.find_job(tx, ANA_HERE, "#7"),
    "by key": lambda tx: finding.find_job(tx, ANA_HERE, key(6)),
    "by link": lambda tx: finding.find_job(tx, ANA_HERE, f"https://www.upwork.com/jobs/{key(6)}"),
    "by an id nobody may see": lambda tx: jobs.find_visible(tx, CLEO, GUILD + 1, 7),
    "a proposal": lambda tx: send.send(tx, ANA_HERE, SendProposal("#7", 8), "send", STARTED_AT + HOUR_MS),
    "a proposal after another": lambda tx: [
        send.send(tx, ANA_HERE, SendProposal(job, 8), f"send:{job}", STARTED_AT + HOUR_MS)
        for job in ("#7", "#3")
    ],
    "shown": lambda tx: board.show(tx, ANA_HERE, "#7"),
}
SEARCHING: dict[str, Callable[[Transaction], Any]] = {
    "by title": lambda tx: finding.find_job(tx, ANA_HERE, "Logo for shop 7"),
    "nothing typed": lambda tx: board.complete(tx, ANA_HERE, ""),
    "a letter": lambda tx: board.complete(tx, ANA_HERE, "l"),
    "a title": lambda tx: board.complete(tx, ANA_HERE, "logo for shop 7"),
    "a number": lambda tx: board.complete(tx, ANA_HERE, "7"),
    "a page": lambda tx: board.list_jobs(tx, ANA_HERE, None, None, None, False, 0),
    "the last page": lambda tx: board.list_jobs(tx, ANA_HERE, "all", None, None, False, 10_000),
    "a page of a trade": lambda tx: board.list_jobs(tx, ANA_HERE, "closed", "legal", None, False, 0),
    "the cheapest": lambda tx: board.list_jobs(tx, ANA_HERE, "all", "legal", "connects", False, 1),
    "one's own": lambda tx: board.list_jobs(tx, ANA_HERE, "all", None, "budget", True, 0),
}


OWN: dict[str, Callable[[Transaction], Any]] = {
    "a proposal by title": lambda tx: own_proposals.complete(tx, in_guild(BEN), "shop 7"),
    "a proposal's id": lambda tx: own_proposals.complete(tx, in_guild(BEN), "#7"),
    "proposals": lambda tx: own_proposals.complete(tx, in_guild(BEN), ""),
    "own jobs": lambda tx: board.complete(tx, in_guild(BEN, GUILD + 1), "shop 7"),
}


@pytest.mark.parametrize("work", FINDING.values(), ids=FINDING)
def test_one_job_costs_that_job_not_the_board(
    boards: dict[int, sqlite3.Connection], work: Callable[[Transaction], Any]
) -> None:
    few, many = steps(boards[FEW], work), steps(boards[MANY], work)
    assert many <= few * NOISE


@pytest.mark.parametrize("work", SEARCHING.values(), ids=SEARCHING)
def test_a_search_and_a_page_have_a_bound(
    boards: dict[int, sqlite3.Connection], work: Callable[[Transaction], Any]
) -> None:
    some, many = steps(boards[BOARD], work), steps(boards[MANY], work)
    assert many <= some * NOISE
    assert many <= 250_000


@pytest.mark.parametrize("work", OWN.values(), ids=OWN)
def test_what_is_offered_of_ones_own_has_a_bound(
    boards: dict[int, sqlite3.Connection], work: Callable[[Transaction], Any]
) -> None:
    some, many = steps(boards[BOARD], work), steps(boards[MANY], work)
    assert many <= some * NOISE
    assert many <= 250_000
