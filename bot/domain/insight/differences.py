"""Possible causes of a difference between Upwork's balance and the ledger's balance, the likeliest first.

A cause explains the whole difference exactly, may explain the whole difference (fits), or explains a part of it.
"""

from bisect import insort_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.badge import USUAL_BADGE, BadgeHabit

MOST = 6
"""The most causes in an answer."""
MOST_OF_A_KIND = 2
"""The most causes of the same kind in an answer."""
CHEAPEST_PROPOSAL, DEAREST_PROPOSAL = 7, 27
"""The usual range of a proposal's cost in Connects, without a boost (docs/upwork.md, section 6)."""
MOST_PROPOSALS = 2
"""The most forgotten proposals that count as a likely cause."""
BUNDLES_OF = 10
"""Every bundle of Connects that Upwork sold is a multiple of this number (docs/upwork.md, section 1)."""
BADGE_DAYS_MAX = 30
"""The most days of the badge that a member may have forgotten."""
SOON_DAYS = 30
"""Upwork shows how many Connects expire within so many days (docs/upwork.md, section 2)."""


class CauseKind(StrEnum):
    """The kind of a cause. Of equally good causes the kind that stands first here is ranked first."""

    # Upwork shows fewer Connects than the ledger.
    REFILL_MISSING = "refill-missing"
    """A refill that the bot wrote by the calendar did not arrive."""
    RETURN_MISSING = "return-missing"
    """A logged return doesn't appear in the imported history."""
    JOB_APPLIED = "job-applied"
    """The member logged a job of exactly this cost, and may have forgotten to log the proposal."""
    CREDIT_ONLY_HERE = "credit-only-here"
    """Logged incoming Connects don't appear in the imported history."""
    PUT_IN = "put-in"
    """The last correction added Connects whose real entry was logged or imported later, so that they count twice."""
    BADGE = "badge"
    """Days of the availability badge were not logged."""
    RETURN_LATE = "return-late"
    """A return was logged recently, and Upwork may not have paid it yet."""
    REFILL_SHORT = "refill-short"
    """A refill brought fewer Connects than the plan grants."""
    PROPOSAL = "proposal"
    """One or more proposals were not logged."""
    EXPIRED_THERE = "expired-there"
    """A lot whose expiry day is only estimated may have expired already."""
    BADGE_UNKNOWN = "badge-unknown"
    """The availability badge, for a member who has never logged one."""
    SPENT = "spent"
    """Something else was spent."""
    # Upwork shows more Connects than the ledger.
    RETURN_DUE = "return-due"
    """A job ended in a way that returns its Connects, and the member hasn't logged the end."""
    GUESSED_ROW = "guessed-row"
    """An imported row with an unknown label was taken for spent Connects."""
    SPEND_ONLY_HERE = "spend-only-here"
    """Logged outgoing Connects don't appear in the imported history."""
    TAKEN_OFF = "taken-off"
    """The last correction removed Connects whose real entry was logged or imported later, so that they count twice."""
    LAPSED_HERE = "lapsed-here"
    """A lot expired in the ledger on a day that was only estimated."""
    REFILL_UNPOSTED = "refill-unposted"
    """The plan brings Connects each month, and the ledger has no refill of this cycle."""
    BOOST_BACK = "boost-back"
    """A boost was outbid, so that its Connects came back."""
    RETURN_POSSIBLE = "return-possible"
    """Connects of a proposal that is still open may have come back."""
    PURCHASE = "purchase"
    """A purchase of Connects was not logged."""
    CAME = "came"
    """Other Connects came in."""


class Fit(StrEnum):
    """How well a cause explains the difference, in the order of ranking."""

    EXACT = "exact"
    """The cause explains exactly the whole difference."""
    FITS = "fits"
    """The cause may explain the whole difference."""
    PART = "part"
    """The cause explains less than the difference."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the wallet that may be a cause. ``amount``: Connects, above zero.

    ``on``: the day of the fact, for a lot its expiry day. ``entry_id``, ``job_id``, ``proposal_id``: what the fact is about,
    None for nothing. ``title``: the job's title, or the label of an imported row. ``outcome``: how the job ended according
    to other members of the community.
    """

    amount: int
    on: date | None = None
    entry_id: int | None = None
    job_id: int | None = None
    proposal_id: int | None = None
    title: str = ""
    outcome: JobOutcome | None = None


@dataclass(frozen=True, slots=True)
class WalletFacts:
    """The facts of a wallet that may explain a difference, grouped by the kind of cause (see Why).

    ``today``: the UTC day. ``since``: the first day from which entries may be missing (the wallet's start, or its last
    import or correction). ``refills``: unconfirmed refills. ``badge``: the last logged day of the badge with its Connects a
    day, None for never. ``habit``: how the badge usually runs. ``jobs``: jobs without a proposal. ``estimated``: lots with
    an estimated expiry. ``guessed``: rows with unknown labels. ``lapsed``: expiries on estimated days. ``grants``: monthly
    Connects that the ledger lacks. ``boosts``: undecided boosts. ``waiting``: Connects that may still come back.
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
    habit: BadgeHabit = USUAL_BADGE


@dataclass(frozen=True, slots=True)
class Cause:
    """A possible cause. ``explains``: the Connects of the difference that it explains.

    ``fact``: the fact behind the cause, None for a mere possibility. ``least`` to ``most``: the number of proposals or days
    of the badge that it would take.
    """

    why: CauseKind
    fit: Fit
    explains: int
    fact: Fact | None = None
    least: int = 1
    most: int = 1


def causes(difference: int, facts: WalletFacts) -> tuple[Cause, ...]:
    """Return the causes that may make Upwork show ``difference`` Connects more (below zero: fewer), the likeliest first.

    At most MOST causes, and at most MOST_OF_A_KIND of a kind; none if ``difference`` is 0.
    """
    if not difference:
        return ()
    possible = _fewer(-difference, facts) if difference < 0 else _more(difference, facts)
    return tuple(sorted(_first_of_each_kind(possible), key=_rank)[:MOST])


def movable(difference: int, lots: Sequence[Fact], today: date) -> int:
    """Return how many Connects of ``difference`` a change of estimated expiry days can explain.

    ``difference``: how many more Connects expire within 30 days by Upwork than by the ledger (below zero: fewer).
    ``lots``: the lots whose expiry day is only estimated.
    """
    connects = sum(lot.amount for lot in lots if is_soon(lot, today) == (difference < 0))
    return min(connects, abs(difference))


def is_soon(lot: Fact, today: date) -> bool:
    """Return True if the lot expires within 30 days from ``today``, and so counts in Upwork's own figure."""
    return lot.on is not None and lot.on <= today + timedelta(days=SOON_DAYS)


