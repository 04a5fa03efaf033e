"""Which job or proposal a person means: by link, id, Upwork's key or title, among those that they may see.

A title has to be clear: where two are about as near, the person must say which.
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
"""Discord's own bound of a list."""

_SEARCHED = 1000
"""Titles that a search looks at, the latest first."""
_NEAR_ENOUGH = 80
_CLEARLY_NEARER = 5
_SHORTEST_GUESS = 3
_ID = re.compile(r"#?([0-9]{1,15})")
_KEY = re.compile(r"~?(02[0-9]{18,20}|01[0-9a-f]{16,18})")


@dataclass(frozen=True, slots=True)
class JobRef:
    """``title`` falls back to the key. ``key`` is Upwork's ``~02…``; None for a job known by its title only."""

    id: int
    title: str
    key: str | None


class Choice(NamedTuple):
    """A line of a list that helps while typing, and what it stands for."""

    label: str
    value: str


def ref(job: Job) -> JobRef:
    return JobRef(job.id, job.title, job.key)


def find(tx: Tx, who: Who, text: str) -> JobRef:
    """The job that ``text`` means to this person. Writes nothing. Raises UnknownJob."""
    return ref(job_of(tx, who, text))


def job_of(tx: Tx, who: Who, text: str) -> Job:
    """Raises UnknownJob."""
    if key := key_in(text):
        found = jobs.find_visible_by_key(tx, who.user_id, who.community_id, key)
    else:
        found = _by_id(tx, who, text) or _by_title(tx, who, text)
    if found is None:
        raise errors.UnknownJob(given=shortened(text))
    return found


def _by_id(tx: Tx, who: Who, text: str) -> Job | None:
    number = id_in(text)
    return jobs.find_visible(tx, who.user_id, who.community_id, number) if number is not None else None


def _by_title(tx: Tx, who: Who, text: str) -> Job | None:
    best = clearest(text, titles(tx, who))
    return jobs.get(tx, best) if best is not None else None


def titles(tx: Tx, who: Who) -> list[tuple[int, str]]:
    """(id, title) of the jobs that a search by this person looks at."""
    return jobs.titles(tx, who.user_id, who.community_id, _SEARCHED)


def key_in(text: str) -> str | None:
    """Upwork's key of a job, from a link or by itself."""
    if link := parse_link(text):
        return link.key
    match = _KEY.fullmatch(text.strip().lower())
    return f"~{match[1]}" if match else None


def id_in(text: str) -> int | None:
    """``#12`` or ``12``."""
    match = _ID.fullmatch(text.strip())
    return int(match[1]) if match else None


def clearest(text: str, titles: Sequence[tuple[int, str]]) -> int | None:
    """The id of the title that is meant: the same words, else the only one that is near enough."""
    wanted = _plain(text)
    same = [id_ for id_, title in titles if _plain(title) == wanted]
    if same or len(wanted) < _SHORTEST_GUESS or "://" in wanted:
        return same[0] if len(same) == 1 else None
    near = process.extract(
        wanted[:LONGEST_QUERY],
        [title for _, title in titles],
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=_NEAR_ENOUGH,
        limit=2,
    )
    if not near or (len(near) > 1 and near[0][1] - near[1][1] < _CLEARLY_NEARER):
        return None
    return titles[near[0][2]][0]


def matching(text: str, titles: Sequence[tuple[int, str]]) -> tuple[Choice, ...]:
    """What to offer for what has been typed so far; all of it, in the order given, while nothing has."""
    wanted = _plain(text)[:LONGEST_QUERY]
    number = id_in(text)
    shown = [(id_, title) for id_, title in titles if number is not None and str(id_).startswith(str(number))]
    if not wanted:
        shown = list(titles[:MOST_CHOICES])
    elif len(shown) < MOST_CHOICES:
        near = process.extract(
            wanted,
            [title for _, title in titles],
            scorer=fuzz.partial_ratio,
            processor=utils.default_process,
            score_cutoff=_NEAR_ENOUGH,
            limit=MOST_CHOICES,
        )
        shown += [titles[place] for _, _, place in near if titles[place] not in shown]
    return tuple(_choice(id_, title) for id_, title in shown[:MOST_CHOICES])


def shortened(text: str) -> str:
    """What a refusal repeats of what was typed."""
    return text if len(text) <= LONGEST_CHOICE else text[: LONGEST_CHOICE - 1] + "…"


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _choice(id_: int, title: str) -> Choice:
    tail = f" · #{id_}"
    room = LONGEST_CHOICE - len(tail)
    name = title if len(title) <= room else title[: room - 1] + "…"
    return Choice(f"{name}{tail}", f"#{id_}")
