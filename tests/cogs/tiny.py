"""A cog for test_foundation.py: slow and failing commands, and one component of each kind."""

import asyncio
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot import errors
from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.form import open_form
from bot.gateway.reply import answer, key, send, text_of, who
from bot.processes import PLACE
from bot.ui.cards.base import GOOD, Card
from bot.ui.components import Form, button, select

if TYPE_CHECKING:
    from bot.gateway.client import ConnectsBot


class Picky(app_commands.Transformer):
    """A transformer that refuses every value: ``boom`` with a fault, ``bad`` with ValueError, others with BadDay."""

    async def transform(self, interaction: discord.Interaction, value: str, /) -> str:
        if value == "boom":
            raise KeyError(value)
        if value == "bad":
            raise ValueError(value)
        raise errors.BadDay(given=value)


class Tiny(commands.Cog):
    def __init__(self, bot: "ConnectsBot") -> None:
        self.bot = bot
        self.gate = asyncio.Event()
        self.calls: list[str] = []

    async def work(self, said: str) -> str:
        """Stand in for a service call; raises for ``poor`` (a refusal) and ``bug`` (a fault)."""
        self.calls.append(said)
        if said == "poor":
            raise errors.NotEnough(needed=12, available=7, missing=5, at=0)
        if said == "bug":
            raise RuntimeError("the cog has a bug")
        return said

    def card(self, interaction: discord.Interaction, said: str) -> Card:
        text = text_of(interaction)
        card = Card(text, GOOD, text.connects(84)).line(text.safe(said, 200))
        return card.buttons(button("Again", "tiny-again", said), button("Lost", "tiny-gone"))

    @app_commands.command(description="tiny")
    async def say(self, interaction: discord.Interaction, said: str, public: bool = False) -> None:
        await answer(
            interaction,
            self.work(said),
            lambda result: self.card(interaction, result),
            ephemeral=not public,
            offer=lambda error: [button("Anyway", "tiny-again", "anyway")],
        )

    @app_commands.command(description="tiny")
    async def slowly(self, interaction: discord.Interaction, queue: int = 0) -> None:
        """Wait until the test sets ``gate``, behind a queue of long work; simcord doesn't wait meanwhile."""
        place = PLACE.get()
        assert place is not None
        place.take(lambda: queue)
        env = self.bot.env  # type: ignore[attr-defined]
        slow = env.external_wait(self.gate.wait(), reason="a slow database")
        await answer(interaction, slow, lambda _: self.card(interaction, "done"))

    @app_commands.command(description="tiny")
    async def raw(self, interaction: discord.Interaction, said: str) -> None:
        """Show the typed text unescaped, so that only the allowed mentions of the message protect from pings."""
        await send(interaction, Card(text_of(interaction)).line(said), ephemeral=False)

    @app_commands.command(description="tiny")
    async def picky(
        self, interaction: discord.Interaction, said: app_commands.Transform[str, Picky]
    ) -> None: ...

    @app_commands.command(description="tiny")
    @app_commands.checks.has_permissions(manage_guild=True)
    async def manage(self, interaction: discord.Interaction) -> None: ...

    @app_commands.command(description="tiny")
    async def whoami(self, interaction: discord.Interaction) -> None:
        card = Card(text_of(interaction)).line(f"{who(interaction).community_id} {key(interaction)}")
        await send(interaction, card)

    @app_commands.command(description="tiny")
    async def form(self, interaction: discord.Interaction) -> None:
        form = Form("Form", "tiny-form", 7).field("note", "Note", value="old", longest=50)
        form.choice("size", "Size", [discord.SelectOption(label="Big", value="big")], required=False)
        await open_form(interaction, form)

    @app_commands.command(description="tiny")
    async def menu(self, interaction: discord.Interaction) -> None:
        picks = [discord.SelectOption(label=name, value=name) for name in ("a", "b")]
        card = Card(text_of(interaction)).menu(select("Pick", "tiny-pick", "x", options=picks))
        await send(interaction, card.pages("tiny-page", "x", page=0, pages=3))

    @app_commands.command(description="tiny")
    async def attach(self, interaction: discord.Interaction) -> None:
        card = Card(text_of(interaction)).line("-").attach("entries.csv", b"a,b\n1,2\n")
        await answer(interaction, self.work("attach"), lambda _: card)

    @on_button("tiny-again")
    async def again(self, interaction: discord.Interaction, said: str) -> None:
        await answer(
            interaction, self.work(said), lambda result: self.card(interaction, f"again {result}"), edit=True
        )

    @on_button("tiny-page")
    async def page(self, interaction: discord.Interaction, what: str, page: int) -> None:
        card = Card(text_of(interaction)).line(f"page {page + 1}")
        await send(interaction, card.pages("tiny-page", what, page=page, pages=3), edit=True)

    @on_select("tiny-pick")
    async def pick(self, interaction: discord.Interaction, values: list[str], what: str) -> None:
        await send(interaction, Card(text_of(interaction)).line(f"{what} {values}"))

    @on_form("tiny-form")
    async def filled(self, interaction: discord.Interaction, fields: dict[str, str], number: int) -> None:
        words = f"{number} {sorted(fields.items())}"
        await answer(interaction, self.work(words), lambda result: self.card(interaction, result))


async def setup(bot: "ConnectsBot") -> None:
    await bot.add_cog(Tiny(bot))
