"""A server: its settings, its figures and boards, and who takes part in them."""

from bot.clock import Clock
from bot.domain.community.boards import Board, BoardPlace
from bot.services.community import figures as server_figures
from bot.services.community import setup
from bot.services.community.figures import BoardView, ServerFigures, Shown, Switch, TookPart
from bot.services.community.setup import CommunityView, Parked, SetUp
from bot.services.community.summary import SummaryNews
from bot.services.who import Who
from bot.store.community import communities
from bot.store.community.communities import Community, Mentions
from bot.store.community.participants import Participation
from bot.store.engine.database import Database
from bot.store.messages import outbox

__all__ = [
    "Board",
    "BoardPlace",
    "BoardView",
    "Communities",
    "Community",
    "CommunityView",
    "Mentions",
    "Parked",
    "Participation",
    "ServerFigures",
    "SetUp",
    "Shown",
    "SummaryNews",
    "Switch",
    "TookPart",
]


class Communities:
    """One method is one use case is one transaction."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def settings(self, guild_id: int) -> CommunityView:
        """Return the server's settings, and the messages that couldn't be posted there."""
        return await self._db.read(setup.settings, guild_id)

    async def set_up(self, guild_id: int, user_id: int, ask: SetUp, key: str) -> CommunityView:
        """Replace the server's settings. Raises BadTimezone, BadChoice."""
        return await self._db.write(setup.set_up, guild_id, user_id, ask, key, self._clock.now())

    async def left(self, guild_id: int) -> None:
        """Record that the bot was removed from the server: nothing is posted there until it comes back."""
        await self._db.write(communities.set_left, guild_id, self._clock.now())

    async def joined(self, guild_id: int) -> None:
        """Record that the bot is in the server, for the first time or again."""
        await self._db.write(communities.set_left, guild_id, None)

    async def send_again(self, guild_id: int) -> int:
        """Let everything that is parked for this server be tried again. Returns the number of messages."""
        return await self._db.write(outbox.release, guild_id, self._clock.now())

    async def figures(self, who: Who, period: str) -> ServerFigures:
        """Return the figures of the server's members together. Raises BadChoice."""
        return await self._db.report(server_figures.figures, who, period, self._clock.now())

    async def board(self, who: Who, board: str, period: str) -> BoardView:
        """Return one of the server's boards, with the person's own place. Raises BadChoice."""
        return await self._db.report(server_figures.board_view, who, board, period, self._clock.now())

    async def take_part(self, who: Who, switch: str, on: bool, key: str) -> TookPart:
        """Count or name the person in this server, or no longer. Raises BadChoice and, switching on, NotStarted."""
        return await self._db.write(server_figures.take_part, who, switch, on, key, self._clock.now())
