"""Tables from files: the columns, days, signs and money of their rows."""

from datetime import date

import pytest

from bot import errors
from bot.domain.importing import reading, sheets, tables
from bot.domain.importing.columns import Columns, columns_of, guess
from bot.domain.importing.days import DayOrder
from bot.domain.importing.reading import Choices, Sheet
from bot.domain.importing.rows import HistoryRow
from tests.domain.importing.sheet_readings import TODAY, columns, refused, rows, table


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("Date,Action,Connects", {"on": 0, "label": 1, "amount": 2}),
        ("Date,Action,Freelancer,Connects", {"on": 0, "label": 1, "freelancer": 2, "amount": 3}),
        ("connects , DATE,type,Job Title", {"amount": 0, "on": 1, "label": 2, "title": 3}),
        (
            "Day,Description,Credit,Debit,Balance",
            {"on": 0, "label": 1, "credit": 2, "debit": 3, "balance": 4},
        ),
        ("Date sent,Project,Connects used", {"on": 0, "title": 1, "debit": 2}),
        (
            "Date,Connects added,Connects spent,Connects left",
            {"on": 0, "credit": 1, "debit": 2, "balance": 3},
        ),
        (
            "Date,What,Connects,Connects balance,Price (USD)",
            {"on": 0, "label": 1, "amount": 2, "balance": 3, "paid": 4},
        ),
        (
            "When,Kind,Amount,Expires,Notes,Paid",
            {"on": 0, "label": 1, "amount": 2, "expires_on": 3, "note": 4, "paid": 5},
        ),
        ("Date,Spent on,Connects", {"on": 0, "amount": 2}),
        ("Client name,Colour,Typeface", {}),
        ("", {}),
    ],
)
def test_a_column_is_known_by_what_people_call_it(header: str, found: dict[str, int]) -> None:
    assert columns(header) == found


def test_a_column_without_a_name_is_known_by_what_stands_in_it() -> None:
    sample = ("Nov 3 2026,blue,Applied to job X,-20", ",,,", "2026-11-02T10:00:00Z,red,Job cancelled Y,+5")
    assert columns("A,B,C,D", *sample) == {"on": 0, "label": 2, "amount": 3}
    assert columns("Day,B,C,Debit", *sample) == {"on": 0, "label": 2, "debit": 3}
    assert columns("A,B,C,D", "soon,blue,what,20") == {}


def test_a_table_without_a_head_is_all_rows() -> None:
    text = "2026-11-03,Applied to job X,-20\n2026-11-02,Job cancelled Y,+5\n"
    cells = table(text)
    assert guess(cells[0], cells[1:]) == Columns(on=0, label=1, amount=2, has_head=False)
    assert [(row.line, row.title, row.amount) for row in rows(text)] == [(1, "X", -20), (2, "Y", 5)]
    unlabelled = rows("2026-11-03,+5\n")
    assert [(row.label, row.amount) for row in unlabelled] == [("Connects", 5)]


def test_the_history_as_a_sheet() -> None:
    found = rows(
        "Date,Action,Freelancer,Connects\n"
        "Today,Applied to job Build a bot,Maria K.,−20\n"
        ",,,\n"
        'Yesterday,Job cancelled: Logo,—,"+25"\n'
        '"November 3, 2026",Availability Badge,,-3\n'
        "11/02/2026,Added extra Connects,,40.0\n"
        "11/02/2026,Applied to job,,(16)\n"
        "2026-11-01,Applied to job,,0\n"
    )
    assert found == (
        HistoryRow(date(2026, 11, 24), "Applied to job", "Build a bot", -20, "Maria K.", 2),
        HistoryRow(date(2026, 11, 23), "Job cancelled", "Logo", 25, None, 4),
        HistoryRow(date(2026, 11, 3), "Availability Badge", None, -3, None, 5),
        HistoryRow(date(2026, 11, 2), "Added extra Connects", None, 40, None, 6),
        HistoryRow(date(2026, 11, 2), "Applied to job", None, -16, None, 7),
    )
    assert [row.line for row in found] == [2, 4, 5, 6, 7]


