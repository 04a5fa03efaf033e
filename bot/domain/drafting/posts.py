"""Read a client's post: the client's names, the questions, the words asked for, and the words that are this job's own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from bot.domain.drafting.lexicon import pattern, section, words
from bot.domain.drafting.reading import DraftText, stem

LONGEST_POST = 30_000
"""The characters of a post that are read."""
MOST_QUESTIONS = 20
"""The questions of a post that are looked for in a draft."""
LONGEST_QUESTION = 300
FEWEST_WORDS = 2
"""Words of a part of a question; ``and why?`` asks for nothing by itself."""
_NAME = r"[^\W\d_a-z][^\W\d_]*(?:['-][^\W\d_]+)*"
_LONGEST_NAME, _MOST_OF_NAME = 40, 4
"""Characters and words of a last line that is nothing but a name."""
_INITIAL = re.compile(r"[^\W\d_]\.")
_BRACKETS = re.compile(r"\([^()\n]{0,40}\)")
_PAIR = re.compile(r" (?:&|and|und|y|et|e) ")
_TITLE = re.compile(
    r"^(?:mr|mrs|ms|miss|mx|dr|prof|professor|father|sister|brother|rev|reverend|pastor|rabbi|captain|coach|chef)\.?$"
)
_ONLY_NAME = re.compile(rf"(?:[A-Z][a-z]{{0,8}}\.?\x20)?{_NAME}(?:\x20{_NAME}){{0,2}}")
_QUOTED = re.compile(r"[\"]([^\"\n]{1,60})[\"]|(?<!\w)'([^'\n]{2,60})'(?!\w)|\*\*([^*\n]{2,60})\*\*")
_CAPITALS = re.compile(r"\b[A-Z][A-Z0-9-]{2,}(?:[\x20-][A-Z0-9]{2,}){0,3}\b")
_TOKEN = re.compile(r"[^\s.,;:!?()\"']{2,40}")
_OR = re.compile(r"\bor\b")
_DIGITS = 9
"""Digits of a number to which a word such as hundred can belong."""
_FACTORS = frozenset({"hundred", "thousand", "million"})
_SPECIFIC, _SPECIFIC_NUMBER = 3, 2
"""The letters of a word, and the digits of a number, from which they can be the job's own."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a client wants to read in a proposal: one of ``words``; ``text`` is the sentence that asks for it."""

    words: tuple[str, ...]
    text: str


class ClientPost:
    """A post as a member pastes it; ``title`` is that of the job, empty for none."""

    def __init__(self, text: str, title: str = "") -> None:
        self.reading = DraftText(text[:LONGEST_POST])
        self.title = DraftText(title)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names by which the client may be greeted, as spelled in the post, the likeliest first."""
        names = [name for name in _names(self.reading.plain) if name]
        return tuple(dict.fromkeys(names))

    @cached_property
    def codes(self) -> tuple[Code, ...]:
        """The words that a proposal has to contain, so that the client sees that the post was read."""
        return tuple(_codes(self.reading))

    @cached_property
    def questions(self) -> tuple[str, ...]:
        """The questions and requests that a proposal should answer, as they stand in the post."""
        parts = [part for question in _questions(self.reading) for part in _parts(question)]
        codes = " ".join(code.text for code in self.codes)
        return tuple(part for part in dict.fromkeys(parts) if part not in codes)[:MOST_QUESTIONS]

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers of the post, those in words as digits."""
        return numbers_of(self.reading.lower)

    @cached_property
    def own_stems(self) -> frozenset[str]:
        """The stems of the words that tell this job from any other."""
        return specific_stems(self.reading) | specific_stems(self.title)


def numbers_of(lower: str) -> frozenset[str]:
    """Return the numbers of a text in lower case, without separators of thousands; ``two hundred`` is 200.

    Words such as ``half`` and ``twice`` stand for themselves.
    """
    numbers: list[str] = []
    end = -1
    for match in pattern("proof", "number").finditer(lower):
        word = match[0].replace(",", "")
        value = section("answers")["values"].get(word, word)
        is_near = bool(numbers) and 0 <= match.start() - end <= 1
        is_joined = is_near and all(
            each.isdigit() and len(each) <= _DIGITS for each in (numbers[-1], str(value))
        )
        if is_joined and word in _FACTORS:
            numbers[-1] = str(int(numbers[-1]) * int(value))
        elif is_joined and word.isalpha():
            numbers[-1] = str(int(numbers[-1]) + int(value))
        else:
            numbers.append(str(value))
        end = match.end()
    return frozenset(numbers)


