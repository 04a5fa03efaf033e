"""Collect the figures of ``/metrics`` in Prometheus's text format; no figure is about a single member."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.store.engine.spans import Span, warn_when_long
from bot.store.messages.backlog import Queue

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
"""Upper bounds of the histogram's buckets."""
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Transactions:
    """Durations and rows of the database's transactions, by name."""

    def __init__(self) -> None:
        labels = ["transaction", "door"]
        self._seconds = Histogram(
            "connects_transaction_seconds",
            "Durations of transactions.",
            labels,
            buckets=SECONDS,
            registry=None,
        )
        self._rows = Counter(
            "connects_transaction_rows", "Rows that transactions read or changed.", labels, registry=None
        )
        self._labelled: dict[tuple[str, str], tuple[Histogram, Counter]] = {}

    def observe(self, span: Span) -> None:
        """Count a finished transaction, and log it if it was long. May be called from any thread."""
        warn_when_long(span)
        labels = (span.name, span.door)
        if labels not in self._labelled:  # prometheus_client's own look-up is slower than most reads
            self._labelled[labels] = self._seconds.labels(*labels), self._rows.labels(*labels)
        seconds, rows = self._labelled[labels]
        seconds.observe(span.seconds)
        rows.inc(span.rows)

    @property
    def collectors(self) -> Sequence[Collector]:
        """Return what a registry of Prometheus collects."""
        return self._seconds, self._rows


@dataclass(frozen=True, slots=True)
class BotState:
    """The state of the bot at one moment; durations are seconds.

    ``heartbeats``: by shard, since Discord acknowledged the last heartbeat. ``failing``: accounts and servers in which the
    sweep fails. ``long_work``: functions that run or wait in the processes for long work. ``chores``: runs by name and
    outcome. ``since_done``: by chore, since its last good run; a chore without one is left out. ``queues``: None if the
    database didn't answer in time.
    """

    guilds: int = 0
    is_ready: bool = False
    heartbeats: Mapping[int, float] | None = None
    failing: int = 0
    long_work: int = 0
    chores: Mapping[tuple[str, str], int] | None = None
    since_done: Mapping[str, float] | None = None
    queues: Sequence[Queue] | None = None


class Metrics(Collector):
    """The page of ``/metrics``.

    ``read`` returns the state of the bot at each request. ``counted``: the counters and histograms that the bot's parts
    keep themselves. Figures of the process (memory, CPU, open files) are added where the platform tells them.
    """

    def __init__(self, read: Callable[[], Awaitable[BotState]], *counted: Collector) -> None:
        self._read = read
        self._reading = BotState()
        self._registry = CollectorRegistry(auto_describe=False)
        for collector in (self, *counted):
            self._registry.register(collector)
        ProcessCollector(registry=self._registry)

    async def page(self) -> bytes:
        """Return the page, encoded as UTF-8."""
        self._reading = await self._read()
        return generate_latest(self._registry)

    def collect(self) -> Iterable[Metric]:
        """Yield the figures of the last reading, as prometheus_client asks for them."""
        reading = self._reading
        yield _gauge("connects_guilds", "Servers that the bot is in.", [], {(): reading.guilds})
        yield _gauge("connects_ready", "1 while commands are answered, else 0.", [], {(): reading.is_ready})
        yield _gauge(
            "connects_heartbeat_age_seconds",
            "Since Discord acknowledged a shard's last heartbeat.",
            ["shard"],
            {(str(shard),): age for shard, age in (reading.heartbeats or {}).items()},
        )
        yield _gauge(
            "connects_failing", "Accounts and servers in which the sweep fails.", [], {(): reading.failing}
        )
        yield _gauge(
            "connects_long_work",
            "Long functions that run or wait for a process.",
            [],
            {(): reading.long_work},
        )
        chores = CounterMetricFamily(
            "connects_chores", "Runs of the scheduled chores.", labels=["chore", "outcome"]
        )
        for (chore, outcome), count in sorted((reading.chores or {}).items()):
            chores.add_metric([chore, outcome], count)
        yield chores
        yield _gauge(
            "connects_chore_age_seconds",
            "Since the last good run of a chore.",
            ["chore"],
            {(chore,): age for chore, age in (reading.since_done or {}).items()},
        )
        queues = reading.queues or ()
        yield _gauge(
            "connects_queue_rows",
            "Due work that waits, counted up to 10000.",
            ["queue"],
            {(queue.name,): queue.rows for queue in queues},
        )
        yield _gauge(
            "connects_queue_lag_seconds",
            "How long the longest waiting due work has waited.",
            ["queue"],
            {(queue.name,): queue.lag_ms / 1000 for queue in queues},
        )


def _gauge(
    name: str, meaning: str, labels: Sequence[str], values: Mapping[tuple[str, ...], float]
) -> GaugeMetricFamily:
    """Return a gauge with its values by labels."""
    gauge = GaugeMetricFamily(name, meaning, labels=labels)
    for label_values, value in values.items():
        gauge.add_metric(label_values, value)
    return gauge
