"""Sentences in which somebody wrote down a proposal or a purchase, such as ``12 Nov: applied to “Shop” (16 connects)``.

A verb says which way the Connects went. A sentence without a verb, with two that contradict each other, with a negation or
with a balance is none of these, and the text is left as it is.
"""

import re
from enum import Enum
from itertools import islice

from bot import errors
from bot.domain.importing import amounts, cells, days, headings, labels
from bot.domain.importing.sheets import BOOST_LABEL, COST_LABEL, RETURN_LABEL
from bot.domain.importing.surroundings import bare
from bot.domain.ledger.entries import Kind


class _Way(Enum):
    """What a sentence tells, with the label of its row and the sign of its Connects."""

    COST = (COST_LABEL, "-")
    BOOST = (BOOST_LABEL, "-")
    PURCHASE = (Kind.PURCHASE.value, "+")
    RENEWAL = (Kind.REFILL.value, "+")
    RETURN = (RETURN_LABEL, "+")


_VERBS = {
    **dict.fromkeys(
        ("applied", "apply", "sent", "submitted", "beworben", "bewarb", "postulé", "postulado"), _Way.COST
    ),
    **dict.fromkeys(
        ("apliqué", "envié", "candidaté", "candidatei", "enviei", "apliquei", "envoyé"), _Way.COST
    ),
    **dict.fromkeys(
        ("подав", "подала", "відгукнувся", "відгукнулася", "откликнулся", "откликнулась"), _Way.COST
    ),
    **dict.fromkeys(("आवेदन", "enviada", "enviado", "gesendet", "envoyée", "надіслано", "подано"), _Way.COST),
    **dict.fromkeys(("boost", "boosted", "boosting", "geboostet", "boosté"), _Way.BOOST),
    **dict.fromkeys(
        ("bought", "purchased", "gekauft", "kaufte", "compré", "comprado", "comprei", "acheté"), _Way.PURCHASE
    ),
    **dict.fromkeys(("купив", "купила", "купил", "खरीदे"), _Way.PURCHASE),
    **dict.fromkeys(
        ("renewal", "renewed", "verlängert", "renovación", "renovação", "renouvellement"), _Way.RENEWAL
    ),
    **dict.fromkeys(
        ("back", "returned", "refunded", "refund", "zurück", "zurückbekommen", "erstattet"), _Way.RETURN
    ),
    **dict.fromkeys(
        ("devueltos", "devolvieron", "reembolso", "devolvidos", "remboursé", "remboursés"), _Way.RETURN
    ),
    **dict.fromkeys(("повернули", "повернено", "вернули", "वापस"), _Way.RETURN),
}
"""Words that say what became of the Connects."""
_OUT = frozenset(
    ("spent", "used", "ausgegeben", "gasté", "gastei", "dépensé", "витратив", "витратила", "потратил")
)
"""Words for Connects that went out, with a job for a proposal."""
_DOUBTS = frozenset(
    (
        *(
            "not",
            "didn",
            "don",
            "never",
            "without",
            "almost",
            "nearly",
            "maybe",
            "want",
            "will",
            "would",
            "should",
        ),
        *(
            "each",
            "both",
            "per",
            "more",
            "need",
            "needs",
            "about",
            "around",
            "or",
            "jeweils",
            "cada",
            "chacun",
        ),
        *("plan", "planned", "going", "forgot", "left", "remaining", "remain", "balance", "total", "if"),
        *(
            "nicht",
            "kein",
            "keine",
            "nie",
            "übrig",
            "no",
            "nunca",
            "sin",
            "quedan",
            "não",
            "sem",
            "restam",
            "pas",
        ),
        *("jamais", "reste", "restent", "не", "без", "залишилось", "осталось", "नहीं"),
    )
)
"""Words with which a sentence may tell something that didn't happen, or a balance."""
_BEFORE_TITLE = re.compile(
    r"(?:(?:a|my|the|an|one|una|uma|mi|minha|ma|une|eine|die)\s)?"
    r"(?:(?:proposals?|proposta|propuesta|proposition|candidatura|candidature|postulación|bewerbung"
    r"|заявку|пропозицію|відгук|предложение|отклик)\s)?"
    r"(?:to|for|on|at|auf|für|bei|an|als|a|al|para|por|en|à|pour|na|на|do)\s"
    r"(?:(?:job|the\sjob)\s)?",
    re.IGNORECASE,
)
"""Words between a verb and the title of a job."""
_PROPOSAL = re.compile(
    r"(?:proposal|propuesta|proposta|bewerbung|candidature|candidatura|заявка|пропозиція)\s", re.IGNORECASE
)
"""A word that may stand before the verb, as in ``Proposal sent``."""
_CONNECTS = re.compile(
    r"(?:^|(?<=\s)|[\[(])(?P<size>[0-9]{1,3},[0-9]{3}|[0-9]{1,4})\s"
    rf"{headings.CONNECTS_PATTERN}(?!\w)[\])]?",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"(?:(?<=\s)(?:for|with|costing|für|mit|por|con|com|pour|avec|за)\s)?" + _CONNECTS.pattern, re.IGNORECASE
)
"""Connects with the word before them that isn't a part of a title."""
_QUOTED = re.compile(r"[“„”\"«](?P<title>[^“„”\"«»\t]{1,200})[“”\"»]")
_SEPARATOR = re.compile(r"\s{0,2}(?:[:;,–—-]\s|\s)")
_EDGES = " \t,.;:()[]-–—"
_LONGEST = 500
_MOST_WORDS_OF_DAY = 3


