"""The names of commands in texts are mentions of the commands, where Discord's ids are known."""

import pytest

from bot.ui.cards.base import MOST_CHARACTERS, Card
from bot.ui.words import Text
from bot.ui.words.mentions import clickable, unlinked

IDS = {"me": 7, "connects balance": 8}
TEXT = Text(strict=True)


@pytest.mark.parametrize(
    ("words", "linked"),
    [
        ("See `/connects balance`.", "See </connects balance:8>."),
        ("`/me` or `/connects balance`", "</me:7> or </connects balance:8>"),
        ("`/connects history`", "`/connects history`"),
        ("`/connects balance at:`", "`/connects balance at:`"),
        ("`/connects`", "`/connects`"),
        (TEXT.safe("`/me`", 50), TEXT.safe("`/me`", 50)),
        ("/me", "/me"),
        ("", ""),
    ],
)
def test_a_known_command_is_clickable(words: str, linked: str) -> None:
    assert clickable(words, IDS, TEXT) == linked
    assert clickable(words, {}, TEXT) == words


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("en", "connects balance"),
        ("es", "connects saldo"),
        ("de", "connects guthaben"),
        ("hi", "connects बैलेंस"),
    ],
)
def test_a_command_without_a_link_has_the_name_that_the_member_sees(locale: str, name: str) -> None:
    text = Text(locale, strict=True)
    assert clickable("`/connects balance`, `/me`", {"me": 7}, text) == f"`/{name}`, </me:7>"
    assert unlinked("`/connects balance` and `so`", text) == f"/{name} and `so`"


def test_a_card_links_in_all_its_texts_and_twice_makes_no_difference() -> None:
    card = Card(TEXT).line("`/me`").separator()
    card.section("`/connects balance`", {"type": 2})
    for _ in range(2):
        card.with_mentions(IDS)
        assert [part["content"] for part in (card.to_components()[0]["components"][0],)] == ["</me:7>"]
    section = card.to_components()[0]["components"][2]
    assert section["components"][0]["content"] == "</connects balance:8>"


def test_a_full_card_keeps_within_the_limit() -> None:
    card = Card(TEXT).line("`/connects balance`", "x" * (MOST_CHARACTERS - 21))
    card.with_mentions(IDS)
    assert "`/connects balance`" in card.to_components()[0]["components"][0]["content"]
