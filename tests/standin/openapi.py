"""Checks requests against Discord's published description of its API, where there is a copy.

``CONNECTS_DISCORD_OPENAPI`` names the file (``specs/openapi.json`` of github.com/discord/discord-api-spec). Without it
the stand-in's own checks stand alone, so that the suite needs no download. jsonschema is only needed for this.
"""

import importlib
import json
import os
import re
from pathlib import Path
from typing import Any, Self

from tests.standin.payloads import Json

VARIABLE = "CONNECTS_DISCORD_OPENAPI"
# Documented by Discord, and missing in the description.
LEFT_OUT = {"ApplicationCommandUpdateRequest": {"nsfw": {"type": "boolean"}}}


class Description:
    def __init__(self, document: Json) -> None:
        self._components = document["components"]
        for name, more in LEFT_OUT.items():
            self._components["schemas"][name]["properties"] |= more
        self._components["schemas"]["SnowflakeType"]["type"] = ["string", "integer"]  # Discord reads both
        _close(self._components)
        self._operations = [
            (re.compile(re.sub(r"{[^/]+}", "[^/]+", path)), method.upper(), operation)
            for path, operations in document["paths"].items()
            for method, operation in operations.items()
            if isinstance(operation, dict)
        ]
        # A path without a parameter at some place (…/@original) goes before one with it.
        self._operations.sort(key=lambda found: found[0].pattern.count("[^/]+"))
        self._validators: dict[str, Any] = {}
        self.checked = 0
        """How many bodies were looked at."""

    @classmethod
    def from_environment(cls) -> Self | None:
        path = os.environ.get(VARIABLE)
        return cls(json.loads(Path(path).read_text("utf-8"))) if path else None

    def problems(self, method: str, path: str, body: Any) -> list[str]:
        """Why Discord's description doesn't allow this body there."""
        for pattern, its_method, operation in self._operations:
            if its_method == method and pattern.fullmatch(path):
                return self._body_problems(f"{method} {pattern.pattern}", operation, body)
        return [f"there is no {method} {path}"]

    def _body_problems(self, name: str, operation: Json, body: Any) -> list[str]:
        if "requestBody" not in operation:
            return []
        self.checked += 1
        errors = self._validator(name, operation).iter_errors(body)
        return [
            f"{'.'.join(map(str, leaf.absolute_path))}: {leaf.message[-300:]}"
            for error in errors
            for leaf in [_leaf(error)]
        ]

    def _validator(self, name: str, operation: Json) -> Any:
        if name not in self._validators:
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            whole = {**schema, "components": self._components}
            self._validators[name] = importlib.import_module("jsonschema").Draft202012Validator(whole)
        return self._validators[name]


def _close(schema: Any) -> None:
    """Let every object take the fields that it names and no other."""
    if isinstance(schema, dict):
        if "properties" in schema and schema.get("type") == "object":
            schema.setdefault("additionalProperties", False)
        for part in schema.values():
            _close(part)
    elif isinstance(schema, list):
        for part in schema:
            _close(part)


def _leaf(error: Any) -> Any:
    """The most telling reason: of alternatives the one for the component's own type, else what got furthest."""
    if not error.context:
        return error
    others = {inner.schema_path[0] for inner in error.context if _other_type(inner, error)}
    meant = [inner for inner in error.context if inner.schema_path[0] not in others] or error.context
    return max((_leaf(inner) for inner in meant), key=lambda leaf: len(leaf.absolute_path))


def _other_type(inner: Any, outer: Any) -> bool:
    """It says that this alternative is for another type of component."""
    return inner.validator == "enum" and list(inner.absolute_path) == [*outer.absolute_path, "type"]
