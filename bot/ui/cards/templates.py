"""Build the cards and forms of templates: one with its versions and figures, the list, and the lines of a portfolio."""

from collections.abc import Sequence

from bot.domain.drafting.lexicon import section
from bot.domain.jobs.jobs import CATEGORIES
from bot.services.drafting import (
    LONGEST_NAME,
    Portfolio,
    TemplateFigures,
    TemplateList,
    TemplateView,
    TypedTemplate,
)
from bot.ui.cards import trials
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.chances import percent
from bot.ui.components import LONGEST_TEXT, Button, Form, Menu, button, option, select
from bot.ui.words import Text

LONGEST_SHOWN, MOST_LINES_SHOWN = 420, 7
"""Characters and lines of a template on its card; the form has all of it."""
MOST_ROWS = 5
"""Templates that stand on the card of all; the menu has every one."""
LONGEST_PORTFOLIO_LINE, MOST_PORTFOLIO_SHOWN = 90, 8
NAME, BODY, MORE, CATEGORY, LINES = "name", "body", "more", "category", "lines"
FILE_NAME = "templates.md"


def shown(text: Text, view: TemplateView, *, saved: bool = False) -> Card:
    """Return the card of a template: how its proposals did, the text of the version, and the other versions."""
    template, version = view.template, view.shown
    card = Card(text, GOOD if saved else NEUTRAL, text.safe(template.name, LONGEST_NAME))
    if saved:
        card.line(text.t("template-saved"))
    card.line(figures(text, view.figures))
    if view.figures.sent:
        card.small(counts(text, view.figures))
    if view.trial is not None and view.trial.trial.kept is None:
        card.line(trials.line(text, view.trial))
    elif len(view.numbers) > 1 and view.of_version.sent:
        card.small(text.t("template-of-version", figures=figures(text, view.of_version)))
    card.separator()
    category = text.t(f"category-{template.category}") if template.category else None
    when = text.instant(version.made_at)
    card.small(text.t("template-about", category=category, number=str(version.number), when=when))
    if version.number != template.version:
        card.line(text.t("template-older", newest=str(template.version)))
    card.line(*_quoted(text, version.body))
    if len(view.numbers) > 1:
        card.menu(_versions(text, view))
    return card.buttons(*_buttons(text, view))


def _quoted(text: Text, body: str) -> list[str]:
    """Return the first lines of a template as a quote."""
    lines = text.safe(body, LONGEST_SHOWN, lines=True).splitlines()
    cut = lines[:MOST_LINES_SHOWN]
    return [f"> {line}" for line in (cut if len(cut) == len(lines) else [*cut, "…"])]


def _versions(text: Text, view: TemplateView) -> Menu:
    options = [
        option(
            text.t("template-version-option", number=str(number)), str(number), number == view.shown.number
        )
        for number in view.numbers
    ]
    return select(text.t("menu-template-version"), "template-version", view.template.id, options=options)


def _buttons(text: Text, view: TemplateView) -> list[Button]:
    """Return the buttons: an earlier version can be used again, the one in use be edited."""
    template, number = view.template, view.shown.number
    if number == template.version:
        first = button(text.t("button-template-edit"), "template-edit", template.id, style="primary")
    else:
        label = text.t("button-template-back", number=str(number))
        first = button(label, "template-back", template.id, number, style="primary")
    remove = button(text.t("button-template-remove"), "template-remove-ask", template.id)
    trial = trials.template_button(text, view.trial, template.id)
    return [first, trial, button(text.t("button-templates"), "templates"), remove]


def figures(text: Text, of: TemplateFigures) -> str:
    """Return how the proposals with a template did: replies and hires of those whose outcome is known."""
    replies, hires = of.replies, of.hires
    return text.t(
        "template-figures",
        sent=of.sent,
        known=replies.of,
        replies=replies.hits,
        low=percent(text, replies.low),
        high=percent(text, replies.high),
        hires=hires.hits,
        ended=hires.of,
        **{"from": percent(text, hires.low), "to": percent(text, hires.high)},
    )


def _all_figures(text: Text, of: TemplateFigures) -> str:
    """Return the figures of a template with how many proposals were sent and how many are unknown, on one line."""
    words = figures(text, of)
    if not of.replies.of:
        return words
    return text.t("template-all-figures", figures=words, sent=of.sent, unknown=of.replies.unknown)


def counts(text: Text, of: TemplateFigures) -> str:
    """Return how many proposals were sent, and of how many nothing is known yet."""
    words = text.t("template-unknown", sent=of.sent, unknown=of.replies.unknown, young=of.young)
    return f"{words}. {text.t('template-intervals')}" if of.replies.of else f"{words}."


