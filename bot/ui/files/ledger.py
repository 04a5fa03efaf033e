"""Make the files of /connects export, in the process that reads the wallet; they leave that process as finished bytes."""

from dataclasses import dataclass

from bot.services.ledger import Export
from bot.ui.files import beancount, csv
from bot.ui.words import catalogue


@dataclass(frozen=True, slots=True)
class LedgerFiles:
    """The files of a wallet as (name, content), with the balance in Connects and the numbers of lines and lots."""

    balance: int
    lines: int
    lots: int
    files: tuple[tuple[str, bytes], ...]


def csv_files(export: Export) -> LedgerFiles:
    """Return entries.csv and lots.csv."""
    return _files(
        export,
        ("entries.csv", csv.entries_csv(export.rows)),
        ("lots.csv", csv.lots_csv(export.lots)),
    )


def beancount_files(locale: str, export: Export) -> LedgerFiles:
    """Return connects.beancount, with its comments in the language ``locale``."""
    return _files(export, ("connects.beancount", beancount.ledger(catalogue(locale), export)))


def _files(export: Export, *files: tuple[str, bytes]) -> LedgerFiles:
    return LedgerFiles(export.balance, len(export.rows), len(export.lots), files)
