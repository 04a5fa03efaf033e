"""/template: a member's templates of proposals with their versions and figures, and the lines of the member's portfolio."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from json import dumps, loads

from bot import errors
from bot.clock import Clock
from bot.domain import text as texts
from bot.domain.drafting.template_files import NamedTemplate, read_file
from bot.domain.jobs.jobs import checked_category
from bot.domain.ledger.writes import Purpose
from bot.processes import Processes, WorkEnded
from bot.services.confirmations import Confirmations
from bot.services.drafting import template_views
from bot.services.drafting.libraries import check_template, load_evidence
from bot.services.drafting.template_views import TemplateList, TemplateView, find_template
from bot.services.drafting.trials import MOST_VERSIONS
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store import templates
from bot.store.engine.database import Database, Tx
from bot.store.packing import pack, unpack

MOST_TEMPLATES = 20
"""The most templates of a member."""
LONGEST_NAME = 50
MOST_LINES, LONGEST_LINE = 20, 300
"""The lines of a portfolio, and the characters of one."""
LARGEST_FILE = 400_000
"""Bytes of a file of templates: more than all templates together take."""
READING_MAY_TAKE = 20
"""The most seconds for reading a file, with the start of a process."""
_KIND = "TypedTemplate"


@dataclass(frozen=True, slots=True)
class TypedTemplate:
    """A template as typed into its form or read from a file.

    ``category``: a slug, empty for any job. ``template_id``: the template that gets a new version, 0 for a new template.
    """

    name: str
    body: str
    category: str = ""
    template_id: int = 0


@dataclass(frozen=True, slots=True)
class TemplateSaved:
    """A saved template: its id and its newest version, the same as before where its text hadn't changed."""

    template_id: int
    version: int


@dataclass(frozen=True, slots=True)
class TemplatesSaved:
    """The templates of a file that were saved."""

    saved: tuple[TemplateSaved, ...]


@dataclass(frozen=True, slots=True)
class Portfolio:
    """The lines of a member's portfolio."""

    lines: tuple[str, ...]


class Templates:
    """The use cases of templates. A template is found by its name or by its id (``#12``), and only by its own member.

    ``key``: the idempotency key of a write; a second call with the same key and inputs returns the first answer.
    """

    def __init__(
        self, db: Database, clock: Clock, confirmations: Confirmations, processes: Processes
    ) -> None:
        self._db = db
        self._clock = clock
        self._confirmations = confirmations
        self._processes = processes

    async def save(self, who: Who, typed: TypedTemplate, key: str) -> TemplateView:
        """Store a new template, or a new version of one, and return it.

        Raises NotStarted, BadTemplate, TooLong, BadChoice, TemplateExists, TooManyKept, UnknownTemplate.
        """
        await asyncio.to_thread(check_template, typed.body)
        saved = await self._db.write(_save, who, typed, key, self._clock.now())
        return await self.show(who, f"#{saved.template_id}")

    async def save_file(self, who: Who, data: bytes, name: str, category: str, key: str) -> TemplateList:
        """Store all templates of a file, or none where one is refused; ``name``: for a file without names.

        A template that exists already gets a new version. The file is read in a process, as it may take a second. Raises
        BadEncoding, TooLarge, TookTooLong, TooMuchAtOnce, and what `save` raises.
        """
        checked_file_size(len(data))
        try:
            read = await self._processes.run(_read, READING_MAY_TAKE, data, name, category)
        except WorkEnded as end:
            if end.why == "closed":
                raise
            raise errors.TookTooLong from None
        await self._db.write(_save_all, who, read, key, self._clock.now())
        return await self.list(who)

    async def keep_typed(self, who: Who, typed: TypedTemplate) -> int:
        """Keep a refused template for its form, in place of an earlier one, and return the id for `typed`."""
        fields = {"name": typed.name, "body": typed.body, "category": typed.category, "id": typed.template_id}
        return await self._confirmations.put_packed(
            who.user_id, _KIND, pack(dumps(fields, ensure_ascii=False))
        )

    async def typed(self, who: Who, kept_id: int) -> TypedTemplate:
        """Return a refused template. Raises UnknownEntry where it is no longer kept."""
        fields = loads(unpack(await self._confirmations.take_packed(who.user_id, _KIND, kept_id)))
        return TypedTemplate(fields["name"], fields["body"], fields["category"], fields["id"])

    async def show(self, who: Who, name: str, number: int | None = None) -> TemplateView:
        """Return a template with a version, None for the newest. Raises UnknownTemplate."""
        await load_evidence()
        return await self._db.read(template_views.show, who, name, number, self._clock.now())

    async def list(self, who: Who) -> TemplateList:
        """Return the member's templates with their figures; empty for none. Raises NotStarted."""
        return await self._db.read(template_views.list_templates, who, self._clock.now())

    async def go_back(self, who: Who, template_id: int, number: int, key: str) -> TemplateView:
        """Make an older version the newest one, as a new version. Raises UnknownTemplate."""
        await self._db.write(_go_back, who, template_id, number, key, self._clock.now())
        return await self.show(who, f"#{template_id}")

    async def remove(self, who: Who, template_id: int) -> None:
        """Delete a template with all versions; a second call does nothing. Drafts and proposals stay, without its name."""
        await self._db.write(_remove, who, template_id)

    async def export(self, who: Who) -> str:
        """Return the newest versions of all templates as a Markdown file. Raises NoTemplate."""
        return await self._db.read(template_views.export, who)

    async def complete(self, who: Who, typed: str) -> tuple[str, ...]:
        """Return at most 25 names of templates with the typed text in them."""
        return await self._db.read(template_views.complete, who, typed)

    async def portfolio(self, who: Who) -> Portfolio:
        """Return the lines of the member's portfolio. Raises NotStarted."""
        return await self._db.read(_portfolio, who)

    async def set_portfolio(self, who: Who, typed: str, key: str) -> Portfolio:
        """Store the lines of a text in place of the earlier ones. Raises NotStarted, TooLong, TooManyKept."""
        return await self._db.write(_set_portfolio, who, typed, key, self._clock.now())


