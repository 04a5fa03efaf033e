"""A relay between the bot and a PostgreSQL server, which breaks connections at a chosen message."""

import select
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from psycopg.conninfo import conninfo_to_dict

from bot.store.engine.location import Server

SOCKET = ".s.PGSQL.5432"
Break = Literal["before", "after"]


class Relay:
    """Passes on what both sides say. ``breaks``: the message of the client, and when its connection is broken.

    ``before``: the server never gets the message. ``after``: the server gets it, and the client no answer. ``count``: how
    many connections have been broken; each entry of ``breaks`` breaks one.
    """

    def __init__(self, folder: Path, server: Server) -> None:
        self._to = f"{conninfo_to_dict(server.address)['host']}/{SOCKET}"
        self.server = Server(f"postgresql:///{_name(server)}?user=postgres&host={folder}")
        self.breaks: list[tuple[bytes, Break]] = []
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(f"{folder}/{SOCKET}")
        self._listening.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Accept no further connection."""
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                threading.Thread(target=self._pass, args=(client,), daemon=True).start()

    def _pass(self, client: socket.socket) -> None:
        """Pass on what both sides say, until one of them ends or the connection is to be broken."""
        with client, socket.socket(socket.AF_UNIX) as server, suppress(OSError):
            server.connect(self._to)
            while True:
                for source in select.select([client, server], [], [])[0]:
                    data = source.recv(1 << 16)
                    message, when = self.breaks[0] if source is client and self.breaks else (b"", None)
                    is_end = not data or (when is not None and message in data)
                    if data and not (is_end and when == "before"):
                        (server if source is client else client).sendall(data)
                    if is_end:
                        del self.breaks[: 1 if data else 0]
                        return


def _name(server: Server) -> str:
    return str(conninfo_to_dict(server.address)["dbname"])


@contextmanager
def relayed(folder: Path, server: Server) -> Generator[Relay]:
    """Yield a relay to the server, in a short folder, as the name of a socket has a limit."""
    relay = Relay(folder, server)
    yield relay
    relay.close()
