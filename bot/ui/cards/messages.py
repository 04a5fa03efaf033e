"""Build the cards of messages that the bot sends by itself; the answers to their buttons are in `message_answers`.

Each message carries its outbox id in the custom id of a button, so that delivery can find the message in a channel.
"""

from collections.abc import Sequence

from bot.domain.messages.nudges import PASTE_BEFORE_DAYS
from bot.domain.messages.reminders import ReminderTopic
from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.time.calendar import day_start
from bot.services.community import GreetingNews, SummaryNews
from bot.services.messages import (
    AlertNews,
    AskedProposal,
    AskNews,
    CheckinNews,
    DigestNews,
    ExpiryNews,
    GoneNews,
    KeptNews,
    LapsingNews,
    Letter,
    LowNews,
    News,
    PasteNews,
    PlaceNews,
    RecapNews,
    RefillNews,
)
from bot.services.reminders import ReminderNews
from bot.services.reviews import ReviewedNews, ReviewNotice, WantedNews
from bot.ui.cards import alerts, asking, notices, reminders
from bot.ui.cards.base import GOOD, MOST_COMPONENTS, NEUTRAL, WARNING, Card
from bot.ui.cards.community import figures
from bot.ui.cards.digests import write_digest
from bot.ui.cards.insight import recap
from bot.ui.cards.message_headings import colour, heading_of
from bot.ui.cards.message_parts import refill_buttons
from bot.ui.cards.reviews.messages import write_news
from bot.ui.charts.picture import Picture
from bot.ui.components import Button, button
from bot.ui.words import Text

MOST_OPEN_REFILLS = 3
MOST_SHOWN = 3
"""Rows of a list in a message."""
MOST_ROOM = 9
"""The room (see `_room`) of a phone's screen; news that need more are told briefly."""
BRIEF_ROWS = 1
"""Rows of a list in a message of three or more news that are told briefly."""
RESERVED, RESERVED_FOR_EACH = 6, 4
"""The components reserved for the buttons at the bottom, and for the text of each news that is still to be added."""
LONGEST_JOB = 48
ANSWERS = {
    ReminderTopic.SILENT: ("viewed", "interviewing", "declined"),
    ReminderTopic.INTERVIEW: ("offer", "hired", "declined"),
    ReminderTopic.BOOST: ("outbid", "viewed"),
}
"""The steps offered as buttons for a proposal whose end isn't recorded yet, by topic."""
NOTICES = (PlaceNews, KeptNews, GreetingNews, ReviewedNews, ReviewNotice)
"""The news that belong to no topic, so that nothing can be stopped, and that are not sent again."""
QUESTIONS = {(ReminderTopic.BOOST, "outbid"): "was-outbid"}
"""The names of buttons that ask instead of naming their step."""


class MessageCard(Card):
    """A card that may hold several news: buttons are added only where the text of all the news still fits.

    ``reserved``: components to leave free for what is added later. ``brief``: the news are told without their details.
    ``most_rows``: the rows shown of each list.
    """

    reserved = RESERVED
    brief = False
    most_rows = MOST_SHOWN

    def offer(self, *items: Button) -> None:
        """Add the buttons in a row of their own; add nothing when less than ``reserved`` components would stay free."""
        if items and self.total_children_count + 1 + len(items) <= MOST_COMPONENTS - self.reserved:
            self.buttons(*items)


