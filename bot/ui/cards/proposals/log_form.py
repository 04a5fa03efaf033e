"""Build the form *Log a proposal*: for a member, and for a person whose account it opens too."""

from dataclasses import dataclass

from bot.domain.ledger.rules import Plan
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.components import LONGEST_NUMBER, LONGEST_TEXT, Button, Form, button
from bot.ui.words import Text


@dataclass(frozen=True, slots=True)
class ProposalFields:
    """What the form is filled in with; empty for an empty field.

    ``post``: a link, a title or a whole post. ``balance``, ``plan``: of the account that the form opens.
    """

    post: str = ""
    connects: str = ""
    boost: str = ""
    balance: str = ""
    plan: str = ""


def log_form(text: Text, fields: ProposalFields, *, begins: bool) -> Form:
    """Return the form of a sent proposal. ``begins``: the form asks for balance and plan, too, and opens an account."""
    form = Form(text.t("form-log"), "proposal-begun" if begins else "proposal-logged")
    hint = text.t("form-log-post-hint")
    form.field(
        "post", text.t("form-log-post"), value=fields.post, hint=hint, lines=True, longest=LONGEST_TEXT
    )
    form.field(
        "connects",
        text.t("form-cost"),
        value=fields.connects,
        hint=text.t("form-log-connects-hint"),
        required=False,
        longest=LONGEST_NUMBER,
    )
    form.field("boost", text.t("form-boost"), value=fields.boost, required=False, longest=LONGEST_NUMBER)
    if not begins:
        return form
    form.field(
        "balance",
        text.t("form-start-balance"),
        value=fields.balance,
        hint=text.t("form-log-balance-hint"),
        longest=LONGEST_NUMBER,
    )
    plans = [(text.t(f"plan-{plan}"), plan.value) for plan in Plan]
    chosen = fields.plan if fields.plan in set(Plan) else Plan.BASIC
    return form.radio("plan", text.t("form-start-plan"), plans, chosen=chosen)


def ready(text: Text, pressed: str) -> Card:
    """Return the card with a button that opens the form, where it couldn't open in time; ``pressed``: its custom id."""
    again = button(text.t("button-log-form"), "log-proposal", style="primary") | {"custom_id": pressed}
    return Card(text, NEUTRAL).line(text.t("log-ready")).buttons(again)


def correct_button(text: Text, form_id: int) -> Button:
    """Return the button that opens the stored form as it was filled in."""
    return button(text.t("button-form-again"), "proposal-again", form_id)
