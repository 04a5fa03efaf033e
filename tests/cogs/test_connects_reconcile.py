"""/connects reconcile: the comparison with Upwork, the causes with their buttons, and the correction."""

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
    balance_of_ana,
    connects_command,
    could_ping,
    deliver_again,
    first_line,
    forge_button,
    form_fields,
    form_values,
    send_tampered_command,
    start_ana,
    written_entries,
)
from tests.cogs.posts import (
    LINK,
    LOUD,
    UNCHANGED,
    ana_in_another_server,
    job_command,
    pick_from_menu,
    proposal_command,
    send_first_proposal,
)
from tests.cogs.world import TEXT, World, buttons, colour, components, fill, parts, press, words

CALLBACK = "/interactions/*/callback"
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


async def test_a_refill_is_answered_from_the_comparison(world: World) -> None:
    await start_ana(world, 20, "plus", next_refill="2026-12-03")
    world.clock.advance(days=10)
    await world.services.messages.sweeps.run(world.clock.now())
    agreed = await connects_command(world, "reconcile", balance=120)
    assert "**+100** of 3 Dec 2026 are counted in, and with them it adds up. So they came?" in words(agreed)
    missing = await connects_command(world, "reconcile", balance=20)
    assert words(missing).splitlines()[3] == (
        "**1.** The renewal of 3 Dec 2026 (**+100**) did not come: it was expected and you haven't confirmed it."
    )
    assert first_line(await press(world.ana, missing, "It did not come")) == "20 Connects"
    await press(world.ana, missing, "Compare again")
    assert words(missing).splitlines()[1] == TEXT.t("reconcile-same")


async def test_a_refill_that_came_short_is_corrected_from_the_comparison(world: World) -> None:
    await start_ana(world, 20, "plus", next_refill="2026-12-03")
    world.clock.advance(days=10)
    await world.services.messages.sweeps.run(world.clock.now())
    result = await connects_command(world, "reconcile", balance=117)
    assert words(result).splitlines()[3] == (
        "**1.** The renewal of 3 Dec 2026 brought 97, not 100. A change of plan does that."
    )
    form = await press(world.ana, result, "Another number")
    assert first_line(await fill(world.ana, form, amount="97")) == "117 Connects"


async def test_the_badge_is_logged_from_the_comparison(world: World) -> None:
    await start_ana(world, 84)
    await connects_command(world, "spend", amount=2, purpose="badge")
    world.clock.advance(days=3)
    result = await connects_command(world, "reconcile", balance=76)
    assert words(result).splitlines()[3:5] == [
        "**1.** Badge days that aren't logged: 3 days since 24 Nov 2026 at 2 a day.",
        EXACT,
    ]
    form = await press(world.ana, result, "Log the badge")
    assert form_values(form) == {"amount": "6", "on": ""}
    assert words(await fill(world.ana, form, amount="6", on="yesterday")).splitlines()[:2] == [
        "## 76 Connects",
        "**−6** for the availability badge",
    ]
    assert (await written_entries(world))[-1] == ("badge", -6)


async def test_a_proposal_is_logged_from_the_comparison(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=68)
    form = await press(world.ana, result, "Log the proposal")
    assert form_values(form) == {"job": "", "connects": "16", "boost": "", "on": ""}
    done = await fill(world.ana, form, job=LINK, connects="12", boost="4", on="")
    assert words(done).splitlines()[:2] == [
        "## 68 Connects",
        "**−16** for **Logo for a bakery** (12 + 4 boost)",
    ]
    assert await written_entries(world) == [("opening", 84), ("spend", -12), ("boost", -4)]


async def test_missing_connects_are_added_from_the_comparison(world: World) -> None:
    await start_ana(world, 84, "agency_plus")
    result = await connects_command(world, "reconcile", balance=104)
    form = await press(world.ana, result, "Add the purchase")
    assert form_values(form) == {"amount": "20", "paid": "", "on": ""}
    assert first_line(await fill(world.ana, form, amount="20", paid="3", on="2026-11-23")) == "104 Connects"
    form = await press(world.ana, result, "Log it")
    assert list(form_fields(form)) == ["amount", "on"]
    assert first_line(await fill(world.ana, form, amount="30", on="")) == "134 Connects"
    assert await written_entries(world) == [("opening", 84), ("purchase", 20), ("bonus", 30)]


