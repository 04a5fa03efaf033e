"""Which commands are registered with Discord, for all processes of a server's database."""

import json
from typing import Any

from bot.store.engine.database import Tx


def load(tx: Tx) -> dict[str, dict[str, Any]]:
    """Return what `save` stored, empty for nothing."""
    return {
        place: json.loads(record) for place, record in tx.rows("SELECT place, record FROM command_record")
    }


def save(tx: Tx, records: dict[str, dict[str, Any]]) -> None:
    """Store the registrations by place, and forget those of other places."""
    tx.run("DELETE FROM command_record")
    tx.run_many(
        "INSERT INTO command_record (place, record) VALUES (?, ?)",
        [(place, json.dumps(record, sort_keys=True)) for place, record in records.items()],
    )