def message_card(text: Text, message: Letter, pictures: Sequence[Picture] = ()) -> Card:
    """Return the card of a message: each news under its heading, then the buttons for the message as a whole.

    ``pictures``: of the first news, shown below it.
    Two news with the same heading share the heading. The card's colour is that of its most urgent news.
    """
    news = _without_doubles((message.news, *message.more))
    colours = {colour(item) for item in news}
    card = MessageCard(text, next(colour for colour in (WARNING, GOOD, NEUTRAL) if colour in colours))
    card.brief = len(news) > 1 and sum(map(_room, news)) > MOST_ROOM
    card.most_rows = BRIEF_ROWS if card.brief and len(news) > 2 else MOST_SHOWN
    headings: set[str] = set()
    for number, item in enumerate(news, 1):
        card.reserved = RESERVED + RESERVED_FOR_EACH * (len(news) - number)
        heading = heading_of(text, item)
        if headings:
            card.separator()
        if heading not in headings:
            card.heading(heading)
        headings.add(heading)
        _write(card, text, item, alone=len(news) == 1)
        if item is message.news:
            card.pictures(pictures)
    if message.moved:
        card.small(text.t("message-moved"))
    return card.buttons(*_foot(text, message))


def _room(news: News) -> int:
    """Return how much of a phone's screen a news takes with its buttons; a question with its buttons takes 2."""
    match news:
        case AskNews():
            return 1 + 2 * len(news.proposals)
        case LapsingNews() | AlertNews():
            return 2 + 2 * len(news.jobs)
        case RefillNews():
            return 4
        case ExpiryNews():
            return 3
        case _:
            return 2


def _without_doubles(news: tuple[News, ...]) -> tuple[News, ...]:
    """Return the news without the question about silent proposals where a check-in asks about the same ones."""
    if not any(isinstance(item, CheckinNews) for item in news):
        return news
    return tuple(
        item for item in news if not (isinstance(item, AskNews) and item.topic is ReminderTopic.SILENT)
    )


def _foot(text: Text, message: Letter) -> list[Button]:
    settings = button(text.t("button-reminders"), "reminders", message.id)
    news = (message.news, *message.more)
    if message.user_id is None or all(isinstance(item, NOTICES) for item in news):
        return [settings]
    later_button = button(text.t("button-later"), "later", message.id)
    if all(isinstance(item, (*NOTICES, GoneNews, AlertNews, ReminderNews)) for item in news):
        is_asked = any(isinstance(item, GoneNews) for item in news)
        return [later_button, settings] if is_asked else [settings]
    return [later_button, button(text.t("button-stop"), "stop", message.id), settings]


def _write(card: MessageCard, text: Text, news: News, *, alone: bool) -> None:
    match news:
        case RefillNews():
            _refill(card, text, news, alone=alone)
        case ExpiryNews():
            _expiry(card, text, news)
        case DigestNews():
            write_digest(card, text, news)
        case LowNews():
            _low(card, text, news)
        case AskNews():
            _ask(card, text, news)
        case LapsingNews():
            _lapsing(card, text, news)
        case PasteNews():
            card.line(text.t("nudge-paste-about", by=news.by, days=PASTE_BEFORE_DAYS))
        case CheckinNews():
            card.line(text.t("nudge-checkin-about", silent=news.silent))
            card.offer(button(text.t("button-checkin"), "checkin", style="primary"))
        case SummaryNews():
            figures.write(card, text, news.people, news.tallied)
            card.offer(*figures.summary_buttons(text))
        case RecapNews():
            month = text.month(news.first, year=True)
            card.line(text.t("nudge-recap-about", month=month, sent=news.sent))
            card.offer(recap.opens(text, news.first))
        case PlaceNews() | KeptNews() | GreetingNews():
            card.offer(*notices.write(card, text, news))
        case GoneNews():
            card.offer(*asking.write(card, text, news))
        case ReviewedNews() | ReviewNotice() | WantedNews():
            if items := write_news(card, text, news):
                card.offer(*items)
        case ReminderNews():
            card.offer(*reminders.write(card, text, news))
        case AlertNews():
            card.offer(*alerts.write(card, text, news))


