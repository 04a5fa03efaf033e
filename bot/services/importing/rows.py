"""Turn rows of Upwork's history into drafts of entries, with their jobs, their proposals, and the spends of returns."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.domain.importing.labels import About
from bot.domain.importing.own_export import plain
from bot.domain.importing.titles import normalized_title
from bot.domain.jobs.jobs import LONGEST_TITLE, JobFacts, JobOutcome
from bot.domain.ledger.entries import UNWRITTEN, Entry, Kind, Source
from bot.domain.ledger.writes import Origin
from bot.domain.proposals import proposals as domain
from bot.domain.proposals.proposals import BoostStatus, Step
from bot.domain.time.calendar import day_of
from bot.services.importing import ties
from bot.services.importing.counts import SentBefore
from bot.services.importing.open_spends import OpenSpends
from bot.services.importing.ties import DatedRow, OpenSpend
from bot.services.jobs.log import adopt
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.ledger.writes import Write
from bot.store.proposals import Proposal

MOST_TITLES = 5_000
"""The member's jobs that titles are compared with, the newest first."""
_CLOSED = {About.CANCELLED, About.BOOST_CLOSED}


class RowDrafting:
    """Makes a draft of each row, oldest row first, and records the jobs and proposals that the rows name."""

    def __init__(
        self,
        tx: Tx,
        who: Who,
        wallet_id: int,
        job_ids: Mapping[str, int],
        spends: OpenSpends,
        write: Write,
        now: int,
    ) -> None:
        """``job_ids``: jobs by the normalized titles that rows give them."""
        self._tx, self._who, self._wallet_id, self._write, self._now = tx, who, wallet_id, write, now
        self._refs = {plain(ref) for ref in entries.refs(tx, wallet_id)}
        titles = jobs.titles(tx, who.user_id, who.community_id, MOST_TITLES)
        self._jobs = {normalized_title(title): id_ for id_, title in reversed(titles)} | dict(job_ids)
        self._own_ids = set(job_ids.values())
        """The jobs that are the member's own notes for sure."""
        self.spends = spends
        self.drafts: list[Entry] = []
        self.touched: set[int] = set()
        """Proposals whose state has to be worked out again."""
        self.proposals = 0
        """The number of new proposals."""
        self.parts: dict[str, list[Entry]] = {}
        """The drafts of each return that refers to spends, by the row's key."""
        self.sent_before: list[SentBefore] = []
        """The proposals of earlier imports that rows date anew, as they were."""
        self.limited: list[tuple[DatedRow, int]] = []
        self.excess: list[tuple[DatedRow, int]] = []
        """Returns of more Connects than were out, with these: cut to them, or as the row says if rows show the spends."""

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
        """Add the drafts of a return, one for each spend that it gives back, and return the first.

        If its spends are known the drafts refer to them and come after them; otherwise the return is a lot of its own.
        """
        parts = self.returned_by(dated)
        if not parts:
            job_id = self._job(dated)
            if (out := self.spends.left_of(job_id, dated)) is not None:
                self.excess.append((dated, out))
            return self._draft(dated, job_id=job_id)
        if (back := sum(part for _, part in parts)) < dated.row.amount:
            self.limited.append((dated, back))
        numbered = enumerate(parts)
        entries = [self._return_of(dated, *part, f"/{number}" if number else "") for number, part in numbered]
        return entries[0]

    def returned_by(self, dated: DatedRow) -> list[tuple[OpenSpend, int]]:
        """Return the spends that a return belongs to; empty if its row names no job, or no job with such a spend."""
        return self.spends.returned_by(dated, self._jobs.get(normalized_title(_title(dated))))

    def _return_of(self, dated: DatedRow, spend: OpenSpend, amount: int, part: str) -> Entry:
        """Add the draft of a return of ``amount`` Connects of a spend, which comes after the spend."""
        spend.left -= amount
        at = max(dated.at, min(spend.at + 1, self._now))
        dated = replace(dated, at=at, row=replace(dated.row, amount=amount))
        entry = self._draft(
            dated, part=part, job_id=spend.job_id, proposal_id=spend.proposal_id, refers_to=spend.entry_id
        )
        self.parts.setdefault(dated.key, []).append(entry)
        self._add_return_step(dated, spend, spend.job_id, self._origin(entry.item))
        return entry

    def _add_cost(self, dated: DatedRow) -> Entry:
        """Add the draft of a proposal's cost, and the proposal unless an earlier row of its boost has recorded it."""
        job_id = self._job(dated)
        proposal_id = None
        if job_id is not None:
            proposal_id = ties.proposal_of_boost(self.spends.of(job_id), dated.row.on)
            if proposal_id is None:
                proposal_id = self._insert_proposal(job_id, dated.at, -dated.row.amount, self._next)
            else:
                self._set_sent(dated, proposal_id)
        entry = self._draft(dated, job_id=job_id, proposal_id=proposal_id)
        self.spends.add(entry, dated.at, dated.row.title)
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
        before = proposals.get(self._tx, proposal_id)
        origin = next(
            event.origin for event in proposals.events(self._tx, proposal_id) if event.what is Step.SENT
        )
        if origin.write_id != self._write.id:
            self.sent_before.append(SentBefore(proposal_id, before.sent_at, origin))
        proposals.set_sent(self._tx, proposal_id, dated.at, self._origin(self._next))
        proposals.set_spent(self._tx, proposal_id, Kind.SPEND, -dated.row.amount)
        self.touched.add(proposal_id)

    def _add_boost(self, dated: DatedRow) -> Entry:
        """Add the draft of a boost of the job's last proposal. A raised bid is a further row, and adds to the boost."""
        job_id = self._job(dated)
        assert job_id is not None, "a boost without a title belongs to no proposal"
        spends = self.spends.of(job_id)
        proposal_id = ties.last_proposal(spends, dated.row.on) or ties.proposal_of_boost(spends, date.min)
        if proposal_id is None:
            proposal_id = self._insert_proposal(job_id, dated.at, 0, self._next)
        entry = self._draft(dated, part="/boost", job_id=job_id, proposal_id=proposal_id)
        state = proposals.get(self._tx, proposal_id).state
        status = BoostStatus.OPEN if state.boost_status is BoostStatus.NONE else state.boost_status
        raised = replace(state, boost=state.boost - dated.row.amount, boost_status=status)
        proposals.save(self._tx, raised)
        self.touched.add(proposal_id)
        self.spends.add(entry, dated.at, dated.row.title)
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

    def _job(self, dated: DatedRow) -> int | None:
        """Return the id of the job with the row's title, None without a title; an unknown job is logged for the member."""
        title = _title(dated)
        if not title:
            return None
        job_id = self._own(self._jobs.get(normalized_title(title)))
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
            self._own_ids.add(job_id)
        return job_id

    def _own(self, job_id: int | None) -> int | None:
        """Return the member's notes on a job, with the card's facts if there were none; None for no job."""
        if job_id is None or job_id in self._own_ids:
            return job_id
        visible = jobs.find_visible(self._tx, self._who.user_id, self._who.community_id, job_id)
        own_id = adopt(self._tx, self._who, visible, self._now).id if visible else job_id
        self._own_ids.add(own_id)
        for title, other_id in self._jobs.items():
            if other_id == job_id:
                self._jobs[title] = own_id
        return own_id

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
