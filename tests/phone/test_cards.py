"""Every card fits on one screen of a phone, for a member with eight busy months and for one who has just begun."""

import asyncio
from pathlib import Path

import pytest

from bot.clock import ManualClock
from bot.ui.words import Text
from bot.ui.words.languages import ENGLISH
from tests.conftest import STARTED_AT
from tests.phone import gallery
from tests.phone.height import SCREEN, height
from tests.phone.labels import Labels
from tests.phone.tour import recorded
from tests.ui.words.pseudo import PSEUDO, pseudo, speaking, write

HIGHER = {"/proposal check [Details]": "all findings of a draft, each with its reason, behind a button"}
"""The steps whose cards may be higher, with the reason."""
PSEUDO_SCREEN = 1.3 * SCREEN
"""What a language needs that is 40 % longer than English; the languages of the bot need up to 10 % more than English."""
FEWEST_SHOTS, FEWEST_FORMS = 300, 15
"""The tour sees at least so many cards and forms."""


@pytest.mark.parametrize(("locale", "most"), [(ENGLISH, SCREEN), (PSEUDO, PSEUDO_SCREEN)])
def test_no_card_is_higher_than_a_phones_screen(
    db_path: Path, tmp_path: Path, locale: str, most: float
) -> None:
    """A card that would be fuller than Discord allows is a fault, too, which fails the tour."""
    write(tmp_path)
    with speaking(tmp_path):
        shots = asyncio.run(recorded(db_path, ManualClock(STARTED_AT), locale))
    assert len(shots) >= FEWEST_SHOTS
    assert sum(shot.title is not None for shot in shots) >= FEWEST_FORMS
    for step in ("alert of 1", "alert of 7", "my month shared", "held back"):
        assert any(step in shot.name for shot in shots), step
    if locale == ENGLISH:
        gallery.chosen(shots)  # each picture of docs/cards.md is a card of the tour
    cards = [shot for shot in shots if shot.title is None]
    measured = [(round(height(shot.components, shot.files)), shot.name) for shot in cards]
    assert [
        (high, name) for high, name in measured if high > most and not any(step in name for step in HIGHER)
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


def test_the_english_label_is_found_in_another_language(tmp_path: Path) -> None:
    write(tmp_path)
    with speaking(tmp_path):
        labels = Labels(PSEUDO)
    assert "Log a proposal" in labels.english(pseudo("Log a proposal"))
    on = Text(PSEUDO, folder=tmp_path / PSEUDO).t("switch", name=pseudo("Renewals"), on=True)
    assert labels.english(on) == ("✓ Renewals",)
    assert labels.english("A title of a job") == ("A title of a job",)


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
