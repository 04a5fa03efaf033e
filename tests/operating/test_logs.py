"""`python -m bot logs`: the log is found wherever the bot is run, and its command is the right one."""

import os
import platform
import sys
from pathlib import Path

import pytest

from bot.operating import hosting
from bot.operating.hosting import Hosting, Unit, hosting_of, unit_of
from bot.operating.lock import lock_file, locked, server_pid
from bot.operating.logs import shown_by
from bot.operating.settings import SettingsError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no /proc on Windows")


def process(proc: Path, cgroup: str, output: str) -> None:
    """Describe this process as Linux does."""
    folder = proc / str(os.getpid())
    (folder / "fd").mkdir(parents=True)
    (folder / "cgroup").write_text(f"0::{cgroup}\n")
    (folder / "fd" / "1").symlink_to(output)


@pytest.mark.parametrize(
    ("cgroup", "unit"),
    [
        ("/system.slice/connects-bot.service", Unit("connects-bot.service", False)),
        (
            "/user.slice/user-1000.slice/user@1000.service/app.slice/my-bot.service",
            Unit("my-bot.service", True),
        ),
        ("/user.slice/user-1000.slice/session-2.scope", None),
        ("/user.slice/user-1000.slice/user@1000.service", None),
        ("/", None),
    ],
)
def test_the_unit_of_a_running_bot_is_found(tmp_path: Path, cgroup: str, unit: Unit | None) -> None:
    (tmp_path / "cgroup").write_text(f"1:name=systemd:{cgroup}\n")
    assert unit_of(tmp_path / "cgroup") == unit
    assert unit_of(tmp_path / "none") is None


def test_a_running_bots_file_is_found(tmp_path: Path) -> None:
    output = tmp_path / "bot.log"
    output.touch()
    process(tmp_path / "proc", "/user.slice/session-2.scope", str(output))
    database = tmp_path / "connects.sqlite3"
    with locked(database):
        found = hosting_of(database, tmp_path, tmp_path / "proc")
    assert found == Hosting(pid=os.getpid(), output=output)
    assert shown_by(found, 9, follow=False) == ["tail", "-n", "9", str(output)]
    assert shown_by(found, 9, follow=True) == ["tail", "-n", "9", "-F", str(output)]


def test_a_bot_in_a_terminal_has_no_file(tmp_path: Path) -> None:
    process(tmp_path / "proc", "/user.slice/session-2.scope", "/dev/pts/7")
    database = tmp_path / "connects.sqlite3"
    with locked(database):
        found = hosting_of(database, tmp_path, tmp_path / "proc")
    with pytest.raises(SettingsError, match=f"process {os.getpid()} writes its log to the terminal"):
        shown_by(found, 9, follow=False)


def test_a_dead_process_serves_nothing(tmp_path: Path) -> None:
    database = tmp_path / "connects.sqlite3"
    assert server_pid(database) is None
    for written in (f"{2**22 + 1} {platform.node()}\n", f"{os.getpid()} elsewhere\n", "nonsense\n"):
        lock_file(database).write_text(written)
        assert server_pid(database) is None


@pytest.mark.parametrize(
    ("found", "command"),
    [
        (
            Hosting(unit=Unit("a.service", False)),
            ["journalctl", "--unit", "a.service", "--lines=9", "--no-pager"],
        ),
        (
            Hosting(unit=Unit("a.service", True)),
            ["journalctl", "--user", "--unit", "a.service", "--lines=9", "--no-pager"],
        ),
        (
            Hosting(compose=Path("compose.yaml")),
            ["docker", "compose", "--file", "compose.yaml", "logs", "--tail=9"],
        ),
    ],
)
def test_compose_and_systemd_show_their_own(found: Hosting, command: list[str]) -> None:
    assert shown_by(found, 9, follow=False) == command
    assert shown_by(found, 9, follow=True)[-1] == "--follow"


def test_where_none_runs_what_is_set_up_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def answers(*command: str) -> bool:
        asked.append(command)
        return command[0] == "docker" or "--user" in command

    monkeypatch.setattr(hosting, "answers", answers)
    database = tmp_path / "connects.sqlite3"
    assert hosting_of(database, tmp_path) == Hosting(unit=Unit("connects-bot.service", True))
    assert [command[0] for command in asked] == ["systemctl", "systemctl"]
    (tmp_path / "compose.yaml").touch()
    assert hosting_of(database, tmp_path) == Hosting(compose=tmp_path / "compose.yaml")
    monkeypatch.setattr(hosting, "answers", lambda *_: False)
    with pytest.raises(SettingsError, match=r"make run > bot\.log"):
        shown_by(hosting_of(database, tmp_path), 9, follow=False)


def test_a_program_that_is_missing_or_fails_answers_nothing() -> None:
    assert not hosting.answers("no-such-program-anywhere")
    assert not hosting.answers(sys.executable, "-c", "raise SystemExit(1)")
    assert not hosting.answers(sys.executable, "-c", "pass")
    assert hosting.answers(sys.executable, "-c", "print(1)")
