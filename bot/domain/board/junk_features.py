"""The features by which the radar's model weighs a message: its words and their letters, what is denied, and its classes."""

from collections.abc import Iterator
from itertools import combinations

from bot.domain.board.junk_marking import MarkedMessage
from bot.domain.board.junk_matching import dollars_of, unit_of_amount
from bot.domain.board.junk_rules import RuleBook
from bot.domain.board.junk_tokens import JunkToken
from bot.domain.text_models import character_grams

VERSION = 1
"""To be raised with every change of the features, as a model is of no use on others than its own."""
BUCKETS = 1 << 16
MOST_PARTS = 40
"""Classes of one message of which the pairs are features."""


def message_features(message: MarkedMessage) -> set[str]:
    """Return the features of all sentences of a message, and the pairs of the parts of junk that it has."""
    features: set[str] = set()
    parts: set[int] = set()
    book = message.book
    for sentence in (sentence for sentences in message.sentences for sentence in sentences):
        for of_token in token_features(sentence, book):
            features.update(of_token)
        for token in sentence:
            if not _is_of_others(token, sentence):
                parts |= book.parts & token.ends.keys()
    names = sorted(book.names[number] for number in parts)[:MOST_PARTS]
    features.update(f"q:{first}&{second}" for first, second in combinations(names, 2))
    return features


def token_features(sentence: list[JunkToken], book: RuleBook) -> Iterator[list[str]]:
    """Yield the features that each token of a sentence has: its word, the pair with the word before, its classes.

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
            yield [f"o:{word}"]
            continue
        features = [f"w:{word}"]
        if token.kind == "money":
            unit, dollars = unit_of_amount(sentence, place, book.lexicon), dollars_of(token.word)
            features.append(f"a:{unit} {int(dollars).bit_length()}")
        if before:
            features.append(f"b:{before} {word}")
        if not word.startswith("["):
            features.extend(f"c:{gram}" for gram in character_grams(word))
        if token.clause == denied_clause:
            features.append(f"n:{word}")
        if denial in token.ends:
            denied_clause = token.clause
        features.extend(f"k:{book.names[number]}" for number in token.ends if number in book.names)
        before = word
        yield features


def _is_of_others(token: JunkToken, sentence: list[JunkToken]) -> bool:
    """Return True for a token of what others than reader and writer do, or of a quotation that isn't the whole sentence."""
    return token.subject != -1 or (bool(token.quote) and any(not other.quote for other in sentence))


def _written(token: JunkToken) -> str:
    """Return a token's word; the kind in its place for amounts, addresses and numbers, of which each is another."""
    if token.kind != "word":
        return f"[{token.kind}]"
    return "[number]" if token.word.isdigit() else token.word
