"""Read money, percentages and hours from options and form fields, and offer the choices of options."""

import re
from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot import errors
from bot.domain.choices import checked_choice
from bot.domain.guide import GuideTopic
from bot.domain.insight.totals import TOTALS_DAYS
from bot.domain.jobs.jobs import CATEGORIES, HIGHEST_CENTS, PROPOSAL_RANGES, checked_cents
from bot.domain.ledger.entries import LARGEST_AMOUNT, Kind
from bot.domain.ledger.rules import Plan
from bot.domain.proposals.proposals import COMMANDED, LossReason, ProposalStatus, Step
from bot.domain.reminders.schedules import OFFERED, ONCE
from bot.domain.text import LONGEST_CHOICE
from bot.gateway.language import text_of
from bot.gateway.reply import who
from bot.gateway.translator import translated
from bot.services.jobs import Choice
from bot.services.proposals import ANY, RETURNS, UNDECIDED
from bot.ui.cards import guide
from bot.ui.cards.importing import undo_label as import_label
from bot.ui.cards.jobs.choices import label
from bot.ui.cards.ledger.ledger import undo_label
from bot.ui.cards.proposals.checkin import undo_label as checkin_label
from bot.ui.cards.reminders import slug
from bot.ui.cards.zones import zone_now
from bot.ui.words import range_id
from bot.ui.words.reading.guide import rank_topics
from bot.ui.words.reading.zones import search_zones

MOST_CONNECTS = LARGEST_AMOUNT
MOST_PAID_DOLLARS = 100_000  # paid for Connects
MOST_JOB_DOLLARS = 100_000_000  # a job's budget, a client's spending, a contract's value
MOST_CHOICES = 25  # Discord's, in one list
MOST_DIGITS = 9
_BATCH = re.compile(r"-?[0-9]{1,19}")
_DECIMAL_COMMA = re.compile(r"^[^,]*,[0-9]{1,2}$")
_POINT_GROUPS = re.compile(r"^[1-9][0-9]{0,2}(\.[0-9]{3})+$")
_IMPORT, _CHECKIN = "import:", "checkin:"
"""Before the id of an import or of a check-in among the choices for undo."""


def cents(dollars: float | None) -> int | None:
    """Return US dollars as whole cents; None for None. Raises BadMoney for a negative, too large or infinite amount."""
    return None if dollars is None else checked_cents(dollars)


def whole_number(field: str, typed: str) -> int:
    """Return the whole number in the form field ``field``. Raises BadChoice for a text that isn't one."""
    digits = typed.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS):
        raise errors.BadChoice(field=field, given=typed)
    return int(digits)


def batch_number(chosen: str) -> int:
    """Return the id of the batch that a menu's choice stands for; a batch that isn't written yet has a negative id.

    Raises BadChoice for a text that isn't a whole number.
    """
    if not _BATCH.fullmatch(chosen):
        raise errors.BadChoice(field="lot", given=chosen)
    return int(chosen)


def number_or_none(field: str, typed: str) -> int | None:
    """Return the whole number in the form field ``field``; None for an empty field. Raises BadChoice otherwise."""
    return whole_number(field, typed) if typed.strip() else None


def percent_or_none(field: str, typed: str) -> int | None:
    """Return the percentage in a form field (``72`` or ``72 %``); None for an empty field. Raises BadChoice otherwise."""
    number = number_or_none(field, typed.strip().removesuffix("%"))
    if number is not None and number > 100:
        raise errors.BadChoice(field=field, given=typed)
    return number


def dollars_or_none(typed: str) -> float | None:
    """Return the US dollars in a form field (``300``, ``$1,500``, ``4.50``); None for an empty field. Raises BadMoney.

    A comma before one or two last digits is a decimal comma, as many languages write it: ``1 500,50``; points before each
    three digits group thousands: ``1.500``.
    """
    amount = "".join(typed.split()).removeprefix("US").removeprefix("$").removesuffix("$")
    if _DECIMAL_COMMA.search(amount) or _POINT_GROUPS.search(amount):
        amount = amount.replace(".", "").replace(",", ".")
    amount = amount.replace(",", "")
    if not amount:
        return None
    try:
        return float(amount)
    except ValueError:
        raise errors.BadMoney(highest_cents=HIGHEST_CENTS) from None


def choice(name: str, value: str) -> app_commands.Choice[str]:
    """Return one choice of a list; a label or value that is too long for Discord is cut."""
    shown = name if len(name) <= LONGEST_CHOICE else name[: LONGEST_CHOICE - 1] + "…"
    return app_commands.Choice(name=shown, value=value[:LONGEST_CHOICE])


async def complete_zone(
    interaction: discord.Interaction[Any], current: str
) -> list[app_commands.Choice[str]]:
    """Offer the zones that the typed text may mean, each with its present time."""
    text, now = text_of(interaction), interaction.client.clock.now()
    return [
        choice(zone_now(text, zone, now), zone) for zone in search_zones(current, text.locale, MOST_CHOICES)
    ]


async def complete_job(interaction: discord.Interaction[Any], current: str) -> list[app_commands.Choice[str]]:
    """Offer the member's jobs, then the server's shared jobs, whose title or id contains the typed text."""
    matches = await interaction.client.services.jobs.complete(who(interaction), current)
    return _labelled(interaction, matches)


async def complete_proposal(
    interaction: discord.Interaction[Any], current: str
) -> list[app_commands.Choice[str]]:
    """Offer the member's proposals whose job title or id contains the typed text; open proposals come first."""
    matches = await interaction.client.services.proposals.complete(who(interaction), current)
    return _labelled(interaction, matches)


