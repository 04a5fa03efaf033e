"""What is held about a person: all of it is shown and handed over, and nothing of it outlives a deletion."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot import errors
from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.rules import Plan
from bot.services.community import Communities, SetUp
from bot.services.jobs.log import LogJob
from bot.services.ledger.spend import Spend
from bot.services.ledger.verify import differences
from bot.services.members import Members
from bot.services.members.privacy import NO_WALLET, Rows
from bot.services.members.profile import ChangeReminders
from bot.services.messages.compose import Letter
from bot.services.messages.delivery import Unsure
from bot.store import privacy as store
from bot.store.engine.database import Database, Tx
from bot.store.packing import pack
from bot.store.reviews import claims, drafts, readers, texts
from bot.store.reviews.claims import ClaimState
from bot.store.reviews.drafts import DraftState, NewDraft
from bot.store.reviews.readers import StoredAdvice
from bot.ui.files.personal import LARGEST, personal_file
from tests.services.desk import GUILD, LINK, OTHER_GUILD, OTHER_LINK, Desk, in_dm, in_guild
from tests.services.messages.news import Bot, Discord, utc

ANA, BEN, CLEO = 700_000_000_000_000_011, 700_000_000_000_000_012, 700_000_000_000_000_013
"""As long as Discord's ids are: what is found of one is no accident."""
READER = 700_000_000_000_000_019
"""Somebody who has reviewed drafts, and of whom nothing else is stored."""
SECRET = "Anas-own-words"  # in each thing that Ana wrote for herself
MANY = 120
SHARED_JOB, OWN_JOB, CORNER_JOB = 1, 2, 3


@pytest.fixture
def members(desk: Desk) -> Members:
    return Members(desk.db, desk.clock)


def send_to(tx: Tx, user_id: int) -> None:
    """Let a process be sending messages to a member."""
    process = tx.insert(
        "INSERT INTO process (host, pid, shards, shards_of, started_at, seen_at) VALUES ('host', 1, '0', 1, 0, 0)"
    )
    tx.run("INSERT INTO claim (work, subject, process_id) VALUES ('dm', ?, ?)", (user_id, process))


async def live(bot: Bot, user_id: int, note: str) -> None:
    """Something of everything that can be held about a person."""
    desk, who = bot.desk, in_guild(user_id)
    await desk.db.write(send_to, user_id)
    await desk.start(user_id, 260, plan=Plan.PLUS, next_refill=date(2026, 12, 1), expiring_30d=20)
    await bot.community.set_up(GUILD, user_id, SetUp(5000, 9, "UTC"), desk.key())
    await bot.members.change_reminders(who, ChangeReminders(place="both"), desk.key())
    await desk.log(who, link=LINK, share=True, note=note)
    await desk.log(who, title=f"Only {user_id % 100}", note=note)
    await desk.log(in_dm(user_id), title=f"Corner {user_id % 100}", note=note)
    sent = await desk.send(LINK, 6, who, boost=2, note=note)
    await desk.spend(3, who, note=note, job=OTHER_LINK)
    await desk.confirmations.put(user_id, Spend(999, note=note))
    await desk.update(f"#{sent.proposal_id}", "viewed", who)
    await desk.close(LINK, "filled", who)
    await desk.jobs.reopen(who, LINK, desk.key())
    await desk.close(LINK, "expired", who)
    await desk.log(who, title=f"Shared {user_id % 100}", share=True)
    await Communities(desk.db, desk.clock).take_part(who, "figures", True, desk.key())
    await desk.db.write(imported, user_id, note)
    await desk.db.write(drafted, user_id, note)
    await desk.db.write(reviewed, user_id, note)


