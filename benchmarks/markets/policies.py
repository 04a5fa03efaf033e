"""The ways to choose jobs that are compared: thumb rules, today's knapsack with fixed odds, an oracle, and the advice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from benchmarks.markets.jobs import Job, Person, true_odds
from benchmarks.markets.market import Market
from bot.domain.advice.best_jobs import MET_AFTER_MS, AdviceContext, best_jobs
from bot.domain.advice.fitting import OutcomeRow, fit, fit_shared
from bot.domain.advice.model import Coefficients, HireOdds, Shared, cold, odds
from bot.domain.advice.posts import USUAL_COST, Post
from bot.domain.advice.prices import PATIENCE, SEEN_DAYS, Supply, tiers
from bot.domain.advice.selection import Option, select
from bot.domain.advice.values import RankGoal, UsualValues, gain, value_of
from bot.domain.time.calendar import DAY_MS

RIPE_DAYS = 30
TAUGHT_DAYS = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
"""The days after a job was logged on which a very large community sends to each job."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a policy may know: the jobs that are open to a member, all that the member has seen, and the Connects."""

    person: Person
    open_jobs: Sequence[Job]
    seen: Sequence[Job]
    at: int
    supply: Supply


Choice = list[tuple[Job, int]]
"""Jobs with the boost of each in Connects."""


@dataclass
class ThumbRule:
    """Takes jobs in the order of a key, the lowest first, as long as the Connects reach."""

    name: str
    key: Callable[[Post, int], float]
    random: Random | None = None

    def choose(self, moment: Moment) -> Choice:
        """Return the jobs of the trade that the rule takes."""
        fitting = [job for job in moment.open_jobs if job.post.category in moment.person.trade.categories]
        fitting.sort(
            key=lambda job: self.key(job.post, moment.at) if self.random is None else self.random.random()
        )
        left, chosen = moment.supply.at_hand, Choice()
        for job in fitting:
            if job.connects <= left:
                chosen.append((job, 0))
                left -= job.connects
        return chosen


def thumb_rules(random: Random) -> list[ThumbRule]:
    """Return the rules; a job whose fact is unknown comes after the others."""
    far = 1e12
    return [
        ThumbRule("cheapest", lambda post, _: far if post.connects is None else post.connects),
        ThumbRule("newest", lambda post, at: far if post.posted_at is None else at - post.posted_at),
        ThumbRule("highest budget", lambda post, _: -_named_value(post)),
        ThumbRule("best hire rate", lambda post, _: far if post.hire_rate is None else -post.hire_rate),
        ThumbRule("fewest proposals", lambda post, _: far if post.rivals is None else post.rivals),
        ThumbRule("random", lambda _post, _at: 0.0, random),
    ]


def _named_value(post: Post) -> float:
    return value_of(post, None, UsualValues(), 0).cents if post.budget_cents else 0.0


@dataclass
class FixedOdds:
    """A knapsack that gives each job the same odds."""

    goal: RankGoal
    name: str = "fixed-odds knapsack"

    def choose(self, moment: Moment) -> Choice:
        """Return the set with the greatest sum of gains."""
        jobs = {
            job.post.job_id: job
            for job in moment.open_jobs
            if job.post.category in moment.person.trade.categories
        }
        options = [
            Option(job_id, job.connects, gain(self.goal, 0.04, _named_value(job.post) or 30_000))
            for job_id, job in jobs.items()
        ]
        chosen = select(options, moment.supply.at_hand, tiers([], 0, moment.supply))
        return [(jobs[option.job_id], 0) for option in chosen]


