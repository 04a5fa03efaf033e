"""Route buttons, menus and forms whose custom id ``cx:1:<verb>:<arg>…`` holds all their data.

A cog's method is marked for a verb, and any card may hold the button, also a card posted before a restart::

    @on_button("undo")
    async def undo(self, interaction: discord.Interaction, entry_id: int) -> None: ...

    @on_select("job-pick")                       # the chosen values come before the arguments
    async def pick(self, interaction: discord.Interaction, values: list[str], sort: str) -> None: ...

    @on_form("job-edit")                         # the typed texts, by field
    async def edited(self, interaction: discord.Interaction, fields: dict[str, str], job_id: int) -> None: ...

    card.buttons(button(text.t("button-undo"), "undo", entry.id))

Arguments are ``str`` or ``int``, by the method's annotations. Anybody can forge a custom id, so the service
checks that the named entry, job or proposal belongs to the person.
"""

import inspect
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import discord

from bot.ui.components import VERSION

Kind = Literal["button", "select", "form"]
Method = TypeVar("Method", bound=Callable[..., Awaitable[None]])

_MARK = "__connects_action__"


class StaleAction(Exception):
    """No method answers this custom id: the card is from an older version of the bot, or the id was forged."""


def on_button(verb: str) -> Callable[[Method], Method]:
    """Mark a cog's method to answer the buttons that `button` makes with this verb."""
    return _marker("button", verb)


def on_select(verb: str) -> Callable[[Method], Method]:
    """Mark a cog's method to answer the menus that `select` makes with this verb."""
    return _marker("select", verb)


def on_form(verb: str) -> Callable[[Method], Method]:
    """Mark a cog's method to answer the forms (`bot.ui.components.Form`) of this verb."""
    return _marker("form", verb)


def _marker(kind: Kind, verb: str) -> Callable[[Method], Method]:
    def mark(method: Method) -> Method:
        setattr(method, _MARK, (kind, verb))
        return method

    return mark


class Action(discord.ui.DynamicItem[discord.ui.Item[Any]], template=r"cx:.*"):
    """A button or menu of the bot on any message of any age; discord.py makes one for each press or choice."""

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
            values = (interaction.data or {}).get("values", [])
            await actions.run("select", interaction, self.custom_id, list(values))


@dataclass(frozen=True, slots=True)
class _Handler:
    """A method, the types that it takes after the interaction, and how many of the arguments it requires."""

    call: Callable[..., Awaitable[None]]
    types: tuple[type, ...]
    required: int

    def convert(self, texts: Sequence[str]) -> list[str | int]:
        """Return the arguments converted to the method's annotated types. Raises StaleAction if they don't fit."""
        if not self.required <= len(texts) <= len(self.types):
            raise StaleAction
        try:
            return [kind(value) for kind, value in zip(self.types, texts, strict=False)]
        except ValueError:
            raise StaleAction from None


class Actions:
    """The registered methods by verb.

    ``error_replies``: a context around each call that turns errors into replies. ``count``: called before each call with the
    member's id, the kind and the verb; raises an error for a member who does that too often. None: nothing is counted.
    """

    def __init__(
        self,
        error_replies: Callable[[discord.Interaction], AbstractAsyncContextManager[None]],
        count: Callable[[int, str, str], None] | None = None,
    ) -> None:
        self._error_replies = error_replies
        self._count = count
        self._handlers: dict[tuple[Kind, str], _Handler] = {}

    def collect(self, cog: object) -> None:
        """Register a cog's marked methods.

        Raises ValueError if a verb is already registered, or a method takes an argument that is neither str nor int.
        """
        for _, method in inspect.getmembers(cog, inspect.iscoroutinefunction):
            mark: tuple[Kind, str] | None = getattr(method, _MARK, None)
            if mark is None:
                continue
            if mark in self._handlers:
                raise ValueError(f"two methods answer the {mark[0]} {mark[1]!r}")
            self._handlers[mark] = _handler(mark[0], method)

    async def run(
        self,
        kind: Kind,
        interaction: discord.Interaction,
        id: str,
        values: Sequence[str] | Mapping[str, str] | None = None,
    ) -> None:
        """Answer a button, menu or form. Never raises.

        ``values``: the values chosen in a menu, or a form's texts by field; None for a button.
        """
        async with self._error_replies(interaction):
            handler, args = self._find(kind, id)
            if self._count is not None:
                self._count(interaction.user.id, kind, id.split(":")[2])
            if values is None:
                await handler.call(interaction, *args)
            else:
                await handler.call(interaction, values, *args)

    def _find(self, kind: Kind, id: str) -> tuple[_Handler, list[str | int]]:
        """Return the method for a custom id, and its arguments. Raises StaleAction."""
        match id.split(":"):
            case ["cx", version, verb, *args] if version == str(VERSION) and (kind, verb) in self._handlers:
                handler = self._handlers[kind, verb]
                return handler, handler.convert(args)
            case _:
                raise StaleAction


def _handler(kind: Kind, method: Callable[..., Awaitable[None]]) -> _Handler:
    """Return the handler for a marked method. Raises ValueError for an argument that is neither str nor int."""
    leading = 1 if kind == "button" else 2  # the interaction, and a menu's values or a form's fields
    parameters = list(inspect.signature(method, eval_str=True).parameters.values())[leading:]
    types = tuple(parameter.annotation for parameter in parameters)
    if not set(types) <= {str, int}:
        raise ValueError(f"{method.__qualname__} has to take str and int after its first {leading}")
    required = sum(parameter.default is inspect.Parameter.empty for parameter in parameters)
    return _Handler(method, types, required)
