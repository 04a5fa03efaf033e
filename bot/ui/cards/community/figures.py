"""Build the cards of a server's figures and ranked boards, and of a member's choice to take part in them."""

from bot.domain.time.calendar import day_of
from bot.domain.time.periods import Period
from bot.services.community import (
    Board,
    BoardPlace,
    BoardView,
    Participation,
    ParticipationChange,
    ServerFigures,
    Switch,
    TallyFigures,
)
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.cards.chances import said
from bot.ui.cards.insight.stats import period_options, period_words
from bot.ui.components import Button, button, option, select
from bot.ui.words import Text

MOST_CATEGORIES = 8


def figures(text: Text, view: ServerFigures) -> Card:
    heading = text.t("community-title", people=view.people, period=period_words(text, view.period))
    card = Card(text, NEUTRAL, heading)
    if view.tallied is None:
        card.line(text.t("community-too-few"))
    else:
        _figures(card, text, view.tallied)
    card.small(text.t("community-when")).separator()
    card.line(text.t("community-own", figures=view.own.figures))
    card.menu(select(text.t("menu-period"), "figures-period", options=period_options(text, view.period)))
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
    boards = [option(text.t(f"board-choice-{choice}"), choice, choice is view.board) for choice in Board]
    card.menu(select(text.t("menu-board"), "board-kind", view.period, options=boards))
    card.menu(
        select(text.t("menu-period"), "board-period", view.board, options=period_options(text, view.period))
    )
    return card.buttons(
        _switch(text, Switch.BOARD, view.own),
        button(text.t("button-server-figures"), "server-figures", view.period),
    )


def took_part(text: Text, result: ParticipationChange) -> Card:
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


def write(card: Card, text: Text, people: int | None, figures: TallyFigures) -> None:
    """Add a month's figures of a server to ``card``."""
    card.line(text.t("community-people", people=people))
    _figures(card, text, figures)


def summary_buttons(text: Text) -> tuple[Button, Button]:
    """Return the buttons under a monthly summary: take part, and see the server's figures."""
    return (
        button(text.t("button-count-me-in"), "take-part", Switch.FIGURES, 1),
        button(text.t("button-server-figures"), "server-figures", Period.MONTH),
    )


def _figures(card: Card, text: Text, figures: TallyFigures) -> None:
    typical = figures.typical
    card.line(text.t("community-replied", replied=_percent(typical.replied)))
    card.line(
        text.t("community-steps", viewed=_percent(typical.viewed), hired=_percent(typical.hired)),
        text.t("community-per-interview", connects=_rounded(typical.per_interview)),
        text.t("community-per-hire", connects=_rounded(typical.per_hire)),
        text.t("community-sent", sent=typical.sent),
    )
    if figures.by_category:
        card.separator()
    for rate in figures.by_category[:MOST_CATEGORIES]:
        name = text.t(f"category-{rate.category}")
        card.line(
            text.t("community-category", category=name, replied=_percent(rate.replied), known=rate.known)
        )
    card.small(text.t("community-known", known=typical.known))
    for band in figures.said:
        card.small(said(text, band.low, band.high, band.expected / band.sent, band.hired, band.sent))
    if figures.silence_until is not None:
        card.small(text.t("community-silence", on=day_of(figures.silence_until)))
    card.small(text.t("community-until", until=day_of(figures.sent_to)))


def _switch(text: Text, switch: Switch, own: Participation) -> Button:
    """Return the button that changes the member's choice: to leave where they take part, to join where they don't."""
    if switch is Switch.FIGURES:
        label, turned_on = ("button-count-me-out", 0) if own.figures else ("button-count-me-in", 1)
    else:
        label, turned_on = ("button-hide-name", 0) if own.board else ("button-show-name", 1)
    return button(text.t(label), "take-part", switch, turned_on, style="good" if turned_on else "plain")


def _row(text: Text, view: BoardView, place: BoardPlace) -> str:
    who = f"<@{place.user_id}>"
    return text.t("board-row", place=place.place, who=who, band=_band(text, view, place))


def _band(text: Text, view: BoardView, place: BoardPlace) -> str:
    is_exact = place.low == place.high
    return text.t(f"board-band-{view.board}", one=is_exact, low=place.low, high=place.high, weeks=view.weeks)


def _mine(text: Text, view: BoardView) -> str:
    if view.mine is None:
        return text.t("board-not-mine", named=view.own.board, board=view.board)
    return text.t("board-mine", place=view.mine.place, people=view.people)


def _percent(rate: float) -> int:
    return round(100 * rate)


def _rounded(connects: float | None) -> int | None:
    return None if connects is None else round(connects)