async def complete_template(
    interaction: discord.Interaction[Any], current: str
) -> list[app_commands.Choice[str]]:
    """Offer the member's templates whose name contains the typed text."""
    names = await interaction.client.services.templates.complete(who(interaction), current)
    return [choice(name, name) for name in names]


def _labelled(
    interaction: discord.Interaction[Any], matches: Sequence[Choice]
) -> list[app_commands.Choice[str]]:
    text, now = text_of(interaction), interaction.client.clock.now()
    return [choice(label(text, match, now), match.value) for match in matches]


def entry_number(typed: str | None) -> int | None:
    """Return the id of an entry, picked from the list or typed as ``#12``; None for None. Raises UnknownEntry otherwise."""
    if typed is None:
        return None
    number = typed.strip().removeprefix("#")
    if not (number.isascii() and number.isdigit() and len(number) <= 15):
        raise errors.UnknownEntry(given=typed)
    return int(number)


def import_number(typed: str) -> int | None:
    """Return the id of an import that was picked from the list of `complete_entry`, None for any other text."""
    return entry_number(typed.removeprefix(_IMPORT)) if typed.startswith(_IMPORT) else None


def checkin_number(typed: str) -> int | None:
    """Return the id of a check-in that was picked from the list of `complete_entry`, None for any other text."""
    return entry_number(typed.removeprefix(_CHECKIN)) if typed.startswith(_CHECKIN) else None


def checked_kind(name: str) -> Kind:
    """Return the kind of entry named ``name``. Raises BadChoice if there is none."""
    return checked_choice(Kind, "kind", name)


async def complete_entry(
    interaction: discord.Interaction[Any], current: str
) -> list[app_commands.Choice[str]]:
    """Offer the imports, check-ins and entries that can be undone and whose label or id contains the typed text."""
    text, services = text_of(interaction), interaction.client.services
    imports = await services.importing.undoable(who(interaction))
    entries = await services.ledger.undoable(who(interaction))
    labels = [(import_label(text, choice), f"{_IMPORT}{choice.id}") for choice in imports]
    checkins = await services.proposals.undoable_checkins(who(interaction))
    labels += [(checkin_label(text, choice), f"{_CHECKIN}{choice.id}") for choice in checkins]
    labels += [(undo_label(text, entry), str(entry.id)) for entry in entries]
    matching = [pair for pair in labels if current.lower() in "{} #{}".format(*pair).lower()]
    return [choice(words, value) for words, value in matching[:MOST_CHOICES]]


async def complete_topic(
    interaction: discord.Interaction[Any], current: str
) -> list[app_commands.Choice[str]]:
    """Offer the topics of the guide that the typed text may mean; all of them where it means none."""
    text = text_of(interaction)
    return [
        choice(guide.title(text, topic), topic) for topic in rank_topics(current, text.locale) or GuideTopic
    ]


def category_choices() -> list[app_commands.Choice[str]]:
    """Return Upwork's job categories."""
    return [_named(f"category-{category}", category) for category in CATEGORIES]


def range_choices() -> list[app_commands.Choice[str]]:
    """Return the ranges in which a job post shows its number of proposals, e.g. ``5 to 10``."""
    codes = [proposal_range.code for proposal_range in PROPOSAL_RANGES]
    return [_named(range_id(code), code) for code in codes]


def proposal_filters() -> list[app_commands.Choice[str]]:
    """Return the choices of /proposal list: undecided, each status, outbid, with a possible return, and all."""
    steps = [status for status in ProposalStatus if status is not ProposalStatus.VOID]
    statuses = [
        (f"filter-{UNDECIDED}", UNDECIDED),
        *((f"step-{step}", step) for step in (*steps, Step.OUTBID)),
    ]
    others = [(f"filter-{name}", name) for name in (RETURNS, ANY)]
    return [_named(id, value) for id, value in (*statuses, *others)]


def step_choices() -> list[app_commands.Choice[str]]:
    """Return the steps of /proposal update, each by its name, e.g. ``no answer``."""
    names = [step.replace("_", " ") for step in COMMANDED]
    return [choice(name, name) for name in names]


def loss_choices() -> list[app_commands.Choice[str]]:
    """Return the reasons why a proposal won nothing."""
    return [_named(f"lost-{reason}", reason) for reason in LossReason]


def totals_periods() -> list[app_commands.Choice[int]]:
    """Return the periods of Upwork's *My Stats*, in days."""
    return [
        app_commands.Choice(name=translated("totals-period", days=days), value=days) for days in TOTALS_DAYS
    ]


def plan_choices() -> list[app_commands.Choice[str]]:
    """Return Upwork's membership plans."""
    return [_named(f"plan-{plan}", plan) for plan in Plan]


def repeat_choices() -> list[app_commands.Choice[str]]:
    """Return how often a reminder may come, without once."""
    return [
        app_commands.Choice(name=translated(f"repeat-{slug(each)}", count=each.every), value=each.name)
        for each in OFFERED
        if each != ONCE
    ]


def kind_choices() -> list[app_commands.Choice[str]]:
    """Return the kinds of ledger entries."""
    return [_named(f"kind-{kind}", kind) for kind in Kind]


def _named(id: str, value: str) -> app_commands.Choice[str]:
    """Return one choice of an option, named by the message ``id`` in every language."""
    return app_commands.Choice(name=translated(id), value=value)
