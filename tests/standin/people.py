"""Act as people who type commands, press buttons and submit forms, within the limits of Discord's client."""

from typing import TYPE_CHECKING, Any

from tests.standin import payloads
from tests.standin.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL, Used
from tests.standin.limits import BUTTON, LABEL, SELECT, SELECTS, TEXT, walk
from tests.standin.limits_commands import BOOLEAN, GROUP, INTEGER, NUMBER, STRING, SUB
from tests.standin.payloads import APPLICATION, CHANNEL, GUILD, Json

if TYPE_CHECKING:
    from tests.standin.server import StandIn

MESSAGE_MENU = 3
MANAGE_SERVER = 1 << 5
ELSEWHERE = "1400000000000000999"
"""A server that the bot isn't in."""
_PYTHON = {STRING: str, INTEGER: int, BOOLEAN: bool, NUMBER: (int, float)}


class Person:
    """A person in one channel, made by `StandIn.person`. ``channel_id``: the direct channel, None: the server's.

    ``elsewhere``: the person is in a server that the bot isn't in, with the app installed for themselves. ``manages``: the
    person may manage the server. ``guild``: the server.
    """

    def __init__(
        self,
        discord: "StandIn",
        user: Json,
        channel_id: str | None,
        *,
        elsewhere: bool = False,
        manages: bool = False,
        guild: str = GUILD,
    ) -> None:
        self._guild = guild
        self._discord = discord
        self._channel_id = channel_id
        self._elsewhere = elsewhere
        self._permissions = str(int(payloads.MEMBER) | (MANAGE_SERVER if manages else 0))
        self.user = user

    @property
    def id(self) -> str:
        return self.user["id"]

    async def send(self, command: str, /, **options: Any) -> Used:
        """Send a command such as ``connects spend`` with its options; don't wait for the answer."""
        return await self._discord.deliver(self.typed(command, **options))

    async def ask(self, command: str, /, **options: Any) -> Used:
        """Send a command and wait for its answer."""
        return await (await self.send(command, **options)).answered()

    def typed(self, command: str, /, **options: Any) -> Used:
        """Return the interaction of a command without sending it."""
        root, nest, leaf = self._find(command)
        filled = [_option(spec, options.pop(spec["name"], None)) for spec in leaf.get("options") or []]
        assert not options, f"/{command} has no {sorted(options)}"
        return self._used(COMMAND, _data(root, nest, [one for one in filled if one]))

    async def complete(self, command: str, option: str, typed: str, **others: Any) -> list[str]:
        """Return the values that autocomplete offers for ``option`` after ``typed``."""
        root, nest, leaf = self._find(command)
        [spec] = [one for one in leaf["options"] if one["name"] == option]
        assert spec.get("autocomplete"), f"/{command} {option} has no list"
        options = [_option(one, others.get(one["name"])) for one in leaf["options"] if one["name"] in others]
        focused = {"type": spec["type"], "name": option, "value": typed, "focused": True}
        data = _data(root, nest, [*(one for one in options if one), focused])
        used = await self._discord.deliver(self._used(AUTOCOMPLETE, data))
        return [choice["value"] for choice in (await used.answered()).choices]

    async def menu(self, name: str, content: str) -> Used:
        """Use a message menu on a message with this content."""
        [root] = [one for one in self._discord.applications.commands if one["name"] == name]
        assert root["type"] == MESSAGE_MENU
        target = payloads.message(CHANNEL, self.user, content=content)
        data = {"id": root["id"], "name": name, "type": MESSAGE_MENU, "target_id": target["id"]}
        data["resolved"] = {"messages": {target["id"]: target}}
        return await (await self._discord.deliver(self._used(COMMAND, data))).answered()

    async def press(self, shown: Used | Json, label: str) -> Used:
        """Press the button with this label, and wait for the answer."""
        return await (await self.pressing(shown, label)).answered()

    async def pressing(self, shown: Used | Json, label: str) -> Used:
        """Press the button with this label; don't wait for the answer."""
        message, button = _holder(shown, label)
        data = {"custom_id": button["custom_id"], "component_type": BUTTON, "id": button["id"]}
        return await self._discord.deliver(self._used(COMPONENT, data, message))

    async def choose(self, shown: Used | Json, *values: str) -> Used:
        """Choose in the first menu of a message that offers these values, and wait for the answer."""
        message, menu = next(
            (message, part)
            for message in seen(shown)
            for part in walk(message["components"])
            if part["type"] == SELECT and set(values) <= {option["value"] for option in part["options"]}
        )
        data = {
            "custom_id": menu["custom_id"],
            "component_type": SELECT,
            "id": menu["id"],
            "values": list(values),
        }
        return await (await self._discord.deliver(self._used(COMPONENT, data, message))).answered()

    async def fill(self, shown: Used, **fields: str) -> Used:
        """Submit the opened form with these texts, and wait for the answer; other fields keep their initial values."""
        assert shown.modal is not None, "no form was opened"
        filled = [_filled(component, fields) for component in shown.modal["components"]]
        assert not fields, f"the form has no {sorted(fields)}"
        data = {"custom_id": shown.modal["custom_id"], "components": [one for one in filled if one]}
        return await (await self._discord.deliver(self._used(MODAL, data, shown.source))).answered()

    def _find(self, command: str) -> tuple[Json, list[Json], Json]:
        """Return the registered command, the names of its subcommands on the path, and the one that has the options."""
        first, *rest = command.split()
        root = next((one for one in self._discord.applications.commands if one["name"] == first), None)
        assert root is not None, f"/{first} was never registered"
        nest: list[Json] = []
        for name in rest:
            below = (nest[-1] if nest else root).get("options") or []
            nest.append(next(one for one in below if one["name"] == name and one["type"] in (SUB, GROUP)))
        return root, nest, nest[-1] if nest else root

    def _used(self, kind: int, data: Json, source: Json | None = None) -> Used:
        id = payloads.new_id()
        payload: Json = {
            "id": id,
            "application_id": APPLICATION,
            "type": kind,
            "token": f"token-{id}",
            "version": 1,
            "data": data,
            "locale": "en-US",
            "entitlements": [],
            "attachment_size_limit": 10_485_760,
            **({"message": source} if source is not None else {}),
            **(self._in_server() if self._channel_id is None else self._in_direct(self._channel_id)),
        }
        return Used(payload, source=source)

    def _in_server(self) -> Json:
        guild = ELSEWHERE if self._elsewhere else self._guild
        channel = CHANNEL if self._guild == GUILD else str(int(guild) + 1)
        return {
            "guild_id": guild,
            "guild": {"id": guild, "locale": "en-US", "features": []},
            "guild_locale": "en-US",
            "channel_id": channel,
            "channel": payloads.text_channel(channel, guild=self._guild)
            | {"permissions": payloads.EVERYTHING},
            "member": payloads.member(self.user, self._permissions),
            "app_permissions": payloads.EVERYTHING,
            "authorizing_integration_owners": {"1": self.id} if self._elsewhere else {"0": guild},
            "context": 0,
        }

    def _in_direct(self, channel_id: str) -> Json:
        return {
            "channel_id": channel_id,
            "channel": payloads.dm_channel(channel_id, payloads.me()),
            "user": self.user,
            "app_permissions": "0",
            "authorizing_integration_owners": {"0": "0", "1": self.id},
            "context": 1,
        }


