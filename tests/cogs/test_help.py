"""/help, and the names, options and descriptions of all commands as Discord gets them.

The names are fixed, because checks outside this repository use them.
"""

from typing import Any

import pytest

from bot.domain.jobs.jobs import CATEGORIES, PROPOSAL_RANGES
from bot.domain.ledger.entries import Kind
from bot.domain.proposals.proposals import LossReason
from bot.domain.time.periods import Period
from bot.gateway.params import proposal_filters
from bot.ui.cards.base import NEUTRAL
from bot.ui.cards.guide import GROUPS
from tests.cogs.hands import could_ping, deliver_again, first_line, start_ana
from tests.cogs.posts import pick_from_menu
from tests.cogs.world import TEXT, World, buttons, colour, press, words

CALLBACK = "/interactions/*/callback"
WORDS, INT, BOOL, CHANNEL, NUMBER, FILE = 3, 4, 5, 7, 10, 11
PLANS = ["basic", "plus", "agency_basic", "agency_plus"]
STEPS = [
    "viewed",
    "interviewing",
    "offer",
    "hired",
    "declined",
    "withdrawn",
    "archived",
    "outbid",
    "no answer",
]
FILTERS = [choice.value for choice in proposal_filters()]

Options = dict[str, tuple[int, bool, list[str]]]
"""By name: the type, whether it has to be given, and the choices."""


def must(kind: int, *choices: str) -> tuple[int, bool, list[str]]:
    return kind, True, list(choices)


def may(kind: int, *choices: str | int) -> tuple[int, bool, list[Any]]:
    return kind, False, list(choices)


