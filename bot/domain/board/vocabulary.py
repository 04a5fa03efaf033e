"""What words of a post mean. The words are data (bot/ui/words/reading/posts); the domain reads no language itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Concept(StrEnum):
    """What a phrase means in a post. The phrases of every language are in the data, under these names."""

    CONNECTS = "connects"
    COST = "cost"
    """A proposal costs something: ``required``, ``to apply``."""
    BASE = "base"
    """The cost of a proposal, told apart from bids."""
    OWN = "own"
    """The writer's own: ``available``, ``I have``, ``left``."""
    BOOST = "boost"
    BIDS = "bids"
    WAS = "was"
    NOW = "now"
    PROPOSALS = "proposals"
    LESS = "less"
    MORE = "more"
    UPWARDS = "upwards"
    """Behind an amount: no upper end, as in ``$65 and up``."""
    BETWEEN = "between"
    TO = "to"
    AND = "and"
    HIRE_RATE = "hire_rate"
    HIRED = "hired"
    """A word for the hire rate that may have other meanings, and so needs a per cent sign: ``hired``, ``HR``."""
    SPENT = "spent"
    REVIEWS = "reviews"
    STARS = "stars"
    RATING = "rating"
    PAYMENT = "payment"
    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    NOT = "not"
    NO_REVIEWS = "no_reviews"
    FIXED = "fixed"
    HOURLY = "hourly"
    PER = "per"
    BUDGET = "budget"
    RATE = "rate"
    KIND_LABEL = "kind_label"
    AVERAGE = "average"
    """The amount isn't the price of the job: ``average``, ``turnover``, ``weekly``, ``I charge``."""
    PLACEHOLDER = "placeholder"
    PRICE_WORDS = "price_words"
    CLIENT = "client"
    COUNTRY_LABEL = "country_label"
    LOCATION = "location"
    """A place that may be one for freelancers."""
    CATEGORY_LABEL = "category_label"
    SKILLS_LABEL = "skills_label"
    POSTED = "posted"
    AGO = "ago"
    AGO_FIRST = "ago_first"
    JUST_NOW = "just_now"
    NOISE = "noise"
    """Known words of a post that tell no fact: ``interviewing``, ``worldwide``."""
    FILLER = "filler"
    BOTH = "both"
    CLIENT_SECTION = "client_section"
    SKILLS_SECTION = "skills_section"
    SKILLS_SUBHEAD = "skills_subhead"
    PREFERENCES_SECTION = "preferences_section"
    ACTIVITY_SECTION = "activity_section"
    SUMMARY_SECTION = "summary_section"
    END_SECTION = "end_section"
    """What follows is about other jobs."""
    TITLE_LABEL = "title_label"
    QUESTIONS_LABEL = "questions_label"
    SAID = "said"
    NEWS = "news"
    """Words by which feeds, mails and apps announce a post: ``New job``."""
    TAG = "tag"
    """Words of a feed in brackets before a title: ``[NEW]``."""
    GREETING = "greeting"
    MAIL = "mail"
    ACTION = "action"
    ENDING = "ending"
    CHAT = "chat"
    """Words of members who talk about a post."""
    OPENING = "opening"
    """First words of a member's sentence, with which a client's title hardly begins."""
    # The phrases of these have a value each.
    UNIT = "unit"
    MULTIPLIER = "multiplier"
    CURRENCY = "currency"
    CATEGORY = "category"
    COUNTRY = "country"
    MONTH = "month"


SILENT = frozenset(
    {
        Concept.SAID,
        Concept.NEWS,
        Concept.GREETING,
        Concept.MAIL,
        Concept.ACTION,
        Concept.ENDING,
        Concept.CHAT,
        Concept.TAG,
    }
)
"""Concepts that don't belong among the facts of a post."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in lower case with their meanings, each with its value (``USD`` for CURRENCY) or empty.

    ``is_exact``: the phrase counts in capital letters only, as ``US`` does.
    """

    words: tuple[str, ...]
    meanings: Mapping[Concept, str]
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases of all languages by their first word, longer phrases first."""

    phrases: Mapping[str, tuple[Phrase, ...]]

    def has(self, word: str, concept: Concept) -> bool:
        """Return True if a single word has this meaning."""
        phrases = self.phrases.get(word, ())
        return any(concept in phrase.meanings for phrase in phrases if len(phrase.words) == 1)
