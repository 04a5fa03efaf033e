"""Cut ``discord-api.json`` out of a new version of Discord's description of its API: the part that the stand-in needs.

    python -m tests.standin.cutting WHOLE_DESCRIPTION.json

The whole description is ``specs/openapi.json`` of github.com/discord/discord-api-spec (MIT).
"""

import json
import sys
from pathlib import Path
from typing import Any

from tests.standin.openapi import JSON_TYPE, KEPT
from tests.standin.payloads import Json

SCHEMAS = "#/components/schemas/"
OPERATIONS = (
    ("post", "/interactions/{interaction_id}/{interaction_token}/callback"),
    ("post", "/webhooks/{webhook_id}/{webhook_token}"),
    ("patch", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
    ("patch", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"),
    ("post", "/users/@me/channels"),
    ("post", "/channels/{channel_id}/messages"),
    ("patch", "/channels/{channel_id}/messages/{message_id}"),
    ("post", "/applications/{application_id}/commands"),
    ("put", "/applications/{application_id}/commands"),
    ("post", "/applications/{application_id}/guilds/{guild_id}/commands"),
    ("put", "/applications/{application_id}/guilds/{guild_id}/commands"),
)


def cut(whole: Json) -> Json:
    """Return the request bodies of ``OPERATIONS`` and all schemas that they refer to, directly or indirectly."""
    paths: dict[str, Json] = {}
    for method, path in OPERATIONS:
        body = whole["paths"][path][method]["requestBody"]["content"][JSON_TYPE]
        paths.setdefault(path, {})[method] = {"requestBody": {"content": {JSON_TYPE: body}}}
    schemas: Json = {}
    _gather(paths, whole["components"]["schemas"], schemas)
    about = {name: whole[name] for name in ("openapi", "info")}
    return {**about, "paths": paths, "components": {"schemas": dict(sorted(schemas.items()))}}


def _gather(part: Any, every: Json, schemas: Json) -> None:
    """Add to ``schemas`` each schema of ``every`` that ``part`` refers to, directly or indirectly."""
    if isinstance(part, list):
        for one in part:
            _gather(one, every, schemas)
    if isinstance(part, dict):
        name = str(part.get("$ref", "")).removeprefix(SCHEMAS)
        if name and name not in schemas:
            schemas[name] = every[name]
            _gather(schemas[name], every, schemas)
        for one in part.values():
            _gather(one, every, schemas)


if __name__ == "__main__":
    description = cut(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    KEPT.write_text(json.dumps(description, indent=1) + "\n", "utf-8")
