"""Read the categories and skills of a member's trade from options, and suggest them while somebody types."""

from typing import Any

import discord
from discord import app_commands

from bot import errors
from bot.domain.jobs.jobs import CATEGORIES
from bot.domain.members.trade import HIGHEST_RATE_CENTS, MOST_CATEGORIES, read_categories
from bot.domain.text import LONGEST_CHOICE
from bot.gateway.language import text_of
from bot.gateway.params import MOST_CHOICES, choice
from bot.gateway.reply import who

MOST_RATE_DOLLARS = HIGHEST_RATE_CENTS // 100


async def complete_categories(
    interaction: discord.Interaction[Any], current: str
) -> list[app_commands.Choice[str]]:
    """Offer the categories whose name contains the last part of the typed list, behind the categories before that part."""
    text = text_of(interaction)
    before, _, last = current.rpartition(",")
    try:
        listed = read_categories(before)
    except errors.BadChoice:
        listed, last = (), current
    if len(listed) >= MOST_CATEGORIES:
        return []
    names = {category: text.t(f"category-{category}") for category in CATEGORIES if category not in listed}
    part = last.strip().casefold()
    return [
        choice(
            text.listed([*(text.t(f"category-{each}") for each in listed), name]),
            ", ".join((*listed, category)),
        )
        for category, name in names.items()
        if part in name.casefold() or part in category
    ]


async def complete_skills(
    interaction: discord.Interaction[Any], current: str
) -> list[app_commands.Choice[str]]:
    """Offer lists of skills: the skills typed so far, with a skill that completes the last one."""
    lists = await interaction.client.services.members.complete_skill(who(interaction), current)
    return [choice(skills, skills) for skills in lists[:MOST_CHOICES] if len(skills) <= LONGEST_CHOICE]
