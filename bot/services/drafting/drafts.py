"""/proposal draft: a draft of a proposal from the member's best template, kept until the proposal is sent."""

import asyncio
from dataclasses import dataclass, replace

from bot import errors
from bot.clock import Clock
from bot.domain.drafting.composing import (
    LONGEST_FIELD,
    Composed,
    DraftRequest,
    answers_text,
    compose,
    marks_in,
)
from bot.domain.drafting.marks import mark
from bot.domain.drafting.pooling import ChoiceReason, best_template
from bot.domain.drafting.traits import CommonTrait, HiredProposal, common_traits, traits_of
from bot.processes import Processes, WorkEnded
from bot.services.drafting.records import TemplateFigures, drafted_outcomes, figures, records
from bot.services.drafting.template_views import find_template
from bot.services.drafting.trials import body_with_opening, draw_opening
from bot.services.jobs.finding import JobRef
from bot.services.jobs.log import resolve_job
from bot.services.posting import post
from bot.services.who import Who
from bot.store import drafts, jobs, members, templates
from bot.store.drafts import DraftOrigin, KeptDraft
from bot.store.engine.database import Database, Tx
from bot.store.jobs import Job

MOST_DRAFTS = 20
"""The most drafts that a member keeps."""
MOST_HIRED = 200
"""The last hired proposals that are compared."""
COMPOSING_MAY_TAKE = 20
"""The most seconds for a draft with a post, with the start of a process."""


