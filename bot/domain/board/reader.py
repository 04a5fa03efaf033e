"""Read the facts of a job post from a Discord message or from pasted text: each fact is right or left out.

    post = read_post(sources(message), post_words(), sent_at)
    post.fields[Field.CONNECTS], post.places[Field.CONNECTS]

The text isn't kept; nothing is fetched and nothing is written. The time that a text takes grows with its length only.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.board.blocks import Block, Frame, read_block
from bot.domain.board.clauses import row_of
from bot.domain.board.dates import stamp_of
from bot.domain.board.facts import Field, PostFact, Sure, TextPlace, Value
from bot.domain.board.headlines import embed_title
from bot.domain.board.layout import TextLine, lines_of
from bot.domain.board.marks import Shape
from bot.domain.board.message import Embed, MessagePart, TextSource
from bot.domain.board.sections import END
from bot.domain.board.separating import JobPlace, keys_of, of_first_job, places_in
from bot.domain.board.titles import Layout
from bot.domain.board.tokens import tokens_of
from bot.domain.board.unfolding import unfolded
from bot.domain.board.vocabulary import Concept, Vocabulary
from bot.domain.jobs import links
from bot.domain.time.calendar import DAY_MS

LEAST_FACTS = 4
"""Facts besides title and time that make a text without a link a post.

The kind of job is among them, or cost, proposals and payment, as on the lower part of a page.
"""
OLDEST = 180 * DAY_MS
"""The age of a post that somebody still shares; Upwork doesn't promise that the number in a link is a moment."""
_PROFILE = "/freelancers/~"
_LINK_ENDS = '<>()[]"`'


@dataclass(frozen=True, slots=True)
class ReadPost:
    """The facts that a message tells of one job. ``fields`` has only what the message tells; ``places`` says where.

    ``POSTED_AT`` is UTC ms, ``BUDGET`` and ``RATE`` are a Price, ``SKILLS`` and ``QUESTIONS`` tuples.
    """

    fields: Mapping[Field, Value]
    places: Mapping[Field, TextPlace]


@dataclass(frozen=True, slots=True)
class _Text:
    """A source with its links and its facts. ``key``: the first job that the source links, None for none."""

    source: TextSource
    key: str | None
    link: JobPlace | None
    facts: Mapping[Field, PostFact]
    is_page: bool
    own_facts: Mapping[Field, PostFact] | None = None
    """The facts outside of quotes, where the text quotes something without a link; else None."""


def read_post(sources: Sequence[TextSource], vocabulary: Vocabulary, sent_at: int | None = None) -> ReadPost:
    """Return the facts of the first job that a message is about; empty for a message that is about none.

    ``sent_at``: when the message was written (UTC ms), needed for *3 hours ago*; None if unknown.
    """
    texts = [_read(source, vocabulary, sent_at) for source in sources]
    key = next((text.key for text in texts if text.key), None)
    chosen = _about(texts, key)
    facts = _merged(chosen)
    if key is None and (not _is_post(facts) or _has_profile(sources)):
        return ReadPost({}, {})
    if key is not None:
        link = next(text.link for text in texts if text.key == key and text.link)
        place = TextPlace(link.path, link.start, link.start + 1)
        facts[Field.LINK] = PostFact(Field.LINK, key, _whole_link(sources, place), Sure.LABEL, 0)
        at = None if sent_at is None else links.posted_at(key, sent_at)
        if at is not None and sent_at is not None and sent_at - at <= OLDEST:
            facts[Field.POSTED_AT] = PostFact(Field.POSTED_AT, at, facts[Field.LINK].place, Sure.LABEL, 0)
    ordered = [facts[field] for field in Field if field in facts]
    return ReadPost(
        {fact.field: fact.value for fact in ordered}, {fact.field: fact.place for fact in ordered}
    )


def _about(texts: Sequence[_Text], key: str | None) -> list[_Text]:
    """Return the texts about the job: those that link it, and those without a link if there is no other job.

    Without any link it is the first text that tells enough.
    """
    if key is None:
        enough = [text for text in texts if _is_post(text.facts)]
        return enough[:1]
    keys = {text.key for text in texts if text.key}
    linking = [text for text in texts if text.key == key]
    own = [
        text if text.own_facts is None else replace(text, facts=text.own_facts)
        for text in texts
        if text.key is None and text.source.embed is None
    ]
    return linking + (own if len(keys) == 1 else [])


