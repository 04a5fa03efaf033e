"""Reviews behind the cards: whose advice went with replies, departures, who is asked to read, and what is kept."""

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.domain.messages.reminders import ReminderTopic
from bot.domain.reviews import DRAFT_MS, FEWEST_KNOWN, MOST_CLAIMS, MOST_LAPSES, MOST_NUDGED, ReaderOutcomes
from bot.domain.time.calendar import DAY_MS, HOUR_MS
from bot.processes import Processes
from bot.services import Services
from bot.services.jobs import LogJob
from bot.services.ledger import Start
from bot.services.members import ChangeReminders
from bot.services.members.privacy import NO_WALLET
from bot.services.messages.departures import move_reminders
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.reviews import AskReview, ReadDraft, ReviewMark, ReviewPart, WriteReview
from bot.services.who import Who
from bot.store.engine.database import Database
from tests.processes import pool

GUILD = 900
ANA, BEN, CLEO, DORA = (Who(user_id, GUILD) for user_id in (11, 12, 13, 14))
MARKS = (ReviewMark.FINE,) * len(ReviewPart)
DRAFT = "Hi Sarah, I drew nine bakery signs last year. Which street is yours in?"
SENTENCES = ("Fine as it is.",) * len(ReviewPart)


class Circle:
    """The services, called with new keys."""

    def __init__(self, db: Database, clock: ManualClock) -> None:
        self.services = Services(db, clock, Processes(pool()))
        self.reviews = self.services.reviews
        self.db, self.clock = db, clock
        self._keys = iter(range(10**6))

    def key(self) -> str:
        return f"interaction:{next(self._keys)}"

    async def start(self, *members: Who) -> None:
        for who in members:
            await self.services.ledger.start(who, Start(500, Plan.BASIC), self.key())

    async def ask(self, who: Who, job: str = "", *, hides_name: bool = False) -> int:
        own = await self.reviews.ask(who, AskReview(DRAFT, job, hides_name), self.key())
        return own.id

    async def claim(self, who: Who) -> ReadDraft:
        return await self.reviews.claim(who, self.key())

    async def review(self, who: Who) -> int:
        """Read the next draft and review it; return the claim."""
        draft = await self.claim(who)
        await self.reviews.write(who, WriteReview(draft.claim_id, MARKS, SENTENCES), self.key())
        return draft.claim_id

    async def sweep(self) -> None:
        await self.services.messages.sweeps.run(self.clock.now())

    async def rows(self, sql: str) -> list[tuple[object, ...]]:
        return await self.db.read(lambda tx: tx.rows(sql))


@pytest.fixture
def circle(db: Database, clock: ManualClock) -> Circle:
    return Circle(db, clock)


async def reviewed_job(circle: Circle, number: int, reader: Who, *, hides_name: bool = False) -> str:
    """Log a job as Ana, have the draft for it reviewed, and send the proposal; return the proposal."""
    circle.clock.advance(days=1)
    logged = await circle.services.jobs.log(ANA, LogJob(title=f"Job number {number}"), circle.key())
    await circle.ask(ANA, f"#{logged.job.id}", hides_name=hides_name)
    await circle.reviews.answer(ANA, await circle.review(reader), helped=True)
    sent = await circle.services.proposals.send(ANA, SendProposal(f"#{logged.job.id}", 4), circle.key())
    return f"#{sent.proposal_id}"


async def test_advice_is_compared_with_known_outcomes_only(circle: Circle) -> None:
    await circle.start(ANA)
    for number in range(FEWEST_KNOWN):
        proposal = await reviewed_job(circle, number, BEN)
        status = "interviewing" if number < 2 else "declined"
        assert (await circle.reviews.advice(ANA)).readers == ()
        await circle.services.proposals.update(ANA, UpdateProposal(proposal, status), circle.key())
    await reviewed_job(circle, 98, BEN)
    await reviewed_job(circle, 99, CLEO, hides_name=True)
    view = await circle.reviews.advice(ANA)
    assert view.readers == (ReaderOutcomes(BEN.user_id, 2, FEWEST_KNOWN, 1),)
    assert (await circle.reviews.queue(ANA, is_manager=False)).has_advice
    assert not (await circle.reviews.queue(BEN, is_manager=False)).has_advice, "it is the asker's alone"
    assert await circle.rows("SELECT COUNT(*) FROM review_advice WHERE reader_id = 13") == [(0,)]


