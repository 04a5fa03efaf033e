"""What /stats me counts: on histories small enough to check by eye, and against a recount from the other services."""

from datetime import timedelta

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.insight.diagnosis import Weakness
from bot.domain.insight.funnel import Pricing
from bot.domain.ledger.rules import Plan
from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.time.calendar import day_of
from bot.services import Services
from bot.services.insight.stats import MyStats
from bot.services.jobs.log import LogJob
from bot.services.ledger.add import Add
from bot.services.ledger.start import Start
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who
from bot.store.engine.database import Database

ANA = Who(11, 900)
LINK = "https://www.upwork.com/jobs/~02200716366442940{:04d}"


class Life:
    """Ana's proposals, one job each."""

    def __init__(self, services: Services, clock: ManualClock) -> None:
        self.services, self.clock = services, clock
        self.number = 0

    def key(self) -> str:
        self.number += 1
        return f"life:{self.number}"

    async def start(self, balance: int = 0) -> None:
        await self.services.ledger.start(ANA, Start(balance, Plan.BASIC), self.key())

    async def buy(self, amount: int, cents: int) -> None:
        await self.services.ledger.add(ANA, Add(amount, "purchase", paid_cents=cents), self.key())

    async def send(
        self, cost: int, *steps: str, boost: int = 0, invited: bool = False, **more: object
    ) -> int:
        """``more``: category of its job, value of a hire (cents)."""
        link = LINK.format(self.number)
        if "category" in more:
            ask = LogJob(link, category=str(more["category"]))
            await self.services.jobs.log(ANA, ask, self.key())
        sent = await self.services.proposals.send(ANA, SendProposal(link, cost, boost, invited), self.key())
        for step in steps:
            value = more.get("value") if step == "hired" else None
            assert value is None or isinstance(value, int)
            await self.services.proposals.update(
                ANA, UpdateProposal(f"#{sent.proposal_id}", step, value), self.key()
            )
        return sent.proposal_id

    async def stats(self, period: str = "all") -> MyStats:
        return await self.services.insight.stats(ANA, period)


@pytest.fixture
def life(db: Database, clock: ManualClock) -> Life:
    return Life(Services(db, clock), clock)


async def test_a_small_history_by_eye(life: Life) -> None:
    await life.start()
    await life.buy(100, 1500)
    await life.send(10)
    await life.send(16, "viewed")
    await life.send(12, "interviewing", boost=8)
    await life.send(20, "viewed", "hired", value=90_000)
    await life.send(0, "interviewing", invited=True)
    view = await life.stats()
    assert view.own.steps == (4, 3, 2, 1, 1)
    assert (view.own.net, view.own.cents[Pricing.REPLACEMENT]) == (66, 990)
    assert view.own.connects_per(view.own.replied) == 33
    assert view.own.value_cents == 90_000
    assert view.invited.steps == (1, 1, 1, 0, 0)
    assert (view.boosted.steps, view.boosted.net) == ((1, 1, 1, 0, 0), 20)
    assert view.plain.sent == 3
    assert (view.balance, view.price_cents, view.before) == (34, 15, None)


async def test_each_pricing_says_what_it_promises(life: Life) -> None:
    """10 given, 20 bought for 2 dollars (10 cents each): 10 + 6 of them are spent, the given ones first."""
    await life.start()
    await life.services.ledger.add(ANA, Add(10, "bonus"), life.key())
    life.clock.advance(days=1)
    await life.buy(20, 200)
    await life.send(16)
    cents = (await life.stats()).own.cents
    assert cents == {Pricing.REPLACEMENT: 240, Pricing.CASH: 60, Pricing.FIFO: 60}


async def test_an_opening_costs_todays_price_by_lot_and_nothing_in_cash(life: Life) -> None:
    await life.start(40)
    await life.send(20)
    cents = (await life.stats()).own.cents
    assert cents == {Pricing.REPLACEMENT: 300, Pricing.CASH: 0, Pricing.FIFO: 300}


async def test_what_came_back_is_not_spent(life: Life) -> None:
    await life.start(100)
    proposal = await life.send(16, boost=10)
    await life.services.proposals.update(ANA, UpdateProposal(f"#{proposal}", "outbid"), life.key())
    assert (await life.stats()).own.net == 16
    view = await life.services.proposals.show(ANA, f"#{proposal}")
    await life.services.jobs.close(ANA, f"#{view.job.id}", "cancelled", life.key())
    found = (await life.stats()).own
    assert (found.sent, found.net, found.cents[Pricing.REPLACEMENT]) == (1, 0, 0)


