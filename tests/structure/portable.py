"""Find the store's statements, and check each against what SQLite and PostgreSQL both understand."""

import ast
import importlib
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pglast import ast as pg
from pglast import parse_sql
from pglast.enums import A_Expr_Kind, JoinType, OnConflictAction
from pglast.parser import ParseError

from tests.structure.tree import files, name

VERBS = {"run", "insert", "row", "rows", "claim"}
"""The methods of a transaction that take a statement."""
FUNCTIONS = {
    "abs",
    "count",
    "length",
    "lower",
    "max",
    "min",
    "replace",
    "row_number",
    "substr",
    "sum",
    "trim",
    "upper",
}
"""What both databases have under one name and with one meaning. COALESCE and NULLIF are syntax to PostgreSQL."""
OPERATORS = {"=", "<>", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "||", "->>"}
COMPARISONS = {"=", "<>", "<", ">", "<=", ">="}
FORMS = {
    A_Expr_Kind.AEXPR_OP,
    A_Expr_Kind.AEXPR_IN,
    A_Expr_Kind.AEXPR_NULLIF,
    A_Expr_Kind.AEXPR_BETWEEN,
    A_Expr_Kind.AEXPR_NOT_BETWEEN,
}
"""No LIKE, which minds the case in one of the two only; no IS DISTINCT FROM, which SQLite knows from 3.39 on."""
_PARAMETER = re.compile(r"'(?:[^']|'')*'|\?(\d*)|(?<!:):(\w+)")


class Site(NamedTuple):
    """A call that runs a statement. ``text``: None if the function assembles the statement."""

    module: str
    line: int
    last_line: int
    text: str | None

    def __str__(self) -> str:
        return f"{self.module}:{self.line}"


def sites() -> list[Site]:
    """Return every call in the store that runs a statement; the engine is left out."""
    return [
        site
        for path in files("bot/store")
        if not name(path).startswith("bot/store/engine/")
        for site in sites_in(name(path), path.read_text("utf-8"))
    ]


def sites_in(module: str, source: str, constants: dict[str, Any] | None = None) -> list[Site]:
    """Return the calls in a module. ``constants``: its globals; None for those of the module itself."""
    if constants is None:
        constants = vars(importlib.import_module(module.removesuffix(".py").replace("/", ".")))
    return [
        Site(module, call.lineno, call.end_lineno or call.lineno, _text(call.args[0], constants, local))
        for call, local in _calls(ast.parse(source), frozenset())
    ]


def _calls(tree: ast.AST, local: frozenset[str]) -> Iterator[tuple[ast.Call, frozenset[str]]]:
    """Yield each call that runs a statement, with the names that its function binds."""
    if isinstance(tree, ast.FunctionDef):
        bound = {
            node.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        }
        local = local | bound | {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="tx"), attr=verb), args=[_, *_]) if (
                verb in VERBS
            ):
                yield node, local
        yield from _calls(node, local)


def _text(statement: ast.expr, constants: dict[str, Any], local: frozenset[str]) -> str | None:
    names = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
    if names & local or any(isinstance(node, ast.Call) for node in ast.walk(statement)):
        return None
    return str(eval(compile(ast.Expression(statement), "<statement>", "eval"), constants))  # noqa: S307


def offences(sql: str) -> list[str]:
    """Return what one of the two databases doesn't understand in a statement; empty if both understand it."""
    literal_free = re.sub(r"'(?:[^']|'')*'", "''", sql)
    complaints: list[str] = []
    if '"' in literal_free:
        complaints.append("double quotes")
    if re.search(r"\?\d", literal_free):
        complaints.append("a numbered parameter")
    try:
        parsed = parse_sql(numbered(sql))
    except ParseError as error:
        return [*complaints, f"PostgreSQL: {error.args[0]}"]
    return [*complaints, *(complaint for node in _walk(parsed) for complaint in _complaints(node))]


def numbered(sql: str) -> str:
    """Return a statement with its parameters as PostgreSQL writes them: ``$1`` for each ``?`` and each ``:name``."""
    names: dict[str, str] = {}
    count = 0

    def mark(match: re.Match[str]) -> str:
        nonlocal count
        if match[0].startswith("'"):
            return match[0]
        if match[2] in names:
            return names[match[2]]
        count += 1
        if match[2]:
            names[match[2]] = f"${count}"
        return f"${count}"

    return _PARAMETER.sub(mark, sql)