def in_lines(text: str) -> str:
    """Return a text with each such sentence as a line with tabs; other lines are unchanged.

    Raises BadPaste for a line with a day and Connects that looks like such a sentence and tells nothing for sure, or, among
    sentences, for one with a day and no Connects.
    """
    lines = text.split("\n")
    sentences = {number: parts for number, line in enumerate(lines) if (parts := _sentence(line))}
    if not any(_CONNECTS.search(words) for _, words in sentences.values()):
        return text
    for number, (day, words) in sentences.items():
        row = _row(day, words)
        if row is None:
            raise errors.BadPaste(line=number + 1, given=cells.tidy(lines[number]))
        lines[number] = row
    return "\n".join(lines)


def _sentence(line: str) -> tuple[str, str] | None:
    """Return the day at the beginning of a line and the words behind it; None for others, and for a row of the page."""
    if "\t" in line or len(line) > _LONGEST:
        return None
    day, words = split_day(line) or ("", "")
    is_row = labels.find(words) is not None or amounts.trailing(f" {words}") is not None
    return (day, words) if words and not is_row else None


def split_day(line: str) -> tuple[str, str] | None:
    """Return the day at the beginning of a line and the words behind it; None for a line without a day."""
    tidy = bare(cells.tidy(line))
    begin = days.leading(tidy)
    if begin is None:  # only a word that is known to stand behind a day ends one without a year
        tidy = cells.without_mark(tidy)
        ends = (
            match
            for match in islice(_SEPARATOR.finditer(tidy), _MOST_WORDS_OF_DAY)
            if days.is_day(tidy[: match.start()])
        )
        end = next(ends, None)
        begin = (tidy[: end.start()], tidy[end.start() :]) if end else None
    separator = _SEPARATOR.match(begin[1]) if begin else None
    return (begin[0], begin[1][separator.end() :]) if begin and separator else None


def tells(words: str) -> bool:
    """Return True if words have a verb, or a word of doubt, so that they are a sentence and no title."""
    return bool((_VERBS.keys() | _OUT | _DOUBTS) & set(headings.slug(words).split("-")))


def _row(day: str, words: str) -> str | None:
    """Return a sentence as a line with tabs; None for one that tells nothing, or more than one thing."""
    numbers = list(_CONNECTS.finditer(words))
    if len(numbers) != 1:
        return None
    quoted = [match["title"] for match in _QUOTED.finditer(words)]
    outside = _QUOTED.sub(" ", words)
    way = _way(outside)
    if way is None or len(quoted) > 1 or not _CONNECTS.search(outside):
        return None
    title = quoted[0] if quoted else _title(_PRICE.sub(" ", words)) if way is _Way.COST else ""
    if way is _Way.COST and not title:
        return None
    label, sign = way.value
    return "\t".join(filter(None, (day, label, title.strip(), f"{sign}{numbers[0]['size']}")))


def _way(sentence: str) -> _Way | None:
    """Return what a sentence tells; None if nothing, two things, or a word of doubt says it."""
    words = headings.slug(sentence).split("-")
    ways = {way for word in words if (way := _VERBS.get(word))}
    is_out = bool(_OUT & set(words))
    if _DOUBTS & set(words) or len(ways) > 1:
        return None
    way = ways.pop() if ways else _Way.COST if is_out else None
    return None if is_out and way not in {_Way.COST, _Way.BOOST} else way


def _title(words: str) -> str:
    """Return the words behind the verb of a sentence without quotation marks; empty if the verb isn't its first word."""
    verb, _, rest = _PROPOSAL.sub("", words.strip(_EDGES)).partition(" ")
    if headings.slug(verb) not in _VERBS.keys() | _OUT:
        return ""
    before = _BEFORE_TITLE.match(rest.strip(_EDGES) + " ")
    return " ".join(rest.strip(_EDGES)[before.end() if before else 0 :].split()).strip(_EDGES)
