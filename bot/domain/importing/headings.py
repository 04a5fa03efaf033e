"""The usual headings of the columns of a history, in the languages that `days` reads, and words that stand in its cells."""

import unicodedata

NAMES: dict[str, tuple[str, ...]] = {
    "expires_on": (
        *("expires-on", "expires", "expiry", "expiration", "valid-until", "läuft-ab", "gültig-bis", "ablauf"),
        *(
            "expire-le",
            "expiration",
            "caduca",
            "vence",
            "vencimiento",
            "expira",
            "vencimento",
            "закінчується",
        ),
    ),
    "on": (
        *("date", "day", "on", "when", "occurred-at", "occurred-on", "timestamp", "datetime", "datum", "tag"),
        *("jour", "fecha", "día", "data", "dia", "дата", "день", "तारीख", "दिनांक", "तिथि"),
    ),
    "clock": ("time", "hour", "uhrzeit", "zeit", "heure", "hora", "час", "समय"),
    "paid": (
        "paid-usd",
        "paid",
        "usd",
        "price",
        "cost-usd",
        "money",
        "preis",
        "prix",
        "precio",
        "preço",
        "ціна",
    ),
    "balance": (
        *("balance", "running-balance", "remaining", "left", "available", "saldo", "kontostand", "solde"),
        *("залишок", "баланс", "शेष"),
    ),
    "boost": ("boost", "boosted", "bid", "boost-bid", "gebot", "enchère", "puja", "lance", "ставка", "буст"),
    "returned": (
        *(
            "returned",
            "refunded",
            "refund",
            "return",
            "refunds",
            "returns",
            "came-back",
            "zurück",
            "erstattet",
        ),
        *(
            "erstattung",
            "remboursé",
            "remboursement",
            "devuelto",
            "reembolso",
            "devolvido",
            "повернено",
            "वापसी",
        ),
    ),
    "credit": (
        *("credit", "credits", "in", "added", "received", "earned", "plus", "incoming", "eingang", "haben"),
        *("gutschrift", "crédit", "entrée", "ajouté", "reçu", "entrada", "crédito", "ingreso", "abono"),
        *("надходження", "кредит", "जमा"),
    ),
    "debit": (
        *("debit", "debits", "out", "spent", "used", "minus", "outgoing", "ausgang", "soll", "ausgabe"),
        *(
            "ausgegeben",
            "débit",
            "sortie",
            "dépensé",
            "dépense",
            "gasto",
            "gastado",
            "salida",
            "cargo",
            "saída",
        ),
        *("débito", "витрачено", "витрата", "дебет", "खर्च"),
    ),
    "amount": (
        *("amount", "connects", "change", "delta", "quantity", "qty", "number", "cost", "betrag", "anzahl"),
        *("menge", "änderung", "montant", "quantité", "nombre", "importe", "cantidad", "monto", "valor"),
        *("quantia", "quantidade", "сума", "кількість", "коннекти", "राशि", "मात्रा", "कनेक्ट्स"),
    ),
    "title": (
        *(
            "title",
            "job",
            "job-title",
            "project",
            "proposal",
            "subject",
            "post",
            "titel",
            "auftrag",
            "projekt",
        ),
        *("titre", "offre", "projet", "título", "trabajo", "proyecto", "trabalho", "projeto", "назва"),
        *("вакансія", "проєкт", "शीर्षक", "काम"),
    ),
    "label": (
        *(
            "action",
            "label",
            "kind",
            "type",
            "description",
            "activity",
            "event",
            "transaction",
            "purpose",
            "what",
        ),
        *("aktion", "vorgang", "art", "beschreibung", "tätigkeit", "libellé", "acción", "concepto"),
        *("descripción", "tipo", "ação", "descrição", "дія", "опис", "тип", "कार्रवाई", "विवरण"),
    ),
    "freelancer": (
        "freelancer",
        "member",
        "user",
        "person",
        "name",
        "mitglied",
        "membre",
        "miembro",
        "membro",
    ),
    "note": (
        *(
            "note",
            "notes",
            "comment",
            "comments",
            "memo",
            "remark",
            "remarks",
            "details",
            "notiz",
            "bemerkung",
        ),
        *("remarque", "nota", "notas", "примітка", "नोट"),
    ),
}
"""Usual names of each column, the likeliest first. A name that fits two columns goes to the one listed first."""

CONNECTS = "connects"
"""The word that tells a column of Connects from one of money."""
OTHER_THINGS = frozenset(
    (
        "client",
        "budget",
        "usd",
        "eur",
        "dollars",
        "price",
        "rate",
        "hourly",
        "earnings",
        "fee",
        "salary",
        "id",
    )
)
"""Words in a heading that say that its column holds something else than Connects."""

TOTALS = frozenset(
    (
        *("total", "totals", "subtotal", "sum", "grand-total", "summe", "gesamt", "insgesamt", "somme"),
        *("suma", "soma", "разом", "всього", "підсумок", "कुल", "योग"),
    )
)
"""Words, one of which stands in a row that adds the rows above up."""
OUT = frozenset(
    ("spent", "debit", "out", "used", "expense", "ausgabe", "dépensé", "gasto", "saída", "витрачено", "minus")
)
IN = frozenset(
    (
        "added",
        "credit",
        "in",
        "received",
        "earned",
        "refunded",
        "returned",
        "eingang",
        "ajouté",
        "ingreso",
        "plus",
    )
)
"""Words of a cell that say which way the Connects of its row went: OUT, or IN."""


def slug(words: str) -> str:
    """Return words in lower case, without marks between them, joined by hyphens."""
    folded = unicodedata.normalize("NFC", words).casefold()
    return "-".join(
        "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in folded).split()
    )


def is_money(heading: str) -> bool:
    """Return True if a heading speaks of money, of a client or of an id, and not of Connects."""
    words = set(slug(heading).split("-"))
    return CONNECTS not in words and bool(words & OTHER_THINGS or set(heading) & set("$€£₹"))
