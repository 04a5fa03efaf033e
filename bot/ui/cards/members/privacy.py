"""Build the cards and the form about the data that the bot stores of a person."""

from bot.domain.time.calendar import day_of
from bot.services.members import Erased, PrivacyView, RowCounts
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.cards.settings import switch
from bot.ui.components import Form, button
from bot.ui.files.personal import PersonalFile
from bot.ui.words import Text

KINDS = {
    "entries": "entry",
    "proposals": "proposal",
    "interviews": "interview",
    "jobs": "job",
    "cards": "card",
    "reminders": "reminder",
    "settings": "member",
    "alerts": "job_alert",
    "requests": "held",
    "drafts": "draft_opening",
    "templates": "template",
    "portfolio": "portfolio_line",
    "kept-drafts": "kept_draft",
    "trials": "opening_trial",
    "reviews": "review",
    "claims": "review_claim",
    "figures": "participant",
    "receipts": "write",
}
"""The kinds of data under the names that members know, with the table that stores each."""


def shown(text: Text, view: PrivacyView) -> Card:
    card = Card(text, NEUTRAL, text.t("privacy-title"))
    if not view.counts.total:
        return card.line(text.t("privacy-nothing"))
    if view.since is not None:
        card.line(text.t("privacy-since", since=day_of(view.since)))
    card.line(*_kinds(text, view.counts)).small(text.t("privacy-short"))
    return card.buttons(
        button(text.t("button-privacy-who"), "privacy-who"),
        button(text.t("button-privacy-export"), "privacy-export"),
        button(text.t("button-privacy-delete"), "privacy-delete", style="danger"),
    )


def explained(text: Text, view: PrivacyView, *, saved: bool = False) -> Card:
    """Return why the data is stored, for how long, who sees which part of it, and the switch for the person's name.

    ``saved``: the card follows a change of the switch.
    """
    card = Card(text, GOOD if saved else NEUTRAL, text.t("privacy-title"))
    for about in ("why", "how-long", "who"):
        card.line(text.t(f"privacy-{about}"))
    if view.wallet_id:
        card.separator().line(text.t("privacy-name", seen=view.is_seen))
        card.buttons(switch(text, text.t("switch-name"), "privacy-name", on=view.is_seen))
    return card.buttons(
        button(text.t("button-privacy-export"), "privacy-export"),
        button(text.t("button-privacy-delete"), "privacy-delete", style="danger"),
    )


def exported(text: Text, file: PersonalFile) -> Card:
    card = Card(text, GOOD, text.t("privacy-title")).line(text.t("privacy-exported"))
    card.small(text.t("privacy-rows", rows=file.rows, tables=file.tables))
    return card.attach(file.name, file.content)


def form(text: Text, view: PrivacyView) -> Form:
    """Return a form in which the person types one word, so that nobody deletes their data by a slip."""
    word = text.t("privacy-word")
    asking = Form(text.t("form-privacy"), "privacy-erase", view.wallet_id)
    return asking.field(
        "word",
        text.t("form-privacy-word", word=word),
        hint=text.t("form-privacy-hint"),
        longest=len(word) * 2,
    )


def is_confirmed(text: Text, typed: str) -> bool:
    """Return whether ``typed`` is the word that the form asks for; surrounding spaces don't count."""
    return typed.strip() == text.t("privacy-word")


def erased(text: Text, result: Erased) -> Card:
    if not result.counts.total:
        return Card(text, NEUTRAL).line(text.t("privacy-nothing-left"))
    title = text.t("privacy-erased" if result.remains == "none" else "privacy-erased-for-now")
    card = Card(text, GOOD, title).line(*_kinds(text, result.counts))
    card.line(
        text.t("privacy-erased-rest" if result.remains == "none" else f"privacy-remains-{result.remains}")
    )
    if result.changes_kept:
        card.line(text.t("privacy-changes-kept", changes=result.changes_kept))
    card.separator().small(text.t("privacy-elsewhere"))
    return card.small(text.t("privacy-anew"))


def _kinds(text: Text, counts: RowCounts) -> list[str]:
    """Return a line for each kind of data of which there is at least one row."""
    counted = {kind: counts.of(table) for kind, table in KINDS.items()}
    counted |= {"notes": counts.notes, "messages": counts.waiting}
    return [text.t(f"privacy-kind-{kind}", count=count) for kind, count in counted.items() if count]
