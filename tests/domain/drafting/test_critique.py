"""What a language model is sent, and how its answer is cut."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.drafting.critique import (
    LONGEST_CRITIQUE,
    MOST_LINES,
    Critique,
    CritiqueEnd,
    grown,
    messages,
)
from bot.services.drafting.language_model import MOST_BYTES


@given(st.text(), st.text())
def test_draft_and_post_come_back_as_they_were_and_the_instructions_stay(draft: str, post: str) -> None:
    instructions, content = messages(draft, post)
    assert instructions == messages("", "")[0]
    assert json.loads(content["content"]) == ({"draft": draft, "post": post} if post else {"draft": draft})


def test_an_answer_grows_until_it_is_too_long() -> None:
    critique = grown(grown(Critique(""), "Begin "), "here.")
    assert critique == Critique("Begin here.")
    long = grown(critique, " word" * LONGEST_CRITIQUE)
    assert long.end is CritiqueEnd.LONG
    assert long.text.endswith("…")
    assert len(long.text) <= LONGEST_CRITIQUE + 1


def test_lines_are_bounded_and_gaps_become_one() -> None:
    assert grown(Critique("One.\n"), " \n\n\nTwo.").text == "One.\n\nTwo."
    long = grown(Critique(""), "x\n" * (MOST_LINES + 1))
    assert long.end is CritiqueEnd.LONG
    assert long.text.splitlines() == [*["x"] * MOST_LINES, "…"]


def test_an_answer_of_spaces_alone_is_cut_without_long_work() -> None:
    """Work that grows with the square of the length would take minutes here, on the event loop."""
    for piece in (" " * MOST_BYTES, ("\n" + " " * 100) * (MOST_BYTES // 101)):
        assert len(grown(Critique("Begin."), piece).text) <= LONGEST_CRITIQUE + 1
