"""Build the cards of a check-in: a page of silent proposals with a menu each, and what was saved or taken back."""

from bot.domain.proposals.checkin import CHECKIN_STEPS, written
from bot.domain.proposals.proposals import Step
from bot.domain.time.calendar import day_of
from bot.services.proposals import (
    CheckinNext,
    CheckinPage,
    CheckinRow,
    CheckinSaved,
    CheckinUndone,
    UndoableCheckin,
)
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.components import Button, button, option, select
from bot.ui.words import Text

LONGEST_ROW = 90
"""The characters of a menu's label about a job; a phone shows the first of them."""
LONGEST_PICKED = 70


def page(text: Text, view: CheckinPage, saved: CheckinSaved | None = None) -> Card:
    """Return a page with a menu for each silent proposal. ``saved``: what the page before recorded, None on the first."""
    card = Card(text, GOOD if saved else NEUTRAL, text.t("checkin-title", silent=view.silent))
    if saved is not None:
        card.line(text.t("checkin-saved", count=saved.count, passed=saved.passed))
    if not view.rows:
        card.line(text.t("checkin-none", sent=view.sent, told=view.told, silent=view.silent))
        again = [button(text.t("button-checkin"), "checkin")] if view.silent else []
        return card.buttons(*again, button(text.t("button-stats"), "stats"), *_undo(text, saved))
    card.small(text.t("checkin-about"))
    picks = written([row.pick for row in view.rows])
    for place, row in enumerate(view.rows):
        options = [option(_choice(text, row, step), step, step is row.step) for step in CHECKIN_STEPS]
        card.menu(select(_row(text, row), "checkin-pick", place, picks, options=options))
    is_picked = any(row.step for row in view.rows)
    return card.buttons(
        button(text.t("button-checkin-save"), "checkin-save", picks, style="good", disabled=not is_picked),
        button(text.t("button-checkin-rest"), "checkin-rest", picks),
        button(text.t("button-checkin-skip"), "checkin-skip", view.rows[-1].proposal_id),
        *_undo(text, saved),
    )


def following(text: Text, result: CheckinNext) -> Card:
    """Return the page after a saved one."""
    return page(text, result.page, result.saved)


def undone(text: Text, result: CheckinUndone) -> Card:
    card = Card(text, GOOD, text.connects(result.balance))
    card.line(text.t("checkin-undone", count=result.count))
    return card.buttons(button(text.t("button-checkin"), "checkin"))


def undo_label(text: Text, choice: UndoableCheckin) -> str:
    """Return the words for a check-in in a list of what can be undone."""
    return text.t("checkin-undo-choice", on=day_of(choice.at), count=choice.count)


def _row(text: Text, row: CheckinRow) -> str:
    """Return the words in the closed menu of a proposal without a pick: the job, its cost and the day."""
    return text.t(
        "checkin-row",
        job=text.plain(row.job.title, LONGEST_ROW),
        connects=row.connects,
        on=text.short_day(day_of(row.sent_at)),
        viewed=row.status == Step.VIEWED,
    )


def _choice(text: Text, row: CheckinRow, step: Step) -> str:
    """Return the label of a step; a picked step names the job, too, as the closed menu shows nothing else."""
    words = text.t(f"step-{step}")
    if step is not row.step:
        return words
    return text.t("checkin-picked", step=words, job=text.plain(row.job.title, LONGEST_PICKED))


def _undo(text: Text, saved: CheckinSaved | None) -> list[Button]:
    """Return the button that takes back what was saved last; empty if nothing was."""
    if saved is None or not saved.count:
        return []
    return [button(text.t("button-undo"), "checkin-undo", saved.write_id)]
