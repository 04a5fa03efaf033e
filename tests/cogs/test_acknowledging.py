"""Every command, button, menu and form is answered or deferred within a second, also with a slow or locked database.

Discord waits three seconds and people one. New commands, buttons, menus and forms are tested without a change here.
"""

import asyncio
import inspect
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from typing import Any

import pytest
from simcord import InteractionResult
from simcord.backend import serializers
from simcord.enums import InteractionType
from simcord.interactions import base_payload

from bot.store.engine.database import Tx
from bot.store.engine.files import connect
from bot.ui.cards import importing, pasting
from tests.cogs.world import World, words

SAMPLES: dict[int, Any] = {3: "x", 4: 1, 5: True, 10: 1.0}
"""A value for an option that has to be given, by its type."""
ARGUMENTS = {
    "status": "viewed",
    "sort": "newest",
    "source": "purchase",
    "purpose": "badge",
    "outcome": "filled",
    "switch": "board",
    "board": "replies",
    "period": "all",
}
"""What a custom id holds, by the name of the argument; else 1 or -."""
CHOSEN = {
    "job-close": "filled",
    "why": "price",
    "stats-look": "costs",
    "step-picked": "viewed",
    "guide": "boosts",
}
"""What is picked in a menu, by verb; else x."""
TYPED = {
    "place": "dm",
    "hour": "9",
    "timezone": "UTC",
    "expiry_days": "30",
    "topics": "refill,expiry",
    "mentions": "none",
    "channel": "",
    "posts": "both",
    "amount": "97",
    "connects": "16",
    "boost": "",
    "value": "300",
    "link": "",
    "title": "Logo for a bakery",
    "note": "",
    "balance": "84",
    "expiring_30d": "",
    "job": "x",
    "on": "",
    "word": "not yet",
    "weekly_proposals": "5",
    "weekly_interviews": "",
    "fee": "10 %",
    **dict.fromkeys(pasting.PASTE_FIELDS, "Nov 24, 2026 | Proposal | -16"),
    **dict.fromkeys(importing.FIXABLE, "-"),
}
"""What is typed into a form, by field: all of it into each."""
READERS = {
    "help",
    "guide",
    "connects balance",
    "connects history",
    "connects forecast",
    "profile show",
    "server show",
    "job list",
    "job rank",
    "stats community",
    "stats leaderboard",
    "select guide",
}
WRITERS = {
    "connects spend",
    "connects add",
    "proposal send",
    "button take-part",
    "button undo",
    "form remind-zone",
}

ACKNOWLEDGED_IN = 1.0
"""Seconds of simcord's clock."""
DEFERRALS = {5, 6}
"""Discord's types of a first answer that says that the answer follows."""

Used = dict[str, tuple[int, dict[str, Any]]]
"""By name: the type of the interaction and its data."""


class Stamped(list[Any]):
    """A list of the requests to Discord that also notes the time of each first answer, and the deferred interactions."""

    def __init__(self) -> None:
        super().__init__()
        self.at: dict[str, float] = {}
        self.deferred: set[str] = set()

    def append(self, entry: Any) -> None:
        super().append(entry)
        if entry.path.endswith("/callback"):
            interaction_id = entry.path.split("/")[2]
            self.at.setdefault(interaction_id, asyncio.get_running_loop().time())
            if entry.json["type"] in DEFERRALS:
                self.deferred.add(interaction_id)


# ── everything there is to use ───────────────────────────────────────────────────────────────────────────────────────


def commands(world: World) -> Used:
    """Return each command with values for its required options only."""
    found: Used = {}
    for root in world.env.backend.commands[None].values():
        if root.get("type", 1) == 3:
            found[root["name"]] = InteractionType.APPLICATION_COMMAND, _on_a_message(world, root)
            continue
        head = {"id": root["id"], "name": root["name"], "type": 1}
        inner = [option for option in root.get("options", ()) if option["type"] == 1]
        for one in inner:
            data = head | {"options": [{"name": one["name"], "type": 1, "options": list(_given(one))}]}
            found[f"{root['name']} {one['name']}"] = InteractionType.APPLICATION_COMMAND, data
        if not inner:
            found[root["name"]] = InteractionType.APPLICATION_COMMAND, head | {"options": list(_given(root))}
    return found


