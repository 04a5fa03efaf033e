"""Let members of the simulated Discord use it in other languages; simcord itself sends every interaction in English."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from simcord import interactions

from tests.cogs.world import Actor


@contextmanager
def discord_in(locale: str, *actors: Actor) -> Iterator[None]:
    """Send the interactions of these members, of everybody where none is named, with this locale."""
    original = interactions.base_payload
    ids = {actor.id for actor in actors}

    def with_locale(*args: Any, **kwargs: Any) -> Any:
        record, payload = original(*args, **kwargs)
        if not ids or kwargs["user_id"] in ids:
            payload["locale"] = locale
        return record, payload

    interactions.base_payload = with_locale
    try:
        yield
    finally:
        interactions.base_payload = original
