"""The columns of this bot's own entries.csv, known by their heads or by their cells."""

import pytest

from bot.domain.importing.own_columns import COLUMNS, find, head_at, is_instant, kind_of, named
from bot.domain.ledger.entries import Kind

Table = list[list[str]]
HEAD = list(COLUMNS)
FIRST, SECOND = "00112233aabbccdd", "0123456789abcdef"
ROWS: Table = [
    # occurred_at, recorded_at, kind, amount, balance, expires_on, job, proposal, source, status, paid_usd, note, ref
    [
        *(
            "2026-11-03T21:15:00Z",
            "2026-11-03T21:15:00Z",
            "opening",
            "84",
            "84",
            "2027-05-03",
            "",
            "",
            "command",
        ),
        *("estimated", "", "", FIRST),
    ],
    [
        *("2026-11-04T21:15:00Z", "2026-11-06T10:00:00Z", "spend", "-16", "68", "", "~0123", "7", "command"),
        *("recorded", "", "late", SECOND),
    ],
    [
        *(
            "2026-11-05T21:15:00Z",
            "2026-11-05T21:15:00Z",
            "purchase",
            "40",
            "108",
            "2027-11-05",
            "",
            "",
            "import",
        ),
        *("recorded", "6.05", "", "interaction:5"),
    ],
    [*("2026-11-06T00:00:00Z", "", "expiry", "-8", "100", "", "", "", "schedule", "recorded", "", "", "")],
]
ALL = {name: place for place, name in enumerate(COLUMNS)}


def without(*names: str) -> Table:
    """Return the table with unknown heads, without these columns."""
    kept = [place for name, place in ALL.items() if name not in names]
    return [[f"Spalte {place}" for place in kept], *([row[place] for place in kept] for row in ROWS)]


def names_of(table: Table, at: int = 0) -> list[str] | None:
    """Return the names that the columns are known by, in the order of the table; None for no export."""
    places = find(table, at)
    return None if places is None else sorted(places, key=lambda name: places[name])


def test_heads_are_known_in_any_order_and_whatever_case_and_marks() -> None:
    assert named(["Ref", "note", "PAID USD", "x", "note"]) == {"ref": 0, "note": 1, "paid_usd": 2}
    assert find([HEAD, *ROWS], 0) == ALL
    assert find([HEAD[::-1], *([*row[::-1]] for row in ROWS)], 0) == {
        name: len(COLUMNS) - 1 - place for name, place in ALL.items()
    }
    assert find([HEAD], 0) == ALL


@pytest.mark.parametrize(
    "missing",
    [
        (),
        *((name,) for name in COLUMNS if name not in {"occurred_at", "kind", "expires_on"}),
        ("balance", "ref"),
        ("amount", "job"),
    ],
)
def test_columns_are_known_by_their_cells(missing: tuple[str, ...]) -> None:
    assert names_of(without(*missing)) == [name for name in COLUMNS if name not in missing]


@pytest.mark.parametrize(
    "missing", [("kind",), ("expires_on",), ("occurred_at", "recorded_at"), ("amount", "balance")]
)
def test_without_instants_kinds_or_connects_it_is_none(missing: tuple[str, ...]) -> None:
    assert find(without(*missing), 0) is None


def test_some_heads_may_stay_and_short_rows_have_empty_cells() -> None:
    table = [
        ["Kind", "Wann", "Balance", "Wieviel", "Bis"],
        ["opening", "03.11.2026 21:15", "84", "84", "03.05.2027"],
        ["spend", "04.11.2026 21:15", "68", "-16", ""],
        ["", "", "", "", ""],
    ]
    found = {"kind": 0, "balance": 2, "occurred_at": 1, "amount": 3, "expires_on": 4}
    assert find(table, 0) == found
    assert find([*table, ["spend", "05.11.2026 21:15"]], 0) is not None
    heads = ["Kind", "occurred at", "amount", "expires on"]
    assert find([heads, ["big", "2026-11-03 21:15", "5", ""]], 0) is None
    assert find([heads], 0) is None
    assert find([["x", "Kind"], ["1"]], 0) is None


def test_balances_alone_are_no_amounts() -> None:
    rows = [["opening", "2026-11-03 21:15", "2027-05-03", "84"], ["spend", "2026-11-04 21:15", "", "68"]]
    head = ["a", "b", "c", "d", "e"]
    assert names_of([head, *rows]) == ["kind", "occurred_at", "expires_on", "balance"]
    assert names_of([head, [*rows[0], "84"]]) == ["kind", "occurred_at", "expires_on", "amount", "balance"]
    strange = [head, *([*row, "-3"] for row in rows)]
    assert names_of(strange) == ["kind", "occurred_at", "expires_on", "balance", "note"]


def test_the_instants_that_run_one_way_are_those_of_the_entries() -> None:
    turned = [[row[1], row[0], *row[2:]] for row in ROWS[:3]]
    places = find([[""] * len(COLUMNS), *turned], 0)
    assert places is not None
    assert (places["occurred_at"], places["recorded_at"]) == (1, 0)


def test_a_spend_without_a_link_still_has_its_job() -> None:
    table = without("balance")
    table[2] = ["A logo" if cell.startswith("~") else cell for cell in table[2]]
    assert names_of(table) == [name for name in COLUMNS if name != "balance"]
    without_proposal = [[*row[:6], *row[7:]] for row in table]
    assert names_of(without_proposal) == [
        *(
            "occurred_at",
            "recorded_at",
            "kind",
            "amount",
            "expires_on",
            "note",
            "source",
            "status",
            "paid_usd",
        ),
        "ref",
    ]


def test_the_head_is_above_the_first_kind() -> None:
    assert head_at([["My file"], ["a", "b"], ["x", "spend"], ["y", "Bonus"], []], 9) == 1
    assert head_at([["spend"], ["bonus"]], 9) == -1
    assert head_at([["a"], ["spend"], ["gift"]], 9) is None
    assert head_at([["a"], ["b"], ["spend"]], 1) is None
    assert head_at([], 9) is None


def test_kinds_and_instants_of_cells() -> None:
    assert kind_of(" Spend ") is Kind.SPEND
    assert is_instant("46329.885")
    assert is_instant("11/3/2026 9:15 PM")
    assert not is_instant("46329")
    assert not is_instant("2026-11-03")
