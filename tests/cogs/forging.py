"""Forge interactions of every kind that the bot answers: buttons, menus, forms, commands and texts that are being typed.

Each forgery begins with what the real bot registers, and differs in a custom id, a value, a field or an option.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import AppCommandOptionType, app_commands
from hypothesis import strategies as st
from simcord import InteractionResult, MemberActor
from simcord.backend import serializers
from simcord.enums import InteractionType

from bot.gateway.actions import Kind
from bot.ui.cards.importing import FIXABLE
from bot.ui.cards.pasting import PASTE_FIELDS
from tests.cogs.hands import connects_command
from tests.cogs.posts import LINK, job_command, send_first_proposal
from tests.cogs.world import TEXT, World, words

STALE = TEXT.t("refused-stale")
FAULT = TEXT.t("fault", id="").partition("\n")[0]
FIELDS = (
    *(*PASTE_FIELDS, *FIXABLE),
    *("link", "title", "connects", "note", "kind", "budget", "category", "skills", "proposals", "hire_rate"),
    *("client_spent", "value", "boost", "job", "on", "amount", "paid", "balance", "expiring_30d", "word"),
    *("topics", "hour", "expiry_days", "timezone", "place", "channel", "posts", "mentions", "fee"),
    *("weekly_proposals", "weekly_interviews", "plan", "next_refill", "monthly_free", "until", "post"),
)
"""The fields of the bot's forms."""

NUMBERS = st.sampled_from(
    ["0", "1", "2", "7", "-1", "99", str(2**53), str(2**63 - 1), str(2**63), str(-(2**70)), "9" * 80]
)
CODES = st.sampled_from(
    [
        "-",
        "all",
        "open",
        "newest",
        "cancelled",
        "hired",
        "viewed",
        "90 days",
        "overview",
        "figures",
        "refill",
        "legal",
    ]
)
ODD = st.sampled_from(
    [
        "",
        " ",
        "x",
        "+1",
        "1_0",
        "1.5",
        "٣",
        "NaN",
        "\x00",
        "a\nb",
        "\u202e",
        "\ud800",
        "🍞",
        "None",
        "x" * 6000,
        "' OR 1=1",
    ]
)
TEXTS = st.one_of(NUMBERS, CODES, ODD, st.sampled_from([LINK, "#1", "1", "yesterday", "2026-11-01", "16"]))
ANYTHING = st.one_of(
    TEXTS,
    st.none(),
    st.booleans(),
    st.sampled_from(
        [-1, 0, 7, 2**53 + 1, 2**63, -(2**63) - 1, 10**40, 1.5, float("nan"), float("inf"), 1e308]
    ),
    st.sampled_from([[], {}, [1], {"value": "x"}]),
)


@dataclass(frozen=True, slots=True)
class Forgery:
    """An interaction as it arrives from Discord."""

    type: InteractionType
    data: dict[str, Any]


def verbs(world: World, kind: Kind) -> list[str]:
    """Return the verbs of the buttons, menus or forms that the bot answers."""
    return sorted(verb for of_kind, verb in world.bot.actions.registered() if of_kind == kind)


def custom_ids(registered: Sequence[str]) -> st.SearchStrategy[str]:
    """Return custom ids with a registered verb and up to six arguments of any kind, some of them cut or prolonged."""
    ids = st.builds(
        lambda verb, args: ":".join(["cx", "1", verb, *args]),
        st.sampled_from(registered),
        st.lists(st.one_of(NUMBERS, CODES, ODD), max_size=6),
    )
    cut = st.builds(lambda id, end: id[:end], ids, st.integers(0, 12))
    return st.one_of(ids, ids, ids, cut, st.builds(lambda id, tail: id + tail, ids, TEXTS))


def components(world: World) -> st.SearchStrategy[Forgery]:
    """Return pressed buttons and chosen values."""
    button, select = discord.ComponentType.button.value, discord.ComponentType.select.value
    pressed = st.builds(
        lambda id, kind: {"custom_id": id, "component_type": kind},
        custom_ids(verbs(world, "button")),
        st.sampled_from([button, button, button, select, 5, 99]),
    )
    chosen = st.builds(
        lambda id, values: {"custom_id": id, "component_type": select, **values},
        custom_ids(verbs(world, "select")),
        st.one_of(
            st.builds(lambda values: {"values": values}, st.lists(TEXTS, max_size=3)),
            st.builds(lambda values: {"values": values}, ANYTHING),
            st.just({}),
        ),
    )
    return st.one_of(pressed, chosen).map(lambda data: Forgery(InteractionType.MESSAGE_COMPONENT, data))


def forms(world: World) -> st.SearchStrategy[Forgery]:
    """Return submitted forms: with any of the known fields, in the shapes of older and newer forms, and broken ones."""
    value = st.one_of(
        st.builds(lambda text: {"value": text}, TEXTS),
        st.builds(lambda values: {"values": values}, st.lists(TEXTS, max_size=3)),
        st.builds(lambda text: {"value": text}, ANYTHING),
        st.just({}),
    )
    filled = st.builds(
        lambda name, value: {"type": 4, "custom_id": name, **value}, st.sampled_from(FIELDS), value
    )
    part = st.one_of(
        st.builds(lambda inner: {"type": 18, "component": inner}, filled),
        st.builds(lambda inner: {"type": 1, "components": [inner]}, filled),
    )
    whole = st.builds(
        lambda names, value: [{"type": 18, "component": {"custom_id": name, **value}} for name in names],
        st.just(FIELDS[:38]),
        st.one_of(st.builds(lambda text: {"value": text}, TEXTS), value),
    )
    parts = st.one_of(whole, st.lists(part, max_size=8), ANYTHING, st.lists(ANYTHING, max_size=2))
    return st.builds(
        lambda id, parts: Forgery(InteractionType.MODAL_SUBMIT, {"custom_id": id, "components": parts}),
        custom_ids(verbs(world, "form")),
        parts,
    )