def _walk(node: Any) -> Iterator[pg.Node]:
    if isinstance(node, tuple):
        for part in node:
            yield from _walk(part)
    elif isinstance(node, pg.Node):
        yield node
        for attribute in node:
            yield from _walk(getattr(node, attribute))


def _complaints(node: Any) -> Iterator[str]:
    match node:
        case pg.JoinExpr(jointype=JoinType.JOIN_INNER, quals=None, usingClause=None, isNatural=False):
            yield "CROSS JOIN"
        case pg.FuncCall(funcname=(*_, pg.String(sval=str(function))), args=args):
            yield from _of_function(function, args or ())
        case pg.A_Expr():
            yield from _of_expression(node)
        case pg.CaseWhen(expr=pg.ParamRef()) | pg.SelectStmt(whereClause=pg.ParamRef()):
            yield "a parameter as a condition"
        case pg.OnConflictClause(action=OnConflictAction.ONCONFLICT_UPDATE, infer=None):
            yield "ON CONFLICT DO UPDATE without its columns"
        case pg.RangeSubselect(alias=None):
            yield "a subquery in FROM without a name"
        case pg.ColumnRef(fields=(*_, pg.String(sval="rowid" | "oid" | "_rowid_"))):
            yield "a rowid"
        case pg.RangeVar(relname=str(relname)) if relname.startswith(("sqlite_", "pragma_")):
            yield f"the table {relname}"
        case _:
            pass
    if isinstance(node, pg.SelectStmt):
        yield from _of_select(node)


def _of_function(function: str, args: tuple[Any, ...]) -> Iterator[str]:
    if function not in FUNCTIONS or (function in {"max", "min"} and len(args) > 1):
        yield f"the function {function} of {len(args)}"
    if function in {"sum", "avg", "max", "min"} and any(map(_is_condition, args)):
        yield f"{function} of a condition"


def _of_expression(node: Any) -> Iterator[str]:
    operator = node.name[-1].sval
    if node.kind not in FORMS:
        yield f"the operator {operator} ({node.kind.name})"
    if node.kind is not A_Expr_Kind.AEXPR_OP:
        return
    if operator not in OPERATORS or (operator == "+" and node.lexpr is None):
        yield f"the operator {operator}"
    conditions = [_is_condition(side) for side in (node.lexpr, node.rexpr)]
    if any(conditions) and not (operator in COMPARISONS and all(conditions)):
        yield f"{operator} of a condition"


def _of_select(select: Any) -> Iterator[str]:
    for bound in (select.limitCount, select.limitOffset):
        match bound:
            case pg.A_Const(val=pg.Integer(ival=int(value))) if value < 0:
                yield "a negative LIMIT or OFFSET"
    aliases = {target.name for target in select.targetList or () if target.name and not _is_column(target)}
    for clause in (select.whereClause, select.havingClause):
        for column in _columns(clause):
            if column in aliases:
                yield f"the alias {column} in a condition"


def _is_column(target: Any) -> bool:
    """Return True if a column is selected under its own name."""
    match target.val:
        case pg.ColumnRef(fields=(*_, pg.String(sval=column))):
            return column == target.name
        case _:
            return False


def _columns(node: Any) -> Iterator[str]:
    """Yield the columns without a table name in a clause; inner queries are left out."""
    match node:
        case tuple():
            for part in node:
                yield from _columns(part)
        case pg.ColumnRef(fields=(pg.String(sval=str(column)),)):
            yield column
        case pg.SelectStmt():
            pass
        case pg.Node():
            for attribute in node:
                yield from _columns(getattr(node, attribute))
        case _:
            pass


def _is_condition(node: Any) -> bool:
    match node:
        case pg.NullTest() | pg.BoolExpr() | pg.BooleanTest() | pg.SubLink(subLinkType=0):
            return True
        case pg.A_Expr(kind=kind, name=(*_, pg.String(sval=operator))):
            return operator in COMPARISONS or kind not in {A_Expr_Kind.AEXPR_OP, A_Expr_Kind.AEXPR_NULLIF}
        case _:
            return False
