"""Build the menus and buttons that cards of several subjects hold."""

from bot.domain.jobs.jobs import JobOutcome
from bot.ui.components import Button, Menu, button, option, select
from bot.ui.words import Text


def outcome_menu(text: Text, job_id: int) -> Menu:
    """Return a menu of the ways in which a job may have ended."""
    outcomes = [option(text.t(f"outcome-{outcome}"), outcome) for outcome in JobOutcome]
    return select(text.t("menu-close"), "job-close", job_id, options=outcomes)


def refill_buttons(text: Text, entry_id: int, *, alone: bool = True) -> tuple[Button, ...]:
    """Return three buttons: the refill came, another amount came, no refill came.

    ``alone``: True if the card asks about this refill only, so that the answer may replace the card.
    """
    return (
        button(text.t("button-refill-yes"), "refill-yes", entry_id, int(alone), style="good"),
        button(text.t("button-refill-correct"), "refill-correct", entry_id, int(alone)),
        button(text.t("button-refill-missing"), "refill-missing", entry_id, int(alone)),
    )
