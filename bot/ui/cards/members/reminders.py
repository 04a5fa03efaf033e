"""Build the card of a member's reminders: menus and switches that save at each tap, on four pages."""

from collections.abc import Iterable
from enum import StrEnum

import discord

from bot.domain.messages.reminders import ReminderPlace, Reminders, ReminderTopic
from bot.services.members import FALLBACK, RemindersSet
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.message_parts import topics_of
from bot.ui.cards.settings import hour_options, switch
from bot.ui.cards.zones import zone_options
from bot.ui.components import Button, Form, button, option, select
from bot.ui.words import Text

PLACES = (ReminderPlace.DM, ReminderPlace.CHANNEL, ReminderPlace.BOTH, FALLBACK, ReminderPlace.NONE)
WITHOUT_CHANNEL = (ReminderPlace.DM, ReminderPlace.NONE)
DAYS_AHEAD = (1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90)
"""The days before an expiry that the menu offers, besides those that the member has chosen already."""
MOST_DAYS_AHEAD = 6
LOW_LIMITS = (5, 10, 15, 20, 30, 40, 50, 60, 80, 100, 150, 200)
"""The limits of a low balance that the menu offers (Connects)."""
SILENCES = (2, 3, 4, 5, 7, 10, 14, 21, 30, 45, 60)
"""The days without news after which a nudge comes, as the menus offer them."""
SWITCHES = (
    ReminderTopic.REFILL,
    ReminderTopic.EXPIRY,
    ReminderTopic.LOW,
    ReminderTopic.BOOST,
    ReminderTopic.SILENT,
    ReminderTopic.CHECKIN,
    ReminderTopic.REVIEW,
    ReminderTopic.INTERVIEW,
    ReminderTopic.LAPSING,
    ReminderTopic.PASTE,
    ReminderTopic.RECAP,
)
"""The topics in the order of their switches: short labels follow each other, so that a phone shows two in a line."""
USUAL_QUIET = (22, 7)
PAUSES = (1, 7)
"""The days of the pauses that have a button."""
LONGEST_ZONE, LONGEST_DAY = 60, 40


class ReminderPage(StrEnum):
    """The pages of the card."""

    MAIN = "main"
    QUIET = "quiet"
    PAUSE = "pause"
    LIMITS = "limits"


class ReminderChoice(StrEnum):
    """The settings that are chosen in a menu."""

    PLACE = "place"
    HOUR = "hour"
    ZONE = "zone"
    DAYS = "days"
    QUIET_FROM = "quiet-from"
    QUIET_TO = "quiet-to"
    LOW = "low"
    SILENT = "silent"
    INTERVIEW = "interview"


def reminders(
    text: Text,
    settings: RemindersSet,
    now: int,
    *,
    page: ReminderPage = ReminderPage.MAIN,
    has_channel: bool = True,
    saved: bool = False,
) -> Card:
    """Return one page of the card with a member's present settings.

    ``now``: UTC ms. ``has_channel``: whether the bot could post where the card is shown; if not, no channel is offered, but
    one that was chosen elsewhere stays chosen. ``saved``: the card follows a change.
    """
    chosen = settings.reminders
    colour = WARNING if settings.channel_missing else GOOD if saved else NEUTRAL
    card = Card(text, colour, text.t(f"reminders-title-{page}"))
    match page:
        case ReminderPage.MAIN:
            _main(card, text, chosen, now, has_channel=has_channel)
        case ReminderPage.QUIET:
            _quiet(card, text, chosen)
        case ReminderPage.PAUSE:
            _pause(card, text, chosen)
        case ReminderPage.LIMITS:
            _limits(card, text, chosen)
    if settings.channel_missing:
        card.line(text.t("reminders-channel-missing"))
    if saved:
        card.small(text.t("reminders-saved"))
    return card


def summary(card: Card, text: Text, settings: Reminders) -> None:
    """Add the settings as lines of text."""
    place = text.t(f"place-{_place(settings)}")
    card.line(text.t("profile-place", place=place, hour=f"{settings.hour:02d}", zone=settings.zone))
    card.line(text.t("profile-topics", topics=topics_of(text, settings.topics) or None))
    if ReminderTopic.EXPIRY in settings.topics:
        several = text.listed(map(str, settings.expiry_days)) or None
        days = settings.expiry_days[0] if len(settings.expiry_days) == 1 else several
        card.line(text.t("profile-expiry", days=days))
    _limit_lines(card, text, settings)
    _times(card, text, settings)


def zone_form(text: Text) -> Form:
    return Form(text.t("form-zone-title"), "remind-zone").field(
        "timezone", text.t("form-zone"), longest=LONGEST_ZONE
    )


def pause_form(text: Text) -> Form:
    return Form(text.t("reminders-title-pause"), "remind-until").field(
        "until", text.t("form-pause"), hint=text.t("form-pause-hint"), longest=LONGEST_DAY
    )


