"""Random lives in which each fact is told by a command, by the schedule, by an import, or by several, and often late."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import pytest

from bot import errors
from bot.domain.ledger.rules import Plan
from bot.services.ledger.add import Add
from tests.services.desk import ANA, Desk, in_guild
from tests.services.importing.test_import_undo import brought_in, taken_back
from tests.sizes import sized

STARTED = date(2026, 11, 24)
LATEST = 10
"""The most days by which a fact is told late."""
KEY = "~02200716366442940{:04}"


@dataclass(frozen=True)
class Told:
    """One proposal: sent, maybe boosted, maybe given back. ``heard``: the day on which it is logged, None for never."""

    number: int
    on: date
    cost: int
    boost: int
    back: date | None
    heard: date | None
    heard_back: date | None
    link: str

    @property
    def title(self) -> str:
        return f"Senior developer for project number {self.number}"

    def is_live(self, today: date) -> bool:
        """Return True if nothing has come back of the proposal on this day."""
        return self.back is None or self.back > today

    def rows(self) -> list[tuple[date, str]]:
        rows = [(self.on, f"Applied to job {self.title}\t-{self.cost}")]
        if self.boost:
            rows.append((self.on, f"Connects bid for boosted proposal. {self.title}\t-{self.boost}"))
        if self.back:
            rows.append((self.back, f"Job cancelled {self.title}\t+{self.cost}"))
        if self.back and self.boost:
            label = "You bid to boost a proposal, but the job was closed"
            rows.append((self.back, f"{label} {self.title}\t+{self.boost}"))
        return rows


def life(random: Random) -> list[Told]:
    lived: list[Told] = []
    for number in range(8):
        on = STARTED + timedelta(days=random.randint(1, 25))
        heard = on + timedelta(days=random.randint(0, LATEST)) if random.random() < 0.7 else None
        back = on + timedelta(days=random.randint(1, 12)) if random.random() < 0.5 else None
        heard_back = None
        if back and heard and random.random() < 0.6:
            heard_back = max(back, heard) + timedelta(days=random.randint(0, LATEST))
        key = KEY.format(1000 + number)
        title = f"Senior-developer-for-project-number-{number}_{key}"
        link = f"https://www.upwork.com/jobs/{random.choice((title, key))}"
        # Different amounts, since nothing else tells two jobs without titles from each other.
        lived.append(
            Told(
                number=number,
                on=on,
                cost=8 + number,
                boost=random.choice((0, 0, 3 + number)),
                back=back,
                heard=heard,
                heard_back=heard_back,
                link=link,
            )
        )
    return lived


@pytest.mark.parametrize("seed", range(sized(3, 6)))
async def test_the_ledger_ends_as_if_each_fact_had_been_told_once(desk: Desk, seed: int) -> None:
    random = Random(seed)
    lived = life(random)
    renewed = date(2026, 12, 3) + timedelta(days=random.randint(-2, 5))
    bought = STARTED + timedelta(days=random.randint(1, 20))
    await desk.start(balance=300, plan=Plan.PLUS, next_refill=date(2026, 12, 3))
    end = STARTED + timedelta(days=48)
    rows = [row for told in lived for row in told.rows()]
    rows += [(renewed, "Monthly Connects renewal\t+100"), (bought, "Added extra Connects\t+40")]
    page_days = {STARTED + timedelta(days=random.randint(5, 45)) for _ in range(2)} | {end}
    for offset in range(1, 49):
        today = STARTED + timedelta(days=offset)
        desk.go_to(today)
        if today == bought and seed % 2:
            await desk.ledger.add(in_guild(ANA), Add(40, "purchase"), desk.key())
        for told in lived:
            if told.heard == today and not await imported(desk, told):
                await desk.send(told.link, told.cost, boost=told.boost)
            elif told.heard == today and told.is_live(today):
                with pytest.raises(
                    errors.DuplicateProposal
                ):  # the page has shown it, and the member is asked
                    await desk.send(told.link, told.cost, boost=told.boost)
            if told.heard_back == today and await out(desk, told):
                await desk.close(told.link, "cancelled")
        page = [row for row in sorted(rows) if row[0] <= today][::-1]
        if today in page_days and page:
            text = [f"{on:%B} {on.day}, {on.year}\t{row}" for on, row in page]
            confirmation_id, done = await brought_in(desk, *text)
            if random.random() < 0.5 and done.changes:
                await taken_back(desk, confirmation_id)
                await brought_in(desk, *text)
    spent = sum(told.cost + told.boost for told in lived if not told.back)
    refills = 200 if end >= date(2027, 1, 3) else 100
    assert await desk.balance() == 300 + 40 + refills - spent
    assert await desk.ledger.verify() == []


async def imported(desk: Desk, told: Told) -> bool:
    """Return True if a page has shown the proposal already, so that the member sees it and doesn't log it."""
    rows = await desk.db.read(lambda tx: tx.rows("SELECT 1 FROM import_row WHERE title = ?", (told.title,)))
    return bool(rows)


async def out(desk: Desk, told: Told) -> bool:
    """Return True if the proposal was logged by its link and has something out, so that closing gives it back."""
    key = KEY.format(1000 + told.number)
    rows = await desk.db.read(
        lambda tx: tx.rows(
            "SELECT 1 FROM proposal JOIN job ON job.id = job_id WHERE job.key = ? AND status = 'sent'", (key,)
        )
    )
    return bool(rows)
