"""Find the job that a person means by a link, an id, Upwork's key or a title, among the jobs that the person may see.

A link, an id and a key find a job of any age. A title is compared with a bounded number of jobs, which `titles` names, and
counts only if one job fits clearly better than all others.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz, process, utils

from bot import errors
from bot.domain.jobs.jobs import JobOutcome
from bot.domain.jobs.links import parse_link
from bot.domain.jobs.titles import words_of
from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.text import LONGEST_CHOICE, LONGEST_QUERY
from bot.services.who import Who
from bot.store import jobs
from bot.store.engine.database import Tx
from bot.store.jobs import Job, VisibleJob

MOST_CHOICES = 25
"""The most choices that Discord shows while somebody types."""

MOST_COUNTED = 100
"""The most applicants that are counted for a choice."""

_SEARCHED = 250
"""The newest jobs of each kind (own, applied to, open and closed ones of the board) whose titles a search compares."""
_LEAST_SCORE = 80
"""The least similarity (0 to 100) of a title that counts as a match."""
_LEAST_LEAD = 5
"""By how much the best title's similarity has to exceed the second best's."""
_SHORTEST_GUESS = 3
"""Shorter texts match only the very same title."""
_ID = re.compile(r"#?([0-9]{1,15})")
_KEY = re.compile(r"~?(02[0-9]{18,20}|01[0-9a-f]{16,18})")


@dataclass(frozen=True, slots=True)
class JobRef:
    """A job's id and title (the key where it has none). ``key``: Upwork's ``~02…``, None for a job known by title only."""

    id: int
    title: str
    key: str | None


class Choice(NamedTuple):
    """A job or proposal that Discord offers while somebody types, with the facts that tell it apart from others.

    ``title``: the job's. ``connects``: the cost, None if unknown. ``at``: when the job was posted, or else logged, or the
    proposal sent (UTC ms). ``applied``: how many other members applied, at most MOST_COUNTED. ``status``: the proposal's,
    None for a job. ``outcome``: how the job ended, None while it is open.
    """

    id: int
    title: str
    connects: int | None
    at: int
    applied: int = 0
    status: ProposalStatus | None = None
    outcome: JobOutcome | None = None

    @property
    def value(self) -> str:
        """Return the text that the command gets where this choice is taken, e.g. ``#12``."""
        return f"#{self.id}"


def ref(job: Job | VisibleJob) -> JobRef:
    """Return the id, title and key of a job."""
    return JobRef(job.id, job.title, job.key)


def find(tx: Tx, who: Who, text: str) -> JobRef:
    """Return the job that ``text`` means to this person, as ``find_job``. Raises UnknownJob."""
    return ref(find_job(tx, who, text))


def find_job(tx: Tx, who: Who, text: str) -> VisibleJob:
    """Return the visible job whose link, key, id or title ``text`` is, in this order. Writes nothing.

    Raises UnknownJob where there is none, or where several titles fit about equally well.
    """
    if key := key_in(text):
        job = jobs.find_visible_by_key(tx, who.user_id, who.community_id, key)
    else:
        job = _by_id(tx, who, text) or _by_title(tx, who, text)
    if job is None:
        raise errors.UnknownJob(given=shortened(text))
    return job


def title_of(tx: Tx, who: Who, text: str) -> str:
    """Return the title of the job that ``text`` means, else the one in its link, else ``text``, shortened."""
    try:
        return find_job(tx, who, text).title
    except errors.UnknownJob:
        link = parse_link(text)
        return shortened((link.title or link.key) if link else text)


def _by_id(tx: Tx, who: Who, text: str) -> VisibleJob | None:
    number = id_in(text)
    return jobs.find_visible(tx, who.user_id, who.community_id, number) if number is not None else None


def _by_title(tx: Tx, who: Who, text: str) -> VisibleJob | None:
    best = clearest(text, titles(tx, who, text))
    return jobs.find_visible(tx, who.user_id, who.community_id, best) if best is not None else None


def titles(tx: Tx, who: Who, text: str) -> list[tuple[int, str]]:
    """Return id and title of the visible jobs that a search for ``text`` compares, the person's own open ones first.

    These are the newest _SEARCHED jobs of each kind, and cards of the board of any age with a word of ``text``; see
    `bot.store.jobs.titles` for what is missing. For a text without a word, the newest MOST_CHOICES of each kind.
    """
    words = words_of(text[:LONGEST_QUERY])
    limit = _SEARCHED if words else MOST_CHOICES
    return jobs.titles(tx, who.user_id, who.community_id, limit, words)


def key_in(text: str) -> str | None:
    """Return the key in a job's link, or ``text`` itself if it is a key (``~`` may be missing); None for any other text."""
    if link := parse_link(text):
        return link.key
    match = _KEY.fullmatch(text.strip().lower())
    return f"~{match[1]}" if match else None


def id_in(text: str) -> int | None:
    """Return the number in ``#12`` or ``12``, None for any other text."""
    match = _ID.fullmatch(text.strip())
    return int(match[1]) if match else None


def clearest(text: str, titles: Sequence[tuple[int, str]]) -> int | None:
    """Return the id of the only title with the same words, else of the title that is clearly the most similar.

    None where two titles have the same words or about the same similarity, where none is similar, and for a link.
    """
    plain, same = _plain(text), with_title(text, titles)
    if same or len(plain) < _SHORTEST_GUESS or "://" in plain:
        return same[0] if len(same) == 1 else None
    near = process.extract(
        plain[:LONGEST_QUERY],
        [title for _, title in titles],
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=_LEAST_SCORE,
        limit=2,
    )
    if not near or (len(near) > 1 and near[0][1] - near[1][1] < _LEAST_LEAD):
        return None
    return titles[near[0][2]][0]


def with_title(text: str, titles: Sequence[tuple[int, str]]) -> list[int]:
    """Return the ids of the titles with the same words as ``text``, in the order of ``titles``; empty for none."""
    plain = _plain(text)
    return [id_ for id_, title in titles if _plain(title) == plain]


def matching(text: str, titles: Sequence[tuple[int, str]]) -> list[int]:
    """Return the ids of at most MOST_CHOICES matches for a text that is being typed.

    First those whose id begins with the typed number, then titles with every typed word, both in the order of ``titles``,
    then similar titles. For an empty ``text`` the first of ``titles``.
    """
    plain, number = _plain(text)[:LONGEST_QUERY], id_in(text)
    if not plain:
        return [id_ for id_, _ in titles[:MOST_CHOICES]]
    words = words_of(plain)
    ids = [id_ for id_, _ in titles if number is not None and str(id_).startswith(str(number))]
    ids += [id_ for id_, title in titles if words and _has_all(title.casefold(), words)]
    if len(ids) < MOST_CHOICES:
        near = process.extract(
            plain,
            [title for _, title in titles],
            scorer=fuzz.partial_ratio,
            processor=utils.default_process,
            score_cutoff=_LEAST_SCORE,
            limit=MOST_CHOICES,
        )
        ids += [titles[place][0] for _, _, place in near]
    return list(dict.fromkeys(ids))[:MOST_CHOICES]


def _has_all(title: str, words: Sequence[str]) -> bool:
    return all(word in title for word in words)


def shortened(text: str) -> str:
    """Return ``text`` for an error message, cut with an ellipsis where it is longer than a choice of Discord's."""
    return text if len(text) <= LONGEST_CHOICE else text[: LONGEST_CHOICE - 1] + "…"


def _plain(text: str) -> str:
    """Return the words of ``text`` in lower case with single spaces."""
    return " ".join(text.casefold().split())
