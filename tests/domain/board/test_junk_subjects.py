"""Who acts in a sentence: customers and programs are told from what is asked of the reader."""

import pytest

from bot.domain.board.junk import find_junk
from bot.domain.board.message_texts import MessageText


def kinds(text: str) -> set[str]:
    return {finding.kind.value for finding in find_junk([MessageText("content", text)])}


@pytest.mark.parametrize(
    "text",
    [
        "Policyholders upload an ID, pay the deposit of $40, get a number.",
        "Booking portal: guests pay the deposit of $40, upload a passport, receive a code.",
        "Portal: Mieter zahlen die Kaution von 300 €, laden die Unterlagen hoch.",
        "Twilio developer: send a 6-digit login code by SMS and WhatsApp.",
        "Loyalty app: members register, deposit 30 USDT, open tasks.",
        "Our members pay a yearly fee of 60 dollars; the form must send a receipt.",
        "With PayPal the order stays open although the money arrives, and the bank transfer option shows no thank-you page.",
        "Zahlung per Überweisung und PayPal sollen im Shop angeboten werden.",
        "Lift repairs: today the background check fee of $40 is paid by technicians and refunded.",
    ],
)
def test_what_others_do_is_not_asked_of_the_reader(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Workers upload an ID, pay the deposit of $40, get a badge.", "advance_fee"),
        ("Our workers pay a yearly fee of $60 before the first task.", "advance_fee"),
        ("We pay you by bank transfer, no need for the checkout here.", "payment_outside"),
        ("Members pay later, you pay the deposit of $40 now.", "advance_fee"),
        ("Register, deposit 30 USDT, open tasks.", "advance_fee"),
        ("Policyholders. Pay the deposit of $40.", "advance_fee"),
        ("Twilio developer: send your login code to us by WhatsApp.", "phishing_login"),
        ("Twilio developer: send the login code by WhatsApp to me.", "phishing_login"),
        ("First step: send the login code by SMS.", "phishing_login"),
        ("Twilio developer: message on Telegram @a_team_1", "outside_contact"),
    ],
)
def test_what_is_asked_of_the_reader_is_named(text: str, kind: str) -> None:
    assert kind in kinds(text)
