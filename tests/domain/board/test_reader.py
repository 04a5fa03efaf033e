"""What is read from posts: right or left out, in every layout and language of tests/cases/posts."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.board.facts import Field
from bot.domain.board.layout import lines_of
from bot.domain.board.message import LONGEST_PART, MessagePart, NotAMessage, from_text, sources
from bot.domain.board.reader import read_post
from bot.domain.board.tokens import tokens_of
from bot.ui.words.reading.post_words import post_words
from tests.domain.board.posts import cases, differences, readings
from tests.sizes import sized

FILES = ("posts.jsonl", "traps.jsonl")
POSTS = [case for name in FILES for case in cases(name)]
FLOORS = {
    "posts-b.jsonl": 0.95,
    "posts-c.jsonl": 0.98,
    "posts-e.jsonl": 0.97,
    "posts-g.jsonl": 0.72,
    "posts-h.jsonl": 0.85,
    "layouts.jsonl": 0.96,
}
"""The least part of the labelled facts that is read of each set of posts."""
SENT_AT = 1_795_168_800_000
LINK = "https://www.upwork.com/jobs/~022123672240113289568"
WORDS = sorted(
    {word for case in POSTS for word in json.dumps(case["message"], ensure_ascii=False).split(" ")}
)


@pytest.mark.parametrize("name", FILES)
def test_every_fact_is_read_and_right(name: str) -> None:
    compared = {case["id"]: differences(case, post) for case, post in readings(name)}
    assert {post: both for post, both in compared.items() if both != ([], [])} == {}


@pytest.mark.parametrize("name", FLOORS)
def test_most_facts_are_read_and_none_is_wrong(name: str) -> None:
    compared = {case["id"]: differences(case, post) for case, post in readings(name)}
    assert {post: wrong for post, (wrong, _) in compared.items() if wrong} == {}
    missed = sum(len(left_out) for _, left_out in compared.values())
    assert missed <= (1 - FLOORS[name]) * sum(len(case["fields"]) for case in cases(name))


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("name", [*FILES, *FLOORS])
def test_every_fact_has_its_place(name: str) -> None:
    for case, post in readings(name):
        parts = {part.path: part.text for source in sources(case["message"]) for part in source.parts()}
        for field, place in post.places.items():
            if not place.path.endswith("timestamp"):
                text = parts[place.path][place.start : place.end]
                assert text.strip(), (case["id"], field)
                if field in {Field.COUNTRY, Field.LINK}:
                    value = str(post.fields[field]).lower().removeprefix("~")
                    assert value in text.lower(), (case["id"], field)
        assert set(post.places) == set(post.fields), case["id"]


_TEXT = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=60).map(" ".join)
_FIELD = st.fixed_dictionaries({}, optional={"name": _TEXT, "value": _TEXT})
_EMBED = st.fixed_dictionaries(
    {},
    optional={
        "title": _TEXT,
        "url": _TEXT | st.just(LINK),
        "description": _TEXT,
        "fields": st.lists(_FIELD, max_size=3),
        "author": st.fixed_dictionaries({"name": _TEXT}),
        "footer": st.fixed_dictionaries({"text": _TEXT}),
        "timestamp": st.text(max_size=12) | st.just("2026-11-20T09:00:00Z"),
    },
)
_MESSAGE = st.fixed_dictionaries({"content": _TEXT, "embeds": st.lists(_EMBED, max_size=2)})


@pytest.mark.usefixtures("untraced")
@settings(max_examples=sized(20, 60), deadline=None)
@given(_MESSAGE, st.lists(_MESSAGE, max_size=1))
def test_any_text_is_read_without_a_fault(message: dict[str, Any], forwarded: list[dict[str, Any]]) -> None:
    message["message_snapshots"] = [{"message": snapshot} for snapshot in forwarded]
    post = read_post(sources(message), post_words(), SENT_AT)
    assert set(post.places) == set(post.fields)


@pytest.mark.parametrize(
    "message",
    [
        None,
        [],
        {"content": 3},
        {"embeds": {}},
        {"embeds": [3]},
        {"embeds": [{"title": []}]},
        {"embeds": [{"fields": ["x"]}]},
        {"embeds": [{"footer": "x"}]},
        {"message_snapshots": [{"message": "x"}]},
    ],
)
def test_another_form_of_a_message_is_refused(message: Any) -> None:
    with pytest.raises(NotAMessage, match=r"\.$"):
        sources(message)


def test_missing_keys_count_as_empty() -> None:
    assert sources({}) == ()
    assert sources({"content": None, "embeds": None, "message_snapshots": [{}]}) == ()


def test_a_field_without_a_value_says_nothing() -> None:
    embed = {"title": "Logo for a bakery", "description": f"Fixed-price · $120 · 5 Connects\n{LINK}"}
    without, with_one = (
        read_post(sources({"embeds": [embed | {"fields": fields}]}), post_words(), SENT_AT).fields
        for fields in ([], [{"name": "Country: Iceland", "value": ""}])
    )
    assert with_one == without
    assert with_one[Field.TITLE] == "Logo for a bakery"


def test_pasted_text_is_read_as_a_message() -> None:
    post = read_post(
        from_text(f"Logo for a bakery\nPosted 2 hours ago\nFixed-price\n$120\n{LINK}"), post_words()
    )
    assert post.fields[Field.TITLE] == "Logo for a bakery"
    assert Field.POSTED_AT not in post.fields  # nobody says when this was written


def test_a_forwarded_message_has_its_own_time() -> None:
    words = "Hourly · $15 - $22 · Posted 15 minutes ago · 9 Connects · Proposals: 5 to 10"
    snapshot = {"message": {"content": words, "timestamp": "2026-11-20T08:00:00+00:00"}}
    post = read_post(sources({"message_snapshots": [snapshot]}), post_words(), SENT_AT)
    assert post.fields[Field.POSTED_AT] == SENT_AT - 2 * 3_600_000 - 15 * 60_000


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize(
    "unit", ["[", "1,", "**a", "`a` ", "~02", "$1-", "a:", "$5 fixed, 12 Connects, ", "~~a", "<b "]
)
def test_a_long_run_of_anything_is_read(unit: str) -> None:
    text = (unit * 6_000)[:6_000]
    embed = {"title": text[:256], "description": text, "fields": [{"name": text[:256], "value": text[:1024]}]}
    assert read_post(sources({"content": text, "embeds": [embed]}), post_words(), SENT_AT).fields is not None


def test_a_message_is_read_up_to_a_number_of_characters() -> None:
    embeds = [{"description": "a" * LONGEST_PART} for _ in range(10)]
    assert (
        sum(
            len(part.text)
            for source in sources({"content": "b" * 100, "embeds": embeds})
            for part in source.parts()
        )
        <= 60_000
    )


def test_a_line_that_is_too_long_is_no_title() -> None:
    fields = read_post(from_text(f"# {'Logo ' * 300}\nFixed $90 · 5 Connects\n{LINK}"), post_words()).fields
    assert Field.TITLE not in fields


def test_a_number_that_can_be_read_in_no_way_is_none() -> None:
    [line] = lines_of(MessagePart("content", "12.345.6 1,234.567 1.5.5 0.125 5"))
    assert [token.text for token in tokens_of(line, post_words())] == ["?", "?", "?", "?", "5"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Crochet pattern tester · Fixed-price · $60 · 2 Connects · Iceland", "Crochet pattern tester"),
        ("Crochet pattern tester · knit it · then wash it · Fixed-price · $60 · 2 Connects · purl it", None),
        ("looks cheap to me | Fixed-price | $60 | 2 Connects | Payment unverified", None),
    ],
)
def test_a_line_of_facts_may_begin_with_the_title(line: str, title: str | None) -> None:
    post = read_post(from_text(f"{line}\n{LINK}"), post_words(), SENT_AT)
    assert post.fields.get(Field.TITLE) == title


def test_a_number_of_last_year_is_no_moment_of_posting() -> None:
    older = "https://www.upwork.com/jobs/~021988204936283385846"
    message = {"content": f"Size chart pop-up\nPosted 5 minutes ago\nFixed $40 · 6 Connects\n{older}"}
    post = read_post(sources(message), post_words(), SENT_AT)
    assert post.fields[Field.POSTED_AT] == SENT_AT - 5 * 60_000
    assert Field.POSTED_AT not in read_post(sources({"content": older}), post_words(), SENT_AT).fields


def test_verified_and_a_range_alone_count_in_a_line_of_facts_only() -> None:
    told = read_post(
        sources({"content": f"Fixed $750 | Less than 5 | Estonia | Verified | 5.0\n{LINK}"}), post_words()
    )
    assert told.fields[Field.PAYMENT_VERIFIED] is True
    assert told.fields[Field.PROPOSALS] == "0-4"
    alone = read_post(sources({"content": f"Fixed $750 | Verified | Less than 5\n{LINK}"}), post_words())
    assert not {Field.PAYMENT_VERIFIED, Field.PROPOSALS} & set(alone.fields)


@pytest.mark.parametrize(
    ("line", "verified"),
    [
        ("client from Spain, 4.9, $5K spent, verified", True),
        ("client from Spain, 4.9, $5K spent, verified, my proposal is ready", None),
    ],
)
def test_a_lone_verified_beside_words_of_the_writer_is_nobodys(line: str, verified: bool | None) -> None:
    post = read_post(from_text(f"Logo for a bakery, fixed $300\n{LINK}\n{line}"), post_words())
    assert post.fields.get(Field.PAYMENT_VERIFIED) is verified


@pytest.mark.parametrize("title", ["Vaga: Logo para padaria", "Job: Logo para padaria", "Logo para padaria"])
def test_a_label_is_no_part_of_an_embeds_title(title: str) -> None:
    embed = {"title": title, "url": LINK, "description": "Fixed-price $300"}
    post = read_post(sources({"content": "", "embeds": [embed]}), post_words())
    assert post.fields[Field.TITLE] == "Logo para padaria"
