"""`make update`: a clean clone is fast-forwarded after a backup, and anything else is left as it is."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.clock import ManualClock
from bot.operating.backup_files import backups
from bot.operating.hosting import Hosting, Unit
from bot.operating.restore import restore
from bot.operating.settings import PREFIX, Settings, load
from bot.operating.update import CannotUpdate, begin, finish, restart
from bot.store.engine.integrity import Damaged
from tests.damage import overwrite_pages

AUTHOR = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false")
Git = Callable[..., str]

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git isn't installed")


def run_git(folder: Path, *arguments: str) -> str:
    """Run git without any configuration of this machine, and return what it prints."""
    return subprocess.run(
        ["git", "-C", str(folder), *AUTHOR, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": os.environ["PATH"], "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder)},
    ).stdout.strip()


def commit(folder: Path, version: str) -> str:
    """Commit a new version and return its hash."""
    (folder / "version").write_text(version)
    run_git(folder, "add", "version")
    run_git(folder, "commit", "--quiet", "--message", version)
    return run_git(folder, "rev-parse", "HEAD")


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """The place from which the checkout was cloned."""
    folder = tmp_path / "origin"
    folder.mkdir()
    run_git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder, "1")
    return folder


@pytest.fixture
def checkout(origin: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "checkout"
    run_git(tmp_path, "clone", "--quiet", str(origin), str(folder))
    return folder


@pytest.fixture
def settings(db_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith((PREFIX, "DISCORD_TOKEN"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("CONNECTS_DATABASE", str(db_path))
    return load()


def test_a_clean_clone_is_updated_after_a_backup(
    settings: Settings, clock: ManualClock, origin: Path, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newest = commit(origin, "2")
    (checkout / "notes.txt").write_text("mine")  # git doesn't know this file
    assert begin(settings, clock, checkout) == 0
    assert run_git(checkout, "rev-parse", "HEAD") == newest
    assert (checkout / "version").read_text() == "2"
    assert (checkout / "notes.txt").read_text() == "mine"
    assert len(backups(settings.folder / "backups", settings.database)) == 1
    assert f"to {newest[:9]}" in capsys.readouterr().out
    assert finish(settings, clock) == 0
    assert capsys.readouterr().out.splitlines() == [
        "0 wallets replayed: all as their entries say.",
        "The bot isn't running here. Start it: make run",
    ]


def test_the_backup_before_an_update_is_signed_where_there_is_a_key(
    settings: Settings,
    clock: ManualClock,
    origin: Path,
    checkout: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CONNECTS_BACKUP_KEY", "a-key-of-the-operator")
    commit(origin, "2")
    assert begin(load(), clock, checkout) == 0
    [backup] = backups(settings.folder / "backups", settings.database)
    place, key = tmp_path / "new" / "connects.sqlite3", load().signing_key()
    assert key is not None
    assert restore(backup, place, clock.now(), force=False, key=key) == 0


def test_the_newest_version_is_left_alone(
    settings: Settings, clock: ManualClock, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert begin(settings, clock, checkout) == 0
    assert "the newest version already" in capsys.readouterr().out
    assert not (settings.folder / "backups").exists()


def local_change(checkout: Path) -> None:
    (checkout / "version").write_text("mine")


def local_commit(checkout: Path) -> None:
    commit(checkout, "mine")


def detached(checkout: Path) -> None:
    run_git(checkout, "checkout", "--quiet", "--detach")


def no_clone(checkout: Path) -> None:
    shutil.rmtree(checkout / ".git")


def lost_origin(checkout: Path) -> None:
    run_git(checkout, "remote", "set-url", "origin", str(checkout / "nowhere"))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (local_change, r"local changes \(version\), which stay"),
        (local_commit, r"commits that origin/main hasn't"),
        (detached, r"git switch main"),
        (no_clone, r"no git clone"),
        (lost_origin, r"git fetch failed: "),
    ],
)
def test_anything_else_is_left_as_it_is(
    settings: Settings,
    clock: ManualClock,
    origin: Path,
    checkout: Path,
    change: Callable[[Path], None],
    reason: str,
) -> None:
    commit(origin, "2")
    change(checkout)
    before = {path: path.read_bytes() for path in checkout.glob("*") if path.is_file()}
    with pytest.raises(CannotUpdate, match=reason) as refusal:
        begin(settings, clock, checkout)
    assert len(str(refusal.value).splitlines()) == 1
    assert {path: path.read_bytes() for path in checkout.glob("*") if path.is_file()} == before
    assert not (settings.folder / "backups").exists()


def test_without_a_backup_nothing_is_updated(
    settings: Settings, clock: ManualClock, origin: Path, checkout: Path
) -> None:
    commit(origin, "2")
    assert isinstance(settings.database, Path)
    overwrite_pages(settings.database)
    with pytest.raises(Damaged):
        begin(settings, clock, checkout)
    assert (checkout / "version").read_text() == "1"


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        (Hosting(), "The bot isn't running here. Start it: make run"),
        (Hosting(unit=Unit("a.service", False)), "Restart the bot: sudo systemctl restart a.service"),
        (Hosting(unit=Unit("a.service", True)), "Restart the bot: systemctl --user restart a.service"),
        (Hosting(compose=Path("compose.yaml")), "Restart the bot: docker compose up --detach --build"),
    ],
)
def test_what_is_to_be_restarted(how: Hosting, sentence: str) -> None:
    assert restart(how) == sentence


def test_a_bot_in_a_terminal_is_named_by_its_process() -> None:
    assert "end process 7 " in restart(Hosting(pid=7))