async def test_a_job_that_others_closed_is_closed_from_the_comparison(world: World) -> None:
    await send_first_proposal(world)
    await job_command(world, "log", link=LINK, share=True)
    await job_command(world, "close", world.ben, job=LINK, outcome="cancelled")
    result = await connects_command(world, "reconcile", balance=84)
    assert words(result).splitlines()[3:5] == [
        "**1.** **Logo for a bakery** has ended (Closed by the client, nobody hired), so 16 came back. You haven't closed it"
        " yet.",
        EXACT,
    ]
    assert first_line(await press(world.ana, result, "Close the job")) == "84 Connects"
    await press(world.ana, result, "Compare again")
    assert words(result).splitlines()[1] == TEXT.t("reconcile-same")


async def test_an_outbid_boost_is_recorded_from_the_comparison(world: World) -> None:
    await send_first_proposal(world, boost=5)
    result = await connects_command(world, "reconcile", balance=68)
    assert words(result).splitlines()[3] == (
        "**1.** You were outbid for **Logo for a bakery**: its boost of 5 came back."
    )
    assert first_line(await press(world.ana, result, "Outbid")) == "68 Connects"


async def test_the_history_is_imported_from_the_comparison(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    form = await press(world.ana, result, "Import history")
    assert form_values(form)["balance"] == "80"


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


# ── correcting ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_confirmed_difference_becomes_one_flagged_correction(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    done = await press(world.ana, result, "Correct by −4")
    assert words(done).splitlines() == [
        "## 80 Connects",
        "Corrected by **−4**: your balance is the 80 that Upwork showed.",
        "-# From the batch that expires on 24 May 2027.",
        f"-# {TEXT.t('reconcile-flagged')}",
    ]
    assert (colour(done), list(buttons(done))) == (GOOD, ["Undo", "History", "Balance"])
    assert (
        words(await connects_command(world, "history")).splitlines()[2]
        == "`−4` Correction · Upwork showed 80 · *please check*"
    )
    assert await written_entries(world) == [("opening", 84), ("correction", -4)]
    assert await verified(world) == []
    again = await connects_command(world, "reconcile", balance=80)
    assert (
        words(again).splitlines()[-1]
        == "-# Last corrected <t:1795510800:R>: what lies before that needs no other cause."
    )
    assert first_line(await press(world.ana, done, "Undo")) == "84 Connects"


async def test_a_correction_upwards_is_a_lot_of_twelve_months(world: World) -> None:
    await start_ana(world, 84)
    done = await press(
        world.ana, await connects_command(world, "reconcile", balance=1234), "Correct by +1,150"
    )
    assert words(done).splitlines()[:3] == [
        "## 1,234 Connects",
        "Corrected by **+1,150**: your balance is the 1,234 that Upwork showed.",
        "-# Expiry: 24 Nov 2027",
    ]


async def test_entries_logged_since_the_comparison_are_mentioned_and_the_stated_balance_is_reached(
    world: World,
) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    await connects_command(world, "add", amount=10, source="bonus")
    done = await press(world.ana, result, "Correct by −4")
    assert words(done).splitlines()[:3] == [
        "## 80 Connects",
        "Corrected by **−14**: your balance is the 80 that Upwork showed.",
        TEXT.t("reconcile-meanwhile", seen=84, before=94),
    ]
    assert (colour(done), await balance_of_ana(world)) == (WARNING, 80)


async def test_when_the_cause_was_logged_there_is_nothing_to_correct(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    await connects_command(world, "spend", amount=4)
    done = await press(world.ana, result, "Correct by −4")
    assert words(done).splitlines()[1] == TEXT.t("reconcile-nothing", stated=80)
    assert list(buttons(done)) == ["History", "Balance"]
    assert await written_entries(world) == [("opening", 84), ("spend", -4)]


async def test_the_correction_works_after_a_restart_and_is_written_once(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    await world.restart()
    world.env.inject_error("POST", CALLBACK, status=500, times=None)
    await press(world.ana, result, "Correct by −4")
    world.env.inject_error("POST", CALLBACK, status=500, times=None)
    await press(world.ana, result, "Correct by −4")
    await deliver_again(world)
    assert await written_entries(world) == [("opening", 84), ("correction", -4)]
    assert await verified(world) == []


async def test_each_comparison_has_its_own_correction(world: World) -> None:
    await start_ana(world, 84)
    for balance, label in ((80, "Correct by −4"), (84, "Correct by +4"), (80, "Correct by −4")):
        result = await connects_command(world, "reconcile", balance=balance)
        assert first_line(await press(world.ana, result, label)) == f"{balance} Connects"
    assert await written_entries(world) == [
        *(("opening", 84), ("correction", -4)),
        *(("correction", 4), ("correction", -4)),
    ]


async def test_the_button_of_another_member_is_refused(world: World) -> None:
    await start_ana(world, 84)
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    mine = await connects_command(world, "reconcile", balance=80)
    his = await world.ben.slash(world.channel, "connects reconcile", balance=40)
    id = buttons(mine)["Correct by −4"]["custom_id"]
    await press(world.ana, mine, "Correct by −4")
    forge_button(world, his, "Correct by −10", id)
    assert words(await press(world.ben, his, "Correct by −10")).splitlines()[-1] == UNCHANGED
    assert await written_entries(world) == [("opening", 84), ("opening", 50), ("correction", -4)]


@pytest.mark.parametrize(
    "args", ["-5:-:84:1", "80:99:84:1", "80:x:84:1", "80:-:84", "9999999999:-:84:1", "x:-:84:1"]
)
async def test_a_tampered_button_is_refused(world: World, args: str) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    forge_button(world, result, "Correct by −4", f"cx:1:reconcile-correct:{args}")
    assert words(await press(world.ana, result, "Correct by −4")).splitlines()[-1] == UNCHANGED
    assert await written_entries(world) == [("opening", 84)]


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


# ── from the import ──────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_import_offers_to_compare_where_upwork_shows_another_balance(world: World) -> None:
    await start_ana(world, 84)
    form = await connects_command(world, "import", balance=70)
    preview = await fill(world.ana, form, text="November 23, 2026\tAvailability Badge\t-2", balance="70")
    assert "Compare with Upwork" not in buttons(preview)
    done = await press(world.ana, preview, "Import")
    asked = await press(world.ana, done, "Compare with Upwork")
    assert form_values(asked) == {"balance": "70", "expiring_30d": ""}
    result = await fill(world.ana, asked, balance="70", expiring_30d="")
    assert words(result).splitlines()[1] == "Upwork shows **70**: 14 Connects fewer than here."
    assert (
        "-# Compared with all that is logged here; your history at Upwork is here up to 23 Nov 2026."
        in words(result)
    )
    again = await connects_command(world, "import", balance=84)
    same = await fill(world.ana, again, text="November 23, 2026\tAvailability Badge\t-2", balance="84")
    assert "Compare with Upwork" not in buttons(same)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"balance": "many", "expiring_30d": ""}, ("error-bad-choice", "balance", "many")),
        ({"balance": "70", "expiring_30d": "-5"}, ("error-bad-choice", "expiring_30d", "\\-5")),
    ],
)
async def test_a_form_without_a_number_is_refused(
    world: World, typed: dict[str, str], said: tuple[str, str, str]
) -> None:
    await start_ana(world, 84)
    form = await connects_command(world, "import", balance=70)
    preview = await fill(world.ana, form, text="November 23, 2026\tAvailability Badge\t-2", balance="70")
    done = await press(world.ana, preview, "Import")
    asked = await press(world.ana, done, "Compare with Upwork")
    id, field, given = said
    assert words(await fill(world.ana, asked, **typed)).splitlines() == [
        TEXT.t(id, field=field, given=given),
        UNCHANGED,
    ]