def test_every_column_is_read() -> None:
    assert rows(
        "when,type,job,change,member,note,paid,expires\n"
        "2026-11-01,Pack,Unknown,+40,Ivan P.,'=a note,$6.00,01/11/2027\n"
        "2026-11-02,Refunded for that,,+4,,,,\n"
        "2026-11-03,Applied to job,Logo,-4,,,2.40,2027-01-01\n"
    ) == (
        HistoryRow(
            date(2026, 11, 1),
            "Pack",
            "Unknown",
            40,
            "Ivan P.",
            2,
            expires_on=date(2027, 1, 11),
            paid_cents=600,
            note="=a note",
        ),
        HistoryRow(date(2026, 11, 2), "Refunded for that", None, 4, None, 3),
        # What was paid and what expires is said of what came in.
        HistoryRow(date(2026, 11, 3), "Applied to job", "Logo", -4, None, 4),
    )


def test_a_title_of_its_own_column_goes_before_the_one_behind_the_label() -> None:
    assert rows("Date,Action,Job,Connects\nToday,Applied to job Fix a b…,Fix a bot,-4\n") == (
        HistoryRow(TODAY, "Applied to job", "Fix a bot", -4, None, 2),
    )


def test_credit_and_debit_are_two_halves() -> None:
    assert [
        (row.label, row.amount)
        for row in rows(
            "Date,Description,In,Out\n"
            "Today,Pack,40,\n"
            "Today,Proposal,—,16\n"
            "Today,,+2,0\n"
            "Today,,,3\n"
            "Today,Nothing,0,0\n"
        )
    ] == [("Pack", 40), ("Proposal", -16), ("In", 2), ("Out", -3)]
    assert [(row.label, row.amount) for row in rows("Date,What,Out\nToday,x,-16\nToday,y,(6)\n")] == [
        ("x", -16),
        ("y", -6),
    ]
    assert [(row.title, row.amount) for row in rows("Date,Job,Used\nToday,Logo,16\n")] == [("Logo", -16)]


def test_a_minus_among_outgoing_numbers_came_back() -> None:
    text = "Date,Action,Spent\nToday,Applied to job X,16\nToday,Job cancelled X,-16\n"
    assert [row.amount for row in rows(text)] == [-16, 16]
    own = rows("Date,Job,Spent\nToday,X,16\nToday,X,(16)\n")
    assert [(row.label, row.amount) for row in own] == [("Applied to job", -16), ("Refunded", 16)]


def test_a_list_of_proposals_has_costs() -> None:
    assert [(row.label, row.amount) for row in rows("Date,Job,Connects\nToday,X,16\nToday,Y,12\n")] == [
        ("Applied to job", -16),
        ("Applied to job", -12),
    ]
    assert [row.amount for row in rows("Date,Job,Connects\nToday,X,-16\nToday,Z,-8\nToday,Y,12\n")] == [
        -16,
        -8,
        12,
    ]
    assert [row.amount for row in rows("Date,Job,Connects\nToday,X,16\nToday,Z,8\nToday,Y,-12\n")] == [
        -16,
        -8,
        12,
    ]
    added = rows("Date,Job,Added,Spent\nToday,X,5,\nToday,Y,,5\n")
    assert [(row.label, row.amount) for row in added] == [("Added", 5), ("Applied to job", -5)]


