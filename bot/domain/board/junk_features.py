"""The features by which the radar's model weighs a message: its words and their letters, what is denied, and its classes."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, combinations
from typing import NamedTuple

from bot.domain.board.junk_marking import MarkedMessage
from bot.domain.board.junk_matching import dollars_of, unit_of_amount
from bot.domain.board.junk_rules import RuleBook
from bot.domain.board.junk_tokens import JunkToken
from bot.domain.text_models import bucket_of, character_grams

VERSION = 2
"""To be raised with every change of the features, as a model is of no use on others than its own."""
BUCKETS = 1 << 16
MOST_PARTS = 40
"""Classes of one message, or of one sentence, of which the pairs are features."""


class SentenceBuckets(NamedTuple):
    """The buckets of the features of one sentence. ``text``: the number of its text; ``tokens``: it has at least one."""

    text: int
    tokens: list[JunkToken]
    buckets: set[int]


class MessageBuckets(NamedTuple):
    """The buckets of the features of a whole message, and those of each sentence with words."""

    whole: set[int]
    sentences: list[SentenceBuckets]


def message_buckets(message: MarkedMessage) -> MessageBuckets:
    """Return the buckets of a message and of its sentences.

    They are those of the tokens, and of the pairs of the parts of junk that stand together in the message or the sentence.
    """
    whole: set[int] = set()
    parts: set[int] = set()
    lines: list[SentenceBuckets] = []
    book = message.book
    for number, sentences in enumerate(message.sentences):
        for sentence in filter(None, sentences):
            of_tokens = set(chain.from_iterable(token_buckets(sentence, book)))
            of_line = {
                part
                for token in sentence
                if not _is_of_others(token, sentence)
                for part in book.parts & token.ends.keys()
            }
            whole |= of_tokens
            parts |= of_line
            lines.append(SentenceBuckets(number, sentence, of_tokens | _pairs(of_line, book)))
    return MessageBuckets(whole | _pairs(parts, book), lines)


def _pairs(parts: set[int], book: RuleBook) -> set[int]:
    names = sorted(book.names[number] for number in parts)[:MOST_PARTS]
    return {_of_pair(first, second) for first, second in combinations(names, 2)}


def token_buckets(sentence: list[JunkToken], book: RuleBook) -> Iterator[list[int]]:
    """Yield the buckets of each token of a sentence: of its word, the pair with the word before, its classes.

    An amount has what it is for, and its magnitude in dollars, as powers of two. What customers do, and a
    quotation within the sentence, have nothing but their words, as features of another sort: *write ten lines like “earn
    $500 a day”* promises nothing.
    """
    denial = book.lexicon.id_of("no")
    denied_clause, before = -1, ""
    for place, token in enumerate(sentence):
        word = _written(token)
        if _is_of_others(token, sentence):
            before = ""
            yield [bucket_of(f"o:{word}", BUCKETS)]
            continue
        buckets = [*_of_word(word)]
        if token.kind == "money":
            unit, dollars = unit_of_amount(sentence, place, book.lexicon), dollars_of(token.word)
            buckets.append(bucket_of(f"a:{unit} {int(dollars).bit_length()}", BUCKETS))
        if before:
            buckets.append(bucket_of(f"b:{before} {word}", BUCKETS))
        if token.clause == denied_clause:
            buckets.append(bucket_of(f"n:{word}", BUCKETS))
        if denial in token.ends:
            denied_clause = token.clause
        buckets.extend(_of_class(book.names[number]) for number in token.ends if number in book.names)
        before = word
        yield buckets


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[int, ...]:
    """Return the buckets of a word and of its letters; what stands for an amount or an address has none of letters."""
    letters = () if word.startswith("[") else character_grams(word)
    return tuple(bucket_of(feature, BUCKETS) for feature in (f"w:{word}", *(f"c:{gram}" for gram in letters)))


@lru_cache(maxsize=2048)
def _of_class(name: str) -> int:
    return bucket_of(f"k:{name}", BUCKETS)


@lru_cache(maxsize=8192)
def _of_pair(first: str, second: str) -> int:
    return bucket_of(f"q:{first}&{second}", BUCKETS)


def _is_of_others(token: JunkToken, sentence: list[JunkToken]) -> bool:
    """Return True for a token of what others than reader and writer do, or of a quotation that isn't the whole sentence."""
    return token.subject != -1 or (bool(token.quote) and any(not other.quote for other in sentence))


def _written(token: JunkToken) -> str:
    """Return a token's word; the kind in its place for amounts, addresses and numbers, of which each is another."""
    if token.kind != "word":
        return f"[{token.kind}]"
    return "[number]" if token.word.isdigit() else token.word
