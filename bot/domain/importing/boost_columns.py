"""The column of boosts of a table, beside the Connects that a proposal cost or that include the boost."""

from collections.abc import Sequence

from bot.domain.importing import amounts, headings
from bot.domain.importing.column_cells import at


def mend_boost(places: dict[str, int], names: Sequence[str], table: Sequence[Sequence[str]]) -> None:
    """Drop a column of boosts that may hold money or is a part of the Connects beside it, and take the cost alone.

    A bid beside the Connects that is above zero in each row, and names neither Connects nor a boost, may be in dollars. A
    total includes the boost: the column that makes it up with the boost holds the cost.
    """
    boost, amount = places.get("boost"), places.get("amount")
    if boost is None or not {"amount", "credit", "debit"} & places.keys():
        return
    words = set(headings.slug(names[boost]).split("-"))
    is_named = any("boost" in word for word in words) or bool(words & headings.CONNECTS)
    if not is_named and table and all((read := amounts.read(at(row, boost))) and read.size for row in table):
        del places["boost"]
    elif amount is not None and headings.is_running(headings.slug(names[amount])):
        base = next((place for place in range(len(names)) if _adds_up(table, place, boost, amount)), None)
        if base is None or base in places.values():
            del places["boost"]
        else:
            places["amount"] = base


def _adds_up(table: Sequence[Sequence[str]], place: int, boost: int, total: int) -> bool:
    """Return True if the numbers of a column and the boosts come to the total in each row."""
    sizes = [[amounts.read(at(row, column)) for column in (place, boost, total)] for row in table]
    parts = [[number.size if number else 0 for number in row] for row in sizes]
    return (
        place not in {boost, total} and bool(parts) and all(cost + bid == whole for cost, bid, whole in parts)
    )
