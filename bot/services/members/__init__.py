"""Members: the plan, the settings of reminders, and the data stored about a person."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import structlog

from bot.clock import Clock
from bot.services.members import calendar, overview
from bot.services.members import language as languages
from bot.services.members import privacy as personal
from bot.services.members import profile as profiles
from bot.services.members import report as reports
from bot.services.members import trade as trades
from bot.services.members.calendar import CalendarInterview, CalendarView
from bot.services.members.language import Languages
from bot.services.members.overview import FirstStep, FirstSteps, Overview
from bot.services.members.privacy import Erased, Personal, PrivacyView
from bot.services.members.profile import FALLBACK, ChangePlan, ChangeReminders, ProfileView, RemindersSet
from bot.services.members.report import ReportProposal, ReportView
from bot.services.members.trade import ChangeGuard, ChangeTrade, TradeView
from bot.services.who import Who
from bot.store import members
from bot.store.engine import remains
from bot.store.engine.database import Database
from bot.store.engine.remains import Remains
from bot.store.ledger import wallets
from bot.store.messages import outbox
from bot.store.privacy import RowCounts

__all__ = [
    "FALLBACK",
    "CalendarInterview",
    "CalendarView",
    "ChangeGuard",
    "ChangePlan",
    "ChangeReminders",
    "ChangeTrade",
    "Erased",
    "FirstStep",
    "FirstSteps",
    "Languages",
    "Members",
    "Overview",
    "Personal",
    "PrivacyView",
    "ProfileView",
    "RemindersSet",
    "ReportProposal",
    "ReportView",
    "RowCounts",
    "TradeView",
]

T = TypeVar("T")

log = structlog.get_logger(__name__)

TRIES, TRIES_EVERY_SECONDS = 5, 0.05
"""How often an erasure tries to remove the last copies before its answer; the periodic work goes on after it."""


class Members:
    """The use cases of a member's profile and data; each method is one transaction. `erase` removes the last copies too."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self.languages = Languages(db)
        self._is_failing = False
        """Whether the last try to remove the copies raised an error."""

    async def profile(self, who: Who) -> ProfileView:
        """Return the member's plan, next refill and reminders. Raises NotStarted."""
        return await self._db.read(profiles.profile, who, self._clock.now())

    async def me(self, who: Who) -> Overview:
        """Return what the member has, what comes next and what needs the member. Raises NotStarted."""
        return await self._db.read(overview.me, who, self._clock.now())

    async def calendar(self, who: Who, make: Callable[[CalendarView], T]) -> T:
        """Return what ``make`` returns for the member's coming events; both run in the process of the report.

        ``make`` must be picklable, and so must its result. Raises NotStarted, TookTooLong, TooMuchAtOnce.
        """
        return await self._db.report(calendar.made_of_calendar, who, make, self._clock.now())

    async def report(self, who: Who) -> ReportView:
        """Return everything for the member's printable report. Raises NotStarted, TookTooLong, TooMuchAtOnce."""
        return await self._db.report(reports.report, who, self._clock.now())

    async def has_account(self, who: Who) -> bool:
        """Return True if the person has an account."""
        return await self._db.read(lambda tx: wallets.find_of(tx, who.user_id) is not None)

    async def first_steps(self, who: Who) -> FirstSteps:
        """Return the first steps that the member has still to take. Raises NotStarted."""
        return await self._db.read(overview.first_steps, who)

    async def hide_steps(self, who: Who) -> FirstSteps:
        """Put the card of first steps away, and return the steps; a second call changes nothing. Raises NotStarted."""
        return await self._db.write(overview.hide_steps, who, self._clock.now())

    async def zone(self, who: Who) -> str:
        """Return the member's time zone as an IANA name; UTC for a person without settings."""
        return await self._db.read(members.zone, who.user_id)

    async def change_plan(self, who: Who, ask: ChangePlan, key: str) -> ProfileView:
        """Change the plan from the next cycle on; refills that are already due are recorded under the old plan.

        A second call with ``key`` returns the first answer. Raises NotStarted, DayOutOfRange.
        """
        return await self._db.write(profiles.change_plan, who, ask, key, self._clock.now())

    async def reminders(self, who: Who) -> RemindersSet:
        """Return the settings of the member's reminders. Raises NotStarted."""
        return await self._db.read(profiles.reminders, who, self._clock.now())

    async def change_reminders(self, who: Who, ask: ChangeReminders, key: str) -> RemindersSet:
        """Change the topics, place and times of the member's reminders; a second call with ``key`` changes nothing.

        Raises NotStarted, BadChoice, BadTimezone, BadDay, DayOutOfRange, ChannelNeedsServer.
        """
        return await self._db.write(profiles.change_reminders, who, ask, key, self._clock.now())

    async def trade(self, who: Who) -> TradeView:
        """Return the member's trade, goal and limits on spending. Raises NotStarted."""
        return await self._db.read(trades.trade, who)

    async def choose_language(self, who: Who, language: str | None, key: str) -> ProfileView:
        """Store the locale that the member chose, None for Discord's; a second call with ``key`` changes nothing.

        Raises NotStarted, KeyReused.
        """
        view = await self._db.write(languages.choose, who, language, key, self._clock.now())
        self.languages.set_chosen(who.user_id, view.language)
        return view

    async def change_trade(self, who: Who, ask: ChangeTrade, key: str) -> TradeView:
        """Change the trade or the goal; a second call with ``key`` changes nothing.

        Raises NotStarted, BadChoice, BadMoney, TooLong.
        """
        return await self._db.write(trades.change_trade, who, ask, key, self._clock.now())

    async def change_guard(self, who: Who, ask: ChangeGuard, key: str) -> TradeView:
        """Change the limits on spending; a second call with ``key`` changes nothing. Raises NotStarted, BadChoice."""
        return await self._db.write(trades.change_guard, who, ask, key, self._clock.now())

    async def complete_skill(self, who: Who, typed: str) -> tuple[str, ...]:
        """Return at most 25 completions of a list of skills that is being typed."""
        return await self._db.read(trades.complete_skill, who, typed)

    async def send_again(self, who: Who) -> int:
        """Queue every parked message to this person again. Returns the number of messages, 0 for none."""
        return await self._db.write(outbox.release, who.user_id, self._clock.now())

    async def privacy(self, who: Who) -> PrivacyView:
        """Return the number of rows stored about the person, who needn't have a wallet."""
        return await self._db.read(personal.privacy_view, who)

    async def show_name(self, who: Who, seen: bool, key: str) -> PrivacyView:
        """Store whether others read the person's name on jobs to which the person applied, and return what is stored.

        Raises NotStarted, KeyReused.
        """
        return await self._db.write(personal.show_name, who, seen, key, self._clock.now())

    async def export(self, who: Who, make: Callable[[Personal], T]) -> T:
        """Return what ``make`` returns for every row stored about the person; for an unknown person there are none.

        Both run in the process of a report, so ``make`` and its result must be picklable. Raises TookTooLong, TooMuchAtOnce.
        """
        return await self._db.report(personal.made_of_rows, who, make, self._clock.now())

    async def erase(self, who: Who, wallet_id: int) -> Erased:
        """Delete every row about the person. A second call finds nothing and returns counts of 0.

        ``wallet_id``: the wallet in the confirmation, NO_WALLET for none. Raises KeyReused if the person has a newer wallet,
        which this confirmation isn't about.
        """
        erased = await self._db.write(personal.erase, who, wallet_id)
        self.languages.forget(who.user_id)
        if not erased.counts.total:
            return erased
        left = await self._remove_remains()
        for _ in range(TRIES):
            if left != "soon" or self._is_failing:
                break
            await asyncio.sleep(TRIES_EVERY_SECONDS)
            left = await self._remove_remains()
        return replace(erased, remains=left)

    async def finish_erasures(self) -> None:
        """Remove the copies that earlier deletions had to leave; does nothing if there are none."""
        if await self._db.read(remains.are_left):
            await self._remove_remains()

    async def _remove_remains(self) -> Remains:
        """Try once to remove the copies of deleted data; return until when some are left. A failure is logged once."""
        try:
            left = await self._db.rewrite()
        except Exception:
            if not self._is_failing:
                log.exception("copies of deleted data stay for now")
            self._is_failing, left = True, "soon"
        else:
            self._is_failing = False
        return left
