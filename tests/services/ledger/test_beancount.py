"""The plain-text ledger: Beancount accepts it, and holds the very lots that the bot holds."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from beancount import loader
from beancount.core import realization
from beancount.core.amount import Amount
from beancount.core.data import Balance, Directive, Price, Transaction
from beancount.core.inventory import Inventory
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import errors
from bot.clock import ManualClock
from bot.domain.ledger.book import Lot, replay
from bot.domain.ledger.entries import Entry, Kind
from bot.domain.ledger.rules import Plan, RulesAt
from bot.domain.time.calendar import day_end, day_of
from bot.services.ledger import Export, Ledger, StatementRow
from bot.services.ledger.add import Add
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.ui.files.beancount import HELD, ledger
from bot.ui.words import Text
from tests.conftest import STARTED_AT
from tests.domain.ledger import histories
from tests.services.desk import ANA, LINK, Desk, in_guild
from tests.sizes import sized
from tests.soak.moves import FIRST_MEMBER, Doors, planned

TEXT = Text(strict=True)


def loaded(book: bytes) -> list[Directive]:
    """The directives, as bean-check reads them: not one complaint."""
    entries, problems, _ = loader.load_string(book.decode())
    assert problems == [], book.decode()
    return entries


def held_in(entries: Sequence[Directive], account: str) -> Inventory:
    """What Beancount finds in an account at the end."""
    found = realization.get(realization.realize(list(entries)), account)
    return found.balance if found is not None else Inventory()


def whole(amount: Amount) -> int:
    assert amount.number is not None
    return int(amount.number)


def lots_in(entries: Sequence[Directive]) -> dict[str, int]:
    """What is left of each lot, by label, as Beancount counts."""
    held = [(position.cost, whole(position.units)) for position in held_in(entries, HELD)]
    return {str(cost.label): left for cost, left in held if cost is not None}


def expected(lots: Sequence[Lot]) -> dict[str, int]:
    return {f"lot-{lot.id}": lot.remaining for lot in lots if lot.remaining}


def closing_balance(entries: Sequence[Directive]) -> tuple[date, int]:
    last = [entry for entry in entries if isinstance(entry, Balance)][-1]
    return last.date, whole(last.amount)


def checked(export: Export) -> list[Directive]:
    """Beancount accepts it, ends with the bot's balance, and holds the bot's lots."""
    entries = loaded(ledger(TEXT, export))
    assert closing_balance(entries)[1] == export.balance
    lots = lots_in(entries)
    assert sum(lots.values()) == export.balance
    written = {label: left for label, left in lots.items() if label.startswith("lot-")}
    assert written == expected([lot for lot in export.lots if lot.id < 1 << 62])
    assert len([entry for entry in entries if isinstance(entry, Transaction)]) == len(export.rows)
    return entries


async def export(desk: Desk) -> Export:
    return await desk.ledger.export(in_guild(ANA))


def text_of(export: Export) -> str:
    return ledger(TEXT, export).decode()


# ── a short ledger, word for word ────────────────────────────────────────────────────────────────────────────────────


async def test_a_short_ledger_reads_like_this(desk: Desk) -> None:
    await desk.start(balance=30, expiring_30d=10)
    await desk.ledger.add(in_guild(ANA), Add(20, "purchase", 300), desk.key())
    desk.go_to(date(2026, 12, 2))
    await desk.send(LINK, 16, note='a "bargain" \\ of sorts')
    assert text_of(await export(desk)) == GOLDEN


GOLDEN = """\
; The Connects of one Upwork account as they stand at the end of 2 Dec 2026 (UTC), written by Connects Bot.
; Check it with bean-check. What a batch cost is the money paid for it; what came free cost nothing.
; A line with an exclamation mark is not confirmed: a renewal that was only expected, an estimate, or a correction.

2026-11-24 commodity CONNECT
2026-11-24 open Assets:Cash USD
2026-11-24 open Assets:Upwork:Connects CONNECT "STRICT"
2026-11-24 open Equity:Connects:Opening CONNECT "STRICT"
2026-11-24 open Expenses:Connects:Spend CONNECT "STRICT"

2026-11-24 ! "Opening balance"
  occurred_at: "2026-11-24T09:00:00Z"
  recorded_at: "2026-11-24T09:00:00Z"
  expires_on: 2026-12-24
  entry: 1
  source: "command"
  status: "estimated"
  ref: "0e07189f8b4f2942/0"
  Assets:Upwork:Connects 10 CONNECT {0 USD, 2026-11-24, "lot-1"}
  Equity:Connects:Opening -10 CONNECT {0 USD, 2026-11-24, "lot-1"}

