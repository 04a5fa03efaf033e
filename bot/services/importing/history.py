"""/connects import: a history that was pasted or uploaded, first as what would change, then in one transaction.

A preview is the import itself, taken back. What is written is facts: one entry for each row that no entry stands for, by
the row's own key, so that the same or an overlapping history adds nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot import errors
from bot.domain.importing import labels, own_export, pasting, sheets
from bot.domain.importing.columns import Columns, guess
from bot.domain.importing.rows import HistoryRow
from bot.domain.ledger.entries import Kind, Source
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import EARLIEST_ON, within
from bot.services.idempotency import Request, keyed
from bot.services.importing import write as writing
from bot.services.importing.write import ImportConflict, RefillSeen
from bot.services.posting import post
from bot.services.who import Who
from bot.store import importing
from bot.store.engine.database import Tx
from bot.store.ledger import wallets, writes
from bot.store.ledger.writes import NewWrite, Write


@dataclass(frozen=True, slots=True)
class Import:
    """``text`` that was pasted, or a file's ``table`` with its ``columns`` (None: as they look). ``today``: the UTC day of
    the upload, which the page calls so. ``balance``: what Upwork shows now."""

    today: date
    text: str | None = None
    table: tuple[tuple[str, ...], ...] | None = None
    columns: Columns | None = None
    balance: int | None = None


@dataclass(frozen=True, slots=True)
class UnknownLabel:
    """``label`` as it stood in ``count`` rows; ``place`` among the history's labels. ``taken_as``: a guess by its sign."""

    place: int
    label: str
    count: int
    amount: int
    taken_as: Kind


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import does, or did. ``new`` rows are written, ``known`` ones were, ``linked`` ones had been logged by
    hand; ``grown``: badge rows that have become more. ``only_here``: entries logged by hand in those days that no row
    shows. ``opening``, ``missing``: Connects that were assumed, flagged, so that no moment is negative. ``stated``: the
    balance that Upwork shows, where it is known. ``columns``: how a file was read; None for pasted text.
    """

    since: date
    until: date
    rows: int
    new: int
    known: int
    linked: int
    grown: int
    proposals: int
    returned: int
    refills: tuple[RefillSeen, ...]
    conflicts: tuple[ImportConflict, ...]
    only_here: int
    unknown: tuple[UnknownLabel, ...]
    opening: int
    missing: int
    before: int
    balance: int
    stated: int | None
    columns: Columns | None = None
    header: tuple[str, ...] = field(default=())

    @property
    def changes(self) -> bool:
        return bool(self.new or self.grown or self.linked or self.refills or self.conflicts)


@dataclass(frozen=True, slots=True)
class History:
    """What was read: rows of Upwork's, or the facts of our own export."""

    rows: tuple[HistoryRow, ...] = ()
    facts: tuple[own_export.Exported, ...] = ()
    stated: int | None = None
    columns: Columns | None = None


class _TakenBack(Exception):
    def __init__(self, outcome: Imported) -> None:
        self.outcome = outcome


def read(ask: Import) -> History:
    """The history in ``ask``; pure, and some work for a long one. Raises BadPaste, NoSuchColumn, TooMuchToImport,
    NothingToImport, DayOutOfRange."""
    if ask.text is not None:
        found = pasting.parse(ask.text, ask.today)
        history = History(found, stated=pasting.stated_balance(ask.text))
    elif ask.table and own_export.is_own(ask.table[0]):
        history = History(facts=own_export.read(ask.table))
    else:
        table = ask.table or ()
        columns = ask.columns or guess(table[0] if table else (), table[1:])
        history = History(sheets.read(table, columns, ask.today), columns=columns)
    days = [row.on for row in history.rows] or [writing.day(one.entry) for one in history.facts]
    if not days:
        raise errors.NothingToImport
    for day in (min(days), max(days)):
        within(day, EARLIEST_ON, ask.today)
    return replace(history, stated=ask.balance if ask.balance is not None else history.stated)


