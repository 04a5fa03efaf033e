"""/job edit: the two forms with which the members who logged a job change it."""

import pytest

from bot.ui.cards.base import GOOD
from tests.cogs.hands import (
    could_ping,
    deliver_again,
    first_line,
    forge_button,
    form_fields,
    form_values,
    send_tampered_form,
)
from tests.cogs.posts import (
    LINK,
    LOUD,
    POSTED,
    UNCHANGED,
    add_member,
    ana_in_another_server,
    job_command,
    written_jobs,
)
from tests.cogs.world import TEXT, World, buttons, colour, fill, press, words

CALLBACK = "/interactions/*/callback"
POST = {"title": "", "connects": "", "kind": [], "budget": "", "note": ""}
CLIENT = {"category": [], "skills": "", "proposals": [], "hire_rate": "", "client_spent": ""}
BAKERY = POST | {"title": "Logo for a bakery"}
NOT_YOURS = TEXT.t("error-not-your-job", job_title="Logo for a bakery")


async def test_the_form_is_prefilled_and_saves_changes(world: World) -> None:
    await job_command(world, "log", link=LINK, connects=16, kind="fixed", budget=300, note="mine")
    shown = await job_command(world, "edit", job=LINK)
    assert form_values(shown) == {
        "title": "Logo for a bakery",
        "connects": "16",
        "kind": ["fixed"],
        "budget": "300",
        "note": "mine",
    }
    await world.restart()
    typed = POST | {"title": "Logo & menu", "connects": "12", "kind": ["hourly"], "budget": "$45.50"}
    result = await fill(world.ana, shown, **typed | {"note": "call first"})
    assert words(result).splitlines() == [
        "## Logo & menu",
        "Saved.",
        "**12 Connects**",
        "$45.50 an hour",
        "Your note: call first",
    ]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, GOOD, ["Edit", "The job"])
    assert form_values(await press(world.ana, result, "Edit")) == {
        "title": "Logo & menu",
        "connects": "12",
        "kind": ["hourly"],
        "budget": "45.50",
        "note": "call first",
    }
    assert first_line(await press(world.ana, result, "The job")) == "Logo & menu"


async def test_the_clients_figures_have_a_second_form(world: World) -> None:
    await job_command(world, "log", link=LINK, budget=300)
    card = await job_command(world, "show", job=LINK)
    await world.restart()
    shown = await press(world.ana, card, "Client, category")
    assert form_values(shown) == CLIENT
    await world.restart()
    typed = {"category": ["legal"], "skills": "a, b", "proposals": ["5-9"], "hire_rate": "72 %"}
    result = await fill(world.ana, shown, **typed, client_spent="1,234,567.89")
    assert words(result).splitlines() == [
        "## Logo for a bakery",
        "Saved.",
        "$300 · Legal · 5 to 10 proposals",
        "Client: hires 72 % · $1,234,567.89 spent",
        "-# Skills: a, b",
    ]
    assert form_values(await press(world.ana, card, "Client, category")) == {
        "category": ["legal"],
        "skills": "a, b",
        "proposals": ["5-9"],
        "hire_rate": "72",
        "client_spent": "1234567.89",
    }


