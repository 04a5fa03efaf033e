"""Heads of tables in many languages, as spreadsheets and databases write them."""

from bot.domain.importing.reading import Choices, of_text
from tests.domain.importing.facts import TODAY
from tests.domain.importing.readings import differences

TABLES = {
    "notion csv": (
        "Name,Date,Connects,Status\n"
        'Harp strings shop,"November 22, 2026",9,Sent\n'
        'Barge plans,"November 20, 2026",7,Interview\n',
        "11-22 -9, 11-20 -7",
    ),
    "gsheets tr": (
        "Tarih\tİşlem\tConnects\n22.11.2026\tApplied to job Harp\t-9\n20.11.2026\tAdded extra Connects\t40",
        "11-22 -9, 11-20 +40",
    ),
    "excel pl": (
        "Data;Opis;Connects\n22.11.2026;Applied to job Harp;-9\n20.11.2026;Added extra Connects;40\n",
        "11-22 -9, 11-20 +40",
    ),
    "excel ru date": (
        "Дата;Действие;Коннекты\n22 ноя 2026;Отклик: Арфа;-9\n20 ноя 2026;Покупка;40\n",
        "11-22 -9, 11-20 +40",
    ),
    "cn": (
        "日期,操作,Connects\n2026年11月22日,Applied to job 豎琴,-9\n2026年11月20日,Added extra Connects,40\n",
        "11-22 -9, 11-20 +40",
    ),
    "jp": (
        "日付,内容,Connects\n2026/11/22,Applied to job ハープ,-9\n2026/11/20,Added extra Connects,40\n",
        "11-22 -9, 11-20 +40",
    ),
    "ar": (
        "التاريخ,الإجراء,Connects\n22/11/2026,Applied to job قيثارة,-9\n20/11/2026,Added extra Connects,40\n",
        "11-22 -9, 11-20 +40",
    ),
    "arabic digits": (
        "٢٢/١١/٢٠٢٦\tApplied to job قيثارة\t-٩\n٢٠/١١/٢٠٢٦\tAdded extra Connects\t+٤٠",
        "11-22 -9, 11-20 +40",
    ),
    "balance first col": (
        "Balance,Date,Action,Connects\n"
        "112,2026-11-22,Applied to job Harp,-9\n"
        "121,2026-11-20,Added extra Connects,40\n",
        "11-22 -9, 11-20 +40",
    ),
    "pt own": (
        "Data;Vaga;Conexões\n22/11/2026;Harpa;9\n20/11/2026;Barca;7\n",
        "11-22 -9, 11-20 -7",
    ),
    "excel dk": (
        "Dato;Beskrivelse;Connects\n22-11-2026;Applied to job Harpe;-9\n20-11-2026;Added extra Connects;40\n",
        "11-22 -9, 11-20 +40",
    ),
    "excel fi": (
        "Päivä;Kuvaus;Connects\n22.11.2026;Applied to job Harppu;-9\n20.11.2026;Added extra Connects;40\n",
        "11-22 -9, 11-20 +40",
    ),
    "excel gr": (
        "Ημερομηνία;Περιγραφή;Connects\n"
        "22/11/2026;Applied to job Άρπα;-9\n"
        "20/11/2026;Added extra Connects;40\n",
        "11-22 -9, 11-20 +40",
    ),
    "excel il": (
        "תאריך,פעולה,Connects\n22/11/2026,Applied to job נבל,-9\n20/11/2026,Added extra Connects,40\n",
        "11-22 -9, 11-20 +40",
    ),
    "weekday col": (
        "Day,Date,Job,Connects\nSun,11/22/2026,Harp,9\nFri,11/20/2026,Barge,7\n",
        "11-22 -9, 11-20 -7",
    ),
    "cumulative": (
        "Date,Job,Connects,Total spent\n2026-11-20,Barge,7,7\n2026-11-22,Harp,9,16\n",
        "11-22 -9, 11-20 -7",
    ),
}


def test_a_table_with_such_a_head_is_read() -> None:
    assert differences(TABLES) == {}


NAMES = "Name,Date,Connects\n{},2026-11-22,{}\n{},2026-11-20,{}"


def test_different_names_of_a_database_are_titles_and_repeated_ones_are_people() -> None:
    rows = of_text(NAMES.format("Harp shop", 9, "Barge plans", 7), TODAY, Choices()).rows
    assert [(row.title, row.amount, row.freelancer) for row in rows] == [
        ("Harp shop", -9, None),
        ("Barge plans", -7, None),
    ]
    rows = of_text(NAMES.format("Ola", -9, "Ola", -7), TODAY, Choices()).rows
    assert [(row.title, row.freelancer) for row in rows] == [(None, "Ola"), (None, "Ola")]


def test_the_only_column_of_words_beside_signed_connects_holds_labels() -> None:
    rows = of_text("Date,Ding,Connects\n2026-11-22,Harfe,-9\n2026-11-20,Kauf,40", TODAY, Choices()).rows
    assert [(row.label, row.amount) for row in rows] == [("Harfe", -9), ("Kauf", 40)]


def test_a_renewal_among_proposals_is_no_return() -> None:
    text = "Date,Job,Connects\n2026-11-20,Harp,-9\n2026-11-22,Harp,9\n2026-11-11,Monthly Connects renewal,10"
    rows = of_text(text, TODAY, Choices()).rows
    assert [(row.label, row.title) for row in rows] == [
        ("Applied to job", "Harp"),
        ("Refunded", "Harp"),
        ("Monthly Connects renewal", None),
    ]


def test_a_dash_between_label_and_title_is_no_part_of_the_title() -> None:
    text = "Date,Details,Connects\n2026-11-22,Applied to job - Harp shop,-9\n2026-11-20,Availability Badge,-2"
    assert [row.title for row in of_text(text, TODAY, Choices()).rows] == ["Harp shop", None]
