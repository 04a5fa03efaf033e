"""Build the form that asks for a review, the card of one's own draft, and the queue."""

from collections.abc import Mapping

from bot.domain.reviews import LONGEST_DRAFT
from bot.services.reviews import OwnDraft, ReviewQueue, WaitingDraft
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.cards.reviews.reading import NO_MARKS
from bot.ui.cards.reviews.rubric import note, queue_button
from bot.ui.cards.settings import switch
from bot.ui.components import LONGEST_TEXT, Button, Form, button
from bot.ui.words import Text

TEXT, MORE, NAME, JOB = "text", "more", "name", "job"
"""The fields of the form that asks; it has the job's only if it is opened again."""
SHOWN, HIDDEN = "shown", "hidden"
MOST_TRADES = 2


def ask_form(text: Text, draft: str = "", job_id: int = 0, name: str = SHOWN) -> Form:
    """Return the form that asks for a review, filled in with ``draft``. ``job_id``: 0 for no job. ``name``: the choice."""
    form = Form(text.t("form-review-ask"), "review-typed", job_id)
    form.field(TEXT, text.t("form-review-text"), value=draft[:LONGEST_TEXT], lines=True)
    form.field(
        MORE,
        text.t("form-review-more"),
        value=draft[LONGEST_TEXT:LONGEST_DRAFT],
        hint=text.t("form-review-more-hint"),
        lines=True,
        required=False,
        longest=LONGEST_DRAFT - LONGEST_TEXT,
    )
    names = [(text.t(f"review-name-{choice}"), choice) for choice in (SHOWN, HIDDEN)]
    hint = text.t("form-review-name-hint")
    return form.radio(NAME, text.t("form-review-name"), names, chosen=name, hint=hint)


def ask_again_form(text: Text, fields: Mapping[str, str]) -> Form:
    """Return the form as it was filled in and refused, with a field for the job."""
    form = ask_form(text, fields[TEXT] + fields[MORE], name=fields[NAME])
    hint = text.t("form-review-job-hint")
    return form.field(JOB, text.t("form-review-job"), value=fields[JOB], hint=hint, required=False)


def ready(text: Text, job_id: int = 0) -> Card:
    """Return the card that opens the form, where the form couldn't open in time."""
    begin = button(text.t("button-review-ask"), "review-ask", job_id, style="primary")
    return Card(text, NEUTRAL).line(text.t("review-begin")).buttons(begin)


def asked(text: Text, own: OwnDraft) -> Card:
    """Return the card of the member's own draft that waits or is being read."""
    title = text.t("review-asked-read" if own.is_claimed else "review-asked")
    card = Card(text, NEUTRAL if own.is_claimed else GOOD, title)
    card.line(text.t("review-asked-about", words=own.words, asked=text.instant(own.asked_at)))
    if own.owes:
        card.line(text.t("review-asked-owes"))
    card.small(text.t("review-asked-rule"))
    name = switch(text, text.t("review-switch-name"), "review-hide", str(own.id), on=own.hides_name)
    withdraw = button(text.t("button-review-withdraw"), "review-withdraw", own.id)
    return card.buttons(*([] if own.is_claimed else [name]), withdraw, queue_button(text))


def withdrawn(text: Text) -> Card:
    return note(text, text.t("review-withdrawn"))


def queue(text: Text, view: ReviewQueue) -> Card:
    """Return the card of /review queue: what waits, then what is the member's own."""
    card = Card(text, NEUTRAL)
    if view.is_server:
        card.heading(text.t("review-queue-title", count=view.count))
        card.rows([_waiting(text, draft) for draft in view.waiting], view.count)
        card.small(text.t("review-queue-next" if view.waiting else "review-queue-empty"))
    else:
        card.line(text.t("review-queue-dm"))
    lines = _own_lines(text, view)
    if lines:
        card.separator().line(*lines)
    return card.buttons(*_queue_buttons(text, view))


def _waiting(text: Text, draft: WaitingDraft) -> str:
    names = [text.t(f"category-{category}") for category in draft.categories[:MOST_TRADES]]
    trade = text.listed(names) if names else text.t("review-queue-any")
    return text.t("review-queue-row", trade=trade, words=draft.words, since=text.instant(draft.since))


def _own_lines(text: Text, view: ReviewQueue) -> list[str]:
    """Return a line for everything that is the member's own, the most urgent first; empty for nothing."""
    lines: list[str] = []
    if view.reports:
        lines.append(text.t("review-queue-reports", count=view.reports))
    if view.reviews:
        lines.append(text.t("review-queue-reviews", count=len(view.reviews)))
    if view.claim_until is not None:
        lines.append(text.t("review-queue-reading", until=text.instant(view.claim_until, "t")))
    elif view.lapsed_at is not None:
        lines.append(text.t("review-queue-lapsed", at=text.instant(view.lapsed_at)))
    if view.own is not None:
        asked_at = text.instant(view.own.asked_at)
        lines.append(text.t("review-queue-own", claimed=view.own.is_claimed, asked=asked_at))
    if view.was_helpful is not None:
        lines.append(text.t("review-queue-helped" if view.was_helpful else "review-queue-not-helped"))
    return lines


def _queue_buttons(text: Text, view: ReviewQueue) -> list[Button]:
    buttons: list[Button] = []
    if view.reviews:
        opening = button(text.t("button-review-open"), "review-open", view.reviews[0], style="good")
        buttons.append(opening)
    if view.claim_id is not None:
        going_on = button(
            text.t("button-review-go-on"), "review-page", view.claim_id, NO_MARKS, 0, style="primary"
        )
        buttons.append(going_on)
    elif view.waiting:
        buttons.append(button(text.t("button-review-read"), "review-read", style="primary"))
    if view.own is None and view.is_server:
        buttons.append(button(text.t("button-review-ask"), "review-ask", 0))
    elif view.own is not None:
        buttons.append(button(text.t("button-review-withdraw"), "review-withdraw", view.own.id))
    if view.reports:
        buttons.append(button(text.t("button-review-reports"), "review-reports"))
    if view.has_advice:
        buttons.append(button(text.t("button-review-advice"), "review-advice"))
    wants = view.wants_messages is True
    buttons.append(switch(text, text.t("review-switch-message"), "review-message", on=wants))
    if view.blocked:
        buttons.append(button(text.t("button-review-unblock"), "review-unblock"))
    if view.stopped:
        buttons.append(button(text.t("button-review-allow"), "review-allow"))
    return buttons
