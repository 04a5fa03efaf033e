"""The shapes in which people have their histories: pages, tables, own lists, in many spellings.

`Shape.render` writes facts as a text, `told` says what a reading of this text has to give back."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from bot.domain.importing.rows import HistoryRow
from tests.domain.importing.facts import (
    BID,
    COST,
    Fact,
)
from tests.domain.importing.spellings import (
    AMOUNTS,
    AROUND,
    DAYS,
    HEADS,
    PAGE_END,
    PAGE_TOP,
    SERIAL,
)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a history is written.

    ``separator``: between cells; a line's end puts each cell on a line of its own. ``is_quoted``: as CSV. ``head``: a key of
    HEADS, empty for none. ``columns``: signed, halves (came in and went out), typed (spent or added, and a number), own (the
    member's list of proposals with positive costs), own-boost (the list with a boost and a returned column). ``extra``:
    balance, money, zeros or mood for a further column, empty for none. ``marks``: numbers, bullets or quotes before lines.
    ``around``: what stands above, below and between the rows. ``layout``: cards (the day below the words, with Connects
    below the day), blocks (such cards with an empty line between and the day last), columns (below each other), records,
    one-line, markdown, hidden-below (the hidden words on the next line); empty for a row on a line or its cells below each
    other.
    """

    day: str = "page"
    amount: str = "signed"
    separator: str = "\t"
    is_quoted: bool = False
    head: str = ""
    columns: str = "signed"
    extra: str = ""
    marks: str = ""
    around: str = ""
    newest_first: bool = True
    split_title: bool = False
    reversed_columns: bool = False
    clock_cell: bool = False
    layout: str = ""

    @property
    def is_own(self) -> bool:
        return self.columns.startswith("own")

    def kept(self, facts: Sequence[Fact]) -> list[Fact]:
        """Return the facts as this shape can carry them: a list of proposals with their costs has nothing else."""
        if self.columns == "own":
            return [
                replace(fact, label=COST, amount=-1 - abs(fact.amount) % 30) for fact in facts if fact.title
            ]
        return [fact for fact in facts if fact.title] if self.is_own else list(facts)

    def render(self, facts: Sequence[Fact]) -> str:
        """Return the text of the facts, given with the newest first."""
        rows = [self._cells(fact, balance) for fact, balance in zip(facts, _balances(facts), strict=True)]
        if self.layout:
            return LAYOUTS[self.layout](rows if self.newest_first else rows[::-1])
        rows_of = list(facts)
        if not self.newest_first:
            rows, rows_of = rows[::-1], rows_of[::-1]
        if self.around == "overlap":
            middle = len(rows) // 2
            rows = [*rows, *rows[middle:]] if len(set(rows_of[middle:])) > 1 else rows
        lines = [self._line(row) for row in rows]
        head = [self._line(self._head())] if self.head else []
        marked = [self._mark(number) + line for number, line in enumerate(lines, start=1)]
        return "\n".join(self._around(head, marked, facts))

    def _cells(self, fact: Fact, balance: int) -> list[str]:
        day = str((fact.on - date(1899, 12, 30)).days) if self.day == SERIAL else DAYS[self.day](fact.on)
        words = [fact.label, fact.title] if self.split_title else [f"{fact.label} {fact.title}".strip()]
        number = AMOUNTS[self.amount]
        match self.columns:
            case "halves":
                amounts = [
                    str(fact.amount) if fact.amount > 0 else "",
                    str(-fact.amount) if fact.amount < 0 else "",
                ]
            case "typed":
                amounts = ["Spent" if fact.amount < 0 else "Added", str(abs(fact.amount))]
            case "own":
                words, amounts = [fact.title], [str(-fact.amount)]
            case "own-boost":
                is_cost, is_bid = fact.label == COST, fact.label == BID
                values = (is_cost, is_bid, fact.amount > 0)
                words, amounts = [fact.title], [str(abs(fact.amount)) if value else "" for value in values]
            case _:
                amounts = [number(fact.amount)]
        extra = {"balance": [str(balance)], "money": ["$1,900"], "zeros": ["0"], "mood": ["good"]}.get(
            self.extra, []
        )
        cells = [day, *(["14:05"] if self.clock_cell else []), *words, *amounts, *extra]
        return cells[::-1] if self.reversed_columns else cells

    def _head(self) -> list[str]:
        on, label, connects = HEADS[self.head]
        words = [label, "Job"] if self.split_title else [label]
        amounts = {
            "halves": ["Added", "Spent"],
            "typed": ["Type", connects],
            "own": [connects],
            "own-boost": [connects, "Boost", "Returned"],
        }
        if self.is_own:
            words = ["Job title"]
        extra = {"balance": ["Balance"], "money": ["Client spent"], "zeros": ["Boost"], "mood": ["Mood"]}
        names = [on, *(["Time"] if self.clock_cell else []), *words]
        names += [*amounts.get(self.columns, [connects]), *extra.get(self.extra, [])]
        return names[::-1] if self.reversed_columns else names

    def _line(self, cells: Sequence[str]) -> str:
        if self.is_quoted:
            out = io.StringIO()
            csv.writer(out, delimiter=self.separator, lineterminator="").writerow(cells)
            return out.getvalue()
        if self.separator == "|":
            return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"
        plain = [" ".join(cell.split()) for cell in cells]
        return self.separator.join(plain)

    def _mark(self, number: int) -> str:
        return {"numbers": f"{number}. ", "bullets": "- ", "dots": "• ", "quotes": "> "}.get(self.marks, "")

    def _around(self, head: list[str], rows: list[str], facts: Sequence[Fact]) -> list[str]:
        gap = self.separator
        total = sum(fact.amount for fact in facts)
        match self.around:
            case "titles":
                return ["Connects report", "Account: me", "", *head, *rows]
            case "total":
                return [*head, *rows, f"Total{gap}{gap}{total}"]
            case "footer":
                return [*head, *rows, *PAGE_END.split("\n")]
            case "note":
                return [*head, *rows, "", "Exported 24 Nov 2026"]
            case "page":
                return [*PAGE_TOP.split("\n"), *rows, *PAGE_END.split("\n")]
            case "fence":
                return ["```", *head, *rows, "```"]
            case "hint":
                return [f"sep={gap}", *head, *rows]
            case "repeated":
                return [*head, *rows[:2], *head, *rows[2:]]
            case "spaced":
                return [*head, *(line for row in rows for line in (row, ""))]
            case "twice":
                return [*head, *rows, *head, *rows]
            case _:
                return [*head, *rows]


