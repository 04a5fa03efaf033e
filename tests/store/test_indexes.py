"""Queries that are run for all members or very often use an index and don't read a whole table."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

import pytest

from bot.domain.ledger.entries import Entry, Kind, Source
from bot.domain.ledger.writes import Origin
from bot.store import (
    confirmations,
    drafts,
    insight,
    interviews,
    jobs,
    proposals,
    reminders,
    retention,
    templates,
)
from bot.store.community import participants, tallies
from bot.store.engine.database import Database, Params, Row, Tx
from bot.store.engine.transaction import EngineName
from bot.store.jobs import junk
from bot.store.ledger import entries, reconciling, statements, timeline, wallets, writes
from bot.store.messages import (
    alerts,
    digests,
    kept,
    kept_ends,
    kept_parking,
    nudges,
    outbox,
    outbox_ends,
    warnings,
)
from bot.store.reviews import claims, readers, texts
from bot.store.reviews import drafts as review_drafts

pytestmark = pytest.mark.sqlite
EARLIEST = (-(1 << 62), 0)
TALLY = tallies.Tally(1, 0, 100)
REFILL = Entry(
    id=0,
    wallet_id=1,
    kind=Kind.REFILL,
    amount=100,
    occurred_at=0,
    recorded_at=0,
    actor_id=0,
    source=Source.SCHEDULE,
    ref="refill:1:2026-12-01",
)


class Explained:
    """A transaction that records SQLite's plan of each statement."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self.engine: EngineName = tx.engine
        self.plan: list[str] = []

    def _explain(self, sql: str, params: Params) -> None:
        self.plan += [str(row[3]) for row in self._tx.rows(f"EXPLAIN QUERY PLAN {sql}", params)]

    def run(self, sql: str, params: Params = ()) -> int:
        self._explain(sql, params)
        return self._tx.run(sql, params)

    def run_many(self, sql: str, many: Iterable[Params]) -> int:
        return self._tx.run_many(sql, many)

    def claim(self, sql: str, params: Params = ()) -> list[Row]:
        return self.rows(sql, params)

    def insert(self, sql: str, params: Params = ()) -> int:
        return self._tx.insert(sql, params)

    def row(self, sql: str, params: Params = ()) -> Row | None:
        self._explain(sql, params)
        return self._tx.row(sql, params)

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        self._explain(sql, params)
        return self._tx.rows(sql, params)

    def savepoint(self) -> AbstractContextManager[None]:
        return self._tx.savepoint()


