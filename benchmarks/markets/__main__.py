"""Compare the advice with thumb rules: ``python -m benchmarks.markets [--members N] [--months N] [--write] [NAME …]``.

``--write`` puts the tables into docs/advice.md. The same arguments give the same tables.
"""

import argparse
import sys
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from random import Random
from statistics import fmean

from benchmarks.markets.jobs import jobs_of, people_of
from benchmarks.markets.market import MARKETS, Market
from benchmarks.markets.measuring import Gains, gains_of, held, relative_error
from benchmarks.markets.policies import Advice, FixedOdds, Oracle, WellTaught, thumb_rules, well_taught
from benchmarks.markets.running import MONTH_DAYS, Policy, StatedOdds, run
from bot.domain.advice.values import RankGoal

PAGE = Path(__file__).parents[2] / "docs" / "advice.md"
BEGIN, END = "<!-- markets: begin -->", "<!-- markets: end -->"
RULES = tuple(rule.name for rule in thumb_rules(Random(0)))


@dataclass
class Result:
    """The gains of each policy in a market, and what the advice said under the goal of hires (all: under any goal)."""

    market: Market
    gains: dict[str, Gains]
    shown: list[StatedOdds]
    sent: list[StatedOdds]
    sent_of_all: list[StatedOdds]

    def best(self, *, money: bool) -> float:
        """Return what the best thumb rule of this market gains."""
        return max(_gain(self.gains[rule], money) for rule in RULES)


def main() -> None:
    """Print the tables, or write them into the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=8)
    parser.add_argument("--months", type=int, default=6)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    results = list[Result]()
    for market in MARKETS:
        if not arguments.names or market.name in arguments.names:
            results.append(measure(market, arguments.members, arguments.months))
            print(f"{market.name} done", file=sys.stderr, flush=True)
    text = tables(results, arguments.members, arguments.months)
    print(text)
    if arguments.write:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def measure(market: Market, members: int, months: int) -> Result:
    """Return the results of all policies in a market; the first month only fills the record of posts."""
    random = Random(market.name)
    people = people_of(market, members, random)
    jobs = [jobs_of(market, person, months + 1, random) for person in people]
    result = Result(market, {}, [], [], [])

    def add(name: str, policy: Policy, has_budget: bool = True) -> None:
        seed = f"{market.name} {name}"
        course = run(market, people, jobs, policy, months, seed, has_budget=has_budget, first_day=MONTH_DAYS)
        result.gains[name] = gains_of(course.tallies)
        if not isinstance(policy, WellTaught):
            result.sent_of_all += course.sent
        if name == "hires":
            result.shown, result.sent = course.shown, course.sent

    for rule in thumb_rules(Random(f"{market.name} random")):
        add(rule.name, rule)
    for goal in (RankGoal.HIRES, RankGoal.MONEY):
        add(f"knapsack {goal}", FixedOdds(goal))
        add(f"oracle {goal}", Oracle(market, goal))
        add(f"{goal} taught", well_taught(market, people, jobs, goal, Random(f"{market.name} taught")))
    for goal in RankGoal:
        add(goal, Advice(goal))
    for goal in (RankGoal.HIRES, RankGoal.MONEY):
        add(f"{goal} unasked", Advice(goal), False)
    return result


def tables(results: list[Result], members: int, months: int) -> str:
    """Return the tables as Markdown."""
    lines = [
        f"{members} members, {months} months in each market; ± is half of the 90 % range over members.",
        "",
    ]
    for money, goal, title in (
        (False, "hires", "Hires per 1,000 Connects"),
        (True, "money", "Net dollars per Connect"),
    ):
        columns = [
            *RULES,
            f"knapsack {goal}",
            goal,
            "both",
            f"{goal} unasked",
            f"{goal} taught",
            f"oracle {goal}",
        ]
        names = [
            *RULES,
            "fixed-odds knapsack",
            f"advice: {goal}",
            "advice: both",
            f"advice: {goal}, no budget",
            "advice, well taught",
            "oracle",
        ]
        lines += [f"**{title}**", "", f"| market | {' | '.join(names)} |", f"|{' --- |' * (len(names) + 1)}"]
        for result in results:
            cells = [_cell(result.gains[column], money) for column in columns]
            lines.append(f"| {_name(result.market)} | {' | '.join(cells)} |")
        lines.append("")
    lines += [
        "**Odds that were said**",
        "",
        "| market | error, shown | ranges hold, shown | without a record | error, sent | ranges hold, sent |",
    ]
    lines.append(f"|{' --- |' * 6}")
    for result in results:
        cold = [row for row in result.shown if row.is_cold]
        lines.append(
            f"| {_name(result.market)} | {relative_error(result.shown):.2f} | {held(result.shown):.0%} | {held(cold):.0%} "
            f"| {relative_error(result.sent):.2f} | {held(result.sent):.0%} |"
        )
    return "\n".join([*lines, "", "**All markets together**", "", *summary(results)])


def summary(results: list[Result]) -> list[str]:
    """Return what was reached of what is wanted."""
    lines = list[str]()
    for money, goal in ((False, "hires"), (True, "money")):
        oracle = _mean(results, f"oracle {goal}", money)
        fixed = max(_mean(results, rule, money) for rule in RULES)
        ratios = [_gain(row.gains[goal], money) / row.best(money=money) for row in results]
        worst = min(zip(ratios, results, strict=True), key=lambda pair: pair[0])
        unasked = _mean(results, f"{goal} unasked", money) / _mean(results, goal, money)
        taught = _mean(results, f"{goal} taught", money) / fixed
        used = fmean(row.gains[goal].used for row in results)
        lines += [
            f"- {goal}: {_mean(results, goal, money) / fixed:.2f} × the best fixed rule (wanted 1.35), well taught "
            f"{taught:.2f} ×, the oracle {oracle / fixed:.2f} ×; under *both* "
            f"{_mean(results, 'both', money) / fixed:.2f} × (wanted 1.10); "
            f"asked without a budget {unasked:.2f} × (wanted 0.90). {used:.0%} of the Connects are spent.",
            f"- {goal} against the best thumb rule of each market: lowest {worst[0]:.2f} × ({worst[1].market.name}).",
        ]
    shown_odds, sent_odds = (
        [row for result in results for row in result.shown],
        [row for result in results for row in result.sent_of_all],
    )
    cold = [row for row in shown_odds if row.is_cold]
    errors = [relative_error(result.shown) for result in results]
    return [
        *lines,
        f"- error over all that was sent {relative_error(sent_odds):.2f} (wanted 0.10), by market over what was shown "
        f"{fmean(errors):.2f} on average, {max(errors):.2f} at most (wanted 0.30).",
        f"- the 90 % ranges hold {held(shown_odds):.0%} of the true odds of what was shown, {held(cold):.0%} "
        f"without a record, {held(sent_odds):.0%} of what was sent (wanted 85 to 97 %).",
    ]


def _gain(gains: Gains, money: bool) -> float:
    return gains.dollars if money else gains.hires


def _mean(results: list[Result], policy: str, money: bool) -> float:
    """Return the geometric mean over the markets; a loss counts as a tenth of a cent per Connect."""
    return exp(fmean(log(max(0.001, _gain(result.gains[policy], money))) for result in results))


def _cell(gains: Gains, money: bool) -> str:
    half = gains.dollars_half if money else gains.hires_half
    return f"{_gain(gains, money):.1f} ± {half:.1f}"


def _name(market: Market) -> str:
    return f"{market.name} (held out)" if market.is_held_out else market.name


if __name__ == "__main__":
    main()
