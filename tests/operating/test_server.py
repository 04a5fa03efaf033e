"""What the operator hears about a database of a server: at the start, by verify and by doctor."""

from asyncio import to_thread
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from structlog.testing import capture_logs

from bot.clock import ManualClock, SystemClock
from bot.operating import doctor_database
from bot.operating.doctor_diagnosis import Grade
from bot.operating.explain import FAILED, MISCONFIGURED, explain
from bot.operating.future import verify_future
from bot.operating.soundness import Soundness
from bot.operating.start import migrate_unused, prepared
from bot.operating.verify import verify
from bot.store.engine import upkeep
from bot.store.engine.database import Database
from bot.store.engine.integrity import Damaged
from bot.store.engine.location import Server
from bot.store.engine.migrate import MIGRATIONS, NewerDatabase
from bot.store.engine.postgres.connection import CannotConnect
from bot.store.engine.postgres.upkeep import ServerInUse, alone
from tests.conftest import STARTED_AT
from tests.operating.conftest import MEMBERS, dump
from tests.postgres import Cluster

NOWHERE = "postgresql://bot:s3cret@127.0.0.1:9/ledger"  # the discard port, where nothing listens
Run = Callable[[str], None]


@pytest.fixture
def run(server: Server) -> Run:
    """Runs statements in the database as its owner."""

    def execute(statements: str) -> None:
        with psycopg.connect(server.address, autocommit=True) as raw:
            raw.execute(statements.encode())

    return execute


def explained(error: Exception) -> tuple[int, str]:
    explanation = explain(error)
    assert explanation is not None
    return explanation


def test_the_first_line_names_the_database_without_its_password(
    cluster: Cluster, empty_server: Server
) -> None:
    address = empty_server.address.replace("postgres:@", "postgres:s3cret@")
    for is_new in (True, False):
        with capture_logs() as logs, prepared(Server(address), STARTED_AT):
            pass
        [line] = [entry for entry in logs if entry["event"] == "database"]
        assert (line["new"], line["accounts"]) == (is_new, 0)
        assert "s3cret" not in str(logs)
        assert "@/" in line["server"]
    assert migrate_unused(empty_server, STARTED_AT) == []


def test_many_may_serve_but_none_while_it_is_moved(server: Server) -> None:
    with (
        prepared(server, STARTED_AT),
        prepared(server, STARTED_AT),
        pytest.raises(ServerInUse, match="is using it as the bot"),
        alone(server),
    ):
        pass
    with (
        alone(server),
        pytest.raises(ServerInUse, match="being moved, restored or mended"),
        prepared(server, STARTED_AT),
    ):
        pass


def test_a_server_that_is_down_and_one_that_refuses_have_their_own_exit_codes(
    cluster: Cluster, server: Server
) -> None:
    with pytest.raises(CannotConnect) as down, prepared(Server(NOWHERE), STARTED_AT):
        pass
    code, sentence = explained(down.value)
    assert code == FAILED
    assert sentence.startswith("The database postgresql://bot@127.0.0.1:9/ledger can't be used: ")
    assert "s3cret" not in sentence
    assert "\n" not in sentence
    refused = {
        "the server refuses the name or the password": server.address.replace("postgres:@", "nobody:s3cret@"),
        "make one with createdb": cluster.address("no_such_database").address,
    }
    for why, address in refused.items():
        with pytest.raises(CannotConnect, match=why) as refusal, prepared(Server(address), STARTED_AT):
            pass
        assert explained(refusal.value)[0] == MISCONFIGURED


def test_verify_is_content_with_a_sound_one(
    lived_server: Server, capsys: pytest.CaptureFixture[str], run: Run
) -> None:
    assert verify(lived_server) == 0
    out = capsys.readouterr().out
    assert f"{MEMBERS} wallets replayed: all as their entries say." in out
    assert "The contents of the indexes were not checked" in out
    run("CREATE EXTENSION amcheck")
    assert verify(lived_server, reindex=True) == 0
    assert "not checked" not in capsys.readouterr().out
    assert verify_future(lived_server, SystemClock(), take_back=False) == 0


