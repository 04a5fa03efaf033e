"""Cards of a server's board: report, correct, reopen and take off, and the history in which each change is taken back.

``manager``: the person may manage the server. The sharer of a card and managers may change it; anybody may report it, or
add what it lacks.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot import errors
from bot.domain.choices import checked_choice
from bot.domain.jobs.jobs import merge
from bot.domain.ledger.writes import Purpose
from bot.services.idempotency import Request, keyed
from bot.services.jobs import sharing
from bot.services.jobs.finding import JobRef, find_job
from bot.services.jobs.log import LogJob, without
from bot.services.who import Who
from bot.store import jobs
from bot.store.engine.database import SqlValue, Tx
from bot.store.jobs import CardAction, CardEvent, CardMark, SharedCard

PAGE = 5
"""Changes on a page of a history."""
_SHARERS = {CardAction.ADDED, CardAction.CORRECTED, CardAction.REPORTED, CardAction.REOPENED}
"""What the sharer of a card may take back of others' changes; managers' decisions about the board stand."""


@dataclass(frozen=True, slots=True)
class CardState:
    """A card on this server's board. ``mark``: what ``marked_by`` reported at ``marked_at`` (UTC ms), None for no report.

    ``shared_by``, ``marked_by``: None for a member who deleted their data. ``may_change``: the person may correct the card,
    reopen it and take it off. ``may_reopen``: the person may take the report off. ``is_sharer``: the person shared it.
    """

    shared_by: int | None
    shared_at: int
    mark: CardMark | None
    marked_by: int | None
    marked_at: int | None
    is_sharer: bool
    may_change: bool
    may_reopen: bool


@dataclass(frozen=True, slots=True)
class CardChanged:
    """A card after a change. ``what``: the change. ``on_board``: the card is still on the board. ``mark``: its report."""

    job: JobRef
    what: CardAction
    on_board: bool
    mark: CardMark | None


@dataclass(frozen=True, slots=True)
class CardChange:
    """One change in a history. ``by``: the member, None for one who deleted their data. ``at``: UTC ms.

    ``fields``: (name, value before, value after) of each changed field. ``can_take_back``: the person may take the change
    back, and the card still has its values.
    """

    id: int
    job: JobRef
    by: int | None
    what: CardAction
    at: int
    fields: tuple[tuple[str, SqlValue, SqlValue], ...]
    is_taken_back: bool
    can_take_back: bool


@dataclass(frozen=True, slots=True)
class CardHistory:
    """A page of changes, the last one first. ``job``: of one card, None for all cards of the server.

    ``page`` counts from 0. ``has_more``: there are older changes.
    """

    job: JobRef | None
    changes: tuple[CardChange, ...]
    page: int
    has_more: bool


def state_of(card: SharedCard | None, who: Who, *, manager: bool) -> CardState | None:
    """Return the card as the person sees it, None for no card."""
    if card is None:
        return None
    is_sharer = card.shared_by == who.user_id
    may_change = is_sharer or manager
    return CardState(
        shared_by=card.shared_by or None,
        shared_at=card.shared_at,
        mark=card.mark,
        marked_by=card.marked_by or None,
        marked_at=card.marked_at,
        is_sharer=is_sharer,
        may_change=may_change,
        may_reopen=card.mark is not None and (may_change or card.marked_by == who.user_id),
    )


def report(tx: Tx, who: Who, text: str, mark: str, key: str, now: int) -> CardChanged:
    """Mark the card of a job with a report, and ask its applicants. Raises UnknownJob, NotShared, BadChoice, KeyReused."""
    checked = checked_choice(CardMark, "outcome", mark)

    def reported() -> CardChanged:
        card = _card(tx, who, text)
        return _changed(sharing.report_card(tx, card, who.user_id, checked, now), CardAction.REPORTED)

    return _keyed(tx, who, ("report", text, checked), key, now, reported)


def report_posted(tx: Tx, who: Who, card_id: int, mark: str, key: str, now: int) -> CardChanged:
    """Mark a card by its own number, as `report`. Raises NotShared unless it is on the board of this server, BadChoice."""
    card = jobs.cards.find(tx, card_id)
    if card is None or card.community_id != who.community_id or card.off_at is not None:
        raise errors.NotShared
    return report(tx, who, f"#{card.job_id}", mark, key, now)


def correct(tx: Tx, who: Who, text: str, ask: LogJob, key: str, now: int, *, manager: bool) -> CardChanged:
    """Overwrite facts of a card and clear those that ``ask.cleared`` names; the person's own notes stay as they are.

    Raises UnknownJob, NotShared, NotYourCard, BadAmount, BadChoice, BadMoney, TooLong, KeyReused.
    """
    facts = ask.facts()

    def corrected() -> CardChanged:
        card = _own_card(tx, who, text, manager=manager)
        merged = merge(without(card.facts, ask.cleared), facts, overwrite=True)
        return _changed(sharing.correct_card(tx, card, who.user_id, merged, now), CardAction.CORRECTED)

    return _keyed(tx, who, ("correct", text, ask), key, now, corrected)


def reopen(tx: Tx, who: Who, text: str, key: str, now: int, *, manager: bool) -> CardChanged:
    """Take the report off a card: the sharer, a manager, or the member who reported. Nothing changes for no report.

    Raises UnknownJob, NotShared, NotYourCard, KeyReused.
    """

    def reopened() -> CardChanged:
        card = _card(tx, who, text)
        if card.mark is not None and card.marked_by != who.user_id:
            card = _own_card(tx, who, text, manager=manager)
        if card.mark is not None:
            card = sharing.reopen_card(tx, card, who.user_id, now)
        return _changed(card, CardAction.REOPENED)

    return _keyed(tx, who, ("reopen", text), key, now, reopened)


def take_off(tx: Tx, who: Who, text: str, key: str, now: int, *, manager: bool) -> CardChanged:
    """Take a card off the board: the sharer or a manager. Raises UnknownJob, NotShared, NotYourCard, KeyReused."""

    def off() -> CardChanged:
        card = _own_card(tx, who, text, manager=manager)
        return _changed(sharing.take_off(tx, card, who.user_id, now), CardAction.TAKEN_OFF)

    return _keyed(tx, who, ("off", text), key, now, off)


def take_back(tx: Tx, who: Who, change_id: int, key: str, now: int, *, manager: bool) -> CardChanged:
    """Restore what a change of a card replaced, where nothing later stands in its place.

    A taken back sharing takes the card off, a taken back taking-off puts it on the board again. Raises NotShared for a
    change that isn't of this server, NotYourCard, ChangedSince, KeyReused.
    """

    def taken_back() -> CardChanged:
        event = jobs.events.find(tx, change_id)
        if event is None or event.community_id != who.community_id:
            raise errors.NotShared
        card = jobs.cards.get(tx, event.card_id)
        if not _may_take_back(card, event, who, manager=manager):
            raise errors.NotYourCard(job_title=card.title)
        values = _restored(tx, card, event, now)
        if not values:
            raise errors.ChangedSince(job_title=card.title)
        changed = sharing.change(
            tx, card, who.user_id, CardAction.TAKEN_BACK, values, now, refers_to=event.id
        )
        return _changed(changed, CardAction.TAKEN_BACK)

    return _keyed(tx, who, ("take-back", change_id), key, now, taken_back)


def history(tx: Tx, who: Who, text: str, page: int, now: int, *, manager: bool) -> CardHistory:
    """Return a page of what was done to the card of a job. Raises UnknownJob, NotShared."""
    card = _card(tx, who, text)
    page = max(page, 0)
    events = jobs.events.of_card(tx, card.id, PAGE + 1, page * PAGE)
    return _history(tx, who, _ref(card), events, page, now, manager=manager)


def server_log(tx: Tx, who: Who, page: int, now: int, *, manager: bool) -> CardHistory:
    """Return a page of what was done to all cards of the server. Raises NotYourCard for whoever isn't a manager."""
    if not manager:
        raise errors.NotYourCard(job_title=None)
    page = max(page, 0)
    events = jobs.events.of_server(tx, who.community_id, PAGE + 1, page * PAGE)
    return _history(tx, who, None, events, page, now, manager=manager)