QUESTIONS: dict[str, Callable[[Tx], Any]] = {
    "wallet_due": lambda tx: wallets.due(tx, 100, 50, EARLIEST),
    "wallet_warn": lambda tx: wallets.to_warn(tx, 100, 50, EARLIEST),
    "outbox_due": lambda tx: outbox.due(tx, "dm", 100, 50),
    "outbox_address": lambda tx: outbox.parked_for(tx, 11, 10),
    "digest_item_due": lambda tx: digests.due(tx, 100, 50),
    "sqlite_autoindex_outbox_1": lambda tx: outbox.state_of(tx, "key"),
    "lot_open": lambda tx: warnings.open_lots(tx, 1),
    "entry_expected": lambda tx: entries.unanswered_refills(tx, 1, 3),
    "entry_in_order": lambda tx: entries.of_wallet(tx, 1),
    "entry_ref": lambda tx: entries.with_free_ref(tx, REFILL),
    "entry_actor": lambda tx: entries.undoable(tx, 1, 11, 25),
    "entry_proposal": lambda tx: entries.of_proposal(tx, 1),
    "entry_reversed_once": lambda tx: entries.reversal_of(tx, 1),
    "job_post": lambda tx: jobs.find_on_post(tx, 11, "~02"),
    "job_same_post": lambda tx: jobs.cards.last_taken_off(tx, 900, "~02"),
    "job_logged": lambda tx: jobs.page(tx, 11, 900, jobs.JobFilter(mine=True), 10, 0),
    "card_post": lambda tx: jobs.find_visible_by_key(tx, 11, 900, "~02"),
    "card_job": lambda tx: jobs.find_visible(tx, 11, 900, 1),
    "card_board_open": lambda tx: jobs.page(tx, 11, 900, jobs.JobFilter(), 10, 0),
    "card_board_closed": lambda tx: jobs.count(tx, 11, 900, jobs.JobFilter(is_open=False)),
    "card_category_open": lambda tx: jobs.count(tx, 11, 900, jobs.JobFilter(category="legal")),
    "card_category_closed": lambda tx: jobs.page(tx, 11, 900, jobs.JobFilter(False, "legal"), 10, 0),
    "card_word_card": lambda tx: jobs.cards.forget_words(tx, 1),
    "card_event_of": lambda tx: jobs.events.of_card(tx, 1, 5),
    "card_event_server": lambda tx: jobs.events.of_server(tx, 900, 5),
    "card_event_refers": lambda tx: jobs.events.of_card(tx, 1, 5),
    "card_applicant_proposal": lambda tx: proposals.unreturned(tx, 1),
    "job_close_write": lambda tx: jobs.undo_close(tx, Origin(1), 100),
    "proposal_live": lambda tx: proposals.titles(tx, 1, 10),
    "proposal_to_job": lambda tx: proposals.to_post(tx, 1, 1),
    "proposal_wallet": lambda tx: proposals.page(tx, 1, proposals.ProposalFilter(), 10, 0),
    "proposal_event_of": lambda tx: proposals.events(tx, 1),
    "proposal_event_write": lambda tx: proposals.ids_with_event(tx, 1, Origin(1)),
    "entry_correction": lambda tx: reconciling.last_reconciled_at(tx, 1),
    "entry_write": lambda tx: entries.standing_siblings(tx, 1, Origin(1)),
    "write_key_until": lambda tx: writes.drop_keys(tx, 100, 10),
    "job_alert_item_due": lambda tx: alerts.due_users(tx, 100, 10),
    "job_alert_item_waiting": lambda tx: alerts.due_items(tx, 11, 100),
    "job_alert_item_outbox": lambda tx: alerts.cards_of(tx, 1),
    "job_alert_server_user": lambda tx: alerts.servers(tx, 11),
    "job_alert_due_at": alerts.next_due,
    "kept_message_due": lambda tx: kept.due(tx, 100, 10, (5,)),
    "kept_message_subject": lambda tx: kept.note(tx, "job-card", 1, 100),
    "kept_message_channel": lambda tx: kept.of_channel_changed(tx, 5, 100),
    "kept_message_thread": lambda tx: kept.with_post(tx, 7),
    "sqlite_autoindex_kept_message_1": lambda tx: kept_parking.parked_of(tx, 900, 10),
    "outbox_forget": lambda tx: outbox_ends.forget(tx, 100, 10),
    "outbox_joined": lambda tx: outbox.joined_to(tx, 1),
    "held_at": lambda tx: confirmations.delete_past(tx, 100, 10),
    "warning_past": lambda tx: warnings.delete_past(tx, date(2026, 1, 1), 10),
    "nudge_past": lambda tx: nudges.delete_past(tx, 100, 10),
    "post_print_newest": lambda tx: junk.prints(tx, 11, 900),
    "post_print_age": lambda tx: junk.delete_old_prints(tx, 100, 10),
    "junk_sign_age": lambda tx: junk.delete_old_signs(tx, 100, 10),
    "review_waiting": lambda tx: review_drafts.candidates(tx, 11, 900, 100),
    "review_user": lambda tx: review_drafts.kept_of(tx, 11),
    "review_kept": lambda tx: review_drafts.kept_too_long(tx, 100, 10),
    "review_ended": lambda tx: review_drafts.delete_past(tx, 100, 10),
    "review_claim_review": lambda tx: claims.reviewed_for(tx, 11),
    "review_claim_user": lambda tx: claims.open_of(tx, 11, 900, 100),
    "review_claim_until": lambda tx: claims.lapsed(tx, 100, 10),
    "review_claim_one": lambda tx: claims.open_on(tx, 1),
    "review_claim_reported": lambda tx: claims.reported_in(tx, 900, 10),
    "review_text_claim": lambda tx: texts.review(tx, 1),
    "review_text_review": lambda tx: texts.draft(tx, 1),
    "review_block_user": lambda tx: readers.count_blocked(tx, 11),
    "review_advice_user": lambda tx: readers.advice_of(tx, 11),
    "review_reader_stopped": lambda tx: readers.count_stopped(tx, 900),
    "sqlite_autoindex_write_1": lambda tx: writes.find(tx, "key"),
    "tally_guild": lambda tx: tallies.last(tx, 900),
    "participant_user": lambda tx: participants.leave_other_figures(tx, 900, 11),
}
MORE: dict[str, Callable[[Tx], Any]] = {
    "whether a member was alerted": lambda tx: alerts.was_alerted(tx, 11, [1, 2]),
    "reminders that are due": lambda tx: reminders.due(tx, 100, 50, EARLIEST),
    "reminders of a member": lambda tx: reminders.open_of(tx, 11, 8),
    "how many reminders": lambda tx: reminders.count_open(tx, 11),
    "reminders before an interview": lambda tx: reminders.before_interview(tx, 11, 1),
    "the interview about a proposal": lambda tx: interviews.stands_at(tx, 1),
    "the next interviews": lambda tx: interviews.coming(tx, 1, 100, 10),
    "the cards of a post": lambda tx: jobs.cards.ids_of_post(tx, 900, "~02"),
    "a board that is watched no longer": lambda tx: alerts.unwatch(tx, 900, 11),
    "who watches a board": lambda tx: alerts.subscribers(tx, 900, 0, 10),
    "the servers of unsent alerts": lambda tx: alerts.servers_of_unsent(tx, 11),
    "old greetings": lambda tx: kept_ends.has_old_greeting(tx, 1, 1),
    "titles with a word": lambda tx: jobs.titles(tx, 11, 900, 10, ("logo", "bakery")),
    "entries offered for undo": lambda tx: entries.undoable_among(tx, 1, 11, 200),
    "titles of one's own": lambda tx: jobs.find_titled(tx, 11),
    "applicants to a card": lambda tx: jobs.applicants.count_others(tx, 1, 11, 100),
    "who applied to a card": lambda tx: jobs.applicants.of_card(tx, 1),
    "whether a member applied to a card": lambda tx: jobs.applicants.has_applied(tx, 1, 11),
    "a page of history": lambda tx: statements.page(tx, 1, statements.StatementFilter(), 10, 0),
    "the history of a job": lambda tx: statements.count(tx, 1, statements.StatementFilter(job_id=1)),
    "whether a key has expired": lambda tx: writes.has_expired_key(tx, 100),
    "when the last write was recorded": writes.last_at,
    "thresholds": lambda tx: warnings.recorded_thresholds(tx, 1),
    "what a member was never reached with": lambda tx: outbox.unreached(tx, 11, 3),
    "a draft of a job": lambda tx: drafts.find_for_job(tx, 11, 1),
    "drafts of a member": lambda tx: drafts.count(tx, 11),
    "a template by name": lambda tx: templates.find_named(tx, 11, "fix"),
    "a template goes": lambda tx: templates.delete(tx, 1),
    "proposals with templates": lambda tx: drafts.drafted(tx, 1, 10),
    "steps of proposals with templates": lambda tx: drafts.drafted_steps(tx, 1),
    "hired proposals of a trade": lambda tx: drafts.hired(tx, 1, "writing", 10),
    "whether rows can go": lambda tx: retention.due_tables(tx, 100),
    "when a history was pasted": lambda tx: nudges.last_pasted_at(tx, 1),
    "news that no digest has told": lambda tx: digests.unsent_items(tx, 900, 11),
    "signs of junk": lambda tx: junk.signs(tx, 900, "~02", (11,)),
    "a board": lambda tx: jobs.page(tx, 11, 900, jobs.JobFilter(), 10, 0),
    "a post by its key": lambda tx: jobs.find_visible_by_key(tx, 11, 900, "~02"),
    "who said how it ended": lambda tx: jobs.closes(tx, 1, 11, 1),
    "proposals to a post": lambda tx: proposals.to_post(tx, 1, 1),
    "what could still come back": lambda tx: proposals.unreturned(tx, 1),
    "what it was corrected by": lambda tx: reconciling.last_correction(tx, 1, 100),
    "the days that were imported": lambda tx: reconciling.imported_days(tx, 1),
    "what only we know": lambda tx: reconciling.entries_not_imported(tx, 1, 0, 0, 10),
    "rows that nobody knows": lambda tx: reconciling.guessed_rows(tx, 1, 0, 10),
    "how fast it is used": lambda tx: timeline.net_spends(tx, 1, 0),
    "its first entry": lambda tx: timeline.first_entry_at(tx, 1),
    "badge days": lambda tx: reconciling.badge_entries(tx, 1, 0),
    "estimates": lambda tx: reconciling.estimated_lots(tx, 1),
    "what expired": lambda tx: reconciling.expired_connects(tx, 1, 0, 10),
    "the servers with figures": participants.guild_ids,
    "who could be counted next": lambda tx: tallies.count_candidates(tx, 900, 100),
    "the next who are counted": lambda tx: tallies.add_members(tx, 900, TALLY, 0, 50),
    "what is in a tally": lambda tx: tallies.member_counts(tx, 1),
    "the tallies that are shown": lambda tx: tallies.publishable(tx, 900, 0),
    "what a tally publishes": lambda tx: tallies.published_rows(tx, [TALLY]),
    "letting a tally go": lambda tx: tallies.release_members(tx, 1),
    "whether one is being made": lambda tx: tallies.is_in_progress(tx, 900),
    "who is in a tally": lambda tx: tallies.sizes(tx, 1),
    "who steps out of a tally": lambda tx: tallies.remove_member(tx, 11),
    "a server's boards": lambda tx: participants.board_members(tx, 900, 0, 100),
    "who takes part": lambda tx: participants.count(tx, 900),
    "the summaries of a server": lambda tx: outbox.summaries(tx, 900),
    "the balance before a day": lambda tx: timeline.balance_before(tx, 1, 100),
    "when a wallet began": lambda tx: timeline.first_line_at(tx, 1),
    "balances by day": lambda tx: timeline.balances(tx, 1, 0, 1),
    "what moved it by day": lambda tx: timeline.sums_by_kind(tx, 1, 0, 1),
    "what it was spent on": lambda tx: timeline.net_spends_by_day(tx, 1, 0),
    "what came back of proposals": lambda tx: timeline.returns_by_sent_day(tx, 1, 0),
    "what came back for nothing known": lambda tx: timeline.unassigned_returns(tx, 1, 0),
    "figures: proposals": lambda tx: insight.proposals(tx, 1, 0),
    "figures: steps": lambda tx: insight.proposal_steps(tx, 1),
    "figures: what they cost": lambda tx: insight.lot_payments(tx, 1),
    "jobs without a proposal": lambda tx: reconciling.unsent_jobs(tx, 11, 1, 0, 10),
}
PEOPLE = ("participant", "tally", "tally_member", "tally_row")
TABLES = (
    "wallet",
    "entry",
    "lot",
    "line",
    "take",
    "outbox",
    "digest_item",
    "job",
    "job_alert_item",
    "job_alert_server",
    "card",
    "proposal",
    "warning",
)


