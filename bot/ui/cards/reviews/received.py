"""Build the cards of a received review, of a reported one, and of whose advice went with replies."""

from bot.domain.reviews import FEWEST_KNOWN
from bot.services.reviews import AdviceView, ReceivedReview, ReviewReport
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.reviews.rubric import LONGEST_JOB, note, queue_button, rubric_lines
from bot.ui.components import Button, button
from bot.ui.words import Text


def received(text: Text, review: ReceivedReview) -> Card:
    """Return the card of a review of the member's draft, with the buttons that answer it."""
    card = Card(text, GOOD, text.t("review-received"))
    write_review(card, text, review)
    return card.buttons(*review_buttons(text, review))


def write_review(card: Card, text: Text, review: ReceivedReview) -> None:
    """Add who wrote a review, its five lines, and what is kept."""
    job = text.safe(review.job.title, LONGEST_JOB) if review.job else None
    names = "review-received-hidden" if review.reader_id is None else "review-received-by"
    card.small(text.t(names, who=f"<@{review.reader_id}>", job=job))
    card.line(*rubric_lines(text, review.rubric))
    card.small(text.t("review-received-foot"))


def review_buttons(text: Text, review: ReceivedReview) -> tuple[Button, ...]:
    """Return the buttons that answer, report and block."""
    return (
        button(text.t("button-review-helped"), "review-helped", review.claim_id, 1, style="good"),
        button(text.t("button-review-not-helped"), "review-helped", review.claim_id, 0),
        button(text.t("button-review-report"), "review-report", review.claim_id),
        button(text.t("button-review-block"), "review-block", review.claim_id),
    )


def answered(text: Text, *, helped: bool) -> Card:
    return note(text, text.t("review-answered-yes" if helped else "review-answered-no"))


def reported(text: Text, *, is_hidden: bool) -> Card:
    return note(text, text.t("review-reported", hidden=is_hidden))


def blocked(text: Text) -> Card:
    return note(text, text.t("review-blocked"))


def unblocked(text: Text, count: int) -> Card:
    return note(text, text.t("review-unblocked", count=count))


def allowed(text: Text) -> Card:
    return note(text, text.t("review-allowed"))


def report(text: Text, view: ReviewReport | None) -> Card:
    """Return the card of a reported review for a manager, without the draft; a note where none is reported."""
    if view is None:
        return note(text, text.t("review-no-report"))
    card = Card(text, WARNING, text.t("review-report-title"))
    names = "review-report-hidden" if view.reader_id is None else "review-report-by"
    card.small(text.t(names, who=f"<@{view.reader_id}>", at=text.instant(view.reported_at)))
    card.line(*rubric_lines(text, view.rubric)).small(text.t("review-report-about"))
    return card.buttons(
        button(text.t("button-review-stop"), "review-decide", view.claim_id, 1, style="danger"),
        button(text.t("button-review-leave"), "review-decide", view.claim_id, 0),
    )


def advice(text: Text, view: AdviceView) -> Card:
    """Return whose advice went with replies, for the member alone; a sentence where too little is known."""
    card = Card(text, NEUTRAL, text.t("review-advice-title"))
    rows = [
        text.t(
            "review-advice-row",
            who=f"<@{line.reader_id}>" if line.reader_id else text.t("review-advice-nameless"),
            replies=line.replies,
            known=line.known,
            unknown=line.unknown,
        )
        for line in view.readers
    ]
    if rows:
        card.rows(rows)
    else:
        card.line(text.t("review-advice-none", fewest=FEWEST_KNOWN))
    return card.small(text.t("review-advice-about")).buttons(queue_button(text))
