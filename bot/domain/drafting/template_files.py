"""Write templates as a Markdown file with their names in its front matter, and read such a file or any other text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_FRONT = re.compile(r"\A---\ntemplates:\n((?:  - .*\n)+)---\n")
_MARKER = re.compile(r"^<!-- template: (.*) -->\n(?:<!-- category: ([a-z-]+) -->\n)?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NamedTemplate:
    """A template in a file. ``name``: empty for a file without a front matter. ``category``: a slug, None for any job."""

    name: str
    category: str | None
    body: str


def write_file(templates: Sequence[NamedTemplate]) -> str:
    """Return the file: a front matter of names, then each template below a comment with its name and category."""
    names = "".join(f"  - {template.name}\n" for template in templates)
    return f"---\ntemplates:\n{names}---\n" + "".join(map(_section, templates))


def _section(template: NamedTemplate) -> str:
    category = f"<!-- category: {template.category} -->\n" if template.category else ""
    return f"\n<!-- template: {template.name} -->\n{category}\n{template.body.strip()}\n"


def read_file(text: str) -> tuple[NamedTemplate, ...]:
    """Return the templates of a file in their order; one without a name for a text without such a front matter.

    Only the names of the front matter, in their order, begin a template: a comment inside of a template ends nothing. A
    name without a template below is left out.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    if front is None:
        return (NamedTemplate("", None, text.strip()),)
    names = [line.removeprefix("  - ").strip() for line in front[1].splitlines()]
    return tuple(_sections(text[front.end() :], names))


def _sections(text: str, names: Sequence[str]) -> Iterable[NamedTemplate]:
    """Yield the templates below the markers of these names."""
    markers: list[re.Match[str]] = []
    left = list(names)
    for marker in _MARKER.finditer(text):
        if marker[1].strip() in left:
            del left[: left.index(marker[1].strip()) + 1]
            markers.append(marker)
    for place, marker in enumerate(markers):
        end = markers[place + 1].start() if place + 1 < len(markers) else len(text)
        yield NamedTemplate(marker[1].strip(), marker[2], text[marker.end() : end].strip())