def imported(tx: Tx, user_id: int, note: str) -> None:
    tx.run(
        "INSERT INTO import_row (wallet_id, key, row_on, entry_id, amount, label, title)"
        " SELECT wallet_id, 'row', '2026-11-24', id, amount, 'Applied', ? FROM entry WHERE actor_id = ? LIMIT 1",
        (note, user_id),
    )
    tx.run(
        "INSERT INTO import_part (wallet_id, no, write_id, first_ids, changes)"
        " SELECT wallet_id, 1, write_id, '{}', ? FROM entry WHERE actor_id = ? LIMIT 1",
        (pack(note), user_id),
    )
    tx.run(
        "INSERT INTO totals SELECT id, 90, '2026-11-24', 9, 5, 2, 1, 0, 0, 0, 0 FROM wallet WHERE owner_id = ?",
        (user_id,),
    )
    tx.run("INSERT INTO nudge SELECT id, 'low', 'low', 0 FROM wallet WHERE owner_id = ?", (user_id,))
    tx.run(
        "INSERT INTO tally (id, guild_id, made_at, sent_to) VALUES (1, ?, 1, 1) ON CONFLICT DO NOTHING",
        (GUILD,),
    )
    tx.run(
        "INSERT INTO job_former (user_id, former_id, job_id) SELECT ?, 999, MIN(id) FROM job WHERE user_id = ?",
        (user_id, user_id),
    )
    tx.run("INSERT INTO tally_member (tally_id, user_id) VALUES (1, ?)", (user_id,))
    tx.run(
        "INSERT INTO post_print (user_id, community_id, post, bins, was_shared, seen_at) VALUES (?, ?, 'job:1', ?, 0, ?)",
        (user_id, GUILD, "0" * 256, utc("2026-11-24")),
    )
    tx.run(
        "INSERT INTO junk_sign (user_id, community_id, post, kind, words, found_at)"
        " VALUES (?, ?, 'job:1', 'unpaid_test', ?, ?)",
        (user_id, GUILD, note, utc("2026-11-24")),
    )
    tx.run(
        "INSERT INTO draft_opening (user_id, about, opening, checked_at) VALUES (?, 'job:1', ?, ?)",
        (user_id, note, utc("2026-11-24")),
    )
    tx.run(
        "INSERT INTO reminder (user_id, what, first_on, minute, zone, repeat, created_at, job_id)"
        " SELECT ?, ?, '2027-01-01', 540, 'UTC', 'once', 1, MIN(id) FROM job WHERE user_id = ?",
        (user_id, SECRET if user_id == ANA else "own", user_id),
    )
    tx.run(
        "INSERT INTO interview (proposal_id, wallet_id, at, edition) SELECT MIN(proposal.id), wallet.id, ?, 1 FROM wallet"
        " JOIN proposal ON proposal.wallet_id = wallet.id WHERE wallet.owner_id = ? GROUP BY wallet.id",
        (utc("2026-12-24"), user_id),
    )
    tx.run("INSERT INTO job_alert (user_id, mode) VALUES (?, 'off')", (user_id,))
    tx.run("INSERT INTO job_alert_server (guild_id, user_id) VALUES (?, ?)", (OTHER_GUILD, user_id))
    tx.run(
        "INSERT INTO job_alert_item (user_id, card_id, due_at, in_digest) SELECT ?, MAX(id), ?, 1 FROM card",
        (user_id, utc("2027-12-01")),
    )
    tx.run("INSERT INTO label_answer (user_id, label, kind) VALUES (?, ?, 'bonus')", (user_id, note))


def drafted(tx: Tx, user_id: int, note: str) -> None:
    """Store a template with a trial, a draft, a proposal drafted with it, and a message that the member asked for."""
    tx.run(
        "INSERT INTO template (user_id, name, folded, version, changed_at) VALUES (?, ?, ?, 1, 1)",
        (user_id, note, note),
    )
    [(template_id,)] = tx.rows("SELECT id FROM template WHERE user_id = ?", (user_id,))
    [(job_id,)] = tx.rows("SELECT MIN(id) FROM job WHERE user_id = ?", (user_id,))
    tx.run("INSERT INTO template_version VALUES (?, 1, ?, 1)", (template_id, note))
    tx.run("INSERT INTO portfolio_line VALUES (?, 1, ?)", (user_id, note))
    tx.run(
        "INSERT INTO kept_draft (user_id, job_id, template_id, version, reason, text, answers, post, own_words, words,"
        " opening_kind, asks, changed_at) VALUES (?, ?, ?, 1, 'newest', ?, ?, ?, ?, 9, 'other', 0, ?)",
        (user_id, job_id, template_id, note, note, note, note, utc("2026-11-24")),
    )
    tx.run(
        "INSERT INTO proposal_draft (proposal_id, template_id, version) SELECT MIN(proposal.id), ?, 1 FROM proposal"
        " JOIN wallet ON wallet.id = wallet_id WHERE owner_id = ?",
        (template_id, user_id),
    )
    tx.run(
        "INSERT INTO opening_trial (user_id, template_id, seed, opening_a, opening_b, started_at)"
        " VALUES (?, ?, 1, ?, ?, 1)",
        (user_id, template_id, note, note),
    )
    tx.run(
        "INSERT INTO opening_draw SELECT id, 1, ?, 1 FROM opening_trial WHERE user_id = ?", (job_id, user_id)
    )
    tx.run(
        "INSERT INTO kept_message (guild_id, kind, subject, channel_id, asked_by) VALUES (?, 'panel', ?, 1, ?)",
        (GUILD, user_id % 100, user_id),
    )