def listed(text: Text, view: TemplateList) -> Card:
    """Return the card of all templates, each with its figures, and the way to add one."""
    card = Card(text, NEUTRAL, text.t("templates-title", count=len(view.rows)))
    rows: list[str] = []
    for row in view.rows:
        category = text.t(f"category-{row.template.category}") if row.template.category else None
        name = text.safe(row.template.name, LONGEST_NAME)
        line = text.t("template-line", name=name, category=category, number=str(row.template.version))
        rows.append(f"{line}\n-# {_all_figures(text, row.figures)}")
    if rows:
        card.rows(rows[:MOST_ROWS], len(rows))
        if any(row.figures.replies.of for row in view.rows):
            card.small(text.t("template-intervals"))
    else:
        card.line(text.t("templates-begin"))
    card.small(text.t("templates-portfolio", lines=view.lines))
    options = [option(row.template.name, str(row.template.id)) for row in view.rows]
    if options:
        card.menu(select(text.t("menu-template"), "template-picked", options=options))
    new = button(text.t("button-template-new"), "template-new", style="primary")
    export = [button(text.t("button-templates-export"), "templates-export")] if view.rows else []
    return card.buttons(new, button(text.t("button-portfolio"), "portfolio"), *export)


def form(text: Text, typed: TypedTemplate) -> Form:
    """Return the form of a template, filled in with ``typed``; the name of a template that exists isn't changed."""
    box = Form(text.t("form-template"), "template-typed", typed.template_id)
    if not typed.template_id:
        box.field(NAME, text.t("form-template-name"), value=typed.name, longest=LONGEST_NAME)
    body, rest = typed.body[:LONGEST_TEXT], typed.body[LONGEST_TEXT:]
    hint, more = text.t("form-template-body-hint"), text.t("form-template-more-hint")
    box.field(BODY, text.t("form-template-body"), value=body, hint=hint, lines=True)
    box.field(MORE, text.t("form-template-more"), value=rest, hint=more, lines=True, required=False)
    options = [option(text.t(f"category-{each}"), each, each == typed.category) for each in CATEGORIES]
    label, any_hint = text.t("form-template-category"), text.t("form-template-category-hint")
    return box.choice(CATEGORY, label, options, hint=any_hint, required=False)


def new_form(text: Text, name: str, category: str, view: TemplateList) -> Form:
    """Return the form of a new template, with an example for a member who has no template yet."""
    example = "" if view.rows else str(section("templates")["example"])
    return form(text, TypedTemplate(name, example, category))


def form_of(text: Text, view: TemplateView) -> Form:
    """Return the form of a template that exists, with its shown version."""
    template = view.template
    return form(text, TypedTemplate(template.name, view.shown.body, template.category or "", template.id))


def remove_first(text: Text, view: TemplateView) -> Card:
    """Return the card that asks before a template is deleted."""
    name = text.safe(view.template.name, LONGEST_NAME)
    card = Card(text, WARNING).line(text.t("template-remove-first", name=name, versions=len(view.numbers)))
    label = text.t("button-template-remove-sure")
    return card.buttons(button(label, "template-remove", view.template.id, style="danger"))


def removed(text: Text) -> Card:
    """Return the card that says that a template is deleted."""
    back = button(text.t("button-templates"), "templates")
    return Card(text, NEUTRAL).line(text.t("template-removed")).buttons(back)


def exported(text: Text, content: str) -> Card:
    """Return the card with all templates as a file."""
    return Card(text, GOOD).line(text.t("templates-exported")).attach(FILE_NAME, content.encode())


def portfolio(text: Text, view: Portfolio) -> Card:
    """Return the card of the lines of a portfolio."""
    card = Card(text, NEUTRAL, text.t("portfolio-title", lines=len(view.lines)))
    card.line(*_portfolio_lines(text, view.lines)).small(text.t("portfolio-about"))
    edit = button(text.t("button-portfolio-edit"), "portfolio-edit", style="primary")
    return card.buttons(edit, button(text.t("button-templates"), "templates"))


def _portfolio_lines(text: Text, lines: Sequence[str]) -> list[str]:
    first = [f"- {text.safe(line, LONGEST_PORTFOLIO_LINE)}" for line in lines[:MOST_PORTFOLIO_SHOWN]]
    left = len(lines) - len(first)
    return [*first, text.more(left)] if left > 0 else first


def portfolio_form(text: Text, view: Portfolio) -> Form:
    """Return the form of the lines of a portfolio."""
    box = Form(text.t("form-portfolio"), "portfolio-typed")
    label, hint = text.t("form-portfolio-lines"), text.t("form-portfolio-lines-hint")
    return box.field(LINES, label, value="\n".join(view.lines), hint=hint, lines=True, required=False)
