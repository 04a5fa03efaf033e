"""/profile totals: Upwork's own numbers of *My Stats*, typed once, beside the logged proposals of the same days."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot import errors
from bot.domain.insight import funnel
from bot.domain.insight import totals as domain
from bot.domain.insight.funnel import Funnel, FunnelProposal
from bot.domain.insight.intervals import Share
from bot.domain.insight.totals import Contradiction, Mismatch, StepTotals, Totals, TotalsPart, TotalsStep
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import day_end, day_of, day_start
from bot.services.idempotency import Request, keyed
from bot.services.insight.proposals import own_sent
from bot.services.posting import post
from bot.services.who import Who
from bot.store import outcomes
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class SetTotals:
    """Numbers as typed from *My Stats*; None for one that wasn't typed. Without ``boosted_sent`` nothing was boosted."""

    sent: int | None = None
    viewed: int | None = None
    interviewed: int | None = None
    hired: int | None = None
    boosted_sent: int | None = None
    boosted_viewed: int | None = None
    boosted_interviewed: int | None = None
    boosted_hired: int | None = None
    days: int = 90


@dataclass(frozen=True, slots=True)
class ComparedTotals:
    """The totals beside the logged proposals of the same days; ``organic``, ``boosted``, ``together``: the logged ones.

    ``most``: how many of the logged proposals with an unknown outcome can have reached each step; empty if the totals
    contradict the log or themselves.
    """

    totals: Totals
    organic: Funnel
    boosted: Funnel
    together: Funnel
    contradictions: tuple[Contradiction, ...]
    most: dict[TotalsStep, int]
    unknown: int

    @property
    def mismatches(self) -> tuple[Mismatch, ...]:
        """The pairs of typed numbers that can't both be right."""
        return self.totals.mismatches

    def narrowed(self, logged: Funnel, step: TotalsStep) -> Share | None:
        """Return the share of ``logged`` that reached ``step``, narrowed by the totals.

        The totals are about the organic, the boosted, or all proposals of their days. Returns None if they are of other
        proposals, or contradict themselves.
        """
        if self.mismatches:
            return None
        pairs = (
            (self.together, self.totals.together),
            (self.boosted, self.totals.boosted),
            (self.organic, self.totals.organic),
        )
        same = next((totals for group, totals in pairs if group == logged and group.sent), None)
        return None if same is None else domain.narrowed(logged, same, step)


@dataclass(frozen=True, slots=True)
class TotalsSaved:
    """The totals that were stored, None if they were deleted."""

    totals: Totals | None


def compared(sent: Iterable[FunnelProposal], totals: Totals) -> ComparedTotals:
    """Return the totals beside those of the proposals in ``sent`` that are of the same days, without invitations."""
    since, until = day_start(totals.since), day_end(totals.as_of)
    same_days = [each for each in sent if since <= each.sent_at <= until and not each.invited]
    organic = funnel.funnel(each for each in same_days if not each.boosted)
    boosted = funnel.funnel(each for each in same_days if each.boosted)
    together = funnel.funnel(same_days)
    if boosted.sent or totals.boosted.sent:
        contradictions = (
            *domain.contradictions(organic, totals.organic, TotalsPart.ORGANIC),
            *domain.contradictions(boosted, totals.boosted, TotalsPart.BOOSTED),
        )
    else:
        contradictions = domain.contradictions(together, totals.together)
    return ComparedTotals(
        totals=totals,
        organic=organic,
        boosted=boosted,
        together=together,
        contradictions=contradictions,
        most={} if totals.mismatches else domain.most_of_unknown(together, totals.together),
        unknown=together.reply_rate.unknown,
    )


def shown(tx: Tx, who: Who, now: int) -> ComparedTotals | None:
    """Return the person's totals beside their log, None where none were typed. Raises NotStarted."""
    wallet = post.wallet_of(tx, who)
    totals = outcomes.totals(tx, wallet.id)
    return compared(own_sent(tx, wallet.id, 0, now), totals) if totals else None


def save(tx: Tx, who: Who, ask: SetTotals, key: str, now: int) -> ComparedTotals | None:
    """Store the totals of today in place of earlier ones, and return them beside the log.

    Raises NotStarted, BadChoice (a number is missing), MoreThanSent, KeyReused.
    """
    organic = _complete(ask, "")
    boosted = StepTotals(0, 0, 0, 0) if ask.boosted_sent is None else _complete(ask, "boosted_")
    totals = domain.checked_totals(ask.days, day_of(now), organic, boosted)

    def put(_: Write) -> TotalsSaved:
        outcomes.put_totals(tx, post.wallet_of(tx, who).id, totals)
        return TotalsSaved(totals)

    keyed(tx, Request(Purpose.TOTALS, who.user_id, key, ask, now), TotalsSaved, put)
    return shown(tx, who, now)


def forget(tx: Tx, who: Who, key: str, now: int) -> None:
    """Delete the person's totals; does nothing where there are none. Raises NotStarted, KeyReused."""

    def delete(_: Write) -> TotalsSaved:
        outcomes.delete_totals(tx, post.wallet_of(tx, who).id)
        return TotalsSaved(None)

    keyed(tx, Request(Purpose.TOTALS, who.user_id, key, "forget", now), TotalsSaved, delete)


def _complete(ask: SetTotals, prefix: str) -> StepTotals:
    """Return the four numbers whose fields begin with ``prefix``. Raises BadChoice for the first one that is missing."""
    numbers: list[int] = []
    for step in TotalsStep:
        number: int | None = getattr(ask, f"{prefix}{step}")
        if number is None:
            raise errors.BadChoice(field="totals_missing", given=f"{prefix}{step}")
        numbers.append(number)
    return StepTotals(*numbers)
