"""Pay for simple work, reckoned as a price of an hour: what is more than anybody pays for it, and what is usual."""

import pytest

from bot.domain.board.junk import find_junk
from bot.domain.board.junk_tokens import amount_of
from bot.domain.board.message_texts import MessageText


def kinds(*texts: str) -> set[str]:
    return {finding.kind.value for finding in find_junk([MessageText("content", text) for text in texts])}


@pytest.mark.parametrize(
    "text",
    [
        "We need someone to copy 60 product names from our website into Excel. Fixed pay of $1,200.",
        "Type 12 scanned letters into Word. Budget four thousand dollars, no deadline.",
        "Rename 200 photos after a list, half a day of work, we pay 2.5k USD for it.",
        "Repost our three ads each morning, ten minutes a day, and receive $6,500 monthly.",
        "Proofreading of birthday cards: 25 sentences, we pay $85 for each sentence.",
        "Receive two parcels at home, an hour a week, and stick labels on them: $2,200 per week.",
        "Fill in a spreadsheet with names of 40 shops. $90-$130/hr, around 20 hours.",
        "Put names from business cards into a Google Sheet: $4,500 per 100 cards.",
        "Copy texts from letters. Each letter pays $70, there are many.",
        "Copy names for us, $1,200 a day.",
        "Pasar 15 páginas a Excel, se tarda una tarde, presupuesto de 2.800 euros.",
        "Digitar 20 páginas escaneadas no Word, R$ 12.000 no total.",
        "Zwanzig Rezepte in ein Dokument kopieren, wir zahlen zweitausend Euro dafür.",
        "Смотреть видео и отмечать, полчаса в день, зарплата 300 тысяч рублей в месяц.",
        "Переписати 25 рецептів зі скану у документ Word, платимо 60 000 грн за все.",
        "Photos rename karna hai, roz ek ghanta, salary 3 lakh rupees per month.",
        "20 page type karna hai Word mein, payment ₹1,50,000 milega.",
        "Rename 430 holiday pictures by the day. I value helpful people and give $1,400 for this.",
        "50 Zeilen in eine Tabelle kopieren, 900 Euro.",
        "Copy 20 recipes, each about a hundred words, into a Google Doc. We've set aside $2,000 for this task.",
    ],
)
def test_pay_above_that_of_simple_work_is_a_sign(text: str) -> None:
    assert kinds(text) == {"too_good"}


@pytest.mark.parametrize(
    "text",
    [
        "Copy 5,000 product names from our website into Excel. $1,200 fixed, about 150 hours.",
        "Retype 40 of 60 pages and copy the rest, $300.",
        "Copy names from old lists, $2 each",
        "Copy names into a list, 4 horas por dia. Faturamos R$ 900 mil por ano, somos pequenos. Iniciante, US$ 6 por hora.",
        "Rename 20,000 pictures after a list, $1,500.",
        "Retype 400 scanned letters, $2,000, two months.",
        "Transcribe 60 interviews of 50 minutes each, $2,700 total, verbatim.",
        "Executive assistant to the director, $60-$80/hr, copy minutes into Word.",
        "Medical transcriptionist, $65/hr, 10 years of experience, type reports.",
        "Hourly: $30.00-$60.00. Spreadsheet clean-up: sort contacts, fill in missing prices.",
        "Tag 30,000 images, $9,500 in total for a team of 5 annotators, 90 hours.",
        "Type labels for a shop with $4,000 in sales a day: 30 names, $20.",
        "Type the words “we pay $900 for ten photos” on a poster with 12 photos.",
        "Copy 300 rows, 2 hours a day. The monthly pay is $900.",
        "Copy texts from 40 pages, pay about $800, or somebody offered me $9,000 for it.",
        "Digitar 600 páginas escaneadas, R$ 4.800 no total.",
        "500 Seiten abtippen, 1.500 Euro, acht Wochen.",
        "Type names from forms. $20 a day, 10 files with 300 names, each file pays the same.",
        "Our publisher wants 20 pages typed and has $4,000 for other things.",
    ],
)
def test_usual_pay_or_other_work_is_none(text: str) -> None:
    assert kinds(text) == set()


def test_the_amount_of_work_may_stand_in_another_text_of_the_message() -> None:
    assert kinds("Copy names from 30 business cards", "Budget: $2,400") == {"too_good"}
    assert kinds("Copy names from 3,000 business cards", "Budget: $2,400") == set()


def test_those_who_share_a_budget_count() -> None:
    shared = "The budget of $3,000 is shared by {} typists; copy names from a list, 10 hours."
    assert kinds(shared.format(2)) == {"too_good"}
    assert kinds(shared.format(20)) == set()


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("$1.5k", 1500),
        ("₹2,40,000", 240_000),
        ("3 lakh rupees", 300_000),
        ("4 thousand dollars", 4000),
        ("two thousand five hundred dollars", 2500),
        ("twelve hundred dollars", 1200),
        ("a hundred euros", 100),
        ("пять тысяч рублей", 5000),
        ("r$ 4.800", 4800),
    ],
)
def test_an_amount_is_read_in_words_and_with_multiples(words: str, amount: int) -> None:
    assert amount_of(words) == amount
