"""Build the cards and the form of the check of a draft, what to change and why, and the card of a critique."""

from bot.services.drafting import CheckDraft, Checked, CheckedDraft, Critique, CritiqueEnd, Endpoint, Finding
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.components import LONGEST_TEXT, Form, button
from bot.ui.words import Text

FIRST = 3
"""The findings that stand on the card at once."""
LONGEST_FIRST_LINES, SHORT_FIRST_LINES = 120, 60
"""About two lines of a phone's screen, as in Upwork's list of proposals; half of them where a critique is offered below."""
LONGEST_QUOTE, LONGEST_QUESTION = 60, 160
LONGEST_NAME, LONGEST_SHOWN = 40, 1000
TEXT, MORE, POST = "text", "more", "post"


def checked(text: Text, result: CheckedDraft, *, whole: bool = False) -> Card:
    """Return the card of a checked draft: the three most important findings and the first lines, or all findings."""
    outcome = result.outcome
    findings = outcome.findings
    card = Card(text, WARNING if findings else GOOD, text.t("draft-title", count=len(findings)))
    listed = findings if whole else findings[:FIRST]
    card.rows([_row(text, place, finding) for place, finding in enumerate(listed, 1)])
    if len(findings) > len(listed):
        card.small(text.t("draft-more", count=len(findings) - len(listed)))
    if not whole:
        longest = SHORT_FIRST_LINES if result.critic else LONGEST_FIRST_LINES
        first_lines = text.safe(outcome.first_lines, longest)
        card.line(text.t("draft-first"), f"> {first_lines}")
    card.separator()
    for note in _notes(text, result.ask, outcome):
        card.small(note)
    if result.critic:
        card.small(_sends(text, result.critic, result.ask))
    return card.buttons(*_buttons(text, result, whole=whole))


def _row(text: Text, place: int, finding: Finding) -> str:
    """Return two lines: what is wrong and where, then why and what would be better."""
    id = f"draft-{message_id(finding)}"
    quote = text.safe(finding.quote, LONGEST_QUOTE) if finding.end else ""
    title = text.t(
        "draft-finding",
        place=str(place),
        title=text.t(id),
        quote=text.t("draft-quote", quote=quote) if quote else "",
    )
    why, better = reasons(text, finding, is_safe=False)
    return f"{title.strip()}\n{text.t('draft-finding-why', why=why, better=better)}"


def message_id(finding: Finding) -> str:
    """Return the part of the catalogue's id that names the kind of the finding and its reason."""
    return f"{finding.kind}-{finding.reason}" if finding.reason else str(finding.kind)


def reasons(text: Text, finding: Finding, *, is_safe: bool = True) -> tuple[str, str]:
    """Return why the finding matters and what to do; ``is_safe``: quotes need no escapes, as in a file."""
    id = f"draft-{message_id(finding)}"
    plain = text.plain if is_safe else text.safe
    args = {
        "quote": plain(finding.quote, LONGEST_QUESTION),
        "better": plain(finding.better, LONGEST_QUOTE),
        "number": finding.number,
    }
    return text.t(f"{id}.why", **args), text.t(f"{id}.better", **args)


def _notes(text: Text, ask: CheckDraft, outcome: Checked) -> list[str]:
    """Return what the check rests on: the length, the language, the post, and what is kept."""
    size = text.t("draft-size", words=outcome.words, characters=len(ask.text))
    notes = [size] if outcome.is_english else [size, text.t("draft-other-language")]
    return [*notes, *([] if ask.post else [text.t("draft-no-post")]), text.t("draft-kept")]


def _buttons(text: Text, result: CheckedDraft, *, whole: bool) -> list[dict[str, object]]:
    """Return the buttons: the other view where there is more to show, edit, ask, and forget."""
    edit = button(text.t("button-draft-edit"), "draft-edit", result.kept_id, style="primary")
    forget = button(text.t("button-draft-forget"), "draft-forget")
    rest = [button(text.t("button-critique"), "critique", result.kept_id)] if result.critic else []
    rest += [button(text.t("button-review-ask"), "review-ask", 0), forget]
    if len(result.outcome.findings) <= FIRST:
        return [edit, *rest]
    label = text.t("button-draft-less" if whole else "button-draft-details")
    return [edit, button(label, "draft-details", result.kept_id, 0 if whole else 1), *rest]


def _sends(text: Text, critic: Endpoint, ask: CheckDraft) -> str:
    """Return what the button for a critique sends, and where to."""
    model, host = text.safe(critic.model, LONGEST_NAME), text.safe(critic.host, LONGEST_NAME)
    return text.t("critique-sends", post=bool(ask.post), model=model, host=host)


def critique(text: Text, growing: Critique) -> Card:
    """Return the card of a critique as far as it has come; nothing in the model's words formats, links or pings."""
    card = Card(text, NEUTRAL, text.t("critique-title"))
    card.line(text.safe(growing.text, LONGEST_SHOWN, lines=True)).separator()
    if growing.end is not CritiqueEnd.WHOLE:
        card.small(text.t(f"critique-{growing.end}"))
    return card.small(text.t("critique-by"))


def form(text: Text, ask: CheckDraft | None = None, job_id: int = 0) -> Form:
    """Return the form for a draft and its post, filled in with ``ask`` where it is given. ``job_id``: 0 for no job."""
    draft, post = (ask.text, ask.post) if ask else ("", "")
    box = Form(text.t("form-draft"), "draft-typed", job_id)
    box.field(TEXT, text.t("form-draft-text"), value=draft[:LONGEST_TEXT], lines=True)
    more, post_hint = text.t("form-draft-more-hint"), text.t("form-draft-post-hint")
    rest = draft[LONGEST_TEXT : 2 * LONGEST_TEXT]
    box.field(MORE, text.t("form-draft-more"), value=rest, hint=more, lines=True, required=False)
    return box.field(POST, text.t("form-draft-post"), value=post, hint=post_hint, lines=True, required=False)


def ready(text: Text, kept_id: int) -> Card:
    """Return the card that opens the form of a kept draft, where the form couldn't open in time."""
    edit = button(text.t("button-draft-edit"), "draft-edit", kept_id, style="primary")
    return Card(text, NEUTRAL).line(text.t("draft-open")).buttons(edit)


def ready_for_job(text: Text, job_id: int) -> Card:
    """Return the card that opens the form of a job's first draft, where the form couldn't open in time."""
    begin = button(text.t("form-draft"), "draft-begin", job_id, style="primary")
    return Card(text, NEUTRAL).line(text.t("draft-begin")).buttons(begin)


def forgotten(text: Text) -> Card:
    """Return the card that says that the draft and the first lines are deleted."""
    return Card(text, NEUTRAL).line(text.t("draft-forgotten"))
