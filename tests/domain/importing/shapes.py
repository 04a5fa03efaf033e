"""Random histories of Connects, and the shapes in which people have them: pages, tables, own lists, in many spellings.

`history` makes facts, `Shape.render` writes them as a text, `told` says what a reading of this text has to give back.
"""

import csv
import io
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from random import Random

from babel.dates import format_date

from bot.domain.importing.rows import HistoryRow

TODAY = date(2026, 11, 24)
LANGUAGES = ("en", "de", "fr", "es", "pt", "uk", "hi")
COST, BID, RENEWAL, BOUGHT, BADGE, OUTBID, CANCELLED, ODD = (
    "Applied to job",
    "Connects bid for boosted proposal.",
    "Monthly Connects renewal",
    "Added extra Connects",
    "Availability Badge",
    "You've been outbid to boost your proposal",
    "Job cancelled",
    "Profile spotlight",
)
WITH_JOB = {COST, BID, OUTBID, CANCELLED}
ORDINARY_TITLES = (
    *(
        "Shop theme fixes",
        "Logo redraw",
        "App icon",
        "React dashboard with charts",
        "Data entry",
        "SEO audit",
    ),
    *("Landing page copy", "Video edit", "Chatbot", "WordPress plugin", "Translation into German", "Resume"),
)
ODD_TITLES = (
    *(
        "100 product photos",
        "Need 3 banners, 2 logos",
        '"Urgent" logo',
        '"Cheap banner',
        "5' banner",
        "C++ / C#",
    ),
    *("Logo; banner; card", "Логотип для кав’ярні", "लोगो", "商標設計", "Shop 🛒 fixes", "شعار", "Café über"),
    *("Fix by November 22, 2026", "2026-11-22 launch", "Bot -16", "Bot (16)", "+40 leads", "Total rewrite"),
    *("Today", "Date", "Amount", "Applied to job board", "- dashes -", "1. First", "Spent"),
    *("A | B", "A  B", "=SUM(A1)", "$500 budget", "12/11/2026", "16", "Connects", "Monday", "Nov", "…"),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of Upwork's page: ``amount`` signed Connects on the UTC day ``on``; ``title`` empty without a job."""

    on: date
    label: str
    title: str
    amount: int


def history(random: Random, titles: Sequence[str], length: int = 12, only_jobs: bool = False) -> list[Fact]:
    """Return random facts, the newest first, of at most 80 days."""
    facts: list[Fact] = []
    on = TODAY - timedelta(days=random.choice((0, 0, 1, 5, 40)))
    for number in range(random.randint(2, length)):
        title = random.choice(titles)
        label = random.choice((COST, COST, COST, BID, OUTBID, CANCELLED, RENEWAL, BOUGHT, BADGE, ODD))
        if only_jobs and label not in WITH_JOB:
            label = COST
        size = {COST: (2, 30), BID: (5, 90), OUTBID: (5, 90), CANCELLED: (2, 30), BADGE: (1, 10)}.get(label)
        amount = random.choice((10, 40, 80, 100, 1200)) if size is None else random.randint(*size)
        is_out = label in {COST, BID, BADGE} or (label == ODD and random.random() < 0.7)
        words = title if label in WITH_JOB else ""
        facts.append(Fact(on, label, words, -amount if is_out else amount))
        if random.random() < 0.1:
            facts.append(facts[-1])
        on -= timedelta(days=random.choice((0, 0, 1, 2, 5, 9)))
        if number > 9 and random.random() < 0.2:
            break
    return facts


def _locale(language: str, length: str) -> Callable[[date], str]:
    return lambda day: format_date(day, length, language)


def _strf(form: str) -> Callable[[date], str]:
    return lambda day: day.strftime(form)


def _ordinal(day: date) -> str:
    ending = "th" if 10 <= day.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day:%B} {day.day}{ending}, {day.year}"


def _relative(day: date) -> str:
    ago = (TODAY - day).days
    words = {0: "Today", 1: "Yesterday"}
    return words.get(ago, f"{ago} days ago")


def _zoned(hours: int) -> Callable[[date], str]:
    zone = timezone(timedelta(hours=hours))
    return lambda day: datetime(day.year, day.month, day.day, 21, 30, tzinfo=UTC).astimezone(zone).isoformat()


