"""Route buttons, menus and forms whose custom id ``cx:1:<verb>:<arg>…`` holds all their data.

A cog's method is marked for a verb, and any card may hold the button, also a card posted before a restart::

    @on_button("undo")
    async def undo(self, interaction: discord.Interaction, entry_id: int) -> None: ...

    @on_select("job-pick")                       # the chosen values come before the arguments
    async def pick(self, interaction: discord.Interaction, values: list[str], sort: str) -> None: ...

    @on_form("job-edit")                         # the typed texts, by field
    async def edited(self, interaction: discord.Interaction, fields: dict[str, str], job_id: int) -> None: ...

    card.buttons(button(text.t("button-undo"), "undo", entry.id))

Arguments are ``str``, ``int`` or a ``StrEnum``, by the method's annotations. Anybody can forge a custom id or a submitted
form, so that all of it is checked here by type, and the service checks that the named entry, job or proposal belongs to the
person. What doesn't fit raises StaleAction, and so does a value from a button or menu that the service doesn't know, or with
which it gets beyond the database's numbers: nothing is typed there, so that the card is old or forged.
"""

import inspect
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Literal, TypeVar, cast

import discord

from bot import errors
from bot.gateway import figures
from bot.gateway.form import BadForm, typed
from bot.gateway.wire import mapping
from bot.ui.components import LONGEST_ID, MOST_OPTIONS, VERSION

Kind = Literal["button", "select", "form"]
Method = TypeVar("Method", bound=Callable[..., Awaitable[None]])

LARGEST_NUMBER = (1 << 63) - 1
"""The largest number in a custom id, and the largest that the database holds; the smallest one is its negative."""

_MARK = "__connects_action__"
_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,18}")


class StaleAction(Exception):
    """No method answers this custom id with these values: the card is from an older version, or was forged."""


def on_button(verb: str) -> Callable[[Method], Method]:
    """Mark a cog's method to answer the buttons that `button` makes with this verb."""
    return _marker("button", verb)


def on_select(verb: str) -> Callable[[Method], Method]:
    """Mark a cog's method to answer the menus that `select` makes with this verb. It gets at least one chosen value."""
    return _marker("select", verb)


def on_form(verb: str) -> Callable[[Method], Method]:
    """Mark a cog's method to answer the forms (`bot.ui.components.Form`) of this verb.

    The method gets the texts by field; StaleAction is raised where it reads a field that the form didn't have.
    """
    return _marker("form", verb)


def _marker(kind: Kind, verb: str) -> Callable[[Method], Method]:
    def mark(method: Method) -> Method:
        setattr(method, _MARK, (kind, verb))
        return method

    return mark


class _Fields(dict[str, str]):
    """The texts of a submitted form by field. Raises StaleAction where a field is read that the form didn't have."""

    def __missing__(self, field: str) -> str:
        raise StaleAction


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
        return [_converted(kind, text) for kind, text in zip(self.types, texts, strict=False)]


