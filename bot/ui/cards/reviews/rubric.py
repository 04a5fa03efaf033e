"""Show a rubric in words, and what all cards of reviews share."""

from bot.domain.reviews import LONGEST_SENTENCE
from bot.services.reviews import ReviewMark, ReviewPart, Rubric
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.components import Button, button
from bot.ui.words import Text

LONGEST_JOB = 60


def queue_button(text: Text) -> Button:
    """Return the button that shows the queue."""
    return button(text.t("button-review-queue"), "review-queue")


def note(text: Text, words: str) -> Card:
    """Return a card of one line, with the button that shows the queue."""
    return Card(text, NEUTRAL).line(words).buttons(queue_button(text))


def rubric_lines(text: Text, rubric: Rubric) -> list[str]:
    """Return a line for each part: its mark in words, and the sentence."""
    return [
        text.t(
            "review-line",
            part=text.t(f"review-part-{part}"),
            mark=text.t(f"review-mark-{mark}"),
            sentence=text.safe(sentence, LONGEST_SENTENCE),
        )
        for part, mark, sentence in zip(ReviewPart, rubric.marks, rubric.sentences, strict=True)
    ]


def marked(text: Text, part: ReviewPart, mark: ReviewMark) -> str:
    """Return a part with its mark, e.g. ``Proof: weak``."""
    return text.t("review-marked", part=text.t(f"review-part-{part}"), mark=text.t(f"review-mark-{mark}"))