COMMANDS: dict[str, Options] = {
    "start": {
        "balance": must(INT),
        "plan": must(WORDS, *PLANS),
        "next_refill": may(WORDS),
        "monthly_free": may(BOOL),
        "expiring_30d": may(INT),
        "timezone": may(WORDS),
    },
    "help": {},
    "me": {},
    "guide": {"topic": may(WORDS)},
    "template add": {"name": must(WORDS), "category": may(WORDS, *CATEGORIES), "file": may(FILE)},
    "template edit": {"name": must(WORDS)},
    "template show": {"name": must(WORDS), "version": may(INT)},
    "template list": {},
    "template remove": {"name": must(WORDS)},
    "proposal draft": {"job": must(WORDS), "template": may(WORDS)},
    "connects balance": {"at": may(WORDS)},
    "connects spend": {
        "amount": must(INT),
        "purpose": may(WORDS, "proposal", "boost", "badge", "ads", "other"),
        "job": may(WORDS),
        "on": may(WORDS),
        "note": may(WORDS),
    },
    "connects add": {
        "amount": must(INT),
        "source": must(WORDS, "purchase", "bonus", "reward", "refill", "return"),
        "paid": may(NUMBER),
        "on": may(WORDS),
        "expires": may(WORDS),
        "job": may(WORDS),
        "note": may(WORDS),
    },
    "connects history": {"kind": may(WORDS, *Kind), "since": may(WORDS), "job": may(WORDS)},
    "connects expiring": {"days": may(INT)},
    "connects forecast": {"months": may(INT)},
    "connects undo": {"entry": may(WORDS)},
    "connects import": {"file": may(FILE), "balance": may(INT)},
    "connects reconcile": {"balance": must(INT), "expiring_30d": may(INT)},
    "connects export": {"format": may(WORDS, "csv", "beancount")},
    "job log": {
        "link": may(WORDS),
        "title": may(WORDS),
        "connects": may(INT),
        "kind": may(WORDS, "fixed", "hourly"),
        "budget": may(NUMBER),
        "category": may(WORDS, *CATEGORIES),
        "skills": may(WORDS),
        "proposals": may(WORDS, *(known.code for known in PROPOSAL_RANGES)),
        "hire_rate": may(INT),
        "client_spent": may(NUMBER),
        "share": may(BOOL),
        "note": may(WORDS),
    },
    "job list": {
        "status": may(WORDS, "open", "closed", "all"),
        "category": may(WORDS, *CATEGORIES),
        "sort": may(WORDS, "newest", "budget", "connects"),
        "mine": may(BOOL),
    },
    "job rank": {"budget": may(INT), "goal": may(WORDS, "hires", "money", "both")},
    "job worth": {"job": must(WORDS)},
    "job show": {"job": must(WORDS)},
    "job edit": {"job": must(WORDS)},
    "job close": {
        "job": must(WORDS),
        "outcome": must(WORDS, "cancelled", "removed", "expired", "filled"),
    },
    "stats report": {},
    "remind": {
        "what": must(WORDS),
        "when": must(WORDS),
        "repeat": may(WORDS, "every_day", "every_weekday", "every_week", "every_2_weeks", "every_month"),
        "job": may(WORDS),
        "proposal": may(WORDS),
    },
    "review ask": {"job": may(WORDS), "text": may(WORDS), "hide_name": may(BOOL)},
    "review queue": {},
    "proposal check": {"text": may(WORDS), "job": may(WORDS)},
    "proposal send": {
        "job": must(WORDS),
        "connects": must(INT),
        "boost": may(INT),
        "invited": may(BOOL),
        "on": may(WORDS),
        "note": may(WORDS),
        "template": may(WORDS),
    },
    "proposal update": {
        "proposal": must(WORDS),
        "status": must(WORDS, *STEPS),
        "value": may(NUMBER),
        "on": may(WORDS),
        "reason": may(WORDS, *LossReason),
    },
    "proposal list": {"status": may(WORDS, *FILTERS), "since": may(WORDS)},
    "proposal show": {"proposal": must(WORDS)},
    "proposal checkin": {},
    "stats me": {"period": may(WORDS, *Period)},
    "stats community": {"period": may(WORDS, *Period)},
    "stats leaderboard": {"period": may(WORDS, *Period)},
    "profile show": {},
    "profile plan": {"plan": may(WORDS, *PLANS), "monthly_free": may(BOOL), "next_refill": may(WORDS)},
    "profile skills": {"categories": may(WORDS), "skills": may(WORDS), "hourly_rate": may(NUMBER)},
    "profile reminders": {},
    "profile totals": {
        "sent": may(INT),
        "viewed": may(INT),
        "interviewed": may(INT),
        "hired": may(INT),
        "boosted_sent": may(INT),
        "boosted_viewed": may(INT),
        "boosted_interviewed": may(INT),
        "boosted_hired": may(INT),
        "period": may(INT, 7, 30, 90),
    },
    "privacy show": {},
    "privacy export": {},
    "privacy delete": {},
    "server show": {},
    "server setup": {},
    "server panel": {"channel": may(CHANNEL)},
}
SUGGESTED = {
    "start": {"timezone"},
    "guide": {"topic"},
    "connects spend": {"job"},
    "connects add": {"job"},
    "connects history": {"job"},
    "connects undo": {"entry"},
    "job show": {"job"},
    "job edit": {"job"},
    "job close": {"job"},
    "profile skills": {"categories", "skills"},
    "proposal draft": {"job", "template"},
    "proposal send": {"job", "template"},
    "template edit": {"name"},
    "template remove": {"name"},
    "template show": {"name"},
    "proposal update": {"proposal"},
    "proposal show": {"proposal"},
}
"""The options with a list that helps while typing."""


def registered(world: World) -> dict[str, dict[str, Any]]:
    """Return the registered commands by full name, e.g. ``connects add``; groups themselves are left out."""
    found: dict[str, dict[str, Any]] = {}
    for command in world.env.backend.commands[None].values():
        inner = [option for option in command.get("options", ()) if option["type"] == 1]
        found |= {f"{command['name']} {one['name']}": one for one in inner} or {command["name"]: command}
    return found


def shape(option: dict[str, Any]) -> tuple[int, bool, list[str]]:
    choices = [choice["value"] for choice in option.get("choices") or ()]
    return option["type"], bool(option.get("required")), choices


def roots(world: World) -> dict[str, dict[str, Any]]:
    return {command["name"]: command for command in world.env.backend.commands[None].values()}


# ── what is registered ───────────────────────────────────────────────────────────────────────────────────────────────


async def test_every_command_has_its_names_types_and_choices(world: World) -> None:
    found = registered(world)
    assert set(COMMANDS) <= set(found)
    for name, options in COMMANDS.items():
        shapes = {option["name"]: shape(option) for option in found[name].get("options", ())}
        assert {known: shapes.get(known) for known in options} == options, f"/{name}"
        added = {extra: kind for extra, kind in shapes.items() if extra not in options}
        assert not any(required for _, required, _ in added.values()), f"/{name} needs {added}"


