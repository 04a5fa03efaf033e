"""Keep every card and form that the bot sends to the simulated Discord, under the name of the step that made it."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from simcord import Env

from tests.cogs.world import parts

Part = dict[str, Any]
T = TypeVar("T")
ATTACHED = "attachment://"


@dataclass(frozen=True, slots=True)
class Shot:
    """One card or form as it was sent, in the step ``name``.

    ``title``: of a form, None for a card. ``files``: by name. ``at``: the simulated moment (UTC ms), None if not kept.
    """

    name: str
    components: list[Part]
    files: dict[str, bytes]
    title: str | None = None
    at: int | None = None


@dataclass
class Recorder:
    """Keeps what the bot sends; ``await recorder.step("balance", ana.slash(…))`` names what one step makes it send.

    ``now``: tells the simulated moment, which is then kept with each card.
    """

    env: Env
    now: Callable[[], int] | None = None
    shots: list[Shot] = field(default_factory=list[Shot])
    seen: int = 0

    async def step(self, name: str, work: Awaitable[T]) -> T:
        """Return what ``work`` returns, and keep what the bot has sent meanwhile."""
        self.seen = len(self.env.http_requests)
        result = await work
        at = self.now() if self.now else None
        self.shots += [replace(shot, at=at) for shot in sent(self.env, name, self.seen)]
        return result


def sent(env: Env, name: str, since: int = 0) -> Iterator[Shot]:
    """Yield the cards and forms in the requests from number ``since`` on; the same card sent twice comes twice."""
    for entry in env.http_requests[since:]:
        body = entry.json if isinstance(entry.json, dict) else {}
        data = body.get("data") or body
        if isinstance(data, dict) and data.get("components"):
            components = data["components"]
            yield Shot(name, components, _files(env, components), data.get("title"))


def _files(env: Env, components: list[Part]) -> dict[str, bytes]:
    """Return the files that the components show, by name: the newest of each name that Discord holds."""
    urls = [_url(part) for part in parts(components)]
    urls += [item["media"]["url"] for part in parts(components) for item in part.get("items", ())]
    names = [url.removeprefix(ATTACHED) for url in urls if url.startswith(ATTACHED)]
    held = [(url.rpartition("/")[2], data) for url, data in env.backend.cdn._blobs.items()]
    newest = dict(held)
    return {name: newest[name] for name in names if name in newest}


def _url(part: Part) -> str:
    return str((part.get("file") or {}).get("url", ""))
