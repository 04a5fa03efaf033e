"""The model of the radar: it fits the code, knows plain junk from an honest post, and shows the words that weigh most."""

import pytest

from bot.domain.board.junk import JunkKind, find_junk
from bot.domain.board.junk_features import BUCKETS, MOST_PARTS, VERSION, message_features
from bot.domain.board.junk_marking import marked
from bot.domain.board.junk_votes import JunkVotes, heaviest_words, junk_model, junk_votes
from bot.domain.board.message_texts import MessageText

HONEST = "Vue developer for a warehouse dashboard, 20 hours a week. The design is in Figma."
JUNK = "Send your Upwork password to our manager, then she opens the contract."


def message(*texts: str) -> list[MessageText]:
    return [MessageText(f"fields[{number}]", text) for number, text in enumerate(texts)]


def test_the_file_of_the_model_was_fitted_on_the_features_and_kinds_of_the_code() -> None:
    model = junk_model()
    assert (model.version, model.buckets) == (VERSION, BUCKETS), (
        "fit it anew: python -m benchmarks.radar --write"
    )
    assert set(model.labels) == set(JunkKind) - {JunkKind.LOOKALIKE_LINK, JunkKind.NEAR_COPY_OF}


def test_plain_junk_is_likely_and_an_honest_post_is_not() -> None:
    votes = junk_votes(marked(message(HONEST, JUNK)))
    assert votes.of_kind["phishing_login"] > 0.9
    assert "phishing_login" in votes.alone()
    assert junk_votes(marked(message(HONEST))).alone() == []


def test_a_rule_counts_unless_the_model_finds_its_kind_unlikely() -> None:
    votes = JunkVotes({"too_good": 0.2, "advance_fee": 0.001})
    assert votes.allows("too_good")
    assert not votes.allows("advance_fee")
    assert votes.allows("lookalike_link")
    assert votes.alone() == []


def test_a_message_without_words_has_no_votes() -> None:
    assert junk_votes(marked(message("", " …"))).of_kind == {}
    assert find_junk([]) == ()


def test_the_words_that_weigh_most_are_whole_clauses_of_one_text() -> None:
    number, first, last = heaviest_words("phishing_login", marked(message(HONEST, JUNK)))
    assert number == 1
    assert "Upwork password" in JUNK[first.start : last.end]


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("We never pay a fee.", "n:fee"),
        ("Budget $600", "w:[money]"),
        ("$30 an hour", "a:hour 5"),
        ("Call 12 people", "w:[number]"),
        ("our clients", "b:our clients"),
        ("password", "c:passw"),
        ("Users log in with a code.", "o:code"),
        ("Write ten lines like “earn $500 a day”.", "o:earn"),
    ],
)
def test_a_message_has_its_words_amounts_and_denials_as_features(text: str, feature: str) -> None:
    assert feature in message_features(marked(message(text)))


def test_pairs_of_parts_are_features_and_bounded() -> None:
    texts = message(*(f"{JUNK} Pay the fee by bank, we refund it." for _ in range(3)))
    pairs = {feature for feature in message_features(marked(texts)) if feature.startswith("q:")}
    assert 0 < len(pairs) <= MOST_PARTS * (MOST_PARTS - 1) // 2
