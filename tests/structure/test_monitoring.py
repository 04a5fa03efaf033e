"""The dashboard and the alarms ask for figures, labels and chores that the bot has."""

import json
import re
from pathlib import Path

import pytest
import yaml

from tests.structure.tree import ROOT

DASHBOARD, ALARMS = ROOT / "deploy" / "grafana.json", ROOT / "deploy" / "prometheus.rules.yml"
OPERATING = ROOT / "docs" / "operating.md"
FIGURE = re.compile(r"\b(?:connects|process)_\w+")
OF_HISTOGRAM = re.compile(r"_(?:bucket|sum|count)$")
OF_THE_PROCESS = {"process_resident_memory_bytes", "process_cpu_seconds_total"}


def asked(file: Path) -> list[str]:
    """Return every expression of a dashboard or of a file of alarms."""
    if file.suffix == ".json":
        panels = json.loads(file.read_text("utf-8"))["panels"]
        return [target["expr"] for panel in panels for target in panel["targets"]]
    groups = yaml.safe_load(file.read_text("utf-8"))["groups"]
    return [rule["expr"] for group in groups for rule in group["rules"]]


def documented() -> dict[str, set[str]]:
    """Return the figures that docs/operating.md explains, with their labels; a test compares them with the page."""
    rows = re.findall(r"^\| `(connects_\w+)(?:\{([^}]*)\})?` \|", OPERATING.read_text("utf-8"), re.MULTILINE)
    return {figure: set(labels.split(",")) - {""} for figure, labels in rows}


def named(expression: str) -> set[str]:
    """Return the figures in an expression, histograms by their own name."""
    return {OF_HISTOGRAM.sub("", figure) for figure in FIGURE.findall(expression)}


@pytest.mark.parametrize("file", [DASHBOARD, ALARMS], ids=lambda file: file.name)
def test_only_figures_of_the_page_are_asked_for(file: Path) -> None:
    figures = set().union(*map(named, asked(file)))
    assert figures - OF_THE_PROCESS - documented().keys() == set()


@pytest.mark.parametrize("file", [DASHBOARD, ALARMS], ids=lambda file: file.name)
def test_only_labels_of_a_figure_are_asked_for(file: Path) -> None:
    for expression in asked(file):
        labels = set().union(*(documented().get(figure, set()) for figure in named(expression)))
        used = set(re.findall(r"[{,]\s*(\w+)\s*[!=]", expression)) | {
            label.strip() for group in re.findall(r"by \(([^)]*)\)", expression) for label in group.split(",")
        }
        assert used - labels - {"le", "job"} == set(), expression


def test_each_figure_is_on_the_dashboard() -> None:
    shown = set().union(*map(named, asked(DASHBOARD)))
    assert documented().keys() - shown == set()


def test_panels_do_not_overlap() -> None:
    taken: dict[tuple[int, int], str] = {}
    for panel in json.loads(DASHBOARD.read_text("utf-8"))["panels"]:
        at = panel["gridPos"]
        for x in range(at["x"], at["x"] + at["w"]):
            for y in range(at["y"], at["y"] + at["h"]):
                assert x < 24
                assert taken.setdefault((x, y), panel["title"]) == panel["title"]


def test_each_alarm_says_what_to_do() -> None:
    for group in yaml.safe_load(ALARMS.read_text("utf-8"))["groups"]:
        for rule in group["rules"]:
            assert rule["annotations"].keys() == {"summary", "remedy"}
