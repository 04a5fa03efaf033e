"""Imports that are written in parts, and what they leave behind."""

from typing import Any

from bot.services.importing import Imports, parts, planning
from bot.store.engine.database import Tx
from tests.services.desk import ANA, Desk, in_guild

FEW = 40
"""Rows of a part in these tests."""
ROWS = 60


def history(rows: int = ROWS, first: int = 0) -> str:
    """Return purchases, proposals and returns of some days of October and November."""
    lines: list[str] = []
    for number in range(first, first + rows):
        day = f"{('October', 'November')[number % 2]} {1 + number % 20}, 2026"
        lines.append(f"{day}\tApplied to job Job {number} for somebody\t-{5 + number % 7}")
        if number % 5 == 0:
            lines.append(f"{day}\tAdded extra Connects\t+{40 + number}")
        if number % 9 == 0:
            lines.append(f"{day}\tJob cancelled Job {number} for somebody\t+{5 + number % 7}")
    return "\n".join(lines)


def imports(desk: Desk) -> Imports:
    return Imports(desk.db, desk.clock, desk.confirmations, desk.processes)


async def begun(desk: Desk, text: str, written: int) -> int:
    """Begin the import of a text, and write this many parts after the first. Return how many parts there were after it."""
    seen = await imports(desk).paste(in_guild(ANA), text, None)
    request = await desk.confirmations.take_packed(ANA, "Import", seen.confirmation_id)
    plan = await desk.db.report(
        planning.plan, in_guild(ANA), request, parts.key_of(seen.confirmation_id), desk.clock.now()
    )
    assert plan is not None
    answer = await desk.db.write(parts.begin, in_guild(ANA), seen.confirmation_id, plan, desk.clock.now())
    assert answer == seen.outcome
    for _ in range(written):
        part = await desk.db.read(parts.next_part, ANA)
        assert part is not None
        await desk.db.write(parts.write_part, part)
    return len(plan.parts) - 1


def facts(tx: Tx) -> list[Any]:
    """Return what the member's rows say, without the ids and the keys."""
    return [
        tx.rows("SELECT no, at, kind, amount, balance FROM line ORDER BY no"),
        tx.rows("SELECT kind, amount, occurred_at, ref, item, extra FROM entry ORDER BY id"),
        tx.rows("SELECT line_no, ord, amount FROM take ORDER BY line_no, ord"),
        tx.rows("SELECT kind, amount, remaining, issued_on, expires_on FROM lot ORDER BY entry_id"),
        tx.rows(
            "SELECT title, cost, boost, status, sent_at FROM proposal JOIN job ON job.id = job_id ORDER BY proposal.id"
        ),
        tx.rows("SELECT status, at, item FROM proposal_event ORDER BY id"),
        tx.rows("SELECT key, amount, label, title FROM import_row ORDER BY key"),
        tx.rows("SELECT last_at, last_line, due_at, pasted_at, import_write_id FROM wallet"),
        tx.rows("SELECT COUNT(*) FROM import_part"),
        tx.rows("SELECT COUNT(*) FROM write WHERE purpose = 'import'"),
    ]
