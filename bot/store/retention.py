"""How long the rows of each table are kept: one rule for every table, and the sweeps of the tables that need one.

docs/operating.md says the same in words. A sweep first looks whether a row can go, by an index, and then deletes at most a
given number of rows. It never deletes a row whose absence would change an answer: a key that keeps something from being
done twice outlives the time in which that could be asked for again, also if the clock is set back by weeks.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.reviews import DRAFT_MS
from bot.domain.time.calendar import DAY_MS, day_of
from bot.store import confirmations, drafting, drafts, reminders
from bot.store.engine.database import Tx
from bot.store.jobs import junk
from bot.store.ledger import writes
from bot.store.messages import kept_ends, nudges, outbox_ends, warnings
from bot.store.reviews import drafts as reviews

CONFIRMATION_DAYS = 30
"""Days for which a refused request can be confirmed."""
WARNING_DAYS = 30
"""Days after an expiry day for which the given warnings are kept, so that a clock that was set back repeats none."""
REMINDER_DAYS = 30
"""Days for which a reminder is kept after its end, so that a late press of *Snooze* still finds it."""
JUNK_DAYS = 180
"""Days for which signs of junk and fingerprints of posts are kept; a post is open for 30 days at most."""
OPENING_DAYS = 90
"""Days for which the first lines of a checked draft are kept."""
DRAFT_DAYS = 90
"""Days for which a draft is kept that was neither sent nor thrown away, from its last change on."""
GREETED_DAYS, GREETING_DAYS = 1, 60
"""Days for which a posted greeting is kept in mind, and days after the bot's joining for which any greeting is.

Other kept messages stay until what they show is gone.
"""
NUDGE_DAYS = 180
"""Days for which a nudge is kept; no proposal or job is nudged about for longer than 90 days."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """A table's sweep.

    ``is_due``: returns True if a row can go at an instant (UTC ms). ``run``: handles at most so many of these rows and
    returns how many there were.
    """

    is_due: Callable[[Tx, int], bool]
    run: Callable[[Tx, int, int], int]


MEMBER, CARD, EVER, SWEPT = "as the member", "as the card", "for ever", "swept with its message"
REVIEW = "as the draft"
RULES: dict[str, Sweep | str] = {
    "card": "until its sharer deletes their data",
    "card_applicant": CARD,
    "card_event": CARD,
    "card_word": CARD,
    "claim": "until the work is done, or the process has ended",
    "command_record": EVER,
    "community": EVER,
    "digest_item": SWEPT,
    "draft_opening": Sweep(
        lambda tx, now: drafting.is_past(tx, now - OPENING_DAYS * DAY_MS),
        lambda tx, now, limit: drafting.delete_past(tx, now - OPENING_DAYS * DAY_MS, limit),
    ),
    "entry": MEMBER,
    "erasure": "within a transaction",
    "held": Sweep(
        lambda tx, now: confirmations.is_past(tx, now - CONFIRMATION_DAYS * DAY_MS),
        lambda tx, now, limit: confirmations.delete_past(tx, now - CONFIRMATION_DAYS * DAY_MS, limit),
    ),
    "import_part": "until the part is written",
    "import_row": MEMBER,
    "interview": MEMBER,
    "job": MEMBER,
    "job_alert": MEMBER,
    "job_alert_due": "until its alerts are found",
    "job_alert_item": SWEPT,
    "job_alert_server": "as the member, or until the member leaves the server",
    "job_close": MEMBER,
    "job_former": MEMBER,
    "junk_sign": Sweep(
        lambda tx, now: junk.has_old_sign(tx, now - JUNK_DAYS * DAY_MS),
        lambda tx, now, limit: junk.delete_old_signs(tx, now - JUNK_DAYS * DAY_MS, limit),
    ),
    "kept_draft": Sweep(
        lambda tx, now: drafts.is_past(tx, now - DRAFT_DAYS * DAY_MS),
        lambda tx, now, limit: drafts.delete_past(tx, now - DRAFT_DAYS * DAY_MS, limit),
    ),
    "kept_message": Sweep(
        lambda tx, now: kept_ends.has_old_greeting(
            tx, now - GREETED_DAYS * DAY_MS, now - GREETING_DAYS * DAY_MS
        ),
        lambda tx, now, limit: kept_ends.forget_greetings(
            tx, now - GREETED_DAYS * DAY_MS, now - GREETING_DAYS * DAY_MS, limit
        ),
    ),
    "label_answer": MEMBER,
    "line": MEMBER,
    "lot": MEMBER,
    "member": MEMBER,
    "nudge": Sweep(
        lambda tx, now: nudges.is_past(tx, now - NUDGE_DAYS * DAY_MS),
        lambda tx, now, limit: nudges.delete_past(tx, now - NUDGE_DAYS * DAY_MS, limit),
    ),
    "odds_fit": MEMBER,
    "opening_draw": MEMBER,
    "opening_trial": MEMBER,
    "outbox": Sweep(outbox_ends.is_forgettable, outbox_ends.forget),
    "participant": MEMBER,
    "portfolio_line": MEMBER,
    "process": "until another process serves its shards",
    "post_print": Sweep(
        lambda tx, now: junk.has_old_print(tx, now - JUNK_DAYS * DAY_MS),
        lambda tx, now, limit: junk.delete_old_prints(tx, now - JUNK_DAYS * DAY_MS, limit),
    ),
    "proposal": MEMBER,
    "proposal_draft": MEMBER,
    "proposal_event": MEMBER,
    "proposal_odds": MEMBER,
    "refill_answer": MEMBER,
    "reminder": Sweep(
        lambda tx, now: reminders.is_past(tx, now - REMINDER_DAYS * DAY_MS),
        lambda tx, now, limit: reminders.delete_past(tx, now - REMINDER_DAYS * DAY_MS, limit),
    ),
    "review": Sweep(
        lambda tx, now: reviews.is_past(tx, now - DRAFT_MS),
        lambda tx, now, limit: reviews.delete_past(tx, now - DRAFT_MS, limit),
    ),
    "review_advice": MEMBER,
    "review_block": MEMBER,
    "review_claim": REVIEW,
    "review_reader": MEMBER,
    "review_text": REVIEW,
    "schema_migration": EVER,
    "take": MEMBER,
    "tally": EVER,
    "tally_member": MEMBER,
    "tally_row": EVER,
    "tally_said": EVER,
    "tally_slopes": EVER,
    "template": MEMBER,
    "template_version": MEMBER,
    "totals": MEMBER,
    "unfinished_move": "until the move is complete",
    "wallet": MEMBER,
    "warning": Sweep(
        lambda tx, now: warnings.is_past(tx, day_of(now - WARNING_DAYS * DAY_MS)),
        lambda tx, now, limit: warnings.delete_past(tx, day_of(now - WARNING_DAYS * DAY_MS), limit),
    ),
    "write": Sweep(writes.has_expired_key, writes.drop_keys),
}
"""By table: a sweep, or what the rows live as long as."""


def due_tables(tx: Tx, now: int) -> tuple[str, ...]:
    """Return the tables that have rows to sweep at ``now`` (UTC ms); empty for none."""
    return tuple(table for table, rule in RULES.items() if isinstance(rule, Sweep) and rule.is_due(tx, now))


def sweep(tx: Tx, table: str, now: int, limit: int) -> int:
    """Sweep at most ``limit`` rows of a table; return how many were handled, 0 for a table without a sweep."""
    rule = RULES[table]
    return rule.run(tx, now, limit) if isinstance(rule, Sweep) else 0
