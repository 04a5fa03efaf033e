"""Pages of one history, copied at different times, cut anywhere and imported in any order, lead to the same wallet."""

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.domain.importing.overlaps import without_repeats
from bot.domain.importing.rows import identity
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, day_end, day_of, day_start
from bot.services.importing import Imported, Imports
from bot.store.engine.database import Tx
from tests.services.desk import ANA, Desk, in_guild, run_scenario
from tests.services.importing.upwork import HOUR_MS, Account, lived
from tests.sizes import sized

FIRST, LAST = date(2026, sized(10, 9), sized(20, 1)), date(2026, 11, 23)
NOW = day_start(date(2026, 11, 24)) + 9 * HOUR_MS
STARTED = day_end(date(2026, 11, 10))


async def bring_in(desk: Desk, text: str) -> Imported:
    """Looked at, then written: what was said before is what happened."""
    imports = Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    seen = await imports.paste(in_guild(ANA), text, None)
    if seen.outcome.cut_on is not None:  # as long as a full field: nothing of it was cut
        seen = await imports.go_on(in_guild(ANA), seen.confirmation_id, ())
    done = await imports.commit(in_guild(ANA), seen.confirmation_id)
    assert done == seen.outcome
    return done


def state(tx: Tx) -> dict[str, list[tuple[Any, ...]]]:
    """What a wallet comes to, whichever way it came there."""
    # Of the lots of one day, all alike, the one that was written first goes first: they count as one here.
    lots = "SELECT issued_on, expires_on, SUM(remaining) FROM lot WHERE remaining > 0 GROUP BY 1, 2 ORDER BY 1, 2"
    proposals = (
        "SELECT title, sent_at / 86400000, cost, boost, status, status_at / 86400000, boost_status, outcome FROM proposal"
        " JOIN job ON job.id = job_id WHERE status <> 'void' ORDER BY 1, 2, 3, 4, 5, 6, 7, 8"
    )
    facts = (
        "SELECT kind, SUM(amount) FROM entry WHERE kind <> 'reversal' AND NOT EXISTS (SELECT 1 FROM entry AS undo"
        " WHERE undo.refers_to = entry.id AND undo.kind = 'reversal') GROUP BY kind ORDER BY kind"
    )
    tables = {"lots": lots, "proposals": proposals, "facts": facts}
    return {name: tx.rows(query) for name, query in tables.items()}


def windows(random: Random, account: Account) -> list[str]:
    """Pages that together show every day whole; the newest is of now, whatever its place among them."""
    found: list[str] = []
    whole: set[date] = set()
    days = {day_of(event.at) for event in account.events}
    while not days <= whole:
        missing = random.choice(sorted(days - whole))
        until = min(NOW, day_start(missing) + random.randint(1, 20) * DAY_MS + random.randrange(DAY_MS))
        rows = account.rows(until)
        most = random.randint(1, 60)
        shown, below = rows[:most], rows[most : most + 1]
        whole |= {
            row.on for row in shown if day_end(row.on) <= until and row.on not in {cut.on for cut in below}
        }
        found.append(account.page(until, most))
    return found


async def begin(desk: Desk, account: Account, *, stated: bool) -> None:
    if stated:
        desk.clock.set(STARTED)
        await desk.start(
            balance=account.balance(STARTED), plan=Plan.PLUS, next_refill=date(2026, 12, 3), monthly_free=True
        )
        desk.clock.set(NOW)
    else:
        desk.clock.set(NOW)
        await desk.start(balance=0)


def ended(template_db: Path, account: Account, texts: list[str], *, stated: bool) -> dict[str, Any]:
    found: list[dict[str, Any]] = []

    async def scenario(desk: Desk) -> None:
        await begin(desk, account, stated=stated)
        for text in texts:
            await bring_in(desk, text)
            assert await desk.ledger.verify() == []
        for text in texts:
            assert not (await bring_in(desk, text)).changes
        found.append(await desk.db.read(state))
        found[-1]["balance"] = await desk.balance()

    run_scenario(template_db, scenario)
    return found[0]


def clear_account(random: Random) -> Account:
    """Return a random account whose whole page isn't read as two that overlap.

    Two jobs to which a proposal was sent twice, in turns and on one day, look like that, and no rule can tell which it is.
    """
    account = lived(random, FIRST, LAST)
    while without_repeats(account.rows(NOW), identity)[1]:
        account = lived(random, FIRST, LAST)
    return account


def compare(template_db: Path, random: Random, *, stated: bool) -> None:
    """All at once, and in pages in any order: Upwork's balance, where one was stated, and the same wallet."""
    account = clear_account(random)
    at_once = ended(template_db, account, [account.page(NOW, 5000)], stated=stated)
    if stated:
        assert at_once["balance"] == account.balance(NOW)
    cut = windows(random, account)
    random.shuffle(cut)
    in_parts = ended(template_db, account, cut, stated=stated)
    for name, found in at_once.items():
        assert in_parts[name] == found, name


@pytest.mark.parametrize(("seed", "stated"), [(0, True), (1, False)])
def test_pages_in_any_order_lead_to_the_same_wallet(template_db: Path, seed: int, stated: bool) -> None:
    compare(template_db, Random(seed), stated=stated)
