"""Fair trials of two openings of a template: the start, the draw for each job, the result, and the end."""

import asyncio
import secrets
from dataclasses import dataclass, replace
from json import dumps, loads

from bot import errors
from bot.clock import Clock
from bot.domain.drafting.draws import MOST_DRAWS, Arm, drawn
from bot.domain.drafting.first_paragraph import opening_of, with_opening
from bot.domain.ledger.writes import Purpose
from bot.services.confirmations import Confirmations
from bot.services.drafting.libraries import check_template, load_evidence
from bot.services.drafting.trial_views import TrialView, trial_view
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store import templates, trials
from bot.store.engine.database import Database, Tx
from bot.store.ledger.writes import Write
from bot.store.packing import pack, unpack
from bot.store.templates import Template

LONGEST_OPENING = 1000
"""The characters of an opening."""
MOST_VERSIONS = 10
"""The versions of a template that are kept; a newer one takes the place of the oldest."""
_KIND = "StartTrial"
_SEED_BITS = 62


@dataclass(frozen=True, slots=True)
class TrialForm:
    """What the form of a new trial begins with: the template's id, its name, and its opening."""

    template_id: int
    name: str
    opening: str


@dataclass(frozen=True, slots=True)
class StartTrial:
    """A trial of a template's own opening against ``opening``."""

    template_id: int
    opening: str


@dataclass(frozen=True, slots=True)
class EndTrial:
    """The end of a trial; ``keep``: the opening that the template has from now on."""

    trial_id: int
    keep: Arm


@dataclass(frozen=True, slots=True)
class TrialSaved:
    """The trial that a write was about."""

    trial_id: int


class Trials:
    """The use cases of trials. A template has one trial at a time; only its own member sees it.

    ``key``: the idempotency key of a write; a second call with the same key and inputs returns the first answer.
    """

    def __init__(self, db: Database, clock: Clock, confirmations: Confirmations) -> None:
        self._db = db
        self._clock = clock
        self._confirmations = confirmations

    async def begin(self, who: Who, template_id: int) -> TrialForm:
        """Return what the form of a new trial begins with. Raises UnknownTemplate, TrialRuns, NoOpening."""
        return await self._db.read(_begin, who, template_id)

    async def keep_typed(self, who: Who, ask: StartTrial) -> int:
        """Keep a refused opening for its form, in place of an earlier one, and return the id for `typed`."""
        typed = dumps([ask.template_id, ask.opening], ensure_ascii=False)
        return await self._confirmations.put_packed(who.user_id, _KIND, pack(typed))

    async def typed(self, who: Who, kept_id: int) -> TrialForm:
        """Return the form with a refused opening. Raises UnknownEntry for one that is gone, and what `begin` raises."""
        template_id, opening = loads(
            unpack(await self._confirmations.take_packed(who.user_id, _KIND, kept_id))
        )
        return replace(await self.begin(who, template_id), opening=opening)

    async def start(self, who: Who, ask: StartTrial, key: str) -> TrialView:
        """Start a trial and return it.

        Raises UnknownTemplate, TrialRuns, NoOpening, SameOpening, TooLong, BadTemplate.
        """
        if len(ask.opening) > LONGEST_OPENING:
            raise errors.TooLong(field="opening", longest=LONGEST_OPENING)
        body = await self._db.read(_newest_body, who, ask.template_id)
        await asyncio.to_thread(check_template, with_opening(body, ask.opening))
        seed = secrets.randbits(_SEED_BITS)
        now = self._clock.now()
        saved = await self._db.write(
            _start, who, ask, seed, Request(Purpose.TEMPLATE, who.user_id, key, ask, now)
        )
        return await self.show(who, saved.trial_id)

    async def show(self, who: Who, trial_id: int) -> TrialView:
        """Return a trial, running or ended. Raises NoTrial."""
        await load_evidence()
        return await self._db.read(_show, who, trial_id, self._clock.now())

    async def end(self, who: Who, ask: EndTrial, key: str) -> TrialView:
        """End a trial, and give its template the kept opening as a new version where it has another one.

        Raises NoTrial for a trial that has ended, or is another member's.
        """
        now = self._clock.now()
        saved = await self._db.write(_end, who, ask, Request(Purpose.TEMPLATE, who.user_id, key, ask, now))
        return await self.show(who, saved.trial_id)

    async def resume(self, who: Who, trial_id: int, key: str) -> TrialView:
        """Take back the end of a trial, and its version of the template if that is still the newest.

        Raises NoTrial for a trial that runs or is another member's, TrialRuns where a later one runs.
        """
        ask, now = (trial_id,), self._clock.now()
        request = Request(Purpose.TEMPLATE, who.user_id, key, ask, now)
        saved = await self._db.write(_resume, who, trial_id, request)
        return await self.show(who, saved.trial_id)


