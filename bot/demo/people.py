"""Define the people of the demo's community: made-up first names, different plans, places and habits."""

from dataclasses import dataclass

from bot.domain.ledger.rules import Plan


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the community.

    ``since_days``: days since they started; ``refill_ago``: days since their last refill, None without refills;
    ``pace``: visits to Upwork a day, on average; ``boosts``, ``shares``: the probability of boosting a
    proposal, of sharing a post; ``bundle``: Connects bought at a time; ``reminders``: the place where reminders
    go.
    """

    name: str
    handle: str
    zone: str
    plan: Plan
    trades: tuple[str, ...]
    since_days: int
    balance: int
    refill_ago: int | None = None
    monthly_free: bool | None = None
    bundle: int = 40
    pace: float = 0.6
    boosts: float = 0.15
    shares: float = 0.3
    badge: bool = False
    reminders: str = "dm"


YOU = Person(
    name="You",
    handle="you",
    zone="UTC",
    plan=Plan.PLUS,
    trades=("web-mobile-software-dev", "data-science-analytics", "it-networking"),
    since_days=181,
    balance=48,
    refill_ago=1,
    bundle=60,
    pace=0.45,
    boosts=0.25,
    shares=0.35,
    reminders="both",
)
MANAGER = Person(
    name="Sam",
    handle="sam",
    zone="Europe/London",
    plan=Plan.PLUS,
    trades=("sales-marketing", "writing"),
    since_days=178,
    balance=90,
    refill_ago=0,
    pace=0.4,
    shares=0.8,
    reminders="both",
)
NEWCOMER = ("Pia", "pia")
"""Name and handle of a person without a wallet, as whom the visitor can try ``/start``."""

OTHERS = (
    Person(
        name="Mira",
        handle="mira",
        zone="Europe/Berlin",
        plan=Plan.PLUS,
        trades=("web-mobile-software-dev", "it-networking", "engineering-architecture"),
        since_days=176,
        balance=130,
        refill_ago=0,
        bundle=80,
        pace=0.9,
        boosts=0.2,
        shares=0.5,
        reminders="channel",
    ),
    Person(
        name="Tomas",
        handle="tomas",
        zone="America/Sao_Paulo",
        plan=Plan.BASIC,
        trades=("translation", "admin-support", "customer-service"),
        since_days=160,
        balance=25,
        refill_ago=6,
        monthly_free=True,
        bundle=20,
        pace=0.35,
        boosts=0.05,
    ),
    Person(
        name="Aiko",
        handle="aiko",
        zone="Asia/Tokyo",
        plan=Plan.PLUS,
        trades=("design-creative",),
        since_days=150,
        balance=75,
        refill_ago=12,
        bundle=80,
        pace=0.7,
        boosts=0.5,
        badge=True,
    ),
    Person(
        name="Kwame",
        handle="kwame",
        zone="Africa/Accra",
        plan=Plan.BASIC,
        trades=("writing", "legal", "accounting-consulting"),
        since_days=140,
        balance=40,
        monthly_free=False,
        bundle=60,
        pace=0.5,
        boosts=0.1,
        reminders="channel",
    ),
    Person(
        name="Lena",
        handle="lena",
        zone="Europe/Warsaw",
        plan=Plan.AGENCY_PLUS,
        trades=("web-mobile-software-dev", "design-creative", "data-science-analytics", "sales-marketing"),
        since_days=120,
        balance=260,
        bundle=300,
        pace=1.3,
        boosts=0.3,
        shares=0.15,
        badge=True,
    ),
    Person(
        name="Ravi",
        handle="ravi",
        zone="Asia/Kolkata",
        plan=Plan.PLUS,
        trades=("data-science-analytics", "it-networking"),
        since_days=170,
        balance=60,
        refill_ago=19,
        bundle=40,
        pace=0.8,
        boosts=0.15,
        reminders="both",
    ),
    Person(
        name="Noor",
        handle="noor",
        zone="America/Toronto",
        plan=Plan.BASIC,
        trades=("design-creative", "writing"),
        since_days=34,
        balance=50,
        refill_ago=3,
        monthly_free=True,
        bundle=20,
        pace=0.4,
        boosts=0,
    ),
)
EVERYBODY = (YOU, MANAGER, *OTHERS)
