"""Reviews: members ask for eyes on a draft, and other members of the server read it within a claim."""

from bot.clock import Clock
from bot.domain.reviews import ReviewMark, ReviewPart, Rubric
from bot.services.reviews import asking, reading, receiving, reporting, showing
from bot.services.reviews.asking import AskReview, OwnDraft
from bot.services.reviews.letters import ReviewedNews, ReviewNotice
from bot.services.reviews.reading import ReadDraft, WriteReview, WrittenReview
from bot.services.reviews.receiving import ReceivedReview
from bot.services.reviews.reporting import ReviewReport
from bot.services.reviews.showing import AdviceView, ReviewQueue, WaitingDraft
from bot.services.reviews.sweeping import WantedNews
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.reviews import readers

__all__ = [
    "AdviceView",
    "AskReview",
    "OwnDraft",
    "ReadDraft",
    "ReceivedReview",
    "ReviewMark",
    "ReviewNotice",
    "ReviewPart",
    "ReviewQueue",
    "ReviewReport",
    "ReviewedNews",
    "Reviews",
    "Rubric",
    "WaitingDraft",
    "WantedNews",
    "WriteReview",
    "WrittenReview",
]


class Reviews:
    """The use cases of reviews. No draft is shown to anybody but its asker and the reader who holds it."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def may_ask(self, who: Who, job: str = "") -> int:
        """Return the id of the member's own notes on the job, 0 for no job.

        Raises ReviewNeedsServer, DraftWaits, TooOften, UnknownJob, NotYourJob where the member can't ask for a review now.
        """
        return await self._db.read(asking.may_ask_about, who, job, self._clock.now())

    async def join(self, who: Who) -> None:
        """Store that the member reads drafts in this server; does nothing in a direct message, and at a second call."""
        if who.community_id != who.user_id:
            await self._db.write(readers.add, who.user_id, who.community_id)

    async def ask(self, who: Who, ask: AskReview, key: str) -> OwnDraft:
        """Store a draft for the readers of the server; a second call with ``key`` changes nothing.

        Raises ReviewNeedsServer, ShortDraft, TooLong, UnknownJob, NotYourJob, DraftWaits, TooOften.
        """
        return await self._db.write(asking.ask, who, ask, key, self._clock.now())

    async def hide(self, who: Who, review_id: int, *, hides_name: bool) -> OwnDraft:
        """Hide the names of both sides while nobody reads the draft, or show them while nobody has read it yet.

        Does nothing otherwise. Raises UnknownReview.
        """
        return await self._db.write(asking.hide, who, review_id, hides_name=hides_name)

    async def withdraw(self, who: Who, review_id: int) -> None:
        """Delete a draft that has no review yet. Raises UnknownReview, also at a second call."""
        await self._db.write(asking.withdraw, who, review_id, self._clock.now())

    async def queue(self, who: Who, *, is_manager: bool) -> ReviewQueue:
        """Return what waits in the server, what the member asked and reads, and the reviews that the member has had."""
        return await self._db.read(showing.queue, who, self._clock.now(), is_manager=is_manager)

    async def claim(self, who: Who, key: str) -> ReadDraft:
        """Claim the draft that is to be read next and return its first page; while a claim is open, that one's.

        Raises ReviewNeedsServer, ReviewsStopped, TooOften, NothingToReview, ClaimOver.
        """
        return await self._db.write(reading.claim, who, key, self._clock.now())

    async def read(self, who: Who, claim_id: int, page: int) -> ReadDraft:
        """Return a page of the draft that the reader holds. Raises UnknownReview, ReviewNeedsServer, ClaimOver."""
        return await self._db.read(reading.read, who, claim_id, page, self._clock.now())

    async def give_back(self, who: Who, claim_id: int) -> None:
        """End a claim without a review; does nothing for a claim that is over. Raises UnknownReview."""
        await self._db.write(reading.give_back, who, claim_id, self._clock.now())

    async def write(self, who: Who, review: WriteReview, key: str) -> WrittenReview:
        """Store a review and queue the message to the asker; a second call with ``key`` changes nothing.

        Raises UnknownReview, BadChoice, EmptyReview, TooLong, ReviewsStopped.
        """
        return await self._db.write(reading.write, who, review, key, self._clock.now())

    async def open(self, who: Who, claim_id: int) -> ReceivedReview:
        """Return a review of the member's draft, and delete the draft. Raises UnknownReview."""
        return await self._db.write(receiving.open_review, who, claim_id, self._clock.now())

    async def answer(self, who: Who, claim_id: int, *, helped: bool) -> None:
        """Store whether a review helped, and delete its words. Raises UnknownReview."""
        await self._db.write(receiving.answer, who, claim_id, self._clock.now(), helped=helped)

    async def block(self, who: Who, claim_id: int) -> None:
        """Let the reader of a review get no more drafts of the member. Raises UnknownReview."""
        await self._db.write(receiving.block, who, claim_id, self._clock.now())

    async def unblock(self, who: Who) -> int:
        """Let all blocked readers get the member's drafts again. Returns how many there were, 0 for none."""
        return await self._db.write(readers.unblock, who.user_id)

    async def report(self, who: Who, claim_id: int) -> bool:
        """Show a review to the managers of its server, without the draft; return True where the names stay hidden.

        Raises UnknownReview.
        """
        return await self._db.write(reporting.report, who, claim_id, self._clock.now())

    async def first_report(self, who: Who, *, is_manager: bool) -> ReviewReport | None:
        """Return the first open report of the server, None for none. Raises ReviewNeedsServer, UnknownReview."""
        return await self._db.read(reporting.first, who, is_manager=is_manager)

    async def decide(self, who: Who, claim_id: int, *, stops: bool, is_manager: bool) -> ReviewReport | None:
        """Delete a reported review, and stop its reader in this server if ``stops``; return the next report.

        Raises ReviewNeedsServer, UnknownReview.
        """
        now = self._clock.now()
        return await self._db.write(reporting.decide, who, claim_id, now, stops=stops, is_manager=is_manager)

    async def allow_all(self, who: Who, *, is_manager: bool) -> None:
        """Let all stopped members of the server review again. Raises ReviewNeedsServer, UnknownReview."""
        await self._db.write(reporting.allow_all, who, is_manager=is_manager)

    async def advice(self, who: Who) -> AdviceView:
        """Return which readers' advice went with replies, for the member alone."""
        return await self._db.read(showing.advice, who)
