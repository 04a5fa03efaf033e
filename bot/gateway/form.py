"""Open a form (Discord's modal) and read a submitted one; like a button, a form holds all its data in its custom id.

    form = Form(text.t("form-edit-job"), "job-edit", job.id)
    form.field("title", text.t("form-title"), value=job.title, longest=200)
    form.field("note", text.t("form-note"), lines=True, required=False)
    await open_form(interaction, form)

The method marked ``@on_form("job-edit")`` gets ``{"title": …, "note": …}`` and answers as a command does.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import aiohttp
import discord
import structlog

from bot.ui.components import Form

log = structlog.get_logger(__name__)

MOST_TRIES = 2
SERVER_FAULT = 500


async def open_form(interaction: discord.Interaction, form: Form) -> None:
    """Open the form as the first answer, within three seconds; Discord shows no form after a deferral.

    A fault on Discord's side is tried once more and then only logged, since nothing has been written yet. Raises
    discord.HTTPException if Discord refuses the form.
    """
    for _ in range(MOST_TRIES):
        try:
            await interaction.response.send_modal(form)
            return
        except (discord.HTTPException, aiohttp.ClientError, OSError) as fault:
            if isinstance(fault, discord.HTTPException) and fault.status < SERVER_FAULT:
                raise
            log.warning("form failed", error=repr(fault))


def typed(data: Mapping[str, Any]) -> dict[str, str]:
    """Return the texts of a submitted form by field; several chosen values are joined by commas."""
    return dict(_fields(data.get("components", ())))


def _fields(components: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for component in components:
        if "component" in component:
            yield from _fields([component["component"]])
        yield from _fields(component.get("components", ()))
        if "custom_id" in component:
            values = component.get("values") or [component.get("value") or ""]
            yield str(component["custom_id"]), ",".join(map(str, values))
