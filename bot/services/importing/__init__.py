"""Importing: read a history, preview the import, and write it when the member confirms."""

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
"""The most seconds for reading an upload, with the start of a process."""
FEW_ROWS = 200
"""A table of at most so many rows is parsed in a thread, which takes less time than the start of a process."""


class Previewed(NamedTuple):
    """A preview. ``confirmation_id``: of the stored request, for the buttons. ``outcome``: what the import would do."""

    confirmation_id: int
    outcome: Imported


class Imports:
    """The use cases of importing. A preview is stored, so that the buttons under its card can refer to it by its id."""

    def __init__(
        self, db: Database, clock: Clock, confirmations: Confirmations, processes: Processes
    ) -> None:
        self._db = db
        self._clock = clock
        self._confirmations = confirmations
        self._processes = processes

    async def paste(self, who: Who, text: str, balance: int | None) -> Previewed:
        """Preview the import of a pasted text. ``balance``: the Connects that Upwork shows now, None if not given.

        Raises BadPaste, TooMuchToImport, NothingToImport, DayOutOfRange, NotStarted, TooTangled.
        """
        return await self._preview(who, Import(day_of(self._clock.now()), text=text, balance=balance))

    async def upload(self, who: Who, data: bytes, name: str, balance: int | None) -> Previewed:
        """Preview the import of a file: text, CSV or XLSX; ``name``: the file's name, whose ending tells which.

        Raises what `paste` raises, and TooLarge, NotATable, BadEncoding, NoSuchColumn, TookTooLong.
        """
        today = day_of(self._clock.now())
        try:
            content = await self._processes.run(uploads.read, READING_MAY_TAKE, data, name)
        except WorkEnded:  # the file needs too much time or memory to be a history
            raise errors.NotATable from None
        if isinstance(content, str):
            return await self._preview(who, Import(today, text=content, balance=balance))
        return await self._preview(who, Import(today, table=content, balance=balance))

    async def again(self, who: Who, confirmation_id: int) -> Previewed:
        """Preview a stored import as of now. Raises UnknownEntry, NotStarted, TooTangled."""
        ask = await self._request(who, confirmation_id)
        return Previewed(confirmation_id, await self._outcome(who, ask, await self._read(ask)))

    async def columns(self, who: Who, confirmation_id: int, columns: Columns) -> Previewed:
        """Preview a stored import of a file with other columns.

        The preview is stored under a new id, so that the buttons under the older card import what that card shows. Raises
        UnknownEntry and what `upload` raises.
        """
        ask = replace(await self._request(who, confirmation_id), columns=columns)
        return await self._preview(who, ask)

    async def label(self, who: Who, confirmation_id: int, place: int, kind: str) -> Previewed:
        """Store what a label means to the person, and preview the import again under the same id.

        ``place``: the label's index in the history's labels. ``kind``: the value of a Kind. Raises UnknownEntry, BadChoice.
        """
        ask = await self._request(who, confirmation_id)
        history = await self._read(ask)
        await self._db.write(histories.answer_label, who, history, place, kind)
        return Previewed(confirmation_id, await self._outcome(who, ask, history))

    async def commit(self, who: Who, confirmation_id: int) -> Imported:
        """Write a previewed import; a second call returns the first answer. Raises UnknownEntry, NotStarted, TooTangled."""
        ask = await self._request(who, confirmation_id)
        history = await self._read(ask)
        return await self._db.write(
            histories.commit, who, ask, history, f"held:{confirmation_id}", self._clock.now()
        )

    async def _preview(self, who: Who, ask: Import) -> Previewed:
        """Preview a new request, and store it unless an error refuses it."""
        outcome = await self._outcome(who, ask, await self._read(ask))
        return Previewed(await self._confirmations.put(who.user_id, ask), outcome)

    async def _outcome(self, who: Who, ask: Import, history: History) -> Imported:
        """Return what importing the parsed history would do now."""
        return await self._db.write(histories.preview, who, ask, history, self._clock.now())

    async def _request(self, who: Who, confirmation_id: int) -> Import:
        """Return the stored request. Raises UnknownEntry if it isn't the person's, or is no import."""
        request = await self._confirmations.take(who.user_id, confirmation_id)
        if not isinstance(request, Import):
            raise errors.UnknownEntry(given=f"#{confirmation_id}")
        return request

    async def _read(self, ask: Import) -> History:
        """Parse the history of a request in a thread; a file of more than FEW_ROWS rows in a process of its own.

        Raises what `history.read` raises, and TookTooLong if the process takes too much time or memory.
        """
        if len(ask.table or ()) <= FEW_ROWS:
            return await asyncio.to_thread(histories.read, ask)
        try:
            return await self._processes.run(histories.read, READING_MAY_TAKE, ask)
        except WorkEnded:
            raise errors.TookTooLong from None
