"""Logging a sent proposal by the form, with an account and without one."""

import pytest
from simcord import InteractionResult, MemberActor

from bot.ui.cards.base import GOOD, REFUSED, Card
from bot.ui.cards.proposals.log_form import ready
from bot.ui.components import button
from tests.cogs.first_proposal import post
from tests.cogs.hands import (
    deliver_again,
    first_line,
    form_fields,
    form_values,
    send_tampered_form,
    start_ana,
    written_entries,
)
from tests.cogs.posts import KEY, LINK, UNCHANGED, job_command, written_jobs, written_statuses
from tests.cogs.world import TEXT, World, buttons, colour, fill, menus, press, words

POST = post(LINK)
CORRECT, ANYWAY, LOG = "Correct it", "Log it anyway", "Log a proposal"
BEGUN = {"post": POST, "balance": "72", "plan": "basic"}


async def open_form(world: World, actor: MemberActor | None = None) -> InteractionResult:
    """Press *Log a proposal* under a message that the bot has posted in the channel."""
    channel = world.bot.get_partial_messageable(world.channel.id, guild_id=world.guild.id)
    message = await channel.send(view=Card(TEXT).buttons(button(LOG, "log-proposal")))
    return await press(actor or world.ana, message, LOG)


async def pick_zone(world: World, begun: InteractionResult, zone: str = "Asia/Karachi") -> InteractionResult:
    [menu] = menus(begun)
    assert begun.response is not None
    return await world.ana.select(begun.response, [zone], custom_id=menu["custom_id"])


# ── with an account ──────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_pasted_post_is_logged_with_its_facts_and_its_cost(world: World) -> None:
    await start_ana(world)
    form = await open_form(world)
    assert form.modal is not None
    assert form.modal["title"] == LOG
    assert list(form_fields(form)) == ["post", "connects", "boost"]
    sent = await fill(world.ana, form, post=POST)
    assert words(sent).splitlines()[:2] == ["## 72 Connects", "**−12** for **Need a logo for my bakery**"]
    assert (sent.ephemeral, colour(sent)) == (True, GOOD)
    assert await written_entries(world) == [("opening", 84), ("spend", -12)]
    assert await written_jobs(world) == [(KEY, "Need a logo for my bakery", None)]
    shown = words(await job_command(world, "show", job=LINK))
    assert "$300" in shown
    assert "75" in shown


@pytest.mark.parametrize(
    ("post", "connects", "boost", "title", "after"),
    [
        (LINK, "16", "", "Logo for a bakery", 68),
        ("Logo for **bread**", "16", "4", "Logo for \\*\\*bread\\*\\*", 64),
        (f"see {LINK} please", "0", "", "Logo for a bakery", 84),
        (POST, "6", "10", "Need a logo for my bakery", 68),
        ("\n  We need a logo  \nand a card", "7", "", "We need a logo", 77),
        (KEY, "7", "", f"\\{KEY}", 77),
    ],
)
async def test_a_link_a_title_or_a_post_is_enough(
    world: World, post: str, connects: str, boost: str, title: str, after: int
) -> None:
    await start_ana(world)
    sent = await fill(world.ana, await open_form(world), post=post, connects=connects, boost=boost)
    assert first_line(sent) == f"{after} Connects"
    assert f"**{title}**" in words(sent)
    assert len(await written_jobs(world)) == 1


