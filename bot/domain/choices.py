"""Check that a text which people type or press names one of the members of an enumeration."""

from enum import StrEnum
from typing import TypeVar

from bot import errors

E = TypeVar("E", bound=StrEnum)


def checked_choice(kind: type[E], field: str, typed: str, name: str | None = None) -> E:
    """Return the member of ``kind`` whose value is ``name``, or ``typed`` where no ``name`` is given.

    Raises BadChoice, which names the command's option ``field`` and quotes ``typed``, if there is no such member.
    """
    try:
        return kind(typed if name is None else name)
    except ValueError:
        raise errors.BadChoice(field=field, given=typed) from None