@dataclass
class Oracle:
    """Knows what is true of each job and what drives hires, but not what no fact tells; chooses as the advice does."""

    market: Market
    goal: RankGoal
    name: str = "oracle"

    def choose(self, moment: Moment) -> Choice:
        """Return the best set by the true odds."""
        fitting = [job for job in moment.open_jobs if job.post.category in moment.person.trade.categories]
        since = moment.at - SEEN_DAYS * DAY_MS
        seen = [
            job
            for job in moment.seen
            if job.seen_at >= since and job.post.category in moment.person.trade.categories
        ]
        prices = tiers(
            [(self._gain(moment, job, job.seen_at + MET_AFTER_MS), job.connects) for job in seen],
            (moment.at - seen[0].seen_at) / DAY_MS if seen else 0,
            moment.supply,
            patience=PATIENCE,
        )
        options = [
            Option(job.post.job_id, job.connects, self._gain(moment, job, moment.at)) for job in fitting
        ]
        jobs = {job.post.job_id: job for job in fitting}
        return [(jobs[option.job_id], 0) for option in select(options, moment.supply.at_hand, prices)]

    def _gain(self, moment: Moment, job: Job, at: int) -> float:
        _, hire = true_odds(self.market, moment.person, job, at, 0, unseen=False)
        return gain(self.goal, hire, job.dollars)


@dataclass
class Advice:
    """The advice of the bot, with what each member's outcomes and those of all members have taught it."""

    goal: RankGoal
    name: str = "advice"
    shared: Shared | None = None
    own: dict[int, Coefficients] = field(default_factory=dict[int, Coefficients])
    shown: list[tuple[Job, int, HireOdds]] = field(default_factory=list[tuple[Job, int, HireOdds]])

    def choose(self, moment: Moment) -> Choice:
        """Return the best set of the advice, with its boosts; and remember the odds that were shown."""
        context = self.context(moment)
        jobs = {job.post.job_id: job for job in moment.open_jobs}
        answer = best_jobs([job.post for job in moment.open_jobs], context)
        self.shown = [(jobs[row.post.job_id], row.boost, row.odds) for row in answer.rows]
        return [(jobs[row.post.job_id], row.boost) for row in answer.rows[: answer.chosen]]

    def context(self, moment: Moment) -> AdviceContext:
        """Return what the bot knows of a member at the moment."""
        since = moment.at - SEEN_DAYS * DAY_MS
        seen = tuple(job.post for job in moment.seen if job.seen_at >= since)
        return AdviceContext(
            coefficients=self.own.get(moment.person.number, cold(self.shared)),
            trade=moment.person.trade,
            goal=self.goal,
            supply=moment.supply,
            usual=UsualValues.of(seen),
            seen=seen,
            at=moment.at,
            price_cents=15,
            fee_percent=10,
            usual_cost=USUAL_COST,
        )

    def odds(self, moment: Moment, job: Job, boost: int) -> HireOdds | None:
        """Return the odds of one proposal."""
        coefficients = self.own.get(moment.person.number, cold(self.shared))
        return odds(coefficients, job.post, moment.person.trade, moment.at, boost)

    def learn(self, people: Sequence[Person], rows: dict[int, list[OutcomeRow]], at: int) -> None:
        """Fit the coefficients to the outcomes that are ripe at ``at``."""
        ripe = {
            person.number: [row for row in rows[person.number] if at - row.sent_at >= RIPE_DAYS * DAY_MS]
            for person in people
        }
        self.shared = fit_shared((ripe[person.number], person.trade) for person in people)
        self.own = {person.number: fit(ripe[person.number], person.trade, self.shared) for person in people}


@dataclass
class WellTaught(Advice):
    """The advice that a very large community has taught: what can be reached with the facts that are typed."""

    def learn(self, people: Sequence[Person], rows: dict[int, list[OutcomeRow]], at: int) -> None:
        """Learn nothing more."""


def well_taught(
    market: Market, people: Sequence[Person], jobs: Sequence[Sequence[Job]], goal: RankGoal, random: Random
) -> WellTaught:
    """Return the advice after a proposal to each job on each of TAUGHT_DAYS; untaught under FEWEST_PEOPLE people."""
    rows = [
        [
            OutcomeRow(job.post, at, 0, replied, replied and random.random() < hire / reply)
            for job in own
            for at in (job.seen_at + round(days * DAY_MS) for days in TAUGHT_DAYS)
            for reply, hire in [true_odds(market, person, job, at, 0)]
            for replied in [random.random() < reply]
        ]
        for person, own in zip(people, jobs, strict=True)
    ]
    taught = zip(rows, (person.trade for person in people), strict=True)
    return WellTaught(goal, shared=fit_shared(taught))
