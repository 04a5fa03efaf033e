"""Find links that look like those of a well-known site and lead elsewhere. Only the target counts, not the words shown."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from bot.domain.board.junk_folding import skeleton
from bot.domain.board.junk_shapes import SHAPES

MOST_LINKS = 100
"""Links of one text that are read."""

_SHORTEST_NAME = 6
"""Letters of a name in which a slip is looked for."""

_ENDINGS = frozenset(str(SHAPES["endings"]).split("|"))
_ALIKE = str.maketrans("i1|05347q", "llloseatg")
_MASKED = re.compile(r"\[([^\[\]\n]{1,300})\]\(\s?<?([^\s()<>]{1,2000})>?\)")
_LINK = re.compile(
    r"https?:[/\\]{2}[^\s<>()\[\]\"“”]{1,2000}"
    rf"|(?<![^\s<(\[\"“:>*_])(?:[^\W_][\w{SHAPES['hyphens']}-]{{0,62}}\.){{1,6}}[^\W\d_][^\W_]{{1,17}}"
    r"(?::\d{1,5})?(?:[/?#][^\s<>()\[\]\"“”]{0,2000})?",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(r"(?:[a-z][a-z0-9+.-]{0,20}:)?[/\\]{0,2}([^/\\?#\s]*)([^\s]*)", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_SLASHES = str.maketrans(dict.fromkeys(str(SHAPES["slashes"]), "\u2044"))
_DOTS = str.maketrans(dict.fromkeys(str(SHAPES["dots"]), "."))


def find_lookalike(text: str, url: str | None, data: dict[str, Any]) -> tuple[str, str] | None:
    """Return the first link that imitates a site of ``data``, and the reason's name; None for none.

    ``url``: the address behind the whole text, None for none.
    """
    for label, target in _links(text, url):
        if reason := _imitation(target, data):
            return target, reason
        if label is not None and _is_masked(label, target, data):
            return f"[{label}]({target})", "shown-address-differs"
    return None


def _links(text: str, url: str | None) -> Iterator[tuple[str | None, str]]:
    """Yield (shown words, target) of each link; None for a link without words of its own."""
    if url:
        yield (text, url)
    masked = list(_MASKED.finditer(text))[:MOST_LINKS]
    for link in masked:
        yield link[1], link[2]
    targets = {link.start(2) for link in masked}
    label_spans = [link.span(1) for link in masked]
    for link in list(_LINK.finditer(_INVISIBLE.sub(_blank, text)))[:MOST_LINKS]:
        if link.start() not in targets and not any(start <= link.start() < end for start, end in label_spans):
            yield None, text[link.start() : link.end()].rstrip(".,;:!?*_'’")


def _blank(match: re.Match[str]) -> str:
    """Return a letter in the place of an invisible character, so that an address isn't cut there."""
    return "\u02d0" * len(match[0])


def _host(address: str) -> tuple[str, str]:
    """Return (host, what stands before an @ in its place) of an address, as a browser reads them."""
    plain = _INVISIBLE.sub("", address).translate(_SLASHES).translate(_DOTS)
    match = _AUTHORITY.match(unquote(plain) if "%" in plain[:80] else plain)
    authority = match[1] if match else ""
    user, _, host = authority.rpartition("@")
    return host.partition(":")[0].strip(".").lower(), user.lower()


def _is_official(host: str, domains: list[str]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def _imitation(address: str, data: dict[str, Any]) -> str | None:
    """Return why an address imitates another site, None if it doesn't."""
    host, user = _host(address)
    if "." not in host:
        return None
    if _is_official(host, data["neutral"]):
        return None
    written = _decoded(host)
    for site in data["site"]:
        if _is_official(host, site["domains"]):
            if host == written and not _INVISIBLE.search(address.partition(host)[0]):
                return None
            continue
        if any(domain in user for domain in site["domains"]):
            return "address-before-at"
        if reason := _resembles(written, {**site, "lures": data["lures"]}):
            return reason
    return None


def _resembles(host: str, site: dict[str, Any]) -> str | None:
    """Return how a host that isn't the site's own resembles it, None if it doesn't."""
    name: str = site["name"]
    labels = [label for label in host.split(".") if label]
    plain = [skeleton(label) for label in labels]
    is_disguised = plain != labels
    for domain in site["domains"]:
        if f".{domain}." in f".{host}" or f".{domain}-" in f".{host}" or f".{domain}\u2044" in f".{host}":
            return "site-as-subdomain"
        if is_disguised and ".".join(plain).endswith(domain):
            return "letters-that-look-alike"
    parts = [part for label in plain[:-1] for part in (*re.split(r"[-_]", label), label.replace("-", ""))]
    raw = [part for label in labels[:-1] for part in (*re.split(r"[-_]", label), label.replace("-", ""))]
    if any(_look(name) in _look(part) for part in parts) and not any(name in part for part in raw):
        return "letters-that-look-alike"
    has_name = any(name in part for part in raw)
    if has_name and site.get("strict"):
        return "name-in-another-domain"
    if name in raw and not set(site["lures"]).isdisjoint(raw):
        return "name-with-a-lure"
    raw += ["".join(filter(str.isascii, part)) for part in raw if not part.isascii()]
    if any(_is_slip(part, name, may_change=bool(site.get("strict"))) for part in raw):
        return "name-with-a-slip"
    return None


def _look(word: str) -> str:
    """Return a word with letters that look alike made one."""
    return word.translate(_ALIKE).replace("vv", "w").replace("rn", "m")


def _is_slip(word: str, name: str, *, may_change: bool) -> bool:
    """Return True if ``word`` is ``name`` with one letter missing or added, two neighbours swapped, or one letter changed.

    ``may_change``: a changed letter counts, too.
    """
    if (
        len(name) < _SHORTEST_NAME
        or word == name
        or abs(len(word) - len(name)) > 1
        or len(word) < len(name) - 1
    ):
        return False
    if len(word) == len(name):
        wrong = [place for place in range(len(name)) if word[place] != name[place]]
        if len(wrong) == 1:
            return may_change
        first, last = wrong[0], wrong[-1]
        is_swapped = word[first] == name[last] and word[last] == name[first]
        return len(wrong) == 2 and last == first + 1 and is_swapped
    short, long = sorted((word, name), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _decoded(host: str) -> str:
    """Return a host with its punycode labels as the letters that a browser shows."""
    labels: list[str] = []
    for label in host.split("."):
        try:
            labels.append(label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label)
        except (UnicodeError, ValueError, OverflowError):
            labels.append(label)
    return ".".join(labels)


def _is_masked(label: str, target: str, data: dict[str, Any]) -> bool:
    """Return True if the words shown have a known site's address, or are an address, and the target is another site.

    A target that has the name of an unknown site somewhere is taken for a page of that site.
    """
    address = _LINK.search(label.strip())
    if address is None or not target.lower().startswith("http"):
        return False
    shown_host, target_host = _host(address[0])[0], _host(target)[0]
    if _is_official(target_host, data["neutral"]):
        return False
    for site in data["site"]:
        if _is_official(shown_host, site["domains"]):
            return not _is_official(target_host, site["domains"])
    name, _, ending = shown_host.rpartition(".")
    is_address = address[0] == label.strip() and ending in _ENDINGS
    return is_address and name.rpartition(".")[2] not in target.lower()
