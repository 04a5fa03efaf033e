"""What the bot says by itself. Each message carries its outbox id in a button, so that it can be found again."""

import discord

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.messages.nudges import PASTE_BEFORE_DAYS
from bot.domain.messages.reminders import ReminderTopic
from bot.domain.time.calendar import day_start
from bot.services.community import SummaryNews
from bot.services.jobs import JobRef
from bot.services.messages import (
    AskedProposal,
    AskNews,
    DigestNews,
    ExpiryNews,
    LapsingNews,
    Later,
    Letter,
    LowNews,
    News,
    PasteNews,
    RefillNews,
    Resumed,
    Stopped,
)
from bot.ui.cards.base import GOOD, MOST_COMPONENTS, NEUTRAL, WARNING, Card, Colour
from bot.ui.cards.community import figures
from bot.ui.components import Button, button, select
from bot.ui.words import Text

MOST_ASKED = 3
KEPT, KEPT_FOR_EACH = 6, 4
"""Components for the buttons at the bottom, and for the words of each part that is still to come."""
LONGEST_JOB = 70
ANSWERS = {
    ReminderTopic.SILENT: ("viewed", "interviewing", "declined"),
    ReminderTopic.INTERVIEW: ("offer", "hired", "declined"),
}
"""What a proposal without an end may have come to, as buttons."""


class MessageCard(Card):
    """A card that may be about many things: words come first, and buttons where there is room beside the rest."""

    kept = KEPT

    def offer(self, *items: Button) -> None:
        if self.total_children_count + 1 + len(items) <= MOST_COMPONENTS - self.kept:
            self.buttons(*items)


def letter(text: Text, given: Letter) -> Card:
    """All the news, the first with its heading, and what can be answered to the message as a whole."""
    news = (given.news, *given.more)
    colours = {_colour(one) for one in news}
    card = MessageCard(text, next(colour for colour in (WARNING, GOOD, NEUTRAL) if colour in colours))
    told: set[str] = set()
    for number, one in enumerate(news, 1):
        card.kept = KEPT + KEPT_FOR_EACH * (len(news) - number)
        heading = _heading(text, one)
        if told:
            card.separator()
        if heading not in told:
            card.heading(heading)
        told.add(heading)
        _write(card, text, one, alone=len(news) == 1)
    if given.moved:
        card.small(text.t("message-moved"))
    return card.buttons(*_foot(text, given))


def job_gone(text: Text, job: JobRef) -> Card:
    """How a job ended, to choose from: some of its ends bring Connects back."""
    outcomes = [discord.SelectOption(label=text.t(f"outcome-{one}"), value=one) for one in JobOutcome]
    card = Card(text, NEUTRAL).line(text.t("job-gone", job=_job(text, job.title)))
    return card.menu(select(text.t("menu-close"), "job-close", job.id, options=outcomes))


def later(text: Text, result: Later) -> Card:
    return Card(text, GOOD).line(text.t("message-later", when=text.instant(result.at, "f")))


def stopped(text: Text, result: Stopped) -> Card:
    card = Card(text, NEUTRAL).line(text.t("message-stopped", topics=topics_of(text, result.topics)))
    return card.buttons(
        button(text.t("button-resume"), "resume", ".".join(result.topics)),
        button(text.t("button-reminders"), "reminders", 0),
    )


def resumed(text: Text, result: Resumed) -> Card:
    return Card(text, GOOD).line(text.t("message-resumed", topics=topics_of(text, result.topics)))


def topics_of(text: Text, topics: tuple[ReminderTopic, ...]) -> str:
    return ", ".join(text.t(f"topic-{topic}") for topic in topics)


def refill_buttons(text: Text, entry_id: int, *, alone: bool = True) -> tuple[Button, ...]:
    """Came, came differently, did not come. ``alone``: the card asks about this refill only, so the answer replaces it."""
    return (
        button(text.t("button-refill-yes"), "refill-yes", entry_id, int(alone), style="good"),
        button(text.t("button-refill-correct"), "refill-correct", entry_id, int(alone)),
        button(text.t("button-refill-missing"), "refill-missing", entry_id, int(alone)),
    )


def _foot(text: Text, given: Letter) -> list[Button]:
    settings = button(text.t("button-reminders"), "reminders", given.id)
    if given.user_id is None:
        return [settings]
    return [
        button(text.t("button-later"), "later", given.id),
        button(text.t("button-stop"), "stop", given.id),
        settings,
    ]


def _colour(news: News) -> Colour:
    match news:
        case RefillNews():
            return GOOD
        case DigestNews():
            return GOOD if news.kind == "refill" else WARNING
        case ExpiryNews() | LowNews():
            return WARNING
        case _:
            return NEUTRAL