def _refill(card: MessageCard, text: Text, news: RefillNews, *, alone: bool) -> None:
    is_single = len(news.refills) == 1
    if is_single:
        card.line(text.t("refill-arrived", on=news.refills[0].on, amount=news.refills[0].amount))
    else:
        card.line(text.t("refills-arrived", count=len(news.refills)))
        card.rows([text.t("refill-row", on=refill.on, amount=refill.amount) for refill in news.refills])
    _next_refill(card, text, news)
    card.separator().small(text.t("refill-ask"))
    for refill in [refill for refill in news.refills if refill.open][-MOST_OPEN_REFILLS:]:
        if not is_single:
            card.line(text.t("refill-row", on=refill.on, amount=refill.amount))
        card.offer(*refill_buttons(text, refill.entry_id, alone=alone and is_single))


def _expiry(card: MessageCard, text: Text, news: ExpiryNews) -> None:
    (first_on, first_amount), *others = news.days
    card.line(text.t("expiry-title", amount=first_amount, when=text.instant(day_start(first_on))))
    rows = [
        text.t("expiry-also", amount=amount, on=on, when=text.instant(day_start(on))) for on, amount in others
    ]
    card.rows(rows[: card.most_rows], len(rows))
    if not card.brief:
        card.small(text.t("expiry-use"))
    card.offer(
        button(text.t("button-expiring"), "expiring", 30),
        button(text.t("button-best-jobs"), "best-jobs"),
    )


def _low(card: MessageCard, text: Text, news: LowNews) -> None:
    card.line(text.t("nudge-low-about", below=news.below))
    _next_refill(card, text, news)


def _next_refill(card: MessageCard, text: Text, news: RefillNews | LowNews) -> None:
    """Add a line about the next refill; add nothing when its day is unknown or its amount is 0."""
    if news.next_on is not None and news.next_amount:
        when = text.instant(day_start(news.next_on))
        card.small(text.t("refill-next", amount=news.next_amount, on=news.next_on, when=when))


def _ask(card: MessageCard, text: Text, news: AskNews) -> None:
    if not card.brief:
        card.small(text.t(f"nudge-{news.topic}-about"))
    if card.brief:
        rows = [_asked(text, news.topic, proposal) for proposal in news.proposals[: card.most_rows]]
        card.rows(rows, len(news.proposals)).offer(_all_of(text, news.topic))
        return
    for proposal in news.proposals:
        card.line(_asked(text, news.topic, proposal)).offer(*_answers(text, news.topic, proposal))


def _asked(text: Text, topic: ReminderTopic, proposal: AskedProposal) -> str:
    job, since = _job(text, proposal.job.title), text.instant(proposal.since)
    return text.t(f"nudge-{topic}-row", job=job, since=since)


def _all_of(text: Text, topic: ReminderTopic) -> Button:
    """Return the button that opens all the proposals that a topic asks about, for a brief message."""
    if topic is ReminderTopic.SILENT:
        return button(text.t("button-checkin"), "checkin")
    status = ProposalStatus.SENT if topic is ReminderTopic.BOOST else ProposalStatus.INTERVIEWING
    return button(text.t("button-proposals"), "proposals", status, "-", -1)


def _answers(text: Text, topic: ReminderTopic, proposal: AskedProposal) -> list[Button]:
    labels = {step: f"button-{QUESTIONS.get((topic, step), step)}" for step in ANSWERS[topic]}
    steps = [button(text.t(label), "step", proposal.proposal_id, step) for step, label in labels.items()]
    return [*steps, button(text.t("button-job-gone"), "job-gone", proposal.job.id)]


def _lapsing(card: MessageCard, text: Text, news: LapsingNews) -> None:
    if not card.brief:
        card.small(text.t("nudge-lapsing-about"))
    rows = [text.t("nudge-lapsing-row", job=_job(text, job.title), on=on) for job, on in news.jobs]
    card.rows(rows[: card.most_rows], len(rows))
    if not card.brief:
        card.offer(*(button(text.plain(job.title, LONGEST_JOB), "job", job.id) for job, _ in news.jobs))


def _job(text: Text, title: str) -> str:
    return text.safe(title, LONGEST_JOB)
