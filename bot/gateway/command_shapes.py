"""Compare the commands that Discord has registered with those of this version, by what people see and type."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

Payload = Mapping[str, Any]
GROUPING = {1, 2}
"""Discord's numbers of the options that are subcommands and groups."""


def differences(ours: Sequence[Payload], registered: Sequence[Payload]) -> list[str]:
    """Return a few words for each command that is missing, superfluous or different at Discord; empty for none.

    Both are commands in the form of Discord's API. Translations and permissions aren't compared.
    """
    here, there = dict(_shapes(ours)), dict(_shapes(registered))
    missing = [f"{name} is missing" for name in here if name not in there]
    changed = [f"{name} differs" for name in here if name in there and here[name] != there[name]]
    return [*missing, *changed, *(f"{name} is no longer ours" for name in there if name not in here)]


def _shapes(payloads: Sequence[Payload], before: str = "") -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield (full name, shape) of each command, where a group's subcommands stand for the group."""
    for payload in payloads:
        is_slash = bool(before) or payload.get("type", 1) == 1
        name = f"{before}{payload['name']}" if before or not is_slash else f"/{payload['name']}"
        options = cast(Sequence[Payload], payload.get("options") or ())
        inner = [option for option in options if option["type"] in GROUPING]
        if inner:
            yield from _shapes(inner, f"{name} ")
        else:
            yield name, (payload.get("description") or "", tuple(_option(option) for option in options))


def _option(option: Payload) -> tuple[Any, ...]:
    """Return what a person sees of an option and may fill in."""
    choices = tuple((choice["name"], choice["value"]) for choice in option.get("choices") or ())
    bounds = tuple(option.get(name) for name in ("min_value", "max_value", "min_length", "max_length"))
    flags = bool(option.get("required")), bool(option.get("autocomplete"))
    return option["type"], option["name"], option.get("description"), flags, bounds, choices