@dataclass(frozen=True, slots=True)
class DraftView:
    """A kept draft. ``template``: the name of its template, empty where the template was removed.

    ``missing``: marks for what is still to be written. ``own_words``: the client's own words. ``common``: what the member's
    hired proposals of the job's category had in common, empty for too few. ``figures``: of the template. ``connects``: the
    cost of a proposal, None if unknown. ``was_kept``: the draft was there before it was asked for.
    """

    draft: KeptDraft
    job: JobRef
    template: str
    missing: tuple[str, ...]
    own_words: tuple[str, ...]
    common: tuple[CommonTrait, ...]
    figures: TemplateFigures
    connects: int | None
    was_kept: bool = False

    @property
    def whole_text(self) -> str:
        """Return the text with the answers below, without the questions, as a client reads both."""
        lines = (line for line in self.draft.answers.splitlines() if not line.startswith("> "))
        return f"{self.draft.text}\n\n{chr(10).join(lines)}".strip()


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """A draft as typed into its form. ``answers``: questions and answers as text. ``post``: empty for none."""

    text: str
    answers: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a new draft is made of. ``kept``: the draft that there is already, None for none.

    ``own``: the request with the template's own opening.
    """

    job: Job
    kept: KeptDraft | None
    origin: DraftOrigin
    reason: ChoiceReason
    request: DraftRequest
    own: DraftRequest


class Drafts:
    """The use cases of drafts. A member has one draft for each job, which nobody else sees."""

    def __init__(self, db: Database, clock: Clock, processes: Processes) -> None:
        self._db = db
        self._clock = clock
        self._processes = processes

    async def draft(self, who: Who, job: str, template: str = "") -> DraftView:
        """Return the draft that is kept for a job, else a new one from ``template``, or from the best one if it is empty.

        A job's new link is logged. Raises NotStarted, UnknownJob, NoTemplate, UnknownTemplate, BadTemplate, TooManyKept.
        """
        plan = await self._db.write(_plan_unless_kept, who, job, template, self._clock.now())
        if isinstance(plan, int):
            return replace(await self.show(who, plan), was_kept=True)
        return await self._new(who, plan)

    async def _new(self, who: Who, plan: _Plan) -> DraftView:
        """Compose and keep a new draft, in place of the one that the plan has found."""
        try:
            composed = await asyncio.to_thread(compose, plan.request)
        except errors.BadTemplate:
            if not plan.origin.opening:
                raise
            # The template was changed so that it takes no drawn opening any more; the draft is then in no trial.
            composed = await asyncio.to_thread(compose, plan.own)
            plan = replace(plan, origin=replace(plan.origin, opening=""))
        draft_id = await self._db.write(_keep, who, plan, composed, self._clock.now())
        return await self.show(who, draft_id)

    async def show(self, who: Who, draft_id: int) -> DraftView:
        """Return a kept draft. Raises DraftGone."""
        return await self._db.read(_view, who, draft_id, self._clock.now())

    async def save(self, who: Who, draft_id: int, typed: SaveDraft) -> DraftView:
        """Store what was typed into a draft's form, and return the draft.

        A post that is new makes the draft anew where its text wasn't changed; a changed text stays as typed, and gets the
        client's name. Raises DraftGone, EmptyDraft, TooLong, TookTooLong, TooMuchAtOnce.
        """
        if not typed.text.strip():
            raise errors.EmptyDraft
        if len(typed.text) > 2 * LONGEST_FIELD or max(len(typed.answers), len(typed.post)) > LONGEST_FIELD:
            raise errors.TooLong(field="text", longest=2 * LONGEST_FIELD)
        kept, request = await self._db.read(_request_of, who, draft_id, typed)
        changed = replace(kept, text=typed.text, answers=typed.answers, post=typed.post)
        refusal: errors.DomainError | None = None
        if typed.post.strip() and (typed.post != kept.post or not kept.own_words):
            try:
                before = await self._composed(replace(request, post=kept.post))
                changed = _with_post(changed, before, await self._composed(request))
            except (errors.TookTooLong, errors.TooMuchAtOnce) as error:
                refusal, changed = error, replace(changed, own_words="")
        await self._db.write(_save, who, replace(changed, traits=traits_of(changed.text)), self._clock.now())
        if refusal is not None:
            raise refusal  # what was typed is kept, and the post is read when it is saved again
        return await self.show(who, draft_id)

    async def start_over(self, who: Who, draft_id: int, template: str = "") -> DraftView:
        """Make a draft anew, in place of what was typed and pasted. Raises DraftGone, and what `draft` raises."""
        kept = (await self.show(who, draft_id)).draft
        plan = await self._db.write(_plan, who, f"#{kept.job_id}", template, self._clock.now())
        return await self._new(who, plan)

    async def throw_away(self, who: Who, draft_id: int) -> None:
        """Delete a draft; a second call does nothing."""
        await self._db.write(drafts.delete, who.user_id, draft_id)

    async def _composed(self, request: DraftRequest) -> Composed:
        """Return the draft of a request with a post, worked out in a process. Raises TookTooLong, TooMuchAtOnce.

        Where the template can't be filled in any more, the answers and words of the post are made without it.
        """
        try:
            return await self._processes.run(compose, COMPOSING_MAY_TAKE, request)
        except errors.BadTemplate:
            return await self._processes.run(compose, COMPOSING_MAY_TAKE, replace(request, template=""))
        except WorkEnded as end:
            if end.why == "closed":
                raise
            raise errors.TookTooLong from None


def _plan_unless_kept(tx: Tx, who: Who, job: str, name: str, now: int) -> _Plan | int:
    """Return the id of the draft that is kept for a job, else what `_plan` returns."""
    post.wallet_of(tx, who)
    own, _ = resolve_job(tx, who, job, now)
    kept = drafts.find_for_job(tx, who.user_id, own.id)
    return kept.id if kept else _plan(tx, who, f"#{own.id}", name, now)


def _plan(tx: Tx, who: Who, job: str, name: str, now: int) -> _Plan:
    """Return what a new draft is made of, with the job's notes of the member, which are written where there were none."""
    wallet = post.wallet_of(tx, who)
    own, _ = resolve_job(tx, who, job, now)
    kept = drafts.find_for_job(tx, who.user_id, own.id)
    if name:
        template, reason = find_template(tx, who, name), ChoiceReason.NAMED
    else:
        listed = templates.all_of(tx, who.user_id)
        outcomes = drafted_outcomes(tx, wallet.id, now)
        chosen = best_template(records(listed, outcomes, own.facts.category), own.facts.category)
        if chosen is None:
            raise errors.NoTemplate
        template = next(each for each in listed if each.id == chosen.template_id)
        reason = chosen.reason
    if kept is None and drafts.count(tx, who.user_id) >= MOST_DRAFTS:
        oldest = drafts.oldest_job(tx, who.user_id)
        title = jobs.get(tx, oldest).title if oldest else ""
        raise errors.TooManyKept(what="drafts", most=MOST_DRAFTS, name=title)
    opening = draw_opening(tx, who, template, own.id, now)
    origin = DraftOrigin(template.id, template.version, opening)
    request = _request(tx, who, own, origin, "")
    plain = _request(tx, who, own, replace(origin, opening=""), "") if opening else request
    return _Plan(own, kept, origin, reason, request, plain)


