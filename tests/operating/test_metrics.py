"""The page for Prometheus, read back by Prometheus's own parser."""

from collections import Counter

from prometheus_client.parser import text_string_to_metric_families

from bot.operating.metrics import Metrics


def samples(metrics: Metrics) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    families = text_string_to_metric_families(metrics.page().decode())
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in families
        for sample in family.samples
    }


def test_each_figure_is_the_one_of_the_moment() -> None:
    interactions: Counter[str] = Counter()
    chores: Counter[tuple[str, str]] = Counter()
    guilds = [1, 2]
    metrics = Metrics(interactions, chores, lambda: len(guilds), lambda: bool(guilds))
    assert samples(metrics) == {("connects_guilds", ()): 2, ("connects_ready", ()): 1}
    interactions.update(answered=3, refused=1)
    chores["sweep", "failed"] += 2
    guilds.clear()
    assert samples(metrics) == {
        ("connects_interactions_total", (("outcome", "answered"),)): 3,
        ("connects_interactions_total", (("outcome", "refused"),)): 1,
        ("connects_chores_total", (("chore", "sweep"), ("outcome", "failed"))): 2,
        ("connects_guilds", ()): 0,
        ("connects_ready", ()): 0,
    }
