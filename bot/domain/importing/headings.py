"""Words in the headings and cells of a history that say what a column or a row holds; names are in `heading_names`."""

import unicodedata
from functools import lru_cache

CONNECTS = frozenset(
    (
        *("connects", "connect", "коннекты", "коннектов", "конекти", "конектів", "коннекти", "कनेक्ट", "कनेक्ट्स"),
        *("conexões", "conexiones", "connexions"),
    )
)
"""Words of which one tells a column of Connects from one of money."""
CONNECTS_PATTERN = "(?:" + "|".join(sorted(CONNECTS, key=len, reverse=True)) + ")"
"""A regular expression for one of these words."""
RUNNING = frozenset(
    ("total", "totals", "cumulative", "running", "overall", "sum", "gesamt", "summe", "kumuliert")
)
"""Words in a heading that say that its column adds up others."""
INCLUDING = frozenset(
    ("incl", "including", "included", "inkl", "inklusive", "incluido", "incluye", "inclus", "включно")
)
"""Words in a heading that say that its column includes what they stand beside."""
OTHER_DAYS = frozenset(
    (
        *(
            "posted",
            "published",
            "created",
            "listed",
            "deadline",
            "due",
            "closed",
            "ended",
            "viewed",
            "opened",
        ),
        *(
            "replied",
            "reply",
            "answered",
            "interview",
            "interviewed",
            "hired",
            "followed",
            "updated",
            "recorded",
        ),
        *(
            "veröffentlicht",
            "erstellt",
            "frist",
            "geschlossen",
            "publié",
            "publicado",
            "publicada",
            "опубліковано",
        ),
    )
)
"""Words in a heading that say that its column holds another day than that of the Connects."""
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
_NO_TITLES = frozenset(
    (
        *(
            "customer",
            "company",
            "kunde",
            "cliente",
            "entreprise",
            "empresa",
            "category",
            "kategorie",
            "skill",
        ),
        *("status", "state", "outcome", "result", "country", "weekday", "month", "source", "platform", "by"),
    )
)
"""Words in the heading of a column that doesn't hold titles of jobs."""
LINKS = frozenset(("link", "url"))
"""Words in the heading of a column of links."""
BESIDE_SUMS = frozenset(
    (
        *("this", "last", "the", "of", "for", "in", "out", "per", "week", "month", "year", "day", "weekly"),
        *("monthly", "daily", "spent", "used", "added", "received", "connects", "connect", "cost", "costs"),
        *("so", "far", "sub", "grand", "all", "jobs", "proposals", "woche", "monat", "semana", "mes", "mês"),
        *("semaine", "mois", "тиждень", "місяць", "за"),
    )
)
"""Words that may stand beside one for a sum."""
BALANCES = frozenset(
    (
        *("balance", "current-balance", "saldo", "kontostand", "solde", "залишок", "баланс", "शेष"),
        *("opening-balance", "starting-balance", "start-balance", "initial-balance", "previous-balance"),
        *("remaining", "left", "connects-left", "connects-remaining", "remaining-connects", "left-over"),
        *("available-connects", "connects-available", "connects-balance", "current-connects"),
        *("closing-balance", "ending-balance", "end-balance", "final-balance", "remaining-balance"),
        *("balance-brought-forward", "balance-carried-forward", "brought-forward", "carried-forward"),
        *("balance-forward", "balance-b-f", "balance-c-f", "b-f", "c-f", "balance-left", "balance-after"),
        *("anfangsbestand", "endbestand", "anfangssaldo", "endsaldo", "schlusssaldo", "übertrag"),
        *("solde-initial", "solde-final", "solde-d-ouverture", "report-à-nouveau", "solde-de-départ"),
        *("saldo-inicial", "saldo-final", "saldo-anterior", "saldo-actual", "saldo-atual"),
        *("початковий-залишок", "залишок-на-початок", "залишок-на-кінець", "початковий-баланс"),
    )
)
"""Labels of rows that say what was there at a day, and not what changed."""
OUT = frozenset(
    (
        *("spent", "debit", "out", "used", "expense", "minus", "dr", "withdrawal", "deducted"),
        *("ausgabe", "ausgegeben", "verbraucht", "verwendet", "eingesetzt", "soll", "abgang"),
        *("dépensé", "dépensés", "dépense", "utilisé", "utilisés", "débit", "sortie"),
        *(
            "gasto",
            "gastos",
            "gastado",
            "gastados",
            "gastaste",
            "usado",
            "usados",
            "cargo",
            "salida",
            "débito",
        ),
        *("saída", "gastou", "utilizados"),
        *("витрачено", "витрата", "витратили", "використано", "списано", "потрачено", "расход", "розхід"),
        *("खर्च", "kharch"),
    )
)
IN = frozenset(
    (
        *("added", "credit", "in", "received", "earned", "refunded", "returned", "plus", "cr", "deposit"),
        *("eingang", "hinzugefügt", "erhalten", "gutgeschrieben", "zurück", "erstattet", "haben", "zugang"),
        *("ajouté", "ajoutés", "reçu", "reçus", "remboursé", "remboursés", "crédit", "entrée"),
        *("ingreso", "añadido", "añadidos", "agregado", "agregados", "agregaron", "añadieron", "recibido"),
        *("recibidos", "devuelto", "devueltos", "reembolsado", "reembolsados", "abono", "entrada", "crédito"),
        *("adicionado", "adicionados", "recebido", "recebidos", "devolvido", "devolvidos"),
        *("додано", "отримано", "повернено", "повернуто", "нараховано", "добавлено", "получено", "приход"),
        *("возвращено", "прихід", "जोड़े", "जोड़ा", "वापस", "प्राप्त", "जमा", "jama", "wapas"),
    )
)
"""Words of a cell that say which way the Connects of its row went: OUT, or IN."""


