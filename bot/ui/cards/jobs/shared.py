"""Build the cards about what was done to a server's job cards: reported, changed, taken off, taken back."""

from bot.services.jobs import CardAction, CardChange, CardChanged, CardHistory, CardMark, CardState, JobRef
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.components import Button, button
from bot.ui.words import Text

LONGEST_JOB = 60
LONGEST_VALUE = 60
REPORTS = (CardMark.GONE, CardMark.FILLED, CardMark.FAKE)
"""What a member can report, in the order of the buttons."""


def asked_to_report(text: Text, job: JobRef) -> Card:
    """Return a card with a button for each kind of report."""
    card = Card(text, NEUTRAL).line(text.t("report-title", job=text.safe(job.title, LONGEST_JOB)))
    card.small(text.t("report-about"))
    return card.buttons(
        *(button(text.t(f"button-report-{mark}"), "card-report", job.id, mark) for mark in REPORTS)
    )


def changed(text: Text, result: CardChanged) -> Card:
    """Return the card after a change of a job card."""
    colour = WARNING if result.what is CardAction.REPORTED else GOOD
    card = Card(text, colour).line(
        text.t(
            f"card-{result.what.replace('_', '-')}",
            job=text.safe(result.job.title, LONGEST_JOB),
            mark=result.mark,
        )
    )
    if not result.on_board:
        return card.small(text.t("card-off-board"))
    return card.buttons(
        button(text.t("button-job"), "job", result.job.id),
        button(text.t("button-card-history"), "card-history", result.job.id),
    )


def history(text: Text, page: CardHistory) -> Card:
    """Return the card of a page of changes, each with a button to take it back where the person may do so."""
    title = (
        text.t("board-log-title")
        if page.job is None
        else text.t("card-history-title", job=_title(text, page.job))
    )
    card = Card(text, NEUTRAL).line(f"### {title}")
    if not page.changes:
        return card.line(text.t("board-log-empty"))
    for change in page.changes:
        words = _change(text, change, with_job=page.job is None)
        back = button(text.t("button-take-back"), "card-back", change.id)
        if not change.can_take_back or not card.section(words, back):
            card.line(words)
    verb, args = ("server-log", ()) if page.job is None else ("card-page", (page.job.id,))
    if page.page or page.has_more:
        card.buttons(
            button(text.t("button-previous"), verb, *args, max(page.page - 1, 0), disabled=not page.page),
            button(text.t("button-next"), verb, *args, page.page + 1, disabled=not page.has_more),
        )
    return card


def mark_line(text: Text, card: CardState) -> str:
    """Return who reported what on a card, and when; empty for no report."""
    if card.mark is None or card.marked_at is None:
        return ""
    return text.t(
        "card-marked", mark=card.mark, who=who(text, card.marked_by), when=text.instant(card.marked_at)
    )


def card_buttons(text: Text, job: JobRef, card: CardState) -> list[Button]:
    """Return the buttons of a job card that the person may press."""
    items: list[Button] = []
    if card.may_reopen:
        items.append(button(text.t("button-reopen-card"), "card-reopen", job.id))
    if card.may_change and not card.is_sharer:
        items.append(button(text.t("button-edit-card"), "card-edit", job.id))
    if card.may_change:
        items.append(button(text.t("button-unshare"), "card-off", job.id))
    items.append(button(text.t("button-card-history"), "card-history", job.id))
    return [*items, button(text.t("button-report"), "card-ask", job.id)]


def who(text: Text, user_id: int | None) -> str:
    """Return the mention of a member, or words for one who deleted their data."""
    return text.t("somebody-gone") if user_id is None else f"<@{user_id}>"


def _title(text: Text, job: JobRef) -> str:
    return text.safe(job.title, LONGEST_JOB)


def _change(text: Text, change: CardChange, *, with_job: bool) -> str:
    mark = next((after for name, _, after in change.fields if name == "mark"), None)
    words = text.t(f"did-{change.what.replace('_', '-')}", who=who(text, change.by), mark=mark)
    foot = [text.instant(change.at)]
    if with_job:
        foot.insert(0, _title(text, change.job))
    if change.is_taken_back:
        foot.append(text.t("was-taken-back"))
    values = [
        text.t(
            "changed-field",
            field=text.t(f"card-field-{name.replace('_', '-')}"),
            before=_value(text, name, before),
            after=_value(text, name, after),
        )
        for name, before, after in change.fields
        if name not in {"mark", "marked_at", "off_at"}
    ]
    return "\n".join([words, *(f"-# {value}" for value in values), f"-# {' · '.join(foot)}"])


def _value(text: Text, name: str, value: object) -> str:
    """Return the value of a card's field in words, a dash for an unknown one."""
    if value is None or value == "":
        return "–"
    match name:
        case "budget_cents" | "client_spent_cents":
            return text.usd(int(str(value)))
        case "category":
            return text.t(f"category-{value}")
        case "kind":
            return text.t(f"job-kind-{value}")
        case "proposals":
            return text.proposals(str(value))
        case _:
            return text.safe(str(value), LONGEST_VALUE)
