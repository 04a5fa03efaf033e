"""Communities: a server's settings, its figures and boards, and the members who take part in them."""

from bot.clock import Clock
from bot.domain.community.boards import Board, BoardPlace
from bot.services.community import figures as server_figures
from bot.services.community import greeting, panel, setup
from bot.services.community.figures import (
    BoardView,
    ParticipationChange,
    SaidBand,
    ServerFigures,
    Switch,
    TallyFigures,
)
from bot.services.community.greeting import Arrival, Greeted, GreetingNews
from bot.services.community.panel import Panel
from bot.services.community.setup import ChangeSetUp, CommunityView, Parked, SetUp
from bot.services.community.summary import SummaryNews
from bot.services.who import Who
from bot.store.community.communities import Community, Mentions
from bot.store.community.participants import Participation
from bot.store.engine.database import Database

__all__ = [
    "Arrival",
    "Board",
    "BoardPlace",
    "BoardView",
    "ChangeSetUp",
    "Communities",
    "Community",
    "CommunityView",
    "Greeted",
    "GreetingNews",
    "Mentions",
    "Panel",
    "Parked",
    "Participation",
    "ParticipationChange",
    "SaidBand",
    "ServerFigures",
    "SetUp",
    "SummaryNews",
    "Switch",
    "TallyFigures",
]


class Communities:
    """The use cases of a server; each method is one transaction."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def settings(self, guild_id: int) -> CommunityView:
        """Return the server's settings, its parked messages, and the number of members in its figures."""
        return await self._db.read(setup.settings, guild_id)

    async def set_up(self, guild_id: int, user_id: int, ask: SetUp, key: str) -> CommunityView:
        """Replace the server's settings. Raises BadTimezone, BadChoice."""
        return await self._db.write(setup.set_up, guild_id, user_id, ask, key, self._clock.now())

    async def change(self, guild_id: int, user_id: int, ask: ChangeSetUp, key: str) -> CommunityView:
        """Change some of the server's settings; the others stay. Raises BadTimezone, BadChoice."""
        return await self._db.write(setup.change, guild_id, user_id, ask, key, self._clock.now())

    async def send_again(self, guild_id: int) -> int:
        """Queue every parked message of the server again. Returns the number of messages, 0 for none."""
        return await self._db.write(setup.send_again, guild_id, self._clock.now())

    async def put_panel(self, guild_id: int, channel_id: int, user_id: int, key: str) -> Panel:
        """Have the server's panel posted in a channel or moved there; ``user_id``: the manager. Raises KeyReused."""
        return await self._db.write(panel.put, guild_id, channel_id, user_id, key, self._clock.now())

    async def remove_panel(self, guild_id: int) -> bool:
        """Have the server's panel deleted; return False if there is none."""
        return await self._db.write(panel.remove, guild_id, self._clock.now())

    def is_to_be_greeted(self, joined_at: int) -> bool:
        """Return True if a server that the bot joined at ``joined_at`` (UTC ms) is new enough to be greeted."""
        return greeting.is_new(joined_at, self._clock.now())

    async def greet(self, arrival: Arrival) -> Greeted | None:
        """Queue the greeting of a server; a second call for the same arrival queues nothing and returns None."""
        if await self._db.read(greeting.was_greeted, arrival):
            return None
        return await self._db.write(greeting.greet, arrival, self._clock.now())

    async def figures(self, who: Who, period: str) -> ServerFigures:
        """Return the figures of the server's members together for a period such as ``30 days``. Raises BadChoice."""
        return await self._db.report(server_figures.figures, who, period, self._clock.now())

    async def board(self, who: Who, board: str, period: str) -> BoardView:
        """Return one of the server's boards for a period, with the person's own place. Raises BadChoice."""
        return await self._db.report(server_figures.board_view, who, board, period, self._clock.now())

    async def take_part(self, who: Who, switch: str, on: bool, key: str) -> ParticipationChange:
        """Switch on or off that the person is counted in the server's figures, or named on its boards.

        ``switch``: the value of a Switch. Raises BadChoice and, switching on, NotStarted.
        """
        return await self._db.write(server_figures.take_part, who, switch, on, key, self._clock.now())
