"""Importing: read, looked at, and then written. One method, at most one transaction."""

import asyncio
from dataclasses import replace
from typing import NamedTuple

from bot import errors
from bot.clock import Clock
from bot.domain.importing.columns import Columns
from bot.domain.time.calendar import day_of
from bot.processes import Processes, WorkEnded
from bot.services.confirmations import Confirmations
from bot.services.importing import history as histories
from bot.services.importing import uploads
from bot.services.importing.history import History, Import, Imported
from bot.services.importing.uploads import checked_size
from bot.services.who import Who
from bot.store.engine.database import Database

__all__ = ["Import", "Imported", "Imports", "Previewed", "checked_size"]


READING_MAY_TAKE = 20
"""Seconds for one uploaded file, with the start of a process."""
FEW_ROWS = 200
"""Rows that are read on a thread: sooner than another process could be asked."""


class Previewed(NamedTuple):
    """``held_id``: under which the history is kept for the buttons. ``outcome``: what importing it would do."""

    held_id: int
    outcome: Imported


class Imports:
    def __init__(
        self, db: Database, clock: Clock, confirmations: Confirmations, processes: Processes
    ) -> None:
        self._db = db
        self._clock = clock
        self._confirmations = confirmations
        self._processes = processes

    async def paste(self, who: Who, text: str, balance: int | None) -> Previewed:
        """What importing pasted text would do. Raises BadPaste, TooMuchToImport, NothingToImport, NotStarted."""
        return await self._preview(who, Import(day_of(self._clock.now()), text=text, balance=balance))

    async def upload(self, who: Who, data: bytes, name: str, balance: int | None) -> Previewed:
        """The same for a file: text, CSV or XLSX. Raises TooLarge, NotATable, BadEncoding, NoSuchColumn too."""
        today = day_of(self._clock.now())
        try:
            content = await self._processes.run(uploads.read, READING_MAY_TAKE, data, name)
        except WorkEnded:  # a file that takes that long, or that much memory, is no history
            raise errors.NotATable from None
        if isinstance(content, str):
            return await self._preview(who, Import(today, text=content, balance=balance))
        return await self._preview(who, Import(today, table=content, balance=balance))

    async def again(self, who: Who, held_id: int) -> Previewed:
        """What a history that was looked at before would do now. Raises UnknownEntry."""
        return await self._shown(who, held_id, await self._request(who, held_id))

    async def columns(self, who: Who, held_id: int, columns: Columns) -> Previewed:
        """A file read with other columns. It is kept anew, so that an older card does what it says."""
        ask = replace(await self._request(who, held_id), columns=columns)
        return await self._preview(who, ask)

    async def label(self, who: Who, held_id: int, place: int, kind: str) -> Previewed:
        """Remember what a label means, and look again. Raises BadChoice."""
        ask = await self._request(who, held_id)
        history = await self._read(ask)
        await self._db.write(histories.answer_label, who, history, place, kind)
        return await self._shown(who, held_id, ask)

    async def commit(self, who: Who, held_id: int) -> Imported:
        """Write what was looked at, once, however often the button is pressed."""
        ask = await self._request(who, held_id)
        history = await self._read(ask)
        return await self._db.write(histories.commit, who, ask, history, f"held:{held_id}", self._clock.now())

    async def _preview(self, who: Who, ask: Import) -> Previewed:
        """Looked at before it is kept: what can't be read is refused at once."""
        history = await self._read(ask)
        outcome = await self._db.write(histories.preview, who, ask, history, self._clock.now())
        return Previewed(await self._confirmations.put(who.user_id, ask), outcome)

    async def _shown(self, who: Who, held_id: int, ask: Import) -> Previewed:
        history = await self._read(ask)
        outcome = await self._db.write(histories.preview, who, ask, history, self._clock.now())
        return Previewed(held_id, outcome)

    async def _request(self, who: Who, held_id: int) -> Import:
        request = await self._confirmations.take(who.user_id, held_id)
        if not isinstance(request, Import):
            raise errors.UnknownEntry(given=f"#{held_id}")
        return request

    async def _read(self, ask: Import) -> History:
        """Read the rows of a history away from the event loop; a long file is read in a process of its own."""
        if len(ask.table or ()) <= FEW_ROWS:
            return await asyncio.to_thread(histories.read, ask)
        try:
            return await self._processes.run(histories.read, READING_MAY_TAKE, ask)
        except WorkEnded:
            raise errors.TookTooLong from None
