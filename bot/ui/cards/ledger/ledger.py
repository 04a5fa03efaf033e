"""Cards for what moves Connects: started, spent, added, undone, a refill answered."""

from bot.domain.time.calendar import day_of, day_start
from bot.services.ledger import Added, Answer, Answered, LotPart, Spent, Started, Undoable, Undone
from bot.ui.cards.base import GOOD, WARNING, Card
from bot.ui.components import button
from bot.ui.words import Text

LONGEST_JOB = 80
MOST_PARTS = 4


def started(text: Text, result: Started) -> Card:
    card = Card(text, GOOD, text.connects(result.balance))
    card.line(text.t("started", plan=text.t(f"plan-{result.plan}")))
    if result.next_refill_on is None:
        card.line(text.t("started-refill-unknown"))
    elif result.next_refill_amount == 0:
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
    card.separator().small(text.t("started-zone", zone=result.timezone)).small(text.t("started-next"))
    return card.buttons(
        button(text.t("button-balance"), "balance"), button(text.t("button-expiring"), "expiring", 30)
    )


def spent(text: Text, result: Spent, now: int) -> Card:
    card = Card(text, WARNING if result.corrected else GOOD, text.connects(result.balance))
    job = _job(text, result.job_title)
    card.line(text.t("spent", amount=result.amount, purpose=result.purpose, job=job))
    _dated(card, text, result.at, now)
    _lots(card, text, "paid-by", result.paid_by)
    if result.corrected:
        card.line(text.t("corrected", amount=result.corrected))
    return card.buttons(
        button(text.t("button-undo"), "undo", result.entry_id), button(text.t("button-balance"), "balance")
    )


def added(text: Text, result: Added, now: int) -> Card:
    card = Card(text, WARNING if result.lapsed else GOOD, text.connects(result.balance))
    job = _job(text, result.job_title)
    card.line(text.t("added", amount=result.amount, source=result.source, job=job))
    _dated(card, text, result.at, now)
    _lots(card, text, "added-expires", result.parts)
    if result.lapsed:
        card.line(text.t("added-lapsed", amount=result.lapsed))
    return card.buttons(
        button(text.t("button-undo"), "undo", result.entry_id), button(text.t("button-balance"), "balance")
    )


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


def parts(text: Text, given: tuple[LotPart, ...]) -> str:
    """``1 Dec 2026 (10), 3 Feb 2027 (6)``; many lots are cut."""
    shown = [text.t("part", on=part.expires_on, amount=part.amount) for part in given[:MOST_PARTS]]
    return ", ".join(shown) + (", …" if len(given) > MOST_PARTS else "")


def undo_label(text: Text, entry: Undoable) -> str:
    """An entry in a list of what can be taken back."""
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


def _lots(card: Card, text: Text, id: str, given: tuple[LotPart, ...]) -> None:
    """The lots that paid, or that came: by their days, with amounts where there are several."""
    if given:
        days = {part.expires_on for part in given}
        card.small(text.t(id, count=len(days), on=given[0].expires_on, lots=parts(text, given)))


def _dated(card: Card, text: Text, at: int, now: int) -> None:
    if day_of(at) != day_of(now):
        card.small(text.t("spent-on", on=day_of(at)))
