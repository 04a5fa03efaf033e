"""What a check of `python -m bot doctor` returns."""

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """How a checked thing is.

    ``REMARK``: it works, and the operator should know something. ``TROUBLE``: it doesn't work. ``UNKNOWN``: it couldn't be
    checked.
    """

    FINE = "fine"
    REMARK = "remark"
    TROUBLE = "trouble"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What a check found, in words without any secret. ``remedy``: what to do, empty where nothing is to be done."""

    check: str
    grade: Grade
    words: str
    remedy: str = ""
