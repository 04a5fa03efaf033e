"""/stats me on two communities small enough to check by eye: each figure was worked out by hand beside it."""

from dataclasses import dataclass

import pytest

from bot.clock import ManualClock
from bot.domain.insight.bands import Stage
from bot.domain.insight.diagnosis import Weakness
from bot.domain.insight.funnel import Funnel, Pricing
from bot.domain.insight.goals import Goals, Progress
from bot.domain.ledger.rules import Plan
from bot.domain.proposals.proposals import LossReason
from bot.services import Services
from bot.services.insight.goals import SetGoals
from bot.services.insight.stats import MyStats
from bot.services.jobs.log import LogJob
from bot.services.ledger.add import Add
from bot.services.ledger.start import Start
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who
from bot.store.engine.database import Database

ANA, BEN = Who(11, 900), Who(12, 900)
LINK = "https://www.upwork.com/jobs/~02200716366442940{:04d}"
NOTHING = Funnel(
    sent=0, viewed=0, replied=0, offered=0, hired=0, net=0, cents=dict.fromkeys(Pricing, 0.0), value_cents=0
)


@dataclass
class Town:
    services: Services
    clock: ManualClock
    number: int = 0

    def key(self) -> str:
        self.number += 1
        return f"town:{self.number}"

    async def start(self, who: Who, balance: int, zone: str) -> None:
        await self.services.ledger.start(who, Start(balance, Plan.BASIC, timezone=zone), self.key())

    async def send(
        self, who: Who, cost: int, boost: int = 0, category: str | None = None, *, invited: bool = False
    ) -> str:
        link = LINK.format(self.number)
        if category:
            await self.services.jobs.log(who, LogJob(link, category=category), self.key())
        ask = SendProposal(link, cost, boost, invited)
        return f"#{(await self.services.proposals.send(who, ask, self.key())).proposal_id}"

    async def step(self, who: Who, proposal: str, step: str, **more: object) -> None:
        ask = UpdateProposal(proposal, step, **more)  # type: ignore[arg-type]
        await self.services.proposals.update(who, ask, self.key())

    async def stats(self, who: Who, period: str = "all") -> MyStats:
        return await self.services.insight.stats(who, period)


@pytest.fixture
def town(db: Database, clock: ManualClock) -> Town:
    return Town(Services(db, clock), clock)


async def test_a_first_month(town: Town) -> None:
    """Tuesday 24 November, 9:00 UTC: in Karachi it is 14:00. 50 Connects were there, 40 more cost 4 dollars."""
    await town.start(ANA, 50, "Asia/Karachi")
    await town.services.insight.set_goals(ANA, SetGoals(2, 1, 0), town.key())
    first = await town.send(ANA, 10, category="design")
    town.clock.advance(hours=24)
    await town.step(ANA, first, "viewed")
    town.clock.advance(hours=48)
    await town.step(ANA, first, "interviewing")  # Friday
    await town.services.ledger.add(ANA, Add(40, "purchase", paid_cents=400), town.key())
    second = await town.send(ANA, 20, 8)
    await town.step(ANA, second, "outbid")  # 8 come back
    third = await town.send(ANA, 25)  # 20 of the opening, 5 of the bought
    await town.step(ANA, third, "declined", reason="price")
    free = await town.send(ANA, 0, invited=True)
    await town.step(ANA, free, "hired", value_cents=9_000)
    view = await town.stats(ANA)
    cents = {Pricing.REPLACEMENT: 825.0, Pricing.CASH: 50.0, Pricing.FIFO: 800.0}
    assert view.own == Funnel(
        sent=3,
        viewed=1,
        replied=1,
        offered=0,
        hired=0,
        net=55,
        cents=cents,
        value_cents=0,
        ended=(1, 0, 0, 0),
    )
    assert (view.own.told, view.own.untold) == (2, 1)
    assert view.own.connects_per(view.own.replied) == 55
    assert view.own.cents_per(view.own.hired, Pricing.CASH) is None
    assert view.own.return_on_spend(0, Pricing.REPLACEMENT) is None
    assert (view.invited.steps, view.invited.value_cents) == ((1, 1, 1, 1, 1), 9_000)
    assert (view.boosted.steps, view.boosted.net) == ((1, 0, 0, 0, 0), 20)
    assert view.plain.steps == (2, 1, 1, 0, 0)
    assert (view.mature, view.fresh, view.before) == (NOTHING, view.own, None)
    assert {name: one.sent for name, one in view.by_cost.items()} == {"0-12": 1, "0-20": 1, "21+": 1}
    assert {name: one.sent for name, one in view.by_hour.items()} == {"afternoon": 3}
    assert {name: one.sent for name, one in view.by_category.items()} == {"design-creative": 1}
    assert view.losses == {LossReason.PRICE: 1}
    assert view.stages == {
        "viewed": Stage(1.0, 1),
        "replied": Stage(2.0, 1),
        "offered": Stage(None, 0),
        "hired": Stage(None, 0),
    }
    assert (view.goals, view.progress) == (Goals(2, 1, 0), Progress(4, 2))
    assert (view.weakness, view.best, view.balance) == (Weakness.TOO_FEW, None, 35)
    empty = Who(99, 900)
    await town.start(empty, 5, "UTC")
    other = await town.stats(empty)
    assert (other.own, other.invited, other.losses, other.by_cost) == (NOTHING, NOTHING, {}, {})


