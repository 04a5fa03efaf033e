"""Build the card on which a member sorts jobs into categories, a menu for each job."""

from bot.domain.jobs.jobs import CATEGORIES
from bot.services.proposals import UnsortedJobs
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.components import button, option, select
from bot.ui.words import Text

LONGEST_ROW = 80


def unsorted(text: Text, view: UnsortedJobs) -> Card:
    card = Card(text, NEUTRAL if view.jobs else GOOD, text.t("sorting-title", total=view.total))
    if view.jobs:
        card.small(text.t("sorting-about"))
    options = [option(text.t(f"category-{category}"), category) for category in CATEGORIES]
    for job in view.jobs:
        card.menu(select(text.plain(job.title, LONGEST_ROW), "sort-job", job.id, options=options))
    return card.buttons(button(text.t("button-stats"), "stats"))