2026-11-24 ! "Opening balance"
  occurred_at: "2026-11-24T09:00:00Z"
  recorded_at: "2026-11-24T09:00:00Z"
  expires_on: 2027-05-24
  entry: 2
  source: "command"
  status: "estimated"
  ref: "0e07189f8b4f2942"
  Assets:Upwork:Connects 20 CONNECT {0 USD, 2026-11-24, "lot-2"}
  Equity:Connects:Opening -20 CONNECT {0 USD, 2026-11-24, "lot-2"}

2026-11-24 * "Purchase"
  occurred_at: "2026-11-24T09:00:00Z"
  recorded_at: "2026-11-24T09:00:00Z"
  expires_on: 2027-11-24
  entry: 3
  source: "command"
  status: "recorded"
  ref: "4b162e339fe75809"
  Assets:Upwork:Connects 20 CONNECT {0.15 USD, 2026-11-24, "lot-3"}
  Assets:Cash -3.00 USD

2026-12-01 balance Assets:Upwork:Connects 50 CONNECT

2026-12-02 * "Logo for a bakery" "Spent"
  occurred_at: "2026-12-02T12:00:00Z"
  recorded_at: "2026-12-02T12:00:00Z"
  proposal: 1
  entry: 4
  job: "~022007163664429408020"
  source: "command"
  status: "recorded"
  ref: "8262a30d4fcedb69"
  Assets:Upwork:Connects -10 CONNECT {0 USD, 2026-11-24, "lot-1"}
  Expenses:Connects:Spend 10 CONNECT {0 USD, 2026-11-24, "lot-1"}
  Assets:Upwork:Connects -6 CONNECT {0 USD, 2026-11-24, "lot-2"}
  Expenses:Connects:Spend 6 CONNECT {0 USD, 2026-11-24, "lot-2"}

2026-12-02 price CONNECT 0.15 USD

