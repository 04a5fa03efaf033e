"""Tell which commands and buttons only read: a refusal under one of them needn't say that nothing has changed."""

from collections.abc import Mapping
from typing import Any

from bot.gateway.wire import name_and_options

COMMANDS = frozenset(
    {
        "Check this draft",
        "connects balance",
        "connects expiring",
        "connects export",
        "connects forecast",
        "connects history",
        "connects reconcile",
        "guide",
        "help",
        "job list",
        "job rank",
        "job show",
        "me",
        "privacy export",
        "privacy show",
        "profile reminders",
        "profile show",
        "proposal check",
        "proposal checkin",
        "proposal list",
        "proposal show",
        "review queue",
        "server setup",
        "server show",
        "stats community",
        "stats leaderboard",
        "stats me",
        "template edit",
        "template list",
        "template remove",
        "template show",
    }
)
"""The commands that only read, by their full names."""
VERBS = frozenset(
    {
        "advice-record",
        "balance",
        "begin",
        "best-jobs",
        "board-kind",
        "board-period",
        "checkin",
        "critique",
        "draft-begin",
        "draft-details",
        "draft-edit",
        "expiring",
        "forecast-look",
        "figures-period",
        "goals",
        "guide",
        "help",
        "help-all",
        "guard",
        "help-group",
        "history",
        "job",
        "jobs",
        "kept-draft-check",
        "kept-draft-open",
        "kept-draft-over",
        "kept-draft-throw",
        "kept-draft-use",
        "log-proposal",
        "lot",
        "lot-picked",
        "me",
        "over-time",
        "paste-history",
        "panel-start",
        "plan",
        "portfolio",
        "portfolio-edit",
        "privacy-who",
        "proposal",
        "proposal-again",
        "proposal-picked",
        "proposals",
        "rank-page",
        "reminders",
        "reminders-page",
        "reconcile-again",
        "reconcile-more",
        "review-advice",
        "review-ask",
        "review-mark",
        "review-page",
        "review-queue",
        "review-reports",
        "review-say",
        "server-board",
        "server-figures",
        "server-setup",
        "server-show",
        "spending",
        "stats-look",
        "stats-me",
        "steps",
        "template-again",
        "template-edit",
        "template-new",
        "template-picked",
        "template-remove-ask",
        "template-version",
        "templates",
        "templates-export",
        "template-open",
        "trade",
        "trial",
        "trial-again",
        "trial-new",
        "worth",
    }
)
"""The verbs of the buttons and menus that only read."""


def only_reads(data: Mapping[str, Any] | None) -> bool:
    """Return True if the command, button or menu with this interaction's data only reads; False for any form."""
    whole = data or {}
    if "components" in whole:
        return False
    parts = str(whole.get("custom_id", "")).split(":")
    return parts[2] in VERBS if len(parts) > 2 else name_and_options(whole)[0] in COMMANDS
