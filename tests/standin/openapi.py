"""Holds what the bot sends to Discord's published description of its API.

``discord-api.json`` beside this file is its part about the bodies that the stand-in takes: see cutting.py.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Self

from jsonschema import Draft202012Validator, ValidationError

from tests.standin.payloads import Json

KEPT = Path(__file__).parent / "discord-api.json"
JSON_TYPE = "application/json"
_FLAG = {"type": "boolean"}
# Missing in the description: documented by Discord elsewhere, or sent by discord.py with every edit and never minded.
LEFT_OUT = {
    "ApplicationCommandUpdateRequest": {"nsfw": _FLAG},
    "IncomingWebhookUpdateForInteractionCallbackRequestPartial": {"tts": _FLAG},
    "IncomingWebhookUpdateRequestPartial": {"tts": _FLAG},
    "MessageEditRequestPartial": {"tts": _FLAG},
}


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
        ]
        # A path without a parameter at some place (…/@original) goes before one with it.
        self._operations.sort(key=lambda found: found[0].pattern.count("[^/]+"))
        self._validators: dict[str, Draft202012Validator] = {}

    @classmethod
    @cache
    def kept(cls) -> Self:
        return cls(json.loads(KEPT.read_text("utf-8")))

    def problems(self, method: str, path: str, body: Any) -> list[str]:
        """Why Discord's description doesn't allow this body there."""
        for pattern, its_method, operation in self._operations:
            if its_method == method and pattern.fullmatch(path):
                return self._body_problems(f"{method} {pattern.pattern}", operation, body)
        return [f"there is no {method} {path}"]

    def _body_problems(self, name: str, operation: Json, body: Any) -> list[str]:
        return [
            f"{'.'.join(map(str, leaf.absolute_path))}: {leaf.message[-300:]}"
            for error in self._validator(name, operation).iter_errors(body)
            for leaf in [_leaf(error)]
        ]

    def _validator(self, name: str, operation: Json) -> Draft202012Validator:
        if name not in self._validators:
            schema = operation["requestBody"]["content"][JSON_TYPE]["schema"]
            self._validators[name] = Draft202012Validator({**schema, "components": self._components})
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


def _leaf(error: ValidationError) -> ValidationError:
    """The most telling reason: of alternatives the one for the component's own type, else what got furthest."""
    if not error.context:
        return error
    others = {inner.schema_path[0] for inner in error.context if _other_type(inner, error)}
    meant = [inner for inner in error.context if inner.schema_path[0] not in others] or error.context
    return max((_leaf(inner) for inner in meant), key=lambda leaf: len(leaf.absolute_path))


def _other_type(inner: ValidationError, outer: ValidationError) -> bool:
    """It says that this alternative is for another type of component, or for something else altogether: null."""
    if inner.validator == "type":
        return inner.absolute_path == outer.absolute_path
    return inner.validator == "enum" and list(inner.absolute_path) == [*outer.absolute_path, "type"]
