"""Every language has its plural forms and cases, fits the places of its texts, and names buttons as they are called."""

from pathlib import Path

import pytest

from bot.ui.words.languages import ENGLISH, languages, words_folder
from tests.ui.words.checks import Message, english, faults, messages, plurals_of
from tests.ui.words.pseudo import PSEUDO, write
from tests.ui.words.uses import shown, uses

THEIRS = """
left = { $amount ->
        [0] nothing
        [one] 1 Connect
       *[other] { $amount } Connects
    }
plan = { $plan ->
        [plus] Plus
       *[basic] Basic
    }
button-undo = Undo
hint = Press *Undo* to take it back.
linked = See `/connects balance`, or hold a message → *Log job*.
typed = Type `/connects add source:reward`.
help = **/connects** balance · add (for all)
cmd-me = What you have
"""
OURS = """
left = { $amount ->
        [0] нічого
        [one] { $amount } коннект
        [few] { $amount } коннекти
        [many] { $amount } коннектів
       *[other] { $amount } коннекту
    }
plan = { $plan ->
        [plus] Плюс
       *[basic] Базовий
    }
button-undo = Скасувати
hint = Натисніть *Скасувати*, щоб повернути.
linked = Дивіться `/connects balance` або меню повідомлення → *Записати*.
typed = Напишіть `/connects додати звідки:нагорода`.
help = **/connects** balance · додати (для всіх)
cmd-me = Що у вас є
name-me = я
name-connects-add = додати
    .source = звідки
name-menu-log-job = Записати
"""


def read(folder: Path, source: str) -> dict[str, Message]:
    folder.mkdir()
    (folder / "all.ftl").write_text(source, "utf-8")
    return messages(folder)


def compared(tmp_path: Path, ours: str) -> list[str]:
    return faults("uk", read(tmp_path / "en", THEIRS), read(tmp_path / "uk", ours))


@pytest.mark.parametrize("locale", sorted(languages()))
def test_a_language_is_complete_and_fits(locale: str) -> None:
    assert faults(locale, english(), messages(words_folder(locale))) == []


def test_the_made_up_language_is_complete(tmp_path: Path) -> None:
    kinds = ("is missing", "is unknown", "lacks")
    found = faults(PSEUDO, english(), messages(write(tmp_path)))
    assert [fault for fault in found if any(kind in fault for kind in kinds)] == []


def test_a_language_without_faults_has_none(tmp_path: Path) -> None:
    assert compared(tmp_path, OURS) == []


@pytest.mark.parametrize(
    ("good", "bad", "fault"),
    [
        ("        [few] { $amount } коннекти\n", "", "left: lacks the plural [few] of $amount"),
        ("[few]", "[two]", "left: has no use for the plural [two] of $amount"),
        ("        [plus] Плюс\n", "", "plan: lacks the case [plus] of $plan"),
        ("*[basic]", "*[other]", "plan: lacks the case [basic] of $plan"),
        ("*Скасувати*", "*Назад*", "hint: names the button *Undo*, which is Скасувати here"),
        ("Що у вас є", "Що " * 40, "cmd-me: 119 characters, a description of a command has 100"),
        ("button-undo = Скасувати", "button-undo = Скасувати " + "це " * 10, "button-undo: 39 characters"),
        ("hint = Натисніть", "hnit = Натисніть", "hint is missing"),
        ("`/connects balance`", "`/connects баланс`", "linked: lacks `/connects balance`"),
        ("*Записати*", "*Log job*", "linked: names the button *Log job*, which is Записати here"),
        ("`/connects додати", "`/connects add", "typed: lacks `/connects додати "),
        (" звідки:", " source:", "typed: lacks звідки:"),
        ("balance · додати", "balance · add", "help: lacks **/connects** balance · додати"),
        ("{ $amount } коннекту", "{ $amuont } коннекту", "left has an unknown $amuont"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, good: str, bad: str, fault: str) -> None:
    assert good in OURS
    found = compared(tmp_path, OURS.replace(good, bad))
    assert any(line.startswith(fault) for line in found), found


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("en", {"one", "other"}),
        ("es", {"one", "other"}),
        ("hi", {"one", "other"}),
        ("uk", {"one", "few", "many", "other"}),
    ],
)
def test_the_plural_forms_of_a_language(locale: str, forms: set[str]) -> None:
    assert plurals_of(locale) == forms


def test_the_code_says_where_a_message_is_shown() -> None:
    assert len(shown()) > 200
    assert uses("button-undo") == [("button", 80)]
    assert set(uses("menu-plan")) == {("placeholder", 150)}
    assert uses("form-renewal") == [("label of a field", 45)]
    assert uses("cmd-connects-spend.amount") == [("description of a command", 100)]
    assert uses("nothing-changed") == []
    assert ENGLISH in languages()
