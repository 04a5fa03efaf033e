"""What a member wants to hear of shared jobs: the categories, skills and limits, how alerts come, and of which boards."""

from dataclasses import dataclass, replace

from bot.domain.choices import checked_choice
from bot.domain.ledger.writes import Purpose
from bot.domain.members.skills import offered
from bot.domain.members.trade import TradeProfile
from bot.domain.messages import alerts as domain
from bot.domain.messages.alerts import Alert, AlertMode
from bot.domain.messages.reminders import ReminderPlace, Reminders
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store import members
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write
from bot.store.messages import alerts

ANY = "any"
"""The choice *any* in the menus of categories and skills.

Chosen beside others, *any* counts where some were chosen before, and the others count where *any* was.
"""
MOST_OFFERED = 24
"""The most skills that the menu offers; a menu of Discord's has one place more, for *any*."""


@dataclass(frozen=True, slots=True)
class AlertView:
    """What a member wants to hear of.

    ``here``: the board of the present server is watched, None in a direct message. ``elsewhere``: how many boards of other
    servers are watched. ``trade``: the member's. ``offered``: skills for the menu. ``reminders``: the member's settings of
    messages, which say when the daily message comes.
    """

    alert: Alert
    here: bool | None
    elsewhere: int
    trade: TradeProfile
    offered: tuple[str, ...]
    reminders: Reminders

    @property
    def is_mute(self) -> bool:
        """Return True if the member takes no messages at all, so that alerts would not come."""
        return self.reminders.place is ReminderPlace.NONE


@dataclass(frozen=True, slots=True)
class ChangeAlerts:
    """A change of alerts; a field that is None stays as it is.

    ``mode``: the value of an AlertMode. ``categories``, ``skills``: all that are chosen, with ANY where that is.
    ``most_connects``, ``freshest_hours``: 0 for any. ``here``: watch the board of the present server, or no longer.
    ``only_trade``: take the categories and skills of the member's trade.
    """

    mode: str | None = None
    categories: tuple[str, ...] | None = None
    skills: tuple[str, ...] | None = None
    most_connects: int | None = None
    freshest_hours: int | None = None
    here: bool | None = None
    only_trade: bool = False


def show(tx: Tx, who: Who, now: int) -> AlertView:
    """Return what the member wants to hear of: before the first choice their trade, switched off. Raises NotStarted."""
    post.wallet_of(tx, who)
    alert, watched = _alert(tx, who), alerts.servers(tx, who.user_id)
    trade = members.trade(tx, who.user_id)
    is_here = None if who.community_id == who.user_id else who.community_id in watched
    return AlertView(
        alert=alert,
        here=is_here,
        elsewhere=len(watched) - bool(is_here),
        trade=trade,
        offered=_offered(tx, who, alert),
        reminders=members.reminders(tx, who.user_id).as_of(now),
    )


def change(tx: Tx, who: Who, ask: ChangeAlerts, key: str, now: int) -> AlertView:
    """Change what the member wants to hear of; a second call with ``key`` changes nothing.

    Whoever switches alerts on in a server while watching no board watches that server's. Raises NotStarted, BadChoice,
    TooLong, KeyReused.
    """

    def changed(_: Write) -> bool:
        post.wallet_of(tx, who)
        alert = _changed(tx, who, ask)
        alerts.put(tx, who.user_id, alert)
        _choose_board(tx, who, ask, alert)
        return True

    keyed(tx, Request(Purpose.ALERTS, who.user_id, key, (who.community_id, ask), now), bool, changed)
    return show(tx, who, now)


def _alert(tx: Tx, who: Who) -> Alert:
    stored = alerts.find(tx, who.user_id)
    return domain.of_trade(Alert(), members.trade(tx, who.user_id)) if stored is None else stored


def _changed(tx: Tx, who: Who, ask: ChangeAlerts) -> Alert:
    alert = _alert(tx, who)
    if ask.mode is not None:
        alert = replace(alert, mode=checked_choice(AlertMode, "mode", ask.mode))
    if ask.categories is not None:
        alert = domain.with_categories(alert, _named(ask.categories, alert.categories))
    if ask.skills is not None:
        kept = [skill for skill in alert.skills if skill not in _offered(tx, who, alert)]
        picked = _named(ask.skills, alert.skills)
        alert = domain.with_skills(alert, (*kept, *picked) if picked else ())
    if ask.most_connects is not None:
        alert = replace(alert, most_connects=domain.checked_limit("connects", ask.most_connects))
    if ask.freshest_hours is not None:
        alert = replace(alert, freshest_hours=domain.checked_limit("hours", ask.freshest_hours))
    return domain.of_trade(alert, members.trade(tx, who.user_id)) if ask.only_trade else alert


def _named(chosen: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, ...]:
    """Return the chosen names; empty for any: where ANY is chosen anew, or alone."""
    names = tuple(name for name in chosen if name != ANY)
    return () if ANY in chosen and before else names


def _offered(tx: Tx, who: Who, alert: Alert) -> tuple[str, ...]:
    """Return the skills for the menu: the chosen ones, those of the trade, and common ones of the categories."""
    trade = members.trade(tx, who.user_id)
    categories, own = (*trade.categories, *alert.categories), (*alert.skills, *trade.skills)
    return offered(categories, own, MOST_OFFERED)


def _choose_board(tx: Tx, who: Who, ask: ChangeAlerts, alert: Alert) -> None:
    if who.community_id == who.user_id:
        return
    is_first = (
        ask.mode is not None and alert.mode is not AlertMode.OFF and not alerts.servers(tx, who.user_id)
    )
    if ask.here or (ask.here is None and is_first):
        alerts.watch(tx, who.community_id, who.user_id)
    elif ask.here is False:
        alerts.unwatch(tx, who.community_id, who.user_id)
