"""Random histories of Connects, row by row as on Upwork's page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

TODAY = date(2026, 11, 24)


COST, BID, RENEWAL, BOUGHT, BADGE, OUTBID, CANCELLED, ODD = (
    "Applied to job",
    "Connects bid for boosted proposal.",
    "Monthly Connects renewal",
    "Added extra Connects",
    "Availability Badge",
    "You've been outbid to boost your proposal",
    "Job cancelled",
    "Profile spotlight",
)
WITH_JOB = {COST, BID, OUTBID, CANCELLED}
ORDINARY_TITLES = (
    *(
        "Shop theme fixes",
        "Logo redraw",
        "App icon",
        "React dashboard with charts",
        "Data entry",
        "SEO audit",
    ),
    *("Landing page copy", "Video edit", "Chatbot", "WordPress plugin", "Translation into German", "Resume"),
)
ODD_TITLES = (
    *(
        "100 product photos",
        "Need 3 banners, 2 logos",
        '"Urgent" logo',
        '"Cheap banner',
        "5' banner",
        "C++ / C#",
    ),
    *("Logo; banner; card", "Логотип для кав’ярні", "लोगो", "商標設計", "Shop 🛒 fixes", "شعار", "Café über"),
    *("Fix by November 22, 2026", "2026-11-22 launch", "Bot -16", "Bot (16)", "+40 leads", "Total rewrite"),
    *("Today", "Date", "Amount", "Applied to job board", "- dashes -", "1. First", "Spent"),
    *("A | B", "A  B", "=SUM(A1)", "$500 budget", "12/11/2026", "16", "Connects", "Monday", "Nov", "…"),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of Upwork's page: ``amount`` signed Connects on the UTC day ``on``; ``title`` empty without a job."""

    on: date
    label: str
    title: str
    amount: int


def history(random: Random, titles: Sequence[str], length: int = 12, only_jobs: bool = False) -> list[Fact]:
    """Return random facts, the newest first, of at most 80 days."""
    facts: list[Fact] = []
    on = TODAY - timedelta(days=random.choice((0, 0, 1, 5, 40)))
    for number in range(random.randint(2, length)):
        title = random.choice(titles)
        label = random.choice((COST, COST, COST, BID, OUTBID, CANCELLED, RENEWAL, BOUGHT, BADGE, ODD))
        if only_jobs and label not in WITH_JOB:
            label = COST
        size = {COST: (2, 30), BID: (5, 90), OUTBID: (5, 90), CANCELLED: (2, 30), BADGE: (1, 10)}.get(label)
        amount = random.choice((10, 40, 80, 100, 1200)) if size is None else random.randint(*size)
        is_out = label in {COST, BID, BADGE} or (label == ODD and random.random() < 0.7)
        words = title if label in WITH_JOB else ""
        facts.append(Fact(on, label, words, -amount if is_out else amount))
        if random.random() < 0.1:
            facts.append(facts[-1])
        on -= timedelta(days=random.choice((0, 0, 1, 2, 5, 9)))
        if number > 9 and random.random() < 0.2:
            break
    return facts
