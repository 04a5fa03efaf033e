"""A signed backup is restored with its key only, and a backup that somebody has replaced is noticed."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.operating.backup import take
from bot.operating.backup_files import prune
from bot.operating.restore import restore
from bot.operating.signing import signature_file
from bot.store.engine.backup import BackupRefused
from tests.conftest import STARTED_AT
from tests.operating.conftest import names
from tests.standin import ended, start_bot

KEY, OTHER = "a key of the operator", "a key of somebody else"


def hash_file(backup: Path) -> Path:
    return backup.with_name(f"{backup.name}.sha256")


@pytest.fixture
def signed(lived: Path, tmp_path: Path) -> Path:
    return take(lived, tmp_path / "signed", STARTED_AT, key=KEY).file


def test_a_signed_backup_is_restored_with_its_key(signed: Path, tmp_path: Path) -> None:
    assert names(signed.parent) == sorted(
        [signed.name, hash_file(signed).name, signature_file(hash_file(signed)).name]
    )
    assert signature_file(hash_file(signed)).stat().st_mode & 0o077 == 0
    assert restore(signed, tmp_path / "new" / "connects.sqlite3", STARTED_AT, force=False, key=KEY) == 0


def test_a_backup_with_another_key_or_without_one_is_refused(
    signed: Path, backup: Path, tmp_path: Path
) -> None:
    place = tmp_path / "new" / "connects.sqlite3"
    for file, key in ((signed, OTHER), (backup, KEY)):
        with pytest.raises(BackupRefused, match=r"CONNECTS_BACKUP_KEY.*--force restores anyway"):
            restore(file, place, STARTED_AT, force=False, key=key)
    assert not place.exists()
    assert restore(backup, place, STARTED_AT, force=True, key=KEY) == 0


def test_a_backup_that_somebody_has_replaced_is_refused(signed: Path, lived: Path, tmp_path: Path) -> None:
    forged = take(lived, tmp_path / "forged", STARTED_AT + 1).file
    with closing(sqlite3.connect(forged)) as raw, raw:
        raw.execute("PRAGMA application_id = 1")
    shutil.copyfile(forged, signed)
    digest = hashlib.sha256(signed.read_bytes()).hexdigest()
    hash_file(signed).write_text(f"{digest}  {signed.name}\n")
    with pytest.raises(BackupRefused):
        restore(signed, tmp_path / "new" / "connects.sqlite3", STARTED_AT, force=False, key=KEY)


def test_an_older_backup_under_a_newer_name_is_refused(signed: Path, tmp_path: Path) -> None:
    renamed = signed.with_name(signed.name.replace("2026-11-24", "2026-11-25"))
    for source, target in (
        (signed, renamed),
        (hash_file(signed), hash_file(renamed)),
        (signature_file(hash_file(signed)), signature_file(hash_file(renamed))),
    ):
        shutil.copyfile(source, target)
    hash_file(renamed).write_text(hash_file(renamed).read_text().replace(signed.name, renamed.name))
    with pytest.raises(BackupRefused):
        restore(renamed, tmp_path / "new" / "connects.sqlite3", STARTED_AT, force=False, key=KEY)


def test_the_signature_goes_with_its_backup(signed: Path, lived: Path) -> None:
    take(lived, signed.parent, STARTED_AT + 1000, key=KEY)
    assert prune(signed.parent, lived, 1) == [signed]
    assert len(names(signed.parent)) == 3


async def test_the_key_comes_from_a_file(lived: Path, tmp_path: Path) -> None:
    secret = tmp_path / "backup-key"
    secret.write_text(f"{KEY.replace(' ', '-')}\n")
    settings = {"CONNECTS_DATABASE": str(lived), "CONNECTS_BACKUP_KEY_FILE": str(secret)}
    code, _, err = await ended(await start_bot(tmp_path, settings, "backup", "--to", "copies"))
    assert (code, err) == (0, "")
    assert [name for name in names(tmp_path / "copies") if name.endswith(".hmac")]
    code, out, err = await ended(await start_bot(tmp_path, settings, "drill", "--from", "copies"))
    assert (code, err) == (0, "")
    assert "The drill is done" in out
    secret.write_text("another-key-of-the-operator")
    code, _, err = await ended(await start_bot(tmp_path, settings, "drill", "--from", "copies"))
    assert code == 2
    assert "isn't signed with the key" in err
    secret.write_text("short")
    code, _, err = await ended(await start_bot(tmp_path, settings, "drill", "--from", "copies"))
    assert code == 2
    assert "at least 16 characters" in err