DAMAGES = {
    "a row that refers to none": (
        "SET session_replication_role = replica; DELETE FROM write WHERE id = (SELECT MIN(id) FROM write)",
        r"a row of \w+ refers to one of write that isn't there",
    ),
    "a value that a check forbids": (
        "ALTER TABLE wallet DROP CONSTRAINT {check};"
        " UPDATE wallet SET plan = 'golden' WHERE id = 1;"
        " ALTER TABLE wallet ADD CONSTRAINT {check} CHECK (plan <> 'golden') NOT VALID",
        r"the constraint wallet_\w+ of wallet was never checked",
    ),
    "a trigger that is off": (
        "ALTER TABLE entry DISABLE TRIGGER entry_is_never_deleted",
        "the trigger entry_is_never_deleted of entry is switched off",
    ),
}


@pytest.mark.parametrize(("damage", "why"), DAMAGES.values(), ids=DAMAGES)
async def test_verify_names_what_is_broken(lived_server: Server, run: Run, damage: str, why: str) -> None:
    with psycopg.connect(lived_server.address) as raw:
        row = raw.execute(
            "SELECT conname FROM pg_constraint WHERE conrelid = 'wallet'::regclass AND contype = 'c'"
            " AND pg_get_constraintdef(oid) LIKE '%basic%'"
        ).fetchone()
    assert row is not None
    run(damage.replace("{check}", str(row[0])))
    with pytest.raises(Damaged, match=why) as damaged:
        await to_thread(verify, lived_server)
    assert "restore FILE" in str(damaged.value)
    diagnosis, is_readable = await to_thread(doctor_database.database, lived_server, SystemClock())
    assert (diagnosis.grade, is_readable) == (Grade.TROUBLE, False)
    db = await Database.open(lived_server)
    soundness = Soundness(db)
    await soundness.check()
    assert soundness.problem == damaged.value.why
    assert not await soundness.is_sound()
    await db.close()


def test_a_ledger_that_was_changed_by_hand_differs(
    lived_server: Server, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("UPDATE wallet SET due_at = NULL WHERE id = 2")
    assert verify(lived_server) == 1
    assert "difference in wallet 2; 3 replayed." in capsys.readouterr().out


def test_one_of_another_version_is_told(server: Server, empty_server: Server, run: Run) -> None:
    with pytest.raises(CannotConnect, match="there is no ledger in it yet"):
        verify(empty_server)
    run("INSERT INTO schema_migration VALUES (9999, 'later', 'x', 0)")
    with pytest.raises(NewerDatabase):
        verify(server)
    run(
        "DELETE FROM schema_migration WHERE version IN"
        " (9999, (SELECT MAX(version) FROM schema_migration WHERE version < 9999))"
    )
    with pytest.raises(CannotConnect, match=r"older than this version \(python -m bot migrate"):
        verify(server)
    assert upkeep.pending(server) == [sorted(file.name for file in MIGRATIONS.glob("*.sql"))[-1]]


def test_doctor_says_what_it_is(lived_server: Server, empty_server: Server, clock: ManualClock) -> None:
    now = SystemClock()
    diagnosis, is_readable = doctor_database.database(lived_server, now)
    assert (diagnosis.grade, is_readable) == (Grade.FINE, True)
    assert str(lived_server) in diagnosis.words
    for part in (
        "PostgreSQL 18",
        f"schema {len(list(MIGRATIONS.glob('*.sql')))}",
        " MB",
        "reads are repeatable read",
        f"accounts: {MEMBERS}",
        "sound",
    ):
        assert part in diagnosis.words
    assert "due:" in doctor_database.outbox(lived_server, now.now()).words
    assert doctor_database.last_write_at(lived_server) is not None
    assert doctor_database.chosen(lived_server) == []
    ahead, _ = doctor_database.database(lived_server, clock)
    assert ahead.grade is Grade.REMARK if abs(now.now() - STARTED_AT) > 3_600_000 else Grade.FINE
    empty, is_readable = doctor_database.database(empty_server, now)
    assert (empty.grade, is_readable) == (Grade.REMARK, False)
    gone, is_readable = doctor_database.database(Server(NOWHERE), now)
    assert (gone.grade, is_readable) == (Grade.TROUBLE, False)
    assert "s3cret" not in gone.words
    assert doctor_database.last_write_at(Server(NOWHERE)) is None


def test_a_file_is_told_of_the_same_things(lived: Path) -> None:
    before = dump(lived)
    upkeep.require_current(lived)
    assert upkeep.require_sound(lived) == ""
    assert upkeep.extent(lived).entries > 0
    assert dump(lived) == before
