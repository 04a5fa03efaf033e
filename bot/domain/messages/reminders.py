"""A member's settings for messages, and the times of warnings before Connects expire.

A threshold is a number of days before an expiry. It falls due on the day ``expires_on`` minus these days, at the member's
hour in the member's time zone. If several thresholds of one expiry day are due at once, as after a downtime, only one
warning is sent.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, StrEnum
from typing import NamedTuple

from bot import errors
from bot.domain.choices import checked_choice
from bot.domain.time.calendar import DAY_MS, day_start
from bot.domain.time.hours import Hours, Quiet
from bot.domain.time.zones import local_day, local_instant

DEFAULT_EXPIRY_DAYS = (30, 7, 1)
"""The thresholds of a new member."""
LONGEST_AHEAD_DAYS = 365
"""The largest threshold."""
MOST_THRESHOLDS = 6
"""The most thresholds of a member."""
NO_DAYS = "none"
"""What is stored where a member wants no warning."""
LOW_BALANCE, HIGHEST_LOW = 20, 10_000
"""The default and the highest limit for a low balance, in Connects."""
SILENT_DAYS, INTERVIEW_DAYS, MOST_SILENT_DAYS = 7, 14, 60
"""The default days before a nudge about a silent proposal and about an interview, and the most days for both."""


class ReminderPlace(StrEnum):
    """Where a member's messages go: a direct message, the channel of a server, both, or nowhere."""

    DM = "dm"
    CHANNEL = "channel"
    BOTH = "both"
    NONE = "none"


class ReminderTopic(StrEnum):
    """The topics of messages, each of which a member switches on or off.

    Refills and expiries are on at first and may go to a channel. The others are nudges: off at first, and only sent as
    direct messages.
    """

    REFILL = "refill"
    EXPIRY = "expiry"
    LOW = "low"
    SILENT = "silent"
    INTERVIEW = "interview"
    LAPSING = "lapsing"
    PASTE = "paste"
    CHECKIN = "checkin"
    BOOST = "boost"
    REVIEW = "review"
    RECAP = "recap"


DEFAULT_TOPICS = (ReminderTopic.REFILL, ReminderTopic.EXPIRY)
NUDGES = tuple(topic for topic in ReminderTopic if topic not in DEFAULT_TOPICS)


@dataclass(frozen=True, slots=True)
class Reminders:
    """A member's settings for messages.

    ``guild_id``: the server whose channel is used, None for direct messages only. ``hour``: 0 to 23 in ``zone``.
    ``expiry_days``: the thresholds, largest first. ``quiet``: hours without messages, None for no such hours.
    ``paused_until``: no messages before this local day, None for no pause. ``fallback``: send to the server's channel if
    Discord refuses direct messages. ``low``: a balance below so many Connects is low. ``silent_days``,
    ``interview_days``: days without news before a nudge.
    """

    place: ReminderPlace = ReminderPlace.DM
    guild_id: int | None = None
    hour: int = 9
    zone: str = "UTC"
    topics: tuple[ReminderTopic, ...] = DEFAULT_TOPICS
    expiry_days: tuple[int, ...] = DEFAULT_EXPIRY_DAYS
    quiet: Quiet | None = None
    paused_until: date | None = None
    fallback: bool = False
    low: int = LOW_BALANCE
    silent_days: int = SILENT_DAYS
    interview_days: int = INTERVIEW_DAYS

    def wants(self, topic: ReminderTopic) -> bool:
        """Return True if messages on ``topic`` are switched on and have a place to go."""
        return topic in self.topics and self.place is not ReminderPlace.NONE

    @property
    def hours(self) -> Hours:
        """The times at which messages may be sent."""
        return Hours(self.hour, self.zone, self.quiet, self.paused_until)

    def as_of(self, now: int) -> "Reminders":
        """Return the settings without a pause that has ended by ``now`` (UTC ms)."""
        is_over = self.paused_until is not None and self.paused_until <= local_day(now, self.zone)
        return replace(self, paused_until=None) if is_over else self


class Off(Enum):
    """Stands in a change of settings for a pause or quiet hours that are switched off, where None changes nothing."""

    OFF = "off"


class ExpiringConnects(NamedTuple):
    """The ``remaining`` Connects of a lot that expire at 00:00 UTC of ``expires_on``, written at ``known_at`` (UTC ms)."""

    expires_on: date
    remaining: int
    known_at: int


class SettledThreshold(NamedTuple):
    """A threshold of an expiry day that needs no more warning: it was sent, or a more urgent one was."""

    expires_on: date
    days: int


class ExpiryWarning(NamedTuple):
    """A warning that ``amount`` Connects expire on ``expires_on``, in ``days_left`` whole days (0: within a day)."""

    expires_on: date
    amount: int
    days_left: int


@dataclass(frozen=True, slots=True)
class WarningsDue:
    """The warnings to send now, and the thresholds to store as settled, with a warning or without.

    ``next_at``: when the next threshold falls due (UTC ms), None for never.
    """

    warnings: tuple[ExpiryWarning, ...]
    settled: tuple[SettledThreshold, ...]
    next_at: int | None