async def test_whoever_has_left_a_server_holds_nothing_there(circle: Circle) -> None:
    asked = await circle.ask(ANA)
    held = await circle.claim(BEN)
    await circle.ask(BEN)
    await circle.db.write(move_reminders, GUILD, BEN.user_id, circle.clock.now())
    with pytest.raises(errors.ClaimOver):
        await circle.reviews.read(BEN, held.claim_id, 0)
    assert await circle.rows("SELECT id, state FROM review ORDER BY id") == [
        (asked, "waiting"),
        (asked + 1, "withdrawn"),
    ]
    assert (await circle.claim(CLEO)).text == DRAFT


async def test_hidden_names_stay_hidden_once_somebody_has_read(circle: Circle) -> None:
    draft_id = await circle.ask(ANA, hides_name=True)
    assert not (await circle.reviews.hide(ANA, draft_id, hides_name=False)).hides_name
    assert (await circle.reviews.hide(ANA, draft_id, hides_name=True)).hides_name
    held = await circle.claim(BEN)
    await circle.reviews.give_back(BEN, held.claim_id)
    assert (await circle.reviews.hide(ANA, draft_id, hides_name=False)).hides_name
    await circle.reviews.withdraw(ANA, draft_id)
    for again in (
        circle.reviews.hide(ANA, draft_id, hides_name=True),
        circle.reviews.withdraw(ANA, draft_id),
    ):
        with pytest.raises(errors.UnknownReview):
            await again


async def test_a_manager_decides_on_no_report_about_an_own_review(circle: Circle) -> None:
    await circle.ask(ANA)
    claim_id = await circle.review(BEN)
    assert not await circle.reviews.report(ANA, claim_id)
    assert (await circle.reviews.queue(BEN, is_manager=True)).reports == 0
    assert await circle.reviews.first_report(BEN, is_manager=True) is None
    with pytest.raises(errors.UnknownReview):
        await circle.reviews.decide(BEN, claim_id, stops=False, is_manager=True)
    assert (await circle.reviews.queue(CLEO, is_manager=True)).reports == 1


async def test_a_draft_is_read_in_its_server_only(circle: Circle) -> None:
    await circle.ask(ANA)
    held = await circle.claim(BEN)
    for elsewhere in (Who(BEN.user_id, BEN.user_id), Who(BEN.user_id, 901)):
        with pytest.raises(errors.ReviewNeedsServer):
            await circle.reviews.read(elsewhere, held.claim_id, 0)
    with pytest.raises(errors.NothingToReview):
        await circle.claim(Who(CLEO.user_id, 901))


async def test_only_a_few_of_many_readers_are_asked_about_a_draft_on_a_day(circle: Circle) -> None:
    readers = [Who(user_id, GUILD) for user_id in range(20, 25 + 2 * MOST_NUDGED)]
    await circle.start(*readers)
    for who in readers:
        await circle.reviews.join(who)
        await circle.services.members.change_reminders(
            who, ChangeReminders(on=(ReminderTopic.REVIEW,)), circle.key()
        )
    await circle.ask(ANA)
    circle.clock.advance(hours=24)
    await circle.sweep()
    assert await circle.rows("SELECT COUNT(*) FROM outbox") == [(2 * MOST_NUDGED,)], "two days of waiting"
    await circle.sweep()
    circle.clock.advance(seconds=1)
    await circle.sweep()
    assert await circle.rows("SELECT COUNT(*) FROM outbox") == [(2 * MOST_NUDGED,)]
    payloads = await circle.rows("SELECT DISTINCT kind, payload ->> 'kind' FROM outbox")
    assert payloads == [("digest", "review")]