@pytest.mark.parametrize(
    ("label", "id", "typed"),
    [
        ("Log it", "reconcile-add:robbery:5", {"amount": "5", "on": ""}),
        ("Log it", "reconcile-add:bonus:5", {"amount": "five", "on": ""}),
        ("Log it", "reconcile-add:bonus:5", {"amount": "5", "on": "someday"}),
        ("Log it", "reconcile-add:bonus:5", {"amount": "5", "on": "2027-01-01"}),
        ("Log it", "reconcile-add:purchase:5", {"amount": "5", "on": "", "paid": "much"}),
        ("Log it", "reconcile-spend:robbery:5", {"amount": "5", "on": ""}),
        ("Log it", "reconcile-spend:badge:5", {"amount": "0", "on": ""}),
        ("Log it", "reconcile-proposal:5", {"job": "no such job", "connects": "5", "boost": "", "on": ""}),
    ],
)
async def test_impossible_values_in_a_form_are_refused(
    world: World, label: str, id: str, typed: dict[str, str]
) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=89)
    forge_button(world, result, label, f"cx:1:{id}")
    form = await press(world.ana, result, label)
    assert words(await fill(world.ana, form, **typed)).splitlines()[-1] == UNCHANGED
    assert await written_entries(world) == [("opening", 84)]


