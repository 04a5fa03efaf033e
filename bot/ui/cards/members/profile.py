"""Build the cards and the form for a member's plan and reminders."""

from bot.domain.messages.reminders import ReminderPlace, Reminders, ReminderTopic
from bot.domain.time.calendar import day_of, day_start
from bot.services.members import FALLBACK, ProfileView, RemindersSet
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.messages import topics_of
from bot.ui.components import Form, button, option
from bot.ui.words import Text
from bot.ui.words.reading.settings import expiry_days_words, quiet_words

PLACES = (ReminderPlace.DM, ReminderPlace.CHANNEL, ReminderPlace.BOTH, FALLBACK, ReminderPlace.NONE)
WITHOUT_CHANNEL = (ReminderPlace.DM, ReminderPlace.NONE)
LONGEST_LIMITS = 100
LONGEST_ZONE = 60
LONGEST_WHEN = 60


def profile(text: Text, view: ProfileView, *, saved: bool = False) -> Card:
    card = Card(text, GOOD if saved else NEUTRAL, text.connects(view.balance))
    if saved:
        card.line(text.t("profile-plan-set"))
    card.line(_plan(text, view)).separator()
    _reminders(card, text, view.reminders)
    if view.channel_missing:
        card.line(text.t("reminders-channel-missing"))
    for reason in view.unsent:
        card.line(text.t("profile-unsent", reason=text.t(f"parked-{reason}")))
    card.small(text.t("profile-since", since=day_of(view.started_at)))
    again = [button(text.t("button-send-again"), "send-mine", style="primary")] if view.unsent else []
    return card.buttons(
        *again,
        button(text.t("button-open-reminders"), "reminders", 0),
        button(text.t("button-balance"), "balance"),
    )


def sent_again(text: Text, count: int) -> Card:
    return Card(text, GOOD if count else NEUTRAL).line(text.t("message-mine-again", count=count))


def reminders_set(text: Text, result: RemindersSet) -> Card:
    card = Card(text, WARNING if result.channel_missing else GOOD).line(text.t("reminders-set"))
    _reminders(card, text, result.reminders)
    if result.channel_missing:
        card.line(text.t("reminders-channel-missing"))
    return card.buttons(button(text.t("button-open-reminders"), "reminders", 0))


def reminders_form(text: Text, now: Reminders, *, has_channel: bool = True) -> Form:
    """Return one form with all of a member's reminder settings, filled in with their present values ``now``.

    ``has_channel``: whether the bot could post where the form is opened; if not, no channel is offered, but a channel that
    was chosen elsewhere stays chosen.
    """
    form = Form(text.t("form-reminders"), "reminders-set")
    chosen = _place(now)
    offered = PLACES if has_channel else [place for place in PLACES if place in {*WITHOUT_CHANNEL, chosen}]
    places = [option(text.t(f"place-{place}"), place, place == chosen) for place in offered]
    form.choice("place", text.t("form-place"), places)
    hint = text.t("form-hour-hint")
    form.field("hour", text.t("form-hour"), value=_when(text, now), hint=hint, longest=LONGEST_WHEN)
    form.field("timezone", text.t("form-zone"), value=now.zone, longest=LONGEST_ZONE)
    hint = text.t("form-expiry-days-hint")
    limits = text.t(
        "form-limits",
        days=expiry_days_words(now.expiry_days, text.locale),
        low=str(now.low),
        silent=str(now.silent_days),
        interview=str(now.interview_days),
    )
    form.field("expiry_days", text.t("form-expiry-days"), value=limits, hint=hint, longest=LONGEST_LIMITS)
    topics = [option(text.t(f"topic-{topic}"), topic, topic in now.topics) for topic in ReminderTopic]
    return form.choices("topics", text.t("form-topics"), topics, hint=text.t("form-topics-hint"))


def _when(text: Text, now: Reminders) -> str:
    """Return the hour, the quiet hours and the pause as one text, in the form's own notation."""
    settings = [str(now.hour)]
    if now.quiet:
        settings.append(text.t("form-when-quiet", quiet=quiet_words(now.quiet, text.locale)))
    if now.paused_until:
        settings.append(text.t("form-when-pause", day=now.paused_until.isoformat()))
    return "; ".join(settings)


def _plan(text: Text, view: ProfileView) -> str:
    refill = view.next_refill_on if view.next_refill_on and view.next_refill_amount else "nothing"
    return text.t(
        "profile-plan",
        plan=text.t(f"plan-{view.plan}"),
        refill=None if view.next_refill_on is None and view.may_refill else refill,
        amount=view.next_refill_amount,
        when=text.instant(day_start(view.next_refill_on)) if view.next_refill_on else "",
    )


def _reminders(card: Card, text: Text, reminders: Reminders) -> None:
    place = text.t(f"place-{_place(reminders)}")
    card.line(text.t("profile-place", place=place, hour=f"{reminders.hour:02d}", zone=reminders.zone))
    card.line(text.t("profile-topics", topics=topics_of(text, reminders.topics) or None))
    if ReminderTopic.EXPIRY in reminders.topics:
        several = text.listed(map(str, reminders.expiry_days)) or None
        days = reminders.expiry_days[0] if len(reminders.expiry_days) == 1 else several
        card.line(text.t("profile-expiry", days=days))
    if ReminderTopic.LOW in reminders.topics:
        card.line(text.t("profile-low", below=reminders.low))
    for topic, days in (
        (ReminderTopic.SILENT, reminders.silent_days),
        (ReminderTopic.INTERVIEW, reminders.interview_days),
    ):
        if topic in reminders.topics:
            card.line(text.t(f"profile-{topic}", days=days))
    if reminders.quiet:
        start, end = reminders.quiet
        card.line(text.t("profile-quiet", **{"from": f"{start:02d}", "to": f"{end:02d}"}))
    if reminders.paused_until:
        card.line(text.t("profile-paused", until=reminders.paused_until))


def _place(reminders: Reminders) -> str:
    return FALLBACK if reminders.fallback and reminders.place is ReminderPlace.DM else reminders.place
