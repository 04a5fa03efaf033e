"""Check what a client reads first: a weak or repeated opening, stock phrases, begging and shouting."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import Indel

from bot.domain.drafting.findings import Finding, FindingKind
from bot.domain.drafting.lexicon import pattern, words
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.proof import is_proof, is_result
from bot.domain.drafting.reading import OPENING, DraftText, TextSpan
from bot.domain.drafting.votes import opening_vote

MOST_PREVIOUS = 20
"""The previous drafts whose openings are compared."""
COMPARED = 160
"""The characters of an opening that are compared with earlier ones."""
_ALIKE = 0.82
"""The share of equal characters from which two openings count as the same."""
_SHORTEST = 40
"""Characters of an opening below which equal ones tell nothing."""
EARLY = 160
"""The characters in which a result has to begin, so that a client sees what it is about."""
WEAK = 0.75
"""The log-odds from which first lines are weak."""
_MARKS = re.compile(r"(?<=[\w)'\"%])[!?]*!{2,}[!?]*(?=\s|$)|(?<=[\w)])\?{3,}")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SHOUTED, _ORDINARY, _HEADING = 3, 2, 5
"""Words in capitals that shout, those among them that are no abbreviations, and words of a heading."""
_LONG_WORD, _LONG_WORDS = 5, 2
"""Letters of a word that is hardly an abbreviation, and such words in a row that shouts in any language."""
_GAP = re.compile(r"[\x20\t,!?.&'-]{1,3}")
"""What stands between words side by side."""
LONGEST_READ = 6_000
"""The characters of an earlier draft that are compared."""
MOST_SENTENCES = 60
"""The sentences of a draft that are compared."""
_PASSAGE = 150
"""Characters of sentences that stand in an earlier draft, from which a draft repeats that one."""
_ALIKE_SENTENCE = 0.88
_MANY_MARKS = 5
"""Exclamation marks of a draft from which it shouts."""


def opening_findings(draft: DraftText, post: ClientPost) -> list[Finding]:
    """Return a finding for first lines about the sender, or for lines that could stand in front of any proposal."""
    end = max(OPENING, draft.body + OPENING // 3)
    parts = [part for part in draft.sentences if part.end > draft.body and part.start < end]
    if not parts:
        return []
    start = max(parts[0].start, draft.body)
    first = draft.lower[start : parts[0].end]
    is_sender = any(pattern("openings", name).match(first) for name in ("about_me", "sender"))
    if post.own_stems:
        early = [part for part in parts if part.start < max(EARLY, draft.body + 1)]
        is_weak = opening_vote(draft, post) > WEAK and not any(is_result(draft, part, post) for part in early)
    else:
        is_weak = is_sender and not any("your" in part.text or is_proof(draft, part, post) for part in parts)
    reason = "sender" if is_sender else "anybody"
    place = (start, min(parts[-1].end, end))
    quote = draft.text[start : parts[0].end]
    return [Finding(FindingKind.WEAK_OPENING, *place, reason=reason, quote=quote)] if is_weak else []


def repeated_findings(draft: DraftText, previous: Sequence[str]) -> list[Finding]:
    """Return a finding for an opening that is nearly an earlier draft's, or for a long passage that is an earlier one's.

    The greeting and single sentences further down may be the same.
    """
    sentences = [
        part for part in draft.sentences if part.start >= draft.body and part.end - part.start >= _SHORTEST
    ]
    earlier = [_sentences_of(text) for text in previous[:MOST_PREVIOUS]]
    own = opening_of(draft)
    for text, others in zip(previous, earlier, strict=False):
        opening = opening_of(DraftText(text[:LONGEST_READ]))
        if sentences and _is_opening_alike(own, opening):
            return [_repeated(draft, sentences[:1])]
        same = [part for part in sentences[:MOST_SENTENCES] if _is_in(part.text, others)]
        if same and (
            (same[0] == sentences[0] and sentences[0].start <= draft.body + 2)
            or sum(part.end - part.start for part in same) >= _PASSAGE
        ):
            return [_repeated(draft, same)]
    return []


def _repeated(draft: DraftText, parts: Sequence[TextSpan]) -> Finding:
    """Return the finding for the first of the repeated sentences."""
    start, end = parts[0].start, parts[0].end
    return Finding(FindingKind.REPEATED_FROM_LAST, start, end, quote=draft.text[start:end])


def _sentences_of(text: str) -> list[str]:
    """Return the first sentences of an earlier draft that are long enough to compare."""
    sentences = DraftText(text[:LONGEST_READ]).sentences
    return [part.text for part in sentences if len(part.text) >= _SHORTEST][:MOST_SENTENCES]


def _is_in(text: str, others: Sequence[str]) -> bool:
    """Return True for a sentence that is nearly one of the others."""
    return (
        process.extractOne(text, others, scorer=Indel.normalized_similarity, score_cutoff=_ALIKE_SENTENCE)
        is not None
    )


def _is_opening_alike(opening: str, other: str) -> bool:
    """Return True for two openings that differ by a few words."""
    length = min(len(opening), len(other))
    return length >= _SHORTEST and Indel.normalized_similarity(opening[:length], other[:length]) >= _ALIKE


def first_lines_of(text: str) -> str:
    """Return what a client sees first of a draft, without the greeting; empty for a draft without text."""
    draft = DraftText(text[:LONGEST_READ])
    return " ".join(draft.text[draft.body : draft.body + OPENING].split())


def opening_of(draft: DraftText) -> str:
    """Return the first characters behind the greeting, in lower case, with single spaces and without marks."""
    return " ".join(_WORD.findall(draft.lower[draft.body : draft.body + 2 * COMPARED]))[:COMPARED]


def stock_findings(draft: DraftText, post: ClientPost) -> list[Finding]:
    """Return the phrases that clients read in every other proposal, a greeting of nobody among them.

    A single word of the post, such as the name of a tool, is none.
    """
    of_post = {word.text.lower() for word in post.reading.words} | {
        part for word in post.reading.words for part in word.text.lower().split("-")
    }
    findings: list[Finding] = []
    greeting = pattern("openings", "generic_greeting").match(draft.lower.lstrip())
    if greeting:
        start = len(draft.lower) - len(draft.lower.lstrip())
        end = start + greeting.end()
        findings.append(
            Finding(FindingKind.STOCK_PHRASE, start, end, reason="greeting", quote=draft.text[start:end])
        )
    begging = [match.span() for match in pattern("openings", "begging").finditer(draft.lower)]
    findings += [
        Finding(
            FindingKind.STOCK_PHRASE,
            match.start(),
            match.end(),
            quote=draft.text[match.start() : match.end()],
        )
        for match in pattern("openings", "stock").finditer(draft.lower)
        if match[0] not in of_post
        and not (greeting and match.start() < findings[0].end)
        and not any(start < match.end() and match.start() < end for start, end in begging)
    ]
    return findings


def tone_findings(draft: DraftText, post: ClientPost, *, is_english: bool = True) -> list[Finding]:
    """Return the parts that beg, boast to be the best, or shout in capitals or with many marks.

    A draft that isn't English is only looked through for capitals and marks.
    """
    begging = pattern("openings", "begging").finditer(draft.lower) if is_english else ()
    spans = [("begging", match.span()) for match in begging]
    codes = " ".join(word for code in post.codes for word in code.words).lower()
    for run in _capital_runs(draft):
        place = (run[0].start, run[-1].end)
        if _is_in_brackets(draft, *place) or draft.lower[slice(*place)] in codes:
            continue
        if _is_shouted(run, draft, is_english=is_english):
            spans.append(("shouting", place))
    spans += [("shouting", match.span()) for match in _MARKS.finditer(draft.plain)]
    if not spans and draft.plain.count("!") >= _MANY_MARKS:
        place = draft.plain.rindex("!")
        spans.append(("shouting", (place, place + 1)))
    return [
        Finding(FindingKind.SHOUTING_OR_BEGGING, start, end, reason=reason, quote=draft.text[start:end])
        for reason, (start, end) in spans
    ]


def _is_in_brackets(draft: DraftText, start: int, end: int) -> bool:
    """Return True for a part that fills a pair of brackets, as a placeholder does."""
    return draft.plain[:start].rstrip()[-1:] in set("[{<") and draft.plain[end:].lstrip()[:1] in set("]}>")


def _capital_runs(draft: DraftText) -> Iterator[list[TextSpan]]:
    """Yield the rows of at least three words in capitals that stand side by side; numbers may stand among them."""
    run: list[TextSpan] = []
    for word in draft.words:
        is_near = bool(run) and _GAP.fullmatch(draft.plain, run[-1].end, word.start) is not None
        if run and not is_near:
            yield from _long_run(run)
            run = []
        if word.text.isupper() or (run and word.text.isdigit()):
            run.append(word)
        else:
            yield from _long_run(run)
            run = []
    yield from _long_run(run)


def _long_run(run: list[TextSpan]) -> Iterator[list[TextSpan]]:
    if len(run) >= _SHOUTED:
        yield run


def _is_shouted(run: Sequence[TextSpan], draft: DraftText, *, is_english: bool) -> bool:
    """Return True for ordinary words in capitals; abbreviations, queries and a short heading are none."""
    parts = [word.text.lower() for word in run]
    if sum(part in words("openings", "query") for part in parts) * 2 >= len(parts):
        return False
    long = sum(len(part) >= _LONG_WORD for part in parts)
    ordinary = sum(
        part in words("common", "function_words") or part in words("common", "job_words") for part in parts
    )
    start, end = run[0].start, run[-1].end
    line_end = draft.plain.find("\n", end)
    line = draft.plain[draft.plain.rfind("\n", 0, start) + 1 : line_end if line_end >= 0 else None].strip(
        " *#:-"
    )
    is_heading = line == draft.plain[start:end] and len(parts) <= _HEADING
    if is_heading and not any(part in words("openings", "shouted") for part in parts):
        return False
    return (is_english and ordinary >= _ORDINARY) or (len(parts) > _SHOUTED and long >= _LONG_WORDS)