async def test_a_reader_begins_and_lets_lapse_a_few_times_a_day(circle: Circle) -> None:
    for number in range(MOST_CLAIMS + 1):
        await circle.ask(Who(30 + number, GUILD))
    for _ in range(MOST_CLAIMS):
        await circle.review(BEN)
    with pytest.raises(errors.TooOften):
        await circle.claim(BEN)
    await circle.ask(ANA)
    for _ in range(MOST_LAPSES):
        await circle.claim(CLEO)
        circle.clock.advance(hours=2)
        await circle.sweep()
    with pytest.raises(errors.TooOften) as refusal:
        await circle.claim(CLEO)
    circle.clock.set(refusal.value.again_at)
    assert (await circle.claim(CLEO)).words == len(DRAFT.split())


async def test_rows_without_words_go_a_week_after_the_draft(circle: Circle) -> None:
    await circle.ask(ANA)
    await circle.reviews.open(ANA, await circle.review(BEN))
    circle.clock.advance(seconds=DRAFT_MS // 1000)
    await circle.sweep()
    assert await circle.rows("SELECT COUNT(*) FROM review_claim") == [(1,)]
    circle.clock.advance(seconds=1)
    await circle.sweep()
    for table in ("review", "review_claim", "review_text"):
        assert await circle.rows(f"SELECT * FROM {table}") == []


async def test_an_unopened_review_outlives_its_draft_by_a_week(circle: Circle) -> None:
    await circle.ask(ANA)
    claim_id = await circle.review(BEN)
    circle.clock.advance(seconds=(DRAFT_MS + HOUR_MS) // 1000)
    await circle.sweep()
    assert await circle.rows("SELECT claim_id FROM review_text") == [(claim_id,)], "the draft is gone"
    circle.clock.advance(seconds=(DRAFT_MS - DAY_MS) // 1000)
    assert (await circle.reviews.open(ANA, claim_id)).rubric.sentences == SENTENCES


async def test_owing_follows_the_last_review_had_or_given_in_this_server(circle: Circle) -> None:
    await circle.ask(ANA)
    await circle.reviews.answer(ANA, await circle.review(BEN), helped=False)
    await circle.ask(ANA)
    assert (await circle.reviews.queue(ANA, is_manager=False)).own is not None
    [(ana, ben)] = await circle.rows(
        "SELECT MAX(CASE WHEN user_id = 11 THEN owes END), MAX(CASE WHEN user_id = 12 THEN owes END) FROM review_reader"
    )
    assert (ana, ben) == (1, 0)
    await circle.ask(DORA)
    await circle.review(ANA)
    assert await circle.rows("SELECT owes FROM review_reader WHERE user_id = 11") == [(0,)]


async def test_a_review_that_never_came_leaves_no_debt_and_no_advice(circle: Circle) -> None:
    """Its reader has deleted everything before the asker could read it, so the draft waits for another reader."""
    await circle.start(ANA)
    logged = await circle.services.jobs.log(ANA, LogJob(title="A sign for a bakery"), circle.key())
    draft_id = await circle.ask(ANA, f"#{logged.job.id}")
    await circle.review(BEN)
    await circle.services.members.erase(BEN, NO_WALLET)
    assert await circle.rows("SELECT user_id, owes FROM review_reader") == [(ANA.user_id, 0)]
    assert await circle.rows("SELECT reader_id FROM review_advice") == []
    assert await circle.rows("SELECT id, state FROM review") == [(draft_id, "waiting")]
    await circle.reviews.open(ANA, await circle.review(CLEO))
    await circle.services.members.erase(CLEO, NO_WALLET)
    assert await circle.rows("SELECT user_id, owes FROM review_reader") == [(ANA.user_id, 1)], "this one came"
    assert await circle.rows("SELECT reader_id FROM review_advice") == [(0,)]
