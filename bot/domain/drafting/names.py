"""Compare the greeting of a draft with the client's name in the post."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from bot.domain.drafting.findings import Finding, FindingKind
from bot.domain.drafting.lexicon import words
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import DraftText, TextSpan

_GREETED = re.compile(r"\s*[^\n,!.:;?-]{0,60}(?:[,!.:;?-]|\n|$)(?:[\x20\t]*[^\n,!.:;?-]{1,40}[,!.:;?-])?")
_PART = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_LETTERS = str.maketrans(
    {
        "\xf8": "o",
        "\xf0": "d",
        "\xfe": "th",
        "\u0142": "l",
        "\xdf": "ss",
        "\xe6": "ae",
        "\u0153": "oe",
        "\u0131": "i",
        "\u0111": "d",
    }
)
"""Letters that no accent makes of others, as they are written without them."""
_SPELLED_OUT = str.maketrans({"\xe4": "ae", "\xf6": "oe", "\xfc": "ue", "\xf8": "oe", "\xe5": "aa"})
_MARK = re.compile(r"[,!.:;?\n-]")
MOST_WORDS = 400
"""The words of a draft among which the client's name is looked for."""
_SHORT, _LONG = 3, 8
"""Letters of names that allow no wrong letter, and letters of names that allow two."""
_NICKNAME = 3
"""Letters with which a short form of a name begins as the name does."""


def name_findings(draft: DraftText, post: ClientPost, *, is_english: bool = True) -> list[Finding]:
    """Return a finding for a greeting without the client's name, with another's, or with the name misspelled.

    There is none where the post doesn't give a name. Names may have other endings in a draft that isn't English.
    """
    if not post.names:
        return []
    accepted = sorted(
        {part for name in post.names for part in name.replace("-", " ").split() if len(part) > 1}
    )
    greeted = list(_greeted(draft))
    if any(_is_same(part.text, own, is_english) for part in greeted for own in accepted):
        return []
    for part in greeted:
        near = next((own for own in accepted if _is_misspelled(_folded(part.text), _folded(own))), None)
        if near is not None:
            return [Finding(FindingKind.NAME_MISSPELLED, part.start, part.end, quote=part.text, better=near)]
    other = _other_name(draft, greeted)
    if other is None and any(
        _is_same(word.text, own, is_english) for word in _capitalised(draft) for own in accepted
    ):
        return []
    if other is not None:
        place, quote = (other.start, other.end), other.text
        return [
            Finding(
                FindingKind.NO_NAME_OR_WRONG_NAME, *place, reason="wrong", quote=quote, better=post.names[0]
            )
        ]
    begin = len(draft.plain) - len(draft.plain.lstrip())
    end = len(draft.plain[: draft.body].rstrip(" \n,.!-:;"))
    place = (begin, end) if end > begin else (0, 0)
    return [
        Finding(
            FindingKind.NO_NAME_OR_WRONG_NAME,
            *place,
            reason="missing",
            quote=draft.text[slice(*place)],
            better=post.names[0],
        )
    ]


def _greeted(draft: DraftText) -> Iterator[TextSpan]:
    """Yield the words of the draft's first line up to its second comma or other mark: the greeting, if there is one."""
    greeting = _GREETED.match(draft.plain)
    for match in _PART.finditer(greeting[0] if greeting else ""):
        yield TextSpan(match.start(), match.end(), match[0])


def _capitalised(draft: DraftText) -> Iterator[TextSpan]:
    """Yield the first words of the draft that are written as names are."""
    return (word for word in draft.words[:MOST_WORDS] if word.text[0].isupper() or not word.text.isascii())


def _other_name(draft: DraftText, greeted: Sequence[TextSpan]) -> TextSpan | None:
    """Return the name behind a word of greeting, e.g. Susan of ``Hi Susan``; None where nobody is named."""
    if not greeted or greeted[0].text.lower() not in words("names", "salutations"):
        return None
    end = _MARK.search(draft.plain, greeted[0].end)
    behind = [
        part for part in greeted[1:] if end is None or part.start < end.start() + 1 or part is greeted[1]
    ]
    kept = [part for part in behind if part.text.lower() not in words("names", "salutations")]
    if not kept or not kept[0].text[0].isupper() or kept[0].text.lower() in _not_greeted():
        return None
    if draft.plain[: kept[0].start].rstrip(" \t").endswith(tuple("[{<.!?")):
        return None
    return kept[0]


def _not_greeted() -> frozenset[str]:
    """Return the words behind a greeting that name nobody, e.g. Hiring."""
    return words("common", "not_names") | words("common", "function_words") | words("common", "job_words")


def _is_same(part: str, name: str, is_english: bool) -> bool:
    """Return True for the client's name, and for a short or long form of the name."""
    folded_part, folded_name = _folded(part.removesuffix("'s")), _folded(name)
    short, long = sorted((folded_part, folded_name), key=len)
    if folded_part in (folded_name, _folded(name.lower().translate(_SPELLED_OUT))):
        return True
    if frozenset((folded_part, folded_name)) in _nicknames():
        return True
    if (
        not is_english
        and len(short) > _NICKNAME
        and long.startswith(short[:-1])
        and len(long) - len(short) <= 2
    ):
        return True
    return len(short) >= _NICKNAME and long.startswith(short) and len(long) - len(short) >= _NICKNAME


def _nicknames() -> frozenset[frozenset[str]]:
    """Return the pairs of a name and its short form that begins otherwise."""
    return frozenset(frozenset(pair.split("=")) for pair in words("names", "short_forms"))


def _is_misspelled(name: str, own: str) -> bool:
    """Return True for a name that is nearly the client's; ``Thorben`` for Thorsten is another name."""
    distance = OSA.distance(name, own)
    if min(len(name), len(own)) <= _SHORT:
        return distance == 1 and len(name) != len(own)
    if distance == 1:
        return True
    is_alike = distance <= 3 and _sound(name) == _sound(own)
    return is_alike or (
        distance == 2 and min(len(name), len(own)) >= _LONG and name[:3] == own[:3] and name[-2:] == own[-2:]
    )


def _sound(name: str) -> str:
    """Return the consonants of a name, those of the same sound alike: the same for Catherine and Kathryn."""
    for letters, sound in (
        ("ph", "f"),
        ("ck", "k"),
        ("c", "k"),
        ("q", "k"),
        ("z", "s"),
        ("th", "t"),
        ("v", "f"),
        ("j", "y"),
        ("x", "ks"),
    ):
        name = name.replace(letters, sound)
    consonants = name[:1] + "".join(ch for ch in name[1:] if ch not in "aeiouyhw")
    return "".join(ch for place, ch in enumerate(consonants) if place == 0 or ch != consonants[place - 1])


def _folded(name: str) -> str:
    """Return a name in lower case, without accents, dots and apostrophes."""
    base = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return "".join(ch for ch in base if ch.isalpha())
