"""Ask a language model through any server that speaks OpenAI's ``/chat/completions``: the only file that knows one.

A question is one POST whose answer is streamed as server-sent events; a server that can't stream may answer in one piece.
The server gets the model's name and the messages, and nothing about the member. Everything is bounded: the time to connect,
to the first words, between two pieces and in all, and the bytes that are read. No redirect is followed, no cookie is kept.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any, cast
from urllib.parse import urlsplit

import aiohttp

from bot import errors

MOST_BYTES = 512 * 1024
"""The bytes of an answer that are read, with everything around its text."""
LONGEST_WAIT = 24 * 3600
"""The most seconds that a server can ask the bot to wait."""
REFUSES_KEY, TOO_MANY, OVERLOADED = {401, 403}, 429, 503
_FAULTS = (aiohttp.ClientError, OSError)
"""Errors of connecting and reading."""
_OTHER_FORM = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)
"""Errors of an answer in another form; aiohttp raises ValueError for a line that is too long."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a language model answers. ``url``: the address before ``/chat/completions``. ``key``: secret, never shown."""

    url: str
    model: str
    key: str = field(repr=False)

    @property
    def host(self) -> str:
        """The name of the server, e.g. ``api.example.org``."""
        return urlsplit(self.url).hostname or ""


@dataclass(frozen=True, slots=True)
class Patience:
    """The seconds to wait: to connect, for the first words, for each next piece, and in all."""

    connect: float = 5.0
    first: float = 25.0
    pause: float = 15.0
    whole: float = 75.0


USUAL = Patience()


class LanguageModel:
    """A model behind an endpoint. Each question has a connection of its own."""

    def __init__(self, endpoint: Endpoint, patience: Patience = USUAL) -> None:
        self.endpoint = endpoint
        self._patience = patience

    async def answer(self, messages: Sequence[Mapping[str, str]]) -> AsyncGenerator[str]:
        """Yield the answer in pieces, none of them empty, until the model ends it; close the generator to stop it.

        Raises NoCritique where there is no answer, and also after the first pieces where the rest doesn't come.
        """
        clock = asyncio.get_running_loop()
        until = clock.time() + self._patience.whole
        first_until = min(until, clock.time() + self._patience.first)
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=self._patience.connect)
        async with aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar()) as session:
            try:
                async with asyncio.timeout_at(first_until):
                    response = await self._ask(session, messages)
            except TimeoutError as late:
                why = "unreachable" if isinstance(late, aiohttp.ServerTimeoutError) else "slow"
                raise errors.NoCritique(why) from None
            except _FAULTS:
                raise errors.NoCritique("unreachable") from None
            try:
                _refuse(response)
                piece_until = first_until
                async with aclosing(_pieces(response)) as pieces:
                    while (piece := await _next(pieces, piece_until)) is not None:
                        if piece:
                            yield piece
                            piece_until = min(until, clock.time() + self._patience.pause)
            finally:
                response.close()

    async def _ask(
        self, session: aiohttp.ClientSession, messages: Sequence[Mapping[str, str]]
    ) -> aiohttp.ClientResponse:
        """Send the question and return the response with its head. Raises what aiohttp raises, TimeoutError among it."""
        return await session.post(
            f"{self.endpoint.url}/chat/completions",
            json={"model": self.endpoint.model, "messages": list(messages), "stream": True},
            headers={
                "Authorization": f"Bearer {self.endpoint.key}",
                "Accept": "text/event-stream",
                "User-Agent": "connects-bot",
            },
            allow_redirects=False,
        )


async def _next(pieces: AsyncGenerator[str], until: float) -> str | None:
    """Return the next piece, None at the end of the answer. Raises NoCritique (``slow``, ``garbled``, ``broken``)."""
    try:
        async with asyncio.timeout_at(until):
            return await anext(pieces, None)
    except TimeoutError:
        raise errors.NoCritique("slow") from None
    except _FAULTS:
        raise errors.NoCritique("broken") from None
    except _OTHER_FORM:
        raise errors.NoCritique("garbled") from None


def _refuse(response: aiohttp.ClientResponse) -> None:
    """Raise NoCritique for any status but 200: ``key``, ``busy`` with the seconds to wait if they are known, ``refused``."""
    if response.status in REFUSES_KEY:
        raise errors.NoCritique("key")
    if response.status in {TOO_MANY, OVERLOADED}:
        raise errors.NoCritique("busy", _seconds(response.headers))
    if response.status != 200:
        raise errors.NoCritique("refused")


def _seconds(headers: Mapping[str, str]) -> int | None:
    """Return the seconds that Retry-After asks to wait, at most LONGEST_WAIT; None where it is missing or unreadable."""
    typed = headers.get("Retry-After", "").strip()
    if typed.isdecimal() and len(typed) < 10:
        return min(int(typed), LONGEST_WAIT)
    try:
        at, sent = parsedate_to_datetime(typed), parsedate_to_datetime(headers.get("Date", ""))
        return min(max(0, int((at - sent).total_seconds())), LONGEST_WAIT)
    except (TypeError, ValueError):
        return None


def _pieces(response: aiohttp.ClientResponse) -> AsyncGenerator[str]:
    """Return the reader for the form of the answer: a stream of events, or one piece."""
    return _events(response) if response.content_type == "text/event-stream" else _in_one(response)


async def _events(response: aiohttp.ClientResponse) -> AsyncGenerator[str]:
    """Yield the text of each event, which may be empty, until ``[DONE]`` or the end that a choice names.

    Raises ValueError for an event of another form or too many bytes, ClientPayloadError where the stream just stops.
    """
    size, is_ended = 0, False
    async for line in response.content:
        size += len(line)
        if size > MOST_BYTES:
            raise ValueError("too many bytes")
        name, _, data = line.rstrip(b"\r\n").partition(b":")
        if name != b"data":
            yield ""  # a comment that keeps the connection open, or a field that says nothing
            continue
        if data.strip() == b"[DONE]":
            return
        text, ends = _delta(json.loads(data))
        is_ended = is_ended or ends
        yield text
    if not is_ended:
        raise aiohttp.ClientPayloadError("the stream has no end")


async def _in_one(response: aiohttp.ClientResponse) -> AsyncGenerator[str]:
    """Yield the text of an answer that isn't streamed. Raises ValueError for an answer of another form or size."""
    body = await response.content.read(MOST_BYTES)
    while not response.content.at_eof():
        if len(body) >= MOST_BYTES:
            raise ValueError("too many bytes")
        body += await response.content.read(MOST_BYTES)
    yield str(json.loads(body)["choices"][0]["message"]["content"] or "")


def _delta(event: Any) -> tuple[str, bool]:
    """Return the text of an event, and whether the model ends there. Raises KeyError or TypeError for another form."""
    choices = cast(list[dict[str, Any]], event["choices"])
    if not choices:  # the event that counts what was used
        return "", False
    delta: dict[str, Any] = choices[0].get("delta") or {}
    return "" + (delta.get("content") or ""), choices[0].get("finish_reason") is not None
