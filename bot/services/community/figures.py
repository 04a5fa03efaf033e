"""/stats community and /stats leaderboard: a server's figures and boards, and the members who take part in them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from bot import errors
from bot.domain.community import boards
from bot.domain.community.boards import Board, BoardPlace
from bot.domain.community.tally import FEWEST, WHOLE, CategoryRate, TypicalMember, category_rates, typical
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import DAY_MS, WEEK_MS, day_of, day_start
from bot.domain.time.periods import Period, checked_period
from bot.services.community import tally as tallying
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store.community import participants, slopes, tallies
from bot.store.community.participants import Participation
from bot.store.community.slopes import SaidBand
from bot.store.community.tallies import Tally
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write

__all__ = [
    "Board",
    "BoardPlace",
    "BoardView",
    "Participation",
    "ParticipationChange",
    "SaidBand",
    "ServerFigures",
    "Switch",
    "TallyFigures",
]

MOST_PLACES = 10
"""Places of a board that are listed."""
_LONGEST_MONTH = 31


class Switch(StrEnum):
    """What a member can switch on: being counted in the figures, or being named on the boards."""

    FIGURES = "figures"
    BOARD = "board"


@dataclass(frozen=True, slots=True)
class TallyFigures:
    """The figures of some tallies together.

    ``typical``: of the typical member. ``by_category``: the largest category first. ``sent_to``: the tallies count proposals
    sent up to this instant (UTC ms). ``silence_until``: the last tally in which silence counts as no answer was made at this
    instant (UTC ms), None for no such tally. ``said``: what was expected of the proposals and what came, by the chance.
    """

    typical: TypicalMember
    by_category: tuple[CategoryRate, ...]
    sent_to: int
    silence_until: int | None = None
    said: tuple[SaidBand, ...] = ()


@dataclass(frozen=True, slots=True)
class ServerFigures:
    """A server's figures for a period, and the person's own participation.

    ``people``: members in the figures, None for fewer than FEWEST. ``tallied``: None if no tally has enough members.
    """

    period: Period
    people: int | None
    tallied: TallyFigures | None
    own: Participation


@dataclass(frozen=True, slots=True)
class BoardView:
    """A board of a server for a period of ``weeks`` weeks, and the person's own participation.

    ``places``: the first MOST_PLACES, empty if too few people are on the board. ``people``: on the whole board. ``mine``:
    the person's own place, None if they aren't on the board.
    """

    board: Board
    period: Period
    places: tuple[BoardPlace, ...]
    people: int
    mine: BoardPlace | None
    weeks: int
    own: Participation


@dataclass(frozen=True, slots=True)
class ParticipationChange:
    """A member's participation after a change. ``moved``: the person was counted in another server until now."""

    switch: Switch
    on: bool
    own: Participation
    moved: bool = False


def people_of(tx: Tx, guild_id: int) -> int | None:
    """Return the number of members in the server's figures, None for fewer than FEWEST."""
    count = participants.count(tx, guild_id)
    return count if count >= FEWEST else None


def tally_figures(tx: Tx, whole: list[Tally]) -> TallyFigures | None:
    """Return the figures of these tallies together, None if they have fewer than FEWEST members."""
    rows_by_category = tallies.published_rows(tx, whole)
    of_all = typical(rows_by_category.pop(WHOLE))
    if of_all is None:
        return None
    silent = [tally.made_at for tally in whole if not tally.known_only]
    return TallyFigures(
        of_all,
        category_rates(rows_by_category),
        max(tally.sent_to for tally in whole),
        max(silent, default=None),
        joined(slopes.said(tx, whole)),
    )


def joined(bands: Iterable[SaidBand]) -> tuple[SaidBand, ...]:
    """Return the sums of the bands with the same bounds, the lowest chances first."""
    sums: dict[tuple[float, float], SaidBand] = {}
    for band in bands:
        bounds = (band.low, band.high)
        before = sums.get(bounds)
        sums[bounds] = (
            band
            if before is None
            else SaidBand(
                low=band.low,
                high=band.high,
                people=max(before.people, band.people),
                sent=before.sent + band.sent,
                expected=before.expected + band.expected,
                hired=before.hired + band.hired,
            )
        )
    return tuple(sums[bounds] for bounds in sorted(sums))


def figures(tx: Tx, who: Who, period: str, now: int) -> ServerFigures:
    """Return the figures of the server's tallies of the period. Raises BadChoice."""
    chosen, guild_id = checked_period(period), who.community_id
    days = _LONGEST_MONTH if chosen is Period.MONTH else chosen.days
    whole = tallies.publishable(tx, guild_id, now - days * DAY_MS if days else 0)
    own = participants.participation(tx, guild_id, who.user_id)
    return ServerFigures(chosen, people_of(tx, guild_id), tally_figures(tx, whole), own)


def board_view(tx: Tx, who: Who, board: str, period: str, now: int) -> BoardView:
    """Return one of the server's boards. With the period ``all`` it begins at the first proposal. Raises BadChoice."""
    if board not in set(Board):
        raise errors.BadChoice(field="board", given=board)
    chosen, kind, guild_id = checked_period(period), Board(board), who.community_id
    days = chosen.days
    since = day_start(day_of(now) - timedelta(days=days)) if days else 0
    active = participants.board_members(tx, guild_id, since, now)
    first_at = since if days else min((member.first_at for member in active), default=now)
    weeks = (now - first_at) // WEEK_MS + 1
    places = boards.ranked(kind, [member.effort for member in active], weeks)
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


def take_part(tx: Tx, who: Who, switch: str, on: bool, key: str, now: int) -> ParticipationChange:
    """Switch the person's participation on or off; a second call with ``key`` returns the first answer.

    A person is counted in one server at most: switching figures on here switches them off elsewhere. Switching figures
    off also takes the person out of a tally in the making. Raises BadChoice and, switching on, NotStarted.
    """
    if switch not in set(Switch):
        raise errors.BadChoice(field="switch", given=switch)
    chosen, guild_id = Switch(switch), who.community_id
    if on:
        post.wallet_of(tx, who)

    def put(_: Write) -> ParticipationChange:
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
        return ParticipationChange(chosen, on, own, moved)

    request = Request(Purpose.TAKE_PART, who.user_id, key, (guild_id, chosen, on), now)
    return keyed(tx, request, ParticipationChange, put)
