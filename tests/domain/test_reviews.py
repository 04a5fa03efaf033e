"""Reviews: whose draft is read next, what a whole review is, the limits of a member, and whose advice went with replies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.reviews import (
    FEWEST_KNOWN,
    LIMITS_MS,
    LONGEST_DRAFT,
    LONGEST_SENTENCE,
    MOST_NUDGED,
    OVERDUE_MS,
    ROW_CHARACTERS,
    SHORTEST_DRAFT,
    AdviceOutcome,
    QueuedDraft,
    ReaderOutcomes,
    ReviewMark,
    ReviewPart,
    Rubric,
    again_at,
    checked_draft,
    checked_rubric,
    may_nudge,
    outcomes_by_reader,
    page_texts,
    reading_order,
    rows_of,
    stored_rubric,
)
from bot.domain.time.calendar import DAY_MS, HOUR_MS

NOW = 100 * DAY_MS
MARKS = ["weak", "fine", "missing", "strong", "fine"]
SENTENCES = ["Begin with the result.", "Good.", "Name one.", "Clear.", "Ask about the deadline."]


def queued(
    id: int, hours: float, *, owes: bool = False, fits: bool = True, was_left: bool = False
) -> QueuedDraft:
    """Return a draft that has waited for so many hours."""
    return QueuedDraft(id, NOW - round(hours * HOUR_MS), owes, fits, was_left)


def order(*drafts: QueuedDraft) -> list[int]:
    return [draft.id for draft in sorted(drafts, key=lambda draft: reading_order(draft, NOW))]


def test_who_gave_comes_first_then_the_own_trade_then_who_waits_longest() -> None:
    assert order(queued(1, 9, owes=True), queued(2, 5, fits=False), queued(3, 1), queued(4, 2)) == [
        4,
        3,
        2,
        1,
    ]


def test_after_a_day_only_the_wait_counts() -> None:
    assert order(queued(1, 24, owes=True, fits=False), queued(2, 23.9), queued(3, 30, owes=True)) == [3, 1, 2]


def test_what_the_reader_has_left_comes_last_in_its_group() -> None:
    assert order(queued(1, 5, was_left=True), queued(2, 1, owes=True)) == [2, 1]
    assert order(queued(1, 40, was_left=True), queued(2, 30), queued(3, 1)) == [2, 1, 3]


DRAFTS = st.builds(
    QueuedDraft,
    st.integers(1, 10**6),
    st.integers(0, NOW),
    st.booleans(),
    st.booleans(),
    st.just(False),
)


@given(DRAFTS, DRAFTS, st.integers(0, 10 * DAY_MS))
def test_nothing_that_comes_later_gets_before_an_overdue_draft(
    one: QueuedDraft, other: QueuedDraft, later_ms: int
) -> None:
    now = NOW + later_ms
    if now - one.since >= OVERDUE_MS and one.since < other.since:
        assert reading_order(one, now) < reading_order(other, now)


def test_a_review_has_five_marks_and_five_sentences_on_one_line_each() -> None:
    rubric = checked_rubric(MARKS, ["  Begin \n with it. ", *SENTENCES[1:]])
    assert rubric.marks == tuple(map(ReviewMark, MARKS))
    assert rubric.sentences[0] == "Begin with it."
    assert stored_rubric(rubric.stored()) == rubric
    assert len(rubric.marks) == len(ReviewPart)


@pytest.mark.parametrize(
    ("marks", "sentences", "refusal"),
    [
        (["good", *MARKS[1:]], SENTENCES, errors.BadChoice),
        (MARKS[:4], SENTENCES, errors.BadChoice),
        (MARKS, SENTENCES[:4], errors.EmptyReview),
        (MARKS, ["  ", *SENTENCES[1:]], errors.EmptyReview),
        (MARKS, ["x" * (LONGEST_SENTENCE + 1), *SENTENCES[1:]], errors.TooLong),
    ],
)
def test_no_other_review_is_taken(marks: list[str], sentences: list[str], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        checked_rubric(marks, sentences)


def test_a_draft_has_a_few_words_and_at_most_upworks_length() -> None:
    draft = "Hi Sarah, I drew nine bakery signs: shall"
    assert checked_draft(f"  {draft}\n") == draft
    for short in (
        " \n ",
        "Hello",
        draft[: SHORTEST_DRAFT - 1],
        f"See https://example.com/{'x' * 200} please",
    ):
        with pytest.raises(errors.ShortDraft):
            checked_draft(short)
    with pytest.raises(errors.TooLong):
        checked_draft("x" * (LONGEST_DRAFT + 1))


def test_a_limit_ends_a_day_after_the_first_of_the_last_uses() -> None:
    assert again_at([NOW - LIMITS_MS, NOW - 5, NOW - 3], 3, NOW) is None
    assert again_at([NOW - 3, NOW - 9, NOW - 5], 3, NOW) == NOW - 9 + LIMITS_MS
    assert again_at([NOW - 9, NOW - 5, NOW - 3], 2, NOW) == NOW - 5 + LIMITS_MS


def test_a_few_readers_are_asked_about_a_draft_on_each_day() -> None:
    assert may_nudge(MOST_NUDGED - 1, NOW, NOW)
    assert not may_nudge(MOST_NUDGED, NOW, NOW)
    assert may_nudge(MOST_NUDGED, NOW - DAY_MS, NOW)
    assert not may_nudge(MOST_NUDGED, NOW + DAY_MS, NOW)


def test_a_short_draft_is_one_page_and_none_is_none() -> None:
    assert page_texts("Hi Sarah,\n\nhello.", 5) == ("Hi Sarah,\n\nhello.",)
    assert page_texts("", 5) == ()


def test_a_page_ends_between_words_and_within_a_word_that_is_longer_than_a_page() -> None:
    assert page_texts("word " * 20, 1) == ("word word word word word word word word",) * 2 + (
        "word word word word",
    )
    assert page_texts("x" * (ROW_CHARACTERS * 2 + 1), 2) == ("x" * ROW_CHARACTERS * 2, "x")


@given(st.text(st.sampled_from("ab \n"), max_size=600), st.integers(1, 6))
def test_pages_hold_all_words_in_their_order_and_fit(text: str, most_rows: int) -> None:
    pages = page_texts(text, most_rows)
    assert "".join("".join(pages).split()) == "".join(text.split())
    assert all(0 < rows_of(page) <= most_rows for page in pages)


def test_only_readers_with_enough_known_outcomes_are_compared_and_unknown_stays_unknown() -> None:
    known = [AdviceOutcome(7, number < 2) for number in range(FEWEST_KNOWN)]
    few = [AdviceOutcome(8, True)] * (FEWEST_KNOWN - 1) + [AdviceOutcome(8, None)] * 9
    nameless = [AdviceOutcome(0, False)] * FEWEST_KNOWN
    assert outcomes_by_reader([*known, *few, AdviceOutcome(7, None), *nameless]) == (
        ReaderOutcomes(7, 2, FEWEST_KNOWN, 1),
        ReaderOutcomes(0, 0, FEWEST_KNOWN, 0),
    )


def test_a_rubric_keeps_every_letter() -> None:
    rubric = Rubric((ReviewMark.FINE,) * 5, ("Ä “x” \\ ü", "b", "c", "d", "e"))
    assert stored_rubric(rubric.stored()) == rubric
