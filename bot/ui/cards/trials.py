"""Build the cards and the form of trials of two openings: the state, what can be said, how much is missing, and the end."""

from math import ceil, isinf

from bot.domain.drafting.draws import Arm
from bot.domain.drafting.trials import TrialResult
from bot.services.drafting import LONGEST_OPENING, TrialForm, TrialView
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.components import Button, Form, button
from bot.ui.words import Text

OPENING = "opening"
LONGEST_SHOWN, LONGEST_TEMPLATE = 140, 50
"""Characters of an opening and of a template's name on the card."""
WEEKS_OF_YEAR = 52


def shown(text: Text, view: TrialView, *, is_new: bool = False) -> Card:
    """Return the card of a trial: what is known of each opening, what can be said, and what is still missing."""
    trial, result = view.trial, view.result
    card = Card(text, GOOD if result.winner else NEUTRAL, text.t("trial-title", state=_state(view)))
    template = text.safe(view.name, LONGEST_TEMPLATE)
    card.line(text.t("trial-started" if is_new else "trial-of", template=template))
    for arm, replies in ((Arm.A, result.a), (Arm.B, result.b)):
        counts = {"known": replies.known, "replies": replies.replies, "sent": view.sent[arm]}
        card.separator().line(text.t("trial-arm", arm=arm.upper(), **counts))
        card.line(f"> {text.safe(trial.opening(arm), LONGEST_SHOWN)}")
    card.separator().line(_range(text, result))
    if result.more and trial.kept is None:
        card.line(_missing(text, view))
        if view.known_per_week > 0 and result.is_far(view.known_per_week):
            card.line(text.t("trial-far"))
    return card.small(text.t("trial-about")).buttons(*_buttons(text, view))


def line(text: Text, view: TrialView) -> str:
    """Return the state of a running trial in one line, for the card of its template."""
    a, b = view.result.a, view.result.b
    counts = {
        "a-known": a.known,
        "a-replies": a.replies,
        "a-sent": view.sent[Arm.A],
        "b-known": b.known,
        "b-replies": b.replies,
        "b-sent": view.sent[Arm.B],
    }
    return text.t("trial-line", state=_state(view), **counts)


def template_button(text: Text, view: TrialView | None, template_id: int) -> Button:
    """Return the button on a template's card: to the trial that runs, or to the form of a new one."""
    if view is not None and view.trial.kept is None:
        return button(text.t("button-trial"), "trial", view.trial.id)
    return button(text.t("button-trial-new"), "trial-new", template_id)


def form(text: Text, begun: TrialForm) -> Form:
    """Return the form of a new trial, with the present opening in it."""
    box = Form(text.t("form-trial"), "trial-typed", begun.template_id)
    label, hint = text.t("form-trial-opening"), text.t("form-trial-opening-hint")
    return box.field(OPENING, label, value=begun.opening, hint=hint, lines=True, longest=LONGEST_OPENING)


def ready(text: Text, template_id: int) -> Card:
    """Return the card that opens the form of a new trial, where the form couldn't open in time."""
    new = button(text.t("button-trial-new"), "trial-new", template_id, style="primary")
    return Card(text, NEUTRAL).line(text.t("form-trial")).buttons(new)


def _state(view: TrialView) -> str:
    """Return what can be said: ``ended-…``, ``won-…``, ``even`` or ``open``."""
    if view.trial.kept is not None:
        return f"ended-{view.trial.kept}"
    if view.result.winner is not None:
        return f"won-{view.result.winner}"
    return "even" if view.result.is_even else "open"


def _range(text: Text, result: TrialResult) -> str:
    has_low, has_high = result.low > 0, not isinf(result.high)
    bounds = "both" if has_low and has_high else "low" if has_low else "high" if has_high else "none"
    high = text.tenths(result.high) if has_high else ""
    return text.t("trial-range", bounds=bounds, low=text.tenths(result.low), high=high)


def _missing(text: Text, view: TrialView) -> str:
    """Return how many known outcomes are missing, and how long that takes at the member's pace."""
    weeks = view.result.weeks_left(view.known_per_week)
    time = None
    if weeks is not None and weeks < WEEKS_OF_YEAR:
        time = text.t("trial-weeks", weeks=weeks)
    elif weeks is not None:
        time = text.t("trial-years", years=ceil(weeks / WEEKS_OF_YEAR))
    return text.t("trial-more", more=view.result.more, time=time, pace=text.tenths(view.known_per_week))


def _buttons(text: Text, view: TrialView) -> list[Button]:
    """Return the buttons: to end a running trial with either opening, or to go on with an ended one."""
    template = button(text.t("button-trial-template"), "template-open", view.trial.template_id)
    if view.trial.kept is not None:
        return [button(text.t("button-trial-resume"), "trial-resume", view.trial.id), template]
    ends = (
        button(
            text.t("button-trial-keep", arm=arm.upper()),
            "trial-end",
            view.trial.id,
            arm,
            style="primary" if view.result.winner is arm else "plain",
        )
        for arm in Arm
    )
    return [*ends, template]