2026-12-03 balance Assets:Upwork:Connects 34 CONNECT
"""


async def test_a_closed_job_gives_back_what_its_expense_holds(desk: Desk) -> None:
    await desk.start(balance=10)
    await desk.ledger.add(in_guild(ANA), Add(20, "purchase", 300), desk.key())
    await desk.send(LINK, 16, boost=4)
    await desk.close(LINK, "cancelled")
    entries = checked(await export(desk))
    for account in ("Expenses:Connects:Spend", "Expenses:Connects:Boost"):
        assert held_in(entries, account).is_empty()
    assert str(held_in(entries, "Assets:Cash")) == "(-3.00 USD)"


async def test_undone_purchases_give_the_money_back(desk: Desk) -> None:
    await desk.start(balance=10)
    added = await desk.ledger.add(in_guild(ANA), Add(7, "purchase", 100), desk.key())
    await desk.undo(added.entry_id)
    assert held_in(checked(await export(desk)), "Assets:Cash").is_empty()


async def test_a_price_that_has_no_end_adds_up_to_the_cent(desk: Desk) -> None:
    await desk.start(balance=0)
    await desk.ledger.add(in_guild(ANA), Add(100_000, "purchase", 99_999), desk.key())
    await desk.ledger.add(in_guild(ANA), Add(7, "purchase", 100), desk.key())
    for _ in range(3):
        await desk.spend(33_333)
    await desk.spend(1)
    checked(await export(desk))


async def test_what_is_due_and_not_written_yet_is_in_it(desk: Desk) -> None:
    await desk.start(balance=20, plan=Plan.PLUS, next_refill=date(2026, 12, 3), expiring_30d=20)
    desk.go_to(date(2027, 2, 10))
    found = await export(desk)
    entries = checked(found)
    assert {label: left for label, left in lots_in(entries).items() if left} == {
        "due-1": 100,
        "due-2": 100,
        "due-3": 100,
    }
    assert closing_balance(entries) == (date(2027, 2, 11), 300)
    assert [entry.flag for entry in entries if isinstance(entry, Transaction)] == ["!", "!", "*", "!", "!"]


async def test_each_month_starts_with_its_balance(desk: Desk) -> None:
    await desk.start(balance=100)
    desk.go_to(date(2026, 11, 30))
    await desk.spend(1)
    desk.go_to(date(2026, 12, 1))
    await desk.spend(2)
    desk.go_to(date(2027, 2, 28))
    await desk.spend(4)
    found = [(one.date, whole(one.amount)) for one in checked(await export(desk)) if isinstance(one, Balance)]
    assert found == [
        (date(2026, 12, 1), 99),
        (date(2027, 1, 1), 97),
        (date(2027, 2, 1), 97),
        (date(2027, 3, 1), 93),
    ]


async def test_a_wallet_without_a_line_is_a_ledger_too(desk: Desk) -> None:
    await desk.start(balance=0)
    entries = checked(await export(desk))
    assert closing_balance(entries) == (date(2026, 11, 25), 0)
    assert [str(one.amount) for one in entries if isinstance(one, Price)] == ["0.15 USD"]


@pytest.mark.parametrize(
    "note",
    [
        '"',
        "\\",
        '\\"',
        "a\\nb",
        '" 2026-11-24 open Assets:Evil',
        "; no comment",
        "#tag ^link",
        "👩‍🌾 é ё",
        "  x  ",
    ],
)
async def test_what_was_typed_stays_in_its_quotes(desk: Desk, note: str) -> None:
    await desk.start()
    await desk.spend(1, note=note, job=LINK)
    await desk.log(title='The “best” "job" \\')
    await desk.spend(1, job="#2")
    entries = [entry for entry in checked(await export(desk)) if isinstance(entry, Transaction)]
    assert entries[-2].meta["note"] == note.strip()
    assert [entry.payee for entry in entries[-2:]] == ["Logo for a bakery", 'The “best” "job" \\']


async def test_it_is_the_same_each_time(desk: Desk) -> None:
    await desk.start()
    await desk.send(LINK, 16, boost=3)
    assert text_of(await export(desk)) == text_of(await export(desk))


async def test_beancount_counts_for_itself(desk: Desk) -> None:
    """Another amount, lot or balance, and it says so: what the tests here rest on."""
    await desk.start(balance=30, expiring_30d=10)
    await desk.spend(16)
    good = text_of(await export(desk))
    loaded(good.encode())
    for found, instead in (
        (" -10 CONNECT {", " -11 CONNECT {"),
        ('-6 CONNECT {0 USD, 2026-11-24, "lot-2"}', '-6 CONNECT {0 USD, 2026-11-24, "lot-1"}'),
        ("Connects 14 CONNECT", "Connects 15 CONNECT"),
    ):
        assert found in good
        assert loader.load_string(good.replace(found, instead))[1] != []


# ── random histories ─────────────────────────────────────────────────────────────────────────────────────────────────


def grown(random: Random, length: int) -> tuple[list[Entry], RulesAt]:
    """A random history as the book takes it, with money paid for some of what came."""
    rules, history, today = histories.random_rules(random), list[Entry](), STARTED_AT
    for number in range(1, length + 1):
        today += 86_400_000 * random.choice((0, 0, 1, 9, 31, random.randint(1, 400)))
        entry = histories.draft(random, number, history, today)
        if entry.kind is Kind.PURCHASE:
            entry = replace(entry, paid_cents=random.choice((None, 0, 1, 299, 12_345)))
        try:
            replay([*history, entry], rules)
        except errors.DomainError:
            continue
        history.append(entry)
    return history, rules


def exported(history: Sequence[Entry], rules: RulesAt, now: int) -> Export:
    """What the service would export of these entries."""
    book, lines = replay(history, rules)
    lines += book.expire(now)
    facts = {entry.id: entry for entry in history}
    rows = [
        StatementRow(
            line.at,
            line.kind,
            line.amount,
            line.balance,
            entry_id=line.entry_id,
            paid_cents=facts[line.entry_id].paid_cents,
            refers_to=facts[line.entry_id].refers_to,
        )
        if line.entry_id is not None
        else StatementRow(line.at, line.kind, line.amount, line.balance)
        for line in lines
    ]
    return Export(book.balance, tuple(rows), tuple(book.lots.values()), tuple(lines), day_of(now))


def check_history(random: Random, length: int) -> Export:
    history, rules = grown(random, length)
    last = max((entry.occurred_at for entry in history), default=STARTED_AT)
    now = day_end(day_of(last) + timedelta(days=random.choice((0, 1, 200))))
    export = exported(history, rules, now)
    checked(export)
    return export


@settings(max_examples=sized(15, 40), deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 14))
def test_every_history_passes_and_ends_with_the_bots_balance(random: Random, length: int) -> None:
    check_history(random, length)


def test_longer_histories_pass_and_hold_every_kind_of_line() -> None:
    kinds = {row.kind for seed in range(40) for row in check_history(Random(seed), 45).rows}
    assert kinds == set(Kind)


def test_what_members_do_passes(template_db: Path, tmp_path: Path) -> None:
    path = tmp_path / "lived.sqlite3"
    path.write_bytes(template_db.read_bytes())
    exports = asyncio.run(lived(path, Random(7), 4, 160))
    assert sum(len(checked(export)) for export in exports) > 150


async def lived(path: Path, random: Random, members: int, moves: int) -> list[Export]:
    """What each member would export after that many moves, and again four months later, nothing of it written."""
    db, clock = await Database.open(path), ManualClock(STARTED_AT)
    doors, ledger = Doors(db, clock), Ledger(db, clock)
    found: list[Export] = []
    for move in islice(planned(random, members, STARTED_AT), moves):
        await doors.make(move)
    for days in (0, 120):
        clock.advance(days=days)
        for user_id in range(FIRST_MEMBER, FIRST_MEMBER + members):
            found.append(await ledger.export(Who(user_id, user_id)))
    await db.close()
    return found
