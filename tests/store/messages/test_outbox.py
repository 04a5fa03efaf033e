"""Messages of the outbox are stored once, returned by due time, and never lost between two states."""

from typing import Any

import pytest

from bot.store.engine.database import Database, Tx
from bot.store.messages import digests, outbox
from bot.store.messages.digests import DigestItem
from bot.store.messages.outbox import MessageState, OutboxMessage

PAYLOAD = {"wallet": 1, "entries": [7]}


def add(tx: Tx, key: str, due_at: int = 100, address: int = 11, **more: Any) -> int:
    """Store a message and return its id."""
    row = {"kind": "refill", "place": "dm", "payload": PAYLOAD, "now": 50, **more}
    outbox.add(tx, key=key, address=address, due_at=due_at, **row)
    found = tx.row("SELECT id FROM outbox WHERE key = ?", (key,))
    assert found is not None
    return int(found[0])


def add_item(tx: Tx, key: str, due_at: int = 100, guild_id: int = 900, kind: str = "refill") -> None:
    digests.add(tx, key=key, guild_id=guild_id, user_id=11, kind=kind, payload=PAYLOAD, due_at=due_at)


def due(tx: Tx, now: int, limit: int = 10) -> list[str]:
    return [message.key for message in outbox.due(tx, "dm", now, limit)]


async def test_a_message_is_kept_as_it_was_queued(db: Database) -> None:
    id_ = await db.write(add, "a", payload={"days": ["2027-01-15"], "note": "“–👍"})
    assert await db.read(outbox.get, id_) == OutboxMessage(
        id=id_,
        key="a",
        kind="refill",
        place="dm",
        address=11,
        payload={"days": ["2027-01-15"], "note": "“–👍"},
        due_at=100,
        state=MessageState.WAITING,
        attempts=0,
        tried_at=None,
        reason=None,
    )
    assert await db.read(outbox.get, id_ + 1) is None


async def test_a_known_key_stays_as_it_is(db: Database) -> None:
    def again(tx: Tx) -> OutboxMessage | None:
        id_ = add(tx, "a")
        outbox.mark_sent(tx, id_, 7001, 100)
        assert add(tx, "a", 999, address=12) == id_
        return outbox.get(tx, id_)

    message = await db.write(again)
    assert message is not None
    assert (message.due_at, message.address, message.state) == (100, 11, MessageState.SENT)


async def test_what_is_due_comes_oldest_first_within_a_bound(db: Database) -> None:
    def run(tx: Tx) -> None:
        for key, at in (("late", 90), ("b", 80), ("a", 80), ("first", 10), ("tomorrow", 101)):
            add(tx, key, at)
        assert due(tx, 100) == ["first", "b", "a", "late"]
        assert due(tx, 100, 2) == ["first", "b"]
        assert due(tx, 101)[-1] == "tomorrow"
        assert due(tx, 9) == []

    await db.write(run)


async def test_only_what_waits_or_was_being_sent_is_due(db: Database) -> None:
    def run(tx: Tx) -> None:
        ids = {key: add(tx, key) for key in ("waiting", "sending", "unsure", "sent", "parked")}
        for key in ("sending", "unsure", "sent", "parked"):
            outbox.mark_sending(tx, ids[key], 100)
        outbox.mark_uncertain(tx, ids["unsure"], 130, "unsure")
        outbox.mark_sent(tx, ids["sent"], 7001, 100)
        outbox.park(tx, ids["parked"], "refused", 100, in_doubt=False)
        assert due(tx, 129) == ["waiting", "sending"]
        assert due(tx, 130) == ["waiting", "sending", "unsure"]

    await db.write(run)


async def test_the_states_of_one_message(db: Database) -> None:
    def run(tx: Tx) -> None:
        id_ = add(tx, "a")

        def row() -> tuple[Any, ...] | None:
            return tx.row("SELECT state, attempts, tried_at, due_at, reason, message_id FROM outbox")

        outbox.postpone_failed(tx, id_, 110, "fault")
        assert row() == ("waiting", 1, None, 110, "fault", None)
        outbox.mark_sending(tx, id_, 110)
        assert row() == ("sending", 2, 110, 110, "fault", None)
        outbox.mark_uncertain(tx, id_, 140, "unsure")
        assert row() == ("sending", 2, 110, 140, "unsure", None)
        outbox.mark_sending(tx, id_, 140)
        outbox.mark_sent(tx, id_, 7001, 100)
        assert row() == ("sent", 3, 110, 140, None, 7001)

    await db.write(run)


@pytest.mark.parametrize(
    ("begun", "in_doubt", "state"),
    [
        (False, False, MessageState.WAITING),
        (True, False, MessageState.WAITING),
        (True, True, MessageState.SENDING),
        # It was never handed to Discord: there can be no doubt.
        (False, True, MessageState.WAITING),
    ],
)
async def test_what_is_released_starts_anew_and_is_looked_for_if_it_may_have_arrived(
    db: Database, *, begun: bool, in_doubt: bool, state: MessageState
) -> None:
    def run(tx: Tx) -> None:
        id_, other = add(tx, "a"), add(tx, "b", address=12)
        for one in (id_, other):
            if begun:
                outbox.mark_sending(tx, one, 100)
            outbox.park(tx, one, "gave-up", 100, in_doubt=in_doubt)
        assert outbox.release(tx, 11, 500) == 1
        message = outbox.get(tx, id_)
        assert message is not None
        assert (message.state, message.attempts, message.due_at, message.reason) == (state, 0, 500, None)
        assert outbox.release(tx, 11, 600) == 0
        assert [one.id for one in outbox.parked_for(tx, 12, 10)] == [other]

    await db.write(run)


