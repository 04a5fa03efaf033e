"""What commands take beside plain numbers, text and days: money, and the lists that help while typing."""

from typing import Any

import discord
from discord import app_commands

from bot import errors
from bot.domain.jobs.jobs import CATEGORIES, HIGHEST_CENTS, PROPOSAL_RANGES, checked_cents
from bot.domain.ledger.entries import LARGEST_AMOUNT, Kind
from bot.domain.ledger.rules import Plan
from bot.domain.proposals.proposals import LossReason, ProposalStatus, Step
from bot.domain.text import LONGEST_CHOICE
from bot.gateway.language import text_of
from bot.gateway.reply import who
from bot.services.proposals.show import ANY, RETURNS, UNDECIDED
from bot.ui.words import catalogue
from bot.ui.words.reading.zones import search_zones

Most = LARGEST_AMOUNT
MostDollars = 100_000
MOST_CHOICES = 25
LONGEST_NUMBER = 9


def cents(dollars: float | None) -> int | None:
    """US dollars as whole cents. Raises BadMoney for what is no amount of money."""
    return None if dollars is None else checked_cents(dollars)


def whole_number(field: str, typed: str) -> int:
    """A number from a form's field. Raises BadChoice, naming the field."""
    digits = typed.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_NUMBER):
        raise errors.BadChoice(field=field, given=typed)
    return int(digits)


def number_or_none(field: str, typed: str) -> int | None:
    """A number from a form's field that may be left empty. Raises BadChoice, naming the field."""
    return whole_number(field, typed) if typed.strip() else None


def percent_or_none(field: str, typed: str) -> int | None:
    """A percentage from a form's field that may be left empty: 72, 72 %. Raises BadChoice, naming the field."""
    number = number_or_none(field, typed.strip().removesuffix("%"))
    if number is not None and number > 100:
        raise errors.BadChoice(field=field, given=typed)
    return number


def dollars_or_none(typed: str) -> float | None:
    """US dollars from a form's field that may be left empty: 300, $1,500, 4.50. Raises BadMoney."""
    amount = typed.strip().removeprefix("$").replace(",", "").replace(" ", "")
    if not amount:
        return None
    try:
        return float(amount)
    except ValueError:
        raise errors.BadMoney(highest_cents=HIGHEST_CENTS) from None


def hour_of(typed: str) -> int:
    """An hour of the day as people type it: 9, 09, 9:00. Raises BadChoice."""
    hour = whole_number("hour", typed.strip().removesuffix(":00"))
    if hour >= 24:
        raise errors.BadChoice(field="hour", given=typed)
    return hour


def choice(name: str, value: str) -> app_commands.Choice[str]:
    """One line of a list; what doesn't fit in it is cut."""
    shown = name if len(name) <= LONGEST_CHOICE else name[: LONGEST_CHOICE - 1] + "…"
    return app_commands.Choice(name=shown, value=value[:LONGEST_CHOICE])


async def complete_zone(
    interaction: discord.Interaction[Any], current: str
) -> list[app_commands.Choice[str]]:
    zones = search_zones(current, text_of(interaction).locale, MOST_CHOICES)
    return [choice(zone, zone) for zone in zones]


async def complete_job(interaction: discord.Interaction[Any], current: str) -> list[app_commands.Choice[str]]:
    """The person's jobs, then the server's shared ones, by title or id."""
    found = await interaction.client.services.jobs.complete(who(interaction), current)
    return [choice(label, value) for label, value in found]


async def complete_proposal(
    interaction: discord.Interaction[Any], current: str
) -> list[app_commands.Choice[str]]:
    """The person's own proposals, those still open first, by their job's title or by id."""
    found = await interaction.client.services.proposals.complete(who(interaction), current)
    return [choice(label, value) for label, value in found]


def category_choices() -> list[app_commands.Choice[str]]:
    words = catalogue()
    return [choice(words.required(f"category-{category}"), category) for category in CATEGORIES]


def range_choices() -> list[app_commands.Choice[str]]:
    words = catalogue()
    return [choice(words.proposals(known.code), known.code) for known in PROPOSAL_RANGES]


def proposal_filters() -> list[app_commands.Choice[str]]:
    """What /proposal list can show: one status, those still open, that were outbid, that could bring back Connects, all."""
    words = catalogue()
    steps = [status for status in ProposalStatus if status is not ProposalStatus.VOID]
    named = [(f"filter-{UNDECIDED}", UNDECIDED), *((f"step-{step}", step) for step in (*steps, Step.OUTBID))]
    others = [(f"filter-{name}", name) for name in (RETURNS, ANY)]
    return [choice(words.required(id), value) for id, value in (*named, *others)]


def loss_choices() -> list[app_commands.Choice[str]]:
    words = catalogue()
    return [choice(words.required(f"lost-{reason}"), reason) for reason in LossReason]


def plan_choices() -> list[app_commands.Choice[str]]:
    words = catalogue()
    return [choice(words.required(f"plan-{plan}"), plan) for plan in Plan]


def kind_choices() -> list[app_commands.Choice[str]]:
    words = catalogue()
    return [choice(words.required(f"kind-{kind}"), kind) for kind in Kind]
