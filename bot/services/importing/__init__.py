"""Importing: read a history, preview the import, and write it when the member confirms.

read    a process makes a packed request of a file (`request`, `uploads`)
plan    a report works the import out on a snapshot, without a write (`planning`)
write   short transactions write what was worked out (`parts`)
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import NamedTuple, ParamSpec, TypeVar

import structlog

from bot import errors
from bot.clock import Clock
from bot.domain.importing.columns import Columns
from bot.domain.time.calendar import day_of
from bot.processes import Processes, WorkEnded
from bot.services.confirmations import Confirmations
from bot.services.importing import history as histories
from bot.services.importing import parts, pastes, planning, undoing, uploads
from bot.services.importing.counts import RowFact
from bot.services.importing.history import Imported
from bot.services.importing.request import EVERYBODY, Import, unpacked, with_columns, with_order, with_person
from bot.services.importing.undoing import UndoneImport
from bot.services.importing.uploads import checked_size
from bot.services.posting import post
from bot.services.who import Who
from bot.store import importing
from bot.store.engine.database import Database, Tx
from bot.store.engine.overlay import OutOfDate
from bot.store.importing import UndoableImport

__all__ = [
    "Import",
    "Imported",
    "Imports",
    "Previewed",
    "RowFact",
    "UndoableImport",
    "UndoneImport",
    "checked_size",
]

log = structlog.get_logger(__name__)

READING_MAY_TAKE = 20
"""The most seconds for reading an upload, with the start of a process."""
MOST_PLANS = 5
"""How often an import is worked out anew because the wallet was changed meanwhile."""
_KIND = Import.__name__

P = ParamSpec("P")
T = TypeVar("T")


class Previewed(NamedTuple):
    """A preview. ``confirmation_id``: of the stored request, for the buttons. ``outcome``: what the import would do."""

    confirmation_id: int
    outcome: Imported


class Imports:
    """The use cases of importing. A preview is stored, so that the buttons under its card can refer to it by its id.

    A member has one stored preview. A new one replaces it, and the buttons under the older one raise UnknownEntry then.
    """

    def __init__(
        self, db: Database, clock: Clock, confirmations: Confirmations, processes: Processes
    ) -> None:
        self._db = db
        self._clock = clock
        self._confirmations = confirmations
        self._processes = processes

    async def paste(self, who: Who, text: str, balance: int | None, more: Sequence[str] = ()) -> Previewed:
        """Preview the import of a pasted text; ``more``: further fields of the form in which it goes on, cut anywhere.

        ``balance``: the Connects that Upwork shows now, None if not given. Raises BadPaste, TooMuchToImport, MixedDays,
        NothingToImport, DayOutOfRange, NotStarted, TooTangled, ImportUnderWay.
        """
        ask = Import(day_of(self._clock.now()), balance=balance)
        return await self._preview(who, await asyncio.to_thread(pastes.begun, ask, (text, *more)))

    async def go_on(self, who: Who, confirmation_id: int, fields: Sequence[str]) -> Previewed:
        """Preview a stored paste with the fields that go on where it was cut, under a new id; without any, as it is.

        Raises UnknownEntry and what `paste` raises.
        """
        request = await self._request(who, confirmation_id)
        return await self._preview(who, await self._read(pastes.continued, request, fields))

    async def keep(self, who: Who, fields: Mapping[str, str]) -> int:
        """Store the refused fields of a form in place of the person's earlier ones, and return their id."""
        return await self._confirmations.put_packed(who.user_id, pastes.KEPT, pastes.kept(fields))

    async def kept(self, who: Who, kept_id: int) -> dict[str, str]:
        """Return the fields that `keep` stored. Raises UnknownEntry for another person's, or replaced ones."""
        return pastes.fields_of(await self._confirmations.take_packed(who.user_id, pastes.KEPT, kept_id))

    async def upload(self, who: Who, data: bytes, name: str, balance: int | None) -> Previewed:
        """Preview the import of a file: text, CSV or a workbook; ``name``: the file's name, whose ending tells which.

        Raises what `paste` raises, and TooLarge, NotAHistory, NotATable, BadEncoding, NoSuchColumn, TookTooLong.
        """
        ask = Import(day_of(self._clock.now()), balance=balance)
        try:
            request = await self._processes.run(uploads.read_packed, READING_MAY_TAKE, data, name, ask)
        except WorkEnded:  # the file needs too much time or memory to be a history
            raise errors.NotATable from None
        return await self._preview(who, request)

    async def again(self, who: Who, confirmation_id: int) -> Previewed:
        """Preview a stored import as of now. Raises UnknownEntry and what `paste` raises."""
        request = await self._request(who, confirmation_id)
        return Previewed(confirmation_id, await self._outcome(who, request))

    async def columns(self, who: Who, confirmation_id: int, columns: Columns) -> Previewed:
        """Preview a stored import of a file with other columns, under a new id.

        Raises UnknownEntry and what `upload` raises.
        """
        request = await self._request(who, confirmation_id)
        return await self._preview(who, await self._read(with_columns, request, columns))

    async def person(self, who: Who, confirmation_id: int, place: int) -> Previewed:
        """Preview a stored import with the rows of one person only, under a new id.

        ``place``: the index of the name in the outcome's ``people``, -1 for all rows. Raises UnknownEntry, BadChoice and
        what `paste` raises.
        """
        request = await self._request(who, confirmation_id)
        names = (await self._outcome(who, request)).people
        if not -1 <= place < len(names):
            raise errors.BadChoice(field="person", given=str(place))
        person = EVERYBODY if place < 0 else names[place]
        return await self._preview(who, await self._read(with_person, request, person))

    async def turned(self, who: Who, confirmation_id: int, month_first: bool) -> Previewed:
        """Preview a stored import with the month or the day first in days such as 1/11/2026, under a new id.

        Raises UnknownEntry and what `upload` raises.
        """
        request = await self._request(who, confirmation_id)
        return await self._preview(who, await self._read(with_order, request, month_first))

    async def label(self, who: Who, confirmation_id: int, place: int, kind: str) -> Previewed:
        """Store what a label means to the person, and preview the import again under the same id.

        ``place``: the label's index in the history's labels. ``kind``: the value of a Kind. Raises BadChoice, UnknownEntry
        and what `paste` raises.
        """
        request = await self._request(who, confirmation_id)
        label = await self._read(_label_at, request, place, kind)
        await self._db.write(histories.answer_label, who, label, kind)
        return Previewed(confirmation_id, await self._outcome(who, request))

    async def commit(self, who: Who, confirmation_id: int) -> Imported:
        """Write a previewed import; a second call returns the first answer with the present balance.

        Raises UnknownEntry, NotStarted, TooTangled, and ImportOvertaken if the wallet changes during MOST_PLANS plans.
        """

        async def attempt() -> Imported | None:
            now, key = self._clock.now(), parts.key_of(confirmation_id)
            stored = await self._db.read(parts.answer_or_request, who, confirmation_id, now)
            if not isinstance(stored, str):
                return stored
            plan = await self._db.report(planning.plan, who, stored, key, now)
            if plan is None:
                await self._db.write(_settle, who, now)
                return None
            return await self._db.write(parts.begin, who, confirmation_id, plan, now)

        return await self._whole(who, attempt)

    async def undo(self, who: Who, confirmation_id: int) -> UndoneImport:
        """Undo the import that a confirmation stood for, as a whole; a second call gets the answer with today's balance.

        Raises UnknownEntry, NothingToUndo, ImportStands, TooTangled, ImportOvertaken.
        """
        import_id = await self._db.read(parts.import_of, who, confirmation_id)
        return await self._undo(who, import_id, f"undo-import:{import_id}")

    async def undo_last(self, who: Who, key: str) -> UndoneImport | None:
        """Undo the import that wrote the person's last standing entry; None if no import did, and nothing is written then.

        A second call with the key gets the answer with today's balance. Raises NotStarted and what `undo` raises.
        """
        key = f"{key}:import"
        await self._write_parts(who.user_id)
        answer = await self._db.read(parts.answer_of_undo, who, key, self._clock.now())
        if answer is not None:
            return answer
        import_id = await self._db.read(undoing.import_to_undo, who)
        return None if import_id is None else await self._undo(who, import_id, key)

    async def undo_chosen(self, who: Who, import_id: int) -> UndoneImport:
        """Undo one of the imports of `undoable`. Raises what `undo` raises."""
        return await self._undo(who, import_id, f"undo-import:{import_id}")

    async def undoable(self, who: Who) -> tuple[UndoableImport, ...]:
        """Return the imports that wrote the person's last entries, newest first; none without a wallet."""
        return await self._db.read(undoing.undoable, who)

    async def _undo(self, who: Who, import_id: int, key: str) -> UndoneImport:
        """Undo an import under this key."""

        async def attempt() -> UndoneImport | None:
            now = self._clock.now()
            answer = await self._db.read(parts.answer_of_undo, who, key, now)
            if answer is not None:
                return answer
            plan = await self._db.report(planning.plan_undo, who, import_id, key, now)
            if plan is None:
                await self._db.write(_settle, who, now)
                return None
            return await self._db.write(parts.begin_undo, who, import_id, key, plan, now)

        return await self._whole(who, attempt)

    async def _whole(self, who: Who, attempt: Callable[[], Awaitable[T | None]]) -> T:
        """Return the answer of ``attempt``, which plans and begins to write, with all parts written.

        An attempt between whose plan and write something came returns None or raises ImportUnderWay or OutOfDate, and is
        made anew. Raises ImportOvertaken after MOST_PLANS of them, and ImportUnderWay where the rest can't be written now.
        """
        for _ in range(MOST_PLANS):
            await self._write_parts(who.user_id)
            try:
                answer = await attempt()
            except (errors.ImportUnderWay, OutOfDate):
                continue
            if answer is not None:
                with parts.begun():
                    await self._write_parts(who.user_id)
                return answer
        raise errors.ImportOvertaken

    async def resume(self) -> None:
        """Write the parts that are left of all imports, as after the end of a process. Does nothing where none are left.

        An import that fails is logged, and keeps its wallet closed until the next call. Raises Busy, WrongClock.
        """
        for user_id in await self._db.read(importing.unfinished):
            try:
                await self._write_parts(user_id)
            except errors.DomainError:  # nothing can be written at present
                raise
            except Exception:
                log.exception("import can't be finished", member=user_id)

    async def _write_parts(self, user_id: int) -> None:
        """Write the parts that are left of the member's import, each in a transaction of its own."""
        while (part := await self._db.read(parts.next_part, user_id)) is not None:
            await self._db.write(parts.write_part, part)

    async def _preview(self, who: Who, request: str) -> Previewed:
        """Preview a new request, and store it unless an error refuses it."""
        account = await self._confirmations.account(who.user_id)
        outcome = await self._outcome(who, request)
        kept_id = await self._confirmations.put_packed(who.user_id, _KIND, request, account=account)
        return Previewed(kept_id, outcome)

    async def _outcome(self, who: Who, request: str) -> Imported:
        """Return what importing the packed request would do now.

        Nothing is written, except that a history of Upwork without changes counts as imported.
        """
        outcome = await self._db.report(planning.preview, who, request, self._clock.now())
        if not outcome.changes and not outcome.is_own:
            await self._db.write(histories.set_pasted, who, self._clock.now())
        return outcome

    async def _request(self, who: Who, confirmation_id: int) -> str:
        """Return the stored, packed request. Raises UnknownEntry if it isn't the person's, is no import or was replaced."""
        return await self._confirmations.take_packed(who.user_id, _KIND, confirmation_id)

    async def _read(self, fn: Callable[P, str], *args: P.args, **kwargs: P.kwargs) -> str:
        """Return the result of a function that reads a packed request; the function runs in a process.

        Raises what the function raises, and TookTooLong if the process takes too much time or memory.
        """
        try:
            return await self._processes.run(fn, READING_MAY_TAKE, *args, **kwargs)
        except WorkEnded:
            raise errors.TookTooLong from None


def _settle(tx: Tx, who: Who, now: int) -> None:
    """Write what is due for the person's wallet. Raises NotStarted, ImportUnderWay."""
    post.settle(tx, post.wallet_of(tx, who), now)


def _label_at(request: str, place: int, kind: str) -> str:
    """Return the folded label at this place of the packed history. Raises BadChoice."""
    return histories.label_at(histories.read(unpacked(request)), place, kind)