def commands(world: World, type: InteractionType) -> st.SearchStrategy[Forgery]:
    """Return commands with option values of any kind, or with an option that is being typed (``type``)."""
    leaves = [leaf for leaf in world.bot.tree.walk_commands() if isinstance(leaf, app_commands.Command)]
    is_typed = type is InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
    if is_typed:
        leaves = [leaf for leaf in leaves if any(parameter.autocomplete for parameter in leaf.parameters)]
    return st.sampled_from(leaves).flatmap(lambda leaf: _of(leaf, type))


def _of(leaf: app_commands.Command[Any, ..., Any], type: InteractionType) -> st.SearchStrategy[Forgery]:
    is_typed = type is InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
    options = [
        st.builds(
            lambda value, named, type, focused=is_typed and parameter.autocomplete: (
                {"name": named, "type": type, "value": value} | ({"focused": True} if focused else {})
            ),
            _values(parameter),
            st.sampled_from([parameter.display_name] * 12 + ["other"]),
            st.sampled_from([parameter.type.value] * 12 + [3, 4, 11, 99]),
        )
        if parameter.required or (is_typed and parameter.autocomplete)
        else st.none()
        | st.builds(
            lambda value, name=parameter.display_name, type=parameter.type.value: {
                "name": name,
                "type": type,
                "value": value,
            },
            _values(parameter),
        )
        for parameter in leaf.parameters
    ]
    return st.tuples(*options).map(
        lambda drawn: Forgery(type, _nested(leaf, [option for option in drawn if option]))
    )


def _values(parameter: app_commands.Parameter) -> st.SearchStrategy[Any]:
    """Return values for an option: often one of its type."""
    likely: dict[AppCommandOptionType, st.SearchStrategy[Any]] = {
        AppCommandOptionType.integer: st.sampled_from([1, 7, 16, 80, 0, -1, 2**53, 2**53 + 1, 2**63]),
        AppCommandOptionType.number: st.sampled_from(
            [1.5, 0, 10**9, -0.01, float("nan"), float("inf"), 1e308]
        ),
        AppCommandOptionType.boolean: st.booleans(),
        AppCommandOptionType.string: st.one_of(
            TEXTS, st.sampled_from([choice.value for choice in parameter.choices] or ["x"])
        ),
    }
    usual = likely.get(parameter.type, TEXTS)
    return st.one_of(usual, usual, usual, ANYTHING)


def _nested(leaf: app_commands.Command[Any, ..., Any], options: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the data of a command with these options, inside its groups."""
    names = leaf.qualified_name.split(" ")
    kinds = [2, 1][-(len(names) - 1) :] if len(names) > 1 else []
    for name, kind in zip(reversed(names[1:]), reversed(kinds), strict=True):
        options = [{"name": name, "type": kind, "options": options}]
    return {"id": "1", "name": names[0], "type": 1, "options": options}


def forgeries(world: World) -> st.SearchStrategy[Forgery]:
    """Return forgeries of every kind."""
    return st.one_of(
        components(world),
        forms(world),
        commands(world, InteractionType.APPLICATION_COMMAND),
        commands(world, InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE),
    )


async def furnish(world: World) -> InteractionResult:
    """Give Ana and Ben a wallet, jobs, proposals and messages with buttons; return a card that Ana sees."""
    await send_first_proposal(world, 500, boost=4, note="mine")
    await job_command(world, "log", title="Shop", connects=8, share=True)
    await world.ben.slash(world.channel, "start", balance=50, plan="plus")
    await world.ben.slash(world.channel, "proposal send", job=LINK, connects=16)
    return await connects_command(world, "balance")


async def deliver(
    world: World, shown: InteractionResult, forgery: Forgery, actor: MemberActor | None = None
) -> str:
    """Deliver a forgery as that of ``actor`` (None: Ana's); return the text of the answer.

    Raises AssertionError for a fault or for no answer.
    """
    assert shown.response is not None
    message_id = shown.response.id
    extra: dict[str, Any] = {}
    if forgery.type is InteractionType.MESSAGE_COMPONENT:
        stored = world.env.backend.get_message(shown.response.channel_id, message_id)
        extra = {"message": dict(serializers.message_payload(world.env.backend, stored))}
    result = await (actor or world.ana)._dispatch_interaction(
        forgery.type,
        world.channel,
        forgery.data,
        extra=extra,
        source_message_id=message_id if extra else None,
    )
    assert world.faults() == []
    if forgery.type is InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE:
        assert result.autocomplete_choices is not None
        return ""
    assert result.acknowledged
    answered = "" if result.modal else words(result)
    assert FAULT not in answered
    return answered
