"""Rows of Upwork's history as entries: their jobs, their proposals, and which spend each return gives back."""

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
from bot.services.importing.ties import OpenSpend, Read, boosted, given_back, spends_of, unsent
from bot.services.jobs import log
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write
from bot.store.proposals import Proposal

_MOST_TITLES = 5_000
_PLAIN = Meaning(Kind.SPEND, About.OTHER, known=True)
_CLOSED = {About.CANCELLED, About.BOOST_CLOSED}


class Drafting:
    """Makes drafts of rows, oldest first, and the jobs and proposals that they tell of."""

    def __init__(
        self,
        tx: Tx,
        who: Who,
        wallet_id: int,
        history: Sequence[Entry],
        known: Mapping[str, int],
        write: Write,
        now: int,
    ) -> None:
        """``history``: the wallet's entries. ``known``: jobs by the normalized titles under which rows have them."""
        self._tx, self._who, self._wallet_id, self._write, self._now = tx, who, wallet_id, write, now
        self._refs = {plain(entry.ref) for entry in history}
        seen = jobs.titles(tx, who.user_id, who.community_id, _MOST_TITLES)
        self._jobs = {normalized_title(title): id_ for id_, title in reversed(seen)} | dict(known)
        self._spends = spends_of(history)
        self.drafts: list[Entry] = []
        self.touched: set[int] = set()
        """Proposals whose state has to be worked out anew."""
        self.proposals = 0
        self._named: dict[str, int] = {}
        """Proposals by what our own export calls them."""

    @property
    def _next(self) -> int:
        """The number of the next draft, which is the item of the import that its row is."""
        return 1 + len(self.drafts)

    def _origin(self, item: int) -> Origin:
        return Origin(self._write.id, item)

    def add(self, read: Read) -> Entry:
        """The draft of one row."""
        match read.meaning.kind:
            case Kind.SPEND if read.meaning.about is About.COST:
                return self._sent(read)
            case Kind.BOOST if read.row.title:
                return self._boosted(read)
            case Kind.RETURN:
                return self.returned(read)
            case _:
                return self._draft(read, job_id=self._job(read))

    def returned(self, read: Read) -> Entry:
        """What came back, tied to its spend where that is known: else it is a lot of its own."""
        spend = self.spend_of(read)
        job_id = self._job(read)
        if spend is None:
            return self._draft(read, job_id=job_id)
        spend.left -= read.row.amount
        right_behind = min(spend.at + 1, self._now, day_end(read.row.on))
        read = replace(read, at=max(read.at, right_behind))
        about = (spend.proposal_id, spend.entry_id)
        entry = self._draft(read, job_id=job_id, proposal_id=about[0], refers_to=about[1])
        self._told(read, spend, job_id, self._origin(entry.item))
        return entry

    def spend_of(self, read: Read) -> OpenSpend | None:
        """The spend that a return gives back, as far as its row says which job it is about."""
        if not read.row.title or read.meaning.about is About.OTHER:
            return None
        return given_back(self._spends.get(self._jobs.get(normalized_title(_title(read))), ()), read)

    def restored(self, one: Exported) -> Entry:
        """A fact of our own export, with the job and the proposal that it was about."""
        entry = replace(one.entry, recorded_at=min(one.entry.recorded_at, self._now))
        if one.job:
            entry = replace(entry, job_id=self._restored_job(one))
        if one.proposal and entry.job_id is not None:
            entry = replace(entry, proposal_id=self._proposal(one, entry))
        self.drafts.append(entry)
        return entry

    def _restored_job(self, one: Exported) -> int:
        link = job_url(one.job)
        if one.job.startswith("~") and parse_link(link):
            return log.resolve(self._tx, self._who, link, self._now).id
        row = HistoryRow(day_of(one.entry.occurred_at), one.entry.kind, one.job, one.entry.amount, None, 0)
        job_id = self._job(Read(row, "", _PLAIN, one.entry.occurred_at))
        assert job_id is not None, "it has a title"
        return job_id

    def _proposal(self, one: Exported, entry: Entry) -> int:
        """The proposal that the file gives this name, recorded anew where it has not been yet."""
        found = self._named.get(one.proposal)
        if found is None:
            state = domain.sent(0, entry.occurred_at, 0, 0)
            blank = Proposal(
                id=0,
                wallet_id=self._wallet_id,
                job_id=entry.job_id or 0,
                sent_at=entry.occurred_at,
                recorded_at=self._now,
                invited=False,
                note="",
                state=state,
            )
            found = self._named[one.proposal] = proposals.insert(self._tx, blank)
            proposals.add_event(
                self._tx,
                found,
                Step.SENT,
                at=entry.occurred_at,
                origin=self._origin(entry.item),
                now=self._now,
            )
            self.proposals += 1
        self.touched.add(found)
        return found

    def _sent(self, read: Read) -> Entry:
        job_id = self._job(read)
        proposal_id = None
        if job_id is not None:
            proposal_id = unsent(self._spends.get(job_id, ()), read.row.on)
            if proposal_id is None:
                proposal_id = self._new_proposal(read, job_id, -read.row.amount)
            else:
                self._told_late(read, proposal_id)
        entry = self._draft(read, job_id=job_id, proposal_id=proposal_id)
        self._spent(read, entry)
        return entry

    def _new_proposal(self, read: Read, job_id: int, cost: int) -> int:
        state = domain.sent(0, read.at, cost, 0)
        blank = Proposal(
            id=0,
            wallet_id=self._wallet_id,
            job_id=job_id,
            sent_at=read.at,
            recorded_at=self._now,
            invited=False,
            note="",
            state=state,
        )
        found = proposals.insert(self._tx, blank)
        proposals.add_event(
            self._tx, found, Step.SENT, at=read.at, origin=self._origin(self._next), now=self._now
        )
        self.proposals += 1
        return found

    def _told_late(self, read: Read, proposal_id: int) -> None:
        """The row of a proposal that was known by its boost alone."""
        proposals.set_sent(self._tx, proposal_id, read.at, self._origin(self._next))
        proposals.set_spent(self._tx, proposal_id, Kind.SPEND, -read.row.amount)
        self.touched.add(proposal_id)

    def _boosted(self, read: Read) -> Entry:
        """The boost of the last proposal to that job; raising a bid is a further row."""
        job_id = self._job(read)
        assert job_id is not None, "a boost without a title is none of a proposal's"
        spends = self._spends.get(job_id, ())
        proposal_id = boosted(spends, read.row.on) or unsent(spends, date.min)
        if proposal_id is None:
            proposal_id = self._new_proposal(read, job_id, 0)
        entry = self._draft(read, part="/boost", job_id=job_id, proposal_id=proposal_id)
        state = proposals.get(self._tx, proposal_id).state
        status = BoostStatus.OPEN if state.boost_status is BoostStatus.NONE else state.boost_status
        raised = replace(state, boost=state.boost - read.row.amount, boost_status=status)
        proposals.save(self._tx, raised)
        self.touched.add(proposal_id)
        self._spent(read, entry)
        return entry

    def _told(self, read: Read, spend: OpenSpend, job_id: int | None, origin: Origin) -> None:
        """The step that brought it back."""
        if spend.proposal_id is None:
            return
        self.touched.add(spend.proposal_id)
        if read.meaning.about is About.BOOST_OUTBID:
            self._happened(spend.proposal_id, Step.OUTBID, read.at, origin)
        elif read.meaning.about in _CLOSED:
            ended = JobOutcome.CANCELLED
            self._happened(spend.proposal_id, ended, read.at, origin)
            if job_id is not None and jobs.get(self._tx, job_id).outcome is None:
                jobs.add_close(self._tx, job_id, self._who.user_id, ended, origin, read.at)

    def _happened(self, proposal_id: int, what: Step | JobOutcome, at: int, origin: Origin) -> None:
        """Put it before what earlier imports told of later days: a state follows from the order of writing."""
        known = proposals.events(self._tx, proposal_id)
        proposals.add_event(self._tx, proposal_id, what, at=at, origin=origin, now=self._now)
        for event in known:
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

    def _spent(self, read: Read, entry: Entry) -> None:
        spend = OpenSpend(entry.id, entry.kind, read.at, -entry.amount, entry.proposal_id)
        self._spends.setdefault(entry.job_id, []).append(spend)

    def _job(self, read: Read) -> int | None:
        """The job of that title, the person's own, logged if it is new."""
        title = _title(read)
        if not title:
            return None
        known = self._jobs.get(normalized_title(title))
        if known is None:
            connects = -read.row.amount if read.meaning.about is About.COST else None
            facts = JobFacts(title=title, connects=connects)
            known = jobs.insert(
                self._tx,
                self._who.community_id,
                None,
                facts,
                posted_at=None,
                user_id=self._who.user_id,
                now=read.at,
            )
            self._jobs[normalized_title(title)] = known
        return known

    def _draft(
        self,
        read: Read,
        *,
        part: str = "",
        job_id: int | None = None,
        proposal_id: int | None = None,
        refers_to: int | None = None,
    ) -> Entry:
        ref = f"{read.key}{part}"
        entry = Entry(
            id=UNWRITTEN + self._next,
            wallet_id=self._wallet_id,
            kind=read.meaning.kind,
            amount=read.row.amount,
            occurred_at=read.at,
            recorded_at=self._now,
            actor_id=self._who.user_id,
            source=Source.IMPORT,
            ref="" if ref in self._refs else ref,
            item=self._next,
            expires_on=read.row.expires_on,
            paid_cents=read.row.paid_cents,
            job_id=job_id,
            proposal_id=proposal_id,
            refers_to=refers_to,
            note=read.row.note[:200] if read.row.note else _unknown_label(read),
        )
        self.drafts.append(entry)
        return entry


def _title(read: Read) -> str:
    """As much of it as a job keeps."""
    return (read.row.title or "")[:LONGEST_TITLE]


def _unknown_label(read: Read) -> str:
    """Upwork's own words, where ours don't say the same."""
    return "" if read.meaning.known else read.row.label[:200]


def _order(what: Step | JobOutcome, at: int) -> tuple[bool, date, bool]:
    """In which order steps go: on one day the boost is lost before the job ends."""
    return (what is not Step.SENT, day_of(at), what is not Step.OUTBID)
