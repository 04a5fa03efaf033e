"""A stand-in for Discord on this machine: enough of its REST API and gateway to run the bot as a process.

    async with StandIn() as discord:
        bot = await Bot.start(tmp_path, discord.environment())
        await bot.until(discord.connected())
        ana = discord.person("ana")
        shown = await ana.ask("connects spend", amount=6)
        await ana.press(shown, "Undo")

It is one application in one server. It takes three seconds for an answer and refuses a second one, knows what Discord
refuses in messages, forms and commands, and can be told to fail, to hold an answer back, to break the connection.
"""

from tests.standin.interactions import Used
from tests.standin.people import Person, buttons, seen, words
from tests.standin.process import ALLOWED_SECONDS, Bot, ended, start_bot
from tests.standin.server import StandIn

__all__ = [
    "ALLOWED_SECONDS",
    "Bot",
    "Person",
    "StandIn",
    "Used",
    "buttons",
    "ended",
    "seen",
    "start_bot",
    "words",
]
