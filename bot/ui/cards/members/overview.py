"""Build the card of `/me`, and the card of a new member's first steps."""

from collections.abc import Sequence

from bot.domain.time.calendar import day_start
from bot.services.members import FirstStep, FirstSteps, Overview
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.components import Button, button
from bot.ui.words import Text

LONGEST_JOB = 48
UNDECIDED = ("live", "-", -1)
"""The arguments of the button that lists the proposals without a decision on a new card."""


def first_steps(text: Text, steps: FirstSteps) -> Card:
    """Return the card of the steps still to do, each with what it is good for."""
    if not steps.to_do:
        return Card(text, GOOD).line(text.t("steps-none")).buttons(button(text.t("button-me"), "me"))
    card = Card(text, NEUTRAL, text.t("steps-title"))
    for step in steps.to_do:
        card.line(text.t(f"step-{step}-first")).small(text.t(f"step-{step}-first.gain"))
    hide = [] if steps.hidden else [button(text.t("button-steps-hide"), "steps-hide")]
    return card.buttons(*_step_buttons(text, steps.to_do), *hide)


def _step_buttons(text: Text, to_do: Sequence[FirstStep]) -> list[Button]:
    """Return a button for each step that a button can begin; a message menu has none."""
    doors: dict[FirstStep, Button] = {
        FirstStep.HISTORY: button(text.t("button-step-history"), "paste-history", style="primary"),
        FirstStep.OUTCOMES: button(text.t("button-checkin"), "checkin"),
        FirstStep.REMINDERS: button(text.t("button-step-reminders"), "reminders", 0),
    }
    return [doors[step] for step in to_do if step in doors]


def steps_hidden(text: Text) -> Card:
    return Card(text, NEUTRAL).line(text.t("steps-hidden")).buttons(button(text.t("button-me"), "me"))


def me(text: Text, view: Overview) -> Card:
    """Return the card of `/me`."""
    needs = _needs(text, view)
    card = Card(text, WARNING if needs else GOOD, text.connects(view.balance))
    card.line(_expiry(text, view), _renewal(text, view), _proposals(text, view))
    if view.interview is not None:
        job, at = text.safe(view.interview.job.title, LONGEST_JOB), view.interview.at
        card.line(text.t("me-interview", job=job, at=text.instant(at, "f"), **{"in": text.instant(at)}))
    if goal := _goal(text, view):
        card.line(goal)
    if needs:
        card.separator().line(text.t("me-needs"), *needs)
    elif view.steps.to_do:
        card.small(text.t("me-steps", count=len(view.steps.to_do)))
    last = (
        button(text.t("button-steps"), "steps")
        if view.steps.to_do
        else button(text.t("button-open-reminders"), "reminders", 0)
    )
    return card.buttons(
        button(text.t("button-expiring"), "expiring", 30),
        button(text.t("button-proposals"), "proposals", *UNDECIDED),
        button(text.t("button-best-jobs"), "best-jobs"),
        button(text.t("button-history"), "history"),
        last,
    )


def _expiry(text: Text, view: Overview) -> str:
    if view.expiring_on is None:
        return text.t("me-expiry-none")
    when = text.instant(day_start(view.expiring_on))
    return text.t("me-expiry", amount=view.expiring, on=view.expiring_on, when=when)


def _renewal(text: Text, view: Overview) -> str:
    plan = text.t(f"plan-{view.plan}")
    if view.next_refill_on is not None and view.next_refill_amount:
        when = text.instant(day_start(view.next_refill_on))
        return text.t(
            "me-renewal", plan=plan, amount=view.next_refill_amount, on=view.next_refill_on, when=when
        )
    return text.t("me-renewal-unknown" if view.may_refill else "me-renewal-none", plan=plan)


def _proposals(text: Text, view: Overview) -> str:
    return text.t("me-proposals", open=view.open, interviews=view.interviews)


def _goal(text: Text, view: Overview) -> str:
    """Return how far the goals of the week are reached; empty without goals."""
    counts = (
        ("proposals", view.goals.proposals, view.progress.proposals),
        ("interviews", view.goals.interviews, view.progress.interviews),
    )
    reached = [text.t(f"stats-done-{name}", done=so_far, goal=goal) for name, goal, so_far in counts if goal]
    return text.t("me-goal", reached=text.listed(reached)) if reached else ""


def _needs(text: Text, view: Overview) -> list[str]:
    """Return a line for each thing that waits for the member; empty for none."""
    lines: list[str] = []
    if view.unconfirmed:
        lines.append(text.t("me-unconfirmed", count=view.unconfirmed))
    if view.silent:
        lines.append(text.t("me-silent", count=view.silent, days=view.silent_days))
    if view.next_refill_on is None and view.may_refill:
        lines.append(text.t("me-refill-day", unknown=view.free_unknown))
    if view.unsent is not None:
        lines.append(text.t("profile-unsent", reason=text.t(f"parked-{view.unsent}")))
    return lines
