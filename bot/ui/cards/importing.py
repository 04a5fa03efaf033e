"""Build the cards and forms of an import: first a preview of what would change, then what has changed."""

import discord

from bot.domain.importing import labels
from bot.domain.importing.columns import Columns
from bot.domain.ledger.entries import Kind
from bot.domain.time.calendar import day_of
from bot.services.importing import Imported, Previewed, UndoableImport, UndoneImport
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.import_changes import add_changes
from bot.ui.cards.import_questions import ask_whose, lesson_buttons
from bot.ui.cards.pasting import go_on_button
from bot.ui.components import Button, Form, button, select
from bot.ui.words import Text

LONGEST_LABEL = 60
LONGEST_NAME = 40
MOST_LABELS = 3
MOST_UNUSED = 6
FIELDS = (
    *("on", "label", "title", "amount", "credit", "debit", "boost", "returned", "direction", "freelancer"),
    *("note", "paid", "expires_on"),
)
FIXABLE = ("on", "label", "amount", "title", "debit")
"""The columns that the form can set; a Discord form has at most five fields."""


def previewed(text: Text, preview: Previewed) -> Card:
    """Return the card of what an import would change, with the one button that writes it."""
    confirmation_id, result = preview
    card = Card(text, _colour(result) if result.changes else NEUTRAL, text.connects(result.balance))
    card.line(text.t("import-preview", **_rows(result)))
    add_changes(card, text, result)
    _add_reading(card, text, result)
    _columns(card, text, result)
    for label_asked in result.unknown[:MOST_LABELS]:
        kinds = [kind for kind in labels.ASKED if labels.fits(kind, label_asked.amount or -1)]
        label = text.plain(label_asked.label, LONGEST_LABEL)
        options = [discord.SelectOption(label=_kind(text, kind), value=kind) for kind in kinds]
        card.line(
            text.t(
                "import-unknown",
                label=text.safe(label_asked.label, LONGEST_LABEL),
                amount=text.signed(label_asked.amount),
                count=label_asked.count,
                kind=_kind(text, label_asked.taken_as),
            )
        )
        placeholder = text.t("import-label-menu", label=label)
        card.menu(select(placeholder, "import-label", confirmation_id, label_asked.place, options=options))
    if len(result.unknown) > MOST_LABELS:
        card.small(text.t("import-unknown-more", count=len(result.unknown) - MOST_LABELS))
    writes = result.new if result.is_own else result.changes
    if result.is_mixed:
        return ask_whose(card, text, result, confirmation_id)
    items = [button(text.t("button-import"), "import", confirmation_id, style="good")] if writes else []
    items += go_on_button(text, result, confirmation_id)
    if result.columns is not None:
        items.append(button(text.t("button-columns"), "import-columns", confirmation_id))
    if result.order.is_open:
        label = text.t("button-day-first" if result.order.month_first else "button-month-first")
        items.append(button(label, "import-turn", confirmation_id, int(not result.order.month_first)))
    if not result.changes:
        items += _compare(text, result)
    return card.buttons(*items, button(text.t("button-balance"), "balance"))


def undone(text: Text, result: UndoneImport) -> Card:
    """Return the card of an import that was taken back as a whole."""
    card = Card(text, GOOD, text.connects(result.balance))
    card.line(text.t("import-undone", entries=result.entries, since=result.since, until=result.until))
    same = result.before == result.balance
    words = "import-balance-same" if same else "import-balance"
    card.line(text.t(words, before=result.before, balance=result.balance))
    return card.buttons(
        button(text.t("button-history"), "history"), button(text.t("button-balance"), "balance")
    )


def undo_label(text: Text, choice: UndoableImport) -> str:
    """Return the words for an import in a list of what can be undone."""
    return text.t("import-undo-choice", on=day_of(choice.at))


def imported(text: Text, result: Imported, confirmation_id: int) -> Card:
    """Return the card of a written import; ``confirmation_id``: of its preview, for the undo."""
    card = Card(text, _colour(result), text.connects(result.balance))
    card.line(text.t("import-done", **_rows(result)))
    add_changes(card, text, result)
    _add_choices(card, text, result, done=True)
    return card.buttons(
        *_take_back(text, result),
        *lesson_buttons(text, result),
        button(text.t("button-history"), "history"),
        button(text.t("button-balance"), "balance"),
        button(text.t("button-funnel"), "proposals", "all", "-", -1),
        *_compare(text, result),
        *go_on_button(text, result, confirmation_id),
        button(text.t("button-undo-import"), "undo-import", confirmation_id),
    )


