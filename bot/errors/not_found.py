"""Define the errors for things that don't exist, or aren't this person's."""

from dataclasses import dataclass

from bot.errors.base import NotFound


@dataclass(eq=False)
class NotStarted(NotFound):
    """The person has no wallet yet."""


@dataclass(eq=False)
class UnknownJob(NotFound):
    """No job that this person can see matches ``given``."""

    given: str


@dataclass(eq=False)
class UnknownProposal(NotFound):
    """No proposal of this person matches ``given``."""

    given: str


@dataclass(eq=False)
class UnknownEntry(NotFound):
    """No entry of this person matches ``given``."""

    given: str


@dataclass(eq=False)
class UnknownTemplate(NotFound):
    """The member has no template named ``given``, or no longer has this version of it."""

    given: str


class NoTemplate(NotFound):
    """The member has no template yet to draft with."""


class NoTrial(NotFound):
    """The trial is another member's, was deleted with its template, or isn't in the state that the request is for."""


class DraftGone(NotFound):
    """The draft was sent or thrown away, or has been left alone for too long."""


@dataclass(eq=False)
class NotShared(NotFound):
    """The job, or the change of a card, belongs to no card on this server's board."""


class UnknownReminder(NotFound):
    """The reminder is another member's, or is no longer kept."""


class UnknownReview(NotFound):
    """The draft or the review isn't this person's, or isn't kept any more."""


class NothingToUndo(NotFound):
    """The wallet has no entry that can be undone."""