_YES = frozenset(
    (
        *("yes", "y", "true", "ja", "wahr", "sí", "si", "oui", "sim", "так", "да", "हाँ", "हां", "haan"),
        *("✓", "✔", "✅"),
    )
)
_NO = frozenset(
    (
        *("no", "n", "false", "none", "never", "not-yet", "n-a", "nein", "nicht", "falsch", "non", "não"),
        *("nao", "ні", "нет", "नहीं", "nahi", "pending", "open", "offen", "✗", "✘", "❌"),
    )
)
"""What a cell says in a column that asks whether Connects came back."""


@lru_cache(maxsize=2_000)  # the same cells are compared with names of columns again and again
def slug(words: str) -> str:
    """Return words in lower case, without marks between them, joined by hyphens."""
    folded = unicodedata.normalize("NFC", words).casefold()
    return "-".join(
        "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in folded).split()
    )


def is_running(name: str) -> bool:
    """Return True if the slug of a heading names a sum of several rows or columns."""
    return bool(set(name.split("-")) & (RUNNING | INCLUDING))


def is_money(heading: str) -> bool:
    """Return True if a heading speaks of money, of a client or of an id, and not of Connects."""
    words = set(slug(heading).split("-"))
    return not (words & CONNECTS) and bool(words & OTHER_THINGS or set(heading) & set("$€£₹"))


def is_no_title(heading: str) -> bool:
    """Return True if a heading speaks of money, of a client, or of what became of a proposal."""
    return is_money(heading) or bool(set(slug(heading).split("-")) & _NO_TITLES)


def way(words: str) -> int | None:
    """Return -1 if words say that Connects went out, 1 if they say that they came in; None for neither, and for both."""
    parts = set(slug(words).split("-"))
    ways = {sign for sign, verbs in ((-1, OUT), (1, IN)) if parts & verbs}
    return ways.pop() if len(ways) == 1 else None


def is_yes(cell: str) -> bool:
    """Return True if a cell says yes, in a column that asks whether Connects came back."""
    return (slug(cell) or cell) in _YES


def is_no(cell: str) -> bool:
    """Return True if a cell says no, in a column that asks whether Connects came back."""
    return (slug(cell) or cell) in _NO


def is_balance(label: str, of_job: bool = False) -> bool:
    """Return True if a label says that its row holds a balance. ``of_job``: the label may be the title of a job instead."""
    words = slug(label)
    return words in BALANCES and (not of_job or "-" in words or words in {"remaining", "left"})
