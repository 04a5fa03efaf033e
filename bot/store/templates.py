"""Members' templates with their versions, and the lines of their portfolios."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.store import trials
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader


class Template(NamedTuple):
    """A template of a member. ``category``: the slug of the jobs it is for, None for any. ``version``: the newest.

    ``changed_at``: when the newest version was made (UTC ms).
    """

    id: int
    name: str
    category: str | None
    version: int
    changed_at: int


class TemplateVersion(NamedTuple):
    """A version of a template; ``number`` counts from 1, ``made_at``: UTC ms."""

    number: int
    body: str
    made_at: int


_TEMPLATE = RowReader(Template)
_VERSION = RowReader(TemplateVersion)


def fold(name: str) -> str:
    """Return the form of a name in which templates are found."""
    return " ".join(name.casefold().split())


def all_of(tx: Tx, user_id: int) -> list[Template]:
    """Return the member's templates by name; empty for none."""
    rows = tx.rows(f"SELECT {_TEMPLATE.columns} FROM template WHERE user_id = ? ORDER BY folded", (user_id,))
    return _TEMPLATE.values(rows)


def find(tx: Tx, user_id: int, template_id: int) -> Template | None:
    """Return the member's template with this id, None where there is none."""
    row = tx.row(
        f"SELECT {_TEMPLATE.columns} FROM template WHERE id = ? AND user_id = ?", (template_id, user_id)
    )
    return _TEMPLATE.optional(row)


def find_named(tx: Tx, user_id: int, name: str) -> Template | None:
    """Return the member's template with this name, in any case; None where there is none."""
    row = tx.row(
        f"SELECT {_TEMPLATE.columns} FROM template WHERE user_id = ? AND folded = ?", (user_id, fold(name))
    )
    return _TEMPLATE.optional(row)


def insert(tx: Tx, user_id: int, name: str, category: str | None, body: str, now: int) -> int:
    """Store a new template with its first version, and return its id."""
    template_id = tx.insert(
        "INSERT INTO template (user_id, name, folded, category, version, changed_at) VALUES (?, ?, ?, ?, 1, ?)",
        (user_id, name, fold(name), category, now),
    )
    _put_version(tx, template_id, 1, body, now)
    return template_id


def add_version(tx: Tx, template: Template, body: str, most: int, now: int) -> int:
    """Store a new version of a template and return its number; the oldest beyond ``most`` versions are deleted."""
    number = template.version + 1
    _put_version(tx, template.id, number, body, now)
    tx.run("UPDATE template SET version = ?, changed_at = ? WHERE id = ?", (number, now, template.id))
    tx.run("DELETE FROM template_version WHERE template_id = ? AND number <= ?", (template.id, number - most))
    return number


def set_category(tx: Tx, template_id: int, category: str | None) -> None:
    """Store what kind of jobs a template is for, None for any."""
    tx.run("UPDATE template SET category = ? WHERE id = ?", (category, template_id))


def version(tx: Tx, template_id: int, number: int) -> TemplateVersion | None:
    """Return a version of a template, None where it is no longer kept."""
    row = tx.row(
        f"SELECT {_VERSION.columns} FROM template_version WHERE template_id = ? AND number = ?",
        (template_id, number),
    )
    return _VERSION.optional(row)


def numbers(tx: Tx, template_id: int) -> list[int]:
    """Return the numbers of the kept versions, the newest first."""
    rows = tx.rows(
        "SELECT number FROM template_version WHERE template_id = ? ORDER BY number DESC", (template_id,)
    )
    return [int(number) for (number,) in rows]


def delete(tx: Tx, template_id: int) -> None:
    """Delete a template with its versions; its trials go too, and drafts and proposals no longer name it."""
    trials.delete_of(tx, template_id)
    tx.run("UPDATE kept_draft SET template_id = NULL, version = NULL WHERE template_id = ?", (template_id,))
    tx.run(
        "UPDATE proposal_draft SET template_id = NULL, version = NULL WHERE template_id = ?", (template_id,)
    )
    tx.run("DELETE FROM template_version WHERE template_id = ?", (template_id,))
    tx.run("DELETE FROM template WHERE id = ?", (template_id,))


def portfolio(tx: Tx, user_id: int) -> tuple[str, ...]:
    """Return the lines of the member's portfolio in their order; empty for none."""
    rows = tx.rows("SELECT line FROM portfolio_line WHERE user_id = ? ORDER BY place", (user_id,))
    return tuple(str(line) for (line,) in rows)


def put_portfolio(tx: Tx, user_id: int, lines: Sequence[str]) -> None:
    """Store the lines of a portfolio in place of the earlier ones."""
    tx.run("DELETE FROM portfolio_line WHERE user_id = ?", (user_id,))
    for place, line in enumerate(lines):
        tx.run("INSERT INTO portfolio_line (user_id, place, line) VALUES (?, ?, ?)", (user_id, place, line))


def _put_version(tx: Tx, template_id: int, number: int, body: str, now: int) -> None:
    tx.run(
        "INSERT INTO template_version (template_id, number, body, made_at) VALUES (?, ?, ?, ?)",
        (template_id, number, body, now),
    )
