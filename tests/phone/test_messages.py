"""A message that tells one, two or three things fits on one screen of a phone, whatever the things are."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations, product

import pytest

from bot.domain.messages.reminders import ReminderTopic
from bot.domain.reminders.reminders import OwnReminder
from bot.domain.reminders.schedules import Frequency, ReminderSchedule, Repeat
from bot.services.jobs.finding import JobRef
from bot.services.messages import (
    AskedProposal,
    AskNews,
    CheckinNews,
    ExpiryNews,
    LapsingNews,
    Letter,
    LowNews,
    News,
    PasteNews,
    RecapNews,
    RefillNews,
)
from bot.services.messages.compose import ArrivedRefill
from bot.services.reminders import ReminderNews
from bot.ui.cards.messages import message_card
from bot.ui.words import Text
from tests.phone.height import SCREEN, height
from tests.phone.life import TITLES

TEXT = Text(strict=True)
DAY = date(2026, 12, 24)


def _job(number: int) -> JobRef:
    return JobRef(number, f"{number} {TITLES[0]}", None)


def _ask(topic: ReminderTopic, first: int, count: int) -> AskNews:
    return AskNews(topic, tuple(AskedProposal(first + n, _job(first + n), 0) for n in range(count)))


def _each(*news: News) -> tuple[News, ...]:
    return news


KINDS: tuple[tuple[News, ...], ...] = (
    _each(RefillNews((ArrivedRefill(1, DAY, 100, True),), 84, DAY, 100)),
    tuple(ExpiryNews(tuple((date(2026, 12, 1 + n), 9) for n in range(count)), 84) for count in (1, 3)),
    _each(LowNews(7, 20, DAY, 100)),
    tuple(_ask(ReminderTopic.SILENT, 100, count) for count in (1, 2, 3)),
    tuple(_ask(ReminderTopic.INTERVIEW, 200, count) for count in (1, 2, 3)),
    tuple(_ask(ReminderTopic.BOOST, 300, count) for count in (1, 2, 3)),
    tuple(LapsingNews(tuple((_job(400 + n), DAY) for n in range(count))) for count in (1, 2, 3)),
    _each(PasteNews(DAY)),
    _each(CheckinNews(49)),
    _each(RecapNews(date(2026, 11, 1), 14)),
)
REMINDER = OwnReminder(
    id=1,
    user_id=11,
    what="long words " * 18,
    schedule=ReminderSchedule(DAY, 540, "UTC", Frequency(Repeat.DAY)),
    next_at=86_400_000,
    snoozed_to=None,
    edition=1,
    end=None,
    job_id=400,
    proposal_id=None,
)


def _letters(count: int) -> Iterable[tuple[News, ...]]:
    """Yield every choice of ``count`` kinds of news, in every size."""
    for kinds in combinations(KINDS, count):
        yield from product(*kinds)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_message_with_up_to_three_news_fits_one_screen(count: int) -> None:
    for news in _letters(count):
        card = message_card(TEXT, Letter(7, news[0], 11, more=news[1:]))
        assert height(card.to_components()) <= SCREEN, news


def test_the_message_of_an_own_reminder_fits_one_screen() -> None:
    card = message_card(TEXT, Letter(7, ReminderNews(REMINDER, _job(400), 0, 12), 11))
    assert height(card.to_components()) <= SCREEN
