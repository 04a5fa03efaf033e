"""Proposals, jobs and the ledger stay in step after any order of doings."""

import contextlib
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.ledger.rules import Plan
from bot.domain.proposals.proposals import Step
from bot.services.ledger.add import Add
from tests.services.desk import ANA, Desk, in_guild, run_scenario, scenario_settings

JOBS = ("Logo for a bakery", "Shop for seeds", "Translate a cookbook")
OUTCOMES = ("cancelled", "removed", "expired", "filled")
amounts = st.integers(0, 30)
operations = st.one_of(
    st.tuples(st.just("send"), st.sampled_from(JOBS), amounts, amounts, st.booleans()),
    st.tuples(st.just("update"), st.integers(1, 5), st.sampled_from(tuple(Step))),
    st.tuples(st.just("close"), st.sampled_from(JOBS), st.sampled_from(OUTCOMES)),
    st.tuples(st.just("reopen"), st.sampled_from(JOBS)),
    st.tuples(st.just("retract"), st.integers(1, 5)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("undo one"), st.integers(1, 30)),
    st.tuples(st.just("add"), st.sampled_from(JOBS), st.integers(1, 20)),
    st.tuples(st.just("wait"), st.integers(1, 40)),
)


async def begin(desk: Desk) -> None:
    await desk.start(balance=60, expiring_30d=20, plan=Plan.PLUS, next_refill=date(2026, 12, 15))
    for title in JOBS:
        await desk.log(title=title)


async def act(desk: Desk, operation: tuple[Any, ...]) -> None:
    """Do it, or have it refused."""
    who = in_guild(ANA)
    deeds: dict[str, Callable[..., Awaitable[object]]] = {
        "send": lambda job, cost, boost, sure: desk.send(
            job, cost, boost=boost, confirmed=sure, cover=sure, unguarded=sure
        ),
        "update": lambda number, step: desk.update(f"#{number}", step, confirmed=True),
        "close": desk.close,
        "reopen": lambda job: desk.jobs.reopen(who, job, desk.key()),
        "retract": lambda number: desk.proposals.retract(who, f"#{number}", desk.key()),
        "undo": desk.undo,
        "undo one": desk.undo,
        "add": lambda job, amount: desk.ledger.add(who, Add(amount, "return", job=job), desk.key()),
    }
    name, *rest = operation
    if name == "wait":
        desk.clock.advance(days=rest[0])
        return
    with contextlib.suppress(errors.DomainError):
        await deeds[name](*rest)


async def snapshot(desk: Desk) -> object:
    """What a person sees of their proposals, their jobs and their balance."""
    who = in_guild(ANA)
    rows = (await desk.proposals.list(who)).rows
    views = [await desk.proposals.show(who, f"#{row.id}") for row in rows]
    shown = [
        (view.id, view.state, view.cost_out, view.boost_out, view.paid_cost, view.steps) for view in views
    ]
    return shown, [(await desk.show(title)).outcome for title in JOBS], await desk.balance()


@scenario_settings
@given(history=st.lists(operations, max_size=14))
def test_any_history_leaves_the_ledger_and_the_proposals_in_step(
    template_db: Path, history: list[tuple[Any, ...]]
) -> None:
    async def scenario(desk: Desk) -> None:
        await begin(desk)
        for operation in history:
            await act(desk, operation)
            await desk.check()

    run_scenario(template_db, scenario)


@scenario_settings
@given(
    history=st.lists(operations, max_size=8),
    last=st.one_of(
        st.tuples(st.just("send"), st.sampled_from(JOBS), st.integers(1, 30), amounts, st.just(True)),
        st.tuples(st.just("close"), st.sampled_from(JOBS), st.sampled_from(OUTCOMES)),
    ),
)
def test_what_is_taken_back_at_once_leaves_everything_as_it_was(
    template_db: Path, history: list[tuple[Any, ...]], last: tuple[Any, ...]
) -> None:
    async def scenario(desk: Desk) -> None:
        await begin(desk)
        for operation in history:
            await act(desk, operation)
        before = await snapshot(desk)
        if last[0] == "send":
            sent = await desk.send(
                last[1], last[2], boost=last[3], confirmed=True, cover=True, unguarded=True
            )
            await desk.undo(sent.entry_id)
        elif not await _close_and_back(desk, last[1], last[2]):
            return
        assert await snapshot(desk) == before

    run_scenario(template_db, scenario)


async def _close_and_back(desk: Desk, job: str, outcome: str) -> bool:
    """Close and reopen; False where what came back has lapsed on the way, which nothing brings back.

    What an earlier closing had returned stays taken, so a closing that takes is left out.
    """
    if (await desk.show(job)).outcome is not None:
        return True
    try:
        closed = await desk.close(job, outcome)
    except errors.HiredHere:
        return True
    if closed.lapsed:
        with pytest.raises(errors.NotUndoable):
            await desk.undo(next(back.entry_id for back in closed.backs if back.lapsed))
        return False
    reopened = await desk.jobs.reopen(in_guild(ANA), job, desk.key())
    assert reopened.taken_back == closed.returned
    return True