def columns_form(text: Text, preview: Previewed) -> Form:
    """Return the form that says which column holds which field, filled in with the bot's guess."""
    form = Form(text.t("form-columns"), "import-columns-set", preview.confirmation_id)
    columns, header = preview.outcome.columns or Columns(), preview.outcome.header
    for field in FIXABLE:
        chosen = getattr(columns, field)
        options = [
            discord.SelectOption(label=_name(text, header, place), value=str(place), default=place == chosen)
            for place in range(min(24, max(len(header), 1 + max(_places(columns), default=0))))
        ]
        options.append(discord.SelectOption(label=text.t("column-none"), value="-", default=chosen is None))
        form.choice(field, text.t(f"form-column-{field}"), options)
    return form


def _rows(result: Imported) -> dict[str, object]:
    """Return the catalogue's arguments about how many rows there are, and of which days."""
    since, until = result.since, result.until
    return {"rows": result.rows, "since": since, "until": until, "one_day": since == until}


def _add_reading(card: Card, text: Text, result: Imported) -> None:
    """Add what the rows add up to, and how they were read."""
    sums = result.sums
    if sums.spent or sums.came_in:
        card.line(
            text.t("import-sums", spent=sums.spent, came_in=sums.came_in, largest=text.signed(sums.largest))
        )
    _add_choices(card, text, result, done=False)


def _add_choices(card: Card, text: Text, result: Imported, *, done: bool) -> None:
    """Add how the rows were read where they could be read in another way, and what of the history was not used.

    ``done``: the import is written, so that no button turns the order of the days any more.
    """
    if result.cut_on:
        card.line(text.t("import-cut", on=result.cut_on))
    if result.order.is_open:
        card.small(text.t("import-order", month_first=result.order.month_first, done=done))
    if result.repeats:
        card.small(text.t("import-repeats", count=result.repeats))
    if result.unused_sheets:
        names = [text.safe(name, LONGEST_NAME) for name in result.unused_sheets[:MOST_UNUSED]]
        card.small(text.t("import-unused-sheets", list=text.listed(names)))
    if result.unused_columns:
        names = [text.safe(name, LONGEST_NAME) for name in result.unused_columns[:MOST_UNUSED]]
        card.small(text.t("import-unused-columns", list=text.listed(names)))
    if result.encoding:
        card.small(text.t("import-encoding", encoding=result.encoding))


def _columns(card: Card, text: Text, result: Imported) -> None:
    if result.columns is None:
        return
    places = [(field, getattr(result.columns, field)) for field in FIELDS]
    named = [
        text.t(
            "import-column",
            field=text.t(f"field-{field}"),
            name=text.safe(_name(text, result.header, place), LONGEST_NAME),
        )
        for field, place in places
        if place is not None
    ]
    card.small(text.t("import-columns", list=text.listed(named)))


def _name(text: Text, header: tuple[str, ...], place: int) -> str:
    """Return a column's heading, or its number (from 1) if the heading is empty."""
    name = text.plain(header[place], LONGEST_NAME) if place < len(header) else ""
    return name or text.t("column-number", number=place + 1)


def _places(columns: Columns) -> list[int]:
    places = [getattr(columns, field) for field in FIELDS]
    return [place for place in places if place is not None]


def _kind(text: Text, kind: Kind) -> str:
    return text.t("kind-skip") if kind is Kind.EXPIRY else text.t(f"kind-{kind}")


def _compare(text: Text, result: Imported) -> list[Button]:
    """Return the button that looks for causes of a difference from the stated balance; empty without such a difference."""
    if result.stated is None or not _differs(result):
        return []
    return [button(text.t("button-reconcile"), "reconcile-form", result.stated, style="primary")]


def _take_back(text: Text, result: Imported) -> list[Button]:
    """Return the button that takes a flagged correction back whose cause is known now; empty without such a correction."""
    if result.correction is None:
        return []
    return [button(text.t("button-correction-back"), "undo", result.correction.entry_id, style="primary")]


def _differs(result: Imported) -> bool:
    return result.stated is not None and result.stated != result.balance


def _colour(result: Imported):
    is_odd = _differs(result) or result.conflicts or result.changed or result.missing or result.excess
    return WARNING if is_odd else GOOD
