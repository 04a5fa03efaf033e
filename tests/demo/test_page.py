"""The demo as a person uses it: over HTTP, in the pages whose addresses it prints."""

import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bot.clock import ManualClock
from bot.demo import community
from bot.demo.community import Pages, opened
from bot.demo.front import CAPABILITY
from bot.demo.posts import JobPost
from bot.demo.seed import Town
from bot.demo.serve import Demo, DemoSite, served
from bot.domain.ledger.rules import Plan
from bot.operating.settings import SettingsError
from bot.services import Services
from bot.services.ledger.start import Start
from bot.services.who import Who
from bot.store.engine.database import Database, Tx
from tests.conftest import STARTED_AT
from tests.demo.browser import Browser


@pytest_asyncio.fixture
async def pages(lived: Path) -> AsyncIterator[Pages]:
    async with opened(lived, ManualClock(STARTED_AT)) as pages:
        yield pages


def connects(answer: str) -> int:
    """The balance that an answer begins with."""
    number, _, word = answer.strip().partition("\n")[0].removeprefix("## ").partition(" ")
    assert word in {"Connect", "Connects"}, answer
    return int(number.replace(",", ""))


async def test_the_page_opens_with_what_people_wrote_the_days_digests_and_what_to_try(pages: Pages) -> None:
    async with Browser(pages.channel) as page:
        said, labels = page.messages(), page.labels()
    assert f"<{pages.link}>" in said[1]
    assert [words for words in said if "## " in words] == said[-3:]
    assert "## Monthly Connects" in said[-3]
    assert "## Connects about to expire" in said[-2]
    assert pages.link.partition("?")[0] in said[-1]
    assert labels == ["My Connects", "Log a proposal", "Best jobs", "Help"]


async def test_a_command_is_answered_and_a_button_takes_it_back(pages: Pages) -> None:
    async with Browser(pages.channel) as page:
        before = connects(await page.type("connects balance"))
        spent = await page.type("connects spend", amount="16", purpose="proposal")
        assert connects(spent) == before - 16
        await page.press("Undo")
        assert connects(page.messages()[-1]) == before
        assert "Taken back" in page.messages()[-1]


async def test_a_refusal_is_an_answer_and_not_a_failure_of_the_page(pages: Pages) -> None:
    async with Browser(pages.channel) as page:
        before = connects(await page.type("connects balance"))
        refused = await page.type("connects spend", amount="5000")
        assert connects(refused) == before
        assert "Nothing has changed." in refused
        assert page.state["diagnostics"] == []
        await page.press("Log it anyway")
        assert connects(page.messages()[-1]) == 0


async def test_becoming_somebody_else_shows_their_own_answers_only(pages: Pages) -> None:
    async with Browser(pages.channel) as page:
        own = await page.type("connects balance")
        await page.view_as("Pia")
        assert own not in page.messages()
        assert "Start" in await page.type("connects balance")
        await page.type("start", balance="40", plan="basic")
        started = page.messages()[-2]
        assert connects(started) == 40
        await page.view_as("You")
        assert started not in page.messages()
        assert own in page.messages()


async def test_menus_and_forms_are_taken(pages: Pages) -> None:
    async with Browser(pages.channel) as page:
        await page.type("profile reminders")
        await page.choose(1, "7")
        await page.choose(3, "14", "2")
        await page.press("Another time zone")
        assert "Saved." in await page.fill(timezone="Karachi")
        saved = await page.type("profile show")
        assert "direct message and this server's channel**, at 07:00, Asia/Karachi" in saved
        assert "14, 2 days ahead" in saved
        await page.view_as("Sam")
        await page.type("server setup")
        await page.choose(1, "6")
        changed = await page.press("Show settings")
        assert "Once a day at 06:00, UTC" in changed
        assert "Channel: <#" in changed


async def test_pia_starts_by_the_button_and_goes_on(pages: Pages) -> None:
    async with Browser(pages.channel) as page:
        await page.view_as("Pia")
        await page.type("connects spend", amount="10")
        await page.press("Start")
        await page.fill(balance="40")
        await page.choose(0, "Asia/Manila")
        spent, steps = page.messages()[-2:]
        assert connects(spent) == 40  # Upwork's number is from after the 10
        assert "Next steps" in steps


async def test_both_pages_work_side_by_side(pages: Pages) -> None:
    async with Browser(pages.channel) as server, Browser(pages.direct) as direct:
        asked = await server.type("connects balance")
        assert "It came" in server.labels()
        assert connects(await direct.type("connects balance")) == connects(asked)
        assert "confirmed" in await direct.press("It came")
        await server.type("connects balance")
        assert "It came" not in server.labels()
        spent = await server.type("connects spend", amount="10")
        assert connects(await direct.type("connects balance")) == connects(spent)


