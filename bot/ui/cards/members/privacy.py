"""Cards and the form for what is held about a person."""

from bot.domain.time.calendar import day_of
from bot.services.members import Counts, Erased, Personal, PrivacyView
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.components import Form, button
from bot.ui.files.personal import personal_file
from bot.ui.words import Text

KINDS = {
    "entries": "entry",
    "proposals": "proposal",
    "jobs": "job_member",
    "settings": "member",
    "requests": "held",
    "figures": "participant",
    "receipts": "receipt",
}
"""What people know by a name, with the table that holds it."""


def shown(text: Text, view: PrivacyView) -> Card:
    card = Card(text, NEUTRAL, text.t("privacy-title"))
    if not view.counts.total:
        return card.line(text.t("privacy-nothing"))
    if view.since is not None:
        card.line(text.t("privacy-since", since=day_of(view.since)))
    card.line(*_kinds(text, view.counts)).separator()
    card.line(*(text.t(f"privacy-{about}") for about in ("why", "how-long", "who")))
    return card.buttons(
        button(text.t("button-privacy-export"), "privacy-export"),
        button(text.t("button-privacy-delete"), "privacy-delete", style="danger"),
    )


def exported(text: Text, held: Personal) -> Card:
    rows = sum(len(rows) for rows in held.tables.values())
    card = Card(text, GOOD, text.t("privacy-title")).line(text.t("privacy-exported"))
    card.small(text.t("privacy-rows", rows=rows, tables=len([rows for rows in held.tables.values() if rows])))
    return card.attach(*personal_file(held))


def form(text: Text, view: PrivacyView) -> Form:
    """One word to type, so that nobody deletes anything by a slip."""
    word = text.t("privacy-word")
    asking = Form(text.t("form-privacy"), "privacy-erase", view.wallet_id)
    label, hint = text.t("form-privacy-word", word=word), text.t("form-privacy-hint")
    return asking.field("word", label, hint=hint, longest=len(word) * 2)


def is_confirmed(text: Text, typed: str) -> bool:
    return typed.strip() == text.t("privacy-word")


def erased(text: Text, result: Erased) -> Card:
    if not result.counts.total:
        return Card(text, NEUTRAL).line(text.t("privacy-nothing-left"))
    card = Card(text, GOOD, text.t("privacy-erased")).line(*_kinds(text, result.counts))
    card.line(text.t("privacy-erased-rest"))
    if result.jobs_kept:
        card.line(text.t("privacy-jobs-kept", jobs=result.jobs_kept))
    card.separator().small(text.t("privacy-elsewhere"))
    return card.small(text.t("privacy-anew"))


def _kinds(text: Text, counts: Counts) -> list[str]:
    """A line for each kind of which there is something."""
    known = {kind: counts.of(table) for kind, table in KINDS.items()}
    known |= {"notes": counts.notes, "messages": counts.waiting}
    return [text.t(f"privacy-kind-{kind}", count=count) for kind, count in known.items() if count]
