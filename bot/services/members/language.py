"""The languages of members: which ones they chose, and in which language each one's Discord is.

The chosen languages of all members are in memory, so that no interaction reads the database for its language. The locale
of a member's Discord is written some seconds after the interaction that tells it, for the messages that the bot sends by
itself (docs/adr/0022). Where several processes serve a database, each reads the chosen languages again every minute, so that
a choice made in another process counts a minute later.
"""

from bot.domain.ledger.writes import Purpose
from bot.services.idempotency import Request, keyed
from bot.services.members.profile import ProfileView, profile
from bot.services.posting import post
from bot.services.who import Who
from bot.store import members
from bot.store.engine.database import Database, Tx

LOCALE_LENGTHS = range(2, 21)
"""The characters of a locale that the database takes."""
MOST_LOCALES = 20_000
"""Members whose stored locale is in memory; for another member the next interaction writes the locale again."""
MOST_AT_ONCE = 500
"""Members whose locale waits to be written; the locale of a further member is left to a later interaction."""


AGAIN_MS = 60_000
"""After so long, what members chose in another process is read."""


class Languages:
    """The languages that members chose, and the locales of members' Discord that are still to be stored."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._chosen: dict[int, str] = {}
        self._stored: dict[int, str] = {}
        self._waiting: dict[int, str] = {}
        self._set: dict[int, str | None] = {}
        """What was set in this process since the last reading began."""
        self._read_at = 0

    async def load(self) -> None:
        """Read the chosen languages of all members; the bot does so before it serves."""
        self._set = {}
        self._chosen = await self._db.read(members.chosen_languages)
        for user_id, language in self._set.items():
            self.set_chosen(user_id, language)

    async def follow(self, now: int) -> None:
        """Read what members chose in other processes, if that was last read AGAIN_MS before ``now`` (UTC ms) or earlier.

        Does nothing on a file, which has one process.
        """
        if self._db.is_shared and abs(now - self._read_at) >= AGAIN_MS:
            await self.load()
            self._read_at = now

    def chosen(self, user_id: int) -> str | None:
        """Return the locale that a member chose, None for the language of the member's Discord."""
        return self._chosen.get(user_id)

    def set_chosen(self, user_id: int, language: str | None) -> None:
        """Note the locale that a member chose, None for the language of the member's Discord."""
        if self._db.is_shared:
            self._set[user_id] = language
        if language is None:
            self._chosen.pop(user_id, None)
        else:
            self._chosen[user_id] = language

    def saw(self, user_id: int, locale: str) -> None:
        """Note the locale of a person's Discord, for `store`.

        Does nothing for a locale that is stored already, and for a text that no locale is.
        """
        is_new = self._stored.get(user_id) != locale and len(locale) in LOCALE_LENGTHS
        if is_new and len(self._waiting) < MOST_AT_ONCE:
            self._waiting[user_id] = locale

    def forget(self, user_id: int) -> None:
        """Forget the language of a member who deleted their data."""
        for by_member in (self._chosen, self._stored, self._waiting, self._set):
            by_member.pop(user_id, None)

    async def store(self) -> None:
        """Store the noted locales of those who have an account; does nothing where none is new."""
        if not self._waiting:
            return
        noted, self._waiting = self._waiting, {}
        try:
            stored = await self._db.write(members.set_discord_locales, noted)
        except BaseException:
            self._waiting = noted | self._waiting
            raise
        for user_id in stored:
            self._stored.pop(user_id, None)  # so that the newest come last
            self._stored[user_id] = noted[user_id]
        while len(self._stored) > MOST_LOCALES:
            del self._stored[next(iter(self._stored))]


def choose(tx: Tx, who: Who, language: str | None, key: str, now: int) -> ProfileView:
    """Store the locale that the member chose, None for Discord's; a second call with ``key`` changes nothing.

    Returns the profile as of ``now``, with the language that is stored now. Raises NotStarted, KeyReused.
    """

    def stored(_: object) -> bool:
        post.wallet_of(tx, who)
        members.set_language(tx, who.user_id, language)
        return True

    keyed(tx, Request(Purpose.LANGUAGE, who.user_id, key, ("language", language), now), bool, stored)
    return profile(tx, who, now)
