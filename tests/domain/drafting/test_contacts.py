"""Contact details, links and placeholders: what is found, and what only looks like one."""

import pytest

from bot.domain.drafting.contacts import contact_findings, has_sample, link_findings, placeholder_findings
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import DraftText

POST = ClientPost("We sell tea. www.teashop.com, call 0151 234 56 78. {order_id} is empty.\nThanks, Al")


@pytest.mark.parametrize(
    "text",
    [
        "Write to me: jane@doe.io",
        "jane (at) doe (dot) io",
        "jane AT gmail DOT com",
        "reach me at janedoe at gmail",
        "j a n e @ g m a i l . c o m",
        "escríbeme a jane arroba doe punto com",
        "My WhatsApp is +49 151 23456789",
        "skype: jane.doe.dev",
        "DM @jane.draws for faster replies",
        "Call 0151 999 56 78",
        "call me on (212) 555-0143",
        "four one five, five five five, zero one four two",
        "plus four six, 70 555 01 83",
        "plus three eight, 050 555 12 34",
        "joy dot writes at postbox dot example",
        "mara underscore voss at fastpost dot app",
        "My number is zero one five one, double five, 0 19 42",
        "t.me/janedoe",
        "Let's continue off the platform",
        "search Jane Doe Studio on Facebook",
        "You'll find my number on my site",
        "send it to mara underscore types, then the at sign, then postbox dot me",
        "Telegram: at-sign mara draws maps",
        "mi WhatsApp es seis uno dos, cero cero, cuarenta y cinco",
        "meine Nummer: null eins sieben null, acht acht vier zwei",
        "ring me: oh seven seven double nine, one two three",
        "lev underscore builds, at the mail service of the big G",
        "I'm joy dash writes over at google's mail",
        "the same name as here, at the mail provider from Microsoft",
        "my mailbox: joy w, hosted by gmail",
        "joy (dot) w {at} proton",
        "j.wren [ät] harbourhand [punkt] example",
        "My phone: eight oh two, then triple five, then oh one seven three",
    ],
)
def test_a_contact_is_found(text: str) -> None:
    assert contact_findings(DraftText(text), POST)


@pytest.mark.parametrize(
    "text",
    [
        "I built a WhatsApp bot with Twilio.",
        "SELECT * FROM orders WHERE id = 4155550142",
        "from 2019-2024, 12 shops",
        "Use @media (max-width: 480px)",
        "npm i @angular/core",
        "ISBN 978-3-16-148410-0",
        "I can call the API on Monday",
        "I write posts on LinkedIn for CFOs",
        "10 000 000 rows at 192.168.10.254",
        "1 2 3 4 5 6 7 8 steps",
        "the at sign in the form breaks it",
        "We have two, then three, then one, then four left",
        "We put an underscore at the start of each name, and a dash at the end",
        "The column user underscore id at the top of the sheet holds it",
        "I moved their mail to a server at Google, hosted by their own team",
        "Your inbox fills because the mail service of Google throttles the form",
        "I need one or two, three at most, four if it rains",
        "=[@Occupied]/[@Beds]>0.92",
        "polka dot patterns look busy at small sizes",
        "four plus three, two sheets a day",
        "I called 0151 234 56 78, as the post says",
    ],
)
def test_what_is_no_contact_passes(text: str) -> None:
    assert contact_findings(DraftText(text), POST) == []


def test_many_contacts_are_some_findings() -> None:
    assert len(contact_findings(DraftText("a@b.co, " * 50), POST)) == 10


@pytest.mark.parametrize(
    "text",
    [
        "see my site janedoe.dev",
        "https://janedoe.design/work",
        "Book a slot: calendly.com/jane",
        "fill https://forms.gle/abc",
        "https://docs.google.com/forms/d/1",
        "my page janedoe dot dev",
        "my samples are on janedoe.wixsite.com/work",
        "You can read the plates on jane-doe.art if you like.",
        "Einen Termin gibt es unter termine.jane-doe.de",
        "I answer by day at post.janedoe.studio",
        "lektor.notion.site/x",
    ],
)
def test_a_link_outside_is_found(text: str) -> None:
    assert link_findings(DraftText(text), POST)


@pytest.mark.parametrize(
    "text",
    [
        "github.com/jane/x",
        "I use Node.js and Next.js with socket.io",
        "I scraped zillow.com and redfin.com",
        "I opened www.teashop.com",
        "files like package.json and main.py",
        "v2.0.1.beta",
        "Last year I rebuilt tea-and-cakes.com for a shop",
        "proxy_pass http://app:8000 or http://localhost:3000/x",
        "https://www.behance.net/gallery/1",
        "networking.k8s.io/v1beta1 is gone in 1.22",
        "the label app.kubernetes.io/name is missing",
        "your hook posts to api.acme-orders.com/v2/orders",
        "https://docs.stripe.com/webhooks says that events come twice",
    ],
)
def test_what_leads_nowhere_else_passes(text: str) -> None:
    assert link_findings(DraftText(text), POST) == []


def test_a_link_in_a_contact_is_one_finding() -> None:
    draft = DraftText("jane at doe dot com")
    contacts = contact_findings(draft, POST)
    assert len(contacts) == 1
    assert link_findings(draft, POST, contacts) == []


def test_a_sample_is_a_link_to_a_host_of_samples() -> None:
    assert has_sample(DraftText("It is at gist.github.com/jane/1."))
    published = ".".join(("crates", "io"))
    assert has_sample(DraftText(f"I published https://{published}/crates/rcv-lite last year."))
    assert not has_sample(DraftText("I published https://crates.example/crates/rcv-lite last year."))
    assert not has_sample(DraftText("It is at janedoe.dev."))


@pytest.mark.parametrize(
    "text",
    [
        "Hi [Name],",
        "Dear {client_name},",
        "I did it for {{company}}",
        "<insert project>",
        "I have X years",
        "TODO: add proof",
        "Dear Mr. ______",
        "Estimado [Nombre del cliente]:",
        "[CITY]",
        "[\u043d\u0430\u0437\u0432\u0430 \u043a\u043e\u043c\u043f\u0430\u043d\u0456\u0457]",
        "[\u043d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u043f\u0440\u043e\u0435\u043a\u0442\u0430]",
        "a menu for XXX",
    ],
)
def test_a_placeholder_is_found(text: str) -> None:
    assert len(placeholder_findings(DraftText(text), POST)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "arr[0] and map[key]",
        "see [my repo](https://github.com/x)",
        "`{{ cart.total }}`",
        "<div> and <title> tags",
        "List<String> in Java",
        "a TODO list app",
        "size XXL",
        '{ "name": "x" }',
        "where {order_id} is empty",
        "drop(name);\n});\n$ npm run [name]",
        "[1] and [2]",
        "the bubble is rendered once by Liquid ({{ cart.item_count }})",
        "the ICU string {count} becomes plural",
        "The button is [data-price] in the theme.",
    ],
)
def test_what_is_no_placeholder_passes(text: str) -> None:
    assert placeholder_findings(DraftText(text), POST) == []
