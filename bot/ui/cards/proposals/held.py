"""Build the question before a proposal that is held back, and the card after *Not now*."""

from collections.abc import Sequence

from bot.errors import HeldBack
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.cards.jobs import collision, shared
from bot.ui.components import button
from bot.ui.words import Text

LONGEST_JOB = 80


def words(text: Text, error: HeldBack) -> str:
    """Return the reasons against the proposal, the weightiest first, and what the member can do."""
    lines: list[str] = []
    if error.outcome is not None:
        lines.append(text.t("held-ended", outcome=text.t(f"outcome-{error.outcome}")))
    elif error.mark is not None and error.marked_at is not None:
        who = shared.who(text, error.marked_by)
        lines.append(text.t("card-marked", mark=error.mark, who=who, when=text.instant(error.marked_at)))
    if error.hired:
        lines.append(text.t("job-member-hired"))
    if error.days is not None:
        lines.append(text.t("job-old", days=error.days))
    if error.applied:
        lines.append(collision.applied(text, error.applied, error.named))
    if lines:
        lines.insert(0, f"### {text.safe(error.job_title, LONGEST_JOB)}")
    return "\n".join([*lines, text.error(error)])


def put_off(text: Text, job_title: str, ids: Sequence[int]) -> Card:
    """Return the card after *Not now*: nothing was sent. ``ids``: of the button that still sends what was typed."""
    card = Card(text, NEUTRAL).line(text.t("held-not-now", job=text.safe(job_title, LONGEST_JOB)))
    return card.buttons(
        button(text.t("button-send-anyway"), "anyway", *ids),
        button(text.t("button-best-jobs"), "best-jobs"),
    )
