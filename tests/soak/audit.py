"""Looks at a whole database after the fact: is every acknowledged write there once, and does the rest follow?"""

from collections.abc import Collection, Iterable

from bot.domain.ledger.book import replay
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, wallets
from tests.soak.moves import Outcome


def audit(tx: Tx, outcomes: Collection[Outcome]) -> list[str]:
    """A line for each thing that is wrong."""
    return [*written_once(tx, outcomes), *sums(tx, outcomes), *consequences(tx)]


def written_once(tx: Tx, outcomes: Iterable[Outcome]) -> list[str]:
    """Each acknowledged key has its write, each refused one nothing at all, and no entry is anybody else's."""
    problems: list[str] = []
    acknowledged = {outcome.key for outcome in outcomes if outcome.change is not None}
    written = {str(key) for (key,) in tx.rows("SELECT key FROM write WHERE source <> 'schedule'")}
    problems += [f"{key} was acknowledged and is not there" for key in sorted(acknowledged - written)]
    problems += [f"{key} is there and was never acknowledged" for key in sorted(written - acknowledged)]
    for key, times in tx.rows("SELECT ref, COUNT(*) FROM entry GROUP BY ref HAVING COUNT(*) > 1"):
        problems.append(f"{key} is there {times} times")
    undone = [str(id) for outcome in outcomes for id in outcome.undone]
    problems += [f"entry {id} was undone twice" for id in set(undone) if undone.count(id) > 1]
    for (key,) in tx.rows(
        "SELECT key FROM entry JOIN write ON write.id = write_id WHERE entry.source = 'command'"
    ):
        if key not in acknowledged:
            problems.append(f"nobody asked for the entry of {key}")
    return problems


def sums(tx: Tx, outcomes: Iterable[Outcome]) -> list[str]:
    """What people were told adds up to what is stored; the books balance; nothing was ever negative."""
    problems: list[str] = []
    told = sum(outcome.change or 0 for outcome in outcomes)
    [(stored,)] = tx.rows("SELECT COALESCE(SUM(amount), 0) FROM entry WHERE source = 'command'")
    if stored != told:
        problems.append(f"people were told of {told} Connects, and {stored} are stored")
    for wallet, facts, lapsed, left, last in tx.rows(
        "SELECT id, (SELECT SUM(amount) FROM entry WHERE wallet_id = wallet.id),"
        " (SELECT COALESCE(SUM(amount), 0) FROM line WHERE wallet_id = wallet.id AND entry_id IS NULL),"
        " (SELECT SUM(remaining) FROM lot WHERE wallet_id = wallet.id),"
        " (SELECT balance FROM line WHERE wallet_id = wallet.id ORDER BY no DESC LIMIT 1) FROM wallet"
    ):
        if not (facts or 0) + lapsed == (left or 0) == (last or 0):
            problems.append(
                f"wallet {wallet}: entries {facts} and expiries {lapsed}, lots {left}, last line {last}"
            )
    [(lowest,)] = tx.rows("SELECT MIN(balance) FROM line")
    return [*problems, f"a balance of {lowest}"] if (lowest or 0) < 0 else problems


def consequences(tx: Tx) -> list[str]:
    """What is stored of each wallet is what a replay of its entries gives."""
    problems: list[str] = []
    for wallet_id in wallets.all_ids(tx):
        wallet = wallets.get(tx, wallet_id)
        book, lines = replay(entries.of_wallet(tx, wallet_id))
        lines += book.expire(wallet.last_at)
        stored = {lot.id: lot for lot in books.all_lots(tx, wallet_id)}
        if books.all_lines(tx, wallet_id) != lines:
            problems.append(f"wallet {wallet_id}: other lines than a replay gives")
        if stored != book.lots:
            problems.append(f"wallet {wallet_id}: other lots than a replay gives")
    return problems
