"""What a text is that can hold no history."""

import pytest

from bot import errors
from bot.domain.importing.other_texts import kind_of
from bot.domain.importing.reading import Choices, of_text
from tests.domain.importing.facts import TODAY


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<table>\n<tr><td>Nov 21, 2026</td></tr>", "page"),
        ("From: x\nMIME-Version: 1.0\nContent-Type: multipart/related", "page"),
        ("{\\rtf1 Nov 21}", "document"),
        ("From: x\nMIME-Version: 1.0", "document"),
        ("[InternetShortcut]\nURL=https://example.com", "link"),
        ("2026-11-21 open Assets:Connects", "ledger"),
        ('[\n  {"date": "2026-11-21", "connects": -14},\n  {"date": "2026-11-', "json"),
        ("[1, 2]", "json"),
        ('{"a": 1}\n{"a": 2}', "json"),
        ("[21/11/2026, 10:00] Ana: Applied to job X -14", None),
        ("Nov 21, 2026\tApplied to job X\t-14", None),
    ],
)
def test_a_text_of_another_kind_is_named(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind
    if kind is not None:
        with pytest.raises(errors.NotAHistory) as caught:
            of_text(text, TODAY, Choices())
        assert caught.value.kind == kind


def test_the_ending_of_a_file_tells_json_that_is_broken() -> None:
    assert kind_of("[oops", "history.JSON") == "json"
    assert kind_of("[oops", "history.txt") is None
