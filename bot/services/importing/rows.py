"""Turn rows of Upwork's history into drafts of entries, with their jobs, their proposals, and the spends of returns."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.importing.labels import About, Meaning
from bot.domain.importing.matching import normalized_title
from bot.domain.importing.own_export import Exported, plain
from bot.domain.importing.rows import HistoryRow
from bot.domain.jobs.jobs import LONGEST_TITLE, JobFacts, JobOutcome
from bot.domain.jobs.links import job_url, parse_link
from bot.domain.ledger.entries import UNWRITTEN, Entry, Kind, Source
from bot.domain.ledger.writes import Origin
from bot.domain.proposals import proposals as domain
from bot.domain.proposals.proposals import BoostStatus, Step
from bot.domain.time.calendar import day_end, day_of
from bot.services.importing import ties
from bot.services.importing.ties import DatedRow, OpenSpend
from bot.services.jobs import log
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write
from bot.store.proposals import Proposal

MOST_TITLES = 5_000
"""The member's jobs that titles are compared with, the newest first."""
_PLAIN = Meaning(Kind.SPEND, About.OTHER, known=True)
_CLOSED = {About.CANCELLED, About.BOOST_CLOSED}


class Drafting:
    """Makes a draft of each row, oldest row first, and records the jobs and proposals that the rows name."""

    def __init__(
        self,
        tx: Tx,
        who: Who,
        wallet_id: int,
        history: Sequence[Entry],
        job_ids: Mapping[str, int],
        write: Write,
        now: int,
    ) -> None:
        """``history``: the wallet's entries. ``job_ids``: jobs by the normalized titles that rows give them."""
        self._tx, self._who, self._wallet_id, self._write, self._now = tx, who, wallet_id, write, now
        self._refs = {plain(entry.ref) for entry in history}
        titles = jobs.titles(tx, who.user_id, who.community_id, MOST_TITLES)
        self._jobs = {normalized_title(title): id_ for id_, title in reversed(titles)} | dict(job_ids)
        self._spends = ties.spends_of(history)
        self.drafts: list[Entry] = []
        self.touched: set[int] = set()
        """Proposals whose state has to be worked out again."""
        self.proposals = 0
        """The number of new proposals."""
        self._proposals_by_name: dict[str, int] = {}
        """Proposals by their names in an export of this bot."""

    @property
    def _next(self) -> int:
        """The number of the next draft, from 1; it is also the item number of its row in the import."""
        return 1 + len(self.drafts)

    def _origin(self, item: int) -> Origin:
        """Return the origin of a step: this import, and the number of the draft whose row names the step."""
        return Origin(self._write.id, item)

    def add(self, dated: DatedRow) -> Entry:
        """Add the draft of one row, and return it."""
        match dated.meaning.kind:
            case Kind.SPEND if dated.meaning.about is About.COST:
                return self._add_cost(dated)
            case Kind.BOOST if dated.row.title:
                return self._add_boost(dated)
            case Kind.RETURN:
                return self.add_return(dated)
            case _:
                return self._draft(dated, job_id=self._job(dated))

    def add_return(self, dated: DatedRow) -> Entry:
        """Add the draft of a return, and return it.

        If its spend is known the draft refers to the spend and comes after it; otherwise the return is a lot of its own.
        """
        spend = self.spend_of(dated)
        job_id = self._job(dated)
        if spend is None:
            return self._draft(dated, job_id=job_id)
        spend.left -= dated.row.amount
        after_spend = min(spend.at + 1, self._now, day_end(dated.row.on))
        dated = replace(dated, at=max(dated.at, after_spend))
        entry = self._draft(dated, job_id=job_id, proposal_id=spend.proposal_id, refers_to=spend.entry_id)
        self._add_return_step(dated, spend, job_id, self._origin(entry.item))
        return entry

    def spend_of(self, dated: DatedRow) -> OpenSpend | None:
        """Return the spend that a return belongs to; None if its row names no job, or the job has no such spend."""
        if not dated.row.title or dated.meaning.about is About.OTHER:
            return None
        job_id = self._jobs.get(normalized_title(_title(dated)))
        return ties.spend_returned(self._spends.get(job_id, ()), dated)

    def restore(self, exported: Exported) -> Entry:
        """Add the draft of a row of this bot's own export, with its job and proposal, and return it."""
        entry = replace(exported.entry, recorded_at=min(exported.entry.recorded_at, self._now))
        if exported.job:
            entry = replace(entry, job_id=self._restored_job(exported))
        if exported.proposal and entry.job_id is not None:
            entry = replace(entry, proposal_id=self._proposal(exported, entry))
        self.drafts.append(entry)
        return entry

    def _restored_job(self, exported: Exported) -> int:
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

    def _add_cost(self, dated: DatedRow) -> Entry:
        """Add the draft of a proposal's cost, and the proposal unless an earlier row of its boost has recorded it."""
        job_id = self._job(dated)
        proposal_id = None
        if job_id is not None:
            proposal_id = ties.proposal_of_boost(self._spends.get(job_id, ()), dated.row.on)
            if proposal_id is None:
                proposal_id = self._insert_proposal(job_id, dated.at, -dated.row.amount, self._next)
            else:
                self._set_sent(dated, proposal_id)
        entry = self._draft(dated, job_id=job_id, proposal_id=proposal_id)
        self._add_spend(dated, entry)
        return entry

    def _insert_proposal(self, job_id: int, at: int, cost: int, item: int) -> int:
        """Record a proposal sent at the instant ``at`` for ``cost`` Connects, and return its id.

        ``item``: the number of the draft whose row names the proposal.
        """
        proposal = Proposal(
            id=0,
            wallet_id=self._wallet_id,
            job_id=job_id,
            sent_at=at,
            recorded_at=self._now,
            invited=False,
            note="",
            state=domain.sent(0, at, cost, 0),
        )
        proposal_id = proposals.insert(self._tx, proposal)
        proposals.add_event(self._tx, proposal_id, Step.SENT, at=at, origin=self._origin(item), now=self._now)
        self.proposals += 1
        return proposal_id

    def _set_sent(self, dated: DatedRow, proposal_id: int) -> None:
        """Store instant and cost of a proposal that was recorded from the row of its boost."""
        proposals.set_sent(self._tx, proposal_id, dated.at, self._origin(self._next))
        proposals.set_spent(self._tx, proposal_id, Kind.SPEND, -dated.row.amount)
        self.touched.add(proposal_id)

    def _add_boost(self, dated: DatedRow) -> Entry:
        """Add the draft of a boost of the job's last proposal. A raised bid is a further row, and adds to the boost."""
        job_id = self._job(dated)
        assert job_id is not None, "a boost without a title belongs to no proposal"
        spends = self._spends.get(job_id, ())
        proposal_id = ties.last_proposal(spends, dated.row.on) or ties.proposal_of_boost(spends, date.min)
        if proposal_id is None:
            proposal_id = self._insert_proposal(job_id, dated.at, 0, self._next)
        entry = self._draft(dated, part="/boost", job_id=job_id, proposal_id=proposal_id)
        state = proposals.get(self._tx, proposal_id).state
        status = BoostStatus.OPEN if state.boost_status is BoostStatus.NONE else state.boost_status
        raised = replace(state, boost=state.boost - dated.row.amount, boost_status=status)
        proposals.save(self._tx, raised)
        self.touched.add(proposal_id)
        self._add_spend(dated, entry)
        return entry

    def _add_return_step(self, dated: DatedRow, spend: OpenSpend, job_id: int | None, origin: Origin) -> None:
        """Record the reason of a return at its proposal: outbid, or the job cancelled, which closes the job too."""
        if spend.proposal_id is None:
            return
        self.touched.add(spend.proposal_id)
        if dated.meaning.about is About.BOOST_OUTBID:
            self._add_step(spend.proposal_id, Step.OUTBID, dated.at, origin)
        elif dated.meaning.about in _CLOSED:
            self._add_step(spend.proposal_id, JobOutcome.CANCELLED, dated.at, origin)
            if job_id is not None and jobs.get(self._tx, job_id).outcome is None:
                jobs.add_close(self._tx, job_id, self._who.user_id, JobOutcome.CANCELLED, origin, dated.at)

    def _add_step(self, proposal_id: int, what: Step | JobOutcome, at: int, origin: Origin) -> None:
        """Record a step at the instant ``at``, and record imported steps of later days again behind it.

        The state of a proposal follows from the order in which its steps were written.
        """
        earlier = proposals.events(self._tx, proposal_id)
        proposals.add_event(self._tx, proposal_id, what, at=at, origin=origin, now=self._now)
        for event in earlier:
            if event.source is Source.IMPORT and _order(event.what, event.at) > _order(what, at):
                proposals.undo_event(self._tx, event.id, self._now)
                proposals.add_event(
                    self._tx,
                    proposal_id,
                    event.what,
                    at=event.at,
                    value_cents=event.value_cents,
                    origin=event.origin,
                    now=self._now,
                    lost_because=event.lost_because,
                )

    def _add_spend(self, dated: DatedRow, entry: Entry) -> None:
        """Add the entry to the spends that a later row may return."""
        spend = OpenSpend(entry.id, entry.kind, dated.at, -entry.amount, entry.proposal_id)
        self._spends.setdefault(entry.job_id, []).append(spend)

    def _job(self, dated: DatedRow) -> int | None:
        """Return the id of the job with the row's title, None without a title; an unknown job is logged for the member."""
        title = _title(dated)
        if not title:
            return None
        job_id = self._jobs.get(normalized_title(title))
        if job_id is None:
            connects = -dated.row.amount if dated.meaning.about is About.COST else None
            facts = JobFacts(title=title, connects=connects)
            job_id = jobs.insert(
                self._tx,
                self._who.community_id,
                None,
                facts,
                posted_at=None,
                user_id=self._who.user_id,
                now=dated.at,
            )
            self._jobs[normalized_title(title)] = job_id
        return job_id

    def _draft(
        self,
        dated: DatedRow,
        *,
        part: str = "",
        job_id: int | None = None,
        proposal_id: int | None = None,
        refers_to: int | None = None,
    ) -> Entry:
        """Add a draft of the row's entry, and return it.

        ``part``: added to the row's key, so that a boost and a cost have different keys.
        """
        ref = f"{dated.key}{part}"
        entry = Entry(
            id=UNWRITTEN + self._next,
            wallet_id=self._wallet_id,
            kind=dated.meaning.kind,
            amount=dated.row.amount,
            occurred_at=dated.at,
            recorded_at=self._now,
            actor_id=self._who.user_id,
            source=Source.IMPORT,
            ref="" if ref in self._refs else ref,
            item=self._next,
            expires_on=dated.row.expires_on,
            paid_cents=dated.row.paid_cents,
            job_id=job_id,
            proposal_id=proposal_id,
            refers_to=refers_to,
            note=dated.row.note[:200] if dated.row.note else _unknown_label(dated),
        )
        self.drafts.append(entry)
        return entry


def _title(dated: DatedRow) -> str:
    """Return the row's title, cut to the length that a job may have; empty if the row has none."""
    return (dated.row.title or "")[:LONGEST_TITLE]


def _unknown_label(dated: DatedRow) -> str:
    """Return the label as Upwork wrote it if its meaning is unknown, otherwise an empty text."""
    return "" if dated.meaning.known else dated.row.label[:200]


def _order(what: Step | JobOutcome, at: int) -> tuple[bool, date, bool]:
    """Return the sort key of a proposal's steps: sent first, then by day; on one day outbid comes before a closed job."""
    return (what is not Step.SENT, day_of(at), what is not Step.OUTBID)
