"""Find the job that a person means by a link, an id, Upwork's key or a title, among the jobs that the person may see.

A typed title counts only if one job fits clearly better than all others.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz, process, utils

from bot import errors
from bot.domain.jobs.links import parse_link
from bot.domain.text import LONGEST_CHOICE, LONGEST_QUERY
from bot.services.who import Who
from bot.store import jobs
from bot.store.engine.database import Tx
from bot.store.jobs import Job

MOST_CHOICES = 25
"""The most choices that Discord shows while somebody types."""

_SEARCHED = 1000
"""The most titles that a search compares, open and last logged jobs first."""
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
    """A choice that Discord shows while somebody types: the visible label, and the value that the command gets."""

    label: str
    value: str


def ref(job: Job) -> JobRef:
    """Return the id, title and key of a job."""
    return JobRef(job.id, job.title, job.key)


def find(tx: Tx, who: Who, text: str) -> JobRef:
    """Return the job that ``text`` means to this person, as ``find_job``. Raises UnknownJob."""
    return ref(find_job(tx, who, text))


def find_job(tx: Tx, who: Who, text: str) -> Job:
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


def _by_id(tx: Tx, who: Who, text: str) -> Job | None:
    number = id_in(text)
    return jobs.find_visible(tx, who.user_id, who.community_id, number) if number is not None else None


def _by_title(tx: Tx, who: Who, text: str) -> Job | None:
    best = clearest(text, titles(tx, who))
    return jobs.get(tx, best) if best is not None else None


def titles(tx: Tx, who: Who) -> list[tuple[int, str]]:
    """Return id and title of the visible jobs that a search compares, open and last logged ones first."""
    return jobs.titles(tx, who.user_id, who.community_id, _SEARCHED)


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
    plain = _plain(text)
    same = [id_ for id_, title in titles if _plain(title) == plain]
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


def matching(text: str, titles: Sequence[tuple[int, str]]) -> tuple[Choice, ...]:
    """Return at most MOST_CHOICES choices for what has been typed so far: matching ids first, then similar titles.

    For an empty ``text`` the first of ``titles``, in their order.
    """
    plain = _plain(text)[:LONGEST_QUERY]
    number = id_in(text)
    matches = [
        (id_, title) for id_, title in titles if number is not None and str(id_).startswith(str(number))
    ]
    if not plain:
        matches = list(titles[:MOST_CHOICES])
    elif len(matches) < MOST_CHOICES:
        near = process.extract(
            plain,
            [title for _, title in titles],
            scorer=fuzz.partial_ratio,
            processor=utils.default_process,
            score_cutoff=_LEAST_SCORE,
            limit=MOST_CHOICES,
        )
        matches += [titles[place] for _, _, place in near if titles[place] not in matches]
    return tuple(_choice(id_, title) for id_, title in matches[:MOST_CHOICES])


def shortened(text: str) -> str:
    """Return ``text`` for an error message, cut with an ellipsis where it is longer than a choice of Discord's."""
    return text if len(text) <= LONGEST_CHOICE else text[: LONGEST_CHOICE - 1] + "…"


def _plain(text: str) -> str:
    """Return the words of ``text`` in lower case with single spaces."""
    return " ".join(text.casefold().split())


def _choice(id_: int, title: str) -> Choice:
    tail = f" · #{id_}"
    room = LONGEST_CHOICE - len(tail)
    label = title if len(title) <= room else title[: room - 1] + "…"
    return Choice(f"{label}{tail}", f"#{id_}")
