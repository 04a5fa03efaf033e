"""The documents say what the code does: settings, commands, numbers, tables, figures, errors, links and paths."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot import app as wiring
from bot import errors, processes
from bot.__main__ import app as command_line
from bot.clock import ManualClock
from bot.demo import commands
from bot.domain import reviews
from bot.domain.community.tally import FEWEST
from bot.domain.messages import nudges, reminders
from bot.domain.time.calendar import DAY_MS, HOUR_MS
from bot.domain.time.hours import EVENING, MORNING
from bot.errors import bad_requests, base, conflicts, not_found
from bot.gateway import limits, reply, searching
from bot.gateway.client import ConnectsBot
from bot.gateway.figures import InteractionFigures
from bot.gateway.final_answers import FINAL
from bot.operating import settings
from bot.operating.backup import nightly
from bot.operating.metrics import BotState, Metrics, Transactions
from bot.operating.schedule import Chore
from bot.operating.settings import Settings
from bot.services import Services, confirmations, idempotency, importing
from bot.services.importing import planning
from bot.services.messages import attempts, delivery, departures, places
from bot.services.messages import keeping as kept_messages
from bot.services.messages import retention as keeping
from bot.store import retention
from bot.store.engine import spans
from bot.store.engine.database import Database
from bot.store.messages import outbox, outbox_ends
from tests.structure.tree import ROOT, files, name

DOCUMENTS = [
    *ROOT.glob("*.md"),
    *files("docs", "bot", "benchmarks", "tests", suffix=".md"),
    *files(".github", suffix=".md"),
]
OPERATING, MESSAGES, REVIEWS = "docs/operating.md", "docs/messages.md", "docs/reviews.md"
OTHER_VARIABLES = {
    "CONNECTS_SOAK_EVENTS",
    "CONNECTS_SOAK_FORGED",
    "CONNECTS_SOAK_HISTORIES",
    "CONNECTS_SOAK_IMPORTS",
    "CONNECTS_SOAK_KILLS",
    "CONNECTS_SOAK_LIVES",
    "CONNECTS_SOAK_POST",
    "CONNECTS_SOAK",
    "CONNECTS_SOAK_SEED",
    "CONNECTS_SOAK_SHAPES",
}
"""Variables that tests read; the bot knows nothing of them."""


def read(document: str) -> str:
    return (ROOT / document).read_text("utf-8")


# ------------------------------------------------------------------------------------------------------------ settings


def variables() -> dict[str, str]:
    """Return the default of each setting by its variable, as a document writes the default; empty if there is none."""
    return {
        str(field.alias): "" if field.default is None else str(field.default)
        for field in Settings.model_fields.values()
    }


def in_table(document: str) -> dict[str, str]:
    """Return the variables in the first column of a table with what the last column says, without backticks."""
    rows = re.findall(r"^\| `?((?:DISCORD|CONNECTS)_[A-Z_]+)`? \|.*\| ?([^|]*?) ?\|$", document, re.MULTILINE)
    return {variable: default.strip("`") for variable, default in rows}


def in_example(document: str) -> dict[str, str]:
    """Return the variables of a .env file with their values, those in comments too."""
    return dict(re.findall(r"^#?([A-Z_]+)=(.*)$", document, re.MULTILINE))


def unknown_variables(document: str) -> set[str]:
    return set(re.findall(r"\bCONNECTS_[A-Z_]*[A-Z]\b", document)) - variables().keys() - OTHER_VARIABLES


@pytest.mark.parametrize(
    "document", [read(OPERATING), settings.__doc__ or ""], ids=[OPERATING, "settings.py"]
)
def test_every_setting_is_in_the_table_with_its_default(document: str) -> None:
    table = in_table(document)
    assert table.keys() == variables().keys()
    assert {
        name: table[name] for name, default in variables().items() if default and table[name] != default
    } == {}


def test_every_setting_is_in_the_example_with_its_default() -> None:
    example = in_example(read(".env.example"))
    assert example.keys() == variables().keys()
    assert {
        name: example[name] for name, default in variables().items() if default and example[name] != default
    } == {}


def test_no_document_names_a_setting_that_does_not_exist() -> None:
    unknown = {name(path): unknown_variables(path.read_text("utf-8")) for path in DOCUMENTS}
    assert {document: missing for document, missing in unknown.items() if missing} == {}


def test_a_wrong_setting_is_seen() -> None:
    assert in_table("| `CONNECTS_BACKUP_KEEP` | how many | `15` |\n") == {"CONNECTS_BACKUP_KEEP": "15"}
    assert in_example("# words\n#CONNECTS_BACKUP_KEEP=15\nDISCORD_TOKEN=\n") == {
        "CONNECTS_BACKUP_KEEP": "15",
        "DISCORD_TOKEN": "",
    }
    assert variables()["CONNECTS_BACKUP_KEEP"] == "14"
    assert unknown_variables("Set `CONNECTS_BACKUPS` or CONNECTS_HTTP.") == {"CONNECTS_BACKUPS"}


# ------------------------------------------------------------------------------------------------------------ commands


async def test_the_page_of_commands_is_the_command_tree(db: Database, clock: ManualClock) -> None:
    assert read("docs/commands.md") == await commands.page(db, clock), "make docs writes the page anew"


def test_a_changed_command_changes_the_page() -> None:
    option: dict[str, Any] = {"type": 4, "name": "amount", "description": "How many", "required": True}
    command = {
        "type": 1,
        "name": "spend",
        "description": "Write it down",
        "contexts": [0, 1],
        "options": [option],
    }
    before = commands.written([command])
    assert "| `amount` | required | whole number | How many |" in before
    for change in ({"required": False}, {"max_value": 9}, {"name": "number"}, {"choices": [{"name": "one"}]}):
        assert commands.written([{**command, "options": [{**option, **change}]}]) != before


def test_the_commands_of_the_command_line_exist() -> None:
    existing = {
        str(command.callback.__name__) for command in command_line.registered_commands if command.callback
    }
    named = {
        verb for path in DOCUMENTS for verb in re.findall(r"python -m bot ([a-z]+)", path.read_text("utf-8"))
    }
    assert named - existing == set()
    assert (
        existing - set(re.findall(r"python -m bot ([a-z]+)", read(OPERATING) + read("docs/demo.md"))) == set()
    )


# ------------------------------------------------------------------------------------------------------------- numbers


LIMITED = {
    "exports": limits.Costly.EXPORT,
    "steps of an import": limits.Costly.IMPORT,
    "comparisons": limits.Costly.COMPARISON,
    "figures": limits.Costly.FIGURES,
    "rankings": limits.Costly.RANK,
    "critiques by a language model": limits.Costly.CRITIQUE,
    "tests of a server's channels": limits.Costly.POSTING_TEST,
}
"""The limited commands as the document names them."""

WORDS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def numbers(chores: Iterable[Chore]) -> list[tuple[str, str, tuple[float, ...]]]:
    """Return each sentence with numbers as (document, pattern, the values of the code, one for each group)."""
    every = {chore.name: chore.every_seconds for chore in chores}
    return [
        (MESSAGES, r"the sweep runs every (\d+) seconds", (every["sweep"],)),
        (MESSAGES, r"delivery every (\d+) seconds", (every["delivery"],)),
        (MESSAGES, r"on, (\d+), (\d+) and (\d+) days ahead", reminders.DEFAULT_EXPIRY_DAYS),
        (MESSAGES, r"off, under (\d+) \|", (reminders.LOW_BALANCE,)),
        (MESSAGES, r"silent proposal \| off, after (\d+) days", (reminders.SILENT_DAYS,)),
        (MESSAGES, r"open interview \| off, after (\d+) days", (reminders.INTERVIEW_DAYS,)),
        (MESSAGES, r"up to (\w+) times, as many days apart", (nudges.MOST_ASKED_AGAIN,)),
        (MESSAGES, r"job about to close \| off, (\d+) days ahead", (nudges.LAPSES_WITHIN_DAYS,)),
        (MESSAGES, r"paste the history \| off, (\d+) days ahead", (nudges.PASTE_BEFORE_DAYS,)),
        (MESSAGES, r"between the hour and (\d+):00", (EVENING,)),
        (MESSAGES, r"by day, from (\d+):00 on", (MORNING,)),
        (MESSAGES, r"at most (\d+) for each digest", (departures.MOST_ASKED,)),
        (MESSAGES, r"nobody twice within (\w+) day", (departures.ASKED_AGAIN_MS / DAY_MS,)),
        (
            MESSAGES,
            r"after (\d+) seconds, twice as long each time up to (\d+) hours, with jitter; given up after (\d+) attempts",
            (attempts.FIRST_WAIT_MS / 1000, attempts.LONGEST_WAIT_MS / HOUR_MS, attempts.MOST_ATTEMPTS),
        ),
        (
            MESSAGES,
            r"up to (\d+) to members and (\d+) to servers, and sends to (\d+) members and (\d+) servers at the same time",
            (delivery.MOST_AT_ONCE,) * 2 + (delivery.MOST_SENDERS,) * 2,
        ),
        (MESSAGES, r"After (\d+) seconds the run ends", (delivery.RUN_MAY_TAKE,)),
        (MESSAGES, r"looks every (\d+)\s+seconds for rows that are due", (every["keeping"],)),
        (
            MESSAGES,
            r"up to (\d+) in a run, in (\d+) channels at the same time",
            (kept_messages.MOST_AT_ONCE, kept_messages.MOST_CHANNELS),
        ),
        (MESSAGES, r"in batches of (\d+) members", (places.BATCH,)),
        (MESSAGES, r"among the (\d+) latest messages", (searching.PAGE,)),
        (MESSAGES, r"If (\d+) pages don't reach", (searching.MOST_PAGES,)),
        (MESSAGES, r"takes up to (\d+) rows along", (attempts.MOST_IN_ONE,)),
        (
            OPERATING,
            r"keys? of an interaction is kept for (\w+) day",
            (idempotency.INTERACTION_KEY_MS / DAY_MS,),
        ),
        (
            OPERATING,
            r"at most ([\d,]+) rows of a table in one run, (\d+) in one transaction",
            (keeping.MOST_BATCHES * keeping.BATCH, keeping.BATCH),
        ),
        (REVIEWS, r"at least (\d+) characters besides links", (reviews.SHORTEST_DRAFT,)),
        (REVIEWS, r"links, and at most ([\d,]+);", (reviews.LONGEST_DRAFT,)),
        (REVIEWS, r"ask (\d+) times a day", (reviews.MOST_ASKS,)),
        (REVIEWS, r"\nfor (\d+) hours", (reviews.CLAIM_MS / HOUR_MS,)),
        (REVIEWS, r"of at most (\d+) characters for each of (\w+) parts", (reviews.LONGEST_SENTENCE, 5)),
        (
            REVIEWS,
            r"begin to read (\d+) times a day. After (\d+) turns",
            (reviews.MOST_CLAIMS, reviews.MOST_LAPSES),
        ),
        (REVIEWS, r"have waited for (\w+) day or longer", (reviews.OVERDUE_MS / DAY_MS,)),
        (REVIEWS, r"run out within (\d+) hours", (reviews.LEFT_MS / HOUR_MS,)),
        (REVIEWS, r"withdraw it, at most (\d+) days", (reviews.DRAFT_MS / DAY_MS,)),
        (REVIEWS, r"at least (\d+) known outcomes", (reviews.FEWEST_KNOWN,)),
        (REVIEWS, r"at most (\d+) readers are asked", (reviews.MOST_NUDGED,)),
        (OPERATING, r"`review` \| (\d+) days", (reviews.DRAFT_MS / DAY_MS,)),
        (OPERATING, r"`held` \| (\d+) days", (retention.CONFIRMATION_DAYS,)),
        (OPERATING, r"(\d+) requests for each member", (confirmations.MOST_KEPT,)),
        (OPERATING, r"([\d,]+) characters together", (confirmations.MOST_CHARACTERS,)),
        (OPERATING, r"`warning` \| (\d+) days", (retention.WARNING_DAYS,)),
        (OPERATING, r"`nudge` \| (\d+) days", (retention.NUDGE_DAYS,)),
        (OPERATING, r"`junk_sign` \| (\d+) days", (retention.JUNK_DAYS,)),
        (OPERATING, r"`post_print` \| (\d+) days", (retention.JUNK_DAYS,)),
        (OPERATING, r"`outbox` \| (\d+) days", (outbox.KEPT_MS / DAY_MS,)),
        (OPERATING, r"the newest (\d+) parked messages", (outbox_ends.MOST_PARKED,)),
        (OPERATING, r"parts of at most ([\d,]+) rows", (planning.ROWS_OF_A_PART,)),
        (OPERATING, r"longer than (\d+) ms", (spans.LONG_SECONDS * 1000,)),
        (OPERATING, r"A read is cut after (\d+) seconds", (spans.READ_MAY_TAKE,)),
        (OPERATING, r"a report after (\d+) seconds", (spans.REPORT_MAY_TAKE,)),
        (OPERATING, r"takes longer than (\d+) seconds to read", (importing.READING_MAY_TAKE,)),
        (OPERATING, r"(\w+) processes of their own", (processes.PROCESSES,)),
        (OPERATING, r"(\w+) long answers of one member", (processes.MOST_OF_A_MEMBER,)),
        (OPERATING, r"(\d+) of all members together", (processes.MOST_WAITING,)),
        (OPERATING, r"waits, up to (\d+) of one member", (processes.MOST_OF_A_FORM,)),
        *(
            (OPERATING, rf"\| {what}[^|]* \| (\d+) \| (\d+) seconds", (bound.at_once, bound.every_ms / 1000))
            for what, kind in LIMITED.items()
            for bound in [limits.BOUNDS[kind]]
        ),
        (OPERATING, r"asks every (\d+) minutes", (every["backup"] / 60,)),
        ("docs/community.md", r"at least (\w+) people who take part", (FEWEST,)),
        ("docs/house.md", r"every (\d+) seconds and at the start", (every["sweep"],)),
        ("docs/house.md", r"longer than ([\d.]+) seconds", (reply.DEFER_AFTER,)),
        (
            "docs/adr/0002-every-write-has-a-key.md",
            r"are kept for (\w+) day;",
            (idempotency.INTERACTION_KEY_MS / DAY_MS,),
        ),
    ]


def disagreement(document: str, pattern: str, values: Iterable[float]) -> str:
    """Return what is wrong in a document: nothing says so, or the numbers differ; empty if they agree."""
    sentence = re.search(pattern.replace(" ", r"\s+"), document, re.IGNORECASE)
    if sentence is None:
        return f"nothing says: {pattern}"
    numbers = [WORDS.get(group.lower()) or float(group.replace(",", "")) for group in sentence.groups()]
    return (
        ""
        if numbers == [round(value, 6) for value in values]
        else f"{sentence[0]}: the code says {list(values)}"
    )


async def test_the_numbers_in_the_documents_are_those_of_the_code(db: Database, clock: ManualClock) -> None:
    services = Services(db, clock)
    with_backups = Settings(CONNECTS_BACKUP_DIR=Path("backups"), _env_file=None)  # pyright: ignore[reportCallIssue]
    chores = (*wiring.chores(services, clock, ConnectsBot(services, clock)), *nightly(with_backups, clock))
    sentences = numbers(chores)
    wrong = {
        pattern: disagreement(read(document), pattern, values) for document, pattern, values in sentences
    }
    assert {pattern: fault for pattern, fault in wrong.items() if fault} == {}


@pytest.mark.parametrize("text", ["The sweep runs every 60 seconds.", "The sweep runs now and then."])
def test_a_wrong_number_is_seen(text: str) -> None:
    pattern = r"the sweep runs every (\d+) seconds"
    assert disagreement("The sweep runs\nevery 20 seconds.", pattern, (20,)) == ""
    assert disagreement(text, pattern, (20,)) != ""


def test_every_final_answer_of_discord_is_named() -> None:
    rows = [row for row in read(MESSAGES).splitlines() if row.startswith("| 4") and "any other" not in row]
    named = {
        (int(status), int(code))
        for row in rows
        for status, codes in re.findall(r"(\d{3}) with ([\d or]+)", row)
        for code in re.findall(r"\d{5}", codes)
    }
    assert named == FINAL.keys()


# -------------------------------------------------------------------------------------------------- tables and figures


def test_every_table_of_the_database_has_its_retention_rule() -> None:
    schema = read("tests/migrations/schema.golden")
    tables = set(re.findall(r'^CREATE TABLE "?(\w+)', schema, re.MULTILINE))
    assert kept(read(OPERATING)) == tables
    assert retention.RULES.keys() == tables


def kept(document: str) -> set[str]:
    """Return the tables in the first column of the table under *What is kept how long*."""
    section = re.search(r"^## What is kept how long$(.*?)(?=^## |\Z)", document, re.MULTILINE | re.DOTALL)
    cells = re.findall(r"^\| (`.*?) \|", section[1] if section else "", re.MULTILINE)
    return {table for cell in cells for table in re.findall(r"`(\w+)`", cell)}


async def test_every_figure_of_the_metrics_is_named() -> None:
    transactions = Transactions()
    transactions.observe(spans.Span("members.profile", "read", 0.001, 1))

    async def read_state() -> BotState:
        return BotState()

    counted = (*transactions.collectors, *InteractionFigures().collectors)
    page = (await Metrics(read_state, *counted).page()).decode()
    served = set(re.findall(r"^# TYPE (connects_\w+) (?:counter|gauge|histogram)$", page, re.MULTILINE))
    assert figures(read(OPERATING)) == {figure for figure in served if not figure.endswith("_created")}


def figures(document: str) -> set[str]:
    """Return the figures in the first column of a table."""
    return set(re.findall(r"^\| `(connects_\w+)(?:\{[^}]*\})?` \|", document, re.MULTILINE))


def test_a_missing_row_is_seen() -> None:
    document = "| `line` | x |\n## What is kept how long\n| `take`, `lot` | y |\n| `job` | z |\n## Next\n| `held` | z |\n"
    assert kept(document) == {"take", "lot", "job"}
    assert figures("| `connects_ready` | x |\n| `connects_chores_total{chore,outcome}` | y |\n") == {
        "connects_ready",
        "connects_chores_total",
    }


# -------------------------------------------------------------------------------------------------------------- errors


def drawn(docstring: str) -> dict[str, str]:
    """Return the parent of each class in the drawn tree of errors, by the class's name."""
    parents: dict[str, str] = {}
    at_depth: dict[int, str] = {}
    for line in docstring.splitlines():
        branch = re.fullmatch(r" {4}((?:[│ ]   )*)(?:[├└]── )?([A-Z]\w+.*)", line)
        if branch is None:
            continue
        depth = len(branch[1]) // 4 + ("── " in line)
        for part in re.split(r" · ", re.split(r" {2,}", branch[2])[0]):
            class_name, _, parent = re.fullmatch(r"(\w+)(?: (\(an? (\w+)\)))?", part.strip()).group(1, 2, 3)  # type: ignore[union-attr]
            at_depth[depth] = class_name
            if depth:
                parents[class_name] = parent or at_depth[depth - 1]
    return parents


