"""Answer requests about the bot's application and the commands that it registers, globally or in one server."""

from tests.standin import payloads
from tests.standin.limits_commands import commands_problems
from tests.standin.payloads import GUILD, Json
from tests.standin.requests import Bad, Refused, Request


class Applications:
    def __init__(self) -> None:
        self._registered: dict[str | None, list[Json]] = {}
        self.more: Json = {}
        """Fields of the application that differ from the usual ones."""
        self.registrations = 0
        """The number of requests that registered commands."""

    @property
    def commands(self) -> list[Json]:
        """Return the commands that people can use: the global ones and the server's."""
        return [*self._registered.get(None, []), *self._registered.get(GUILD, [])]

    def me(self, request: Request) -> Json:
        return payloads.me()

    def application(self, request: Request) -> Json:
        return payloads.application() | self.more

    def all(self, request: Request) -> list[Json]:
        return self._registered.get(self._place(request), [])

    def replace(self, request: Request) -> list[Json]:
        """Answer PUT …/commands: replace all commands."""
        commands = request.body
        assert isinstance(commands, list)
        return self._register(self._place(request), commands, [])

    def add(self, request: Request) -> Json:
        """Answer POST …/commands: add a command, or replace the command of the same name."""
        place = self._place(request)
        kept = [one for one in self._registered.get(place, []) if one["name"] != request.body["name"]]
        return self._register(place, [request.body], kept)[-1]

    def _register(self, place: str | None, given: list[Json], kept: list[Json]) -> list[Json]:
        if problems := commands_problems([*kept, *given]):
            raise Bad.form(problems)
        self.registrations += 1
        ids = {one["name"]: one["id"] for one in self._registered.get(place, [])}
        self._registered[place] = kept + [self._completed(one, ids, place) for one in given]
        return self._registered[place]

    def _completed(self, command: Json, ids: dict[str, str], place: str | None) -> Json:
        return {
            "type": 1,
            "description": "",
            "default_member_permissions": None,
            "options": [],
            **command,
            "id": ids.get(command["name"]) or payloads.new_id(),
            "application_id": payloads.APPLICATION,
            "version": payloads.new_id(),
            **({"guild_id": place} if place else {}),
        }

    def _place(self, request: Request) -> str | None:
        place = request.args.get("guild")
        if place not in (None, GUILD):
            raise Refused(403, 50001, "Missing Access")
        return place