async def test_a_spend_over_the_balance_can_be_logged_anyway(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    form = await press(world.ana, result, "Log it")
    short = await fill(world.ana, form, amount="90", on="")
    assert first_line(await press(world.ana, short, "Log it anyway")) == "0 Connects"


# ── the return watch ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_return_watch_lists_what_could_come_back_and_when(world: World) -> None:
    await send_first_proposal(world, boost=5)
    await job_command(world, "log", title="Withdrawn")
    await proposal_command(world, "send", job="#2", connects=3)
    await proposal_command(world, "update", proposal="#2", status="withdrawn")
    result = await proposal_command(world, "list", status="returns")
    assert words(result).splitlines() == [
        "## 60 Connects",
        "1 proposal · Could still bring Connects back",
        TEXT.t("proposals-hoped", amount=21),
        "**Logo for a bakery**",
        "-# Sent · <t:1795510800:R> · **+21** if the job ends without a hire · **+5** if you are outbid first",
        "-# 1 proposal (3) will bring nothing back: withdrawn.",
    ]
    await proposal_command(world, "update", proposal="#1", status="viewed")
    assert words(await proposal_command(world, "list", status="returns")).splitlines()[4] == (
        "-# Viewed · <t:1795510800:R> · **+16** if the job ends without a hire · 5 of the boost stay spent"
    )
    opened = await pick_from_menu(world.ana, result, "1")
    assert first_line(opened) == "60 Connects"
    assert "**Logo for a bakery**" in words(opened)


async def test_the_return_watch_lists_jobs_that_have_ended_first(world: World) -> None:
    await send_first_proposal(world)
    await job_command(world, "log", link=LINK, share=True)
    world.clock.advance(days=1)
    await job_command(world, "log", title="Newer")
    await proposal_command(world, "send", job="#2", connects=3)
    await job_command(world, "close", world.ben, job=LINK, outcome="cancelled")
    result = await proposal_command(world, "list", status="returns")
    assert words(result).splitlines()[3:5] == [
        "**Logo for a bakery**",
        "-# Sent · <t:1795510800:R> · **+16** by now (Closed by the client, nobody hired): close the job",
    ]
    assert colour(result) == WARNING


async def test_an_empty_return_watch_says_so(world: World) -> None:
    await start_ana(world, 84)
    assert words(await proposal_command(world, "list", status="returns")).splitlines() == [
        "## 84 Connects",
        "No proposals · Could still bring Connects back",
        TEXT.t("proposals-returns-empty"),
    ]


async def test_the_return_watch_has_pages(world: World) -> None:
    await start_ana(world, 84)
    for number in range(1, 10):
        await job_command(world, "log", title=f"Job {number}")
        await proposal_command(world, "send", job=f"#{number}", connects=2, boost=1)
    result = await proposal_command(world, "list", status="returns")
    assert words(result).splitlines()[-1] == "-# Page 1 of 2"
    assert len(list(parts(components(result)))) <= 40
    await world.restart()
    await press(world.ana, result, "Next")
    assert words(result).splitlines()[3] == "**Job 4**"
