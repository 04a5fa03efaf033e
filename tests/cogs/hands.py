"""Type commands for Ana, send tampered commands and forms, deliver an interaction twice, and read what was written."""

from typing import Any

from simcord import InteractionResult, MemberActor
from simcord.enums import AppCommandType, InteractionType
from simcord.interactions import nest_options, walk_to_subcommand

from bot.services.who import Who
from tests.cogs.world import Shown, World, parts, words

INJECTIONS = ("@everyone", "<@&1>", "**bold**", "[x](https://evil.example)", "# big", "`tick`", "||spoiler||")
"""Texts that have an effect in Discord unless they are escaped."""


def first_line(shown: Shown) -> str:
    """Return the first line of an answer without the ``##`` of a heading."""
    return words(shown).partition("\n")[0].removeprefix("## ")


async def start_ana(
    world: World, balance: int = 84, plan: str = "basic", **options: Any
) -> InteractionResult:
    """Open Ana's wallet with ``balance`` Connects, by /start."""
    return await world.ana.slash(world.channel, "start", balance=balance, plan=plan, **options)


async def connects_command(world: World, command: str, **options: Any) -> InteractionResult:
    """Type ``/connects <command>`` as Ana."""
    return await world.ana.slash(world.channel, f"connects {command}", **options)


async def send_tampered_command(world: World, name: str, **options: Any) -> InteractionResult:
    """Send a command of Ana's with option values that a client of Discord would refuse."""
    backend = world.env.backend
    root_name, *path = name.split(" ")
    [root] = [
        command
        for command in backend.visible_commands(user_id=world.ana.id, channel_id=world.channel.id)
        if command["name"] == root_name
    ]
    leaf, nesting = walk_to_subcommand(root, path)
    types = {option["name"]: option["type"] for option in leaf.get("options", ())}
    values = [{"name": name, "type": types[name], "value": value} for name, value in options.items()]
    data = {"id": root["id"], "name": root_name, "type": int(AppCommandType.CHAT_INPUT)}
    data["options"] = nest_options(root, nesting, values)
    return await world.ana._dispatch_interaction(InteractionType.APPLICATION_COMMAND, world.channel, data)


def forge_button(world: World, shown: InteractionResult, label: str, custom_id: str) -> None:
    """Replace the custom id of an answer's button named ``label``."""
    assert shown.response is not None
    stored = world.env.backend.get_message(shown.response.channel_id, shown.response.id)
    [button] = [part for part in parts(stored.components) if part.get("label") == label]
    button["custom_id"] = custom_id


def form_fields(shown: InteractionResult) -> dict[str, dict[str, Any]]:
    """Return the fields of the opened form by name."""
    assert shown.modal is not None, "no form was shown"
    components = [label["component"] for label in shown.modal["components"]]
    return {field["custom_id"]: field for field in components}


def form_values(shown: InteractionResult) -> dict[str, Any]:
    """Return the values that the opened form is filled in with."""
    return {name: _value(field) for name, field in form_fields(shown).items()}


def _value(field: dict[str, Any]) -> Any:
    """Return a field's prefilled text, chosen options or chosen ids."""
    if "default_values" in field:
        return [int(chosen["id"]) for chosen in field["default_values"]]
    if "options" in field:
        return [option["value"] for option in field["options"] if option.get("default")]
    return field.get("value", "")


async def send_tampered_form(world: World, actor: MemberActor, id: str, **typed: str) -> InteractionResult:
    """Submit a form with the custom id ``id`` and with values that a client of Discord would refuse."""
    labels = [{"type": 18, "component": {"custom_id": name, "value": value}} for name, value in typed.items()]
    data = {"custom_id": id, "components": labels}
    return await actor._dispatch_interaction(InteractionType.MODAL_SUBMIT, world.channel, data)


async def deliver_again(world: World) -> None:
    """Deliver the last interaction to the bot a second time."""
    [payload] = [
        payload
        for kind, event, payload in reversed(world.env.backend.transcript)
        if (kind, event) == ("GATEWAY", "INTERACTION_CREATE")
    ][:1]
    world.env.backend.emit("INTERACTION_CREATE", payload)
    await world.env.settle()


async def written_entries(world: World) -> list[tuple[str, int]]:
    """Return kind and amount of every ledger entry in the database, in the order of writing."""
    rows = await world.db.read(lambda tx: tx.rows("SELECT kind, amount FROM entry ORDER BY id"))
    return [(str(kind), int(amount)) for kind, amount in rows]


async def balance_of_ana(world: World) -> int:
    """Return Ana's balance in Connects."""
    view = await world.services.ledger.balance(Who(world.ana.id, world.guild.id))
    return view.balance


def could_ping(world: World) -> list[dict[str, Any]]:
    """Return the sent messages that allow mentions; empty if none can ping anybody."""
    sent = [entry.json for entry in world.env.http_requests if isinstance(entry.json, dict)]
    bodies = [body.get("data") or body for body in sent]
    messages = [body for body in bodies if "components" in body and "title" not in body]  # a form has a title
    assert messages
    return [body for body in messages if body.get("allowed_mentions") != {"parse": []}]
