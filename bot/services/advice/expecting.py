"""Store what is expected of a proposal when it is sent, so that what came can be compared with it later."""

from bot.domain.advice.model import odds
from bot.domain.ledger.wallets import Wallet
from bot.services.advice import context
from bot.services.who import Who
from bot.store import advice
from bot.store.advice import ExpectedOdds
from bot.store.engine.database import Tx
from bot.store.jobs import Job


def expect(
    tx: Tx, who: Who, wallet: Wallet, job: Job, proposal_id: int, boost: int, *, is_invited: bool, at: int
) -> None:
    """Store the odds of a new proposal sent at ``at`` (UTC ms); nothing for an invitation, whose odds aren't estimated."""
    post = context.post_of(job, is_invited=is_invited)
    expected = odds(
        context.coefficients_of(tx, wallet.id), post, context.trade_of(tx, who.user_id), at, boost
    )
    if expected is not None:
        advice.put_expected(
            tx, proposal_id, ExpectedOdds(expected.reply, expected.hire, expected.low, expected.high)
        )
