"""A history: parse a request, and write the parsed history into a wallet within one transaction.

An import writes one entry for each row that has none yet. Rows have stable keys, so importing the same history again, or an
overlapping one, doesn't write a row twice. `planning` runs the writing on a snapshot; `parts` writes what came of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from bot import errors
from bot.domain.importing import accounts, labels, reading
from bot.domain.importing.columns import Columns
from bot.domain.importing.days import DayOrder
from bot.domain.importing.labels import About, Meaning
from bot.domain.importing.reading import Choices, Reading
from bot.domain.importing.rows import HistoryRow
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.wallets import AGENCIES
from bot.domain.time.calendar import EARLIEST_ON, within
from bot.services.importing import write as writing
from bot.services.importing.books import Books
from bot.services.importing.counts import (
    Before,
    ChangedRow,
    ExcessReturn,
    ImportConflict,
    MetCorrection,
    RefillSeen,
    RenamedRow,
    Taught,
)
from bot.services.importing.request import EVERYBODY, Import
from bot.services.importing.restoring import restore
from bot.services.importing.write import Writer
from bot.services.posting import post
from bot.services.who import Who
from bot.store import importing
from bot.store.engine.database import Tx
from bot.store.ledger import wallets
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class UnknownLabel:
    """A label without a known meaning, in ``count`` rows of together ``amount`` signed Connects.

    ``place``: its index in `all_labels`. ``taken_as``: the kind guessed from the sign.
    """

    place: int
    label: str
    count: int
    amount: int
    taken_as: Kind


@dataclass(frozen=True, slots=True)
class Sums:
    """What the rows of a history add up to: Connects ``spent`` and ``came_in``, and the ``largest`` signed amount."""

    spent: int = 0
    came_in: int = 0
    largest: int = 0

    @classmethod
    def of(cls, amounts: Sequence[int]) -> Self:
        """Return the sums of signed amounts; all are 0 without any."""
        spent = -sum(amount for amount in amounts if amount < 0)
        came_in = sum(amount for amount in amounts if amount > 0)
        return cls(spent, came_in, max(amounts, key=abs, default=0))


@dataclass(frozen=True, slots=True)
class Imported:
    """The result of an import, or of its preview, for ``rows`` rows from ``since`` to ``until`` (UTC days).

    ``new``: rows written. ``known``: rows of earlier imports. ``linked``: rows that match entries logged by hand.
    ``grown``: badge rows whose amount has grown. ``proposals``: new proposals. ``returned``: Connects of new returns.
    ``refills``: expected refills that rows confirm. ``conflicts``: rows whose entries have another amount.
    ``changed``: rows of this bot's own export that differ from their entries. ``only_here``: entries logged by hand in
    these days without a row. ``unknown``: labels to ask about. ``opening``: assumed Connects
    before the first row; ``missing``: assumed Connects later, both flagged. ``before``, ``balance``: the balance before and
    after. ``stated``: the balance that Upwork shows, None if unknown. ``columns``, ``header``, ``order``,
    ``unused_columns``, ``unused_sheets``, ``repeats``: as in `Reading`. ``encoding``: as in `Import`. ``sums``: of all rows.
    ``cut_on``: the day of the last whole row of a text that was cut, None for any other.
    ``is_own``: the history was an export of this bot. ``expired``: rows about expiries, which the ledger works out itself.
    ``lapsed``: Connects of new returns that were lost at once, as their lots had expired. ``outlived``: Connects that new
    rows brought and that have expired unspent by now. ``excess``: new returns of more Connects than were out.
    ``renamed``: rows whose job seems to have another title now. ``correction``: a flagged correction that new rows may
    explain, None for none. ``replaced``: what an undo of the import has to bring back. ``taught``: what the rows say
    of plan and refill. ``people``: the names of several people, ``two_cycles``: two renewals of two accounts, both only as
    long as the member hasn't chosen whose rows count.
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
    header: tuple[str, ...] = ()
    is_own: bool = False
    order: DayOrder = field(default_factory=DayOrder)
    unused_columns: tuple[str, ...] = ()
    unused_sheets: tuple[str, ...] = ()
    repeats: int = 0
    encoding: str | None = None
    cut_on: date | None = None
    sums: Sums = field(default_factory=Sums)
    expired: int = 0
    lapsed: int = 0
    outlived: int = 0
    excess: tuple[ExcessReturn, ...] = ()
    changed: tuple[ChangedRow, ...] = ()
    renamed: tuple[RenamedRow, ...] = ()
    correction: MetCorrection | None = None
    replaced: Before = field(default_factory=Before)
    taught: Taught = field(default_factory=Taught)
    people: tuple[str, ...] = ()
    two_cycles: tuple[date, date] | None = None

    @property
    def is_mixed(self) -> bool:
        """True if the member has to say first whose rows count."""
        return bool(self.people or self.two_cycles)

    @property
    def changes(self) -> bool:
        """True if the import writes anything, or has conflicts to show."""
        return bool(self.new or self.grown or self.linked or self.refills or self.conflicts or self.changed)


