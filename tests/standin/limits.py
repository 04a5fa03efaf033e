"""Check messages by Discord's limits: sizes, allowed nesting of components, known field names.

`message_problems` returns a line for each violation; without any, Discord would accept the message.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.standin.payloads import COMPONENTS_V2, Json

MOST_COMPONENTS = 40
MOST_TEXT = 4000
MOST_CONTENT = 2000
MOST_EMBEDS = 10
MOST_EMBED_TEXT = 6000
MOST_OPTIONS = 25

ROW, BUTTON, SELECT, INPUT = 1, 2, 3, 4
SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER, LABEL, UPLOAD = (
    9,
    10,
    11,
    12,
    13,
    14,
    17,
    18,
    19,
)
SELECTS = frozenset({3, 5, 6, 7, 8})
LINK = 5

NEW = frozenset(
    {"content", "embeds", "allowed_mentions", "components", "flags", "attachments", "poll", "tts"}
)
POSTED = NEW | {"nonce", "enforce_nonce", "message_reference", "sticker_ids"}

_SELECT = frozenset(
    {"custom_id", "placeholder", "min_values", "max_values", "disabled", "required", "default_values"}
)
FIELDS: dict[int, frozenset[str]] = {
    ROW: frozenset({"components"}),
    BUTTON: frozenset({"style", "label", "emoji", "custom_id", "url", "disabled", "sku_id"}),
    SELECT: _SELECT | {"options"},
    INPUT: frozenset(
        {"custom_id", "style", "label", "min_length", "max_length", "required", "value", "placeholder"}
    ),
    **{kind: _SELECT | {"channel_types"} for kind in (5, 6, 7, 8)},
    SECTION: frozenset({"components", "accessory"}),
    TEXT: frozenset({"content"}),
    THUMBNAIL: frozenset({"media", "description", "spoiler"}),
    GALLERY: frozenset({"items"}),
    FILE: frozenset({"file", "spoiler"}),
    SEPARATOR: frozenset({"divider", "spacing"}),
    CONTAINER: frozenset({"components", "accent_color", "spoiler"}),
    LABEL: frozenset({"label", "description", "component"}),
    UPLOAD: frozenset({"custom_id", "min_values", "max_values", "required"}),
}
_IN_CONTAINER = frozenset({ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR})
CHILDREN: dict[int, tuple[frozenset[int], int]] = {
    ROW: (SELECTS | {BUTTON}, 5),
    SECTION: (frozenset({TEXT}), 3),
    CONTAINER: (_IN_CONTAINER, MOST_COMPONENTS),
}
_TOP = _IN_CONTAINER | {CONTAINER}


def message_problems(
    body: Json, files: Collection[str], *, known: Collection[str] = NEW, v2: bool = False
) -> list[str]:
    """Return a line for each violation in a message; empty for a message that Discord accepts.

    ``files``: the names of uploaded and existing attachments. ``v2``: the edited message already uses components v2.
    """
    problems = [f"unknown field {name}" for name in set(body) - set(known)]
    v2 = v2 or bool((body.get("flags") or 0) & COMPONENTS_V2)
    components = body.get("components") or []
    checked = Components(files)
    if v2:
        problems += [f"{name} beside components" for name in ("content", "embeds", "poll") if body.get(name)]
        checked.children(components, _TOP, MOST_COMPONENTS, "components")
    else:
        checked.children(components, frozenset({ROW}), 5, "components")
        if len(body.get("content") or "") > MOST_CONTENT:
            problems.append("content too long")
    problems += checked.end()
    problems += embed_problems(body.get("embeds") or [])
    return problems


@dataclass
class Components:
    """Walks through components and collects their violations."""

    files: Collection[str] = ()
    problems: list[str] = field(default_factory=list[str])
    found: list[Json] = field(default_factory=list[Json])

    def children(self, found: Any, allowed: Collection[int], most: int, at: str) -> None:
        if not isinstance(found, list) or len(found) > most:
            self.problems.append(f"{at}: not a list of at most {most}")
            return
        for place, component in enumerate(found):
            self.one(component, allowed, f"{at}[{place}]")

    def one(self, component: Json, allowed: Collection[int], at: str) -> None:
        kind = component.get("type")
        if kind not in allowed:
            self.problems.append(f"{at}: a component of type {kind} has no place here")
            return
        assert isinstance(kind, int)
        self.found.append(component)
        extra = set(component) - FIELDS[kind] - {"type", "id"}
        self.problems += [f"{at}: unknown field {name}" for name in extra]
        self.problems += [f"{at}: {problem}" for problem in _own_problems(kind, component, self.files)]
        if kind in CHILDREN:
            inside, most = CHILDREN[kind]
            if not component.get("components"):
                self.problems.append(f"{at}: empty")
            self.children(component.get("components", []), inside, most, f"{at}.components")
        if kind == SECTION:
            self.one(component.get("accessory", {}), {BUTTON, THUMBNAIL}, f"{at}.accessory")
        if kind == LABEL:
            self.one(component.get("component", {}), SELECTS | {INPUT, UPLOAD}, f"{at}.component")

    def end(self) -> list[str]:
        """Return all violations, those of the message as a whole included; call after the walk."""
        if len(self.found) > MOST_COMPONENTS:
            self.problems.append(f"{len(self.found)} components")
        if sum(len(one["content"]) for one in self.found if one["type"] == TEXT) > MOST_TEXT:
            self.problems.append("more than 4000 characters of text")
        for name in ("custom_id", "id"):
            times = Counter(one[name] for one in self.found if one.get(name))
            self.problems += [f"{name} {id} used twice" for id, n in times.items() if n > 1]
        return self.problems


def _own_problems(kind: int, component: Json, files: Collection[str]) -> Iterator[str]:
    """Return the violations of a single component, its children aside."""
    if "custom_id" in FIELDS[kind] and not (kind == BUTTON and component.get("style") == LINK):
        yield from too_long(component, custom_id=(1, 100))
    match kind:
        case 1:
            kinds = [one.get("type") for one in component.get("components", [])]
            if len(kinds) > 1 and set(kinds) != {BUTTON}:
                yield "a menu shares its row"
        case 2:
            yield from _button_problems(component)
        case 3:
            yield from _select_problems(component)
        case 4:
            yield from too_long(component, value=(0, 4000), placeholder=(0, 100))
            if component.get("style") not in (1, 2) or not 1 <= component.get("max_length", 1) <= 4000:
                yield "style or max_length"
        case 10:
            yield from too_long(component, content=(1, MOST_TEXT))
        case 11 | 12 | 13:
            yield from _media_problems(kind, component, files)
        case 17:
            if not 0 <= (component.get("accent_color") or 0) <= 0xFFFFFF:
                yield "accent_color"
        case 18:
            yield from too_long(component, label=(1, 45), description=(0, 100))
        case _:
            pass


def _button_problems(button: Json) -> Iterator[str]:
    yield from too_long(button, label=(0, 80))
    if not (button.get("label") or button.get("emoji")):
        yield "a button with nothing on it"
    if button.get("style") not in (1, 2, 3, 4, LINK):
        yield f"style {button.get('style')}"
    if (button.get("style") == LINK) != bool(button.get("url")) or (
        "custom_id" in button and "url" in button
    ):
        yield "a button has either a custom_id or a url"


def _select_problems(select: Json) -> Iterator[str]:
    yield from too_long(select, placeholder=(0, 150))
    options = select.get("options") or []
    if not 1 <= len(options) <= MOST_OPTIONS:
        yield f"{len(options)} options"
    if len({option.get("value") for option in options}) < len(options):
        yield "two options with one value"
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    if not 0 <= least <= most <= max(1, len(options)):
        yield "min_values or max_values"
    for option in options:
        yield from too_long(option, label=(1, 100), value=(1, 100), description=(0, 100))
        if extra := set(option) - {"label", "value", "description", "emoji", "default"}:
            yield f"unknown field {sorted(extra)} in an option"


def _media_problems(kind: int, component: Json, files: Collection[str]) -> Iterator[str]:
    media = {THUMBNAIL: [component.get("media")], FILE: [component.get("file")]}.get(kind)
    found = [item.get("media") for item in component.get("items", [])] if media is None else media
    if not 1 <= len(found) <= 10:
        yield f"{len(found)} items"
    for one in found:
        url = (one or {}).get("url", "")
        if url.startswith("attachment://") and url.removeprefix("attachment://") not in files:
            yield f"{url} was not uploaded"
        elif not url.startswith(("attachment://", "https://", "http://")) or len(url) > 2048:
            yield f"no address: {url!r}"


def embed_problems(embeds: list[Json]) -> list[str]:
    problems = [] if len(embeds) <= MOST_EMBEDS else [f"{len(embeds)} embeds"]
    size = 0
    for embed in embeds:
        fields = embed.get("fields", [])
        texts = [
            embed.get("title"),
            embed.get("description"),
            *(part[name] for part in fields for name in ("name", "value")),
        ]
        texts += [embed.get("footer", {}).get("text"), embed.get("author", {}).get("name")]
        size += sum(len(text or "") for text in texts)
        problems += too_long(embed, title=(0, 256), description=(0, 4096))
        problems += [problem for part in fields for problem in too_long(part, name=(1, 256), value=(1, 1024))]
        problems += ["more than 25 fields"] if len(fields) > 25 else []
    return [*problems, "more than 6000 characters in embeds"] if size > MOST_EMBED_TEXT else problems


def too_long(found: Mapping[str, Any], **bounds: tuple[int, int]) -> Iterator[str]:
    """Return a line for each text field that is too short or too long; a missing field counts as empty."""
    for name, (least, most) in bounds.items():
        length = len(found.get(name) or "")
        if not least <= length <= most:
            yield f"{name} has {length} characters, not {least} to {most}"


def walk(components: list[Json]) -> Iterator[Json]:
    """Yield every component, parents before their children."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        yield from walk([component[name] for name in ("accessory", "component") if component.get(name)])
