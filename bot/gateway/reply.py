"""How an interaction is answered: within a second, once, in the same way for commands, buttons, menus and forms.

    await answer(interaction, services.ledger.spend(who(interaction), ask, key(interaction)),
                 lambda spent: cards.spent(text_of(interaction), spent))

A cog catches nothing. A `DomainError` of the service becomes a refused card in its own words, anything else an id that
is shown and logged (`refuse`, the error door). Once the service has returned, the write is true whatever happens to
the reply: faults of Discord are logged and tried once more, and never come out, so nobody is led to write twice.
"""

import asyncio
import hashlib
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, Protocol, TypeVar, cast

import aiohttp
import discord
import structlog
from discord import app_commands

from bot.errors import DomainError
from bot.gateway.form import open_form
from bot.gateway.language import text_of
from bot.gateway.refusals import command_words
from bot.processes import ASKER
from bot.services.who import Who
from bot.ui.cards.base import NEUTRAL, Card, refused
from bot.ui.components import Form

log = structlog.get_logger(__name__)

DEFER_AFTER = 0.8  # seconds: Discord gives three, people one
FAULTS = (
    discord.HTTPException,
    aiohttp.ClientError,
    OSError,
)  # what sending can meet; time-outs are OSErrors
FORM_MAY_TAKE = 0.7  # seconds to fill a form in before it is shown; a card opens it otherwise
GONE = {10062, 10015, 50027}  # too late: the interaction or its token has expired, no answer can reach it
ALREADY_ANSWERED = 40060
BAD_FORM = 400

T = TypeVar("T")
Offer = Callable[[DomainError], Sequence[discord.ui.Item[Any]]]


class Host(Protocol):
    """What the interface needs of the bot."""

    tally: Counter[str]
    busy: set[asyncio.Task[Any]]


def _host(interaction: discord.Interaction) -> Host:
    return cast(Host, interaction.client)


def who(interaction: discord.Interaction) -> Who:
    """Who asks, and where: the server, or the person's own corner in a direct message."""
    return Who(interaction.user.id, interaction.guild_id or interaction.user.id)


def key(interaction: discord.Interaction) -> str:
    """The key of what this interaction writes. Buttons have natural ones (``undo:<entry>``): two clicks are two of these."""
    return f"interaction:{interaction.id}"


def short_id(interaction: discord.Interaction) -> str:
    """Six characters that find this interaction in the log."""
    return hashlib.blake2s(str(interaction.id).encode(), digest_size=3).hexdigest()


async def answer(
    interaction: discord.Interaction,
    work: Awaitable[T],
    render: Callable[[T], Card],
    *,
    ephemeral: bool = True,
    edit: bool = False,
    offer: Offer | None = None,
    patience: float = DEFER_AFTER,
) -> None:
    """Show what the service call ``work`` returns, as the card that ``render`` makes of it.

    After ``patience`` seconds the answer is deferred, and edited in when it is there. Await nothing before this.
    ``edit`` changes the message that the button stands on instead of adding one (a refusal still comes as a message of
    its own). ``offer`` gives the buttons that go under a refusal, such as "log it anyway". Raises what ``work`` or
    ``render`` does, for the error door.
    """
    if offer is not None:
        interaction.extras["offer"] = offer
    with _busy(interaction):
        result = await in_time(interaction, work, ephemeral=ephemeral, edit=edit, patience=patience)
        await send(interaction, render(result), ephemeral=ephemeral, edit=edit)
    _host(interaction).tally["answered"] += 1


async def in_time(
    interaction: discord.Interaction,
    work: Awaitable[T],
    *,
    ephemeral: bool = True,
    edit: bool = False,
    patience: float = DEFER_AFTER,
) -> T:
    """Return what ``work`` returns; after ``patience`` seconds the answer is deferred, unless it already was."""
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=patience)
    if not done and not interaction.response.is_done():
        await _defer(interaction, ephemeral=ephemeral, edit=edit)
    return await asyncio.shield(task)


async def show_form(
    interaction: discord.Interaction,
    work: Awaitable[T],
    form_of: Callable[[T], Form],
    render: Callable[[T], Card],
) -> None:
    """The form, filled in with what ``work`` returns; where that takes too long for a form, a card that opens it."""
    task = asyncio.ensure_future(work)
    await asyncio.wait({task}, timeout=FORM_MAY_TAKE)
    if task.done() and task.exception() is None:
        await open_form(interaction, form_of(task.result()))
    else:
        await answer(interaction, task, render, patience=DEFER_AFTER - FORM_MAY_TAKE)


async def send(
    interaction: discord.Interaction, card: Card, *, ephemeral: bool = True, edit: bool = False
) -> None:
    """Show a card that needed no service call. Faults of Discord are logged and tried once more; none comes out."""
    fault = await _try(interaction, card, ephemeral=ephemeral, edit=edit)
    if fault is None or _code(fault) in GONE:
        return
    if _code(fault) == ALREADY_ANSWERED:
        interaction.extras["waiting"] = True  # that answer was ours: edit it
    elif _is_our_fault(fault):
        card = Card(card.text, NEUTRAL).line(card.text.t("unshowable"))
    await _try(interaction, card, ephemeral=ephemeral, edit=edit)


