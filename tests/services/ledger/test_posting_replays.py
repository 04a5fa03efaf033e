"""What posting stores, whatever is written in whatever order, is what a replay of all entries gives."""

import asyncio
from collections.abc import Awaitable, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.ledger.book import replay
from bot.domain.ledger.entries import UNWRITTEN, Entry, Kind, Source
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import DAY_MS, day_of, day_start
from bot.services.ledger.reconcile import Compare
from bot.services.ledger.verify import differences
from bot.services.posting import post, preparing, writing
from bot.store.engine.database import Database, Tx
from bot.store.engine.files import connect
from bot.store.engine.spans import Span
from bot.store.engine.transaction import Transaction
from bot.store.ledger import entries, wallets, writes
from bot.store.ledger.writes import NewWrite
from tests.domain.ledger import histories
from tests.services.desk import ANA, BEN, Desk, in_guild
from tests.sizes import sized

STEPS = 60
STEPS_BETWEEN = 10
LINES_AT_ONCE = 3
"""In these tests the replay of more lines than this is computed outside the writer."""


def opened(tx: Tx, at: int) -> int:
    wallets.ensure_member(tx, ANA, at)
    return wallets.insert(tx, ANA, Plan.BASIC, monthly_free=False, next_refill_on=None, now=at)


def posted(tx: Tx, drafts: Sequence[Entry], key: str, now: int) -> tuple[Entry, ...]:
    write = writes.begin(tx, NewWrite(Purpose.SPEND, ANA, Source.COMMAND, key, "", now))
    return post.post(tx, write, drafts, now).entries


def happened(history: Sequence[Entry]) -> list[Entry]:
    """Return the entries without those that were taken back before their day, and without the reversals that did so."""
    at = {entry.id: entry.occurred_at for entry in history if entry.kind is not Kind.REVERSAL}
    early = {
        entry.id: entry.refers_to
        for entry in history
        if entry.kind is Kind.REVERSAL and entry.refers_to in at and entry.occurred_at < at[entry.refers_to]
    }
    return [entry for entry in history if entry.id not in {*early, *early.values()}]


def expected_refusal(history: Sequence[Entry], drafts: Sequence[Entry]) -> str | None:
    """Return what a whole replay with the drafts refuses, as text, and None where it refuses nothing."""
    try:
        replay(happened([*history, *drafts]))
    except (errors.UndoBlocked, errors.NotUndoable) as refusal:
        if refusal.entry_id not in {draft.refers_to for draft in drafts if draft.kind is Kind.REVERSAL}:
            return text_of(errors.HistoryConflict(entry_id=refusal.entry_id))
        return text_of(refusal)
    except errors.DomainError as refusal:
        return text_of(refusal)
    return None


def text_of(refusal: errors.DomainError) -> str:
    fields = refusal.arguments()
    if isinstance(refusal, errors.UndoBlocked):
        fields["blockers"] = sorted(refusal.blockers)
    return f"{type(refusal).__name__} {fields}"


async def outcome_of(write: Awaitable[tuple[Entry, ...]]) -> tuple[tuple[Entry, ...], str | None]:
    """Return the written entries and None, or no entries and the refusal as text."""
    try:
        return await write, None
    except errors.DomainError as error:
        return (), text_of(error)


