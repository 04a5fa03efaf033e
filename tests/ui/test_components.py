"""A card's components are exactly those that discord.py's own classes make."""

from typing import Any

import discord
import pytest
from discord import ui

from bot.ui.cards.base import GOOD, MOST_COMPONENTS, WARNING, Card
from bot.ui.components import button, link, option, select
from bot.ui.words import catalogue

TEXT = catalogue()
STYLES = {
    "plain": discord.ButtonStyle.secondary,
    "primary": discord.ButtonStyle.primary,
    "good": discord.ButtonStyle.success,
    "danger": discord.ButtonStyle.danger,
}


def theirs(*items: ui.Item[Any], colour: int = GOOD) -> ui.LayoutView:
    """Return discord.py's view with the items in a container."""
    return ui.LayoutView(timeout=None).add_item(ui.Container(*items, accent_colour=int(colour)))


def assert_same(card: Card, view: ui.LayoutView) -> None:
    assert card.to_components() == view.to_components()
    assert card.total_children_count == view.total_children_count
    assert card.has_components_v2() == view.has_components_v2()


async def test_text_and_separators() -> None:
    card = Card(TEXT, WARNING, "84 Connects").line("one", "two").small("three").separator().line("four")
    view = theirs(
        ui.TextDisplay("## 84 Connects\none\ntwo\n-# three"),
        ui.Separator(),
        ui.TextDisplay("four"),
        ui.Separator(spacing=discord.SeparatorSpacing.large),
        colour=WARNING,
    )
    assert_same(card.separator(large=True), view)


@pytest.mark.parametrize("style", STYLES)
async def test_buttons(style: Any) -> None:
    ours = (
        button("Undo", "undo", 7, style=style),
        button("No", "no", disabled=True),
        link("Open", "https://example.com"),
    )
    their_buttons = (
        ui.Button[Any](label="Undo", custom_id="cx:1:undo:7", style=STYLES[style]),
        ui.Button[Any](label="No", custom_id="cx:1:no", disabled=True),
        ui.Button[Any](label="Open", url="https://example.com"),
    )
    assert_same(Card(TEXT, GOOD).buttons(*ours), theirs(ui.ActionRow(*their_buttons)))


@pytest.mark.parametrize("most", [1, 2, 9])
async def test_a_menu(most: int) -> None:
    options = [option("First", "1"), option("Second", "2", chosen=True)]
    menu = ui.Select[Any](
        placeholder="Pick", custom_id="cx:1:pick:x", options=options, max_values=min(most, 2)
    )
    card = Card(TEXT, GOOD).menu(select("Pick", "pick", "x", options=options, most=most))
    assert_same(card, theirs(ui.ActionRow(menu)))


async def test_a_text_with_a_button_beside_it() -> None:
    card = Card(TEXT, GOOD)
    assert card.section("A lot", button("Details", "lot", 3))
    accessory = ui.Button[Any](label="Details", custom_id="cx:1:lot:3")
    assert_same(card, theirs(ui.Section(ui.TextDisplay("A lot"), accessory=accessory)))


async def test_files_and_pictures() -> None:
    card = Card(TEXT, GOOD).attach("entries.csv", b"a,b").picture("balance.png", b"png", "x" * 2000)
    image = discord.MediaGalleryItem("attachment://balance.png", description="x" * 1024)
    assert_same(card, theirs(ui.File("attachment://entries.csv"), ui.MediaGallery(image)))


async def test_a_full_card_takes_no_more() -> None:
    card = Card(TEXT, GOOD)
    for number in range(MOST_COMPONENTS):
        card.line(f"{number}").buttons(button("Undo", "undo", number))
    assert card.total_children_count <= MOST_COMPONENTS
