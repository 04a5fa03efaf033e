"""Upwork job links: the job's key, its age and its title, from the link alone. Nothing is ever fetched.

Upwork names a job ``~02`` + its number, or, in posts from before about 2024, ``~01`` + hex digits, which freelancers'
profiles also have. The number holds the moment of creation, as a snowflake does: an observation and not a promise,
so ``posted_at`` checks it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from bot.domain import text as words
from bot.domain.time.calendar import EARLIEST_ON, MINUTE_MS, day_start

LONGEST_TITLE = 120
SKEW_MS = 5 * MINUTE_MS
"""How far ahead of our clock a post may seem to have been made."""

_SNOWFLAKE_EPOCH_MS = 1_288_834_974_657
_SNOWFLAKE_SHIFT = 22
_DATED_KEY = re.compile(r"~02([0-9]{18,20})")

_HOST = re.compile(
    r"(?:(?<![a-z0-9+.-])https?://|(?<![\w.@-]))(?:www\.)?upwork\.com(?::443)?(?=/)", re.IGNORECASE
)
_WORD_ENDS = ' \t\r\n\u00a0\u2028\u3000<>"`()[]|,;'
_PATH = re.compile(r"[^\s<>\"`?#]*")
_PATH_END = re.compile(r"\]\(|://")
"""Where a path runs into the next link: ``[one](two)``, ``one,https://two``."""
_KEY = re.compile(r"~(?:02[0-9]{18,20}|01[0-9a-f]{16,18})(?![0-9a-z])", re.IGNORECASE)
_BARE_KEY = re.compile(r"(?<![\w/\\~.=%&?#-])(?:~|%7e)(02[0-9]{18,20})(?![0-9a-z])", re.IGNORECASE)
_JOB_PLACES = {"jobs", "job", "apply", "freelance-jobs"}


@dataclass(frozen=True, slots=True)
class JobLink:
    """``key`` is ``~02…`` or ``~01…``, the same for every link to the job; ``url`` the one form in which it is shown.

    ``title`` comes from the slug, so without what a slug leaves out. ``posted_at`` is when the post was first made.
    """

    key: str
    url: str
    title: str | None
    posted_at: int | None


def job_url(key: str) -> str:
    return f"https://www.upwork.com/jobs/{key}"


def parse_link(text: str, now: int | None = None) -> JobLink | None:
    """The first Upwork job in ``text``, named by a link in any of its shapes or by a bare ``~02…``.

    Without ``now`` the age can't be checked, and ``posted_at`` stays None.
    """
    found = [first for first in (next(_linked(text), None), next(_bare(text), None)) if first]
    if not found:
        return None
    _, key, title = min(found)
    return JobLink(key, job_url(key), title or None, None if now is None else posted_at(key, now))


def posted_at(key: str, now: int) -> int | None:
    """When the job was posted, UTC ms; None where the key doesn't say, or says the future or a year before 2015."""
    dated = _DATED_KEY.fullmatch(key)
    if dated is None:
        return None
    at = (int(dated[1]) >> _SNOWFLAKE_SHIFT) + _SNOWFLAKE_EPOCH_MS
    return at if day_start(EARLIEST_ON) <= at <= now + SKEW_MS else None


def _linked(text: str) -> Iterator[tuple[int, str, str]]:
    """(place, key, title) of each job that is linked to on Upwork's own host."""
    for host in _HOST.finditer(text):
        if _is_inside_another(text, host.start()):
            continue
        run = _PATH.match(text, host.end())
        path = _PATH_END.split(run[0], maxsplit=1)[0].replace("\\", "") if run else ""
        if named := _job_in(path):
            yield host.start(), *named


def _bare(text: str) -> Iterator[tuple[int, str, str]]:
    for match in _BARE_KEY.finditer(text):
        if not _is_inside_another(text, match.start()):
            yield match.start(), f"~{match[1]}", ""


def _is_inside_another(text: str, start: int) -> bool:
    """Whether an address comes before ``start`` in the same word, so that what follows is a part of it."""
    before = text[max(text.rfind(end, 0, start) for end in _WORD_ENDS) + 1 : start]
    _, dot, query = before.partition(".")
    return "/" in before or "\\" in before or (dot != "" and "?" in query)


def _job_in(path: str) -> tuple[str, str] | None:
    """(key, title) of the first job that the path of an Upwork URL names."""
    is_job_place = not _JOB_PLACES.isdisjoint(unquote(path).lower().split("/"))
    # Split before decoding: a slug may hold a coded slash.
    for part in map(unquote, path.split("/")):
        for match in _KEY.finditer(part):
            key = match[0].lower()
            if is_job_place or key.startswith("~02"):
                return key, _title(part[: match.start()])
    return None


def _title(slug: str) -> str:
    """``Title-Slug_`` in words, shortened; nothing where the key had no slug before it."""
    if not slug.endswith("_"):
        return ""
    plain = slug.rstrip("_").replace("-", " ").replace("\ufffd", "")
    title = words.clean(plain, "title", len(plain))
    if len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip() + "…"