def reviewed(tx: Tx, user_id: int, note: str) -> None:
    """Store a draft of the member's, its review by somebody else, and what is known of readers."""
    asked_at = utc("2026-11-30")
    new = NewDraft(
        user_id=user_id,
        community_id=GUILD,
        job_id=None,
        categories="",
        hides_name=False,
        words=2,
        since=asked_at,
        asked_at=asked_at,
    )
    review_id = drafts.insert(tx, new, note)
    claim_id = claims.insert(tx, review_id, READER, GUILD, asked_at)
    claims.end(tx, claim_id, ClaimState.REVIEWED, asked_at)
    texts.put_review(tx, review_id, claim_id, "[[], []]")
    drafts.set_state(tx, review_id, DraftState.REVIEWED)
    readers.add(tx, user_id, GUILD)
    readers.block(tx, user_id, READER)
    [(job_id,)] = tx.rows("SELECT MIN(id) FROM job WHERE user_id = ?", (user_id,))
    readers.add_advice(tx, user_id, StoredAdvice(READER, job_id, asked_at))


@pytest_asyncio.fixture
async def lived(bot: Bot) -> Bot:
    """Ana and Ben, and a first of December with a refill for each; nothing that waits for them was sent."""
    await live(bot, ANA, SECRET)
    await live(bot, BEN, "what Ben wrote")
    bot.desk.clock.set(utc("2026-12-01T09:00"))
    await bot.messages.sweeps.run(bot.desk.clock.now())
    await bot.desk.db.write(
        lambda tx: tx.run("INSERT INTO job_alert_due (card_id, shared_at) SELECT id, shared_at FROM card")
    )
    for user_id in (ANA, BEN):
        who, refill = in_guild(user_id), await bot.refill(user_id)
        await bot.desk.ledger.confirm_refill(who, refill, 97, bot.desk.key())
    return bot


async def held(desk: Desk, user_id: int) -> Rows:
    return await desk.db.read(store.rows_about, user_id)


async def wallet_of(members: Members, user_id: int) -> int:
    return (await members.privacy(in_guild(user_id))).wallet_id


async def erase(members: Members, user_id: int) -> Any:
    return await members.erase(in_guild(user_id), await wallet_of(members, user_id))


def cells(tx: Tx) -> list[tuple[str, Any]]:
    """Every value in the database, with its table."""
    names = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
        "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
    }
    tables = tx.rows(names[tx.engine])
    return [
        (str(table), cell) for (table,) in tables for row in tx.rows(f"SELECT * FROM {table}") for cell in row
    ]


def about(found: Sequence[tuple[str, Any]], user_id: int, words: str) -> list[tuple[str, Any]]:
    """Those that name the person, or hold those words."""
    return [
        (table, cell)
        for table, cell in found
        if cell == user_id or (isinstance(cell, str) and (str(user_id) in cell or words in cell))
    ]


# ── show and export ──────────────────────────────────────────────────────────────────────────────────────────────────


async def test_every_table_has_something_about_a_person_who_has_lived(lived: Bot) -> None:
    """What the other tests here delete is of every kind: a table that is new wants its rows in `live`."""
    expected = {table for table, _ in store.OWN} | {table for table, _ in store.NAMED}
    assert set(await held(lived.desk, BEN)) == expected
    assert expected - set(await held(lived.desk, ANA)) == {"community"}  # Ben has set it up after her


async def test_show_counts_by_kind(lived: Bot, members: Members) -> None:
    view = await members.privacy(in_guild(ANA))
    found = {kind: view.counts.of(kind) for kind in ("entry", "proposal", "job", "card", "held", "member")}
    assert found == {"entry": 7, "proposal": 1, "job": 5, "card": 2, "held": 1, "member": 1}
    assert (view.counts.notes, view.counts.of("reminder"), view.counts.waiting) == (5, 1, 2)
    assert view.since == utc("2026-11-24T09:00")
    assert view.counts.total == sum(len(rows) for rows in (await held(lived.desk, ANA)).values())