def read(ask: Import) -> Reading:
    """Parse the history of a request; the database isn't needed.

    Raises what `reading.of_text` and `reading.of_sheets` raise, NothingToImport, DayOutOfRange.
    """
    choices = Choices(ask.columns, ask.month_first)
    if ask.text is not None:
        history = reading.of_text(ask.text, ask.today, choices)
    else:
        history = reading.of_sheets(ask.sheets, ask.today, choices)
    days = _days(history)
    if not days:
        raise errors.NothingToImport
    for day in (min(days), max(days)):
        within(day, EARLIEST_ON, ask.today)
    return replace(history, stated=ask.balance if ask.balance is not None else history.stated)


def set_pasted(tx: Tx, who: Who, now: int) -> None:
    """Store that Upwork's history was imported now, so that the nudge to paste it waits. Raises NotStarted."""
    wallets.set_pasted_at(tx, post.wallet_of(tx, who).id, now)


def label_at(history: Reading, place: int, kind: str) -> str:
    """Return the label at an index in `all_labels`, folded.

    Raises BadChoice for an unknown place, or for a ``kind`` (the value of a Kind) that members aren't offered.
    """
    every_label = all_labels(history.rows)
    if kind not in set(labels.ASKED) or not 0 <= place < len(every_label):
        raise errors.BadChoice(field="label", given=kind)
    return labels.folded(every_label[place])


def answer_label(tx: Tx, who: Who, label: str, kind: str) -> None:
    """Store what a folded label means to the person, for all their imports."""
    importing.answer_label(tx, who.user_id, label, Kind(kind))


def all_labels(rows: Sequence[HistoryRow]) -> list[str]:
    """Return the labels of the rows, each once, in their order."""
    return list(dict.fromkeys(row.label for row in rows))


def _days(history: Reading) -> list[date]:
    """Return the UTC day of each row."""
    return [row.on for row in history.rows] or [writing.day(exported.entry) for exported in history.facts]


def write_history(tx: Tx, who: Who, ask: Import, history: Reading, write: Write, now: int) -> Imported:
    """Write the history into the wallet. Raises NotStarted, TooTangled."""
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    names, cycles = (), None
    if ask.person is None and wallet.plan not in AGENCIES:
        names, cycles = accounts.people(history.rows), _two_cycles(history.rows)
    elif ask.person not in {None, EVERYBODY}:
        history = replace(history, rows=accounts.of_person(history.rows, ask.person or ""))
        if not history.rows:
            raise errors.NothingToImport
    before = post.present(tx, wallet, now).balance
    answers = importing.label_answers(tx, who.user_id)
    meanings = [labels.classify(row.label, row.amount, answers) for row in history.rows]
    books = Books(tx, who, wallet, write, now)
    if history.facts:
        counts = restore(tx, who, books, history.facts, write, now)
    else:
        counts = Writer(tx, who, wallet, books, write, now).write_rows(history.rows, meanings)
    if history.rows:
        set_pasted(tx, who, now)
    days = _days(history)
    return Imported(
        since=min(days),
        until=max(days),
        rows=len(days),
        new=counts.new,
        known=counts.known,
        linked=counts.linked,
        grown=counts.grown,
        proposals=counts.proposals,
        returned=counts.returned,
        refills=counts.refills,
        conflicts=counts.conflicts,
        changed=counts.changed,
        only_here=counts.only_here,
        unknown=_unknown(history.rows, meanings),
        opening=counts.opening,
        missing=counts.missing,
        before=before,
        balance=post.balance_of(tx, who, now),
        stated=history.stated,
        columns=history.columns,
        header=history.header,
        order=history.order,
        unused_columns=history.unused_columns,
        unused_sheets=history.unused_sheets,
        repeats=history.repeats,
        encoding=ask.encoding,
        cut_on=history.rows[-1].on if ask.rest and history.rows else None,
        sums=Sums.of([row.amount for row in history.rows]),
        is_own=bool(history.facts),
        expired=counts.expired,
        lapsed=counts.lapsed,
        outlived=counts.outlived,
        excess=counts.excess,
        renamed=counts.renamed,
        correction=counts.correction,
        replaced=counts.replaced,
        taught=counts.taught,
        people=names,
        two_cycles=cycles,
    )


def _two_cycles(rows: Sequence[HistoryRow]) -> tuple[date, date] | None:
    """Return two renewals that can't be of one account, None where there are none."""
    days: dict[About, list[date]] = {}
    for row in rows:
        days.setdefault(labels.classify(row.label, row.amount).about, []).append(row.on)
    return accounts.two_cycles(days.get(About.RENEWAL, ()), days.get(About.UPGRADE, ()))


def _unknown(rows: Sequence[HistoryRow], meanings: Sequence[Meaning]) -> tuple[UnknownLabel, ...]:
    """Return the labels of which a row has no known meaning; ``meanings``: one for each row, in the same order."""
    by_label: dict[str, list[tuple[int, Meaning]]] = {}
    for row, meaning in zip(rows, meanings, strict=True):
        by_label.setdefault(row.label, []).append((row.amount, meaning))
    unknown: list[UnknownLabel] = []
    for place, (label, pairs) in enumerate(by_label.items()):
        if any(not meaning.known for _, meaning in pairs):
            amount = sum(amount for amount, _ in pairs)
            _, first_meaning = pairs[0]
            unknown.append(UnknownLabel(place, label, len(pairs), amount, first_meaning.kind))
    return tuple(unknown)
