"""The words of a title: in lower case, each once."""

import pytest

from bot.domain.jobs.titles import LONGEST_WORD, words_of


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Re-design of a LOGO", ("re", "design", "of", "a", "logo")),
        ("Logo, logo, LOGO!", ("logo",)),
        ("ÉTUDE für Straße", ("étude", "für", "strasse")),
        ("C++ / C# (2026)", ("c", "2026")),
        ("ﬁve ＬＯＧＯＳ", ("five", "logos")),
        ("🍞 — …", ()),
        ("", ()),
        ("x" * 100, ("x" * LONGEST_WORD,)),
    ],
)
def test_the_words_of_a_title(title: str, words: tuple[str, ...]) -> None:
    assert words_of(title) == words
