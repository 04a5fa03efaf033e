"""A member who uses the bot and keeps what it answers."""

from collections.abc import Awaitable
from typing import Any

from simcord import InteractionResult, MemberActor

from tests.cogs.mail import pick
from tests.cogs.world import World, buttons, fill, menus, parts, press
from tests.cogs.world import components as components_of
from tests.phone.recorder import Recorder


class Tour:
    """Uses the bot as one member and keeps what it answers."""

    def __init__(self, world: World, recorder: Recorder, member: MemberActor, prefix: str) -> None:
        self.world = world
        self.recorder = recorder
        self.member = member
        self.prefix = prefix

    async def keep(self, name: str, work: Awaitable[Any]) -> Any:
        return await self.recorder.step(f"{self.prefix} {name}", work)

    async def type(self, command: str, label: str = "", **options: Any) -> InteractionResult:
        name = f"/{command} {label}".strip()
        return await self.keep(name, self.member.slash(self.world.channel, command, **options))

    async def press(self, shown: InteractionResult, label: str, name: str = "") -> InteractionResult | None:
        """Press a button, if it is there."""
        if label not in buttons(shown):
            return None
        return await self.keep(name or f"[{label}]", press(self.member, shown, label))

    async def fill(
        self, shown: InteractionResult | None, name: str, /, **fields: Any
    ) -> InteractionResult | None:
        if shown is None or shown.modal is None:
            return None
        return await self.keep(name, fill(self.member, shown, **fields))

    async def pick(self, shown: InteractionResult, verb: str, *values: str) -> InteractionResult | None:
        ids = [part["custom_id"] for part in parts(components_of(shown)) if "custom_id" in part]
        custom_id = next((id for id in ids if id.startswith(f"cx:1:{verb}")), None)
        if custom_id is None:
            return None
        return await self.keep(f"({verb} {values})", pick(self.member, shown, custom_id, *values))

    async def open(self, shown: InteractionResult, verb: str) -> None:
        """Choose the first option of the menu, if the card has the menu."""
        menu = next((menu for menu in menus(shown) if menu["custom_id"].startswith(f"cx:1:{verb}")), None)
        if menu is not None:
            await self.pick(shown, verb, menu["options"][0]["value"])