async def test_a_title_names_the_same_job_and_a_similar_title_another_one(world: World) -> None:
    await start_ana(world)
    await job_command(world, "log", title="React developer for a shop")
    await fill(world.ana, await open_form(world), post="react developer  for a shop", connects="6")
    await fill(world.ana, await open_form(world), post="React developer", connects="6")
    await fill(world.ana, await open_form(world), post="#1", connects="6")
    assert [title for _, title, _ in await written_jobs(world)] == [
        "React developer for a shop",
        "React developer",
    ]
    assert (
        len(await written_statuses(world)) == 2
    )  # the third one asks first, as the first job has a proposal


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"post": "A title"}, TEXT.t("error-cost-missing")),
        ({"post": LINK}, TEXT.t("error-cost-missing")),
        ({"post": "A title", "connects": "many"}, "“many” isn't a whole number of Connects"),
        ({"post": "A title", "connects": "999999"}, "100,000"),
        ({"post": POST, "boost": "-3"}, "“\\-3” isn't a whole number of Connects"),
        ({"post": "#77", "connects": "12"}, "I can't find a job “\\#77”"),
        ({"post": "https://example.com/jobs/1", "connects": "12"}, "example.com"),
    ],
)
async def test_a_refused_form_comes_back_filled_in(world: World, fields: dict[str, str], error: str) -> None:
    await start_ana(world)
    refused = await fill(world.ana, await open_form(world), **fields)
    assert error in words(refused)
    assert words(refused).splitlines()[-1] == UNCHANGED
    assert (refused.ephemeral, colour(refused), list(buttons(refused))) == (True, REFUSED, [CORRECT])
    await world.restart()
    again = await press(world.ana, refused, CORRECT)
    assert form_values(again) == {"post": "", "connects": "", "boost": ""} | fields
    sent = await fill(world.ana, again, post="A title", connects="12", boost="")
    assert first_line(sent) == "72 Connects"


async def test_what_can_be_confirmed_can_be_corrected_too(world: World) -> None:
    await start_ana(world)
    refused = await fill(world.ana, await open_form(world), post=POST, connects="120")
    assert list(buttons(refused)) == [ANYWAY, CORRECT]
    corrected = await press(world.ana, refused, CORRECT)
    assert form_values(corrected)["connects"] == "120"
    recorded = await press(world.ana, refused, ANYWAY)
    assert first_line(recorded) == "0 Connects"
    assert [title for _, title, _ in await written_jobs(world)] == ["Need a logo for my bakery"]
    second = await fill(world.ana, corrected, post=LINK, connects="0", boost="")
    assert list(buttons(second)) == [TEXT.t("button-second"), CORRECT]


async def test_another_member_cannot_open_a_refused_form(world: World) -> None:
    await start_ana(world)
    refused = await fill(world.ana, await open_form(world), post="Secret plans")
    id = buttons(refused)[CORRECT]["custom_id"]
    channel = world.bot.get_partial_messageable(world.channel.id, guild_id=world.guild.id)
    verb, form_id = id.split(":")[2:]
    message = await channel.send(view=Card(TEXT).buttons(button(CORRECT, verb, form_id)))
    stolen = await press(world.ben, message, CORRECT)
    assert stolen.modal is None
    assert "Secret" not in words(stolen)


async def test_a_form_delivered_twice_is_written_once(world: World) -> None:
    await start_ana(world)
    await fill(world.ana, await open_form(world), post=POST)
    await deliver_again(world)
    assert await written_entries(world) == [("opening", 84), ("spend", -12)]


async def test_a_forged_form_is_refused(world: World) -> None:
    await start_ana(world)
    for id in ("cx:1:proposal-logged:7", "cx:1:proposal-again:1"):
        refused = await send_tampered_form(world, world.ana, id, post=POST)
        assert words(refused).splitlines()[0] == TEXT.t("refused-stale")
    refused = await send_tampered_form(world, world.ana, "cx:1:proposal-logged", post=POST)
    assert words(refused).splitlines()[0] == TEXT.t("refused-stale")
    assert await written_entries(world) == [("opening", 84)]


# ── without one ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_newcomer_opens_the_account_with_the_same_form(world: World) -> None:
    form = await open_form(world)
    assert list(form_fields(form)) == ["post", "connects", "boost", "balance", "plan"]
    begun = await fill(world.ana, form, **BEGUN, boost="3")
    await deliver_again(world)
    lines = words(begun).splitlines()
    assert lines[:2] == ["## 72 Connects", "**−15** for **Need a logo for my bakery** (12 + 3 boost)"]
    assert {TEXT.t("started", plan="Basic"), TEXT.t("begun-zone"), TEXT.t("started-free-unknown")} <= set(
        lines
    )
    assert await written_entries(world) == [("opening", 87), ("spend", -12), ("boost", -3)]
    await world.restart()
    steps = await pick_zone(world, begun)
    assert words(steps).startswith("## Next steps")
    assert "Asia/Karachi" in words(await world.ana.slash(world.channel, "profile show"))
    assert first_line(await press(world.ana, begun, "Undo")) == "87 Connects"


