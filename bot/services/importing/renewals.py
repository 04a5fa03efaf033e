"""The refills of a wallet beside the renewals that an imported history shows."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot import errors
from bot.domain.importing import labels
from bot.domain.importing.labels import About
from bot.domain.importing.lessons import CycleRow, learned, learned_badge
from bot.domain.importing.matching import HALF_A_CYCLE
from bot.domain.ledger.badge import BadgeHabit
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.wallets import Wallet, grants_free
from bot.domain.time.calendar import day_of, next_cycle
from bot.services.importing.counts import Taught
from bot.services.importing.ties import DatedRow
from bot.services.posting import expected_refills, post
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.importing import ImportRow
from bot.store.ledger import wallets
from bot.store.ledger.writes import Write


def confirm(tx: Tx, who: Who, entry_id: int, amount: int, write: Write, now: int) -> bool:
    """Record the Connects that a row shows for an expected refill.

    Return False for a refill that can't be corrected any more, which stays open.
    """
    try:
        with tx.savepoint():
            expected_refills.record(tx, who, entry_id, amount, write, now)
    except (errors.NotEnough, errors.UndoBlocked, errors.NotUndoable):
        return False
    return True


def skip(tx: Tx, who: Who, wallet: Wallet, new: Iterable[DatedRow], now: int) -> date | None:
    """Move the next refill to the next cycle if a new row shows the renewal up to half a cycle before its day.

    Return the new day, None where nothing was moved. ``wallet``: as it was before the import. A row before /start belongs to
    an earlier cycle.
    """
    expected_on = post.wallet_of(tx, who).next_refill_on
    if expected_on is None:
        return None
    earliest = max(expected_on - timedelta(days=HALF_A_CYCLE), day_of(wallet.created_at))
    renewals = [
        row.row.on
        for row in new
        if row.meaning.kind is Kind.REFILL and row.meaning.about is not About.UPGRADE
    ]
    if not any(earliest <= on < expected_on for on in renewals):
        return None
    wallets.set_next_refill(tx, wallet.id, next_cycle(expected_on))
    post.reschedule(tx, post.wallet_of(tx, who), now)
    return next_cycle(expected_on)


def learn(tx: Tx, who: Who, dated: Iterable[DatedRow], earlier: Iterable[ImportRow], now: int) -> Taught:
    """Return what the history says of plan and next refill, and store the day of the next refill if it is unknown.

    ``earlier``: rows of earlier imports, which count too.
    """
    dated, earlier = list(dated), list(earlier)
    rows = {
        row.key: _cycle_row(row.row.on, row.row.label, row.row.title or "", row.row.amount) for row in dated
    }
    rows |= {row.key: _cycle_row(row.on, row.label, row.title, row.amount) for row in earlier}
    lessons = learned([row for row in rows.values() if row], day_of(now))
    wallet = post.wallet_of(tx, who)
    is_other_plan = lessons.plan is not None and lessons.plan is not wallet.plan
    is_other_day = lessons.next_refill_on is not None and lessons.next_refill_on != wallet.next_refill_on
    used = is_other_day and wallet.next_refill_on is None
    if used:
        free = grants_free(wallet.plan, lessons.monthly_free or wallet.monthly_free, lessons.next_refill_on)
        wallets.set_plan(tx, wallet.id, wallet.plan, monthly_free=free, next_refill_on=lessons.next_refill_on)
        post.reschedule(tx, post.wallet_of(tx, who), now)
    return Taught(
        plan=lessons.plan if is_other_plan else None,
        plan_here=wallet.plan,
        next_refill_on=lessons.next_refill_on if is_other_day else None,
        refill_here=wallet.next_refill_on,
        used=used,
        badge=_badge(wallet, dated, earlier),
    )


def _badge(wallet: Wallet, dated: Iterable[DatedRow], earlier: Iterable[ImportRow]) -> BadgeHabit | None:
    """Return the habit of the badge that the rows show; None for none, or for the one that is stored."""
    rows = {row.key: (row.row.on, row.row.label, row.row.amount) for row in dated}
    rows |= {row.key: (row.on, row.label, row.amount) for row in earlier if row.key not in rows}
    habit = learned_badge(
        (on, -amount)
        for on, label, amount in rows.values()
        if labels.classify(label, amount).about is About.BADGE
    )
    return None if habit == wallet.badge else habit


def _cycle_row(on: date, label: str, title: str, amount: int) -> CycleRow | None:
    """Return the row if it is about the plan, None otherwise."""
    about = labels.classify(label, amount).about
    words = f"{label} {title}"
    return CycleRow(on, about, amount, words) if about in {About.RENEWAL, About.UPGRADE} else None
