"""The part of Liquid that templates are written in: its placeholders, tags and filters, and the limits of each rendering."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TextIO, cast

from liquid import BoundTemplate, Environment, RenderContext, TokenStream
from liquid import Token as LiquidToken
from liquid.ast import BlockNode, Node
from liquid.builtin.content import Literal
from liquid.builtin.expressions import FilteredExpression, StringLiteral, parse_primitive
from liquid.builtin.filters import array, misc, string
from liquid.builtin.illegal import Illegal
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.for_tag import ForNode, ForTag
from liquid.builtin.tags.if_tag import IfTag
from liquid.builtin.tags.unless_tag import UnlessTag
from liquid.exceptions import (
    LiquidSyntaxError,
    OutputStreamLimitError,
)
from liquid.parser import get_parser
from liquid.tag import Tag
from liquid.token import TOKEN_TAG
from liquid.undefined import UNDEFINED
from liquid.utils import ReadOnlyChainMap

from bot.domain.drafting.marks import TemplateAnswer, mark
from bot.domain.drafting.template_tokens import tokens

MOST_LEVELS = 5
"""The most tags inside each other."""
MOST_ROUNDS = 50
"""The most rounds of a loop, together with the rounds of the loops around it."""
MOST_OUTPUT = 20_000
"""The most bytes that a template may write, its answers to questions among them."""


def _is_missing(value: object) -> bool:
    """Return True for what has no text of its own: an unknown name, and a group of values such as ``job``."""
    return isinstance(value, Mapping)


class TemplateContext(RenderContext):
    """The values of one rendering, and what the rendering notes: the answers, and what had no value.

    Liquid's own ``now`` and ``today`` are left out: a draft is the same on every day.
    """

    __slots__ = ("answers", "missed")

    def __init__(self, template: BoundTemplate, **arguments: Any) -> None:
        super().__init__(template, **arguments)
        self.scope = ReadOnlyChainMap(self.locals, self.globals)
        self.missed: list[str] = []
        self.answers: list[TemplateAnswer] = []

    def get(self, path: list[object], *, token: LiquidToken | None, default: object = UNDEFINED) -> object:
        value = super().get(path, token=token, default=default)
        if _is_missing(value):
            self.missed.append(".".join(map(str, path)))
        return value

    def get_item(self, obj: Any, key: Any) -> Any:
        """Return an item of a list or dict. Raises TypeError for any other object, so that no attribute is reached."""
        if not isinstance(key, str | int) or not isinstance(obj, str | list | dict | Mapping):
            raise TypeError(key)
        return super().get_item(obj, key)

    def write_marks(self, since: int, buffer: TextIO) -> int:
        """Write a mark for each path without a value that was met after the first ``since`` ones."""
        return buffer.write(" ".join(dict.fromkeys(mark(path) for path in self.missed[since:])))


class _Placeholder(OutputNode):
    """A placeholder, which writes a mark where a part of it has no value and no ``default``."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        assert isinstance(context, TemplateContext), "templates are filled in by `fill`"
        before = len(context.missed)
        value = self.expression.evaluate(context)
        has_default = isinstance(self.expression, FilteredExpression) and any(
            each.name == "default" for each in self.expression.filters or ()
        )
        if len(context.missed) > before and not has_default:
            return context.write_marks(before, buffer)
        if _is_missing(value):
            return 0
        if isinstance(value, Sequence) and not isinstance(value, str):
            return buffer.write(", ".join(map(str, cast(Sequence[object], value))))
        return buffer.write("" if value is None else str(value))


class _Placeholders(Output):
    node_class = _Placeholder


class _Loop(ForNode):
    """A loop, which writes a mark where its list has no value and the loop has no ``else``."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        assert isinstance(context, TemplateContext), "templates are filled in by `fill`"
        before = len(context.missed)
        self.expression.evaluate(context)
        if len(context.missed) > before and self.default is None:
            return context.write_marks(before, buffer)
        return super().render_to_output(context, buffer)


class _Loops(ForTag):
    node_class = _Loop


class QuestionNode(Node):
    """An answer to a question: kept beside the text instead of written into the text."""

    __slots__ = ("block", "words")

    def __init__(self, token: LiquidToken, words: str, block: BlockNode) -> None:
        super().__init__(token)
        self.words = words
        self.block = block

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        assert isinstance(context, TemplateContext), "templates are filled in by `fill`"
        own = context.get_buffer(buffer)
        self.block.render(context, own)
        words = tuple(filter(None, (word.strip() for word in self.words.split(","))))
        context.answers.append(TemplateAnswer(words, tidy(own.getvalue())))
        if sum(len(answer.text) for answer in context.answers) > MOST_OUTPUT:
            raise OutputStreamLimitError("output stream limit reached", token=None)
        return 0

    def children(self, static_context: RenderContext, *, include_partials: bool = True) -> Iterable[Node]:
        yield self.block


class _Questions(Tag):
    """``{% question "rate, budget" %} … {% endquestion %}``: what to answer where a question has one of the words."""

    name = "question"
    end = "endquestion"

    def parse(self, stream: TokenStream) -> Node:
        """Return the node of an answer. Raises LiquidSyntaxError without words in quotes."""
        token = stream.eat(TOKEN_TAG)
        inner = stream.into_inner(tag=token)
        words = parse_primitive(self.env, inner)
        inner.expect_eos()
        if not isinstance(words, StringLiteral):
            raise LiquidSyntaxError("expected words in quotes", token=token)
        block = get_parser(self.env).parse_block(stream, frozenset({self.end}))
        stream.expect(TOKEN_TAG, value=self.end)
        return QuestionNode(token, words.value, block)


FILTERS: Mapping[str, Callable[..., Any]] = {
    "append": string.append,
    "capitalize": string.capitalize,
    "default": misc.default,
    "downcase": string.downcase,
    "first": array.first,
    "join": array.join,
    "last": array.last,
    "prepend": string.prepend,
    "size": misc.size,
    "strip": string.strip,
    "truncate": string.truncate,
    "truncatewords": string.truncatewords,
    "upcase": string.upcase,
}
"""The filters of a template; what they return is hardly longer than what they get."""


class _TemplateEnvironment(Environment):
    """Liquid with the tags and filters of templates alone, under limits."""

    block_nesting_limit = MOST_LEVELS
    context_depth_limit = 2 * MOST_LEVELS
    loop_iteration_limit = MOST_ROUNDS
    output_stream_limit = MOST_OUTPUT

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        """Add the tags and filters of templates; ``extra`` changes nothing."""
        for tag in (Literal, Illegal, _Placeholders, IfTag, UnlessTag, _Loops, _Questions):
            self.add_tag(tag)
        for name, function in FILTERS.items():
            self.add_filter(name, function)

    def tokenizer(self) -> Callable[[str], Iterator[LiquidToken]]:
        """Return the function that cuts a source into tokens."""
        return tokens


@cache
def environment() -> _TemplateEnvironment:
    return _TemplateEnvironment()


NO_CONTEXT = TemplateContext(BoundTemplate(environment(), []))
"""What the library wants where it looks at a template without filling it in; there are no other templates to look into."""


def tidy(text: str) -> str:
    """Return the text without spaces at the ends of lines and without more than one empty line in a row."""
    lines: list[str] = []
    for line in (each.rstrip() for each in text.strip().splitlines()):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines)
