"""What is due and not done is counted, up to a bound, and by an index."""

import pytest

from bot.store.engine.database import Database, Tx
from bot.store.messages import backlog
from bot.store.messages.backlog import Queue

NOW = 1_000_000


def fill(tx: Tx) -> None:
    """Queue three direct messages, one of which is due later, and one message to a server that was sent."""
    for number, (place, due_at, state) in enumerate(
        [
            ("dm", NOW - 5000, "waiting"),
            ("dm", NOW - 1000, "sending"),
            ("dm", NOW + 1, "waiting"),
            ("channel", NOW - 9000, "sent"),
        ]
    ):
        tx.run(
            "INSERT INTO outbox (key, kind, place, address, payload, due_at, created_at, state)"
            " VALUES (?, 'refill', ?, 1, '{}', ?, 0, ?)",
            (str(number), place, due_at, state),
        )


async def test_each_queue_has_its_length_and_its_longest_wait(db: Database) -> None:
    await db.write(fill)
    assert await db.read(backlog.queues, NOW) == [
        Queue("accounts", 0, 0),
        Queue("direct messages", 2, 5000),
        Queue("server messages", 0, 0),
        Queue("kept messages", 0, 0),
    ]


async def test_a_long_queue_is_counted_up_to_a_bound(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    await db.write(fill)
    monkeypatch.setattr(backlog, "MOST_COUNTED", 1)
    assert (await db.read(backlog.queues, NOW))[1] == Queue("direct messages", 1, 5000)
