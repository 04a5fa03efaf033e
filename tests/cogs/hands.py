"""What reaches the bot besides what a member types and presses: tampered options, interactions that come twice."""

from typing import Any

from simcord import InteractionResult, MemberActor
from simcord.enums import AppCommandType, InteractionType
from simcord.interactions import nest_options, walk_to_subcommand

from bot.services.who import Who
from tests.cogs.world import Shown, World, parts, words

INJECTIONS = ("@everyone", "<@&1>", "**bold**", "[x](https://evil.example)", "# big", "`tick`", "||spoiler||")
"""What must be shown as it was typed, and do nothing."""


def first(shown: Shown) -> str:
    """The first line of an answer, without what makes it big."""
    return words(shown).partition("\n")[0].removeprefix("## ")


async def start(world: World, balance: int = 84, plan: str = "basic", **options: Any) -> InteractionResult:
    """Ana's wallet."""
    return await world.ana.slash(world.channel, "start", balance=balance, plan=plan, **options)


async def say(world: World, command: str, **options: Any) -> InteractionResult:
    """Ana types ``/connects <command>``."""
    return await world.ana.slash(world.channel, f"connects {command}", **options)


async def tampered(world: World, name: str, **options: Any) -> InteractionResult:
    """Ana's client sends a command with values that Discord itself would have refused."""
    backend = world.env.backend
    root_name, *path = name.split(" ")
    [root] = [
        command
        for command in backend.visible_commands(user_id=world.ana.id, channel_id=world.channel.id)
        if command["name"] == root_name
    ]
    leaf, nesting = walk_to_subcommand(root, path)
    types = {option["name"]: option["type"] for option in leaf.get("options", ())}
    given = [{"name": name, "type": types[name], "value": value} for name, value in options.items()]
    data = {"id": root["id"], "name": root_name, "type": int(AppCommandType.CHAT_INPUT)}
    data["options"] = nest_options(root, nesting, given)
    return await world.ana._dispatch_interaction(InteractionType.APPLICATION_COMMAND, world.channel, data)


def forge(world: World, shown: InteractionResult, label: str, custom_id: str) -> None:
    """Put another custom id under a button of an answer."""
    assert shown.response is not None
    stored = world.env.backend.get_message(shown.response.channel_id, shown.response.id)
    [button] = [part for part in parts(stored.components) if part.get("label") == label]
    button["custom_id"] = custom_id


def fields(shown: InteractionResult) -> dict[str, dict[str, Any]]:
    """The fields of the form that was shown, by name."""
    assert shown.modal is not None, "no form was shown"
    found = [label["component"] for label in shown.modal["components"]]
    return {field["custom_id"]: field for field in found}


def prefilled(shown: InteractionResult) -> dict[str, Any]:
    """What stands in the form that was shown before anybody types."""
    return {name: _stands(field) for name, field in fields(shown).items()}


def _stands(field: dict[str, Any]) -> Any:
    if "default_values" in field:
        return [int(chosen["id"]) for chosen in field["default_values"]]
    if "options" in field:
        return [option["value"] for option in field["options"] if option.get("default")]
    return field.get("value", "")


async def tampered_form(world: World, actor: MemberActor, id: str, **typed: str) -> InteractionResult:
    """The actor's client sends a form with values that Discord itself would have refused."""
    labels = [{"type": 18, "component": {"custom_id": name, "value": value}} for name, value in typed.items()]
    data = {"custom_id": id, "components": labels}
    return await actor._dispatch_interaction(InteractionType.MODAL_SUBMIT, world.channel, data)


async def deliver_again(world: World) -> None:
    """The gateway sends the last interaction a second time."""
    [payload] = [
        payload
        for kind, event, payload in reversed(world.env.backend.transcript)
        if (kind, event) == ("GATEWAY", "INTERACTION_CREATE")
    ][:1]
    world.env.backend.emit("INTERACTION_CREATE", payload)
    await world.env.settle()


async def facts(world: World) -> list[tuple[str, int]]:
    """Kind and amount of every entry in the file, in the order of writing."""
    rows = await world.db.read(lambda tx: tx.rows("SELECT kind, amount FROM entry ORDER BY id"))
    return [(str(kind), int(amount)) for kind, amount in rows]


async def held(world: World) -> int:
    """Ana's balance as the services see it."""
    view = await world.services.ledger.balance(Who(world.ana.id, world.guild.id))
    return view.balance


def could_ping(world: World) -> list[dict[str, Any]]:
    """The messages sent so far that would let somebody be mentioned."""
    sent = [entry.json for entry in world.env.http_requests if isinstance(entry.json, dict)]
    bodies = [body.get("data") or body for body in sent]
    messages = [body for body in bodies if "components" in body and "title" not in body]  # a form has a title
    assert messages
    return [body for body in messages if body.get("allowed_mentions") != {"parse": []}]
