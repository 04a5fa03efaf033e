"""A relay between the bot and a PostgreSQL server, which breaks connections at a chosen message."""

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
                server = socket.socket(socket.AF_UNIX)
                server.connect(self._to)
                threading.Thread(target=self._pass, args=(client, server, True), daemon=True).start()
                threading.Thread(target=self._pass, args=(server, client, False), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, is_client: bool) -> None:
        with suppress(OSError):
            while data := source.recv(1 << 16):
                text, when = self.breaks[0] if is_client and self.breaks else (b"", None)
                if when is None or text not in data:
                    target.sendall(data)
                    continue
                del self.breaks[0]
                source.shutdown(socket.SHUT_RDWR)
                if when == "after":
                    target.sendall(data)
                break
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_WR if end is target else socket.SHUT_RD)


def _name(server: Server) -> str:
    return str(conninfo_to_dict(server.address)["dbname"])


@contextmanager
def relayed(folder: Path, server: Server) -> Generator[Relay]:
    """Yield a relay to the server, in a short folder, as the name of a socket has a limit."""
    relay = Relay(folder, server)
    yield relay
    relay.close()