@dataclass(frozen=True, slots=True)
class _Marked:
    """A marked method of a cog's class, by its name. ``types``, ``required``: as in _Handler."""

    name: str
    mark: tuple[Kind, str]
    types: tuple[type, ...]
    required: int


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

        Raises ValueError if a verb is already registered, or a method takes an argument that is no str, int or StrEnum.
        """
        for marked in _marked_methods(type(cog)):
            kind, verb = marked.mark
            if marked.mark in self._handlers:
                raise ValueError(f"two methods answer the {kind} {verb!r}")
            self._handlers[marked.mark] = _Handler(getattr(cog, marked.name), marked.types, marked.required)

    def registered(self) -> list[tuple[Kind, str]]:
        """Return the kind and verb of every registered method; only tests need them."""
        return sorted(self._handlers)

    async def answer(self, interaction: discord.Interaction) -> None:
        """Answer a pressed button, a choice in a menu or a submitted form. Never raises."""
        async with self._error_replies(interaction):
            data = mapping(interaction.data)
            kind = _kind(interaction, data)
            handler, verb, args = self._find(kind, data.get("custom_id"))
            figures.name_action(interaction, kind, verb)
            if self._count is not None:
                self._count(interaction.user.id, kind, verb)
            if kind == "form":
                await handler.call(interaction, _fields(data), *args)
                return
            try:
                if kind == "select":
                    await handler.call(interaction, _chosen(data), *args)
                else:
                    await handler.call(interaction, *args)
            except (errors.BadChoice, errors.BadDay, OverflowError) as error:
                raise StaleAction from error

    def _find(self, kind: Kind, id: object) -> tuple[_Handler, str, list[str | int]]:
        """Return the method for a custom id, its verb, and its arguments. Raises StaleAction."""
        if not (isinstance(id, str) and len(id) <= LONGEST_ID and id.isascii() and id.isprintable()):
            raise StaleAction
        match id.split(":"):
            case ["cx", version, verb, *args] if version == str(VERSION) and (kind, verb) in self._handlers:
                handler = self._handlers[kind, verb]
                return handler, verb, handler.convert(args)
            case _:
                raise StaleAction


def _kind(interaction: discord.Interaction, data: Mapping[str, Any]) -> Kind:
    """Return what was used. Raises StaleAction for a kind of component that the bot doesn't make."""
    if interaction.type is discord.InteractionType.modal_submit:
        return "form"
    if interaction.message is None:
        raise StaleAction
    match data.get("component_type"):
        case discord.ComponentType.button.value:
            return "button"
        case discord.ComponentType.select.value | discord.ComponentType.channel_select.value:
            return "select"
        case _:
            raise StaleAction


def _chosen(data: Mapping[str, Any]) -> list[str]:
    """Return the values that were chosen in a menu. Raises StaleAction unless there are 1 to 25 short texts."""
    values = data.get("values")
    if not isinstance(values, list):
        raise StaleAction
    values = cast(list[object], values)
    if not 1 <= len(values) <= MOST_OPTIONS:
        raise StaleAction
    return [_short(value) for value in values]


def _short(value: object) -> str:
    """Return a chosen value. Raises StaleAction unless it is a text without odd characters that Discord's menus hold."""
    if isinstance(value, str) and len(value) <= LONGEST_ID and value.isprintable():
        return value
    raise StaleAction


def _fields(data: Mapping[str, Any]) -> _Fields:
    """Return the texts of a submitted form. Raises StaleAction for data in another shape."""
    try:
        return _Fields(typed(data))
    except BadForm:
        raise StaleAction from None


def _converted(kind: type, text: str) -> str | int:
    """Return an argument of a custom id as ``kind``. Raises StaleAction if it doesn't fit."""
    if kind is int:
        if _NUMBER.fullmatch(text) is None or abs(int(text)) > LARGEST_NUMBER:
            raise StaleAction
        return int(text)
    try:
        return str(kind(text)) if kind is str else cast(StrEnum, kind(text))
    except ValueError:
        raise StaleAction from None


@cache
def _marked_methods(cog: type) -> tuple[_Marked, ...]:
    """Return the marked methods of a cog's class. Raises ValueError for an argument of a type that no custom id holds."""
    return tuple(
        _marked(name, method, mark)
        for name, method in inspect.getmembers(cog, inspect.iscoroutinefunction)
        if (mark := getattr(method, _MARK, None)) is not None
    )


def _marked(name: str, method: Callable[..., Awaitable[None]], mark: tuple[Kind, str]) -> _Marked:
    """Return a marked method with the types that it takes. Raises ValueError for a type that no custom id holds."""
    leading = 2 if mark[0] == "button" else 3  # self, the interaction, and a menu's values or a form's fields
    parameters = list(inspect.signature(method, eval_str=True).parameters.values())[leading:]
    types = tuple(parameter.annotation for parameter in parameters)
    if not all(kind in {str, int} or issubclass(kind, StrEnum) for kind in types):
        raise ValueError(
            f"{method.__qualname__} has to take str and int or an enum after its first {leading - 1}"
        )
    required = sum(parameter.default is inspect.Parameter.empty for parameter in parameters)
    return _Marked(name, mark, types, required)
