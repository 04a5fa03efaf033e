"""Answer requests about channels, members and the messages in channels; a nonce posts only one message."""

from tests.standin import payloads
from tests.standin.limits import POSTED, message_problems
from tests.standin.payloads import APPLICATION, CHANNEL, COMPONENTS_V2, GUILD, OTHER_CHANNEL, Json
from tests.standin.requests import Bad, Refused, Request, Unknown

LONGEST_NONCE = 25
ADMINISTRATOR = 1 << 3


class Channels:
    def __init__(self) -> None:
        self.people: dict[str, Json] = {}
        """All users of Discord by id."""
        self.closed: set[str] = set()
        """The ids of people who accept no direct messages."""
        self.left: set[str] = set()
        """The ids of people who have left the server."""
        self.gone: set[str] = set()
        """The ids of deleted channels."""
        self.forbidden: set[str] = set()
        """The ids of channels in which the bot may not write."""
        self.denied: dict[str, int] = {}
        """The permissions that the bot lacks, by the id of a channel; only `get` shows them."""
        self.messages: list[Json] = []
        """The posted messages, oldest first."""
        self.others: dict[str, str] = {}
        """The servers of further channels, by channel."""
        self._direct: dict[str, str] = {}
        self._nonces: dict[str, Json] = {}

    def forget_nonces(self) -> None:
        """Forget all nonces, as Discord does after some minutes."""
        self._nonces.clear()

    def direct(self, person_id: str) -> str:
        """Return the id of the direct channel between the bot and a person."""
        return self._direct.setdefault(person_id, payloads.new_id())

    def to(self, person_id: str) -> list[Json]:
        """Return the direct messages to a person, oldest first."""
        channel = self.direct(person_id)
        return [message for message in self.messages if message["channel_id"] == channel]

    def open(self, request: Request) -> Json:
        """Answer POST /users/@me/channels: return the direct channel."""
        person = self.people.get(str(request.body.get("recipient_id")))
        if set(request.body) != {"recipient_id"} or person is None:
            raise Bad.form(["recipient_id"])
        return payloads.dm_channel(self.direct(person["id"]), person)

    def member(self, request: Request) -> Json:
        """Answer GET /guilds/{guild}/members/{user}."""
        person = self.people.get(request.args["user"])
        if request.args["user"] == APPLICATION:
            person = payloads.me()
        if request.args["guild"] != GUILD:
            raise Refused(403, 50001, "Missing Access")
        if person is None:
            raise Unknown(10013, "Unknown User")
        if person["id"] in self.left:
            raise Unknown(10007, "Unknown Member")
        return payloads.member(person)

    def guild(self, request: Request) -> Json:
        """Answer GET /guilds/{guild}; without Administrator, so that what a channel denies counts."""
        if request.args["guild"] != GUILD:
            raise Unknown(10004, "Unknown Guild")
        guild = payloads.guild()
        usual = str(int(payloads.EVERYTHING) & ~ADMINISTRATOR)
        return guild | {"roles": [role | {"permissions": usual} for role in guild["roles"]]}

    def get(self, request: Request) -> Json:
        channel = self._channel(request.args["id"])
        if denied := self.denied.get(channel["id"]):
            overwrite = {"id": APPLICATION, "type": 1, "allow": "0", "deny": str(denied)}
            return channel | {"permission_overwrites": [overwrite]}
        return channel

    def post(self, request: Request) -> Json:
        """Answer POST /channels/{id}/messages; a known nonce returns the earlier message."""
        channel = self._writable(request.args["id"])
        body = request.body
        if problems := message_problems(body, request.files, known=POSTED):
            raise Bad.form(problems)
        nonce = str(body["nonce"]) if body.get("nonce") is not None else ""
        if len(nonce) > LONGEST_NONCE:
            raise Bad.form([f"a nonce of {len(nonce)} characters"])
        if body.get("enforce_nonce") and nonce in self._nonces:
            return self._nonces[nonce]
        message = payloads.message(
            channel["id"], payloads.me(), flags=(body.get("flags") or 0) & COMPONENTS_V2
        )
        payloads.fill(message, body, request.files)
        if nonce:
            message["nonce"] = body["nonce"]
            self._nonces[nonce] = message
        self.messages.append(message)
        return message

    def history(self, request: Request) -> list[Json]:
        """Answer GET /channels/{id}/messages: newest first, those right after ``after`` or right before ``before``."""
        channel = self._channel(request.args["id"])
        if channel["id"] in self.forbidden:
            raise Refused(403, 50001, "Missing Access")
        after, before = int(request.query.get("after", 0)), int(request.query.get("before", 1 << 63))
        messages = [message for message in self.messages if message["channel_id"] == channel["id"]]
        messages = [message for message in messages if after < int(message["id"]) < before]
        limit = int(request.query.get("limit", 50))
        return (messages[:limit] if after else messages[-limit:])[::-1]

    def edit(self, request: Request) -> Json:
        """Answer PATCH /channels/{id}/messages/{message}."""
        message = self.fetch(request)
        kept = {one["filename"] for one in message["attachments"]}
        v2 = bool(message["flags"] & COMPONENTS_V2)
        if problems := message_problems(request.body, {*request.files, *kept}, v2=v2):
            raise Bad.form(problems)
        return payloads.fill(message, request.body, request.files)

    def delete(self, request: Request) -> None:
        """Answer DELETE /channels/{id}/messages/{message}."""
        self.messages.remove(self.fetch(request))

    def fetch(self, request: Request) -> Json:
        self._channel(request.args["id"])
        for message in self.messages:
            if (message["channel_id"], message["id"]) == (request.args["id"], request.args["message"]):
                return message
        raise Unknown(10008, "Unknown Message")

    def _channel(self, id: str) -> Json:
        if id in self.gone:
            raise Unknown(10003, "Unknown Channel")
        if id in (CHANNEL, OTHER_CHANNEL):
            return payloads.text_channel(id)
        if id in self.others:
            return payloads.text_channel(id, guild=self.others[id])
        for person_id, channel in self._direct.items():
            if channel == id:
                return payloads.dm_channel(id, self.people[person_id])
        raise Unknown(10003, "Unknown Channel")

    def _writable(self, id: str) -> Json:
        """Return a channel in which the bot may write. Raises Refused otherwise."""
        channel = self._channel(id)
        if id in self.forbidden:
            raise Refused(403, 50013, "Missing Permissions")
        if any(self._direct.get(person) == id for person in self.closed):
            raise Refused(403, 50007, "Cannot send messages to this user")
        return channel
