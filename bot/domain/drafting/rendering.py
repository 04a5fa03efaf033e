"""Read templates in a part of Liquid that can neither loop without a bound nor read anything, and fill them in.

A template has placeholders (``{{ client.name }}``), the tags of `template_tokens.TAGS` and a few filters. A template assigns
nothing, so that no value grows from step to step, and loops over lists among the values alone. Values are texts, whole
numbers, and lists and dicts of these; they are never read as templates themselves.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import TypeAlias, cast

from liquid import BoundTemplate
from liquid.ast import ConditionalBlockNode, Node
from liquid.builtin.expressions import FilteredExpression, Path
from liquid.builtin.expressions.primitive import RangeLiteral as LiquidRange
from liquid.builtin.tags.for_tag import ForNode
from liquid.builtin.tags.if_tag import IfNode
from liquid.builtin.tags.unless_tag import UnlessNode
from liquid.exceptions import (
    BlockNestingError,
    LiquidError,
    LiquidTypeError,
    LoopIterationLimitError,
    OutputStreamLimitError,
)
from liquid.expression import Expression

from bot import errors
from bot.domain.drafting.template_language import (
    FILTERS,
    MOST_LEVELS,
    MOST_ROUNDS,
    NO_CONTEXT,
    QuestionNode,
    TemplateAnswer,
    TemplateContext,
    environment,
    tidy,
)
from bot.domain.drafting.template_tokens import LONGEST_TEMPLATE, MOST_PARTS, refuse

MOST_QUESTIONS = 20
"""The most answers to questions that a template may have."""
LONGEST_VALUE, LONGEST_LIST = 300, 25
"""Characters of a value, and items of a list; what is longer is cut before a template sees the value."""

Values: TypeAlias = Mapping[str, object]
"""Values by name: each a text, a whole number, a list of texts, or values by name again."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled-in template, with marks for what is still to be written, and its answers to questions."""

    text: str
    answers: tuple[TemplateAnswer, ...]


def fill(source: str, values: Values) -> Filled:
    """Return the template with its placeholders replaced by ``values``. Raises BadTemplate."""
    template = _parsed(source)
    context = TemplateContext(template, globals=_bounded(values))
    buffer = context.get_buffer()
    for node in template.nodes:
        try:
            node.render(context, buffer)
        except LiquidError as error:
            raise _refusal(error, source, node.token.start_index) from None
    text = tidy(buffer.getvalue())
    if len(text) > LONGEST_TEMPLATE:
        raise refuse("output", source, 0, LONGEST_TEMPLATE)
    return Filled(text, tuple(context.answers))


def check_template(source: str) -> None:
    """Raise BadTemplate where a template can't be read, or can't be filled in with many values or with none."""
    fill(source, {})
    fill(source, _SAMPLE)


def _parsed(source: str) -> BoundTemplate:
    """Return the template, parsed and within its bounds. Raises BadTemplate."""
    if len(source) > LONGEST_TEMPLATE:
        raise errors.TooLong(field="text", longest=LONGEST_TEMPLATE)
    try:
        template = environment().from_string(source)
    except LiquidError as error:
        if isinstance(error.__cause__, errors.BadTemplate):
            raise error.__cause__ from None
        raise _refusal(error, source) from None
    _check_parts(template.nodes, source)
    return template


def _refusal(error: LiquidError, source: str, place: int | None = None) -> errors.BadTemplate:
    """Return the refusal for an error of the library, at the place that it names, else at ``place``, else at the end."""
    why, most = next(
        (reason for kind, reason in _REASONS.items() if isinstance(error, kind)),
        ("syntax", 0),
    )
    if error.token is not None and error.token.start_index >= 0:
        place = error.token.start_index
    return refuse(why, source, len(source) if place is None else place, most)


