"""Members and their wallets."""

from datetime import date

from bot.domain.ledger.rules import Plan
from bot.domain.ledger.wallets import Wallet
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader

_WALLET = RowReader(Wallet, "wallet", timezone="member.timezone")
_FROM = "FROM wallet JOIN member ON member.user_id = wallet.owner_id"


def ensure_member(tx: Tx, user_id: int, now: int) -> None:
    """Create the member at ``now`` (UTC ms) with default settings; does nothing for a known member."""
    tx.run("INSERT INTO member (user_id, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING", (user_id, now))


def find_of(tx: Tx, user_id: int) -> Wallet | None:
    """Return the wallet of a member, None where the member has none."""
    row = tx.row(f"SELECT {_WALLET.columns} {_FROM} WHERE owner_id = ?", (user_id,))
    return _WALLET.optional(row)


def get(tx: Tx, wallet_id: int) -> Wallet:
    """Return the wallet with this id. Raises AssertionError where there is none."""
    row = tx.row(f"SELECT {_WALLET.columns} {_FROM} WHERE wallet.id = ?", (wallet_id,))
    assert row is not None, f"wallet {wallet_id} is gone"
    return _WALLET.value(row)


def exists(tx: Tx, wallet_id: int) -> bool:
    """Return True if there is a wallet with this id."""
    return tx.row("SELECT 1 FROM wallet WHERE id = ?", (wallet_id,)) is not None


def count(tx: Tx) -> int:
    """Return the number of wallets, each of which is one account on a marketplace."""
    row = tx.row("SELECT COUNT(*) FROM wallet")
    return int(row[0]) if row else 0


def all_ids(tx: Tx) -> list[int]:
    """Return the ids of all wallets in ascending order."""
    return [int(row[0]) for row in tx.rows("SELECT id FROM wallet ORDER BY id")]


def ids_ahead(tx: Tx, at: int, latest_refill_on: date) -> list[int]:
    """Return the ids of the wallets that end after ``at`` (UTC ms), or whose next refill is after ``latest_refill_on``."""
    rows = tx.rows(
        "SELECT id FROM wallet WHERE last_at > ? OR next_refill_on > ? ORDER BY id",
        (at, latest_refill_on.isoformat()),
    )
    return [int(id_) for (id_,) in rows]


def has_standing_entries(tx: Tx, wallet_id: int) -> bool:
    """Return True if the wallet has an entry that no reversal takes back."""
    row = tx.row("SELECT 1 FROM standing_entry WHERE wallet_id = ? LIMIT 1", (wallet_id,))
    return row is not None


def insert(
    tx: Tx,
    owner_id: int,
    plan: Plan,
    *,
    monthly_free: bool,
    free_unknown: bool = False,
    next_refill_on: date | None,
    now: int,
) -> int:
    """Create the wallet of a member at ``now`` (UTC ms) and return its id.

    ``monthly_free`` is True if the member also gets the monthly free Connects, ``free_unknown`` if the member isn't sure;
    ``next_refill_on`` is None where the day is unknown. Raises RuleBroken for a member who has a wallet.
    """
    return tx.insert(
        "INSERT INTO wallet (owner_id, plan, monthly_free, free_unknown, next_refill_on, last_at, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (owner_id, plan, int(monthly_free), int(free_unknown), _text(next_refill_on), now, now),
    )


def set_plan(
    tx: Tx,
    wallet_id: int,
    plan: Plan,
    *,
    monthly_free: bool,
    free_unknown: bool = False,
    next_refill_on: date | None,
) -> None:
    """Replace the plan of a wallet and what follows from the plan, as in `insert`."""
    tx.run(
        "UPDATE wallet SET plan = ?, monthly_free = ?, free_unknown = ?, next_refill_on = ? WHERE id = ?",
        (plan, int(monthly_free), int(free_unknown), _text(next_refill_on), wallet_id),
    )


def set_started(tx: Tx, wallet_id: int, now: int) -> None:
    """Store that the wallet starts anew at ``now`` (UTC ms), with the balance that is typed then."""
    tx.run("UPDATE wallet SET created_at = ? WHERE id = ?", (now, wallet_id))


def set_next_refill(tx: Tx, wallet_id: int, day: date) -> None:
    """Replace the day of the wallet's next refill."""
    tx.run("UPDATE wallet SET next_refill_on = ? WHERE id = ?", (day.isoformat(), wallet_id))


def set_badge(tx: Tx, wallet_id: int, weekly: int | None, days: int | None) -> None:
    """Store what the availability badge usually costs and when it runs, as in `Wallet`; None forgets both."""
    tx.run("UPDATE wallet SET badge_weekly = ?, badge_days = ? WHERE id = ?", (weekly, days, wallet_id))


def set_timezone(tx: Tx, user_id: int, zone: str) -> None:
    """Replace the member's time zone (IANA name)."""
    tx.run("UPDATE member SET timezone = ? WHERE user_id = ?", (zone, user_id))


def set_warn_at(tx: Tx, wallet_id: int, warn_at: int | None) -> None:
    """Store when the warnings of this wallet are next checked (UTC ms), None for never."""
    tx.run("UPDATE wallet SET warn_at = ? WHERE id = ?", (warn_at, wallet_id))


def set_nudge_at(tx: Tx, wallet_id: int, nudge_at: int | None) -> None:
    """Store when the nudges of this wallet are next checked (UTC ms), None for never."""
    tx.run("UPDATE wallet SET nudge_at = ? WHERE id = ?", (nudge_at, wallet_id))


def set_pasted_at(tx: Tx, wallet_id: int, now: int) -> None:
    """Store when the member last imported Upwork's history (UTC ms)."""
    tx.run("UPDATE wallet SET pasted_at = ? WHERE id = ?", (now, wallet_id))


def due(tx: Tx, now: int, limit: int, after: tuple[int, int]) -> list[tuple[int, int]]:
    """Return (due_at, id) of at most ``limit`` wallets with a refill or an expiry to record by ``now`` (UTC ms).

    The longest due comes first; ``after`` is the last pair of the previous batch.
    """
    return [
        (int(row[0]), int(row[1]))
        for row in tx.rows(
            "SELECT due_at, id FROM wallet WHERE due_at IS NOT NULL AND due_at <= ? AND (due_at, id) > (?, ?)"
            " ORDER BY due_at, id LIMIT ?",
            (now, *after, limit),
        )
    ]


def to_warn(tx: Tx, now: int, limit: int, after: tuple[int, int]) -> list[tuple[int, int]]:
    """Return (warn_at, id) of at most ``limit`` wallets whose warnings are to be checked by ``now``, as `due` does."""
    return [
        (int(row[0]), int(row[1]))
        for row in tx.rows(
            "SELECT warn_at, id FROM wallet WHERE warn_at IS NOT NULL AND warn_at <= ? AND (warn_at, id) > (?, ?)"
            " ORDER BY warn_at, id LIMIT ?",
            (now, *after, limit),
        )
    ]


def to_nudge(tx: Tx, now: int, limit: int, after: tuple[int, int]) -> list[tuple[int, int]]:
    """Return (nudge_at, id) of at most ``limit`` wallets whose nudges are to be checked by ``now``, as `due` does."""
    return [
        (int(row[0]), int(row[1]))
        for row in tx.rows(
            "SELECT nudge_at, id FROM wallet WHERE nudge_at IS NOT NULL AND nudge_at <= ? AND (nudge_at, id) > (?, ?)"
            " ORDER BY nudge_at, id LIMIT ?",
            (now, *after, limit),
        )
    ]


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
