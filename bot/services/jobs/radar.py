"""Look for signs of junk in a logged post, keep them with its fingerprint, and add them to the answers about the job."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.board import fingerprints
from bot.domain.board.fingerprints import Fingerprint
from bot.domain.board.junk import find_junk
from bot.domain.board.message_texts import MessageText
from bot.domain.jobs.links import parse_link
from bot.services.jobs import board
from bot.services.jobs import log as job_log
from bot.services.jobs.board import JobView
from bot.services.jobs.finding import JobRef
from bot.services.jobs.log import Edited, Logged, LogJob
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.jobs import announced, junk
from bot.store.jobs.junk import JunkSign

LONGEST_WORDS = 80
"""Characters of the words of a sign that are stored and shown."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What the radar found in a message. ``print``: None for a text too short to compare."""

    signs: tuple[JunkSign, ...]
    print: Fingerprint | None


def survey(tx: Tx, who: Who, texts: Sequence[MessageText]) -> Survey:
    """Return the signs in the texts of a post, near copies among the earlier posts here included. Writes nothing."""
    link = parse_link(" ".join(part.text for part in texts))
    post = fingerprints.fingerprint(texts, link.key if link else None)
    copy_of = fingerprints.closest(post, junk.prints(tx, who.user_id, who.community_id)) if post else None
    signs = tuple(
        JunkSign(finding.kind, _shortened(finding.evidence), finding.of)
        for finding in find_junk(texts, copy_of)
    )
    return Survey(signs, post)


def with_typed(texts: Sequence[MessageText], ask: LogJob) -> tuple[MessageText, ...]:
    """Return the texts of a message, and what a member typed beside them that they don't have: title, skills, link.

    The note is left out, as only its writer sees it, and the words of a sign are shown to others.
    """
    read = " ".join(_words(part.text) for part in texts)
    typed = (("title", ask.title), ("skills", ask.skills), ("link", ask.link))
    return (
        *texts,
        *(MessageText(place, text) for place, text in typed if text and _words(text) not in read),
    )


def log(tx: Tx, who: Who, ask: LogJob, key: str, now: int, surveyed: Survey) -> Logged:
    """Log a job as `log.log`, and keep what the survey found. Raises as `log.log`."""
    logged = job_log.log(tx, who, ask, key, now)
    post = _post(logged.job)
    if surveyed.print is not None:
        junk.set_print(tx, who.user_id, who.community_id, post, surveyed.print, now)
    if surveyed.signs or surveyed.print is not None:
        junk.set_signs(tx, who.user_id, who.community_id, post, surveyed.signs, now)
        announced.of_post_changed(tx, who.community_id, post, now)
    return replace(logged, junk=_signs(tx, who, logged.job, now))


def edit(tx: Tx, who: Who, text: str, changes: LogJob, key: str, now: int) -> Edited:
    """Edit a job as `log.edit`; the answer names the signs of junk. Raises as `log.edit`."""
    edited = job_log.edit(tx, who, text, changes, key, now)
    return replace(edited, junk=_signs(tx, who, edited.job, now))


def show(tx: Tx, who: Who, text: str, now: int, *, manager: bool = False) -> JobView:
    """Return a job as `board.show`, with the signs of junk. Raises UnknownJob."""
    view = board.show(tx, who, text, now, manager=manager)
    return replace(view, junk=_of_view(tx, who, view))


def _signs(tx: Tx, who: Who, job: JobRef, now: int) -> tuple[JunkSign, ...]:
    """Return the signs that the person may see on a job that the person logged; sharing makes the fingerprint comparable."""
    view = board.show(tx, who, f"#{job.id}", now)
    if view.shared and view.by == who.user_id:
        junk.mark_shared(tx, who.user_id, who.community_id, _post(job))
    return _of_view(tx, who, view)


def _of_view(tx: Tx, who: Who, view: JobView) -> tuple[JunkSign, ...]:
    """Return the signs of the person's own log, and those of the member who shared the job."""
    sharer = (view.by,) if view.shared and view.by is not None else ()
    return junk.signs(tx, who.community_id, _post(view.job), (who.user_id, *sharer))


def _post(job: JobRef) -> str:
    """Return the name of a job's post: Upwork's key, or the job's own id where it has no link."""
    return job.key or f"job:{job.id}"


def _words(text: str) -> str:
    return " ".join(text.split()).casefold()


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_WORDS else f"{words[: LONGEST_WORDS - 1].rstrip()}…"
