"""The checks that ask Discord: the token, the application's settings, the commands, the chosen channels and the clock.

Only questions are asked, and nothing is registered or posted. Each question has a time, after which the rest is left out.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import discord
from discord.http import Route

from bot.clock import Clock
from bot.gateway.asking import logged_in
from bot.gateway.client import ConnectsBot, cog_modules
from bot.gateway.command_shapes import differences
from bot.gateway.discord_time import time_of
from bot.gateway.permissions import PERMISSIONS, SCOPES, invited
from bot.operating import doctor_channels
from bot.operating.doctor_diagnosis import Diagnosis, Grade
from bot.operating.settings import Settings
from bot.services import Services
from bot.store.community.communities import ChosenChannel
from bot.store.engine.database import Database

ANSWER_MAY_TAKE = 10.0
"""Seconds for one check; discord.py itself would go on trying for much longer."""
NAMES = ("token", "intents", "install", "commands", "channels")
FAULTS = (
    discord.HTTPException,
    discord.InvalidData,
    aiohttp.ClientError,
    OSError,
)  # a time-out is an OSError

Payload = Mapping[str, Any]


@dataclass(slots=True)
class Answers:
    """What Discord's answers say. ``ahead_ms``: by how much Discord's clock is ahead, None where Discord didn't tell."""

    diagnoses: list[Diagnosis] = field(default_factory=list[Diagnosis])
    ahead_ms: int | None = None

    def leave_out(self, names: Sequence[str], why: str) -> None:
        """Note for each of these checks why it wasn't made."""
        self.diagnoses += [Diagnosis(name, Grade.UNKNOWN, f"not asked: {why}") for name in names]


def ask(settings: Settings, chosen: Sequence[ChosenChannel], clock: Clock) -> Answers:
    """Return what Discord answers; without a token or a network, what couldn't be asked. ``chosen``: managers' channels."""
    answers = Answers()
    if settings.token is None:
        remedy = "docs/token.md tells how to get one; put it into .env as DISCORD_TOKEN=…"
        answers.diagnoses.append(Diagnosis("token", Grade.TROUBLE, "DISCORD_TOKEN is not set", remedy))
        answers.leave_out(NAMES[1:], "there is no token")
        return answers
    asyncio.run(_ask(settings, settings.required_token(), chosen, clock, answers))
    return answers


async def _ask(
    settings: Settings, token: str, chosen: Sequence[ChosenChannel], clock: Clock, answers: Answers
) -> None:
    """Fill in ``answers``. Never raises for a fault of Discord."""
    async with AsyncExitStack() as stack:
        session = logged_in(token, settings.discord_api, _listener(clock, answers))
        try:
            async with asyncio.timeout(ANSWER_MAY_TAKE):
                client = await stack.enter_async_context(session)
        except discord.LoginFailure:
            remedy = "copy it again from the Bot page of your application (docs/token.md)"
            answers.diagnoses.append(
                Diagnosis("token", Grade.TROUBLE, "Discord refused DISCORD_TOKEN", remedy)
            )
            answers.leave_out(NAMES[1:], "the token is refused")
            return
        except FAULTS as error:
            words = f"not asked: Discord can't be reached ({_fault(error)})"
            remedy = "look at this machine's network, or try again in a while"
            answers.diagnoses.append(Diagnosis("token", Grade.TROUBLE, words, remedy))
            answers.leave_out(NAMES[1:], "Discord can't be reached")
            return
        name = client.user.name if client.user else ""
        answers.diagnoses.append(Diagnosis("token", Grade.FINE, f"accepted by Discord for {name}"))
        route = Route("GET", "/applications/@me")
        await _check(answers, ["intents", "install"], lambda: _application(client.http.request(route)))
        await _check(answers, ["commands"], lambda: _commands(client, settings.dev_guild, clock))
        await _check(answers, ["channels"], lambda: doctor_channels.check(client, chosen))


async def _check(
    answers: Answers, names: Sequence[str], make: Callable[[], Awaitable[list[Diagnosis]]]
) -> None:
    """Make the checks ``names`` within their time; what fails is noted as not known."""
    try:
        async with asyncio.timeout(ANSWER_MAY_TAKE):
            answers.diagnoses += await make()
    except FAULTS as error:
        answers.leave_out(names, f"Discord didn't answer ({_fault(error)})")


def _listener(clock: Clock, answers: Answers) -> aiohttp.TraceConfig:
    """Return a trace that notes by how much Discord's clock is ahead of the machine's at each answer."""

    async def ended(_: object, __: SimpleNamespace, answer: aiohttp.TraceRequestEndParams) -> None:
        discord_at = time_of(answer.response.headers.get("Date", ""))
        if discord_at is not None:
            answers.ahead_ms = discord_at - clock.now()

    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(ended)
    return trace


