"""A server's figures and boards, and what a member's taking part came to."""

import discord

from bot.domain.time.calendar import day_of
from bot.domain.time.periods import Period
from bot.services.community import (
    Board,
    BoardPlace,
    BoardView,
    Participation,
    ServerFigures,
    Shown,
    Switch,
    TookPart,
)
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.cards.insight.stats import period_words
from bot.ui.components import Button, button, select
from bot.ui.words import Text

MOST_CATEGORIES = 8


def figures(text: Text, view: ServerFigures) -> Card:
    heading = text.t("community-title", people=view.people, period=period_words(text, view.period))
    card = Card(text, NEUTRAL, heading)
    if view.shown is None:
        card.line(text.t("community-too-few"))
    else:
        _figures(card, text, view.shown)
    card.small(text.t("community-when")).separator()
    card.line(text.t("community-own", figures=view.own.figures))
    card.menu(select(text.t("menu-period"), "figures-period", options=_periods(text, view.period)))
    return card.buttons(
        _switch(text, Switch.FIGURES, view.own),
        button(text.t("button-boards"), "server-board", Board.INTERVIEWS, view.period),
    )


def board(text: Text, view: BoardView) -> Card:
    period = period_words(text, view.period)
    card = Card(text, NEUTRAL, text.t("board-title", board=view.board, period=period))
    card.small(text.t("board-about", board=view.board))
    if view.places:
        card.rows([_row(text, view, place) for place in view.places], view.people)
        card.small(text.t("board-bands"))
    else:
        card.line(text.t("board-too-few"))
    card.separator().line(_mine(text, view))
    boards = [
        discord.SelectOption(label=text.t(f"board-choice-{one}"), value=one, default=one is view.board)
        for one in Board
    ]
    card.menu(select(text.t("menu-board"), "board-kind", view.period, options=boards))
    card.menu(select(text.t("menu-period"), "board-period", view.board, options=_periods(text, view.period)))
    return card.buttons(
        _switch(text, Switch.BOARD, view.own),
        button(text.t("button-server-figures"), "server-figures", view.period),
    )


def took_part(text: Text, result: TookPart) -> Card:
    state = "moved" if result.moved else "on" if result.on else "off"
    card = Card(text, GOOD if result.on else NEUTRAL)
    if result.moved:
        card.line(text.t(f"part-{result.switch}-on"))
    card.line(text.t(f"part-{result.switch}-{state}"))
    is_board = result.switch is Switch.BOARD
    back = (
        button(text.t("button-boards"), "server-board", Board.INTERVIEWS, Period.QUARTER)
        if is_board
        else button(text.t("button-server-figures"), "server-figures", Period.QUARTER)
    )
    return card.buttons(_switch(text, result.switch, result.own), back)


def write(card: Card, text: Text, people: int | None, shown: Shown) -> None:
    """A month's figures, for all to read."""
    card.line(text.t("community-people", people=people))
    _figures(card, text, shown)


def summary_buttons(text: Text) -> tuple[Button, Button]:
    return (
        button(text.t("button-count-me-in"), "take-part", Switch.FIGURES, 1),
        button(text.t("button-server-figures"), "server-figures", Period.MONTH),
    )


def _figures(card: Card, text: Text, shown: Shown) -> None:
    typical = shown.typical
    card.line(text.t("community-replied", replied=_percent(typical.replied)))
    card.line(
        text.t("community-steps", viewed=_percent(typical.viewed), hired=_percent(typical.hired)),
        text.t("community-per-interview", connects=_rounded(typical.per_interview)),
        text.t("community-per-hire", connects=_rounded(typical.per_hire)),
        text.t("community-sent", sent=typical.sent),
    )
    if shown.by_category:
        card.separator()
    for category, rate in shown.by_category[:MOST_CATEGORIES]:
        name = text.t(f"category-{category}")
        card.line(text.t("community-category", category=name, replied=_percent(rate)))
    card.small(text.t("community-until", until=day_of(shown.sent_to)))


def _switch(text: Text, switch: Switch, own: Participation) -> Button:
    """In or out, whichever would change something."""
    if switch is Switch.FIGURES:
        label, on = ("button-count-me-out", 0) if own.figures else ("button-count-me-in", 1)
    else:
        label, on = ("button-hide-name", 0) if own.board else ("button-show-name", 1)
    return button(text.t(label), "take-part", switch, on, style="good" if on else "plain")


def _periods(text: Text, chosen: Period) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(label=period_words(text, one), value=one, default=one is chosen)
        for one in Period
    ]


def _row(text: Text, view: BoardView, place: BoardPlace) -> str:
    who = f"<@{place.user_id}>"
    return text.t("board-row", place=place.place, who=who, band=_band(text, view, place))


def _band(text: Text, view: BoardView, place: BoardPlace) -> str:
    one, numbers = place.low == place.high, {"low": place.low, "high": place.high, "weeks": view.weeks}
    return text.t(f"board-band-{view.board}", one=one, **numbers)


def _mine(text: Text, view: BoardView) -> str:
    if view.mine is None:
        return text.t("board-not-mine", named=view.own.board, board=view.board)
    return text.t("board-mine", place=view.mine.place, people=view.people)


def _percent(rate: float) -> int:
    return round(100 * rate)


def _rounded(connects: float | None) -> int | None:
    return None if connects is None else round(connects)