def _main(card: Card, text: Text, chosen: Reminders, now: int, *, has_channel: bool) -> None:
    _times(card, text, chosen)
    place = _place(chosen)
    offered = PLACES if has_channel else [each for each in PLACES if each in {*WITHOUT_CHANNEL, place}]
    places = [
        option(text.t("choice-place", place=text.t(f"place-{each}")), each, each == place) for each in offered
    ]
    _menu(card, text, ReminderChoice.PLACE, places)
    _menu(card, text, ReminderChoice.HOUR, hour_options(text, chosen.hour))
    _menu(card, text, ReminderChoice.ZONE, zone_options(text, now, chosen.zone))
    days = sorted({*DAYS_AHEAD, *chosen.expiry_days})
    ahead = [option(text.t("choice-days", days=day), str(day), day in chosen.expiry_days) for day in days]
    card.line(text.t("reminders-days"))
    _menu(card, text, ReminderChoice.DAYS, ahead, most=MOST_DAYS_AHEAD)
    card.line(text.t("reminders-about"))
    card.buttons(*(_switch(text, topic, topic in chosen.topics) for topic in SWITCHES))
    card.buttons(
        *(
            button(text.t(f"button-reminders-{page}"), "reminders-page", page)
            for page in list(ReminderPage)[1:]
        ),
        button(text.t("button-zone-other"), "remind-other-zone"),
        button(text.t("button-alerts"), "alerts"),
        button(text.t("button-own-list"), "own-list", 0),
    )


def _quiet(card: Card, text: Text, chosen: Reminders) -> None:
    _times(card, text, chosen)
    start, end = chosen.quiet or USUAL_QUIET
    card.line(text.t("reminders-quiet-about"))
    is_set = chosen.quiet is not None
    starts = hour_options(text, start if is_set else None, "choice-quiet-from", without=end)
    _menu(card, text, ReminderChoice.QUIET_FROM, starts, end)
    ends = hour_options(text, end if is_set else None, "choice-quiet-to", without=start)
    _menu(card, text, ReminderChoice.QUIET_TO, ends, start)
    off = button(text.t("button-quiet-off"), "remind-off", ReminderPage.QUIET, disabled=not is_set)
    card.buttons(off, _back(text))


def _pause(card: Card, text: Text, chosen: Reminders) -> None:
    _times(card, text, chosen)
    card.line(text.t("reminders-pause-about"))
    off = button(
        text.t("button-pause-off"), "remind-off", ReminderPage.PAUSE, disabled=chosen.paused_until is None
    )
    card.buttons(
        *(button(text.t("button-pause", days=days), "remind-pause", days) for days in PAUSES),
        button(text.t("button-pause-until"), "remind-until"),
        off,
        _back(text),
    )


def _limits(card: Card, text: Text, chosen: Reminders) -> None:
    card.line(text.t("reminders-limits-about"))
    for choice, values, value in (
        (ReminderChoice.LOW, LOW_LIMITS, chosen.low),
        (ReminderChoice.SILENT, SILENCES, chosen.silent_days),
        (ReminderChoice.INTERVIEW, SILENCES, chosen.interview_days),
    ):
        offered = sorted({*values, value})
        options = [
            option(text.t(f"choice-{choice}", count=each), str(each), each == value) for each in offered
        ]
        _menu(card, text, choice, options)
    card.buttons(_back(text))


def _switch(text: Text, topic: ReminderTopic, on: bool) -> Button:
    return switch(text, text.t(f"topic-{topic}"), "remind-topic", topic, on=on)


def _menu(
    card: Card,
    text: Text,
    choice: ReminderChoice,
    options: Iterable[discord.SelectOption],
    *args: int,
    most: int = 1,
) -> None:
    card.menu(select(text.t(f"menu-{choice}"), "remind", choice, *args, options=list(options), most=most))


def _back(text: Text) -> Button:
    return button(text.t("button-back-reminders"), "reminders-page", ReminderPage.MAIN)


def _limit_lines(card: Card, text: Text, settings: Reminders) -> None:
    if ReminderTopic.LOW in settings.topics:
        card.line(text.t("profile-low", below=settings.low))
    for topic, days in (
        (ReminderTopic.SILENT, settings.silent_days),
        (ReminderTopic.INTERVIEW, settings.interview_days),
    ):
        if topic in settings.topics:
            card.line(text.t(f"profile-{topic}", days=days))


def _times(card: Card, text: Text, settings: Reminders) -> None:
    if settings.quiet:
        start, end = settings.quiet
        card.line(text.t("profile-quiet", **{"from": f"{start:02d}", "to": f"{end:02d}"}))
    if settings.paused_until:
        card.line(text.t("profile-paused", until=settings.paused_until))


def _place(settings: Reminders) -> str:
    return FALLBACK if settings.fallback and settings.place is ReminderPlace.DM else settings.place
