"""What a link says by itself: one key per job whatever the shape, its age, its title; and nothing from other hosts."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.jobs.links import LONGEST_TITLE, job_url, parse_link, posted_at

DIGITS = "2007163664429408020"
KEY = f"~02{DIGITS}"
HEX_KEY = "~01a7f3c9d2e45b6f70"
POSTED_AT = int(datetime(2026, 1, 2, 18, 54, 43, 554_000, tzinfo=UTC).timestamp() * 1000)
NOW = int(datetime(2026, 11, 24, 9, tzinfo=UTC).timestamp()) * 1000


@pytest.mark.parametrize(
    "path",
    [
        f"/jobs/{KEY}",
        f"/jobs/Build-a-bot_{KEY}",
        f"/freelance-jobs/apply/Build-a-bot_{KEY}/",
        f"/freelance-jobs/apply/{KEY}/",
        f"/job/build-a-bot_{KEY}",
        f"/nx/proposals/job/{KEY}/apply/",
        f"/ab/proposals/job/{KEY}/apply/",
        f"/nx/search/jobs/details/{KEY}",
        f"/nx/find-work/best-matches/details/{KEY}",
        f"/nx/find-work/details/{KEY}",
    ],
)
@pytest.mark.parametrize(
    "host", ["https://www.upwork.com", "http://upwork.com", "www.upwork.com", "upwork.com"]
)
def test_every_shape_names_the_job(host: str, path: str) -> None:
    link = parse_link(host + path, NOW)
    assert link is not None
    assert (link.key, link.url) == (KEY, f"https://www.upwork.com/jobs/{KEY}")
    assert link.posted_at == POSTED_AT


@pytest.mark.parametrize(
    "path",
    [
        f"/jobs/{HEX_KEY}",
        f"/job/Old-post_{HEX_KEY}/",
        f"/freelance-jobs/apply/Old-post_{HEX_KEY}/",
        f"/ab/proposals/job/{HEX_KEY}/apply/",
    ],
)
def test_an_old_key_counts_where_jobs_are(path: str) -> None:
    link = parse_link(f"https://www.upwork.com{path}", NOW)
    assert link is not None
    assert link.key == HEX_KEY
    assert link.posted_at is None


@pytest.mark.parametrize(
    "text",
    [
        f"https://www.upwork.com/freelancers/{HEX_KEY}",
        f"https://www.upwork.com/freelancers/job-hunter_{HEX_KEY}",
        f"https://www.upwork.com/companies/{HEX_KEY}?jobs=1",
        f"https://www.upwork.com/nx/proposals/{DIGITS}",
        f"https://www.upwork.com/nx/proposals/{DIGITS}/",
        HEX_KEY,
    ],
)
def test_profiles_and_proposals_are_no_jobs(text: str) -> None:
    assert parse_link(text, NOW) is None


@pytest.mark.parametrize(
    "text",
    [
        f"https://evil-upwork.com/jobs/{KEY}",
        f"https://evilupwork.com/jobs/{KEY}",
        f"evil.upwork.com/jobs/{KEY}",
        f"https://upwork.com.evil.io/jobs/{KEY}",
        f"https://upwork.com@evil.io/jobs/{KEY}",
        f"https://www.upwork.com:443@evil.io/jobs/{KEY}",
        f"https://www.upwork.com:x@evil.io/jobs/{KEY}",
        f"https://me@www.upwork.com/jobs/{KEY}",
        f"https://evil.io/jobs/{KEY}",
        f"https://evil.io/www.upwork.com/jobs/{KEY}",
        f"https://evil.io/?u=https://www.upwork.com/jobs/{KEY}",
        f"evil.io?u=upwork.com/jobs/{KEY}",
        f"https://evil.io/https://www.upwork.com/jobs/{KEY}",
        f"https://evil.io\\https://www.upwork.com/jobs/{KEY}",
        f"https://evil.io/a:{KEY}",
        f"https://evil.io?job={KEY}",
        f"ftp://www.upwork.com/jobs/{KEY}",
        f"xhttps://www.upwork.com/jobs/{KEY}",
        f"https://www.upwork.co/jobs/{KEY}",
        f"https://www.upwork.com/nx/find-work,https://evil.io/jobs/{KEY}",
        f"[https://www.upwork.com/nx](https://evil.io/jobs/{KEY})",
    ],
)
def test_other_hosts_are_refused(text: str) -> None:
    assert parse_link(text, NOW) is None


@pytest.mark.parametrize(
    "text",
    [
        f"https://www.upwork.com/nx/search/jobs/?details={KEY}",
        f"https://www.upwork.com/nx/find-work#{KEY}",
        f"https://www.upwork.com/jobs/~02{'1' * 17}",
        f"https://www.upwork.com/jobs/~02{'1' * 21}",
        f"https://www.upwork.com/jobs/~01{'a' * 15}",
        f"https://www.upwork.com/jobs/~01{'a' * 19}",
        f"https://www.upwork.com/jobs/~02{DIGITS}x",
        f"https://www.upwork.com/jobs/~03{DIGITS}",
        f"https://www.upwork.com/jobs/{DIGITS}",
        f"~02{'1' * 21}",
        "https://www.upwork.com",
        "https://www.upwork.com/",
        "",
        "~",
    ],
)
def test_what_only_looks_like_a_job_is_none(text: str) -> None:
    assert parse_link(text, NOW) is None


@pytest.mark.parametrize(
    "text",
    [
        f"<https://www.upwork.com/jobs/{KEY}>",
        f"[a job](https://www.upwork.com/jobs/{KEY})",
        f"[evil.io/a](https://www.upwork.com/jobs/{KEY})",
        f"[https://www.upwork.com/jobs/{KEY}](https://www.upwork.com/jobs/~02{'9' * 19})",
        f"look: https://www.upwork.com/jobs/{KEY}. Nice!",
        f"(https://www.upwork.com/jobs/{KEY}), and",
        f"||https://www.upwork.com/jobs/{KEY}||",
        f"**https://www.upwork.com/jobs/{KEY}**",
        f"`upwork.com/jobs/{KEY}`",
        f"job=https://www.upwork.com/jobs/{KEY}",
        f"请看https://www.upwork.com/jobs/{KEY}\u3002",
        f"https://evil.io/a,https://www.upwork.com/jobs/{KEY}",
        f"https://www.upwork.com/nx/find-work and https://www.upwork.com/jobs/{KEY}",
        f"HTTPS://WWW.UPWORK.COM/JOBS/{KEY}",
        f"https://www.upwork.com:443/jobs/{KEY}",
        f"https://www.upwork.com/jobs/%7E02{DIGITS}",
        f"https://www.upwork.com/jobs%2F%7e02{DIGITS}%2F",
        f"https://www.upwork.com/jobs/\\~02{DIGITS}",
        f"https://www.upwork.com/jobs/{KEY}/?source=rss&a=~02{'9' * 19}#~02{'9' * 19}",
        f"see {KEY}!",
        f"{KEY} https://www.upwork.com/jobs/~02{'9' * 19}",
        f"%7E02{DIGITS}",
    ],
)
def test_the_first_job_is_found_in_any_text(text: str) -> None:
    link = parse_link(text, NOW)
    assert link is not None
    assert link.key == KEY


@pytest.mark.parametrize(
    ("slug", "title"),
    [
        ("Build-a-Discord-bot_", "Build a Discord bot"),
        ("React---Node_", "React Node"),
        ("C%2B%2B-and-iOS%2FAndroid_", "C++ and iOS/Android"),
        ("Caf%C3%A9-site_", "Café site"),
        ("Line%0Abreak-%E2%80%AEturned-%00_", "Line break turned"),
        ("Broken-%FF-code_", "Broken code"),
        ("snake_case-job_", "snake_case job"),
        ("---_", None),
        ("_", None),
        ("", None),
        ("no-underscore", None),
    ],
)
def test_the_title_comes_from_the_slug(slug: str, title: str | None) -> None:
    link = parse_link(f"https://www.upwork.com/jobs/{slug}{KEY}/?x=1", NOW)
    assert link is not None
    assert (link.key, link.title) == (KEY, title)


def test_a_long_title_is_cut_between_words() -> None:
    link = parse_link(f"https://www.upwork.com/jobs/{'-'.join(['thirteen-char'] * 40)}_{KEY}")
    assert link is not None
    assert link.title is not None
    assert LONGEST_TITLE - 14 < len(link.title) <= LONGEST_TITLE
    assert link.title.removesuffix("…").split(" ")[-1] in {"thirteen", "char"}
    unbroken = parse_link(f"https://www.upwork.com/jobs/{'x' * 400}_{KEY}")
    assert unbroken is not None
    assert unbroken.title == "x" * (LONGEST_TITLE - 1) + "…"


@pytest.mark.parametrize(
    ("digits", "at"),
    [
        ("2007163664429408020", "2026-01-02T18:54:43.554+00:00"),
        ("1886899760086957583", "2025-02-04T22:08:54.364+00:00"),
        ("2056519076716738893", "2026-05-18T23:35:30.823+00:00"),
    ],
)
def test_the_age_is_in_the_number(digits: str, at: str) -> None:
    found = posted_at(f"~02{digits}", NOW)
    assert found is not None
    assert datetime.fromtimestamp(found // 1000, UTC).replace(microsecond=found % 1000 * 1000) == (
        datetime.fromisoformat(at)
    )


def test_an_age_that_cannot_be_is_none() -> None:
    five_minutes = 5 * 60_000
    assert posted_at(KEY, POSTED_AT - five_minutes) == POSTED_AT
    assert posted_at(KEY, POSTED_AT - five_minutes - 1) is None
    assert posted_at(f"~02{'0' * 19}", NOW) is None  # 2010
    assert posted_at(f"~02{'9' * 20}", NOW) is None
    assert posted_at(HEX_KEY, NOW) is None
    assert posted_at("~02", NOW) is None


def test_without_the_time_no_age_is_claimed() -> None:
    link = parse_link(KEY)
    assert link is not None
    assert link.posted_at is None


KEYS = st.one_of(
    st.from_regex(r"~02[0-9]{18,20}", fullmatch=True),
    st.from_regex(r"~01[0-9a-f]{16,18}", fullmatch=True),
)
ANY_TEXT = st.text(st.characters(codec=None))
HOSTS = [
    "https://",
    "http://",
    "www.",
    "upwork.com",
    "evil.io",
    "/",
    "jobs/",
    "@",
    ":443",
    "?",
    "#",
    "%",
    "%7E",
]
OTHERS = [
    "~02",
    "~01",
    DIGITS,
    KEY,
    HEX_KEY,
    "_",
    "-",
    "(",
    ")",
    "[",
    "](",
    "<",
    ">",
    ".",
    " ",
    "\\",
    "\ud800",
]
PIECES = st.sampled_from([*HOSTS, *OTHERS])


@given(st.one_of(ANY_TEXT, st.lists(PIECES, max_size=30).map("".join)))
def test_no_text_can_break_the_parser(text: str) -> None:
    link = parse_link(text, NOW)
    if link is not None:
        assert link.title is None or 0 < len(link.title) <= LONGEST_TITLE
        assert parse_link(link.url, NOW) is not None


@given(KEYS)
def test_the_canonical_link_reads_as_itself(key: str) -> None:
    link = parse_link(job_url(key), NOW)
    assert link is not None
    assert (link.key, link.url, link.title) == (key, job_url(key), None)


SLUG = st.text(st.characters(categories=["Ll", "Lu", "Nd"], include_characters="-%+.'()!*&=_"), max_size=40)
TAIL = st.text(st.characters(codec="utf-8", exclude_characters=" \t\r\n"), max_size=30)


@given(
    key=KEYS,
    slug=st.one_of(st.just(""), SLUG.map(lambda slug: f"{slug}_")),
    slash=st.sampled_from(["", "/"]),
    query=st.one_of(st.just(""), TAIL.map(lambda tail: f"?{tail}")),
    fragment=st.one_of(st.just(""), TAIL.map(lambda tail: f"#{tail}")),
)
def test_what_is_added_never_changes_the_key(
    key: str, slug: str, slash: str, query: str, fragment: str
) -> None:
    link = parse_link(f"https://www.upwork.com/jobs/{slug}{key}{slash}{query}{fragment}", NOW)
    assert link is not None
    assert link.key == key


def test_a_hostile_text_takes_no_time() -> None:
    for unit in ("upwork.com/", "." * 11, "https://www.upwork.com/jobs/", "~02" * 4, "a/", "[(", "?."):
        assert parse_link(unit * (20_000 // len(unit)) + "?", NOW) is None
