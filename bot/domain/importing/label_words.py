"""Words for the kinds of rows beside Upwork's own labels: in a member's sheet, or of a page that a browser has translated.

The languages are those of `heading_names`. Words of a whole label tell its kind for sure; parts of words only say which kind
is the likeliest, and the member is still asked.
"""

from bot.domain.importing.headings import CONNECTS, slug
from bot.domain.ledger.entries import Kind

WORDS_OF_KINDS = {
    **dict.fromkeys(("bought", "purchased", "buy", "connects-purchased", "connects-bought"), Kind.PURCHASE),
    **dict.fromkeys(("proposal", "applied", "application"), Kind.SPEND),
    **dict.fromkeys(("proposal-sent", "sent-proposal", "job-application", "proposal-submitted"), Kind.SPEND),
    **dict.fromkeys(("purchased-connects", "bought-connects", "connects-purchase"), Kind.PURCHASE),
    **dict.fromkeys(("top-up", "topup", "connects-top-up"), Kind.PURCHASE),
    **dict.fromkeys(("boosted", "boost-bid"), Kind.BOOST),
    **dict.fromkeys(("refund", "refunded", "returned", "came-back"), Kind.RETURN),
    **dict.fromkeys(("renewal", "monthly-connects", "monthly-renewal"), Kind.REFILL),
    **dict.fromkeys(("expired", "connects-expired"), Kind.EXPIRY),
    **dict.fromkeys(("bewerbung", "beworben", "propuesta", "postulación", "candidature"), Kind.SPEND),
    **dict.fromkeys(("proposition", "proposta", "candidatura", "заявка", "пропозиція", "प्रस्ताव"), Kind.SPEND),
    **dict.fromkeys(("kauf", "gekauft", "zukauf", "compra", "comprado", "achat", "acheté"), Kind.PURCHASE),
    **dict.fromkeys(("покупка", "купівля", "куплено", "खरीद", "खरीदा", "खरीदे"), Kind.PURCHASE),
    **dict.fromkeys(("erstattung", "rückerstattung", "erstattet", "zurück", "reembolso"), Kind.RETURN),
    **dict.fromkeys(("devolución", "devuelto", "remboursement", "remboursé", "devolução"), Kind.RETURN),
    **dict.fromkeys(("estorno", "повернення", "повернено", "वापसी"), Kind.RETURN),
    **dict.fromkeys(("renovación", "renouvellement", "renovação", "поновлення", "नवीनीकरण"), Kind.REFILL),
    **dict.fromkeys(("connects-gekauft", "compra-de-connects", "achat-de-connects"), Kind.PURCHASE),
    **dict.fromkeys(("купівля-connects", "покупка-connects", "куплено-connects"), Kind.PURCHASE),
    **dict.fromkeys(("monatliche-erneuerung", "renovación-mensual", "renovação-mensal"), Kind.REFILL),
    **dict.fromkeys(("renouvellement-mensuel", "щомісячне-поновлення", "मासिक-नवीनीकरण"), Kind.REFILL),
    **dict.fromkeys(("verfallen", "abgelaufen", "caducado", "vencido", "expirado", "expiré"), Kind.EXPIRY),
    **dict.fromkeys(("zusätzliche-connects-hinzugefügt", "zusätzliche-connects-gekauft"), Kind.PURCHASE),
    **dict.fromkeys(("se-agregaron-connects-adicionales", "connects-adicionales-añadidos"), Kind.PURCHASE),
    **dict.fromkeys(("connects-supplémentaires-ajoutés", "ajout-de-connects-supplémentaires"), Kind.PURCHASE),
    **dict.fromkeys(("connects-extras-adicionados", "connects-adicionais-adicionados"), Kind.PURCHASE),
    **dict.fromkeys(("додано-додаткові-connects", "अतिरिक्त-connects-जोड़े-गए"), Kind.PURCHASE),
    **dict.fromkeys(("monatliche-connects-erneuerung", "renovación-mensual-de-connects"), Kind.REFILL),
    **dict.fromkeys(("renouvellement-mensuel-des-connects", "renovação-mensal-de-connects"), Kind.REFILL),
    **dict.fromkeys(("щомісячне-поновлення-connects", "मासिक-connects-नवीनीकरण"), Kind.REFILL),
    **dict.fromkeys(
        ("verfügbarkeitsabzeichen", "verfügbarkeits-badge", "abzeichen-verfügbarkeit"), Kind.BADGE
    ),
    **dict.fromkeys(("insignia-de-disponibilidad", "distintivo-de-disponibilidad"), Kind.BADGE),
    **dict.fromkeys(("badge-de-disponibilité", "selo-de-disponibilidade"), Kind.BADGE),
    **dict.fromkeys(("emblema-de-disponibilidade", "crachá-de-disponibilidade"), Kind.BADGE),
    **dict.fromkeys(("значок-доступності", "бейдж-доступності", "उपलब्धता-बैज"), Kind.BADGE),
}
"""Kinds by the words of a whole label, in lower case and joined by hyphens."""

_PARTS = {
    Kind.PURCHASE: (
        *("kauf", "gekauft", "zukauf", "purchas", "bought", "compr", "adquir", "achat", "achet"),
        *("купл", "купи", "купів", "покуп", "придба", "खरीद", "extra", "zusätzlich", "adicional"),
        *("adicionai", "supplémentaire", "додатков", "дополнительн", "अतिरिक्त"),
    ),
    Kind.REFILL: (
        *("monatlich", "mensual", "mensal", "mensai", "mensuel", "щомісяч", "ежемесяч", "मासिक", "erneuer"),
        *("renov", "renouvel", "поновлен", "оновлен", "नवीनीकरण", "नवीकरण"),
    ),
    Kind.RETURN: (
        *("refund", "erstatt", "rückerstatt", "zurückerstatt", "reembols", "rembours", "devol", "devuel"),
        *("estorn", "повернен", "повернут", "возвра", "वापस", "वापसी", "storniert", "abgesagt"),
        *("abgebrochen", "cancelad"),
        *("annul", "скасов", "отмен", "रद्द", "überboten", "superad", "sobrepuj", "surenchér", "перебит"),
    ),
    Kind.REWARD: ("verdient", "ganad", "gagn", "ganh", "зароблен", "заработ", "अर्जित", "कमाए"),
    Kind.BONUS: (
        *(
            "bonus",
            "bono",
            "bônus",
            "бонус",
            "बोनस",
            "promo",
            "gift",
            "geschenk",
            "regalo",
            "cadeau",
            "presente",
        ),
        *("подарун", "подар", "उपहार"),
    ),
    Kind.SPEND: (
        *(
            "appli",
            "bewerb",
            "beworben",
            "postul",
            "solicit",
            "aplic",
            "candidat",
            "inscri",
            "подан",
            "подал",
        ),
        *("заявк", "आवेदन"),
    ),
    Kind.BOOST: ("boost", "gebot", "geboostet", "puja", "enchère", "lance", "ставк", "बोली", "буст"),
    Kind.BADGE: ("verfügbarkeit", "disponib", "доступн", "उपलब्ध"),
}
"""Beginnings of words that speak for a kind."""


def kinds_by_words(label: str) -> set[Kind]:
    """Return the kinds for which the words of an unknown label speak; empty without any."""
    words = slug(label).split("-")
    return {kind for kind, parts in _PARTS.items() if any(word.startswith(parts) for word in words)}


def kind_of_words(label: str) -> Kind | None:
    """Return the kind that a whole label names, with *Connects* in any language; None for other labels."""
    words = slug(label).split("-")
    return WORDS_OF_KINDS.get("-".join("connects" if word in CONNECTS else word for word in words))
