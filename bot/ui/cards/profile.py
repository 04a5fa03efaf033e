"""Cards and the form for a member's plan and reminders."""

import discord

from bot.domain.calendar import day_of, day_start
from bot.domain.reminders import Place, Reminders, expiry_days_text
from bot.services.profile import ProfileView, RemindersSet
from bot.ui.actions import button
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.form import Form
from bot.ui.text import Text

ANSWERS = {"yes": True, "no": False}
LONGEST_DAYS = 40
LONGEST_ZONE = 60
LONGEST_HOUR = 5  # 09:00


def profile(text: Text, view: ProfileView, *, saved: bool = False) -> Card:
    card = Card(text, GOOD if saved else NEUTRAL, text.connects(view.balance))
    if saved:
        card.line(text.t("profile-plan-set"))
    card.line(_plan(text, view)).separator()
    _reminders(card, text, view.reminders)
    for reason in view.unsent:
        card.line(text.t("profile-unsent", reason=text.t(f"parked-{reason}")))
    card.small(text.t("profile-since", since=day_of(view.started_at)))
    return card.buttons(
        button(text.t("button-open-reminders"), "reminders", 0), button(text.t("button-balance"), "balance")
    )


def reminders_set(text: Text, result: RemindersSet) -> Card:
    card = Card(text, WARNING if result.channel_missing else GOOD).line(text.t("reminders-set"))
    _reminders(card, text, result.reminders)
    if result.channel_missing:
        card.line(text.t("reminders-channel-missing"))
    return card.buttons(button(text.t("button-open-reminders"), "reminders", 0))


def reminders_form(text: Text, now: Reminders) -> Form:
    """Everything about reminders in one form, as it stands."""
    form = Form(text.t("form-reminders"), "reminders-set")
    places = [_option(text.t(f"place-{place}"), place, now.place == place) for place in Place]
    form.choice("place", text.t("form-place"), places)
    form.field("hour", text.t("form-hour"), value=str(now.hour), longest=LONGEST_HOUR)
    form.field("timezone", text.t("form-zone"), value=now.zone, longest=LONGEST_ZONE)
    days = expiry_days_text(now.expiry_days)
    hint = text.t("form-expiry-days-hint")
    form.field("expiry_days", text.t("form-expiry-days"), value=days, hint=hint, longest=LONGEST_DAYS)
    answers = [
        _option(text.t(f"choice-{name}"), name, on == now.refill_posts) for name, on in ANSWERS.items()
    ]
    return form.choice("refills", text.t("form-refills"), answers)


def _plan(text: Text, view: ProfileView) -> str:
    refill = view.next_refill_on if view.next_refill_amount else "nothing"
    return text.t(
        "profile-plan",
        plan=text.t(f"plan-{view.plan}"),
        refill=None if view.next_refill_on is None else refill,
        amount=view.next_refill_amount,
        when=text.instant(day_start(view.next_refill_on)) if view.next_refill_on else "",
    )


def _reminders(card: Card, text: Text, given: Reminders) -> None:
    place = text.t(f"place-{given.place}")
    card.line(text.t("profile-place", place=place, hour=f"{given.hour:02d}", zone=given.zone))
    several = ", ".join(map(str, given.expiry_days)) or None
    days = given.expiry_days[0] if len(given.expiry_days) == 1 else several
    card.line(text.t("profile-expiry", days=days), text.t("profile-refills", on=given.refill_posts))


def _option(label: str, value: str, chosen: bool) -> discord.SelectOption:
    return discord.SelectOption(label=label, value=value, default=chosen)
