"""The lines that a form shows of a job post are read again, in every language."""

import pytest

from bot.gateway.posts import read_details
from bot.ui.words import Text
from bot.ui.words.languages import languages

CATEGORIES = [id.removeprefix("category-") for id in Text().ids() if id.startswith("category-")]


@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize("language", sorted(languages()))
def test_a_category_in_a_form_is_read_again(language: str, category: str) -> None:
    text = Text(language, strict=True)
    line = text.t("read-category", category=text.t(f"category-{category}"))
    assert read_details(line).category == category


@pytest.mark.parametrize("language", sorted(languages()))
def test_the_lines_of_a_post_in_a_form_are_read_again(language: str) -> None:
    text = Text(language, strict=True)
    lines = (
        text.t("read-budget", price="$1,250"),
        text.t("read-hire-rate", value="85"),
        text.t("read-client-spent", value="12500"),
        text.t("read-skills", skills="python, sql"),
    )
    request = read_details("\n".join(lines))
    assert (request.budget, request.hire_rate, request.client_spent) == (1250, 85, 12500)
    assert (request.skills, request.note) == ("python, sql", "")
