"""Answer an interaction within a second, once, in the same way for commands, buttons, menus and forms.

    await answer(interaction, services.ledger.spend(who(interaction), ask, key(interaction)),
                 lambda spent: cards.spent(text_of(interaction), spent))

A cog catches nothing: `refuse` turns a `DomainError` into a card in the error's own words, and any other error
into a card with an id that the log has, too. Once the service has returned, its data is written even if the reply
fails; so a fault of Discord is logged and the reply tried once more, but no error is shown that would make the
person repeat the request.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Protocol, TypeVar, cast

import discord
import structlog

from bot.errors import NotStarted
from bot.gateway import figures
from bot.gateway.beginning import begin_interaction, short_id
from bot.gateway.discord_api import send_message
from bot.gateway.faults import FAULTS, UNREADABLE
from bot.gateway.figures import InteractionOutcome
from bot.gateway.form import open_form
from bot.gateway.interrupted import RESUMED, interrupted, offer_start
from bot.gateway.language import text_of
from bot.gateway.reading import only_reads
from bot.gateway.refusals import Offer, refusal, unwrapped
from bot.processes import PLACE, ProcessesClosed
from bot.services.who import Who
from bot.ui.cards.base import NEUTRAL, Card, refused
from bot.ui.components import Form

log = structlog.get_logger(__name__)

DEFER_AFTER = 0.8  # seconds; Discord waits three, people wait one
FORM_MAY_TAKE = 0.7  # seconds to fill in a form before a card is shown instead
GONE = {10062, 10015, 50027}  # Discord's codes for an expired interaction, which no answer can reach
ALREADY_ANSWERED = 40060
BAD_FORM = 400

T = TypeVar("T")


class Host(Protocol):
    """The attributes of the bot that replies use."""

    busy: set[asyncio.Task[Any]]
    command_ids: Mapping[str, int]


def _host(interaction: discord.Interaction) -> Host:
    """Return the bot that received the interaction."""
    return cast(Host, interaction.client)


def who(interaction: discord.Interaction) -> Who:
    """Return the person and their community: the server, or in a direct message the person's own id."""
    return Who(interaction.user.id, interaction.guild_id or interaction.user.id)


def key(interaction: discord.Interaction) -> str:
    """Return the idempotency key of what this interaction writes.

    Two clicks are two interactions; a button that must write only once uses a natural key such as ``undo:<entry>``. A
    request that goes on after it was interrupted has one key however often it goes on.
    """
    return interaction.extras.get(RESUMED) or f"interaction:{interaction.id}"


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
    """Show the result of the service call ``work`` as the card that ``render`` makes; await nothing before this call.

    After ``patience`` seconds the answer is deferred, or a card says how many others come first in the queue; the answer
    follows when it is ready. ``edit`` changes
    the message that holds the button instead of adding one (a refusal still comes as a new message). ``offer``
    makes the buttons under a refusal, e.g. "log it anyway". Raises whatever ``work`` and ``render`` raise, for
    `refuse` to answer.
    """
    if offer is not None:
        offering(interaction, offer)
    with _busy(interaction):
        result = await in_time(interaction, work, ephemeral=ephemeral, edit=edit, patience=patience)
        await send(interaction, render(result), ephemeral=ephemeral, edit=edit)


def offering(interaction: discord.Interaction, offer: Offer) -> None:
    """Set the function that makes the buttons under a refusal, also of what is read before `answer`."""
    interaction.extras["offer"] = offer


async def in_time(
    interaction: discord.Interaction,
    work: Awaitable[T],
    *,
    ephemeral: bool = True,
    edit: bool = False,
    patience: float = DEFER_AFTER,
) -> T:
    """Return what ``work`` returns; after ``patience`` seconds the answer is deferred, unless it already was.

    A caller who is cancelled cancels ``work`` too; a transaction of ``work`` that has begun ends all the same.
    """
    deferring: list[asyncio.Task[None]] = []  # none or one; no task is made for an answer in time

    def defer() -> None:
        if not interaction.response.is_done():
            deferring.append(asyncio.create_task(_defer(interaction, ephemeral=ephemeral, edit=edit)))

    timer = asyncio.get_running_loop().call_later(patience, defer)
    try:
        return await work
    finally:
        timer.cancel()
        for task in deferring:
            await task  # the answer mustn't overtake the deferral


async def show_form(
    interaction: discord.Interaction,
    work: Awaitable[T],
    form_of: Callable[[T], Form],
    render: Callable[[T], Card],
) -> None:
    """Open the form that ``form_of`` makes of the result of ``work``; if ``work`` takes too long, show a card that opens it.

    Raises whatever ``work`` raises.
    """
    task = asyncio.ensure_future(work)
    await asyncio.wait({task}, timeout=FORM_MAY_TAKE)
    if task.done() and task.exception() is None and not interaction.response.is_done():
        await open_form(interaction, form_of(task.result()))
    else:
        await answer(interaction, task, render, patience=DEFER_AFTER - FORM_MAY_TAKE)


async def send(
    interaction: discord.Interaction, card: Card, *, ephemeral: bool = True, edit: bool = False
) -> None:
    """Show a card without a service call.

    A fault of Discord is logged, tried once more and not raised. A card that Discord rejects as
    malformed is replaced by one that says so.
    """
    fault = await _try(interaction, card, ephemeral=ephemeral, edit=edit)
    if fault is None or _code(fault) in GONE:
        return
    if _code(fault) == ALREADY_ANSWERED:
        interaction.extras["waiting"] = True  # the earlier answer came from the bot: edit that message
    elif _is_our_fault(fault):
        card = Card(card.text, NEUTRAL).line(card.text.t("unshowable"))
    await _try(interaction, card, ephemeral=ephemeral, edit=edit)


