"""The skeletons of sentences, and the models that judge drafts by them."""

import math

import pytest

from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import DraftText
from bot.domain.drafting.shares import opening_shares, subject_shares
from bot.domain.drafting.skeletons import UNKNOWN_RARITY, rarity, skeleton, skeleton_features
from bot.domain.drafting.votes import (
    BUCKETS,
    VERSION,
    drafting_model,
    opening_vote,
    proof_vote,
    step_vote,
    subject_vote,
)

POST = ClientPost("Re-string a harpsichord\nItalian, 1970s, brass strings, A = 415 Hz. It stands in Ghent.")


def test_a_skeleton_keeps_common_words_and_the_form_of_others() -> None:
    parts = skeleton("In March I moved a florist's 212,000 rows to Postgres.", frozenset())
    assert " ".join(parts) == "in NAME i PAST a PLURAL NUMBER PLURAL to NAME"
    assert skeleton("415 Hz, $90, 2024, 12%: fifty", frozenset({"415", "fifty"})) == [
        "OF_POST", "NAME", "MONEY", "YEAR", "SHARE", ":", "OF_POST",
    ]  # fmt: skip


def test_the_features_tell_a_result_from_a_plan() -> None:
    result = set(skeleton_features(["i", "moved", "NUMBER", "rows"]))
    plan = set(skeleton_features(["i'd", "move", "NUMBER", "rows"]))
    assert "i moved" in result
    assert {"planned=False", "number=True", "me=True"} <= result
    assert "planned=True" in plan


def test_rare_words_weigh_more_than_common_ones() -> None:
    assert rarity("the") < rarity("string") < rarity("harpsichord") < UNKNOWN_RARITY == rarity("qzxv")


@pytest.mark.parametrize(
    ("name", "width"),
    [
        ("opening", len(opening_shares(DraftText("Hello"), POST))),
        ("subject", len(subject_shares(DraftText("Hello"), POST))),
        ("proof", BUCKETS),
        ("step", BUCKETS),
    ],
)
def test_the_models_were_fitted_on_these_features(name: str, width: int) -> None:
    model = drafting_model(name)
    assert (model.version, model.labels, model.buckets) == (VERSION, (name,), width)


def test_the_models_tell_the_job_from_the_sender() -> None:
    job = DraftText(
        "Brass strings at 415 Hz want a harpsichord that has been at rest for a week in its room in Ghent."
    )
    sender = DraftText("I have been a certified professional for twelve years and my clients love my work.")
    assert opening_vote(job, POST) < 0 < opening_vote(sender, POST)
    assert subject_vote(job, POST) < subject_vote(sender, POST)


def test_the_models_find_results_and_steps() -> None:
    result = DraftText(
        "Hi,\n\nlast spring I restrung a spinet for a school in Bruges; it has held its pitch for 14 months."
    )
    plan = DraftText("Hi,\n\nI would take my time for each of the strings.")
    assert proof_vote(plan, POST) < 0 < proof_vote(result, POST)
    asking = DraftText("Could you send me a photo of the soundboard?")
    waiting = DraftText("My price is $900, half of it in advance.")
    assert step_vote(waiting, POST) < 0 < step_vote(asking, POST)


def test_a_draft_without_a_sentence_has_the_smallest_odds() -> None:
    assert proof_vote(DraftText(""), POST) == step_vote(DraftText(""), POST) == -math.inf