def in_code() -> dict[str, str]:
    """Return the parent of each error class, by the class's name."""
    classes = {
        value.__name__: value.__bases__[0].__name__
        for module in (base, bad_requests, conflicts, not_found)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, errors.DomainError)
    }
    del classes["DomainError"]
    return classes


def test_the_tree_of_errors_is_drawn_as_it_is() -> None:
    assert drawn(errors.__doc__ or "") == in_code()
    assert set(errors.__all__) == in_code().keys() | {"DomainError"}


def test_a_wrongly_drawn_error_is_seen() -> None:
    tree = """
    DomainError         refused
    ├── Busy            held
    └── BadRequest      no use
        └── BadDay · AmbiguousDay (a BadDay)
"""
    assert drawn(tree) == {
        "Busy": "DomainError",
        "BadRequest": "DomainError",
        "BadDay": "BadRequest",
        "AmbiguousDay": "BadDay",
    }


# ----------------------------------------------------------------------------------------------------- links and paths

LINK = re.compile(r"\[[^\]]*\]\(([^()\s]+)\)")
FOLDERS = "bot|cogs|migrations|tests|benchmarks|docs"
LAYERS = "domain|store|services|ui|gateway|operating|demo"
CODE_PATH = re.compile(
    rf"(?<![\w/.:<>-])((?:{FOLDERS}|{LAYERS})/[\w./*<>-]*|[\w-]+(?:/[\w-]+)+\.(?:py|sql|ftl|toml|yml)\b)"
)


