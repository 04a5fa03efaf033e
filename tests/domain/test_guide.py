"""Where what the guide says comes from."""

import pytest

from bot.domain.guide import SOURCES, GuideTopic


@pytest.mark.parametrize("topic", GuideTopic)
def test_every_topic_has_a_date_and_a_source(topic: GuideTopic) -> None:
    sources = SOURCES[topic]
    assert any(source.year for source in sources)
    assert all(source.year is None or 2015 <= source.year <= 2026 for source in sources)
    assert all(source.month is None or 1 <= source.month <= 12 for source in sources)


def test_only_help_pages_are_linked_and_those_are_upworks() -> None:
    linked = [source for sources in SOURCES.values() for source in sources if source.url]
    assert all((source.url or "").startswith("https://support.upwork.com/hc/en-us/") for source in linked)
    assert {source.official for source in linked} == {True}
