"""The names and patterns with which days are read."""

from bot.domain.importing.day_forms import RELATIVE, folded, forms


def test_the_forms_are_made_once_and_know_the_months_of_every_language() -> None:
    assert forms() is forms()
    months = forms().months
    assert [months[folded(name)] for name in ("Nov.", "ЛИСТОПАДА", "août", "नव॰", "Mrz.")] == [
        11,
        11,
        8,
        11,
        3,
    ]
    assert set(months.values()) == set(range(1, 13))


def test_no_word_for_a_day_is_a_month() -> None:
    assert not RELATIVE.keys() & forms().months.keys()
