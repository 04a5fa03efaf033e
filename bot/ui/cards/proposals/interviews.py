"""Build the card and the form of an interview: when it is, and the reminders before it."""

from bot.domain.proposals.interviews import LEADS
from bot.domain.reminders.schedules import HOUR
from bot.domain.time.calendar import MINUTE_MS
from bot.domain.time.zones import local_day, local_minute
from bot.services.proposals import InterviewView
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.cards.jobs.jobs import title
from bot.ui.components import Button, Form, button, option, select
from bot.ui.words import Text
from bot.ui.words.reading.moments import LONGEST

LONGEST_JOB = 120


def shown(text: Text, view: InterviewView, now: int, lead: str = "") -> Card:
    """Return the card of an interview. ``lead``: the id of the line that says what was changed, empty for no change."""
    card = Card(text, GOOD if lead else NEUTRAL, text.t("interview-title")).line(title(text, view.job))
    if lead:
        card.line(text.t(lead))
    if view.at is not None:
        card.line(when(text, view.at, "interview-at"))
    elif not lead:
        card.line(text.t("interview-none"))
    if view.leads and view.at is None:
        card.small(text.t("interview-waiting"))
    elif view.leads:
        before = text.listed([_before(text, each) for each in view.leads])
        card.small(text.t("interview-reminders", before=before))
    _add_leads(card, text, view, now)
    undo = [button(text.t("button-undo"), "interview-undo", view.proposal_id, view.edition)]
    has_time = view.at is not None
    return card.buttons(
        *(undo if lead else []),
        when_button(text, view.proposal_id, is_set=has_time),
        *(
            [button(text.t("button-interview-remove"), "interview-remove", view.proposal_id)]
            if has_time
            else []
        ),
        *([button(text.t("button-calendar"), "calendar-file")] if has_time else []),
        button(text.t("button-proposal"), "proposal", view.proposal_id),
    )


def when(text: Text, at: int, id: str = "interview-when") -> str:
    """Return the words for when an interview is: the day, the time and how far away it is."""
    return text.t(id, at=text.instant(at, "F"), **{"in": text.instant(at)})


def when_button(text: Text, proposal_id: int, *, is_set: bool) -> Button:
    """Return the button that opens the form; a more prominent one as long as no time is set."""
    if is_set:
        return button(text.t("button-own-change"), "interview-when", proposal_id)
    return button(text.t("button-interview-when"), "interview-when", proposal_id, style="primary")


def form(text: Text, view: InterviewView) -> Form:
    """Return the form with the present time, as every language reads it."""
    typed = ""
    if view.at is not None:
        hour, minute = divmod(local_minute(view.at, view.zone), HOUR)
        typed = f"{local_day(view.at, view.zone).isoformat()} {hour:02}:{minute:02}"
    return form_again(text, view.proposal_id, typed)


def form_again(text: Text, proposal_id: int, typed: str) -> Form:
    """Return the form with what was typed."""
    filled = Form(text.t("interview-title"), "interview-set", proposal_id)
    hint = text.t("form-interview-when-hint")
    return filled.field("when", text.t("form-interview-when"), value=typed, hint=hint, longest=LONGEST)


def what(text: Text, view: InterviewView) -> str:
    """Return the text of a reminder before the interview."""
    return text.t("calendar-interview", job=text.plain(view.job.title, LONGEST_JOB))


def _add_leads(card: Card, text: Text, view: InterviewView, now: int) -> None:
    """Add the menu of reminders that are still possible and not set; nothing if there are none."""
    if view.at is None:
        return
    possible = [lead for lead in LEADS if lead not in view.leads and view.at - lead * MINUTE_MS > now]
    options = [option(_before(text, lead), str(lead)) for lead in possible]
    if options:
        card.menu(
            select(text.t("menu-interview-before"), "interview-remind", view.proposal_id, options=options)
        )


def _before(text: Text, lead: int) -> str:
    return text.t("interview-before", minutes=lead)