@pytest.mark.parametrize("seed", range(sized(4, 8)))
async def test_stored_rows_are_those_of_a_whole_replay_after_each_write(
    db: Database, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Late spends, returns, undos, corrections, refills with caps and long pauses, one or two entries at a time."""
    monkeypatch.setattr(preparing, "MOST_LINES_AT_ONCE", LINES_AT_ONCE)
    prepared = 0

    def counted(tx: Tx, wallet_id: int, drafts: tuple[Entry, ...], now: int) -> preparing.Prepared | None:
        nonlocal prepared
        prepared += 1
        return prepare(tx, wallet_id, drafts, now)

    prepare = preparing.prepare
    monkeypatch.setattr(preparing, "prepare", counted)
    random = Random(seed)
    today = day_start(random.choice(histories.FIRST_DAYS))
    wallet_id = await db.write(opened, today - 60 * DAY_MS)
    history: list[Entry] = []
    for step in range(STEPS):
        today += random.choice((0, 0, 1, 3_600_000, DAY_MS, DAY_MS * 9, DAY_MS * 31, DAY_MS * 300))
        number = (history[-1].id if history else 0) + 1
        drafts: list[Entry] = []
        for place in range(random.choice((1, 1, 1, 2))):
            drafts.append(histories.draft(random, number + place, [*history, *drafts], today))
        refusal = expected_refusal(history, drafts)
        # A draft that another one refers to is named by an id of its own until it is written.
        named = [
            replace(
                draft,
                id=draft.id + UNWRITTEN,
                ref="",
                refers_to=(draft.refers_to or 0) + UNWRITTEN
                if (draft.refers_to or 0) >= number
                else draft.refers_to,
            )
            for draft in drafts
        ]
        written, error = await outcome_of(writing.write(db, ANA, posted, named, f"step-{step}", today))
        if len(drafts) > 1 and error and refusal:  # the ids of drafts in the error are others
            error, refusal = error.partition(" ")[0], refusal.partition(" ")[0]
        assert error == refusal
        assert not written or [(entry.id, entry.refers_to) for entry in written] == [
            (draft.id, draft.refers_to) for draft in drafts
        ]
        history += written
        assert await db.read(differences, wallet_id) == []
    assert len(history) > STEPS / 6
    assert prepared > STEPS / 10


async def rows_touched(db: Database, fn: object, *args: object) -> int:
    """Return how many rows a transaction reads and changes, and take its changes back."""

    def counted(tx: Tx) -> int:
        tx.touched = 0  # type: ignore[attr-defined]
        with suppress(ZeroDivisionError), tx.savepoint():
            fn(tx, *args)  # type: ignore[operator]
            raise ZeroDivisionError
        return int(tx.touched)  # type: ignore[attr-defined]

    return await db.write(counted)


def draft_of(kind: str, amount: int, at: int, now: int, **fields: object) -> Entry:
    return post.draft(post.Who(ANA, ANA), post.Kind(kind), amount, at, now, **fields)  # type: ignore[arg-type]


async def long_history(db: Database, now: int, length: int) -> list[Entry]:
    """Write an opening and ``length`` spends, one an hour until ``now``."""
    start = now - length * 3_600_000
    await db.write(opened, start - DAY_MS)
    drafts = [draft_of("opening", 100_000, start - 1, start)]
    drafts += [draft_of("spend", -2, start + number * 3_600_000, now) for number in range(length)]
    return list(await db.write(posted, drafts, "long", now))


def steps(path: Path, drafts: Sequence[Entry], now: int) -> int:
    """Return how many times SQLite's machine makes STEPS_BETWEEN steps to post the drafts, and take them back."""
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    with closing(connect(path, "rw")) as raw:
        raw.execute("BEGIN")
        raw.set_progress_handler(step, STEPS_BETWEEN)
        with suppress(errors.UndoBlocked):
            posted(Transaction(raw), drafts, "late", now)
        raw.set_progress_handler(None, 0)
        raw.rollback()
    return count


@pytest.mark.parametrize("what", ["newest", "old", "return", "correction", "blocked"])
async def test_an_undo_a_return_and_a_correction_cost_the_same_after_four_times_the_entries(
    db: Database, db_path: Path, clock: ManualClock, what: str
) -> None:
    now = clock.now()
    history = await long_history(db, now, 300)
    kinds = {
        "newest": lambda: draft_of("reversal", 2, now, now, refers_to=history[-1].id),
        "old": lambda: draft_of("reversal", 2, now, now, refers_to=history[10].id),
        "return": lambda: draft_of("return", 1, now, now, refers_to=history[10].id),
        "correction": lambda: draft_of("correction", -3, now, now, refers_to=history[0].id),
        "blocked": lambda: draft_of("reversal", -100_000, now, now, refers_to=history[0].id),
    }
    few = steps(db_path, [kinds[what]()], now)
    drafts = [draft_of("spend", -2, now - 1000 + number, now) for number in range(900)]
    history += await db.write(posted, drafts, "more", now)
    assert steps(db_path, [kinds[what]()], now) < 1.5 * few


async def test_a_blocked_undo_names_the_newest_users_without_a_replay(
    db: Database, clock: ManualClock
) -> None:
    now = clock.now()
    history = await long_history(db, now, 1_000)
    undo = draft_of("reversal", -100_000, now, now, refers_to=history[0].id)
    with pytest.raises(errors.UndoBlocked) as blocked:
        await db.write(posted, [undo], "undo", now)
    assert blocked.value.blockers[-1] == history[-1].id
    assert len(blocked.value.blockers) == 200


async def test_a_late_spend_reads_and_writes_little_more_than_the_later_lines(
    db: Database, clock: ManualClock
) -> None:
    now = clock.now()
    await long_history(db, now, 2_000)
    late = draft_of("spend", -2, now - 100 * 3_600_000, now)
    assert await rows_touched(db, posted, [late], "late", now) < 600


async def test_a_prepared_replay_is_written_with_few_rows(db: Database, clock: ManualClock) -> None:
    """All later lines get another balance, which is one statement; nothing else of them is read or written."""
    now = clock.now()
    history = await long_history(db, now, 2_000)
    drafts = preparing.replaying.numbered([draft_of("spend", -2, history[1].occurred_at, now)])
    outcome = await db.report(preparing.prepare, history[0].wallet_id, drafts, now)
    assert outcome is not None
    prepared = {preparing.facts(drafts): outcome}
    touched = await rows_touched(db, preparing.with_prepared(prepared, posted), drafts, "late", now)
    assert touched < 2_000 + 40


async def test_a_wallet_that_keeps_changing_is_given_up_with_a_word(
    db: Database, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = clock.now()
    monkeypatch.setattr(preparing, "MOST_LINES_AT_ONCE", LINES_AT_ONCE)
    monkeypatch.setattr(writing, "MOST_PREPARATIONS", 3)
    history = await long_history(db, now, 20)
    late = draft_of("spend", -2, history[1].occurred_at, now)
    attempts = 0

    def disturbed(tx: Tx) -> None:
        nonlocal attempts
        attempts += 1
        posted(tx, [draft_of("spend", -1, now, now)], f"other-{attempts}", now)
        posted(tx, [late], "late", now)

    def settled_apart(tx: Tx) -> None:
        """Raise from a transaction in which the wallet has other entries than in the snapshot."""
        nonlocal attempts
        attempts += 1
        raise preparing.ReplayNeeded(history[0].wallet_id, preparing.replaying.numbered([late]), now)

    with pytest.raises(errors.KeepsChanging):
        await writing.write(db, ANA, settled_apart)
    assert attempts == 1 + 3
    attempts = 0
    await writing.write(db, ANA, disturbed)  # what this write has changed itself is replayed at once
    assert attempts == 1
    assert await db.read(differences, history[0].wallet_id) == []


async def test_an_outcome_for_another_state_of_the_wallet_is_not_used(
    db: Database, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = clock.now()
    monkeypatch.setattr(preparing, "MOST_LINES_AT_ONCE", LINES_AT_ONCE)
    history = await long_history(db, now, 20)
    wallet_id = history[0].wallet_id
    drafts = preparing.replaying.numbered([draft_of("spend", -2, history[1].occurred_at, now)])
    outcome = await db.report(preparing.prepare, wallet_id, drafts, now)
    assert outcome is not None
    bound = preparing.with_prepared({preparing.facts(drafts): outcome}, posted)
    await db.write(posted, [draft_of("spend", -1, history[5].occurred_at, now)], "other", now)
    with pytest.raises(preparing.ReplayNeeded):
        await db.write(bound, drafts, "late", now)
    await writing.write(db, ANA, posted, drafts, "late", now)
    assert await db.read(differences, wallet_id) == []
    assert await db.read(entries.newest_id, wallet_id) == history[-1].id + 2


async def test_thirty_late_spends_at_once_let_another_member_pass(
    db: Database, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The long writes of a member go one after the other, and a write of another member needn't wait for them."""
    monkeypatch.setattr(preparing, "MOST_LINES_AT_ONCE", LINES_AT_ONCE)
    desk = Desk(db, clock)
    await desk.start(ANA, 500)
    await desk.start(BEN, 500)
    for _ in range(2 * LINES_AT_ONCE):
        clock.advance(days=1)
        await desk.spend(1)
    yesterday = day_of(clock.now()) - timedelta(days=5)
    late = [asyncio.create_task(desk.spend(2, on=yesterday)) for _ in range(30)]
    await asyncio.sleep(0)
    await desk.spend(7, in_guild(BEN))
    assert sum(task.done() for task in late) < 10
    await asyncio.gather(*late)
    assert await desk.balance() == 500 - 2 * LINES_AT_ONCE - 60
    await desk.check()


async def test_a_comparison_with_upwork_is_a_report(db_path: Path, clock: ManualClock) -> None:
    spans: list[Span] = []
    db = await Database.open(db_path, observe=spans.append)
    desk = Desk(db, clock)
    await desk.start(ANA, 500)
    await desk.ledger.reconcile(in_guild(ANA), Compare(490))
    await db.close()
    assert (spans[-1].name, spans[-1].door) == ("ledger.reconcile.reconcile", "report")