def _merged(texts: Sequence[_Text]) -> dict[Field, PostFact]:
    """Return the facts of several texts; what two texts tell differently is left out, but the linking one has the title."""
    merged: dict[Field, PostFact] = {}
    dropped: set[Field] = set()
    for text in texts:
        for field, fact in text.facts.items():
            if field not in merged:
                merged[field] = fact
            elif merged[field].value != fact.value and field is not Field.TITLE:
                dropped.add(field)
    return {field: fact for field, fact in merged.items() if field not in dropped}


def _is_post(facts: Mapping[Field, PostFact]) -> bool:
    """Return True if a text without a link tells enough to be a post."""
    is_page = {Field.CONNECTS, Field.PROPOSALS, Field.PAYMENT_VERIFIED} <= set(facts)
    return (Field.KIND in facts or is_page) and _count(facts) >= LEAST_FACTS


def _count(facts: Mapping[Field, PostFact]) -> int:
    return len(set(facts) - {Field.TITLE, Field.POSTED_AT})


def _has_profile(sources: Sequence[TextSource]) -> bool:
    return any(_PROFILE in part.text for source in sources for part in source.parts())


def _read(source: TextSource, vocabulary: Vocabulary, sent_at: int | None) -> _Text:
    places = [place for part in source.parts() for place in places_in(part)]
    own_sent_at = stamp_of(source.timestamp, sent_at) if source.forwarded else sent_at
    if source.embed:
        return _read_embed(source, source.embed, places, vocabulary, own_sent_at, sent_at)
    frame = Frame(vocabulary, own_sent_at)
    lines = unfolded(lines_of(source.content))
    block = _read_text(lines, places, frame)
    first = _first_kept(lines, places)
    plain = [line for line in lines if not line.quoted]
    has_own = first is None and 0 < len(plain) < len(lines)
    own = read_block(plain, frame).facts if has_own else None
    return _Text(source, first.key if first else None, first, block.facts, block.is_page, own)


def _first_kept(lines: Sequence[TextLine], places: Sequence[JobPlace]) -> JobPlace | None:
    """Return the first link outside of quotes, else the first of all; None without a link."""
    plain = keys_of([line for line in lines if not line.quoted], places)
    key = plain[0] if plain else None
    return next((place for place in places if key in {None, place.key}), None)


def _read_text(lines: Sequence[TextLine], places: Sequence[JobPlace], frame: Frame) -> Block:
    """Read a text that may quote an older post or be about several jobs."""
    quoted = [line for line in lines if line.quoted]
    plain = [line for line in lines if not line.quoted]
    if quoted and any(not line.is_blank for line in plain):
        quoted_keys, plain_keys = keys_of(quoted, places), keys_of(plain, places)
        if plain_keys and (set(plain_keys) - set(quoted_keys)) and quoted_keys:
            return _read_jobs(plain, places, frame)
        own = _read_jobs(plain, places, frame)
        if plain_keys and _count(own.facts) > 1:
            return own
        if quoted_keys and not plain_keys:
            older = _read_jobs(quoted, places, frame)
            return Block({**older.facts, **own.facts}, older.is_page)
    return _read_jobs(lines, places, frame)


def _read_jobs(lines: Sequence[TextLine], places: Sequence[JobPlace], frame: Frame) -> Block:
    keys = keys_of(lines, places)
    if len(keys) < 2:
        return read_block(lines, frame)
    chosen, is_certain = of_first_job(lines, places)
    block = read_block(chosen, frame)
    if Field.CONNECTS not in block.facts and is_certain and (shared := _shared_cost(lines, frame)):
        return replace(block, facts={**block.facts, Field.CONNECTS: shared})
    return block


def _shared_cost(lines: Sequence[TextLine], frame: Frame) -> PostFact | None:
    """Return the cost that a text tells of all its jobs together: ``Both cost 16 Connects``."""
    for line in lines:
        row = row_of(0, line, tokens_of(line, frame.vocabulary))
        for clause in row.clauses:
            if clause.means(Concept.BOTH) and clause.means(Concept.CONNECTS) and clause.means(Concept.COST):
                start, end = clause.tokens[0].start, clause.tokens[-1].end
                return read_block([line.cut(start, end)], frame).facts.get(Field.CONNECTS)
    return None


