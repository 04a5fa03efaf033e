"""Every card fits on one screen of a phone, for a member with eight busy months and for one who has just begun."""

import asyncio
from pathlib import Path

import pytest

from bot.clock import ManualClock
from tests.conftest import STARTED_AT
from tests.phone import gallery
from tests.phone.height import SCREEN, height
from tests.phone.tour import recorded

HIGHER = {"/proposal check [Details]": "all findings of a draft, each with its reason, behind a button"}
"""The steps whose cards may be higher, with the reason."""
FEWEST_SHOTS, FEWEST_FORMS = 300, 15
"""The tour sees at least so many cards and forms."""


def test_no_card_is_higher_than_a_phones_screen(db_path: Path) -> None:
    shots = asyncio.run(recorded(db_path, ManualClock(STARTED_AT)))
    assert len(shots) >= FEWEST_SHOTS
    assert sum(shot.title is not None for shot in shots) >= FEWEST_FORMS
    for step in ("alert of 1", "alert of 7", "my month shared", "held back"):
        assert any(step in shot.name for shot in shots), step
    gallery.chosen(shots)  # each picture of docs/cards.md is a card of the tour
    cards = [shot for shot in shots if shot.title is None]
    measured = [(round(height(shot.components, shot.files)), shot.name) for shot in cards]
    assert [
        (high, name) for high, name in measured if high > SCREEN and not any(step in name for step in HIGHER)
    ] == []


def test_the_page_of_cards_has_each_chosen_picture() -> None:
    assert gallery.PAGE.read_text("utf-8") == gallery.page(), (
        "make cards ARGS=--documents writes the page anew"
    )
    pictures = list(gallery.PICTURES.iterdir())
    assert {path.stem for path in pictures} == {
        pick.file for picks in gallery.GALLERY.values() for pick in picks
    }
    assert sum(path.stat().st_size for path in pictures) <= gallery.LARGEST


@pytest.mark.parametrize(
    ("content", "high"),
    [("one line", 56), ("## A heading", 58), ("-# small print", 53.25), ("word " * 12, 78), ("- a\n- b", 82)],
)
def test_the_height_of_a_text(content: str, high: float) -> None:
    """The card's padding and border are 34 px; a line of text is 22 px high, small print 19.25, a heading 24."""
    card = {"type": 17, "components": [{"type": 10, "content": content}]}
    assert height([card]) == high


def test_buttons_go_to_the_next_line_where_they_do_not_fit() -> None:
    buttons = [{"type": 2, "label": label} for label in ("What expires", "Show best jobs", "History")]
    one, both = (
        {"type": 17, "components": [{"type": 1, "components": part}]} for part in (buttons[:1], buttons)
    )
    assert height([both]) == height([one]) + 40