@asynccontextmanager
async def door(interaction: discord.Interaction) -> AsyncGenerator[None]:
    """Around the handling of one interaction: names it in the log, turns what it raises into words."""
    begin(interaction)
    try:
        yield
    except Exception as error:
        await refuse(interaction, error)


def begin(interaction: discord.Interaction) -> None:
    """From here on each line that this task logs carries the interaction's short id, and what was used."""
    data = interaction.data or {}
    ASKER.set(interaction.user.id)
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(
        interaction=short_id(interaction), what=data.get("name") or data.get("custom_id")
    )


async def refuse(interaction: discord.Interaction, error: Exception) -> None:
    """The error door: says what went wrong to whoever asked. Never raises."""
    try:
        cause = _unwrapped(error)
        if isinstance(cause, discord.HTTPException) and cause.code in GONE | {ALREADY_ANSWERED}:
            log.warning("interaction gone", code=cause.code)
            return
        card = _refusal(interaction, cause)
        if card is None:
            _host(interaction).tally["failed"] += 1
            log.error("interaction failed", exc_info=cause)
            text = text_of(interaction)
            card = refused(text, text.t("fault", id=short_id(interaction)), unchanged=False)
        else:
            _host(interaction).tally["refused"] += 1
            log.info("refused", why=type(cause).__name__)
        if interaction.type is not discord.InteractionType.autocomplete:
            await send(interaction, card)
    except Exception:
        log.exception("error door failed")


def _refusal(interaction: discord.Interaction, error: Exception) -> Card | None:
    """The card for what a person can mend, None for a fault of ours."""
    text = text_of(interaction)
    if isinstance(error, DomainError):
        balance: int | None = getattr(error, "balance", None)
        card = refused(text, text.error(error), heading="" if balance is None else text.connects(balance))
        offer: Offer | None = interaction.extras.get("offer")
        items = offer(error) if offer is not None else ()
        return card.buttons(*items) if items else card
    words = command_words(text, error)
    return None if words is None else refused(text, words)


def _unwrapped(error: Exception) -> Exception:
    """What the cog or a transformer raised, out of discord.py's wrappings."""
    if isinstance(error, app_commands.CommandInvokeError):
        return error.original
    cause = error.__cause__
    if isinstance(error, app_commands.TransformerError) and not isinstance(cause, ValueError | None):
        return cast(Exception, cause)
    return error


async def _defer(interaction: discord.Interaction, *, ephemeral: bool, edit: bool) -> None:
    try:
        on_source = edit and interaction.message is not None
        await interaction.response.defer(ephemeral=ephemeral, thinking=not on_source)
        interaction.extras["source" if on_source else "waiting"] = True
    except FAULTS as fault:
        log.warning("defer failed", code=_code(fault), error=repr(fault))


async def _try(
    interaction: discord.Interaction, card: Card, *, ephemeral: bool, edit: bool
) -> Exception | None:
    """Show the card where it belongs by now; the fault, logged, where Discord refused."""
    try:
        await _put(interaction, card, ephemeral=ephemeral, edit=edit)
        return None
    except FAULTS as fault:
        level = logging.ERROR if _is_our_fault(fault) else logging.WARNING
        log.log(level, "reply failed", code=_code(fault), error=repr(fault))
        return fault


async def _put(interaction: discord.Interaction, card: Card, *, ephemeral: bool, edit: bool) -> None:
    on_source = edit and interaction.message is not None
    if interaction.extras.get("waiting") or (on_source and interaction.extras.get("source")):
        await interaction.edit_original_response(view=card, attachments=card.files())
        interaction.extras.pop("waiting", None)
        interaction.extras.pop("source", None)
    elif interaction.response.is_done():
        await interaction.followup.send(view=card, ephemeral=ephemeral, files=card.files())
    elif on_source:
        await interaction.response.edit_message(view=card, attachments=card.files())
    else:
        await interaction.response.send_message(view=card, ephemeral=ephemeral, files=card.files())


def _is_our_fault(fault: Exception) -> bool:
    """Discord won't have the card as it is."""
    expected = GONE | {ALREADY_ANSWERED}
    return (
        isinstance(fault, discord.HTTPException) and fault.status == BAD_FORM and fault.code not in expected
    )


def _code(fault: Exception) -> int:
    return fault.code if isinstance(fault, discord.HTTPException) else 0


class _busy:
    """The task is in the middle of an answer: a stopping bot waits for it."""

    def __init__(self, interaction: discord.Interaction) -> None:
        self._tasks = _host(interaction).busy
        self._task = asyncio.current_task()

    def __enter__(self) -> None:
        if self._task is not None:
            self._tasks.add(self._task)

    def __exit__(self, *_: object) -> None:
        if self._task is not None:
            self._tasks.discard(self._task)