def _read_embed(
    source: TextSource,
    embed: Embed,
    places: Sequence[JobPlace],
    vocabulary: Vocabulary,
    own_sent_at: int | None,
    sent_at: int | None,
) -> _Text:
    names = tuple(_names(embed))
    frame = Frame(vocabulary, own_sent_at, is_feed=bool(embed.fields), names=names)
    title = _embed_title(embed, frame)
    described = [*_around_title(embed, title), *unfolded(lines_of(embed.description))]
    keys = list(dict.fromkeys(place.key for place in places))
    lines = [*described, END]
    if len(keys) > 1 and len(keys_of(described, places)) > 1:
        lines = [*of_first_job(described, places)[0], END]
    for name, value in embed.fields:
        lines += [*_field_lines(name, value), END]
    block = read_block(lines, frame)
    facts = dict(block.facts)
    link = places[0] if places else None
    if title and (link or _is_post(facts)):
        facts[Field.TITLE] = title
    if Field.POSTED_AT not in facts and (stamp := _stamped(embed, frame, sent_at)):
        facts[Field.POSTED_AT] = stamp
    return _Text(source, link.key if link else None, link, facts, block.is_page)


def _names(embed: Embed) -> Iterator[str]:
    """Yield the names of the feed: author and footer, and their parts."""
    for part in (embed.author, embed.footer):
        for name in (part.text, *_pieces(part.text)):
            if name.strip():
                yield " ".join(name.split()).casefold()


def _pieces(text: str) -> list[str]:
    for mark in "·•|–—":
        text = text.replace(mark, "\n")
    return text.replace(" - ", "\n").split("\n")


def _field_lines(name: MessagePart, value: MessagePart) -> list[TextLine]:
    """Return the lines of an embed's field: name and value on one line, or the name as a heading of several lines."""
    values = lines_of(value)
    label = " ".join(line.plain for line in lines_of(name)).strip().rstrip(":")
    if not values:
        return []
    head = f"{label}: " if label else ""
    if sum(not line.is_blank for line in values) < 2:
        first = next((line for line in values if not line.is_blank), values[0])
        return [replace(first, text=head + first.text, at=(*[-1] * len(head), *first.at), strong=False)]
    return [TextLine(value.path, head.rstrip(), (-1,) * len(head.rstrip())), *values]


def _embed_title(embed: Embed, frame: Frame) -> PostFact | None:
    lines = [line for line in lines_of(embed.title) if not line.is_blank]
    if len(lines) != 1:
        return None
    row = row_of(0, replace(lines[0], strong=True), tokens_of(lines[0], frame.vocabulary))
    return embed_title(row, Layout((), (), names=frame.names))


def _around_title(embed: Embed, title: PostFact | None) -> list[TextLine]:
    """Return what stands before and after the title itself, such as a price in brackets; nothing without a title."""
    if title is None:
        return []
    line = next(line for line in lines_of(embed.title) if not line.is_blank)
    start = next(at for at, origin in enumerate(line.at) if origin >= title.place.start)
    end = next((at for at, origin in enumerate(line.at) if origin >= title.place.end), len(line.at))
    return [line.cut(0, start), line.cut(end, len(line.text))]


def _stamped(embed: Embed, frame: Frame, sent_at: int | None) -> PostFact | None:
    """Return the embed's time as the moment of posting, if its footer ends with *Posted*; Discord shows the time there."""
    for line in lines_of(embed.footer):
        words = [token for token in tokens_of(line, frame.vocabulary) if token.shape is not Shape.MARK]
        if words and words[-1].means(Concept.POSTED):
            at = stamp_of(embed.timestamp.text, sent_at)
            place = TextPlace(embed.timestamp.path, 0, len(embed.timestamp.text))
            return None if at is None else PostFact(Field.POSTED_AT, at, place, Sure.LABEL, 0)
    return None


def _whole_link(sources: Sequence[TextSource], place: TextPlace) -> TextPlace:
    """Return the place from the beginning of a link to its end."""
    text = next(part.text for source in sources for part in source.parts() if part.path == place.path)
    rest = text[place.start :]
    end = next((at for at, mark in enumerate(rest) if mark.isspace() or mark in _LINK_ENDS), len(rest))
    return replace(place, end=place.start + max(end, 1))
