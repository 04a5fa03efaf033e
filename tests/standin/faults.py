"""Make requests fail or wait, as a test demands."""

import asyncio
import re
from dataclasses import dataclass, field

from tests.standin.requests import Refused, Request


@dataclass
class Fault:
    """Refuse requests whose method and path match, with ``status`` and Discord's ``code``.

    ``after``: carry the request out and refuse it then, so that only the answer is lost. ``times``: the most refusals.
    ``every``: refuse only each n-th matching request. ``retry_after``: answer as a rate limit with this many seconds.
    ``page``: answer with this web page instead, as a server in front of Discord does. ``content``: answer with this as if
    it were JSON.
    """

    method: str
    pattern: str
    status: int
    code: int = 0
    after: bool = False
    times: int = 1
    every: int = 1
    retry_after: float | None = None
    page: str = ""
    content: str = ""
    seen: int = 0
    hits: int = 0

    def meets(self, request: Request) -> bool:
        """Return True if this request is to be refused; count the request."""
        if (
            request.method != self.method
            or not re.search(self.pattern, request.path)
            or self.hits >= self.times
        ):
            return False
        self.seen += 1
        self.hits += self.seen % self.every == 0
        return self.seen % self.every == 0

    def refusal(self) -> Refused:
        if self.retry_after is not None:
            return Refused(
                429,
                self.code,
                "You are being rate limited.",
                retry_after=self.retry_after,
                **{"global": False},
            )
        refused = Refused(self.status, self.code, f"{self.status}: injected")
        refused.page, refused.content = self.page, self.content
        return refused


@dataclass
class Hold:
    """Carry out the next request that matches, but keep its answer until ``released`` is set."""

    method: str
    pattern: str
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def meets(self, request: Request) -> bool:
        fresh = not self.reached.is_set()
        return fresh and request.method == self.method and bool(re.search(self.pattern, request.path))


class Faults:
    """The faults and holds that a test has added."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._holds: list[Hold] = []

    def add(self, fault: Fault) -> Fault:
        self._faults.append(fault)
        return fault

    def hold(self, method: str, pattern: str) -> Hold:
        self._holds.append(Hold(method, pattern))
        return self._holds[-1]

    def release(self) -> None:
        for hold in self._holds:
            hold.released.set()

    def before(self, request: Request) -> None:
        """Raise Refused if the request is to be refused before it is carried out."""
        self._refuse(request, after=False)

    async def after(self, request: Request) -> None:
        """Keep the answer if it is to be held, then raise Refused if the answer is to be lost."""
        for hold in self._holds:
            if hold.meets(request):
                hold.reached.set()
                await hold.released.wait()
        self._refuse(request, after=True)

    def _refuse(self, request: Request, *, after: bool) -> None:
        for fault in self._faults:
            if fault.after == after and fault.meets(request):
                raise fault.refusal()
