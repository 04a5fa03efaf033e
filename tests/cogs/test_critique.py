"""*Ask for a critique* under a checked draft: offered where a model is set up, streamed, safe to read, and limited."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from simcord import InteractionResult

from bot.gateway import streaming
from bot.ui.cards.base import REFUSED
from tests.cogs.hands import INJECTIONS, could_ping, forge_button
from tests.cogs.test_proposal_check import BAD_DRAFT, GOOD_DRAFT, POST
from tests.cogs.world import TEXT, World, buttons, colour, components, fill, press, words
from tests.phone.height import SCREEN, height
from tests.phone.tour_drafting import DRAFT
from tests.standin.models import ModelServer, model_server, refusing, streamed

ASK = TEXT.t("button-critique")


@pytest_asyncio.fixture
async def server(world: World) -> AsyncIterator[ModelServer]:
    """Return a model's server that the bot has been set up with."""
    async with model_server() as server:
        world.model = server.model()
        await world.restart()
        yield server


async def checked(world: World, text: str = BAD_DRAFT, post: str = POST) -> InteractionResult:
    form = await world.ana.slash(world.channel, "proposal check")
    return await fill(world.ana, form, text=text, more="", post=post)


async def test_without_a_model_there_is_no_button_and_an_old_one_says_so(world: World) -> None:
    assert ASK not in buttons(await checked(world))
    async with model_server() as server:
        world.model = server.model()
        await world.restart()
        card = await checked(world)
        world.model = None
        await world.restart()
        refused = await press(world.ana, card, ASK)
    assert words(refused) == TEXT.t("error-no-critique", why="off", seconds=None)
    assert server.questions == []


async def test_the_card_names_what_is_sent_and_where_to(world: World, server: ModelServer) -> None:
    card = await checked(world)
    assert "sends only this draft and its post to small-model at 127.0.0.1." in words(card)
    card = await checked(world, post="")
    assert "sends only this draft to small-model" in words(card)
    assert server.questions == []


async def test_a_critique_comes_to_the_member_alone_also_after_a_restart(
    world: World, server: ModelServer
) -> None:
    card = await checked(world)
    await world.restart()
    result = await press(world.ana, card, ASK)
    assert words(result).splitlines() == [
        "## Critique",
        "Begin with the report.",
        f"-# {TEXT.t('critique-by')}",
    ]
    assert result.ephemeral
    assert len(server.questions) == 1


async def test_nobody_asks_about_the_draft_of_another(world: World, server: ModelServer) -> None:
    id = buttons(await checked(world))[ASK]["custom_id"]
    form = await world.ben.slash(world.channel, "proposal check")
    own = await fill(world.ben, form, text=GOOD_DRAFT, more="", post="")
    forge_button(world, own, ASK, id)
    refused = await press(world.ben, own, ASK)
    assert words(refused) == TEXT.t("error-no-critique", why="gone", seconds=None)
    assert server.questions == []


async def test_a_replaced_draft_is_too_old(world: World, server: ModelServer) -> None:
    card = await checked(world)
    await checked(world, GOOD_DRAFT)
    refused = await press(world.ana, card, ASK)
    assert (colour(refused), words(refused)) == (
        REFUSED,
        TEXT.t("error-no-critique", why="gone", seconds=None),
    )
    assert server.questions == []


async def test_the_message_grows_and_says_where_it_was_cut(
    world: World, server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "EDIT_EVERY", 0)
    server.answering = streamed("Begin ", "with ", "the report.", done=False)
    result = await press(world.ana, await checked(world), ASK)
    assert "Begin with the report." in words(result)
    assert TEXT.t("critique-broken") in words(result)
    assert TEXT.t("critique-writing") not in words(result)


async def test_both_cards_fit_on_a_phone(world: World, server: ModelServer) -> None:
    server.answering = streamed("A sentence of eight words stands in this line.\n\n" * 30)
    card = await checked(world, DRAFT)
    assert height(components(card)) <= SCREEN
    result = await press(world.ana, card, ASK)
    assert TEXT.t("critique-long") in words(result)
    assert height(components(result)) <= SCREEN
    server.answering = streamed("word " * 400)
    assert height(components(await press(world.ana, card, ASK))) <= SCREEN


async def test_a_fault_is_said_in_plain_words(world: World, server: ModelServer) -> None:
    server.answering = refusing(429, Retry_After="30")
    refused = await press(world.ana, await checked(world), ASK)
    assert words(refused) == TEXT.t("error-no-critique", why="busy", seconds=30)
    assert "30 seconds" in words(refused)


async def test_a_few_an_hour_are_enough(world: World, server: ModelServer) -> None:
    card = await checked(world)
    for _ in range(3):
        await press(world.ana, card, ASK)
    refused = await press(world.ana, card, ASK)
    assert "very often" in words(refused)
    assert len(server.questions) == 3
    world.clock.advance(hours=0.25)
    assert "Begin with" in words(await press(world.ana, card, ASK))


@pytest.mark.parametrize("text", INJECTIONS)
async def test_a_model_pings_nobody_and_formats_nothing(world: World, server: ModelServer, text: str) -> None:
    server.answering = streamed(
        *text, " ", text, " [free](https://example.org) https://example.org <@1> @everyone"
    )
    result = await press(world.ana, await checked(world), ASK)
    assert could_ping(world) == []
    shown = words(result)
    assert "://example" not in shown
    assert shown.count("](") == shown.count("\\](") >= 1
