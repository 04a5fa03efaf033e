"""The page for Prometheus, read back by Prometheus's own parser."""

from collections import Counter
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families
from structlog.testing import capture_logs

from bot.operating.metrics import Metrics, Transactions
from bot.store.engine.database import Database, Tx


def samples(metrics: Metrics) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    families = text_string_to_metric_families(metrics.page().decode())
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in families
        for sample in family.samples
    }


def test_each_figure_is_the_one_of_the_moment() -> None:
    interactions: Counter[str] = Counter()
    chores: Counter[tuple[str, str]] = Counter()
    guilds = [1, 2]
    metrics = Metrics(interactions, chores, lambda: len(guilds), lambda: bool(guilds), Transactions())
    assert samples(metrics) == {("connects_guilds", ()): 2, ("connects_ready", ()): 1}
    interactions.update(answered=3, refused=1)
    chores["sweep", "failed"] += 2
    guilds.clear()
    assert samples(metrics) == {
        ("connects_interactions_total", (("outcome", "answered"),)): 3,
        ("connects_interactions_total", (("outcome", "refused"),)): 1,
        ("connects_chores_total", (("chore", "sweep"), ("outcome", "failed"))): 2,
        ("connects_guilds", ()): 0,
        ("connects_ready", ()): 0,
    }


def three_rows(tx: Tx) -> int:
    return len(tx.rows("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"))


async def test_each_transaction_is_counted_by_its_name_with_its_rows(db_path: Path) -> None:
    transactions = Transactions()
    metrics = Metrics({}, {}, lambda: 0, lambda: True, transactions)
    db = await Database.open(db_path, observe=transactions.observe)
    try:
        for _ in range(2):
            await db.read(three_rows)
        await db.write(three_rows)
    finally:
        await db.close()
    page = samples(metrics)
    read = (("door", "read"), ("transaction", f"{__name__}.three_rows"))
    write = (("door", "write"), ("transaction", f"{__name__}.three_rows"))
    assert page["connects_transaction_seconds_count", read] == 2
    assert page["connects_transaction_rows_total", read] == 6
    assert page["connects_transaction_seconds_count", write] == 1


async def test_a_transaction_that_keeps_others_waiting_is_logged(db: Database) -> None:
    with capture_logs() as logs:
        await db.read(slow)
    [entry] = logs
    assert (entry["event"], entry["door"]) == ("long transaction", "read")


def slow(tx: Tx) -> int:
    [(total,)] = tx.rows(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT COUNT(*) FROM n"
    )
    return int(total)
