"""Columns of a table that their cells show: of days, clocks, labels and Connects, and which of two holds the balance.

``places`` is the index of the column of each field; ``table`` the rows below the head, tidied.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import pairwise

from bot.domain.importing import amounts, cells, days, headings, labels
from bot.domain.importing.day_forms import forms

_BY_CHANCE = 2
"""The rows of a column that may look like a balance by chance."""


def at(row: Sequence[str], place: int | None) -> str:
    """Return the cell at index ``place``; empty if ``place`` is None or the row is shorter."""
    return row[place] if place is not None and 0 <= place < len(row) else ""


def is_total(texts: Sequence[str]) -> bool:
    """Return True if a row of tidy cells adds other rows up, as one of its first three cells says."""
    return any(headings.slug(text) in headings.TOTALS for text in texts[:3])


def begins_total(texts: Sequence[str]) -> bool:
    """Return True if a row without a day begins with words for a sum, such as ``Total November`` or ``Week 48 total``."""
    first = next((text for text in texts if text), "")
    words = headings.slug(first).split("-")
    says_so = bool({words[0], "-".join(words[:2])} & headings.TOTALS) or is_sum(first)
    return says_so and not any(is_day(text) or days.is_serial(text) for text in texts)


def is_sum(label: str) -> bool:
    """Return True if a label says that its row adds others up, such as ``Total this week`` or ``November total``.

    Other words beside the one for a sum make it a job's title, as in ``Total rewrite``.
    """
    words = set(headings.slug(label).split("-"))
    rest = {word for word in words - headings.TOTALS if not word.isdigit()}
    return bool(words & headings.TOTALS) and rest <= headings.BESIDE_SUMS | forms().months.keys()


def is_direction(cell: str) -> bool:
    """Return True if a cell only says which way the Connects of its row went."""
    return headings.slug(cell) in headings.OUT | headings.IN


def is_day(cell: str) -> bool:
    return days.is_day(cells.tidy(cell))


def has_amount(field: str, places: Iterable[str]) -> bool:
    """Return True if ``field`` would give the Connects a second time, beside the columns in ``places``."""
    halves, given = {"credit", "debit"}, set(places)
    return (field in halves and "amount" in given) or (field == "amount" and bool(halves & given))


def by_content(
    by_name: dict[str, int], table: Sequence[Sequence[str]], width: int, others: Collection[int] = ()
) -> dict[str, int]:
    """Return ``by_name`` with the columns of days, clocks, labels and Connects that only their cells show.

    ``others``: the columns whose names say that they hold other days; they are taken last.
    """
    tests: dict[str, Callable[[int], bool]] = {
        "on": lambda place: _all(table, place, is_day),
        "clock": lambda place: _all(table, place, days.is_clock),
        "label": lambda place: _are_labels(table, place),
        "amount": lambda place: _are_connects(table, place),
    }
    places = dict(by_name)
    for field, test in tests.items():
        if field in places or has_amount(field, places):
            continue
        free = [place for place in range(width) if place not in places.values()]
        free.sort(key=lambda place: place in others)
        place = next((place for place in free if test(place)), None)
        if place is not None:
            places[field] = place
    return places


def mend_balance(places: dict[str, int], table: Sequence[Sequence[str]], names: Sequence[str]) -> None:
    """Exchange the columns of Connects and of the balance where the cells show that each is the other.

    ``names``: those of the columns. Where one says *Connects*, two rows without a sign show nothing, as they may agree by
    chance.
    """
    chosen = places.get("amount")
    if chosen is None:
        return
    width = max((len(row) for row in table), default=0)
    taken = {place for field, place in places.items() if field not in {"amount", "balance"}}
    numbers = _numbers(table, chosen)
    is_named = bool(headings.CONNECTS & set(headings.slug(at(names, chosen)).split("-")))
    for place in range(width):
        if place == chosen or place in taken:
            continue
        others = _numbers(table, place)
        is_signed = any((read := amounts.read(at(row, place))) and read.sign for row in table)
        is_sure = not is_named or is_signed or len(numbers or ()) > _BY_CHANCE
        if is_sure and _is_balance(numbers, others):
            places["amount"], places["balance"] = place, chosen
        elif _is_balance(others, numbers):
            places["balance"] = place


def mend_words(places: dict[str, int], table: Sequence[Sequence[str]]) -> None:
    """Take a column of titles or notes for one of labels if the table has no other.

    The titles or notes begin with labels then; or the notes are the only words beside those of a direction.
    """
    if "label" in places:
        return
    for field in ("title", "note"):
        is_only = field == "note" and "title" not in places and "direction" in places
        if field in places and (is_only or _are_labels(table, places[field])):
            places["label"] = places.pop(field)
            return


def mend_titles(
    places: dict[str, int], table: Sequence[Sequence[str]], width: int, others: Collection[int]
) -> None:
    """Take the only other column of words for that of titles if labels of jobs stand without any title.

    The column holds words in each row of such a label, and no words twice, as a state of proposals would. Notes count as
    such a column, names of people don't. ``others``: the columns whose names say that they hold something else.
    """
    label = places.get("label")
    rows = [row for row in table if (meaning := labels.find(at(row, label))) and meaning.has_job]
    if "title" in places or not rows or any(labels.split(at(row, label))[1] for row in rows):
        return
    taken = {place for field, place in places.items() if field != "note"}
    words = [
        place
        for place in range(width)
        if place not in taken and all(_are_words(at(row, place)) for row in rows)
    ]
    different = {at(row, place) for row in rows for place in words[:1]}
    are_many = len(rows) > 1 and len(different) == len(rows)
    if len(words) == 1 and words[0] not in others and (are_many or places.get("note") == words[0]):
        places.update(title=words[0])
        if places.get("note") == words[0]:
            del places["note"]


def mend_names(
    places: dict[str, int], names: Sequence[str], table: Sequence[Sequence[str]], width: int
) -> None:
    """Find words for a table without labels and titles: a column *Name* of different ones has titles, as in a database.

    Without it, the only column of words has labels if the Connects have signs, and titles if only spent Connects have a
    column; ``names``: those of the columns.
    """
    name, title = places.get("freelancer"), places.get("title")
    is_linked = title is not None and bool(headings.LINKS & set(headings.slug(names[title]).split("-")))
    if "label" in places or (title is not None and not is_linked):
        return
    if name is not None and headings.slug(names[name]) == "name":
        words = [at(row, name) for row in table]
        if len(words) > 1 and all(words) and len(set(words)) == len(words):
            places["title"] = places.pop("freelancer")
        return
    if is_linked:
        return
    words = [
        place
        for place in range(min(width, len(names)))
        if place not in places.values()
        and names[place]
        and not headings.is_no_title(names[place])
        and all(_are_words(at(row, place)) for row in table)
    ]
    signed = [amount.sign for row in table if (amount := amounts.read(at(row, places.get("amount"))))]
    if len(words) == 1 and any(sign < 0 for sign in signed):
        places["label"] = words[0]
    elif len(words) == 1 and "debit" in places and "credit" not in places:
        places["title"] = words[0]


def _are_words(cell: str) -> bool:
    return bool(cell) and not (
        amounts.read(cell) or is_day(cell) or days.is_clock(cell) or is_direction(cell)
    )


def drop_words(places: dict[str, int], table: Sequence[Sequence[str]]) -> None:
    """Drop the column of boosts in which a word such as *yes* stands, and that of returned Connects with only such as *no*.

    A *yes* says that the Connects of its row came back.
    """
    for field in ("boost", "returned"):
        texts = [text for row in table if (text := at(row, places.get(field)))]
        filled = [text for text in texts if not cells.is_placeholder(text)]
        has_words = not all(map(amounts.read, filled))
        is_alone = not places.keys() & {"amount", "credit", "debit"}
        if has_words and (field == "boost" or is_alone or all(map(headings.is_no, filled))):
            places.pop(field, None)


def add_words(places: dict[str, int], table: Sequence[Sequence[str]], width: int) -> None:
    """Add the columns of words of a table without a head.

    Of its columns of words the one with most of Upwork's labels holds labels, else the first with several words in most
    cells. One beside labels of jobs that have no title holds the titles.
    """
    words = [
        place
        for place in range(width)
        if place not in places.values()
        and _all(table, place, lambda cell: not amounts.read(cell) and not is_day(cell))
    ]
    if "label" not in places and words:
        places["label"] = max(
            words,
            key=lambda place: (
                sum(bool(labels.find(at(row, place))) for row in table),
                sum(" " in at(row, place) for row in table),
            ),
        )
    label = places.get("label", width)
    rows = [row for row in table if (found := labels.find(at(row, label))) and found.has_job]
    if not rows or any(labels.split(at(row, label))[1] for row in rows):
        return
    for place in (label + 1, label - 1):
        if 0 <= place < width and place not in places.values() and all(at(row, place) for row in rows):
            places["title"] = place
            return


def _are_labels(table: Sequence[Sequence[str]], place: int) -> bool:
    """Return True if a column's cells begin with Upwork's labels: all, or half of them with several labels.

    A column with a number or a day is none of labels.
    """
    column = [text for row in table if (text := at(row, place))]
    known = [label for text in column if (label := labels.find(text))]
    is_most = 2 * len(known) >= len(column) and len(set(known)) > 1
    is_all = 0 < len(known) == len(column)
    return (is_most or is_all) and not any(amounts.read(text) or is_day(text) for text in column)


def _are_connects(table: Sequence[Sequence[str]], place: int) -> bool:
    """Return True if all cells of a column are numbers of Connects, at least one of them with a sign."""
    numbers = [amounts.read(text) for row in table if (text := at(row, place))]
    return all(numbers) and any(number and number.sign for number in numbers)


def _numbers(table: Sequence[Sequence[str]], place: int) -> list[int] | None:
    """Return the numbers of a column with their signs; None if a cell holds none, or if all are 0."""
    read = [amounts.read(at(row, place)) for row in table if any(row)]
    numbers = [amount.number for amount in read if amount]
    return numbers if any(numbers) and len(numbers) == len(read) else None


def _is_balance(balances: list[int] | None, moves: list[int] | None) -> bool:
    """Return True if at least two ``balances`` follow from the ``moves``, the newest row first or last.

    Moves that are all above zero may have been spent.
    """
    if balances is None or moves is None or len(balances) < 2:
        return False
    are_sizes = min(moves) >= 0
    return _follow(balances, moves) or (are_sizes and _follow(balances, [-move for move in moves]))


def _follow(balances: list[int], moves: list[int]) -> bool:
    newest_first = zip(pairwise(balances), moves, strict=False)
    newest_last = zip(pairwise(balances), moves[1:], strict=False)
    return all(later - move == earlier for (later, earlier), move in newest_first) or all(
        earlier + move == later for (earlier, later), move in newest_last
    )


def _all(table: Sequence[Sequence[str]], place: int, test: Callable[[str], bool]) -> bool:
    """Return True if the cells of a column that aren't empty all pass the test, and at least one does."""
    column = [text for row in table if (text := at(row, place))]
    return bool(column) and all(test(text) for text in column)
