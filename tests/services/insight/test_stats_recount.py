"""/stats me against a recount from the bare rows (recount.py), on random communities: every figure, every period."""

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from bot.clock import ManualClock
from bot.domain.insight.funnel import Funnel, Pricing
from bot.domain.ledger.rules import Plan
from bot.domain.proposals.proposals import LossReason
from bot.domain.time.calendar import day_of
from bot.domain.time.periods import Period
from bot.errors import DomainError
from bot.services import Services
from bot.services.insight.goals import SetGoals
from bot.services.insight.stats import MyStats
from bot.services.jobs.log import LogJob
from bot.services.ledger.add import Add
from bot.services.ledger.start import Start
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who
from tests.services.desk import Desk
from tests.services.insight.recount import recount
from tests.sizes import sized

DAYS = {Period.MONTH: 30, Period.QUARTER: 90, Period.YEAR: 365, Period.ALL: None}
ZONES = ["UTC", "Asia/Karachi", "America/New_York", "Pacific/Auckland"]
CATEGORIES = ["writing", "legal", "design", None]
STEPS = 60
"""Deeds of each community; it lives some hundred days."""


@dataclass
class Community:
    """Some members who share a random's luck."""

    services: Services
    clock: ManualClock
    random: Random
    members: list[int] = field(default_factory=list[int])
    number: int = 0
    refused: int = 0
    titles: int = 0

    def key(self) -> str:
        self.number += 1
        return f"community:{self.number}"

    async def begin(self) -> None:
        """The plan, the zone and the goals differ."""
        services, random = self.services, self.random
        for user_id in (11, 22, 33):
            plan = random.choice([Plan.BASIC, Plan.PLUS])
            on = day_of(self.clock.now()) + timedelta(days=random.randint(1, 27))
            ask = Start(random.randint(150, 400), plan, on, timezone=random.choice(ZONES))
            await services.ledger.start(Who(user_id, 900), ask, self.key())
            goals = SetGoals(random.choice([None, 3]), random.choice([None, 2]), random.randint(0, 15))
            await services.insight.set_goals(Who(user_id, 900), goals, self.key())
            self.members.append(user_id)

    async def live(self) -> None:
        for _ in range(STEPS):
            self.clock.advance(seconds=self.random.randint(3600, 60 * 3600))
            for user_id in self.members:
                await self.deed(Who(user_id, 900))
        for user_id in self.members:  # what has fallen due is written down with it
            await self.services.ledger.add(Who(user_id, 900), Add(1, "bonus"), self.key())

    async def deed(self, who: Who) -> None:
        """Something that a member does; what is refused changes nothing."""
        deeds = [self.send] * 9 + [self.step] * 10 + [self.explain, self.close, self.buy, self.retract]
        try:
            await self.random.choice([*deeds, self.undo, self.bring_in])(who)
        except DomainError:
            self.refused += 1

    async def send(self, who: Who) -> None:
        random, services, now = self.random, self.services, self.clock.now()
        posted = now - random.choice([20, 200, 1000, 3000, 9000]) * 60_000
        link = f"https://www.upwork.com/jobs/~02{(posted - 1_288_834_974_657 << 22) + self.number}"
        if category := random.choice(CATEGORIES):
            await services.jobs.log(who, LogJob(link, category=category), self.key())
        on = day_of(now) - timedelta(days=1) if random.random() < 0.1 else None
        invited = random.random() < 0.15
        cost = 0 if invited else random.randint(4, 24)
        boost = random.randint(1, 15) if random.random() < 0.3 else 0
        await services.proposals.send(who, SendProposal(link, cost, boost, invited, on), self.key())

    async def step(self, who: Who) -> None:
        random = self.random
        steps = ["viewed", "viewed", "interviewing", "interviewing", "offer", "hired", "hired", "sent"]
        ends = ["declined", "withdrawn", "archived", "no answer", "no answer", "gone"]
        step = random.choice([*steps, *ends, "outbid", "outbid"])
        value = random.randint(0, 90_000) if step in ("offer", "hired") and random.random() < 0.7 else None
        reason = random.choice([None, *LossReason]) if random.random() < 0.3 else None
        ask = UpdateProposal(await self.any_of(who), step, value, None, random.random() < 0.6, reason)
        await self.services.proposals.update(who, ask, self.key())

    async def explain(self, who: Who) -> None:
        reason = self.random.choice(list(LossReason))
        await self.services.proposals.explain(who, await self.any_of(who), reason, self.key())

    async def close(self, who: Who) -> None:
        outcome = self.random.choice(["cancelled", "removed", "expired", "filled"])
        view = await self.services.proposals.show(who, await self.any_of(who))
        await self.services.jobs.close(who, f"#{view.job.id}", outcome, self.key())

    async def buy(self, who: Who) -> None:
        source = self.random.choice(["purchase", "purchase", "bonus", "reward"])
        paid = self.random.choice([None, 300, 700]) if source == "purchase" else None
        ask = Add(self.random.randint(10, 60), source, paid_cents=paid)
        await self.services.ledger.add(who, ask, self.key())

    async def retract(self, who: Who) -> None:
        await self.services.proposals.retract(who, await self.any_of(who), self.key())

    async def undo(self, who: Who) -> None:
        await self.services.ledger.undo(who, None, self.key())

    async def bring_in(self, who: Who) -> None:
        """Upwork's own history: somebody applied, and the client closed the job."""
        on = day_of(self.clock.now()) - timedelta(days=1)
        self.titles += 1
        title = f"Job number {self.titles} for a shop"
        rows = [f"{on:%B %d, %Y}\tApplied to job {title}\t-{self.random.randint(4, 16)}"]
        if self.random.random() < 0.5:
            rows.append(f"{on:%B %d, %Y}\tJob cancelled {title}\t+{rows[0].split('-')[-1]}")
        seen = await self.services.importing.paste(who, "\n".join(rows), None)
        await self.services.importing.commit(who, seen.confirmation_id)

    async def any_of(self, who: Who) -> str:
        page = await self.services.proposals.list(who, page=self.random.randint(0, 1))
        return f"#{self.random.choice(page.rows).id}" if page.rows else "#0"


