"""Titles that are broken over lines, or that end with a number."""

import pytest

from bot import errors
from bot.domain.importing.pasting import parse
from bot.domain.importing.reading import Choices, of_text
from tests.domain.importing.facts import TODAY
from tests.domain.importing.readings import differences

WHOLE = "Translate brochure into Polish and Czech"


@pytest.mark.parametrize(
    "text",
    [
        "Nov 21, 2026\nApplied to job\nTranslate brochure into\nPolish and Czech\n-10",
        "Nov 21, 2026\nApplied to job Translate brochure into\nPolish and Czech\n-10",
        "Nov 21, 2026\nApplied to job Translate\nbrochure into\nPolish and Czech\n-10 Spent 10 Connects",
        "Nov 21, 2026\nApplied to job Translate brochure into\nPolish and Czech -10",
        "Applied to job Translate brochure into\nPolish and Czech\nNov 21, 2026\n-10",
        "Applied to job Translate brochure into\nPolish and Czech  -10\nNov 21, 2026",
    ],
)
def test_a_title_on_several_lines_is_whole(text: str) -> None:
    (row,) = of_text(text, TODAY, Choices()).rows
    assert (row.label, row.title, row.amount, row.freelancer) == ("Applied to job", WHOLE, -10, None)


def test_a_name_below_a_title_is_a_freelancers() -> None:
    for text in (
        "Nov 21, 2026\nApplied to job\nLogo for a\nbakery\nMaria K.\n-10",
        "Nov 21, 2026\nApplied to job Logo for a\nbakery\nMaria K.\n-10",
        "Nov 21, 2026\tApplied to job\tLogo for a bakery\tMaria K.\t-10",
    ):
        (row,) = parse(text, TODAY).rows
        assert (row.title, row.freelancer) == ("Logo for a bakery", "Maria K.")
    (row,) = of_text("Applied to job Logo\nMaria K.\nNov 21, 2026\n-10", TODAY, Choices()).rows
    assert (row.title, row.freelancer) == ("Logo", "Maria K.")


@pytest.mark.parametrize(
    "text",
    [
        "Nov 21, 2026\nApplied to job Translate brochure\nPolish Czech\n-10",
        "Applied to job Translate brochure\nPolish Czech\nNov 21, 2026\n-10",
        "Applied to job Translate brochure\nPolish Czech  -10\nNov 21, 2026",
        "Nov 21, 2026\nApplied to job Translate brochure\n2026\n-10",
    ],
)
def test_a_line_that_may_be_a_name_or_no_words_is_refused(text: str) -> None:
    with pytest.raises(errors.BadPaste):
        of_text(text, TODAY, Choices())


NUMBERED = {
    "the Connects are missing": (
        "Nov 21, 2026\tApplied to job A\t-14\nNov 20, 2026\tApplied to job Landing page – 2\n"
        "Nov 18, 2026\tAdded extra Connects\t+60",
        "",
    ),
    "an empty cell behind it": (
        "Nov 21, 2026\tApplied to job A\t-14\nNov 20, 2026\tApplied to job Landing page – 2\t\t",
        "",
    ),
    "a row alone": ("Nov 20, 2026\tApplied to job Landing page – 2", ""),
    "a title in its own cell": ("Nov 20, 2026\tApplied to job\tLanding page - 2", ""),
    "every row has a dash": (
        "Nov 21, 2026 Applied to job A – 14\nNov 20, 2026 Applied to job Landing page – 2 – 9",
        "11-21 -14, 11-20 -9",
    ),
    "a label without a title": (
        "Nov 21, 2026\tApplied to job A\t-14\nNov 18, 2026 Availability Badge – 2",
        "11-21 -14, 11-18 -2",
    ),
    "a title with its Connects": (
        "Nov 21, 2026\tApplied to job Landing page – 2\t-14\nNov 18, 2026\tAvailability Badge\t-2",
        "11-21 -14, 11-18 -2",
    ),
}


def test_a_number_behind_a_dash_may_end_a_title() -> None:
    assert differences(NUMBERED) == {}
