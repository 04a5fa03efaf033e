"""Remember what fails in the sweeps, so that each failure is logged once, tried again ever more rarely, and not forgotten.

step = failures.step("settle", now)
step.attempt(tx, wallet_id, lambda: settle(tx, wallet_id, now))
step.end()
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import structlog

from bot.store.engine.database import TransactionLost, Tx

T = TypeVar("T")

log = structlog.get_logger(__name__)

FIRST_WAIT_MS = 60_000
"""The wait after the first failure; each further failure doubles the wait."""
LONGEST_WAIT_MS = 3_600_000
MOST_DOUBLINGS = 10


@dataclass(frozen=True, slots=True)
class _Failure:
    """The last error of a subject in words, the number of failures in a row, and when the next try is due (UTC ms)."""

    error: str
    times: int
    next_at: int


class Failures:
    """What failed last time, by step and subject: a wallet's or a server's id.

    Kept in memory only: a process that takes the sweeps over from another one tries everything again.
    """

    def __init__(self) -> None:
        self._failures: dict[tuple[str, int], _Failure] = {}

    def step(self, name: str, now: int) -> "SweepStep":
        """Begin a run of the step ``name`` at ``now`` (UTC ms)."""
        return SweepStep(self._failures, name, now)

    def subjects(self) -> list[tuple[str, int]]:
        """Return the step and the subject of everything that fails at present; empty if nothing does."""
        return sorted(self._failures)


class SweepStep:
    """One run of one step over all its subjects."""

    def __init__(self, failures: dict[tuple[str, int], _Failure], name: str, now: int) -> None:
        self._failures = failures
        self._name = name
        self._now = now
        self.failing: set[int] = set()
        """The subjects that failed in this run, that wait, or that are kept."""

    def waits(self, subject: int) -> bool:
        """Return True if the subject failed before and isn't to be tried again yet."""
        failure = self._failures.get((self._name, subject))
        # A clock that was set back must not prolong the wait.
        if failure is None or not self._now < failure.next_at <= self._now + LONGEST_WAIT_MS:
            return False
        self.failing.add(subject)
        return True

    def attempt(self, tx: Tx, subject: int, work: Callable[[], T]) -> T | None:
        """Return what ``work`` returns, which is done in a savepoint of its own.

        Returns None if the subject waits for a later try, or if the work fails, which is recorded. Raises TransactionLost
        where the database ends the whole transaction, which is no failure of the subject.
        """
        if self.waits(subject):
            return None
        try:
            with tx.savepoint():
                return work()
        except TransactionLost:
            raise
        except Exception as error:
            self.fail(subject, error)
            return None

    def keep(self, subject: int) -> None:
        """Leave what is known of the subject as it is, because this run doesn't try it; nothing for an unknown subject."""
        if (self._name, subject) in self._failures:
            self.failing.add(subject)

    def fail(self, subject: int, error: Exception) -> None:
        """Record that the subject failed; log the error if it isn't the same as last time."""
        last = self._failures.get((self._name, subject))
        times = 1 if last is None else last.times + 1
        wait = min(FIRST_WAIT_MS << min(times - 1, MOST_DOUBLINGS), LONGEST_WAIT_MS)
        words = f"{type(error).__name__}: {error}"
        self._failures[self._name, subject] = _Failure(words, times, self._now + wait)
        self.failing.add(subject)
        if last is None or last.error != words:
            log.error("sweep failed", step=self._name, subject=subject, exc_info=error)

    def end(self) -> None:
        """Forget, with a line in the log, the subjects that failed before and neither failed nor waited in this run."""
        for step, subject in list(self._failures):
            if step == self._name and subject not in self.failing:
                failure = self._failures.pop((step, subject))
                log.info("sweep works again", step=step, subject=subject, failures=failure.times)
