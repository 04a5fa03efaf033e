"""What a post offers: kind and price of the job, put together from all its rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.board import prices
from bot.domain.board.clauses import Row, is_unknown
from bot.domain.board.facts import Context, Field, PostFact, Price, surest
from bot.domain.board.marks import Shape
from bot.domain.board.sections import is_structured, sectioned
from bot.domain.board.vocabulary import Concept, Vocabulary
from bot.domain.jobs.jobs import JobKind


def offered(
    facts: Sequence[PostFact],
    rows: Sequence[Row],
    vocabulary: Vocabulary,
    kind_fact: PostFact | None,
    *,
    is_page: bool,
) -> dict[Field, PostFact]:
    """Return kind and price, unless the post itself says that its price is none."""
    readings: list[tuple[PostFact, JobKind | None]] = []
    for row, section in sectioned(rows):
        if section in {Concept.PREFERENCES_SECTION, Concept.SKILLS_SECTION, Concept.QUESTIONS_LABEL}:
            continue
        readings += _row_prices(row, Context(is_prose=not is_page))
    readings += _lone_prices(rows, facts)
    kinds = {kind for _, kind in readings if kind}
    if kind_fact is None and len(kinds) == 1 and Field.KIND not in {fact.field for fact in facts}:
        first = next(fact for fact, kind in readings if kind)
        kind_fact = replace(first, field=Field.KIND, value=next(iter(kinds)).value)
    result = {Field.KIND: kind_fact} if kind_fact else {}
    fitting = [fact for fact, kind in readings if kind_fact is None or kind in {None, kind_fact.value}]
    price = surest(fitting)
    is_contradicted = kind_fact is None and any(fact.field is Field.KIND for fact in facts)
    if price is None or is_contradicted or _is_placeholder(rows, vocabulary):
        return result
    assert isinstance(price.value, Price)
    is_range = price.value.high is None or price.value.high > price.value.low
    if kind_fact is None and is_range:
        return result
    field = Field.RATE if kind_fact and kind_fact.value == JobKind.HOURLY else Field.BUDGET
    return result | {field: replace(price, field=field)}


def _row_prices(row: Row, context: Context) -> Iterator[tuple[PostFact, JobKind | None]]:
    if row.line.strong and not row.label and sum(map(is_unknown, row.tokens)) > 1:
        return
    if row.is_own:
        return
    priced: list[tuple[PostFact, JobKind | None]] = []
    for at, clause in enumerate(row.clauses):
        if row.has_foreign_label and not context.is_prose and clause.region == 0:
            continue
        priced += prices.prices(row, at, context)
    if context.is_prose or is_structured(row, [fact for fact, _ in priced]):
        yield from priced


def _lone_prices(rows: Sequence[Row], facts: Sequence[PostFact]) -> Iterator[tuple[PostFact, JobKind | None]]:
    """Yield amounts that stand alone on a line beside the line with the kind of job, as on Upwork's own page."""
    filled = [row for row in rows if not row.line.is_blank]
    kinds = {fact.row: JobKind(str(fact.value)) for fact in facts if fact.field is Field.KIND}
    for number, row in enumerate(filled):
        amount = prices.lone_price(row)
        if amount is None:
            continue
        beside = filled[max(number - 1, 0) : number] + filled[number + 1 : number + 2]
        kinds_beside = {kinds[other.number] for other in beside if other.number in kinds}
        if len(kinds_beside) == 1:
            yield amount, kinds_beside.pop()


def _is_placeholder(rows: Sequence[Row], vocabulary: Vocabulary) -> bool:
    """Return True if a sentence says that the price is none, e.g. ``The $5 budget is only a placeholder``."""
    for row in rows:
        for sentence in {clause.sentence for clause in row.clauses}:
            tokens = [
                token for clause in row.clauses if clause.sentence == sentence for token in clause.tokens
            ]
            marks = [token for token in tokens if token.means(Concept.PLACEHOLDER)]
            others = [token for token in tokens if token not in marks]
            own = any(
                vocabulary.has(word, Concept.PRICE_WORDS) for mark in marks for word in mark.text.split()
            )
            about = any(
                token.shape is Shape.MONEY
                or token.means(Concept.PRICE_WORDS, Concept.BUDGET, Concept.RATE, Concept.FIXED)
                for token in others
            )
            if marks and (own or about):
                return True
    return False