def pause_end(days: int, hour: int, zone: str, now: int) -> date:
    """Return the first day with messages after a pause that leaves out the next ``days`` times of the member's ``hour``.

    E.g. one day, hour 9: at 08:00 of 3 May the pause ends on 4 May, at 20:00 of 3 May it ends on 5 May.
    """
    today = local_day(now, zone)
    is_over_today = local_instant(today, hour, zone) <= now
    return today + timedelta(days=days + is_over_today)


def checked_expiry_days(days: Iterable[int]) -> tuple[int, ...]:
    """Return the thresholds, most days first and each once. Raises BadChoice for a number out of range or too many."""
    numbers = tuple(days)
    thresholds = sorted(set(numbers), reverse=True)
    if len(thresholds) > MOST_THRESHOLDS or not all(1 <= number <= LONGEST_AHEAD_DAYS for number in numbers):
        raise errors.BadChoice(field="expiry_days", given=", ".join(map(str, numbers)))
    return tuple(thresholds)


def expiry_days_text(days: Iterable[int]) -> str:
    """Return thresholds as they are stored: ``30,7,1``, or ``none``."""
    return ",".join(map(str, days)) or NO_DAYS


def stored_expiry_days(text: str) -> tuple[int, ...]:
    """Return the thresholds that `expiry_days_text` made ``text`` of."""
    return () if text == NO_DAYS else checked_expiry_days(map(int, text.split(",")))


def checked_topics(typed: Iterable[str]) -> tuple[ReminderTopic, ...]:
    """Return the topics with these names in the order of Topic, each once. Raises BadChoice for an unknown name."""
    names = [name.strip().lower() for name in typed if name.strip()]
    for name in names:
        if name not in set(ReminderTopic):
            raise errors.BadChoice(field="topics", given=name)
    return tuple(topic for topic in ReminderTopic if topic in names)


def checked_place(typed: str) -> ReminderPlace:
    """Return the place with this name, e.g. ``dm``. Raises BadChoice for any other text."""
    return checked_choice(ReminderPlace, "place", typed, typed.strip().lower())


def fires_at(expires_on: date, days: int, reminders: Reminders) -> int:
    """Return when the threshold of ``days`` days before ``expires_on`` falls due (UTC ms).

    In a zone west of Greenwich the member's hour may come after the expiry at 00:00 UTC; then the threshold falls due a
    day earlier. E.g. expiry on 10 May, 1 day, hour 21 in New York: due on 8 May at 21:00, because 9 May 21:00 is too late.
    """
    on = expires_on - timedelta(days=days)
    at = local_instant(on, reminders.hour, reminders.zone)
    if at < day_start(expires_on):
        return at
    return local_instant(on - timedelta(days=1), reminders.hour, reminders.zone)


def warnings_due(
    lots: Sequence[ExpiringConnects],
    already_settled: AbstractSet[tuple[date, int]],
    reminders: Reminders,
    now: int,
) -> WarningsDue:
    """Return the warnings that are due at ``now`` (UTC ms) for ``lots``, and when the next threshold falls due.

    ``already_settled``: (expiry day, days) of earlier calls. A warning is never due for expired Connects, for a threshold
    that had passed when the Connects were written, or for one less urgent than a settled threshold of the same expiry day.
    With the topic switched off nothing is due.
    """
    warnings: list[ExpiryWarning] = []
    settled: list[SettledThreshold] = []
    later: list[int] = []
    is_on = reminders.wants(ReminderTopic.EXPIRY)
    for expires_on, group in sorted(_by_day(lots, now).items() if is_on else ()):
        most_urgent = min(
            (days for on, days in already_settled if on == expires_on), default=LONGEST_AHEAD_DAYS + 1
        )
        known_at = min(lot.known_at for lot in group)
        open_days = {
            days: at
            for days in reminders.expiry_days
            if (expires_on, days) not in already_settled
            and (at := fires_at(expires_on, days, reminders)) >= known_at
        }
        passed = [days for days, at in open_days.items() if at <= now]
        later += [at for days, at in open_days.items() if at > now and days < most_urgent]
        settled += [SettledThreshold(expires_on, days) for days in passed]
        if passed and min(passed) < most_urgent:
            amount = sum(lot.remaining for lot in group)
            warnings.append(ExpiryWarning(expires_on, amount, _days_left(expires_on, reminders.zone, now)))
    return WarningsDue(tuple(warnings), tuple(settled), min(later, default=None))


def _by_day(lots: Sequence[ExpiringConnects], now: int) -> dict[date, list[ExpiringConnects]]:
    """Return the lots that have Connects left and haven't expired, by expiry day."""
    by_day: dict[date, list[ExpiringConnects]] = {}
    for lot in lots:
        if lot.remaining > 0 and day_start(lot.expires_on) > now:
            by_day.setdefault(lot.expires_on, []).append(lot)
    return by_day


def _days_left(expires_on: date, zone: str, now: int) -> int:
    """Return the days to ``expires_on`` by the member's calendar, but never more than the time left, rounded up."""
    left_ms = day_start(expires_on) - now
    return max(0, min((expires_on - local_day(now, zone)).days, -(-left_ms // DAY_MS)))
