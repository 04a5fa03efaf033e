"""Compose the message that shows a shared job in a server's channel or forum."""

from dataclasses import dataclass

from bot.domain.jobs.jobs import LIFE_DAYS, JobFacts
from bot.domain.time.calendar import DAY_MS
from bot.services.jobs import CardMark, JobRef, JunkSign
from bot.services.messages.kept_letters import KeptContent
from bot.store import jobs
from bot.store.community import communities
from bot.store.engine.database import Tx
from bot.store.jobs import SharedCard, junk
from bot.store.jobs.applicants import Turnout
from bot.store.messages.kept import KeptMessage

FRESH_MS = DAY_MS
"""How long a post counts as fresh."""
OPEN_MS = LIFE_DAYS * DAY_MS
"""How long a post is open on Upwork at most."""
FEWEST_FOR_INTERVIEWS = 3
"""With fewer applicants a card doesn't say how many had an interview, as it would say who."""


@dataclass(frozen=True, slots=True)
class SharedJob:
    """A shared job as everybody in the server sees it.

    ``shared_by``, ``marked_by``: None for a member who deleted their data. ``mark``: what was reported, None for no report.
    ``applied``: the members who applied to the card. ``interviews``: how many of them are in an interview or got further,
    None where that isn't shown. ``is_hired``: one of them was hired. ``is_old``: the post is 30 days old. ``is_fresh``: the
    post is less than a day old. ``junk``: signs of junk that the sharer's post has. Instants are UTC ms.
    """

    card_id: int
    job: JobRef
    facts: JobFacts
    posted_at: int | None
    shared_by: int | None
    shared_at: int
    mark: CardMark | None
    marked_by: int | None
    marked_at: int | None
    applied: int
    interviews: int | None
    is_hired: bool
    is_old: bool
    is_fresh: bool
    junk: tuple[JunkSign, ...] = ()

    @property
    def is_over(self) -> bool:
        """Return True if nobody should apply any more."""
        return self.mark is not None or self.is_hired or self.is_old


def compose(tx: Tx, row: KeptMessage, now: int) -> KeptContent | None:
    """Return the content of a card's message; None for a card that was taken off the board, or whose sharer is gone.

    The message is posted only while the job is open and the server has a channel for jobs. The content changes by itself
    when the post is a day and 30 days old.
    """
    card = jobs.cards.find(tx, row.subject)
    if card is None or card.off_at is not None:
        return None
    shared = _shared_job(tx, card, now)
    since = card.shared_at if card.posted_at is None else card.posted_at
    turns = [at for at in (since + FRESH_MS, since + OPEN_MS) if at > now]
    community = communities.find(tx, card.community_id)
    has_channel = community is not None and community.jobs_channel_id is not None
    return KeptContent(
        shared,
        is_live=has_channel and not shared.is_over,
        is_over=shared.is_over,
        again_at=min(turns, default=None),
    )


def _shared_job(tx: Tx, card: SharedCard, now: int) -> SharedJob:
    turnout = jobs.applicants.turnout(tx, card.id)
    since = card.shared_at if card.posted_at is None else card.posted_at
    applied = turnout.applied + card.forgotten
    return SharedJob(
        card_id=card.id,
        job=JobRef(card.job_id, card.title, card.key),
        facts=card.facts,
        posted_at=card.posted_at,
        shared_by=card.shared_by or None,
        shared_at=card.shared_at,
        mark=card.mark,
        marked_by=card.marked_by or None,
        marked_at=card.marked_at,
        applied=applied,
        interviews=_interviews(turnout, applied),
        is_hired=bool(turnout.hired),
        is_old=now >= since + OPEN_MS,
        is_fresh=now < since + FRESH_MS,
        junk=junk.signs(tx, card.community_id, card.post, (card.shared_by,)),
    )


def _interviews(turnout: Turnout, applied: int) -> int | None:
    return turnout.replied if applied >= FEWEST_FOR_INTERVIEWS and turnout.replied else None
