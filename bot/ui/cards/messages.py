"""What the bot says by itself. Each message carries its outbox id in a button, so that it can be found again."""

from bot.domain.calendar import day_start
from bot.services.letters import DigestNews, ExpiryNews, Letter, RefillNews
from bot.ui.actions import Action, button
from bot.ui.cards.base import GOOD, WARNING, Card
from bot.ui.text import Text

MOST_ASKED = 3


def letter(text: Text, given: Letter) -> Card:
    match given.news:
        case RefillNews():
            card = _refill(text, given.news)
        case ExpiryNews():
            card = _expiry(text, given.news)
        case DigestNews():
            card = _digest(text, given.news)
    return card.buttons(button(text.t("button-reminders"), "reminders", given.id))


def refill_buttons(text: Text, entry_id: int, *, alone: bool = True) -> tuple[Action, ...]:
    """Came, came differently, did not come. ``alone``: the card asks about this refill only, so the answer replaces it."""
    return (
        button(text.t("button-refill-yes"), "refill-yes", entry_id, int(alone), style="good"),
        button(text.t("button-refill-correct"), "refill-correct", entry_id, int(alone)),
        button(text.t("button-refill-missing"), "refill-missing", entry_id, int(alone)),
    )


def _refill(text: Text, news: RefillNews) -> Card:
    card = Card(text, GOOD, text.connects(news.balance))
    alone = len(news.refills) == 1
    if alone:
        card.line(text.t("refill-arrived", on=news.refills[0].on, amount=news.refills[0].amount))
    else:
        card.line(text.t("refills-arrived", count=len(news.refills)))
        card.rows([text.t("refill-row", on=one.on, amount=one.amount) for one in news.refills])
    if news.next_on is not None and news.next_amount:
        when = text.instant(day_start(news.next_on))
        card.small(text.t("refill-next", amount=news.next_amount, on=news.next_on, when=when))
    card.separator().small(text.t("refill-ask"))
    for one in [refill for refill in news.refills if refill.open][-MOST_ASKED:]:
        if not alone:
            card.line(text.t("refill-row", on=one.on, amount=one.amount))
        card.buttons(*refill_buttons(text, one.entry_id, alone=alone))
    return card


def _expiry(text: Text, news: ExpiryNews) -> Card:
    card = Card(text, WARNING, text.connects(news.balance))
    (first_on, first_amount), *others = news.days
    card.line(text.t("expiry-title", amount=first_amount, when=text.instant(day_start(first_on))))
    card.rows(
        [
            text.t("expiry-also", amount=amount, on=on, when=text.instant(day_start(on)))
            for on, amount in others
        ]
    )
    return card.small(text.t("expiry-use")).buttons(button(text.t("button-expiring"), "expiring", 30))


def _digest(text: Text, news: DigestNews) -> Card:
    card = Card(text, GOOD if news.kind == "refill" else WARNING, text.t(f"digest-{news.kind}"))
    card.line(text.t(f"digest-{news.kind}-about"))
    rows = [
        text.t(f"digest-{news.kind}-row", who=f"<@{row.user_id}>", amount=row.amount, on=row.on)
        for row in news.rows
    ]
    return card.rows(rows).separator().small(text.t("digest-join"))