def _history(
    tx: Tx, who: Who, job: JobRef | None, events: list[CardEvent], page: int, now: int, *, manager: bool
) -> CardHistory:
    return CardHistory(
        job=job,
        changes=tuple(_change(tx, who, event, now, manager=manager) for event in events[:PAGE]),
        page=page,
        has_more=len(events) > PAGE,
    )


def _change(tx: Tx, who: Who, event: CardEvent, now: int, *, manager: bool) -> CardChange:
    card = jobs.cards.get(tx, event.card_id)
    return CardChange(
        id=event.id,
        job=_ref(card),
        by=event.user_id or None,
        what=event.what,
        at=event.at,
        fields=tuple((name, before, after) for name, (before, after) in event.changes.items()),
        is_taken_back=event.is_taken_back,
        can_take_back=_may_take_back(card, event, who, manager=manager)
        and bool(_restored(tx, card, event, now)),
    )


def _may_take_back(card: SharedCard, event: CardEvent, who: Who, *, manager: bool) -> bool:
    """Return True for a manager, the member who made the change, and the sharer for changes that aren't managers'."""
    if manager or event.user_id == who.user_id:
        return True
    return card.shared_by == who.user_id and event.what in _SHARERS


def _restored(tx: Tx, card: SharedCard, event: CardEvent, now: int) -> dict[str, SqlValue]:
    """Return the values that taking back the event gives the card; empty where that can't be done (any more)."""
    if event.is_taken_back:
        return {}
    if event.what is CardAction.SHARED:
        return {"off_at": now} if card.off_at is None else {}
    values = jobs.cards.before(card, event)
    comes_back = card.off_at is not None and values.get("off_at", card.off_at) is None
    if comes_back and jobs.cards.standing(tx, card.community_id, card.post) is not None:
        return {}
    return values


def _card(tx: Tx, who: Who, text: str) -> SharedCard:
    """Return the card of a job on this server's board. Raises UnknownJob, NotShared."""
    card = find_job(tx, who, text).card
    if card is None:
        raise errors.NotShared
    return card


def _own_card(tx: Tx, who: Who, text: str, *, manager: bool) -> SharedCard:
    """Return the card of a job that the person may change. Raises UnknownJob, NotShared, NotYourCard."""
    card = _card(tx, who, text)
    if card.shared_by != who.user_id and not manager:
        raise errors.NotYourCard(job_title=card.title)
    return card


def _changed(card: SharedCard, what: CardAction) -> CardChanged:
    return CardChanged(_ref(card), what, card.off_at is None, card.mark)


def _ref(card: SharedCard) -> JobRef:
    return JobRef(card.job_id, card.title, card.key)


def _keyed(
    tx: Tx, who: Who, inputs: tuple[Any, ...], key: str, now: int, fn: Callable[[], CardChanged]
) -> CardChanged:
    """Return ``fn``'s answer at the first request with this key, and the stored answer later."""
    request = Request(Purpose.CARD, who.user_id, key, inputs, now)
    return keyed(tx, request, CardChanged, lambda _: fn())
