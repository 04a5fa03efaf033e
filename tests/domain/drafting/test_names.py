"""The greeting of a draft beside the client's name."""

import pytest

from bot.domain.drafting.findings import FindingKind
from bot.domain.drafting.names import name_findings
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import DraftText

MISSING, MISSPELLED = FindingKind.NO_NAME_OR_WRONG_NAME, FindingKind.NAME_MISSPELLED


@pytest.mark.parametrize(
    ("greeting", "name", "kind"),
    [
        ("Hi Sarah,", "Sarah", None),
        ("Good morning Sarah,", "Sarah", None),
        ("PAPERCLIP\n\nSarah, your form is long.", "Sarah", None),
        ("Your form is long, Sarah.", "Sarah", None),
        ("Cześć Łukasz,", "Łukasz", None),
        ("Hi Zoe,", "Zoë", None),
        ("Hi Soren,", "Søren", None),
        ("Hi Mueller,", "Müller", None),
        ("Hi Mike,", "Michael", None),
        ("Hi Chris,", "Christopher", None),
        ("Hi Sara,", "Sarah", MISSPELLED),
        ("Hi Micheal,", "Michael", MISSPELLED),
        ("Dear Kathrine,", "Catherine", MISSPELLED),
        ("Hi Jhon,", "John", MISSPELLED),
        ("Hi Susan,", "Sarah", MISSING),
        ("Hi Tim,", "Tom", MISSING),
        ("Hallo Thorben,", "Thorsten", MISSING),
        ("Dear Hiring Manager,", "Sarah", MISSING),
        ("Hi there,", "Sarah", MISSING),
        ("Hi [Client Name],", "Sarah", MISSING),
        ("Hello! Great job.", "Sarah", MISSING),
        ("The form is long.", "Sarah", MISSING),
        ("", "Sarah", MISSING),
    ],
)
def test_the_greeting_is_compared_with_the_name(greeting: str, name: str, kind: FindingKind | None) -> None:
    found = name_findings(DraftText(greeting), ClientPost(f"A form\nThanks, {name}"))
    assert [finding.kind for finding in found] == ([kind] if kind else [])
    assert all(finding.better == name for finding in found)


def test_names_may_have_other_endings_in_other_languages() -> None:
    post = ClientPost("Мед. Дякую, Олена")
    assert name_findings(DraftText("Вітаю, Олено!"), post, is_english=False) == []
    assert name_findings(DraftText("Вітаю, Ірино!"), post, is_english=False)


def test_a_post_without_a_name_asks_for_none() -> None:
    assert name_findings(DraftText("Hi Susan,"), ClientPost("A form")) == []
