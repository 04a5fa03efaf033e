"""What goes wrong on the way to Discord or back, when a test asks for it."""

import asyncio
import re
from dataclasses import dataclass, field

from tests.standin.requests import Refused, Request


@dataclass
class Fault:
    """Refuse requests that match. ``after``: only the answer is lost, what was asked for has been done.

    ``times``: how often, at the most. ``every``: only each so manyeth request. ``retry_after`` makes it a rate limit.
    """

    method: str
    pattern: str
    status: int
    code: int = 0
    after: bool = False
    times: int = 1
    every: int = 1
    retry_after: float | None = None
    seen: int = 0
    hits: int = 0

    def meets(self, request: Request) -> bool:
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
        return Refused(self.status, self.code, f"{self.status}: injected")


@dataclass
class Hold:
    """Keep the answer to the next request that matches, which has been done, until it is released."""

    method: str
    pattern: str
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def meets(self, request: Request) -> bool:
        fresh = not self.reached.is_set()
        return fresh and request.method == self.method and bool(re.search(self.pattern, request.path))


class Faults:
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
        """Raises Refused."""
        self._refuse(request, after=False)

    async def after(self, request: Request) -> None:
        """Raises Refused."""
        for hold in self._holds:
            if hold.meets(request):
                hold.reached.set()
                await hold.released.wait()
        self._refuse(request, after=True)

    def _refuse(self, request: Request, *, after: bool) -> None:
        for fault in self._faults:
            if fault.after == after and fault.meets(request):
                raise fault.refusal()
