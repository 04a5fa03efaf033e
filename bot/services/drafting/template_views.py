"""Find, show, list and export a member's templates, with the figures of the proposals that were sent with them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import errors
from bot.domain.drafting.template_files import NamedTemplate, write_file
from bot.services.drafting.records import DraftedOutcome, TemplateFigures, drafted_outcomes, figures
from bot.services.drafting.trial_views import TrialView, trial_of
from bot.services.posting import post
from bot.services.who import Who
from bot.store import templates
from bot.store.engine.database import Tx
from bot.store.templates import Template, TemplateVersion

MOST_SUGGESTED = 25
"""The most choices that Discord shows while somebody types."""


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template in a list, with the figures of its proposals."""

    template: Template
    figures: TemplateFigures


@dataclass(frozen=True, slots=True)
class TemplateList:
    """The member's templates by name, and the number of lines in the portfolio."""

    rows: tuple[TemplateRow, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class TemplateView:
    """A template with one of its versions. ``numbers``: of the kept versions, the newest first.

    ``figures``: of all versions. ``of_version``: of the shown one. ``trial``: the last trial of its openings, None for none.
    """

    template: Template
    shown: TemplateVersion
    numbers: tuple[int, ...]
    figures: TemplateFigures
    of_version: TemplateFigures
    trial: TrialView | None = None


def find_template(tx: Tx, who: Who, name: str) -> Template:
    """Return the member's template that a name or an id such as ``#12`` means. Raises UnknownTemplate."""
    number = name.removeprefix("#")
    by_id = name.startswith("#") and number.isascii() and number.isdigit() and len(number) < 16
    template = templates.find(tx, who.user_id, int(number)) if by_id else None
    template = template or templates.find_named(tx, who.user_id, name)
    if template is None:
        raise errors.UnknownTemplate(given=name)
    return template


def show(tx: Tx, who: Who, name: str, number: int | None, now: int) -> TemplateView:
    wallet = post.wallet_of(tx, who)
    template = find_template(tx, who, name)
    version = templates.version(tx, template.id, template.version if number is None else number)
    if version is None:
        raise errors.UnknownTemplate(given=f"{template.name} {number}")
    own = _of(drafted_outcomes(tx, wallet.id, now), template.id)
    return TemplateView(
        template=template,
        shown=version,
        numbers=tuple(templates.numbers(tx, template.id)),
        figures=figures(own),
        of_version=figures(each for each in own if each.proposal.version == version.number),
        trial=trial_of(tx, who, template, wallet.id, now),
    )


def _of(outcomes: Sequence[DraftedOutcome], template_id: int) -> list[DraftedOutcome]:
    return [each for each in outcomes if each.proposal.template_id == template_id]


def list_templates(tx: Tx, who: Who, now: int) -> TemplateList:
    wallet = post.wallet_of(tx, who)
    outcomes = drafted_outcomes(tx, wallet.id, now)
    rows = tuple(
        TemplateRow(template, figures(_of(outcomes, template.id)))
        for template in templates.all_of(tx, who.user_id)
    )
    return TemplateList(rows, len(templates.portfolio(tx, who.user_id)))


def export(tx: Tx, who: Who) -> str:
    named: list[NamedTemplate] = []
    for template in templates.all_of(tx, who.user_id):
        newest = templates.version(tx, template.id, template.version)
        named.append(NamedTemplate(template.name, template.category, newest.body if newest else ""))
    if not named:
        raise errors.NoTemplate
    return write_file(named)


def complete(tx: Tx, who: Who, typed: str) -> tuple[str, ...]:
    part = templates.fold(typed)
    names = (template.name for template in templates.all_of(tx, who.user_id))
    return tuple(name for name in names if part in templates.fold(name))[:MOST_SUGGESTED]