async def test_a_kept_file_is_opened_again_as_it_was_left(lived: Path) -> None:
    async with opened(lived, ManualClock(STARTED_AT)) as pages, Browser(pages.channel) as page:
        left = connects(await page.type("connects spend", amount="16"))
    later = ManualClock(STARTED_AT + 3_600_000)
    async with opened(lived, later) as pages, Browser(pages.channel) as page:
        assert connects(await page.type("connects balance")) == left


async def test_a_file_with_other_peoples_wallets_is_left_alone(db_path: Path, clock: ManualClock) -> None:
    db = await Database.open(db_path)
    await Services(db, clock).ledger.start(Who(1, 2), Start(30, Plan.BASIC), "interaction:1")
    await db.close()
    with pytest.raises(SettingsError, match="--keep"):
        async with opened(db_path, clock):
            pass


@pytest_asyncio.fixture
async def demo(lived: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Demo]:
    """The demo at addresses of its own; the history of each round is a copy of the one that was lived through once."""

    async def seeded(db: Database, town: Town, now: int) -> list[JobPost]:
        await db.write(copy_from, lived)
        return []

    monkeypatch.setattr(community, "seed", seeded)
    async with served(DemoSite(None, tmp_path), ManualClock(STARTED_AT)) as demo:
        yield demo


def copy_from(tx: Tx, lived: Path) -> None:
    """Fill the empty tables with the rows of another file."""
    with closing(sqlite3.connect(lived)) as other:
        tables = [name for (name,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tx.rows("PRAGMA defer_foreign_keys = 1")
        for table in tables:
            if not table.startswith("sqlite_") and table != "schema_migration":
                for row in other.execute(f"SELECT * FROM {table}"):
                    tx.run(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


async def test_the_page_has_the_bots_name_and_no_developers_tools(demo: Demo) -> None:
    async with Browser(demo.channel.url) as page:
        html = await page.html()
        assert "<title>Connects Bot · demo</title>" in html
        assert "SimCord</strong>" not in html
        assert "<body>" in html
        assert 'id="demo-over"' in html
        assert demo.direct.url in html
        await page.press("My Connects")
        assert connects(page.messages()[-1]) > 0
    async with Browser(demo.direct.url) as page:
        assert connects(await page.type("connects balance")) > 0


async def test_start_over_makes_the_community_anew_at_the_same_address(demo: Demo) -> None:
    async with Browser(demo.channel.url) as page:
        before = connects(await page.type("connects balance"))
        await page.type("connects spend", amount="16")
    address, _, capability = demo.channel.url.partition("/#")
    async with aiohttp.ClientSession() as browser:
        async with browser.post(f"{address}/start-over") as refused:
            assert refused.status == 403
        async with browser.post(f"{address}/start-over", headers={CAPABILITY: capability}) as answer:
            fresh = (await answer.json())["capability"]
        async with browser.post(f"{address}/start-over", headers={CAPABILITY: capability}) as refused:
            assert refused.status == 403
    assert demo.channel.url == f"{address}/#{fresh}"
    async with Browser(demo.channel.url) as page:
        assert connects(await page.type("connects balance")) == before


async def test_a_kept_file_is_not_made_anew(lived: Path, tmp_path: Path) -> None:
    async with served(DemoSite(lived, tmp_path, tools=True), ManualClock(STARTED_AT)) as demo:
        address, _, capability = demo.channel.url.partition("/#")
        async with Browser(demo.channel.url) as page:
            html = await page.html()
        assert ("<body data-tools>" in html, 'id="demo-over"' in html) == (True, False)
        async with (
            aiohttp.ClientSession() as browser,
            browser.post(f"{address}/start-over", headers={CAPABILITY: capability}) as refused,
        ):
            assert refused.status == 403


async def test_another_sites_name_for_this_machine_is_refused(demo: Demo) -> None:
    address = demo.channel.url.partition("/#")[0]
    async with (
        aiohttp.ClientSession() as browser,
        browser.get(address, headers={"Host": "evil.example"}) as refused,
    ):
        assert refused.status == 403


@pytest.mark.parametrize("taken", [0, 1], ids=["the first", "the second"])
async def test_a_port_that_is_taken_is_named(lived: Path, tmp_path: Path, taken: int) -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        # Another program may have taken the first of the two ports meanwhile.
        with pytest.raises(SettingsError, match=f"port ({port - taken}|{port}) .*--port"):
            async with served(DemoSite(lived, tmp_path, port - taken), ManualClock(STARTED_AT)):
                pass
