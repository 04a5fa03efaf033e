"""Answer requests about interactions: one answer within three seconds, then edits and follow-ups by the token."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from tests.standin import payloads
from tests.standin.limits import message_problems
from tests.standin.limits_commands import choices_problems, modal_problems
from tests.standin.payloads import COMPONENTS_V2, EPHEMERAL, LOADING, Json
from tests.standin.process import ALLOWED_SECONDS
from tests.standin.requests import EMPTY, Bad, Request, Unknown

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, FORM = 4, 5, 6, 7, 8, 9
ALLOWED = {
    COMMAND: {MESSAGE, DEFERRED, FORM},
    COMPONENT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, FORM},
    AUTOCOMPLETE: {CHOICES},
    MODAL: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}
SECONDS_TO_ANSWER = 3.0


@dataclass(eq=False)
class Used:
    """An interaction of a person, and the bot's answers."""

    payload: Json
    sent_at: float = 0.0
    """When it was sent, in seconds of the event loop's clock."""
    acknowledged_after: float | None = None
    """Seconds until the first answer, also if that is a deferral; None before."""
    kind: int = 0
    """The type of the first answer."""
    messages: list[Json] = field(default_factory=list[Json])
    """The bot's messages to the person, oldest first."""
    source: Json | None = None
    """The message with the pressed button, which an answer may change; None for a command."""
    choices: list[Json] = field(default_factory=list[Json])
    modal: Json | None = None
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    """The uploaded files by name."""
    _acknowledged: asyncio.Event = field(default_factory=asyncio.Event)
    _answered: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def id(self) -> str:
        return self.payload["id"]

    @property
    def token(self) -> str:
        return self.payload["token"]

    @property
    def is_acknowledged(self) -> bool:
        return self._acknowledged.is_set()

    @property
    def is_answered(self) -> bool:
        return self._answered.is_set()

    async def acknowledged(self) -> float:
        """Wait for the first answer; return the seconds until then."""
        await asyncio.wait_for(self._acknowledged.wait(), ALLOWED_SECONDS)
        assert self.acknowledged_after is not None
        return self.acknowledged_after

    async def answered(self) -> "Used":
        """Wait for an answer other than a deferral; return self."""
        await asyncio.wait_for(self._answered.wait(), ALLOWED_SECONDS)
        return self

    def acknowledge(self, kind: int) -> None:
        """Note the first answer and its time."""
        self.kind = kind
        self.acknowledged_after = asyncio.get_running_loop().time() - self.sent_at
        self._acknowledged.set()

    def show(self) -> None:
        """Note that the person sees an answer."""
        self._answered.set()


