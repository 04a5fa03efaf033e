"""Fit the odds of members whose outcomes have changed or ripened, in the background.

The fit runs on a snapshot in a process of its own, which alone loads numpy; the coefficients are then written in a short
transaction.
"""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.advice.model import Coefficients, Shared
from bot.domain.advice.trades import Trade
from bot.domain.time.calendar import DAY_MS
from bot.services.advice import context, outcomes
from bot.services.advice.outcomes import Outcome
from bot.services.failures import Failures
from bot.store import advice
from bot.store import outcomes as stored_outcomes
from bot.store.advice import DueFit, StoredFit
from bot.store.engine.database import Database, Tx
from bot.store.ledger import wallets

if TYPE_CHECKING:
    from bot.domain.advice.fitting import OutcomeRow

AT_ONCE = 20
"""Wallets that are fitted in one report and written in one transaction."""
MOST_IN_A_RUN = 200
"""Wallets that one run of the sweeps fits; the others follow with the next runs."""
AGAIN_MS = DAY_MS
"""How long a wallet whose fit failed waits."""

UNFITTED = StoredFit("", 0)


@dataclass(frozen=True, slots=True)
class FittedWallet:
    """The result of a fit. ``next_at``: when a known outcome gets ripe (UTC ms), None for never. ``error``: None without."""

    due: DueFit
    fit: StoredFit = UNFITTED
    next_at: int | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class TaughtMember:
    """The known outcomes of one member, and the member's trade."""

    outcomes: Sequence[Outcome]
    trade: Trade | None


class FitFailed(Exception):
    """The odds of a wallet could not be fitted."""


async def sweep(db: Database, now: int, failures: Failures) -> int:
    """Fit the wallets that are due, at most MOST_IN_A_RUN. Returns how many were fitted.

    A wallet whose fit fails keeps its coefficients, goes into ``failures``, and is tried again after AGAIN_MS.
    """
    step, count = failures.step("fit", now), 0
    while count < MOST_IN_A_RUN and await db.read(advice.due_fits, now, 1):
        fitted = await db.report(fit_due, now)
        await db.write(save, fitted, now)
        for wallet in fitted:
            if wallet.error is not None:
                step.fail(wallet.due.wallet_id, FitFailed(wallet.error))
        count += len(fitted)
        await asyncio.sleep(0)  # lets waiting commands go first
    step.end()
    return count


def fit_due(tx: Tx, now: int) -> list[FittedWallet]:
    """Return the fits of at most AT_ONCE due wallets; a fit that fails is one with an ``error``."""
    shared = context.shared(tx)
    fitted: list[FittedWallet] = []
    for due in advice.due_fits(tx, now, AT_ONCE):
        try:
            fitted.append(_fit(tx, due, shared, now))
        except Exception as error:
            fitted.append(FittedWallet(due, error=f"{type(error).__name__}: {error}"))
    return fitted


def save(tx: Tx, fitted: list[FittedWallet], now: int) -> None:
    """Store the fits, and when each wallet's next fit is due."""
    for wallet in fitted:
        if wallet.error is None:
            advice.save_fit(tx, wallet.due, wallet.fit, now, wallet.next_at)
        else:
            advice.put_off_fit(tx, wallet.due.wallet_id, now + AGAIN_MS)


def coefficients(
    rows: list[Outcome], trade: Trade | None, shared: Shared | None, beyond: tuple[int, int, int] | None
) -> Coefficients:
    """Return the coefficients that these outcomes teach; ``beyond``: proposals known from *My Stats* only, None for none."""
    from bot.domain.advice.fitting import MemberTotals, fit

    return fit(_rows(rows), trade, shared, None if beyond is None else MemberTotals(*beyond))


def shared_coefficients(people: Sequence[TaughtMember]) -> Shared | None:
    """Return the coefficients shared by these people, None for fewer than five."""
    from bot.domain.advice.fitting import fit_shared

    return fit_shared([(_rows(member.outcomes), member.trade) for member in people])


def _rows(taught: Iterable[Outcome]) -> list["OutcomeRow"]:
    from bot.domain.advice.fitting import OutcomeRow

    return [
        OutcomeRow(
            post=outcomes.sent_post(outcome.proposal),
            sent_at=outcome.proposal.sent_at,
            boost=outcome.proposal.boost,
            replied=outcome.replied,
            hired=outcome.hired,
        )
        for outcome in taught
    ]


def _fit(tx: Tx, due: DueFit, shared: Shared | None, now: int) -> FittedWallet:
    """Return the fit of a wallet; without outcomes and totals an empty one, for which the general odds stand."""
    ripe, next_at = outcomes.known_outcomes(tx, due.wallet_id, now)
    totals = stored_outcomes.totals(tx, due.wallet_id)
    if totals is not None and totals.mismatches:
        totals = None  # numbers that contradict each other teach nothing
    if not ripe and totals is None:
        return FittedWallet(due, next_at=next_at)
    trade = context.trade_of(tx, wallets.get(tx, due.wallet_id).owner_id)
    beyond = None if totals is None else outcomes.beyond(totals, ripe)
    model = coefficients(ripe, trade, shared, beyond).to_json()
    return FittedWallet(due, StoredFit(model, len(ripe)), next_at)