def anchors(document: str) -> set[str]:
    """Return the anchors of a document's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", document, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(path: Path, text: str) -> list[str]:
    """Return the relative links in the text of the document at ``path`` that lead to no file or to no heading."""
    broken: list[str] = []
    for link in LINK.findall(text):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        is_heading = not anchor or (
            target.suffix == ".md" and target.exists() and anchor in anchors(target.read_text("utf-8"))
        )
        if not target.exists() or not is_heading:
            broken.append(link)
    return broken


def missing_paths(path: Path, text: str) -> list[str]:
    """Return the paths of code in the text of the document at ``path`` that don't exist.

    They start at the root, at bot/ or at a folder that the document is in; ``*`` and ``<…>`` stand for any name.
    """
    places = [ROOT / "bot", *(folder for folder in path.parents if folder.is_relative_to(ROOT))]
    missing: list[str] = []
    for code_path in CODE_PATH.findall(text):
        pattern = re.sub(r"<[^>]*>", "*", code_path).rstrip("./-")
        if not any(any(place.glob(pattern)) for place in places):
            missing.append(code_path)
    return missing


def test_every_link_leads_to_a_file_or_a_heading() -> None:
    broken = {name(path): broken_links(path, path.read_text("utf-8")) for path in DOCUMENTS}
    assert {document: links for document, links in broken.items() if links} == {}


def test_every_path_in_a_document_exists() -> None:
    missing = {name(path): missing_paths(path, path.read_text("utf-8")) for path in DOCUMENTS}
    assert {document: paths for document, paths in missing.items() if paths} == {}


def test_the_map_leads_to_every_document() -> None:
    assert "docs/README.md" in LINK.findall(read("README.md"))
    linked = {f"docs/{link}" for link in LINK.findall(read("docs/README.md"))}
    documents = {name(path) for path in files("docs", suffix=".md") if path.parent.name != "adr"}
    assert documents - linked == {"docs/README.md"}
    assert {name(path) for path in (ROOT / "docs" / "adr").glob("0*.md")} == {
        f"docs/adr/{link}" for link in LINK.findall(read("docs/adr/README.md"))
    }


def misplaced(document: str) -> list[str]:
    """Return the cells of a table of subjects and layers that name no file or folder in their column's folder."""
    table = re.findall(r"^\| .*\|$", document, re.MULTILINE)
    header = next((row for row in table if row.startswith("| subject |")), "")
    folders = [cell.strip(" `") for cell in header.split("|")]
    cells = [
        (folder, entry)
        for row in table[table.index(header) + 1 :]
        if row.count("|") == header.count("|")
        for folder, cell in list(zip(folders, row.split("|"), strict=True))[2:]
        for entry in re.findall(r"`([^`]*)`", cell)
    ]
    return [f"{folder}{entry}" for folder, entry in cells if not (ROOT / folder / entry).exists()]


