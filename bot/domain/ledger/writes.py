"""Writes: what one request did, and which item of it an entry, a step or a closing belongs to."""

from dataclasses import dataclass
from enum import StrEnum


class Purpose(StrEnum):
    """What a write is for. ``UNKNOWN``: a write of an earlier version that doesn't tell."""

    START = "start"
    SPEND = "spend"
    ADD = "add"
    UNDO = "undo"
    RECONCILE = "reconcile"
    REFILL = "refill"
    REFILL_ANSWER = "refill_answer"
    IMPORT = "import"
    SEND = "send"
    UPDATE = "update"
    EXPLAIN = "explain"
    INTERVIEW = "interview"
    CHECKIN = "checkin"
    TOTALS = "totals"
    RETRACT = "retract"
    LOG = "log"
    EDIT = "edit"
    CLOSE = "close"
    REOPEN = "reopen"
    CARD = "card"
    PLAN = "plan"
    REMINDERS = "reminders"
    LANGUAGE = "language"
    GOALS = "goals"
    TRADE = "trade"
    GUARD = "guard"
    TEMPLATE = "template"
    PORTFOLIO = "portfolio"
    SERVER = "server"
    GREETING = "greeting"
    TAKE_PART = "take_part"
    TAKE_BACK = "take_back"
    REVIEW = "review"
    ALERTS = "alerts"
    REMINDER = "reminder"
    PRIVACY = "privacy"
    RECAP = "recap"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Origin:
    """The item of a write that something belongs to.

    An import has an item for each row. Any other write has the one item 0.
    """

    write_id: int
    item: int = 0
