"""Build the cards of a member's profile and plan."""

from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import day_of, day_start
from bot.services.members import ProfileView
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.cards.members import trade
from bot.ui.cards.members.reminders import summary
from bot.ui.cards.settings import language_options, switch
from bot.ui.cards.weekdays import weekdays
from bot.ui.components import Form, button, option, select
from bot.ui.words import Text

LONGEST_DAY = 30


def profile(text: Text, view: ProfileView, *, saved: bool = False) -> Card:
    """Return the card of `/profile show`: the plan, the next renewal, the reminders, and a menu of languages.

    ``saved``: the card follows a choice in the menu.
    """
    card = Card(text, GOOD if saved else NEUTRAL, text.connects(view.balance)).line(_plan(text, view))
    if view.work is not None:
        card.line(trade.summary(text, view.work))
    card.separator()
    summary(card, text, view.reminders)
    if view.channel_trouble:
        card.line(text.t("place-trouble", reason=text.t(f"parked-{view.channel_trouble}")))
    elif view.channel_missing:
        card.line(text.t("reminders-channel-missing"))
    for reason in view.unsent:
        card.line(text.t("profile-unsent", reason=text.t(f"parked-{reason}")))
    card.small(text.t("profile-since", since=day_of(view.started_at)))
    card.menu(select(text.t("menu-language"), "language", options=language_options(text, view.language)))
    if saved:
        card.small(text.t("reminders-saved"))
    again = [button(text.t("button-send-again"), "send-mine", style="primary")] if view.unsent else []
    return card.buttons(
        *again,
        button(text.t("button-open-reminders"), "reminders", 0),
        button(text.t("button-plan"), "plan"),
        button(text.t("button-trade"), "trade"),
        button(text.t("button-balance"), "balance"),
    )


def plan(text: Text, view: ProfileView, *, saved: bool = False) -> Card:
    """Return the card of `/profile plan`: a menu, switches and a button that save at each tap.

    ``saved``: the card follows a change.
    """
    card = Card(text, GOOD if saved else NEUTRAL, text.connects(view.balance))
    if saved:
        card.line(text.t("profile-plan-set"))
    card.line(_plan(text, view))
    plans = [option(text.t(f"plan-{each}"), each, each is view.plan) for each in Plan]
    card.menu(select(text.t("menu-plan"), "plan-picked", options=plans))
    if view.plan is Plan.BASIC:
        card.line(text.t("profile-free", unknown=view.free_unknown))
        card.buttons(switch(text, text.t("switch-free"), "plan-free", on=view.monthly_free))
        if view.free_unknown:
            card.buttons(button(text.t("button-free-no"), "plan-free", 0))
    if view.badge:
        card.small(text.t("profile-badge", weekly=view.badge.weekly, days=weekdays(text, view.badge.days)))
    renewal = [button(text.t("button-renewal"), "plan-renewal")] if view.may_refill else []
    forget = [button(text.t("button-forget-badge"), "set-badge", 0, 0)] if view.badge else []
    return card.buttons(*renewal, *forget, button(text.t("button-balance"), "balance"))


def renewal_form(text: Text) -> Form:
    form = Form(text.t("button-renewal"), "plan-renewal-set")
    hint = text.t("form-start-renewal-hint")
    return form.field("next_refill", text.t("form-renewal"), hint=hint, longest=LONGEST_DAY)


def sent_again(text: Text, count: int) -> Card:
    return Card(text, GOOD if count else NEUTRAL).line(text.t("message-mine-again", count=count))


def _plan(text: Text, view: ProfileView) -> str:
    refill = view.next_refill_on if view.next_refill_on and view.next_refill_amount else "nothing"
    return text.t(
        "profile-plan",
        plan=text.t(f"plan-{view.plan}"),
        refill=None if view.next_refill_on is None and view.may_refill else refill,
        amount=view.next_refill_amount,
        when=text.instant(day_start(view.next_refill_on)) if view.next_refill_on else "",
    )
