"""Who applied to a job here, whether a member was hired, how old the post is, and whether it has ended.

Only the card on the board of the present server tells of others; in a direct message there is none.
"""

from dataclasses import dataclass

from bot.domain.jobs import collision as domain
from bot.domain.jobs.collision import Obstacle
from bot.domain.jobs.jobs import JobOutcome
from bot.services.who import Who
from bot.store import jobs
from bot.store.engine.database import Tx
from bot.store.jobs import CardMark, Job, SharedCard

MOST_NAMED = 3
"""The most applicants that are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Collision:
    """What is known about a job before a proposal to it.

    ``applied``: how many other members applied to the card. ``named``: some of them, who chose to be seen. ``is_hired``:
    another applicant was hired. ``outcome``: the end that the person recorded. ``mark``: the report on the card, by
    ``marked_by`` (None for a member who deleted their data) at ``marked_at`` (UTC ms). ``days``: the age of the
    post, None if unknown.
    """

    applied: int = 0
    named: tuple[int, ...] = ()
    is_hired: bool = False
    outcome: JobOutcome | None = None
    mark: CardMark | None = None
    marked_by: int | None = None
    marked_at: int | None = None
    days: int | None = None

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """Return what speaks against a proposal, the weightiest first; empty for nothing."""
        return domain.obstacles(
            has_ended=self.outcome is not None or self.mark is not None,
            is_hired=self.is_hired,
            applied=self.applied,
            days=self.days,
        )


NOTHING_KNOWN = Collision()


def of_job(tx: Tx, who: Who, own: Job | None, card: SharedCard | None, now: int) -> Collision:
    """Return what is known about a job of which the person has notes, a card of the present server, or both.

    The age of a post without a dated link counts from the first time that the person or the card knew it.
    """
    posted_at = (own.posted_at if own else None) or (card.posted_at if card else None)
    seen = [*([own.logged_at] if own else []), *([card.shared_at] if card else [])]
    days = domain.age_days(posted_at or min(seen, default=None), now)
    outcome = own.outcome if own else None
    if card is None:
        return Collision(outcome=outcome, days=days)
    return Collision(
        applied=jobs.applicants.count_others(tx, card.id, who.user_id),
        named=tuple(jobs.applicants.named_others(tx, card.id, who.user_id, MOST_NAMED)),
        is_hired=jobs.applicants.is_other_hired(tx, card.id, who.user_id),
        outcome=outcome,
        mark=card.mark,
        marked_by=card.marked_by or None,
        marked_at=card.marked_at,
        days=days,
    )
