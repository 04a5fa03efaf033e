"""Write the news of reviews into a message that the bot sends by itself."""

from typing import TypeAlias

from bot.services.reviews import ReviewedNews, ReviewNotice, WantedNews
from bot.ui.cards.base import Card
from bot.ui.cards.reviews.received import review_buttons, write_review
from bot.ui.components import Button
from bot.ui.words import Text

ReviewNews: TypeAlias = ReviewedNews | ReviewNotice | WantedNews
_NOTICES = {"lapsed": "review-lapsed", "unread": "review-unread", "reported": "review-manager"}


def review_heading(text: Text, news: ReviewNews) -> str:
    """Return the heading of the news."""
    return text.t("review-received" if isinstance(news, ReviewedNews) else _id(news))


def write_news(card: Card, text: Text, news: ReviewNews) -> tuple[Button, ...]:
    """Add the news to the card, and return its buttons; empty for a notice."""
    if isinstance(news, ReviewedNews):
        write_review(card, text, news.review)
        return review_buttons(text, news.review)
    card.line(text.t(f"{_id(news)}-about", guild=str(news.guild_id)))
    return ()


def _id(news: ReviewNotice | WantedNews) -> str:
    return "review-wanted" if isinstance(news, WantedNews) else _NOTICES[news.about]
