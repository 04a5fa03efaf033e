"""Write an imported history into a wallet: match its rows with the entries, and post drafts for the new rows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.importing import labels
from bot.domain.importing.labels import Meaning
from bot.domain.importing.matches import Match, MatchResult, Renamed
from bot.domain.importing.rows import HistoryRow
from bot.domain.ledger.entries import UNWRITTEN, Entry, Kind, Source
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import day_of
from bot.services.importing import renewals
from bot.services.importing.books import Books
from bot.services.importing.counts import (
    Before,
    ExcessReturn,
    ImportConflict,
    ImportCounts,
    MetCorrection,
    RefillSeen,
    RenamedRow,
)
from bot.services.importing.matching import dated_rows, jobs_by_title, match_rows
from bot.services.importing.open_spends import OpenSpends
from bot.services.importing.rows import RowDrafting
from bot.services.importing.ties import DatedRow, drafting_order
from bot.services.posting import consequences
from bot.services.who import Who
from bot.store import importing, proposals
from bot.store.engine.database import Tx
from bot.store.importing import ImportRow
from bot.store.ledger import entries
from bot.store.ledger.writes import Write


def day(entry: Entry) -> date:
    """Return the UTC day of an entry."""
    return day_of(entry.occurred_at)


class Writer:
    """One import of Upwork's history into a wallet."""

    def __init__(self, tx: Tx, who: Who, wallet: Wallet, books: Books, write: Write, now: int) -> None:
        self._tx, self._who, self._wallet, self._write, self._now = tx, who, wallet, write, now
        self._books = books
        standing = {entry.id for entry in self._books.standing}
        imported = importing.imported_rows(tx, wallet.id)
        self._imported = {key: row for key, row in imported.items() if row.entry_id in standing}
        """The rows of earlier imports whose entries stand; a row that was taken back is new again."""
        self._counts = ImportCounts()
        self._mended_proposals: set[int] = set()
        self._rows: list[ImportRow] = []
        """Rows to remember; until the drafts are posted a new row names the temporary id of its draft."""

    def write_rows(self, history_rows: Sequence[HistoryRow], meanings: Sequence[Meaning]) -> ImportCounts:
        """Write the rows of Upwork's history; ``meanings``: one for each row, in the same order. Raises TooTangled."""
        dated = dated_rows(history_rows, meanings, self._books, self._now)
        matched = match_rows(self._tx, self._who, dated, self._books, self._imported)
        drafting = self._drafting(jobs_by_title(dated, matched, self._books, self._imported), matched)
        growths = self._growths(dated, matched)
        corrected = self._corrected(dated, matched, drafting)
        new = [dated[place] for place in matched.new]
        for row in sorted([*new, *growths.values()], key=drafting_order):
            entry = drafting.add(row)
            if row.key not in growths:
                self._keep(row, entry.id, *(part.id for part in drafting.parts.get(row.key, [])[1:]))
        for match in (*matched.same, *matched.linked):
            self._keep(dated[match.place], match.entry_id, *match.others)
        for place, _ in matched.grown:
            self._keep(dated[place], self._imported[dated[place].key].entry_id)
        self._counts.returned = sum(entry.amount for entry in drafting.drafts if entry.kind is Kind.RETURN)
        changed = [*corrected, *self._linked_returns(drafting)]
        self._post(sorted([*drafting.drafts, *changed], key=lambda entry: (entry.occurred_at, entry.id)))
        for proposal_id in sorted(drafting.touched | self._mended_proposals):
            consequences.recount(self._tx, proposals.get(self._tx, proposal_id), self._now)
        self._confirm(dated, matched.refills)
        new_rows = [dated[place] for place in matched.new]
        moved_to = renewals.skip(self._tx, self._who, self._wallet, new_rows, self._now)
        taught = renewals.learn(self._tx, self._who, dated, self._imported.values(), self._now)
        self._counts.taught = taught
        if taught.used:
            moved_to = taught.next_refill_on
        self._counts.replaced = Before(
            rows=tuple(self._imported[row.key] for row in self._rows if row.key in self._imported),
            sent=tuple(drafting.sent_before),
            next_refill_on=self._wallet.next_refill_on if moved_to else None,
            moved_to=moved_to,
            monthly_free=self._wallet.monthly_free,
        )
        importing.save_rows(self._tx, self._wallet.id, self._rows)
        return self._counted(history_rows, dated, matched, drafting)

    def _drafting(self, job_ids: Mapping[str, int], matched: MatchResult) -> RowDrafting:
        """Return the drafting of new rows. ``job_ids``: jobs by the normalized titles that rows give them."""
        shown = {row.entry_id for row in self._imported.values()}
        shown |= {match.entry_id for match in matched.linked}
        titles = entries.job_titles(self._tx, self._wallet.id)
        return RowDrafting(
            tx=self._tx,
            who=self._who,
            wallet_id=self._wallet.id,
            job_ids=job_ids,
            spends=OpenSpends(self._books.history, shown, titles),
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

    def _corrected(
        self, dated: Sequence[DatedRow], matched: MatchResult, drafting: RowDrafting
    ) -> list[Entry]:
        """Return drafts that reverse each entry in conflict with a row, and write it with Upwork's amount.

        An entry that other entries refer to stays as it is, and so does a return.
        """
        drafts: list[Entry] = []
        conflicts: list[ImportConflict] = []
        referred_to = {entry.refers_to for entry in self._books.standing}
        for match in matched.conflicts:
            row, entry = dated[match.place], self._books.by_id[match.entry_id]
            is_free = entry.id not in referred_to and entry.kind is not Kind.RETURN
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
            drafting.spends.replace(entry, corrected)
            self._keep(row, corrected.id)
            if entry.proposal_id is not None:
                self._mended_proposals.add(entry.proposal_id)
        self._counts.conflicts = tuple(conflicts)
        return drafts

    def _linked_returns(self, drafting: RowDrafting) -> list[Entry]:
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
            parts = drafting.returned_by(dated)
            if sum(part for _, part in parts) < row.amount:
                continue
            linked = drafting.add_return(dated)
            others = drafting.parts[dated.key][1:]
            reversals.append(self._books.reversal(entry))
            self._rows.append(replace(row, entry_id=linked.id, write_id=self._write.id))
            self._rows += [
                replace(row, key=f"{row.key}+{number}", entry_id=other.id, write_id=self._write.id)
                for number, other in enumerate(others, 1)
            ]
        return reversals

    def _confirm(self, dated: Sequence[DatedRow], matches: Sequence[Match]) -> None:
        """Record the Connects that rows show for expected refills. A refill that can't be corrected any more stays open."""
        confirmed: list[RefillSeen] = []
        for match in matches:
            row, entry = dated[match.place], self._books.by_id[match.entry_id]
            if renewals.confirm(self._tx, self._who, entry.id, row.row.amount, self._write, self._now):
                self._keep(row, entry.id)
                confirmed.append(RefillSeen(day(entry), entry.amount, row.row.amount))
        self._counts.refills = tuple(confirmed)

    def _counted(
        self,
        history_rows: Sequence[HistoryRow],
        dated: Sequence[DatedRow],
        matched: MatchResult,
        drafting: RowDrafting,
    ) -> ImportCounts:
        """Return the counts of the whole import."""
        counts = self._counts
        counts.new, counts.known = len(matched.new), len(matched.known) + len(matched.same)
        counts.linked, counts.grown = len(matched.linked), len(matched.grown)
        counts.proposals = drafting.proposals
        counts.expired = len(history_rows) - len(dated)
        counts.renamed = tuple(_renamed(renamed, dated, matched) for renamed in matched.renamed)
        counts.correction = self._met_correction(drafting)
        limited = [
            ImportConflict(row.row.on, row.row.title or row.row.label, back, row.row.amount, mended=False)
            for row, back in drafting.limited
        ]
        counts.conflicts += tuple(limited)
        counts.excess = tuple(
            ExcessReturn(row.row.on, row.row.title or row.row.label, row.row.amount, out)
            for row, out in drafting.excess
        )
        first, last = min(row.on for row in history_rows), max(row.on for row in history_rows)
        counts.only_here = sum(
            first < candidate.on < last and self._books.by_id[candidate.entry_id].source is Source.COMMAND
            for candidate in matched.unmatched
        ) + sum(row.kind is Kind.SPEND and first < row.on < last and not row.is_cut for row in matched.gone)
        return counts

    def _met_correction(self, drafting: RowDrafting) -> MetCorrection | None:
        """Return the last flagged correction after /start that the new rows before it may explain, None for none."""
        stated_at = self._books.stated[0].occurred_at if self._books.stated else 0
        for entry in reversed(self._books.standing):
            if entry.kind is not Kind.CORRECTION or entry.source is not Source.COMMAND or entry.flag is None:
                continue
            change = sum(
                draft.amount
                for draft in drafting.drafts
                if stated_at <= draft.occurred_at and day(draft) <= day(entry)
            )
            if change * entry.amount > 0 and entry.refers_to is None and not entry.extra:
                return MetCorrection(entry.id, day(entry), entry.amount)
        return None

    def _post(self, drafts: Sequence[Entry]) -> None:
        """Post the drafts, and put the ids of their entries into the remembered rows. Raises TooTangled."""
        if not drafts:
            return
        entry_ids, derived = self._books.post(drafts)
        self._counts.opening, self._counts.missing = derived.opening, derived.missing
        self._counts.lapsed, self._counts.outlived = self._books.lapsed, self._books.outlived
        self._rows = [replace(row, entry_id=entry_ids.get(row.entry_id, row.entry_id)) for row in self._rows]

    def _keep(self, row: DatedRow, *entry_ids: int) -> None:
        """Remember that the entries, or the drafts with these temporary ids, stand for the row; mostly there is one."""
        for number, entry_id in enumerate(entry_ids):
            self._rows.append(
                ImportRow(
                    key=f"{row.key}+{number}" if number else row.key,
                    on=row.row.on,
                    entry_id=entry_id,
                    amount=row.row.amount,
                    label=row.row.label,
                    title=row.row.title or "",
                    write_id=self._write.id,
                )
            )


def _renamed(renamed: Renamed, dated: Sequence[DatedRow], matched: MatchResult) -> RenamedRow:
    row = dated[renamed.place].row
    return RenamedRow(
        on=row.on,
        amount=row.amount,
        here=renamed.earlier.title or "",
        there=row.title or row.label,
        same=renamed.place not in matched.new,
    )
