"""The figures behind ``/metrics``, in Prometheus's text format. None of them is about a person."""

from collections.abc import Callable, Iterable, Mapping

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics(Collector):
    """Counts that the running bot keeps by itself, read anew at each scrape.

    ``interactions`` counts how interactions ended, by outcome. ``chores`` counts the runs of the schedule's chores, by
    chore and outcome. ``guilds`` returns the number of servers, ``ready`` whether commands are answered.
    """

    def __init__(
        self,
        interactions: Mapping[str, int],
        chores: Mapping[tuple[str, str], int],
        guilds: Callable[[], int],
        ready: Callable[[], bool],
    ) -> None:
        self._interactions = interactions
        self._chores = chores
        self._guilds = guilds
        self._ready = ready
        self._registry = CollectorRegistry(auto_describe=False)
        self._registry.register(self)

    def collect(self) -> Iterable[Metric]:
        """Yield each figure of this moment."""
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
        """Return the whole page, as UTF-8."""
        return generate_latest(self._registry)
