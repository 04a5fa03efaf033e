"""Build the menus that cards of several subjects hold."""

from bot.domain.jobs.jobs import JobOutcome
from bot.ui.components import Menu, option, select
from bot.ui.words import Text


def outcome_menu(text: Text, job_id: int) -> Menu:
    """Return a menu of the ways in which a job may have ended."""
    outcomes = [option(text.t(f"outcome-{outcome}"), outcome) for outcome in JobOutcome]
    return select(text.t("menu-close"), "job-close", job_id, options=outcomes)
