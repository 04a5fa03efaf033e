"""/connects reconcile: the comparison with Upwork, and the causes of a difference."""

from dataclasses import replace
from datetime import date
from typing import Any

import discord
import pytest
from simcord.backend.errors import OptionError

from bot.domain.insight.differences import Cause, CauseKind, Fact, Fit
from bot.domain.jobs.jobs import JobOutcome
from bot.services.ledger.reconcile import Reconciled
from bot.ui.cards.base import GOOD, WARNING, Card
from bot.ui.cards.ledger import reconcile as cards
from bot.ui.components import button, select
from tests.cogs.hands import (
    connects_command,
    could_ping,
    first_line,
    send_tampered_command,
    start_ana,
    written_entries,
)
from tests.cogs.posts import LINK, LOUD, UNCHANGED, ana_in_another_server, job_command, proposal_command
from tests.cogs.world import TEXT, World, buttons, colour, components, parts, press, words

NOT_IMPORTED = f"-# {TEXT.t('reconcile-not-imported')}"
LIKELY = TEXT.t("reconcile-likely")
EXACT = "-# Explains exactly this difference."
IMPORT_FIRST = f"-# {TEXT.t('reconcile-import-first')}"


async def verified(world: World) -> list[Any]:
    return await world.services.ledger.verify()


# ── comparing ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_without_a_difference_the_answer_says_what_was_compared(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    result = await connects_command(world, "reconcile", balance=84, expiring_30d=20)
    assert words(result).splitlines() == [
        "## 84 Connects",
        "That is what Upwork shows: the balance adds up.",
        "Of them **20** within 30 days, there as here.",
        NOT_IMPORTED,
    ]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, GOOD, ["History"])


async def test_causes_are_ranked_each_with_its_next_step(world: World) -> None:
    await start_ana(world, 84)
    await job_command(world, "log", title="Posters for a fair", connects=12)
    result = await connects_command(world, "reconcile", balance=72)
    assert words(result).splitlines() == [
        "## 84 Connects",
        "Upwork shows **72**: 12 Connects fewer than here.",
        LIKELY,
        "**1.** You logged **Posters for a fair** at 12, and no proposal for it. Did you send one?",
        EXACT,
        "**2.** A proposal that isn't logged: they cost 7 to 27.",
        "**3.** They have expired at Upwork: of 84 here the expiry (24 May 2027) is only an estimate.",
        IMPORT_FIRST,
    ]
    assert (result.ephemeral, colour(result)) == (True, WARNING)
    assert list(buttons(result)) == [
        *("I applied", "Log the proposal", "Open"),
        *("Correct by −12", "Import history", "More causes", "Compare again"),
    ]
    await press(world.ana, result, "More causes")
    assert words(result).splitlines() == [
        "## 84 Connects",
        "Upwork shows **72**: 12 Connects fewer than here.",
        TEXT.t("reconcile-others"),
        "**4.** Something else was spent: a boost or a higher bid, profile ads.",
        NOT_IMPORTED,
    ]
    assert list(buttons(result)) == ["Log it", "Correct by −12", "Import history", "Compare again", "History"]
    assert await written_entries(world) == [("opening", 84)]


async def test_a_boosted_proposal_that_came_back_is_one_cause(world: World) -> None:
    await start_ana(world)
    await proposal_command(world, "send", job=LINK, connects=16, boost=8)
    await job_command(world, "close", job=LINK, outcome="cancelled")
    shown = await connects_command(world, "reconcile", balance=50)
    assert "**+24**" in words(shown)
    ids = [item["custom_id"] for item in buttons(shown).values()]
    assert len(set(ids)) == len(ids)


def test_a_card_never_has_two_items_of_one_id() -> None:
    card = Card(TEXT)
    first, second = button("A", "job", 1), button("B", "job", 1)
    assert card.section("a", first)
    assert not card.section("b", second)
    card.buttons(button("C", "job", 1), button("D", "job", 2)).buttons(button("E", "job", 2))
    card.menu(select("pick", "job", 3, options=[discord.SelectOption(label="x")]))
    card.menu(select("pick", "job", 3, options=[discord.SelectOption(label="x")]))
    assert str(card.to_components()).count("'custom_id'") == 3


