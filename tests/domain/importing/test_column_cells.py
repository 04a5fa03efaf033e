"""Columns of words, known by their cells."""

import pytest

from bot.domain.importing.column_cells import add_words, begins_total


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["2026-11-23", "Applied to job", "Shop", "-16"]], {"label": 1, "title": 2}),
        ([["2026-11-23", "Shop", "Applied to job", "-16"]], {"label": 2, "title": 1}),
        ([["2026-11-23", "Applied to job Shop", "blue", "-16"]], {"label": 1}),
        ([["2026-11-23", "Something new", "blue", "-16"]], {"label": 1}),
        ([["2026-11-23", "Applied to job", "", "-16"]], {"label": 1}),
        ([["2026-11-23", "-16"]], {}),
    ],
)
def test_labels_and_titles_of_a_table_without_a_head(rows: list[list[str]], words: dict[str, int]) -> None:
    places = {"on": 0, "amount": len(rows[0]) - 1}
    add_words(places, rows, len(rows[0]))
    assert places == {"on": 0, "amount": len(rows[0]) - 1, **words}


@pytest.mark.parametrize(
    ("texts", "is_one"),
    [
        (["Total November", "", "-16"], True),
        (["Week 48 total", "", "-16"], True),
        (
            ["Total redesign of a blog", "-16"],
            True,
        ),  # a row with its day is none; its sum has to be right besides
        (["Redesign, total", "", "-16"], False),
        (["2026-11-23", "Week 48 total", "-16"], False),
        (["", "", "-16"], False),
    ],
)
def test_a_line_without_a_day_that_begins_with_words_for_a_sum(texts: list[str], is_one: bool) -> None:
    assert begins_total(texts) is is_one