def preview(tx: Tx, who: Who, ask: Import, history: History, now: int) -> Imported:
    """What importing it now would do; where that is nothing, it has been brought in. Raises NotStarted, TooTangled."""
    try:
        with tx.savepoint():
            raise _TakenBack(_import(tx, who, ask, history, _tried(tx, who, now), now))
    except _TakenBack as done:
        if not done.outcome.changes:
            _brought_in(tx, who, history, now)
        return done.outcome


def commit(tx: Tx, who: Who, ask: Import, history: History, key: str, now: int) -> Imported:
    """Import it. Raises NotStarted, TooTangled."""
    request = Request(Purpose.IMPORT, who.user_id, key, ask, now, Source.IMPORT)
    return keyed(tx, request, Imported, lambda write: _commit(tx, who, ask, history, write, now))


def _tried(tx: Tx, who: Who, now: int) -> Write:
    """Record the write of a preview, which is taken back with it."""
    return writes.begin(
        tx,
        NewWrite(
            purpose=Purpose.IMPORT,
            user_id=who.user_id,
            source=Source.IMPORT,
            key=f"preview:{who.user_id}",
            inputs="",
            at=now,
        ),
    )


def _commit(tx: Tx, who: Who, ask: Import, history: History, write: Write, now: int) -> Imported:
    outcome = _import(tx, who, ask, history, write, now)
    _brought_in(tx, who, history, now)
    return outcome


def _brought_in(tx: Tx, who: Who, history: History, now: int) -> None:
    """Upwork's own rows, new or not: it needn't be pasted again so soon."""
    if history.rows:
        wallets.set_pasted_at(tx, post.wallet_of(tx, who).id, now)


def answer_label(tx: Tx, who: Who, history: History, place: int, kind: str) -> None:
    """Keep what a label means to this person. Raises BadChoice."""
    known = all_labels(history.rows)
    if kind not in set(labels.ASKED) or not 0 <= place < len(known):
        raise errors.BadChoice(field="label", given=kind)
    importing.answer_label(tx, who.user_id, labels.folded(known[place]), Kind(kind))


def all_labels(found: Sequence[HistoryRow]) -> list[str]:
    """Each label once, in the order of the rows."""
    return list(dict.fromkeys(row.label for row in found))


def _import(tx: Tx, who: Who, ask: Import, history: History, write: Write, now: int) -> Imported:
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    before = post.present(tx, wallet, now).balance
    answers = importing.label_answers(tx, who.user_id)
    if history.facts:
        done = writing.restore(tx, who, wallet, history.facts, write, now)
    else:
        meant = [labels.classify(row.label, row.amount, answers) for row in history.rows]
        done = writing.write(tx, who, wallet, history.rows, meant, write, now)
    days = [row.on for row in history.rows] or [writing.day(one.entry) for one in history.facts]
    return Imported(
        since=min(days),
        until=max(days),
        rows=len(days),
        new=done.new,
        known=done.known,
        linked=done.linked,
        grown=done.grown,
        proposals=done.proposals,
        returned=done.returned,
        refills=done.refills,
        conflicts=done.conflicts,
        only_here=done.only_here,
        unknown=_unknown(history.rows, answers),
        opening=done.opening,
        missing=done.missing,
        before=before,
        balance=post.present(tx, post.wallet_of(tx, who), now).balance,
        stated=history.stated,
        columns=history.columns,
        header=ask.table[0] if ask.table and history.columns and history.columns.has_head else (),
    )


def _unknown(found: Sequence[HistoryRow], answers: Mapping[str, Kind]) -> tuple[UnknownLabel, ...]:
    by_label: dict[str, list[HistoryRow]] = {}
    for row in found:
        by_label.setdefault(row.label, []).append(row)
    asked: list[UnknownLabel] = []
    for place, (label, of) in enumerate(by_label.items()):
        meanings = [labels.classify(label, row.amount, answers) for row in of]
        if any(not meaning.known for meaning in meanings):
            amount = sum(row.amount for row in of)
            asked.append(UnknownLabel(place, label, len(of), amount, meanings[0].kind))
    return tuple(asked)
