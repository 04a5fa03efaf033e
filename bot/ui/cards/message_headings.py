"""Choose the colour and the heading of each news in a message that the bot sends by itself."""

from bot.services.community import GreetingNews, SummaryNews
from bot.services.messages import (
    AlertNews,
    AskNews,
    CheckinNews,
    DigestNews,
    ExpiryNews,
    GoneNews,
    KeptNews,
    LapsingNews,
    LowNews,
    News,
    PasteNews,
    PlaceNews,
    RecapNews,
    RefillNews,
)
from bot.services.reminders import ReminderNews
from bot.services.reviews import ReviewedNews, ReviewNotice, WantedNews
from bot.ui.cards import notices, reminders
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Colour
from bot.ui.cards.reviews.messages import review_heading
from bot.ui.words import Text


def colour(news: News) -> Colour:
    """Return the colour of a card with this news."""
    match news:
        case RefillNews():
            return GOOD
        case DigestNews():
            return GOOD if news.kind == "refill" else WARNING
        case ExpiryNews() | LowNews() | KeptNews():
            return WARNING
        case PlaceNews():
            return WARNING if news.trouble else GOOD
        case _:
            return NEUTRAL


def heading_of(text: Text, news: News) -> str:
    """Return the heading above a news; news with the same heading share it."""
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
        case RecapNews():
            return text.t("nudge-recap")
        case CheckinNews():
            return text.t("nudge-checkin")
        case SummaryNews():
            return text.t("summary-title")
        case PlaceNews() | KeptNews() | GreetingNews():
            return notices.heading(text, news)
        case GoneNews():
            return text.t("gone-title")
        case AlertNews():
            return text.t("alert-heading", count=len(news.jobs))
        case ReminderNews():
            return reminders.heading(text, news.reminder)
        case ReviewedNews() | ReviewNotice() | WantedNews():
            return review_heading(text, news)