@asynccontextmanager
async def error_replies(interaction: discord.Interaction) -> AsyncGenerator[None]:
    """Handle one interaction inside this context: its log lines carry its id, and an error is answered by `refuse`."""
    begin_interaction(interaction)
    try:
        yield
    except Exception as error:
        await refuse(interaction, error)


async def refuse(interaction: discord.Interaction, error: Exception) -> None:
    """Reply with a card for the error: a refusal in its own words, or a fault with the id under which it is logged.

    Never raises. An interaction that is expired, answered or cut short by the bot's stop is only logged.
    """
    try:
        cause = unwrapped(error)
        if isinstance(cause, discord.HTTPException) and cause.code in GONE | {ALREADY_ANSWERED}:
            log.warning("interaction gone", code=cause.code)
            figures.note(interaction, InteractionOutcome.LOST)
            return
        if isinstance(cause, ProcessesClosed):
            log.info("not answered, as the bot stops")
            figures.note(interaction, InteractionOutcome.STOPPED)
            return
        text = text_of(interaction)
        offer = interaction.extras.get("offer")
        if isinstance(cause, NotStarted) and interaction.type is not discord.InteractionType.autocomplete:
            offer = offer_start(text, await in_time(interaction, interrupted(interaction)))
        card = refusal(text, cause, offer, reads=only_reads(interaction.data))
        if card is None:
            figures.note(interaction, InteractionOutcome.FAILED)
            log.error("interaction failed", exc_info=cause)
            card = refused(text, text.t("fault", id=short_id(interaction)), unchanged=False)
        else:
            figures.note(interaction, InteractionOutcome.REFUSED)
            log.info("refused", why=type(cause).__name__)
        if interaction.type is not discord.InteractionType.autocomplete:
            await send(interaction, card)
    except Exception:
        log.exception("error reply failed")


async def _defer(interaction: discord.Interaction, *, ephemeral: bool, edit: bool) -> None:
    """Tell Discord that the answer follows, and note in ``extras`` which message it goes to; a fault is only logged.

    A member whose long work waits for others gets a card that says so instead; the answer will replace the card.
    """
    try:
        on_source = edit and interaction.message is not None
        place = PLACE.get()
        if place is not None and place.before and not on_source:
            text = text_of(interaction)
            queued = Card(text, NEUTRAL).line(text.t("queued", before=place.before))
            await interaction.response.send_message(view=queued, ephemeral=ephemeral)
        else:
            await interaction.response.defer(ephemeral=ephemeral, thinking=not on_source)
        figures.acknowledge(interaction)
        interaction.extras["source" if on_source else "waiting"] = True
    except FAULTS as fault:
        log.warning("defer failed", code=_code(fault), error=repr(fault))


async def _try(
    interaction: discord.Interaction, card: Card, *, ephemeral: bool, edit: bool
) -> Exception | None:
    """Show the card; return None, or the logged fault if Discord refused."""
    try:
        await _put(interaction, card, ephemeral=ephemeral, edit=edit)
        return None
    except FAULTS as fault:
        level = logging.ERROR if _is_our_fault(fault) else logging.WARNING
        log.log(level, "reply failed", code=_code(fault), error=repr(fault))
        return fault


async def _put(interaction: discord.Interaction, card: Card, *, ephemeral: bool, edit: bool) -> None:
    """Send the card by the one request that Discord allows at this point. Raises what discord.py raises."""
    on_source = edit and interaction.message is not None
    card.with_mentions(_host(interaction).command_ids)
    if interaction.extras.get("waiting") or (on_source and interaction.extras.get("source")):
        with _taken():
            await interaction.edit_original_response(view=card, attachments=card.files())
        interaction.extras.pop("waiting", None)
        interaction.extras.pop("source", None)
    elif interaction.response.is_done():
        with _taken():
            await interaction.followup.send(view=card, ephemeral=ephemeral, files=card.files())
    elif on_source:
        await interaction.response.edit_message(view=card, attachments=card.files())
    else:
        await send_message(interaction, card, ephemeral=ephemeral, files=card.files())
    figures.acknowledge(interaction)


@contextmanager
def _taken() -> Generator[None]:
    """Log that a request was carried out with an answer that discord.py can't read as the message it made."""
    try:
        yield
    except UNREADABLE as error:
        log.warning("answer unreadable", error=repr(error))


def _is_our_fault(fault: Exception) -> bool:
    """Return whether Discord rejected the content of the card."""
    expected = GONE | {ALREADY_ANSWERED}
    return (
        isinstance(fault, discord.HTTPException) and fault.status == BAD_FORM and fault.code not in expected
    )


def _code(fault: Exception) -> int:
    """Return Discord's code of an error; 0 for an error of the connection."""
    return fault.code if isinstance(fault, discord.HTTPException) else 0


class _busy:
    """A context in which the current task is among those that a stopping bot waits for."""

    def __init__(self, interaction: discord.Interaction) -> None:
        self._tasks = _host(interaction).busy
        self._task = asyncio.current_task()

    def __enter__(self) -> None:
        if self._task is not None:
            self._tasks.add(self._task)

    def __exit__(self, *_: object) -> None:
        if self._task is not None:
            self._tasks.discard(self._task)