_REASONS: Mapping[type[LiquidError], tuple[str, int]] = {
    BlockNestingError: ("nesting", MOST_LEVELS),
    LoopIterationLimitError: ("loops", MOST_ROUNDS),
    OutputStreamLimitError: ("output", LONGEST_TEMPLATE),
    LiquidTypeError: ("compare", 0),
}


def _check_parts(nodes: Iterable[Node], source: str) -> None:
    """Raise BadTemplate for too many parts, an unknown filter, a range of numbers, or a question in the wrong place.

    A condition about a name that never has a value is refused, too: what stands inside would never be seen.
    """
    parts = questions = 0
    all_nodes = list(_all_nodes(nodes))
    items = {node.expression.identifier for node, _ in all_nodes if isinstance(node, ForNode)}
    for node, is_inside in all_nodes:
        if isinstance(node, QuestionNode):
            questions += 1
            if is_inside or questions > MOST_QUESTIONS:
                raise refuse("question", source, node.token.start_index, MOST_QUESTIONS)
        for part in _all_expressions(node.expressions()):
            parts += not isinstance(part, FilteredExpression)
            if isinstance(part, LiquidRange):
                raise refuse("range", source, node.token.start_index)
            if isinstance(part, Path) and isinstance(node, _CONDITIONS) and not _is_known(part, items):
                raise refuse("unknown", source, part.token.start_index)
            for liquid_filter in (part.filters or ()) if isinstance(part, FilteredExpression) else ():
                parts += 1
                if liquid_filter.name not in FILTERS:
                    raise refuse("filter", source, liquid_filter.token.start_index)
        if parts > MOST_PARTS:
            raise refuse("parts", source, node.token.start_index, MOST_PARTS)


_CONDITIONS = (IfNode, UnlessNode, ConditionalBlockNode)


def _is_known(path: Path, items: Set[str]) -> bool:
    """Return True for a name that can have a value: a placeholder's, or that of an item of a loop."""
    root, *rest = path.path
    if not isinstance(root, str) or root in items or root == "forloop":
        return isinstance(root, str)
    group = _SAMPLE.get(root)
    return group is not None and (not isinstance(group, Mapping) or not rest or rest[0] in group)


def _all_nodes(nodes: Iterable[Node], *, is_inside: bool = False) -> Iterator[tuple[Node, bool]]:
    """Yield each node and whether the node stands inside of a loop or of an answer."""
    for node in nodes:
        yield node, is_inside
        children = node.children(NO_CONTEXT, include_partials=False)
        is_deeper = is_inside or isinstance(node, ForNode | QuestionNode)
        yield from _all_nodes(children, is_inside=is_deeper)


def _all_expressions(expressions: Iterable[Expression]) -> Iterator[Expression]:
    """Yield each expression and those inside."""
    for expression in expressions:
        yield expression
        yield from _all_expressions(expression.children())


def _bounded(values: Values) -> dict[str, object]:
    """Return the values within LONGEST_VALUE and LONGEST_LIST, without empty ones, which so count as missing."""
    bounded = {name: _bounded_value(value) for name, value in values.items()}
    return {name: value for name, value in bounded.items() if value not in ("", [], {})}


def _bounded_value(value: object) -> object:
    """Return a value as a template may see it; any object that is no value as its text."""
    if isinstance(value, int):
        return value
    if isinstance(value, Mapping):
        return _bounded(cast(Values, value))
    if isinstance(value, list):
        return [str(each)[:LONGEST_VALUE] for each in cast(list[object], value)[:LONGEST_LIST]]
    return str(value)[:LONGEST_VALUE]


_MANY = [f"item{number}" for number in range(LONGEST_LIST)]
_SAMPLE: Values = {
    "job": {"title": "t", "kind": "k", "budget": "b", "category": "c", "connects": 9, "skills": _MANY},
    "client": {"name": "n", "spent": "s", "hire_rate": "r"},
    "skills": _MANY,
    "rate": "r",
    "portfolio": _MANY,
    "questions": _MANY,
    "words": _MANY,
}
"""A value for every placeholder, with lists as long as they get."""
