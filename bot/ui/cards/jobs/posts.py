"""The form with what was read from a post: each fact has a field or a line that the member can correct."""

from collections.abc import Iterator

from bot.domain.board.facts import Field, Price
from bot.domain.board.reader import ReadPost
from bot.domain.jobs.jobs import LONGEST_TITLE, PROPOSAL_RANGES, JobKind
from bot.ui.components import LONGEST_NUMBER, LONGEST_TEXT, Form, option
from bot.ui.words import Text

NO_LINK = "-"
"""Stands in the form's custom id where the post has no link."""


def post_form(text: Text, post: ReadPost) -> Form:
    """Return the form to log a post: title, cost, kind and range in fields, the other facts as lines of its last field."""
    facts = post.fields
    form = Form(text.t("form-job-log"), "job-read", link_of(post))
    title, connects = str(facts.get(Field.TITLE, "")), str(facts.get(Field.CONNECTS, ""))
    is_titled = Field.LINK in facts
    form.field("title", text.t("form-title"), value=title, required=not is_titled, longest=LONGEST_TITLE)
    form.field("connects", text.t("form-connects"), value=connects, required=False, longest=LONGEST_NUMBER)
    kinds = [option(text.t(f"job-kind-{kind}"), kind, kind == facts.get(Field.KIND)) for kind in JobKind]
    form.choice("kind", text.t("form-kind"), kinds, required=False)
    ranges = [
        option(text.proposals(band.code), band.code, band.code == facts.get(Field.PROPOSALS))
        for band in PROPOSAL_RANGES
    ]
    form.choice("proposals", text.t("form-proposals"), ranges, required=False)
    lines = "\n".join(details(text, post))
    hint = text.t("form-read-hint")
    return form.field(
        "details",
        text.t("form-read"),
        value=lines,
        hint=hint,
        lines=True,
        required=False,
        longest=LONGEST_TEXT,
    )


def link_of(post: ReadPost) -> str:
    """Return the job's key, NO_LINK for a post without a link."""
    return str(post.fields.get(Field.LINK, NO_LINK))


def details(text: Text, post: ReadPost) -> Iterator[str]:
    """Yield a line for each fact that has no field of its own in the form, in words that the reader reads again."""
    for field, value in post.fields.items():
        match field, value:
            case ((Field.BUDGET | Field.RATE), Price()):
                yield text.t(f"read-{field}", price=price(value))
            case Field.CATEGORY, str():
                yield text.t("read-category", category=text.t(f"category-{value}"))
            case ((Field.HIRE_RATE | Field.CLIENT_SPENT | Field.RATING | Field.COUNTRY), _):
                yield text.t(f"read-{field.replace('_', '-')}", value=str(value))
            case Field.PAYMENT_VERIFIED, bool():
                yield text.t("read-payment-verified", verified=value)
            case Field.SKILLS, tuple():
                yield text.t("read-skills", skills=", ".join(value))
            case Field.QUESTIONS, tuple():
                yield text.t("read-questions")
                yield from (f"{number}. {question}" for number, question in enumerate(value, 1))
            case _:
                pass


def price(value: Price) -> str:
    """Return a price as ``$650``, ``$25–$38``, ``$70+`` or ``EUR 450``."""
    sign = "$" if value.currency == "USD" else f"{value.currency} "
    low = f"{sign}{_number(value.low)}"
    if value.high is None:
        return f"{low}+"
    second = f"${_number(value.high)}" if sign == "$" else _number(value.high)
    return low if value.high == value.low else f"{low}–{second}"


def _number(value: float) -> str:
    return f"{value:.2f}".removesuffix(".00")
