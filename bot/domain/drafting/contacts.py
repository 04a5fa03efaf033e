"""Find what no proposal may have: contact details, links that lead outside, and placeholders."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.domain.drafting.findings import MOST_OF_A_KIND, Finding, FindingKind
from bot.domain.drafting.lexicon import pattern, section, words
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import DraftText

_URL = re.compile(r"(?:https?://|www\.)\S+")
_BRACKETS = re.compile(
    r"(?<![\w\])])\[([^\[\]\n]{1,60})\](?![\w(\[])|(?<![$\w\"'{])\{([^{}\n:;\"]{1,40})\}(?!\})|(?<!\w)<([^<>\n/=\"]{1,40})>"
)
_IN_BRACKETS = re.compile(r"(?:[^\W\d_]|')+")
FEWEST_DIGITS, MOST_DIGITS = 7, 16
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d\s?[-./–]\s?(?:\d\d?[-./]|(?:19|20)\d\d)|\d\d?[-./]\d\d?[-./](?:19|20)\d\d"
)
_API = re.compile(r"/v\d+(?:(?:alpha|beta|rc)\d*)?(?:/[\w{}:./-]*)?")
"""The path of a program's interface, as in ``networking.k8s.io/v1beta1``, whose host is written without ``https://``."""
_DOCUMENTS = re.compile(r"(?:https?://)?(?:docs|developers?|learn|help|support|api|reference|kb)\.")
"""The beginning of an address of a product's documentation."""
_AT = re.compile(r"[\s(\[]*(?:at|@)[\s)\]]*")
"""What stands between the two parts of a disguised address."""
_NEAR = 60
"""The characters before a bare host in which words say that the host is the member's own."""


def contact_findings(draft: DraftText, post: ClientPost) -> list[Finding]:
    """Return the contact details in a draft, also those in other words, without what the post itself has."""
    findings: list[Finding] = []
    for name in ("email", "email_hidden", "at_sign", "phone", "phone_in_words", "messenger"):
        text = _without_urls(draft.lower) if name in {"phone", "email_hidden", "at_sign"} else draft.lower
        for match in pattern("contacts", name).finditer(text):
            start, end = match.span()
            if any(start < other.end and other.start < end for other in findings):
                continue
            if match[0] in post.reading.lower or (name == "phone" and not _is_phone(match[0])):
                continue
            findings.append(
                Finding(
                    FindingKind.CONTACT_DETAILS, start, end, reason=_reason(name), quote=draft.text[start:end]
                )
            )
            if len(findings) == MOST_OF_A_KIND:
                return findings
    return findings


def _is_phone(text: str) -> bool:
    """Return True for as many digits as a telephone number has, and for digits in words; False for a date or a range."""
    digits = sum(ch.isdigit() for ch in text) + len(pattern("contacts", "digit").findall(text))
    return not any(map(str.isdigit, text)) or (
        FEWEST_DIGITS <= digits <= MOST_DIGITS and not _DATE.search(text)
    )


def _reason(name: str) -> str:
    return {
        "email": "email",
        "email_hidden": "email",
        "at_sign": "email",
        "phone": "phone",
        "phone_in_words": "phone",
    }.get(name, "messenger")


def _without_urls(text: str) -> str:
    return _URL.sub(lambda match: " " * len(match[0]), text)


def link_findings(draft: DraftText, post: ClientPost, contacts: Sequence[Finding] = ()) -> list[Finding]:
    """Return the links that lead outside, e.g. to an own site, a calendar or a form; those in ``contacts`` are no others."""
    return [
        Finding(FindingKind.OUTSIDE_LINK, start, end, quote=draft.text[start:end])
        for start, end, host in _links(draft)
        if _is_outside(draft.lower, start, end, host)
        and host not in post.reading.lower
        and not any(
            (start < other.end and other.start < end) or _AT.fullmatch(draft.lower, other.end, start)
            for other in contacts
        )
    ]


def has_sample(draft: DraftText) -> bool:
    """Return True if the draft links to a sample of work on a host for such samples."""
    samples = _allowed_hosts() | words("contacts", "sample_hosts")
    return any(_is_of(host, samples) for _, _, host in _links(draft))


@cache
def _allowed_hosts() -> frozenset[str]:
    """Return the hosts of code, packages and other work samples that a proposal may link to."""
    packages = (".".join(reversed(host.split("."))) for host in words("contacts", "allowed_reversed"))
    return words("contacts", "allowed_hosts").union(packages)


