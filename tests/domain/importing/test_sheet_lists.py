"""Lists of proposals and tables whose columns are easily taken for others."""

import pytest

from bot import errors
from bot.domain.importing.columns import Columns
from bot.domain.importing.sheet_lines import heads_below
from tests.domain.importing.sheet_readings import Facts, facts, refused, rows


def test_a_row_of_digits_alone_is_no_note() -> None:
    assert refused("Date,Action,Connects\nToday,Added extra Connects,1\n0\n") == (3, "0")


def test_a_bid_beside_no_other_connects_is_the_cost() -> None:
    assert [(row.label, row.amount) for row in rows("Date,Job,Bid cost (connects)\nToday,X,16\n")] == [
        ("Applied to job", -16)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a bid in each row may be in dollars
            "Date,Job,Bid,Connects\nToday,A,250,16\nToday,B,400,12\n",
            [("Applied to job", "A", -16), ("Applied to job", "B", -12)],
        ),
        (
            "Date,Job,Bid,Connects\nToday,A,5,16\nToday,B,,12\n",
            [
                ("Applied to job", "A", -16),
                ("Connects bid for boosted proposal.", "A", -5),
                ("Applied to job", "B", -12),
            ],
        ),
        (
            "Date,Job,Base,Boost,Connects total\nToday,A,16,4,20\nToday,B,12,0,12\n",
            [
                ("Applied to job", "A", -16),
                ("Connects bid for boosted proposal.", "A", -4),
                ("Applied to job", "B", -12),
            ],
        ),
        (  # the total without its parts
            "Date,Job,Boost,Connects total\nToday,A,4,20\nToday,B,0,12\n",
            [("Applied to job", "A", -20), ("Applied to job", "B", -12)],
        ),
        (
            "Date,Type,Details,Connects\nToday,Spent,Applied to job A,14\nToday,Added,Added extra Connects,60\n",
            [("Applied to job", "A", -14), ("Added extra Connects", None, 60)],
        ),
        (
            "Date,Type,Details,Connects\nToday,OUT,proposal,14\nToday,IN,bought,60\n",
            [("proposal", None, -14), ("bought", None, 60)],
        ),
        (
            "Date,Job link,Connects\nToday,https://www.upwork.com/jobs/Shop-theme_~022106972649682258060,11\n"
            "Today,[Logo](https://www.upwork.com/jobs/~022110596528338250141),8\n",
            [("Applied to job", "Shop theme", -11), ("Applied to job", "Logo", -8)],
        ),
    ],
)
def test_columns_that_are_easily_taken_for_others(text: str, expected: Facts) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize(
    "label", ["Opening balance", "Balance brought forward", "Saldo", "Closing Balance:", "Connects left"]
)
def test_a_balance_is_no_change(label: str) -> None:
    text = f"Date,Action,Connects\nToday,Added extra Connects,40\nToday,{label},60\n"
    assert facts(text) == [("Added extra Connects", None, 40)]


def test_a_job_may_be_called_balance() -> None:
    assert facts("Date,Job,Connects\nToday,Balance,16\nToday,Opening balance,84\n") == [
        ("Applied to job", "Balance", -16)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Today,Bought Connects,60",
        "Today,Refund: Logo,11",
        "Today,Monthly Connects renewal,10",
        "Today,Boosted,5",
    ],
)
def test_a_list_of_proposals_has_no_other_rows(line: str) -> None:
    assert refused(f"Date,Job,Connects\nToday,Logo,16\nToday,Shop,8\n{line}\n")[0] == 4


def test_words_before_a_label_are_no_label() -> None:
    assert refused("Date,Action,Connects\nToday,Ola: Added extra Connects,40\n")[0] == 2


def test_more_spent_than_a_proposal_can_cost_is_asked_about() -> None:
    with pytest.raises(errors.UnlikelyAmount):
        rows("Date,Job,Total spent\nToday,A,1600\n")
    with pytest.raises(errors.UnlikelyAmount):
        rows("Date,Job,Connects,Boost\nToday,A,16,1600\n")


def test_the_lines_above_a_table_may_name_the_year() -> None:
    above = "{},,\nDate,Action,Connects\nOct 12,Applied to job A,-16\n"
    for words, year in (("", 2026), ("Connects 2026", 2026), ("2025", 2025), ("October 2025", 2025)):
        assert rows(above.format(words))[0].on.year == year
    assert rows(above.format("Connects since 2019,,\n2025"))[0].on.year == 2025
    assert refused(above.format("Connects since 2019"))[0] == 3
    assert refused("2025,,\nDate,Action,Connects\n29 Feb,Applied to job A,-16\n")[0] == 3


def test_two_files_in_one_may_have_a_row_in_common() -> None:
    head, common = "Date,Action,Connects\n", "November 5,Applied to job A,-16\n"
    first, last = "November 12,Added extra Connects,40\n", "November 1,Applied to job B,-8\n"
    with pytest.raises(errors.RowOnTwoPages) as caught:
        rows(head + first + common + head + common + last)
    assert caught.value.line == 5
    assert len(rows(head + first + common + head + first + common + last)) == 3
    assert len(rows(head + first + common + common + last)) == 4


@pytest.mark.parametrize(
    ("line", "is_left_out"),
    [
        ("Today,Total this week,24", True),
        ("Today,November total,24", True),
        (",Connects left,84", True),
        ("Today,Remaining,84", True),
        ("Today,Total rewrite,24", False),
    ],
)
def test_a_dated_sum_is_no_row_of_a_list(line: str, is_left_out: bool) -> None:
    assert len(rows(f"Date,Job,Connects\nToday,A,16\nToday,B,8\n{line}\n")) == 3 - is_left_out


def test_another_number_beside_words_for_a_sum_is_refused() -> None:
    assert refused("Date,Action,Connects\nToday,Applied to job A,-16\nToday,Total spent,25\n")[0] == 3


@pytest.mark.parametrize(
    ("head", "words", "titles"),
    [
        ("Date,Action,Details,Connects", ("A", "B"), ["A", "B", None]),
        ("Date,Action,Details,Connects", ("A", "A"), ["A", "A", None]),
        ("Date,Action,Whatever,Connects", ("A", "B"), ["A", "B", None]),
        ("Date,Action,Mood,Connects", ("good", "good"), [None, None, None]),
        ("Date,Action,Client,Connects", ("A", "B"), [None, None, None]),
        ("Date,Action,Status,Connects", ("A", "B"), [None, None, None]),
        ("Date,Action,Freelancer,Connects", ("A", "B"), [None, None, None]),
    ],
)
def test_titles_may_stand_in_any_column_of_words(
    head: str, words: tuple[str, str], titles: list[str | None]
) -> None:
    first, second = words
    table = f"{head}\nToday,Applied to job,{first},-16\nToday,Job cancelled,{second},8\nToday,Added extra Connects,,40\n"
    assert [row.title for row in rows(table)] == titles


def test_two_columns_of_words_are_no_titles() -> None:
    table = "Date,Action,Client,Mood,Connects\nToday,Applied to job,A,good,-16\nToday,Job cancelled,B,bad,8\n"
    assert [row.title for row in rows(table)] == [None, None]


def test_a_table_without_a_head_repeats_none() -> None:
    assert heads_below([[], ["Today", "-20"]], Columns(on=0, amount=1)) == []
    assert heads_below([], Columns(on=0, amount=1)) == []
    assert heads_below([["Today", "-20"]], Columns(on=0, amount=1, has_head=False)) == []
