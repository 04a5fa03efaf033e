"""What the privacy policy says is stored is what the database stores about a member."""

import re
from pathlib import Path

from bot.domain.reviews import DRAFT_MS
from bot.domain.time.calendar import DAY_MS
from bot.store import privacy, retention
from bot.store.messages import outbox
from tests.structure.tree import ROOT

POLICY = ROOT / "docs" / "listing" / "privacy.md"


def rows(document: Path) -> dict[frozenset[str], str]:
    """Return by the tables of a row of the policy how long they are kept."""
    cells = re.findall(
        r"^\| [^|]+ \| [^|]+ \| ([^|]+) \| (`[^|]+`) \|$", document.read_text("utf-8"), re.MULTILINE
    )
    return {frozenset(re.findall(r"`(\w+)`", tables)): until for until, tables in cells}


def test_every_table_with_a_members_rows_is_in_the_policy() -> None:
    named = [table for tables in rows(POLICY) for table in tables]
    assert sorted(named) == sorted({table for table, _ in privacy.OWN})


def test_the_policy_says_how_long_each_is_kept() -> None:
    days = {
        "held": retention.CONFIRMATION_DAYS,
        "kept_draft": retention.DRAFT_DAYS,
        "draft_opening": retention.OPENING_DAYS,
        "junk_sign": retention.JUNK_DAYS,
        "nudge": retention.NUDGE_DAYS,
        "reminder": retention.REMINDER_DAYS,
        "warning": retention.WARNING_DAYS,
        "outbox": outbox.KEPT_MS // DAY_MS,
        "review_text": DRAFT_MS // DAY_MS,
    }
    for table, kept in days.items():
        [until] = [until for tables, until in rows(POLICY).items() if table in tables]
        assert re.search(rf"\b{kept} days", until), table


def test_the_short_text_fits_where_discord_puts_it() -> None:
    listing = (ROOT / "docs" / "listing" / "README.md").read_text("utf-8")
    [short] = re.findall(r"^## Short text\n\n> (.+)$", listing, re.MULTILINE)
    assert len(short) <= 140