@pytest.mark.parametrize("fit", Fit)
@pytest.mark.parametrize("why", CauseKind)
def test_every_cause_has_its_sentence_and_fits_on_the_card(why: CauseKind, fit: Fit) -> None:
    """The strict catalogue raises where a word or one of its arguments is missing."""
    full = Fact(
        amount=16,
        on=date(2026, 11, 3),
        entry_id=7,
        job_id=8,
        proposal_id=9,
        title="Logo for a bakery",
        outcome=JobOutcome.REMOVED,
    )
    for fact in (full, replace(full, title="", on=None), replace(full, entry_id=None, job_id=None), None):
        cause = Cause(why, fit, 12, fact, least=1, most=2)
        result = Reconciled(
            stated=96,
            balance=84,
            soon=None,
            causes=(cause,) * 6,
            open_refill=None,
            imported_until=date(2026, 11, 20),
            corrected_at=1,
        )
        for more in (False, True):
            card = cards.compared(TEXT, result, 5, more=more)
            shown = str(card.to_components())
            assert all(f"**{number}.** " in shown for number in ((4, 5, 6) if more else (1, 2, 3)))
            foot = TEXT.t("reconcile-fit", fit=fit, explains=12, rest=0)
            assert shown.count(foot) == (0 if fit is Fit.FITS else 3)
            assert card.total_children_count <= 40


# ── what expires within 30 days ──────────────────────────────────────────────────────────────────────────────────────


async def test_a_wrong_estimated_expiry_can_be_corrected(world: World) -> None:
    await start_ana(world, 84, expiring_30d=10)
    result = await connects_command(world, "reconcile", balance=84, expiring_30d=25)
    assert words(result).splitlines() == [
        "## 84 Connects",
        TEXT.t("reconcile-same"),
        "Within 30 days 25 expire at Upwork, and 10 here:",
        "**10** on 24 Dec 2026 · Opening balance · estimated",
        f"-# {TEXT.t('reconcile-soon-estimate')}",
        NOT_IMPORTED,
    ]
    done = await press(world.ana, result, "Use Upwork's dates for 15")
    assert words(done).splitlines() == [
        "## 84 Connects",
        "**15** now expire within 30 days, as Upwork says. The balance stays.",
    ]
    again = await connects_command(world, "reconcile", balance=84, expiring_30d=25)
    assert words(again).splitlines()[2] == "Of them **25** within 30 days, there as here."
    assert await verified(world) == []


async def test_known_expiry_days_are_shown_and_not_corrected(world: World) -> None:
    await start_ana(world, 0)
    await connects_command(world, "add", amount=40, source="purchase")
    result = await connects_command(world, "reconcile", balance=40, expiring_30d=5)
    assert words(result).splitlines()[2:4] == [
        "Within 30 days 5 expire at Upwork, and 0 here.",
        f"-# {TEXT.t('reconcile-soon-known')}",
    ]
    assert list(buttons(result)) == ["Compare again", "History"]


# ── how it is asked ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("options", [{"balance": -1}, {"balance": "84"}, {"balance": 84, "expiring_30d": -1}])
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, options: dict[str, Any]
) -> None:
    await start_ana(world, 84)
    with pytest.raises(OptionError):
        await connects_command(world, "reconcile", **options)
    assert UNCHANGED not in words(await send_tampered_command(world, "connects reconcile", **options))


async def test_more_expiring_connects_than_the_balance_are_refused(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=84, expiring_30d=85)
    assert words(result).splitlines() == [TEXT.t("error-bad-amount", given=85, lowest=0, highest=84)]


async def test_without_a_wallet_the_answer_says_how_to_open_one(world: World) -> None:
    assert words(await connects_command(world, "reconcile", balance=84)).splitlines() == [
        TEXT.t("error-not-started")
    ]


async def test_the_comparison_is_the_same_in_a_direct_message_and_in_another_server(world: World) -> None:
    await start_ana(world, 84)
    ana, channel = ana_in_another_server(world)
    assert first_line(await ana.slash(channel, "connects reconcile", balance=80)) == "84 Connects"
    result = await world.ana.user.slash("connects reconcile", balance=80)
    assert first_line(await press(world.ana.user, result, "Correct by −4")) == "80 Connects"


async def test_titles_full_of_markdown_fit_and_have_no_effect(world: World) -> None:
    await start_ana(world, 84)
    for number in range(4):
        await job_command(world, "log", title=f"{number}{LOUD[1:]}", connects=12)
    result = await connects_command(world, "reconcile", balance=72, expiring_30d=30)
    assert len(list(parts(components(result)))) <= 40
    assert could_ping(world) == []
    assert words(result).count(TEXT.safe(LOUD[1:], 59)) == 2
