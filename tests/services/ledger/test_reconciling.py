"""Comparing with Upwork: what is compared, which causes the wallet's own facts give, and the one correction."""

import asyncio
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.insight.differences import Cause, CauseKind, Fact, Fit
from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.entries import Flag, Kind
from bot.domain.ledger.rules import Plan
from bot.services.importing import Imports
from bot.services.ledger.add import Add
from bot.services.ledger.reconcile import Compare, Correct, Corrected, Reconciled, SoonLot
from bot.services.messages.sweeps import Sweeps
from bot.services.posting.lots_used import LotPart
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from tests.services.desk import ANA, BEN, LINK, Desk, everything, in_dm, in_guild, refused, run, unhurried

TODAY = date(2026, 11, 24)
OPENED_UNTIL = date(2027, 5, 24)
SOON = date(2026, 12, 24)


async def compare(desk: Desk, balance: int, soon: int | None = None) -> Reconciled:
    return await desk.ledger.reconcile(in_guild(ANA), Compare(balance, soon))


async def correct(desk: Desk, balance: int, soon: int | None = None, key: str = "reconcile:1") -> Corrected:
    ask = Correct(balance, await desk.balance(), soon, "as Upwork has it")
    return await desk.ledger.correct(in_guild(ANA), ask, key)


async def first_cause(desk: Desk, balance: int) -> Cause:
    return (await compare(desk, balance)).causes[0]


async def corrections(desk: Desk) -> list[tuple[int, Flag | None, str, date | None]]:
    def read(tx: Tx) -> list[tuple[int, Flag | None, str, date | None]]:
        found = [entry for entry in entries.of_wallet(tx, 1) if entry.kind is Kind.CORRECTION]
        return [(entry.amount, entry.flag, entry.note, entry.expires_on) for entry in found]

    return await desk.db.read(read)


async def bring_in(desk: Desk, *rows: str) -> None:
    imports = Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    seen = await imports.paste(in_guild(ANA), "\n".join(rows), None)
    await imports.commit(in_guild(ANA), seen.confirmation_id)


# ── comparing ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_where_nothing_differs_it_says_what_it_compared(desk: Desk) -> None:
    await desk.start(balance=84, expiring_30d=20)
    found = await compare(desk, 84, 20)
    assert (found.difference, found.causes, found.open_refill, found.imported_until, found.corrected_at) == (
        *(0, (), None),
        *(None, None),
    )
    assert found.soon is not None
    assert (found.soon.difference, found.soon.lots) == (
        0,
        (SoonLot(1, Kind.OPENING, 20, SOON, True),),
    )


async def test_comparing_writes_nothing_and_is_right_before_any_sweep(desk: Desk) -> None:
    await desk.start(balance=20, plan=Plan.PLUS, next_refill=date(2026, 12, 3))
    desk.go_to(date(2026, 12, 4))
    before = await desk.db.read(everything)
    found = await compare(desk, 20)
    assert (found.balance, found.difference) == (120, -100)
    assert found.causes[0] == Cause(CauseKind.REFILL_MISSING, Fit.EXACT, 100, Fact(100, date(2026, 12, 3)))
    assert await desk.db.read(everything) == before


async def test_a_refill_that_was_only_expected_is_named_in_agreement_and_in_difference(desk: Desk) -> None:
    await desk.start(balance=20, plan=Plan.PLUS, next_refill=date(2026, 12, 3))
    desk.go_to(date(2026, 12, 4))
    await Sweeps(desk.db).run(desk.clock.now())
    refill = Fact(100, date(2026, 12, 3), entry_id=2)
    assert (await compare(desk, 120)).open_refill == refill
    assert (await compare(desk, 20)).causes[0] == Cause(CauseKind.REFILL_MISSING, Fit.EXACT, 100, refill)
    assert (await compare(desk, 117)).causes[0] == Cause(CauseKind.REFILL_SHORT, Fit.FITS, 3, refill)
    await desk.ledger.confirm_refill(in_guild(ANA), 2, None, desk.key())
    assert (await compare(desk, 120)).open_refill is None
    assert CauseKind.REFILL_MISSING not in {cause.why for cause in (await compare(desk, 20)).causes}