def specific_stems(reading: DraftText) -> frozenset[str]:
    """Return the meanings of the words that are neither common in English nor in every post."""
    common = _common_stems("function_words", "job_words")
    stems = (stem(word.text) for word in reading.words if len(word.text) >= _specific_length(word.text))
    return frozenset(_meanings().get(each, each) for each in stems if each not in common)


def _specific_length(word: str) -> int:
    """Return the letters from which such a word can be one of the job's own; a number of two digits can."""
    return _SPECIFIC_NUMBER if word.isdigit() else _SPECIFIC


def question_stems(reading: DraftText) -> frozenset[str]:
    """Return the stems of the words that tell what a question is about."""
    common = _common_stems("function_words", "question_words")
    stems = (stem(word.text) for word in reading.words if len(word.text) >= _SPECIFIC)
    return frozenset(_meanings().get(each, each) for each in stems if each not in common)


def meanings(texts: Iterable[str]) -> frozenset[str]:
    """Return the meanings of the words: their stems, and one stem for all words that mean nearly the same."""
    stems = map(stem, texts)
    return frozenset(_meanings().get(each, each) for each in stems)


@cache
def _common_stems(*names: str) -> frozenset[str]:
    """Return the stems of these lists of common words."""
    return frozenset(stem(word) for name in names for word in words("common", name))


@cache
def _meanings() -> dict[str, str]:
    """Return the stem that stands for each stem of a line of words with the same meaning; the first line counts."""
    meaning: dict[str, str] = {}
    for line in section("common")["same_meaning"]:
        first, *others = line.split()
        for word in (first, *others):
            meaning.setdefault(stem(word), stem(first))
    return meaning


@cache
def _name_patterns() -> tuple[re.Pattern[str], ...]:
    lists = (*section("posts")["NAME_SAID"], *section("posts")["NAME_SIGNED"])
    return tuple(re.compile(each.replace("NAME", _NAME)) for each in lists)


def _names(text: str) -> Iterator[str]:
    """Yield the names that the post gives as the client's, e.g. Sarah and Sarah Miller."""
    for each in _name_patterns():
        for match in each.finditer(text):
            for name in filter(None, match.groupdict().values()):
                yield _name(name)
    yield from _last_line(text)


def _name(text: str) -> str:
    """Return the name in the text, without titles; empty where the text is none."""
    parts = text.split()
    while parts and (_TITLE.match(parts[0].lower()) or _INITIAL.fullmatch(parts[0])):
        parts = parts[1:]
    is_name = (
        bool(parts)
        and all(part[0].isupper() for part in parts)
        and not any(len(part) > 1 and part.isupper() for part in parts)
    )
    return (
        " ".join(parts)
        if is_name and not any(part.rstrip(".,").lower() in _no_names() for part in parts)
        else ""
    )


def _last_line(text: str) -> Iterator[str]:
    """Yield the names that are the post's last line, as people sign; none for any other line."""
    line = _BRACKETS.sub("", text.rstrip().rpartition("\n")[2]).strip(" \t-~*.,!")
    if len(line) > _LONGEST_NAME or len(line.split()) > _MOST_OF_NAME or text.strip() == line:
        return
    for part in _PAIR.split(line):
        if _ONLY_NAME.fullmatch(part):
            yield _name(part)


@cache
def _no_names() -> frozenset[str]:
    return words("common", "not_names") | words("common", "demonyms") | words("spelling", "known_words")


def _codes(post: DraftText) -> Iterator[Code]:
    """Yield the words asked for, without those that only a program is asked for and those that are not wanted."""
    for sentence in post.sentences:
        if not pattern("posts", "code_request").search(sentence.text):
            continue
        if pattern("posts", "code_for_machines").search(sentence.text) or _is_about_work(sentence.text):
            continue
        as_written = post.plain[sentence.start : sentence.end]
        code_words = _code_words(as_written, sentence.text)
        if code_words:
            yield Code(code_words, post.text[sentence.start : sentence.end][:LONGEST_QUESTION])


