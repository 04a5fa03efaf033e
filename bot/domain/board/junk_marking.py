"""Cut the texts of a message into sentences, and mark the classes, the subjects and the acts in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.board.junk_acts import mark_acts
from bot.domain.board.junk_rules import RuleBook, rule_book
from bot.domain.board.junk_subjects import mark_subjects
from bot.domain.board.junk_tokens import JunkToken, sentences
from bot.domain.board.message_texts import MessageText

MOST_TEXTS = 200
"""Texts of one message that are read."""


@dataclass(frozen=True, slots=True)
class MarkedMessage:
    """A message as the rules and the model read it.

    ``sentences``: those of each text. ``present``: for each text and sentence the ids of the classes and acts in it.
    """

    texts: tuple[MessageText, ...]
    sentences: tuple[list[list[JunkToken]], ...]
    present: tuple[list[set[int]], ...]
    book: RuleBook


def marked(texts: Sequence[MessageText]) -> MarkedMessage:
    """Return the texts with the sentences of each, marked by the rules of `rule_book`."""
    book, read = rule_book(), tuple(texts[:MOST_TEXTS])
    cut = tuple(sentences(part.text, book.disguised) for part in read)
    return MarkedMessage(read, cut, tuple([_mark(tokens, book) for tokens in lines] for lines in cut), book)


def _mark(tokens: list[JunkToken], book: RuleBook) -> set[int]:
    """Mark the words, the subject and the acts of a sentence; return the ids of all that occur in it."""
    present = book.lexicon.mark(tokens)
    mark_subjects(tokens, book.lexicon)
    return mark_acts(tokens, present, book.acts)
