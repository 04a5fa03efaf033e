"""How a topic of the guide is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.guide import GuideTopic
from bot.ui.words.reading.guide import find_topic, keywords, rank_topics

EN = "en"


@pytest.mark.parametrize("topic", GuideTopic)
def test_every_topic_has_words_of_its_own(topic: GuideTopic) -> None:
    words = keywords(EN).by_topic
    others = frozenset[str]().union(*(words[other] for other in GuideTopic if other is not topic))
    assert words[topic] - others
    assert all(word.isalpha() and word == word.casefold() for word in words[topic])


@pytest.mark.parametrize("topic", GuideTopic)
@pytest.mark.parametrize("shape", ["{}", " {} ", "{}s", "{}?"])
def test_an_id_finds_its_topic(topic: GuideTopic, shape: str) -> None:
    assert find_topic(shape.format(topic), EN) is topic
    assert find_topic(topic.upper(), EN) is topic


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("What are Connects?", GuideTopic.BASICS),
        ("how much money is a connect", GuideTopic.BASICS),
        ("are invitations free", GuideTopic.BASICS),
        ("Why do they exist", GuideTopic.WHY),
        ("how many connects per month on plus", GuideTopic.PLANS),
        ("allocation", GuideTopic.PLANS),
        ("when is my next refill", GuideTopic.PLANS),
        ("earning more", GuideTopic.EARNING),
        ("do interviews give connects", GuideTopic.EARNING),
        ("best use of connects", GuideTopic.STRATEGY),
        ("client never opened my proposal", GuideTopic.CLIENTS),
        ("what happens at the client's end", GuideTopic.CLIENTS),
        ("when do connects expire", GuideTopic.EXPIRY),
        ("rollover and expiry", GuideTopic.EXPIRY),
        ("do I get connects back if the job expires", GuideTopic.RETURNS),
        ("14 day refund if the client is silent", GuideTopic.RETURNS),
        ("refnud", GuideTopic.RETURNS),
        ("i was outbid", GuideTopic.BOOSTS),
        ("is bosting worth an auction", GuideTopic.BOOSTS),
        ("is boosting worth it?", GuideTopic.BOOSTS),
        ("should I buy plus", GuideTopic.PLANS),
        ("are they worth it", GuideTopic.STRATEGY),
        ("availability badge", GuideTopic.BADGE),
        ("what does it cost to start", GuideTopic.NEWCOMERS),
        ("NEWBIE", GuideTopic.NEWCOMERS),
        ("cover letter", GuideTopic.WRITING),
        ("how do I write a proposal", GuideTopic.WRITING),
        ("How to write a good cover letter?", GuideTopic.WRITING),
        ("proposal template", GuideTopic.WRITING),
        ("what do clients want in a cover letter", GuideTopic.WRITING),
        ("telegram", GuideTopic.SCAMS),
        ("client wants to talk on WhatsApp", GuideTopic.SCAMS),
        ("is this job a scam?", GuideTopic.SCAMS),
        ("are connects a scam", GuideTopic.SCAMS),
        ("he asks for a deposit", GuideTopic.SCAMS),
        ("unpaid test", GuideTopic.SCAMS),
    ],
)
def test_free_words_find_the_nearest(asked: str, topic: GuideTopic) -> None:
    assert find_topic(asked, EN) is topic


@pytest.mark.parametrize(
    "asked", ["", " ", "hello", "@everyone", "<@1>", "#12", "🎉", "été", "x" * 2000, "12 34"]
)
def test_words_that_say_nothing_find_nothing(asked: str) -> None:
    assert find_topic(asked, EN) is None
    assert rank_topics(asked, EN) == ()


@pytest.mark.parametrize(
    ("typed", "first"), [("b", GuideTopic.BASICS), ("bo", GuideTopic.EARNING), ("boo", GuideTopic.BOOSTS)]
)
def test_beginnings_count_while_one_word_is_typed(typed: str, first: GuideTopic) -> None:
    assert rank_topics(typed, EN)[0] is first


def test_a_short_word_among_others_is_no_beginning() -> None:
    assert rank_topics("can I boost", EN) == (GuideTopic.BOOSTS,)


def test_the_nearer_come_first_and_the_others_in_the_order_of_the_guide() -> None:
    assert rank_topics("expiry badge plan badge", EN)[:3] == (
        GuideTopic.BADGE,
        GuideTopic.PLANS,
        GuideTopic.EXPIRY,
    )


def test_only_the_beginning_of_a_long_question_is_read() -> None:
    assert find_topic("boost " + "badge " * 400, EN) is GuideTopic.BADGE
    assert find_topic("hello " * 40 + "boost", EN) is None
    assert find_topic("x " * 20 + "boost", EN) is None


@given(st.text(max_size=300))
def test_whatever_is_typed_is_taken(typed: str) -> None:
    found = rank_topics(typed, EN)
    assert len(set(found)) == len(found)
    assert find_topic(typed, EN) is (found[0] if found else None)
