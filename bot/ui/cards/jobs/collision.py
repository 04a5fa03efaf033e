"""Build the lines about others at a job: who applied, that a member was hired, and that the post is about to close."""

from collections.abc import Sequence

from bot.domain.jobs.collision import Obstacle
from bot.services.jobs import Collision
from bot.ui.words import Text


def applied(text: Text, count: int, named: Sequence[int | None]) -> str:
    """Return how many other members applied, with the names of those who chose to be seen; None in ``named`` is left out."""
    mentions = [f"<@{user_id}>" for user_id in named if user_id is not None]
    if not mentions or not count:
        return text.t("job-applied", count=count)
    others = max(0, count - len(mentions))
    who = text.listed(mentions)
    return text.t("job-applied-named", count=count, who=who, others=others)


def weighty(text: Text, known: Collision) -> list[str]:
    """Return the lines that a job's card begins with; empty where nothing weighty speaks against a proposal.

    The end of the job isn't among them, as the card tells it in a line of its own.
    """
    lines = {
        Obstacle.HIRED: text.t("job-member-hired"),
        Obstacle.OLD: text.t("job-old", days=known.days or 0),
    }
    reasons = [lines[obstacle] for obstacle in known.obstacles if obstacle in lines]
    if known.applied and known.obstacles:
        reasons.append(applied(text, known.applied, known.named))
    return reasons
