"""Files of a member's data are made in the process that reads the rows, and only finished bytes come back."""

import json
import os
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest_asyncio

from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.processes import Processes
from bot.services import Services
from bot.services.ledger.start import Start
from bot.store.engine.database import Database
from bot.ui.files.ledger import beancount_files, csv_files
from bot.ui.files.personal import personal_file
from tests.processes import pool
from tests.services.desk import ANA, in_guild


@pytest_asyncio.fixture
async def services(db_path: Path, clock: ManualClock) -> AsyncIterator[Services]:
    processes = Processes(pool())
    db = await Database.open(db_path, processes=processes)
    services = Services(db, clock, processes)
    await services.ledger.start(in_guild(ANA), Start(84, Plan.PLUS), "start")
    yield services
    await db.close()
    processes.close()


def the_process(rows: object) -> int:
    return os.getpid()


async def test_files_are_made_in_another_process(services: Services) -> None:
    assert await services.ledger.export_files(in_guild(ANA), the_process) != os.getpid()
    assert await services.members.export(in_guild(ANA), the_process) != os.getpid()


async def test_the_files_come_back_finished(services: Services) -> None:
    who = in_guild(ANA)
    as_csv = await services.ledger.export_files(who, csv_files)
    as_beancount = await services.ledger.export_files(who, partial(beancount_files, "en"))
    personal = await services.members.export(who, personal_file)
    assert [name for name, _ in as_csv.files] == ["entries.csv", "lots.csv"]
    assert [name for name, _ in as_beancount.files] == ["connects.beancount"]
    assert (as_csv.balance, as_csv.lines, as_csv.lots) == (84, 1, 1)
    assert len(json.loads(personal.content)["entry"]) == 1
