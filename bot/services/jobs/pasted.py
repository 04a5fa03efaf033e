"""Find or log the job that a person names by a link, an id or a title, with the facts that a paste tells of the job."""

from bot import errors
from bot.domain import text as words
from bot.domain.jobs.jobs import merge
from bot.domain.jobs.links import parse_link
from bot.services.jobs import finding, log
from bot.services.jobs.log import LogJob
from bot.services.who import Who
from bot.store import jobs
from bot.store.engine.database import Tx
from bot.store.jobs import Job, VisibleJob


def resolve(tx: Tx, who: Who, text: str, post: LogJob, now: int) -> tuple[Job, bool]:
    """Return the person's notes on the job that ``text`` means, and True if the job was new to the person and the server.

    A link or a title without notes is logged; ``post`` fills in the facts and the note that the notes lack. Raises
    UnknownJob for the id of no visible job, NotAnUpworkLink for another link, NothingGiven for an empty text, and what
    ``LogJob.facts`` raises.
    """
    facts, note = post.facts(), words.clean(post.note, "note", words.LONGEST_NOTE)
    link = parse_link(text, now)
    if link is None and (visible := _find(tx, who, text)):
        job = log.adopt(tx, who, visible, now)
        merged = merge(job.facts, facts)
        jobs.set_facts(tx, job.id, merged)
        if note:
            jobs.set_note(tx, job.id, note)
        return jobs.get(tx, job.id), False
    if link is None:
        facts = merge(LogJob(title=text).facts(), facts)
        if not facts.title:
            raise errors.NothingGiven
    own, earlier = log.put(tx, who, link, facts, note, now)
    return log.adopt(tx, who, jobs.seen(tx, own, who.community_id), now), earlier is None


def _find(tx: Tx, who: Who, text: str) -> VisibleJob | None:
    """Return the visible job with the id or the very title ``text``; None for a title of none or several.

    Raises UnknownJob for an id of none, NotAnUpworkLink for a link.
    """
    if finding.id_in(text) is not None:
        return finding.find_job(tx, who, text)
    if "://" in text and len(text.split()) == 1:
        raise errors.NotAnUpworkLink(given=finding.shortened(text))
    same = finding.with_title(text, finding.titles(tx, who, text))
    return jobs.find_visible(tx, who.user_id, who.community_id, same[0]) if len(same) == 1 else None
