"""The model of the radar: it fits the code, knows plain junk from an honest post, and shows the words that weigh most."""

import pytest

from bot.domain.board.junk import JunkKind, find_junk
from bot.domain.board.junk_features import BUCKETS, MOST_PARTS, VERSION, message_buckets
from bot.domain.board.junk_marking import marked
from bot.domain.board.junk_votes import (
    UNLIKELY,
    JunkVotes,
    heaviest_words,
    junk_model,
    junk_votes,
    linear_votes,
    written,
)
from bot.domain.board.message_texts import MessageText
from bot.domain.encoding.model import encoder
from bot.domain.text_models import bucket_of, probability

HONEST = "Vue developer for a warehouse dashboard, 20 hours a week. The design is in Figma."
JUNK = "Send your Upwork password to our manager, then she opens the contract."


def message(*texts: str) -> list[MessageText]:
    return [MessageText(f"fields[{number}]", text) for number, text in enumerate(texts)]


def test_the_files_of_the_models_were_fitted_on_the_features_and_kinds_of_the_code() -> None:
    model = junk_model()
    assert (model.version, model.buckets) == (VERSION, BUCKETS), (
        "fit it anew: python -m benchmarks.radar --write"
    )
    assert set(model.labels) == set(JunkKind) - {JunkKind.LOOKALIKE_LINK, JunkKind.NEAR_COPY_OF}
    assert set(model.labels) == set(encoder().labels), "fit it anew: make encoder"


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
    assert not JunkVotes({"payment_outside": 0.1}).allows("payment_outside")
    assert JunkVotes({"payment_outside": 0.1}).allows("payment_outside", is_sure=True)
    assert votes.alone() == []


def test_the_encoder_is_asked_only_where_the_words_make_a_kind_likely_at_all() -> None:
    by_words = linear_votes(junk_model(), message_buckets(marked(message(HONEST))))
    assert max(vote.logit for vote in by_words.values()) < UNLIKELY
    assert junk_votes(marked(message(HONEST))).of_kind == {
        kind: probability(vote.logit) for kind, vote in by_words.items()
    }
    by_words = linear_votes(junk_model(), message_buckets(marked(message(JUNK))))
    assert junk_votes(marked(message(JUNK))).of_kind["phishing_login"] == pytest.approx(
        probability((by_words["phishing_login"].logit + encoder().logits(JUNK)["phishing_login"]) / 2)
    )


def test_a_message_without_words_has_no_votes() -> None:
    assert junk_votes(marked(message("", " …"))).of_kind == {}
    assert find_junk([]) == ()


def test_addresses_of_upwork_itself_are_read_as_its_name() -> None:
    texts = ("Mail from donotreply@upwork.com,", "see https://www.upwork.com/jobs/~02 or me@studio.example")
    assert written(marked(message(*texts))) == "Mail from upwork,\nsee upwork or me@studio.example"


def test_the_words_that_weigh_most_are_whole_clauses_of_the_likeliest_sentence() -> None:
    post = marked(message(HONEST, JUNK))
    number, first, last = heaviest_words("phishing_login", junk_votes(post), post.book)
    assert number == 1
    assert "Upwork password" in JUNK[first.start : last.end]


def test_one_bad_sentence_weighs_much_in_a_long_post() -> None:
    post = [HONEST] * 12
    alone = junk_votes(marked(message(*post))).of_kind["phishing_login"]
    assert junk_votes(marked(message(*post, JUNK))).of_kind["phishing_login"] > max(0.5, alone)


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
    assert bucket_of(feature, BUCKETS) in message_buckets(marked(message(text))).whole


def test_pairs_of_parts_are_bounded() -> None:
    texts = message(*(f"{JUNK} Pay the fee by bank, we refund it." for _ in range(3)))
    one, three = (message_buckets(marked(part)) for part in (texts[:1], texts))
    assert len(three.whole) <= len(one.whole) + MOST_PARTS * (MOST_PARTS - 1) // 2
    assert len(three.sentences) == 3 * len(one.sentences)
