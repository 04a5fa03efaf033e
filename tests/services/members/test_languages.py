"""The languages of members: chosen ones in memory, and Discord's stored before the next delivery."""

import pytest
import pytest_asyncio

from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.errors import NotStarted
from bot.services import Services
from bot.services.ledger import Start
from bot.services.members import language as languages
from bot.services.members.language import Languages
from bot.services.who import Who
from bot.store import members
from bot.store.engine.database import Database
from bot.store.ledger import wallets
from tests.conftest import STARTED_AT

ANA, BEN, STRANGER = 1, 2, 3


@pytest_asyncio.fixture(autouse=True)
async def people(db: Database) -> None:
    for user_id in (ANA, BEN):
        await db.write(wallets.ensure_member, user_id, STARTED_AT)


async def stored(db: Database, user_id: int) -> str | None:
    return await db.read(members.language, user_id)


async def test_locales_are_stored_together_and_once(db: Database) -> None:
    heard = Languages(db)
    heard.saw(ANA, "de")
    heard.saw(BEN, "uk")
    heard.saw(STRANGER, "fr")
    assert await stored(db, ANA) is None
    await heard.store()
    assert [await stored(db, who) for who in (ANA, BEN, STRANGER)] == ["de", "uk", None]
    await db.write(members.set_discord_locales, {ANA: "es"})
    heard.saw(ANA, "de")
    await heard.store()
    assert await stored(db, ANA) == "es", "a known locale writes nothing"
    heard.saw(ANA, "hi")
    await heard.store()
    assert await stored(db, ANA) == "hi"


async def test_a_stranger_who_starts_is_noted_at_the_next_interaction(db: Database) -> None:
    heard = Languages(db)
    heard.saw(STRANGER, "fr")
    await heard.store()
    await db.write(wallets.ensure_member, STRANGER, STARTED_AT)
    heard.saw(STRANGER, "fr")
    await heard.store()
    assert await stored(db, STRANGER) == "fr"


@pytest.mark.parametrize("locale", ["", "x", "a locale that Discord doesn't have"])
async def test_a_text_that_no_locale_is_keeps_nobody_waiting(db: Database, locale: str) -> None:
    heard = Languages(db)
    heard.saw(ANA, locale)
    heard.saw(BEN, "uk")
    await heard.store()
    assert [await stored(db, who) for who in (ANA, BEN)] == [None, "uk"]


async def test_what_is_in_memory_has_bounds(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "MOST_AT_ONCE", 1)
    monkeypatch.setattr(languages, "MOST_LOCALES", 1)
    heard = Languages(db)
    heard.saw(ANA, "de")
    heard.saw(BEN, "uk")
    await heard.store()
    assert [await stored(db, who) for who in (ANA, BEN)] == ["de", None]
    heard.saw(BEN, "uk")
    await heard.store()
    await db.write(members.set_discord_locales, {ANA: "es"})
    heard.saw(ANA, "de")
    await heard.store()
    assert await stored(db, ANA) == "de", "the oldest is forgotten, and written again"


async def test_a_choice_is_in_memory_after_its_transaction(db: Database) -> None:
    services = Services(db, ManualClock(STARTED_AT))
    heard = services.members.languages
    with pytest.raises(NotStarted):
        await services.members.choose_language(Who(STRANGER, STRANGER), "de", "a")
    assert heard.chosen(STRANGER) is None


async def test_a_choice_that_arrives_twice_is_the_latest_one(db: Database) -> None:
    services = Services(db, ManualClock(STARTED_AT))
    ana, heard = Who(ANA, ANA), services.members.languages
    await services.ledger.start(ana, Start(84, Plan.BASIC), "interaction:0")
    await services.members.choose_language(ana, "es", "interaction:1")
    await services.members.choose_language(ana, "de", "interaction:2")
    view = await services.members.choose_language(ana, "es", "interaction:1")
    assert (view.language, heard.chosen(ANA)) == ("de", "de")
    anew = Languages(db)
    await anew.load()
    assert anew.chosen(ANA) == "de"
    await services.members.choose_language(ana, None, "interaction:3")
    assert heard.chosen(ANA) is None
