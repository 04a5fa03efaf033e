"""Find who acts in a sentence of a post where it is neither the reader nor the writer: customers, or the product itself."""

from bot.domain.board.junk_lexicon import Lexicon
from bot.domain.board.junk_tokens import ADDRESSES, JunkToken

_MOST_WORDS_OF_A_LABEL = 6
"""Words before a colon that may name a product or its developer."""


def mark_subjects(tokens: list[JunkToken], lexicon: Lexicon) -> None:
    """Set ``subject`` of the tokens that tell what others do, e.g. of all of *Policyholders upload an ID, pay the deposit*.

    A sentence about a shop or its checkout tells how its customers pay: its subject is the class ``shop_payment``.
    Nothing is set where the sentence speaks to the reader, or the writer acts in it.
    """
    third, does = lexicon.id_of("third"), lexicon.id_of("others_do")
    people = {lexicon.id_of("reader_or_writer"), lexicon.id_of("your")}
    shop = lexicon.id_of("shop_part")
    parts = {
        place + number for place, token in enumerate(tokens) for number in range(token.ends.get(shop, 0))
    }
    if any(place not in parts and not people.isdisjoint(token.ends) for place, token in enumerate(tokens)):
        return
    if parts:
        _set(tokens, lexicon.id_of("shop_payment"))
    begin = _after_label(tokens)
    for place in {0, begin, *_after_articles(tokens, (0, begin), lexicon)}:
        length = tokens[place].ends.get(third, 0)
        verb = place + length
        if length and verb < len(tokens) and does in tokens[verb].ends:
            _set(tokens[place:], third)
    if begin and _is_of_a_product(tokens, begin, lexicon):
        _set(tokens[begin:], third)


def _after_articles(tokens: list[JunkToken], places: tuple[int, int], lexicon: Lexicon) -> list[int]:
    """Return the places after a word such as *our* or *the* that stands at one of ``places``."""
    article = lexicon.id_of("det")
    return [place + 1 for place in places if article in tokens[place].ends and place + 1 < len(tokens)]


def _after_label(tokens: list[JunkToken]) -> int:
    """Return the place of the first token after a label such as *Android developer:*, 0 without a label."""
    places = range(min(len(tokens), _MOST_WORDS_OF_A_LABEL + 1))
    return next((place for place in places if tokens[place].is_label_value), 0)


def _is_of_a_product(tokens: list[JunkToken], begin: int, lexicon: Lexicon) -> bool:
    """Return True if a label names a product or its developer, and what follows it is sent by programs, e.g. a login code.

    False where an address, or the writer, is to get it.
    """
    product, sent, writer = map(lexicon.id_of, ("product_or_maker", "sent_by_programs", "me"))
    after = tokens[begin:]
    return (
        any(product in token.ends for token in tokens[:begin])
        and any(sent in token.ends for token in after)
        and not any(token.kind in ADDRESSES or writer in token.ends for token in after)
    )


def _set(tokens: list[JunkToken], subject: int) -> None:
    for token in tokens:
        token.subject = subject
