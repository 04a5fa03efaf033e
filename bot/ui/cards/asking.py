"""Build the question to a member who applied to a reported job, and the answer to *Not yet*."""

from collections import Counter
from datetime import date

from bot.services.jobs import JobRef
from bot.services.messages import GoneNews
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.components import Button, button
from bot.ui.words import Text

LONGEST_JOB = 70
MOST_DAYS = 4
"""The expiry days that are named."""


def write(card: Card, text: Text, news: GoneNews) -> tuple[Button, ...]:
    """Add who reported the job and what may come back, and return the buttons that answer the question."""
    job = text.safe(news.job.title, LONGEST_JOB)
    by = text.t("somebody-gone") if news.by is None else f"<@{news.by}>"
    card.line(text.t("gone-about", job=job, mark=news.mark, who=by))
    days = Counter[date]()
    for part in news.parts:
        days[part.expires_on] += part.amount
    rows = [text.t("part", on=day, amount=amount) for day, amount in sorted(days.items())]
    lots = ", ".join(rows[:MOST_DAYS]) + (", …" if len(rows) > MOST_DAYS else "")
    card.line(text.t("gone-amount", amount=news.amount, count=len(days), on=min(days), lots=lots))
    card.small(text.t("gone-ask"))
    return (
        button(text.t("button-came-back"), "came-back", news.job.id, news.outcome, style="primary"),
        button(text.t("button-not-yet"), "not-back", news.job.id),
        button(text.t("button-job"), "job", news.job.id),
    )


def not_back(text: Text, job: JobRef) -> Card:
    """Return the card after *Not yet*; nothing was written."""
    card = Card(text, NEUTRAL).line(text.t("gone-not-yet"))
    return card.buttons(button(text.t("button-job"), "job", job.id))