def seen(shown: Used | Json) -> list[Json]:
    """Return the messages of an answer, or the message itself."""
    if isinstance(shown, Used):
        return shown.messages or ([shown.source] if shown.source is not None else [])
    return [shown]


def words(shown: Used | Json) -> str:
    """Return all text of an answer or a message."""
    parts: list[str] = []
    for message in seen(shown):
        parts += [message["content"]] if message["content"] else []
        parts += [part["content"] for part in walk(message["components"]) if part["type"] == TEXT]
    return "\n".join(parts)


def buttons(shown: Used | Json) -> list[str]:
    """Return the labels of the enabled buttons."""
    return [
        part["label"]
        for message in seen(shown)
        for part in walk(message["components"])
        if part["type"] == BUTTON and part.get("custom_id") and not part.get("disabled")
    ]


def _holder(shown: Used | Json, label: str) -> tuple[Json, Json]:
    for message in seen(shown):
        for part in walk(message["components"]):
            if part["type"] == BUTTON and part.get("label") == label and not part.get("disabled"):
                return message, part
    raise AssertionError(f"there is no button {label!r}, only {buttons(shown)}")


def _option(spec: Json, value: Any) -> Json | None:
    """Return an option as a client sends it; None for no value. Fails for a value that a client refuses."""
    name = spec["name"]
    if value is None:
        assert not spec.get("required"), f"{name} is required"
        return None
    assert isinstance(value, _PYTHON[spec["type"]]), f"{name} takes no {value!r}"
    if choices := spec.get("choices"):
        assert value in [choice["value"] for choice in choices], f"{name} can't be {value!r}"
    if spec["type"] in (INTEGER, NUMBER):
        assert spec.get("min_value", value) <= value <= spec.get("max_value", value), (
            f"{name} can't be {value}"
        )
    if spec["type"] == STRING:
        assert spec.get("min_length", 0) <= len(value) <= spec.get("max_length", 6000), f"{name} is too long"
    return {"type": spec["type"], "name": name, "value": value}


def _data(root: Json, nest: list[Json], options: list[Json]) -> Json:
    for part in reversed(nest):
        options = [{"type": part["type"], "name": part["name"], "options": options}]
    return {"id": root["id"], "name": root["name"], "type": root["type"], "options": options}


def _filled(component: Json, fields: dict[str, str]) -> Json | None:
    if component["type"] != LABEL:
        return None
    inner = component["component"]
    given = fields.pop(inner["custom_id"], None)
    answer: Json = {"type": inner["type"], "id": 2, "custom_id": inner["custom_id"]}
    if inner["type"] in SELECTS:
        there = [option["value"] for option in inner.get("options", []) if option.get("default")]
        answer["values"] = there if given is None else [given]
    else:
        answer["value"] = inner.get("value", "") if given is None else given
    return {"type": LABEL, "id": 1, "component": answer}
