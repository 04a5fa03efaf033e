"""Build the cards for what moves Connects: a wallet started, Connects spent, added, undone, a refill answered."""

from collections.abc import Sequence

from bot.domain.messages.reminders import ReminderTopic
from bot.domain.time.calendar import day_of, day_start
from bot.services.ledger import (
    Added,
    Answer,
    Answered,
    CountedOnTop,
    LotPart,
    Spent,
    Started,
    Undoable,
    Undone,
)
from bot.ui.cards.base import GOOD, WARNING, Card, Colour
from bot.ui.components import Button, button
from bot.ui.words import Text

LONGEST_JOB = 80
MOST_LOTS = 4


def started(text: Text, result: Started) -> Card:
    """Return the card of `/start`: the account with its next renewal, and what to do next."""
    card = started_lines(text, result)
    card.separator().small(text.t("started-zone", zone=result.timezone)).small(text.t("started-next"))
    return card.buttons(
        *free_buttons(text, result),
        button(text.t("button-balance"), "balance"),
        button(text.t("button-expiring"), "expiring", 30),
        button(text.t("button-weekly-checkin"), "resume", ReminderTopic.CHECKIN),
    )


def free_buttons(text: Text, result: Started) -> Sequence[Button]:
    """Return the buttons that say whether the monthly free Connects come; none for a member who has said so."""
    if not result.free_unknown:
        return ()
    return (
        button(text.t("button-free-yes"), "free-monthly", 1),
        button(text.t("button-free-no"), "free-monthly", 0),
    )


def started_lines(text: Text, result: Started, follows: str = "") -> Card:
    """Return a card with the balance of a new account, its next renewal, and how old its Connects are taken to be.

    ``follows``: what happens next, in words; empty for nothing. A question about the free Connects comes last.
    """
    card = Card(text, GOOD, text.connects(result.balance))
    card.line(text.t("started", plan=text.t(f"plan-{result.plan}")))
    if result.next_refill_on is None and result.may_refill:
        card.line(text.t("started-refill-unknown"))
    elif result.next_refill_on is None or result.next_refill_amount == 0:
        card.line(text.t("started-no-grant"))
    else:
        card.line(
            text.t(
                "started-refill",
                amount=result.next_refill_amount,
                on=result.next_refill_on,
                when=text.instant(day_start(result.next_refill_on)),
            )
        )
    if result.expiring_on is not None:
        card.line(
            text.t(
                "started-soon",
                amount=result.expiring_30d,
                rest=result.balance - result.expiring_30d,
                on=result.expiring_on,
            )
        )
    elif result.balance:
        card.line(text.t("started-aged"))
    if follows:
        card.line(follows)
    if result.free_unknown:
        card.line(text.t("started-free-unknown"))
    return card


def spent(text: Text, result: Spent, now: int) -> Card:
    job = _job(text, result.job_title)
    words = text.t("spent", amount=result.amount, purpose=result.purpose, job=job)
    card = _moved(text, WARNING if result.corrected else GOOD, result, words, now)
    if result.stated:
        card.line(text.t("counted-at-start"))
    else:
        add_lots(card, text, "paid-by", result.paid_by)
    if result.corrected:
        card.line(text.t("corrected", amount=result.corrected))
    return card.buttons(*_undo_buttons(text, result.entry_id))


def added(text: Text, result: Added, now: int) -> Card:
    job = _job(text, result.job_title)
    words = text.t("added", amount=result.amount, source=result.source, job=job)
    if result.confirmed_on is not None:
        card = Card(text, GOOD, text.connects(result.balance))
        card.line(text.t("refill-confirmed", on=result.confirmed_on, amount=result.amount))
        return card.buttons(button(text.t("button-balance"), "balance"))
    card = _moved(text, WARNING if result.lapsed else GOOD, result, words, now)
    if not result.stated:
        add_lots(card, text, "added-expires", result.parts)
    if result.lapsed:
        card.line(text.t("added-lapsed", amount=result.lapsed))
    if not result.stated:
        return card.buttons(*_undo_buttons(text, result.entry_id))
    card.line(text.t("counted-at-start"))
    on_top = button(text.t("button-count-on-top"), "count-on-top", result.entry_id)
    return card.buttons(on_top, *_undo_buttons(text, result.entry_id))


