"""The check of drafts never raises, always finds the same, and takes time in proportion to the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.drafting.check import LONGEST_DRAFT, Draft, check
from bot.domain.drafting.findings import MOST_OF_A_KIND, FindingKind
from bot.domain.drafting.reading import DraftText
from tests.sizes import sized

PIECES = """Hi Sarah,|

|I am the best!!! |[Client Name] |{{name}}|a@b.co |+1 415 555 0134 |www.x.dev |```code|`x` |What is your rate?
|Put PEAR first. |
Thanks,
Sarah|I built 12 shops. |....|(((|"|'|-- |@media |recieve
|\u0130stanbul |\uff21\uff22 |\xe9|e\u0301|\u202e|\u65e5\u672c |1. |
zero one two three four five six |\U0001f600|\t|\x00""".split("|")  # noqa: SIM905 (a line for each would fill a screen)
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=30).map("".join)


@settings(max_examples=sized(20, 60), deadline=None)
@given(
    text=texts, post=texts, previous=st.lists(texts, max_size=2), language=st.sampled_from(["", "en", "es"])
)
def test_any_text_is_checked_and_always_alike(
    text: str, post: str, previous: list[str], language: str
) -> None:
    draft = Draft(text, post, "", tuple(previous), language)
    checked = check(draft)
    assert checked == check(draft)
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in checked.findings)
    assert all(
        sum(finding.kind is kind for finding in checked.findings) <= MOST_OF_A_KIND for kind in FindingKind
    )


@settings(max_examples=sized(20, 60), deadline=None)
@given(texts)
def test_all_forms_of_a_text_have_its_length(text: str) -> None:
    reading = DraftText(text)
    assert len(reading.plain) == len(reading.lower) == len(text)


def test_a_very_long_draft_is_too_long_and_read_to_a_bound() -> None:
    [length] = [
        finding
        for finding in check(Draft("word. " * LONGEST_DRAFT)).findings
        if finding.kind is FindingKind.TOO_LONG
    ]
    assert length.number == 6 * LONGEST_DRAFT
