"""Buttons, menus and forms that need no memory: everything they know is in their custom id, ``cx:1:<verb>:<arg>…``.

A cog names the method that answers a verb, and any card may hold the button, also one posted before a restart::

    @on_button("undo")
    async def undo(self, interaction: discord.Interaction, entry_id: int) -> None: ...

    @on_select("job-pick")                       # what was chosen comes before the arguments
    async def pick(self, interaction: discord.Interaction, values: list[str], sort: str) -> None: ...

    @on_form("job-edit")                         # what was typed, by field
    async def edited(self, interaction: discord.Interaction, fields: dict[str, str], job_id: int) -> None: ...

    card.buttons(button(text.t("button-undo"), "undo", entry.id))

Arguments are ``str`` or ``int`` by the method's annotations. They come from outside: the service checks whose they are.
"""

import inspect
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import discord

from bot.ui.components import VERSION

Kind = Literal["button", "select", "form"]
F = TypeVar("F", bound=Callable[..., Awaitable[None]])

_MARK = "__connects_action__"


class StaleAction(Exception):
    """A custom id that no method answers: from an older version, or tampered with."""


def on_button(verb: str) -> Callable[[F], F]:
    """The cog's method answers buttons made with `button` for this verb."""
    return _marker("button", verb)


def on_select(verb: str) -> Callable[[F], F]:
    """The cog's method answers menus made with `select` for this verb."""
    return _marker("select", verb)


def on_form(verb: str) -> Callable[[F], F]:
    """The cog's method answers forms (`bot.ui.form.Form`) of this verb."""
    return _marker("form", verb)


def _marker(kind: Kind, verb: str) -> Callable[[F], F]:
    def mark(method: F) -> F:
        setattr(method, _MARK, (kind, verb))
        return method

    return mark


class Action(discord.ui.DynamicItem[discord.ui.Item[Any]], template=r"cx:.*"):
    """Each of our buttons and menus, on any message of any age."""

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: discord.ui.Item[Any], match: Any
    ) -> "Action":
        return cls(item)

    async def callback(self, interaction: discord.Interaction) -> None:
        actions: Actions = interaction.client.actions  # type: ignore[attr-defined]
        if isinstance(self.item, discord.ui.Button):
            await actions.run("button", interaction, self.custom_id)
        else:
            chosen = (interaction.data or {}).get("values", [])
            await actions.run("select", interaction, self.custom_id, list(chosen))


@dataclass(frozen=True, slots=True)
class _Handler:
    call: Callable[..., Awaitable[None]]
    takes: tuple[type, ...]
    needed: int

    def convert(self, given: Sequence[str]) -> list[str | int]:
        """The arguments by their annotated types; raises StaleAction where they don't fit."""
        if not self.needed <= len(given) <= len(self.takes):
            raise StaleAction
        try:
            return [kind(value) for kind, value in zip(self.takes, given, strict=False)]
        except ValueError:
            raise StaleAction from None


class Actions:
    """Which method answers which verb. ``door`` opens around each call and turns what it raises into words."""

    def __init__(self, door: Callable[[discord.Interaction], AbstractAsyncContextManager[None]]) -> None:
        self._door = door
        self._handlers: dict[tuple[Kind, str], _Handler] = {}

    def collect(self, cog: object) -> None:
        """Take in a cog's marked methods. Raises ValueError where a verb is taken or a method has odd arguments."""
        for _, method in inspect.getmembers(cog, inspect.iscoroutinefunction):
            mark: tuple[Kind, str] | None = getattr(method, _MARK, None)
            if mark is None:
                continue
            if mark in self._handlers:
                raise ValueError(f"two methods answer the {mark[0]} {mark[1]!r}")
            self._handlers[mark] = _handler(mark[0], method)

    def verbs(self, kind: Kind) -> frozenset[str]:
        return frozenset(verb for of, verb in self._handlers if of == kind)

    async def run(
        self,
        kind: Kind,
        interaction: discord.Interaction,
        id: str,
        given: Sequence[str] | Mapping[str, str] | None = None,
    ) -> None:
        """Answer what was pressed, chosen or typed. Never raises."""
        async with self._door(interaction):
            handler, args = self._find(kind, id)
            await handler.call(interaction, *(() if given is None else (given,)), *args)

    def _find(self, kind: Kind, id: str) -> tuple[_Handler, list[str | int]]:
        mark, version, verb, *args = [*id.split(":"), "", ""]
        handler = self._handlers.get((kind, verb))
        if (mark, version) != ("cx", str(VERSION)) or handler is None:
            raise StaleAction
        return handler, handler.convert(args[:-2])


def _handler(kind: Kind, method: Callable[..., Awaitable[None]]) -> _Handler:
    own = 1 if kind == "button" else 2  # the interaction, and what was chosen or typed
    parameters = list(inspect.signature(method, eval_str=True).parameters.values())[own:]
    takes = tuple(parameter.annotation for parameter in parameters)
    if not set(takes) <= {str, int}:
        raise ValueError(f"{method.__qualname__} has to take str and int after its first {own}")
    needed = sum(parameter.default is inspect.Parameter.empty for parameter in parameters)
    return _Handler(method, takes, needed)