async def test_badge_days_are_counted_from_the_last_one_at_its_pace(desk: Desk) -> None:
    await desk.start()
    for _ in range(3):
        await desk.spend(2, purpose="badge")
        desk.clock.advance(days=1)
    desk.clock.advance(days=3)
    found = await first_cause(desk, 94 - 8)
    assert (found.why, found.fit, found.most, found.fact) == (
        *(CauseKind.BADGE, Fit.EXACT, 4),
        Fact(2, date(2026, 11, 26), entry_id=4),
    )


async def test_a_job_that_was_logged_and_not_applied_to(desk: Desk) -> None:
    await desk.start()
    logged = await desk.log(title="Posters for a fair", connects=12)
    found = await first_cause(desk, 88)
    assert found == Cause(
        CauseKind.JOB_APPLIED,
        Fit.EXACT,
        12,
        Fact(12, TODAY, job_id=logged.job.id, title="Posters for a fair"),
    )
    await desk.send(f"#{logged.job.id}", 12)
    assert CauseKind.JOB_APPLIED not in {cause.why for cause in (await compare(desk, 76)).causes}


async def test_a_return_that_others_know_of(desk: Desk) -> None:
    await desk.start()
    sent = await desk.send(LINK, 16, boost=5)
    await desk.log(link=LINK, share=True)
    await desk.close(LINK, "cancelled", in_guild(BEN))
    found = await first_cause(desk, 100)
    about = Fact(
        amount=21,
        on=TODAY,
        job_id=sent.job.id,
        proposal_id=sent.proposal_id,
        title="Logo for a bakery",
        outcome=JobOutcome.CANCELLED,
    )
    assert found == Cause(CauseKind.RETURN_DUE, Fit.EXACT, 21, about)
    await desk.close(LINK, "cancelled")
    assert (await compare(desk, 100)).difference == 0


async def test_returns_that_could_have_come(desk: Desk) -> None:
    await desk.start()
    await desk.send(LINK, 16, boost=5)
    found = {cause.why: cause.explains for cause in (await compare(desk, 84)).causes}
    assert found == {CauseKind.BOOST_BACK: 5, CauseKind.CAME: 5}
    found = {cause.why: cause.explains for cause in (await compare(desk, 100)).causes}
    assert found == {CauseKind.RETURN_POSSIBLE: 21, CauseKind.CAME: 21}


async def test_a_return_that_upworks_history_does_not_show_is_missing(desk: Desk) -> None:
    await desk.start()
    desk.clock.advance(days=3)
    await desk.send(LINK, 16)
    desk.clock.advance(days=1)
    await desk.close(LINK, "cancelled")
    late = await first_cause(desk, 84)
    assert (late.why, late.fit, late.explains) == (CauseKind.RETURN_LATE, Fit.EXACT, 16)
    desk.clock.advance(days=3)
    await bring_in(
        desk,
        "November 30, 2026\tAvailability Badge\t-2",
        "November 27, 2026\tApplied to job Logo for a bakery\t-16",
        "November 26, 2026\tAvailability Badge\t-2",
    )
    found = await compare(desk, 80)
    assert (found.balance, found.imported_until) == (96, date(2026, 11, 30))
    assert found.causes[0].why is CauseKind.RETURN_MISSING
    assert (found.causes[0].fit, found.causes[0].explains) == (Fit.EXACT, 16)


async def test_a_return_that_the_history_shows_is_none(desk: Desk) -> None:
    await desk.start()
    desk.clock.advance(days=3)
    await desk.send(LINK, 16)
    desk.clock.advance(days=1)
    await desk.close(LINK, "cancelled")
    desk.clock.advance(days=3)
    await bring_in(
        desk,
        "November 30, 2026\tAvailability Badge\t-2",
        "November 28, 2026\tJob cancelled Logo for a bakery\t+16",
        "November 27, 2026\tApplied to job Logo for a bakery\t-16",
        "November 26, 2026\tAvailability Badge\t-2",
    )
    whys = {cause.why for cause in (await compare(desk, 80)).causes}
    assert not whys & {CauseKind.RETURN_MISSING, CauseKind.RETURN_LATE}


