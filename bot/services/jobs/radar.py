"""Look for signs of junk in a logged post, keep them with its fingerprint, and add them to the answers about the job."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.board import fingerprints
from bot.domain.board.fingerprints import Fingerprint
from bot.domain.board.junk import JunkFinding, find_junk
from bot.domain.board.message_texts import MessageText
from bot.domain.jobs.jobs import JobFacts
from bot.domain.jobs.links import parse_link
from bot.services.jobs import board, finding
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
    return Survey(_as_signs(find_junk(texts, copy_of)), post)


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


def is_read(changes: LogJob) -> bool:
    """Return True if an edit has words in which `signs_typed` looks for signs of junk."""
    return bool(changes.title or changes.skills)


def signs_typed(_: Tx, changes: LogJob) -> tuple[JunkSign, ...]:
    """Return the signs in the title and skills that a member types into an edit; what isn't changed is not read."""
    return _as_signs(find_junk(with_typed((), replace(changes, link=None))))


def edit(
    tx: Tx, who: Who, text: str, changes: LogJob, key: str, now: int, typed: Sequence[JunkSign]
) -> Edited:
    """Edit a job as `log.edit`; the answer names the signs of junk. Raises as `log.edit`.

    ``typed``: the signs of `signs_typed`, kept beside the earlier ones. Earlier signs whose words stand in a replaced title
    or in replaced skills are deleted.
    """
    own = finding.find_job(tx, who, text).own
    edited = job_log.edit(tx, who, text, changes, key, now)
    if own is not None:
        _follow_edit(tx, who, edited, own.facts, typed, now)
    return replace(edited, junk=_signs(tx, who, edited.job, now))


def show(tx: Tx, who: Who, text: str, now: int, *, manager: bool = False) -> JobView:
    """Return a job as `board.show`, with the signs of junk. Raises UnknownJob."""
    view = board.show(tx, who, text, now, manager=manager)
    return replace(view, junk=_of_view(tx, who, view))


def _follow_edit(
    tx: Tx, who: Who, edited: Edited, before: JobFacts, typed: Sequence[JunkSign], now: int
) -> None:
    """Delete the signs in a replaced title or in replaced skills, and keep the typed ones; nothing where none changed."""
    changes = (before.title, edited.facts.title), (before.skills, edited.facts.skills)
    replaced = [_words(old or "") for old, new in changes if old != new]
    if not replaced:
        return
    post = _post(edited.job)
    earlier = junk.signs(tx, who.community_id, post, (who.user_id,))
    signs = {sign.kind: sign for sign in typed}
    for sign in earlier:
        words = _words(sign.words.removesuffix("…"))
        if sign.copy_of is not None or not any(words in old for old in replaced):
            signs[sign.kind] = sign
    if set(signs.values()) != set(earlier):
        junk.set_signs(tx, who.user_id, who.community_id, post, signs.values(), now)
        announced.of_post_changed(tx, who.community_id, post, now)


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


def _as_signs(findings: Sequence[JunkFinding]) -> tuple[JunkSign, ...]:
    return tuple(JunkSign(found.kind, _shortened(found.evidence), found.of) for found in findings)


def _post(job: JobRef) -> str:
    """Return the name of a job's post: Upwork's key, or the job's own id where it has no link."""
    return job.key or f"job:{job.id}"


def _words(text: str) -> str:
    return " ".join(text.split()).casefold()


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_WORDS else f"{words[: LONGEST_WORDS - 1].rstrip()}…"