async def test_what_is_stale_is_neither_shown_nor_released(db: Database) -> None:
    def run(tx: Tx) -> None:
        stale, refused, other = (add(tx, key) for key in "abc")
        outbox.park(tx, stale, "stale", 100, in_doubt=False)
        outbox.park(tx, refused, "refused", 100, in_doubt=False)
        outbox.park(tx, other, "gave-up", 100, in_doubt=False)
        assert [one.id for one in outbox.parked_for(tx, 11, 10)] == [other, refused]
        assert [one.id for one in outbox.parked_for(tx, 11, 1)] == [other]
        assert outbox.release(tx, 11, 500) == 2
        assert due(tx, 1000) == ["b", "c"]

    await db.write(run)


async def test_what_was_lost_before_the_last_message_that_arrived_is_history(db: Database) -> None:
    def run(tx: Tx) -> None:
        early, arrived, late = (add(tx, key, due_at=at) for key, at in (("a", 100), ("b", 200), ("c", 300)))
        elsewhere = add(tx, "d", address=12, due_at=400)
        for one in (early, late):
            outbox.park(tx, one, "refused", 100, in_doubt=False)
        assert [one.id for one in outbox.unreached(tx, 11, 10)] == [late, early]
        outbox.mark_sending(tx, arrived, 250)
        assert [one.id for one in outbox.unreached(tx, 11, 10)] == [late, early]
        outbox.mark_sent(tx, arrived, 7001, 100)
        outbox.mark_sending(tx, elsewhere, 450)
        outbox.mark_sent(tx, elsewhere, 7002, 100)
        assert [one.id for one in outbox.unreached(tx, 11, 10)] == [late]
        assert [one.id for one in outbox.parked_for(tx, 11, 10)] == [late, early]

    await db.write(run)


# ── digests ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_news_wait_for_their_digest_and_each_goes_once(db: Database) -> None:
    def run(tx: Tx) -> None:
        for key, at in (("one", 90), ("two", 100), ("later", 101)):
            add_item(tx, key, at)
        add_item(tx, "one", 5)  # known
        add_item(tx, "other kind", 80, kind="expiry")
        add_item(tx, "other server", 70, guild_id=901)
        assert digests.due(tx, 69, 10) == []
        assert digests.due(tx, 100, 10) == [(901, "refill"), (900, "expiry"), (900, "refill")]
        assert digests.due(tx, 100, 2) == [(901, "refill"), (900, "expiry")]
        digest = add(tx, "digest", kind="digest", place="channel", address=900)
        digests.assign_due(tx, 900, "refill", "digest", 100)
        assert digests.items_of(tx, digest) == [
            DigestItem(1, "one", 900, 11, "refill", PAYLOAD),
            DigestItem(2, "two", 900, 11, "refill", PAYLOAD),
        ]
        assert digests.due(tx, 100, 10) == [(901, "refill"), (900, "expiry")]
        digests.assign_due(tx, 900, "refill", "digest", 100)
        assert len(digests.items_of(tx, digest)) == 2

    await db.write(run)


async def test_news_that_no_digest_has_told_can_be_taken_out(db: Database) -> None:
    def run(tx: Tx) -> None:
        told, on_its_way, along = (
            add(tx, key, kind="digest", place="channel", address=900) for key in ("x", "y", "z")
        )
        for key, digest in (("told", "x"), ("on its way", "y"), ("taken along", "z")):
            add_item(tx, key, 90)
            digests.assign_due(tx, 900, "refill", digest, 100)
        add_item(tx, "waits", 90)
        add_item(tx, "elsewhere", 90, guild_id=901)
        outbox.mark_sent(tx, told, 7001, 100)
        outbox.mark_sending(tx, on_its_way, 200)
        outbox.join(tx, along, on_its_way)
        found = digests.unsent_items(tx, 900, 11)
        assert [item.key for item in found] == ["on its way", "taken along", "waits"]
        assert digests.unsent_items(tx, 900, 12) == []
        digests.delete(tx, found)
        assert digests.unsent_items(tx, 900, 11) == []
        assert [item.key for item in digests.items_of(tx, told)] == ["told"]
        assert [item.key for item in digests.unsent_items(tx, 901, 11)] == ["elsewhere"]

    await db.write(run)


async def test_news_are_dropped_or_put_off_only_if_they_are_due_and_free(db: Database) -> None:
    def left(tx: Tx) -> list[tuple[Any, ...]]:
        return tx.rows("SELECT key, due_at FROM digest_item WHERE outbox_id IS NULL ORDER BY id")

    def run(tx: Tx) -> None:
        add_item(tx, "taken", 90)
        digest = add(tx, "digest", kind="digest", place="channel", address=900)
        digests.assign_due(tx, 900, "refill", "digest", 100)
        add_item(tx, "due", 100)
        add_item(tx, "later", 101)
        add_item(tx, "kind", 100, kind="expiry")
        add_item(tx, "server", 100, guild_id=901)
        others = [("kind", 100), ("server", 100)]
        digests.postpone(tx, 900, "refill", 100, 200)
        assert left(tx) == [("due", 200), ("later", 101), *others]
        digests.delete_due(tx, 900, "refill", 150)
        assert left(tx) == [("due", 200), *others]
        assert [item.id for item in digests.items_of(tx, digest)] == [1]

    await db.write(run)


async def test_the_state_of_a_key(db: Database) -> None:
    def run(tx: Tx) -> None:
        assert outbox.state_of(tx, "a") is None
        id_ = add(tx, "a")
        assert outbox.state_of(tx, "a") is MessageState.WAITING
        outbox.mark_sending(tx, id_, 1)
        assert outbox.state_of(tx, "a") is MessageState.SENDING

    await db.write(run)
