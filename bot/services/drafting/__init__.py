"""Drafting: templates of proposals, drafts that are made of them, and the check of a draft before it is sent."""

import hashlib
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import asdict, dataclass, replace
from json import dumps, loads
from typing import NamedTuple

from bot import errors
from bot.clock import Clock
from bot.domain.drafting.check import LONGEST_DRAFT, Checked, Draft, check
from bot.domain.drafting.critique import Critique, CritiqueEnd
from bot.domain.drafting.findings import Finding, FindingKind
from bot.domain.drafting.openings import first_lines_of
from bot.processes import Processes, WorkEnded
from bot.services.confirmations import Confirmations
from bot.services.drafting.critiques import Critic
from bot.services.drafting.drafts import Drafts, DraftView, SaveDraft
from bot.services.drafting.language_model import Endpoint, LanguageModel
from bot.services.drafting.records import TemplateFigures
from bot.services.drafting.template_views import TemplateList, TemplateRow, TemplateView
from bot.services.drafting.templates import (
    LONGEST_NAME,
    Portfolio,
    Templates,
    TypedTemplate,
    checked_file_size,
)
from bot.services.drafting.trial_views import TrialView
from bot.services.drafting.trials import LONGEST_OPENING, EndTrial, StartTrial, TrialForm, Trials
from bot.services.jobs.finding import find
from bot.services.who import Who
from bot.store import confirmations as stored
from bot.store import drafting
from bot.store.engine.database import Database, Tx
from bot.store.packing import pack, unpack

__all__ = [
    "LONGEST_NAME",
    "LONGEST_OPENING",
    "CheckDraft",
    "Checked",
    "CheckedDraft",
    "Critique",
    "CritiqueEnd",
    "DraftView",
    "Drafting",
    "Drafts",
    "EndTrial",
    "Endpoint",
    "Finding",
    "FindingKind",
    "LanguageModel",
    "Portfolio",
    "SaveDraft",
    "StartTrial",
    "TemplateFigures",
    "TemplateList",
    "TemplateRow",
    "TemplateView",
    "Templates",
    "TrialForm",
    "TrialView",
    "Trials",
    "TypedTemplate",
    "checked_file_size",
]

CHECKING_MAY_TAKE = 20
"""The most seconds for one check, with the start of a process."""
MOST_OPENINGS = 10
"""The first lines that are kept of a member's checked drafts."""
_KIND = "CheckDraft"


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """A draft to be checked.

    ``post``: the client's post, empty for none. ``job``: a link, id or title, empty for none; a kept request has the id.
    """

    text: str
    post: str = ""
    job: str = ""

    @property
    def job_id(self) -> int:
        """The id of the job in a kept request; 0 for no job."""
        return int(self.job.removeprefix("#") or 0)


class CheckedDraft(NamedTuple):
    """A checked draft. ``kept_id``: of the kept draft, for the buttons. ``ask``: what was checked.

    ``critic``: the language model that can be asked for a critique, None where none is set up.
    """

    kept_id: int
    ask: CheckDraft
    outcome: Checked
    critic: Endpoint | None = None


