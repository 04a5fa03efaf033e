"""What an imported history changes in a wallet: matched with what is there, written, and made to add up."""

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
from bot.services.importing.matching import match_rows, read_rows, titles_of
from bot.services.importing.rows import Drafting
from bot.services.importing.ties import Read, in_turn
from bot.services.posting import consequences, expected_refills, post
from bot.services.who import Who
from bot.store import importing, proposals
from bot.store.engine.database import Tx
from bot.store.importing import ImportRow
from bot.store.ledger import wallets
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class RefillSeen:
    """An expected refill that a row shows: ``expected`` and ``arrived`` in Connects."""

    on: date
    expected: int
    arrived: int


@dataclass(frozen=True, slots=True)
class ImportConflict:
    """The same fact, told differently. ``mended``: the ledger now says what Upwork does; else something stands on it."""

    on: date
    title: str
    here: int
    there: int
    mended: bool


@dataclass(slots=True)
class Done:
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
    return day_of(entry.occurred_at)


def write(
    tx: Tx,
    who: Who,
    wallet: Wallet,
    found: Sequence[HistoryRow],
    meant: Sequence[Meaning],
    write: Write,
    now: int,
) -> Done:
    """Bring Upwork's own rows into the wallet. Raises TooTangled."""
    return _Writing(tx, who, wallet, write, now).run(found, meant)


def restore(tx: Tx, who: Who, wallet: Wallet, facts: Sequence[Exported], write: Write, now: int) -> Done:
    """Bring the facts of our own export into the wallet. Raises TooTangled."""
    return _Writing(tx, who, wallet, write, now).restore(facts)


