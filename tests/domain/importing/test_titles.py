"""Which titles may name the same job: cut, retyped, or read from a link."""

import pytest

from bot.domain.importing import titles
from bot.domain.importing.titles import Likeness, likeness


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Logo for a bakery", "logo  FOR a Bakery!", True),
        ("Logo for a bakery", "Logo-for-a-bakery", True),
        ("Logo for a bakery in Riga", "Logo for a bakery", True),
        ("Logo for a bakery in Riga and another…", "Logo for a bakery in Riga and", True),
        ("Build a Discord bot", "Build a Discord bots", True),
        ("Logo", "Logo for a bakery", False),
        ("Logo for a bakery", "Logo for a butcher's shop", False),
        ("!!!", "!!!", True),
        ("!!!", "???", False),
        ("", "Logo", False),
        ("Логотип для пекарни", "логотип для ПЕКАРНИ", True),
    ],
)
def test_titles_of_one_job_are_similar(one: str, other: str, same: bool) -> None:
    for alike in (likeness(one, other), likeness(other, one)):
        assert (alike is not None and alike <= Likeness.SIMILAR) is same


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Logo – “bakery”", "logo - 'bakery'", Likeness.EQUAL),
        (
            "Senior React developer for a long-t…",
            "Senior React developer for a long-term project",
            Likeness.CUT,
        ),
        ("Menu…", "Menu design", Likeness.CUT),
        ("Men…", "Menu design", None),
        ("Build a Discrod bot", "Build a Discord bots", Likeness.SIMILAR),
        ("Job 3 for a bakery", "Job 4 for a bakery", None),
        ("Marketing Blog is Needed", "A Marketing Blog, which is really Needed!", Likeness.PARTIAL),
        ("bakery logo for a", "Logo for a bakery", Likeness.PARTIAL),
        ("Logo", "A logo", None),
        ("Logo for a bakery", "Menu for the cafe", None),
    ],
)
def test_how_alike_two_titles_are(one: str, other: str, alike: Likeness | None) -> None:
    assert likeness(one, other) is alike
    assert likeness(other, one) is alike


def test_words_of_a_link_may_be_a_part_of_a_title_with_further_numbers() -> None:
    title = "URGENT: React dev needed for 3-week project!"
    assert likeness("React dev needed", title) is Likeness.PARTIAL
    for other in ("React needed dev", "React dev"):
        assert likeness(other, title) is None
    assert likeness("My React dev needed 3", "React dev needed") is None
    assert likeness("Logo &amp; banner", "Logo & banner") is Likeness.EQUAL


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("https://www.upwork.com/jobs/Shop-theme_~022106972649682258060", "Shop theme"),
        ("[Shop theme](https://www.upwork.com/jobs/~022106972649682258060)", "Shop theme"),
        ("https://www.upwork.com/jobs/~022106972649682258060",) * 2,
        ("https://example.com/x",) * 2,
        ("Shop theme",) * 2,
        ("[draft] Shop theme",) * 2,
    ],
)
def test_a_link_has_words(title: str, words: str) -> None:
    assert titles.without_link(title) == words
