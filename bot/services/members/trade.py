"""/profile skills: the member's trade, what advice is to bring, and the limits that the member sets on spending."""

from dataclasses import dataclass

from bot.domain.advice.values import RankGoal
from bot.domain.jobs.jobs import LONGEST_SKILLS, clean_skills
from bot.domain.ledger.writes import Purpose
from bot.domain.members import trade as domain
from bot.domain.members.guard import Guard, checked_guard
from bot.domain.members.skills import offered, suggested
from bot.domain.members.trade import TradeProfile
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store import advice, jobs, members
from bot.store.engine.database import Tx
from bot.store.jobs import JobFilter

MOST_OFFERED = 25
"""The most skills that the card offers, as many as a menu of Discord's has."""
MOST_SUGGESTED = 25
"""The most skills that are suggested while somebody types."""
MOST_SEEN = 50
"""The newest jobs whose skills are suggested."""


@dataclass(frozen=True, slots=True)
class TradeView:
    """The member's trade, goal (None before the member has named one) and limits.

    ``offered``: skills for the menu, those of the member first.
    """

    trade: TradeProfile
    goal: RankGoal | None
    guard: Guard
    offered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeTrade:
    """A change of trade; a field that is None stays as it is.

    ``skills``: all skills as one text. ``picked``: the skills chosen in the menu, in place of those that the menu offers;
    skills that the menu doesn't offer stay. ``added``: skills to add. ``rate``: US dollars an hour, 0 for unknown.
    """

    categories: tuple[str, ...] | None = None
    skills: str | None = None
    picked: tuple[str, ...] | None = None
    added: str | None = None
    rate: float | None = None
    goal: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeGuard:
    """A change of limits; a field that is None stays as it is, and 0 switches a limit off."""

    weekly: int | None = None
    silent: int | None = None
    dearer: bool | None = None


def trade(tx: Tx, who: Who) -> TradeView:
    """Return the member's trade, goal and limits. Raises NotStarted."""
    post.wallet_of(tx, who)
    return _view(tx, who)


def change_trade(tx: Tx, who: Who, ask: ChangeTrade, key: str, now: int) -> TradeView:
    """Change the trade or the goal; a second call with ``key`` returns the first answer.

    Raises NotStarted, BadChoice, BadMoney, TooLong.
    """
    request = Request(Purpose.TRADE, who.user_id, key, ask, now)
    return keyed(tx, request, TradeView, lambda _: _set_trade(tx, who, ask))


def change_guard(tx: Tx, who: Who, ask: ChangeGuard, key: str, now: int) -> TradeView:
    """Change the limits; a second call with ``key`` returns the first answer. Raises NotStarted, BadChoice."""
    request = Request(Purpose.GUARD, who.user_id, key, ask, now)
    return keyed(tx, request, TradeView, lambda _: _set_guard(tx, who, ask))


def complete_skill(tx: Tx, who: Who, typed: str) -> tuple[str, ...]:
    """Return at most MOST_SUGGESTED completions of a list of skills; the last skill of the list is the one being typed."""
    before, _, last = typed.rpartition(",")
    listed = domain.separated(before[:LONGEST_SKILLS])
    present = {skill.casefold() for skill in listed}
    own = members.trade(tx, who.user_id)
    names = suggested(last, own.categories, _seen(tx, who), MOST_SUGGESTED + len(present))
    added = [name for name in names if name.casefold() not in present][:MOST_SUGGESTED]
    return tuple(", ".join((*listed, name)) for name in added)


def _set_trade(tx: Tx, who: Who, ask: ChangeTrade) -> TradeView:
    wallet = post.wallet_of(tx, who)
    changed = members.trade(tx, who.user_id)
    if ask.categories is not None:
        changed = domain.with_categories(changed, ask.categories)
    if ask.skills is not None:
        changed = domain.with_skills(changed, ask.skills)
    if ask.picked is not None:
        offered = {skill.casefold() for skill in _offered(changed)}
        kept = [skill for skill in changed.skills if skill.casefold() not in offered]
        changed = domain.with_skills(changed, ", ".join((*kept, *ask.picked)))
    if ask.added is not None:
        changed = domain.with_skills(changed, clean_skills(", ".join((*changed.skills, ask.added))))
    if ask.rate is not None:
        changed = domain.with_rate(changed, ask.rate)
    members.set_trade(tx, who.user_id, changed)
    advice.let_fit_wallet(tx, wallet.id)
    if ask.goal is not None:
        members.set_goal(tx, who.user_id, domain.checked_goal(ask.goal))
    return _view(tx, who)


def _set_guard(tx: Tx, who: Who, ask: ChangeGuard) -> TradeView:
    post.wallet_of(tx, who)
    old = members.guard(tx, who.user_id)
    new = checked_guard(
        old.weekly if ask.weekly is None else ask.weekly,
        old.silent if ask.silent is None else ask.silent,
        dearer=old.dearer if ask.dearer is None else ask.dearer,
    )
    members.set_guard(tx, who.user_id, new)
    return _view(tx, who)


def _view(tx: Tx, who: Who) -> TradeView:
    own = members.trade(tx, who.user_id)
    return TradeView(own, members.goal(tx, who.user_id), members.guard(tx, who.user_id), _offered(own))


def _offered(own: TradeProfile) -> tuple[str, ...]:
    """Return at most MOST_OFFERED skills for the menu."""
    return offered(own.categories, own.skills, MOST_OFFERED)


def _seen(tx: Tx, who: Who) -> list[str]:
    """Return the skills of the newest jobs that the member may see, those of the newest job first."""
    newest = jobs.page(tx, who.user_id, who.community_id, JobFilter(is_open=None), MOST_SEEN, 0)
    return [skill for job in newest for skill in domain.separated(job.facts.skills or "")]