Rows = Sequence[Sequence[str]]
"""The day, the label with the title, and the Connects of each row."""


def _cards(rows: Rows) -> str:
    return "\n".join(f"{words}\n{day}\n{connects}" for day, words, connects in rows)


def _blocks(rows: Rows) -> str:
    return "\n\n".join(f"{words}\n{connects}\n{day}" for day, words, connects in rows)


def _columns(rows: Rows) -> str:
    names = zip(("Date", "Action", "Connects"), zip(*rows, strict=True), strict=True)
    return "\n".join("\n".join([name, *column]) for name, column in names)


def _records(rows: Rows) -> str:
    return "\n\n".join(f"Date: {day}\nAction: {words}\nConnects: {connects}" for day, words, connects in rows)


def _one_line(rows: Rows) -> str:
    return " ".join(("Date Action Connects", *(" ".join(row) for row in rows)))


def _markdown(rows: Rows) -> str:
    lines = (" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows)
    return "\n".join(("| Date | Action | Connects |", "|:---|---|---:|", *(f"| {line} |" for line in lines)))


def _hidden_below(rows: Rows) -> str:
    verbs = {"-": "Spent", "+": "Added"}
    hidden = (f"{verbs[row[-1][0]]} {row[-1][1:]} Connects" for row in rows)
    lines = ("\t".join(row) for row in rows)
    return "\n".join(
        ("Date\tAction\tConnects", *(f"{line}\n{words}" for line, words in zip(lines, hidden, strict=True)))
    )


LAYOUTS: dict[str, Callable[[Rows], str]] = {
    "cards": _cards,
    "blocks": _blocks,
    "columns": _columns,
    "records": _records,
    "one-line": _one_line,
    "markdown": _markdown,
    "hidden-below": _hidden_below,
}
"""How a history is laid out that has neither a row nor a cell on each line."""


def random_shape(random: Random) -> Shape:
    """Return a shape with everything drawn at random, as far as it can go together."""
    kind = random.choice(("page", "page", "table", "table", "table", "own", "layout"))
    day = random.choice(list(DAYS))
    has_clock = (
        "clock" in day or day in {"rfc", "month-at"} or (day.startswith("iso-") and day != "iso-basic")
    )
    around = random.choice(("", "", *AROUND, "page") if kind == "page" else ("", "", *AROUND))
    common = Shape(
        day=day,
        amount=random.choice(list(AMOUNTS)),
        newest_first=random.random() < 0.7,
        around=around,
        clock_cell=not has_clock and random.random() < 0.1,
        split_title=random.random() < 0.2,
    )
    if kind == "layout":
        plain = Shape(day=day, newest_first=common.newest_first, layout=random.choice(list(LAYOUTS)))
        return replace(plain, amount="signed" if plain.layout == "hidden-below" else common.amount)
    if kind == "page":
        separator = random.choice(("\t", "\t", "\n", "   ", " ", "|"))
        marks = random.choice(("", "", "", "numbers", "bullets", "dots", "quotes"))
        return replace(
            common,
            separator=separator,
            marks="" if separator == "|" else marks,
            extra=random.choice(("", "", "", "zeros", "balance", "mood")),
        )
    separator, head = random.choice(",;\t|"), random.choice(("", *HEADS, *HEADS))
    table = replace(
        common,
        separator=separator,
        is_quoted=separator != "|" and random.random() < 0.9,
        day=SERIAL if head and random.random() < 0.1 else day,
        reversed_columns=random.random() < 0.2,
        extra=random.choice(("", "", "balance", "money", "mood")),
    )
    if kind == "own":
        return replace(
            table, head=head or "en", columns=random.choice(("own", "own-boost")), split_title=False
        )
    columns = random.choice(("signed", "signed", "signed", "halves", "typed")) if head else "signed"
    return replace(table, head=head, columns=columns)


def _balances(facts: Sequence[Fact]) -> list[int]:
    """Return the balance after each fact, the newest first; the first one finds 500 Connects."""
    balance = 500 + sum(fact.amount for fact in facts)
    balances: list[int] = []
    for fact in facts:
        balances.append(balance)
        balance -= fact.amount
    return balances


Told = Counter[tuple[date, int, str]]


def told(facts: Sequence[Fact], shape: Shape) -> Told:
    """Return what a reading of the facts in this shape has to give: day, amount and words of each row."""
    return Counter(
        (fact.on, fact.amount, _words("" if shape.is_own else fact.label, fact.title)) for fact in facts
    )


def read(rows: Sequence[HistoryRow], shape: Shape) -> Told:
    """Return day, amount and words of rows that were read."""
    return Counter(
        (row.on, row.amount, _words("" if shape.is_own else row.label, row.title or "")) for row in rows
    )


def _words(*words: str) -> str:
    """Return words without spaces, case and the marks that an export or a reading may change."""
    folded = "".join(words).casefold()
    return "".join(
        character for character in folded if not character.isspace() and character not in "\"'’:|/-="
    )