def counted_on_top(text: Text, result: CountedOnTop) -> Card:
    card = Card(text, WARNING if result.lapsed else GOOD, text.connects(result.balance))
    card.line(text.t("counted-on-top", amount=result.amount))
    if result.lapsed:
        card.line(text.t("added-lapsed", amount=result.lapsed))
    return card.buttons(*_undo_buttons(text, result.entry_id))


def undone(text: Text, result: Undone) -> Card:
    card = Card(text, GOOD, text.connects(result.balance))
    card.line(text.t("undone", count=len(result.entries)))
    card.rows(
        [
            text.t(
                "undone-entry",
                amount=text.signed(entry.amount),
                kind=text.t(f"kind-{entry.kind}"),
                entry=str(entry.entry_id),
                when=text.instant(entry.occurred_at),
            )
            for entry in result.entries
        ]
    )
    if result.stated:
        card.line(text.t("counted-at-start"))
    return card.buttons(
        button(text.t("button-history"), "history"), button(text.t("button-balance"), "balance")
    )


def refill_answered(text: Text, result: Answered) -> Card:
    missing = result.answer is Answer.MISSING
    card = Card(text, WARNING if missing else GOOD, text.connects(result.balance))
    card.line(
        text.t(f"refill-{result.answer}", on=result.on, amount=result.arrived, expected=result.expected)
    )
    if missing:
        card.small(text.t("refill-missing-next"))
    return card.buttons(
        button(text.t("button-history"), "history"), button(text.t("button-balance"), "balance")
    )


def lots_by_day(text: Text, allocations: Sequence[LotPart]) -> str:
    """Return the lots' expiry days with their Connects, e.g. ``1 Dec 2026 (10), 3 Feb 2027 (6)``.

    Only the first MOST_LOTS lots are named; a word says that there are more.
    """
    days = text.listed(
        text.t("part", on=part.expires_on, amount=part.amount) for part in allocations[:MOST_LOTS]
    )
    return text.t("parts-and-more", days=days) if len(allocations) > MOST_LOTS else days


def undo_label(text: Text, entry: Undoable) -> str:
    """Return the words for an entry in a list of entries that can be undone."""
    return text.t(
        "undo-choice",
        entry=str(entry.id),
        amount=text.signed(entry.amount),
        kind=text.t(f"kind-{entry.kind}"),
        on=day_of(entry.occurred_at),
        about=text.plain(entry.job or entry.note, LONGEST_JOB) or None,
    )


def _job(text: Text, title: str | None) -> str | None:
    return text.safe(title, LONGEST_JOB) if title else None


def lots_arguments(text: Text, allocations: Sequence[LotPart]) -> dict[str, object]:
    """Return the catalogue's arguments about at least one lot.

    ``count``: the number of expiry days; ``on``: the first lot's expiry day; ``lots``: see `lots_by_day`.
    """
    days = {allocation.expires_on for allocation in allocations}
    return {"count": len(days), "on": allocations[0].expires_on, "lots": lots_by_day(text, allocations)}


def add_lots(card: Card, text: Text, id: str, allocations: Sequence[LotPart]) -> None:
    """Add the catalogue's line ``id`` about the lots that paid or were filled; add nothing for no allocation."""
    if allocations:
        card.small(text.t(id, **lots_arguments(text, allocations)))


def _moved(text: Text, colour: Colour, result: Spent | Added, words: str, now: int) -> Card:
    """Return a card with the new balance, the movement in ``words``, and its day if that isn't today."""
    card = Card(text, colour, text.connects(result.balance)).line(words)
    if day_of(result.at) != day_of(now):
        card.small(text.t("spent-on", on=day_of(result.at)))
    return card


def _undo_buttons(text: Text, entry_id: int) -> tuple[Button, Button]:
    return button(text.t("button-undo"), "undo", entry_id), button(text.t("button-balance"), "balance")
