"""How values travel between Python and PostgreSQL: each integer as 64 bits, a bool as 0 or 1, sums as integers."""

from typing import Any

from psycopg.abc import AdaptContext, Buffer
from psycopg.adapt import Loader
from psycopg.types.numeric import FloatDumper, Int8Dumper
from psycopg.types.string import StrDumper

_LEAST, _MOST = -(1 << 63), (1 << 63) - 1


class _IntDumper(Int8Dumper):
    """Writes an integer of 64 bits. Raises OverflowError for a larger one, as SQLite's driver does."""

    def dump(self, obj: Any) -> Buffer | None:
        if not _LEAST <= obj <= _MOST:
            raise OverflowError("an integer has more than 64 bits")
        return super().dump(obj)


class _BoolDumper(Int8Dumper):
    """Writes a bool as 0 or 1, as SQLite keeps it."""

    def dump(self, obj: Any) -> Buffer | None:
        return super().dump(int(obj))


class _TextDumper(StrDumper):
    """Writes a text. PostgreSQL keeps no NUL character, so each becomes the replacement character."""

    def dump(self, obj: str) -> Buffer | None:
        return super().dump(obj.replace("\0", "\ufffd") if "\0" in obj else obj)


class _FloatDumper(FloatDumper):
    """Writes a float without a type, so that a column of integers refuses it instead of rounding it."""

    oid = 0


class _SumLoader(Loader):
    """Reads a NUMERIC, which is what PostgreSQL makes of a sum of integers: an int where it is whole, else a float."""

    def load(self, data: Buffer) -> int | float:
        text = bytes(data)
        return float(text) if b"." in text else int(text)


def adapt(context: AdaptContext) -> None:
    """Let a connection write and read values as the store's functions expect them."""
    adapters = context.adapters
    assert adapters is not None
    adapters.register_dumper(int, _IntDumper)
    adapters.register_dumper(bool, _BoolDumper)
    adapters.register_dumper(float, _FloatDumper)
    adapters.register_dumper(str, _TextDumper)
    adapters.register_loader("numeric", _SumLoader)
