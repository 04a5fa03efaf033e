"""Rows of Upwork's history as entries: their jobs, their proposals, and which spend each return gives back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain import proposals as domain
from bot.domain.calendar import day_end, day_of, day_start
from bot.domain.entries import CREDITS, UNWRITTEN, Entry, Kind, Source
from bot.domain.exported import Exported
from bot.domain.jobs import JobFacts, JobOutcome
from bot.domain.labels import About, Meaning
from bot.domain.matching import folded
from bot.domain.proposals import BoostStatus, Step
from bot.domain.rows import Row
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.database import Tx
from bot.store.proposals import Proposal

_LAST_SECOND_MS = 999
_SLOT_MS = 200
_MOST_TITLES = 5_000
_PLAIN = Meaning(Kind.SPEND, About.OTHER, known=True)
_OF_BOOST = {About.BOOST_OUTBID, About.BOOST_CLOSED, About.BOOST_DEPOSIT}
_CLOSED = {About.CANCELLED, About.BOOST_CLOSED}


@dataclass(slots=True)
class Spend:
    """A spend that something may come back of. ``left``: Connects still out. ``entry_id``: real, or of a draft."""

    entry_id: int
    kind: Kind
    at: int
    left: int
    proposal_id: int | None


@dataclass(frozen=True, slots=True)
class Read:
    """A row with its key, what it means, and when it happened as far as a day tells."""

    row: Row
    key: str
    meaning: Meaning
    at: int


def instant(row: Row, key: str, kind: Kind, now: int, started_at: int | None, *, same_day: bool) -> int:
    """When a row happened: in the last second of its day, what came in before what went out, the same at each import.

    On the day of ``started_at`` just before it: the balance that was stated then includes it. ``same_day``: a return of
    a spend of that very day.
    """
    place = (
        0
        if kind in CREDITS
        else 4
        if same_day
        else 1
        if kind is Kind.RETURN
        else 3
        if kind is Kind.BOOST
        else 2
    )
    offset = place * _SLOT_MS + int(key.split(":")[1][:6], 16) % _SLOT_MS
    latest = min(day_end(row.on), now)
    if started_at is not None and day_of(started_at) == row.on:
        latest = min(latest, started_at - 1)
    return max(day_start(row.on), latest - _LAST_SECOND_MS + offset)


class Drafting:
    """Makes drafts of rows, oldest first, and the jobs and proposals that they tell of."""

    def __init__(
        self, tx: Tx, who: Who, wallet_id: int, history: Sequence[Entry], known: Mapping[str, int], now: int
    ) -> None:
        """``history``: the wallet's entries. ``known``: jobs by the folded titles under which rows have them."""
        self._tx, self._who, self._wallet_id, self._now = tx, who, wallet_id, now
        seen = jobs.titles(tx, who.user_id, who.community_id, _MOST_TITLES)
        self._jobs = {folded(title): id_ for id_, title in reversed(seen)} | dict(known)
        self._spends = _spends(history)
        self.drafts: list[Entry] = []
        self.touched: set[int] = set()
        """Proposals whose state has to be worked out anew."""
        self.proposals = 0
        self._named: dict[str, int] = {}
        """Proposals by what our own export calls them."""

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
        about = (spend.proposal_id, spend.entry_id)
        entry = self._draft(read, job_id=job_id, proposal_id=about[0], refers_to=about[1])
        self._told(read, spend, job_id, entry.key.partition("/")[0])
        return entry

    def spend_of(self, read: Read) -> Spend | None:
        """The last spend on that job, before it, that has as much out."""
        if not read.row.title or read.meaning.about is About.OTHER:
            return None
        kind = Kind.BOOST if read.meaning.about in _OF_BOOST else Kind.SPEND
        fitting = [
            spend
            for spend in self._spends.get(self._jobs.get(folded(read.row.title)), ())
            if spend.kind is kind and spend.at < read.at and spend.left >= read.row.amount
        ]
        return max(fitting, key=_latest, default=None)

    def restored(self, one: Exported) -> Entry:
        """A fact of our own export, with the job and the proposal that it was about."""
        entry = one.entry
        if one.job:
            read = Read(
                Row(day_of(entry.occurred_at), entry.kind, one.job, entry.amount, None, 0),
                "",
                _PLAIN,
                entry.occurred_at,
            )
            entry = replace(entry, job_id=self._job(read))
        if one.proposal and entry.job_id is not None:
            entry = replace(entry, proposal_id=self._proposal(one, entry))
        self.drafts.append(entry)
        return entry

    def _proposal(self, one: Exported, entry: Entry) -> int:
        """The proposal that the file gives this name, recorded anew where it has not been yet."""
        found = self._named.get(one.proposal)
        if found is None:
            state = domain.sent(0, entry.occurred_at, 0, 0)
            blank = Proposal(
                0, self._wallet_id, entry.job_id or 0, entry.occurred_at, self._now, False, "", state
            )
            found = self._named[one.proposal] = proposals.insert(self._tx, blank)
            proposals.add_event(self._tx, found, Step.SENT, entry.occurred_at, None, entry.key, self._now)
            self.proposals += 1
        if entry.kind in {Kind.SPEND, Kind.BOOST}:
            proposals.set_spent(self._tx, found, entry.kind, -entry.amount)
        self.touched.add(found)
        return found

    def _sent(self, read: Read) -> Entry:
        job_id = self._job(read)
        cost = -read.row.amount
        proposal_id = None
        if job_id is not None:
            state = domain.sent(0, read.at, cost, 0)
            blank = Proposal(0, self._wallet_id, job_id, read.at, self._now, False, "", state)
            proposal_id = proposals.insert(self._tx, blank)
            proposals.add_event(
                self._tx, proposal_id, Step.SENT, read.at, None, f"import:{read.key}", self._now
            )
            self.proposals += 1
        entry = self._draft(read, job_id=job_id, proposal_id=proposal_id)
        self._spent(read, entry)
        return entry

    def _boosted(self, read: Read) -> Entry:
        """The boost of the last proposal to that job; raising a bid is a further row."""
        job_id = self._job(read)
        sent = [
            spend
            for spend in self._spends.get(job_id, ())
            if spend.proposal_id is not None and spend.kind is Kind.SPEND and day_of(spend.at) <= read.row.on
        ]
        last = max(sent, key=_latest, default=None)
        proposal_id = last.proposal_id if last else None
        entry = self._draft(read, part="/boost", job_id=job_id, proposal_id=proposal_id)
        if proposal_id is not None:
            state = proposals.get(self._tx, proposal_id).state
            status = BoostStatus.OPEN if state.boost_status is BoostStatus.NONE else state.boost_status
            boosted = replace(state, boost=state.boost - read.row.amount, boost_status=status)
            proposals.save(self._tx, boosted)
            self.touched.add(proposal_id)
        self._spent(read, entry)
        return entry

    def _told(self, read: Read, spend: Spend, job_id: int | None, key: str) -> None:
        """The step that brought it back."""
        if spend.proposal_id is None:
            return
        self.touched.add(spend.proposal_id)
        if read.meaning.about is About.BOOST_OUTBID:
            proposals.add_event(self._tx, spend.proposal_id, Step.OUTBID, read.at, None, key, self._now)
        elif read.meaning.about in _CLOSED:
            ended = JobOutcome.CANCELLED
            proposals.add_event(self._tx, spend.proposal_id, ended, read.at, None, key, self._now)
            if job_id is not None and jobs.get(self._tx, job_id).outcome is None:
                jobs.add_close(self._tx, job_id, self._who.user_id, ended, key, read.at)

    def _spent(self, read: Read, entry: Entry) -> None:
        spend = Spend(entry.id, entry.kind, read.at, -entry.amount, entry.proposal_id)
        self._spends.setdefault(entry.job_id, []).append(spend)

    def _job(self, read: Read) -> int | None:
        """The job of that title, the person's own, logged if it is new."""
        title = read.row.title
        if not title:
            return None
        known = self._jobs.get(folded(title))
        if known is None:
            connects = -read.row.amount if read.meaning.about is About.COST else None
            facts = JobFacts(title=title, connects=connects)
            known = jobs.insert(
                self._tx, self._who.community_id, None, facts, None, self._who.user_id, read.at
            )
            self._jobs[folded(title)] = known
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
        entry = Entry(
            UNWRITTEN + 1 + len(self.drafts),
            self._wallet_id,
            read.meaning.kind,
            read.row.amount,
            read.at,
            self._now,
            self._who.user_id,
            Source.IMPORT,
            f"import:{read.key}{part}",
            expires_on=read.row.expires_on,
            paid_cents=read.row.paid_cents,
            job_id=job_id,
            proposal_id=proposal_id,
            refers_to=refers_to,
            note=read.row.note[:200] if read.row.note else _unknown_label(read),
        )
        self.drafts.append(entry)
        return entry


def _unknown_label(read: Read) -> str:
    """Upwork's own words, where ours don't say the same."""
    return "" if read.meaning.known else read.row.label[:200]


def _spends(history: Sequence[Entry]) -> dict[int | None, list[Spend]]:
    """What still has Connects out, of spends on jobs, by job."""
    undone = {entry.refers_to for entry in history if entry.kind is Kind.REVERSAL}
    found: dict[int | None, list[Spend]] = {}
    by_id: dict[int | None, Spend] = {}
    for entry in history:
        if entry.kind in {Kind.SPEND, Kind.BOOST} and entry.id not in undone and entry.job_id is not None:
            spend = Spend(entry.id, entry.kind, entry.occurred_at, -entry.amount, entry.proposal_id)
            by_id[entry.id] = spend
            found.setdefault(entry.job_id, []).append(spend)
    for entry in history:
        if entry.kind is Kind.RETURN and entry.id not in undone and entry.refers_to in by_id:
            by_id[entry.refers_to].left -= entry.amount
    return found


def _latest(spend: Spend) -> tuple[int, int]:
    return (spend.at, spend.entry_id)
