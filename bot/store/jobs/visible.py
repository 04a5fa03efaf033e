"""A post as one member sees it in one place: the member's own notes, and the card on the board there."""

from dataclasses import dataclass

from bot.domain.jobs.jobs import JobFacts, JobOutcome, merge
from bot.store.engine.database import Row
from bot.store.engine.rows import RowReader
from bot.store.jobs.cards import CardMark, SharedCard
from bot.store.jobs.posts import Job


@dataclass(frozen=True, slots=True)
class VisibleJob:
    """A post as a member sees it: the member's ``own`` notes, the ``card`` on this board, or both (never neither)."""

    own: Job | None
    card: SharedCard | None

    @property
    def id(self) -> int:
        """Return the number by which the member names the post: of the own notes, else of the card."""
        return self.own.id if self.own else self._card.job_id

    @property
    def key(self) -> str | None:
        """Return Upwork's id of the post, None for a post known by its title only."""
        return self.own.key if self.own else self._card.key

    @property
    def facts(self) -> JobFacts:
        """Return the member's own facts; what is missing there is taken from the card."""
        if self.own is None:
            return self._card.facts
        return merge(self.own.facts, self.card.facts) if self.card else self.own.facts

    @property
    def title(self) -> str:
        """Return the title, or the post's key while the title is unknown."""
        return self.facts.title or self.key or ""

    @property
    def posted_at(self) -> int | None:
        """Return when the post was made (UTC ms), None if unknown."""
        return self.own.posted_at if self.own else self._card.posted_at

    @property
    def logged_at(self) -> int:
        """Return when the member logged the post, or else when the card was shared (UTC ms)."""
        return self.own.logged_at if self.own else self._card.shared_at

    @property
    def outcome(self) -> JobOutcome | None:
        """Return how the post ended according to the member, None while the member recorded no end."""
        return self.own.outcome if self.own else None

    @property
    def closed_at(self) -> int | None:
        """Return when the member recorded the end (UTC ms), None while there is none."""
        return self.own.closed_at if self.own else None

    @property
    def mark(self) -> CardMark | None:
        """Return what was reported on the card, None for no report or no card."""
        return self.card.mark if self.card else None

    @property
    def shared_by(self) -> int | None:
        """Return the member who shared the card, None where there is no card."""
        return self.card.shared_by if self.card else None

    @property
    def _card(self) -> SharedCard:
        assert self.card is not None, "a visible job has notes or a card"
        return self.card


_OWN = RowReader(Job, "own")
_CARD = RowReader(SharedCard, "card")
_WIDTH = len(_OWN.columns.split(", "))
COLUMNS = f"{_OWN.columns}, {_CARD.columns}"
"""The columns of the rows ``own`` and ``card`` for `visible_job`."""


def visible_job(row: Row) -> VisibleJob:
    """Return the job in a row of COLUMNS, in which either half may be empty."""
    own, card = row[:_WIDTH], row[_WIDTH:]
    return VisibleJob(
        None if own[0] is None else _OWN.value(own), None if card[0] is None else _CARD.value(card)
    )
