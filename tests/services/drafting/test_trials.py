"""Trials of two openings: the draw for each job, known replies alone, the end and its undo, and what erasing leaves."""

from collections.abc import Awaitable

import pytest

from bot import errors
from bot.domain.drafting.draws import Arm
from bot.domain.drafting.trials import ArmReplies
from bot.processes import Processes
from bot.services import Services
from bot.services.drafting import (
    DraftView,
    EndTrial,
    SaveDraft,
    StartTrial,
    TrialForm,
    TrialView,
    TypedTemplate,
)
from bot.services.drafting.trials import LONGEST_OPENING
from bot.store.engine.database import Tx
from bot.store.privacy import erase
from tests.processes import pool
from tests.services.desk import ANA, BEN, Desk, in_guild

BODY = "Hi {{ client.name }},\n\nOld words about {{ job.title }}.\n\nBest, Ana"
OTHER = "New words about {{ job.title }}."


class Trial:
    """A template of Ana's with a trial; each call is Ana's, under a new key."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.services = Services(desk.db, desk.clock, Processes(pool()))
        self.trials = self.services.trials
        self.ana = in_guild(ANA)
        self.template_id = 0

    async def begin(self, opening: str = OTHER) -> TrialView:
        view = await self.services.templates.save(self.ana, TypedTemplate("Web", BODY), self.desk.key())
        self.template_id = view.template.id
        return await self.start(opening)

    async def start(self, opening: str = OTHER) -> TrialView:
        return await self.trials.start(self.ana, StartTrial(self.template_id, opening), self.desk.key())

    async def draft(self, title: str) -> DraftView:
        logged = await self.desk.log(title=title)
        return await self.services.drafts.draft(self.ana, f"#{logged.job.id}")

    async def send(self, title: str, status: str = "", *, invited: bool = False) -> Arm:
        """Draft and send a proposal, and tell its status; return the opening that was drawn."""
        draft = await self.draft(title)
        sent = await self.desk.send(f"#{draft.job.id}", 10, invited=invited)
        if status:
            await self.desk.update(f"#{sent.proposal_id}", status)
        return Arm(draft.draft.origin.opening[-1])

    async def body(self) -> str:
        return (await self.services.templates.show(self.ana, "Web")).shown.body

    async def shown(self) -> TrialView:
        view = (await self.services.templates.show(self.ana, "Web")).trial
        assert view is not None
        return view


@pytest.fixture
async def trial(desk: Desk) -> Trial:
    await desk.start(balance=5000)
    return Trial(desk)


async def refused(error: type[errors.DomainError], work: Awaitable[object]) -> None:
    with pytest.raises(error):
        await work


async def test_each_job_gets_one_of_the_two_openings_by_a_balanced_draw(trial: Trial) -> None:
    await trial.begin()
    arms: list[Arm] = []
    for number in range(10):
        draft = await trial.draft(f"Job {number}")
        arms.append(Arm(draft.draft.origin.opening[-1]))
        words = "Old words" if arms[-1] is Arm.A else "New words"
        assert f"{words} about Job {number}." in draft.draft.text
        assert draft.draft.text.endswith("Best, Ana")
    assert 4 <= arms.count(Arm.A) <= 6


async def test_drafting_again_draws_the_same(trial: Trial) -> None:
    await trial.begin()
    for number in range(4):
        first = await trial.draft(f"Job {number}")
        again = await trial.services.drafts.start_over(trial.ana, first.draft.id)
        assert again.draft.origin == first.draft.origin
        await trial.services.drafts.throw_away(trial.ana, again.draft.id)
        third = await trial.services.drafts.draft(trial.ana, f"#{first.job.id}")
        assert (third.draft.origin, third.draft.text) == (first.draft.origin, first.draft.text)


async def test_only_known_and_matured_outcomes_count_and_silence_is_no_no(trial: Trial) -> None:
    await trial.begin()
    arms = [
        (await trial.send("Job 1", "interviewing"), True),
        (await trial.send("Job 2", "declined"), False),
        (await trial.send("Job 3", "no answer"), False),
    ]
    silent = [await trial.send("Job 4"), await trial.send("Job 5", "viewed")]
    await trial.send("Job 6", "interviewing", invited=True)
    young = await trial.shown()
    assert (young.result.a, young.result.b, young.young) == (ArmReplies(0, 0), ArmReplies(0, 0), 5)
    trial.desk.clock.advance(days=31)
    view = await trial.shown()
    for arm, counted in ((Arm.A, view.result.a), (Arm.B, view.result.b)):
        assert counted.known == sum(each is arm for each, _ in arms)
        assert counted.replies == sum(reply for each, reply in arms if each is arm)
        assert view.sent[arm] == counted.known + silent.count(arm)
    assert view.young == 0
    assert view.result.winner is None
    assert view.known_per_week == pytest.approx(3)
    assert view.result.more > 100


async def test_a_proposal_counts_by_its_draw_also_where_the_text_was_changed(trial: Trial) -> None:
    await trial.begin()
    draft = await trial.draft("Job 1")
    await trial.services.drafts.save(
        trial.ana, draft.draft.id, SaveDraft("Quite another text, written by hand.")
    )
    await trial.desk.send(f"#{draft.job.id}", 10)
    assert (await trial.shown()).sent[Arm(draft.draft.origin.opening[-1])] == 1


async def test_a_proposal_with_another_template_or_taken_back_is_in_no_trial(trial: Trial) -> None:
    await trial.begin()
    await trial.services.templates.save(trial.ana, TypedTemplate("Other", "Text."), trial.desk.key())
    draft = await trial.draft("Job 1")
    await trial.desk.send(f"#{draft.job.id}", 10, template="Other")
    assert sum((await trial.shown()).sent.values()) == 0


async def test_a_trial_can_be_ended_and_gone_on_with(trial: Trial) -> None:
    started = await trial.begin()
    await refused(errors.TrialRuns, trial.start("More words."))
    key = trial.desk.key()
    ask = EndTrial(started.trial.id, Arm.B)
    ended = await trial.trials.end(trial.ana, ask, key)
    assert (ended.trial.kept, ended.trial.ended_at) == (Arm.B, trial.desk.clock.now())
    assert await trial.body() == BODY.replace("Old words", "New words")
    assert await trial.trials.end(trial.ana, ask, key) == ended
    await refused(errors.NoTrial, trial.trials.end(trial.ana, ask, trial.desk.key()))
    assert (await trial.draft("Job 1")).draft.origin.opening == ""
    again = await trial.trials.resume(trial.ana, started.trial.id, trial.desk.key())
    assert (again.trial.kept, again.trial.ended_at) == (None, None)
    assert await trial.body() == BODY
    await refused(errors.NoTrial, trial.trials.resume(trial.ana, started.trial.id, trial.desk.key()))
    assert (await trial.draft("Job 2")).draft.origin.opening != ""


async def test_keeping_the_own_opening_makes_no_version_and_a_later_change_stays(trial: Trial) -> None:
    started = await trial.begin()
    ended = await trial.trials.end(trial.ana, EndTrial(started.trial.id, Arm.A), trial.desk.key())
    assert (await trial.services.templates.show(trial.ana, "Web")).numbers == (1,)
    assert ended.trial.template_version is None
    later = await trial.start("Third words.")
    await refused(errors.TrialRuns, trial.trials.resume(trial.ana, started.trial.id, trial.desk.key()))
    await trial.trials.end(trial.ana, EndTrial(later.trial.id, Arm.B), trial.desk.key())
    changed = TypedTemplate("Web", "Quite another template.", "", trial.template_id)
    await trial.services.templates.save(trial.ana, changed, trial.desk.key())
    await trial.trials.resume(trial.ana, later.trial.id, trial.desk.key())
    assert await trial.body() == "Quite another template."


async def test_what_is_typed_is_checked(trial: Trial) -> None:
    await trial.begin()
    await refused(errors.TrialRuns, trial.trials.begin(trial.ana, trial.template_id))
    await trial.trials.end(trial.ana, EndTrial(1, Arm.A), trial.desk.key())
    form = await trial.trials.begin(trial.ana, trial.template_id)
    assert form == TrialForm(trial.template_id, "Web", "Old words about {{ job.title }}.")
    for error, opening in (
        (errors.SameOpening, " Old words  about {{ job.title }}."),
        (errors.SameOpening, "  "),
        (errors.TooLong, "x" * (LONGEST_OPENING + 1)),
        (errors.BadTemplate, "{% include 'x' %}"),
        (errors.BadTemplate, "{{ job.title"),
    ):
        await refused(error, trial.start(opening))
    assert (await trial.shown()).trial.id == 1


async def test_a_template_that_takes_no_opening_any_more_draws_none(trial: Trial) -> None:
    await trial.begin("{% if client.name %}New words.{% endif %}")
    broken = TypedTemplate("Web", "{% if rate %}\n\nOne.\n\n{% endif %}", "", trial.template_id)
    await trial.services.templates.save(trial.ana, broken, trial.desk.key())
    assert (await trial.draft("Job 1")).draft.origin.opening == ""


async def test_nobody_sees_or_ends_the_trial_of_another(trial: Trial) -> None:
    started = await trial.begin()
    await trial.desk.start(BEN)
    ben = in_guild(BEN)
    await refused(errors.NoTrial, trial.trials.show(ben, started.trial.id))
    await refused(errors.NoTrial, trial.trials.end(ben, EndTrial(started.trial.id, Arm.B), trial.desk.key()))
    await refused(errors.NoTrial, trial.trials.resume(ben, started.trial.id, trial.desk.key()))
    await refused(errors.UnknownTemplate, trial.trials.begin(ben, trial.template_id))
    ask = StartTrial(trial.template_id, "x")
    await refused(errors.UnknownTemplate, trial.trials.start(ben, ask, trial.desk.key()))


async def test_a_trial_goes_with_its_template_and_with_its_member(trial: Trial) -> None:
    started = await trial.begin()
    await trial.send("Job 1")
    await trial.services.templates.remove(trial.ana, trial.template_id)
    assert await trial.desk.db.read(rows) == (0, 0)
    await refused(errors.NoTrial, trial.trials.show(trial.ana, started.trial.id))
    await trial.begin()
    await trial.send("Job 2")
    assert await trial.desk.db.read(rows) == (1, 1)
    await trial.desk.db.write(erase, ANA)
    assert await trial.desk.db.read(rows) == (0, 0)


def rows(tx: Tx) -> tuple[int, int]:
    counts = [tx.row(f"SELECT COUNT(*) FROM {table}") for table in ("opening_trial", "opening_draw")]
    return tuple(int(count[0]) for count in counts if count)  # type: ignore[return-value]
