"""The topics of the guide about Connects, the sources of each topic, and the search for a topic.

The texts of topics and sources are in the catalogue. Sources are listed in docs/upwork.md, section 18; the guide marks
every source that isn't official.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

_LONGEST_QUERY = 200
_MOST_WORDS = 20
_NEAR_ENOUGH = 82
_SHORTEST_GUESS = 4
_WORD = re.compile(r"[^\W\d_]+")


class Topic(StrEnum):
    """A page of the guide."""

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


@dataclass(frozen=True, slots=True)
class Facts:
    """The sources of a topic, the most important first, and the single words by which a search finds the topic."""

    sources: tuple[Source, ...]
    keywords: frozenset[str]


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split(","))


def _facts(keywords: str, *sources: Source) -> Facts:
    return Facts(sources, _words(keywords))


TOPICS: dict[Topic, Facts] = {
    Topic.BASICS: _facts(
        "basics,what,connect,connects,are,token,meaning,price,buy,dollar,dollars,money,free,invitation,invitations,"
        "invite,transfer,sell,share,proposal,proposals",
        UNDERSTAND,
        FAQ,
        PRICES_2019,
        MEMBERS,
    ),
    Topic.WHY: _facts(
        "why,exist,reason,purpose,spam,unfair,scam,greedy,rising,history", READING, HISTORY, VENDORS
    ),
    Topic.PLANS: _facts(
        "plan,plans,allocation,allotment,monthly,month,plus,basic,agency,membership,refill,refills,renewal,cycle,"
        "upgrade,downgrade,prorated,grant,subscription,fee,buy",
        GET,
        BILLING,
        MEMBERS,
    ),
    Topic.EARNING: _facts(
        "earning,earn,more,reward,rewards,bonus,interview,interviews,promo,code,talent,certification,task,referral,"
        "extra,get",
        INTERVIEWS,
        GET,
        STAFF,
    ),
    Topic.STRATEGY: _facts(
        "strategy,spending,spend,well,save,waste,wasting,worth,tips,win,fresh,wisely,choose,best,use,advice,odds",
        READING,
        VENDORS,
    ),
    Topic.CLIENTS: _facts(
        "client,clients,end,viewed,view,opened,opens,open,seen,sees,see,list,shortlist,declined,decline,archive,hire,"
        "reply,silent,ignored,happens",
        REVIEW,
        STAFF,
        VENDORS,
    ),
    Topic.EXPIRY: _facts(
        "expiry,expire,expires,expired,expiring,roll,rollover,over,carry,unused,year,lapse,limit,cap,lose,last,oldest",
        BALANCE,
        FAQ,
    ),
    Topic.RETURNS: _facts(
        "return,returns,returned,refund,refunds,refunded,back,cancelled,cancel,closed,closes,removed,withdraw,"
        "withdrawn",
        RETURNED,
    ),
    Topic.BOOSTS: _facts(
        "boost,boosts,boosted,boosting,bid,bids,auction,outbid,slot,place,top,placebo,worth",
        BOOST,
        AGENT,
        PLACEBO,
    ),
    Topic.BADGE: _facts("badge,available,availability,now,week,weekly,ads,visibility", BADGE, MEMBERS),
    Topic.NEWCOMERS: _facts(
        "newcomer,newcomers,newbie,new,beginner,start,starting,begin,first,cost,costs,expensive,budget,afford,account,"
        "registration",
        READING,
        ONE_MEMBER,
        SIGN_UP,
    ),
}
_WEAK = _words(
    "what,connect,connects,are,more,get,well,best,use,end,see,list,happens,over,year,last,now,week,place,top,first,"
    "proposal,proposals,free,month"
)
"""Keywords that occur in questions on any topic; they count only where no stronger keyword matches."""
_TELLING = _words("back,refund,refunds,refunded,return,returns,returned")
"""Keywords of the topic *returns* that outweigh all other words, e.g. in ``refund for an expired post``."""
_TOLD, _SAME, _NEAR, _HINT = 30, 10, 8, 1


def find(typed: str) -> Topic | None:
    """Return the topic that fits ``typed`` best (a topic's id or free words); None if no word matches any topic."""
    found = ranked(typed)
    return found[0] if found else None


def ranked(typed: str) -> tuple[Topic, ...]:
    """Return all topics that match ``typed``, the best match first; equal matches keep the order of the guide."""
    wanted = typed[:_LONGEST_QUERY].casefold()
    if wanted.strip() in set(Topic):
        return (Topic(wanted.strip()),)
    words = _WORD.findall(wanted)[:_MOST_WORDS]
    scores = {topic: sum(_nearness(word, topic, alone=len(words) == 1) for word in words) for topic in Topic}
    return tuple(sorted((topic for topic in Topic if scores[topic]), key=lambda topic: -scores[topic]))


def _nearness(word: str, topic: Topic, *, alone: bool) -> int:
    """Return how well ``word`` matches a topic, 0 for not at all.

    Beginnings of keywords count, because the search also runs while a member is typing. ``alone``: the word is the whole
    query, so that a beginning of fewer than four letters counts too.
    """
    keywords = TOPICS[topic].keywords
    if word in keywords:
        return _HINT if word in _WEAK else _TOLD if word in _TELLING else _SAME
    if (alone or len(word) >= _SHORTEST_GUESS) and any(known.startswith(word) for known in keywords - _WEAK):
        return _NEAR
    if len(word) < _SHORTEST_GUESS:
        return 0
    near = process.extractOne(word, keywords - _WEAK, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return _NEAR if near else 0
