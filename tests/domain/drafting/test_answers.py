"""Questions of a post that a draft answers, in its own words too, and those that stay open."""

import pytest

from bot.domain.drafting.answers import answer_findings, word_findings
from bot.domain.drafting.findings import FindingKind
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import DraftText

EMPTY = "I'm fond of tea."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Are you comfortable working in EST hours?", "I'm in Lagos and online from 2 to 10 pm your time."),
        ("How many revisions are included?", "Two rounds are in the price."),
        ("Which microphone do you use?", "I record on a Rode NT1 in a treated closet."),
        ("What is your fee for 10 pages?", "Ten pages come to 380 euros."),
        ("When could you deliver the first draft?", "You'd have it on Friday."),
        ("Have you ever edited a thesis?", "Last year I edited one thesis, 210 pages long."),
        ("Have you worked with EKS before?", "Yes, for two years."),
        ("Can you work on weekends?", "Saturdays are fine."),
        ("Tell us which part worries you most.", "The old sensor data worries me."),
        ("Can you share two similar logos?", "They are at github.com/jane/logos."),
        ("Will it work offline?", "Without a network the app keeps a queue."),
        ("What is 7 + 5?", "Twelve."),
        ("Do you work alone?", "It's only me."),
        ("Why do you want this job?", "My grandmother kept goats."),
        ("Is it possible?", "Yes, it is."),
        ("How do you do?", "I'd say well."),
        ("Where would the data live?", "Litres and fat would sit in your SharePoint."),
        ("Who would do the work, you or a team?", "It would be my own two hands."),
        ("Do you own a meter?", "There's a Hanna on my shelf."),
        ("When did you last do this?", "In March I moved 412 things for a bicycle firm."),
        ("Are you certified?", "I hold the certificate."),
        ("How often would you report?", "Every Friday."),
        ("Can you explain the fix to us as well?", "You get a note on each line."),
        ("How would you know that no row was lost?", "Row counts are compared before the switch."),
        ("How do you notice that a shop blocks us?", "You get an alert from the third refusal on."),
        ("Where would you begin?", "The slow query log comes first."),
        ("Which mail would you write first?", "I'd draft the one about the first budget."),
        ("What would you not cut?", "The pauses of the beekeeper are never touched."),
        ("Which software do you animate with?", "The snail would move in Moho."),
        ("Which pen do you draw with?", "Rotring is what I hold in my hand."),
        ("Which projection would you use?", "UTM 32N keeps the grid usable."),
        ("Do you know scoped storage?", "Those rules are familiar ground."),
    ],
)
def test_an_answer_is_recognized_and_its_absence_too(question: str, answer: str) -> None:
    post = ClientPost(f"A barn in Kent\n{question}")
    assert answer_findings(DraftText(answer), post) == []
    if question not in {"Have you worked with EKS before?"}:
        assert [found.quote for found in answer_findings(DraftText(EMPTY), post)] == [question]


def test_numbered_answers_answer_the_questions_of_their_numbers() -> None:
    post = ClientPost("A barn\nAnswer these questions:\n1. Which colour?\n2. Which roof?")
    assert [found.quote for found in answer_findings(DraftText("1. Red, as ever."), post)] == ["Which roof?"]


def test_past_work_on_this_kind_of_job_answers_have_you() -> None:
    post = ClientPost("Kubernetes cluster restarts pods\nHave you worked with EKS before?")
    assert answer_findings(DraftText("I ran three clusters for a ticketing firm."), post) == []
    assert answer_findings(DraftText("I ran three shops for a ticketing firm."), post)


def test_a_tool_is_a_name_in_the_same_sentence() -> None:
    post = ClientPost("A barn\nWhich software do you use?")
    assert answer_findings(DraftText("I use Reaper."), post) == []
    assert answer_findings(DraftText("I use few of them. The rest is paper."), post)


@pytest.mark.parametrize(
    ("question", "draft"),
    [
        (
            "How would you notice that a portal is down?",
            "I'd use one module for each portal and write JSON to S3.",
        ),
        ("What would you look at in the first hour?", "You'd get a plan with the cause and the saving."),
        ("Which flow would you rebuild first?", "Nine flows in ten days are realistic."),
        ("What would you check first?", "I've known React Native since its first year."),
        ("How will you show us what was wrong?", "I'd need three weeks for it all."),
        ("What would you not touch?", "I'd write the pages by district."),
        (
            "What render engine do you use?",
            "I'd propose the cameras as grey renders. I drew 64 rooms for a firm in Graz.",
        ),
        ("Which pen do you use?", "All knots have the same lay. GIVE ME THE JOB, I drew 90 for Kim."),
        (
            "Which map SDKs have you shipped with?",
            "For a pharmacy courier in Abuja I cut crashes to a tenth.",
        ),
    ],
)
def test_what_is_said_in_general_leaves_a_particular_question_open(question: str, draft: str) -> None:
    post = ClientPost(f"A barn in Kent\n{question}")
    assert [found.quote for found in answer_findings(DraftText(draft), post)] == [question]


