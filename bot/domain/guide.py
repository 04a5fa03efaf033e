"""The topics of the guide about Connects, and the sources of each topic.

The texts of topics and sources are in the catalogue. Sources are listed in docs/upwork.md, section 18; the guide marks
every source that isn't official.
"""

from dataclasses import dataclass
from enum import StrEnum


class GuideTopic(StrEnum):
    """A page of the guide."""

    BASICS = "basics"
    WHY = "why"
    PLANS = "plans"
    EARNING = "earning"
    STRATEGY = "strategy"
    WRITING = "writing"
    CLIENTS = "clients"
    EXPIRY = "expiry"
    RETURNS = "returns"
    BOOSTS = "boosts"
    BADGE = "badge"
    NEWCOMERS = "newcomers"
    SCAMS = "scams"


@dataclass(frozen=True, slots=True)
class GuideSource:
    """A page or a person that a topic relies on.

    ``id``: its key in the catalogue. ``year`` and ``month``: the date of the text, None if unknown. ``official``: Upwork
    published it. ``about``: the date is an estimate from the text, because Upwork doesn't date its help pages. ``url``:
    None if the guide shows no link.
    """

    id: str
    year: int | None = None
    month: int | None = None
    official: bool = True
    about: bool = False
    url: str | None = None


_HELP = "https://support.upwork.com/hc/en-us"
GET = GuideSource("get", 2025, 10, url=f"{_HELP}/articles/42460246681619")
BALANCE = GuideSource("balance", 2025, 10, url=f"{_HELP}/articles/42460461019155", about=True)
RETURNED = GuideSource("returned", 2025, 10, url=f"{_HELP}/articles/42460467513747", about=True)
FAQ = GuideSource("faq", 2025, url=f"{_HELP}/sections/39292759077907", about=True)
UNDERSTAND = GuideSource("understand", 2024, url=f"{_HELP}/articles/211062898", about=True)
BOOST = GuideSource("boost", 2025, url=f"{_HELP}/articles/4406395531795", about=True)
AGENT = GuideSource("agent", 2026)
PLACEBO = GuideSource("placebo", url=f"{_HELP}/articles/11983621573395")
BADGE = GuideSource("badge", 2022, url=f"{_HELP}/articles/4403673074707", about=True)
REVIEW = GuideSource("review", url=f"{_HELP}/articles/211063268")
RESPOND = GuideSource("respond", url=f"{_HELP}/articles/211063018")
INTERVIEWS = GuideSource("interviews", 2022, 9)
PRICES_2019 = GuideSource("prices", 2019, 5)
HISTORY = GuideSource("history", 2016, about=True)
BILLING = GuideSource("billing", 2022, about=True)
SIGN_UP = GuideSource("sign-up", 2020, 12)
MEMBERS = GuideSource("members", 2026, official=False)
VENDORS = GuideSource("vendors", 2025, official=False)
STAFF = GuideSource("staff", 2023, official=False, about=True)
ONE_MEMBER = GuideSource("one-member", 2024, official=False, about=True)
READING = GuideSource("reading", 2026, 11, official=False)

SOURCES: dict[GuideTopic, tuple[GuideSource, ...]] = {
    GuideTopic.BASICS: (UNDERSTAND, FAQ, PRICES_2019, MEMBERS),
    GuideTopic.WHY: (READING, HISTORY, VENDORS),
    GuideTopic.PLANS: (GET, BILLING, MEMBERS),
    GuideTopic.EARNING: (INTERVIEWS, GET, STAFF),
    GuideTopic.STRATEGY: (READING, VENDORS),
    GuideTopic.WRITING: (READING, RESPOND, AGENT),
    GuideTopic.CLIENTS: (REVIEW, STAFF, VENDORS),
    GuideTopic.EXPIRY: (BALANCE, FAQ),
    GuideTopic.RETURNS: (RETURNED,),
    GuideTopic.BOOSTS: (BOOST, AGENT, PLACEBO),
    GuideTopic.BADGE: (BADGE, MEMBERS),
    GuideTopic.NEWCOMERS: (READING, ONE_MEMBER, SIGN_UP),
    GuideTopic.SCAMS: (READING, RESPOND, RETURNED),
}
"""The sources of each topic; the topic rests on the first."""
