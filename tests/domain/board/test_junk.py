"""Signs of junk by example: requests of each kind, honest posts with the same words, disguises, and any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.board.junk import LONGEST_EVIDENCE, JunkFinding, JunkKind, find_junk
from bot.domain.board.junk_rules import rule_book
from bot.domain.board.junk_tokens import sentences
from bot.domain.board.message_texts import MessageText, texts_of
from tests.sizes import sized

FRAGMENTS = (
    "message me on telegram @a_b ", "t e l e g r a m ", "@" * 40, "a." * 40, "[", "](http://", "$1,000 ", "no ",
    "\u200b", "Теlegram ", "pay ", "upwork.com@", "xn--", "1 " * 30, "_a" * 30, "+1 (", "x@" * 20, "gift card ",
    "pay the fee ", "before you start ", "your upwork account ", "“", "\n", ": ", "\ud800", "a b c d e f ",
)  # fmt: skip


def kinds(*texts: str, url: str | None = None) -> set[str]:
    return {
        finding.kind.value for finding in find_junk([MessageText("content", text, url) for text in texts])
    }


def one(text: str) -> JunkFinding:
    (finding,) = find_junk([MessageText("content", text)])
    return finding


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kindly add our project lead on viber: +44 7700 900123 to arrange it", "outside_contact"),
        ("Quick logo job - ping @brandbox_hr (TG) for the brief", "outside_contact"),
        ("Interessados devem mandar mensagem no WhatsApp +55 11 95555-0199", "outside_contact"),
        ("Bei Interesse bitte direkt per Telegram melden @agentur_nordlicht", "outside_contact"),
        ("Деталі проекту розповім у вайбері +380 50 555 01 01", "outside_contact"),
        ("contact: jobs [at] brightloom [dot] io", "outside_contact"),
        ("I don't check Upwork, my skype is live:.cid.88a7f12", "outside_contact"),
        ("We hire here for a week and after that pay you straight to your bank account", "payment_outside"),
        ("Pagamento via Pix toda sexta, assim fugimos da taxa da plataforma", "payment_outside"),
        ("Оплата переводом на Сбер, чтобы не платить комиссию Upwork", "payment_outside"),
        ("Trial task: build the API. The trial is not paid but leads to long-term work", "unpaid_test"),
        ("Die ersten fünf Texte sind unbezahlt, danach 3 Cent pro Wort", "unpaid_test"),
        ("Everyone designs a full homepage, only the winner is paid.", "unpaid_test"),
        ("Data entry clerk, $65/hr, no experience, we train you", "too_good"),
        ("Gana 300 dólares al día desde casa, sin experiencia", "too_good"),
        ("Guaranteed income for filling in surveys", "too_good"),
        ("Get 10 Steam cards from the shop, scratch them and send us photos", "crypto_giftcard"),
        ("Use your Coinbase account to receive our clients' bitcoin and send it on", "crypto_giftcard"),
        ("Confirm your Upwork account within 12 hours at https://check-up.example", "phishing_login"),
        ("Faça login com sua conta Upwork em https://entrar.example", "phishing_login"),
        ("Forward the SMS code you will get now", "phishing_login"),
        ("A security deposit of $100 is needed to receive the project files", "advance_fee"),
        ("We mail a cheque: deposit it and send the rest to our equipment vendor", "advance_fee"),
        ("Потрібно сплатити 300 грн за реєстрацію", "advance_fee"),
        ("Need a US based Upwork account to work on, I pay $400 monthly", "account_rental"),
        ("Куплю аккаунт Upwork с отзывами", "account_rental"),
        ("https://www.upwork.com.talent-view.example/j/1", "lookalike_link"),
        ("https://www.upwork.com@jobs.example/~02", "lookalike_link"),
        ("https://upwоrk.com/jobs", "lookalike_link"),
        ("https://upwrok.com/jobs", "lookalike_link"),
        ("https://my-paypa1.example/jobs", "lookalike_link"),
        ("Message me at https://t.me/hr_anna", "outside_contact"),
        ("https://payoneer-login.example/", "lookalike_link"),
        ("http://" + "upwоrk".encode("punycode").decode().join(["xn--", ".com/"]), "lookalike_link"),
        ("[https://www.upwork.com/jobs/~02](https://short.example/3x)", "lookalike_link"),
        ("[pinebakery.example/shop](https://item-view.example/a/77)", "lookalike_link"),
    ],
)
def test_a_request_is_found(text: str, kind: str) -> None:
    assert kinds(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Build a Telegram bot that forwards leads to our sales team",
        "Customers should be able to contact us on WhatsApp from the product page.",
        "We'll never ask you to pay, to leave Upwork or to test for free.",
        "Don't send me your Skype, I only use Upwork messages.",
        "No Telegram, no WhatsApp; anyone who asks for it will be reported.",
        "He asked me to message him on Telegram and to pay a registration fee, so I reported it.",
        'Translate phrases such as "message me on Telegram" and "we save the fee".',
        "Paid test: $20 for a 300 words sample.",
        "Set up Wise and PayPal payouts for our marketplace's sellers.",
        "Bot de WhatsApp para restaurante con pagos por MercadoPago",
        "Integração do Pix no checkout, contrato pela Upwork",
        "Нужен бот в телеграм для приема оплаты на карту",
        "Data entry, $7/hour, 2,000 rows, no experience needed.",
        "Rewrite our headline, it says “Earn $500 a day from home”, honestly.",
        "Landing page for a lawyer, tenants pay a refundable security deposit.",
        "After the contract starts we use Slack and WhatsApp for daily updates.",
        "https://www.upwork.com/jobs/~021811223344556677889 and https://support.upwork.com/hc/en-us",
        "[UI designer, 20 h/week](https://www.upwork.com/jobs/~021850077001230044)",
        "https://web.archive.org/web/2026/https://www.upwork.com/",
        "https://finance.example/ and https://discard.example/",
        "[pinebakery.example](https://pinebakery.builder.example/start)",
        "[https://intranet/](https://pine.example/) and [Node.js](https://pine.example/guide)",
        "https:///x http://[ https://a..b",
    ],
)
def test_an_honest_post_is_left_alone(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "message me on t e l e g r a m  now",
        "message me on T3l3gr4m",
        "message me on Теlеgrаm",
        "message me on tele\u200bgram",
        "message me on What'sApp",
        "WRITE ME ON WHΑTSAPP",
        "reach me at wa dot me slash 15550147788",
        "msg me: anna.hr at gmail dot com",
    ],
)
def test_a_disguise_is_seen_through(text: str) -> None:
    assert kinds(text) == {"outside_contact"}


def test_a_finding_has_the_words_as_they_stand_and_their_place() -> None:
    finding = one("Hello. Please, message me on  T3legram: @a_b today.")
    assert finding == JunkFinding(
        JunkKind.OUTSIDE_CONTACT, "message me on T3legram: @a_b", "content", "contact-me-on"
    )


def test_a_kind_is_named_once_and_a_near_copy_names_the_earlier_post() -> None:
    texts = [MessageText("title", "Text me on Telegram"), MessageText("description", "Add me on WhatsApp")]
    outside, copy = find_junk(texts, copy_of="a-1")
    assert (outside.kind, outside.place) == (JunkKind.OUTSIDE_CONTACT, "title")
    assert (copy.kind, copy.evidence, copy.of) == (JunkKind.NEAR_COPY_OF, "Text me on Telegram", "a-1")


def test_the_address_behind_a_title_counts() -> None:
    assert kinds("Webflow site", url="https://www.up-work.example/jobs/1") == {"lookalike_link"}
    assert kinds("Webflow site", url="https://www.upwork.com/jobs/~021811223344556677889") == set()


def test_the_amount_decides_in_every_currency() -> None:
    assert kinds("Typing ₹20,000 daily, bina experience") == {"too_good"}
    assert kinds("Typing ₹500 daily, bina experience") == set()
    assert kinds("Typing job, $1.5k a week, no skills needed") == {"too_good"}
    assert kinds("Mobile se roz 20,000 rupees kamaye") == {"too_good"}
    assert kinds("Mobile se roz 500 rupees kamaye") == set()


def test_long_evidence_is_cut() -> None:
    words = "[https://www.upwork.com/](https://evil.example/" + "x" * 300 + ")"
    assert len(one(words).evidence) == LONGEST_EVIDENCE


def test_nothing_is_found_in_nothing() -> None:
    assert find_junk([]) == ()
    assert kinds("", " \n ") == set()


@settings(max_examples=sized(25, 60), deadline=None)
@given(
    st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=30), max_size=60).map("".join),
    st.text(max_size=60),
)
def test_any_text_is_read(text: str, url: str) -> None:
    for finding in find_junk([MessageText("content", text, url)]):
        assert finding.evidence
        assert len(finding.evidence) <= LONGEST_EVIDENCE


def test_texts_of_a_message_are_read_in_any_form() -> None:
    embed = {
        "title": "Retype pages",
        "url": "https://a.example",
        "author": {"name": "feed"},
        "description": "d",
    }
    embed |= {"fields": [{"name": "Budget", "value": "$5"}], "footer": {"text": "foot"}}
    message = {
        "content": "c",
        "embeds": [embed],
        "message_snapshots": [{"message": {"content": "forwarded"}}],
    }
    assert [(part.place, part.text, part.url) for part in texts_of(message)] == [
        ("content", "c", None),
        ("embeds[0].title", "Retype pages", "https://a.example"),
        ("embeds[0].author", "feed", None),
        ("embeds[0].description", "d", None),
        ("embeds[0].fields[0]", "Budget: $5", None),
        ("embeds[0].footer", "foot", None),
        ("message_snapshots[0].content", "forwarded", None),
    ]
    for other in (None, [], "x", {"content": 1, "embeds": "x", "message_snapshots": [3]}, {"embeds": [None]}):
        assert texts_of(other) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Write me on\u00a0Telegram", "outside_contact"),
        ("t e l e g r a m m e now: @hr_anna", "outside_contact"),
        ("Telegram:\n@hr_anna", "outside_contact"),
        ("word " * 200 + "message me on Telegram", "outside_contact"),
    ],
)
def test_breaks_and_long_sentences_hide_nothing(text: str, kind: str) -> None:
    assert kinds(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "US homeowners: cold call US leads, hi <@123456> and <#77>.",
        "Data entry without experience, the client: 4.8, $30K spent",
        "https://xn--\u00e9.example and https://xn--99999999999.example",
        "[https://www.upwork.com/jobs](https://translate.goog/x) [upwork.com](mailto:x)",
        "https://www.up\u200bwork.com/jobs",
    ],
)
def test_edges_are_no_signs(text: str) -> None:
    assert kinds(text) <= {"lookalike_link"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("For the roster you pay $40 of enrolment, it comes back with your first order.", "advance_fee"),
        ("Your place is reserved. The enrolment of $40 has to be paid first.", "advance_fee"),
        ("Our designers bid under your name, you take 30 percent of the income.", "account_rental"),
        ("Homework for all candidates: a full audit. We don't reimburse homework.", "unpaid_test"),
    ],
)
def test_the_parts_of_a_request_may_stand_in_any_order(text: str, kind: str) -> None:
    assert kinds(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "For the roster our clients pay $40 of enrolment, it comes back with their first order.",
        "“For the roster you pay $40 of enrolment, it comes back” is what we had to translate.",
        "The enrolment costs $40. "
        + "Our office is a large bright house near the river. " * 3
        + "You pay it.",
        "Enrolment, we would pay for the cover of the book.",
    ],
)
def test_parts_of_different_requests_are_no_request(text: str) -> None:
    assert kinds(text) == set()


def test_a_length_of_time_is_no_rate() -> None:
    assert kinds("Tag 2,000 photos, no experience needed, about 15 hours, hence $120.") == set()
    assert kinds("Typing of 320 pages, $160, ten days, no experience needed.") == set()
    assert kinds("Typing at 45 dollars an hour, no experience needed.") == {"too_good"}


@pytest.mark.parametrize(
    ("asked", "honest"),
    [
        (
            "Attach the first chapter, fully translated, to your proposal. No chapter, no answer.",
            "Translate the first chapter fully as milestone one. Attach a link to your proposal.",
        ),
        (
            "You pass the identity checks of a profile, our team bids and delivers, 15 % is yours.",
            "Our team delivers the app, you pass the tickets on. Profiles of users have identity checks.",
        ),
        (
            "People pay you by bank, then you release USDT to our wallet.",
            "People pay the desk by bank, then the desk releases USDT; you build the ledger.",
        ),
    ],
)
def test_an_act_is_read_whatever_its_words_and_not_in_an_honest_sentence(asked: str, honest: str) -> None:
    assert kinds(asked) != set()
    assert kinds(honest) == set()


def test_an_act_that_is_denied_is_none() -> None:
    assert "payment_outside" in kinds("Your salary arrives by Zelle each Friday.")
    assert kinds("No salary arrives by Zelle, all pay runs through Upwork.") == set()


def test_an_amount_for_several_days_is_compared_with_a_week() -> None:
    assert kinds("Press like, no experience: $900 every three days.") == {"too_good"}
    assert kinds("Press like, no experience: $90 every three days.") == set()


def test_a_kind_that_no_rule_finds_is_named_by_the_model_with_the_words_that_weigh_most() -> None:
    finding = one("Your ID card costs 799 ke, woh aap abhi bhar do, joining ke din salary mein jud jayega.")
    assert (finding.kind, finding.reason) == (JunkKind.ADVANCE_FEE, "heaviest-words")
    assert "abhi bhar do" in finding.evidence


def test_an_address_from_which_upwork_writes_is_no_contact() -> None:
    assert kinds("Mail about your contract comes from donotreply@upwork.com before we talk.") == set()
    assert "outside_contact" in kinds("Before we talk, mail me at hiring.lead@studio-nine.example please.")


@pytest.mark.parametrize("tilde", ["~", "%7E"])
def test_upworks_own_page_and_a_mention_of_everyone_are_no_addresses(tilde: str) -> None:
    """A link to a job may stand in any sentence of a chat; a page of another host in the same place remains an address."""
    link = f"https://www.upwork.com/jobs/{tilde}022007163664429408020"
    (sentence,) = sentences(f"look at this, @everyone: <{link}>!", rule_book().disguised)
    assert [(token.word, token.kind) for token in sentence[-2:]] == [("this", "word"), ("upwork", "word")]
    assert kinds(f"look at this, @everyone: <{link}>!") == set()
    for other in ("https://upwork.com.evil.example/jobs", "https://upwork.com@evil.example/jobs"):
        (sentence,) = sentences(f"look at <{other}>", rule_book().disguised)
        assert sentence[-1].kind == "url"
