"""First lines, stock phrases, tone and repetition."""

import pytest

from bot.domain.drafting.openings import (
    first_lines_of,
    opening_findings,
    repeated_findings,
    stock_findings,
    tone_findings,
)
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import DraftText

POST = ClientPost(
    "Webflow site for a riding school\nFive pages, a lesson timetable, photos for horses.\nThanks, Marta"
)
NO_POST = ClientPost("")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("My name is Kofi and I have been designing websites since 2014 for many clients.", "sender"),
        ("As a senior developer with a strong background I can assure you of excellent results.", "sender"),
        ("Thank you for posting this interesting job. I read it with great joy.", "sender"),
        ("I make websites and apps for both platforms, from the idea to the store.", "sender"),
        ("I'm Petra, 41, and I like order. My computer is new and two screens stand on my desk.", "sender"),
        ("Horses have been my love since I was a child in the mountains.", "sender"),
        ("I compose for every medium, sad or happy, loud or quiet.", "sender"),
        ("I work at home in a quiet street, mostly in the mornings.", "sender"),
        ("Good design is more than pixels. It's about trust, and trust is what I deliver.", "anybody"),
    ],
)
def test_a_weak_opening_is_found(text: str, reason: str) -> None:
    assert [found.reason for found in opening_findings(DraftText(f"Hi Marta,\n\n{text}"), POST)] == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "A timetable that the office can change wants Webflow's CMS, with one item per lesson.",
        "Slow photos are the first thing I'd fix.",
        "I build for people who sit on a horse with one hand free. So letters have to be large, and nothing may be "
        "smaller than a glove's thumb. Horses and lessons share one page.",
        "I moved a club in Ghent to another system last year: 40 courses in two weeks.",
        "",
    ],
)
def test_an_opening_about_the_job_is_none(text: str) -> None:
    assert opening_findings(DraftText(f"Hi Marta,\n\n{text}"), POST) == []


def test_without_a_post_only_openings_about_the_sender_are_weak() -> None:
    assert opening_findings(DraftText("I am a developer with a passion. Your time matters."), NO_POST) == []
    assert opening_findings(DraftText("I am a developer with a passion."), NO_POST)
    assert opening_findings(DraftText("Trust is what counts."), NO_POST) == []


@pytest.mark.parametrize(
    "text",
    [
        "I WILL DO THIS JOB PERFECTLY",
        "Please give me a chance",
        "hire me now!!!",
        "CHOOSE ME, I AM VERY CHEAP",
        "GOOD AND FAST, 100 TIMES!",
        "One! Two! Three! Four! Five!",
        "I have three children to feed",
    ],
)
def test_shouting_and_begging_is_found(text: str) -> None:
    assert tone_findings(DraftText(text), POST)


@pytest.mark.parametrize(
    "text",
    [
        "AWS S3, SQL, API, HTML and CSS",
        "WHAT I WOULD DO\nFirst the tests",
        "SELECT COUNT(*) FROM ORDERS WHERE STATUS",
        "ON CONFLICT DO NOTHING RETURNING",
        "Thanks! See you",
        "A/B TEST",
        "if (!!value) return",
        "<INSERT YOUR BEST CASE HERE>",
    ],
)
def test_capitals_of_other_kinds_pass(text: str) -> None:
    assert tone_findings(DraftText(text), POST) == []


def test_capitals_shout_in_any_language_and_a_word_asked_for_does_not() -> None:
    german = DraftText("BITTE GEBEN SIE MIR DIESEN AUFTRAG, ICH BRAUCHE IHN.")
    assert tone_findings(german, POST, is_english=False)
    post = ClientPost("Start your proposal with the words PLEASE READ THIS BOOK.")
    assert tone_findings(DraftText("PLEASE READ THIS BOOK. Hello."), post) == []


@pytest.mark.parametrize(
    "text",
    ["I'm a perfect fit for your project", "look no further", "Dear Sir or Madam", "I can start immediately"],
)
def test_a_stock_phrase_is_found(text: str) -> None:
    assert len(stock_findings(DraftText(text), ClientPost(""))) == 1


@pytest.mark.parametrize(
    "text",
    [
        '"A perfect fit" tells nobody anything',
        "The animation can start immediately",
        "the right person is Al",
    ],
)
def test_the_same_words_about_other_things_pass(text: str) -> None:
    assert stock_findings(DraftText(text), ClientPost("")) == []


FIRST = (
    "Mechanics with oily fingers shouldn't have to type, so the sheet scans a bin and offers plus and minus."
)
PASSAGE = (
    "Every script that I deliver comes with comments, with a worked example, and with a short letter to the person who"
    " will inherit it, because that person is usually in a hurry and often quite alone."
)


def test_an_opening_and_a_long_passage_of_earlier_drafts_are_noticed() -> None:
    draft = DraftText(f"Hi Ana,\n\n{FIRST} {PASSAGE}")
    for earlier in (
        f"Hello Ben,\n\n{FIRST.replace('bin', 'box')}",
        f"{FIRST} More.",
        f"Dear Cy,\n\nSomething else.\n\n{PASSAGE}",
    ):
        assert repeated_findings(draft, [earlier])


def test_a_shared_end_and_single_sentences_are_not_repeated() -> None:
    draft = DraftText(
        "Hi Ana,\n\nYour shop is slow on phones since the last update of its theme.\n\nBest,\nRhys"
    )
    for earlier in (
        "Best,\nRhys",
        "Hi Ben,\n\nThe bakery's list has two columns for flour and water.\n\nBest,\nRhys",
        "",
    ):
        assert repeated_findings(draft, [earlier]) == []
    assert repeated_findings(DraftText("Hi"), [FIRST]) == []


def test_the_first_lines_leave_the_greeting_out() -> None:
    assert first_lines_of(f"Hi Ana,\n\n{FIRST}") == FIRST