def test_a_job_with_both_signs_was_paid_first_and_else_as_many_of_each_are_asked_about() -> None:
    returned = "Date,Job,Connects\n2026-11-12,X,-12\n2026-11-05,X,12\n"
    assert [row.amount for row in rows(returned)] == [12, -12]
    spent = "Date,Job,Connects\n2026-11-12,X,12\n2026-11-05,X,-12\n2026-11-04,Y,7\n"
    assert [row.amount for row in rows(spent)] == [12, -12, 7]
    soon = "Date,Job,Connects\nToday,X,-12\nno day,X,12\nToday,Y,7\n"  # an unreadable day tells nothing
    with pytest.raises(errors.BadPaste):
        rows(soon)
    both = returned + "2026-11-12,Y,9\n2026-11-05,Y,-9\n"
    for unclear in ("Date,Job,Connects\nToday,Y,12\nToday,X,-16\n", both):
        with pytest.raises(errors.UnclearSigns) as caught:
            rows(unclear)
    assert (caught.value.line, caught.value.given) == (2, "2026-11-12 X -12")


def test_numbers_that_may_be_money_are_asked_about() -> None:
    with pytest.raises(errors.NoSuchColumn):
        reading.of_sheets(
            (Sheet("", tables.split("Date,Type,Amount\n2026-11-23,Hourly,250.00\n", ",")),), TODAY, Choices()
        )


def test_a_line_that_adds_up_is_no_row_and_another_without_a_day_is_refused() -> None:
    table = "Date,Action,Connects\n2026-11-23,Applied to job A,-16\n2026-11-20,Added extra Connects,40\n"
    assert len(rows(table + ",Total November,24\n,Grand total,24\n,Total so far,\n")) == 2
    assert len(rows(table + ",Connects bid for boosted proposal. A,-5\n")) == 3
    for odd in (",Total November,25\n", ",Average,12\n"):
        with pytest.raises(errors.BadPaste) as caught:
            rows(table + odd)
        assert caught.value.line == 4


def test_a_boost_and_a_return_beside_the_connects_are_rows_of_their_own() -> None:
    found = rows("Date,Job,Connects,Boost,Returned\nToday,X,-16,-21,\nToday,Y,-12,,12\nToday,Z,,,5\n")
    assert [(row.label, row.title, row.amount) for row in found] == [
        ("Applied to job", "X", -16),
        (sheets.BOOST_LABEL, "X", -21),
        ("Applied to job", "Y", -12),
        ("Refunded", "Y", 12),
        ("Refunded", "Z", 5),
    ]
    assert [row.amount for row in rows("Date,Job,Connects,Boost\nToday,X,16,yes\n")] == [-16]
    assert refused("Date,Job,Connects,Boost\nToday,X,16,100001\n")[0] == 2


def test_a_word_may_say_which_way_the_connects_went() -> None:
    text = "Date,Type,Job,Connects\nToday,Spent,Applied to job X,16\nToday,Added,Job cancelled X,16\n"
    assert [(row.title, row.amount) for row in rows(text)] == [("X", -16), ("X", 16)]


def test_a_day_that_stands_once_for_several_rows() -> None:
    found = rows("Date,Action,Connects\nToday,Applied to job X,-16\n,Availability Badge,-3\n")
    assert [(row.on, row.amount) for row in found] == [(TODAY, -16), (TODAY, -3)]
    assert refused("Date,Action,Connects\n,Applied to job X,-16\n") == (2, "Applied to job X -16")


def test_words_totals_and_heads_around_the_rows_are_left_out() -> None:
    text = "My report,,\n,,\nDate,Action,Connects\nToday,x,-5\nDate,Action,Connects\nToday,y,+5\nTotal,,0\nPrinted today,,\n"
    assert [(row.line, row.amount) for row in rows(text)] == [(4, -5), (6, 5)]
    assert len(rows("Date,Action,Connects\nToday,x,-5\nToday,y,+7\n,,2\n")) == 2
    assert len(rows("Date,Action,Connects\nToday,x,-5\nToday,y,+7\n,,12\n")) == 2
    assert refused("Date,Action,Connects\nToday,x,-5\nToday,y,+7\n,,3\n") == (4, "3")
    assert refused(text.replace("Today,y", "what is this,,\nToday,y")) == (6, "what is this")


def test_day_numbers_and_amounts_of_spreadsheets() -> None:
    found = rows("Date,Action,Connects\n46349,Applied to job X,-16.000\n46348,Pack,+1.200\n46347,x,7-\n")
    assert [(row.on.day, row.amount) for row in found] == [(23, -16), (22, 1200), (21, -7)]


