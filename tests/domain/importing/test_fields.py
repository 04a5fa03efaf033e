"""The fields of a form are one text, cut anywhere; a text that was cut at its end gives its whole rows and the rest."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import errors
from bot.domain.importing.fields import FULL_FIELD, LONGEST_FIELD, Whole, is_full, joined, whole
from bot.domain.importing.reading import Choices, of_text
from tests.sizes import sized

TODAY = date(2026, 11, 24)
NOTHING = Choices()
PASTE = (
    "November 23, 2026\tApplied to job Shop theme fixes\t-16\n"
    "November 20, 2026\tAdded extra Connects\t+140\n"
    "November 11, 2026\tMonthly Connects renewal\t+10"
)
CSV = "Date,Action,Connects\n" + "".join(
    f"2026-11-{23 - number % 20:02},Applied to job number {number},-{number % 30 + 1}\n"
    for number in range(100)
)
LINES = "Today\nApplied to job\nLogo\n-16\nYesterday\nApplied to job\nApp\n-12"


def test_fields_of_a_form_are_one_text() -> None:
    assert joined([], TODAY) == ""
    assert joined(["", "soon"], TODAY) == "soon"
    assert joined(["soon", "later"], TODAY) == "soon\nlater"
    assert joined(["x" * 2_000, "x" * 2_000], TODAY) == "x" * 4_000
    assert joined(["", "Today\tx\t-1"], TODAY) == "Today\tx\t-1"
    assert joined(["Today\tx\t-1", "Yesterday\ty\t-2"], TODAY) == "Today\tx\t-1\nYesterday\ty\t-2"
    assert joined(["Today\nApplied to job", "Logo\n-1"], TODAY) == "Today\nApplied to jobLogo\n-1"
    assert joined(["Today\nApplied to job Logo", "-1"], TODAY) == "Today\nApplied to job Logo\n-1"
    assert joined(["Today\tMonthly", "Connects renewal\t+1"], TODAY) == "Today\tMonthly Connects renewal\t+1"
    assert joined(["Date,Action,Connects\n", "Today,x,-1"], TODAY) == "Date,Action,Connects\nToday,x,-1"


def test_a_border_that_can_be_read_in_two_ways_is_refused() -> None:
    with pytest.raises(errors.BadPaste) as caught:
        joined(["1", "9. 11. 2026\tAdded extra Connects\t+40"], TODAY)
    assert (caught.value.line, caught.value.given) == (1, "1 … 9. 11. 2026\tAdded extra Connects\t+40")


@pytest.mark.usefixtures("untraced")
@settings(max_examples=sized(12, 40))  # each example reads a text in up to a dozen ways
@given(st.lists(st.integers(0, len(PASTE)), min_size=1, max_size=2, unique=True))
def test_a_text_that_was_cut_anywhere_is_read_as_it_was_or_refused(cuts: list[int]) -> None:
    whole_rows = of_text(PASTE, TODAY, NOTHING).rows
    borders = [0, *sorted(cuts), len(PASTE)]
    parts = [PASTE[begin:end] for begin, end in pairwise(borders)]
    try:
        rows = of_text(joined(parts, TODAY), TODAY, NOTHING).rows
    except errors.BadPaste:
        return
    assert rows == whole_rows


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("cut", [1_999, 2_000, 2_013, 2_020, 2_040])
def test_a_long_table_is_joined_by_what_stands_around_the_border(cut: int) -> None:
    assert joined([CSV[:cut], CSV[cut:]], TODAY) == CSV
    page = CSV.partition("\n")[2].replace(",", "\t")
    assert joined([page[:cut], page[cut:]], TODAY) == page


def test_the_sign_of_an_amount_that_was_cut_is_no_title() -> None:
    rows = (
        "24 November 2026   Monthly Connects renewal      +",
        "1200   0\n23 November 2026   Job cancelled   Logo redraw   +76   0",
    )
    with pytest.raises(errors.BadPaste) as refused:
        of_text(joined(rows, TODAY), TODAY, NOTHING)
    assert refused.value.line == 1


def test_a_day_that_was_cut_stays_a_day_whose_rest_looks_like_another() -> None:
    cards = (
        "Job cancelled Fix by November 22, 2026\n20",
        "26/11/10\n17+\nAdded extra Connects\n2026/11/08\n80+",
    )
    assert joined(cards, TODAY) == "".join(cards)


def test_only_the_rows_around_a_border_are_read() -> None:
    assert joined([CSV[:1_600], CSV[1_600:3_300]], TODAY) == CSV[:3_300]


def test_only_the_rows_around_a_border_are_read_of_one_long_line() -> None:
    line = " ".join(
        f"November {23 - number % 20}, 2026 Applied to job -{number % 9 + 1}" for number in range(90)
    )
    border = line.index("November", 1_600)
    rows = of_text(joined([line[:border], line[border:]], TODAY), TODAY, NOTHING).rows
    assert rows == of_text(line, TODAY, NOTHING).rows
    assert len(rows) == 90


def test_a_field_is_full_as_discord_counts() -> None:
    assert is_full("x" * FULL_FIELD)
    assert is_full("🛒" * (FULL_FIELD // 2))
    assert not is_full("x" * (FULL_FIELD - 1))
    assert not is_full("x" * (LONGEST_FIELD + 1))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Today\tx\t-1\nYesterday\ty\t-1", "Yesterday\ty\t-1"),
        ("Today\tx\t-1\n", ""),
        ("Today\tx\t-1\nYesterday\ty\n", "Yesterday\ty\n"),
        (LINES, "Yesterday\nApplied to job\nApp\n-12"),
        ("Date,Action,Connects\nToday,x,-1\nYesterday,App", "Yesterday,App"),
        ("soon", "soon"),
        ("Today\tx\n" * 20, "Today\tx\n" * 20),
    ],
)
def test_what_is_whole_is_kept_and_the_rest_waits(text: str, rest: str) -> None:
    assert whole(text, TODAY) == Whole(text.removesuffix(rest), rest)


@pytest.mark.parametrize("cut", ["You've been outbi", "You've b", "You've been outbid to boost your"])
def test_a_border_that_tears_a_label_apart_is_refused_where_the_whole_row_cant_be_read(cut: str) -> None:
    text = (
        "Date\tAction\tConnects\n"
        "Oct 29, 2026\t14:05\tYou've been outbid to boost your proposal\tData entry\t+73\n"
        "Nov 19, 2026\t14:05\tProfile spotlight\t\t+10"
    )
    with pytest.raises(errors.BadPaste):
        of_text(text, TODAY, NOTHING)
    border = text.index(cut) + len(cut)
    with pytest.raises(errors.BadPaste) as caught:
        joined([text[:border], text[border:]], TODAY)
    assert caught.value.line == 2
    assert joined([text[: text.index("\nNov")], text[text.index("Nov") :]], TODAY) == text


def test_a_border_within_a_day_has_nothing_in_it_or_is_refused() -> None:
    line = "Nov 23, 2026 Applied to job Logo −23 24"
    assert joined([line, "/11/2026 14:05 Profile spotlight −100"], TODAY) == (
        "Nov 23, 2026 Applied to job Logo −23 24/11/2026 14:05 Profile spotlight −100"
    )
    assert (
        joined(["Nov 2", "3, 2026\tApplied to job Logo\t-1"], TODAY)
        == "Nov 23, 2026\tApplied to job Logo\t-1"
    )


def test_a_name_of_a_column_that_was_cut_is_put_together() -> None:
    head, rows = (
        "Data,Descrição,Added,Spent\n",
        "11/24/26,Profile spotlight,,80\n11/24/26,Applied to job Logo,,11",
    )
    for cut in range(1, len(head) - 1):
        text = joined([head[:cut], head[cut:] + rows], TODAY)
        assert [row.label for row in of_text(text, TODAY, NOTHING).rows] == [
            "Profile spotlight",
            "Applied to job",
        ]


def test_a_day_whose_end_is_a_day_too_is_not_torn_apart() -> None:
    begin, end = "11/24/26 Applied to job Resume (60) 1", "1/19/26 Profile spotlight (100)"
    with pytest.raises(errors.BadPaste):
        of_text(joined([begin, end], TODAY), TODAY, NOTHING)


def test_a_row_that_is_no_row_for_sure_is_not_lost_at_a_border() -> None:
    text = "Nov 24 Applied to job Chatbot (10)\nNov 24 Profile spotlight 100"
    for cut in range(text.index("Nov 24 P") + 7, len(text) - 2):
        with pytest.raises(errors.BadPaste):
            of_text(joined([text[:cut], text[cut:]], TODAY), TODAY, NOTHING)


def test_a_row_whose_label_was_cut_is_no_title_of_the_row_above() -> None:
    begin, end = (
        "2026-11-20 Profile spotlight 40\n2026-11-21 Connec",
        "ts bid for boosted proposal. Logo (77)",
    )
    with pytest.raises(errors.BadPaste):
        of_text(joined([begin, end], TODAY), TODAY, NOTHING)
