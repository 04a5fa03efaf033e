"""The processes that serve a server's database, and their claims: the work that each of them does and no other may do.

A claim ends with the process that has it: when the process lets go of the claim or says goodbye, or once the process wasn't
seen for its lease. All instants are of the database's own clock (UTC ms).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.shards import Shards
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader


@dataclass(frozen=True, slots=True)
class ServingProcess:
    """A process that serves the database. ``shards_of``: the number of all shards. ``leaving_at``: None while it serves."""

    id: int
    host: str
    pid: int
    shards: str
    shards_of: int
    started_at: int
    seen_at: int
    leaving_at: int | None

    @property
    def served(self) -> Shards:
        """Return the shards that the process serves."""
        return Shards(tuple(int(number) for number in self.shards.split(",")), self.shards_of)

    def __str__(self) -> str:
        """Return the process in words, for the operator."""
        return f"process {self.pid} on {self.host} (shards {self.served})"


LEASE_MS = 40_000
"""How long a process that isn't seen keeps its shards and claims; with the rounds of the others it makes a minute."""
_PROCESS = RowReader(ServingProcess)


def processes(tx: Tx) -> list[ServingProcess]:
    """Return all processes that have joined and not left, by id; also those that died without a goodbye."""
    return _PROCESS.values(tx.rows(f"SELECT {_PROCESS.columns} FROM process ORDER BY id"))


def living(tx: Tx, now: int, lease_ms: int = LEASE_MS) -> list[ServingProcess]:
    """Return the processes that were seen within their lease before ``now``, by id."""
    return [process for process in processes(tx) if process.seen_at > now - lease_ms]


def join(tx: Tx, host: str, pid: int, shards: Shards, now: int, lease_ms: int) -> int | list[ServingProcess]:
    """Let a process serve its shards, and return its id; or return the living processes that serve some of them.

    A dead process that served some of the shards is removed, with its claims.
    """
    rivals = [process for process in processes(tx) if process.served.overlap(shards)]
    alive = [process for process in rivals if process.seen_at > now - lease_ms]
    if alive:
        return alive
    for process in rivals:
        leave(tx, process.id)
    numbers = ",".join(map(str, shards.numbers))
    return tx.insert(
        "INSERT INTO process (host, pid, shards, shards_of, started_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)",
        (host, pid, numbers, shards.count, now, now),
    )


def see(tx: Tx, process_id: int, now: int) -> bool:
    """Note that the process lives. Returns False if another process serves its shards, so that it has to end."""
    return tx.run("UPDATE process SET seen_at = ? WHERE id = ?", (now, process_id)) == 1


def announce_leaving(tx: Tx, process_id: int, now: int) -> None:
    """Note that the process is ending, for a process that waits for its shards."""
    tx.run("UPDATE process SET leaving_at = ? WHERE id = ?", (now, process_id))


def leave(tx: Tx, process_id: int) -> None:
    """Remove a process and its claims."""
    tx.run("DELETE FROM claim WHERE process_id = ?", (process_id,))
    tx.run("DELETE FROM process WHERE id = ?", (process_id,))


def claimed_by_others(tx: Tx, process_id: int, work: str, now: int, lease_ms: int) -> list[int]:
    """Return the subjects of a kind of work that other living processes have claimed."""
    rows = tx.rows(
        "SELECT claim.subject FROM claim JOIN process ON process.id = claim.process_id"
        " WHERE claim.work = ? AND claim.process_id <> ? AND process.seen_at > ? ORDER BY claim.subject",
        (work, process_id, now - lease_ms),
    )
    return [subject for (subject,) in rows]


def take(tx: Tx, process_id: int, work: str, subjects: Sequence[int], now: int, lease_ms: int) -> list[int]:
    """Claim the subjects for a process, and return those that it has from now on.

    Left out are those of another living process, and those whose claim another process is changing at this moment.
    """
    alive = {process.id for process in living(tx, now, lease_ms)}
    taken: list[int] = []
    for subject in dict.fromkeys(subjects):
        held = tx.claim("SELECT process_id FROM claim WHERE work = ? AND subject = ?", (work, subject))
        if held and held[0][0] != process_id and held[0][0] in alive:
            continue
        changed = (
            tx.run(
                "UPDATE claim SET process_id = ? WHERE work = ? AND subject = ?", (process_id, work, subject)
            )
            if held
            else tx.run(
                "INSERT INTO claim (work, subject, process_id) VALUES (?, ?, ?) ON CONFLICT (work, subject) DO NOTHING",
                (work, subject, process_id),
            )
        )
        if changed:
            taken.append(subject)
    return taken


def has(tx: Tx, process_id: int, work: str, subject: int) -> bool:
    """Return True if the process has the claim."""
    held = tx.row("SELECT process_id FROM claim WHERE work = ? AND subject = ?", (work, subject))
    return held is not None and held[0] == process_id


def let_go(tx: Tx, process_id: int, work: str, subjects: Collection[int]) -> None:
    """End the claims of a process on these subjects; a claim that another process has got stays."""
    tx.run_many(
        "DELETE FROM claim WHERE work = ? AND subject = ? AND process_id = ?",
        [(work, subject, process_id) for subject in subjects],
    )