async def test_nothing_is_held_about_a_stranger(lived: Bot, members: Members) -> None:
    view = await members.privacy(in_guild(CLEO))
    assert (view.counts.total, view.counts.notes, view.since, view.wallet_id) == (0, 0, None, NO_WALLET)
    assert (await members.export(in_guild(CLEO), personal_file)).rows == 0


async def test_the_export_has_every_row_in_readable_form(lived: Bot, members: Members) -> None:
    file = await members.export(in_guild(ANA), personal_file)
    found = json.loads(file.content)
    assert file.name == "privacy.json"
    assert (found["user_id"], found["at"]) == (str(ANA), "2026-12-01T09:00:00Z")
    rows = await held(lived.desk, ANA)
    assert (file.rows, file.tables) == (sum(map(len, rows.values())), len(rows))
    assert {table: len(found[table]) for table in rows} == {table: len(kept) for table, kept in rows.items()}
    assert set(found) - set(rows) == {"user_id", "at"}
    assert found["member"][0]["created_at"] == "2026-11-24T09:00:00Z"
    assert found["member"][0]["user_id"] == str(ANA)
    assert found["outbox"][0]["payload"]["entries"] == [await lived.refill(ANA)]
    assert [row["note"] for row in found["job"] if row["id"] == SHARED_JOB] == [SECRET]
    assert found["held"][0]["request"].startswith("Spend {")
    assert {row["purpose"] for row in found["write"]} >= {"start", "send", "refill", "refill_answer"}
    assert {row["key"] for row in found["write"] if row["purpose"] == "start"} == {None}  # a day is over
    assert any(row["answer"] and row["answer"].get("arrived") == 97 for row in found["write"])


async def test_the_export_names_nobody_else(lived: Bot, members: Members) -> None:
    data = (await members.export(in_guild(BEN), personal_file)).content
    found = json.loads(data)
    assert {row["user_id"] for row in found["job"]} == {str(BEN)}
    assert {row["shared_by"] for row in found["card"]} == {str(BEN)}
    assert {row["user_id"] for row in found["card_event"]} == {str(BEN)}
    assert str(ANA) not in json.dumps({table: rows for table, rows in found.items() if table != "write"})
    assert SECRET not in data.decode()
    assert {row["user_id"] for row in found["job_close"]} == {str(BEN)}


