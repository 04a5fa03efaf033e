"""Convert rows to values and values to rows by the names of a class's fields.

A `RowReader` makes a SELECT list and the value of a row from the same fields; a `RowWriter` makes the columns of an
INSERT or UPDATE and their contents. Each compiles one function per class, which is as fast as a call written by hand.
This module knows how SQLite keeps a value: a date as ISO text, a bool as 0 or 1, a dict as JSON.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, cast, get_args, get_origin, get_type_hints

from bot.store.engine.database import Row, SqlValue

T = TypeVar("T")
_AS_STORED = (int, str, float, bytes)


class RowReader(Generic[T]):
    """Reads rows as values of a dataclass or named tuple.

    ``columns`` is the SELECT list: a column for each field, in the order of the fields, those of a nested class among them.
    A column has its field's name, unless ``sources`` names another; ``table`` is put before each plain name. A source that
    is no plain name (``COALESCE(job.title, '')``) is taken as is.

    Fields ``without`` keep their defaults.

    E.g. ``RowReader(Take, "take").columns`` is ``take.lot_id, take.amount``.

    Raises TypeError when made with a source for a field that the class doesn't have, or for a class with a field that
    has no known form in a row.
    """

    __slots__ = ("columns", "value")

    def __init__(
        self, cls: type[T], table: str = "", /, *, without: Collection[str] = (), **sources: str
    ) -> None:
        compiled = _Compilation(table, sources, without)
        construction = compiled.construct(cls)
        compiled.refuse_unused()
        cells = "".join(f"{cell}, " for cell in compiled.cells.values())
        self.columns = ", ".join(compiled.cells)
        self.value: Callable[[Row], T] = _function(
            "row", f"({cells}) = row; return {construction}", compiled.scope
        )
        """Return the value of one row. Raises ValueError for a row of another length and for a text that the enum lacks."""

    def values(self, rows: Iterable[Row]) -> list[T]:
        """Return the value of each row."""
        value = self.value
        return [value(row) for row in rows]

    def optional(self, row: Row | None) -> T | None:
        """Return the value of a row, None for no row."""
        return None if row is None else self.value(row)


class RowWriter(Generic[T]):
    """Writes values of a dataclass or named tuple.

    ``names``: the columns (``cost, boost``); ``marks``: as many question marks (``?, ?``); ``assignments``: for an UPDATE
    (``cost = ?, boost = ?``); ``excluded``: for ON CONFLICT DO UPDATE SET (``cost = excluded.cost, …``). ``cells`` returns
    the parameters for the question marks. Fields ``without`` are left out; ``columns`` renames a field's column.

    Raises TypeError when made with a name that is no field.
    """

    __slots__ = ("assignments", "cells", "excluded", "marks", "names")

    def __init__(self, cls: type[T], /, *, without: Collection[str] = (), **columns: str) -> None:
        scope: dict[str, Any] = {"dumped": json.dumps}
        unused = {*without, *columns}
        names: list[str] = []
        cells: list[str] = []
        for path, name, annotation in _leaves(cls, "value"):
            unused.discard(name)
            if name not in without:
                names.append(columns.get(name, name))
                cells.append(_written(annotation, path))
        if unused:
            raise TypeError(f"{cls.__name__} has no field {', '.join(sorted(unused))}")
        self.names = ", ".join(names)
        self.marks = ", ".join("?" * len(names))
        self.assignments = ", ".join(f"{name} = ?" for name in names)
        self.excluded = ", ".join(f"{name} = excluded.{name}" for name in names)
        self.cells: Callable[[T], tuple[SqlValue, ...]] = _function(
            "value", f"return ({', '.join(cells)},)", scope
        )
        """Return the contents of the columns of a value, in the order of ``names``."""


def in_list(members: Iterable[StrEnum]) -> str:
    """Return the texts of an enum's members for a condition, in a fixed order: ``('boost', 'spend')`` after IN."""
    quoted = (f"'{text}'" for text in sorted(members))
    return f"({', '.join(quoted)})"


