"""This bot's own entries.csv, read back fact by fact."""

import csv
from contextlib import suppress
from datetime import UTC, date, datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.importing.own_columns import COLUMNS
from bot.domain.importing.own_export import is_ours, is_own, is_part, plain, read, unknown
from bot.domain.ledger.entries import UNWRITTEN, Flag, Kind, Source
from bot.services.ledger.statements import StatementRow
from bot.ui.files.csv import entries_csv

Table = list[list[str]]


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


AT = ms("2026-11-03T21:15:00")
ROWS = (
    StatementRow(
        at=AT,
        kind=Kind.OPENING,
        amount=84,
        balance=84,
        entry_id=1,
        recorded_at=AT,
        source="command",
        ref="a",
        expires_on=date(2027, 5, 3),
        status="estimated",
    ),
    StatementRow(
        at=AT + 1,
        kind=Kind.PURCHASE,
        amount=40,
        balance=124,
        entry_id=2,
        recorded_at=AT + 9,
        source="command",
        ref="b",
        note="=6 packs",
        paid_cents=605,
    ),
    StatementRow(
        at=AT + 2,
        kind=Kind.SPEND,
        amount=-16,
        balance=108,
        entry_id=3,
        recorded_at=AT + 2,
        source="command",
        ref="c",
        note="",
        paid_cents=None,
        proposal_id=7,
        job="Logo",
        job_key="~022007163664429408020",
    ),
    StatementRow(
        at=AT + 3,
        kind=Kind.ADS,
        amount=-4,
        balance=104,
        entry_id=4,
        recorded_at=AT + 3,
        source="command",
        ref="d",
        status="reversed",
    ),
    StatementRow(
        at=AT + 4,
        kind=Kind.REVERSAL,
        amount=4,
        balance=108,
        entry_id=5,
        recorded_at=AT + 4,
        source="command",
        ref="undo:4",
        refers_to=4,
    ),
    StatementRow(
        at=AT + 5,
        kind=Kind.CORRECTION,
        amount=2,
        balance=110,
        entry_id=6,
        recorded_at=AT + 5,
        source="import",
        ref="import:e",
        status="flagged",
    ),
    StatementRow(
        at=AT + 6,
        kind=Kind.SPEND,
        amount=-1,
        balance=109,
        entry_id=7,
        recorded_at=AT + 6,
        source="command",
        ref="f",
        note="'quoted'",
        job="+1 for a title",
    ),
    StatementRow(ms("2026-11-10T00:00:00"), Kind.EXPIRY, -9, 100),
    StatementRow(ms("2026-11-11T00:00:00"), Kind.FORFEIT, -5, 95),
    StatementRow(
        at=ms("2026-11-11T00:00:00"),
        kind=Kind.REFILL,
        amount=100,
        balance=195,
        entry_id=8,
        recorded_at=AT + 7,
        source="schedule",
        ref="refill:1:2026-11-11",
    ),
    StatementRow(ms("2026-12-11T00:00:00"), Kind.REFILL, 100, 295, status="expected"),
)


def table(text: str) -> Table:
    return list(csv.reader(StringIO(text, newline="")))


def exported(*rows: StatementRow) -> Table:
    return table(entries_csv(rows or ROWS).decode())


def changed(place: int, **cells: str) -> Table:
    """The export with other cells in one of its rows."""
    found = exported()
    for name, value in cells.items():
        found[place + 1][COLUMNS.index(name)] = value
    return found


def test_it_is_known_by_its_columns_in_any_order() -> None:
    assert is_own(COLUMNS)
    assert is_own([f" {name.upper()} " for name in reversed(COLUMNS)])
    assert not is_own(COLUMNS[1:])
    assert not is_own([])


def test_every_fact_comes_back_and_what_follows_doesnt() -> None:
    found = read(exported())
    facts = [(one.entry.kind, one.entry.amount, one.entry.occurred_at, one.ref, one.about) for one in found]
    assert facts == [
        (Kind.OPENING, 84, AT, "a", None),
        (Kind.SPEND, -16, AT + 2, "c", None),
        (Kind.ADS, -4, AT + 3, "d", None),
        (Kind.REVERSAL, 4, AT + 4, "undo:4", "d"),
        (Kind.CORRECTION, 2, AT + 5, "e", None),
        (Kind.SPEND, -1, AT + 6, "f", None),
        (Kind.REFILL, 100, ms("2026-11-11T00:00:00"), "refill:2026-11-11", None),
        (Kind.PURCHASE, 40, AT + 1, "b", None),
        (Kind.REFILL, 100, ms("2026-12-11T00:00:00"), "refill:2026-12-11", None),
    ]
    assert {(one.entry.source, one.entry.ref == one.ref) for one in found} == {(Source.IMPORT, True)}
    assert len({one.entry.id for one in found}) == len(found)
    assert min(one.entry.id for one in found) > UNWRITTEN


