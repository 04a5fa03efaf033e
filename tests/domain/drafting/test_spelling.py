"""Misspelled words, and the many right ones that no dictionary has."""

import pytest

from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import DraftText
from bot.domain.drafting.spelling import spelling_findings

POST = ClientPost("We sell flurbish. Theme: Dawn", "Zorbing carts")


@pytest.mark.parametrize(
    ("word", "better"),
    [
        ("recieve", "receive"),
        ("Definately", "definitely"),
        ("untill", "until"),
        ("alot", "a lot"),
        ("teh", "the"),
        ("expereince", "experience"),
        ("stoped", "stopped"),
        ("thoery", "theory"),
        ("satisfactoin", "satisfaction"),
        ("categorys", "category"),
        ("avaiable", "available"),
        ("definate", "definite"),
        ("thourough", "thorough"),
        ("begginer", "beginner"),
        ("ocassion", "occasion"),
    ],
)
def test_a_misspelled_word_is_found_with_what_was_meant(word: str, better: str) -> None:
    [found] = spelling_findings(DraftText(f"I {word} it, {word}."), POST)
    assert (found.quote, found.better.replace("\xa0", " "), found.start) == (word, better, 2)


@pytest.mark.parametrize(
    "text",
    [
        "colour organise catalogue travelling licence colourist analyzed",
        "webhooks frontend refactored onboarding dedupe tagged webhook's",
        "Klaviyo Zapier Hemmingwaye Kinshasaa",
        "doesn't couldn't o'clock teashop's",
        "flurbish zorbing",
        "npm install recieve.js @recieve /recieve #recieve",
        "`recieve` and recieve_it",
        "unreconciled overbooked copyeditor lookbook",
        "xqzt kubectl tabularray",
        "clickable upserted rebake systemd etcd",
        "Florance, Clemance and Remingtun came. Florance wrote.",
    ],
)
def test_right_words_and_names_pass(text: str) -> None:
    assert spelling_findings(DraftText(text), POST) == []


@pytest.mark.parametrize(
    "text", ["Appearently it works.", "It works.\n- Appearently so.", "> Appearently it works."]
)
def test_the_first_word_of_a_sentence_is_misspelled_where_it_is_no_name(text: str) -> None:
    [found] = spelling_findings(DraftText(text), POST)
    assert (found.quote, found.better) == ("Appearently", "apparently")
