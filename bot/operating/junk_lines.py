"""Look for signs of junk in one message after another, as `python -m bot read` does."""

from bot.domain.board.fingerprints import EarlierPosts, fingerprint
from bot.domain.board.junk import find_junk
from bot.domain.board.message_texts import texts_of


class ServerRadar:
    """The radar of one server: messages that it has seen are the server's earlier posts."""

    def __init__(self) -> None:
        self._earlier = EarlierPosts()
        self._ids: dict[str, object] = {}

    def findings(self, id: object, message: object) -> list[dict[str, object]]:
        """Return the signs in a message of Discord's JSON form: ``kind``, ``evidence``, ``place``, a copy's ``of``."""
        texts = texts_of(message)
        post = fingerprint(texts)
        copy_of = self._earlier.closest(post) if post else None
        if post:
            name = str(len(self._ids))
            self._ids[name] = id
            self._earlier.add(name, post)
        rows: list[dict[str, object]] = []
        for finding in find_junk(texts, copy_of):
            row: dict[str, object] = {
                "kind": finding.kind.value,
                "evidence": finding.evidence,
                "place": finding.place,
            }
            rows.append(row if finding.of is None else {**row, "of": self._ids[finding.of]})
        return rows
