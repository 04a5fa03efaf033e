"""Links to Upwork jobs: the job's key, title and age, read from the link's text alone. No page is ever fetched.

A job's key is ``~02`` and a decimal number, or in older posts ``~01`` and hexadecimal digits, as profiles have too. The
decimal number contains the moment of creation; Upwork doesn't promise this, so ``posted_at`` checks the result
(docs/upwork.md, section 13).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from bot.domain import text as words
from bot.domain.time.calendar import EARLIEST_ON, MINUTE_MS, day_start

LONGEST_TITLE = 120
"""Characters of a title taken from a link; longer titles are cut."""
SKEW_MS = 5 * MINUTE_MS
"""The most milliseconds by which a post's moment of creation may be ahead of our clock."""

_SNOWFLAKE_EPOCH_MS = 1_288_834_974_657
_SNOWFLAKE_SHIFT = 22
_DATED_KEY = re.compile(r"~02([0-9]{18,20})")

_HOST = re.compile(
    r"(?:(?<![a-z0-9+.-])https?://|(?<![\w.@-]))(?:www\.)?upwork\.com(?::443)?(?=/)", re.IGNORECASE
)
_WORD_ENDS = ' \t\r\n\u00a0\u2028\u3000<>"`()[]|,;'
_PATH = re.compile(r"[^\s<>\"`?#]*")
_PATH_END = re.compile(r"\]\(|://")
"""The end of a path that the next link follows without a space, as in ``[first](second)``."""
_KEY = re.compile(r"~(?:02[0-9]{18,20}|01[0-9a-f]{16,18})(?![0-9a-z])", re.IGNORECASE)
_BARE_KEY = re.compile(r"(?<![\w/\\~.=%&?#-])(?:~|%7e)(02[0-9]{18,20})(?![0-9a-z])", re.IGNORECASE)
_JOB_PLACES = {"jobs", "job", "apply", "freelance-jobs"}


@dataclass(frozen=True, slots=True)
class JobLink:
    """A job that a text names. ``key``: ``~02…`` or ``~01…``, the same for every link to the job.

    ``url``: the link that the bot shows. ``title``: the words in the link, without punctuation, None if the link has none.
    ``posted_at``: the moment of creation (UTC ms), None if unknown.
    """

    key: str
    url: str
    title: str | None
    posted_at: int | None


def job_url(key: str) -> str:
    """Return the link to the job with this key."""
    return f"https://www.upwork.com/jobs/{key}"


def parse_link(text: str, now: int | None = None) -> JobLink | None:
    """Return the first Upwork job in ``text``, from a link of any known form or from a key ``~02…``; None without a job.

    ``now`` (UTC ms) is needed to check the moment of creation; without it the result's ``posted_at`` is None.
    """
    first_jobs = [job for job in (next(_linked(text), None), next(_bare(text), None)) if job]
    if not first_jobs:
        return None
    _, key, title = min(first_jobs)
    return JobLink(key, job_url(key), title or None, None if now is None else posted_at(key, now))


def job_places(text: str) -> list[tuple[int, str]]:
    """Return (position, key) of every Upwork job that ``text`` names, in the order of the text."""
    return sorted((at, key) for at, key, _ in (*_linked(text), *_bare(text)))


def posted_at(key: str, now: int) -> int | None:
    """Return when the job was posted (UTC ms), from its key.

    None for a key ``~01…``, and for a moment before 2015 or more than five minutes after ``now``.
    """
    dated = _DATED_KEY.fullmatch(key)
    if dated is None:
        return None
    at = (int(dated[1]) >> _SNOWFLAKE_SHIFT) + _SNOWFLAKE_EPOCH_MS
    return at if day_start(EARLIEST_ON) <= at <= now + SKEW_MS else None


def _linked(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (position, key, title) of each job in a link to Upwork's own host; the title may be empty."""
    for host in _HOST.finditer(text):
        if _is_inside_another(text, host.start()):
            continue
        run = _PATH.match(text, host.end())
        path = _PATH_END.split(run[0], maxsplit=1)[0].replace("\\", "") if run else ""
        if job := _job_in(path):
            key, title = job
            yield host.start(), key, title


def _bare(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (position, key, empty title) of each key ``~02…`` that stands outside a link."""
    for match in _BARE_KEY.finditer(text):
        if not _is_inside_another(text, match.start()):
            yield match.start(), f"~{match[1]}", ""


def _is_inside_another(text: str, start: int) -> bool:
    """Return True if ``start`` lies inside another address, e.g. in the query of a redirecting link."""
    before = text[max(text.rfind(end, 0, start) for end in _WORD_ENDS) + 1 : start]
    _, dot, query = before.partition(".")
    return "/" in before or "\\" in before or (dot != "" and "?" in query)


def _job_in(path: str) -> tuple[str, str] | None:
    """Return (key, title) of the first job in the path of an Upwork URL; None without a job."""
    is_job_place = not _JOB_PLACES.isdisjoint(unquote(path).lower().split("/"))
    # The path is split before decoding, because a slug may contain an encoded slash.
    for part in map(unquote, path.split("/")):
        for match in _KEY.finditer(part):
            key = match[0].lower()
            if is_job_place or key.startswith("~02"):
                return key, _title(part[: match.start()])
    return None


def _title(slug: str) -> str:
    """Return ``Title-Slug_`` as words, cut to LONGEST_TITLE; empty if ``slug`` doesn't end with an underscore."""
    if not slug.endswith("_"):
        return ""
    plain = slug.rstrip("_").replace("-", " ").replace("\ufffd", "")
    title = words.clean(plain, "title", len(plain))
    if len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip() + "…"
