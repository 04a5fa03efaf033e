"""Write an imported history into a wallet: match its rows with the entries, and post drafts for the new rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot import errors
from bot.domain.importing import labels, own_export
from bot.domain.importing.labels import Meaning
from bot.domain.importing.matching import DAYS_APART, Match, MatchResult
from bot.domain.importing.own_export import Exported
from bot.domain.importing.rows import HistoryRow
from bot.domain.ledger.entries import UNWRITTEN, Entry, Kind, Source
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import day_of, next_cycle
from bot.services.importing.books import Books
from bot.services.importing.matching import dated_rows, jobs_by_title, match_rows
from bot.services.importing.rows import Drafting
from bot.services.importing.ties import DatedRow, drafting_order
from bot.services.posting import consequences, expected_refills, post
from bot.services.who import Who
from bot.store import importing, proposals
from bot.store.engine.database import Tx
from bot.store.importing import ImportRow
from bot.store.ledger import wallets
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class RefillSeen:
    """An expected refill that a row confirms: ``expected`` and ``arrived`` Connects on the day ``on``."""

    on: date
    expected: int
    arrived: int


@dataclass(frozen=True, slots=True)
class ImportConflict:
    """A row that shows another amount (``there``) than the entry of the same fact (``here``), in signed Connects.

    ``mended``: the entry was corrected to Upwork's amount; False if other entries depend on the entry, which stays.
    """

    on: date
    title: str
    here: int
    there: int
    mended: bool


@dataclass(slots=True)
class ImportCounts:
    """What an import has written; the fields are those of Imported."""

    new: int = 0
    known: int = 0
    linked: int = 0
    grown: int = 0
    proposals: int = 0
    returned: int = 0
    refills: tuple[RefillSeen, ...] = ()
    conflicts: tuple[ImportConflict, ...] = ()
    only_here: int = 0
    opening: int = 0
    missing: int = 0


def day(entry: Entry) -> date:
    """Return the UTC day of an entry."""
    return day_of(entry.occurred_at)


class Writer:
    """One import into a wallet; only one of its two methods may be called, and once."""

    def __init__(self, tx: Tx, who: Who, wallet: Wallet, write: Write, now: int) -> None:
        self._tx, self._who, self._wallet, self._write, self._now = tx, who, wallet, write, now
        self._books = Books(tx, who, wallet, write, now)
        self._imported = importing.imported_rows(tx, wallet.id)
        self._counts = ImportCounts()
        self._mended_proposals: set[int] = set()
        self._rows: list[ImportRow] = []
        """Rows to remember; until the drafts are posted a new row names the temporary id of its draft."""

    # ── Upwork's rows ────────────────────────────────────────────────────────────────────────────────────────────

    def write_rows(self, history_rows: Sequence[HistoryRow], meanings: Sequence[Meaning]) -> ImportCounts:
        """Write the rows of Upwork's history; ``meanings``: one for each row, in the same order. Raises TooTangled."""
        dated = dated_rows(history_rows, meanings, self._books, self._now)
        matched = match_rows(self._tx, dated, self._books, self._imported)
        drafting = self._drafting(jobs_by_title(dated, matched, self._books, self._imported))
        growths = self._growths(dated, matched)
        new = [dated[place] for place in matched.new]
        for row in sorted([*new, *growths.values()], key=drafting_order):
            entry = drafting.add(row)
            if entry.kind is Kind.RETURN:
                self._counts.returned += entry.amount
            if row.key not in growths:
                self._keep(row, entry.id)
        for match in matched.linked:
            self._keep(dated[match.place], match.entry_id)
        for place, _ in matched.grown:
            self._keep(dated[place], self._imported[dated[place].key].entry_id)
        changed = [*self._corrected(dated, matched), *self._linked_returns(drafting)]
        self._post(sorted([*drafting.drafts, *changed], key=lambda entry: (entry.occurred_at, entry.id)))
        for proposal_id in sorted(drafting.touched | self._mended_proposals):
            consequences.recount(self._tx, proposals.get(self._tx, proposal_id), self._now)
        self._confirm(dated, matched.refills)
        self._skip_renewal(dated, matched.new)
        importing.save_rows(self._tx, self._wallet.id, self._rows, self._write.id)
        return self._counted(history_rows, matched, drafting)

    def _drafting(self, job_ids: Mapping[str, int]) -> Drafting:
        return Drafting(
            tx=self._tx,
            who=self._who,
            wallet_id=self._wallet.id,
            history=self._books.history,
            job_ids=job_ids,
            write=self._write,
            now=self._now,
        )

    @staticmethod
    def _growths(dated: Sequence[DatedRow], matched: MatchResult) -> dict[str, DatedRow]:
        """Return a row for the difference of each badge row that has grown since an earlier import, by the new row's key."""
        grown = [
            replace(
                dated[place],
                row=replace(dated[place].row, amount=dated[place].row.amount - before),
                key=f"{dated[place].key}/{-dated[place].row.amount}",
            )
            for place, before in matched.grown
        ]
        return {row.key: row for row in grown}

    def _corrected(self, dated: Sequence[DatedRow], matched: MatchResult) -> list[Entry]:
        """Return drafts that reverse each entry in conflict with a row, and write it with Upwork's amount.

        An entry that other entries refer to stays as it is.
        """
        drafts: list[Entry] = []
        conflicts: list[ImportConflict] = []
        referred_to = {entry.refers_to for entry in self._books.standing}
        for match in matched.conflicts:
            row, entry = dated[match.place], self._books.by_id[match.entry_id]
            is_free = entry.id not in referred_to
            title = row.row.title or row.row.label
            conflicts.append(ImportConflict(row.row.on, title, entry.amount, row.row.amount, is_free))
            if not is_free:
                continue
            corrected = replace(
                entry,
                id=UNWRITTEN + 500_000 + len(drafts),
                amount=row.row.amount,
                recorded_at=self._now,
                source=Source.IMPORT,
                ref="",
                item=500_000 + len(drafts),
                extra=False,
            )
            drafts += [self._books.reversal(entry), corrected]
            self._keep(row, corrected.id)
            if entry.proposal_id is not None:
                self._mended_proposals.add(entry.proposal_id)
        self._counts.conflicts = tuple(conflicts)
        return drafts

    def _linked_returns(self, drafting: Drafting) -> list[Entry]:
        """Write each return of an earlier import again whose spend is known only now, with a reference to the spend.

        Returns the drafts of the reversals; the new drafts are in ``drafting``.
        """
        reversals: list[Entry] = []
        for row in self._imported.values():
            entry = self._books.by_id.get(row.entry_id)
            is_loose = entry is not None and entry.kind is Kind.RETURN and entry.refers_to is None
            if (
                entry is None
                or not is_loose
                or entry.id in self._books.undone
                or entry.source is not Source.IMPORT
            ):
                continue
            history_row = HistoryRow(day(entry), row.label, row.title or None, row.amount, None, 0)
            meaning = labels.classify(row.label, row.amount)
            dated = DatedRow(history_row, f"{row.key}/tied", meaning, entry.occurred_at)
            if drafting.spend_of(dated) is None:
                continue
            linked = drafting.add_return(dated)
            reversals.append(self._books.reversal(entry))
            self._rows.append(replace(row, entry_id=linked.id))
        return reversals

    def _confirm(self, dated: Sequence[DatedRow], matches: Sequence[Match]) -> None:
        """Record the Connects that rows show for expected refills. A refill that can't be corrected any more stays open."""
        confirmed: list[RefillSeen] = []
        for match in matches:
            row, entry = dated[match.place], self._books.by_id[match.entry_id]
            try:
                with self._tx.savepoint():
                    expected_refills.record(
                        self._tx, self._who, entry.id, row.row.amount, self._write, self._now
                    )
            except (errors.NotEnough, errors.UndoBlocked, errors.NotUndoable):
                continue
            self._keep(row, entry.id)
            confirmed.append(RefillSeen(day(entry), entry.amount, row.row.amount))
        self._counts.refills = tuple(confirmed)

    def _skip_renewal(self, dated: Sequence[DatedRow], new: Sequence[int]) -> None:
        """Move the next refill to the next cycle if a new row shows the renewal one day before it was expected."""
        wallet = post.wallet_of(self._tx, self._who)
        expected_on = wallet.next_refill_on
        renewed_on = {dated[place].row.on for place in new if dated[place].meaning.kind is Kind.REFILL}
        if expected_on is not None and expected_on - timedelta(days=DAYS_APART) in renewed_on:
            wallets.set_next_refill(self._tx, wallet.id, next_cycle(expected_on))
            post.reschedule(self._tx, post.wallet_of(self._tx, self._who), self._now)

    def _counted(
        self, history_rows: Sequence[HistoryRow], matched: MatchResult, drafting: Drafting
    ) -> ImportCounts:
        """Return the counts of the whole import."""
        counts = self._counts
        counts.new, counts.known = len(matched.new), len(matched.known)
        counts.linked, counts.grown = len(matched.linked), len(matched.grown)
        counts.proposals = drafting.proposals
        first, last = min(row.on for row in history_rows), max(row.on for row in history_rows)
        counts.only_here = sum(
            first < candidate.on < last and self._books.by_id[candidate.entry_id].source is Source.COMMAND
            for candidate in matched.unmatched
        )
        return counts

    # ── an export of this bot ─────────────────────────────────────────────────────────────────────────────────────

    def restore(self, facts: Sequence[Exported]) -> ImportCounts:
        """Write the rows of this bot's own export that the wallet doesn't have.

        Raises TooTangled, and the refusal of a row in the future, about an unknown entry, or that undoes an entry twice.
        """
        ids = {own_export.plain(entry.ref): entry.id for entry in self._books.history}
        new = own_export.unknown(facts, ids)
        ids |= {exported.ref: exported.entry.id for exported in new}
        amounts = {entry.id: entry.amount for entry in self._books.standing}
        amounts |= {exported.entry.id: exported.entry.amount for exported in new}
        drafting = self._drafting({})
        drafts: list[Entry] = []
        for exported in new:
            entry = exported.entry
            refers_to = ids.get(exported.about) if exported.about else None
            if entry.occurred_at > self._now or (exported.about and refers_to is None):
                raise exported.refusal
            # A reversal has the amount of its entry, and an entry has one reversal at most.
            if entry.kind is Kind.REVERSAL and amounts.pop(refers_to or 0, 0) != -entry.amount:
                raise exported.refusal
            draft = drafting.restore(exported)
            drafts.append(replace(draft, refers_to=refers_to, actor_id=self._who.user_id))
        self._post(drafts)
        for proposal_id in sorted(drafting.touched):
            consequences.recount(self._tx, proposals.get(self._tx, proposal_id), self._now)
        self._counts.new, self._counts.known = len(new), len(facts) - len(new)
        self._counts.proposals = drafting.proposals
        return self._counts

    # ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _post(self, drafts: Sequence[Entry]) -> None:
        """Post the drafts, and put the ids of their entries into the remembered rows. Raises TooTangled."""
        if not drafts:
            return
        try:
            entry_ids, derived = self._books.post(drafts)
        except (
            errors.NotEnough,
            errors.TooMuchToReturn,
            errors.UndoBlocked,
            errors.NotUndoable,
            errors.HistoryConflict,
        ):
            raise errors.TooTangled from None
        self._counts.opening, self._counts.missing = derived.opening, derived.missing
        self._rows = [replace(row, entry_id=entry_ids.get(row.entry_id, row.entry_id)) for row in self._rows]

    def _keep(self, row: DatedRow, entry_id: int) -> None:
        """Remember that the entry, or the draft with this temporary id, stands for the row."""
        self._rows.append(
            ImportRow(row.key, row.row.on, entry_id, row.row.amount, row.row.label, row.row.title or "")
        )
