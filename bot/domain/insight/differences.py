"""Why Upwork shows another balance than the ledger: what could explain the difference, the likeliest first.

Pure: the difference and the facts of the wallet go in, ranked causes come out. A cause explains all of the difference
to the Connect (exact), could explain all of it (fits), or explains a part of it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.jobs.jobs import JobOutcome

MOST = 6
"""Causes that are named."""
MOST_OF_A_KIND = 2
CHEAPEST_PROPOSAL, DEAREST_PROPOSAL = 7, 27
"""Connects that a proposal has cost of late, without a boost (real pages, 2026)."""
MOST_PROPOSALS = 2
"""More than so many in a row are seldom forgotten."""
BUNDLES_OF = 10
"""Upwork sells bundles of 10, 20, 40, 60, 80, and any amount besides."""
BADGE_PER_DAY = 2
"""The availability badge as last seen: a Connect every twelve hours."""
BADGE_DAYS_MAX = 30
SOON_DAYS = 30


class CauseKind(StrEnum):
    """What could be the cause; where several fit equally well, the upper one is named first."""

    # Upwork shows fewer.
    REFILL_MISSING = "refill-missing"
    """An expected refill did not come."""
    RETURN_MISSING = "return-missing"
    """A return that Upwork's own history doesn't show."""
    JOB_APPLIED = "job-applied"
    """A job that was logged at just this cost, without a proposal."""
    CREDIT_ONLY_HERE = "credit-only-here"
    PUT_IN = "put-in"
    """The last correction put in what has been logged or imported since."""
    BADGE = "badge"
    RETURN_LATE = "return-late"
    """A return that was written down lately and may be still to come."""
    REFILL_SHORT = "refill-short"
    PROPOSAL = "proposal"
    EXPIRED_THERE = "expired-there"
    """Connects whose expiry is only estimated: they may have expired already."""
    BADGE_UNKNOWN = "badge-unknown"
    """The badge, of a member who has never logged one."""
    SPENT = "spent"
    """Something else was spent."""
    # Upwork shows more.
    RETURN_DUE = "return-due"
    """The job has ended so that its Connects come back, and the member hasn't closed it."""
    GUESSED_ROW = "guessed-row"
    """An imported row whose label nobody knows, taken for something spent."""
    SPEND_ONLY_HERE = "spend-only-here"
    TAKEN_OFF = "taken-off"
    """The last correction took off what has been logged or imported since."""
    LAPSED_HERE = "lapsed-here"
    """Connects that expired here by an estimate."""
    REFILL_UNPOSTED = "refill-unposted"
    """What a plan brings each month, of which the ledger knows nothing."""
    BOOST_BACK = "boost-back"
    RETURN_POSSIBLE = "return-possible"
    PURCHASE = "purchase"
    CAME = "came"
    """Something else came in."""


class Fit(StrEnum):
    """In the order of ranking."""

    EXACT = "exact"
    FITS = "fits"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something of the wallet that a cause is about. ``amount``: Connects, above zero. ``title``: its job's, or a label.
    ``outcome``: how the community says that the job has ended."""

    amount: int
    on: date | None = None
    entry_id: int | None = None
    job_id: int | None = None
    proposal_id: int | None = None
    title: str = ""
    outcome: JobOutcome | None = None


@dataclass(frozen=True, slots=True)
class WalletFacts:
    """What is known of a wallet, as far as it could be at odds with Upwork.

    ``since``: from this day on something may be missing: the wallet's start, its last import or correction.
    ``badge``: the last badge day that was logged, with its Connects a day. ``grants``: what the plan could bring
    besides what is posted. The others by the cause that they would be.
    """

    today: date
    since: date
    refills: tuple[Fact, ...] = ()
    badge: Fact | None = None
    returns_missing: tuple[Fact, ...] = ()
    returns_late: tuple[Fact, ...] = ()
    jobs: tuple[Fact, ...] = ()
    credits_only_here: tuple[Fact, ...] = ()
    put_in: tuple[Fact, ...] = ()
    estimated: tuple[Fact, ...] = ()
    returns_due: tuple[Fact, ...] = ()
    guessed: tuple[Fact, ...] = ()
    spends_only_here: tuple[Fact, ...] = ()
    taken_off: tuple[Fact, ...] = ()
    lapsed: tuple[Fact, ...] = ()
    grants: tuple[Fact, ...] = ()
    boosts: tuple[Fact, ...] = ()
    waiting: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Cause:
    """``explains``: Connects of the difference. ``least`` to ``most``: how many proposals or badge days that would be."""

    why: CauseKind
    fit: Fit
    explains: int
    fact: Fact | None = None
    least: int = 1
    most: int = 1


def causes(difference: int, facts: WalletFacts) -> tuple[Cause, ...]:
    """What could make Upwork show ``difference`` Connects more (below zero: fewer), ranked; none where nothing differs."""
    if not difference:
        return ()
    could = _fewer(-difference, facts) if difference < 0 else _more(difference, facts)
    return tuple(_first(sorted(could, key=_rank)))[:MOST]


def movable(difference: int, lots: Sequence[Fact], today: date) -> int:
    """Of what Upwork shows as expiring soon and the ledger doesn't (below zero: the other way round), how many Connects
    are in ``lots`` whose expiry is only estimated, so that the estimate can give way."""
    held = sum(lot.amount for lot in lots if is_soon(lot, today) == (difference < 0))
    return min(held, abs(difference))


def is_soon(lot: Fact, today: date) -> bool:
    """Whether it is in Upwork's own figure of what expires within 30 days."""
    return lot.on is not None and lot.on <= today + timedelta(days=SOON_DAYS)