async def test_what_was_undone_was_never_sent(life: Life) -> None:
    await life.start(100)
    await life.send(16, "viewed")
    await life.services.ledger.undo(ANA, None, life.key())
    assert (await life.stats()).own.steps == (0, 0, 0, 0, 0)


async def test_a_step_taken_back_does_not_count(life: Life) -> None:
    await life.start(100)
    proposal = await life.send(16, "interviewing")
    ask = UpdateProposal(f"#{proposal}", "sent", confirmed=True)
    await life.services.proposals.update(ANA, ask, life.key())
    assert (await life.stats()).own.steps == (1, 0, 0, 0, 0)


async def test_periods_and_the_one_before(life: Life) -> None:
    await life.start(200)
    await life.send(10, "interviewing")
    life.clock.advance(days=40)
    await life.send(11)
    life.clock.advance(days=25)
    await life.send(12)
    month, quarter = await life.stats("30 days"), await life.stats("90 days")
    assert (month.own.sent, month.own.net) == (2, 23)
    assert month.before is not None
    assert (month.before.sent, month.before.replied) == (0, 0)
    assert quarter.own.sent == 3
    life.clock.advance(days=20)
    month = await life.stats("30 days")
    assert month.before is not None
    assert (month.own.sent, month.before.sent) == (1, 1)
    assert (await life.stats("12 months")).own.sent == (await life.stats("all")).own.sent == 3


async def test_fresh_ones_are_apart_from_ripe_ones(life: Life) -> None:
    await life.start(200)
    await life.send(10, "hired")
    life.clock.advance(days=30)
    await life.send(10)
    view = await life.stats()
    assert (view.own.sent, view.mature.sent, view.mature.hired) == (2, 1, 1)


async def test_by_category_best_and_worst(life: Life) -> None:
    await life.start(500)
    for _ in range(10):
        await life.send(8, "interviewing", category="writing")
    for _ in range(12):
        await life.send(8, category="legal")
    await life.send(8)
    view = await life.stats()
    assert (view.best, view.worst, view.uncategorised.sent) == (None, None, 1)
    for _ in range(10):
        await life.send(8, "no answer", category="legal")
    view = await life.stats()
    assert (view.best, view.worst) == ("writing", "legal")
    assert {name: found.steps[0] for name, found in view.by_category.items()} == {"legal": 22, "writing": 10}


async def test_thirty_without_an_outcome_are_counted_as_unknown(life: Life) -> None:
    await life.start(500)
    for _ in range(30):
        await life.send(8)
    own = (await life.stats()).own
    assert (own.sent, own.told, own.reply_rate.value, own.reply_rate.unknown) == (30, 0, None, 30)
    assert (await life.stats()).weakness is Weakness.TOO_FEW


async def test_no_answer_takes_back_a_reply_and_keeps_the_view(life: Life) -> None:
    await life.start(500)
    proposal = await life.send(8, "viewed", "interviewing")
    ask = UpdateProposal(f"#{proposal}", "no answer", confirmed=True)
    await life.services.proposals.update(ANA, ask, life.key())
    own = (await life.stats()).own
    assert (own.steps, own.told, own.reply_rate.of) == ((1, 1, 0, 0, 0), 1, 1)


async def test_an_unknown_period_is_refused(life: Life) -> None:
    await life.start()
    with pytest.raises(errors.BadChoice):
        await life.stats("a while")


async def test_without_a_wallet_it_says_so(life: Life) -> None:
    with pytest.raises(errors.NotStarted):
        await life.stats()


async def test_it_agrees_with_a_recount_over_the_list(life: Life) -> None:
    """A year of mixed luck: the same numbers from /proposal list and show."""
    await life.start(5000)
    steps = [
        (),
        ("viewed",),
        ("viewed", "interviewing"),
        ("interviewing", "declined"),
        ("offer", "hired"),
        ("withdrawn",),
    ]
    for number in range(60):
        await life.send(5 + number % 9, *steps[number % 6], boost=number % 4 * 3, invited=number % 10 == 7)
        life.clock.advance(days=number % 5, hours=3)
    since = day_of(life.clock.now()) - timedelta(days=90)
    net = sent = hired = 0
    page, pages = 0, 1
    while page < pages:
        found = await life.services.proposals.list(ANA, page=page)
        pages, page = found.pages, page + 1
        for row in found.rows:
            if day_of(row.sent_at) >= since and not row.invited:
                sent, net = sent + 1, net + row.out
                hired += row.state.status is ProposalStatus.HIRED
    view = await life.stats("90 days")
    assert (view.own.sent, view.own.net, view.own.hired) == (sent, net, hired)
    assert 0 < sent < 54
    assert view.own.cents[Pricing.REPLACEMENT] == net * 15