def test_what_a_fact_holds_comes_back() -> None:
    by_ref = {one.ref: one for one in read(exported())}
    opening, purchase, spend = by_ref["a"].entry, by_ref["b"].entry, by_ref["c"]
    assert (opening.expires_on, opening.flag) == (date(2027, 5, 3), Flag.ESTIMATED)
    assert (purchase.paid_cents, purchase.note, purchase.recorded_at) == (605, "=6 packs", AT + 9)
    assert (spend.job, spend.proposal) == ("~022007163664429408020", "7")
    assert (by_ref["f"].job, by_ref["f"].entry.note) == ("+1 for a title", "'quoted'")
    assert by_ref["refill:2026-11-11"].entry.cap == 95
    assert by_ref["refill:2026-12-11"].entry.cap is None


def test_a_fact_is_the_same_wherever_it_has_been() -> None:
    assert plain("import:import:interaction:5") == "interaction:5"
    assert plain("import:refill:12:2026-12-03") == plain("refill:3:2026-12-03") == "refill:2026-12-03"
    assert plain("undo:12") == "undo:12"
    found = read(exported())
    assert [
        one.ref for one in unknown(found, {"a", "import:c", "import:import:d", "refill:99:2026-12-11"})
    ] == [*("undo:4", "e", "f", "refill:2026-11-11", "b")]


def test_words_are_kept_in_part_and_without_what_cant_be_seen() -> None:
    [one] = read(
        exported(
            StatementRow(
                at=AT,
                kind=Kind.SPEND,
                amount=-1,
                balance=0,
                entry_id=1,
                recorded_at=AT,
                source="command",
                ref="a",
                note="x\u202e\x07y " * 200,
            )
        )
    )
    assert one.entry.note == ("xy " * 200)[:200]


def test_empty_rows_are_left_out_and_short_ones_are_refused() -> None:
    assert len(read([*exported(), [], ["", " "]])) == 9
    with pytest.raises(errors.BadPaste) as caught:
        read([*exported(), ["2026-11-03T21:15:00Z"]])
    assert caught.value.line == len(ROWS) + 2


@pytest.mark.parametrize(
    ("place", "cells"),
    [
        (2, {"kind": "gift"}),
        (2, {"amount": "16"}),
        (2, {"amount": "0"}),
        (2, {"amount": "-1.5"}),
        (2, {"amount": "-1000001"}),
        (2, {"amount": "9" * 5000}),
        (2, {"occurred_at": "2026-11-03"}),
        (2, {"occurred_at": "2026-11-03T21:15:00"}),
        (2, {"occurred_at": "9999-12-31T23:59:59-05:00"}),
        (2, {"recorded_at": "yesterday"}),
        (2, {"ref": "a"}),
        (2, {"ref": ""}),
        (2, {"ref": "x" * 201}),
        (4, {"ref": "undo:4"}),
        (0, {"expires_on": "soon"}),
        (0, {"expires_on": "0001-01-01"}),
        (1, {"paid_usd": "nan"}),
        (1, {"paid_usd": "inf"}),
        (1, {"paid_usd": "1e300"}),
        (1, {"paid_usd": "-1"}),
        (8, {"balance": "-3"}),
        (8, {"balance": "x"}),
    ],
)
def test_a_fact_that_was_tampered_with_is_refused_by_its_line(place: int, cells: dict[str, str]) -> None:
    with pytest.raises(errors.BadPaste) as caught:
        read(changed(place, **cells))
    # What a forfeit says is met by the refill behind it.
    assert caught.value.line == place + 2 + (cells.get("balance") == "-3")
    assert caught.value.given


@pytest.mark.usefixtures("untraced")
def test_too_many_are_refused() -> None:
    row = exported()[1]
    rows = [[*row[:-1], str(number)] for number in range(5001)]
    assert len(read([list(COLUMNS), *rows[:5000]])) == 5000
    with pytest.raises(errors.TooMuchToImport):
        read([list(COLUMNS), *rows])


CELLS = st.one_of(st.sampled_from([cell for row in exported() for cell in row]), st.text(max_size=9))


@given(st.lists(st.lists(CELLS, min_size=len(COLUMNS), max_size=len(COLUMNS)), max_size=5))
def test_any_table_is_read_or_refused(rows: Table) -> None:
    with suppress(errors.BadPaste):
        for one in read([list(COLUMNS), *rows]):
            assert one.entry.amount != 0
            assert len(one.entry.note) <= 200