def _fewer(need: int, facts: WalletFacts) -> Iterator[Cause]:
    """Yield the causes that may make Upwork show ``need`` Connects fewer, unranked."""
    yield from _whole(CauseKind.REFILL_MISSING, need, facts.refills)
    yield from _whole(CauseKind.RETURN_MISSING, need, _by_job(need, facts.returns_missing))
    yield from _whole(CauseKind.JOB_APPLIED, need, facts.jobs, in_part=False)
    yield from _whole(CauseKind.CREDIT_ONLY_HERE, need, facts.credits_only_here)
    yield from _whole(CauseKind.PUT_IN, need, facts.put_in, in_part=False)
    yield from _badge(need, facts)
    yield from _whole(CauseKind.RETURN_LATE, need, _by_job(need, facts.returns_late))
    for refill in facts.refills:
        if need < refill.amount:
            yield Cause(CauseKind.REFILL_SHORT, Fit.FITS, need, refill)
    if need >= CHEAPEST_PROPOSAL:
        fewest, most = -(-need // DEAREST_PROPOSAL), need // CHEAPEST_PROPOSAL
        yield Cause(CauseKind.PROPOSAL, Fit.FITS, need, least=fewest, most=most)
    yield from _up_to(CauseKind.EXPIRED_THERE, need, facts.estimated)
    yield Cause(CauseKind.SPENT, Fit.FITS, need)


def _more(need: int, facts: WalletFacts) -> Iterator[Cause]:
    """Yield the causes that may make Upwork show ``need`` Connects more, unranked."""
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


def _by_job(need: int, facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield one fact for each job: one that comes to exactly ``need``, else the sum; facts without a job as they are."""
    by_job: dict[int, list[Fact]] = {}
    for fact in facts:
        if fact.job_id is None:
            yield fact
        else:
            by_job.setdefault(fact.job_id, []).append(fact)
    for of_job in by_job.values():
        exact = next((fact for fact in of_job if fact.amount == need), None)
        yield exact or replace(of_job[0], amount=sum(fact.amount for fact in of_job))


def _whole(why: CauseKind, need: int, facts: Iterable[Fact], *, in_part: bool = True) -> Iterator[Cause]:
    """Yield the facts that explain exactly their own amount, with ``in_part`` also those below ``need``."""
    for fact in facts:
        if fact.amount == need:
            yield Cause(why, Fit.EXACT, need, fact)
        elif in_part and fact.amount < need:
            yield Cause(why, Fit.PART, fact.amount, fact)


def _up_to(why: CauseKind, need: int, facts: Iterable[Fact]) -> Iterator[Cause]:
    """Yield the facts that explain any number of Connects up to their amount."""
    for fact in facts:
        fit = Fit.EXACT if fact.amount == need else Fit.FITS if fact.amount > need else Fit.PART
        yield Cause(why, fit, min(fact.amount, need), fact)


def _badge(need: int, facts: WalletFacts) -> Iterator[Cause]:
    """Yield unlogged days of the badge. Upwork charges one Connect at a time, so any number up to the whole is possible."""
    badge = facts.badge
    if badge is None or badge.on is None:
        first = max(facts.since, facts.today - timedelta(days=BADGE_DAYS_MAX - 1))
        if need <= facts.habit.days_behind(first - timedelta(days=1), facts.today) * facts.habit.per_day:
            yield Cause(CauseKind.BADGE_UNKNOWN, Fit.FITS, need, most=-(-need // facts.habit.per_day))
        return
    days = facts.habit.days_behind(max(badge.on, facts.since), facts.today)
    if days > 0:
        unlogged = Fact(days * badge.amount, badge.on, badge.entry_id)
        for cause in _up_to(CauseKind.BADGE, need, (unlogged,)):
            most = -(-cause.explains // badge.amount)
            yield Cause(cause.why, cause.fit, cause.explains, badge, most=most)


def _first_of_each_kind(possible: Iterable[Cause]) -> Iterator[Cause]:
    """Yield the first MOST_OF_A_KIND causes of each kind by rank, and of equal ones those that come first.

    Never more than that are kept, however many facts there are.
    """
    best: dict[CauseKind, list[Cause]] = {}
    for cause in possible:
        of_kind = best.setdefault(cause.why, [])
        insort_right(of_kind, cause, key=_rank)
        del of_kind[MOST_OF_A_KIND:]
    for of_kind in best.values():
        yield from of_kind


def _rank(cause: Cause) -> tuple[bool, int, int, int, int, int]:
    """Return the sort key: how well the cause fits, how likely its kind is, then the latest day (of expiries: the first).

    Causes that would explain any number, and many forgotten proposals, come after all others.
    """
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
