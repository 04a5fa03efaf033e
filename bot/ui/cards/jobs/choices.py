"""Make the labels of jobs and proposals that Discord offers while somebody types."""

from bot.domain.text import LONGEST_CHOICE
from bot.services.jobs import MOST_COUNTED, Choice
from bot.ui.cards.base import age
from bot.ui.words import Text

SHORTEST_TITLE = 30
"""Characters of a title that stay, however many facts there are."""


def label(text: Text, choice: Choice, now: int) -> str:
    """Return e.g. ``Logo for a bakery · 16 Connects · 3 days · 2 applied · #12``; a long title is cut.

    A fact that isn't known is left out. A proposal has its status instead of the number of applicants. ``now``: UTC ms.
    """
    facts: list[str] = []
    if choice.connects is not None:
        facts.append(text.connects(choice.connects))
    facts.append(age(text, max(0, now - choice.at)))
    if choice.status is not None:
        facts.append(text.t(f"step-{choice.status}"))
    elif choice.applied >= MOST_COUNTED:
        facts.append(text.t("choice-many-applied", count=MOST_COUNTED))
    elif choice.applied:
        facts.append(text.t("jobs-applied", count=choice.applied))
    if choice.outcome is not None:
        facts.append(text.t(f"outcome-{choice.outcome}"))
    ids = f" · {choice.value}"
    tail = " · ".join(["", *facts])[: LONGEST_CHOICE - SHORTEST_TITLE - len(ids)] + ids
    return text.plain(choice.title, LONGEST_CHOICE - len(tail)) + tail
