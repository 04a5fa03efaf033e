"""Build the cards and forms of a reconciliation with Upwork: the difference, its possible causes, the correction."""

from collections.abc import Sequence

from bot.domain.insight.differences import Cause, CauseKind, Fact, Fit
from bot.domain.proposals.proposals import Step
from bot.services.ledger import Corrected, Reconciled, Soon
from bot.ui.cards.base import GOOD, WARNING, Card
from bot.ui.cards.ledger.ledger import add_lots
from bot.ui.cards.message_parts import refill_buttons
from bot.ui.components import LONGEST_NUMBER, Button, Form, button
from bot.ui.words import Text

LONGEST_TITLE = 60
LONGEST_MONEY = 15
LONGEST_DAY = 40
LONGEST_JOB = 200
MOST_LOTS = 2
MOST_CAUSES = 3
"""The causes that a phone's screen holds beside the difference; the others are behind a button."""
MOST_STEPS = 3
"""The buttons at the bottom beside which the history's button still stands."""


def compared(text: Text, result: Reconciled, compared_in: int, *, more: bool = False) -> Card:
    """Return the card that compares the member's balance on Upwork with the ledger.

    ``compared_in``: the id of the interaction that asked for this comparison; at most one correction is written
    under that id. ``more``: show the less likely causes, and what was compared, instead of the first causes.
    """
    is_same = not result.difference and not (result.soon and result.soon.difference)
    card = Card(text, GOOD if is_same else WARNING, text.connects(result.balance))
    if not result.difference:
        card.line(text.t("reconcile-same"))
    else:
        is_more, amount = result.difference > 0, abs(result.difference)
        card.line(text.t("reconcile-differs", stated=result.stated, amount=amount, more=is_more))
    if result.soon is not None and not more:
        _soon(card, text, result.soon)
    card.separator()
    causes = result.causes[MOST_CAUSES:] if more else result.causes[:MOST_CAUSES]
    if causes:
        _causes(card, text, result, causes, more=more)
    if more or len(result.causes) <= MOST_CAUSES:
        _compared_what(card, text, result)
    elif result.imported_until is None:
        card.small(text.t("reconcile-import-first"))
    if not result.difference and result.open_refill is not None:
        _open_refill(card, text, result.open_refill)
    return card.buttons(*_next(text, result, compared_in, more=more))


def corrected(text: Text, result: Corrected) -> Card:
    is_moved = result.seen != result.before
    card = Card(text, WARNING if is_moved else GOOD, text.connects(result.balance))
    if result.amount:
        card.line(text.t("reconcile-corrected", amount=text.signed(result.amount), stated=result.stated))
    elif result.moved:
        card.line(text.t("reconcile-moved", amount=abs(result.moved), soon=result.moved > 0))
    else:
        card.line(text.t("reconcile-nothing", stated=result.stated))
    if is_moved:
        card.line(text.t("reconcile-meanwhile", seen=result.seen, before=result.before))
    if result.amount:
        add_lots(card, text, "paid-by" if result.amount < 0 else "added-expires", result.parts)
        card.small(text.t("reconcile-flagged"))
    undo = [] if result.entry_id is None else [button(text.t("button-undo"), "undo", result.entry_id)]
    return card.buttons(
        *undo, button(text.t("button-history"), "history"), button(text.t("button-balance"), "balance")
    )


def stated_form(text: Text, stated: int | None) -> Form:
    """Return the form for the numbers that Upwork shows; ``stated`` is the balance filled in, None for an empty field."""
    form = Form(text.t("form-reconcile"), "reconcile-stated")
    balance = "" if stated is None else str(stated)
    form.field("balance", text.t("form-import-balance"), value=balance, longest=LONGEST_NUMBER)
    return form.field("expiring_30d", text.t("form-reconcile-soon"), required=False, longest=LONGEST_NUMBER)


