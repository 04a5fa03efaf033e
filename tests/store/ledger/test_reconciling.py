"""The jobs without a proposal: as a plain query finds them, and with work that grows no faster than their number."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from bot.domain.ledger.rules import Plan
from bot.store.engine.database import Database, Tx
from bot.store.engine.files import connect
from bot.store.engine.transaction import Transaction
from bot.store.ledger import reconciling, wallets

ANA, BEN = 11, 12
STEPS_BETWEEN = 100


def members(tx: Tx) -> None:
    for member in (ANA, BEN):
        wallets.ensure_member(tx, member, 0)
        wallets.insert(tx, member, Plan.BASIC, monthly_free=False, next_refill_on=None, now=0)


def logged(tx: Tx, key: str | None, board: int, connects: int | None, *, at: int, ended: bool = False) -> int:
    return tx.insert(
        "INSERT INTO job (community_id, key, post, title, connects, user_id, logged_at, outcome, closed_at)"
        " VALUES (?, ?, ?, '', ?, ?, ?, ?, ?)",
        (board, key, key, connects, ANA, at, *(("filled", at) if ended else (None, None))),
    )


def sent(tx: Tx, wallet_id: int, job_id: int, status: str = "sent") -> None:
    tx.run(
        "INSERT INTO proposal (wallet_id, job_id, sent_at, recorded_at, cost, boost, invited, status, status_at,"
        " boost_status) VALUES (?, ?, 1, 1, 5, 0, 0, ?, 1, 'none')",
        (wallet_id, job_id, status),
    )


def plainly(tx: Tx, after: int, limit: int) -> Sequence[tuple[object, ...]]:
    """Ask for each logged job whether there is a proposal to its post."""
    return tx.rows(
        "SELECT job.id, COALESCE(NULLIF(job.title, ''), job.key, ''), job.connects, job.logged_at"
        " FROM job WHERE user_id = ? AND job.logged_at > ? AND job.connects > 0 AND job.outcome IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM proposal JOIN job AS post ON post.id = proposal.job_id WHERE proposal.wallet_id = 1"
        "  AND proposal.status <> 'void' AND (post.id = job.id OR post.key = job.key))"
        " ORDER BY job.logged_at DESC, job.id DESC LIMIT ?",
        (ANA, after, limit),
    )


@pytest.mark.parametrize("seed", range(10))
async def test_the_jobs_are_those_of_the_plain_query(db: Database, seed: int) -> None:
    random = Random(seed)

    def compare(tx: Tx) -> None:
        members(tx)
        taken: set[str | None] = set()
        for at in range(1, 40):
            board, key = (
                random.choice((900, 901)),
                random.choice((None, *(f"~{number}" for number in range(30)))),
            )
            if key is not None and key in taken:
                continue
            taken.add(key)
            connects = random.choice((None, 0, 6, 12))
            job_id = logged(tx, key, board, connects, at=at, ended=random.random() < 0.2)
            if random.random() < 0.4:
                sent(tx, random.choice((1, 1, 2)), job_id, random.choice(("sent", "sent", "void")))
        for after, limit in ((0, 50), (20, 50), (0, 3)):
            assert reconciling.unsent_jobs(tx, ANA, 1, after, limit) == plainly(tx, after, limit)

    await db.write(compare)


def steps(path: Path) -> int:
    """Return how many hundred steps SQLite's machine takes to find no job."""
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    with closing(connect(path, "ro")) as raw:
        raw.set_progress_handler(step, STEPS_BETWEEN)
        assert reconciling.unsent_jobs(Transaction(raw), ANA, 1, 0, 50) == []
    return count


async def test_twice_the_jobs_cost_no_more_than_twice_the_work(db: Database, db_path: Path) -> None:
    """All of the jobs have proposals, so that none is found before the last."""

    def add(tx: Tx, numbers: Sequence[int]) -> None:
        for number in numbers:
            sent(tx, 1, logged(tx, f"~{number}", 900, 6, at=number))

    await db.write(members)
    await db.write(add, range(1, 301))
    few = steps(db_path)
    await db.write(add, range(301, 601))
    assert steps(db_path) < 2.5 * few
