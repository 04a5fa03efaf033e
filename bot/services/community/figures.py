"""/stats community and leaderboard: a server's figures and boards, and who takes part in them."""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from bot import errors
from bot.domain.community import boards
from bot.domain.community.boards import Board, BoardPlace
from bot.domain.community.tally import FEWEST, WHOLE, TypicalMember, reply_rate, typical
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import DAY_MS, WEEK_MS, day_of, day_start
from bot.domain.time.periods import Period, checked_period
from bot.services.community import tally as tallying
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store.community import participants, tallies
from bot.store.community.participants import Participation
from bot.store.community.tallies import Tally
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write

__all__ = [
    "Board",
    "BoardPlace",
    "BoardView",
    "Participation",
    "ServerFigures",
    "Shown",
    "Switch",
    "TookPart",
]

MOST_PLACES = 10
_LONGEST_MONTH = 31


class Switch(StrEnum):
    """What a member can take part in."""

    FIGURES = "figures"
    BOARD = "board"


@dataclass(frozen=True, slots=True)
class Shown:
    """The figures of whole tallies. ``by_category``: (category, the members' own reply rates' mean), the best first.
    ``sent_to``: until when what is in them was sent."""

    typical: TypicalMember
    by_category: tuple[tuple[str, float], ...]
    sent_to: int


@dataclass(frozen=True, slots=True)
class ServerFigures:
    """``people``: who are counted; None for fewer than FEWEST. ``shown``: None where there is nothing of enough people."""

    period: Period
    people: int | None
    shown: Shown | None
    own: Participation


@dataclass(frozen=True, slots=True)
class BoardView:
    """``places``: the first MOST_PLACES, none where too few are on the board. ``people``: on the whole board.
    ``weeks``: of the period."""

    board: Board
    period: Period
    places: tuple[BoardPlace, ...]
    people: int
    mine: BoardPlace | None
    weeks: int
    own: Participation


@dataclass(frozen=True, slots=True)
class TookPart:
    """``moved``: the person was counted in another server until now."""

    switch: Switch
    on: bool
    own: Participation
    moved: bool = False


def people_of(tx: Tx, guild_id: int) -> int | None:
    """How many are counted in the server's figures; None for fewer than FEWEST."""
    count = participants.count(tx, guild_id)
    return count if count >= FEWEST else None


def shown(tx: Tx, whole: list[Tally]) -> Shown | None:
    """The figures of these tallies together."""
    found = tallies.published_rows(tx, whole)
    of_all = typical(found.pop(WHOLE))
    if of_all is None:
        return None
    rates = sorted(((name, reply_rate(rows)) for name, rows in found.items()), key=lambda of: (-of[1], of[0]))
    return Shown(of_all, tuple(rates), max(tally.sent_to for tally in whole))


def figures(tx: Tx, who: Who, period: str, now: int) -> ServerFigures:
    chosen, guild_id = checked_period(period), who.community_id
    days = _LONGEST_MONTH if chosen is Period.MONTH else chosen.days
    whole = tallies.publishable(tx, guild_id, now - days * DAY_MS if days else 0)
    own = participants.participation(tx, guild_id, who.user_id)
    return ServerFigures(chosen, people_of(tx, guild_id), shown(tx, whole), own)


def board_view(tx: Tx, who: Who, board: str, period: str, now: int) -> BoardView:
    if board not in set(Board):
        raise errors.BadChoice(field="board", given=board)
    chosen, kind, guild_id = checked_period(period), Board(board), who.community_id
    days = chosen.days
    since = day_start(day_of(now) - timedelta(days=days)) if days else 0
    worked = participants.board_members(tx, guild_id, since, now)
    first_at = since if days else min((one.first_at for one in worked), default=now)
    weeks = (now - first_at) // WEEK_MS + 1
    places = boards.ranked(kind, [one.effort for one in worked], weeks)
    mine = next((place for place in places if place.user_id == who.user_id), None)
    own = participants.participation(tx, guild_id, who.user_id)
    return BoardView(
        board=kind,
        period=chosen,
        places=tuple(places[:MOST_PLACES]),
        people=len(places),
        mine=mine,
        weeks=weeks,
        own=own,
    )


def take_part(tx: Tx, who: Who, switch: str, on: bool, key: str, now: int) -> TookPart:
    if switch not in set(Switch):
        raise errors.BadChoice(field="switch", given=switch)
    chosen, guild_id = Switch(switch), who.community_id
    if on:
        post.wallet_of(tx, who)

    def put(_: Write) -> TookPart:
        moved = (
            on and chosen is Switch.FIGURES and participants.leave_other_figures(tx, guild_id, who.user_id)
        )
        before = participants.participation(tx, guild_id, who.user_id)
        own = replace(before, figures=on) if chosen is Switch.FIGURES else replace(before, board=on)
        participants.put(tx, guild_id, who.user_id, own, now)
        if moved or (before.figures and not own.figures):
            tallies.remove_member(tx, who.user_id)
        if own.figures and not before.figures:
            tallying.first(tx, guild_id, now)
        return TookPart(chosen, on, own, moved)

    request = Request(Purpose.TAKE_PART, who.user_id, key, (guild_id, chosen, on), now)
    return keyed(tx, request, TookPart, put)
