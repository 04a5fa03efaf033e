"""Limit how often one member may use what is costly. Nobody meets these limits in ordinary use.

A form is counted where it is opened and not where it is sent, so that a refusal never takes away what was typed. The counts
are in memory alone, and a restart forgets them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cachetools import LRUCache

from bot.clock import Clock
from bot.errors import TooOften

SECOND_MS = 1000
MOST_REMEMBERED = 10_000
"""The most pairs of a member and a kind of command that are remembered; the longest unused is forgotten first."""


class Costly(StrEnum):
    """The kinds of costly requests; the uses of one kind are counted together.

    ``sharing``, ``newcomer``: what is shared and reported in a server, by a member and by one who has just joined.
    """

    EXPORT = "export"
    IMPORT = "import"
    COMPARISON = "comparison"
    FIGURES = "figures"
    RANK = "rank"
    CHECK = "check"
    CRITIQUE = "critique"
    REVIEW = "review"
    SUGGESTIONS = "suggestions"
    POSTING_TEST = "posting-test"
    SHARING = "sharing"
    NEWCOMER = "newcomer"
    REMINDER = "reminder"
    LOGGING = "logging"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Bound:
    """A member may do something ``at_once`` times in a row, and then once in each ``every_ms`` milliseconds."""

    at_once: int
    every_ms: int


BOUNDS: Mapping[Costly, Bound] = {
    Costly.EXPORT: Bound(10, 60 * SECOND_MS),
    Costly.IMPORT: Bound(40, 15 * SECOND_MS),
    Costly.COMPARISON: Bound(30, 10 * SECOND_MS),
    Costly.FIGURES: Bound(60, 3 * SECOND_MS),
    Costly.RANK: Bound(30, 5 * SECOND_MS),
    Costly.CHECK: Bound(30, 5 * SECOND_MS),
    Costly.CRITIQUE: Bound(3, 900 * SECOND_MS),
    Costly.REVIEW: Bound(30, 10 * SECOND_MS),
    Costly.SUGGESTIONS: Bound(120, SECOND_MS // 4),
    Costly.POSTING_TEST: Bound(5, 60 * SECOND_MS),
    Costly.SHARING: Bound(30, 60 * SECOND_MS),
    Costly.NEWCOMER: Bound(5, 600 * SECOND_MS),
    Costly.REMINDER: Bound(20, 15 * SECOND_MS),
    Costly.LOGGING: Bound(300, 2 * SECOND_MS),
    Costly.UNDO: Bound(300, 2 * SECOND_MS),
}
COMMANDS: Mapping[str, Costly] = {
    "connects export": Costly.EXPORT,
    "connects import": Costly.IMPORT,
    "connects reconcile": Costly.COMPARISON,
    "connects undo": Costly.UNDO,
    "connects expiring": Costly.FIGURES,
    "connects forecast": Costly.FIGURES,
    "job edit": Costly.LOGGING,
    "job log": Costly.LOGGING,
    "Log job": Costly.LOGGING,
    "job rank": Costly.RANK,
    "proposal check": Costly.CHECK,
    "proposal draft": Costly.CHECK,
    "template add": Costly.CHECK,
    "template edit": Costly.CHECK,
    "Check this draft": Costly.CHECK,
    "job worth": Costly.RANK,
    "review ask": Costly.REVIEW,
    "review queue": Costly.REVIEW,
    "remind": Costly.REMINDER,
    "profile totals": Costly.FIGURES,
    "privacy delete": Costly.EXPORT,
    "privacy export": Costly.EXPORT,
    "privacy show": Costly.EXPORT,
    "stats community": Costly.FIGURES,
    "stats leaderboard": Costly.FIGURES,
    "stats me": Costly.FIGURES,
    "stats report": Costly.EXPORT,
}
"""The costly commands by their full names."""
ACTIONS: Mapping[tuple[str, str], Costly] = {
    ("button", "privacy-delete"): Costly.EXPORT,
    ("button", "privacy-export"): Costly.EXPORT,
    ("button", "calendar-file"): Costly.EXPORT,
    ("button", "stats-report"): Costly.EXPORT,
    ("button", "templates-export"): Costly.EXPORT,
    ("button", "import"): Costly.IMPORT,
    ("button", "import-again"): Costly.IMPORT,
    ("button", "import-columns"): Costly.IMPORT,
    ("button", "import-rest"): Costly.IMPORT,
    ("button", "import-person"): Costly.IMPORT,
    ("button", "paste-history"): Costly.IMPORT,
    ("button", "undo-import"): Costly.UNDO,
    ("button", "undo"): Costly.UNDO,
    ("select", "import-label"): Costly.IMPORT,
    ("button", "reconcile-import"): Costly.IMPORT,
    ("button", "reconcile-form"): Costly.COMPARISON,
    ("button", "reconcile-again"): Costly.COMPARISON,
    ("button", "reconcile-correct"): Costly.COMPARISON,
    ("button", "reconcile-more"): Costly.COMPARISON,
    ("button", "expiring"): Costly.FIGURES,
    ("button", "draft-begin"): Costly.CHECK,
    ("button", "draft-details"): Costly.CHECK,
    ("button", "draft-edit"): Costly.CHECK,
    ("button", "job-edit"): Costly.LOGGING,
    ("button", "critique"): Costly.CRITIQUE,
    ("button", "kept-draft"): Costly.CHECK,
    ("button", "kept-draft-check"): Costly.CHECK,
    ("button", "kept-draft-open"): Costly.CHECK,
    ("button", "kept-draft-over-sure"): Costly.CHECK,
    ("button", "template-again"): Costly.CHECK,
    ("button", "template-edit"): Costly.CHECK,
    ("button", "template-new"): Costly.CHECK,
    ("button", "review-ask"): Costly.REVIEW,
    ("button", "review-page"): Costly.REVIEW,
    ("button", "review-queue"): Costly.REVIEW,
    ("button", "review-read"): Costly.REVIEW,
    ("button", "best-jobs"): Costly.RANK,
    ("button", "rank-page"): Costly.RANK,
    ("button", "rank-goal"): Costly.RANK,
    ("select", "rank-trade"): Costly.RANK,
    ("button", "worth"): Costly.RANK,
    ("button", "advice-record"): Costly.RANK,
    ("button", "over-time"): Costly.FIGURES,
    ("select", "over-time"): Costly.FIGURES,
    ("button", "spending"): Costly.FIGURES,
    ("button", "stats"): Costly.FIGURES,
    ("select", "forecast-look"): Costly.FIGURES,
    ("select", "stats-me"): Costly.FIGURES,
    ("select", "stats-look"): Costly.FIGURES,
    ("button", "recap"): Costly.FIGURES,
    ("button", "recap-month"): Costly.FIGURES,
    ("button", "recap-hide"): Costly.FIGURES,
    ("button", "recap-share"): Costly.FIGURES,
    ("button", "server-test"): Costly.POSTING_TEST,
    ("button", "server-figures"): Costly.FIGURES,
    ("select", "figures-period"): Costly.FIGURES,
    ("button", "server-board"): Costly.FIGURES,
    ("select", "board-kind"): Costly.FIGURES,
    ("select", "board-period"): Costly.FIGURES,
}
"""The costly buttons and menus by kind and verb."""


class Limits:
    """Counts the costly requests of each member by ``clock``; each process counts those that it answers."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._free_at: LRUCache[tuple[int, Costly], int] = LRUCache(MOST_REMEMBERED)
        """When the uses so far are all forgotten (UTC ms), by member and kind; each use adds its ``every_ms``."""

    def count(self, member_id: int, kind: Costly) -> None:
        """Count one use by the member. Raises TooOften, and doesn't count the use, where too many are not forgotten yet."""
        now, bound = self._clock.now(), BOUNDS[kind]
        whole = bound.at_once * bound.every_ms
        # A clock that was set back must not leave a member waiting for longer than the bound allows.
        free_at = min(max(self._free_at.get((member_id, kind), now), now), now + whole)
        again_at = free_at + bound.every_ms - whole
        if again_at > now:
            raise TooOften(again_at=again_at)
        self._free_at[member_id, kind] = free_at + bound.every_ms

    def count_command(self, member_id: int, name: str) -> None:
        """Count the use of a costly command, e.g. ``connects export``; do nothing for any other. Raises TooOften."""
        if name in COMMANDS:
            self.count(member_id, COMMANDS[name])

    def count_action(self, member_id: int, kind: str, verb: str) -> None:
        """Count the use of a costly button or menu; do nothing for any other, and for a form. Raises TooOften."""
        if (kind, verb) in ACTIONS:
            self.count(member_id, ACTIONS[kind, verb])

    def allows_suggestions(self, member_id: int) -> bool:
        """Count a request for suggestions while the member types; return False where there were too many."""
        try:
            self.count(member_id, Costly.SUGGESTIONS)
        except TooOften:
            return False
        return True