async def test_two_who_live_far_apart_and_a_hire(town: Town) -> None:
    """Ben sends four for 12 each a month ago, one of them hires him for $200; five more now, one of which he takes back.
    Ana's proposals are none of his."""
    await town.start(ANA, 100, "UTC")
    await town.start(BEN, 200, "America/New_York")
    await town.services.insight.set_goals(BEN, SetGoals(6, None, 15), town.key())
    await town.send(ANA, 30)
    old = [await town.send(BEN, 12, category="writing") for _ in range(4)]  # 4:00 in New York
    await town.step(BEN, old[0], "hired", value_cents=20_000)
    await town.step(BEN, old[1], "interviewing")
    await town.step(BEN, old[1], "sent", confirmed=True)  # a slip
    await town.step(BEN, old[2], "hired")
    await town.step(BEN, old[2], "withdrawn", confirmed=True, reason="own_choice")  # it never came to that
    town.clock.advance(days=32, hours=10)
    new = [await town.send(BEN, 5, category="legal") for _ in range(5)]  # 14:00 in New York
    await town.services.proposals.retract(BEN, new[4], town.key())
    view = await town.stats(BEN)
    assert view.own.steps == (8, 1, 1, 1, 1)
    assert (view.own.net, view.own.cents[Pricing.REPLACEMENT]) == (68, 1020)
    assert view.own.earned_cents(15) == 17_000
    assert view.own.gain_cents(15, Pricing.REPLACEMENT) == 15_980
    assert view.own.return_on_spend(15, Pricing.REPLACEMENT) == pytest.approx(16.667, abs=0.001)
    assert (view.mature.steps, view.fresh.steps) == ((4, 1, 1, 1, 1), (4, 0, 0, 0, 0))
    assert {name: one.sent for name, one in view.by_hour.items()} == {"night": 4, "afternoon": 4}
    assert view.losses == {LossReason.OWN_CHOICE: 1}
    assert (view.best, view.worst) == (None, None)
    assert view.progress == Progress(4, 0)
    assert view.balance == 132
    month = await town.stats(BEN, "30 days")
    assert month.before is not None
    assert (month.own.steps, month.before.steps) == ((4, 0, 0, 0, 0), (4, 1, 1, 1, 1))
    assert (view.own.told, view.own.reply_rate.hits, view.own.reply_rate.of) == (2, 1, 2)
