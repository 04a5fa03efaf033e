"""A server's members at work, and a recount of its figures that takes nothing from the code but who is counted in what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf
from statistics import fmean, median_low

from bot.domain.community.tally import FEWEST, RIPE_MS
from bot.domain.proposals.proposals import FUNNEL
from bot.domain.time.calendar import DAY_MS
from bot.domain.time.periods import Period
from bot.services.community import Communities, TallyFigures
from bot.services.members import Members
from bot.services.messages import Messages
from bot.store import proposals
from bot.store.community import tallies
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from tests.services.desk import GUILD, Desk, in_guild

LINK = "https://www.upwork.com/jobs/~02200716366442940{:04d}"
DAYS = {Period.MONTH: 31, Period.QUARTER: 90, Period.YEAR: 365}
STEPS = [str(status) for status in FUNNEL]

Behind = frozenset[tuple[int, int]]
"""What a figure is made of: (person, proposal)."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A proposal as it stood when it was counted. ``reached``: its furthest step, by its place in the funnel."""

    id: int
    user_id: int
    category: str | None
    reached: int
    net: int


@dataclass(frozen=True, slots=True)
class Made:
    """A tally as it was made. ``categories``: those that it publishes. ``forgotten``: who isn't known to be in it any
    more, also where they have begun anew since."""

    made_at: int
    sent_to: int
    facts: tuple[Fact, ...]
    categories: frozenset[str]
    forgotten: set[int] = field(default_factory=set[int])


@dataclass
class Crowd:
    desk: Desk
    owners: dict[int, int] = field(default_factory=dict[int, int])
    """Whose each proposal is, also after they were forgotten."""
    started: set[int] = field(default_factory=set[int])
    counted: dict[int, int] = field(default_factory=dict[int, int])
    """The server in whose figures each person is."""
    made: dict[int, Made] = field(default_factory=dict[int, Made])
    shown: set[Behind] = field(default_factory=set[Behind])
    """What was behind every figure shown so far."""

    def __post_init__(self) -> None:
        self.community = Communities(self.desk.db, self.desk.clock)
        self.messages = Messages(self.desk.db, self.desk.clock)
        self.members = Members(self.desk.db, self.desk.clock)

    async def start(self, user_id: int) -> None:
        if user_id not in self.started:
            self.started.add(user_id)
            await self.desk.start(user_id, 50_000)

    async def send(
        self, user_id: int, category: str | None = None, *, invited: bool = False, known: bool = True
    ) -> int:
        """Send a proposal; ``known``: its sender confirms that there was no answer."""
        await self.start(user_id)
        who, link = in_guild(user_id), LINK.format(len(self.owners))
        if category is not None:
            await self.desk.log(who, link=link, category=category)
        sent = await self.desk.send(link, 0 if invited else 8, who, invited=invited, cover=True)
        self.owners[sent.proposal_id] = user_id
        if known:
            await self.step(sent.proposal_id, "no answer")
        return sent.proposal_id

    async def step(self, proposal_id: int, status: str) -> None:
        """Log a step; after one that is no answer the sender confirms that there is none, so that a tally counts it."""
        who = in_guild(self.owners[proposal_id])
        await self.desk.update(f"#{proposal_id}", status, who, confirmed=True)
        if status in {"sent", "viewed"}:
            await self.desk.update(f"#{proposal_id}", "no answer", who, confirmed=True)

    async def retract(self, proposal_id: int) -> None:
        who = in_guild(self.owners[proposal_id])
        await self.desk.proposals.retract(who, f"#{proposal_id}", self.desk.key())

    async def take_part(self, user_id: int, *, on: bool = True, guild: int = GUILD) -> None:
        await self.start(user_id)
        await self.community.take_part(in_guild(user_id, guild), "figures", on, self.desk.key())
        if on:
            self.counted[user_id] = guild
        elif self.counted.get(user_id) == guild:
            del self.counted[user_id]

    async def named(self, user_id: int, *, on: bool = True) -> None:
        await self.community.take_part(in_guild(user_id), "board", on, self.desk.key())

    async def forget(self, user_id: int) -> None:
        wallet_id = (await self.members.privacy(in_guild(user_id))).wallet_id
        await self.members.erase(in_guild(user_id), wallet_id)
        self.started.discard(user_id)
        self.counted.pop(user_id, None)
        for made in self.made.values():
            made.forgotten.add(user_id)

    async def pass_days(self, days: int) -> None:
        self.desk.clock.advance(days=days)
        swept = await self.messages.sweeps.run(self.desk.clock.now())
        assert swept.failed == ()

    async def cut_off(self, members: int) -> None:
        """The process ends in the making of a tally, when some have been taken in."""
        at = self.desk.clock.now() - RIPE_MS
        tally = await self.desk.db.write(tallies.begin, GUILD, at)
        await self.desk.db.write(tallies.add_members, GUILD, tally, 0, members)

    async def standing(self) -> list[int]:
        """The proposals that there are."""
        rows = await self.desk.db.read(lambda tx: tx.rows("SELECT id FROM proposal WHERE status <> 'void'"))
        return [int(id_) for (id_,) in rows]

    async def look(self) -> None:
        """Everything that is shown is what a recount says; nothing of it can be narrowed down to one to four people."""
        for id_, one in (await self.desk.db.read(self._new)).items():
            known = {fact.id for made in self.made.values() for fact in made.facts}
            assert known.isdisjoint(fact.id for fact in one.facts), "a proposal is counted twice"
            people = {fact.user_id for fact in one.facts}
            assert {self.counted.get(user_id) for user_id in people} == {GUILD}, "counted without wanting it"
            self.made[id_] = one
        for period in Period:
            await self._compare(period)

    async def _compare(self, period: Period) -> None:
        view = await self.community.figures(in_guild(11), period)
        takes_part = sum(guild == GUILD for guild in self.counted.values())
        assert view.people == (takes_part if takes_part >= FEWEST else None)
        whole = [made for made in self.made.values() if self._is_shown(made, period)]
        if not whole:
            assert view.tallied is None
            return
        assert view.tallied is not None
        assert view.tallied.sent_to == max(made.sent_to for made in whole)
        _is_typical(view.tallied, [facts for made in whole for facts in _by_person(made.facts)])
        self._seen(frozenset((fact.user_id, fact.id) for made in whole for fact in made.facts))
        assert {rate.category for rate in view.tallied.by_category} == {
            name for one in whole for name in one.categories
        }
        assert view.tallied.typical.known == sum(len(made.facts) for made in whole)
        for name, rate, count in view.tallied.by_category:
            facts = [
                fact
                for made in whole
                if name in made.categories
                for fact in made.facts
                if fact.category == name
            ]
            self._seen(frozenset((fact.user_id, fact.id) for fact in facts))
            people = [
                rows
                for made in whole
                if name in made.categories
                for rows in _by_person([fact for fact in made.facts if fact.category == name])
            ]
            assert abs(rate - _rate(people, 2)) < 1e-9
            assert count == len(facts)

    def _is_shown(self, made: Made, period: Period) -> bool:
        days = DAYS.get(period)
        since = self.desk.clock.now() - days * DAY_MS if days else 0
        people = {fact.user_id for fact in made.facts} - made.forgotten
        still = sum(self.counted.get(user_id) == GUILD for user_id in people)
        return made.made_at >= since and still >= FEWEST

    def _seen(self, behind: Behind) -> None:
        assert _people(behind) >= FEWEST
        if behind not in self.shown:
            for other in self.shown:
                for left in (behind - other, other - behind):
                    assert _people(left) == 0 or _people(left) >= FEWEST, (behind, other)
            self.shown.add(behind)

    def _new(self, tx: Tx) -> dict[int, Made]:
        rows = tx.rows("SELECT id, made_at, sent_to FROM tally WHERE guild_id = ? AND made_at > 0", (GUILD,))
        return {id_: _made(tx, id_, *rest) for id_, *rest in rows if id_ not in self.made}


