"""Build the forms of the job board: one to log a post, two to edit it, since a Discord form has at most five fields."""

from bot.domain.jobs.jobs import CATEGORIES, LONGEST_SKILLS, LONGEST_TITLE, PROPOSAL_RANGES, JobFacts, JobKind
from bot.domain.text import LONGEST_NOTE
from bot.services.jobs import JobView
from bot.ui.components import LONGEST_NUMBER, Form, option
from bot.ui.words import Text

LONGEST_MONEY = 15
LONGEST_LINK = 4000
"""A whole post may be pasted instead of its link."""


def log_form(text: Text) -> Form:
    form = Form(text.t("form-job-log"), "job-logged")
    hint = text.t("form-link-hint")
    form.field("link", text.t("form-link"), hint=hint, required=False, lines=True, longest=LONGEST_LINK)
    form.field("title", text.t("form-title"), required=False, longest=LONGEST_TITLE)
    form.field("connects", text.t("form-connects"), required=False, longest=LONGEST_NUMBER)
    return form.field("note", text.t("form-note"), required=False, lines=True, longest=LONGEST_NOTE)


def edit_form(text: Text, view: JobView, *, verb: str = "job-edited", noted: bool = True) -> Form:
    """Return the form for the post itself: title, cost, kind, budget and, if ``noted``, the member's note."""
    facts = view.facts
    form = Form(text.t("form-job"), verb, view.job.id)
    form.field("title", text.t("form-title"), value=facts.title, required=False, longest=LONGEST_TITLE)
    connects = _number(facts.connects)
    form.field("connects", text.t("form-connects"), value=connects, required=False, longest=LONGEST_NUMBER)
    kinds = [option(text.t(f"job-kind-{kind}"), kind, kind is facts.kind) for kind in JobKind]
    form.choice("kind", text.t("form-kind"), kinds, required=False)
    budget = _dollars(facts.budget_cents)
    form.field("budget", text.t("form-budget"), value=budget, required=False, longest=LONGEST_MONEY)
    if not noted:
        return form
    return form.field(
        "note", text.t("form-note"), value=view.note, required=False, lines=True, longest=LONGEST_NOTE
    )


def client_form(text: Text, job_id: int, facts: JobFacts) -> Form:
    """Return the form for the post's category and skills, and for what it says of the client."""
    form = Form(text.t("form-client"), "job-edited", job_id)
    categories = [
        option(text.t(f"category-{category}"), category, category == facts.category)
        for category in CATEGORIES
    ]
    form.choice("category", text.t("form-category"), categories, required=False)
    skills = facts.skills or ""
    form.field("skills", text.t("form-skills"), value=skills, required=False, longest=LONGEST_SKILLS)
    ranges = [
        option(text.proposals(band.code), band.code, band.code == facts.proposals) for band in PROPOSAL_RANGES
    ]
    form.choice("proposals", text.t("form-proposals"), ranges, required=False)
    rate = _number(facts.hire_rate)
    form.field("hire_rate", text.t("form-hire-rate"), value=rate, required=False, longest=LONGEST_NUMBER)
    spent = _dollars(facts.client_spent_cents)
    return form.field(
        "client_spent", text.t("form-client-spent"), value=spent, required=False, longest=LONGEST_MONEY
    )


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _dollars(cents: int | None) -> str:
    """Return ``cents`` as dollars without a sign, e.g. ``40`` or ``12.50``; empty for None."""
    if cents is None:
        return ""
    return f"{cents / 100:.2f}".removesuffix(".00")
