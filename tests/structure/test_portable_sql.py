"""Every statement outside the store's engine is valid for both SQLite and PostgreSQL."""

import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.domain.ledger.entries import Kind
from bot.domain.ledger.lines import Take
from bot.domain.ledger.rewriting import Rewrite, TakePlace
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.wallets import Wallet
from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.shards import Shards
from bot.store import jobs, privacy, proposals
from bot.store.engine.database import Database, Params, Row, RuleBroken, Tx
from bot.store.engine.transaction import EngineName
from bot.store.ledger import books, entries, statements
from bot.store.messages import alerts, backlog, kept, kept_parking, outbox
from tests.structure.portable import numbered, offences, sites, sites_in
from tests.structure.tree import ROOT

WALLET = Wallet(
    id=1,
    owner_id=11,
    plan=Plan.BASIC,
    monthly_free=True,
    next_refill_on=None,
    last_at=0,
    last_line=0,
    created_at=0,
)


def retake(tx: Tx) -> None:
    """Store takes of a line that isn't there."""
    rewrite = Rewrite((), (), (), ((TakePlace(1, 0), Take(1, 5)), (TakePlace(1, 1), Take(2, 5))), (), 1)
    with suppress(RuleBroken), tx.savepoint():
        books.rewrite_lines(tx, 1, rewrite)


ASSEMBLED: tuple[Callable[[Tx], Any], ...] = (
    lambda tx: jobs.page(tx, 11, 900, jobs.JobFilter(), 10, 0),
    lambda tx: jobs.page(tx, 11, 900, jobs.JobFilter(is_open=False, order="budget"), 10, 0),
    lambda tx: jobs.page(tx, 11, 900, jobs.JobFilter(category="legal", mine=True, order="connects"), 10, 0),
    lambda tx: jobs.count(tx, 11, 900, jobs.JobFilter(is_open=None, category="legal", mine=True)),
    lambda tx: jobs.titles(tx, 11, 900, 10, ("logo", "bakery")),
    lambda tx: proposals.titles(tx, 1, 10),
    lambda tx: backlog.queues(tx, 1),
    lambda tx: books.save_wallet_end(tx, WALLET, replace(WALLET, due_at=5), warn_at=7),
    retake,
    lambda tx: entries.outstanding(tx, 1, job_id=1),
    lambda tx: entries.outstanding(tx, 1, proposal_id=1),
    lambda tx: statements.page(tx, 1, statements.StatementFilter(Kind.SPEND, 5, 1), 10, 0),
    lambda tx: statements.count(tx, 1, statements.StatementFilter(Kind.SPEND, 5, 1)),
    lambda tx: statements.rows_of_entries(tx, 1, [1, 2]),
    lambda tx: outbox.due(tx, "dm", 1, 1, (11, 12)),
    lambda tx: outbox.due(tx, "channel", 1, 1, (11, 12), Shards((0, 2), 8)),
    lambda tx: kept.due(tx, 1, 1, (11, 12), Shards((0, 2), 8)),
    lambda tx: alerts.was_alerted(tx, 11, [1, 2]),
    lambda tx: kept_parking.is_parked_in(tx, 1, ("no-channel", "no-permission")),
    lambda tx: privacy.counts(tx, 11),
    lambda tx: privacy.rows_about(tx, 11),
    lambda tx: privacy.erase(tx, 11),
    lambda tx: proposals.set_spent(tx, 1, Kind.BOOST, 5),
    lambda tx: proposals.page(
        tx, 1, proposals.ProposalFilter((ProposalStatus.SENT, ProposalStatus.OFFER), True, 5), 10, 0
    ),
    lambda tx: proposals.count(tx, 1, proposals.ProposalFilter()),
)
"""Calls of every function that puts its statement together itself, with all that may be in it."""