def _fewer(need: int, facts: WalletFacts) -> Iterator[Cause]:
    yield from _whole(CauseKind.REFILL_MISSING, need, facts.refills)
    yield from _whole(CauseKind.RETURN_MISSING, need, facts.returns_missing)
    yield from _whole(CauseKind.JOB_APPLIED, need, facts.jobs, in_part=False)
    yield from _whole(CauseKind.CREDIT_ONLY_HERE, need, facts.credits_only_here)
    yield from _whole(CauseKind.PUT_IN, need, facts.put_in, in_part=False)
    yield from _badge(need, facts)
    yield from _whole(CauseKind.RETURN_LATE, need, facts.returns_late)
    for refill in facts.refills:
        if need < refill.amount:
            yield Cause(CauseKind.REFILL_SHORT, Fit.FITS, need, refill)
    if need >= CHEAPEST_PROPOSAL:
        fewest, most = -(-need // DEAREST_PROPOSAL), need // CHEAPEST_PROPOSAL
        yield Cause(CauseKind.PROPOSAL, Fit.FITS, need, least=fewest, most=most)
    yield from _up_to(CauseKind.EXPIRED_THERE, need, facts.estimated)
    yield Cause(CauseKind.SPENT, Fit.FITS, need)


def _more(need: int, facts: WalletFacts) -> Iterator[Cause]:
    yield from _whole(CauseKind.RETURN_DUE, need, facts.returns_due)
    yield from _whole(CauseKind.GUESSED_ROW, need, facts.guessed)
    yield from _whole(CauseKind.SPEND_ONLY_HERE, need, facts.spends_only_here)
    yield from _whole(CauseKind.TAKEN_OFF, need, facts.taken_off, in_part=False)
    yield from _up_to(CauseKind.LAPSED_HERE, need, facts.lapsed)
    yield from _whole(CauseKind.REFILL_UNPOSTED, need, facts.grants, in_part=False)
    yield from _whole(CauseKind.BOOST_BACK, need, facts.boosts, in_part=False)
    yield from _whole(CauseKind.RETURN_POSSIBLE, need, facts.waiting, in_part=False)
    if need % BUNDLES_OF == 0:
        yield Cause(CauseKind.PURCHASE, Fit.FITS, need)
    yield Cause(CauseKind.CAME, Fit.FITS, need)


def _whole(why: CauseKind, need: int, found: Iterable[Fact], *, in_part: bool = True) -> Iterator[Cause]:
    """What explains its own amount or nothing."""
    for fact in found:
        if fact.amount == need:
            yield Cause(why, Fit.EXACT, need, fact)
        elif in_part and fact.amount < need:
            yield Cause(why, Fit.PART, fact.amount, fact)


def _up_to(why: CauseKind, need: int, found: Iterable[Fact]) -> Iterator[Cause]:
    """What explains any number up to its amount."""
    for fact in found:
        fit = Fit.EXACT if fact.amount == need else Fit.FITS if fact.amount > need else Fit.PART
        yield Cause(why, fit, min(fact.amount, need), fact)


def _badge(need: int, facts: WalletFacts) -> Iterator[Cause]:
    """It is charged a Connect at a time, so a part of a day is possible."""
    badge = facts.badge
    if badge is None or badge.on is None:
        days = min((facts.today - facts.since).days + 1, BADGE_DAYS_MAX)
        if need <= days * BADGE_PER_DAY:
            yield Cause(CauseKind.BADGE_UNKNOWN, Fit.FITS, need, most=-(-need // BADGE_PER_DAY))
        return
    days = (facts.today - max(badge.on, facts.since)).days
    if days > 0:
        missed = Fact(days * badge.amount, badge.on, badge.entry_id)
        for cause in _up_to(CauseKind.BADGE, need, (missed,)):
            most = -(-cause.explains // badge.amount)
            yield Cause(cause.why, cause.fit, cause.explains, badge, most=most)


def _first(ranked: Iterable[Cause]) -> Iterator[Cause]:
    """Of each kind the first few, so that none takes all the room."""
    seen: Counter[CauseKind] = Counter()
    for cause in ranked:
        seen[cause.why] += 1
        if seen[cause.why] <= MOST_OF_A_KIND:
            yield cause


def _rank(cause: Cause) -> tuple[bool, int, int, int, int, int]:
    """How well it fits, how likely such a thing is, then what happened last (what expires: first). What would do for any
    number comes last."""
    fact = cause.fact or Fact(0)
    day = fact.on.toordinal() if fact.on else 0
    if cause.why is CauseKind.EXPIRED_THERE:
        day = -day
    is_vague = cause.why in _VAGUE or cause.least > MOST_PROPOSALS
    return (
        is_vague,
        _FITS.index(cause.fit),
        _WHYS.index(cause.why),
        -day,
        -cause.explains,
        fact.entry_id or 0,
    )


_FITS = tuple(Fit)
_WHYS = tuple(CauseKind)
_VAGUE = {CauseKind.SPENT, CauseKind.CAME}
