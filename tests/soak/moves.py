"""Random things that members do, written down beforehand, so that each can be asked for again after a crash."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random
from typing import Any, Self

from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, day_of
from bot.errors import DomainError
from bot.services import Services
from bot.services.jobs.close import Closed
from bot.services.ledger.add import Add, Added
from bot.services.ledger.spend import Spend, Spent
from bot.services.ledger.start import Start, Started
from bot.services.posting.reversing import Undone
from bot.services.proposals.send import SendProposal, SentProposal
from bot.services.proposals.update import Updated, UpdateProposal
from bot.services.who import Who
from bot.store.engine.database import Database

MINUTES_BETWEEN = 40
COMMUNITY = 900
FIRST_MEMBER = 1000
KINDS = ("spend", "add", "send", "late", "late add", "undo", "cover", "cancelled", "outbid")
WEIGHTS = (30, 18, 12, 12, 6, 10, 3, 5, 4)


@dataclass(frozen=True, slots=True)
class Move:
    """``at``: when (UTC ms). ``what``: the job, a source, an era of life; whatever the kind needs."""

    key: str
    user: int
    kind: str
    at: int
    amount: int
    on: str | None = None
    what: str = ""

    def line(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, line: str) -> Self:
        return cls(**json.loads(line))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a move led to. ``change``: of the entries that it wrote, in all (Connects); None where it was refused.

    ``answer``: a hash of the answer (without the balance, which is that of the moment), or the refusal's name.
    ``undone``: entries that it took back.
    """

    key: str
    answer: str
    change: int | None
    undone: tuple[int, ...] = ()

    def line(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, line: str) -> Self:
        found = json.loads(line)
        return cls(found["key"], found["answer"], found["change"], tuple(found["undone"]))


class Doors:
    """The services that moves go through."""

    def __init__(self, db: Database, clock: ManualClock) -> None:
        self.clock = clock
        self.services = Services(db, clock)

    async def make(self, move: Move) -> Outcome:
        """Do it, or be answered as the first time. A refusal is an outcome too."""
        self.clock.set(max(self.clock.now(), move.at))
        try:
            return _outcome(move, await self._ask(move))
        except DomainError as refused:
            return Outcome(move.key, type(refused).__name__, None)

    async def sweep(self) -> None:
        """Write down what has fallen due."""
        swept = await self.services.messages.sweeps.run(self.clock.now())
        assert not swept.failed

    async def _ask(self, move: Move) -> Any:
        who = Who(move.user, COMMUNITY)
        on = date.fromisoformat(move.on) if move.on else None
        match move.kind:
            case "start":
                ask = Start(move.amount, Plan.PLUS, on, monthly_free=True)
                return await self.services.ledger.start(who, ask, move.key)
            case "spend" | "late" | "cover":
                spend = Spend(move.amount, "other", None, on, cover=move.kind == "cover")
                return await self.services.ledger.spend(who, spend, move.key)
            case "add":
                return await self.services.ledger.add(who, Add(move.amount, move.what, expires=on), move.key)
            case "late add":
                return await self.services.ledger.add(who, Add(move.amount, move.what, on=on), move.key)
            case "undo":
                return await self.services.ledger.undo(who, None, move.key)
            case "send":
                return await self.services.proposals.send(
                    who, SendProposal(move.what, move.amount, boost=3, unguarded=True), move.key
                )
            case "outbid":
                return await self.services.proposals.update(
                    who, UpdateProposal(move.what, "outbid"), move.key
                )
            case "cancelled":
                return await self.services.jobs.close(who, move.what, "cancelled", move.key)
            case _:
                raise AssertionError(move.kind)


def planned(random: Random, members: int, start_at: int) -> Iterator[Move]:
    """Moves without end: first everybody starts, then anything."""
    at = start_at
    for number in range(members):
        on = day_of(at) + timedelta(days=random.randint(1, 20))
        yield Move(
            f"start-{number}", FIRST_MEMBER + number, "start", at, random.randint(200, 600), on.isoformat()
        )
    number = 0
    while True:
        number += 1
        at += random.randint(1, 2 * MINUTES_BETWEEN) * 60_000
        user = FIRST_MEMBER + random.randrange(members)
        kind = random.choices(KINDS, WEIGHTS)[0]
        yield _move(random, f"move-{number}", user, kind, at)


def _move(random: Random, key: str, user: int, kind: str, at: int) -> Move:
    amount, on, what = random.randint(1, 30), None, ""
    today = day_of(at)
    match kind:
        case "late" | "late add":
            on = today - timedelta(days=random.randint(1, 25))
        case "add" if random.random() < 0.6:
            on = today + timedelta(days=random.randint(1, 20))
        case "cover":
            amount = random.randint(20, 150)
        case _:
            pass
    if kind in ("add", "late add"):
        what = random.choice(("purchase", "bonus", "reward"))
    if kind in ("send", "outbid", "cancelled"):
        what = f"https://www.upwork.com/jobs/~02{2056519076716738893 - random.randrange(25) * 1_000_000_007}"
    return Move(
        key=key, user=user, kind=kind, at=at, amount=amount, on=on.isoformat() if on else None, what=what
    )


def _outcome(move: Move, answer: Any) -> Outcome:
    change, undone = _effect(move, answer)
    same = repr(replace(answer, balance=None))
    return Outcome(move.key, sha256(same.encode()).hexdigest()[:16], change, undone)


def _effect(move: Move, answer: Any) -> tuple[int, tuple[int, ...]]:
    """How an answer says that the sum of the wallet's entries has changed."""
    match answer:
        case Started():
            return move.amount, ()
        case Undone():
            undone = answer.entries
            return -sum(entry.amount for entry in undone), tuple(entry.entry_id for entry in undone)
        case Spent() | Added() | SentProposal() | Updated() if answer.stated:
            return 0, ()
        case Spent():
            return answer.corrected - answer.amount, ()
        case Added():
            return answer.amount, ()
        case SentProposal():
            return answer.corrected - answer.cost - answer.boost, ()
        case Updated() | Closed():
            return answer.returned, ()
        case _:
            raise AssertionError(f"{move.kind} was answered with {answer!r}")


def a_day_after(moves: list[Move]) -> int:
    """An instant that all of them have behind them."""
    return max(move.at for move in moves) + DAY_MS
