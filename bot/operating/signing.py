"""Sign backups with the operator's key, so that a backup that somebody has replaced is noticed (HMAC-SHA-256, RFC 2104).

A signed backup has three files: the database, ``….sha256`` with its hash, and ``….sha256.hmac``, the signature of the
second. The hash file also names the backup, so that an older backup under a newer name isn't believed either.
"""

import hmac
from pathlib import Path

from bot.store.engine.backup import BackupRefused


def signature_file(hash_file: Path) -> Path:
    """Return the file with the signature of a backup's hash file."""
    return hash_file.with_name(f"{hash_file.name}.hmac")


def signature(hash_file: Path, key: str) -> str:
    """Return the signature of a hash file as 64 hexadecimal digits. Raises OSError."""
    return hmac.new(key.encode(), hash_file.read_bytes(), "sha256").hexdigest()


def check_signature(file: Path, hash_file: Path, key: str) -> None:
    """Raise BackupRefused unless the backup ``file`` was signed with ``key``."""
    try:
        written = signature_file(hash_file).read_text("utf-8").strip()
        expected = signature(hash_file, key)
    except (OSError, UnicodeDecodeError):
        written, expected = "", "none"
    if not hmac.compare_digest(written.encode(), expected.encode()):
        raise BackupRefused(
            f"{file} isn't signed with the key CONNECTS_BACKUP_KEY, so somebody else may have made or replaced it;"
            " --force restores anyway."
        )