async def test_what_only_this_ledger_knows_of_imported_days(desk: Desk) -> None:
    await desk.start()
    desk.clock.advance(days=3)
    twice = await desk.spend(7, note="the same again")
    bought = await desk.ledger.add(in_guild(ANA), Add(20, "purchase"), desk.key())
    desk.clock.advance(days=3)
    await bring_in(
        desk, "November 30, 2026\tAvailability Badge\t-2", "November 26, 2026\tAvailability Badge\t-2"
    )
    balance = await desk.balance()
    fact = (await first_cause(desk, balance + 7)).fact
    assert (fact and fact.entry_id, fact and fact.amount) == (twice.entry_id, 7)
    assert (await first_cause(desk, balance + 7)).why is CauseKind.SPEND_ONLY_HERE
    found = await first_cause(desk, balance - 20)
    assert (found.why, found.fact and found.fact.entry_id) == (CauseKind.CREDIT_ONLY_HERE, bought.entry_id)


async def test_an_imported_row_that_nobody_knows(desk: Desk) -> None:
    await desk.start()
    desk.clock.advance(days=3)
    await bring_in(desk, "November 26, 2026\tConnects gone stale\t-9")
    found = await first_cause(desk, await desk.balance() + 9)
    assert (found.why, found.fact and found.fact.title) == (CauseKind.GUESSED_ROW, "Connects gone stale")


async def test_a_guessed_expiry_may_be_off_in_both_directions(desk: Desk) -> None:
    await desk.start(balance=30, expiring_30d=10)
    opened = Fact(20, OPENED_UNTIL, entry_id=2)
    causes = (await compare(desk, 10)).causes
    assert Cause(CauseKind.EXPIRED_THERE, Fit.EXACT, 20, opened) in causes
    desk.go_to(SOON + timedelta(days=1))
    found = await first_cause(desk, 30)
    assert found == Cause(CauseKind.LAPSED_HERE, Fit.EXACT, 10, Fact(10, SOON, entry_id=1))
    await desk.spend(1)
    assert (await first_cause(desk, 29)).fact == Fact(10, SOON, entry_id=1)


@pytest.mark.parametrize(
    ("plan", "more", "named"), [(Plan.PLUS, 100, True), (Plan.PLUS, 90, False), (Plan.BASIC, 10, True)]
)
async def test_a_refill_whose_day_nobody_said(desk: Desk, plan: Plan, more: int, named: bool) -> None:
    await desk.start(plan=plan)
    whys = {cause.why for cause in (await compare(desk, 100 + more)).causes}
    assert (CauseKind.REFILL_UNPOSTED in whys) is named


# ── what expires within 30 days ──────────────────────────────────────────────────────────────────────────────────────


async def test_an_estimate_gives_way_and_the_balance_stays(desk: Desk) -> None:
    await desk.start(balance=84)
    found = await compare(desk, 84, 30)
    assert found.soon is not None
    assert (found.difference, found.soon.here, found.soon.difference, found.soon.movable) == (0, 0, 30, 30)
    done = await correct(desk, 84, 30)
    assert (done.amount, done.moved, done.balance) == (0, 30, 84)
    again = await compare(desk, 84, 30)
    assert again.soon is not None
    assert (again.soon.difference, again.soon.lots) == (
        0,
        (SoonLot(3, Kind.CORRECTION, 30, SOON, True),),
    )
    back = await correct(desk, 84, 10, "reconcile:2")
    assert (back.moved, back.balance) == (-20, 84)
    assert (await desk.ledger.balance(in_guild(ANA))).within(30) == 10
    undone = await desk.ledger.undo_pressed(in_guild(ANA), back.entry_id or 0)
    assert (len(undone.entries), undone.balance) == (2, 84)
    assert (await desk.ledger.balance(in_guild(ANA))).within(30) == 30


async def test_days_that_follow_from_what_was_logged_do_not_give_way(desk: Desk) -> None:
    await desk.start(balance=0)
    await desk.ledger.add(in_guild(ANA), Add(40, "purchase"), desk.key())
    found = await compare(desk, 40, 25)
    assert found.soon is not None
    assert (found.soon.difference, found.soon.movable) == (25, 0)
    done = await correct(desk, 40, 25)
    assert (done.entry_id, done.amount, done.moved) == (None, 0, 0)