async def test_nothing_is_written_where_the_proposal_is_refused(world: World) -> None:
    refused = await fill(world.ana, await open_form(world), **(BEGUN | {"post": "#77", "connects": "12"}))
    assert "I can't find a job “\\#77”" in words(refused)
    assert list(buttons(refused)) == [CORRECT]
    assert await written_entries(world) == []
    form = await press(world.ana, refused, CORRECT)
    assert "balance" in form_fields(form)


@pytest.mark.parametrize(
    "wrong",
    [{"post": "A title"}, {"balance": "many"}, {"connects": "?"}, {"post": "t" * 300, "connects": "x"}],
)
async def test_a_newcomers_refused_form_comes_back_filled_in(world: World, wrong: dict[str, str]) -> None:
    typed = BEGUN | {"plan": "plus"} | wrong
    refused = await fill(world.ana, await open_form(world), **typed)
    assert list(buttons(refused)) == [CORRECT]
    assert await written_entries(world) == []
    again = await press(world.ana, refused, CORRECT)
    assert form_values(again) == {"connects": "", "boost": ""} | typed | {"plan": ["plus"]}
    begun = await fill(world.ana, again, **(BEGUN | {"connects": ""}))
    assert first_line(begun) == "72 Connects"
    assert words(await press(world.ana, begun, TEXT.t("button-zone-later"))).startswith("## Next steps")


async def test_an_account_opened_meanwhile_goes_on_with_the_proposal(world: World) -> None:
    form = await open_form(world)
    await start_ana(world)
    refused = await fill(world.ana, form, **BEGUN)
    assert TEXT.t("error-already-started") in words(refused)
    assert list(buttons(refused)) == ["Go on"]
    assert first_line(await press(world.ana, refused, "Go on")) == "72 Connects"


async def test_a_members_form_without_an_account_leads_to_start_and_goes_on(world: World) -> None:
    """The balance may count what the pasted post costs, though nobody typed the number."""
    refused = await send_tampered_form(
        world, world.ana, "cx:1:proposal-logged", post=POST, connects="", boost=""
    )
    assert list(buttons(refused)) == ["Start"]
    form = await press(world.ana, refused, "Start")
    begun = await fill(world.ana, form, balance="72", plan="basic", monthly_free="unsure", included="yes")
    assert first_line(await pick_zone(world, begun)) == "72 Connects"


async def test_a_slow_database_gives_a_button_for_the_form(world: World) -> None:
    card = ready(TEXT, "cx:1:log-proposal")
    channel = world.bot.get_partial_messageable(world.channel.id, guild_id=world.guild.id)
    form = await press(world.ana, await channel.send(view=card), LOG)
    assert form.modal is not None


@pytest.mark.parametrize(
    ("job", "post"),
    [({"link": LINK}, f"https://www.upwork.com/jobs/{KEY}"), ({"title": "A logo"}, "A logo")],
)
async def test_somebody_without_an_account_applies_to_a_shared_job_in_one_form(
    world: World, job: dict[str, str], post: str
) -> None:
    await job_command(world, "log", world.ben, connects=12, budget=300.0, share=True, **job)
    shown = await job_command(world, "show", job=post)
    form = await press(world.ana, shown, "I applied")
    assert form_values(form)["post"] == post
    assert form_values(form)["connects"] == "12"
    sent = await fill(world.ana, form, post=post, connects="12", balance="72", plan="basic")
    assert first_line(sent) == "72 Connects"
    assert "**1** other member has applied." in words(await job_command(world, "show", world.ben, job=post))
