"""Cut the source of a template into texts, placeholders and tags in one pass, within bounds of size and number.

The lexer of the Liquid library takes seconds for a few thousand opening braces; this one takes linear time.
"""

from collections.abc import Iterator

from liquid import Token
from liquid.token import TOKEN_CONTENT, TOKEN_EXPRESSION, TOKEN_OUTPUT, TOKEN_TAG

from bot import errors

LONGEST_TEMPLATE = 8000
"""Characters of a template, as many as the two fields of its form hold."""
LONGEST_TAG = 300
"""Characters between the braces of a placeholder or a tag."""
MOST_PARTS = 200
"""The most placeholders, tags and filters of a template."""
TAGS = frozenset(
    {"if", "elsif", "else", "endif", "unless", "endunless", "for", "endfor", "question", "endquestion"}
)
"""The tags that a template may have; none of them reads another text or keeps a value."""
LONGEST_QUOTE = 60
"""Characters of a template that a refusal quotes."""

_ENDS = {"{{": "}}", "{%": "%}"}


def tokens(source: str) -> Iterator[Token]:
    """Yield the tokens of a template's source. Raises BadTemplate for what is not closed, too long or no tag."""
    place, strips = 0, False
    while place < len(source):
        start = _next_start(source, place)
        if start > place:
            text = source[place:start]
            if strips:
                text = text.lstrip()
            if source[start + 2 : start + 3] == "-":
                text = text.rstrip()
            if text:
                yield Token(TOKEN_CONTENT, text, place, source)
        if start == len(source):
            return
        end = _end(source, start)
        inner_start, inner_end = start + 2, end
        strips = source[end - 1] == "-" and end - 1 > inner_start
        inner = source[inner_start : inner_end - strips]
        if inner.startswith("-"):
            inner_start, inner = inner_start + 1, inner[1:]
        inner_start += len(inner) - len(inner.lstrip())
        yield from _tag_tokens(source, start, inner_start, inner.strip())
        place = end + 2


def refuse(why: str, source: str, place: int, most: int = 0) -> errors.BadTemplate:
    """Return the refusal of a template with the line of ``place`` and what stands there; ``most``: the bound, 0 for none."""
    place = min(max(place, 0), len(source))
    rest = source[place : place + LONGEST_QUOTE].splitlines()
    return errors.BadTemplate(
        why=why,
        line=source.count("\n", 0, place) + 1,
        quote=(rest[0].strip() if rest else None) or None,
        most=most,
    )


def _next_start(source: str, place: int) -> int:
    """Return where the next placeholder or tag begins, the length of the source where none follows."""
    starts = [start for start in (source.find(mark, place) for mark in _ENDS) if start >= 0]
    return min(starts, default=len(source))


def _end(source: str, start: int) -> int:
    """Return where the closing braces of what begins at ``start`` stand. Raises BadTemplate."""
    mark = _ENDS[source[start : start + 2]]
    end = source.find(mark, start + 2)
    if end < 0 or end - start > LONGEST_TAG or _opens(source[start + 2 : end]):
        why = "open" if end < 0 or _opens(source[start + 2 : end]) else "long"
        raise refuse(why, source, start, LONGEST_TAG)
    return end


def _opens(inner: str) -> bool:
    return any(mark in inner for mark in _ENDS)


def _tag_tokens(source: str, start: int, inner_start: int, inner: str) -> Iterator[Token]:
    """Yield the tokens of a placeholder or a tag that begins at ``start``. Raises BadTemplate."""
    if not inner:
        raise refuse("empty", source, start)
    if source.startswith("{{", start):
        yield Token(TOKEN_OUTPUT, inner, start, source)
        yield Token(TOKEN_EXPRESSION, inner, inner_start, source)
        return
    name, *expression = inner.split(maxsplit=1)
    if name not in TAGS:
        raise refuse("tag", source, start)
    yield Token(TOKEN_TAG, name, start, source)
    if expression:
        yield Token(TOKEN_EXPRESSION, expression[0], inner_start + len(name) + 1, source)
