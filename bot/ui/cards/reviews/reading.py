"""Build the card of a draft that a reader holds, and the two forms in which the reader writes the review."""

from collections.abc import Sequence

from bot import errors
from bot.domain.jobs.jobs import JobFacts
from bot.domain.reviews import LONGEST_DRAFT, LONGEST_SENTENCE
from bot.services.reviews import ReadDraft, ReviewMark, ReviewPart, WrittenReview
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.reviews.rubric import LONGEST_JOB, marked, note, queue_button, rubric_lines
from bot.ui.components import Form, button
from bot.ui.words import Text

LONGEST_SKILLS = 100
NO_MARKS = "-"
"""Stands in a custom id for marks that are not chosen yet."""
_MARKS = tuple(ReviewMark)


def reading(text: Text, draft: ReadDraft, marks: str = NO_MARKS) -> Card:
    """Return the card with a page of the draft that the reader holds. ``marks``: as `marks_code` makes them."""
    card = Card(text, NEUTRAL, text.t("review-read-title", until=text.instant(draft.until_at, "t")))
    by = f"<@{draft.asker_id}>"
    names = text.t("review-read-hidden" if draft.asker_id is None else "review-read-by", who=by)
    title = text.safe(draft.facts.title, LONGEST_JOB) if draft.facts and draft.facts.title else None
    card.line(text.t("review-read-about", words=draft.words, job=title)).small(names)
    if draft.facts is not None and draft.page == 0 and marks == NO_MARKS:
        facts = _facts(text, draft.facts, draft.posted_at)
        if facts:
            card.small(" · ".join(facts))
    card.separator().line(text.safe(draft.text, LONGEST_DRAFT, lines=True)).separator()
    if marks == NO_MARKS:
        going_on = button(text.t("button-review-write"), "review-mark", draft.claim_id, style="primary")
    else:
        listed = text.listed(marked(text, part, mark) for part, mark in _with_marks(marks))
        card.line(text.t("review-marks-done", marks=listed))
        going_on = button(text.t("button-review-say"), "review-say", draft.claim_id, marks, style="primary")
    back = button(text.t("button-review-back"), "review-back", draft.claim_id)
    return card.pages(
        "review-page", draft.claim_id, marks, page=draft.page, pages=draft.pages, beside=(going_on, back)
    )


def _facts(text: Text, facts: JobFacts, posted_at: int | None) -> list[str]:
    """Return in words what the asker knows of the job; empty where nothing is known."""
    words = [] if posted_at is None else [text.t("job-posted", when=text.instant(posted_at))]
    if facts.budget_cents is not None:
        words.append(text.t("job-budget", kind=facts.kind, budget=text.usd(facts.budget_cents)))
    elif facts.kind is not None:
        words.append(text.t(f"job-kind-{facts.kind}"))
    if facts.category:
        words.append(text.t(f"category-{facts.category}"))
    if facts.proposals:
        words.append(text.t("job-proposals", range=text.proposals(facts.proposals)))
    if facts.hire_rate is not None:
        words.append(text.t("job-hire-rate", rate=facts.hire_rate))
    if facts.client_spent_cents is not None:
        words.append(text.t("job-client-spent", amount=text.usd(facts.client_spent_cents)))
    if facts.skills:
        words.append(text.t("job-skills", skills=text.safe(facts.skills, LONGEST_SKILLS)))
    return words


def given_back(text: Text) -> Card:
    return note(text, text.t("review-given-back"))


def marks_form(text: Text, claim_id: int) -> Form:
    """Return the form with a group of four marks for each of the five parts."""
    form = Form(text.t("form-review-marks"), "review-marked", claim_id)
    marks = [(text.t(f"review-mark-{mark}"), str(mark)) for mark in ReviewMark]
    for part in ReviewPart:
        form.radio(part, text.t(f"review-part-{part}"), marks, hint=text.t(f"review-hint-{part}"))
    return form


def marks_code(marks: Sequence[ReviewMark]) -> str:
    """Return marks as digits for a custom id, e.g. ``01233``."""
    return "".join(str(_MARKS.index(mark)) for mark in marks)


def marks_of(code: str) -> tuple[ReviewMark, ...]:
    """Return the marks of which `marks_code` made ``code``. Raises BadChoice for any other text."""
    digits = "".join(str(number) for number in range(len(_MARKS)))
    if len(code) != len(ReviewPart) or not set(code) <= set(digits):
        raise errors.BadChoice(field="mark", given=code)
    return tuple(_MARKS[int(digit)] for digit in code)


def sentences_form(text: Text, claim_id: int, code: str) -> Form:
    """Return the form with a line for each part, which names the mark. Raises BadChoice for no code of marks."""
    form = Form(text.t("form-review-sentences"), "review-said", claim_id, code)
    for part, mark in _with_marks(code):
        hint = text.t("review-say-hint")
        form.field(part, marked(text, part, mark), hint=hint, longest=LONGEST_SENTENCE)
    return form


def written(text: Text, result: WrittenReview) -> Card:
    """Return the card after a review was written; one that came too late is shown, so that nothing typed is lost."""
    if not result.is_late:
        card = Card(text, GOOD, text.t("review-written")).line(text.t("review-written-about"))
        return card.buttons(queue_button(text), button(text.t("button-review-ask"), "review-ask", 0))
    card = Card(text, WARNING, text.t("review-late")).line(text.t("review-late-about"))
    return card.line(*rubric_lines(text, result.rubric)).buttons(queue_button(text))


def _with_marks(code: str) -> list[tuple[ReviewPart, ReviewMark]]:
    return list(zip(ReviewPart, marks_of(code), strict=True))
