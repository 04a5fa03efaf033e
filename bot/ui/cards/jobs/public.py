"""Build the card of a shared job that everybody in a server sees, in a channel or as a post of a forum."""

from bot.domain.jobs.links import job_url
from bot.services.messages import SharedJob
from bot.ui.cards.base import GOOD, WARNING, Card, Colour
from bot.ui.cards.jobs import jobs, shared
from bot.ui.cards.jobs.junk import junk_lines
from bot.ui.cards.kept import PostForm
from bot.ui.components import Button, button, custom_id, link
from bot.ui.words import Text

MOST_SIGNS = 2
"""Signs of junk on a card; all of them are behind *Report*."""
LONGEST_NAME = 90


def card(text: Text, job: SharedJob) -> Card:
    """Return the card: what the job is and costs, who applied, who shared it, and the buttons for everybody."""
    card = Card(text, _colour(job), jobs.title(text, job.job))
    if over := _over(text, job):
        card.line(over)
    jobs.facts_lines(card, text, job.facts, job.posted_at)
    card.line(
        text.t("public-applied", count=job.applied, interviews=job.interviews),
    )
    junk_lines(card, text, job.junk[:MOST_SIGNS])
    card.small(
        text.t("public-by", who=shared.who(text, job.shared_by), when=text.instant(job.shared_at)),
    )
    return card.buttons(*_buttons(text, job))


def post(text: Text, job: SharedJob) -> PostForm:
    """Return the title and the tags of the card's post in a forum: ended, applied or fresh, and the trade."""
    states = (
        ("ended", job.is_over),
        ("fresh", job.is_fresh and not job.is_over),
        ("applied", job.applied > 0),
    )
    tags = [text.t(f"tag-{name}") for name, holds in states if holds]
    if job.facts.category:
        tags.append(text.t(f"tag-{job.facts.category}"))
    return PostForm(" ".join(job.job.title.split())[:LONGEST_NAME] or text.t("public-untitled"), tuple(tags))


def button_id(card_id: int) -> str:
    """Return the custom id of the button *It's gone* of a card, which no other message of the channel has."""
    return custom_id("card-gone", card_id)


def _colour(job: SharedJob) -> Colour:
    if job.is_over:
        return Colour.OVER
    return WARNING if job.junk else GOOD


def _over(text: Text, job: SharedJob) -> str:
    """Return why nobody should apply any more; empty for an open job."""
    if job.mark is not None and job.marked_at is not None:
        who = shared.who(text, job.marked_by)
        return text.t("card-marked", mark=job.mark, who=who, when=text.instant(job.marked_at))
    if job.is_hired:
        return text.t("public-hired")
    return text.t("public-old") if job.is_old else ""


def _buttons(text: Text, job: SharedJob) -> list[Button]:
    """Return the buttons; what makes no sense for a job that is over is greyed."""
    items = [
        button(
            text.t("button-apply"),
            "apply",
            job.job.id,
            style="plain" if job.is_over else "primary",
            disabled=job.is_over,
        ),
        button(text.t("button-worth"), "worth", job.job.id, disabled=job.is_over),
        button(text.t("button-report-gone"), "card-gone", job.card_id, disabled=job.is_over),
        button(text.t("button-report"), "card-ask", job.job.id),
    ]
    if job.mark is not None:
        items.append(button(text.t("button-share-again"), "card-again", job.job.id))
    if job.job.key:
        items.append(link(text.t("button-upwork"), job_url(job.job.key)))
    return items
