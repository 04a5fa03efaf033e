"""Read when a reminder is due: ``tomorrow at 9``, ``in 2 hours``, ``Friday 14:30``, ``every Monday at 9``.

A text is cut into at most a day, a part of the day and a time of day, in any order, each of which has to match a shape of
the language as a whole (`moment_words`). What the language doesn't read is read in English. All ways to read it are
compared: a text is read if they agree on one instant to come; otherwise it is refused, and the error names two of the
instants.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, pairwise

from bot import errors
from bot.domain.reminders.reminders import Moment
from bot.domain.reminders.schedules import HOUR, ONCE, Frequency, ReminderSchedule, Repeat
from bot.domain.time.calendar import DAY_MS, MINUTE_MS, add_months
from bot.domain.time.zones import local_day, local_instant, local_minute
from bot.ui.words.languages import ENGLISH
from bot.ui.words.reading.day_words import DayReader, NamedDay
from bot.ui.words.reading.moment_words import DayPart, MomentWords, folded, may_be_english, moment_words

LONGEST = 80
"""Characters of a typed moment; longer texts are refused unread."""
MOST_WORDS = 12
MOST_YEARS = 5
"""A reminder may be due so many years ahead."""
NOON = 12
EARLY = 7
"""An hour from 7 to 12 without am or pm is one of the morning; an earlier one may be one of the afternoon, too."""
LATE = 23
"""The last hour of a day: a day without a time is still ahead then, unless it is over."""
_DAY_MINUTES = 24 * HOUR
_ISO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})t(?=\d{2}:)", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Time:
    """A time of day: an hour as typed, and what says which half of the day is meant.

    ``exact``: by the 24-hour clock. ``half``: am or pm, empty for none. ``shift``: minutes to add.
    ``is_end``: midnight at the end of a day, as 24:00.
    """

    hour: int
    minute: int = 0
    half: str = ""
    part: DayPart | None = None
    exact: bool = False
    shift: int = 0
    is_midnight: bool = False
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class _Pieces:
    """What a text was cut into."""

    day: NamedDay | None = None
    part: DayPart | None = None
    time: _Time | None = None


def read_moment(
    typed: str, zone: str, now: int, locale: str, hour: int, frequency: Frequency = ONCE
) -> Moment:
    """Return the moment that ``typed`` means to a person in ``zone`` at ``now`` (UTC ms).

    ``hour``: when a day without a time is meant. ``frequency``: how often, ONCE if only the words may say so. Raises
    BadMoment for other texts, AmbiguousMoment, PastMoment, MomentTooFar; BadChoice if the words say another one.
    """
    moments = list(dict.fromkeys(_Reading(typed, zone, now, locale, hour).moments()))
    if not moments and len(typed) <= LONGEST and may_be_english(typed, locale):
        moments = list(dict.fromkeys(_Reading(typed, zone, now, ENGLISH, hour).moments()))
    if not moments:
        raise errors.BadMoment(given=typed)
    ahead = sorted({moment.at: moment for moment in moments if moment.at > now}.items())
    if not ahead:
        raise errors.PastMoment(given=typed, at=max(moment.at for moment in moments))
    if len(ahead) > 1:
        raise errors.AmbiguousMoment(given=typed, first_at=ahead[0][0], second_at=ahead[1][0])
    moment = _repeated(ahead[0][1], frequency)
    if moment.at > now + MOST_YEARS * 366 * DAY_MS:
        raise errors.MomentTooFar(given=typed, years=MOST_YEARS)
    return moment


def read_appointment(typed: str, zone: str, now: int, locale: str) -> int:
    """Return the instant (UTC ms) of an appointment that ``typed`` means to a person in ``zone`` at ``now`` (UTC ms).

    Raises NoTimeOfDay for a day without a time, BadMoment for what repeats, and what `read_moment` raises.
    """
    moment = read_moment(typed, zone, now, locale, LATE)
    if moment.schedule.frequency != ONCE:
        raise errors.BadMoment(given=typed)
    if moment != read_moment(typed, zone, now, locale, LATE - 1):
        raise errors.NoTimeOfDay(given=typed)
    return moment.at


def _repeated(moment: Moment, frequency: Frequency) -> Moment:
    """Return the moment with the chosen frequency. Raises BadChoice if its words say another one."""
    schedule = moment.schedule
    if frequency in {ONCE, schedule.frequency}:
        return moment
    if schedule.frequency != ONCE:
        raise errors.BadChoice(field="repeat", given=frequency.name)
    schedule = replace(schedule, frequency=frequency)
    first_on = schedule.day(0)
    if first_on == schedule.first_on:
        return Moment(moment.at, schedule)
    schedule = replace(schedule, first_on=first_on)
    return Moment(schedule.at(0), schedule)


class _Reading:
    """All ways to read one text."""

    def __init__(self, typed: str, zone: str, now: int, locale: str, hour: int) -> None:
        words = folded(typed) if len(typed) <= LONGEST else ""
        self._words = _ISO_TIME.sub(r"\1 ", words).rstrip(".!")
        self._language: MomentWords = moment_words(locale)
        self._zone, self._now, self._hour = zone, now, hour
        self._today = local_day(now, zone)
        self._days = DayReader(self._language, self._today)

    def moments(self) -> Iterator[Moment]:
        """Yield each moment that the text can mean, also past ones and the same one twice; none for an unreadable text."""
        tokens = self._words.split()
        if not 0 < len(tokens) <= MOST_WORDS:
            return
        yield from self._exact_span()
        for count in (1, 2, 3):
            for cuts in combinations(range(1, len(tokens)), count - 1):
                borders = (0, *cuts, len(tokens))
                texts = [" ".join(tokens[start:end]) for start, end in pairwise(borders)]
                for pieces in self._pieces(texts, _Pieces()):
                    yield from self._meant(pieces)

    def _exact_span(self) -> Iterator[Moment]:
        """Yield the instant of ``in 2 hours`` and the like, which counts from now to the minute."""
        span = self._days.span(self._words)
        if span is None or not span.minutes:
            return
        at = self._now + span.minutes * MINUTE_MS
        if span.months or span.days:
            day = add_months(self._today, span.months) + timedelta(days=span.days)
            minute = local_minute(self._now, self._zone)
            at = self._at(day, minute) + span.minutes * MINUTE_MS
        yield Moment(
            at, ReminderSchedule(local_day(at, self._zone), local_minute(at, self._zone), self._zone)
        )

    def _pieces(self, texts: list[str], before: _Pieces) -> Iterator[_Pieces]:
        """Yield each way to read the texts as different pieces."""
        if not texts:
            yield before
            return
        text, rest = texts[0], texts[1:]
        if before.day is None and (day := self._days.read(text)) is not None:
            yield from self._pieces(rest, replace(before, day=day))
        if before.part is None and (part := self._language.parts.get(text)) is not None:
            yield from self._pieces(rest, replace(before, part=part))
        if before.time is None:
            for time in self._times(text):
                yield from self._pieces(rest, replace(before, time=time))

    def _times(self, text: str) -> Iterator[_Time]:
        """Yield the times of day that a text can be."""
        for kind in ("time", "exact"):
            for shape in self._language.shapes[kind]:
                match = shape.fullmatch(text)
                time = self._time(match.groupdict(), exact=kind == "exact") if match else None
                if time is not None:
                    yield time

    def _time(self, groups: dict[str, str | None], *, exact: bool) -> _Time | None:
        """Return the time of day that a shape's groups say, None for an hour or minute that no clock shows."""
        language = self._language
        if name := groups.get("named"):
            is_midnight = language.named[name] == "midnight"
            return _Time(0 if is_midnight else NOON, exact=True, is_midnight=is_midnight)
        digits, minute = groups.get("hour"), int(groups.get("minute") or 0)
        hour = int(digits) if digits else language.hours[groups.get("hourword") or ""]
        half, part = groups.get("half"), groups.get("part")
        is_colon = bool(groups.get("minute"))
        is_exact = (
            exact
            or hour > NOON
            or hour == 0
            or (is_colon and (not language.twelve_hours or len(digits or "") == 2))
        )
        if hour == 24 and not (minute or half or part or groups.get("offset")):
            return _Time(0, exact=True, is_midnight=True, is_end=True)
        if hour > 23 or minute > 59 or (half and not 1 <= hour <= NOON):
            return None
        return _Time(
            hour=hour,
            minute=minute,
            half=language.halves[half] if half else "",
            part=language.parts[part] if part else None,
            exact=is_exact and not half,
            shift=language.minutes[groups["offset"] or ""] if groups.get("offset") else 0,
        )

    def _meant(self, pieces: _Pieces) -> Iterator[Moment]:
        """Yield the moments that the pieces can mean together."""
        day, time = pieces.day, pieces.time
        if time is None:
            part = pieces.part or (day.part if day else None)
            if day is not None and (pieces.part is None or day.part is None):
                yield from self._on(day, part.usual * HOUR if part else self._hour * HOUR)
        elif time.is_midnight:
            yield from self._midnight(day, is_end=time.is_end) if pieces.part is None else ()
        elif day is None:
            yield from self._any_day(time, pieces.part)
        else:
            part = pieces.part or day.part
            for minute in self._minutes(time, part, self._today if day.dates == (self._today,) else None):
                for night in _nights(day, minute, time.part or part):
                    yield from self._on(night, minute)

    def _midnight(self, day: NamedDay | None, *, is_end: bool) -> Iterator[Moment]:
        """Yield the beginning, unless ``is_end``, and the end of a day; of today only the end, as the beginning is over."""
        if day is None or day.frequency.repeat is Repeat.DAY:
            dates = (self._today + timedelta(days=1),)
            yield from self._on(NamedDay(dates, day.frequency if day else ONCE), 0)
            return
        if day.frequency == ONCE:
            for on in day.dates:
                if not is_end:
                    yield from self._on(NamedDay((on,)), 0)
                yield from self._on(NamedDay((on + timedelta(days=1),)), 0)

    def _any_day(self, time: _Time, part: DayPart | None) -> Iterator[Moment]:
        """Yield the next instants at which a clock shows a time without a day."""
        dates = (self._today, self._today + timedelta(days=1))
        for minute in self._minutes(time, part, self._today):
            yield from self._on(NamedDay(dates, first=True), minute)
        if not time.exact and not time.half and part is None and time.part is None and time.hour < NOON:
            morning = time.hour * HOUR + time.minute + time.shift
            if (
                self._at(self._today, morning) <= self._now
            ):  # e.g. "at 9" at noon: tonight, or tomorrow morning?
                yield from self._on(NamedDay(dates, first=True), morning)

    def _minutes(self, time: _Time, part: DayPart | None, today: date | None) -> tuple[int, ...]:
        """Return the minutes since midnight that the time can mean; ``today``: the day if it is today, None otherwise."""
        hour, rest = time.hour, time.minute + time.shift
        part = time.part or part
        is_early = hour * HOUR + rest < EARLY * HOUR
        if time.half or time.exact:
            exact = hour if time.exact else hour % NOON + (NOON if time.half == "pm" else 0)
            hours: tuple[int, ...] = (exact,) if part is None or part.has(exact) else ()
        elif part is not None:
            hours = tuple(each for each in (hour % NOON, hour % NOON + NOON) if part.may_be(each))
        elif hour == NOON:
            hours = (NOON,)
        elif today is not None:
            ahead = [each for each in (hour, hour + NOON) if self._at(today, each * HOUR + rest) > self._now]
            hours = tuple(ahead if is_early else ahead[:1]) or (hour + NOON,)
        else:
            hours = (hour, hour + NOON) if is_early else (hour,)
        minutes = (each * HOUR + rest for each in hours)
        return tuple(minute % _DAY_MINUTES for minute in minutes if minute >= 0 or part is not None)

    def _on(self, day: NamedDay, minute: int) -> Iterator[Moment]:
        """Yield the moments of a day at ``minute`` minutes after midnight; of a day to come, the first one only."""
        moments = [
            Moment(
                self._at(on, minute),
                ReminderSchedule(day.first_on(on) or on, minute, self._zone, day.frequency),
            )
            for on in day.dates
        ]
        if day.first:
            moments = [moment for moment in moments if moment.at > self._now][:1]
        yield from moments

    def _at(self, day: date, minute: int) -> int:
        days, rest = divmod(minute, _DAY_MINUTES)
        hour, minute = divmod(rest, HOUR)
        return local_instant(day + timedelta(days=days), hour, self._zone, minute)


def _nights(day: NamedDay, minute: int, part: DayPart | None) -> Iterator[NamedDay]:
    """Yield the days on which a time in a part of the day can be: two for *Friday night at 2*, an hour after midnight.

    Yields none for such an hour each week or month; *every day at 2 at night* is clear.
    """
    is_after_midnight = part is not None and part.end > _DAY_MINUTES // HOUR and minute < part.start * HOUR
    if not is_after_midnight or day.frequency.repeat in {Repeat.ONCE, Repeat.DAY}:
        yield day
    if is_after_midnight and day.frequency == ONCE:
        yield replace(day, dates=tuple(date + timedelta(days=1) for date in day.dates))
