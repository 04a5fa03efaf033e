"""/template: forms, versions, files, figures, and what was typed after a refusal."""

import pytest

from bot.ui.cards.base import GOOD, REFUSED, WARNING
from tests.cogs.hands import INJECTIONS, could_ping, deliver_again, first_line, form_values, start_ana
from tests.cogs.mail import pick
from tests.cogs.posts import UNCHANGED
from tests.cogs.world import TEXT, World, buttons, colour, contents, fill, menus, press, words

BODY = "Hi {{ client.name }},\n\n{{ job.title }} at {{ rate }}. {{ my_proof }}"
WEB = "web-mobile-software-dev"


async def add(world: World, name: str = "My fix", body: str = BODY, category: str = ""):
    form = await world.ana.slash(world.channel, "template add", name=name)
    return await fill(world.ana, form, name=name, body=body, more="", category=[category] if category else [])


async def test_a_template_is_added_edited_and_put_back(world: World) -> None:
    await start_ana(world, 84)
    shown = await add(world, category=WEB)
    assert words(shown).splitlines()[:3] == ["## My fix", "Saved.", "Nothing sent with it yet"]
    assert (shown.ephemeral, colour(shown)) == (True, GOOD)
    assert "> Hi {{ client.name }}," in words(shown)
    form = await press(world.ana, shown, "Edit")
    assert form_values(form)["body"] == BODY
    edited = await fill(world.ana, form, body="Hello", more="", category=[])
    assert "version 2" in words(edited)
    await world.restart()
    older = await pick(world.ana, edited, menus(edited)[0]["custom_id"], "1")
    assert "This is an earlier version; version 2 is in use." in words(older)
    back = await press(world.ana, older, "Use version 1 again")
    assert "version 3" in words(back)
    assert "> Hi {{ client.name }}," in words(back)


async def test_a_refused_template_comes_back_filled_in(world: World) -> None:
    await start_ana(world, 84)
    refused = await add(world, body="Hi\n{% include 'x' %}", category=WEB)
    assert words(refused).splitlines() == [
        "Line 2 at “{% include 'x' %}”: templates have the tags if, unless, for and question, and no other.",
        UNCHANGED,
    ]
    assert colour(refused) == REFUSED
    await world.restart()
    form = await press(world.ana, refused, "Open the form again")
    values = form_values(form)
    assert (values["name"], values["body"]) == ("My fix", "Hi\n{% include 'x' %}")
    assert first_line(await fill(world.ana, form, name="My fix", body="Hi", more="", category=[])) == "My fix"


async def test_a_first_template_begins_with_an_example(world: World) -> None:
    refused = await world.ana.slash(world.channel, "template add", name="My fix")
    assert "Start" in buttons(refused)
    await start_ana(world, 84)
    form = await press(world.ana, await world.ana.slash(world.channel, "template list"), "New template")
    example = form_values(form)["body"]
    assert example.startswith("Hi {{ client.name")
    assert (
        first_line(await fill(world.ana, form, name="My fix", body=example, more="", category=[])) == "My fix"
    )
    form = await world.ana.slash(world.channel, "template add", name="Second")
    assert (form_values(form)["name"], form_values(form)["body"]) == ("Second", "")


async def test_a_form_that_comes_twice_is_saved_once(world: World) -> None:
    await start_ana(world, 84)
    await add(world)
    await deliver_again(world)
    listed = await world.ana.slash(world.channel, "template list")
    assert words(listed).splitlines()[:2] == ["## **1** template", "**My fix** · any job · version 1"]


async def test_all_templates_go_into_a_file_and_come_back(world: World) -> None:
    await start_ana(world, 84)
    await add(world)
    await add(world, "Second", "Dear {{ client.name }}", WEB)
    listed = await world.ana.slash(world.channel, "template list")
    exported = await press(world.ana, listed, "Export")
    data = contents(world, exported, "templates.md")
    assert data.startswith(b"---\ntemplates:\n  - My fix\n  - Second\n---\n")
    removed = await press(
        world.ana, await world.ana.slash(world.channel, "template remove", name="My fix"), "Delete it"
    )
    assert words(removed) == TEXT.t("template-removed")
    brought = await world.ana.slash(
        world.channel, "template add", name="whatever", file=("templates.md", data)
    )
    assert first_line(brought) == "**2** templates"


async def test_removing_asks_first(world: World) -> None:
    await start_ana(world, 84)
    shown = await add(world)
    asked = await press(world.ana, shown, "Delete")
    assert (colour(asked), "its only version" in words(asked)) == (WARNING, True)
    gone = await press(world.ana, asked, "Delete it")
    assert words(gone) == TEXT.t("template-removed")
    unknown = await world.ana.slash(world.channel, "template show", name="My fix")
    assert words(unknown).splitlines()[0] == TEXT.t("error-unknown-template", given="My fix")


async def test_a_portfolio_is_a_form_of_lines(world: World) -> None:
    await start_ana(world, 84)
    empty = await world.ana.slash(world.channel, "template list")
    assert first_line(empty) == "No template yet"
    portfolio = await press(world.ana, empty, "Portfolio")
    form = await press(world.ana, portfolio, "Edit the lines")
    saved = await fill(world.ana, form, lines="A shop #shopify\nAn API")
    assert words(saved).splitlines()[:3] == ["## **2** portfolio lines", "- A shop \\#shopify", "- An API"]


@pytest.mark.parametrize("text", INJECTIONS)
async def test_a_template_pings_nobody_and_formats_nothing(world: World, text: str) -> None:
    await start_ana(world, 84)
    await add(world, text[:50], f"{text} {{{{ client.name }}}}")
    await add(world, text[:50], f"{{% {text} %}}")
    await world.ana.slash(world.channel, "template list")
    assert could_ping(world) == []
