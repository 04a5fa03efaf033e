"""Make up job posts with plausible titles, numbers and links, so that the demo's board looks like a community's."""

import random
import re
from dataclasses import dataclass
from urllib.parse import quote

from bot.domain.jobs.jobs import PROPOSAL_RANGES, JobKind, JobOutcome
from bot.domain.time.calendar import DAY_MS
from bot.services.jobs import LogJob

COSTS = (7, 8, 10, 11, 12, 13, 14, 15, 16, 16, 18, 20, 21, 23, 25, 27)
"""The Connects that a proposal took on real posts of 2026."""

_SNOWFLAKE_EPOCH_MS = 1_288_834_974_657
_SNOWFLAKE_SHIFT = 22

CLIENTS = (
    "a hot sauce brand",
    "a budgeting app",
    "a city museum",
    "a bike rental chain",
    "a tea importer",
    "a tutoring marketplace",
    "a climbing gym",
    "a plant nursery",
    "a podcast network",
    "a dental clinic",
    "a coffee roaster",
    "a co-op bakery",
    "a sailing school",
    "a drone maker",
    "a public library",
    "a meal kit startup",
    "a youth orchestra",
    "a logistics company",
)

TASKS: dict[str, tuple[str, ...]] = {
    "accounting-consulting": (
        "Clean up two years of QuickBooks",
        "Three-statement model and forecast",
        "Monthly bookkeeping",
        "Pricing study",
        "Fractional CFO, ten hours a month",
    ),
    "admin-support": (
        "Virtual assistant, mornings",
        "Research 300 partners and contacts",
        "Tidy a shared drive, write naming rules",
        "Enter handwritten survey sheets",
        "Travel planning",
    ),
    "customer-service": (
        "Evening support agent",
        "Write macros and a help centre",
        "Weekend chat support, English and Spanish",
        "Discord moderator",
        "Set up Zendesk",
    ),
    "data-science-analytics": (
        "Weekly demand forecast",
        "dbt models and tests",
        "Churn dashboard by cohort in Metabase",
        "Match two customer lists, 80k rows",
        "Classify support tickets by topic",
        "Review of an A/B test",
    ),
    "design-creative": (
        "Logo and label set",
        "Redesign of the onboarding screens",
        "Pitch deck, 18 slides, brand given",
        "Icon set",
        "Thirty-second explainer animation",
        "Illustrations for a leaflet",
    ),
    "engineering-architecture": (
        "3D-printable sensor enclosure",
        "Floor plans, two variants",
        "PCB review of a battery-powered logger",
        "Structural check of a timber terrace",
        "SolidWorks drawings from hand sketches",
    ),
    "it-networking": (
        "Move eleven mailboxes to a new domain",
        "Terraform from scratch, one AWS account",
        "Harden three Ubuntu servers",
        "WireGuard between two offices",
        "Kubernetes upgrade",
    ),
    "legal": (
        "Review of a reseller agreement",
        "Privacy notice, EU and US",
        "Trademark search",
        "Contractor agreement templates",
        "Terms of service",
    ),
    "sales-marketing": (
        "Google Ads audit",
        "Launch email sequence",
        "SEO content plan",
        "LinkedIn ghostwriting",
        "Landing page tests",
    ),
    "translation": (
        "German to English, 9,000 words",
        "Portuguese subtitles, six videos",
        "Japanese localisation of an app",
        "Proofread a Polish brochure",
        "Ukrainian translation of a manual",
    ),
    "web-mobile-software-dev": (
        "Shopify theme speed-up",
        "Discord bot",
        "FastAPI backend for bookings",
        "React Native: fix push notifications",
        "Headless WordPress shop",
        "Stripe subscriptions in Django",
        "Accessibility fixes",
    ),
    "writing": (
        "Four technical blog posts",
        "Edit of a 60-page annual report",
        "120 product descriptions",
        "Grant application",
        "White paper, 10 pages",
        "Microcopy of the checkout",
    ),
}