def _given(command: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for option in command.get("options", ()):
        if option.get("required"):
            choices = [choice["value"] for choice in option.get("choices") or ()]
            value = choices[0] if choices else SAMPLES[option["type"]]
            yield {"name": option["name"], "type": option["type"], "value": value}


def _on_a_message(world: World, root: Mapping[str, Any]) -> dict[str, Any]:
    message = _last(world, world.ben.id)
    resolved = {"messages": {message["id"]: message}}
    return {
        "id": root["id"],
        "name": root["name"],
        "type": 3,
        "target_id": message["id"],
        "resolved": resolved,
    }


def components(world: World) -> Used:
    """Return an interaction for each registered button, menu and form."""
    found: Used = {}
    for (kind, verb), handler in world.bot.actions._handlers.items():
        own = 1 if kind == "button" else 2
        names = list(inspect.signature(handler.call).parameters)[own:][: handler.required]
        kinds = dict(zip(names, handler.types, strict=False))
        args = [ARGUMENTS.get(name, "-" if kinds[name] is str else "1") for name in names]
        id = ":".join(["cx", "1", verb, *args])
        if kind == "button":
            data: dict[str, Any] = {"custom_id": id, "component_type": 2}
        elif kind == "select":
            data = {"custom_id": id, "component_type": 3, "values": [CHOSEN.get(verb, "x")]}
        else:
            rows = [{"type": 18, "component": {"custom_id": f, "value": said}} for f, said in TYPED.items()]
            data = {"custom_id": id, "components": rows}
        form = kind == "form"
        found[f"{kind} {verb}"] = (
            InteractionType.MODAL_SUBMIT if form else InteractionType.MESSAGE_COMPONENT,
            data,
        )
    return found


def _last(world: World, author_id: int) -> dict[str, Any]:
    """Return the author's last message in the channel."""
    said = [
        one for one in world.env.backend.messages[world.channel.id].values() if one.author_id == author_id
    ]
    return dict(serializers.message_payload(world.env.backend, max(said, key=lambda one: one.id)))


def _standing(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the row with the used button or menu, which discord.py looks for on the message."""
    if "component_type" not in data:
        return []
    part = {"id": 2, "type": data["component_type"], "custom_id": data["custom_id"], "style": 2, "label": "x"}
    options = [{"label": value, "value": value} for value in data.get("values", ())]
    return [{"id": 1, "type": 1, "components": [part | {"options": options}]}]


def use_all(world: World, used: Used) -> dict[str, InteractionResult]:
    """Send all these interactions at the same moment as Ben, who manages the server and has a wallet."""
    backend, results = world.env.backend, dict[str, InteractionResult]()
    source = _last(world, backend.bot_user.id)
    for name, (kind, data) in used.items():
        record, payload = base_payload(
            backend,
            type=kind,
            channel_id=world.channel.id,
            guild_id=world.guild.id,
            user_id=world.ben.id,
            data=data,
        )
        if kind != InteractionType.APPLICATION_COMMAND:
            record.source_message_id = int(source["id"])
            payload["message"] = source | {"components": _standing(data)}
        backend.emit("INTERACTION_CREATE", payload)
        results[name] = InteractionResult(world.env, record)
    return results


# ── slow databases ───────────────────────────────────────────────────────────────────────────────────────────────────


def hold_transactions(world: World, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Let every transaction wait for the returned event before it begins."""
    gate = asyncio.Event()

    def after_gate(transact: Callable[..., Any]) -> Callable[..., Any]:
        async def later(*args: Any, **options: Any) -> Any:
            await world.env.external_wait(gate.wait(), reason="a slow database")
            return await transact(*args, **options)

        return later

    for name in ("read", "write", "report"):
        monkeypatch.setattr(world.db, name, after_gate(getattr(world.db, name)))
    return gate


def track_writes(world: World, monkeypatch: pytest.MonkeyPatch) -> list[asyncio.Future[None]]:
    """Track the writes that wait for another process, because simcord doesn't wait for these."""
    waiting: list[asyncio.Future[None]] = []
    write = world.db.write

    async def tracked(*args: Any, **options: Any) -> Any:
        ended = asyncio.get_running_loop().create_future()
        waiting.append(ended)
        try:
            return await world.env.external_wait(write(*args, **options), reason="another process")
        finally:
            ended.set_result(None)

    monkeypatch.setattr(world.db, "write", tracked)
    return waiting


async def ready(world: World) -> Stamped:
    await world.ben.slash(world.channel, "start", balance=84, plan="plus")
    await world.ben.send(world.channel, "https://www.upwork.com/jobs/~022007163664429408020")
    stamped = Stamped()
    world.env.backend.http_requests = stamped
    return stamped


def late_answers(
    stamped: Stamped, results: Mapping[str, InteractionResult], since: float
) -> dict[str, float]:
    """Return the interactions that were acknowledged after more than a second, with the seconds, or never.

    The bot's timers run on simcord's clock, which stands still while there is work to do; ``since`` is its time, too.
    """
    took = {name: stamped.at.get(str(result._interaction.id)) for name, result in results.items()}
    return {
        name: -1.0 if at is None else round(at - since, 2)
        for name, at in took.items()
        if at is None or at - since > ACKNOWLEDGED_IN
    }


def spending_on_a_day(world: World) -> Used:
    """Return a command with a typed day, for which the member's zone is read before the command begins."""
    kind, data = commands(world)["connects spend"]
    [spend] = data["options"]
    dated = {"name": "on", "type": 3, "value": "today"}
    return {"connects spend": (kind, data | {"options": [spend | {"options": [*spend["options"], dated]}]})}


@pytest.mark.parametrize("what", [commands, components, spending_on_a_day])
async def test_everything_is_acknowledged_within_a_second_while_the_database_is_slow(
    world: World, monkeypatch: pytest.MonkeyPatch, what: Callable[[World], Used]
) -> None:
    stamped = await ready(world)
    gate = hold_transactions(world, monkeypatch)
    results = use_all(world, what(world))
    since = world.env.backend.clock.elapsed
    await world.env.settle()
    assert late_answers(stamped, results, since) == {}
    gate.set()
    await world.env.settle()
    silent = [name for name, result in results.items() if not (words(result) or result.modal)]
    assert (silent, world.faults()) == ([], [])


async def test_every_answer_is_in_time_while_another_process_writes(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamped = await ready(world)
    await world.db.write(wait_for_others)
    waiting = track_writes(world, monkeypatch)
    with closing(connect(world.db_path, "rw")) as other:
        other.execute("BEGIN IMMEDIATE")
        results = use_all(world, commands(world) | components(world))
        since = world.env.backend.clock.elapsed
        await world.env.settle()
        assert late_answers(stamped, results, since) == {}
        # A write that waits for too long is refused meanwhile, in place of its deferral.
        deferred = {
            name for name, result in results.items() if str(result._interaction.id) in stamped.deferred
        }
        assert deferred >= WRITERS
        assert not deferred & READERS
        with pytest.raises(sqlite3.OperationalError):
            await asyncio.to_thread(_write, world)
        other.execute("ROLLBACK")
    while open_ := [ended for ended in waiting if not ended.done()]:
        await asyncio.wait(open_)
        await world.env.settle()
    silent = [name for name, result in results.items() if not (words(result) or result.modal)]
    assert (silent, world.faults()) == ([], [])


def wait_for_others(tx: Tx) -> None:
    """Let the writer wait for another process for longer than any machine takes to send all commands."""
    tx.rows("PRAGMA busy_timeout = 600000")


def _write(world: World) -> None:
    with closing(connect(world.db_path, "rw")) as third:
        third.execute("PRAGMA busy_timeout = 0")
        third.execute("BEGIN IMMEDIATE")
