"""What there is to know about Connects: the topics, where each comes from and of when it is, and how one is found.

The words are in the catalogue. A source is official where Upwork says it; everything else is marked where it is shown.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

from bot.domain.text import LONGEST_QUERY

_MOST_WORDS = 20
_NEAR_ENOUGH = 82
_SHORTEST_GUESS = 4
_WORD = re.compile(r"[^\W\d_]+")


class GuideTopic(StrEnum):
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
class GuideSource:
    """A page or a voice, by its id in the catalogue. ``year`` and ``month``: as of when, None where it isn't known.
    ``about``: dated by what is on it, as Upwork dates none of its help pages."""

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


@dataclass(frozen=True, slots=True)
class TopicFacts:
    """``sources``: the one that the topic rests on first. ``keywords``: single words that it answers to."""

    sources: tuple[GuideSource, ...]
    keywords: frozenset[str]


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split(","))


def _facts(keywords: str, *sources: GuideSource) -> TopicFacts:
    return TopicFacts(sources, _words(keywords))


TOPICS: dict[GuideTopic, TopicFacts] = {
    GuideTopic.BASICS: _facts(
        "basics,what,connect,connects,are,token,meaning,price,buy,dollar,dollars,money,free,invitation,invitations,"
        "invite,transfer,sell,share,proposal,proposals",
        UNDERSTAND,
        FAQ,
        PRICES_2019,
        MEMBERS,
    ),
    GuideTopic.WHY: _facts(
        "why,exist,reason,purpose,spam,unfair,scam,greedy,rising,history", READING, HISTORY, VENDORS
    ),
    GuideTopic.PLANS: _facts(
        "plan,plans,allocation,allotment,monthly,month,plus,basic,agency,membership,refill,refills,renewal,cycle,"
        "upgrade,downgrade,prorated,grant,subscription,fee,buy",
        GET,
        BILLING,
        MEMBERS,
    ),
    GuideTopic.EARNING: _facts(
        "earning,earn,more,reward,rewards,bonus,interview,interviews,promo,code,talent,certification,task,referral,"
        "extra,get",
        INTERVIEWS,
        GET,
        STAFF,
    ),
    GuideTopic.STRATEGY: _facts(
        "strategy,spending,spend,well,save,waste,wasting,worth,tips,win,fresh,wisely,choose,best,use,advice,odds",
        READING,
        VENDORS,
    ),
    GuideTopic.CLIENTS: _facts(
        "client,clients,end,viewed,view,opened,opens,open,seen,sees,see,list,shortlist,declined,decline,archive,hire,"
        "reply,silent,ignored,happens",
        REVIEW,
        STAFF,
        VENDORS,
    ),
    GuideTopic.EXPIRY: _facts(
        "expiry,expire,expires,expired,expiring,roll,rollover,over,carry,unused,year,lapse,limit,cap,lose,last,oldest",
        BALANCE,
        FAQ,
    ),
    GuideTopic.RETURNS: _facts(
        "return,returns,returned,refund,refunds,refunded,back,cancelled,cancel,closed,closes,removed,withdraw,"
        "withdrawn",
        RETURNED,
    ),
    GuideTopic.BOOSTS: _facts(
        "boost,boosts,boosted,boosting,bid,bids,auction,outbid,slot,place,top,placebo,worth",
        BOOST,
        AGENT,
        PLACEBO,
    ),
    GuideTopic.BADGE: _facts("badge,available,availability,now,week,weekly,ads,visibility", BADGE, MEMBERS),
    GuideTopic.NEWCOMERS: _facts(
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
"""Words that questions about anything hold: they decide only where no other does."""
_TELLING = _words("back,refund,refunds,refunded,return,returns,returned")
"""Who says one of these asks about returns, whatever else is said: of a silent client, of a post that expired."""
_TOLD, _SAME, _NEAR, _HINT = 30, 10, 8, 1


def find(typed: str) -> GuideTopic | None:
    """The topic that is meant, by its id or by free words; None where no word says any."""
    found = ranked(typed)
    return found[0] if found else None


def ranked(typed: str) -> tuple[GuideTopic, ...]:
    """The topics that the words speak of, the nearest first; those equally near in the order of the guide."""
    wanted = typed[:LONGEST_QUERY].casefold()
    if wanted.strip() in set(GuideTopic):
        return (GuideTopic(wanted.strip()),)
    words = _WORD.findall(wanted)[:_MOST_WORDS]
    scores = {
        topic: sum(_nearness(word, topic, alone=len(words) == 1) for word in words) for topic in GuideTopic
    }
    return tuple(sorted((topic for topic in GuideTopic if scores[topic]), key=lambda topic: -scores[topic]))


def _nearness(word: str, topic: GuideTopic, *, alone: bool) -> int:
    """How much a word speaks of a topic. The beginning of a keyword counts, as people are still typing."""
    keywords = TOPICS[topic].keywords
    if word in keywords:
        return _HINT if word in _WEAK else _TOLD if word in _TELLING else _SAME
    if (alone or len(word) >= _SHORTEST_GUESS) and any(known.startswith(word) for known in keywords - _WEAK):
        return _NEAR
    if len(word) < _SHORTEST_GUESS:
        return 0
    near = process.extractOne(word, keywords - _WEAK, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return _NEAR if near else 0