def add_form(text: Text, source: str, amount: int) -> Form:
    """Return the form to add ``amount`` Connects that came in and aren't logged yet.

    ``source``: purchase, bonus or refill.
    """
    form = Form(text.t("form-reconcile-add", source=source), "reconcile-added", source)
    form.field("amount", text.t("form-reconcile-amount"), value=str(amount), longest=LONGEST_NUMBER)
    if source == "purchase":
        form.field("paid", text.t("form-reconcile-paid"), required=False, longest=LONGEST_MONEY)
    return form.field("on", text.t("form-reconcile-on"), required=False, longest=LONGEST_DAY)


def spend_form(text: Text, purpose: str, amount: int) -> Form:
    """Return the form to log ``amount`` Connects that were spent and aren't logged yet.

    ``purpose``: badge or other.
    """
    form = Form(text.t("form-reconcile-spend", purpose=purpose), "reconcile-spent", purpose)
    form.field("amount", text.t("form-reconcile-amount"), value=str(amount), longest=LONGEST_NUMBER)
    return form.field("on", text.t("form-reconcile-on"), required=False, longest=LONGEST_DAY)


def proposal_form(text: Text, cost: int) -> Form:
    """Return the form to log a proposal that isn't logged yet; ``cost`` is filled in, in Connects."""
    form = Form(text.t("form-reconcile-proposal"), "reconcile-sent")
    form.field("job", text.t("form-reconcile-job"), longest=LONGEST_JOB)
    form.field("connects", text.t("form-cost"), value=str(cost), longest=LONGEST_NUMBER)
    form.field("boost", text.t("form-boost"), required=False, longest=LONGEST_NUMBER)
    return form.field("on", text.t("form-reconcile-on"), required=False, longest=LONGEST_DAY)


def note(text: Text, stated: int) -> str:
    """Return the note that is stored with a correction to ``stated`` Connects."""
    return text.t("reconcile-note", stated=stated)


def _soon(card: Card, text: Text, soon: Soon) -> None:
    if not soon.difference:
        card.line(text.t("reconcile-soon-same", amount=soon.here))
        return
    card.line(text.t("reconcile-soon-differs", stated=soon.stated, here=soon.here))
    rows = [
        text.t(
            "reconcile-lot",
            amount=lot.amount,
            kind=text.t(f"kind-{lot.kind}"),
            on=lot.expires_on,
            estimated=lot.estimated,
        )
        for lot in soon.lots[:MOST_LOTS]
    ]
    card.rows(rows, len(soon.lots))
    if soon.movable == abs(soon.difference):
        card.small(text.t("reconcile-soon-estimate"))
    elif soon.movable:
        card.small(text.t("reconcile-soon-part", amount=soon.movable))
    else:
        card.small(text.t("reconcile-soon-known"))


def _causes(card: Card, text: Text, result: Reconciled, causes: Sequence[Cause], *, more: bool) -> None:
    """Add the causes, each with the button for its step below."""
    card.line(text.t("reconcile-others" if more else "reconcile-likely"))
    for number, cause in enumerate(causes, MOST_CAUSES + 1 if more else 1):
        card.line(text.t("reconcile-cause", number=number, words=_words(text, cause)))
        if cause.fit is not Fit.FITS:
            rest = abs(result.difference) - cause.explains
            card.small(text.t("reconcile-fit", fit=cause.fit, explains=cause.explains, rest=rest))
        step = _step(text, cause)
        if step is not None:
            card.buttons(step)


def _words(text: Text, cause: Cause) -> str:
    fact = cause.fact or Fact(cause.explains)
    return text.t(
        f"cause-{cause.why}",
        amount=fact.amount,
        explains=cause.explains,
        arrived=fact.amount - cause.explains,
        on=fact.on,
        job=text.safe(fact.title, LONGEST_TITLE) if fact.title else None,
        entry=None if fact.entry_id is None else str(fact.entry_id),
        outcome=text.t(f"outcome-{fact.outcome}") if fact.outcome else None,
        least=cause.least,
        most=cause.most,
    )


