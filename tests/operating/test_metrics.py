"""The page for Prometheus, read back by Prometheus's own parser."""

from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families
from structlog.testing import capture_logs

from bot.operating.metrics import BotState, Metrics, Transactions
from bot.store.engine.database import Database, Tx
from bot.store.messages.backlog import Queue

Samples = dict[tuple[str, tuple[tuple[str, str], ...]], float]


async def samples(metrics: Metrics) -> Samples:
    """Return what the page says by name and labels, without the process's own figures."""
    families = text_string_to_metric_families((await metrics.page()).decode())
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in families
        for sample in family.samples
        if not sample.name.startswith("process_")
    }


async def nothing() -> BotState:
    return BotState()


async def test_each_figure_is_that_of_the_last_reading() -> None:
    readings = [
        BotState(),
        BotState(
            guilds=2,
            is_ready=True,
            heartbeats={0: 12.5},
            failing=1,
            long_work=3,
            chores={("sweep", "failed"): 2},
            since_done={"sweep": 40.0},
            queues=[Queue("accounts", 7, 90_000)],
        ),
    ]

    async def read() -> BotState:
        return readings.pop(0)

    metrics = Metrics(read)
    empty = {"connects_guilds": 0, "connects_ready": 0, "connects_failing": 0, "connects_long_work": 0}
    assert await samples(metrics) == {(name, ()): value for name, value in empty.items()}
    assert await samples(metrics) == {
        ("connects_guilds", ()): 2,
        ("connects_ready", ()): 1,
        ("connects_heartbeat_age_seconds", (("shard", "0"),)): 12.5,
        ("connects_failing", ()): 1,
        ("connects_long_work", ()): 3,
        ("connects_chores_total", (("chore", "sweep"), ("outcome", "failed"))): 2,
        ("connects_chore_age_seconds", (("chore", "sweep"),)): 40,
        ("connects_queue_rows", (("queue", "accounts"),)): 7,
        ("connects_queue_lag_seconds", (("queue", "accounts"),)): 90,
    }


async def test_the_process_tells_its_memory() -> None:
    assert b"process_resident_memory_bytes" in await Metrics(nothing).page()


def three_rows(tx: Tx) -> int:
    return len(tx.rows("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"))


async def test_each_transaction_is_counted_by_its_name_with_its_rows(db_path: Path) -> None:
    transactions = Transactions()
    metrics = Metrics(nothing, *transactions.collectors)
    db = await Database.open(db_path, observe=transactions.observe)
    try:
        for _ in range(2):
            await db.read(three_rows)
        await db.write(three_rows)
    finally:
        await db.close()
    page = await samples(metrics)
    read = (("door", "read"), ("transaction", f"{__name__}.three_rows"))
    write = (("door", "write"), ("transaction", f"{__name__}.three_rows"))
    assert page["connects_transaction_seconds_count", read] == 2
    assert page["connects_transaction_rows_total", read] == 6
    assert page["connects_transaction_seconds_count", write] == 1


async def test_a_transaction_that_keeps_others_waiting_is_logged(db_path: Path) -> None:
    db = await Database.open(db_path)
    try:
        with capture_logs() as logs:
            await db.read(slow)
    finally:
        await db.close()
    [entry] = logs
    assert (entry["event"], entry["door"]) == ("long transaction", "read")


def slow(tx: Tx) -> int:
    [(total,)] = tx.rows(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT COUNT(*) FROM n"
    )
    return int(total)
