"""Write this bot's own export into a wallet: the entries that the wallet doesn't have, with their jobs and proposals."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from bot.domain.importing import own_export, own_references
from bot.domain.importing.labels import About, Meaning
from bot.domain.importing.own_export import Exported
from bot.domain.importing.rows import HistoryRow
from bot.domain.jobs.links import job_url, parse_link
from bot.domain.ledger.entries import Entry, Kind
from bot.domain.time.calendar import day_of
from bot.services.importing.books import Books
from bot.services.importing.counts import ChangedRow, ImportCounts, RowFact
from bot.services.importing.open_spends import OpenSpends
from bot.services.importing.rows import RowDrafting
from bot.services.importing.ties import DatedRow
from bot.services.jobs import log
from bot.services.posting import consequences
from bot.services.who import Who
from bot.store import proposals
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write

_AGAIN = "#"
"""Before the number in the ref of an entry that was taken back and restored again."""
_PLAIN = Meaning(Kind.SPEND, About.OTHER, known=True)


def restore(
    tx: Tx, who: Who, books: Books, facts: Sequence[Exported], write: Write, now: int
) -> ImportCounts:
    """Write the rows of this bot's own export that the wallet doesn't have, and return the counts.

    A row with another amount, day or kind than its entry changes nothing, and is returned as changed. Raises TooTangled,
    and the refusal of a row in the future, about an unknown entry, or that undoes an entry twice.
    """
    ids = {_name(entry.ref): entry.id for entry in books.history}
    unnamed = [(fact.ref, fact.entry) for fact in facts if not fact.is_named and fact.ref not in ids]
    if unnamed:
        named = {ids[fact.ref] for fact in facts if fact.ref in ids}
        ids |= own_references.held(unnamed, [entry for entry in books.history if entry.id not in named])
    unknown = own_export.unknown(facts, ids)
    openings, told_again = _told_again(unknown, books.stated)
    new = [fact for fact in unknown if fact.ref not in told_again]
    changed = tuple(
        ChangedRow(fact.job or fact.entry.kind, here, there)
        for fact in facts
        if fact.ref in ids
        and (here := RowFact.of(books.by_id[ids[fact.ref]])) != (there := RowFact.of(fact.entry))
    )
    if openings:
        here, there = _sum(books.stated), _sum([fact.entry for fact in openings])
        changed += (ChangedRow(Kind.OPENING, here, there),) if here.amount != there.amount else ()
    ids |= {
        fact.ref: opening.id for fact, opening in zip(openings, _paired(books.stated, openings), strict=True)
    }
    ids |= {exported.ref: exported.entry.id for exported in new}
    amounts = {entry.id: entry.amount for entry in books.standing}
    amounts |= {exported.entry.id: exported.entry.amount for exported in new}
    drafting = _RestoredDrafts(
        tx=tx,
        who=who,
        wallet_id=books.wallet_id,
        job_ids={},
        spends=OpenSpends((), (), {}),
        write=write,
        now=now,
    )
    drafts: list[Entry] = []
    for exported in new:
        entry = exported.entry
        refers_to = ids.get(exported.about) if exported.about else None
        if entry.occurred_at > now or (exported.about and refers_to is None):
            raise exported.refusal
        # A reversal has the amount of its entry, and an entry has one reversal at most.
        if entry.kind is Kind.REVERSAL and amounts.pop(refers_to or 0, 0) != -entry.amount:
            raise exported.refusal
        drafts.append(replace(drafting.restore(exported), refers_to=refers_to, actor_id=who.user_id))
    counts = ImportCounts(new=len(new), known=len(facts) - len(new) - len(changed), changed=changed)
    if drafts:
        _, derived = books.post(drafts)
        counts.opening, counts.missing = derived.opening, derived.missing
        counts.lapsed, counts.outlived = books.lapsed, books.outlived
    for proposal_id in sorted(drafting.touched):
        consequences.recount(tx, proposals.get(tx, proposal_id), now)
    counts.proposals = drafting.proposals
    return counts


def _told_again(facts: Sequence[Exported], stated: Sequence[Entry]) -> tuple[list[Exported], set[str | None]]:
    """Return the openings that tell anew the balance that this wallet began with, and the refs of all that follows them.

    An account has one opening balance: one from the wallet's own start on, whose balance is ``stated``, is no further one.
    The corrections at its own instant belong to it, and whatever takes it or them back.
    """
    if not stated:
        return [], set()
    openings = [
        fact
        for fact in facts
        if fact.entry.kind is Kind.OPENING and fact.entry.occurred_at >= stated[0].occurred_at
    ]
    instants: dict[str | None, int] = {fact.ref: fact.entry.occurred_at for fact in openings}
    told: set[str | None] = set(instants)
    for fact in facts:
        is_taken_back = fact.entry.kind is Kind.REVERSAL and fact.about in told
        is_removal = fact.entry.kind is Kind.CORRECTION and fact.entry.occurred_at == instants.get(fact.about)
        if is_taken_back or is_removal:
            told.add(fact.ref)
    return openings, told


def _paired(stated: Sequence[Entry], openings: Sequence[Exported]) -> list[Entry]:
    """Return the stated opening that stands for each of the exported ones: in their order, the last for any further."""
    return [stated[min(number, len(stated) - 1)] for number in range(len(openings))]


def _sum(openings: Sequence[Entry]) -> RowFact:
    return replace(RowFact.of(openings[0]), amount=sum(opening.amount for opening in openings))


def _name(ref: str) -> str:
    """Return the name of an entry that stays the same however often the entry is exported, imported and taken back."""
    return own_export.plain(ref).partition(_AGAIN)[0]


class _RestoredDrafts(RowDrafting):
    """The drafts of the rows of an export."""

    @cached_property
    def _proposals_by_name(self) -> dict[str, int]:
        """Return the proposals by their names in the export."""
        return {}

    def restore(self, exported: Exported) -> Entry:
        """Add the draft of a row of this bot's own export, with its job and proposal, and return it."""
        entry = replace(
            exported.entry,
            recorded_at=min(exported.entry.recorded_at, self._now),
            ref=self._free_ref(exported.ref),
        )
        if exported.job:
            entry = replace(entry, job_id=self._job_of(exported))
        if exported.proposal and entry.job_id is not None:
            entry = replace(entry, proposal_id=self._proposal(exported, entry))
        self.drafts.append(entry)
        return entry

    def _free_ref(self, ref: str) -> str:
        """Return the ref, with a number where an entry with that ref was taken back together with its import."""
        named, number = ref, 1
        while named in self._refs:
            number += 1
            named = f"{ref}{_AGAIN}{number}"
        return named

    def _job_of(self, exported: Exported) -> int:
        """Return the id of the job that the row names by its link or its title; an unknown job is logged."""
        link = job_url(exported.job)
        if exported.job.startswith("~") and parse_link(link):
            return log.resolve(self._tx, self._who, link, self._now).id
        entry = exported.entry
        row = HistoryRow(day_of(entry.occurred_at), entry.kind, exported.job, entry.amount, None, 0)
        job_id = self._job(DatedRow(row, "", _PLAIN, entry.occurred_at))
        assert job_id is not None, "the row has a title"
        return job_id

    def _proposal(self, exported: Exported, entry: Entry) -> int:
        """Return the id of the proposal that the row names; the first row of a proposal records it."""
        proposal_id = self._proposals_by_name.get(exported.proposal)
        if proposal_id is None:
            assert entry.job_id is not None, "a proposal's row has a job"
            proposal_id = self._insert_proposal(entry.job_id, entry.occurred_at, 0, entry.item)
            self._proposals_by_name[exported.proposal] = proposal_id
        self.touched.add(proposal_id)
        return proposal_id