async def plan_of(db: Database, question: Callable[[Tx], Any]) -> list[str]:
    def explain(tx: Tx) -> list[str]:
        explained = Explained(tx)
        question(explained)
        assert explained.plan
        return explained.plan

    return await db.write(explain)


@pytest.mark.parametrize("index", QUESTIONS)
async def test_a_question_is_answered_through_its_index(db: Database, index: str) -> None:
    plan = await plan_of(db, QUESTIONS[index])
    assert any(f"INDEX {index} " in f"{step} " for step in plan), plan


@pytest.mark.parametrize(
    "question",
    [
        lambda tx: reconciling.last_reconciled_at(tx, 1),
        lambda tx: reconciling.last_correction(tx, 1, 100),
    ],
    ids=["when it was", "its correction"],
)
async def test_the_last_reconciliation_is_found_among_corrections_only(
    db: Database, question: Callable[[Tx], Any]
) -> None:
    plan = await plan_of(db, question)
    [entry] = [step for step in plan if step.startswith(("SEARCH entry", "SCAN entry"))]
    assert "INDEX entry_correction (wallet_id=?" in entry
    assert not [step for step in plan if "TEMP B-TREE" in step]


async def test_entries_offered_for_undo_are_the_last_ones_of_an_index(db: Database) -> None:
    plan = await plan_of(db, MORE["entries offered for undo"])
    assert any("INDEX entry_actor (wallet_id=? AND actor_id=?)" in step for step in plan), plan


@pytest.mark.parametrize("question", (QUESTIONS | MORE).values(), ids=QUESTIONS | MORE)
async def test_no_question_reads_a_whole_table(db: Database, question: Callable[[Tx], Any]) -> None:
    """Reading an index of due rows in order is allowed."""
    plan = await plan_of(db, question)
    scans = [step for step in plan if step.startswith(tuple(f"SCAN {table}" for table in (*TABLES, *PEOPLE)))]
    partial = ("wallet_due", "wallet_warn", "outbox_due", "digest_item_due", "job_alert_due_at")
    assert [step for step in scans if not step.endswith(partial)] == []
