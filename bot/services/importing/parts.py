"""Write a planned import: whole if it is small, else in parts, each a short transaction.

The first part is written together with the import's row in `write`, its answer, and the other parts as rows of
`import_part`. From then on the import counts as written: a killed process goes on with the parts at its next start. Until
the last part the wallet is closed, because its rows don't fit together: members get ImportUnderWay, and sweeps and `verify`
leave the wallet out.
"""

import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeVar

from bot import errors
from bot.domain.ledger.entries import Source
from bot.domain.ledger.writes import Purpose
from bot.errors.base import NOT_NOW
from bot.services.confirmations import find_packed
from bot.services.idempotency import Request, keyed, stored_answer
from bot.services.importing.history import Imported
from bot.services.importing.older_parts import present
from bot.services.importing.planning import ImportPlan, state_of
from bot.services.importing.request import Import
from bot.services.importing.undoing import UndoneImport
from bot.services.posting import post
from bot.services.who import Who
from bot.store import confirmations, importing, shown_cards
from bot.store.engine.database import Tx
from bot.store.engine.overlay import RowChanges, apply, reserve
from bot.store.importing import StoredPart
from bot.store.ledger import writes
from bot.store.ledger.writes import Write
from bot.store.packing import unpack

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """A stored part of an import, with its unpacked changes."""

    stored: StoredPart
    changes: tuple[RowChanges, ...]


@contextmanager
def begun() -> Generator[None]:
    """Raise ImportUnderWay for what keeps the other parts of a begun import from being written now: they are written later.

    E.g. the clock is set wrong meanwhile: the member must not read that nothing is written.
    """
    try:
        yield
    except NOT_NOW as error:
        raise errors.ImportUnderWay from error


def key_of(confirmation_id: int) -> str:
    """Return the idempotency key of the import that a confirmation stands for."""
    return f"held:{confirmation_id}"


def answer_or_request(tx: Tx, who: Who, confirmation_id: int, now: int) -> Imported | str:
    """Return the answer of a confirmed import with the present balance, or the packed request of one to confirm.

    Raises UnknownEntry if the import isn't the person's, or was replaced by another; ImportUnderWay.
    """
    answer = _first_answer(tx, who, confirmation_id)
    if answer is None:
        return find_packed(tx, who.user_id, Import.__name__, confirmation_id)
    balance = post.balance_of(tx, who, now)
    if balance == answer.balance:
        return answer
    # The balance that Upwork showed then can't be compared with another one of today.
    return replace(answer, before=balance, balance=balance, stated=None)


def begin(tx: Tx, who: Who, confirmation_id: int, plan: ImportPlan[Imported], now: int) -> Imported | None:
    """Write the first part of a planned import, store the others, and return the answer.

    The request is deleted, unless its text was cut, as the next paste goes on from there.
    Returns None where the wallet has changed since the plan's snapshot: nothing is written then. A second call returns the
    first answer. Raises NotStarted, ImportUnderWay, and OutOfDate where a row of others has changed since.
    """
    wallet = post.wallet_of(tx, who)
    answer = _first_answer(tx, who, confirmation_id)
    if answer is not None or state_of(tx, wallet) != plan.state:
        return answer
    request = Request(
        purpose=Purpose.IMPORT,
        user_id=who.user_id,
        key=key_of(confirmation_id),
        inputs=confirmation_id,
        now=now,
        source=Source.IMPORT,
    )
    if plan.outcome.cut_on is None:
        confirmations.delete(tx, who.user_id, confirmation_id)
    return keyed(tx, request, Imported, lambda write: _begin(tx, wallet.id, plan, write))


