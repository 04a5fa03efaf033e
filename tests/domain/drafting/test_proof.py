"""Proof of past work, and what a draft ends with."""

import pytest

from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.proof import proof_findings, step_findings
from bot.domain.drafting.reading import DraftText

POST = ClientPost("Webflow site for a riding school\nFive pages, photos for 12 horses.\nThanks, Marta")
BODY = "Hi Marta,\n\nSome words about horses that stand here, so that the draft has a body of its own.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Last year I cut 60 reels for a surf school; watch time doubled.",
        "My store for Lark sold 400 lamps in a month.",
        "A podcast I edit grew from 300 to 5,000 listeners.",
        "For Pike & Daughters the pack shrank from two days to three hours.",
        "A ski rental in Zell uses mine for 1,700 parts.",
        "Last thesis: 210 pages for KTH, accepted at first try.",
        "I moved Gasthof Lerche to Webflow last month.",
        "It's at github.com/jane/stock.",
        "Brauhaus Kessler prices its seasonal beers with a workbook of mine.",
        "A map maker in Halifax has had her one engineer on that footing since winter.",
        'Players of "Moth Hotel" quote my beetle names.',
        "The fishmonger in Jaffa whose sign I lettered says that people photograph it.",
        "This was my October: a bicycle firm, 412 resources, no outage.",
        "A supplier's 14,000 rows came back with two questions.",
    ],
)
def test_a_result_is_proof(text: str) -> None:
    assert proof_findings(DraftText(text), POST) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I have worked for over 300 clients in 40 countries.", "boast"),
        ("I have ten years behind me and hold a Google certificate.", "boast"),
        ("My rating is 5.0 and my job success is 100%.", "boast"),
        ("I won two awards and hold four badges.", "boast"),
        ("I can finish the five pages in 10 days for $600.", "nothing"),
        ("My 12 horses would be in good hands.", "nothing"),
        ("I know React 18 and Node 20.", "nothing"),
        ("My computer is new, and there are two monitors on my desk.", "nothing"),
        ("It takes five minutes and has saved more than one friendship.", "nothing"),
        ("I keep two spare days a fortnight, and show half-done things.", "nothing"),
        ("Have I built 400 shops?", "nothing"),
        ("Since 2012 I have worked with care.", "boast"),
        ("I have done countless projects of this kind.", "nothing"),
        ("I have supported brands and agencies on several continents.", "boast"),
        ("I studied for a degree at a school in Ghent.", "nothing"),
        ("Twelve horses would be a pleasure for a riding school.", "nothing"),
    ],
)
def test_a_boast_is_no_proof(text: str, reason: str) -> None:
    assert [found.reason for found in proof_findings(DraftText(text), POST)] == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "Send me one photo and I'll return it in three sizes.",
        "I can show you the timetable on Thursday.",
        "Shall I start with the timetable?",
        "You'd have a first page tomorrow, and you decide then.",
        "Say the word and the first page is there on Friday.",
        "How long does your longest lesson take?",
        "A photograph of the stable is all that's needed for now.",
        "Happy to sketch two of the five so you can see.",
        "I could take the page you trust least and return it.",
        "Let me have two of your worst pages.",
        "What I'd like to see is one lesson plan.",
        "My offer: one page as a sample.",
        "Once you've sent a photo, I'll confirm the date.",
    ],
)
def test_a_question_or_a_step_ends_a_draft(text: str) -> None:
    assert step_findings(DraftText(BODY + text), POST) == []


@pytest.mark.parametrize(
    "text",
    [
        "I look forward to working with you.",
        "Let me know if you have any questions.",
        "I'm available full time and can begin at once.",
        "Why me?",
        "I would charge $22 for each.",
        "I will not sleep before the work has been finished.",
        "Please give me a chance to prove myself.",
        "Any questions?",
        "Kind regards,\nOlga",
    ],
)
def test_waiting_is_no_step(text: str) -> None:
    [found] = step_findings(DraftText(BODY + text), POST)
    assert found.quote == text.rpartition("\n")[2]


def test_an_empty_draft_has_no_last_sentence() -> None:
    assert step_findings(DraftText(""), POST) == []