async def test_the_largest_figures_fit_in_their_fields(world: World) -> None:
    highest = 99_999_999.99
    await job_command(
        world, "log", link=LINK, connects=100_000, budget=highest, client_spent=highest, hire_rate=100
    )
    form = await job_command(world, "edit", job=LINK)
    result = await fill(world.ana, form, **BAKERY | {"connects": "100000", "budget": "$99,999,999.99"})
    client = await press(world.ana, await job_command(world, "show", job=LINK), "Client, category")
    assert (form_values(form)["budget"], form_values(client)["client_spent"]) == (
        "99999999.99",
        "99999999.99",
    )
    assert "$99,999,999.99" in words(result)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"connects": "many"}, "“many” isn't a whole number of Connects: type one from 0 to 100,000."),
        ({"connects": "-1"}, TEXT.t("error-bad-choice", field="connects", given="\\-1")),
        ({"connects": "1e3"}, TEXT.t("error-bad-choice", field="connects", given="1e3")),
        (
            {"connects": "100001"},
            TEXT.t("error-bad-amount", given=100_001, lowest=0, highest=100_000),
        ),
        *(
            ({"budget": budget}, TEXT.t("error-bad-money", highest_cents="$100,000,000"))
            for budget in ("lots", "-5", "100000000.01", "nan", "inf", "€300", "🎉", "1e30")
        ),
        ({"title": "\u202e\u200b", "note": ""}, None),
    ],
)
async def test_impossible_values_are_refused_and_nothing_changes(
    world: World, typed: dict[str, str], said: str | None
) -> None:
    await job_command(world, "log", link=LINK)
    result = await fill(world.ana, await job_command(world, "edit", job=LINK), **BAKERY | typed)
    assert words(result).splitlines()[-2:] == (
        [said, UNCHANGED] if said else ["## Logo for a bakery", "Saved."]
    )
    assert words(await job_command(world, "show", job=LINK)).splitlines()[:2] == [
        "## Logo for a bakery",
        f"Posted {POSTED}",
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"hire_rate": "101"}, "“101” can't be a hire rate: type a whole number from 0 to 100."),
        ({"hire_rate": "most"}, TEXT.t("error-bad-choice", field="hire_rate", given="most")),
        ({"hire_rate": "-3"}, TEXT.t("error-bad-choice", field="hire_rate", given="\\-3")),
        ({"client_spent": "1K"}, TEXT.t("error-bad-money", highest_cents="$100,000,000")),
    ],
)
async def test_bad_figures_of_the_client_are_refused(world: World, typed: dict[str, str], said: str) -> None:
    await job_command(world, "log", link=LINK)
    form = await press(world.ana, await job_command(world, "show", job=LINK), "Client, category")
    assert words(await fill(world.ana, form, **CLIENT | typed)).splitlines() == [said, UNCHANGED]


async def test_emptied_fields_are_cleared_but_not_the_title(world: World) -> None:
    await job_command(
        world, "log", link=LINK, connects=16, kind="fixed", budget=300, note="mine", hire_rate=70
    )
    card = await job_command(world, "show", job=LINK)
    typed = {
        "category": ["legal"],
        "skills": "a",
        "proposals": ["5-9"],
        "hire_rate": "72",
        "client_spent": "5",
    }
    await fill(world.ana, await press(world.ana, card, "Client, category"), **typed)
    result = await fill(world.ana, await job_command(world, "edit", job=LINK), **POST)
    assert words(result).splitlines() == [
        "## Logo for a bakery",
        "Saved.",
        "Legal · 5 to 10 proposals",
        "Client: hires 72 % · $5 spent",
        "-# Skills: a",
    ]
    assert form_values(await job_command(world, "edit", job=LINK)) == BAKERY
    result = await fill(world.ana, await press(world.ana, card, "Client, category"), **CLIENT)
    assert words(result).splitlines() == ["## Logo for a bakery", "Saved."]
    assert form_values(await press(world.ana, card, "Client, category")) == CLIENT


async def test_a_field_missing_from_the_form_stays(world: World) -> None:
    await job_command(world, "log", link=LINK, connects=16, budget=300, note="mine")
    await send_tampered_form(world, world.ana, "cx:1:job-edited:1", connects=" ")
    assert form_values(await job_command(world, "edit", job=LINK)) == BAKERY | {
        "budget": "300",
        "note": "mine",
    }


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"title": "t" * 2000}, TEXT.t("error-too-long", field="title", longest=200)),
        ({"note": "n" * 2000}, TEXT.t("error-too-long", field="note", longest=200)),
        ({"skills": "s" * 2000}, TEXT.t("error-too-long", field="skills", longest=300)),
        ({"kind": "weekly"}, TEXT.t("error-bad-choice", field="kind", given="weekly")),
        ({"category": "plumbing"}, TEXT.t("error-bad-choice", field="category", given="plumbing")),
        ({"proposals": "@here"}, TEXT.t("error-bad-choice", field="proposals", given="@\u200bhere")),
    ],
)
async def test_a_tampered_form_is_refused(world: World, typed: dict[str, str], said: str) -> None:
    await job_command(world, "log", link=LINK)
    result = await send_tampered_form(world, world.ana, "cx:1:job-edited:1", **typed)
    assert words(result).splitlines() == [said, UNCHANGED]


