"""What is refused in a pasted history, and how it is named."""

from contextlib import suppress
from time import process_time

import pytest

from bot import errors
from bot.domain.importing import pasting
from bot.domain.importing.rows import CHARACTERS_MAX, ROWS_MAX
from bot.domain.importing.surroundings import stated_balance
from bot.ui.words import Text
from tests.domain.importing.pasted import LATER, TABS, TODAY, parse, refused


@pytest.mark.parametrize(
    ("text", "line", "given"),
    [
        ("Today", 1, "Today"),
        ("Today\tApplied to job Logo", 1, "Today Applied to job Logo"),
        ("Today\t-20", 1, "Today -20"),
        ("Today\tSpent 20 Connects", 1, "Today Spent 20 Connects"),
        (TABS + "\n" + "\u200b" * 6_001, 3, "…"),
        ("Today\t\t—\t-20", 1, "Today — -20"),
        ("Today\nYesterday\tWeird\t-5", 1, "Today"),
        ("-20", 1, "-20"),
        ("Applied to job Logo\t-20", 1, "Applied to job Logo -20"),
        ("Spent 20 Connects", 1, "Spent 20 Connects"),
        (TABS + "\n\nApplied to job Logo\n-20", 4, "Applied to job Logo"),
        ("Today\tWeird\t-20\nwhat is -20\nYesterday\tWeird\t+5", 2, "what is -20"),
        ("Today\nWeird\n-20\nSpent 20 Connects\nwhat is this\nYesterday\tWeird\t+5", 5, "what is this"),
        ("Today Applied to job Logo -20\nwhat is this\nYesterday\tWeird\t+5", 2, "what is this"),
        # A row without its Connects would swallow the next.
        ("Today\tApplied to job Logo\nToday\tApplied to job Bot\t-20", 1, "Today Applied to job Logo"),
        ("Today\nApplied to job Logo\nToday\nApplied to job Bot\n-20", 1, "Today Applied to job Logo"),
        ("Today\nApplied to job\nToday\nApplied to job Bot\n-20", 4, "Applied to job Bot"),
        ("Today\nApplied to job\nToday\nWeird\n-20", 4, "Weird"),
        ("Today\nApplied to job\nToday Applied to job Bot\n-20", 1, "Today Applied to job"),
        ("Today\nApplied to job Logo\nJob cancelled Bot\n+20", 3, "Job cancelled Bot"),
        ("Today\nWeird\nYesterday\n-20", 1, "Today Weird"),
        # So would a row without its day.
        ("Today\nApplied to job\nLogo\n-20\nApplied to job\nBot\n-20", 5, "Applied to job"),
        ("Today\nAvailability Badge\n-3\nAvailability Badge\n-3", 4, "Availability Badge"),
        ("Today\nApplied to job Logo\n-3\n-3", 3, "-3"),
        # The hidden words contradict the number, or stand twice.
        (
            "Today\tApplied to job Logo\t-20\tSpent 30 Connects",
            1,
            "Today Applied to job Logo -20 Spent 30 Connects",
        ),
        (
            "Today\tApplied to job Logo\t-20Added 20 Connects",
            1,
            "Today Applied to job Logo -20Added 20 Connects",
        ),
        ("Today Weird -20 Spent 30 Connects", 1, "Today Weird -20 Spent 30 Connects"),
        ("Today\tWeird\tA\tB\tC\t-20", 1, "C"),
        ("Today\tApplied to job Logo\tA\tB\t-20", 1, "Today Applied to job Logo A B -20"),
        ("Today\nWeird\nA\nB\nC\n-20", 5, "C"),
        ("Today" + "\tx" * 13, 1, "Today" + " x" * 13),
        ("Today" + "\nx" * 13, 1, "Today" + " x" * 13),
        ("Today\t" + "x" * 501 + "\t-20", 1, "x" * 501),
        ("Today\tWeird\t-100,001", 1, "Today Weird -100,001"),
        ("Today\tWeird\t-9999999999", 1, "Today Weird -9999999999"),
        ("February 30, 2025\tWeird\t-20", 1, "February 30, 2025"),
        ("January 13, 2026\tWeird\t-20", 1, "January 13, 2026"),
        (TABS + "\nDecember 31, 2014\tWeird\t-20", 3, "December 31, 2014"),
        ("Today\tToday\t-20", 1, "Today Today -20"),
    ],
)
def test_a_line_that_makes_no_sense_is_named(text: str, line: int, given: str) -> None:
    assert refused(text) == (line, given)


def test_too_many_characters_are_refused() -> None:
    with pytest.raises(errors.TooMuchToImport):
        parse(" " * (CHARACTERS_MAX + 1), TODAY)


@pytest.mark.usefixtures("untraced")
def test_too_much_is_refused() -> None:
    rows = [f"Today\tWeird {number}\t-1\n" for number in range(ROWS_MAX + 1)]
    assert len(parse("".join(rows[1:]), TODAY)) == ROWS_MAX
    for text in ("".join(rows), " " * (CHARACTERS_MAX + 1)):
        with pytest.raises(errors.TooMuchToImport) as caught:
            parse(text, TODAY)
        assert (caught.value.rows_max, caught.value.characters_max) == (5_000, 1_000_000)
    assert parse(" " * CHARACTERS_MAX, TODAY) == ()


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize(
    "piece",
    [
        "\t",
        "x\t",
        "|",
        "-",
        "1 ",
        "\n",
        "Today ",
        "\u200d",
        "é\u200d",
        "1,",
        "date ",
        "a\n",
        "Spent 1 Connects ",
    ],
)
def test_the_longest_text_takes_seconds_at_most(piece: str) -> None:
    text = piece * (CHARACTERS_MAX // len(piece))
    began = process_time()
    stated_balance(text)
    with suppress(errors.BadPaste):
        parse(text, TODAY)
    assert process_time() - began < 10


def test_what_is_refused_is_said() -> None:
    text = Text(strict=True)
    assert text.error(errors.BadPaste(line=1204, given="what *is* this")).startswith(
        "I can't read line 1,204: “what \\*is\\* this”. Each row needs its day, what happened, and the Connects"
    )
    assert text.error(errors.TooMuchToImport(rows_max=ROWS_MAX, characters_max=CHARACTERS_MAX)).startswith(
        "That is more than I take in one go: at most 5,000 rows and 1,000,000 characters."
    )


def test_unknown_words_behind_a_clock_are_refused() -> None:
    assert refused("2026-11-23 14:05 XYZ\tApplied to job X\t-1") == (
        1,
        "2026-11-23 14:05 XYZ Applied to job X -1",
    )


def test_words_between_the_day_and_a_label_are_refused() -> None:
    with pytest.raises(errors.BadPaste):
        pasting.parse("January 9, 2026 (evening)\tApplied to job Shop\t-16", TODAY)
    in_front = pasting.parse("14:05\tJanuary 9, 2026\tApplied to job Shop\t-16", TODAY).rows
    assert [row.title for row in in_front] == ["Shop"]


@pytest.mark.parametrize(
    "line",
    [
        "16/11/2026, 21:40 - Ola: Added extra Connects +40",
        "Nov 20, 2026\tOla N.\tAdded extra Connects\t+40",
        "Nov 20, 2026\tSpotlight\tApplied to job A\t-16",
        "Nov 20, 2026 Ola N. Added extra Connects +40",
    ],
)
def test_words_before_a_label_are_refused(line: str) -> None:
    assert refused(line, LATER)[0] == 1
