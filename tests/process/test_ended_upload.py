"""SIGTERM ends the bot while an upload is being read, and the process that reads it."""

import asyncio

from tests.standin.starting import PIPE, ROOT, start

ENDS_WITHIN = 60  # seconds; the reading would take ten minutes


async def test_sigterm_ends_the_reading_of_an_upload() -> None:
    reader = await start("tests.process.reader", [], ROOT, {}, stdout=PIPE)
    assert reader.stdout is not None
    async with asyncio.timeout(ENDS_WITHIN):
        assert await reader.stdout.readline() == b"reading\n"
        reader.terminate()
        assert await reader.wait() == 0
        assert (
            await reader.stdout.read() == b""
        )  # the other processes have the same stdout: they have ended too