def test_the_subjects_are_where_the_table_says() -> None:
    assert misplaced(read("docs/house.md")) == []
    wrong = "| subject | `bot/domain/` | `cogs/` |\n|---|---|---|\n| jobs | `jobs` | `job.py` |\n"
    assert misplaced(wrong) == ["cogs/job.py"]


def test_a_broken_link_is_seen() -> None:
    text = "# A head: one\n[a](README.md) [b](#a-head-one) [c](lost.md) [d](README.md#lost) [e](https://example.org/x)"
    assert broken_links(ROOT / "README.md", text) == ["#a-head-one", "lost.md", "README.md#lost"]
    assert anchors(text) == {"a-head-one"}


def test_a_missing_path_is_seen() -> None:
    text = "`bot/clock.py`, services/posting/post.py, `ui/words/*/common.ftl`, `bot/services/<subject>/__init__.py`"
    wrong = "bot/lost.py, `services/ledger/lost.py`, [x](https://example.org/docs/x), data/file.sqlite3, lost/more.py"
    assert missing_paths(ROOT / "README.md", text) == []
    assert missing_paths(ROOT / "README.md", wrong) == [
        "bot/lost.py",
        "services/ledger/lost.py",
        "lost/more.py",
    ]


# ------------------------------------------------------------------------------------------- methods and the changelog