def _heading(text: Text, news: News) -> str:
    match news:
        case RefillNews() | ExpiryNews() | LowNews():
            return text.connects(news.balance)
        case DigestNews():
            return text.t(f"digest-{news.kind}")
        case AskNews():
            return text.t(f"nudge-{news.topic}")
        case LapsingNews():
            return text.t("nudge-lapsing")
        case PasteNews():
            return text.t("nudge-paste")
        case SummaryNews():
            return text.t("summary-title")


def _write(card: MessageCard, text: Text, news: News, *, alone: bool) -> None:
    match news:
        case RefillNews():
            _refill(card, text, news, alone=alone)
        case ExpiryNews():
            _expiry(card, text, news)
        case DigestNews():
            _digest(card, text, news)
        case LowNews():
            _low(card, text, news)
        case AskNews():
            _ask(card, text, news)
        case LapsingNews():
            _lapsing(card, text, news)
        case PasteNews():
            card.line(text.t("nudge-paste-about", by=news.by, days=PASTE_BEFORE_DAYS))
        case SummaryNews():
            figures.write(card, text, news.people, news.shown)
            card.offer(*figures.summary_buttons(text))


def _refill(card: MessageCard, text: Text, news: RefillNews, *, alone: bool) -> None:
    one_only = len(news.refills) == 1
    if one_only:
        card.line(text.t("refill-arrived", on=news.refills[0].on, amount=news.refills[0].amount))
    else:
        card.line(text.t("refills-arrived", count=len(news.refills)))
        card.rows([text.t("refill-row", on=one.on, amount=one.amount) for one in news.refills])
    if news.next_on is not None and news.next_amount:
        when = text.instant(day_start(news.next_on))
        card.small(text.t("refill-next", amount=news.next_amount, on=news.next_on, when=when))
    card.separator().small(text.t("refill-ask"))
    for one in [refill for refill in news.refills if refill.open][-MOST_ASKED:]:
        if not one_only:
            card.line(text.t("refill-row", on=one.on, amount=one.amount))
        card.offer(*refill_buttons(text, one.entry_id, alone=alone and one_only))


def _expiry(card: MessageCard, text: Text, news: ExpiryNews) -> None:
    (first_on, first_amount), *others = news.days
    card.line(text.t("expiry-title", amount=first_amount, when=text.instant(day_start(first_on))))
    card.rows(
        [
            text.t("expiry-also", amount=amount, on=on, when=text.instant(day_start(on)))
            for on, amount in others
        ]
    )
    card.small(text.t("expiry-use"))
    card.offer(
        button(text.t("button-expiring"), "expiring", 30),
        button(text.t("button-best-jobs"), "best-jobs"),
    )


def _digest(card: MessageCard, text: Text, news: DigestNews) -> None:
    card.line(text.t(f"digest-{news.kind}-about"))
    rows = [
        text.t(
            f"digest-{news.kind}-row", who=f"<@{row.user_id}>", amount=row.amount, on=row.on, later=row.later
        )
        for row in news.rows
    ]
    card.rows(rows).separator().small(text.t("digest-join"))


def _low(card: MessageCard, text: Text, news: LowNews) -> None:
    card.line(text.t("nudge-low-about", below=news.below))
    if news.next_on is not None and news.next_amount:
        when = text.instant(day_start(news.next_on))
        card.small(text.t("refill-next", amount=news.next_amount, on=news.next_on, when=when))


def _ask(card: MessageCard, text: Text, news: AskNews) -> None:
    card.small(text.t(f"nudge-{news.topic}-about"))
    for one in news.proposals:
        card.line(
            text.t(f"nudge-{news.topic}-row", job=_job(text, one.job.title), since=text.instant(one.since))
        )
        card.offer(*_answers(text, news.topic, one))


def _answers(text: Text, topic: ReminderTopic, asked: AskedProposal) -> list[Button]:
    steps = [button(text.t(f"button-{step}"), "step", asked.proposal_id, step) for step in ANSWERS[topic]]
    return [*steps, button(text.t("button-job-gone"), "job-gone", asked.job.id)]


def _lapsing(card: MessageCard, text: Text, news: LapsingNews) -> None:
    card.small(text.t("nudge-lapsing-about"))
    for job, on in news.jobs:
        card.line(text.t("nudge-lapsing-row", job=_job(text, job.title), on=on))
    card.offer(*(button(_label(text, job.title), "job", job.id) for job, _ in news.jobs))


def _job(text: Text, title: str) -> str:
    return text.safe(title, LONGEST_JOB)


def _label(text: Text, title: str) -> str:
    return text.plain(title, LONGEST_JOB)