async def test_plans_read_as_on_upwork(world: World) -> None:
    for name in ("start", "profile plan"):
        [plan] = [option for option in registered(world)[name]["options"] if option["name"] == "plan"]
        named = [choice["name"] for choice in plan["choices"]]
        assert named == ["Basic", "Plus", "Agency Basic", "Agency Plus"]


async def test_options_with_autocomplete(world: World) -> None:
    for name, command in registered(world).items():
        found = {option["name"] for option in command.get("options", ()) if option.get("autocomplete")}
        assert found >= SUGGESTED.get(name, set()), f"/{name}"


async def test_every_command_and_option_is_described(world: World) -> None:
    for name, command in registered(world).items():
        if command.get("type", 1) != 1:
            continue
        described = {option["name"]: option["description"] for option in command.get("options", ())}
        for what, said in {name: command["description"], **described}.items():
            assert said.strip("…. "), f"/{name}: {what} isn't described"


async def test_the_contexts_in_which_each_command_works(world: World) -> None:
    for name, command in roots(world).items():
        place = command["contexts"], command["integration_types"], command["default_member_permissions"]
        expected = ([0], [0], "32") if name == "server" else ([0, 1, 2], [0, 1], None)
        assert (*place[:2], place[2] and str(place[2])) == expected, f"/{name}"


async def test_the_message_menus_are_there(world: World) -> None:
    menus = [name for name, command in roots(world).items() if command.get("type", 1) == 3]
    assert sorted(menus) == ["Check this draft", "Log job", "Report job"]


# ── /help ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_help_is_one_ephemeral_card(world: World) -> None:
    result = await world.ana.slash(world.channel, "help")
    assert words(result).splitlines() == [
        "## Connects Bot",
        *(
            line
            for part in ("about", "begin", "daily", "later", "differs", "guide")
            for line in TEXT.t(f"help-{part}").splitlines()
        ),
        f"-# {TEXT.t('help-menu')}",
        f"-# {TEXT.t('help-private')}",
    ]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (
        True,
        NEUTRAL,
        ["All commands", "Balance", "History"],
    )
    assert not could_ping(world)
    all_commands = await press(world.ana, result, "All commands")
    assert words(all_commands).splitlines()[1:-1] == [TEXT.t(f"help-{group}") for group in GROUPS]


@pytest.mark.parametrize("group", GROUPS)
async def test_each_command_of_a_group_is_shown_with_what_it_does(world: World, group: str) -> None:
    result = await world.ana.slash(world.channel, "help")
    await press(world.ana, result, "All commands")
    await pick_from_menu(world.ana, result, group)
    title, *lines = words(result).splitlines()
    names = [name for name in registered(world) if name.startswith(f"{title.removeprefix('## /')} ")]
    assert sorted(line.partition("`")[2].partition("`")[0] for line in lines) == sorted(
        f"/{name}" for name in names
    )
    assert all(" · " in line for line in lines)


async def test_help_names_no_command_that_does_not_exist(world: World) -> None:
    found = registered(world)
    for line in (TEXT.t(f"help-{group}") for group in GROUPS):
        group, _, rest = line.removeprefix("**/").partition("** ")
        for command in rest.partition(" (")[0].split(" · "):
            assert f"{group} {command}" in found


@pytest.mark.parametrize("times", [1, None])
async def test_help_with_a_fault_of_discord(world: World, times: int | None) -> None:
    world.env.inject_error("POST", CALLBACK, status=500, times=times)
    result = await world.ana.slash(world.channel, "help")
    assert result.acknowledged is (times == 1)


async def test_a_help_command_delivered_twice_is_answered_once(world: World) -> None:
    result = await world.dana.slash("help")
    await deliver_again(world)
    assert first_line(result) == "Connects Bot"
    assert not result.followups


async def test_the_buttons_of_the_card_work_after_a_restart(world: World) -> None:
    await start_ana(world, 84)
    result = await world.ana.slash(world.channel, "help")
    await world.restart()
    assert first_line(await press(world.ana, result, "Balance")) == "84 Connects"
    assert first_line(await press(world.ana, result, "History")) == "84 Connects"