def unknown_methods(services: Services, text: str) -> list[str]:
    """Return what a text calls by ``services.<subject>.<method>`` and the fronts don't have."""
    named = re.findall(r"\bservices\.(\w+)\.(\w+)", text)
    return [
        f"{subject}.{method}"
        for subject, method in named
        if not hasattr(getattr(services, subject, None), method)
    ]


async def test_the_methods_of_fronts_in_the_documents_exist(db: Database, clock: ManualClock) -> None:
    services = Services(db, clock)
    unknown = {name(path): unknown_methods(services, path.read_text("utf-8")) for path in DOCUMENTS}
    assert {document: methods for document, methods in unknown.items() if methods} == {}
    assert unknown_methods(services, "services.ledger.spend, services.ledger.lost, services.lost.spend") == [
        "ledger.lost",
        "lost.spend",
    ]


def releases(changelog: str) -> list[tuple[str, str]]:
    """Return the releases of a changelog in the order of the file, each with its day."""
    return re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", changelog, re.MULTILINE)


def test_the_newest_release_of_the_changelog_is_this_version() -> None:
    listed = releases(read("CHANGELOG.md"))
    project: Mapping[str, Any] = tomllib.loads(read("pyproject.toml"))["project"]
    assert listed[0][0] == project["version"]
    assert [day for _, day in listed] == sorted((day for _, day in listed), reverse=True)
    assert releases("## [Unreleased]\n## [0.2.0] - 2026-11-30\n## 0.1.0\n") == [("0.2.0", "2026-11-30")]


