"""Make a draft of a template, with the values of its placeholders, and with answers to the questions of the post."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.domain.drafting.lexicon import section
from bot.domain.drafting.marks import LONGEST_PATH, TemplateAnswer, mark
from bot.domain.drafting.posts import ClientPost, meanings
from bot.domain.drafting.reading import DraftText, stem
from bot.domain.jobs.jobs import JobFacts
from bot.domain.members.trade import TradeProfile, separated

if TYPE_CHECKING:
    from bot.domain.drafting.rendering import Values

MOST_PORTFOLIO = 3
"""The portfolio lines that a template gets: those that name the most skills of the job."""
MOST_OWN_WORDS = 12
"""The words of a post that are listed as the client's own."""
MOST_SKILLS = 5
"""The own skills that a template gets where the job names none of them."""
LONGEST_FIELD = 4000
"""Characters of a field of the form in which a draft is edited."""
_TAG = re.compile(r"\s*#([\w-]+)")


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """What a draft is made of. ``template``: its source. ``post``: the client's post, empty where only facts are known."""

    template: str
    facts: JobFacts
    trade: TradeProfile
    portfolio: tuple[str, ...] = ()
    post: str = ""


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question of the post and the draft of its answer, a mark where the template has none."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Composed:
    """A draft. ``missing``: marks for what is still to be written. ``own_words``: the client's own words, at most a dozen.

    ``client_name``: as the post spells it, empty where the post gives none.
    """

    letter: str
    answers: tuple[AnsweredQuestion, ...]
    missing: tuple[str, ...]
    own_words: tuple[str, ...]
    client_name: str = ""


def compose(request: DraftRequest) -> Composed:
    """Return the draft. The same request always gives the same draft. Raises BadTemplate."""
    from bot.domain.drafting.rendering import fill

    post = ClientPost(request.post, request.facts.title)
    own_words = _own_words(post)
    filled = fill(request.template, _values(request, post, own_words))
    answers = tuple(AnsweredQuestion(each, _answer(each, filled.answers)) for each in post.questions)
    whole = "\n".join((filled.text, *(each.answer for each in answers)))
    return Composed(
        letter=filled.text,
        answers=answers,
        missing=marks_in(whole),
        own_words=own_words,
        client_name=post.names[0] if post.names else "",
    )


def marks_in(text: str) -> tuple[str, ...]:
    """Return the marks for what is still to be written, each once, in the order of the text."""
    return tuple(dict.fromkeys(match[0] for match in _mark_pattern().finditer(text)))


@cache
def _mark_pattern() -> re.Pattern[str]:
    before, _, after = str(section("templates")["mark"]).partition("NAME")
    return re.compile(rf"{re.escape(before)}[^\[\]\n]{{1,{LONGEST_PATH + 20}}}{re.escape(after)}")


def picked_portfolio(lines: Sequence[str], skills: Iterable[str]) -> list[str]:
    """Return at most MOST_PORTFOLIO lines that name one of the skills, those with the most first, without their tags.

    A skill counts where the line has it as words (``Next.js``) or as a tag (``#next.js``, ``#react-native``).
    """
    patterns = [re.compile(rf"(?<!\w){re.escape(skill.casefold())}(?!\w)") for skill in skills]
    counts = {line: sum(bool(each.search(_searchable(line))) for each in patterns) for line in lines}
    ranked = sorted((line for line in lines if counts[line]), key=lambda line: -counts[line])
    return [_TAG.sub("", line).strip() for line in ranked[:MOST_PORTFOLIO]]


def _searchable(line: str) -> str:
    """Return the line in lower case, with its tags as words as well."""
    tags = (match[1] for match in _TAG.finditer(line))
    return " ".join((line, *(tag.replace("-", " ") for tag in tags))).casefold()


def _values(request: DraftRequest, post: ClientPost, own_words: Sequence[str]) -> "Values":
    """Return the value of each placeholder; empty for what isn't known."""
    facts, trade = request.facts, request.trade
    job_skills = separated(facts.skills or "")
    folded = {skill.casefold() for skill in job_skills}
    matching = [skill for skill in trade.skills if skill.casefold() in folded]
    words = section("templates")
    return {
        "job": {
            "title": facts.title,
            "kind": str(words[facts.kind]) if facts.kind else "",
            "budget": _dollars(facts.budget_cents),
            "category": (facts.category or "").replace("-", " "),
            "skills": list(job_skills),
            "connects": facts.connects if facts.connects is not None else "",
        },
        "client": {
            "name": post.names[0] if post.names else "",
            "spent": _dollars(facts.client_spent_cents),
            "hire_rate": "" if facts.hire_rate is None else f"{facts.hire_rate} %",
        },
        "skills": matching or list(trade.skills[:MOST_SKILLS]),
        "rate": _dollars(trade.hourly_cents),
        "portfolio": picked_portfolio(request.portfolio, job_skills or own_words),
        "questions": list(post.questions),
        "words": list(own_words),
    }


def _dollars(cents: int | None) -> str:
    """Return an amount such as ``$1,500`` or ``$37.50``; empty for None."""
    if cents is None:
        return ""
    return f"${cents // 100:,}" if cents % 100 == 0 else f"${cents / 100:,.2f}"


def _own_words(post: ClientPost) -> tuple[str, ...]:
    """Return the words of the post, or else of the title, that tell the job from any other, each once, in their order."""
    names = {stem(part) for name in post.names for part in name.split()}
    reading = post.reading if post.reading.words else post.title
    by_stem: dict[str, str] = {}
    for word in reading.words:
        each = stem(word.text)
        if each not in names and _is_own(word.text, post):
            by_stem.setdefault(each, word.text)
    return tuple(by_stem.values())[:MOST_OWN_WORDS]


def _is_own(word: str, post: ClientPost) -> bool:
    return not word.isdigit() and bool(meanings((word,)) & post.own_stems)


def _answer(question: str, answers: Sequence[TemplateAnswer]) -> str:
    """Return the first answer with a word of the question, the mark for an answer where none has one."""
    stems = {stem(word.text) for word in DraftText(question).words}
    for answer in answers:
        for words in answer.words:
            parts = {stem(word.text) for word in DraftText(words).words}
            if parts and parts <= stems:
                return answer.text
    return mark(str(section("templates")["answer"]))


def answers_text(answers: Iterable[AnsweredQuestion]) -> str:
    """Return questions and answers as the text of a form's field, each question with a mark of a quote before it.

    The last questions are left out where the field is too small for all.
    """
    text = ""
    for each in answers:
        longer = f"{text}\n\n> {each.question}\n{each.answer}".strip()
        if len(longer) > LONGEST_FIELD:
            break
        text = longer
    return text
