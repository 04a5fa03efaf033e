"""Pasted texts: the fields of a form as one request, a text that comes in several pastes, and refused fields.

A paste whose last field is full may have been cut. Its whole rows are the request's text, and what stands behind them is
kept as the request's rest until the next paste goes on from there.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot import errors
from bot.domain.importing.fields import is_full, joined, whole
from bot.domain.importing.pasting import begins_row
from bot.services.importing.request import Import, packed, unpacked
from bot.store.packing import pack, unpack

KEPT = "Pasted"
"""The kind under which refused fields are stored."""


def begun(ask: Import, fields: Sequence[str]) -> str:
    """Return the packed request with the fields of the form as its text. Raises BadPaste, TooMuchToImport."""
    return packed(_with_text(ask, joined(fields, ask.today), fields))


def continued(request: str, fields: Sequence[str]) -> str:
    """Return the packed request with its text, its rest and the fields that go on from there; without any, with the rest.

    The rest is dropped if the fields begin with the whole row of which it is the beginning. Raises BadPaste,
    TooMuchToImport, and UnknownEntry for a request that is no pasted text.
    """
    ask = unpacked(request)
    if ask.text is None:
        raise errors.UnknownEntry(given="")
    filled = [field for field in fields if field.strip()]
    cut = ask.rest.strip()
    is_repeated = bool(filled and cut) and begins_row(filled[0]) and filled[0].lstrip().startswith(cut)
    held = ask.text if is_repeated else ask.text + ask.rest
    return packed(_with_text(replace(ask, rest=""), joined([held, *filled], ask.today), filled))


def kept(fields: Mapping[str, str]) -> str:
    """Return refused fields of a form as a packed text."""
    return pack(json.dumps(dict(fields), ensure_ascii=False))


def fields_of(text: str) -> dict[str, str]:
    """Return the fields of a packed text. Raises UnknownEntry for a text that can't be read any more."""
    try:
        return {str(name): str(value) for name, value in json.loads(unpack(text)).items()}
    except (ValueError, AttributeError):
        raise errors.UnknownEntry(given="") from None


def _with_text(ask: Import, text: str, fields: Sequence[str]) -> Import:
    """Return the request with the whole rows of the text, and with the rest if the last field is full."""
    last = next((field for field in reversed(fields) if field.strip()), "")
    parts = whole(text, ask.today) if is_full(last) else None
    if parts is None or not parts.text:
        return replace(ask, text=text)
    return replace(ask, text=parts.text, rest=parts.rest)