async def _application(answer: Awaitable[Any]) -> list[Diagnosis]:
    application = cast(Payload, await answer)
    return [intents(application), install(application)]


def intents(application: Payload) -> Diagnosis:
    """Return the diagnosis about the privileged intents, of which the bot needs none."""
    flags = discord.ApplicationFlags._from_value(int(application.get("flags") or 0))
    switched_on = [
        label
        for label, names in (
            ("Presence", ("gateway_presence", "gateway_presence_limited")),
            ("Server Members", ("gateway_guild_members", "gateway_guild_members_limited")),
            ("Message Content", ("gateway_message_content", "gateway_message_content_limited")),
        )
        if any(getattr(flags, name) for name in names)
    ]
    if switched_on:
        words = f"on but not needed: {', '.join(switched_on)}"
        return Diagnosis("intents", Grade.REMARK, words, "switch them off on the application's Bot page")
    return Diagnosis("intents", Grade.FINE, "no privileged intent is on, and none is needed")


def install(application: Payload) -> Diagnosis:
    """Return the diagnosis about the application's settings that decide whether an invited bot works."""
    if application.get("interactions_endpoint_url"):
        words = "an Interactions Endpoint URL is set, so Discord sends commands there and not to the bot"
        return Diagnosis("install", Grade.TROUBLE, words, "empty that field on the page General Information")
    if application.get("bot_require_code_grant"):
        words = "Requires OAuth2 Code Grant is on, so nobody can invite the bot"
        return Diagnosis("install", Grade.TROUBLE, words, "switch it off on the application's Bot page")
    contexts = cast(Mapping[str, Any] | None, application.get("integration_types_config"))
    if contexts is not None and "0" not in contexts:
        words = "Guild Install is off, so no server can add the bot"
        return Diagnosis("install", Grade.TROUBLE, words, "tick it on the application's Installation page")
    lacking = _lacking_in_link((contexts or {}).get("0") or {})
    if lacking:
        words = f"the Install Link of the Installation page lacks {', '.join(lacking)}"
        return Diagnosis("install", Grade.REMARK, words, "add them there, or invite with: make invite")
    who = "anyone with the link" if application.get("bot_public") else "its owner alone (Public Bot is off)"
    alone = "" if contexts is None or "1" in contexts else "; members can't install it for themselves"
    return Diagnosis("install", Grade.FINE, f"can be invited by {who}{alone}")


def _lacking_in_link(context: Payload) -> list[str]:
    """Return the scopes and permissions that the page's own link lacks; empty for none, and for a page without a link."""
    params = cast(Payload | None, context.get("oauth2_install_params"))
    if params is None:
        return []
    granted = discord.Permissions(int(params.get("permissions") or 0))
    scopes = [scope for scope in SCOPES if scope not in (params.get("scopes") or ())]
    if granted.administrator:
        return scopes
    labels = {each.name: each.label for each in PERMISSIONS}
    absent = invited() & ~granted
    return [*scopes, *(label for name, label in labels.items() if getattr(absent, name))]


async def _commands(client: discord.Client, dev_guild: int | None, clock: Clock) -> list[Diagnosis]:
    """Compare the registered commands with this version's. Raises what discord.py raises."""
    assert client.application_id is not None, "a client that is logged in knows its application"
    if dev_guild is None:
        registered = await client.http.get_global_commands(client.application_id)
    else:
        registered = await client.http.get_guild_commands(client.application_id, dev_guild)
    return [commands(await our_commands(clock), cast(Sequence[Payload], registered))]


def commands(ours: Sequence[Payload], registered: Sequence[Payload]) -> Diagnosis:
    """Return the diagnosis about the commands that Discord has registered."""
    different = differences(ours, registered)
    if not different:
        return Diagnosis("commands", Grade.FINE, f"{len(registered)} registered, the same as this version's")
    words = ", ".join(different[:3]) + (f" and {len(different) - 3} more" if len(different) > 3 else "")
    words = words if registered else "none is registered"
    remedy = "start the bot of this version, which registers them; restart Discord (Ctrl+R) to see them"
    return Diagnosis("commands", Grade.TROUBLE, words, remedy)


async def our_commands(clock: Clock) -> list[Payload]:
    """Return the commands of this version in the form of Discord's API; no database is opened."""
    nothing = cast(Database, None)  # a cog is only added here, and no command is called
    services = Services(nothing, clock)
    async with ConnectsBot(services, clock) as bot:
        for module in cog_modules():
            await bot.load_extension(module)
        return [command.to_dict(bot.tree) for command in bot.tree.get_commands()]


def _fault(error: BaseException) -> str:
    """Return a fault in a few words."""
    if isinstance(error, discord.HTTPException):
        return f"{error.status} {error.text or ''}".strip()
    return str(error) or f"no answer within {ANSWER_MAY_TAKE:.0f} seconds"
