"""Define a request of the bot to the REST API, and Discord's refusals."""

import json
from dataclasses import dataclass, field
from typing import Self

from aiohttp import web

from tests.standin.payloads import Json

INVALID_FORM, EMPTY = 50035, 50006


class Refused(Exception):
    """A refusal with an HTTP status and Discord's error code; ``more`` are further fields of its body."""

    def __init__(self, status: int, code: int, message: str, **more: object) -> None:
        super().__init__(message)
        self.status = status
        self.page = ""
        """A web page that is the answer instead of the body; empty for none."""
        self.content = ""
        """What is the answer instead of the body, as if it were JSON; empty for none."""
        self.body: Json = {"message": message, "code": code, **more}


class Bad(Refused):
    """A refusal with status 400."""

    def __init__(self, code: int, message: str, **more: object) -> None:
        super().__init__(400, code, message, **more)

    @classmethod
    def form(cls, problems: list[str]) -> Self:
        """Return the refusal of a body with these violations."""
        errors = [{"code": "STAND_IN", "message": problem} for problem in problems]
        return cls(INVALID_FORM, "Invalid Form Body", errors={"_errors": errors})


class Unknown(Refused):
    """A refusal with status 404."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(404, code, message)


@dataclass(frozen=True)
class Request:
    """A request of the bot.

    ``args``: the variables of the path by name. ``query``: the query string. ``body``: the JSON. ``files``: the uploads.
    """

    method: str
    path: str
    args: dict[str, str]
    body: Json
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    query: dict[str, str] = field(default_factory=dict[str, str])

    @classmethod
    async def read(cls, request: web.Request) -> Self:
        """Read an HTTP request, with or without uploads."""
        body: Json = {}
        files: dict[str, bytes] = {}
        if request.content_type == "multipart/form-data":
            async for part in await request.multipart():
                assert not isinstance(part, str)
                content = await part.read()  # type: ignore[union-attr]
                if part.name == "payload_json":  # type: ignore[union-attr]
                    body = json.loads(content)
                else:
                    files[part.filename or ""] = bytes(content)  # type: ignore[union-attr]
        elif request.can_read_body:
            body = await request.json()
        return cls(request.method, request.path, dict(request.match_info), body, files, dict(request.query))
