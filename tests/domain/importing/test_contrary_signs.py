"""A sign that contradicts the label of its row, in each way in which a history tells signs."""

import pytest

from bot import errors
from bot.domain.importing import headings
from bot.domain.importing.reading import Choices, of_text
from tests.domain.importing.facts import TODAY
from tests.domain.importing.readings import outcome

OUTGOING = ("Applied to job", "Connects bid for boosted proposal. Logo", "Availability Badge", "Bewerbung")
INCOMING = (
    *("Added extra Connects", "Job cancelled Logo", "You've been outbid to boost your proposal Logo"),
    *("Monthly Connects renewal", "Membership upgraded to Plus", "Rising Talent Achievement"),
    *("Refunded for a reason of its own", "Earned Connects by completing task", "compra", "Куплено"),
)
LABELS = [*((label, -1) for label in OUTGOING), *((label, 1) for label in INCOMING)]


def written(label: str, sign: int) -> list[str]:
    """Return texts with a row of this label and sign, and a row of its own in each beside it."""
    connects = f"{sign * 7:+d}"
    words = sorted(headings.OUT if sign < 0 else headings.IN)
    halves = "7," if sign > 0 else ",7"
    return [
        f"November 21, 2026\t{label}\t{connects}\nNovember 18, 2026\tAdded extra Connects\t+60",
        f"November 21, 2026\n{label}\n{connects}\nNovember 18, 2026\nAdded extra Connects\n+60",
        f"Date,Action,Connects\n2026-11-21,{label},{connects}\n2026-11-18,Added extra Connects,+60",
        f"Date,Action,Connects in,Connects out\n2026-11-21,{label},{halves}\n2026-11-18,Added extra Connects,60,",
        *(
            f"Date,Action,Connects\n2026-11-21,{label},{word} 7\n2026-11-18,Added extra Connects,+60"
            for word in words
        ),
        *(
            f"Date,Action,Way,Connects\n2026-11-21,{label},{word},7\n2026-11-18,Added extra Connects,in,60"
            for word in words
        ),
    ]


@pytest.mark.parametrize(("label", "sign"), LABELS)
def test_a_contrary_sign_is_refused_in_every_shape(label: str, sign: int) -> None:
    accepted = [text for text in written(label, -sign) if outcome(text)]
    assert accepted == []


@pytest.mark.parametrize(("label", "sign"), LABELS)
def test_the_sign_of_the_label_is_taken_in_every_table(label: str, sign: int) -> None:
    tables = [text for text in written(label, sign) if text.startswith("Date")]
    assert {outcome(text) for text in tables} == {f"11-21 {sign * 7:+d}, 11-18 +60"}


def test_the_refusal_names_the_line_the_label_and_the_connects() -> None:
    with pytest.raises(errors.ContrarySign) as caught:
        of_text(
            "Date,Action,Connects\n2026-11-18,Job cancelled,+9\n2026-11-21,Applied to job A,+7",
            TODAY,
            Choices(),
        )
    assert (caught.value.line, caught.value.label, caught.value.amount) == (3, "Applied to job", 7)
