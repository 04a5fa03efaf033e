"""The pieces of words: the longest that are known, in small letters and without accents."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.encoding.wordpieces import WordPieces

PIECES = ("[CLS]", "[SEP]", "[UNK]", "pay", "##pal", "##ing", "cafe", "$", "4", "##0", "_", "a", "##a")
VOCABULARY = WordPieces(PIECES)


def cut(text: str) -> list[str]:
    return [PIECES[number] for number in VOCABULARY.numbers(text)]


def test_a_word_is_cut_into_the_longest_pieces_that_are_known() -> None:
    assert cut("PayPal paying") == ["pay", "##pal", "pay", "##ing"]


def test_accents_go_and_a_sign_is_a_word_of_its_own() -> None:
    assert cut("Café_$40") == ["cafe", "_", "$", "4", "##0"]


def test_a_word_with_an_unknown_part_is_unknown_as_a_whole() -> None:
    assert cut("payroll pay") == ["[UNK]", "pay"]


def test_the_frame_has_numbers() -> None:
    assert (VOCABULARY.start, VOCABULARY.end) == (0, 1)


def test_the_end_of_an_endless_word_is_not_read() -> None:
    assert len(VOCABULARY.numbers("a" * 10_000)) == 60


@given(st.text())
def test_any_text_has_pieces(text: str) -> None:
    assert all(0 <= number < len(PIECES) for number in VOCABULARY.numbers(text))
