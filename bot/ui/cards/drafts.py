"""Build the card and the forms of a draft that is being written: what is left to write, and why it has this template."""

from bot.domain.drafting.marks import mark_name
from bot.domain.drafting.pooling import ChoiceReason
from bot.domain.drafting.traits import CommonTrait, TraitKind
from bot.services.drafting import LONGEST_NAME, DraftView
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.jobs.jobs import title
from bot.ui.cards.proposals.proposal import apply_form
from bot.ui.cards.templates import figures
from bot.ui.components import LONGEST_TEXT, Form, button
from bot.ui.words import Text

LONGEST_FIRST_LINES, LONGEST_MARK, LONGEST_WORD = 120, 70, 24
MOST_MARKS = 4
"""The marks for what is left to write that stand on the card; the text has all of them."""
MOST_WORDS = 8
"""The client's own words that stand on the card."""
TEXT, MORE, ANSWERS, POST = "text", "more", "answers", "post"


def shown(text: Text, view: DraftView) -> Card:
    """Return the card of a draft."""
    kept = view.draft
    card = Card(
        text, WARNING if view.missing else GOOD, text.t("draft-card-title", missing=len(view.missing))
    )
    name = text.safe(view.template, LONGEST_NAME) or None
    number = str(kept.origin.version or 0)
    card.line(text.t("draft-for", job=title(text, view.job), template=name, number=number))
    card.small(_reason(text, view))
    if kept.origin.opening:
        card.small(text.t("draft-drawn", arm=kept.origin.opening[-1].upper()))
    if view.missing:
        marks = [text.safe(mark_name(mark), LONGEST_MARK) for mark in view.missing[:MOST_MARKS]]
        more = len(view.missing) > len(marks)
        card.line(text.t("draft-missing", marks=text.listed([*marks, "…"] if more else marks)))
    questions = sum(line.startswith("> ") for line in kept.answers.splitlines())
    if questions:
        card.line(text.t("draft-answers", count=questions))
    if view.own_words:
        words = text.listed(text.safe(word, LONGEST_WORD) for word in view.own_words[:MOST_WORDS])
        card.small(text.t("draft-own-words", words=words))
    if view.common:
        hired = next(trait.of for trait in view.common if trait.kind is TraitKind.COST)
        traits = text.listed(_trait(text, trait) for trait in view.common)
        card.small(text.t("draft-common", hired=hired, traits=traits))
    card.line(f"> {text.safe(' '.join(kept.text.split()), LONGEST_FIRST_LINES)}")
    card.separator()
    if not kept.post:
        card.small(text.t("draft-without-post"))
    card.small(text.t("draft-private"))
    return card.buttons(
        button(text.t("button-kept-draft-open"), "kept-draft-open", kept.id, style="primary"),
        button(text.t("button-kept-draft-check"), "kept-draft-check", kept.id),
        button(text.t("button-kept-draft-use"), "kept-draft-use", kept.id),
        button(text.t("button-kept-draft-over"), "kept-draft-over", kept.id),
        button(text.t("button-kept-draft-throw"), "kept-draft-throw", kept.id),
    )


def _reason(text: Text, view: DraftView) -> str:
    """Return why the draft has this template; of a draft from before, when it was last changed."""
    if view.was_kept:
        return text.t("draft-kept-since", when=text.instant(view.draft.changed_at))
    reason = ChoiceReason(view.draft.reason)
    if reason is ChoiceReason.RECORD:
        return text.t("draft-reason-record", figures=figures(text, view.figures))
    return text.t(f"draft-reason-{reason}")


def _trait(text: Text, trait: CommonTrait) -> str:
    id = f"draft-trait-{trait.kind}-{trait.value}" if trait.value else f"draft-trait-{trait.kind}"
    return text.t(id, hits=trait.hits, of=trait.of, least=trait.least, most=trait.most)


def form(text: Text, view: DraftView) -> Form:
    """Return the form with the draft, the answers to the client's questions, and the client's post."""
    kept = view.draft
    box = Form(text.t("form-kept-draft"), "kept-draft-typed", kept.id)
    parts = (
        (TEXT, kept.text[:LONGEST_TEXT]),
        (MORE, kept.text[LONGEST_TEXT:]),
        (ANSWERS, kept.answers),
        (POST, kept.post),
    )
    for name, value in parts:
        id = f"form-kept-draft-{name}"
        hint = "" if name == TEXT else text.t(f"{id}-hint")
        box.field(name, text.t(id), value=value, hint=hint, lines=True, required=name == TEXT)
    return box


def use_form(text: Text, view: DraftView) -> Form:
    """Return the form that asks what the sent proposal cost."""
    hint = text.t("form-kept-draft-missing", missing=len(view.missing)) if view.missing else ""
    return apply_form(text, view.job.id, view.connects, hint=hint)


def to_open(text: Text, draft_id: int) -> Card:
    """Return the card that opens the form of a draft, where the form couldn't open in time."""
    opening = button(text.t("button-kept-draft-open"), "kept-draft-open", draft_id, style="primary")
    return Card(text, NEUTRAL).line(text.t("draft-to-open")).buttons(opening)


def over_first(text: Text, view: DraftView) -> Card:
    """Return the card that asks before a draft is made anew."""
    sure = button(text.t("button-kept-draft-over"), "kept-draft-over-sure", view.draft.id, style="danger")
    return Card(text, WARNING).line(text.t("draft-over-first", job=title(text, view.job))).buttons(sure)


def throw_first(text: Text, view: DraftView) -> Card:
    """Return the card that asks before a draft is deleted."""
    sure = button(text.t("button-kept-draft-throw"), "kept-draft-throw-sure", view.draft.id, style="danger")
    return Card(text, WARNING).line(text.t("draft-throw-first", job=title(text, view.job))).buttons(sure)


def thrown_away(text: Text) -> Card:
    """Return the card that says that a draft is deleted."""
    return Card(text, NEUTRAL).line(text.t("draft-thrown-away"))
