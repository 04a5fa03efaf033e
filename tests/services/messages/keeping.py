"""A Discord that keeps messages in text channels and forums or is difficult, and contents that a test changes."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from bot.services.messages import KeptContent, KeptLetter, MessageMissing, PostedMessage
from bot.services.messages.keeping import Keeping
from bot.store.engine.database import SqlValue, Tx
from bot.store.messages import kept
from bot.store.messages.kept import KeptMessage
from tests.services.desk import GUILD, Desk

KIND = "sign"
CHANNEL, OTHER_CHANNEL = 5000, 5001


@dataclass
class Channels:
    """``messages``: what stands in the channels, by Discord's id. ``calls``: what was asked of Discord, with the subject.

    ``before``, ``after``: what the next calls raise, without or with the work being done.
    """

    messages: dict[int, tuple[int, str]] = field(default_factory=dict[int, tuple[int, str]])
    calls: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    before: list[BaseException] = field(default_factory=list[BaseException])
    after: list[BaseException] = field(default_factory=list[BaseException])
    nonces: list[str] = field(default_factory=list[str])
    subjects: dict[int, int] = field(default_factory=dict[int, int])

    async def post(self, letter: KeptLetter) -> PostedMessage:
        self._begin("post", letter)
        assert letter.content is not None
        self.nonces.append(letter.nonce)
        id = 7001 + len(self.nonces)
        self.messages[id] = (letter.channel_id, letter.content.body)
        self.subjects[id] = letter.subject
        self._end()
        return PostedMessage(id)

    async def edit(self, letter: KeptLetter) -> None:
        self._begin("edit", letter)
        assert letter.posted is not None
        assert letter.content is not None
        assert letter.posted_to is not None
        if letter.posted.message_id not in self.messages:
            raise MessageMissing
        self.messages[letter.posted.message_id] = (letter.posted_to, letter.content.body)
        self._end()

    async def delete(self, letter: KeptLetter) -> None:
        self._begin("delete", letter)
        assert letter.posted is not None
        if letter.posted.message_id not in self.messages:
            raise MessageMissing
        del self.messages[letter.posted.message_id]
        self._end()

    async def find(self, letter: KeptLetter, since: int, until: int) -> PostedMessage | None:
        self._begin("find", letter)
        ids = [id for id in self.messages if self.subjects[id] == letter.subject]
        return PostedMessage(ids[-1]) if ids else None

    @property
    def shown(self) -> list[tuple[int, str]]:
        """Return (channel, content) of the messages."""
        return list(self.messages.values())

    def _begin(self, name: str, letter: KeptLetter) -> None:
        self.calls.append((name, letter.subject))
        if self.before:
            raise self.before.pop(0)

    def _end(self) -> None:
        if self.after:
            raise self.after.pop(0)


class Signs:
    """Kept messages whose contents are texts by subject; a subject without a text is to be deleted."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.discord = Channels()
        self.texts: dict[int, KeptContent] = {}
        self.broken: set[int] = set()
        self.keeping = Keeping(desk.db, {KIND: self._compose}, desk.clock)

    def _compose(self, tx: Tx, row: KeptMessage, now: int) -> KeptContent | None:
        assert row.subject not in self.broken
        return self.texts.get(row.subject)

    async def put(self, subject: int, text: str, channel_id: int = CHANNEL, **options: Any) -> None:
        """Have the text kept in the channel, at this instant."""
        self.texts[subject] = KeptContent(text, **options)
        now = self.desk.clock.now()
        await self.desk.db.write(
            lambda tx: kept.keep(
                tx, guild_id=GUILD, kind=KIND, subject=subject, channel_id=channel_id, now=now
            )
        )

    async def change(self, subject: int, text: str | None, **options: Any) -> None:
        """Change the text, or take the subject away."""
        if text is None:
            del self.texts[subject]
        else:
            self.texts[subject] = KeptContent(text, **options)
        await self.desk.db.write(kept.note, KIND, subject, self.desk.clock.now())

    def change_silently(self, subject: int, text: str) -> None:
        """Change the text as time does, without a note."""
        self.texts[subject] = KeptContent(text)

    async def run(self) -> list[tuple[str, int]]:
        """Let the schedule wake the keeping once; what was asked of Discord."""
        before = len(self.discord.calls)
        await self.keeping.run(self.desk.clock.now(), self.discord)
        return self.discord.calls[before:]

    async def at_rest(self) -> None:
        """Wait until no channel is being served."""
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.gather(*(task for task in tasks if "_deliver_all" in repr(task.get_coro())))

    async def rows(self) -> list[tuple[SqlValue, ...]]:
        """Return (subject, state, reason) of the rows."""
        sql = "SELECT subject, state, reason FROM kept_message ORDER BY subject"
        return await self.desk.db.read(lambda tx: list(tx.rows(sql)))
