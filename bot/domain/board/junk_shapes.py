"""The parts of regular expressions, the letters and the currencies that the radar reads, from junk_rules/shapes.toml."""

import tomllib
from importlib.resources import files
from typing import Any

SHAPES: dict[str, Any] = tomllib.loads(
    (files("bot.domain.board") / "junk_rules" / "shapes.toml").read_text("utf-8")
)
