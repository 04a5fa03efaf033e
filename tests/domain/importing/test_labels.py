"""What Upwork's labels mean: each one of the dictionary, its signs, and what isn't in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.importing import labels
from bot.domain.importing.label_words import WORDS_OF_KINDS
from bot.domain.importing.labels import (
    LABELS,
    About,
    Meaning,
    classify,
    contradicts,
    find,
    fits,
    folded,
    split,
)
from bot.domain.ledger.entries import CREDITS, SPENDS, Kind

SEEN = [
    ("Applied to job", -20, Kind.SPEND, About.COST),
    ("Connects bid for boosted proposal.", -28, Kind.BOOST, About.BOOST),
    ("You've been outbid to boost your proposal", 13, Kind.RETURN, About.BOOST_OUTBID),
    ("You bid to boost a proposal, but the job was closed", 28, Kind.RETURN, About.BOOST_CLOSED),
    (
        "We accepted your bid to boost a proposal. This is the final bid charge.",
        -9,
        Kind.BOOST,
        About.BOOST,
    ),
    (
        "We accepted your bid to boost a proposal. This is a refund for your total bid.",
        12,
        Kind.RETURN,
        About.BOOST_DEPOSIT,
    ),
    ("Job cancelled", 25, Kind.RETURN, About.CANCELLED),
    ("Refunded Connects for Connects Award", 20, Kind.REWARD, About.AWARD),
    ("Refunded for a reason of its own", 6, Kind.RETURN, About.REFUND),
    ("Availability Badge", -2, Kind.BADGE, About.BADGE),
    ("Monthly Connects renewal", 10, Kind.REFILL, About.RENEWAL),
    ("Membership upgraded to Plus", 97, Kind.REFILL, About.UPGRADE),
    ("Membership upgraded to Freelancer Plus", 100, Kind.REFILL, About.UPGRADE),
    ("Added extra Connects", 40, Kind.PURCHASE, About.OTHER),
    ("Earned Connects by completing task", 8, Kind.REWARD, About.OTHER),
    ("Rising Talent Achievement", 30, Kind.BONUS, About.OTHER),
]


def test_every_label_was_seen() -> None:
    assert {id(find(label)) for label, *_ in SEEN} == {id(label) for label in LABELS.values()}


@pytest.mark.parametrize(("label", "amount", "kind", "about"), SEEN)
def test_a_label_says_what_a_line_is(label: str, amount: int, kind: Kind, about: About) -> None:
    for written in (label, label.upper(), label.lower(), label.rstrip("."), label.replace("'", "’")):
        assert classify(written, amount) == Meaning(kind, about, known=True)


@pytest.mark.parametrize(("label", "amount", "kind", "about"), SEEN)
def test_a_label_contradicts_the_other_sign(label: str, amount: int, kind: Kind, about: About) -> None:
    assert contradicts(label, -amount)
    assert not contradicts(label, amount)
    assert not contradicts(label, 0)
    assert classify(label, -amount).known is False
    assert classify(label, 0).known is False


@pytest.mark.parametrize("word", sorted(WORDS_OF_KINDS))
def test_a_word_for_a_kind_contradicts_the_other_sign(word: str) -> None:
    written = word.replace("-", " ").title()
    assert [contradicts(written, amount) for amount in (7, -7)].count(True) == 1


def test_an_unknown_label_and_a_kind_of_both_signs_contradict_none() -> None:
    for label in ("Something new", "correction", "Gutschein"):
        assert not contradicts(label, 7)
        assert not contradicts(label, -7)


@pytest.mark.parametrize(
    ("action", "label", "title"),
    [
        ("Applied to job Build a bot", "Applied to job", "Build a bot"),
        ("APPLIED TO JOB Build a bot", "APPLIED TO JOB", "Build a bot"),
        ("Applied to jobBuild a bot", "Applied to job", "Build a bot"),
        ("Applied to job3D model", "Applied to job", "3D model"),
        ("Applied to job: Build a bot", "Applied to job", "Build a bot"),
        ("Applied to job", "Applied to job", None),
        ("Applied to job Applied to job board", "Applied to job", "Applied to job board"),
        (
            "Connects bid for boosted proposal. Fix .NET",
            "Connects bid for boosted proposal.",
            "Fix .NET",
        ),
        ("You’ve been outbid to boost your proposal Été", "You’ve been outbid to boost your proposal", "Été"),
        (
            "We accepted your bid to boost a proposal. This is the final bid charge. Logo",
            "We accepted your bid to boost a proposal. This is the final bid charge.",
            "Logo",
        ),
        ("Refunded Connects for Connects Award Logo", "Refunded Connects for Connects Award", "Logo"),
        # Where the label ends, or whether a title follows, isn't known of these.
        ("Refunded for a reason Logo", "Refunded for a reason Logo", None),
        ("Availability Badge for a week", "Availability Badge for a week", None),
        ("Applied to jobs of mine", "Applied to jobs of mine", None),
        ("Something new Logo", "Something new Logo", None),
    ],
)
def test_a_title_is_told_from_its_label(action: str, label: str, title: str | None) -> None:
    assert split(action) == (label, title)


@pytest.mark.parametrize("label", ["Something new", "", "Job", "Applied to jobs", "The Applied to job"])
def test_what_is_not_known_goes_by_its_sign(label: str) -> None:
    assert classify(label, 7) == Meaning(Kind.BONUS, About.OTHER, known=False)
    assert classify(label, -7) == Meaning(Kind.SPEND, About.OTHER, known=False)


def test_the_members_answer_comes_first() -> None:
    answers = {"Something New": Kind.ADS, "job cancelled": Kind.BONUS, "it's mine": Kind.BADGE}
    assert classify("Something New", -7, answers) == Meaning(Kind.ADS, About.OTHER, known=True)
    assert classify("It’s  mine", -7, answers) == Meaning(Kind.BADGE, About.BADGE, known=True)
    assert classify("Job cancelled", 7, answers) == Meaning(Kind.BONUS, About.OTHER, known=True)
    assert classify("Applied to job", -7, answers) == Meaning(Kind.SPEND, About.COST, known=True)


def test_an_answer_with_the_wrong_sign_is_none() -> None:
    answers = {"Something new": Kind.ADS, "Job cancelled": Kind.SPEND}
    assert classify("Something new", 7, answers) == Meaning(Kind.BONUS, About.OTHER, known=False)
    assert classify("Job cancelled", 7, answers) == Meaning(Kind.RETURN, About.CANCELLED, known=True)


def test_an_answer_that_agrees_keeps_what_the_label_is_about() -> None:
    answers = {"applied to job": Kind.SPEND}
    assert classify("Applied to job", -7, answers) == Meaning(Kind.SPEND, About.COST, known=True)


@pytest.mark.parametrize(
    ("label", "amount", "kind"),
    [
        ("Purchase", 40, Kind.PURCHASE),
        ("Purchased Connects", 80, Kind.PURCHASE),
        ("Connects purchase", 80, Kind.PURCHASE),
        ("ads", -4, Kind.ADS),
        ("correction", -4, Kind.CORRECTION),
    ],
)
def test_our_own_words_are_known(label: str, amount: int, kind: Kind) -> None:
    assert classify(label, amount) == Meaning(kind, About.OTHER, known=True)


def test_a_reversal_is_not_known_without_the_entry_that_it_takes_back() -> None:
    assert classify("reversal", 4).known is False


@given(st.sampled_from(Kind), st.integers(1, 100))
def test_a_kind_fits_the_sign_that_its_entries_have(kind: Kind, size: int) -> None:
    comes_in = kind in CREDITS or kind is Kind.RETURN
    goes_out = kind in SPENDS or kind in {Kind.EXPIRY, Kind.FORFEIT}
    assert fits(kind, size) is not goes_out
    assert fits(kind, -size) is not comes_in
    assert not fits(kind, 0)


@given(st.text(max_size=80), st.integers(-50, 50), st.booleans())
def test_any_label_means_something_and_splits_once(text: str, amount: int, behind: bool) -> None:
    action = f"Applied to job{text}" if behind else text
    label, title = split(action)
    assert split(label) == (label, None)
    assert title is None or action.endswith(title)
    meaning = classify(label, amount)
    assert not meaning.known or fits(meaning.kind, amount)


def test_folding_forgets_case_spaces_and_the_shape_of_an_apostrophe() -> None:
    assert folded("You’ve  BEEN outbid ") == folded("you've been Outbid")
    assert folded("Job cancelled") != folded("Job closed")


@pytest.mark.parametrize(
    ("label", "is_expiry"),
    [
        ("Connects expired", True),
        ("Expired Connects", True),
        ("EXPIRED", True),
        ("12 unused Connects have expired", True),
        ("Expiration of monthly Connects.", True),
        ("Expired domain finder", False),
        ("Connects spent", False),
    ],
)
def test_a_row_about_expired_connects_is_an_expiry(label: str, is_expiry: bool) -> None:
    assert (classify(label, -5).kind is Kind.EXPIRY) is is_expiry
    assert not classify(label, 5).known


@pytest.mark.parametrize(
    ("label", "amount", "kind"),
    [
        ("Kauf", 40, Kind.PURCHASE),
        ("Rückerstattung", 16, Kind.RETURN),
        ("Propuesta", -16, Kind.SPEND),
        ("achat", 40, Kind.PURCHASE),
        ("Повернення", 16, Kind.RETURN),
        ("खरीद", 40, Kind.PURCHASE),
    ],
)
def test_words_of_other_languages_are_known(label: str, amount: int, kind: Kind) -> None:
    assert labels.classify(label, amount).kind is kind
    assert labels.classify(label, amount).known


@pytest.mark.parametrize(
    ("words", "hides"),
    [
        ("Ola: Added extra Connects", True),
        ("126 Applied to job Logo", True),
        ("Added extra Connects", False),
        ("Applied to job Job cancelled form", False),
        ("Were: refunded", False),
        ("Refund for Availability Badge", False),
        ("Ola N. Added extra Connects", True),
        ("7:30 Added extra Connects", True),
        ("Webinar", False),
    ],
)
def test_a_label_behind_other_words(words: str, hides: bool) -> None:
    assert labels.hides_label(words) is hides


@pytest.mark.parametrize(
    ("title", "is_none"),
    [
        ("Bought 60 Connects", True),
        ("purchase", True),
        ("Refund: Logo", True),
        ("Monthly Connects renewal", True),
        ("Refund policy for a shop", False),
        ("Proposal", False),
        ("Boost: a landing page", False),
        ("Applied to job Logo", False),
        ("Logo", False),
    ],
)
def test_a_title_that_is_no_job(title: str, is_none: bool) -> None:
    assert labels.is_no_job(title) is is_none


@pytest.mark.parametrize(
    ("words", "is_part"),
    [
        ("You've been outbi", True),
        ("outbi d to boost your proposal", False),
        ("You've been outbi d to boost your proposal", True),
        ("Z Monthly Connects renewal", True),
        ("Applied to job", False),
        ("Profile spotlight", False),
        ("Значок", False),
    ],
)
def test_a_label_that_was_cut(words: str, is_part: bool) -> None:
    assert labels.is_torn(words) is is_part
