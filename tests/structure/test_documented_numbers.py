"""The numbers in the documents are those of the code."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot import app as wiring
from bot import processes
from bot.clock import ManualClock
from bot.domain import reviews
from bot.domain.community.tally import FEWEST
from bot.domain.messages import nudges, reminders
from bot.domain.time.calendar import DAY_MS, HOUR_MS
from bot.domain.time.hours import EVENING, MORNING
from bot.gateway import limits, reply, searching
from bot.gateway.client import ConnectsBot
from bot.operating.backup import nightly
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
from tests.structure.documents import MESSAGES, OPERATING, REVIEWS, read

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