DAYS: dict[str, Callable[[date], str]] = {
    "page": lambda day: f"{day:%B} {day.day}, {day.year}",
    "page-today": lambda day: "Today" if day == TODAY else f"{day:%B} {day.day}, {day.year}",
    "iso": date.isoformat,
    "iso-basic": _strf("%Y%m%d"),
    "iso-clock": _strf("%Y-%m-%d 14:05"),
    "iso-seconds": _strf("%Y-%m-%d 14:05:09"),
    "iso-t": _strf("%Y-%m-%dT14:05:00Z"),
    "iso-ms": _strf("%Y-%m-%dT14:05:00.123Z"),
    "iso-east": _zoned(5),
    "iso-west": _zoned(-8),
    "ymd-slashes": _strf("%Y/%m/%d"),
    "ymd-dots": _strf("%Y.%m.%d"),
    "dmy-dots": _strf("%d.%m.%Y"),
    "dmy-dots-short": lambda day: f"{day.day}.{day.month}.{day:%y}",
    "dmy-dots-spaces": lambda day: f"{day.day}. {day.month}. {day.year}",
    "dmy": _strf("%d/%m/%Y"),
    "dmy-dashes": _strf("%d-%m-%Y"),
    "dmy-short": _strf("%d/%m/%y"),
    "dmy-clock": _strf("%d/%m/%Y 14:05"),
    "mdy": lambda day: f"{day.month}/{day.day}/{day.year}",
    "mdy-short": lambda day: f"{day.month}/{day.day}/{day:%y}",
    "mdy-clock": lambda day: f"{day.month}/{day.day}/{day.year} 2:05 PM",
    "mdy-dots-clock": lambda day: f"{day.month}/{day.day}/{day.year} 2:05 p.m.",
    "short-month": lambda day: f"{day:%b} {day.day}, {day.year}",
    "short-month-clock": lambda day: f"{day:%b} {day.day}, {day.year}, 2:05 PM",
    "month-at": lambda day: f"{day:%B} {day.day}, {day.year} at 2:05 PM",
    "excel": lambda day: f"{day.day}-{day:%b}-{day:%y}",
    "excel-long": _strf("%d-%b-%Y"),
    "excel-no-year": lambda day: f"{day.day}-{day:%b}",
    "no-year": lambda day: f"{day:%b} {day.day}",
    "weekday": lambda day: f"{day:%A}, {day:%B} {day.day}, {day.year}",
    "weekday-short": lambda day: f"{day:%a} {day.day} {day:%b} {day.year}",
    "weekday-iso": lambda day: f"{day:%a} {day.isoformat()}",
    "ordinal": _ordinal,
    "day-month": lambda day: f"{day.day} {day:%B} {day.year}",
    "relative": _relative,
    "rfc": _strf("%a, %d %b %Y 14:05:00 +0000"),
    "apostrophe": lambda day: f"{day.day} {day:%b} '{day:%y}",
    **{
        f"{language}-{length}": _locale(language, length)
        for language in LANGUAGES
        for length in ("medium", "long", "full")
    },
    **{f"{language}-short": _locale(language, "short") for language in ("de", "fr", "es", "pt", "en", "uk")},
}
SERIAL = "serial"
"""Days of a spreadsheet as numbers, which only a table with a head can have."""


def _thousands(mark: str) -> Callable[[int], str]:
    return lambda amount: f"{amount:+,}".replace(",", mark)


AMOUNTS: dict[str, Callable[[int], str]] = {
    "signed": lambda amount: f"{amount:+d}",
    "minus-only": str,
    "true-minus": lambda amount: f"{amount:+d}".replace("-", "\u2212"),
    "spaced": lambda amount: f"{amount:+d}".replace("-", "- ").replace("+", "+ "),
    "brackets": lambda amount: f"({-amount})" if amount < 0 else str(amount),
    "decimals": lambda amount: f"{amount:+d}.00",
    "decimals-comma": lambda amount: f"{amount:+d},00",
    "behind": lambda amount: f"{-amount}-" if amount < 0 else f"{amount}+",
    "words": lambda amount: f"{amount:+d} Connects",
    "hidden": lambda amount: f"{amount:+d} {'Spent' if amount < 0 else 'Added'} {abs(amount)} Connects",
    "thousands": _thousands(","),
    "thousands-dot": _thousands("."),
    "thousands-space": _thousands("\u202f"),
    "thousands-apostrophe": _thousands("’"),
}
AROUND = ("titles", "total", "footer", "note", "fence", "hint", "repeated", "spaced", "twice", "overlap")
"""What may stand around and between the rows of any shape."""
HEADS: dict[str, tuple[str, str, str]] = {
    "en": ("Date", "Action", "Connects"),
    "en-amount": ("Date", "Description", "Amount"),
    "en-when": ("When", "What", "Change"),
    "de": ("Datum", "Vorgang", "Betrag"),
    "fr": ("Date", "Libellé", "Montant"),
    "es": ("Fecha", "Concepto", "Importe"),
    "pt": ("Data", "Descrição", "Valor"),
    "uk": ("Дата", "Дія", "Сума"),
    "hi": ("तारीख", "विवरण", "राशि"),
}
PAGE_TOP = (
    "Connects History\nMy balance\n84 Connects\nBuy Connects\nConnects type\nAll\nDate\nLast 30 days\n"
    "Date\tAction\tConnects"
)
PAGE_END = (
    "Load more\nFooter navigation\nAbout Us\nFeedback\n© 2015 - 2026 Upwork® Global Inc.\nTerms of Service"
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
