"""The words of labels that aren't Upwork's own: of pages that a browser has translated, and of members' sheets."""

import json
from pathlib import Path

import pytest

from bot.domain.importing.label_words import kind_of_words, kinds_by_words, telling
from bot.domain.importing.labels import About, Meaning, classify
from bot.domain.ledger.entries import Kind

TRANSLATED = [
    ("Sie haben Connects gekauft", 60, Kind.PURCHASE),
    ("Zusätzliche Verbindungen hinzugefügt", 60, Kind.PURCHASE),
    ("Has comprado Connects", 60, Kind.PURCHASE),
    ("Se añadieron conexiones adicionales", 60, Kind.PURCHASE),
    ("Vous avez acheté des Connects", 60, Kind.PURCHASE),
    ("Connexions supplémentaires ajoutées", 60, Kind.PURCHASE),
    ("Você comprou Connects", 60, Kind.PURCHASE),
    ("Ви купили Connects", 60, Kind.PURCHASE),
    ("Додано додаткові з'єднання", 60, Kind.PURCHASE),
    ("Вы купили коннекты", 60, Kind.PURCHASE),
    ("आपने Connects खरीदे हैं", 60, Kind.PURCHASE),
    ("अतिरिक्त कनेक्शन जोड़े गए", 60, Kind.PURCHASE),
    ("Monatliche Erneuerung von Connects", 10, Kind.REFILL),
    ("Job storniert Python scraper", 14, Kind.RETURN),
    ("Trabajo cancelado Python scraper", 14, Kind.RETURN),
    ("Emploi annulé Python scraper", 14, Kind.RETURN),
    ("Вакансію скасовано Python scraper", 14, Kind.RETURN),
    ("Vous avez gagné des Connects", 5, Kind.REWARD),
    ("Für den Job beworben Python scraper", -14, Kind.SPEND),
    ("Connects-Gebot für einen Vorschlag", -14, Kind.BOOST),
    ("Insignia: disponibilidad", -2, Kind.BADGE),
]
CASES = json.loads((Path(__file__).parents[2] / "cases" / "labels.json").read_text("utf-8"))
VARIED = [(label, case["amount"], Kind(kind)) for kind, case in CASES.items() for label in case["labels"]]


@pytest.mark.parametrize(("label", "amount", "kind"), VARIED)
def test_a_label_in_other_words_or_another_language_is_of_its_kind(
    label: str, amount: int, kind: Kind
) -> None:
    """The member is asked about those that aren't certain; the first choice is the right one."""
    for written in (label, label.upper(), label.lower(), f"{label}."):
        assert classify(written, amount).kind is kind


@pytest.mark.parametrize("amount", [7, -7])
def test_words_never_make_a_sure_kind_of_the_other_sign(amount: int) -> None:
    for label, usual, kind in VARIED:
        meaning = classify(label, amount)
        if usual * amount < 0:
            assert meaning.kind is not kind
        elif meaning.known:
            assert meaning.kind is kind


def test_a_boost_says_more_than_its_proposal_and_anything_more_than_a_month() -> None:
    assert telling({Kind.BOOST, Kind.SPEND}) == {Kind.BOOST}
    assert telling({Kind.REFILL, Kind.BONUS}) == {Kind.BONUS}
    assert telling({Kind.REFILL}) == {Kind.REFILL}
    assert telling({Kind.RETURN, Kind.BONUS}) == {Kind.RETURN, Kind.BONUS}
    assert telling(set()) == set()
    assert classify("Monthly bonus", 10) == Meaning(Kind.BONUS, About.OTHER, known=False)
    assert classify("Gutschein für Monatsmitglieder", -10) == Meaning(Kind.SPEND, About.OTHER, known=False)


@pytest.mark.parametrize(("label", "amount", "kind"), TRANSLATED)
def test_the_words_of_an_unknown_label_make_the_guess(label: str, amount: int, kind: Kind) -> None:
    assert classify(label, amount) == Meaning(kind, About.OTHER, known=False)


def test_words_for_several_kinds_or_none_leave_the_guess_to_the_sign() -> None:
    assert kinds_by_words("Bonus beim Kauf") == {Kind.BONUS, Kind.PURCHASE}
    assert classify("Rückerstattung für Kauf", 60).kind is Kind.BONUS
    assert classify("Gutschein", 60).kind is Kind.BONUS
    assert classify("Gutschein", -60).kind is Kind.SPEND
    assert classify("Sie haben Connects gekauft", -60).kind is Kind.SPEND


def test_connects_are_called_otherwise_in_other_languages() -> None:
    assert kind_of_words("Compra de conexões") is Kind.PURCHASE
    assert kind_of_words("Zusätzliche Connects hinzugefügt") is Kind.PURCHASE
    assert kind_of_words("Renovación mensual de conexiones") is Kind.REFILL
    assert kind_of_words("Badge de disponibilité") is Kind.BADGE
    assert kind_of_words("Zusätzliche Connects") is None
