"""The demo's page as a browser uses it: over HTTP, with nothing known but the address that was printed."""

from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

import aiohttp

BUTTON, MENU, CHANNEL, TEXT, RADIO = 2, 3, 8, 10, 21
MOST_LOOKS = 20
NOT_NOW = {"stale-revision", "busy"}
"""The page has changed since it was looked at, or somebody else is at it."""


class Browser:
    """``async with Browser(url) as page: await page.type("connects balance")``."""

    def __init__(self, url: str) -> None:
        self._address, _, capability = url.partition("/#")
        self._headers = {"X-Simcord-Capability": capability}
        self._actions = 0
        self.state: dict[str, Any] = {}

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(self._address, headers=self._headers)
        self.state = await self._ask("POST", "/api/pages", {})
        self._session.headers["X-Simcord-Context"] = self.state["context"]["id"]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._session.close()

    async def html(self) -> str:
        async with self._session.get("/") as response:
            assert response.status == 200
            return await response.text()

    async def reload(self) -> None:
        self.state = await self._ask("GET", "/api/state")

    def messages(self) -> list[str]:
        """The words of every message in the channel, oldest first."""
        return ["\n".join(_words(message)) for message in self._timeline()]

    def labels(self) -> list[str]:
        """The buttons of the last message."""
        parts = _parts(self._timeline()[-1]["components"])
        return [part["label"] for part in parts if part["type"] == BUTTON]

    async def type(self, command: str, **options: Any) -> str:
        """Run a slash command; the words of the answer."""
        known = (await self._ask("GET", "/api/commands"))["entries"]
        entry = next(one for one in known if one["invocation"] == command)
        await self._act(
            "run_command",
            command_id=entry["commandId"],
            path=entry["path"],
            schema_fingerprint=entry["schemaFingerprint"],
            options=options,
        )
        return self.messages()[-1]

    async def press(self, label: str) -> str:
        """Press the button of the last message that has it; the words of what that message says then."""
        message, button = next(
            (message, part)
            for message in reversed(self._timeline())
            for part in _parts(message["components"])
            if part["type"] == BUTTON and part.get("label") == label
        )
        await self._act("click", target_id=message["id"], control_key=button["control_key"])
        return "\n".join(_words(self.state["messages"][message["id"]]))

    async def choose(self, place: int, *values: str) -> str:
        """Choose values in a menu of the last message, counted from 0; the words of what that message says then."""
        message = self._timeline()[-1]
        menus = [part for part in _parts(message["components"]) if part["type"] in (MENU, CHANNEL)]
        key = menus[place]["control_key"]
        await self._act("select", target_id=message["id"], control_key=key, values=list(values))
        return "\n".join(_words(self.state["messages"][message["id"]]))

    async def fill(self, **fields: Any) -> str:
        """Send the form that is open, with these fields changed; the words of the answer."""
        form = self.state["modal"]
        controls = [label["component"] for label in form["payload"]["components"]]
        values = {control["custom_id"]: self._stands(control) for control in controls}
        assert set(fields) <= set(values), list(values)
        await self._act("modal_submit", modal_handle=form["handle"], values={**values, **fields})
        return self.messages()[-1]

    async def view_as(self, name: str) -> None:
        """Become another of the viewers."""
        viewer = next(one for one in self.state["viewers"] if one["name"] == name)
        await self._act("viewer", viewer_id=viewer["id"])

    def _stands(self, control: dict[str, Any]) -> Any:
        """What a form's field holds before anybody changes it."""
        if control["type"] == CHANNEL:
            return [chosen["id"] for chosen in self.state["candidates"][control["control_key"]]["selected"]]
        if "options" in control:
            chosen = [option["value"] for option in control["options"] if option.get("default")]
            return chosen[0] if control["type"] == RADIO else chosen
        return control.get("value", "")

    def _timeline(self) -> list[dict[str, Any]]:
        return [self.state["messages"][identity] for identity in self.state["timeline"]]

    async def _act(self, kind: str, **more: Any) -> None:
        """Do something on the page as it is by now: where the bot has said something meanwhile, look and do it again."""
        self._actions += 1
        for attempt in range(MOST_LOOKS):
            body = {
                "protocol_version": self.state["protocolVersion"],
                "sequence": self._actions,
                "request_id": f"request {self._actions}.{attempt}",
                "generation": self.state["context"]["generation"],
                "bot_generation": self.state["botGeneration"],
                "published_revision": self.state["publishedRevision"],
                "kind": kind,
                **more,
            }
            done = await self._ask("POST", "/api/action", body)
            await self.reload()
            if not any(one["code"] in NOT_NOW for one in done["diagnostics"]):
                assert (done["rejected"], done["settlement"]) == (False, "settled"), done
                return
        raise AssertionError(f"the page never stood still for {kind}")

    async def _ask(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        async with self._session.request(method, path, json=body) as response:
            answer = await response.json()
            assert response.status == 200, answer
            return answer


def _parts(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for part in components:
        yield part
        accessory = part.get("accessory")
        yield from _parts([*part.get("components", ()), *([accessory] if accessory else [])])


def _words(message: dict[str, Any]) -> list[str]:
    return [
        message["content"],
        *(part["content"] for part in _parts(message["components"]) if part["type"] == TEXT),
    ]
