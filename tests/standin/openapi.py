"""Check the bot's requests against Discord's published description of its API.

``discord-api.json`` beside this file is the part of that description that the stand-in needs; cutting.py makes it.
"""

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Self

from jsonschema import Draft202012Validator, ValidationError

from tests.standin.payloads import Json

KEPT = Path(__file__).parent / "discord-api.json"
JSON_TYPE = "application/json"
MOST_BODIES = 100
"""Bodies whose violations are remembered; that of all commands takes long, and is the same for each bot that starts."""
_FLAG = {"type": "boolean"}
# Fields that the description lacks: Discord documents them elsewhere, or accepts them from discord.py in every edit.
LEFT_OUT = {
    "ApplicationCommandUpdateRequest": {"nsfw": _FLAG},
    "IncomingWebhookUpdateForInteractionCallbackRequestPartial": {"tts": _FLAG},
    "IncomingWebhookUpdateRequestPartial": {"tts": _FLAG},
    "MessageEditRequestPartial": {"tts": _FLAG},
}


class Description:
    """Discord's description of its API, as a validator of request bodies."""

    def __init__(self, document: Json) -> None:
        self._components = document["components"]
        for name, more in LEFT_OUT.items():
            self._components["schemas"][name]["properties"] |= more
        self._components["schemas"]["SnowflakeType"]["type"] = ["string", "integer"]  # Discord accepts both
        _close(self._components)
        self._operations = [
            (re.compile(re.sub(r"{[^/]+}", "[^/]+", path)), method.upper(), operation)
            for path, operations in document["paths"].items()
            for method, operation in operations.items()
        ]
        # A path without a parameter at some place (…/@original) goes before one with it.
        self._operations.sort(key=lambda operation: operation[0].pattern.count("[^/]+"))
        self._validators: dict[int, Draft202012Validator] = {}
        self._remembered_problems = lru_cache(MOST_BODIES)(self._body_problems)

    @classmethod
    @cache
    def kept(cls) -> Self:
        """Return the description in ``discord-api.json``; it is read once."""
        return cls(json.loads(KEPT.read_text("utf-8")))

    def problems(self, method: str, path: str, body: Any) -> list[str]:
        """Return a line for each violation in the body of a request; empty if the description allows the body."""
        for number, (pattern, its_method, _) in enumerate(self._operations):
            if its_method == method and pattern.fullmatch(path):
                return self._remembered_problems(number, json.dumps(body))
        return [f"there is no {method} {path}"]

    def _body_problems(self, number: int, body: str) -> list[str]:
        """Return the violations in a body, as JSON, of the operation with this number."""
        return [
            f"{'.'.join(map(str, leaf.absolute_path))}: {leaf.message[-300:]}"
            for error in self._validator(number).iter_errors(json.loads(body))
            for leaf in [_leaf(error)]
        ]

    def _validator(self, number: int) -> Draft202012Validator:
        if number not in self._validators:
            schema = self._operations[number][2]["requestBody"]["content"][JSON_TYPE]["schema"]
            self._validators[number] = Draft202012Validator({**schema, "components": self._components})
        return self._validators[number]


def _close(schema: Any) -> None:
    """Forbid fields that an object's schema doesn't name."""
    if isinstance(schema, dict):
        if "properties" in schema and schema.get("type") == "object":
            schema.setdefault("additionalProperties", False)
        for part in schema.values():
            _close(part)
    elif isinstance(schema, list):
        for part in schema:
            _close(part)


def _leaf(error: ValidationError) -> ValidationError:
    """Return the most useful error: among alternatives the one for the component's own type, else the deepest one."""
    if not error.context:
        return error
    others = {inner.schema_path[0] for inner in error.context if _other_type(inner, error)}
    meant = [inner for inner in error.context if inner.schema_path[0] not in others] or error.context
    return max((_leaf(inner) for inner in meant), key=lambda leaf: len(leaf.absolute_path))


def _other_type(inner: ValidationError, outer: ValidationError) -> bool:
    """Return True if the error only says that this alternative is for another type of component, or for null."""
    if inner.validator == "type":
        return inner.absolute_path == outer.absolute_path
    return inner.validator == "enum" and list(inner.absolute_path) == [*outer.absolute_path, "type"]
