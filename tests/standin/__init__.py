"""A stand-in for Discord: a local server with the part of the REST API and the gateway that the bot's process needs.

    async with StandIn() as discord:
        bot = await Bot.start(tmp_path, discord.environment())
        await bot.until(discord.connected())
        ana = discord.person("ana")
        shown = await ana.ask("connects spend", amount=6)
        await ana.press(shown, "Undo")

The stand-in has one application and one server. It gives the bot three seconds to answer an interaction, refuses a second
answer, and refuses the messages, forms and commands that Discord refuses. A test can make a request fail, hold an answer
back, and break the connection.
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