class Recorded:
    """A transaction that records the caller and the text of each statement."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self.engine: EngineName = tx.engine
        self.statements: list[tuple[str, int, str]] = []

    def _note(self, sql: str) -> None:
        frame = sys._getframe(2)
        self.statements.append((frame.f_code.co_filename, frame.f_lineno, sql))

    def run(self, sql: str, params: Params = ()) -> int:
        self._note(sql)
        return self._tx.run(sql, params)

    def run_many(self, sql: str, many: Iterable[Params]) -> int:
        self._note(sql)
        return self._tx.run_many(sql, many)

    def insert(self, sql: str, params: Params = ()) -> int:
        self._note(sql)
        return self._tx.insert(sql, params)

    def row(self, sql: str, params: Params = ()) -> Row | None:
        self._note(sql)
        return self._tx.row(sql, params)

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        self._note(sql)
        return self._tx.rows(sql, params)

    def claim(self, sql: str, params: Params = ()) -> list[Row]:
        self._note(sql)
        return self._tx.claim(sql, params)

    def savepoint(self) -> AbstractContextManager[None]:
        return self._tx.savepoint()


def test_every_fixed_statement_is_portable() -> None:
    fixed = {str(site): site.text for site in sites() if site.text is not None}
    assert len(fixed) > 100
    assert {site: said for site, text in fixed.items() if (said := offences(text))} == {}


async def test_an_assembled_statement_is_portable(db: Database) -> None:
    """Every call whose statement isn't fixed has run, too."""

    def run_all(tx: Tx) -> list[tuple[str, int, str]]:
        recorded = Recorded(tx)
        for call in ASSEMBLED:
            call(recorded)
        return [
            (file, line, sql) for file, line, sql in recorded.statements if "engine" not in Path(file).parts
        ]

    statements_run = await db.write(run_all)
    lines = {(file, line) for file, line, _ in statements_run}
    assembled = [site for site in sites() if site.text is None]
    assert assembled
    missed = [
        str(site)
        for site in assembled
        if not any((str(ROOT / site.module), line) in lines for line in range(site.line, site.last_line + 1))
    ]
    assert missed == []
    assert [(file, line, said) for file, line, sql in statements_run if (said := offences(sql))] == []


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT a FROM t INDEXED BY i",
        "SELECT a FROM t NOT INDEXED",
        "SELECT a FROM t WHERE a IS NOT ?",
        "SELECT a FROM t WHERE a IS NOT DISTINCT FROM ?",
        "SELECT a + (b = c) FROM t",
        "SELECT a FROM t WHERE (a IS NULL) = ?",
        "SELECT SUM(a = b) FROM t",
        "SELECT a FROM t WHERE a = ?1",
        "SELECT a FROM t WHERE a == 1",
        "SELECT a FROM t WHERE +a = 1",
        "SELECT a FROM t WHERE a GLOB 'x'",
        "SELECT a FROM t WHERE a LIKE 'x'",
        "SELECT a FROM t LIMIT ? OFFSET -1",
        "SELECT a FROM t LIMIT -1",
        "SELECT a FROM t CROSS JOIN u",
        "SELECT a FROM t CROSS JOIN u ON u.a = t.a",
        'SELECT a FROM t WHERE a = "x"',
        "SELECT julianday(a) FROM t",
        "SELECT strftime('%Y', a) FROM t",
        "SELECT IFNULL(a, 1) FROM t",
        "SELECT MAX(a, b) FROM t",
        "SELECT rowid FROM t",
        "SELECT name FROM pragma_table_info(?)",
        "SELECT name FROM sqlite_schema",
        "SELECT COUNT(*) FROM (SELECT 1)",
        "SELECT a + 1 AS b FROM t WHERE b > 0",
        "SELECT SUM(a) AS b FROM t GROUP BY c HAVING b > 0",
        "SELECT CASE WHEN ? THEN a END FROM t",
        "REPLACE INTO t VALUES (1)",
        "INSERT OR IGNORE INTO t VALUES (1)",
        "INSERT INTO t (a) VALUES (?) ON CONFLICT DO UPDATE SET a = excluded.a",
    ],
)
def test_sql_that_only_sqlite_understands_is_detected(sql: str) -> None:
    assert offences(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT COUNT(*) FILTER (WHERE a = b) FROM t",
        "SELECT a FROM t WHERE (a IS NULL) = (b IS NULL) AND c = :c AND d = :c",
        "SELECT a FROM t ORDER BY a = ? DESC, b IN ('x', 'y') LIMIT ? OFFSET ?",
        "SELECT a, SUM(CASE b WHEN 'x' THEN 1 ELSE 0 END) AS a_sum FROM t WHERE a = ':c?' GROUP BY a HAVING SUM(c) > -1",
        "INSERT INTO t (a) VALUES (?) ON CONFLICT (a) DO UPDATE SET a = excluded.a",
    ],
)
def test_sql_that_both_databases_understand_is_allowed(sql: str) -> None:
    assert offences(sql) == []


def test_parameters_are_numbered_for_postgresql() -> None:
    assert numbered("a = ? AND b = :b AND c = ':d?' AND e = :b AND f = ?") == (
        "a = $1 AND b = $2 AND c = ':d?' AND e = $2 AND f = $3"
    )


def test_statements_are_found_with_their_text() -> None:
    source = """
def count(tx, where):
    tx.rows(f"SELECT {COLUMNS} FROM t")
    tx.row(f"SELECT a FROM t WHERE {where}")
    tx.rows(QUERY, (1,))
    COLUMNS_ = text(tx)
    tx.run("DELETE FROM " + COLUMNS_)
"""
    texts = [site.text for site in sites_in("m.py", source, {"COLUMNS": "a, b", "QUERY": "SELECT c"})]
    assert texts == ["SELECT a, b FROM t", None, "SELECT c", None]
