"""The forms of /job log and of *I applied*, read like the commands, also after a restart."""

import pytest

from tests.cogs.hands import form_fields, form_values, start_ana, written_entries
from tests.cogs.posts import LINK, NOW, POSTED, UNCHANGED, job_command, written_jobs
from tests.cogs.world import TEXT, World, fill, press, words

FORM = {"link": "", "title": "", "connects": "", "note": ""}
CALLBACK = "/interactions/*/callback"


# ── the form ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_without_options_a_form_opens_that_works_after_a_restart(world: World) -> None:
    shown = await job_command(world, "log")
    assert form_values(shown) == FORM
    assert {name: field["max_length"] for name, field in form_fields(shown).items()} == {
        "link": 4000,
        "title": 200,
        "connects": 9,
        "note": 200,
    }
    await world.restart()
    typed = FORM | {"link": f"see {LINK} !", "connects": " 16 ", "note": "two\nlines"}
    result = await fill(world.ana, shown, **typed)
    assert words(result).splitlines() == [
        "## Logo for a bakery",
        f"**16 Connects** · Posted {POSTED}",
        "Logged.",
    ]
    assert TEXT.t("job-note", note="two lines") in words(await job_command(world, "show", job="#1"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, TEXT.t("error-nothing-given")),
        ({"link": "upwork"}, TEXT.t("error-not-an-upwork-link", given="upwork")),
        ({"link": LINK, "connects": "many"}, "“many” isn't a whole number of Connects: type one from 0 to 100,000."),
        ({"link": LINK, "connects": "-1"}, TEXT.t("error-bad-choice", field="connects", given="\\-1")),
        ({"link": LINK, "connects": "1.5"}, TEXT.t("error-bad-choice", field="connects", given="1.5")),
        ({"link": LINK, "connects": "٣"}, TEXT.t("error-bad-choice", field="connects", given="٣")),
        (
            {"link": LINK, "connects": "999999999"},
            TEXT.t("error-bad-amount", given=999_999_999, lowest=0, highest=100_000),
        ),
    ],
)  # fmt: skip
async def test_bad_values_in_the_form_are_refused(world: World, typed: dict[str, str], said: str) -> None:
    shown = await job_command(world, "log")
    result = await fill(world.ana, shown, **FORM | typed)
    assert words(result).splitlines() == [said, UNCHANGED]
    assert await written_jobs(world) == []


# ── I applied ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_i_applied_asks_for_the_cost_and_spends_once(world: World) -> None:
    await start_ana(world)
    logged = await job_command(world, "log", link=LINK, connects=16)
    await world.restart()
    form = await press(world.ana, logged, "I applied")
    second = await press(world.ana, logged, "I applied")
    assert form_values(form) == {"connects": "16", "boost": ""}
    await world.restart()
    result = await fill(world.ana, form, connects="16", boost="4")
    assert words(result).splitlines()[:2] == [
        "## 64 Connects",
        "**−20** for **Logo for a bakery** (16 + 4 boost)",
    ]
    again = await fill(world.ana, second, connects="16", boost="4")
    assert words(again).splitlines() == [
        TEXT.t("error-duplicate-proposal", job_title="Logo for a bakery", sent_at=NOW),
        UNCHANGED,
    ]
    assert await written_entries(world) == [("opening", 84), ("spend", -16), ("boost", -4)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"connects": "free"}, TEXT.t("error-bad-choice", field="connects", given="free")),
        ({"connects": "16", "boost": "-4"}, "“\\-4” isn't a whole number of Connects: type one from 0 to 100,000."),
        ({"connects": "🎉"}, TEXT.t("error-bad-choice", field="connects", given="🎉")),
        (
            {"connects": "100001"},
            TEXT.t("error-bad-amount", given=100_001, lowest=0, highest=100_000),
        ),
    ],
)  # fmt: skip
async def test_the_cost_has_to_be_a_number(world: World, typed: dict[str, str], said: str) -> None:
    await start_ana(world)
    form = await press(world.ana, await job_command(world, "log", link=LINK), "I applied")
    result = await fill(world.ana, form, **{"boost": ""} | typed)
    assert words(result).splitlines() == [said, UNCHANGED]
    assert await written_entries(world) == [("opening", 84)]


async def test_a_fault_of_discord_shows_the_form_once_more(world: World) -> None:
    await start_ana(world)
    world.env.inject_error("POST", CALLBACK, status=500)
    assert form_values(await job_command(world, "log")) == FORM
    logged = await job_command(world, "log", link=LINK)
    world.env.inject_error("POST", CALLBACK, status=500)
    assert form_values(await press(world.ana, logged, "I applied")) == {"connects": "", "boost": ""}
