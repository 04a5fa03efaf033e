"""Everything that a member's printable report says about their account, from one snapshot. Only reads."""

from dataclasses import dataclass
from datetime import date

from bot.domain.insight.what_if import WhatIf
from bot.domain.proposals.proposals import BoostStatus, ProposalStatus
from bot.domain.time.calendar import day_of
from bot.domain.time.periods import Period
from bot.services.advice import record
from bot.services.advice.record import AdviceRecord
from bot.services.insight import stats, timeline
from bot.services.insight.forecast import ForecastView, forecast
from bot.services.insight.stats import MyStats
from bot.services.insight.timeline import OverTime, Purposes
from bot.services.ledger import statements
from bot.services.ledger.statements import BalanceView, ExpiringView
from bot.services.posting import post
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.proposals import ProposalFilter

MOST_PROPOSALS = 500
"""The newest proposals that the report lists; it counts the others."""
FORECAST_MONTHS = 3


@dataclass(frozen=True, slots=True)
class ReportMonth:
    """A month's changes of the balance in Connects, and the ``balance`` at its end or now; the fields are a Point's."""

    first: date
    refilled: int = 0
    added: int = 0
    spent: int = 0
    lapsed: int = 0
    other: int = 0
    balance: int = 0


@dataclass(frozen=True, slots=True)
class ReportProposal:
    """A proposal: the day of sending, its job, what it cost in Connects, and how far it got."""

    sent_on: date
    title: str
    cost: int
    boost: int
    boost_status: BoostStatus
    invited: bool
    status: ProposalStatus
    value_cents: int | None


@dataclass(frozen=True, slots=True)
class ReportView:
    """A member's account at ``at`` (UTC ms).

    ``months``: the last year, oldest first, without months in which nothing moved. ``proposals``: the newest of ``sent``.
    """

    at: int
    balance: BalanceView
    expiring: ExpiringView
    over_time: OverTime
    months: tuple[ReportMonth, ...]
    purposes: Purposes
    ahead: ForecastView
    stats: MyStats
    record: AdviceRecord
    proposals: tuple[ReportProposal, ...]
    sent: int


def report(tx: Tx, who: Who, now: int) -> ReportView:
    """Return the member's report. Raises NotStarted."""
    wallet = post.wallet_of(tx, who)
    over_time = timeline.balance_over_time(tx, who, Period.YEAR, now)
    every = ProposalFilter()
    newest = proposals.page(tx, wallet.id, every, MOST_PROPOSALS, 0)
    return ReportView(
        at=now,
        balance=statements.balance(tx, who, None, now),
        expiring=statements.expiring(tx, who, statements.MOST_DAYS, now),
        over_time=over_time,
        months=_months(over_time),
        purposes=timeline.spending(tx, who, timeline.MOST_MONTHS, now),
        ahead=forecast(tx, who, FORECAST_MONTHS, WhatIf(), now),
        stats=stats.my_stats(tx, who, Period.ALL, now),
        record=record.record(tx, who, (), now),
        proposals=tuple(_proposal(tx, proposal) for proposal in newest),
        sent=proposals.count(tx, wallet.id, every),
    )


def _months(over_time: OverTime) -> tuple[ReportMonth, ...]:
    """Return the sums of the points of each month."""
    months: dict[date, ReportMonth] = {}
    for point in over_time.points:
        first = point.on.replace(day=1)
        month = months.get(first, ReportMonth(first))
        months[first] = ReportMonth(
            first,
            refilled=month.refilled + point.refilled,
            added=month.added + point.added,
            spent=month.spent + point.spent,
            lapsed=month.lapsed + point.lapsed,
            other=month.other + point.other,
            balance=point.balance,
        )
    return tuple(months.values())


def _proposal(tx: Tx, proposal: proposals.Proposal) -> ReportProposal:
    job, state = jobs.get(tx, proposal.job_id), proposal.state
    return ReportProposal(
        sent_on=day_of(proposal.sent_at),
        title=job.title or job.key or "",
        cost=state.cost,
        boost=state.boost,
        boost_status=state.boost_status,
        invited=proposal.invited,
        status=state.status,
        value_cents=state.value_cents,
    )