def _step(text: Text, cause: Cause) -> Button | None:
    """Return the button for the step that fits this cause; None if there is nothing to press."""
    fact, amount = cause.fact or Fact(0), cause.explains
    match cause.why:
        case CauseKind.BADGE | CauseKind.BADGE_UNKNOWN:
            return button(text.t("button-log-badge"), "reconcile-spend", "badge", amount)
        case CauseKind.SPENT:
            return button(text.t("button-log-it"), "reconcile-spend", "other", amount)
        case CauseKind.PROPOSAL:
            cost = amount if cause.least == 1 else 0
            return button(text.t("button-log-proposal"), "reconcile-proposal", cost)
        case CauseKind.PURCHASE:
            return button(text.t("button-add-purchase"), "reconcile-add", "purchase", amount)
        case CauseKind.REFILL_UNPOSTED:
            return button(text.t("button-add-refill"), "reconcile-add", "refill", amount)
        case CauseKind.CAME:
            return button(text.t("button-log-it"), "reconcile-add", "bonus", amount)
        case _:
            return _step_of(text, cause.why, fact)


def _step_of(text: Text, why: CauseKind, fact: Fact) -> Button | None:
    """Return the button for a cause that concerns a recorded job, proposal or entry; None if the fact names none of them."""
    if why is CauseKind.RETURN_DUE and fact.job_id and fact.outcome:
        return button(text.t("button-close-it"), "reconcile-close", fact.job_id, fact.outcome)
    if why is CauseKind.BOOST_BACK and fact.proposal_id:
        return button(text.t("button-outbid"), "step", fact.proposal_id, Step.OUTBID)
    if why is CauseKind.JOB_APPLIED and fact.job_id:
        return button(text.t("button-apply"), "apply", fact.job_id)
    if why in {CauseKind.RETURN_POSSIBLE, CauseKind.RETURN_MISSING, CauseKind.RETURN_LATE} and fact.job_id:
        return button(text.t("button-job"), "job", fact.job_id)
    if fact.entry_id is None:
        return None
    if why is CauseKind.REFILL_MISSING:
        return button(text.t("button-refill-missing"), "refill-missing", fact.entry_id, 0)
    if why is CauseKind.REFILL_SHORT:
        return button(text.t("button-refill-correct"), "refill-correct", fact.entry_id, 0)
    if why in {CauseKind.EXPIRED_THERE, CauseKind.LAPSED_HERE}:
        return button(text.t("button-lot"), "lot", fact.entry_id)
    return button(text.t("button-undo-entry", entry=str(fact.entry_id)), "undo", fact.entry_id)


def _compared_what(card: Card, text: Text, result: Reconciled) -> None:
    if result.imported_until is not None:
        card.small(text.t("reconcile-imported", on=result.imported_until))
    else:
        card.small(text.t("reconcile-not-imported"))
    if result.corrected_at is not None:
        card.small(text.t("reconcile-last", when=text.instant(result.corrected_at)))


def _open_refill(card: Card, text: Text, refill: Fact) -> None:
    """Add the question whether an expected refill came: the balance agrees with Upwork only with the refill counted."""
    assert refill.entry_id is not None, "an expected refill is a recorded entry"
    card.line(text.t("reconcile-refill-counted", amount=refill.amount, on=refill.on))
    card.buttons(*refill_buttons(text, refill.entry_id, alone=False))


def _next(text: Text, result: Reconciled, compared_in: int, *, more: bool) -> list[Button]:
    soon = "-" if result.soon is None else str(result.soon.stated)
    ask = (result.stated, soon)
    items: list[Button] = []
    if result.difference:
        label = text.t("button-correct", amount=text.signed(result.difference))
        items.append(button(label, "reconcile-correct", *ask, result.balance, compared_in, style="danger"))
        items.append(button(text.t("button-import-more"), "reconcile-import", result.stated))
    elif result.soon is not None and result.soon.movable:
        label = text.t("button-move", amount=result.soon.movable)
        items.append(button(label, "reconcile-correct", *ask, result.balance, compared_in, style="primary"))
    if result.difference and not more and len(result.causes) > MOST_CAUSES:
        items.append(button(text.t("button-more-causes"), "reconcile-more", *ask))
    if result.difference or (result.soon is not None and result.soon.difference):
        items.append(button(text.t("button-compare-again"), "reconcile-again", *ask))
    is_full = len(items) > MOST_STEPS
    return items if is_full else [*items, button(text.t("button-history"), "history")]
