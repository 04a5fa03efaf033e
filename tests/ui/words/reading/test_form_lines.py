"""The lines that a form shows of a job post are read again, in every language."""

import pytest

from bot.domain.board.facts import Field, Price
from bot.domain.board.reader import ReadPost
from bot.domain.jobs.jobs import CATEGORIES
from bot.gateway.posts import read_details
from bot.ui.cards.jobs.posts import details
from bot.ui.words import Text
from bot.ui.words.languages import languages


@pytest.mark.parametrize("category", sorted(CATEGORIES))
@pytest.mark.parametrize("language", sorted(languages()))
def test_a_category_in_a_form_is_read_again(language: str, category: str) -> None:
    lines = details(Text(language, strict=True), ReadPost({Field.CATEGORY: category}, {}))
    assert read_details("\n".join(lines)).category == category


@pytest.mark.parametrize("language", sorted(languages()))
def test_the_lines_of_a_post_in_a_form_are_read_again(language: str) -> None:
    facts = {
        Field.BUDGET: Price(1250, 1250, "USD"),
        Field.SKILLS: ("python", "sql"),
        Field.HIRE_RATE: 85,
        Field.CLIENT_SPENT: 12500,
    }
    request = read_details("\n".join(details(Text(language, strict=True), ReadPost(facts, {}))))
    assert (request.budget, request.hire_rate, request.client_spent) == (1250, 85, 12500)
    assert (request.skills, request.note) == ("python, sql", "")