def checked_file_size(size: int) -> None:
    """Raise TooLarge for a file of more than LARGEST_FILE bytes."""
    if size > LARGEST_FILE:
        raise errors.TooLarge(megabytes_max=1)


def checked_name(typed: str) -> str:
    """Return the name of a template on one line. Raises TooLong, BadChoice for an empty one and for one such as ``#12``."""
    name = texts.clean(typed, "name", LONGEST_NAME)
    if not name or name.startswith("#"):
        raise errors.BadChoice(field="name", given=typed)
    return name


def _read(data: bytes, name: str, category: str) -> tuple[NamedTemplate, ...]:
    """Return the checked templates of a file. Raises BadEncoding, BadTemplate, TooLong, BadChoice, TooManyKept."""
    try:
        read = read_file(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise errors.BadEncoding from None
    if len(read) > MOST_TEMPLATES:
        raise errors.TooManyKept(what="templates", most=MOST_TEMPLATES)
    for each in read:
        check_template(each.body)
    return tuple(
        NamedTemplate(checked_name(each.name or name), each.category or category or None, each.body)
        for each in read
    )


def _save(tx: Tx, who: Who, typed: TypedTemplate, key: str, now: int) -> TemplateSaved:
    post.wallet_of(tx, who)
    request = Request(Purpose.TEMPLATE, who.user_id, key, typed, now)
    return keyed(tx, request, TemplateSaved, lambda _: _put(tx, who, typed, now))


def _save_all(tx: Tx, who: Who, read: Sequence[NamedTemplate], key: str, now: int) -> TemplatesSaved:
    post.wallet_of(tx, who)
    request = Request(Purpose.TEMPLATE, who.user_id, key, tuple(read), now)
    return keyed(
        tx,
        request,
        TemplatesSaved,
        lambda _: TemplatesSaved(tuple(_put_named(tx, who, each, now) for each in read)),
    )


def _put_named(tx: Tx, who: Who, named: NamedTemplate, now: int) -> TemplateSaved:
    """Store a template of a file: a new one, or a new version of the one with its name."""
    existing = templates.find_named(tx, who.user_id, named.name)
    category = named.category or (existing.category if existing else None) or ""
    return _put(tx, who, TypedTemplate(named.name, named.body, category, existing.id if existing else 0), now)


def _put(tx: Tx, who: Who, typed: TypedTemplate, now: int) -> TemplateSaved:
    """Store a new template, or a new version of the one with ``template_id`` where its text has changed."""
    category = checked_category(typed.category) if typed.category else None
    if typed.template_id:
        template = find_template(tx, who, f"#{typed.template_id}")
        templates.set_category(tx, template.id, category)
        newest = templates.version(tx, template.id, template.version)
        if newest is not None and newest.body == typed.body:
            return TemplateSaved(template.id, template.version)
        return TemplateSaved(template.id, templates.add_version(tx, template, typed.body, MOST_VERSIONS, now))
    name = checked_name(typed.name)
    if templates.find_named(tx, who.user_id, name):
        raise errors.TemplateExists(name=name)
    if len(templates.all_of(tx, who.user_id)) >= MOST_TEMPLATES:
        raise errors.TooManyKept(what="templates", most=MOST_TEMPLATES)
    return TemplateSaved(templates.insert(tx, who.user_id, name, category, typed.body, now), 1)


def _go_back(tx: Tx, who: Who, template_id: int, number: int, key: str, now: int) -> TemplateSaved:
    template = find_template(tx, who, f"#{template_id}")
    older = templates.version(tx, template.id, number)
    if older is None:
        raise errors.UnknownTemplate(given=f"{template.name} {number}")
    typed = TypedTemplate(template.name, older.body, template.category or "", template.id)
    return _save(tx, who, typed, key, now)


def _remove(tx: Tx, who: Who, template_id: int) -> None:
    if templates.find(tx, who.user_id, template_id):
        templates.delete(tx, template_id)


def _portfolio(tx: Tx, who: Who) -> Portfolio:
    post.wallet_of(tx, who)
    return Portfolio(templates.portfolio(tx, who.user_id))


def _set_portfolio(tx: Tx, who: Who, typed: str, key: str, now: int) -> Portfolio:
    post.wallet_of(tx, who)
    cleaned = (
        texts.clean(line.strip().lstrip("-*•").strip(), "portfolio", LONGEST_LINE)
        for line in typed.splitlines()
    )
    lines = tuple(dict.fromkeys(filter(None, cleaned)))
    if len(lines) > MOST_LINES:
        raise errors.TooManyKept(what="lines", most=MOST_LINES)
    request = Request(Purpose.PORTFOLIO, who.user_id, key, lines, now)
    return keyed(tx, request, Portfolio, lambda _: _put_portfolio(tx, who, lines))


def _put_portfolio(tx: Tx, who: Who, lines: tuple[str, ...]) -> Portfolio:
    templates.put_portfolio(tx, who.user_id, lines)
    return Portfolio(lines)
