"""What a member wants to hear of by itself, and when they are warned that Connects are about to expire.

A threshold is a number of days ahead; it falls due at the member's hour, in the member's zone, on the day
``expires_on`` minus that many days. Of one expiry day only the most urgent threshold that has come is told: after a
downtime nobody reads the same thing three times.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, StrEnum
from typing import NamedTuple

from bot import errors
from bot.domain.time.calendar import DAY_MS, day_start
from bot.domain.time.hours import Hours, Quiet
from bot.domain.time.zones import local_day, local_instant

DEFAULT_EXPIRY_DAYS = (30, 7, 1)
LONGEST_AHEAD_DAYS = 365
MOST_THRESHOLDS = 6
NO_DAYS = "none"
"""What is stored where a member wants no warning."""
LOW_BALANCE, HIGHEST_LOW = 20, 10_000
SILENT_DAYS, INTERVIEW_DAYS, MOST_SILENT_DAYS = 7, 14, 60


class Place(StrEnum):
    DM = "dm"
    CHANNEL = "channel"
    BOTH = "both"
    NONE = "none"


class Topic(StrEnum):
    """What a message can be about, each with its own switch. The first two are told unless they are switched off; the
    others are nudges, which are the member's own affair and never go to a channel."""

    REFILL = "refill"
    EXPIRY = "expiry"
    LOW = "low"
    SILENT = "silent"
    INTERVIEW = "interview"
    LAPSING = "lapsing"
    PASTE = "paste"


DEFAULT_TOPICS = (Topic.REFILL, Topic.EXPIRY)
NUDGES = tuple(topic for topic in Topic if topic not in DEFAULT_TOPICS)


@dataclass(frozen=True, slots=True)
class Reminders:
    """``guild_id``: whose channel, where the place is one. ``hour``: 0-23 in ``zone``. ``expiry_days``: most first.

    ``fallback``: where direct messages are closed, the server's channel may have it. ``low``: Connects under which the
    balance is called low. ``silent_days``, ``interview_days``: after which a proposal is asked about.
    """

    place: Place = Place.DM
    guild_id: int | None = None
    hour: int = 9
    zone: str = "UTC"
    topics: tuple[Topic, ...] = DEFAULT_TOPICS
    expiry_days: tuple[int, ...] = DEFAULT_EXPIRY_DAYS
    quiet: Quiet | None = None
    paused_until: date | None = None
    fallback: bool = False
    low: int = LOW_BALANCE
    silent_days: int = SILENT_DAYS
    interview_days: int = INTERVIEW_DAYS

    def wants(self, topic: Topic) -> bool:
        return topic in self.topics and self.place is not Place.NONE

    @property
    def hours(self) -> Hours:
        return Hours(self.hour, self.zone, self.quiet, self.paused_until)

    def as_of(self, now: int) -> "Reminders":
        """The same without a pause that is over."""
        is_over = self.paused_until is not None and self.paused_until <= local_day(now, self.zone)
        return replace(self, paused_until=None) if is_over else self


class Off(Enum):
    """Stands in a change of settings for a pause or quiet hours that are switched off, where None changes nothing."""

    OFF = "off"


class Limits(NamedTuple):
    """Thresholds of warnings in days, the low balance in Connects, and days of nudges; None where one isn't set."""

    expiry_days: tuple[int, ...] | None
    low: int | None = None
    silent: int | None = None
    interview: int | None = None


class Ahead(NamedTuple):
    """Connects that expire at 00:00 UTC of ``expires_on``, written down at ``known_at``."""

    expires_on: date
    remaining: int
    known_at: int


class Warned(NamedTuple):
    """A threshold that is done with: told, or overtaken by a more urgent one."""

    expires_on: date
    days: int


class ExpiryWarning(NamedTuple):
    """``amount`` Connects expire on ``expires_on``, ``days_left`` whole days from now (0: within a day)."""

    expires_on: date
    amount: int
    days_left: int


@dataclass(frozen=True, slots=True)
class WarningsDue:
    """``fire``: what to tell now. ``settle``: what to keep as given, whatever was told. ``next_at``: when to look
    again, None for never."""

    fire: tuple[ExpiryWarning, ...]
    settle: tuple[Warned, ...]
    next_at: int | None


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


def checked_topics(given: Iterable[str]) -> tuple[Topic, ...]:
    """The topics of those names, in their order, each once. Raises BadChoice."""
    names = [name.strip().lower() for name in given if name.strip()]
    for name in names:
        if name not in set(Topic):
            raise errors.BadChoice(field="topics", given=name)
    return tuple(topic for topic in Topic if topic in names)


def checked_place(given: str) -> Place:
    """The place of that name, or BadChoice."""
    try:
        return Place(given.strip().lower())
    except ValueError:
        raise errors.BadChoice(field="place", given=given) from None


def fires_at(expires_on: date, days: int, reminders: Reminders) -> int:
    """When the threshold falls due, UTC ms.

    An evening hour west of Greenwich may come after 00:00 UTC of the expiry day, which would be too late: then it is
    the evening before.
    """
    on = expires_on - timedelta(days=days)
    at = local_instant(on, reminders.hour, reminders.zone)
    if at < day_start(expires_on):
        return at
    return local_instant(on - timedelta(days=1), reminders.hour, reminders.zone)


def warnings_due(
    lots: Sequence[Ahead], given: AbstractSet[tuple[date, int]], reminders: Reminders, now: int
) -> WarningsDue:
    """What to tell a member at ``now`` about what their ``lots`` will lose, and when to look again.

    ``given``: the thresholds settled so far. A threshold that had passed before its Connects were known is never told,
    nor one of Connects that have expired, nor a less urgent one than was told of the same day.
    """
    fire: list[ExpiryWarning] = []
    settle: list[Warned] = []
    ahead: list[int] = []
    wanted = reminders.wants(Topic.EXPIRY)
    for expires_on, group in sorted(_by_day(lots, now).items() if wanted else ()):
        most_urgent = min((days for on, days in given if on == expires_on), default=LONGEST_AHEAD_DAYS + 1)
        known_at = min(lot.known_at for lot in group)
        open_days = {
            days: at
            for days in reminders.expiry_days
            if (expires_on, days) not in given and (at := fires_at(expires_on, days, reminders)) >= known_at
        }
        passed = [days for days, at in open_days.items() if at <= now]
        ahead += [at for days, at in open_days.items() if at > now and days < most_urgent]
        settle += [Warned(expires_on, days) for days in passed]
        if passed and min(passed) < most_urgent:
            amount = sum(lot.remaining for lot in group)
            fire.append(ExpiryWarning(expires_on, amount, _days_left(expires_on, reminders.zone, now)))
    return WarningsDue(tuple(fire), tuple(settle), min(ahead, default=None))


def _by_day(lots: Sequence[Ahead], now: int) -> dict[date, list[Ahead]]:
    """The lots that still hold something and haven't expired, by their day."""
    found: dict[date, list[Ahead]] = {}
    for lot in lots:
        if lot.remaining > 0 and day_start(lot.expires_on) > now:
            found.setdefault(lot.expires_on, []).append(lot)
    return found


def _days_left(expires_on: date, zone: str, now: int) -> int:
    """Days by the member's own calendar, and never more than there are."""
    left_ms = day_start(expires_on) - now
    return max(0, min((expires_on - local_day(now, zone)).days, -(-left_ms // DAY_MS)))
