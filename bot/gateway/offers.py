"""The button under a refusal that may be meant all the same: log it anyway, a second proposal, a step back."""

from collections.abc import Awaitable
from dataclasses import replace
from typing import TypeVar

from bot import errors
from bot.gateway.reply import Offer
from bot.services import Confirmable, Services
from bot.services.who import Who
from bot.ui.components import Button, button
from bot.ui.words import Text

T = TypeVar("T")

_LABELS = {
    errors.NotEnough: "button-anyway",
    errors.DuplicateProposal: "button-second",
    errors.StepBack: "button-move-back",
}


async def held_back(services: Services, who: Who, ask: Confirmable, work: Awaitable[T]) -> T:
    """``work``'s result; where it is refused and could be meant, the request is kept for the button."""
    try:
        return await work
    except errors.NotEnough as refusal:
        await _keep(services, who, replace(ask, cover=True), refusal)
        raise
    except (errors.DuplicateProposal, errors.StepBack) as refusal:
        await _keep(services, who, replace(ask, confirmed=True), refusal)
        raise


async def _keep(services: Services, who: Who, ask: Confirmable, refusal: errors.DomainError) -> None:
    refusal.held_id = await services.confirmations.put(who.user_id, ask)


def offer_anyway(text: Text, first_id: int | None = None) -> Offer:
    """The buttons under a refusal whose request was kept; ``first_id`` is the first one's where refusals follow another."""

    def offer(refusal: errors.DomainError) -> list[Button]:
        if refusal.held_id is None:
            return []
        ids = [refusal.held_id] if first_id is None else [refusal.held_id, first_id]
        return [button(text.t(_LABELS[type(refusal)]), "anyway", *ids, style="primary")]

    return offer


def offer_undo_first(text: Text) -> Offer:
    """Under a refused undo: the newest of the entries that stand in its way."""

    def offer(refusal: errors.DomainError) -> list[Button]:
        if not isinstance(refusal, errors.UndoBlocked) or not refusal.blockers:
            return []
        newest = max(refusal.blockers)
        return [button(text.t("button-undo-entry", entry=str(newest)), "undo", newest)]

    return offer
