"""An import beside other writes, and what is kept of a request."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from bot import errors
from bot.domain.ledger.entries import Kind
from bot.services import Services
from bot.services.importing import MOST_PLANS, parts, planning
from bot.services.ledger.spend import Spend
from bot.services.members import Personal
from tests.services.desk import ANA, BEN, Desk, in_guild, ledger_rows
from tests.services.importing.partly import ROWS, history, imports

# ── at once ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("short_parts")
async def test_two_presses_at_once_import_once(desk: Desk) -> None:
    await desk.start(balance=84)
    await desk.start(BEN, balance=50)
    seen = [await imports(desk).paste(in_guild(member), history(), None) for member in (ANA, BEN)]
    presses = [(ANA, seen[0]), (ANA, seen[0]), (BEN, seen[1]), (ANA, seen[0])]
    answers = await asyncio.gather(
        *(imports(desk).commit(in_guild(member), one.confirmation_id) for member, one in presses)
    )
    assert answers[0] == answers[1] == answers[3]
    assert await desk.db.read(lambda tx: tx.rows("SELECT COUNT(*) FROM write WHERE purpose = 'import'")) == [
        (2,)
    ]
    assert (await desk.balance(), await desk.balance(in_guild(BEN))) == (84, 50)


async def test_a_plan_is_not_written_after_the_wallet_has_changed(desk: Desk) -> None:
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    request = await desk.confirmations.take_packed(ANA, "Import", seen.confirmation_id)
    now = desk.clock.now()
    plan = await desk.db.report(planning.plan, in_guild(ANA), request, parts.key_of(1), now)
    assert plan is not None
    await desk.spend(4)
    before = await desk.db.read(ledger_rows)
    assert await desk.db.write(parts.begin, in_guild(ANA), 1, plan, now) is None
    assert await desk.db.read(ledger_rows) == before
    done = await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert (done.before, done.balance) == (80, 80)


async def test_an_import_that_is_overtaken_again_and_again_is_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    report = desk.db.report

    async def overtaken(fn: Callable[..., Any], *args: Any) -> Any:
        plan = await report(fn, *args)
        await desk.ledger.spend(in_guild(ANA), Spend(1), desk.key())
        return plan

    monkeypatch.setattr(desk.db, "report", overtaken)
    with pytest.raises(errors.ImportOvertaken):
        await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert await desk.balance() == 84 - MOST_PLANS
    monkeypatch.undo()
    assert (await imports(desk).commit(in_guild(ANA), seen.confirmation_id)).new > ROWS


async def test_what_is_due_is_settled_before_the_plan(desk: Desk) -> None:
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    desk.clock.advance(days=400)
    done = await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert (done.before, done.balance) == (0, 0)
    kinds = await desk.db.read(lambda tx: tx.rows("SELECT DISTINCT kind FROM line ORDER BY kind"))
    assert (Kind.EXPIRY,) in kinds


# ── growth ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_looking_again_and_again_does_not_grow_the_file(desk: Desk) -> None:
    await desk.start(balance=84)
    text = "\n".join(
        f"October {1 + number % 28}, 2026\tApplied to job Job {number} for a client of mine\t-{1 + number % 20}"
        for number in range(500)
    )
    for _ in range(5):
        await imports(desk).paste(in_guild(ANA), text, None)
    rows = await desk.db.read(lambda tx: tx.rows("SELECT LENGTH(request) FROM held"))
    assert len(rows) == 1
    assert rows[0][0] < len(text) / 5


async def test_a_confirmed_import_is_kept_no_longer(desk: Desk) -> None:
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert await desk.db.read(lambda tx: tx.rows("SELECT * FROM held")) == []


async def test_a_request_of_an_earlier_version_can_still_be_confirmed(desk: Desk) -> None:
    await desk.start(balance=84)
    await desk.db.write(
        lambda tx: tx.run(
            "INSERT INTO held (user_id, request, at) VALUES (?, ?, ?)",
            (
                ANA,
                'Import {"today":"2026-11-24","text":"November 23, 2026\\tApplied to job Logo\\t-16","table":null,'
                '"columns":null,"balance":null}',
                desk.clock.now(),
            ),
        )
    )
    assert (await imports(desk).commit(in_guild(ANA), 1)).new == 1


def held_rows(personal: Personal) -> list[Any]:
    """The stored requests in a member's personal data."""
    return list(personal.tables["held"])


async def test_a_stored_import_is_handed_over_in_plain_words(desk: Desk) -> None:
    await desk.start(balance=84)
    await imports(desk).paste(in_guild(ANA), "November 23, 2026\tApplied to job A bakery's logo\t-16", None)
    [row] = await Services(desk.db, desk.clock).members.export(in_guild(ANA), held_rows)
    assert "A bakery's logo" in str(row["request"])