def test_an_entry_can_name_its_own_row() -> None:
    first = read(exported())[0]
    assert (first.refusal.line, first.refusal.given) == (first.line, first.given)


def test_the_file_is_known_with_other_heads_and_by_most_of_its_columns() -> None:
    pretty = [column.replace("_", " ").title() for column in COLUMNS]
    assert is_own(pretty)
    assert not is_part(pretty)
    assert is_part(pretty[:6])
    assert is_part(["Occurred at", "Kind", "Amount"])
    assert not is_part(pretty[:2])


@pytest.mark.parametrize(
    ("expires_on", "day", "paid"),
    [
        ("5/3/2027", date(2027, 5, 3), "6,05"),
        ("03.05.2027", date(2027, 5, 3), "6,05 $"),
        ("46510", date(2027, 5, 3), "$6.05"),
    ],
)
def test_days_and_numbers_may_be_as_a_spreadsheet_writes_them(expires_on: str, day: date, paid: str) -> None:
    table = list(csv.reader(StringIO(entries_csv(ROWS[:2]).decode())))
    places = [COLUMNS.index(column) for column in ("expires_on", "amount", "paid_usd")]
    for place, cell in zip(places, (expires_on, "84,00", ""), strict=True):
        table[1][place] = cell
    table[2][places[2]] = paid
    table[2][places[0]] = "5/13/2028"
    opening, purchase = read(table)
    assert (opening.entry.amount, opening.entry.expires_on) == (84, day)
    assert purchase.entry.paid_cents == 605
    table[1][places[1]] = "eighty"
    with pytest.raises(errors.BadPaste):
        read(table)


def _own_table() -> list[list[str]]:
    return list(csv.reader(StringIO(entries_csv(ROWS).decode(), newline="")))


def test_an_export_with_other_headings_is_known_by_its_cells() -> None:
    table = _own_table()
    kinds = [["Art", "Betrag"], *([row[2], row[3]] for row in table[1:])]
    names = [["Name"], ["interaction:12"], ["refill:3:2026-11-11"], []]
    assert is_ours(kinds)
    assert is_ours(names)
    assert not is_ours([["Kind"], ["spend"], ["purchase"]])
    assert not is_ours([])


def test_rows_sorted_the_other_way_are_read_in_the_order_of_writing() -> None:
    table = _own_table()
    assert [fact.ref for fact in read([table[0], *table[:0:-1]])] == [fact.ref for fact in read(table)]


def test_instants_that_a_spreadsheet_wrote_anew_are_utc() -> None:
    table = _own_table()
    for row in table[1:]:
        for place in (0, 1):
            if row[place]:
                row[place] = f"{datetime.fromisoformat(row[place]):%d/%m/%Y %H:%M:%S}"
    first = read(table)[0].entry
    assert first.occurred_at // 1000 == AT // 1000
    table[1][0] = "soon"
    with pytest.raises(errors.BadPaste):
        read(table)


@pytest.mark.parametrize("missing", ["amount", "balance"])
@pytest.mark.parametrize("turned", [False, True])
def test_connects_and_balances_tell_each_other(missing: str, turned: bool) -> None:
    table = _own_table()
    place = COLUMNS.index(missing)
    kept = [[*row[:place], *row[place + 1 :]] for row in (table[0], *(table[:0:-1] if turned else table[1:]))]
    whole = {fact.ref: (fact.entry.amount, fact.entry.cap) for fact in read(table)}
    assert {fact.ref: (fact.entry.amount, fact.entry.cap) for fact in read(kept)} == whole


def test_without_names_each_row_has_a_made_one() -> None:
    table = [row[:-1] for row in _own_table()]
    found = read(table)
    assert len({fact.ref for fact in found}) == len(found) == 9
    assert {fact.is_named for fact in found} == {False}
    [reversal] = [fact for fact in found if fact.entry.kind is Kind.REVERSAL]
    [ads] = [fact for fact in found if fact.entry.kind is Kind.ADS]
    assert reversal.about == ads.ref


def test_a_row_alone_is_in_order_whatever_is_missing() -> None:
    table = [[*row[:4], *row[5:]] for row in _own_table()[:2]]
    [fact] = read(table)
    assert fact.entry.amount == 84
    table[1][0] = "soon"
    with pytest.raises(errors.BadPaste):
        read([*table, table[1]])


def test_numbers_of_instants_are_read() -> None:
    table = _own_table()[:2]
    table[1][:2] = ["46329.885416667", "46329.885416667"]
    [fact] = read(table)
    assert fact.entry.occurred_at // 1000 == AT // 1000