SKILLS: dict[str, tuple[str, ...]] = {
    "accounting-consulting": ("QuickBooks", "Financial Modeling", "Bookkeeping", "Excel"),
    "admin-support": ("Data Entry", "Research", "Google Workspace", "Scheduling"),
    "customer-service": ("Zendesk", "Live Chat", "Email Support", "Spanish"),
    "data-science-analytics": ("Python", "SQL", "dbt", "Metabase", "pandas"),
    "design-creative": ("Figma", "Illustration", "Brand Identity", "After Effects"),
    "engineering-architecture": ("SolidWorks", "AutoCAD", "PCB Design", "3D Printing"),
    "it-networking": ("Linux", "Terraform", "AWS", "Kubernetes", "WireGuard"),
    "legal": ("Contract Law", "GDPR", "Trademark Law", "Terms of Service"),
    "sales-marketing": ("Google Ads", "SEO", "Copywriting", "Email Marketing"),
    "translation": ("German", "Polish", "Portuguese", "Proofreading"),
    "web-mobile-software-dev": ("Python", "TypeScript", "React", "Django", "Shopify"),
    "writing": ("Technical Writing", "Editing", "Blog Writing", "Grant Writing"),
}


@dataclass(slots=True)
class JobPost:
    """A made-up post. ``ends_at``, ``end``: when (UTC ms) and how the client will end it."""

    key: str
    title: str
    category: str
    posted_at: int
    kind: JobKind
    budget: float
    connects: int
    skills: str
    proposals: str
    hire_rate: int | None
    client_spent: float
    end: JobOutcome
    ends_at: int
    job_id: int | None = None

    @property
    def link(self) -> str:
        """Return the post's link, in one of the forms that people paste."""
        slug = quote(re.sub(r"[^\w]+", "-", self.title).strip("-"), safe="-")
        shapes = (
            f"https://www.upwork.com/jobs/{slug}_{self.key}",
            f"https://www.upwork.com/jobs/{slug}_{self.key}/?referrer_url_path=find_work_home",
            f"https://www.upwork.com/freelance-jobs/apply/{slug}_{self.key}/",
        )
        return shapes[int(self.key[-1]) % len(shapes)]

    def asked(self, *, share: bool, note: str = "", detailed: bool = True) -> LogJob:
        """Return the request that a member types into ``/job log``; without ``detailed`` only the link and the cost."""
        if not detailed:
            return LogJob(link=self.link, connects=self.connects, share=share, note=note)
        return LogJob(
            link=self.link,
            title=self.title,
            connects=self.connects,
            kind=self.kind,
            budget=self.budget,
            category=self.category,
            skills=self.skills,
            proposals=self.proposals,
            hire_rate=self.hire_rate,
            client_spent=self.client_spent,
            share=share,
            note=note,
        )


def job_key(at: int, number: int) -> str:
    """Return Upwork's key of a post made at ``at`` (UTC ms); ``number`` distinguishes posts of the same millisecond."""
    return f"~02{(at - _SNOWFLAKE_EPOCH_MS) << _SNOWFLAKE_SHIFT | number % (1 << _SNOWFLAKE_SHIFT)}"


class Posts:
    """A source of posts; no title is repeated before every title has been used."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._unused: dict[str, list[str]] = {}

    def make(
        self,
        category: str,
        posted_at: int,
        *,
        title: str | None = None,
        end: JobOutcome | None = None,
        open_days: float | None = None,
    ) -> JobPost:
        """Return a post of ``category``; every argument that is None is chosen at random."""
        chance = self._chance
        kind = chance.choice((JobKind.FIXED, JobKind.FIXED, JobKind.HOURLY))
        budget = chance.choice(
            (75, 150, 250, 400, 650, 900, 1500, 2400) if kind is JobKind.FIXED else (15, 25, 35, 50, 75)
        )
        if end is None:
            end = chance.choices(
                (JobOutcome.FILLED, JobOutcome.EXPIRED, JobOutcome.CANCELLED, JobOutcome.REMOVED),
                (50, 28, 18, 4),
            )[0]
        if open_days is None:
            open_days = 30 if end is JobOutcome.EXPIRED else chance.uniform(3, 24)
        return JobPost(
            key=job_key(posted_at, chance.getrandbits(_SNOWFLAKE_SHIFT)),
            title=title or self._title(category),
            category=category,
            posted_at=posted_at,
            kind=kind,
            budget=budget,
            connects=chance.choice(COSTS),
            skills=", ".join(chance.sample(SKILLS[category], 3)),
            proposals=chance.choice(PROPOSAL_RANGES).code,
            hire_rate=chance.choice((None, 35, 48, 57, 64, 72, 80, 91)),
            client_spent=chance.choice((0, 420, 1900, 6300, 24_000, 88_000)),
            end=end,
            ends_at=posted_at + round(open_days * DAY_MS),
        )

    def _title(self, category: str) -> str:
        left = self._unused.setdefault(category, [])
        if not left:
            every = [f"{task} for {client}" for task in TASKS[category] for client in CLIENTS]
            left.extend(self._chance.sample(every, len(every)))
        return left.pop()