def test_a_question_that_shows_a_human_asks_for_the_clients_words() -> None:
    request = "Please mention your favourite spice so we know that you are a human."
    findings = answer_findings(DraftText(EMPTY), ClientPost(f"Subtitles for ten lessons\n{request}"))
    assert [found.kind for found in findings] == [FindingKind.CLIENTS_WORDS_IGNORED]
    assert (
        answer_findings(DraftText("My favourite spice is cumin."), ClientPost(f"Subtitles\n{request}")) == []
    )


def test_a_greeting_has_none_of_the_jobs_own_words() -> None:
    post = ClientPost(
        "Packaging for loose tea\nLavender, smoke, mint, printed directly on three tins. Greetings from H\xe5kon"
    )
    draft = DraftText(
        "Hello H\xe5kon,\n\ncolours and fonts are chosen with care, whatever a company may need."
    )
    assert [found.kind for found in word_findings(draft, post)] == [FindingKind.CLIENTS_WORDS_IGNORED]


def test_a_word_asked_for_is_found_in_any_case() -> None:
    post = ClientPost('A barn\nBegin your message with "Green Umbrella".')
    assert word_findings(DraftText("GREEN   umbrella - hello"), post) == []
    [found] = word_findings(DraftText("Hello"), post)
    assert (found.reason, found.better) == ("code", "Green Umbrella")
    assert word_findings(DraftText("Hi 🦊"), ClientPost('Put "🦊" at the top of your proposal.')) == []


def test_words_of_another_language_are_not_compared() -> None:
    post = ClientPost(
        "Horarios de ferry\nLa aplicación muestra la hora del teléfono en vez de la hora del puerto de salida."
    )
    assert (
        word_findings(
            DraftText("The zone of the port should rule, so I would store it with each of the stops."), post
        )
        == []
    )


def test_a_draft_without_the_jobs_words_ignores_them() -> None:
    post = ClientPost(
        "Ferry timetable app shows departure in the wrong zone\nSwift, travellers are angry, ports differ."
    )
    assert [found.reason for found in word_findings(DraftText("I make apps with love."), post)] == ["own"]
    assert word_findings(DraftText("A ferry timetable has the zone of its port."), post) == []


def open_questions(post: str, draft: str) -> list[str]:
    return [found.quote for found in answer_findings(DraftText(draft), ClientPost(post))]


def test_a_price_in_a_result_is_no_price_asked_for() -> None:
    post = "Books for a bakery\nWhat would you charge for 40 invoices?"
    result = "For a florist I found a transfer of $740 that was booked twice."
    assert open_questions(post, result) == ["What would you charge for 40 invoices?"]
    assert open_questions(post, f"{result} My fee is $90.") == []


def test_a_plan_for_one_question_is_no_answer_to_another() -> None:
    post = "Parking app\nHow would you test with older drivers? How do you deal with long German words on buttons?"
    plan = "Older drivers stand in the sun, so I'd test outdoors with five of them."
    assert open_questions(post, plan) == ["How do you deal with long German words on buttons?"]
    assert open_questions(post, f"{plan} German words get two lines.") == []


def test_the_keeper_of_a_thing_is_named_beside_the_thing() -> None:
    post = "Backups for a law office\nWho keeps the encryption key?"
    other = "I'd use a second server. I keep my own notes in a file."
    assert open_questions(post, other) == ["Who keeps the encryption key?"]
    assert open_questions(post, "The key is yours, on paper in your safe.") == []


@pytest.mark.parametrize(("asked", "answer"), [("7 x 6", "42"), ("9 - 4", "Five"), ("3 + 8", "eleven")])
def test_the_result_of_a_sum_shows_that_the_post_was_read(asked: str, answer: str) -> None:
    post = ClientPost(f"Fix nginx\nTo prove that you read this, tell me the answer to {asked}.")
    assert [found.kind for found in answer_findings(DraftText("Hello there."), post)] == [
        FindingKind.CLIENTS_WORDS_IGNORED
    ]
    assert answer_findings(DraftText(f"{answer}. Hello there."), post) == []