# ── correcting ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_below_zero_it_takes_in_the_order_of_use(desk: Desk) -> None:
    await desk.start(balance=84, expiring_30d=5)
    done = await correct(desk, 70)
    assert (done.amount, done.before, done.seen, done.balance) == (-14, 84, 84, 70)
    assert done.parts == (LotPart(1, 5, SOON), LotPart(2, 9, OPENED_UNTIL))
    assert await corrections(desk) == [(-14, Flag.FLAGGED, "as Upwork has it", None)]
    assert await desk.balance() == 70


async def test_above_zero_it_is_a_lot_of_twelve_months(desk: Desk) -> None:
    await desk.start(balance=84)
    done = await correct(desk, 100)
    assert (done.amount, done.parts, done.balance) == (16, (LotPart(2, 16, date(2027, 11, 24)),), 100)


async def test_unless_upwork_says_that_it_expires_within_thirty_days(desk: Desk) -> None:
    await desk.start(balance=84)
    done = await correct(desk, 100, 6)
    assert [(part.amount, part.expires_on) for part in done.parts] == [
        (10, date(2027, 11, 24)),
        (6, SOON),
    ]
    assert (await desk.ledger.balance(in_guild(ANA))).within(30) == 6
    undone = await desk.ledger.undo_pressed(in_guild(ANA), done.entry_id or 0)
    assert (len(undone.entries), undone.balance) == (2, 84)


async def test_all_of_it_may_expire_soon(desk: Desk) -> None:
    await desk.start(balance=84)
    await correct(desk, 100, 40)
    assert await corrections(desk) == [(16, Flag.FLAGGED, "as Upwork has it", SOON)]


async def test_down_to_nothing_and_up_from_nothing(desk: Desk) -> None:
    await desk.start(balance=84)
    assert (await correct(desk, 0)).balance == 0
    assert (await correct(desk, 0, key="reconcile:2")).entry_id is None
    assert (await correct(desk, 84, key="reconcile:3")).balance == 84


async def test_what_was_logged_in_between_is_taken_into_account(desk: Desk) -> None:
    await desk.start(balance=84)
    seen = (await compare(desk, 70)).balance
    await desk.spend(6)
    done = await desk.ledger.correct(in_guild(ANA), Correct(70, seen), "reconcile:1")
    assert (done.amount, done.seen, done.before, done.balance) == (-8, 84, 78, 70)


async def test_where_the_cause_was_logged_in_between_nothing_is_left_to_correct(desk: Desk) -> None:
    await desk.start(balance=84)
    await desk.spend(14)
    done = await desk.ledger.correct(in_guild(ANA), Correct(70, 84), "reconcile:1")
    assert (done.entry_id, done.amount, done.before, done.balance) == (None, 0, 70, 70)
    assert await corrections(desk) == []


async def test_a_refill_and_an_expiry_that_fell_due_in_between(desk: Desk) -> None:
    await desk.start(balance=84, plan=Plan.PLUS, next_refill=date(2026, 12, 3), expiring_30d=20)
    desk.go_to(date(2026, 12, 25))
    done = await desk.ledger.correct(in_guild(ANA), Correct(150, 84), "reconcile:1")
    assert (done.before, done.amount, done.balance) == (164, -14, 150)
    assert await desk.ledger.verify() == []


async def test_pressed_twice_it_is_done_once_and_states_the_balance_by_then(desk: Desk) -> None:
    await desk.start(balance=84)
    ask = Correct(70, 84)
    both = await asyncio.gather(*(desk.ledger.correct(in_guild(ANA), ask, "reconcile:1") for _ in range(2)))
    assert both[0] == both[1]
    await desk.spend(10)
    later = await desk.ledger.correct(in_guild(ANA), ask, "reconcile:1")
    assert (later.amount, later.balance) == (-14, 60)
    assert len(await corrections(desk)) == 1


async def test_a_key_is_one_persons_and_one_request(desk: Desk) -> None:
    await desk.start(balance=84)
    await desk.start(BEN, 50)
    await correct(desk, 70)
    for who, ask in ((in_guild(BEN), Correct(70, 84)), (in_guild(ANA), Correct(71, 84))):
        await refused(desk, errors.KeyReused, desk.ledger.correct(who, ask, "reconcile:1"))


