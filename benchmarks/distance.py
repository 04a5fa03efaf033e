"""A database that is some milliseconds away, as on another machine: a relay that passes everything on later."""

import asyncio
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict

from bot.store.engine.location import Server

SOCKET = ".s.PGSQL.5432"
MOST_BYTES = 1 << 16


@asynccontextmanager
async def distant(server: Server, seconds: float) -> AsyncGenerator[Server]:
    """Yield the address of a relay to the server, in which a question and its answer together take ``seconds`` longer."""
    target = conninfo_to_dict(server.address)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_unix_connection(f"{target['host']}/{SOCKET}")
        await asyncio.gather(
            _pass_on(reader, to_server, seconds / 2), _pass_on(from_server, writer, seconds / 2)
        )

    with tempfile.TemporaryDirectory() as folder:
        relay = await asyncio.start_unix_server(serve, Path(folder) / SOCKET)
        async with relay:
            yield Server(f"postgresql:///{target['dbname']}?user=postgres&host={folder}")


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seconds: float) -> None:
    """Write all that is read, each part after ``seconds``, and close the writer after the end."""
    loop = asyncio.get_running_loop()
    while data := await reader.read(MOST_BYTES):
        loop.call_later(seconds, writer.write, data)
    loop.call_later(seconds, writer.close)
