"""Store a refused request that the person may confirm, and make the button that confirms it.

Such requests are spending more than the balance or past one's own limits, a second proposal for a job, and a step back.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from bot import errors
from bot.gateway.refusals import Offer
from bot.services import Confirmable, Services
from bot.services.ledger import Spend
from bot.services.proposals import SendProposal
from bot.services.who import Who
from bot.ui.components import Button, button
from bot.ui.words import Text

T = TypeVar("T")

_LABELS = {
    errors.NotEnough: "button-anyway",
    errors.HeldBack: "button-send-anyway",
    errors.DuplicateProposal: "button-second",
    errors.StepBack: "button-move-back",
}


async def with_confirmation(services: Services, who: Who, request: Confirmable, work: Awaitable[T]) -> T:
    """Return the result of ``work``, which carries out ``request``; store a refused request that can be confirmed.

    Raises whatever ``work`` raises.
    """
    try:
        return await work
    except errors.NotEnough as refusal:
        await _store(services, who, replace(request, cover=True), refusal)
        raise
    except errors.HeldBack as refusal:
        assert isinstance(request, Spend | SendProposal), "only spending is held back"
        await _store(services, who, replace(request, unguarded=True), refusal)
        raise
    except (errors.DuplicateProposal, errors.StepBack) as refusal:
        await _store(services, who, replace(request, confirmed=True), refusal)
        raise


async def _store(services: Services, who: Who, request: Confirmable, refusal: errors.DomainError) -> None:
    refusal.held_id = await services.confirmations.put(who.user_id, request)


def offer_anyway(text: Text, first_id: int | None = None, guild_id: int = 0) -> Offer:
    """Return the function that makes the confirming button under a refusal; no button if the request wasn't stored.

    ``first_id``: the id of the first stored request, where the confirmed request was refused in turn; None otherwise.
    ``guild_id``: the server on whose board the job is, for a request in a direct message; 0 for the present place.
    """

    def offer(refusal: errors.DomainError) -> list[Button]:
        if refusal.held_id is None:
            return []
        ids = [refusal.held_id] if first_id is None and not guild_id else [refusal.held_id, first_id or 0]
        ids += [guild_id] if guild_id else []
        anyway = button(text.t(_LABELS[type(refusal)]), "anyway", *ids, style="primary")
        if isinstance(refusal, errors.HeldBack):
            return [anyway, button(text.t("button-not-now"), "not-now", *ids)]
        return [anyway]

    return offer


async def keeping(work: Awaitable[T], keep: Callable[[], Awaitable[int]]) -> T:
    """Return the result of ``work``; where it is refused, keep what was typed by ``keep``, for the button of `offer_again`.

    Raises what ``work`` raises.
    """
    try:
        return await work
    except errors.DomainError as refusal:
        with suppress(errors.DomainError):  # where nothing can be stored, the first refusal is the answer
            refusal.held_id = await keep()
        raise


def offer_again(again: Callable[[int], Button]) -> Offer:
    """Return the function that makes the button under a refusal of typed text: open the form again, with what was typed.

    ``again``: returns the button for the id of the kept text. No button where the text wasn't kept.
    """

    def offer(refusal: errors.DomainError) -> list[Button]:
        return [] if refusal.held_id is None else [again(refusal.held_id)]

    return offer


def offer_undo_first(text: Text) -> Offer:
    """Return the function that makes a button under a refused undo: undo the newest of the entries that block it."""

    def offer(refusal: errors.DomainError) -> list[Button]:
        blockers: tuple[int, ...] = ()
        if isinstance(refusal, errors.UndoBlocked):
            blockers = refusal.blockers
        elif isinstance(refusal, errors.ImportStands):
            blockers = refusal.entries
        if not blockers:
            return []
        newest = max(blockers)
        return [button(text.t("button-undo-entry", entry=str(newest)), "undo", newest)]

    return offer
