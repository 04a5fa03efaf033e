"""The recap of a member's month: what was sent, what came of it, and what it cost."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from bot import errors
from bot.domain.insight import funnel as domain
from bot.domain.insight.funnel import Funnel
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import add_months
from bot.domain.time.zones import local_day, local_instant
from bot.services.idempotency import INTERACTION, Request, keyed
from bot.services.insight.proposals import own_sent
from bot.services.posting import post
from bot.services.who import Who
from bot.store import members
from bot.store.engine.database import Tx
from bot.store.ledger import timeline

STILL_LAST_DAYS = 7
"""Up to this day of a month the recap is of the month before, where none is named."""


@dataclass(frozen=True, slots=True)
class Recap:
    """A member's month, by the member's clock.

    ``first``: the month's first day. ``is_over``: the month has ended. ``own``: the proposals sent in it, without
    invitations; ``invited``: how many were sent to an invitation. ``earlier_interviews``, ``earlier_hires``: how many
    proposals of earlier months were answered, and won a hire, in this month. ``spent``, ``back``: Connects spent and come
    back in the month, None where they are hidden. ``by_day``: proposals sent on each day. ``best_on``: the day with the most
    proposals, None without any. ``has_earlier``: the account is older than the month. ``here``: the recap can be shared in
    the present place.
    """

    first: date
    is_over: bool
    own: Funnel
    invited: int
    earlier_interviews: int
    earlier_hires: int
    spent: int | None
    back: int | None
    by_day: tuple[int, ...]
    best_on: date | None
    has_earlier: bool
    here: bool

    @property
    def sent(self) -> int:
        """All proposals sent in the month."""
        return self.own.sent + self.invited

    @property
    def is_hidden(self) -> bool:
        """True if the Connects are hidden."""
        return self.spent is None

    @property
    def is_empty(self) -> bool:
        """True if there is nothing to draw."""
        return not (self.sent or self.spent or self.back or self.earlier_interviews or self.earlier_hires)


def recap(tx: Tx, who: Who, month: date | None, now: int, *, hides: bool = False) -> Recap:
    """Return the recap of the month of a day, None for the last one worth a recap. ``hides``: without Connects.

    Raises NotStarted; BadChoice for a month to come, and for one before the account began.
    """
    wallet = post.wallet_of(tx, who)
    zone = members.zone(tx, who.user_id)
    today = local_day(now, zone)
    began = timeline.first_entry_at(tx, wallet.id)
    earliest = local_day(wallet.created_at if began is None else began, zone).replace(day=1)
    first = (month or default_month(today, earliest)).replace(day=1)
    if not earliest <= first <= today:
        raise errors.BadChoice(field="month", given=first.isoformat())
    ends = add_months(first, 1)
    start, end = local_instant(first, 0, zone), local_instant(ends, 0, zone)
    everything = own_sent(tx, wallet.id, 0, now)
    inside = [proposal for proposal in everything if start <= proposal.sent_at < end]
    before = [proposal for proposal in everything if proposal.sent_at < start and proposal.is_dated]
    by_day = [0] * monthrange(first.year, first.month)[1]
    for proposal in inside:
        by_day[(local_day(proposal.sent_at, zone) - first).days] += 1
    most = max(by_day)
    nets = [spend.net for spend in timeline.net_spends(tx, wallet.id, start) if spend.at < end]
    return Recap(
        first=first,
        is_over=ends <= today,
        own=domain.funnel(proposal for proposal in inside if not proposal.invited),
        invited=sum(proposal.invited for proposal in inside),
        earlier_interviews=sum(start <= (proposal.replied_at or 0) < end for proposal in before),
        earlier_hires=sum(start <= (proposal.hired_at or 0) < end for proposal in before),
        spent=None if hides else sum(net for net in nets if net > 0),
        back=None if hides else -sum(net for net in nets if net < 0),
        by_day=tuple(by_day),
        best_on=first.replace(day=by_day.index(most) + 1) if most else None,
        has_earlier=earliest < first,
        here=who.community_id != who.user_id,
    )


def default_month(today: date, earliest: date) -> date:
    """Return the first day of the month that a recap is about where none is named: at a month's beginning the last one."""
    last = add_months(today.replace(day=1), -1)
    return last if today.day <= STILL_LAST_DAYS and last >= earliest else today.replace(day=1)


def claim(tx: Tx, who: Who, message_id: int, now: int) -> None:
    """Record that a message's button shares the recap. Raises AlreadyShared if it has done so within a day."""
    request = Request(Purpose.RECAP, who.user_id, f"{INTERACTION}recap:{message_id}", ("recap",), now)
    if not keyed(tx, request, bool, lambda _: True, again=lambda _: False):
        raise errors.AlreadyShared
