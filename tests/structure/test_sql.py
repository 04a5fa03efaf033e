"""SQL is only in bot/store and migrations, takes values as parameters, and never uses REPLACE.

REPLACE deletes a row without firing the triggers that protect the append-only tables.
"""

import ast
import re

import pytest

from tests.structure.tree import files, literals, name, text_of

STATEMENT = re.compile(
    r"\bselect\b.+\bfrom\b|\binsert\s+(or\s+\w+\s+)?into\b|\bdelete\s+from\b|\bupdate\s+\w+\s+set\b"
    r"|\b(create|drop|alter)\s+(table|index|trigger|view)\b|\bpragma\s+\w|\bbegin\s+(immediate|exclusive)\b"
    r"|\b(order|group)\s+by\b|\bwhere\s+\w+\s*(=|<|>|in\b|is\b)",
    re.IGNORECASE | re.DOTALL,
)
REPLACE = re.compile(r"\breplace\s+into\b|\bor\s+replace\b", re.IGNORECASE)
SCRIPTS = "bot/store/engine/migrate.py"
"""The module that runs a migration and its record as one script; a script takes no parameters."""
OF_ANY_TABLE = {
    f"bot/store/engine/{name}.py"
    for name in (
        "catalog",
        "extent",
        "moving",
        "overlay",
        "postgres/catalog",
        "postgres/dialect",
        "postgres/integrity",
    )
}
"""The modules that go through the tables of the schema, whose names and columns they read from the schema."""


def statements(source: str) -> list[int]:
    """Return the lines of ``source`` with a string that is SQL."""
    return [node.lineno for node in literals(ast.parse(source)) if STATEMENT.search(text_of(node))]


def replaces(source: str) -> list[int]:
    if not REPLACE.search(source):
        return []
    return [node.lineno for node in literals(ast.parse(source)) if REPLACE.search(text_of(node))]


def filled_in(source: str) -> list[int]:
    """Return the lines where a value is inserted into a statement: an argument, a field or the result of a call.

    Allowed are constants, local variables, a constant's field (``_JOB.columns``) and question marks:
    ``", ".join("?" * n)``.
    """
    nodes = list(ast.walk(ast.parse(source)))
    arguments = {node.arg for node in nodes if isinstance(node, ast.arg)}

    def is_text(node: ast.expr) -> bool:
        match node:
            case ast.Name(id=id_):
                return id_ not in arguments
            case ast.Attribute(value=ast.Name(id=id_)):
                return id_.isupper()
            case ast.Call(func=ast.Attribute(attr="join"), args=[ast.BinOp(left=ast.Constant(value="?"))]):
                return True
            case _:
                return False

    found: list[int] = []
    for string in (node for node in nodes if isinstance(node, ast.JoinedStr)):
        words = " ".join(text_of(part) for part in string.values if isinstance(part, ast.Constant))
        blanks = [part.value for part in string.values if isinstance(part, ast.FormattedValue)]
        if STATEMENT.search(words) and not all(map(is_text, blanks)):
            found.append(string.lineno)
    return found


def test_sql_stays_in_the_store() -> None:
    sources = [path for path in files("cogs", "bot") if not name(path).startswith("bot/store/")]
    assert [(name(path), lines) for path in sources if (lines := statements(path.read_text("utf-8")))] == []


def test_no_statement_uses_replace() -> None:
    sources = files("bot", "cogs", "benchmarks")
    offences = [(name(path), lines) for path in sources if (lines := replaces(path.read_text("utf-8")))]
    offences += [
        (name(path), [])
        for path in files("migrations", suffix=".sql")
        if REPLACE.search(path.read_text("utf-8"))
    ]
    assert offences == []


def test_values_are_passed_as_parameters() -> None:
    sources = [path for path in files("bot") if name(path) not in {SCRIPTS, *OF_ANY_TABLE}]
    assert [(name(path), lines) for path in sources if (lines := filled_in(path.read_text("utf-8")))] == []


@pytest.mark.parametrize(
    "source",
    [
        'rows = tx.rows("SELECT id FROM wallet")',
        'tx.run("""\n  insert into entry (id)\n values (?)""")',
        'tx.run("INSERT OR IGNORE INTO entry VALUES (1)")',
        'sql = f"DELETE FROM {table}"',
        'more = " WHERE id = ?"',
        'db.execute("PRAGMA foreign_keys=ON")',
    ],
)
def test_sql_is_detected(source: str) -> None:
    assert statements(source)


def test_plain_words_are_not_taken_for_sql() -> None:
    assert (
        statements(
            '"""Select a job from the list."""\nkey = "select-job"\ntext("update", "where-next", "from")'
        )
        == []
    )


@pytest.mark.parametrize(
    "verb", ["REPLACE INTO t VALUES (1)", "INSERT OR REPLACE INTO t VALUES (1)", "insert or  replace into t"]
)
def test_replace_is_detected(verb: str) -> None:
    assert replaces(f"tx.run({verb!r})")


@pytest.mark.parametrize(
    ("source", "fine"),
    [
        ('tx.rows(f"SELECT {_COLUMNS} FROM wallet WHERE id = ?", (wallet_id,))', True),
        ('tx.rows(f"SELECT {_WALLET.columns} FROM wallet WHERE id = ?", (wallet_id,))', True),
        ("tx.rows(f\"SELECT id FROM job WHERE id IN ({', '.join('?' * len(ids))})\", ids)", True),
        ('where, params = _where(wanted)\ntx.rows(f"SELECT id FROM job WHERE {where}", params)', True),
        ('def find(tx, wallet_id):\n  tx.rows(f"SELECT id FROM wallet WHERE id = {wallet_id}")', False),
        ('tx.rows(f"SELECT id FROM wallet WHERE id = {wallet.id}")', False),
        ('tx.rows(f"SELECT id FROM line WHERE on = {str(day)!r}")', False),
        ("tx.rows(f\"SELECT id FROM job WHERE id IN ({', '.join(names)})\")", False),
    ],
)
def test_a_value_inside_a_statement_is_detected(source: str, fine: bool) -> None:
    assert (filled_in(source) == []) is fine