def begin_undo(
    tx: Tx, who: Who, import_id: int, key: str, plan: ImportPlan[UndoneImport], now: int
) -> UndoneImport | None:
    """Write the first part of the planned undo of an import, store the others, and return the answer.

    Returns None where the wallet has changed since the plan's snapshot: nothing is written then. A second call with the key
    returns the first answer. Raises NotStarted, ImportUnderWay, KeyReused, OutOfDate.
    """
    wallet = post.wallet_of(tx, who)
    if state_of(tx, wallet) != plan.state and writes.find(tx, key) is None:
        return None
    request = Request(Purpose.UNDO, who.user_id, key, ("undo-import", import_id), now)
    return keyed(tx, request, UndoneImport, lambda write: _begin(tx, wallet.id, plan, write))


def answer_of_undo(tx: Tx, who: Who, key: str, now: int) -> UndoneImport | None:
    """Return the answer to the undo of an import under this key with the present balance, None where there was none.

    Raises UnknownEntry if the undo was somebody else's, ImportUnderWay.
    """
    answer = _answer_under(tx, who, key, UndoneImport, given=key)
    balance = post.balance_of(tx, who, now) if answer else 0
    return (
        replace(answer, before=balance, balance=balance) if answer and balance != answer.balance else answer
    )


def import_of(tx: Tx, who: Who, confirmation_id: int) -> int:
    """Return the write of the import that a confirmation stood for. Raises UnknownEntry if the person has none."""
    import_id = writes.find_id(tx, key_of(confirmation_id))
    if import_id is None or writes.answer_of_import(tx, import_id, who.user_id) is None:
        raise errors.UnknownEntry(given=f"#{confirmation_id}")
    return import_id


def next_part(tx: Tx, user_id: int) -> Part | None:
    """Return the next part to write into the member's wallet, None where no import is being written."""
    stored = importing.next_part(tx, user_id)
    return Part(stored, _changes(stored.changes)) if stored else None


def write_part(tx: Tx, part: Part) -> None:
    """Write one part, the last of which opens the wallet. Does nothing for a part that was written meanwhile."""
    if importing.delete_part(tx, part.stored):
        moved = importing.moved_jobs(tx, part.stored.wallet_id)
        for changes in present(part.changes, moved):
            apply(tx, changes, part.stored.first_ids)
        if not importing.has_parts(tx, part.stored.wallet_id):
            shown_cards.follow_wallet(tx, part.stored.wallet_id)


def _first_answer(tx: Tx, who: Who, confirmation_id: int) -> Imported | None:
    """Return the answer of a confirmed import, None for one that is not confirmed. Raises UnknownEntry as above."""
    return _answer_under(tx, who, key_of(confirmation_id), Imported, given=f"#{confirmation_id}")


def _answer_under(tx: Tx, who: Who, key: str, answer_type: type[T], given: str) -> T | None:
    """Return the stored answer of the write under this key, None without one.

    Raises UnknownEntry, which names ``given``, for somebody else's write.
    """
    first = writes.find(tx, key)
    if first is None:
        return None
    if first.user_id != who.user_id:
        raise errors.UnknownEntry(given=given)
    return stored_answer(first.answer, key, answer_type)


def _begin(tx: Tx, wallet_id: int, plan: ImportPlan[T], write: Write) -> T:
    first_ids = {**reserve(tx, plan.new_rows), "write": write.id}
    for changes in _changes(plan.parts[0]):
        apply(tx, changes, first_ids)
    others = [
        StoredPart(wallet_id, no, write.id, first_ids, changes)
        for no, changes in enumerate(plan.parts[1:], start=1)
    ]
    if others:
        importing.save_parts(tx, others)
        importing.close_wallet(tx, wallet_id, write.id)
    else:
        shown_cards.follow_wallet(tx, wallet_id)
    return plan.outcome


def _changes(packed: str) -> tuple[RowChanges, ...]:
    """Return the changes of a packed part."""
    return tuple(
        RowChanges(
            table=table,
            action=action,
            columns=tuple(columns),
            keys=keys,
            tables=tuple(tables),
            rows=tuple(rows),
        )
        for table, action, columns, keys, tables, rows in json.loads(unpack(packed))
    )
