"""Build the form and the cards with which a new member opens an account by buttons."""

from dataclasses import dataclass

from bot.domain.ledger.rules import Plan
from bot.domain.messages.reminders import ReminderTopic
from bot.services.ledger import Started
from bot.ui.cards.base import GOOD, Card
from bot.ui.cards.ledger.ledger import free_buttons, started_lines
from bot.ui.cards.zones import zone_now, zone_options
from bot.ui.components import Button, Form, button, select
from bot.ui.words import Text

FREE = ("yes", "no", "unsure")
"""The answers to whether the ten monthly free Connects come."""
INCLUDED = ("yes", "no")
"""The answers to whether the balance already includes what the request spends."""
LONGEST_BALANCE, LONGEST_DAY, LONGEST_ZONE = 7, 30, 60
LONGEST_HELD_DAY = 22
NO_REQUEST = 0
"""The id of the request to go on with where there is none."""


@dataclass(frozen=True, slots=True)
class StartFields:
    """What a member typed into the form, with which it can be opened again; empty for what wasn't typed."""

    balance: str = ""
    plan: str = ""
    next_refill: str = ""
    monthly_free: str = ""
    included: str = ""


def start_form(text: Text, request_id: int, spends: int, fields: StartFields) -> Form:
    """Return the form that opens an account, filled in with ``fields``.

    ``request_id``: the request to go on with. ``spends``: the Connects that it spends, negative for received ones; the form
    then asks whether the balance includes them.
    """
    form = Form(text.t("form-start"), "begin", request_id, spends)
    form.field(
        "balance",
        text.t("form-start-balance"),
        value=fields.balance,
        hint=text.t("form-start-balance-hint"),
        longest=LONGEST_BALANCE,
    )
    plans = [(text.t(f"plan-{plan}"), plan.value) for plan in Plan]
    form.radio("plan", text.t("form-start-plan"), plans, chosen=fields.plan or Plan.BASIC)
    form.field(
        "next_refill",
        text.t("form-start-renewal"),
        value=fields.next_refill,
        hint=text.t("form-start-renewal-hint"),
        required=False,
        longest=LONGEST_DAY,
    )
    answers = [(text.t(f"free-{answer}"), answer) for answer in FREE]
    chosen = fields.monthly_free or "unsure"
    form.radio(
        "monthly_free", text.t("form-start-free"), answers, chosen=chosen, hint=text.t("form-start-free-hint")
    )
    if not spends:
        return form
    included = [(text.t(f"included-{answer}"), answer) for answer in INCLUDED]
    return form.radio(
        "included",
        text.t("form-start-included", amount=abs(spends)),
        included,
        chosen=fields.included or INCLUDED[0],
    )


def again_button(text: Text, request_id: int, spends: int, fields: StartFields) -> Button:
    """Return the button that opens the form again with what was typed, as far as a custom id can hold it."""
    kept = [_held(fields.balance, LONGEST_BALANCE), _held(fields.plan, LONGEST_BALANCE + LONGEST_BALANCE)]
    kept += [_held(fields.next_refill, LONGEST_HELD_DAY), _held(fields.monthly_free, LONGEST_BALANCE)]
    kept.append(_held(fields.included, LONGEST_BALANCE))
    return button(text.t("button-start-again"), "begin", request_id, spends, *kept, style="primary")


def _held(typed: str, longest: int) -> str:
    """Return the text as an argument of a custom id: printable ASCII without colons, cut to ``longest`` characters."""
    plain = "".join(character for character in typed if character.isascii() and character.isprintable())
    return plain.replace(":", " ").strip()[:longest]


def go_on_button(text: Text, request_id: int) -> Button:
    return button(text.t("button-go-on"), "go-on", request_id, style="primary")


def begun(text: Text, result: Started, request_id: int, spends: int, now: int) -> Card:
    """Return the card of an account opened by the form, which asks for the time zone; the arguments as in `start_form`."""
    follows = text.t("begun-next", spent=spends > 0, amount=abs(spends)) if spends else ""
    card = started_lines(text, result, follows)
    buttons = free_buttons(text, result)
    if buttons:
        card.buttons(*buttons)
    return ask_zone(card, text, request_id, now)


def ask_zone(card: Card, text: Text, request_id: int, now: int) -> Card:
    """Add the question in which time zone the member lives, and return the card; the arguments as in `begun`."""
    card.separator().line(text.t("begun-zone"))
    card.menu(select(text.t("menu-zone"), "begin-zone", request_id, options=zone_options(text, now)))
    label = "button-go-on-later" if request_id else "button-zone-later"
    return card.buttons(
        button(text.t("button-zone-other"), "begin-other", request_id),
        button(text.t("button-weekly-checkin"), "resume", ReminderTopic.CHECKIN),
        button(text.t(label), "go-on", request_id),
    )


def begun_with_proposal(card: Card, text: Text, result: Started, now: int) -> Card:
    """Add to the card of a member's first proposal what is to be said of the new account, and return the card."""
    card.separator().line(text.t("started", plan=text.t(f"plan-{result.plan}")))
    if result.balance:
        card.small(text.t("started-aged"))
    if result.free_unknown:
        card.line(text.t("started-free-unknown")).buttons(*free_buttons(text, result))
    elif result.may_refill:
        card.line(text.t("started-refill-unknown"))
    return ask_zone(card, text, NO_REQUEST, now)


def zone_form(text: Text, request_id: int) -> Form:
    form = Form(text.t("form-zone-title"), "begin-typed", request_id)
    return form.field("timezone", text.t("form-zone"), longest=LONGEST_ZONE)


def zone_set(text: Text, zone: str, request_id: int, now: int) -> Card:
    """Return the card that says which zone was found for a typed city, with the button that goes on."""
    card = Card(text, GOOD).line(text.t("zone-set", zone=zone_now(text, zone, now)))
    return card.buttons(
        go_on_button(text, request_id), button(text.t("button-zone-other"), "begin-other", request_id)
    )
