"""Members' own tables and the tables of banks, in the languages that people have."""

import pytest

from bot import errors
from bot.domain.importing.reading import Choices, of_text
from tests.domain.importing.facts import TODAY
from tests.domain.importing.readings import differences

TWO = "11-21 -14, 11-18 +60"
SPENT = "11-21 -14, 11-12 -8"
TABLES = {
    "words for signs": (
        "Date\tAction\tConnects\n2026-11-21\tApplied to job A\tspent 14\n2026-11-18\tAdded extra Connects\tadded 60",
        TWO,
    ),
    "words behind": ("Datum,Job,Connects\n21.11.2026,A,14 ausgegeben\n18.11.2026,B,60 erhalten", TWO),
    "words of a bank": (
        "Date,Particulars,Amount,Balance\n21/11/2026,Applied to job A,14 Dr,84 Cr\n"
        "18/11/2026,Added extra Connects,60 Cr,98 Cr",
        TWO,
    ),
    "a word against the label": ("Date,Action,Connects\n2026-11-21,Applied to job A,added 14", ""),
    "a word against the column": ("Date,Job,Spent\n2026-11-21,A,14\n2026-11-18,B,returned 10", ""),
    "a word of the column": ("Date,Job,Spent\n2026-11-21,A,14\n2026-11-12,B,8 used", SPENT),
    "hi": ("Tarikh,Kaam,Connects kharch\n21/11/2026,A,14\n12/11/2026,B,8", SPENT),
    "es": ("Fecha;Propuesta;Connects usados\n21/11/2026;A;14\n12/11/2026;B;8", SPENT),
    "uk bank": (
        "Дата;Опис;Прихід;Розхід;Залишок\n21.11.2026;Applied to job A;;14;84\n18.11.2026;X;60;;98",
        TWO,
    ),
    "tr bank": (
        "Tarih;Açıklama;Borç;Alacak;Bakiye\n21.11.2026;Applied to job A;14;;84\n18.11.2026;X;;60;98",
        TWO,
    ),
    "en bank": (
        "Date,Particulars,Withdrawals,Deposits\n21/11/2026,Applied to job A,14,\n18/11/2026,X,,60",
        TWO,
    ),
    "an unknown head": ("Date,Wofür,Ausgaben\n2026-11-21,A,14\n2026-11-12,B,8", SPENT),
    "left before spent": (
        "Дата;Робота;Залишилось конектів;Конекти\n21.11.2026;A;84;14\n12.11.2026;B;98;8",
        SPENT,
    ),
    "an unknown word for left": (
        "Date,Job,Connects xyz,Connects used up\n2026-11-21,A,84,14\n2026-11-12,B,98,8\n2026-11-06,C,106,10",
        "11-21 -14, 11-12 -8, 11-06 -10",
    ),
    "balances alone": (
        "Date,Job,Connects before,Connects after\n2026-11-21,A,98,84\n2026-11-12,B,106,98",
        "",
    ),
    "two rows agree by chance": ("Date,Job,Connects,Views\n2026-11-21,A,14,6\n2026-11-12,B,8,4", SPENT),
    "side by side": (
        "Date,Job,Connects,,Date,Job,Connects\n2026-11-21,A,14,,2026-10-21,C,6\n2026-11-12,B,8,,2026-10-12,D,4",
        f"{SPENT}, 10-21 -6, 10-12 -4",
    ),
    "a name and a link": (
        "Name,Applied,Connects,URL\nA,2026-11-21,14,https://example.com/a\nB,2026-11-12,8,",
        SPENT,
    ),
    "links alone": (
        "Applied,Connects,URL\n2026-11-21,14,https://a.example\n2026-11-12,8,https://b.example",
        SPENT,
    ),
    "an average": ("Datum;Projekt;Connects\n21.11.2026;A;14\n12.11.2026;B;8\n;Durchschnitt;11", ""),
    "the year first": ("Date,Job,Connects\n26-11-21,A,14\n26-11-12,B,8", SPENT),
    "days counted from 1904": ("Date,Job,Connects\n44885,A,14\n44876,B,8", ""),
    "days of 1904 in a paste": ("44885\tApplied to job A\t-14\n44876\tApplied to job B\t-8", ""),
}


def test_own_tables_are_read_rightly_or_refused() -> None:
    assert differences(TABLES) == {}


def test_what_came_in_for_a_job_that_was_paid_is_its_return() -> None:
    text = "Date,Job,Out,In\n2026-11-18,Bought,,60\n2026-11-13,A,,10\n2026-11-06,A,10,"
    rows = of_text(text, TODAY, Choices()).rows
    assert [row.label for row in rows] == ["Bought", "Refunded", "Applied to job"]


def test_day_numbers_of_1904_are_asked_about() -> None:
    with pytest.raises(errors.UnclearDayNumbers) as caught:
        of_text(TABLES["days counted from 1904"][0], TODAY, Choices())
    assert (str(caught.value.earlier), str(caught.value.later)) == ("2022-11-20", "2026-11-21")


def test_months_and_weeks_within_a_table_are_headings_of_its_rows() -> None:
    table = (
        "Date,Job,Connects\nWeek 47,,\n2026-11-23,Menu design,14\nOctober 2026,,\n2026-10-21,Logo,9\n",
        "11-23 -14, 10-21 -9",
    )
    assert differences({"headings": table}) == {}


@pytest.mark.parametrize("heading", ["November 2025", "2025"])
def test_a_heading_with_a_year_between_days_without_one_is_refused(heading: str) -> None:
    text = f"Date,Job,Connects\n23 Nov,Menu design,14\n{heading},,\n21 Nov,Logo,9\n"
    with pytest.raises(errors.BadPaste) as refused:
        of_text(text, TODAY, Choices())
    assert (refused.value.line, refused.value.given) == (3, heading)