def shown(found: Funnel) -> dict[str, Any]:
    return {
        "steps": found.steps,
        "net": found.net,
        "cents": {str(pricing): round(found.cents[pricing], 6) for pricing in Pricing},
        "value": found.value_cents,
        "valued": found.valued,
        "ended": found.ended,
        "unviewed": found.unviewed,
    }


def shown_stats(view: MyStats) -> dict[str, Any]:
    """Everything that the recount knows, in its shape."""
    parts = ("own", "invited", "boosted", "plain", "mature", "fresh", "before")
    funnels = {name: getattr(view, name) for name in parts}
    earned = view.own.earned_cents(view.goals.fee_percent)
    groups = {name: getattr(view, name) for name in ("by_category", "by_cost", "by_age", "by_hour")}
    return {
        "balance": view.balance,
        **{name: None if found is None else shown(found) for name, found in funnels.items()},
        **{name: {key: shown(one) for key, one in found.items()} for name, found in groups.items()},
        "weakness": view.weakness,
        "best": view.best,
        "worst": view.worst,
        "stages": {name: (stage.days, stage.of) for name, stage in view.stages.items()},
        "losses": dict(view.losses),
        "progress": (view.progress.proposals, view.progress.interviews),
        "goals": (view.goals.proposals, view.goals.interviews, view.goals.fee_percent),
        "earned": None if earned is None else round(earned, 6),
    }


@pytest.mark.parametrize("seed", range(sized(3, 12)))
async def test_every_figure_is_that_of_a_recount(desk: Desk, seed: int) -> None:
    services = Services(desk.db, desk.clock)
    community = Community(services, desk.clock, Random(seed))
    await community.begin()
    await community.live()
    now = desk.clock.now()
    for user_id in community.members:
        for period, days in DAYS.items():
            view = await services.insight.stats(Who(user_id, 900), period)
            expected = await desk.db.read(recount, user_id, days, now)
            seen = shown_stats(view)
            assert {name for name in seen if seen[name] != expected[name]} == set(), (seed, user_id, period)
            assert seen == expected


async def test_the_random_communities_are_worth_it(desk: Desk) -> None:
    """All that can happen to a proposal happens in them, or the comparison would say little."""
    services = Services(desk.db, desk.clock)
    community = Community(services, desk.clock, Random(9))
    await community.begin()
    await community.live()
    kinds = {str(kind) for (kind,) in await desk.db.read(lambda tx: tx.rows("SELECT kind FROM entry"))}
    statuses = {
        str(status) for (status,) in await desk.db.read(lambda tx: tx.rows("SELECT status FROM proposal"))
    }
    told = {
        str(what) for (what,) in await desk.db.read(lambda tx: tx.rows("SELECT status FROM proposal_event"))
    }
    sources = {
        str(source) for (source,) in await desk.db.read(lambda tx: tx.rows("SELECT source FROM entry"))
    }
    assert kinds >= {"spend", "boost", "return", "reversal", "purchase", "refill"}
    assert statuses >= {"sent", "viewed", "interviewing", "hired", "declined", "closed", "void", "no_answer"}
    assert told >= {"outbid", "cancelled", "offer", "withdrawn", "archived", "no_answer", "gone"}
    assert sources == {"command", "import", "schedule"}
    assert 0 < community.refused < community.number / 2
