"""The rows of a history: their keys, and their words from one to three cells."""

from dataclasses import replace
from datetime import date

import pytest

from bot import errors
from bot.domain.importing.amounts import Amount
from bot.domain.importing.rows import (
    CHARACTERS_MAX,
    ROWS_MAX,
    HistoryRow,
    bad_day,
    checked_count,
    identity,
    keys,
    likely_size,
    newer,
    too_much,
    words_of,
)

APPLIED = HistoryRow(date(2026, 1, 11), "Applied to job", "Logo for a bakery", -10, None, line=3)
BADGE = HistoryRow(date(2026, 1, 11), "Availability Badge", None, -1, "Ana", line=4)


def test_the_same_row_has_the_same_key_in_another_shape() -> None:
    (key,) = keys([APPLIED])
    assert key.startswith("2026-01-11:")
    assert keys([replace(APPLIED, line=99, label="APPLIED  to job")]) == [key]
    assert keys([replace(APPLIED, label="Applied to job Logo for a bakery", title=None)]) == [key]


@pytest.mark.parametrize(
    "other",
    [
        replace(APPLIED, on=date(2026, 1, 12)),
        replace(APPLIED, title="Another logo"),
        replace(APPLIED, amount=-11),
        replace(APPLIED, label="Job cancelled"),
    ],
)
def test_another_row_has_another_key(other: HistoryRow) -> None:
    first, second = keys([APPLIED, other])
    assert first != second


def test_equal_rows_of_a_day_are_numbered() -> None:
    first, second = keys([APPLIED, APPLIED])
    assert (first[-2:], second[-2:]) == (":0", ":1")
    assert first[:-2] == second[:-2]


def test_the_badge_keeps_its_key_while_its_amount_grows() -> None:
    assert keys([BADGE]) == keys([replace(BADGE, amount=-2)])
    assert keys([BADGE]) != keys([replace(BADGE, freelancer="Ben")])


@pytest.mark.parametrize(
    ("texts", "is_agency", "words"),
    [
        (["Applied to job"], False, ("Applied to job", None, None)),
        (["Applied to job", "Logo"], False, ("Applied to job", "Logo", None)),
        (["Applied to job: Logo"], False, ("Applied to job", "Logo", None)),
        (["Applied to job", "Logo", "Ana"], True, ("Applied to job", "Logo", "Ana")),
        (["Applied to job Logo", "Ana"], True, ("Applied to job", "Logo", "Ana")),
        (["Applied to job Logo", "Ana", ""], True, ("Applied to job", "Logo", "Ana")),
        (["Availability Badge", "Ana"], True, ("Availability Badge", None, "Ana")),
        (["Something new", "Logo"], False, ("Something new", "Logo", None)),
        (["Something new", "Ana"], True, ("Something new", None, "Ana")),
        (["Applied to job", "-"], False, ("Applied to job", None, None)),
        (["Applied to job Logo", "Poster", "Ana"], True, None),  # two titles
        (["-", "Logo"], False, None),
        (["January 11, 2026"], False, None),
        (["-20"], False, None),
    ],
)
def test_words_from_cells(
    texts: list[str], is_agency: bool, words: tuple[str, str | None, str | None] | None
) -> None:
    assert words_of(texts, is_agency) == words


def test_the_number_of_rows_is_limited() -> None:
    assert checked_count(ROWS_MAX) == ROWS_MAX
    with pytest.raises(errors.TooMuchToImport):
        checked_count(ROWS_MAX + 1)
    assert (too_much().rows_max, too_much().characters_max) == (ROWS_MAX, CHARACTERS_MAX)


def test_equal_rows_have_the_same_identity() -> None:
    assert identity(APPLIED) == identity(replace(APPLIED, line=99, label="APPLIED  to job"))
    assert identity(APPLIED) != identity(replace(APPLIED, amount=-11))


REFUSAL = errors.BadPaste(line=7, given="what stood there")


def test_a_size_that_no_row_can_have_is_refused() -> None:
    assert likely_size(Amount(16_000, -1, other=16), "Applied to job X", -1, REFUSAL) == 16
    assert likely_size(Amount(0, 0), "Applied to job X", 0, REFUSAL) == 0
    with pytest.raises(errors.UnlikelyAmount) as caught:
        likely_size(Amount(160, -1), "Applied to job X", -1, REFUSAL)
    assert (caught.value.line, caught.value.given) == (7, "what stood there")
    assert (caught.value.amount, caught.value.most) == (-160, 100)


def test_a_day_to_come_has_an_error_of_its_own() -> None:
    today = date(2026, 1, 11)
    assert bad_day("soon", today, True, REFUSAL) is REFUSAL
    assert bad_day("January 1, 2010", today, True, REFUSAL) is REFUSAL
    to_come = bad_day("January 12, 2026", today, True, REFUSAL)
    assert isinstance(to_come, errors.DayToCome)
    assert (to_come.line, to_come.given_on) == (7, date(2026, 1, 12))


def test_a_badge_is_the_same_row_while_it_grows() -> None:
    badge = HistoryRow(date(2026, 1, 11), "Availability Badge", None, -2, None, 1)
    grown = replace(badge, amount=-3)
    assert identity(badge) == identity(grown) != identity(replace(grown, on=date(2026, 1, 12)))
    assert newer(badge, grown) == newer(grown, badge) == grown
    assert newer(APPLIED, replace(APPLIED, line=99)).line == APPLIED.line