# ------------------------------------------------------------------------------------------------------------ examples


@cache
def signatures(text: str) -> set[str]:
    """Return the heads of the functions and classes in a text of Python, without spaces and closing commas.

    Tests are left out: a document may show a shorter one than the suite has.
    """
    heads = re.findall(r"^ *((?:def|async def|class) (?!test_)\w+.*?:)\s*$", text, re.MULTILINE | re.DOTALL)
    return {re.sub(r",(?=[)\]])", "", re.sub(r"\s+", "", head)) for head in heads}


def invented(document: str, sources: str) -> set[str]:
    """Return the heads in the examples of a document that stand in no source."""
    blocks = re.findall(r"^```python$(.*?)^```$", document, re.MULTILINE | re.DOTALL)
    return {head for block in blocks for head in signatures(block)} - signatures(sources)


def test_the_examples_are_of_the_code() -> None:
    sources = "\n".join(path.read_text("utf-8") for path in files("bot", "cogs", "tests"))
    wrong = {name(path): invented(path.read_text("utf-8"), sources) for path in DOCUMENTS}
    assert {document: heads for document, heads in wrong.items() if heads} == {}


def test_an_invented_example_is_seen() -> None:
    sources = "class A:\n    async def spend(\n        self, amount: int,\n    ) -> None:\n        pass\n"
    document = "```python\n{}\n    pass\n```\n"
    assert invented(document.format("async def spend(self, amount: int) -> None:"), sources) == set()
    assert invented(document.format("async def spend(self) -> None:"), sources) == {
        "asyncdefspend(self)->None:"
    }
