"""Texts that can hold no history, such as a saved web page or JSON, in a file or pasted."""

import json
import re

_TAG = re.compile(r"<[!?a-z]")
_BEANCOUNT = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\s(?:open|commodity|\*|pad|price)\s", re.MULTILINE)
_LINKS = re.compile(r"(?:https?://\S{1,2000}\s{0,9}){1,9}")
_OBJECT = re.compile(r"\[?\s{0,99}\{\s{0,99}\"[^\"\n]{1,99}\"\s{0,9}:")
"""The beginning of an object in JSON, alone or as the first in a list, of which the end may be missing."""


def kind_of(text: str, name: str = "") -> str | None:
    """Return what a text is that can hold no history: page, document, link, ledger or json; None for any other text.

    ``name``: of the file that holds it, empty for a pasted text.
    """
    start = text.lstrip("\ufeff \t\r\n")[:2_000].lower()
    if _TAG.match(start) or ("\nmime-version:" in start and "multipart/related" in start):
        return "page"
    if start.startswith("{\\rtf") or "\nmime-version:" in start:
        return "document"
    is_shortcut = start.startswith(("[internetshortcut]", "[desktop"))
    if is_shortcut or "docs.google.com/open?id=" in start or _LINKS.fullmatch(start):
        return "link"
    if _BEANCOUNT.search(start):
        return "ledger"
    is_json = start.startswith(("{", "[")) and (
        name.lower().endswith(".json") or _OBJECT.match(start) or _is_json(text)
    )
    return "json" if is_json else None


def _is_json(text: str) -> bool:
    """Return True if a text, or its first line, is JSON."""
    try:
        json.loads(
            text.strip().split("\n", 1)[0] if text.strip().startswith('{"') and "}\n{" in text else text
        )
    except (ValueError, RecursionError):
        return False
    return True
