"""Count the interactions by command and outcome, and measure how long acknowledgements and whole answers take.

An interaction is counted once, when the work on it has ended: ``begin`` starts its measurement, ``acknowledge`` notes the
first answer that Discord has accepted, ``note`` an outcome other than ANSWERED, and ``end`` counts it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from time import perf_counter
from typing import Any

import discord
from prometheus_client import Counter, Histogram
from prometheus_client.registry import Collector

SECONDS = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 15, 60)
"""Upper bounds of the histograms' buckets; Discord waits three seconds for an acknowledgement."""
UNKNOWN = "unknown"
"""The name of an interaction that fits no command, button, menu or form of the bot: old or forged."""
SUGGESTIONS = "suggestions"
_MEASURED = "measured"
_ACTION = "action"


class InteractionOutcome(StrEnum):
    """How an interaction ended.

    ``REFUSED``: with a sentence that says why. ``FAILED``: with a fault of the bot, which the log has. ``LOST``: Discord no
    longer took an answer. ``STOPPED``: the bot was stopping.
    """

    ANSWERED = "answered"
    REFUSED = "refused"
    FAILED = "failed"
    LOST = "lost"
    STOPPED = "stopped"


@dataclass(slots=True)
class _Measured:
    """The measurement of an interaction, in seconds of `perf_counter`; ``acknowledged_at`` is None until then."""

    began_at: float
    acknowledged_at: float | None = None
    outcome: InteractionOutcome = InteractionOutcome.ANSWERED


class InteractionFigures:
    """The counts and durations of a bot's interactions since its start, for Prometheus."""

    def __init__(self) -> None:
        self._count = Counter(
            "connects_interactions",
            "Interactions by command, button, menu or form, and by outcome.",
            ["command", "outcome"],
            registry=None,
        )
        self._acknowledged = Histogram(
            "connects_acknowledgement_seconds",
            "From an interaction's arrival until Discord has accepted its first answer.",
            buckets=SECONDS,
            registry=None,
        )
        self._answered = Histogram(
            "connects_answer_seconds",
            "From an interaction's arrival until the work on it has ended.",
            buckets=SECONDS,
            registry=None,
        )
        self._labelled: dict[tuple[str, InteractionOutcome], Counter] = {}

    @property
    def collectors(self) -> Sequence[Collector]:
        """Return what a registry of Prometheus collects."""
        return self._count, self._acknowledged, self._answered

    def end(self, interaction: discord.Interaction[Any]) -> None:
        """Count an interaction and its durations; a second call does nothing."""
        measured: _Measured | None = interaction.extras.pop(_MEASURED, None)
        if measured is None:
            return
        labels = name_of(interaction), measured.outcome
        if labels not in self._labelled:  # prometheus_client's own look-up is slower
            self._labelled[labels] = self._count.labels(*labels)
        self._labelled[labels].inc()
        self._answered.observe(perf_counter() - measured.began_at)
        if measured.acknowledged_at is not None:
            self._acknowledged.observe(measured.acknowledged_at - measured.began_at)


def begin(interaction: discord.Interaction[Any]) -> None:
    """Begin to measure an interaction; a request that goes on after an interruption is measured anew."""
    interaction.extras[_MEASURED] = _Measured(perf_counter())


def acknowledge(interaction: discord.Interaction[Any]) -> None:
    """Note that Discord has accepted an answer; only the first call counts."""
    measured: _Measured | None = interaction.extras.get(_MEASURED)
    if measured is not None and measured.acknowledged_at is None:
        measured.acknowledged_at = perf_counter()


def note(interaction: discord.Interaction[Any], outcome: InteractionOutcome) -> None:
    """Note how an interaction ends; without a call it counts as ANSWERED."""
    measured: _Measured | None = interaction.extras.get(_MEASURED)
    if measured is not None:
        measured.outcome = outcome


def name_action(interaction: discord.Interaction[Any], kind: str, verb: str) -> None:
    """Give a pressed button, a menu or a form the name of its method, e.g. ``button undo``."""
    interaction.extras[_ACTION] = f"{kind} {verb}"


def name_command(interaction: discord.Interaction[Any], name: str) -> None:
    """Give a command its full name, e.g. ``job add``, once its data has been checked."""
    interaction.extras[_ACTION] = name


def name_of(interaction: discord.Interaction[Any]) -> str:
    """Return the name under which an interaction is counted: a command's, a method's, or UNKNOWN for a forged one.

    The names are those of the bot alone, so that nobody can make up new ones.
    """
    if interaction.type is discord.InteractionType.autocomplete:
        return SUGGESTIONS
    action = interaction.extras.get(_ACTION)
    return UNKNOWN if action is None else str(action)
