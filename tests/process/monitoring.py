"""Ask a running bot for its health, as monitoring does."""

import socket
from typing import Any

import aiohttp


def free_port() -> int:
    """Return a port of this machine that nothing listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


async def health(port: int) -> dict[str, Any]:
    """Return what ``/health`` says."""
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/health") as answer:
        page: dict[str, Any] = await answer.json()
        return page


async def is_ready(port: int) -> bool:
    """Return what ``connects_ready`` of ``/metrics`` says."""
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/metrics") as answer:
        return "connects_ready 1.0" in await answer.text()


async def page(address: str, path: str) -> str:
    async with aiohttp.ClientSession() as session, session.get(f"http://{address}{path}") as answer:
        return await answer.text()


async def says(address: str, path: str, expected: str) -> None:
    """Wait until the page says so."""
    while expected not in await page(address, path):
        pass
