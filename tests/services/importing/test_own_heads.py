"""An export comes back whatever a spreadsheet has done to its heads and columns, and a changed amount is named."""

import csv
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import StringIO
from random import Random

import pytest

from bot import errors
from bot.domain.importing.own_columns import COLUMNS
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan
from bot.services.importing import Imported
from bot.services.ledger.add import Add
from bot.services.who import Who
from bot.ui.files.csv import entries_csv
from tests.services.desk import ANA, BEN, LINK, Desk, in_guild
from tests.services.importing.test_imports import imports

Table = list[list[str]]
GERMAN = (
    "Zeitpunkt",
    "Erfasst",
    "Art",
    "Betrag",
    "Saldo",
    "Verfall",
    "Auftrag",
    "Angebot",
    "Herkunft",
    "Stand",
)
TRANSLATED = (*GERMAN, "Bezahlt", "Notiz", "Kennung")


async def exported(desk: Desk) -> Table:
    """Return the export of an account in which most things happened."""
    await desk.start(balance=60, expiring_30d=10, plan=Plan.PLUS, next_refill=date(2026, 12, 3))
    desk.clock.advance(hours=1)
    await desk.send(LINK, 16, boost=4)
    desk.clock.advance(hours=1)
    await desk.spend(10, purpose="badge", note="a week")
    undone = await desk.spend(2, purpose="ads")
    desk.clock.advance(hours=1)
    await desk.undo(undone.entry_id)
    await desk.ledger.add(in_guild(ANA), Add(40, "purchase", paid_cents=605, note="=6 packs"), desk.key())
    await desk.spend(3, on=date(2026, 11, 20))
    desk.go_to(date(2026, 12, 5))
    await desk.close(LINK, "cancelled")
    rows = (await desk.ledger.export(in_guild(ANA))).rows
    return list(csv.reader(StringIO(entries_csv(rows).decode(), newline="")))


async def brought_in(desk: Desk, table: Table, who: Who, mark: str = ",") -> Imported:
    out = StringIO()
    csv.writer(out, delimiter=mark, lineterminator="\n").writerows(table)
    seen = await imports(desk).upload(who, out.getvalue().encode(), "mine.csv", None)
    done = await imports(desk).commit(who, seen.confirmation_id)
    assert await desk.ledger.verify() == []
    return done


def without(*names: str) -> Callable[[Table], Table]:
    places = [place for place, name in enumerate(COLUMNS) if name not in names]
    return lambda table: [[row[place] for place in places] for row in table]


def translated(table: Table) -> Table:
    return [list(TRANSLATED), *table[1:]]


def shuffled(table: Table) -> Table:
    places = list(range(len(COLUMNS)))
    Random(3).shuffle(places)
    return [[row[place] for place in places] for row in translated(table)]


def headless(table: Table) -> Table:
    return table[1:]


def of_excel(table: Table) -> Table:
    """Return the table as an Excel of Germany saves it: instants without zone and seconds, commas, other heads."""

    def saved(name: str, cell: str) -> str:
        if name in {"occurred_at", "recorded_at"} and cell:
            return f"{datetime.fromisoformat(cell).astimezone(UTC):%d.%m.%Y %H:%M}"
        if name == "expires_on" and cell:
            return f"{date.fromisoformat(cell):%d.%m.%Y}"
        return cell.replace(".", ",") if name == "paid_usd" else cell

    rows = [[saved(name, cell) for name, cell in zip(COLUMNS, row, strict=True)] for row in table[1:]]
    return [list(TRANSLATED), *rows]


def numbered(table: Table) -> Table:
    """Return the table with the numbers that a workbook stores for instants."""
    first = datetime(1899, 12, 30, tzinfo=UTC)

    def number(cell: str) -> str:
        return f"{(datetime.fromisoformat(cell) - first).total_seconds() / 86_400:.9f}" if cell else ""

    return [list(TRANSLATED), *([number(row[0]), number(row[1]), *row[2:]] for row in table[1:])]


SHAPES: dict[str, Callable[[Table], Table]] = {
    "translated": translated,
    "shuffled": shuffled,
    "headless": headless,
    "of Excel": of_excel,
    "numbered": numbered,
    "turned": lambda table: [list(TRANSLATED), *table[:0:-1]],
    "capitals": lambda table: [[cell.title() for cell in row] if row is table[0] else row for row in table],
    "four columns": without(*(set(COLUMNS) - {"occurred_at", "kind", "amount", "expires_on"})),
    "balances": without("amount", "ref"),
    "no names, no balances, turned": lambda table: without("ref", "balance")([table[0], *table[:0:-1]]),
    "translated, no names": lambda table: without("ref", "recorded_at")(translated(table)),
    "of Excel, no names": lambda table: without("ref")(of_excel(table)),
    **{f"no {name}": without(name) for name in COLUMNS if name not in {"occurred_at", "kind", "expires_on"}},
}


@pytest.mark.parametrize("shape", SHAPES)
async def test_the_file_is_known_in_its_own_account_and_restores_another(desk: Desk, shape: str) -> None:
    table = SHAPES[shape](await exported(desk))
    again = await brought_in(desk, table, in_guild(ANA), ";" if "Excel" in shape else ",")
    assert (again.new, again.changed, again.is_own) == (0, (), True)
    await desk.start(user_id=BEN, balance=0)
    restored = await brought_in(desk, table, in_guild(BEN))
    assert (restored.balance, restored.new) == (await desk.balance(), again.known)
    twice = await brought_in(desk, table, in_guild(BEN))
    assert (twice.new, twice.known, twice.changed) == (0, again.known, ())


@pytest.mark.parametrize("shape", ["translated", "of Excel", "no ref", "no balance", "of Excel, no names"])
async def test_a_changed_amount_is_named_with_both(desk: Desk, shape: str) -> None:
    table = await exported(desk)
    for row in table:
        if row[2] == "badge":
            row[3] = "-20"
    done = await brought_in(desk, SHAPES[shape](table), in_guild(ANA))
    [changed] = done.changed
    assert (changed.here.kind, changed.here.amount, changed.there.amount) == (Kind.BADGE, -10, -20)
    assert (done.new, done.balance) == (0, await desk.balance())


@pytest.mark.parametrize("missing", ["occurred_at", "kind", "expires_on"])
async def test_without_days_or_kinds_it_is_refused_as_an_export(desk: Desk, missing: str) -> None:
    table = without(missing)(await exported(desk))
    with pytest.raises(errors.NotAHistory) as refused:
        await brought_in(desk, table, in_guild(ANA))
    assert refused.value.kind == "export"
