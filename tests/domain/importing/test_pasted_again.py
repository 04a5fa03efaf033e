"""Pasted again, written and read again: nothing is lost, made up or counted twice."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.importing.pasting import render
from bot.domain.importing.rows import HistoryRow, keys
from tests.domain.importing.pasted import (
    LATER,
    TABS,
    TITLES,
    TODAY,
    parse,
)


def test_pasting_twice_is_pasting_once() -> None:
    assert parse(TABS + "\n" + TABS, TODAY) == parse(TABS, TODAY)
    rows = parse(TABS, TODAY) * 2
    assert keys(rows) == keys((*parse(TABS.replace("\t", "\n"), TODAY), *parse(TABS, TODAY)))
    assert keys(rows)[:2] == keys(parse(TABS, TODAY))
    assert len(set(keys(rows))) == 4


def test_the_next_day_finds_the_same_rows() -> None:
    yesterday, day_before = TABS.replace("Today", "Yesterday"), TABS.replace("Today", "January 12, 2026")
    assert keys(parse(yesterday, date(2026, 1, 13))) == keys(parse(TABS, TODAY))
    assert keys(parse(day_before, LATER)) == keys(parse(TABS, TODAY))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Today\tSomething new A title\t-2", "Today\tSomething new\tA title\t-2"),
        (
            "Today\tYou've been outbid to boost your proposal X\t+2",
            "Today\tYou’ve been outbid to boost your proposal\tx\t+2",
        ),
        ("Today\tAvailability Badge\t-2", "Today\tAvailability Badge\t-3"),
        ("Today\tAvailability Badge\tMaria K.\t-2", "Today\tAvailability badge\tMaria K.\t-14"),
    ],
)
def test_the_same_row_has_the_same_key(one: str, other: str) -> None:
    assert keys(parse(one, TODAY)) == keys(parse(other, TODAY))


@pytest.mark.parametrize(
    "other",
    [
        "Yesterday\tApplied to job Logo\t-10",
        "Today\tApplied to job Logos\t-10",
        "Today\tApplied to job Logo\t-11",
        "Today\tJob cancelled Logo\t+10",
        "Today\tAvailability Badge\t-10",
        "Today\tAvailability Badge\tMaria K.\t-10",
        "Yesterday\tAvailability Badge\t-10",
    ],
)
def test_another_row_has_another_key(other: str) -> None:
    rows = parse("Today\tApplied to job Logo\t-10\nToday\tAvailability Badge\tIvan P.\t-10\n" + other, TODAY)
    assert len(set(keys(rows))) == 3


def test_keys_do_not_change_from_one_version_to_the_next() -> None:
    # They are in members' ledgers: another key would be another entry.
    assert keys(parse(TABS, TODAY) * 2 + parse("Today\tAvailability Badge\t-3", TODAY)) == [
        "2026-01-12:ad1fe2b0e873947f40b21642:0",
        "2026-01-11:47ab07b4c7685e82e2379488:0",
        "2026-01-12:ad1fe2b0e873947f40b21642:1",
        "2026-01-11:47ab07b4c7685e82e2379488:1",
        "2026-01-12:18aa960b0f360dd09a553e41:0",
    ]


def test_rows_are_written_as_they_are_read() -> None:
    rows = parse(TABS + "\nToday\tAvailability Badge\tMaria K.\t-3", TODAY)
    assert render(rows) == (
        "January 12, 2026\tApplied to job\tBuild a bot\t\t-20\n"
        "January 11, 2026\tJob cancelled\tLogo for a bakery\t\t+1250\n"
        "January 12, 2026\tAvailability Badge\t\tMaria K.\t-3"
    )
    assert parse(render(rows), TODAY) == rows


DAYS = st.dates(date(2015, 1, 1), LATER)
WORDS = st.one_of(
    st.sampled_from(
        [*TITLES, "Job cancelled Logo", "Refunded for that", "x  y", "—", "-", "\u200d", "|Today"]
    ),
    st.text(max_size=30),
)
LABELS = st.sampled_from(
    ["Applied to job", "Availability Badge", "Job cancelled Logo", "Something new", "|Today x"]
)
MARKS = st.sampled_from(
    ["\t", "\n", "\n", "  ", " | ", " ", "\r\n", "Today", "13/02/2026", "01/11/2026", "-20", "+5"]
)
LINES = st.builds(
    lambda on, words, amount: "\t".join([f"{on:%B} {on.day}, {on.year}", *words, f"{amount:+d}"]) + "\n",
    DAYS,
    st.one_of(st.tuples(LABELS, WORDS, WORDS), st.tuples(LABELS, WORDS), st.tuples(LABELS), st.tuples(WORDS)),
    st.integers(-100, 100_000),
)
TEXTS = st.one_of(st.lists(LINES, max_size=5), st.lists(st.one_of(LINES, LABELS, WORDS, MARKS), max_size=14))


@given(TEXTS.map("".join))
def test_any_text_is_read_for_good_or_refused_by_its_line(text: str) -> None:
    refusal = None
    rows: tuple[HistoryRow, ...] = ()
    try:
        rows = parse(text, LATER)
    except errors.BadPaste as caught:
        refusal = caught
    if refusal is not None:
        assert 1 <= refusal.line <= len(re.split("\r\n|\r|\n", text))
        assert refusal.given
    assert parse(render(rows), LATER) == rows
    assert len(set(keys(rows))) == len(rows)


PLAIN = st.text(st.characters(categories=["L", "N", "P"], exclude_characters="|"), min_size=1, max_size=20)


@given(
    st.lists(
        st.builds(
            lambda on, title, amount: HistoryRow(on, "Applied to job", f"T{title}e", -amount, None, 0),
            DAYS,
            PLAIN,
            st.integers(1, 100),
        ),
        unique=True,
    ),
    st.sampled_from(["\t", "\n", "  ", " | ", "\n\n", " \u00a0\t"]),
    st.sampled_from(["\n", "\r\n", "\n\n"]),
    st.booleans(),
)
def test_every_row_comes_back_from_every_shape(
    rows: list[HistoryRow], gap: str, end: str, is_told: bool
) -> None:
    text = end.join(
        gap.join(
            [f"{row.on:%B} {row.on.day}, {row.on.year}", f"{row.label} {row.title}", f"{row.amount}"]
            + [f"Spent {-row.amount:,} Connects"] * is_told
        )
        for row in rows
    )
    assert list(parse(text, LATER)) == rows