class Interactions:
    """All interactions by token."""

    def __init__(self) -> None:
        self._used: dict[str, Used] = {}

    def sent(self, used: Used) -> None:
        """Note an interaction that is sent to the bot; its time runs from the first delivery."""
        if used.token not in self._used:
            used.sent_at = asyncio.get_running_loop().time()
            self._used[used.token] = used

    def expired(self, used: Used) -> bool:
        """Return True if the bot has let the three seconds pass without an answer."""
        waited = asyncio.get_running_loop().time() - used.sent_at
        return not used.is_acknowledged and waited > SECONDS_TO_ANSWER

    # ── requests ─────────────────────────────────────────────────────────────────────────────────────────────────

    def callback(self, request: Request) -> Json | None:
        """Answer POST /interactions/{id}/{token}/callback, the first answer: its message if asked for, else nothing."""
        used = self._used.get(request.args["token"])
        if used is None or used.id != request.args["id"] or self.expired(used):
            raise Unknown(10062, "Unknown interaction")
        if used.is_acknowledged:
            raise Bad(40060, "Interaction has already been acknowledged.")
        kind, data = request.body.get("type", 0), request.body.get("data") or {}
        if extra := set(request.body) - {"type", "data"}:
            raise Bad.form([f"unknown field {name}" for name in extra])
        if kind not in ALLOWED[used.payload["type"]]:
            raise Bad.form([f"an answer of type {kind} to an interaction of type {used.payload['type']}"])
        self._answer(used, kind, data, request)
        used.files |= request.files
        used.acknowledge(kind)
        if kind not in (DEFERRED, DEFERRED_UPDATE):
            used.show()
        return self._resource(used, kind) if request.query.get("with_response") else None

    def follow_up(self, request: Request) -> Json:
        """Answer POST /webhooks/{application}/{token}, a further message."""
        used = self._by_webhook(request)
        self._check(request.body, request.files)
        if used.messages and used.messages[0]["flags"] & LOADING:
            return self._change(
                used, used.messages[0], request
            )  # as Discord does: the follow-up fills the deferred message
        message = self._message(used, request.body, request.files)
        used.messages.append(message)
        used.files |= request.files
        used.show()
        return message

    def edit(self, request: Request) -> Json:
        """Answer PATCH /webhooks/{application}/{token}/messages/{id or @original}."""
        used = self._by_webhook(request)
        return self._change(used, self._shown(used, request), request)

    def fetch(self, request: Request) -> Json:
        return self._shown(self._by_webhook(request), request)

    def delete(self, request: Request) -> None:
        used = self._by_webhook(request)
        used.messages.remove(self._shown(used, request))

    # ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _by_webhook(self, request: Request) -> Used:
        """Return the answered interaction of the request's token. Raises Unknown."""
        used = self._used.get(request.args["token"])
        if request.args["id"] != payloads.APPLICATION or used is None or not used.is_acknowledged:
            raise Unknown(10015, "Unknown Webhook")
        return used

    def _shown(self, used: Used, request: Request) -> Json:
        """Return the message that the request names. Raises Unknown."""
        name = request.args["message"]
        if name == "@original" and used.kind in (DEFERRED_UPDATE, UPDATE) and used.source is not None:
            return used.source
        named = [message for message in used.messages if name in ("@original", message["id"])]
        if not named:
            raise Unknown(10008, "Unknown Message")
        return named[0]

    def _answer(self, used: Used, kind: int, data: Json, request: Request) -> None:
        match kind:
            case 4:
                self._check(data, request.files)
                used.messages.append(self._message(used, data, request.files))
            case 5:
                if extra := set(data) - {"flags"}:
                    raise Bad.form([f"unknown field {name}" for name in extra])
                used.messages.append(self._message(used, {"flags": data.get("flags", 0) | LOADING}, {}))
            case 7:
                assert used.source is not None
                self._put(used.source, data, request.files)
            case 8:
                self._suggest(used, data)
            case 9:
                if problems := modal_problems(data):
                    raise Bad.form(problems)
                used.modal = data
            case _:
                pass  # a deferred update

    def _suggest(self, used: Used, data: Json) -> None:
        options = used.payload["data"]["options"]
        while "options" in options[0]:
            options = options[0]["options"]
        [typed] = [option for option in options if option.get("focused")]
        if problems := choices_problems(data, typed["type"]):
            raise Bad.form(problems)
        used.choices = data["choices"]

    def _change(self, used: Used, message: Json, request: Request) -> Json:
        self._put(message, request.body, request.files)
        used.files |= request.files
        used.show()
        return message

    def _put(self, message: Json, body: Json, files: dict[str, bytes]) -> None:
        """Change a message by a request's body and files. Raises Bad if Discord would refuse the result."""
        kept = {one["filename"] for one in message["attachments"]}
        v2 = bool(message["flags"] & COMPONENTS_V2)
        if problems := message_problems(body, {*files, *kept}, v2=v2):
            raise Bad.form(problems)
        message["flags"] = message["flags"] & ~LOADING | (body.get("flags") or 0) & COMPONENTS_V2
        payloads.fill(message, body, files)

    def _check(self, body: Json, files: dict[str, bytes]) -> None:
        if problems := message_problems(body, files):
            raise Bad.form(problems)
        if (
            not any(body.get(name) for name in ("content", "embeds", "components", "attachments", "poll"))
            and not files
        ):
            raise Bad(EMPTY, "Cannot send an empty message")

    def _message(self, used: Used, body: Json, files: dict[str, bytes]) -> Json:
        flags = (body.get("flags") or 0) & (EPHEMERAL | LOADING | COMPONENTS_V2)
        if used.messages and used.messages[0]["flags"] & LOADING:
            flags |= used.messages[0]["flags"] & EPHEMERAL
        message = payloads.message(used.payload["channel_id"], payloads.me(), flags=flags)
        message |= {"application_id": payloads.APPLICATION, "webhook_id": payloads.APPLICATION}
        return payloads.fill(message, body, files)

    def _resource(self, used: Used, kind: int) -> Json:
        message: Any = (
            used.messages[0] if kind in (MESSAGE, DEFERRED) else used.source if kind == UPDATE else None
        )
        about: Json = {"id": used.id, "type": used.payload["type"]}
        if message is None:
            return {"interaction": about}
        about |= {
            "response_message_id": message["id"],
            "response_message_loading": bool(message["flags"] & LOADING),
            "response_message_ephemeral": bool(message["flags"] & EPHEMERAL),
        }
        return {"interaction": about, "resource": {"type": kind, "message": message}}