class _Writing:
    def __init__(self, tx: Tx, who: Who, wallet: Wallet, write: Write, now: int) -> None:
        self._tx, self._who, self._wallet, self._write, self._now = tx, who, wallet, write, now
        self._books = Books(tx, who, wallet, write, now)
        self._seen = importing.imported_rows(tx, wallet.id)
        self._done = Done()
        self._mended_proposals: set[int] = set()
        self._rows: list[ImportRow] = []
        """Rows to keep, of which those still to be written name a draft's id."""

    # ── Upwork's rows ────────────────────────────────────────────────────────────────────────────────────────────

    def run(self, found: Sequence[HistoryRow], meant: Sequence[Meaning]) -> Done:
        reads = read_rows(found, meant, self._books, self._now)
        matched = match_rows(self._tx, reads, self._books, self._seen)
        titles = titles_of(reads, matched, self._books, self._seen)
        drafting = self._drafting(titles)
        growths = self._growths(reads, matched)
        new = [reads[place] for place in matched.new]
        for read in sorted([*new, *growths.values()], key=in_turn):
            entry = drafting.add(read)
            if entry.kind is Kind.RETURN:
                self._done.returned += entry.amount
            if read.key not in growths:
                self._keep(read, entry.id)
        for match in matched.linked:
            self._keep(reads[match.place], match.entry_id)
        for place, _ in matched.grown:
            self._keep(reads[place], self._seen[reads[place].key].entry_id)
        changed = [*self._mended(reads, matched), *self._tied(drafting)]
        self._post(sorted([*drafting.drafts, *changed], key=lambda entry: (entry.occurred_at, entry.id)))
        for proposal_id in sorted(drafting.touched | self._mended_proposals):
            consequences.recount(self._tx, proposals.get(self._tx, proposal_id), self._now)
        self._confirm(reads, matched.refills)
        self._move_on(reads, matched.new)
        importing.save_rows(self._tx, self._wallet.id, self._rows, self._write.id)
        return self._counted(found, matched, drafting)

    def _drafting(self, titles: Mapping[str, int]) -> Drafting:
        return Drafting(
            self._tx,
            self._who,
            self._wallet.id,
            self._books.history,
            titles,
            self._write,
            self._now,
        )

    @staticmethod
    def _growths(reads: Sequence[Read], matched: MatchResult) -> dict[str, Read]:
        """Return by how much badges have grown, as rows of their own by their keys."""
        grown = [
            replace(
                reads[place],
                row=replace(reads[place].row, amount=reads[place].row.amount - before),
                key=f"{reads[place].key}/{-reads[place].row.amount}",
            )
            for place, before in matched.grown
        ]
        return {read.key: read for read in grown}

    def _mended(self, reads: Sequence[Read], matched: MatchResult) -> list[Entry]:
        """Entries that Upwork tells differently: taken back at their own instant, and written as Upwork has them."""
        found: list[Entry] = []
        told: list[ImportConflict] = []
        leant_on = {entry.refers_to for entry in self._books.standing}
        for match in matched.conflicts:
            read, entry = reads[match.place], self._books.by_id[match.entry_id]
            is_free = entry.id not in leant_on
            title = read.row.title or read.row.label
            told.append(ImportConflict(read.row.on, title, entry.amount, read.row.amount, is_free))
            if not is_free:
                continue
            again = replace(
                entry,
                id=UNWRITTEN + 500_000 + len(found),
                amount=read.row.amount,
                recorded_at=self._now,
                source=Source.IMPORT,
                ref="",
                item=500_000 + len(found),
                extra=False,
            )
            found += [self._books.reversal(entry), again]
            self._keep(read, again.id)
            if entry.proposal_id is not None:
                self._mended_proposals.add(entry.proposal_id)
        self._done.conflicts = tuple(told)
        return found

    def _tied(self, drafting: Drafting) -> list[Entry]:
        """Returns imported before their spends were known, which are now: written anew, tied to them."""
        found: list[Entry] = []
        for row in self._seen.values():
            entry = self._books.by_id.get(row.entry_id)
            is_loose = entry is not None and entry.kind is Kind.RETURN and entry.refers_to is None
            if (
                entry is None
                or not is_loose
                or entry.id in self._books.undone
                or entry.source is not Source.IMPORT
            ):
                continue
            stood = HistoryRow(day(entry), row.label, row.title or None, row.amount, None, 0)
            meaning = labels.classify(row.label, row.amount)
            read = Read(stood, f"{row.key}/tied", meaning, entry.occurred_at)
            if drafting.spend_of(read) is None:
                continue
            tied = drafting.returned(read)
            found.append(self._books.reversal(entry))
            self._rows.append(replace(row, entry_id=tied.id))
        return found

    def _confirm(self, reads: Sequence[Read], matches: Sequence[Match]) -> None:
        """Expected refills that rows show. One that can't be corrected any more stays as it is, for the member to see."""
        seen: list[RefillSeen] = []
        for match in matches:
            read, entry = reads[match.place], self._books.by_id[match.entry_id]
            try:
                with self._tx.savepoint():
                    expected_refills.record(
                        self._tx, self._who, entry.id, read.row.amount, self._write, self._now
                    )
            except (errors.NotEnough, errors.UndoBlocked, errors.NotUndoable):
                continue
            self._keep(read, entry.id)
            seen.append(RefillSeen(day(entry), entry.amount, read.row.amount))
        self._done.refills = tuple(seen)

    def _move_on(self, reads: Sequence[Read], new: Sequence[int]) -> None:
        """A renewal that Upwork shows a day before it was expected is that one: it won't be expected again."""
        wallet = post.wallet_of(self._tx, self._who)
        expected_on = wallet.next_refill_on
        renewed_on = {reads[place].row.on for place in new if reads[place].meaning.kind is Kind.REFILL}
        if expected_on is not None and expected_on - timedelta(days=DAYS_APART) in renewed_on:
            wallets.set_next_refill(self._tx, wallet.id, next_cycle(expected_on))
            post.reschedule(self._tx, post.wallet_of(self._tx, self._who), self._now)

    def _counted(self, found: Sequence[HistoryRow], matched: MatchResult, drafting: Drafting) -> Done:
        done = self._done
        done.new, done.known = len(matched.new), len(matched.known)
        done.linked, done.grown = len(matched.linked), len(matched.grown)
        done.proposals = drafting.proposals
        first, last = min(row.on for row in found), max(row.on for row in found)
        done.only_here = sum(
            first < one.on < last and self._books.by_id[one.entry_id].source is Source.COMMAND
            for one in matched.unmatched
        )
        return done

    # ── our own export ───────────────────────────────────────────────────────────────────────────────────────────

    def restore(self, facts: Sequence[Exported]) -> Done:
        ids = {own_export.plain(entry.ref): entry.id for entry in self._books.history}
        new = own_export.unknown(facts, ids)
        ids |= {one.ref: one.entry.id for one in new}
        amounts = {entry.id: entry.amount for entry in self._books.standing}
        amounts |= {one.entry.id: one.entry.amount for one in new}
        drafting = self._drafting({})
        drafts: list[Entry] = []
        for one in new:
            refers_to = ids.get(one.about) if one.about else None
            if one.entry.occurred_at > self._now or (one.about and refers_to is None):
                raise one.refusal
            # Each entry is taken back exactly, and once.
            if one.entry.kind is Kind.REVERSAL and amounts.pop(refers_to or 0, 0) != -one.entry.amount:
                raise one.refusal
            drafts.append(replace(drafting.restored(one), refers_to=refers_to, actor_id=self._who.user_id))
        self._post(drafts)
        for proposal_id in sorted(drafting.touched):
            consequences.recount(self._tx, proposals.get(self._tx, proposal_id), self._now)
        self._done.new, self._done.known = len(new), len(facts) - len(new)
        self._done.proposals = drafting.proposals
        return self._done

    # ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _post(self, drafts: Sequence[Entry]) -> None:
        if not drafts:
            return
        try:
            real, derived = self._books.post(drafts)
        except (
            *(errors.NotEnough, errors.TooMuchToReturn, errors.UndoBlocked, errors.NotUndoable),
            errors.HistoryConflict,
        ):
            raise errors.TooTangled from None
        self._done.opening, self._done.missing = derived.opening, derived.missing
        self._rows = [replace(row, entry_id=real.get(row.entry_id, row.entry_id)) for row in self._rows]

    def _keep(self, read: Read, entry_id: int) -> None:
        self._rows.append(
            ImportRow(read.key, read.row.on, entry_id, read.row.amount, read.row.label, read.row.title or "")
        )