def _made(tx: Tx, tally_id: int, made_at: int, sent_to: int) -> Made:
    found = tx.rows(
        "SELECT proposal.id, owner_id, category FROM proposal JOIN wallet ON wallet.id = wallet_id"
        " JOIN job ON job.id = job_id WHERE counted_in = ? AND status <> 'void'",
        (tally_id,),
    )
    facts = [Fact(id_, owner, category, _reached(tx, id_), _net(tx, id_)) for id_, owner, category in found]
    shown = tx.rows(
        "SELECT DISTINCT category FROM tally_row WHERE tally_id = ? AND category <> ''", (tally_id,)
    )
    return Made(made_at, sent_to, tuple(facts), frozenset(str(name) for (name,) in shown))


def _reached(tx: Tx, proposal_id: int) -> int:
    """A step back is a correction: it takes back what came after it."""
    standing: set[int] = set()
    for event in proposals.events(tx, proposal_id):
        if event.what == "no_answer":
            standing = {one for one in standing if one < STEPS.index("interviewing")}
        if event.what in STEPS:
            place = STEPS.index(event.what)
            standing = {one for one in standing if one <= place} | {place}
    return max(standing)


def _net(tx: Tx, proposal_id: int) -> int:
    return -sum(entry.amount for entry in entries.of_proposal(tx, proposal_id))


def _by_person(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    for person in {fact.user_id for fact in facts}:
        yield [fact for fact in facts if fact.user_id == person]


def _rate(people: Sequence[Sequence[Fact]], step: int) -> float:
    return fmean(sum(fact.reached >= step for fact in facts) / len(facts) for facts in people)


def _per(people: Sequence[Sequence[Fact]], step: int) -> float | None:
    costs: list[float] = []
    for facts in people:
        got = sum(fact.reached >= step for fact in facts)
        costs.append(sum(fact.net for fact in facts) / got if got else inf)
    middle = median_low(costs)
    return None if middle == inf else middle


def _is_typical(shown: TallyFigures, people: Sequence[Sequence[Fact]]) -> None:
    found = shown.typical
    rates = (found.viewed, found.replied, found.hired)
    for rate, step in zip(rates, (1, 2, 4), strict=True):
        assert abs(rate - _rate(people, step)) < 1e-9
    assert (found.per_interview, found.per_hire) == (_per(people, 2), _per(people, 4))
    assert found.sent == median_low(len(facts) for facts in people)


def _people(behind: Behind) -> int:
    return len({person for person, _ in behind})