async def test_texts_full_of_markdown_fit_and_have_no_effect(world: World) -> None:
    await job_command(world, "log", link=LINK, share=True)
    form = await job_command(world, "edit", job=LINK)
    assert form_fields(form)["title"]["max_length"] == 200
    result = await fill(world.ana, form, **POST | {"title": LOUD, "note": LOUD})
    assert words(result).splitlines() == [
        "## " + TEXT.safe(LOUD, 120),
        "Saved.",
        TEXT.t("job-note", note=TEXT.safe(LOUD, 200)),
        f"-# {TEXT.t('job-shared')}",
    ]
    assert form_values(await job_command(world, "edit", job="#1"))["title"] == LOUD
    assert could_ping(world) == []


# ── whose it is ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_only_members_who_logged_the_job_can_edit_it(world: World) -> None:
    cleo = add_member(world, "cleo")
    await job_command(world, "log", link=LINK, share=True, note="secret")
    mine = await job_command(world, "show", job=LINK)
    theirs = await job_command(world, "show", cleo, job=LINK)
    assert words(await job_command(world, "edit", cleo, job=LINK)).splitlines() == [NOT_YOURS, UNCHANGED]
    for label in ("Edit", "Client, category"):
        forge_button(world, theirs, "I applied", buttons(mine)[label]["custom_id"])
        assert words(await press(cleo, theirs, "I applied")).splitlines() == [NOT_YOURS, UNCHANGED]
    form = await send_tampered_form(world, cleo, "cx:1:job-edited:1", title="Mine now")
    assert words(form).splitlines() == [NOT_YOURS, UNCHANGED]
    assert await written_jobs(world) == [("~022007163664429408020", "Logo for a bakery", None)]
    forge_button(world, theirs, "I applied", buttons(mine)["Take off the board"]["custom_id"])
    refused = TEXT.t("error-not-your-card", job_title="Logo for a bakery")
    assert words(await press(cleo, theirs, "I applied")).splitlines() == [refused, UNCHANGED]
    await job_command(world, "log", cleo, link=LINK)
    assert form_values(await job_command(world, "edit", cleo, job=LINK)) == BAKERY


async def test_an_invisible_job_cannot_be_edited(world: World) -> None:
    await job_command(world, "log", link=LINK)
    said = [TEXT.t("error-unknown-job", given="\\#1"), UNCHANGED]
    assert words(await job_command(world, "edit", world.ben, job="#1")).splitlines() == said
    assert (
        words(await send_tampered_form(world, world.ben, "cx:1:job-edited:1", title="x")).splitlines() == said
    )


async def test_a_members_own_job_is_edited_from_everywhere(world: World) -> None:
    await job_command(world, "log", link=LINK)
    ana, channel = ana_in_another_server(world)
    assert (
        first_line(await fill(ana, await ana.slash(channel, "job edit", job=LINK), **BAKERY))
        == "Logo for a bakery"
    )
    form = await world.ana.user.slash("job edit", job=LINK)
    assert first_line(await fill(world.ana.user, form, **BAKERY | {"title": "Renamed"})) == "Renamed"


async def test_changes_are_saved_once_after_a_second_delivery_or_a_fault(world: World) -> None:
    await job_command(world, "log", link=LINK)
    form = await job_command(world, "edit", job=LINK)
    world.env.inject_error("POST", CALLBACK, status=500)
    result = await fill(world.ana, form, **BAKERY | {"connects": "8"})
    await deliver_again(world)
    assert words(result).splitlines() == ["## Logo for a bakery", "Saved.", "**8 Connects**"]
    world.env.inject_error("POST", CALLBACK, status=500)
    assert form_values(await job_command(world, "edit", job=LINK))["connects"] == "8"
