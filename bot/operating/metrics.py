"""Collect the figures of ``/metrics`` in Prometheus's text format; no figure is about a single member."""

from collections.abc import Callable, Iterable, Mapping

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.store.engine.spans import Span, warn_when_long

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

    def register(self, registry: CollectorRegistry) -> None:
        """Add these figures to the page of ``registry``."""
        registry.register(self._seconds)
        registry.register(self._rows)


class Metrics(Collector):
    """The page of ``/metrics``, made of the running bot's own counts at each request.

    ``interactions``: the number of interactions by outcome. ``chores``: the runs of the periodic work by name and outcome.
    ``guilds`` returns the number of servers, ``ready`` whether the bot is connected. ``transactions``: their durations.
    """

    def __init__(
        self,
        interactions: Mapping[str, int],
        chores: Mapping[tuple[str, str], int],
        guilds: Callable[[], int],
        ready: Callable[[], bool],
        transactions: Transactions,
    ) -> None:
        self._interactions = interactions
        self._chores = chores
        self._guilds = guilds
        self._ready = ready
        self._registry = CollectorRegistry(auto_describe=False)
        self._registry.register(self)
        transactions.register(self._registry)

    def collect(self) -> Iterable[Metric]:
        """Yield the present figures, as prometheus_client asks for them."""
        interactions = CounterMetricFamily(
            "connects_interactions", "Interactions answered, refused and failed.", labels=["outcome"]
        )
        for outcome, count in sorted(self._interactions.items()):
            interactions.add_metric([outcome], count)
        yield interactions
        chores = CounterMetricFamily(
            "connects_chores", "Runs of the scheduled chores.", labels=["chore", "outcome"]
        )
        for (chore, outcome), count in sorted(self._chores.items()):
            chores.add_metric([chore, outcome], count)
        yield chores
        yield GaugeMetricFamily("connects_guilds", "Servers that the bot is in.", value=self._guilds())
        yield GaugeMetricFamily(
            "connects_ready", "1 while commands are answered, else 0.", value=self._ready()
        )

    def page(self) -> bytes:
        """Return the page, encoded as UTF-8."""
        return generate_latest(self._registry)