async def test_what_lies_before_the_last_correction_is_settled(desk: Desk) -> None:
    await desk.start()
    await desk.log(title="Posters for a fair", connects=12)
    await desk.send(LINK, 16)
    await desk.close(LINK, "cancelled")
    desk.clock.advance(days=1)
    await correct(desk, 84)
    desk.clock.advance(days=1)
    found = await compare(desk, 68)
    assert found.corrected_at == desk.clock.now() - 86_400_000
    assert not {cause.why for cause in found.causes} & {CauseKind.RETURN_LATE, CauseKind.JOB_APPLIED}
    await desk.undo()
    assert (await compare(desk, 84)).causes[0].why is CauseKind.RETURN_LATE


@pytest.mark.parametrize(("stated", "why"), [(68, CauseKind.TAKEN_OFF), (116, CauseKind.PUT_IN)])
async def test_a_correction_whose_cause_was_logged_afterwards(
    desk: Desk, stated: int, why: CauseKind
) -> None:
    await desk.start(balance=84)
    done = await correct(desk, stated)
    if why is CauseKind.TAKEN_OFF:
        await desk.send(LINK, 16)
    else:
        await desk.ledger.add(in_guild(ANA), Add(32, "purchase"), desk.key())
    found = await first_cause(desk, stated)
    assert (found.why, found.fit, found.fact and found.fact.entry_id) == (why, Fit.EXACT, done.entry_id)
    await desk.undo(done.entry_id)
    assert (await compare(desk, stated)).difference == 0


@pytest.mark.parametrize(("balance", "soon"), [(-1, None), (10**9, None), (10, 11), (10, -1)])
async def test_what_no_page_can_show_is_refused(desk: Desk, balance: int, soon: int | None) -> None:
    await desk.start()
    ask = Correct(balance, 100, soon)
    await refused(desk, errors.BadAmount, desk.ledger.correct(in_guild(ANA), ask, "reconcile:1"))
    await refused(desk, errors.BadAmount, compare(desk, balance, soon))


async def test_without_a_wallet_there_is_nothing_to_compare(desk: Desk) -> None:
    await refused(desk, errors.NotStarted, compare(desk, 10))
    await refused(desk, errors.NotStarted, desk.ledger.correct(in_guild(ANA), Correct(10, 0), "reconcile:1"))


async def test_the_same_in_every_place(desk: Desk) -> None:
    await desk.start()
    assert (await desk.ledger.reconcile(in_dm(ANA), Compare(90))).difference == -10


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("spend", "add", "day", "month", "compare", "correct", "undo")), st.integers(0, 60)
    ),
    max_size=12,
)


@unhurried
@given(STEPS, st.integers(0, 150), st.none() | st.integers(0, 60))
def test_afterwards_the_balance_is_what_was_stated(
    template_db: Path, steps: list[tuple[str, int]], stated: int, soon: int | None
) -> None:
    async def scenario(desk: Desk) -> None:
        await desk.start(balance=84, plan=Plan.PLUS, next_refill=date(2026, 12, 3), expiring_30d=20)
        for number, (what, amount) in enumerate(steps):
            with suppress(errors.DomainError):
                await _step(desk, what, amount, number)
        early = None if soon is None else min(soon, stated)
        done = await desk.ledger.correct(in_guild(ANA), Correct(stated, 84, early), "reconcile:last")
        assert (done.balance, await desk.balance()) == (stated, stated)
        assert (await compare(desk, stated)).difference == 0
        assert await desk.ledger.verify() == []

    run(template_db, scenario)


async def _step(desk: Desk, what: str, amount: int, number: int) -> None:
    match what:
        case "spend":
            await desk.spend(amount)
        case "add":
            await desk.ledger.add(in_guild(ANA), Add(amount, "purchase"), desk.key())
        case "day" | "month":
            desk.clock.advance(days=1 if what == "day" else 31)
        case "compare":
            await compare(desk, amount, amount)
        case "correct":
            await correct(desk, amount, amount // 2, f"reconcile:{number}")
        case _:
            await desk.undo()