async def test_an_export_that_is_too_large_for_discord_is_zipped(desk: Desk, members: Members) -> None:
    def fill(tx: Tx) -> None:
        for number in range(50):
            words = json.dumps("x" * (LARGEST // 50))
            tx.run(
                "INSERT INTO write (purpose, source, key, user_id, inputs, answer, at)"
                " VALUES ('log', 'command', ?, ?, '', ?, 0)",
                (str(number), ANA, words),
            )

    await desk.db.write(fill)
    file = await members.export(in_guild(ANA), personal_file)
    assert file.name == "privacy.zip"
    assert len(file.content) < LARGEST
    await erase(members, ANA)


# ── delete ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_nothing_about_the_person_is_left_anywhere(lived: Bot, members: Members, engine: str) -> None:
    desk = lived.desk
    assert len(about(await desk.db.read(cells), ANA, SECRET)) > 30
    erased = await erase(members, ANA)
    assert about(await desk.db.read(cells), ANA, SECRET) == []
    assert await held(desk, ANA) == {}
    assert (erased.counts.of("entry"), erased.counts.notes, erased.changes_kept) == (7, 5, 0)
    assert await desk.ledger.verify() == []
    if engine == "sqlite":
        assert await desk.db.read(lambda tx: tx.rows("PRAGMA foreign_key_check")) == []
    assert await desk.db.read(lambda tx: tx.rows("SELECT * FROM erasure")) == []


async def test_nothing_is_left_in_freed_pages_and_in_the_log(
    lived: Bot, members: Members, db_path: Path
) -> None:
    traces = (SECRET.encode(), str(ANA).encode(), ANA.to_bytes(8, "big"), f"Only {ANA % 100}".encode())
    files = (db_path, db_path.with_name(f"{db_path.name}-wal"))

    def found() -> set[bytes]:
        content = b"".join(file.read_bytes() for file in files)
        return {trace for trace in traces if trace in content}

    for number in range(MANY):  # pages fill up, and rows move from one to the next
        for user_id, words in ((ANA, SECRET), (BEN, "of Ben")):
            await lived.desk.spend(1, in_guild(user_id), note=words * (1 + number % 9))
    await lived.desk.log(in_guild(CLEO), link=LINK)  # the answer says who shared it
    assert found() == set(traces)
    await erase(members, ANA)
    assert found() == set()


async def test_everybody_else_keeps_everything(lived: Bot, members: Members) -> None:
    desk = lived.desk
    before = await held(desk, BEN)
    balance = await desk.balance(in_guild(BEN))
    await erase(members, ANA)
    after = await held(desk, BEN)
    for rows in (*before["write"], *after["write"]):
        rows["answer"] = str(rows["answer"]).replace(str(ANA), "null")
    own = {row["id"] for row in before["card"]}
    for table in ("card_event", "card_applicant"):  # what he did to her cards goes with them
        before[table] = [row for row in before[table] if row["card_id"] in own]
    before = {table: rows for table, rows in before.items() if rows}
    assert after == before
    assert await desk.balance(in_guild(BEN)) == balance


async def test_the_cards_of_the_person_go_and_the_notes_of_others_stay(lived: Bot, members: Members) -> None:
    desk = lived.desk
    before = await desk.show(LINK, in_guild(CLEO))
    assert (before.by, before.applied, before.outcome) == (ANA, 2, None)
    assert before.card is not None
    assert (before.card.mark, before.card.marked_by) == ("expired", ANA)
    await erase(members, ANA)
    with pytest.raises(errors.UnknownJob):
        await desk.show(LINK, in_guild(CLEO))
    own = await desk.show(LINK, in_guild(BEN))
    assert (own.by, own.applied, own.outcome, own.shared) == (BEN, 0, JobOutcome.EXPIRED, False)
    assert (await desk.log(in_guild(CLEO), link=LINK)).known is None


async def test_who_applied_to_the_card_of_another_still_counts(desk: Desk, members: Members) -> None:
    await desk.start(ANA)
    await desk.log(in_guild(BEN), link=LINK, share=True)
    await desk.send(LINK, 16, in_guild(ANA))
    await erase(members, ANA)
    assert (await desk.show(LINK, in_guild(BEN))).applied == 1


async def test_what_was_retracted_is_not_counted(desk: Desk, members: Members) -> None:
    await desk.start(ANA)
    await desk.log(in_guild(BEN), link=LINK, share=True)
    sent = await desk.send(LINK, 16, in_guild(ANA))
    await desk.undo(sent.entry_id, in_guild(ANA))
    await erase(members, ANA)
    assert (await desk.show(LINK, in_guild(BEN))).applied == 0


async def test_jobs_that_only_this_person_had_go(lived: Bot, members: Members) -> None:
    desk = lived.desk
    for job_id in (OWN_JOB, CORNER_JOB):
        assert (await desk.show(f"#{job_id}", in_guild(ANA))).is_logger
    await erase(members, ANA)
    left = await desk.db.read(
        lambda tx: tx.rows("SELECT id FROM job WHERE id IN (?, ?)", (OWN_JOB, CORNER_JOB))
    )
    assert left == []


async def test_a_job_goes_with_the_member_who_wrote_it(lived: Bot, members: Members) -> None:
    for user_id in (ANA, BEN):
        await erase(members, user_id)
    counts = (
        "SELECT (SELECT COUNT(*) FROM job), (SELECT COUNT(*) FROM job_close), (SELECT COUNT(*) FROM write)"
    )
    assert await lived.look(counts) == [(0, 0, 0)]


async def test_what_the_person_did_to_anothers_card_stays_without_a_name(
    desk: Desk, members: Members
) -> None:
    await desk.log(in_guild(BEN), link=LINK, share=True)
    await desk.log(in_guild(ANA), link=LINK, budget=500, share=True)
    await desk.jobs.report(in_guild(ANA), LINK, "fake", desk.key())
    assert (await erase(members, ANA)).changes_kept == 2
    view = await desk.show(LINK, in_guild(CLEO))
    assert view.card is not None
    assert (view.facts.budget_cents, view.card.mark, view.card.marked_by) == (50_000, "fake", None)
    history = await desk.jobs.history(in_guild(BEN), LINK)
    assert [(change.by, change.what) for change in history.changes] == [
        (None, "reported"),
        (None, "added"),
        (BEN, "shared"),
    ]
    assert all(change.can_take_back for change in history.changes)


async def test_a_write_of_another_answers_without_the_name(desk: Desk, members: Members) -> None:
    ask = LogJob(link=LINK)
    await desk.log(in_guild(ANA), link=LINK, share=True)
    first = await desk.jobs.log(in_guild(BEN), ask, "interaction:99")
    assert first.known is not None
    assert first.known.by == ANA
    await erase(members, ANA)
    again = await desk.jobs.log(in_guild(BEN), ask, "interaction:99")
    assert again.known is not None
    assert (again.known.by, again.known.at, again.job) == (None, first.known.at, first.job)


async def test_asked_again_there_is_nobody_and_no_write(lived: Bot, members: Members) -> None:
    desk, wallet_id = lived.desk, await wallet_of(members, ANA)
    await members.erase(in_guild(ANA), wallet_id)
    before = await desk.db.read(cells)
    again = await members.erase(in_guild(ANA), wallet_id)
    assert (again.counts.total, again.counts.notes, again.changes_kept) == (0, 0, 0)
    assert await desk.db.read(cells) == before


async def test_starting_anew_is_a_new_wallet_that_an_old_form_cannot_delete(
    lived: Bot, members: Members
) -> None:
    desk, old = lived.desk, await wallet_of(members, ANA)
    await members.erase(in_guild(ANA), old)
    await desk.start(ANA, 30)
    assert await wallet_of(members, ANA) > old
    assert await desk.balance(in_guild(ANA)) == 30
    for stale in (old, NO_WALLET):
        with pytest.raises(errors.KeyReused):
            await members.erase(in_guild(ANA), stale)
    assert await desk.balance(in_guild(ANA)) == 30
    await erase(members, ANA)
    assert await desk.db.read(store.rows_about, ANA) == {}


async def test_who_has_jobs_but_no_wallet_is_deleted_too(desk: Desk, members: Members) -> None:
    await desk.log(in_guild(ANA), link=LINK, note=SECRET)
    assert (await members.privacy(in_guild(ANA))).wallet_id == NO_WALLET
    await members.erase(in_guild(ANA), NO_WALLET)
    assert about(await desk.db.read(cells), ANA, SECRET) == []


async def test_a_fault_in_the_middle_leaves_everything(
    lived: Bot, members: Members, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await lived.desk.db.read(cells)

    def fails(tx: Tx, user_id: int) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(store, "_forget_in_answers", fails)
    with pytest.raises(OSError, match="full"):
        await erase(members, ANA)
    assert await lived.desk.db.read(cells) == before


async def test_a_file_that_cannot_be_written_anew_keeps_the_deletion(
    lived: Bot, members: Members, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(db: Database) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Database, "rewrite", fails)
    assert (await erase(members, ANA)).counts.of("entry") == 7
    assert await held(lived.desk, ANA) == {}


async def test_who_wrote_into_anothers_wallet_is_nobody_there(lived: Bot, members: Members) -> None:
    """No door does that yet; the schema lets it be."""
    entry = await lived.refill(BEN)
    [(wallet_id,)] = await lived.look("SELECT wallet_id FROM entry WHERE id = ?", entry)

    def by_ana(tx: Tx) -> None:
        tx.run("INSERT INTO erasure (wallet_id) VALUES (?)", (wallet_id,))
        tx.run("UPDATE entry SET actor_id = ? WHERE id = ?", (ANA, entry))
        tx.run("DELETE FROM erasure")

    await lived.desk.db.write(by_ana)
    assert entry in [row["id"] for row in (await held(lived.desk, ANA))["entry"]]
    await erase(members, ANA)
    assert await lived.look("SELECT actor_id FROM entry WHERE id = ?", entry) == [(store.NOBODY,)]


async def test_a_message_on_its_way_is_forgotten_with_its_person(lived: Bot, members: Members) -> None:
    """Deleted while Discord is asked: the delivery goes on with the others."""

    class Meanwhile(Discord):
        async def send(self, letter: Letter) -> int:
            if letter.user_id == ANA:
                await erase(members, ANA)
                raise Unsure
            return await super().send(letter)

    lived.discord = Meanwhile()
    await lived.deliver()
    assert await held(lived.desk, ANA) == {}
    assert {letter.user_id for letter in lived.discord.arrived} == {BEN, None}


async def test_a_wallet_that_is_forgotten_during_a_verify_is_no_difference(
    lived: Bot, members: Members
) -> None:
    wallet_id = await wallet_of(members, ANA)
    await erase(members, ANA)
    assert await lived.desk.db.read(differences, wallet_id) == []
