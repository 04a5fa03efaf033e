"""A server whose members ask for reviews, read, stall, leave and are erased at random, and the rules that must hold."""

import random
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot import errors
from bot.clock import ManualClock
from bot.domain.reviews import ReviewMark, ReviewPart
from bot.processes import Processes
from bot.services import Services
from bot.services.reviews import AskReview, WriteReview
from bot.services.reviews.sweeping import leave
from bot.services.who import Who
from bot.store.engine.database import Database
from tests.processes import pool

GUILD = 900
MARKS = (ReviewMark.WEAK,) * len(ReviewPart)


class Village:
    """The members of one server, by number, and what is known of each draft.

    ``since``: when each member began to wait (UTC ms). ``waits``: the waits that ended with a review (ms).
    """

    def __init__(self, db: Database, clock: ManualClock, path: Path, size: int, seed: int) -> None:
        self.db, self.clock, self.path = db, clock, path
        self.services = Services(db, clock, Processes(pool()))
        self.members = list(range(1000, 1000 + size))
        self.random = random.Random(seed)
        self.keys = iter(range(10**9))
        self.claims: dict[int, int] = {}
        """The last claim of each reader."""
        self.markers: dict[int, str] = {}
        """The word that only this draft has, by the draft's id."""
        self.since: dict[int, int] = {}
        self.waits: list[int] = []

    def who(self, member: int) -> Who:
        return Who(member, GUILD)

    def key(self) -> str:
        return f"interaction:{next(self.keys)}"

    async def rows(self, sql: str, *params: Any) -> list[tuple[Any, ...]]:
        return await self.db.read(lambda tx: tx.rows(sql, params))

    async def ask(self, member: int) -> None:
        """Ask for a review of a draft with a marker, of a random length; nothing happens where that is refused."""
        marker = f"zebra{member}x{self.random.randrange(10**9)}"
        draft = " ".join([marker] * self.random.choice([5, 40, 250]))[:5000]
        with suppress(errors.DraftWaits, errors.TooOften):
            own = await self.services.reviews.ask(self.who(member), AskReview(draft), self.key())
            self.markers[own.id] = marker
            self.since.setdefault(member, self.clock.now())

    async def visit(self, member: int, does: str) -> bool:
        """Let a member read the next draft, and then finish, give back or do nothing. Return False where nothing waits."""
        reviews = self.services.reviews
        try:
            draft = await reviews.claim(self.who(member), self.key())
        except (errors.NothingToReview, errors.TooOften, errors.ReviewsStopped):
            return False
        self.claims[member] = draft.claim_id
        [(review_id, asker)] = await self.rows(
            "SELECT review.id, review.user_id FROM review JOIN review_claim ON review.id = review_id"
            " WHERE review_claim.id = ?",
            draft.claim_id,
        )
        assert asker != member
        assert self.markers[review_id] in draft.text
        if does == "finishes":
            said = WriteReview(draft.claim_id, MARKS, (f"Because of {self.markers[review_id]}",) * 5)
            if not (await reviews.write(self.who(member), said, self.key())).is_late:
                self.waits.append(self.clock.now() - self.since.pop(asker, self.clock.now()))
                await reviews.open(self.who(asker), draft.claim_id)
                await reviews.answer(self.who(asker), draft.claim_id, helped=True)
        elif does == "returns":
            await reviews.give_back(self.who(member), draft.claim_id)
        return True

    async def peep(self, member: int, claim_id: int) -> None:
        """Check that a member sees a draft within an own open claim only, and only its own draft."""
        [row] = await self.rows(
            "SELECT user_id, state, until_at FROM review_claim WHERE id = ?", claim_id
        ) or [None]
        may = row is not None and row[:2] == (member, "open") and row[2] > self.clock.now()
        try:
            await self.services.reviews.read(self.who(member), claim_id, 0)
        except (errors.UnknownReview, errors.ClaimOver):
            assert not may
        else:
            assert may

    async def erase(self, member: int) -> None:
        view = await self.services.members.privacy(self.who(member))
        await self.services.members.erase(self.who(member), view.wallet_id)
        self.since.pop(member, None)

    async def depart(self, member: int) -> None:
        await self.db.write(leave, GUILD, member, self.clock.now())
        self.since.pop(member, None)

    async def withdraw(self, member: int) -> None:
        view = await self.services.reviews.queue(self.who(member), is_manager=False)
        if view.own is not None:
            await self.services.reviews.withdraw(self.who(member), view.own.id)
            self.since.pop(member, None)

    async def sweep(self) -> None:
        await self.services.messages.sweeps.run(self.clock.now())

    async def leftovers(self) -> list[str]:
        """Return the markers of ended drafts that are still in the database file or its log, after the periodic work."""
        await self.services.members.finish_erasures()
        kept = {int(id_) for (id_,) in await self.rows("SELECT DISTINCT review_id FROM review_text")}
        data = b"".join(
            file.read_bytes() for file in self.path.parent.iterdir() if file.name.startswith(self.path.name)
        )
        ended = [marker for id_, marker in self.markers.items() if id_ not in kept]
        assert ended, "some drafts have ended"
        return [marker for marker in ended if marker.encode() in data]