class _Compilation:
    """A `RowReader` while it is compiled. ``cells`` is the variable of each column, ``scope`` the names in the code."""

    def __init__(self, table: str, sources: dict[str, str], without: Collection[str]) -> None:
        self.cells: dict[str, str] = {}
        self.scope: dict[str, Any] = {"day": date.fromisoformat, "loaded": json.loads}
        self._table = table
        self._sources = sources
        self._without = without
        self._unused = {*sources, *without}

    def construct(self, cls: type[Any]) -> str:
        """Return the code that makes a value of ``cls`` from the cells."""
        parts: list[str] = []
        has_gap = False
        for name, annotation in _fields(cls):
            if name in self._without:
                self._unused.discard(name)
                has_gap = True
                continue
            is_nested = _is_nested(annotation)
            part = self.construct(annotation) if is_nested else self._converted(annotation, self._cell(name))
            parts.append(f"{name}={part}" if has_gap else part)
        return f"{self._bound(cls)}({', '.join(parts)})"

    def refuse_unused(self) -> None:
        """Raise TypeError where a source or an exclusion names no field."""
        if self._unused:
            raise TypeError(f"no field is called {', '.join(sorted(self._unused))}")

    def _cell(self, name: str) -> str:
        self._unused.discard(name)
        column = self._sources.get(name, name)
        if self._table and column.isidentifier():
            column = f"{self._table}.{column}"
        return self.cells.setdefault(column, f"cell{len(self.cells)}")

    def _bound(self, value: Any) -> str:
        name = f"bound{len(self.scope)}"
        self.scope[name] = value
        return name

    def _converted(self, annotation: Any, cell: str) -> str:
        kinds = _kinds(annotation)
        if NoneType in kinds:
            kinds.remove(NoneType)
            inner = self._of_kinds(kinds, cell)
            return cell if inner == cell else f"(None if {cell} is None else {inner})"
        return self._of_kinds(kinds, cell)

    def _of_kinds(self, kinds: list[Any], cell: str) -> str:
        if all(isinstance(kind, type) and issubclass(kind, StrEnum) for kind in kinds):
            return f"{self._bound(_Members(kinds))}[{cell}]"
        match kinds:
            case [kind] if kind is bool:
                return f"{cell} != 0"
            case [kind] if kind in _AS_STORED or kind is Any:
                return cell
            case [kind] if kind is date:
                return f"day({cell})"
            case [kind] if get_origin(kind) is dict:
                return f"loaded({cell})"
            case _:
                raise TypeError(f"no row holds {' | '.join(map(str, kinds))}")


class _Members(dict[str, StrEnum]):
    """Members of enums by their text; where two enums share a text, the member of the first."""

    def __init__(self, enums: Iterable[type[StrEnum]]) -> None:
        super().__init__()
        for enum in enums:
            for member in enum:
                self.setdefault(member.value, member)

    def __missing__(self, text: str) -> StrEnum:
        raise ValueError(f"{text!r} is none of {', '.join(self)}")


def _written(annotation: Any, path: str) -> str:
    """Return the code that makes a cell of the value at ``path``."""
    kinds = _kinds(annotation)
    optional = NoneType in kinds
    [kind, *_] = [kind for kind in kinds if kind is not NoneType]
    if kind is bool:
        code = f"int({path})"
    elif kind is date:
        code = f"{path}.isoformat()"
    elif isinstance(kind, type) and issubclass(kind, StrEnum):
        code = f"str({path})"  # sqlite3 takes several times as long for a subclass of str
    elif get_origin(kind) is dict:
        code = f"dumped({path})"
    else:
        return path
    return f"None if {path} is None else {code}" if optional else code


def _leaves(cls: type[Any], path: str) -> Iterator[tuple[str, str, Any]]:
    """Yield the path, name and annotation of each field, of nested values too."""
    for name, annotation in _fields(cls):
        if _is_nested(annotation):
            yield from _leaves(annotation, f"{path}.{name}")
        else:
            yield f"{path}.{name}", name, annotation


def _fields(cls: type[Any]) -> list[tuple[str, Any]]:
    """Return the name and annotation of each field of a dataclass or named tuple."""
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls)] if is_dataclass(cls) else cast(Any, cls)._fields
    return [(name, hints[name]) for name in names]


def _is_nested(annotation: Any) -> bool:
    """Return True for a dataclass or named tuple, whose fields have columns of their own."""
    return is_dataclass(annotation) or hasattr(annotation, "_fields")


def _kinds(annotation: Any) -> list[Any]:
    """Return the parts of a union, else the annotation alone."""
    return list(get_args(annotation)) if isinstance(annotation, UnionType) else [annotation]


def _function(argument: str, body: str, scope: dict[str, Any]) -> Any:
    """Return the function of one argument with this body, which is made of fields' names and this module's words only."""
    exec(f"def compiled({argument}): {body}", scope)  # noqa: S102
    return scope["compiled"]
