"""What there is to know about Connects: the topics, where each comes from and of when it is.

The words are in the catalogue. A source is official where Upwork says it; everything else is marked where it is shown.
"""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    BASICS = "basics"
    WHY = "why"
    PLANS = "plans"
    EARNING = "earning"
    STRATEGY = "strategy"
    CLIENTS = "clients"
    EXPIRY = "expiry"
    RETURNS = "returns"
    BOOSTS = "boosts"
    BADGE = "badge"
    NEWCOMERS = "newcomers"


@dataclass(frozen=True, slots=True)
class Source:
    """A page or a voice, by its id in the catalogue. ``year`` and ``month``: as of when, None where it isn't known.
    ``about``: dated by what is on it, as Upwork dates none of its help pages."""

    id: str
    year: int | None = None
    month: int | None = None
    official: bool = True
    about: bool = False
    url: str | None = None


_HELP = "https://support.upwork.com/hc/en-us"
GET = Source("get", 2025, 10, url=f"{_HELP}/articles/42460246681619")
BALANCE = Source("balance", 2025, 10, url=f"{_HELP}/articles/42460461019155", about=True)
RETURNED = Source("returned", 2025, 10, url=f"{_HELP}/articles/42460467513747", about=True)
FAQ = Source("faq", 2025, url=f"{_HELP}/sections/39292759077907", about=True)
UNDERSTAND = Source("understand", 2024, url=f"{_HELP}/articles/211062898", about=True)
BOOST = Source("boost", 2025, url=f"{_HELP}/articles/4406395531795", about=True)
AGENT = Source("agent", 2026)
PLACEBO = Source("placebo", url=f"{_HELP}/articles/11983621573395")
BADGE = Source("badge", 2022, url=f"{_HELP}/articles/4403673074707", about=True)
REVIEW = Source("review", url=f"{_HELP}/articles/211063268")
INTERVIEWS = Source("interviews", 2022, 9)
PRICES_2019 = Source("prices", 2019, 5)
HISTORY = Source("history", 2016, about=True)
BILLING = Source("billing", 2022, about=True)
SIGN_UP = Source("sign-up", 2020, 12)
MEMBERS = Source("members", 2026, official=False)
VENDORS = Source("vendors", 2025, official=False)
STAFF = Source("staff", 2023, official=False, about=True)
ONE_MEMBER = Source("one-member", 2024, official=False, about=True)
READING = Source("reading", 2026, 11, official=False)

SOURCES: dict[Topic, tuple[Source, ...]] = {
    Topic.BASICS: (UNDERSTAND, FAQ, PRICES_2019, MEMBERS),
    Topic.WHY: (READING, HISTORY, VENDORS),
    Topic.PLANS: (GET, BILLING, MEMBERS),
    Topic.EARNING: (INTERVIEWS, GET, STAFF),
    Topic.STRATEGY: (READING, VENDORS),
    Topic.CLIENTS: (REVIEW, STAFF, VENDORS),
    Topic.EXPIRY: (BALANCE, FAQ),
    Topic.RETURNS: (RETURNED,),
    Topic.BOOSTS: (BOOST, AGENT, PLACEBO),
    Topic.BADGE: (BADGE, MEMBERS),
    Topic.NEWCOMERS: (READING, ONE_MEMBER, SIGN_UP),
}
"""The sources of each topic; the topic rests on the first."""
