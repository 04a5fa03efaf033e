"""Signs of junk and fingerprints are stored by member, bounded for each server, and swept by age."""

import pytest

from bot.domain.board.fingerprints import Fingerprint
from bot.domain.board.junk import JunkKind
from bot.store import retention
from bot.store.engine.database import Database, Tx
from bot.store.jobs import junk
from bot.store.jobs.junk import JunkSign
from bot.store.retention import JUNK_DAYS

DAY_MS = 86_400_000
ANA, BEN, HERE = 11, 12, 900


async def test_prints_of_others_are_compared_only_when_shared(db: Database) -> None:
    def run(tx: Tx) -> list[list[str]]:
        junk.set_print(tx, ANA, HERE, "~02a", Fingerprint(1), 10)
        junk.set_print(tx, BEN, HERE, "~02b", Fingerprint(2), 20)
        before = [post for post, _ in junk.prints(tx, ANA, HERE)]
        junk.mark_shared(tx, BEN, HERE, "~02b")
        junk.set_print(tx, BEN, HERE, "~02b", Fingerprint(3), 30)
        after = junk.prints(tx, ANA, HERE)
        assert after[0] == ("~02b", Fingerprint(3, "~02b"))
        return [before, [post for post, _ in after], [post for post, _ in junk.prints(tx, ANA, 901)]]

    assert await db.write(run) == [["~02a"], ["~02b", "~02a"], []]


async def test_a_server_keeps_the_newest_prints(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(junk, "MOST_POSTS", 2)

    def run(tx: Tx) -> list[str]:
        for number in range(4):
            junk.set_print(tx, ANA, HERE, f"~02{number}", Fingerprint(number), number)
        monkeypatch.setattr(junk, "MOST_POSTS", 10)
        return [post for post, _ in junk.prints(tx, ANA, HERE)]

    assert await db.write(run) == ["~023", "~022", "~021"]


async def test_what_is_old_is_swept(db: Database) -> None:
    def fill(tx: Tx) -> None:
        junk.set_print(tx, ANA, HERE, "~02a", Fingerprint(1), 0)
        junk.set_signs(tx, ANA, HERE, "~02a", [JunkSign(JunkKind.TOO_GOOD, "$500 a day")], 0)
        junk.set_signs(tx, BEN, HERE, "~02a", [JunkSign(JunkKind.NEAR_COPY_OF, "words", "~02b")], DAY_MS)

    await db.write(fill)
    later = JUNK_DAYS * DAY_MS + 1
    assert await db.read(retention.due_tables, later) == ("junk_sign", "post_print")
    assert await db.write(retention.sweep, "junk_sign", later, 10) == 1
    assert await db.write(retention.sweep, "post_print", later, 10) == 1
    assert await db.read(retention.due_tables, later) == ()
    left = await db.read(junk.signs, HERE, "~02a", (ANA, BEN))
    assert left == (JunkSign(JunkKind.NEAR_COPY_OF, "words", "~02b"),)