def _request(tx: Tx, who: Who, job: Job, origin: DraftOrigin, client_post: str) -> DraftRequest:
    """Return what to compose; an empty template where the template or the version is gone."""
    version = None
    if origin.template_id is not None and origin.version is not None:
        version = templates.version(tx, origin.template_id, origin.version)
    return DraftRequest(
        template=body_with_opening(tx, who, version.body, origin.opening) if version else "",
        facts=job.facts,
        trade=members.trade(tx, who.user_id),
        portfolio=templates.portfolio(tx, who.user_id),
        post=client_post,
    )


def _request_of(tx: Tx, who: Who, draft_id: int, typed: SaveDraft) -> tuple[KeptDraft, DraftRequest]:
    kept = _find(tx, who, draft_id)
    return kept, _request(tx, who, jobs.get(tx, kept.job_id), kept.origin, typed.post)


def _with_post(typed: KeptDraft, before: Composed, composed: Composed) -> KeptDraft:
    """Return the typed draft with what the new post says, as far as the member hasn't changed the draft.

    ``before``: the draft as it was made without the new post.
    """
    text, answers = typed.text, typed.answers
    if text.strip() == before.letter and composed.letter:
        text = composed.letter
    elif composed.client_name:
        text = text.replace(mark("client.name"), composed.client_name)
    if answers.strip() == answers_text(before.answers):
        answers = answers_text(composed.answers)
    return replace(typed, text=text, answers=answers, own_words=", ".join(composed.own_words))


def _keep(tx: Tx, who: Who, plan: _Plan, composed: Composed, now: int) -> int:
    """Store a new draft in place of the plan's and return its id, or the id of a draft that was stored meanwhile."""
    kept = drafts.find_for_job(tx, who.user_id, plan.job.id)
    if kept is not None and kept != plan.kept:
        return kept.id
    draft = KeptDraft(
        id=kept.id if kept else 0,
        job_id=plan.job.id,
        origin=plan.origin,
        reason=plan.reason,
        text=composed.letter,
        answers=answers_text(composed.answers),
        post="",
        own_words=", ".join(composed.own_words),
        traits=traits_of(composed.letter),
        changed_at=now,
    )
    if kept is None:
        return drafts.insert(tx, who.user_id, draft)
    drafts.update(tx, draft)
    return kept.id


def _save(tx: Tx, who: Who, draft: KeptDraft, now: int) -> None:
    _find(tx, who, draft.id)
    drafts.update(tx, replace(draft, changed_at=now))


def _find(tx: Tx, who: Who, draft_id: int) -> KeptDraft:
    kept = drafts.find(tx, who.user_id, draft_id)
    if kept is None:
        raise errors.DraftGone
    return kept


def _view(tx: Tx, who: Who, draft_id: int, now: int) -> DraftView:
    wallet, kept = post.wallet_of(tx, who), _find(tx, who, draft_id)
    job = jobs.get(tx, kept.job_id)
    template = kept.origin.template_id and templates.find(tx, who.user_id, kept.origin.template_id)
    outcomes = drafted_outcomes(tx, wallet.id, now)
    category = job.facts.category
    hired = drafts.hired(tx, wallet.id, category, MOST_HIRED) if category else []
    return DraftView(
        draft=kept,
        job=JobRef(job.id, job.title, job.key),
        template=template.name if template else "",
        missing=marks_in(f"{kept.text}\n{kept.answers}"),
        own_words=tuple(filter(None, kept.own_words.split(", "))),
        common=common_traits([HiredProposal(each.cost, each.boost, each.traits) for each in hired]),
        figures=figures(each for each in outcomes if template and each.proposal.template_id == template.id),
        connects=job.facts.connects,
    )