def draw_opening(tx: Tx, who: Who, template: Template, job_id: int, now: int) -> str:
    """Return the label of the opening that is drawn for a job, empty where the template has no trial.

    A second call for the same job returns the same opening.
    """
    trial = trials.running(tx, who.user_id, template.id)
    if trial is None:
        return ""
    number = trials.draw_number(tx, trial.id, job_id)
    if number is None:
        number = trials.count_draws(tx, trial.id)
        if number >= MOST_DRAWS:
            return ""
        trials.add_draw(tx, trial.id, number, job_id, now)
    return trial.label(drawn(trial.seed, number).arm)


def body_with_opening(tx: Tx, who: Who, body: str, label: str) -> str:
    """Return a template's text with the opening of this label, unchanged where the label is empty or its trial is gone."""
    number, arm = label[:-1], label[-1:]
    trial = trials.find(tx, who.user_id, int(number)) if number.isdecimal() else None
    return with_opening(body, trial.opening(Arm(arm))) if trial else body


def _template(tx: Tx, who: Who, template_id: int) -> Template:
    """Return the member's template with this id. Raises UnknownTemplate."""
    template = templates.find(tx, who.user_id, template_id)
    if template is None:
        raise errors.UnknownTemplate(given=f"#{template_id}")
    return template


def _begin(tx: Tx, who: Who, template_id: int) -> TrialForm:
    template = _template(tx, who, template_id)
    if trials.running(tx, who.user_id, template.id):
        raise errors.TrialRuns(name=template.name)
    return TrialForm(template.id, template.name, _opening(tx, template))


def _newest_body(tx: Tx, who: Who, template_id: int) -> str:
    template = _template(tx, who, template_id)
    version = templates.version(tx, template.id, template.version)
    return version.body if version else ""


def _opening(tx: Tx, template: Template) -> str:
    """Return the opening of a template's newest version. Raises NoOpening for a template without a text."""
    version = templates.version(tx, template.id, template.version)
    opening = opening_of(version.body) if version else ""
    if not opening:
        raise errors.NoOpening(name=template.name)
    return opening


def _start(tx: Tx, who: Who, ask: StartTrial, seed: int, request: Request) -> TrialSaved:
    post.wallet_of(tx, who)
    template = _template(tx, who, ask.template_id)

    def put(_: Write) -> TrialSaved:
        if trials.running(tx, who.user_id, template.id):
            raise errors.TrialRuns(name=template.name)
        own, other = _opening(tx, template), ask.opening.strip()
        if not other or other.split() == own.split():
            raise errors.SameOpening
        return TrialSaved(trials.insert(tx, who.user_id, template.id, seed, (own, other), request.now))

    return keyed(tx, request, TrialSaved, put)


def _end(tx: Tx, who: Who, ask: EndTrial, request: Request) -> TrialSaved:
    def put(_: Write) -> TrialSaved:
        trial = trials.find(tx, who.user_id, ask.trial_id)
        if trial is None or trial.ended_at is not None:
            raise errors.NoTrial
        template = _template(tx, who, trial.template_id)
        made = _keep(tx, template, trial.opening(ask.keep), request.now)
        trials.end(tx, trial.id, ask.keep, made, request.now)
        return TrialSaved(trial.id)

    return keyed(tx, request, TrialSaved, put)


def _keep(tx: Tx, template: Template, opening: str, now: int) -> int | None:
    """Give the template this opening; return the number of the new version, None where the template has it already."""
    version = templates.version(tx, template.id, template.version)
    if version is None or opening_of(version.body) == opening:
        return None
    return templates.add_version(tx, template, with_opening(version.body, opening), MOST_VERSIONS, now)


def _resume(tx: Tx, who: Who, trial_id: int, request: Request) -> TrialSaved:
    def put(_: Write) -> TrialSaved:
        trial = trials.find(tx, who.user_id, trial_id)
        if trial is None or trial.ended_at is None:
            raise errors.NoTrial
        template = _template(tx, who, trial.template_id)
        if trials.running(tx, who.user_id, template.id):
            raise errors.TrialRuns(name=template.name)
        if trial.template_version == template.version:
            before = templates.version(tx, template.id, template.version - 1)
            if before is not None:
                templates.add_version(tx, template, before.body, MOST_VERSIONS, request.now)
        trials.reopen(tx, trial.id)
        return TrialSaved(trial.id)

    return keyed(tx, request, TrialSaved, put)


def _show(tx: Tx, who: Who, trial_id: int, now: int) -> TrialView:
    wallet = post.wallet_of(tx, who)
    trial = trials.find(tx, who.user_id, trial_id)
    if trial is None:
        raise errors.NoTrial
    return trial_view(tx, trial, _template(tx, who, trial.template_id).name, wallet.id, now)
