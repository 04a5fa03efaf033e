"""Open a form (Discord's modal) and read a submitted one; like a button, a form holds all its data in its custom id.

    form = Form(text.t("form-edit-job"), "job-edit", job.id)
    form.field("title", text.t("form-title"), value=job.title, longest=200)
    form.field("note", text.t("form-note"), lines=True, required=False)
    await open_form(interaction, form)

The method marked ``@on_form("job-edit")`` gets ``{"title": …, "note": …}`` and answers as a command does.
"""

from collections.abc import Iterator, Mapping
from typing import Any, cast

import discord
import structlog

from bot.gateway import figures
from bot.gateway.faults import FAULTS, RATE_LIMITED, SERVER_FAULT
from bot.ui.components import LONGEST_TEXT, Form

log = structlog.get_logger(__name__)

MOST_TRIES = 2
MOST_FIELDS = 40  # Discord's limit of components in a form
MOST_LEVELS = 3  # a field in a label or row is on the second


async def open_form(interaction: discord.Interaction, form: Form) -> None:
    """Open the form as the first answer, within three seconds; Discord shows no form after a deferral.

    A fault on Discord's side or a long rate limit is tried once more and then only logged, since nothing has been written
    yet. Raises discord.HTTPException if Discord refuses the form.
    """
    for _ in range(MOST_TRIES):
        try:
            await interaction.response.send_modal(form)
            figures.acknowledge(interaction)
            return
        except FAULTS as fault:
            status = fault.status if isinstance(fault, discord.HTTPException) else SERVER_FAULT
            if status < SERVER_FAULT and status != RATE_LIMITED:
                raise
            log.warning("form failed", error=repr(fault))


class BadForm(Exception):
    """The data of a submitted form isn't in the shape that Discord sends."""


def typed(data: Mapping[str, Any]) -> dict[str, str]:
    """Return the texts of a submitted form by field; several chosen values are joined by commas.

    Halves of characters, which no database takes, are dropped. Raises BadForm for data in another shape, and for more or
    longer fields than Discord's forms have.
    """
    fields = list(_fields(data.get("components"), MOST_LEVELS))
    if len(fields) > MOST_FIELDS or len({name for name, _ in fields}) < len(fields):
        raise BadForm
    return dict(fields)


def _fields(components: object, levels: int) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of the fields in these components and inside them, down to ``levels`` levels."""
    if not isinstance(components, list) or levels == 0:
        raise BadForm
    for component in cast(list[object], components):
        if not isinstance(component, Mapping):
            raise BadForm
        part = cast(Mapping[str, object], component)
        if "component" in part:
            yield from _fields([part["component"]], levels - 1)
        if "components" in part:
            yield from _fields(part["components"], levels - 1)
        if "custom_id" in part:
            yield _text(part["custom_id"]), _value(part)


def _value(field: Mapping[str, object]) -> str:
    """Return the typed text of a field, or its chosen values; empty where nothing was typed or chosen."""
    values = field.get("values")
    if values is None:
        return _text(field.get("value") or "")
    if not isinstance(values, list):
        raise BadForm
    return ",".join(map(_text, cast(list[object], values)))


def _text(value: object) -> str:
    """Return the text without halves of characters. Raises BadForm for anything else and for a text that is too long."""
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise BadForm
    return value.encode("utf-8", "ignore").decode("utf-8")