class Drafting:
    """The use cases of drafting. The last checked draft of each member is kept for the buttons under its card.

    ``model``: the operator's language model, None for none.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        confirmations: Confirmations,
        processes: Processes,
        model: LanguageModel | None = None,
    ) -> None:
        self._critic = Critic(model)
        self._db = db
        self._clock = clock
        self._confirmations = confirmations
        self._processes = processes

    async def check(self, who: Who, ask: CheckDraft) -> CheckedDraft:
        """Return what to change in a draft, and keep the draft in place of the member's last one, with its first lines.

        Raises EmptyDraft, TooLong, UnknownJob, TookTooLong, TooMuchAtOnce, and NotStarted where the member has deleted the
        account meanwhile.
        """
        _refuse(ask)
        account = await self._confirmations.account(who.user_id)
        ask = await self._db.read(_with_job_id, who, ask)
        outcome = await self._outcome(who, ask)
        packed = pack(dumps(asdict(ask), ensure_ascii=False))
        kept_id = await self._confirmations.put_packed(who.user_id, _KIND, packed, account=account)
        await self._db.write(_keep_opening, who, ask, self._clock.now())
        return CheckedDraft(kept_id, ask, outcome, self._critic.endpoint)

    async def again(self, who: Who, kept_id: int) -> CheckedDraft:
        """Return the findings of the kept draft, the same as before. Raises UnknownEntry where it is no longer kept."""
        ask = await self.kept(who, kept_id)
        return CheckedDraft(kept_id, ask, await self._outcome(who, ask), self._critic.endpoint)

    async def kept(self, who: Who, kept_id: int) -> CheckDraft:
        """Return the kept draft. Raises UnknownEntry for another person's, and for one that was replaced."""
        packed = await self._confirmations.take_packed(who.user_id, _KIND, kept_id)
        try:
            return CheckDraft(**loads(unpack(packed)))
        except (ValueError, TypeError):
            raise errors.UnknownEntry(given=f"#{kept_id}") from None

    async def critiques(self, who: Who, kept_id: int) -> AsyncGenerator[Critique]:
        """Yield the language model's critique of the kept draft as it grows; the last one has an end.

        The model is sent the draft and its post, and nothing else. Raises NoCritique, TooMuchAtOnce.
        """
        try:
            ask = await self.kept(who, kept_id)
        except errors.UnknownEntry:
            raise errors.NoCritique("gone") from None
        async with aclosing(self._critic.critiques(who.user_id, ask.text, ask.post)) as critiques:
            async for critique in critiques:
                yield critique

    async def latest(self, who: Who) -> CheckDraft | None:
        """Return the member's last checked draft where it is still kept, None for none."""
        packed = await self._db.read(stored.latest, who.user_id, _KIND)
        try:
            return None if packed is None else CheckDraft(**loads(unpack(packed)))
        except (ValueError, TypeError):
            return None

    async def forget(self, who: Who) -> None:
        """Delete the kept draft and all first lines of the member; a second call does nothing."""
        await self._db.write(_forget, who)

    async def _outcome(self, who: Who, ask: CheckDraft) -> Checked:
        """Return the findings, worked out in a process. Raises UnknownJob, TookTooLong, TooMuchAtOnce."""
        draft = await self._db.read(_with_earlier, who, ask)
        try:
            return await self._processes.run(check, CHECKING_MAY_TAKE, draft)
        except WorkEnded as end:
            if end.why == "closed":
                raise
            raise errors.TookTooLong from None


def _refuse(ask: CheckDraft) -> None:
    """Raise EmptyDraft for a draft without text, TooLong for one that is far too long."""
    if not ask.text.strip():
        raise errors.EmptyDraft
    if max(len(ask.text), len(ask.post)) > LONGEST_DRAFT:
        raise errors.TooLong(field="text", longest=LONGEST_DRAFT)


def _with_job_id(tx: Tx, who: Who, ask: CheckDraft) -> CheckDraft:
    """Return the request with its job named by the id, e.g. ``#12``. Raises UnknownJob."""
    return replace(ask, job=f"#{find(tx, who, ask.job).id}") if ask.job else ask


def _with_earlier(tx: Tx, who: Who, ask: CheckDraft) -> Draft:
    """Return the draft with the job's title and the first lines of drafts for other jobs. Raises UnknownJob."""
    title = find(tx, who, ask.job).title if ask.job else ""
    previous = drafting.others(tx, who.user_id, _about(ask), MOST_OPENINGS)
    return Draft(ask.text, ask.post, title, tuple(previous))


def _about(ask: CheckDraft) -> str:
    """Return what a draft is about: its job, or a digest of the post's first line; empty for neither."""
    if ask.job:
        return f"job:{ask.job.removeprefix('#')}"
    title = next((" ".join(line.casefold().split()) for line in ask.post.splitlines() if line.strip()), "")
    return f"post:{hashlib.blake2s(title.encode(), digest_size=8).hexdigest()}" if title else ""


def _keep_opening(tx: Tx, who: Who, ask: CheckDraft, now: int) -> None:
    """Keep the first lines of a draft whose job or post is known, so that a new version of the draft replaces them."""
    about, opening = _about(ask), first_lines_of(ask.text)
    if about and opening:
        drafting.keep(tx, who.user_id, about, opening, now)
        drafting.trim(tx, who.user_id, MOST_OPENINGS)


def _forget(tx: Tx, who: Who) -> None:
    stored.delete_kind(tx, who.user_id, _KIND)
    drafting.forget(tx, who.user_id)