def _links(draft: DraftText) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, host) of each link, with and without ``https://``."""
    for match in pattern("contacts", "link").finditer(draft.lower):
        words = match[0].rstrip(".,;:!?)")
        host = (
            re.sub(r"^(?:https?://)?(?:www\.)?", "", words)
            .partition("/")[0]
            .partition("?")[0]
            .partition(":")[0]
        )
        yield match.start(), match.start() + len(words), host
    for match in pattern("contacts", "link_hidden").finditer(draft.lower):
        yield match.start(), match.end(), "hidden"


def _is_of(host: str, hosts: frozenset[str]) -> bool:
    """Return True for a host of the list, and for one below a host of the list."""
    parts = host.split(".")
    return any(".".join(parts[place:]) in hosts for place in range(len(parts)))


def _is_outside(text: str, start: int, end: int, host: str) -> bool:
    """Return True for a link that a proposal mustn't have."""
    link = text[start:end]
    if host == "hidden":
        return True
    if "." not in host:
        return False
    if any(re.search(path, link) for path in section("contacts")["outside_paths"]):
        return True
    is_full = link.startswith(("http", "www.")) or "/" in link
    if _is_of(host, _allowed_hosts()):
        return False
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    is_own = any(pattern("contacts", name).search(before) for name in ("own_place", "place_named"))
    path = link.partition(host)[2]
    is_name = _is_of(host, words("contacts", "name_hosts")) and not link.startswith("http")
    if not is_own and (is_name or (_API.fullmatch(path) and link.startswith(host)) or _DOCUMENTS.match(link)):
        return False
    if _is_of(host, words("contacts", "outside_hosts")):
        return is_full or is_own
    if host in words("contacts", "product_names") or _is_of(host, words("contacts", "sample_hosts")):
        return False
    is_of_client = pattern("contacts", "of_client").search(before) is not None
    return is_full or is_own or (_is_put_together(host) and not is_of_client)


def _is_put_together(host: str) -> bool:
    """Return True for a host that is hardly the name of a product: with a hyphen, or of three parts and more."""
    return "-" in host or host.count(".") > 1


def placeholder_findings(draft: DraftText, post: ClientPost) -> list[Finding]:
    """Return the parts of a template that were not filled in."""
    spans: list[tuple[int, int]] = []
    for match in _BRACKETS.finditer(draft.plain):
        content = next(filter(None, match.groups()))
        if (
            _is_placeholder(content, is_tag=match[3] is not None)
            and match[0].lower() not in post.reading.lower
            and not _is_spoken_of(draft, *match.span())
        ):
            spans.append(match.span())
    texts = (("placeholder", draft.lower), ("placeholder_capitals", draft.plain))
    for name, text in texts:
        matches = pattern("contacts", name).finditer(text)
        spans += [
            match.span()
            for match in matches
            if match[0].lower() not in post.reading.lower and not _is_spoken_of(draft, *match.span())
        ]
    findings: list[Finding] = []
    for start, end in sorted(spans):
        if not findings or start >= findings[-1].end:
            findings.append(Finding(FindingKind.PLACEHOLDER_LEFT, start, end, quote=draft.text[start:end]))
    return findings


def _is_spoken_of(draft: DraftText, start: int, end: int) -> bool:
    """Return True for a placeholder that a sentence about such parts of files mentions, e.g. ``turns {name} into a tag``."""
    sentence = next((part for part in draft.sentences if part.start <= start < part.end), None)
    if sentence is None or draft.plain[start] != "{":
        return False
    around = draft.lower[sentence.start : start] + " " + draft.lower[end : sentence.end]
    return pattern("contacts", "about_placeholders").search(around) is not None


def _is_placeholder(content: str, *, is_tag: bool) -> bool:
    """Return True for the content of brackets that names what should stand there. ``is_tag``: of angle brackets."""
    lower = content.strip().lower()
    if lower.startswith(("data-", "aria-")):
        return False
    if is_tag and lower in words("contacts", "html") and content != content.upper():
        return False
    parts = set(_IN_BRACKETS.findall(lower.replace("_", " ")))
    is_name = any(part.endswith("name") for part in parts)
    return (
        is_name
        or bool(parts & words("contacts", "placeholder_words"))
        or (len(content) > 2 and content.isupper() and content.isalpha())
    )