def test_what_cannot_be_is_named() -> None:
    with pytest.raises(errors.UnlikelyAmount) as unlikely:
        rows("Date,Action,Connects\nToday,Applied to job X,-1600\n")
    assert (unlikely.value.line, unlikely.value.most) == (2, 100)
    with pytest.raises(errors.DayToCome) as to_come:
        rows("Date,Action,Connects\n2026-11-25,x,-16\n")
    assert to_come.value.given_on == date(2026, 11, 25)
    with pytest.raises(errors.MixedDays):
        rows("Date,Action,Connects\n2026-05-11,x,-16\n11/23/2026,y,-5\n")


def test_the_order_of_day_and_month_can_be_set() -> None:
    cells = table("Date,Action,Connects\n03/04/2026,x,+5\n")
    assert sheets.read(cells, columns_of(cells), TODAY).order == DayOrder(month_first=True, is_open=True)
    turned = sheets.read(cells, columns_of(cells), TODAY, month_first=False)
    assert [row.on for row in turned.rows] == [date(2026, 4, 3)]


def test_a_sheet_that_writes_no_minus_has_the_signs_of_its_labels() -> None:
    text = "Date,Action,Connects\nToday,Applied to job X,16\nToday,Job cancelled Y,5\nToday,purchase,40\n"
    assert [row.amount for row in rows(text)] == [-16, 5, 40]
    assert [row.amount for row in rows(text + "Today,Something new,+7\n")] == [-16, 5, 40, 7]
    assert refused(text + "Today,Something new,7\n") == (5, "Today Something new 7")
    assert refused(text + "Today,correction,7\n") == (5, "Today correction 7")
    # One minus, and a number without a sign came in, unless its label says that it went out.
    assert refused(text + "Today,Ads,-1\n") == (2, "Today Applied to job X 16")
    mixed = "Date,Action,Connects\nToday,Job cancelled Y,5\nToday,Something new,7\nToday,Ads,-1\nToday,x,0\n"
    assert [row.amount for row in rows(mixed)] == [5, 7, -1]


@pytest.mark.parametrize(
    ("cell", "on"),
    [
        ("2026-11-03T23:30:00Z", date(2026, 11, 3)),
        ("2026-11-03T23:30:00.999Z", date(2026, 11, 3)),
        ("2026-11-03T23:30:00-05:00", date(2026, 11, 4)),
        ("2026-11-03 00:30+02:00", date(2026, 11, 2)),
        ("2026-11-03 00:00:00", date(2026, 11, 3)),
        ("11/3/2026 9:05 PM", date(2026, 11, 3)),
        ("03.11.2026, 21:05", date(2026, 11, 3)),
        ("Nov 3 2026 9:05:59am", date(2026, 11, 3)),
    ],
)
def test_a_time_is_part_of_its_utc_day(cell: str, on: date) -> None:
    assert [row.on for row in rows(f'Date,Action,Connects\n"{cell}",x,+5\n')] == [on]


def test_days_are_read_alike_in_the_whole_sheet() -> None:
    text = "Date,Action,Connects\n03/04/2026 10:00,x,+5\n13/04/2026,x,+5\n"
    assert [row.on for row in rows(text)] == [date(2026, 4, 3), date(2026, 4, 13)]


@pytest.mark.parametrize("paid", ["$6", "6", "6.0", "6.00", "6,00", "USD 6.00", "6 USD", "$ 6.00", "US $6"])
def test_dollars_are_written_in_many_ways(paid: str) -> None:
    assert [row.paid_cents for row in rows(f'Date,Action,Connects,Paid\nToday,x,+5,"{paid}"\n')] == [600]


def test_thousands_of_dollars() -> None:
    assert [row.paid_cents for row in rows('Date,Action,Connects,Paid\nToday,x,+5,"$1,250.5"\n')] == [125_050]