def _is_about_work(lower: str) -> bool:
    """Return True for a sentence that asks for a word in the work, such as on every label, and not in the proposal."""
    return (
        pattern("posts", "code_for_work").search(_QUOTED.sub(" ", lower)) is not None
        and pattern("posts", "code_for_applicant").search(lower) is None
    )


def _code_words(as_written: str, lower: str) -> tuple[str, ...]:
    """Return the words that the sentence asks for, alternatives as several; empty if the sentence asks for none."""
    quoted = [(match.start(), next(filter(None, match.groups()))) for match in _QUOTED.finditer(as_written)]
    unwanted = pattern("posts", "not_asked")
    candidates = [
        words.strip(" .,!?:;")
        for start, words in quoted
        if not unwanted.search(lower[max(0, start - 60) : start])
    ]
    if quoted:
        alternatives = tuple(word for word in candidates if word)
        return alternatives if _OR.search(lower) else alternatives[:1]
    request = pattern("posts", "code_request").search(lower)
    assert request is not None, "the caller searches first"
    is_threat = pattern("posts", "code_or_ignored").search(lower) is not None
    if not is_threat and unwanted.search(lower[: request.start() + 1]):
        return ()
    placed = pattern("posts", "code_place").search(lower)
    if placed:
        return (as_written[placed.start("code") : placed.end("code")],)
    capitals = _CAPITALS.search(as_written, request.start())
    if capitals:
        return (capitals[0],)
    marker = pattern("posts", "code_marker").search(lower, request.start())
    token = _TOKEN.match(as_written, marker.end()) if marker else None
    if token is None or stem(token[0]) in _common_stems("function_words", "job_words"):
        return ()
    return (token[0],)


def _questions(post: DraftText) -> Iterator[str]:
    """Yield the questions of a post: the items below a heading that asks, the sentences with a mark, and requests."""
    under_heading = is_after_gap = False
    start = 0
    for line in post.lower.splitlines(keepends=True):
        words = line.strip()
        written = post.text[start : start + len(line)].strip()
        start += len(line)
        if not words:
            is_after_gap = True
            continue
        item = pattern("posts", "item").match(line)
        is_listed = item is not None and (not is_after_gap or any(map(str.isdigit, item[0])))
        is_after_gap = False
        if under_heading and (is_listed or words.endswith("?")):
            question = pattern("posts", "item").sub("", line, count=1).strip()
            yield written[len(written) - len(question) :] if item else written
            continue
        under_heading = bool(pattern("posts", "heading").search(words))
        if not under_heading or not words.endswith(":"):
            yield from _in_sentences(words, written)


def _in_sentences(lower: str, written: str) -> Iterator[str]:
    """Yield the questions and requests of one line of a post."""
    label = pattern("posts", "label").match(lower)
    if label:
        lower, written = lower[label.end() :], written[label.end() :]
    reading = DraftText(lower)
    for sentence in reading.sentences:
        as_written = written[sentence.start : sentence.end]
        text = pattern("posts", "item").sub("", sentence.text, count=1).strip(" \"'")
        if text.endswith("?"):
            if not pattern("posts", "rhetorical").search(text) and pattern("posts", "about_you").search(text):
                yield as_written
        elif pattern("posts", "request").search(text) and (
            pattern("posts", "asked_things").search(text) or pattern("answers", "human").search(text)
        ):
            yield as_written


def _parts(question: str) -> Iterator[str]:
    """Yield what a question asks for, one by one: ``your rate, your time zone and two examples`` are three."""
    question = question[:LONGEST_QUESTION]
    lower = DraftText(question).lower
    cuts = [match.span() for match in pattern("posts", "list_part").finditer(lower)]
    start = 0
    for cut_from, cut_to in [*cuts, (len(question), len(question))]:
        part = question[start:cut_from].strip()
        if len(_TOKEN.findall(part)) >= FEWEST_WORDS or not cuts:
            yield part
        start = cut_to
